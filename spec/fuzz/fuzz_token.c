/* SPDX-License-Identifier: MIT */
/* Tokens and sentences: every kernel against the scalar one, nothing visible
   left out, each token in one sentence. */
#include "brf_char.h"
#include "brf_cpu.h"
#include "brf_sentence.h"
#include "brf_token_simd.h"
#include "fuzz.h"

static void run(BrfKernel kernel, const char *text, size_t size, BrfBuf *out) {
  BrfTokenScan scan;
  brf_buf_init(out, sizeof(BrfToken), &brf_alloc_default);
  scan.text = (const unsigned char *)text;
  scan.size = size;
  scan.out = out;
  scan.first = 0;
  scan.pending = BRF_TOKEN_SPACE | BRF_TOKEN_LINE | BRF_TOKEN_PARAGRAPH;
  brf_token_kernel(kernel)(&scan);
  FUZZ_CHECK(out->status == BRF_OK);
}

static void check_kernels(const char *text, size_t size) {
  BrfBuf plain, out;
  int kernel;
  size_t i;
  run(BRF_KERNEL_SCALAR, text, size, &plain);
  for (kernel = BRF_KERNEL_NEON; kernel <= BRF_KERNEL_AVX512; kernel++) {
    if (brf_cpu_kernel((BrfKernel)kernel) != (BrfKernel)kernel) continue;
    run((BrfKernel)kernel, text, size, &out);
    FUZZ_CHECK(out.len == plain.len);
    for (i = 0; i < out.len; i++) {
      const BrfToken *a = &brf_buf_at(&plain, BrfToken, i);
      const BrfToken *b = &brf_buf_at(&out, BrfToken, i);
      FUZZ_CHECK(a->start == b->start && a->end == b->end &&
                 a->kind == b->kind && a->flags == b->flags);
    }
    brf_buf_free(&out);
  }
  brf_buf_free(&plain);
}

/* Between tokens stands nothing that can be seen. */
static void check_gap(const char *text, size_t from, size_t to) {
  while (from < to) {
    unsigned len;
    unsigned point =
        brf_char_decode((const unsigned char *)text, from, &len);
    BrfChar cls = brf_char_class(point);
    FUZZ_CHECK(cls == BRF_CHAR_SPACE || cls == BRF_CHAR_LINE ||
               cls == BRF_CHAR_JOINER || cls == BRF_CHAR_NONE);
    from += len;
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  FuzzInput input = {data, size};
  size_t length, i, at = 0, token = 0;
  char *text = fuzz_text(&input, &length);
  BrfBuf tokens, sentences;
  check_kernels(text, length);
  fuzz_tokens(text, length, &tokens);
  for (i = 0; i < tokens.len; i++) {
    check_gap(text, at, brf_buf_at(&tokens, BrfToken, i).start);
    at = brf_buf_at(&tokens, BrfToken, i).end;
  }
  check_gap(text, at, length);
  brf_buf_init(&sentences, sizeof(BrfSentence), &brf_alloc_default);
  FUZZ_CHECK(brf_sentences(text, length, tokens.data, tokens.len, NULL,
                           &sentences) == BRF_OK);
  for (i = 0; i < sentences.len; i++) {
    const BrfSentence *s = &brf_buf_at(&sentences, BrfSentence, i);
    FUZZ_CHECK(s->first_token == token && s->end_token > token &&
               s->end_token <= tokens.len);
    FUZZ_CHECK(s->start == brf_buf_at(&tokens, BrfToken, token).start);
    token = s->end_token;
    FUZZ_CHECK(s->end == brf_buf_at(&tokens, BrfToken, token - 1).end);
  }
  FUZZ_CHECK(token == tokens.len);
  brf_buf_free(&sentences);
  brf_buf_free(&tokens);
  free(text);
  return 0;
}
