/* SPDX-License-Identifier: MIT */
/*
** bench: how fast the core is beside memcpy, ICU and utf8proc, in one run.
**   bench [FILE]
** Prints a line for each measurement: name, MB/s of UTF-8 (the median), then
** key=ratio. One thread.
*/
#define _POSIX_C_SOURCE 199309L

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unicode/ubrk.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <utf8proc.h>

#include "brf_doc.h"
#include "brf_fold.h"
#include "brf_sentence.h"
#include "brf_token.h"
#include "brf_utf8.h"
#include "corpus.h"

#define RUNS 7
#define SLICES 64
#define ICU_DOCUMENTS 500  /* some 3 MB: ICU and utf8proc are slow */
#define ANALYSE_DOCUMENTS 2000

typedef struct Bench {
  const Corpus *corpus;
  BrfFolder folder;
  BrfBuf text, tokens, sentences;
  BrfAlign align;
  BrfMemo memo;
  char *copy;
  UChar *wide, *made; /* the first documents in UTF-16, what ICU makes */
  int32_t *wide_starts;
  UBreakIterator *words, *sentence_ends;
  size_t sum; /* so that nothing is optimised away */
} Bench;

typedef void (*Operation)(Bench *, const char *text, size_t size, size_t i);

/* {== operations on one document */

/* The copies and the folded texts lie one after another: both write as much
   memory as they read. */
static void do_memcpy(Bench *b, const char *text, size_t size, size_t i) {
  memcpy(b->copy + b->corpus->starts[i], text, size);
  b->sum += (unsigned char)b->copy[i % size];
}

static void do_validate(Bench *b, const char *text, size_t size, size_t i) {
  (void)i;
  b->sum += brf_utf8_validate(text, size);
}

static void fold(Bench *b, const char *text, size_t size, size_t i,
                 BrfAlign *align) {
  if (i == 0) b->text.len = 0; /* the slices of a run come in order */
  brf_folder_run(&b->folder, text, size, &b->text, align);
  b->sum += b->text.len;
}

static void do_fold(Bench *b, const char *text, size_t size, size_t i) {
  fold(b, text, size, i, NULL);
}

static void do_fold_aligned(Bench *b, const char *text, size_t size,
                            size_t i) {
  fold(b, text, size, i, &b->align);
}

static void do_tokens(Bench *b, const char *text, size_t size, size_t i) {
  (void)i;
  b->tokens.len = 0;
  brf_tokenize(text, size, &b->tokens);
  b->sum += b->tokens.len;
}

/* From the bare text, as ICU does it: the tokens are part of the work. */
static void do_sentences(Bench *b, const char *text, size_t size, size_t i) {
  do_tokens(b, text, size, i);
  b->sentences.len = 0;
  brf_sentences(text, size, b->tokens.data, b->tokens.len, NULL, &b->sentences);
  b->sum += b->sentences.len;
}

static void do_analyse(Bench *b, const char *text, size_t size, size_t i) {
  BrfDocOptions options;
  BrfDoc doc;
  (void)i;
  memset(&options, 0, sizeof options);
  options.memo = &b->memo;
  brf_doc_init(&doc, &brf_alloc_default);
  brf_doc_analyse(&doc, text, size, &options);
  b->sum += doc.quotes.len;
  brf_doc_free(&doc);
}

static void do_icu_nfkc(Bench *b, const char *text, size_t size, size_t i) {
  UErrorCode code = U_ZERO_ERROR;
  const UNormalizer2 *nfkc = unorm2_getNFKCInstance(&code);
  int32_t wide, made, back;
  (void)i;
  u_strFromUTF8(b->wide, (int32_t)DOCUMENT_SIZE * 4, &wide, text,
                (int32_t)size, &code);
  made = unorm2_normalize(nfkc, b->wide, wide, b->made,
                          (int32_t)DOCUMENT_SIZE * 8, &code);
  u_strToUTF8(b->copy, (int32_t)DOCUMENT_SIZE * 16, &back, b->made, made,
              &code);
  b->sum += (size_t)back + (size_t)code;
}

static void do_utf8proc(Bench *b, const char *text, size_t size, size_t i) {
  utf8proc_uint8_t *made = NULL;
  (void)i;
  b->sum += (size_t)utf8proc_map((const utf8proc_uint8_t *)text,
                                 (utf8proc_ssize_t)size, &made,
                                 UTF8PROC_STABLE | UTF8PROC_COMPOSE |
                                     UTF8PROC_COMPAT);
  free(made);
}

static void iterate(Bench *b, UBreakIterator *iterator, size_t i) {
  UErrorCode code = U_ZERO_ERROR;
  ubrk_setText(iterator, b->wide + b->wide_starts[i],
               b->wide_starts[i + 1] - b->wide_starts[i], &code);
  while (ubrk_next(iterator) != UBRK_DONE) b->sum++;
}

static void do_icu_words(Bench *b, const char *text, size_t size, size_t i) {
  (void)text;
  (void)size;
  iterate(b, b->words, i);
}

static void do_icu_sentences(Bench *b, const char *text, size_t size,
                             size_t i) {
  (void)text;
  (void)size;
  iterate(b, b->sentence_ends, i);
}

/* ==} */

/* {== measuring */

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* Seconds for slice k of SLICES of the first `documents`, and its bytes. The
   slices of what is compared lie half a corpus apart, so that none finds its
   text in a cache that the other has filled. */
static double slice(Bench *b, Operation operation, size_t documents, size_t k,
                    double *bytes) {
  const Corpus *c = b->corpus;
  size_t i, end;
  double start;
  if (documents > c->documents) documents = c->documents;
  i = documents * k / SLICES;
  end = documents * (k + 1) / SLICES;
  *bytes += (double)(c->starts[end] - c->starts[i]);
  start = now();
  for (; i < end; i++)
    operation(b, c->text + c->starts[i], c->starts[i + 1] - c->starts[i], i);
  return now() - start;
}

static int by_value(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static double median(double *values) {
  qsort(values, RUNS, sizeof *values, by_value);
  return values[RUNS / 2];
}

typedef struct Other { /* what is measured beside */
  const char *key;
  Operation operation;
  size_t documents;
} Other;

#define ALL SIZE_MAX
static const Other memory = {"memcpy", do_memcpy, ALL};
static const Other icu_nfkc = {"icu_nfkc", do_icu_nfkc, ICU_DOCUMENTS};
static const Other utf8proc_nfkc = {"utf8proc_nfkc", do_utf8proc,
                                    ICU_DOCUMENTS / 5};
static const Other icu_words = {"icu_words", do_icu_words, ICU_DOCUMENTS};
static const Other icu_sentences = {"icu_sentences", do_icu_sentences,
                                    ICU_DOCUMENTS};

/* Slice after slice in turns: whatever else the machine does meets all of
   them alike. */
static void measure(Bench *b, const char *name, Operation operation,
                    size_t documents, const Other *const *others) {
  double own[RUNS], ratio[4][RUNS];
  int run, i;
  for (run = -1; run < RUNS; run++) { /* the first warms */
    double seconds = 0, bytes = 0, other_seconds[4] = {0}, other_bytes[4] = {0};
    size_t k;
    for (k = 0; k < SLICES; k++) {
      seconds += slice(b, operation, documents, k, &bytes);
      for (i = 0; others[i] != NULL; i++)
        other_seconds[i] +=
            slice(b, others[i]->operation, others[i]->documents,
                  (k + SLICES / 2) % SLICES, &other_bytes[i]);
    }
    if (run < 0) continue;
    own[run] = bytes / 1e6 / seconds;
    for (i = 0; others[i] != NULL; i++)
      ratio[i][run] = own[run] / (other_bytes[i] / 1e6 / other_seconds[i]);
  }
  printf("%s\t%.1f", name, median(own));
  for (i = 0; others[i] != NULL; i++)
    printf("\t%s=%.3g", others[i]->key, median(ratio[i]));
  printf("\n");
  fflush(stdout);
}

/* ==} */

/* {== setting up */

static int widen_documents(Bench *b) {
  const Corpus *c = b->corpus;
  size_t n = c->documents < ICU_DOCUMENTS ? c->documents : ICU_DOCUMENTS, i;
  UErrorCode code = U_ZERO_ERROR;
  int32_t at = 0, len;
  b->wide_starts = malloc((n + 1) * sizeof *b->wide_starts);
  b->wide = malloc((c->starts[n] + DOCUMENT_SIZE * 4) * sizeof *b->wide);
  b->made = malloc(DOCUMENT_SIZE * 8 * sizeof *b->made);
  if (b->wide_starts == NULL || b->wide == NULL || b->made == NULL) return 0;
  for (i = 0; i < n; i++) {
    b->wide_starts[i] = at;
    u_strFromUTF8(b->wide + at, (int32_t)c->starts[n] - at, &len,
                  c->text + c->starts[i],
                  (int32_t)(c->starts[i + 1] - c->starts[i]), &code);
    at += len;
  }
  b->wide_starts[n] = at;
  b->words = ubrk_open(UBRK_WORD, "ar", NULL, 0, &code);
  b->sentence_ends = ubrk_open(UBRK_SENTENCE, "ar", NULL, 0, &code);
  return U_SUCCESS(code);
}

static int set_up(Bench *b, const Corpus *corpus) {
  static const BrfFoldOptions match = {BRF_FORM_NFC, 1, 1, 1, 1, 1, 0,
                                       1, 1, 1, 0, 1, 1};
  const BrfAlloc *alloc = &brf_alloc_default;
  memset(b, 0, sizeof *b);
  b->corpus = corpus;
  brf_buf_init(&b->text, 1, alloc);
  brf_buf_init(&b->tokens, sizeof(BrfToken), alloc);
  brf_buf_init(&b->sentences, sizeof(BrfSentence), alloc);
  brf_align_init(&b->align, alloc);
  brf_memo_init(&b->memo, alloc);
  b->copy = malloc(corpus->size > DOCUMENT_SIZE * 16 ? corpus->size
                                                     : DOCUMENT_SIZE * 16);
  return b->copy != NULL && brf_folder_init(&b->folder, &match,
                                            BRF_KERNEL_BEST, alloc) == BRF_OK;
}

static void take_down(Bench *b) {
  brf_buf_free(&b->text);
  brf_buf_free(&b->tokens);
  brf_buf_free(&b->sentences);
  brf_align_free(&b->align);
  brf_memo_free(&b->memo);
  if (b->words != NULL) ubrk_close(b->words);
  if (b->sentence_ends != NULL) ubrk_close(b->sentence_ends);
  free(b->copy);
  free(b->wide);
  free(b->made);
  free(b->wide_starts);
}

/* ==} */

#define BESIDE(...) ((const Other *const[]){__VA_ARGS__, NULL})

int main(int argc, char **argv) {
  Corpus corpus, vocalised;
  Bench b;
  if (argc > 2) {
    fprintf(stderr, "usage: bench [FILE]\n");
    return 2;
  }
  if (!(argc == 2 ? corpus_read(&corpus, argv[1]) : corpus_make(&corpus, 0)) ||
      !corpus_make(&vocalised, 1)) {
    fprintf(stderr, "bench: can't read %s as UTF-8\n",
            argc == 2 ? argv[1] : "the corpus");
    return 3;
  }
  if (!set_up(&b, &corpus) || !widen_documents(&b)) {
    fprintf(stderr, "bench: not enough memory\n");
    return 3;
  }
  measure(&b, "memcpy", do_memcpy, ALL, BESIDE(&memory));
  measure(&b, "validate", do_validate, ALL, BESIDE(&memory));
  measure(&b, "fold", do_fold, ALL,
          BESIDE(&memory, &icu_nfkc, &utf8proc_nfkc));
  measure(&b, "fold_aligned", do_fold_aligned, ALL,
          BESIDE(&memory, &icu_nfkc));
  measure(&b, "tokens", do_tokens, ALL, BESIDE(&memory, &icu_words));
  measure(&b, "sentences", do_sentences, ALL,
          BESIDE(&memory, &icu_sentences));
  measure(&b, "analyse", do_analyse, ANALYSE_DOCUMENTS,
          BESIDE(&memory, &icu_words));
  take_down(&b);
  corpus_free(&corpus);
  if (!set_up(&b, &vocalised) || !widen_documents(&b)) return 3;
  measure(&b, "fold_aligned_vocalised", do_fold_aligned, ALL,
          BESIDE(&memory, &icu_nfkc));
  take_down(&b);
  corpus_free(&vocalised);
  return 0;
}
