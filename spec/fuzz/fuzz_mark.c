/* SPDX-License-Identifier: MIT */
/* Pairs of marks: in order, properly nested, each mark in one pair. */
#include "brf_mark.h"
#include "fuzz.h"

static void check_pair(const BrfBuf *marks, const BrfBuf *tokens, size_t i,
                       uint8_t *used) {
  const BrfMark *m = &brf_buf_at(marks, BrfMark, i);
  FUZZ_CHECK(m->cls <= BRF_MARK_PAREN && m->open < tokens->len);
  FUZZ_CHECK(!used[m->open]);
  used[m->open] = 1;
  FUZZ_CHECK(i == 0 || brf_buf_at(marks, BrfMark, i - 1).open < m->open);
  FUZZ_CHECK((m->close == BRF_NONE) ==
             ((m->flags & BRF_MARK_UNBALANCED) != 0));
  if (m->close != BRF_NONE) {
    FUZZ_CHECK(m->close > m->open && m->close < tokens->len);
    FUZZ_CHECK(!used[m->close]);
    used[m->close] = 1;
  }
  if (m->parent != BRF_NONE) {
    const BrfMark *around;
    FUZZ_CHECK(m->parent < i);
    around = &brf_buf_at(marks, BrfMark, m->parent);
    FUZZ_CHECK(around->close != BRF_NONE && around->open < m->open &&
               m->open < around->close);
    FUZZ_CHECK(m->close == BRF_NONE || m->close < around->close);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  FuzzInput input = {data, size};
  size_t length, i;
  char *text = fuzz_text(&input, &length);
  uint8_t *used;
  BrfBuf tokens, marks;
  fuzz_tokens(text, length, &tokens);
  brf_buf_init(&marks, sizeof(BrfMark), &brf_alloc_default);
  FUZZ_CHECK(brf_marks(text, tokens.data, tokens.len, NULL, &marks) == BRF_OK);
  used = calloc(tokens.len + 1, 1);
  FUZZ_CHECK(used != NULL);
  for (i = 0; i < marks.len; i++) check_pair(&marks, &tokens, i, used);
  free(used);
  brf_buf_free(&marks);
  brf_buf_free(&tokens);
  free(text);
  return 0;
}
