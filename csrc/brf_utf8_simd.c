/* SPDX-License-Identifier: MIT */
#include "brf_utf8_simd.h"

#include <string.h>

/* Steps back over the bytes of a code point that a block's edge may cut. */
static size_t edge_before(const char *text, size_t at) {
  unsigned i;
  for (i = 0; i < 4 && at > 0; i++) {
    at--;
    if (((unsigned char)text[at] & 0xC0) != 0x80) break;
  }
  return at;
}

/* {== scalar */

static size_t good_scalar(const char *text, size_t size) {
  size_t at = 0;
  uint64_t word;
  while (size - at >= 8) { /* ASCII by eights */
    memcpy(&word, text + at, 8);
    if ((word & UINT64_C(0x8080808080808080)) != 0) break;
    at += 8;
  }
  return at;
}

static size_t count_scalar(const char *text, size_t size, size_t *count) {
  (void)text;
  (void)size;
  *count = 0;
  return 0;
}

/* ==} */

#if BRF_HAVE_X86 || BRF_HAVE_NEON

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
  CARRY = TOO_SHORT | TOO_LONG | TWO_CONTS,
  PAST = CARRY | TOO_LARGE | TOO_LARGE_1000
};

static const uint8_t first_high[16] = {
    TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG,
    TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG,
    TWO_CONTS, TWO_CONTS, TWO_CONTS, TWO_CONTS,
    TOO_SHORT | OVERLONG_2, TOO_SHORT, TOO_SHORT | OVERLONG_3 | SURROGATE,
    TOO_SHORT | TOO_LARGE | TOO_LARGE_1000};
static const uint8_t first_low[16] = {
    CARRY | OVERLONG_3 | OVERLONG_2 | OVERLONG_4, CARRY | OVERLONG_2,
    CARRY, CARRY, CARRY | TOO_LARGE, PAST, PAST, PAST,
    PAST, PAST, PAST, PAST, PAST, PAST | SURROGATE, PAST, PAST};
static const uint8_t second_high[16] = {
    TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT,
    TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT,
    TOO_LONG | OVERLONG_2 | TWO_CONTS | OVERLONG_3 | TOO_LARGE_1000,
    TOO_LONG | OVERLONG_2 | TWO_CONTS | OVERLONG_3 | TOO_LARGE,
    TOO_LONG | OVERLONG_2 | TWO_CONTS | SURROGATE | TOO_LARGE,
    TOO_LONG | OVERLONG_2 | TWO_CONTS | SURROGATE | TOO_LARGE,
    TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT};

/* Bit 7 is set where a continuation must follow a continuation: what is left
   of a first byte of three (four) bytes, two (three) bytes back. */
#define THIRD (0xE0 - 0x80)
#define FOURTH (0xF0 - 0x80)

#endif

/* {== AVX2 */
#if BRF_HAVE_X86
#include <immintrin.h>

#define TARGET __attribute__((target("avx2,bmi,popcnt")))

TARGET static inline __m256i look_up(const uint8_t *table, __m256i half) {
  return _mm256_shuffle_epi8(
      _mm256_broadcastsi128_si256(
          _mm_loadu_si128((const __m128i *)(const void *)table)),
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
          look_up(first_high, high(prev)),
          look_up(first_low, _mm256_and_si256(prev, _mm256_set1_epi8(15)))),
      look_up(second_high, high(v)));
  __m256i third =
      _mm256_subs_epu8(BACK(v, across, 2), _mm256_set1_epi8(THIRD));
  __m256i fourth =
      _mm256_subs_epu8(BACK(v, across, 3), _mm256_set1_epi8(FOURTH));
  __m256i must = _mm256_and_si256(_mm256_or_si256(third, fourth),
                                  _mm256_set1_epi8((char)0x80));
  return _mm256_xor_si256(must, pairs);
}

TARGET static inline __m256i load(const char *p) {
  return _mm256_loadu_si256((const __m256i *)(const void *)p);
}

TARGET static size_t good_avx2(const char *text, size_t size) {
  __m256i before = _mm256_setzero_si256();
  size_t at;
  for (at = 0; at + 64 <= size; at += 64) {
    __m256i lo = load(text + at), hi = load(text + at + 32);
    __m256i bad = _mm256_or_si256(errors(lo, before), errors(hi, lo));
    if (!_mm256_testz_si256(bad, bad)) break;
    before = hi;
  }
  return at;
}

TARGET static size_t count_avx2(const char *text, size_t size, size_t *count) {
  const __m256i last = _mm256_set1_epi8((char)0xBF);
  size_t at;
  *count = 0;
  for (at = 0; at + 64 <= size; at += 64) {
    __m256i lo = _mm256_cmpgt_epi8(load(text + at), last);
    __m256i hi = _mm256_cmpgt_epi8(load(text + at + 32), last);
    *count += (size_t)__builtin_popcountll(
        (uint32_t)_mm256_movemask_epi8(lo) |
        (uint64_t)(uint32_t)_mm256_movemask_epi8(hi) << 32);
  }
  return at;
}

#undef TARGET
/* ==} */

/* {== AVX-512: blocks of ASCII and two-byte letters at a glance */

#define TARGET __attribute__((target("avx512f,avx512bw,bmi,popcnt")))

TARGET static inline __m512i look_up_512(const uint8_t *table, __m512i half) {
  return _mm512_shuffle_epi8(
      _mm512_broadcast_i32x4(
          _mm_loadu_si128((const __m128i *)(const void *)table)),
      half);
}

TARGET static inline __m512i high_512(__m512i v) {
  return _mm512_and_si512(_mm512_srli_epi16(v, 4), _mm512_set1_epi8(15));
}

/* The 64 bytes `n` before `at`, zeros before the text. */
TARGET static inline __m512i back(const char *text, size_t at, unsigned n) {
  char first[64] = {0};
  if (at > 0) return _mm512_loadu_si512(text + at - n);
  memcpy(first + n, text, 64 - n);
  return _mm512_loadu_si512(first);
}

TARGET static int is_good_512(const char *text, size_t at) {
  __m512i v = _mm512_loadu_si512(text + at), prev = back(text, at, 1);
  __m512i pairs = _mm512_and_si512(
      _mm512_and_si512(
          look_up_512(first_high, high_512(prev)),
          look_up_512(first_low, _mm512_and_si512(prev, _mm512_set1_epi8(15)))),
      look_up_512(second_high, high_512(v)));
  __m512i third =
      _mm512_subs_epu8(back(text, at, 2), _mm512_set1_epi8(THIRD));
  __m512i fourth =
      _mm512_subs_epu8(back(text, at, 3), _mm512_set1_epi8(FOURTH));
  __m512i must = _mm512_and_si512(_mm512_or_si512(third, fourth),
                                  _mm512_set1_epi8((char)0x80));
  return _mm512_cmpneq_epi8_mask(must, pairs) == 0;
}

TARGET static size_t good_avx512(const char *text, size_t size) {
  uint64_t open = 0;  /* 1: the block before ends in the first byte of two */
  uint64_t owing = 0; /* not 0: in some of more than two */
  size_t at;
  for (at = 0; at + 64 <= size; at += 64) {
    __m512i v = _mm512_loadu_si512(text + at);
    uint64_t high = (uint64_t)_mm512_movepi8_mask(v);
    uint64_t first = _mm512_cmplt_epu8_mask(
        _mm512_sub_epi8(v, _mm512_set1_epi8((char)0xC2)),
        _mm512_set1_epi8(0xE0 - 0xC2));
    uint64_t next = _mm512_cmplt_epi8_mask(v, _mm512_set1_epi8(-64));
    uint64_t more = high & ~(first | next);
    if ((more | (next ^ (first << 1 | open)) | owing) != 0 &&
        !is_good_512(text, at))
      break;
    open = first >> 63;
    owing = more >> 61;
  }
  return at;
}

TARGET static size_t count_avx512(const char *text, size_t size,
                                  size_t *count) {
  size_t at;
  *count = 0;
  for (at = 0; at + 64 <= size; at += 64)
    *count += (size_t)__builtin_popcountll(_mm512_cmpge_epi8_mask(
        _mm512_loadu_si512(text + at), _mm512_set1_epi8(-64)));
  return at;
}

#undef TARGET
#endif
/* ==} */

/* {== NEON */
#if BRF_HAVE_NEON
#include "brf_neon.h"

static inline uint8x16_t errors_neon(uint8x16_t v, uint8x16_t before) {
  const uint8x16_t prev = vextq_u8(before, v, 15);
  uint8x16_t pairs = vandq_u8(
      vandq_u8(
          vqtbl1q_u8(vld1q_u8(first_high), vshrq_n_u8(prev, 4)),
          vqtbl1q_u8(vld1q_u8(first_low), vandq_u8(prev, vdupq_n_u8(15)))),
      vqtbl1q_u8(vld1q_u8(second_high), vshrq_n_u8(v, 4)));
  uint8x16_t third = vqsubq_u8(vextq_u8(before, v, 14), vdupq_n_u8(THIRD));
  uint8x16_t fourth = vqsubq_u8(vextq_u8(before, v, 13), vdupq_n_u8(FOURTH));
  uint8x16_t must = vandq_u8(vorrq_u8(third, fourth), vdupq_n_u8(0x80));
  return veorq_u8(must, pairs);
}

static size_t good_neon(const char *text, size_t size) {
  uint8x16_t before = vdupq_n_u8(0);
  size_t at;
  for (at = 0; at + 64 <= size; at += 64) {
    uint8x16x4_t v = vld1q_u8_x4((const uint8_t *)text + at);
    uint8x16_t bad = vorrq_u8(vorrq_u8(errors_neon(v.val[0], before),
                                       errors_neon(v.val[1], v.val[0])),
                              vorrq_u8(errors_neon(v.val[2], v.val[1]),
                                       errors_neon(v.val[3], v.val[2])));
    if (vmaxvq_u8(bad) != 0) break;
    before = v.val[3];
  }
  return at;
}

static size_t count_neon(const char *text, size_t size, size_t *count) {
  const int8x16_t last = vdupq_n_s8(-65);
  size_t at;
  *count = 0;
  for (at = 0; at + 64 <= size; at += 64) {
    int8x16x4_t v = vld1q_s8_x4((const int8_t *)text + at);
    uint8x16_t is = vaddq_u8(
        vaddq_u8(vcgtq_s8(v.val[0], last), vcgtq_s8(v.val[1], last)),
        vaddq_u8(vcgtq_s8(v.val[2], last), vcgtq_s8(v.val[3], last)));
    *count += vaddvq_u8(vreinterpretq_u8_s8(vnegq_s8(vreinterpretq_s8_u8(is))));
  }
  return at;
}

#endif
/* ==} */

size_t brf_utf8_good_prefix(const char *text, size_t size, BrfKernel wanted) {
  size_t at;
  switch (brf_cpu_kernel(wanted)) {
#if BRF_HAVE_X86
    case BRF_KERNEL_AVX512: at = good_avx512(text, size); break;
    case BRF_KERNEL_AVX2: at = good_avx2(text, size); break;
#endif
#if BRF_HAVE_NEON
    case BRF_KERNEL_NEON: at = good_neon(text, size); break;
#endif
    default: at = good_scalar(text, size); break;
  }
  return edge_before(text, at);
}

size_t brf_utf8_count_blocks(const char *text, size_t size, BrfKernel wanted,
                             size_t *count) {
  switch (brf_cpu_kernel(wanted)) {
#if BRF_HAVE_X86
    case BRF_KERNEL_AVX512: return count_avx512(text, size, count);
    case BRF_KERNEL_AVX2: return count_avx2(text, size, count);
#endif
#if BRF_HAVE_NEON
    case BRF_KERNEL_NEON: return count_neon(text, size, count);
#endif
    default: return count_scalar(text, size, count);
  }
}
