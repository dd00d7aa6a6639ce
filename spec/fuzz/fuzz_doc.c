/* SPDX-License-Identifier: MIT */
/* The whole analysis: spans, links and order of all it finds, the same with a
   memory of words and without, JSON that can be read, and a clean end where
   memory runs out. */
#include "brf_doc.h"
#include "brf_json.h"
#include "brf_object.h"
#include "brf_utf8.h"
#include "fuzz.h"

static void check_empty_or_span(const BrfDoc *doc, BrfSpan span) {
  if (span.start != span.end)
    fuzz_check_span(doc->text, doc->size, span.start, span.end);
}

static void check_quote(const BrfDoc *doc, size_t i) {
  const BrfQuote *q = &brf_buf_at(&doc->quotes, BrfQuote, i);
  uint32_t up = q->parent;
  size_t steps = 0;
  FUZZ_CHECK(q->type <= BRF_QUOTE_ACT && q->status <= BRF_STATUS_HEARSAY);
  FUZZ_CHECK(q->how <= BRF_HOW_DOCUMENT && q->rule <= BRF_RULE_ACT);
  FUZZ_CHECK(q->confidence >= 0 && q->confidence <= 1);
  fuzz_check_span(doc->text, doc->size, q->content.start, q->content.end);
  fuzz_check_span(doc->text, doc->size, q->cue.start, q->cue.end);
  check_empty_or_span(doc, q->mention);
  check_empty_or_span(doc, q->addressee);
  check_empty_or_span(doc, q->medium);
  FUZZ_CHECK(q->speaker == BRF_NONE || q->speaker < doc->entities.len);
  FUZZ_CHECK(q->to == BRF_NONE || q->to < doc->entities.len);
  while (up != BRF_NONE) { /* parents never come round */
    FUZZ_CHECK(up < doc->quotes.len && steps++ < doc->quotes.len);
    up = brf_buf_at(&doc->quotes, BrfQuote, up).parent;
  }
}

static void check(const BrfDoc *doc) {
  size_t i;
  for (i = 0; i < doc->quotes.len; i++) check_quote(doc, i);
  for (i = 0; i < doc->entities.len; i++) {
    const BrfEntity *e = &brf_buf_at(&doc->entities, BrfEntity, i);
    fuzz_check_span(doc->text, doc->size, e->name.start, e->name.end);
    FUZZ_CHECK(e->type <= BRF_ENTITY_MEDIUM);
  }
  for (i = 0; i < doc->mentions.len; i++) {
    const BrfMention *m = &brf_buf_at(&doc->mentions, BrfMention, i);
    fuzz_check_span(doc->text, doc->size, m->span.start, m->span.end);
    FUZZ_CHECK(m->entity < doc->entities.len);
  }
}

static void check_json(const BrfDoc *doc) {
  BrfObject object;
  BrfMember member;
  BrfBuf out;
  int more;
  brf_buf_init(&out, 1, &brf_alloc_default);
  brf_buf_append(&out, "{", 1);
  FUZZ_CHECK(brf_json_annotations(doc, 1, &out) == BRF_OK);
  brf_buf_append(&out, "}", 1);
  FUZZ_CHECK(brf_utf8_validate(out.data, out.len) == out.len);
  FUZZ_CHECK(brf_object_init(&object, out.data, out.len));
  while ((more = brf_object_next(&object, &member)) == 1)
    FUZZ_CHECK(member.kind == BRF_MEMBER_OTHER);
  FUZZ_CHECK(more == 0);
  brf_buf_free(&out);
}

static int is_same(const BrfBuf *a, const BrfBuf *b) {
  return a->len == b->len &&
         (a->len == 0 || memcmp(a->data, b->data, a->len * a->item) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  FuzzInput input = {data, size};
  FuzzMemory memory = {-1, 0};
  BrfAlloc alloc = fuzz_alloc(&memory);
  BrfDocOptions options;
  BrfMemo memo;
  BrfDoc doc, again;
  BrfStatus status;
  size_t length;
  long budget;
  char *text;
  memset(&options, 0, sizeof options);
  options.mode = (uint8_t)fuzz_choice(&input, 3);
  options.date = fuzz_day(&input);
  budget = (long)fuzz_choice(&input, 256);
  text = fuzz_text(&input, &length);
  brf_doc_init(&doc, &alloc);
  brf_doc_init(&again, &alloc);
  FUZZ_CHECK(brf_doc_analyse(&doc, text, length, &options) == BRF_OK);
  check(&doc);
  check_json(&doc);
  brf_memo_init(&memo, &alloc);
  if (budget % 4 == 0) options.memo = &memo;
  memory.left = budget;
  status = brf_doc_analyse(&again, text, length, &options);
  FUZZ_CHECK(status == BRF_OK || status == BRF_NO_MEMORY);
  memory.left = -1;
  if (status == BRF_NO_MEMORY)
    FUZZ_CHECK(brf_doc_analyse(&again, text, length, &options) == BRF_OK);
  FUZZ_CHECK(is_same(&doc.quotes, &again.quotes) &&
             is_same(&doc.entities, &again.entities) &&
             is_same(&doc.mentions, &again.mentions));
  brf_memo_free(&memo);
  brf_doc_free(&again);
  brf_doc_free(&doc);
  FUZZ_CHECK(memory.live == 0);
  free(text);
  return 0;
}
