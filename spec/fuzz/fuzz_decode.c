/* SPDX-License-Identifier: MIT */
/* Charsets: any bytes become UTF-8 or are refused. */
#include "brf_icu.h"
#include "brf_utf8.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const char *const charsets[] = {
      NULL,         "UTF-8",      "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32",
      "windows-1256", "ISO-8859-6", "UTF-7",    "no such"};
  FuzzInput input = {data, size};
  const char *charset =
      charsets[fuzz_choice(&input, sizeof charsets / sizeof *charsets)];
  char *bytes = malloc(input.size > 0 ? input.size : 1);
  BrfDecoded decoded;
  BrfStatus status;
  BrfBuf out;
  FUZZ_CHECK(bytes != NULL);
  if (input.size > 0) memcpy(bytes, input.data, input.size);
  brf_buf_init(&out, 1, &brf_alloc_default);
  status = brf_icu_decode(bytes, input.size, charset, &out, &decoded);
  FUZZ_CHECK(status == BRF_OK || status == BRF_BAD_CHARSET);
  if (status == BRF_OK) {
    FUZZ_CHECK(out.len == 0 ||
               brf_utf8_validate(out.data, out.len) == out.len);
    FUZZ_CHECK(memchr(decoded.charset, 0, sizeof decoded.charset) != NULL);
    FUZZ_CHECK(decoded.confidence >= 0 && decoded.confidence <= 1);
  }
  brf_buf_free(&out);
  free(bytes);
  return 0;
}
