/* SPDX-License-Identifier: MIT */
#include "brf_doc.h"

#include <string.h>

#include "brf_hashtag.h"
#include "brf_scan.h"
#include "brf_wrap.h"

#define ARRAYS 10

static void arrays_of(BrfDoc *doc, BrfBuf **arrays) {
  arrays[0] = &doc->offsets.blocks;
  arrays[1] = &doc->tokens;
  arrays[2] = &doc->sentences;
  arrays[3] = &doc->marks;
  arrays[4] = &doc->quotes;
  arrays[5] = &doc->entities;
  arrays[6] = &doc->mentions;
  arrays[7] = &doc->dates;
  arrays[8] = &doc->quantities;
  arrays[9] = &doc->boilerplate;
}

void brf_doc_init(BrfDoc *doc, const BrfAlloc *alloc) {
  static const size_t sizes[ARRAYS] = {
      sizeof(uint32_t),  sizeof(BrfToken),    sizeof(BrfSentence),
      sizeof(BrfMark),   sizeof(BrfQuote),    sizeof(BrfEntity),
      sizeof(BrfMention), sizeof(BrfDate),    sizeof(BrfQuantity),
      sizeof(BrfBoilerplate)};
  BrfBuf *arrays[ARRAYS];
  size_t i;
  memset(doc, 0, sizeof *doc);
  doc->alloc = *alloc;
  arrays_of(doc, arrays);
  for (i = 0; i < ARRAYS; i++)
    brf_buf_init(arrays[i], sizes[i], &doc->alloc);
}

void brf_doc_free(BrfDoc *doc) {
  BrfAlloc alloc = doc->alloc;
  if (doc->block != NULL)
    alloc.fn(alloc.ud, doc->block, doc->block_size, 0);
  brf_doc_init(doc, &alloc);
}

/* Moves the arrays of `made`, which were made in working memory, into one
   block of the document's own. */
static BrfStatus keep(BrfDoc *doc, BrfDoc *made) {
  BrfBuf *from[ARRAYS], *to[ARRAYS];
  size_t total = 0, i;
  char *at;
  arrays_of(made, from);
  arrays_of(doc, to);
  for (i = 0; i < ARRAYS; i++)
    total += (from[i]->len * from[i]->item + 7) / 8 * 8;
  at = doc->alloc.fn(doc->alloc.ud, NULL, 0, total);
  if (at == NULL) return BRF_NO_MEMORY;
  doc->block = at;
  doc->block_size = total;
  for (i = 0; i < ARRAYS; i++) {
    size_t size = from[i]->len * from[i]->item;
    if (size == 0) continue;
    memcpy(at, from[i]->data, size);
    to[i]->data = at;
    to[i]->len = to[i]->cap = from[i]->len;
    at += (size + 7) / 8 * 8;
  }
  doc->offsets.text = made->offsets.text;
  doc->offsets.size = made->offsets.size;
  doc->date = made->date;
  doc->title = made->title;
  return BRF_OK;
}

/* The stages behind the words. */
static BrfStatus read_words(BrfDoc *doc, const BrfWords *words,
                            const BrfDocOptions *options) {
  const char *text = doc->text;
  BrfScan scan;
  BrfStatus status =
      brf_sentences(text, doc->size, doc->tokens.data, doc->tokens.len,
                    words->events, &doc->sentences);
  if (status != BRF_OK) return status;
  status = brf_dates_and_quantities(
      text, doc->size, doc->tokens.data, words, doc->tokens.len, options->date,
      BRF_PREFER_NEAREST, &doc->dates, &doc->quantities, &doc->date);
  if (status != BRF_OK) return status;
  status = brf_clean(text, doc->size, doc->tokens.data, words, doc->tokens.len,
                     options->title, options->title_size, &doc->boilerplate,
                     &doc->title);
  if (status != BRF_OK) return status;
  if (options->boilerplate != NULL) {
    doc->boilerplate.len = 0;
    if (!brf_buf_append(&doc->boilerplate, options->boilerplate,
                        options->nboilerplate))
      return doc->boilerplate.status;
  }
  status = brf_marks(text, doc->tokens.data, doc->tokens.len, words->events,
                     &doc->marks);
  if (status != BRF_OK) return status;
  status = brf_scan_init(&scan, text, doc->size, doc->tokens.data, words,
                         doc->tokens.len, doc->sentences.data,
                         doc->sentences.len, doc->marks.data, doc->marks.len,
                         doc->boilerplate.data, doc->boilerplate.len,
                         doc->lexicon, &doc->alloc);
  if (status != BRF_OK) return status;
  scan.mode = options->mode;
  status = brf_quotes(&scan, &doc->quotes, &doc->entities, &doc->mentions);
  brf_scan_free(&scan);
  if (status != BRF_OK) return status;
  return brf_offsets_init(&doc->offsets, text, doc->size, &doc->alloc);
}

/* With a memo, its memory is worked in; without one, the document's. */
static BrfStatus run(BrfDoc *doc, const BrfDocOptions *options) {
  BrfMemo own;
  BrfMemo *memo;
  BrfBuf *arrays[ARRAYS];
  BrfDoc made;
  BrfWords words;
  BrfStatus status;
  size_t i;
  brf_memo_init(&own, &doc->alloc);
  memo = options->memo != NULL ? options->memo : &own;
  brf_doc_init(&made, options->memo != NULL ? brf_memo_alloc(memo)
                                            : &doc->alloc);
  made.text = doc->text;
  made.size = doc->size;
  made.lexicon = doc->lexicon;
  brf_buf_reserve(&made.tokens, doc->size / 8 + 16); /* or as many as it takes */
  status = brf_tokenize(made.text, made.size, &made.tokens);
  if (status == BRF_OK) status = brf_hashtags(made.text, made.size, &made.tokens);
  if (status == BRF_OK)
    brf_unwrap(made.text, made.tokens.data, made.tokens.len);
  if (status == BRF_OK)
    status = brf_memo_words(memo, made.lexicon, made.text, made.size,
                            made.tokens.data, made.tokens.len, &words);
  if (status == BRF_OK) status = read_words(&made, &words, options);
  if (status == BRF_OK) status = keep(doc, &made);
  arrays_of(&made, arrays);
  for (i = ARRAYS; i-- > 0;) brf_buf_free(arrays[i]);
  brf_memo_free(&own);
  return status;
}

BrfStatus brf_doc_analyse(BrfDoc *doc, const char *text, size_t size,
                          const BrfDocOptions *options) {
  BrfStatus status;
  if (size >= BRF_MAX_TEXT) return BRF_TOO_LARGE;
  doc->bad_byte = brf_utf8_validate(text, size);
  if (doc->bad_byte != size) return BRF_BAD_UTF8;
  doc->text = text;
  doc->size = size;
  doc->lexicon = options->lexicon;
  status = run(doc, options);
  if (status != BRF_OK) brf_doc_free(doc);
  return status;
}
