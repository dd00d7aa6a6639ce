/* SPDX-License-Identifier: MIT */
#include "fuzz.h"

#include <stdio.h>

#include "brf_utf8.h"

void fuzz_broken(const char *file, int line, const char *condition) {
  fprintf(stderr, "%s:%d: not so: %s\n", file, line, condition);
  abort();
}

unsigned fuzz_choice(FuzzInput *input, unsigned n) {
  if (input->size == 0) return 0;
  return input->data[--input->size] % n;
}

BrfDay fuzz_day(FuzzInput *input) {
  BrfDay day = {0, 0, 0};
  unsigned kind = fuzz_choice(input, 4);
  if (kind == 0) return day;
  day.year = (int16_t)(kind == 1
                           ? 1 + fuzz_choice(input, 256) * 39
                           : 1990 + fuzz_choice(input, 60));
  day.month = (uint8_t)(1 + fuzz_choice(input, 12));
  day.day = (uint8_t)(1 + fuzz_choice(input, 28));
  return day;
}

char *fuzz_text(const FuzzInput *input, size_t *size) {
  BrfBuf out;
  char *text;
  brf_buf_init(&out, 1, &brf_alloc_default);
  brf_utf8_replace((const char *)input->data, input->size, &out);
  FUZZ_CHECK(out.status == BRF_OK);
  text = malloc(out.len > 0 ? out.len : 1);
  FUZZ_CHECK(text != NULL);
  if (out.len > 0) memcpy(text, out.data, out.len);
  *size = out.len;
  brf_buf_free(&out);
  return text;
}

static int is_edge(const char *text, size_t size, size_t at) {
  return at == size || ((unsigned char)text[at] & 0xC0) != 0x80;
}

void fuzz_check_span(const char *text, size_t size, uint32_t start,
                     uint32_t end) {
  FUZZ_CHECK(start < end && end <= size);
  FUZZ_CHECK(is_edge(text, size, start) && is_edge(text, size, end));
}

void fuzz_tokens(const char *text, size_t size, BrfBuf *tokens) {
  uint32_t at = 0;
  size_t i;
  brf_buf_init(tokens, sizeof(BrfToken), &brf_alloc_default);
  FUZZ_CHECK(brf_tokenize(text, size, tokens) == BRF_OK);
  for (i = 0; i < tokens->len; i++) {
    const BrfToken *token = &brf_buf_at(tokens, BrfToken, i);
    fuzz_check_span(text, size, token->start, token->end);
    FUZZ_CHECK(token->start >= at && token->kind <= BRF_TOKEN_SYMBOL);
    at = token->end;
  }
}

static void *spend(void *ud, void *ptr, size_t osize, size_t nsize) {
  FuzzMemory *memory = ud;
  void *out;
  if (nsize == 0) {
    if (ptr != NULL) memory->live -= osize;
    free(ptr);
    return NULL;
  }
  if (memory->left == 0) return NULL;
  if (memory->left > 0) memory->left--;
  out = realloc(ptr, nsize);
  if (out != NULL) memory->live += nsize - (ptr != NULL ? osize : 0);
  return out;
}

BrfAlloc fuzz_alloc(FuzzMemory *memory) {
  BrfAlloc alloc;
  alloc.fn = spend;
  alloc.ud = memory;
  return alloc;
}
