/* SPDX-License-Identifier: MIT */
/*
** Every allocation of an analysis fails, with all that come after it and alone:
** each run ends in BRF_NO_MEMORY, leaks nothing, and leaves a document that
** works.
*/
#include <stdlib.h>

#include "brf_doc.h"
#include "brf_json.h"
#include "check.h"

typedef struct Budget {
  long left;   /* calls that succeed; negative: all do */
  long failed; /* calls that did not */
  int once;    /* 1: only one call fails, those after it do not */
  size_t live;
} Budget;

static void *spend(void *ud, void *ptr, size_t osize, size_t nsize) {
  Budget *budget = ud;
  void *out;
  if (nsize == 0) {
    if (ptr != NULL) budget->live -= osize;
    free(ptr);
    return NULL;
  }
  if (budget->left == 0) {
    budget->failed++;
    if (budget->once) budget->left = -1;
    return NULL;
  }
  if (budget->left > 0) budget->left--;
  out = realloc(ptr, nsize);
  if (out != NULL) budget->live += nsize - (ptr != NULL ? osize : 0);
  return out;
}

/* The same where a memo is handed from text to text: it goes on being good. */
static void fail_with_memo(Budget *budget, const BrfAlloc *alloc,
                           const char *text, size_t quotes) {
  BrfDocOptions options;
  BrfMemo memo;
  BrfDoc doc;
  size_t before = budget->live;
  long n;
  memset(&options, 0, sizeof options);
  options.memo = &memo;
  for (n = 0; n < 100; n++) {
    BrfStatus status;
    brf_memo_init(&memo, alloc);
    brf_doc_init(&doc, alloc);
    budget->left = n;
    status = brf_doc_analyse(&doc, text, strlen(text), &options);
    budget->left = -1;
    CHECK(status == BRF_OK || status == BRF_NO_MEMORY);
    CHECK(doc.quotes.len == (status == BRF_OK ? quotes : 0));
    brf_doc_free(&doc);
    CHECK(brf_doc_analyse(&doc, text, strlen(text), &options) == BRF_OK);
    CHECK(doc.quotes.len == quotes);
    brf_doc_free(&doc);
    brf_memo_free(&memo);
    CHECK(budget->live == before);
    if (status == BRF_OK) break;
  }
  CHECK(n > 3 && n < 100);
}

/* What an analysis found, as a number. */
static uint64_t digest(const BrfDoc *doc) {
  const BrfBuf *all[] = {&doc->tokens,   &doc->sentences,  &doc->marks,
                         &doc->quotes,   &doc->entities,   &doc->mentions,
                         &doc->dates,    &doc->quantities, &doc->boilerplate};
  uint64_t h = 1;
  size_t i, k;
  for (i = 0; i < sizeof all / sizeof *all; i++)
    for (k = 0; k < all[i]->len * all[i]->item; k++)
      h = (h ^ ((const unsigned char *)all[i]->data)[k]) * 1099511628211u;
  return h;
}

/* Fails an analysis of `text` at one allocation after the other; none goes
   unseen. Returns how many there were. */
static long fail_analysis(Budget *budget, const BrfAlloc *alloc,
                          const char *text, size_t size) {
  BrfDocOptions options;
  BrfDoc doc;
  uint64_t whole;
  long n;
  memset(&options, 0, sizeof options);
  brf_doc_init(&doc, alloc);
  CHECK(brf_doc_analyse(&doc, text, size, &options) == BRF_OK);
  whole = digest(&doc);
  brf_doc_free(&doc);
  for (n = 0; n < 1000; n++) {
    BrfStatus status;
    brf_doc_init(&doc, alloc);
    budget->failed = 0;
    budget->left = n;
    status = brf_doc_analyse(&doc, text, size, &options);
    budget->left = -1;
    if (budget->failed == 0) break;
    CHECK(status == BRF_NO_MEMORY);
    CHECK(budget->live == 0 && doc.quotes.len == 0);
    CHECK(brf_doc_analyse(&doc, text, size, &options) == BRF_OK);
    CHECK(digest(&doc) == whole);
    brf_doc_free(&doc);
    CHECK(budget->live == 0);
  }
  brf_doc_free(&doc);
  CHECK(n > 3 && n < 1000 && budget->live == 0);
  return n;
}

/* The same for what is written of it. */
static long fail_json(Budget *budget, const BrfAlloc *alloc, const char *text,
                      size_t size) {
  BrfDocOptions options;
  BrfDoc doc;
  long n;
  memset(&options, 0, sizeof options);
  brf_doc_init(&doc, alloc);
  CHECK(brf_doc_analyse(&doc, text, size, &options) == BRF_OK);
  for (n = 0; n < 1000; n++) {
    size_t before = budget->live;
    BrfStatus status;
    BrfBuf json;
    brf_buf_init(&json, 1, alloc);
    budget->failed = 0;
    budget->left = n;
    status = brf_json_annotations(&doc, 1, &json);
    budget->left = -1;
    brf_buf_free(&json);
    CHECK(budget->live == before);
    if (budget->failed == 0) break;
    CHECK(status == BRF_NO_MEMORY);
  }
  brf_doc_free(&doc);
  CHECK(n > 1 && n < 1000 && budget->live == 0);
  return n;
}

int main(void) {
  static const char *const seeds[] = {
      "report.txt", "page.txt",    "acts.txt",  "lines.txt", "marks.txt",
      "mixed.txt",  "numbers.txt", "dates.txt", "bidi.txt",  "nested.txt"};
  const char *text =
      "وقال وزير الري خالد المنصور: \"السد جاهز\"، مضيفاً أن الماء كاف.\n"
      "وأوضح أن روسيا أبلغت نظيره يوم 3 مايو 2021 أن التكلفة 5 ملايين دولار، "
      "بحسب البيان.\n";
  static char buffer[1 << 16];
  Budget budget = {-1, 0, 0, 0};
  BrfAlloc alloc = {spend, &budget};
  BrfDocOptions options;
  BrfDoc doc;
  long injected = 0;
  size_t i;
  memset(&options, 0, sizeof options);
  brf_doc_init(&doc, &alloc);
  CHECK(brf_doc_analyse(&doc, text, strlen(text), &options) == BRF_OK);
  CHECK(doc.quotes.len >= 4);
  fail_with_memo(&budget, &alloc, text, doc.quotes.len);
  brf_doc_free(&doc);
  injected += fail_analysis(&budget, &alloc, text, strlen(text));
  injected += fail_json(&budget, &alloc, text, strlen(text));
  for (i = 0; i < sizeof seeds / sizeof *seeds; i++) {
    char path[100];
    FILE *file;
    size_t size;
    snprintf(path, sizeof path, "spec/fuzz/seeds/%s", seeds[i]);
    file = fopen(path, "rb");
    CHECK(file != NULL);
    if (file == NULL) continue;
    size = fread(buffer, 1, sizeof buffer, file);
    fclose(file);
    for (budget.once = 0; budget.once < 2; budget.once++) {
      injected += fail_analysis(&budget, &alloc, buffer, size);
      injected += fail_json(&budget, &alloc, buffer, size);
    }
  }
  printf("%ld failures injected\n", injected);
  return CHECK_DONE();
}
