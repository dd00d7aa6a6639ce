/* SPDX-License-Identifier: MIT */
/* Regular expressions: any pattern (the input's first line) over any text (the
   rest) is refused with its place, found in order, or stopped in time. */
#include "brf_icu_regex.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  FuzzInput input = {data, size};
  size_t length, pattern_size, at, i;
  uint32_t end = 0;
  BrfRegex *regex;
  BrfStatus status;
  BrfBuf spans;
  char *text, *pattern, *rest;
  if (input.size > 512) input.size = 512; /* a stopped search takes seconds */
  text = fuzz_text(&input, &length);
  rest = memchr(text, '\n', length);
  pattern_size = rest != NULL ? (size_t)(rest - text) : length;
  pattern = malloc(pattern_size > 0 ? pattern_size : 1);
  FUZZ_CHECK(pattern != NULL);
  memcpy(pattern, text, pattern_size);
  status = brf_icu_regex_new(pattern, pattern_size, &regex, &at);
  FUZZ_CHECK((status == BRF_OK) == (regex != NULL));
  if (status == BRF_OK) {
    brf_buf_init(&spans, sizeof(BrfSpan), &brf_alloc_default);
    status = brf_icu_regex_find(regex, text, length, &spans);
    FUZZ_CHECK(status == BRF_OK || status == BRF_TOO_SLOW);
    for (i = 0; i < spans.len; i++) {
      const BrfSpan *span = &brf_buf_at(&spans, BrfSpan, i);
      fuzz_check_span(text, length, span->start, span->end);
      FUZZ_CHECK(span->start >= end);
      end = span->end;
    }
    brf_buf_free(&spans);
  } else {
    FUZZ_CHECK(status == BRF_BAD_PATTERN && at <= pattern_size);
  }
  brf_icu_regex_free(regex);
  free(pattern);
  free(text);
  return 0;
}
