/* SPDX-License-Identifier: MIT */
/* UTF-8: the kernels against the scalar way and both against ICU's decoder,
   replacement against ICU's converter, offsets against counting. */
#include <unicode/ucnv.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include "brf_utf8.h"
#include "brf_utf8_simd.h"
#include "fuzz.h"

/* The first byte that ICU does not take. */
static size_t icu_first_bad(const uint8_t *s, size_t size) {
  int32_t at = 0, end = (int32_t)size;
  while (at < end) {
    int32_t start = at;
    UChar32 c;
    U8_NEXT(s, at, end, c);
    if (c < 0) return (size_t)start;
  }
  return size;
}

/* What ICU's converter, which follows the same rule of maximal subparts, makes
   of the bytes. */
static void check_replaced(const uint8_t *data, size_t size,
                           const BrfBuf *out) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open("UTF-8", &status);
  UChar *wide = malloc((size + 1) * sizeof *wide);
  char *back = malloc(size * 3 + 1);
  int32_t n, len = 0;
  FUZZ_CHECK(U_SUCCESS(status) && wide != NULL && back != NULL);
  n = ucnv_toUChars(converter, wide, (int32_t)size + 1, (const char *)data,
                    (int32_t)size, &status);
  FUZZ_CHECK(U_SUCCESS(status));
  u_strToUTF8(back, (int32_t)size * 3 + 1, &len, wide, n, &status);
  FUZZ_CHECK(U_SUCCESS(status));
  /* a converter drops the byte order mark in front */
  if (size >= 3 && memcmp(data, "\xEF\xBB\xBF", 3) == 0 &&
      (size_t)len + 3 == out->len)
    FUZZ_CHECK(memcmp(back, (const char *)out->data + 3, (size_t)len) == 0);
  else
    FUZZ_CHECK((size_t)len == out->len &&
               (len == 0 || memcmp(back, out->data, (size_t)len) == 0));
  ucnv_close(converter);
  free(wide);
  free(back);
}

static void check_offsets(const char *text, size_t size) {
  BrfOffsets offsets;
  size_t at, points = 0;
  FUZZ_CHECK(brf_offsets_init(&offsets, text, size, &brf_alloc_default) ==
             BRF_OK);
  for (at = 0; at <= size; at++) {
    if (at < size && ((unsigned char)text[at] & 0xC0) == 0x80) continue;
    FUZZ_CHECK(brf_offsets_points(&offsets, (uint32_t)at) == points);
    FUZZ_CHECK(brf_offsets_bytes(&offsets, (uint32_t)points) == at);
    points++;
  }
  FUZZ_CHECK(brf_utf8_count(text, size) + 1 == points);
  brf_offsets_free(&offsets);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const char *text = (const char *)data;
  size_t bad = brf_utf8_validate_from(text, size, 0), replaced;
  int kernel;
  BrfBuf out;
  FUZZ_CHECK(brf_utf8_validate(text, size) == bad);
  for (kernel = BRF_KERNEL_SCALAR; kernel <= BRF_KERNEL_AVX512; kernel++) {
    size_t good = brf_utf8_good_prefix(text, size, (BrfKernel)kernel);
    FUZZ_CHECK(brf_utf8_validate_from(text, size, good) == bad);
  }
  FUZZ_CHECK(icu_first_bad(data, size) == bad);
  brf_buf_init(&out, 1, &brf_alloc_default);
  replaced = brf_utf8_replace(text, size, &out);
  FUZZ_CHECK(out.status == BRF_OK && (replaced == 0) == (bad == size));
  check_replaced(data, size, &out);
  if (out.len > 0) {
    FUZZ_CHECK(brf_utf8_validate(out.data, out.len) == out.len);
    check_offsets(out.data, out.len);
  }
  brf_buf_free(&out);
  return 0;
}
