/* SPDX-License-Identifier: MIT */
/* Boilerplate and title of any page, with any title given. */
#include "brf_clean.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  FuzzInput input = {data, size};
  unsigned cut = fuzz_choice(&input, 256);
  size_t length, i, given_size = 0;
  uint32_t at = 0;
  char *text = fuzz_text(&input, &length), *given = NULL;
  BrfBuf tokens, out;
  BrfSpan title;
  if (cut > 0) { /* a title that is the text's beginning, or any */
    FuzzInput head = input;
    if (head.size > cut) head.size = cut;
    given = fuzz_text(&head, &given_size);
  }
  fuzz_tokens(text, length, &tokens);
  brf_buf_init(&out, sizeof(BrfBoilerplate), &brf_alloc_default);
  FUZZ_CHECK(brf_clean(text, length, tokens.data, NULL, tokens.len,
                       given, given_size, &out, &title) == BRF_OK);
  for (i = 0; i < out.len; i++) {
    const BrfBoilerplate *b = &brf_buf_at(&out, BrfBoilerplate, i);
    fuzz_check_span(text, length, b->start, b->end);
    FUZZ_CHECK(b->start >= at && b->kind <= BRF_BOILERPLATE_BYLINE);
    at = b->end;
  }
  if (title.start != title.end)
    fuzz_check_span(text, length, title.start, title.end);
  brf_buf_free(&out);
  brf_buf_free(&tokens);
  free(given);
  free(text);
  return 0;
}
