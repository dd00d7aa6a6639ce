/* SPDX-License-Identifier: MIT */
#include "brf_utf8_simd.h"

#include <string.h>

#include "brf_cpu.h"

/* Steps back over the bytes of a code point that a block's edge may cut. */
static size_t edge_before(const char *text, size_t at) {
  unsigned i;
  for (i = 0; i < 4 && at > 0; i++) {
    at--;
    if (((unsigned char)text[at] & 0xC0) != 0x80) break;
  }
  return at;
}

#if BRF_HAVE_X86
#include <immintrin.h>

#define TARGET __attribute__((target("avx2,bmi,popcnt")))

/* What may be wrong with two bytes in a row (after Keiser and Lemire,
   "Validating UTF-8 in less than one instruction per byte"): each of three
   half bytes gives the errors that it allows; an error that all three allow
   is one. TWO_CONTS is none where a first byte two or three before asks for
   it. */
enum {
  TOO_SHORT = 1,      /* a first byte, then no continuation */
  TOO_LONG = 2,       /* ASCII, then a continuation */
  OVERLONG_3 = 4,     /* E0 80..9F */
  TOO_LARGE = 8,      /* F4 90.., F5.. */
  SURROGATE = 16,     /* ED A0.. */
  OVERLONG_2 = 32,    /* C0, C1 */
  TOO_LARGE_1000 = 64, /* F5.. 80..8F; also OVERLONG_4: F0 80..8F */
  OVERLONG_4 = 64,
  TWO_CONTS = 128,
  CARRY = TOO_SHORT | TOO_LONG | TWO_CONTS
};

#define HALF(...) \
  _mm256_setr_epi8(__VA_ARGS__, __VA_ARGS__)
#define B(x) ((char)(x))

TARGET static inline __m256i first_high(__m256i half) {
  return _mm256_shuffle_epi8(
      HALF(B(TOO_LONG), B(TOO_LONG), B(TOO_LONG), B(TOO_LONG), B(TOO_LONG),
           B(TOO_LONG), B(TOO_LONG), B(TOO_LONG), B(TWO_CONTS), B(TWO_CONTS),
           B(TWO_CONTS), B(TWO_CONTS), B(TOO_SHORT | OVERLONG_2), B(TOO_SHORT),
           B(TOO_SHORT | OVERLONG_3 | SURROGATE),
           B(TOO_SHORT | TOO_LARGE | TOO_LARGE_1000)),
      half);
}

TARGET static inline __m256i first_low(__m256i half) {
  return _mm256_shuffle_epi8(
      HALF(B(CARRY | OVERLONG_3 | OVERLONG_2 | OVERLONG_4),
           B(CARRY | OVERLONG_2), B(CARRY), B(CARRY), B(CARRY | TOO_LARGE),
           B(CARRY | TOO_LARGE | TOO_LARGE_1000),
           B(CARRY | TOO_LARGE | TOO_LARGE_1000),
           B(CARRY | TOO_LARGE | TOO_LARGE_1000),
           B(CARRY | TOO_LARGE | TOO_LARGE_1000),
           B(CARRY | TOO_LARGE | TOO_LARGE_1000),
           B(CARRY | TOO_LARGE | TOO_LARGE_1000),
           B(CARRY | TOO_LARGE | TOO_LARGE_1000),
           B(CARRY | TOO_LARGE | TOO_LARGE_1000),
           B(CARRY | TOO_LARGE | TOO_LARGE_1000 | SURROGATE),
           B(CARRY | TOO_LARGE | TOO_LARGE_1000),
           B(CARRY | TOO_LARGE | TOO_LARGE_1000)),
      half);
}

TARGET static inline __m256i second_high(__m256i half) {
  return _mm256_shuffle_epi8(
      HALF(B(TOO_SHORT), B(TOO_SHORT), B(TOO_SHORT), B(TOO_SHORT),
           B(TOO_SHORT), B(TOO_SHORT), B(TOO_SHORT), B(TOO_SHORT),
           B(TOO_LONG | OVERLONG_2 | TWO_CONTS | OVERLONG_3 | TOO_LARGE_1000),
           B(TOO_LONG | OVERLONG_2 | TWO_CONTS | OVERLONG_3 | TOO_LARGE),
           B(TOO_LONG | OVERLONG_2 | TWO_CONTS | SURROGATE | TOO_LARGE),
           B(TOO_LONG | OVERLONG_2 | TWO_CONTS | SURROGATE | TOO_LARGE),
           B(TOO_SHORT), B(TOO_SHORT), B(TOO_SHORT), B(TOO_SHORT)),
      half);
}

TARGET static inline __m256i high(__m256i v) {
  return _mm256_and_si256(_mm256_srli_epi16(v, 4), _mm256_set1_epi8(15));
}

/* The bytes `n` before those of v; `across` is the end of the vector before
   and the start of v. */
#define BACK(v, across, n) _mm256_alignr_epi8(v, across, 16 - (n))

TARGET static inline __m256i errors(__m256i v, __m256i before) {
  const __m256i across = _mm256_permute2x128_si256(before, v, 0x21);
  const __m256i prev = BACK(v, across, 1);
  __m256i pairs = _mm256_and_si256(
      _mm256_and_si256(
          first_high(high(prev)),
          first_low(_mm256_and_si256(prev, _mm256_set1_epi8(15)))),
      second_high(high(v)));
  /* bit 7 where a continuation must follow a continuation */
  __m256i third =
      _mm256_subs_epu8(BACK(v, across, 2), _mm256_set1_epi8(B(0xE0 - 0x80)));
  __m256i fourth =
      _mm256_subs_epu8(BACK(v, across, 3), _mm256_set1_epi8(B(0xF0 - 0x80)));
  __m256i must = _mm256_and_si256(_mm256_or_si256(third, fourth),
                                  _mm256_set1_epi8(B(0x80)));
  return _mm256_xor_si256(must, pairs);
}

TARGET static inline __m256i load(const char *p) {
  return _mm256_loadu_si256((const __m256i *)(const void *)p);
}

TARGET static size_t good_prefix(const char *text, size_t size) {
  __m256i before = _mm256_setzero_si256();
  size_t at;
  for (at = 0; at + 64 <= size; at += 64) {
    __m256i lo = load(text + at), hi = load(text + at + 32);
    __m256i bad = _mm256_or_si256(errors(lo, before), errors(hi, lo));
    if (!_mm256_testz_si256(bad, bad)) break;
    before = hi;
  }
  return edge_before(text, at);
}

TARGET static size_t count_blocks(const char *text, size_t size,
                                  size_t *done) {
  const __m256i last = _mm256_set1_epi8(B(0xBF));
  size_t at, count = 0;
  for (at = 0; at + 64 <= size; at += 64) {
    __m256i lo = _mm256_cmpgt_epi8(load(text + at), last);
    __m256i hi = _mm256_cmpgt_epi8(load(text + at + 32), last);
    count += (size_t)__builtin_popcountll(
        (uint32_t)_mm256_movemask_epi8(lo) |
        (uint64_t)(uint32_t)_mm256_movemask_epi8(hi) << 32);
  }
  *done = at;
  return count;
}

size_t brf_utf8_good_prefix(const char *text, size_t size) {
  if (size < 64 || brf_cpu_kernel(BRF_KERNEL_AVX2) != BRF_KERNEL_AVX2) return 0;
  return good_prefix(text, size);
}

size_t brf_utf8_count_blocks(const char *text, size_t size, size_t *done) {
  *done = 0;
  if (size < 64 || brf_cpu_kernel(BRF_KERNEL_AVX2) != BRF_KERNEL_AVX2) return 0;
  return count_blocks(text, size, done);
}

#else

size_t brf_utf8_good_prefix(const char *text, size_t size) {
  size_t at = 0;
  uint64_t word;
  while (size - at >= 8) { /* ASCII by eights */
    memcpy(&word, text + at, 8);
    if ((word & UINT64_C(0x8080808080808080)) != 0) break;
    at += 8;
  }
  return edge_before(text, at);
}

size_t brf_utf8_count_blocks(const char *text, size_t size, size_t *done) {
  (void)text;
  (void)size;
  *done = 0;
  return 0;
}

#endif
