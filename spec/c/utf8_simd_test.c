/* SPDX-License-Identifier: MIT */
/* The kernels of UTF-8 against the scalar way, over texts broken anywhere. */
#include "brf_utf8.h"
#include "brf_utf8_simd.h"
#include "check.h"

static uint64_t state = 1;

static unsigned draw(unsigned n) {
  state = state * UINT64_C(6364136223846793005) + 1442695040888963407u;
  return (unsigned)(state >> 33) % n;
}

/* Fills `text` with `size` bytes of well-formed UTF-8 of all lengths. */
static void fill(char *text, size_t size) {
  static const char *const points[] = {"a", " ", "\xD9\x82", "\xDF\xBF",
                                       "\xE0\xA0\x80", "\xED\x9F\xBF",
                                       "\xEF\xBF\xBD", "\xF0\x90\x80\x80",
                                       "\xF4\x8F\xBF\xBF", "\xC2\x80"};
  size_t at = 0;
  while (at < size) {
    const char *point = points[draw(sizeof points / sizeof *points)];
    size_t len = strlen(point);
    if (len > size - at) {
      point = "x";
      len = 1;
    }
    memcpy(text + at, point, len);
    at += len;
  }
}

static void compare(const char *text, size_t size) {
  size_t i, count = 0;
  int kernel;
  size_t first = brf_utf8_validate_from(text, size, 0);
  for (i = 0; i < size; i++) count += ((unsigned char)text[i] & 0xC0) != 0x80;
  for (kernel = BRF_KERNEL_SCALAR; kernel <= BRF_KERNEL_AVX512; kernel++) {
    size_t counted, done;
    size_t good = brf_utf8_good_prefix(text, size, (BrfKernel)kernel);
    CHECK(good <= first);
    CHECK(brf_utf8_validate_from(text, size, good) == first);
    if (kernel != BRF_KERNEL_SCALAR && first == size && size >= 64 &&
        brf_cpu_kernel((BrfKernel)kernel) != BRF_KERNEL_SCALAR)
      CHECK(good >= size / 64 * 64 - 4);
    done = brf_utf8_count_blocks(text, size, (BrfKernel)kernel, &counted);
    for (i = 0; i < done; i++)
      counted -= ((unsigned char)text[i] & 0xC0) != 0x80;
    CHECK(counted == 0);
  }
  CHECK(brf_utf8_validate(text, size) == first);
  CHECK(brf_utf8_count(text, size) == count);
}

int main(void) {
  char text[400];
  int round, lead, second;
  for (round = 0; round < 4000; round++) {
    size_t size = draw(sizeof text);
    fill(text, size);
    CHECK(brf_utf8_validate(text, size) == size);
    compare(text, size);
    if (size == 0) continue;
    text[draw((unsigned)size)] = (char)draw(256);
    compare(text, size);
    compare(text, size - draw(4) % size);
  }
  for (lead = 0x80; lead < 0x100; lead++) /* every pair, over a block's edge */
    for (second = 0; second < 0x100; second++) {
      memset(text, 'x', 192);
      text[second % 2 ? 63 : 30] = (char)lead;
      text[second % 2 ? 64 : 31] = (char)second;
      text[second % 2 ? 65 : 32] = (char)0x80;
      compare(text, 192);
      text[second % 2 ? 66 : 33] = (char)0xBF;
      compare(text, 192);
    }
  return CHECK_DONE();
}
