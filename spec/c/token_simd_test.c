/* SPDX-License-Identifier: MIT */
/* The vector kernels against the scalar one, on texts made at random. */
#include "brf_token_simd.h"

#include <stdlib.h>

#include "check.h"

static const char *const pieces[] = {
    " ",    " ",     " ",    "قال",  "الرئيس", "و",   "في",   "ي",    "قَالَ",
    "،",    ".",     "..",   "…",    "\n",     "\r\n", "«",    "»",    "\"",
    "(", ")",   "أ.ف.ب", "د. ",  "-",    "_",      "5,000", "12.5%", "٣٠",  "30/12/2021",
    "ab",   "U.S.",  "a@b.co", "http://x.y/z", "#ناتو", "@a", "👍🏽", "\xE2\x80\x8C",
    "ﻻ",    "ٰ",     "ڤ",    "گ",    "ۀ",      "ە",   "۔",    "\xC2\xA0", "ـ",
    "الجمهورية", "والمحادثات", ":", "::", "،،", "!", "12:41", "2021", "\n\n", "“", "\xE2\x80\x8F", "  ", "1. ",
};
#define PIECES (sizeof pieces / sizeof *pieces)

static uint32_t seed = 20211230;

static uint32_t pick(uint32_t n) {
  seed = seed * 1664525u + 1013904223u;
  return (uint32_t)(((uint64_t)(seed >> 8) * n) >> 24);
}

static void run(BrfTokenKernel kernel, const char *text, size_t size,
                BrfBuf *out) {
  BrfTokenScan scan;
  brf_buf_init(out, sizeof(BrfToken), &brf_alloc_default);
  scan.text = (const unsigned char *)text;
  scan.size = size;
  scan.out = out;
  scan.first = 0;
  scan.pending = BRF_TOKEN_SPACE | BRF_TOKEN_LINE | BRF_TOKEN_PARAGRAPH;
  kernel(&scan);
}

static int is_same(const BrfBuf *a, const BrfBuf *b) {
  size_t i;
  if (a->len != b->len || a->status != b->status) return 0;
  for (i = 0; i < a->len; i++) {
    const BrfToken *x = &brf_buf_at(a, BrfToken, i);
    const BrfToken *y = &brf_buf_at(b, BrfToken, i);
    if (x->start != y->start || x->end != y->end || x->kind != y->kind ||
        x->flags != y->flags)
      return 0;
  }
  return 1;
}

static void compare(BrfTokenKernel kernel) {
  size_t round;
  for (round = 0; round < 30000; round++) {
    char buffer[1200], *text;
    size_t size = 0, limit = pick(round % 3 == 0 ? 1000 : 200);
    uint32_t kinds = round % 2 == 0 ? PIECES : 7; /* mostly plain words */
    BrfBuf a, b;
    while (size < limit) {
      const char *piece = pieces[pick(kinds)];
      memcpy(buffer + size, piece, strlen(piece));
      size += strlen(piece);
    }
    text = malloc(size + 1); /* of the exact size, for the sanitizer */
    CHECK(text != NULL);
    if (text == NULL) return;
    memcpy(text, buffer, size);
    run(brf_token_scalar, text, size, &a);
    run(kernel, text, size, &b);
    if (!is_same(&a, &b)) printf("%.*s\n", (int)size, text);
    CHECK(is_same(&a, &b));
    brf_buf_free(&a);
    brf_buf_free(&b);
    free(text);
    if (check_failed > 3) break;
  }
}

int main(void) {
  static const BrfKernel kernels[] = {BRF_KERNEL_NEON, BRF_KERNEL_AVX2,
                                      BRF_KERNEL_AVX512};
  size_t i;
  for (i = 0; i < sizeof kernels / sizeof *kernels; i++) {
    if (brf_cpu_kernel(kernels[i]) == kernels[i])
      compare(brf_token_kernel(kernels[i]));
    else
      printf("%s: not on this processor\n", brf_cpu_kernel_name(kernels[i]));
  }
  return CHECK_DONE();
}
