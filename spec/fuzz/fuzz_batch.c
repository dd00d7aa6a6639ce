/* SPDX-License-Identifier: MIT */
/* Many threads against one: the paragraphs of a text as documents of their
   own, analysed by one thread in turn and by several, give the same JSON. */
#include "brf_batch.h"
#include "brf_doc.h"
#include "brf_json.h"
#include "fuzz.h"

#define MOST 48 /* documents of an input */

/* The annotations of `text` behind what `out` holds. */
static void annotate(const char *text, size_t size, BrfMemo *memo,
                     BrfBuf *out) {
  BrfDocOptions options;
  BrfDoc doc;
  memset(&options, 0, sizeof options);
  options.memo = memo;
  brf_doc_init(&doc, &brf_alloc_default);
  FUZZ_CHECK(brf_doc_analyse(&doc, text, size, &options) == BRF_OK);
  FUZZ_CHECK(brf_json_annotations(&doc, 1, out) == BRF_OK);
  brf_doc_free(&doc);
}

/* A worker is its own memory of words. */
static void work(void *worker, BrfPiece *piece) {
  annotate(piece->in.data, piece->in.len, worker, &piece->out);
}

/* The end of the document that begins at `from`. */
static size_t paragraph(const char *text, size_t size, size_t from) {
  size_t at = from + 1;
  while (at < size && text[at - 1] != '\n') at++;
  return at;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  FuzzInput input = {data, size};
  unsigned nworkers = 1 + fuzz_choice(&input, 4);
  unsigned nplaces = 1 + fuzz_choice(&input, 9);
  BrfMemo memos[4];
  void *workers[4];
  BrfBatch *batch;
  size_t length, from = 0, put = 0, taken = 0, docs = 0, i;
  char *text = fuzz_text(&input, &length);
  size_t ends[MOST];
  while (docs < MOST && from < length)
    from = ends[docs++] = paragraph(text, length, from);
  for (i = 0; i < nworkers; i++) {
    brf_memo_init(&memos[i], &brf_alloc_default);
    workers[i] = &memos[i];
  }
  FUZZ_CHECK(brf_batch_new(&batch, workers, nworkers, nplaces, NULL, work,
                           &brf_alloc_default) == BRF_OK);
  while (taken < docs) {
    BrfPiece *piece;
    BrfBuf alone;
    while (put < docs && (piece = brf_batch_next(batch)) != NULL) {
      size_t start = put > 0 ? ends[put - 1] : 0;
      FUZZ_CHECK(brf_buf_append(&piece->in, text + start, ends[put] - start));
      brf_batch_put(batch);
      put++;
    }
    piece = brf_batch_take(batch);
    FUZZ_CHECK(piece != NULL && piece->out.status == BRF_OK);
    brf_buf_init(&alone, 1, &brf_alloc_default);
    from = taken > 0 ? ends[taken - 1] : 0;
    annotate(text + from, ends[taken] - from, NULL, &alone);
    FUZZ_CHECK(alone.len == piece->out.len &&
               memcmp(alone.data, piece->out.data, alone.len) == 0);
    brf_buf_free(&alone);
    brf_batch_done(batch);
    taken++;
  }
  FUZZ_CHECK(brf_batch_take(batch) == NULL);
  brf_batch_free(batch);
  for (i = 0; i < nworkers; i++) brf_memo_free(&memos[i]);
  free(text);
  return 0;
}
