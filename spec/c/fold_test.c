/* SPDX-License-Identifier: MIT */
/* Folding of texts that end where their memory ends, with an allocator that
   fails after a while, and of ill-formed ones: all kernels, no byte read or
   written beside, every folded byte mapped into the text and back. */
#include <stdlib.h>

#include "brf_fold.h"
#include "brf_utf8.h"
#include "check.h"

static long allocations;
static uint64_t state = 7;

static void *allocate(void *ud, void *ptr, size_t osize, size_t nsize) {
  (void)ud;
  (void)osize;
  if (nsize == 0) {
    free(ptr);
    return NULL;
  }
  return allocations-- > 0 ? realloc(ptr, nsize) : NULL;
}

static unsigned draw(unsigned n) {
  state = state * UINT64_C(6364136223846793005) + 1442695040888963407u;
  return (unsigned)(state >> 33) % n;
}

/* A text of at most `most` bytes in a block of just its size. */
static char *make_text(size_t most, size_t *size) {
  static const char *const points[] = {
      "\u0627", "\u0654", "\u064E", "\u0651", "\u0640", " ", "x", "\u00E9",
      "\uFDFA", "\u00AB", "\u200F", "\u0663", "\u06CC", "\U0001F600"};
  char made[512];
  char *text;
  size_t n = 0;
  for (;;) {
    const char *point = points[draw(sizeof points / sizeof *points)];
    if (n + strlen(point) > most) break;
    memcpy(made + n, point, strlen(point));
    n += strlen(point);
  }
  text = malloc(n > 0 ? n : 1);
  if (text != NULL) memcpy(text, made, n);
  *size = n;
  return text;
}

static void check_spans(const BrfAlign *align) {
  uint32_t i;
  for (i = 0; i < align->folded_size; i++) {
    BrfSpan span = {i, i + 1};
    span = brf_align_to_original(align, span);
    CHECK(span.start < span.end && span.end <= align->original_size);
    span = brf_align_to_folded(align, span);
    CHECK(span.start <= i && span.end > i && span.end <= align->folded_size);
  }
}

int main(void) {
  static const BrfFoldOptions options[] = {
      {BRF_FORM_NFC, 1, 1, 1, 1, 1, 0, 1, 1, 1, 0, 1, 1},
      {BRF_FORM_NFKC, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1},
      {BRF_FORM_NFD, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0}};
  const BrfAlloc alloc = {allocate, NULL};
  int round;
  for (round = 0; round < 6000; round++) {
    BrfKernel kernel = (BrfKernel)(round % (BRF_KERNEL_AVX512 + 1));
    BrfFolder folder;
    BrfBuf out;
    BrfAlign align;
    BrfStatus status;
    size_t size;
    char *text = make_text(draw(300), &size);
    int good;
    CHECK(text != NULL);
    if (text == NULL) break;
    if (size > 0 && draw(3) == 0) text[draw((unsigned)size)] = (char)draw(256);
    good = brf_utf8_validate(text, size) == size;
    allocations = 100000;
    status = brf_folder_init(&folder, &options[draw(3)], kernel, &alloc);
    CHECK(status == BRF_OK);
    brf_buf_init(&out, 1, &alloc);
    brf_align_init(&align, &alloc);
    if (draw(3) == 0) allocations = draw(12);
    status = brf_folder_run(&folder, text, size, &out, &align);
    CHECK(status == (good ? BRF_OK : BRF_BAD_UTF8) || status == BRF_NO_MEMORY);
    if (status == BRF_OK) check_spans(&align);
    brf_buf_free(&out);
    brf_align_free(&align);
    free(text);
  }
  return CHECK_DONE();
}
