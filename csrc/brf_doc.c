/* SPDX-License-Identifier: MIT */
#include "brf_doc.h"

#include <string.h>

#include "brf_scan.h"

void brf_doc_init(BrfDoc *doc, const BrfAlloc *alloc) {
  memset(doc, 0, sizeof *doc);
  doc->alloc = *alloc;
  brf_buf_init(&doc->offsets.blocks, sizeof(uint32_t), &doc->alloc);
  brf_buf_init(&doc->tokens, sizeof(BrfToken), &doc->alloc);
  brf_buf_init(&doc->sentences, sizeof(BrfSentence), &doc->alloc);
  brf_buf_init(&doc->marks, sizeof(BrfMark), &doc->alloc);
  brf_buf_init(&doc->quotes, sizeof(BrfQuote), &doc->alloc);
  brf_buf_init(&doc->entities, sizeof(BrfEntity), &doc->alloc);
  brf_buf_init(&doc->mentions, sizeof(BrfMention), &doc->alloc);
  brf_buf_init(&doc->dates, sizeof(BrfDate), &doc->alloc);
  brf_buf_init(&doc->quantities, sizeof(BrfQuantity), &doc->alloc);
  brf_buf_init(&doc->boilerplate, sizeof(BrfBoilerplate), &doc->alloc);
}

void brf_doc_free(BrfDoc *doc) {
  brf_buf_free(&doc->offsets.blocks);
  brf_buf_free(&doc->tokens);
  brf_buf_free(&doc->sentences);
  brf_buf_free(&doc->marks);
  brf_buf_free(&doc->quotes);
  brf_buf_free(&doc->entities);
  brf_buf_free(&doc->mentions);
  brf_buf_free(&doc->dates);
  brf_buf_free(&doc->quantities);
  brf_buf_free(&doc->boilerplate);
}

/* The stages behind the words. */
static BrfStatus read_words(BrfDoc *doc, const BrfWords *words,
                            const BrfDocOptions *options) {
  const char *text = doc->text;
  BrfScan scan;
  BrfStatus status = brf_sentences(text, doc->size, doc->tokens.data,
                                   doc->tokens.len, &doc->sentences);
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
  status = brf_marks(text, doc->tokens.data, doc->tokens.len, &doc->marks);
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

static BrfStatus run(BrfDoc *doc, const BrfDocOptions *options) {
  BrfMemo own;
  BrfMemo *memo = options->memo != NULL ? options->memo : &own;
  BrfWords words;
  BrfStatus status = brf_tokenize(doc->text, doc->size, &doc->tokens);
  if (status != BRF_OK) return status;
  brf_memo_init(&own, &doc->alloc);
  status = brf_memo_words(memo, doc->lexicon, doc->text, doc->size,
                          doc->tokens.data, doc->tokens.len, &words);
  if (status == BRF_OK) status = read_words(doc, &words, options);
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
  if (status != BRF_OK) {
    BrfAlloc alloc = doc->alloc;
    brf_doc_free(doc);
    brf_doc_init(doc, &alloc);
  }
  return status;
}
