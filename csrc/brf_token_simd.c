/* SPDX-License-Identifier: MIT */
#include "brf_token_simd.h"

#include <string.h>

#if BRF_HAVE_X86 || BRF_HAVE_NEON

#define BLOCK 64
#define STOP_FLAG (BRF_TOKEN_STOP << 8) /* as the record has it */
#define UNROLL 4 /* records written at once */

/* A block's bytes as bits. */
typedef struct Bits {
  uint64_t word;  /* of plain letters, both bytes */
  uint64_t space; /* U+0020 */
  uint64_t comma; /* the first byte of an Arabic comma */
  uint64_t angle; /* the first byte of « or » */
  uint64_t stop;  /* . */
  uint64_t colon; /* : */
  uint64_t mark;  /* " ( ) */
  uint64_t digit; /* 0 to 9 */
  uint64_t line;  /* line feeds */
} Bits;

static inline unsigned lowest(uint64_t bits) { /* 64 if none */
  return bits != 0 ? (unsigned)__builtin_ctzll(bits) : 64u;
}

/* The runs of `digit` that are a number whatever stands before them: a space
   and a word come after, so no sign, separator or percent does. */
static inline uint64_t plain_numbers(const Bits *bits) {
  uint64_t ends = bits->space & bits->word >> 1, left = bits->digit, is = 0;
  while (left != 0) {
    uint64_t run = left & ~(left + (left & -left));
    if ((run << 1 & ~run & ends) != 0) is |= run;
    left &= ~run;
  }
  return is;
}

/*
** Leaves in `bits` what is a token each whatever stands around it: marks that
** are no run of the same, none at the block's end; stops after six bytes of
** plain letters, which no abbreviation has, or after no letter at all; numbers
** before a space and a word; of line feeds one or two between tokens. `words`
** are those of the block before.
*/
static inline void keep_simple(Bits *bits, uint64_t words) {
  const uint64_t last = UINT64_C(1) << 63, last_two = UINT64_C(3) << 62;
  uint64_t w = bits->word;
  bits->comma &= ~(bits->comma << 2 | bits->comma >> 2 | last_two);
  bits->angle &= ~last_two;
  bits->colon &= ~(bits->colon << 1 | bits->colon >> 1 | last);
  bits->mark &= ~last;
  if (bits->stop != 0) {
    uint64_t after = w << 1 | words >> 63;
    after &= w << 2 | words >> 62;
    after &= w << 3 | words >> 61;
    after &= w << 4 | words >> 60;
    after &= w << 5 | words >> 59;
    after &= w << 6 | words >> 58;
    after |= (bits->space | bits->mark) << 1 | bits->angle << 2;
    bits->stop &= ~(bits->stop << 1 | bits->stop >> 1 | last) & after;
  }
  if (bits->digit != 0) bits->digit = plain_numbers(bits);
  if (bits->line != 0) {
    uint64_t one = bits->stop | bits->colon | bits->mark;
    uint64_t two = bits->comma | bits->angle;
    uint64_t after = (w | one | two << 1) << 1, before = (w | one | two) >> 1;
    uint64_t first = bits->line & after;
    uint64_t pair = first & bits->line >> 1 & before >> 1;
    bits->line = (first & before) | pair | pair << 1;
  }
}

/* The edges of the tokens to be written: a bit where one starts, and where one
   has ended. */
typedef struct Edges {
  uint64_t starts, ends;
  uint64_t spaced; /* a space or a line feed stands before */
  uint64_t line, lines; /* a line feed, two of them */
} Edges;

/* Room for the records of a block and those written too much. */
static inline int has_room(BrfBuf *out) {
  return out->cap - out->len >= 2 * BLOCK || brf_buf_reserve(out, 2 * BLOCK);
}

/* Kind and flags by a token's first byte: words, but for these. */
static const uint16_t simple_kind[256] = {
    ['.'] = BRF_TOKEN_PUNCT | STOP_FLAG, [':'] = BRF_TOKEN_PUNCT,
    ['"'] = BRF_TOKEN_MARK,  ['('] = BRF_TOKEN_MARK,  [')'] = BRF_TOKEN_MARK,
    ['0'] = BRF_TOKEN_NUMBER, ['1'] = BRF_TOKEN_NUMBER, ['2'] = BRF_TOKEN_NUMBER,
    ['3'] = BRF_TOKEN_NUMBER, ['4'] = BRF_TOKEN_NUMBER, ['5'] = BRF_TOKEN_NUMBER,
    ['6'] = BRF_TOKEN_NUMBER, ['7'] = BRF_TOKEN_NUMBER, ['8'] = BRF_TOKEN_NUMBER,
    ['9'] = BRF_TOKEN_NUMBER, [0xC2] = BRF_TOKEN_MARK};

/*
** Writes the tokens of `e` that start and end within `reach`. UNROLL records
** are written however many there are, since a loop over the count would be
** mispredicted in most blocks; what is written too much is written again
** later or lies past the end. `open` words (0 or 1) await their end.
*/
static inline void write_records(BrfTokenScan *s, uint32_t base,
                                 const Bits *bits, const Edges *e,
                                 uint64_t reach, uint64_t open) {
  uint64_t starts = e->starts & reach, ends = e->ends & reach;
  size_t n = (size_t)__builtin_popcountll(starts);
  size_t m = (size_t)__builtin_popcountll(ends), i, k;
  const unsigned char *block = s->text + base;
  BrfToken *at, *closing;
  if (!has_room(s->out)) return;
  at = (BrfToken *)s->out->data + s->out->len;
  closing = at - open;
  for (i = 0;;) {
#pragma GCC unroll 8
    for (k = 0; k < UNROLL; k++, i++) {
      unsigned bit = lowest(starts);
      uint32_t kind = simple_kind[block[bit & 63]] +
                      (uint32_t)(bits->comma >> (bit & 63) & 1) *
                          BRF_TOKEN_PUNCT +
                      ((uint32_t)(e->spaced >> (bit & 63) & 1) << 8) +
                      ((uint32_t)(e->line >> (bit & 63) & 1) << 9) +
                      ((uint32_t)(e->lines >> (bit & 63) & 1) << 10);
      at[i].start = base + bit;
      memcpy(&at[i].kind, &kind, sizeof kind); /* and flags and spare */
      closing[i].end = base + lowest(ends);
      starts &= starts - 1;
      ends &= ends - 1;
    }
    if (i >= n && i >= m) break;
  }
  if (n > 0) {
    at->flags |= s->pending;
    s->pending = 0;
  }
  s->out->len += n;
}

/* What the first byte says of the commonest tokens between words. */
enum { SLOW, LINE, STOP, MARK, PUNCT, CRY, TWO, THREE };
static const uint8_t first_byte[256] = {
    ['\n'] = LINE, ['.'] = STOP, ['"'] = MARK, ['('] = MARK,  [')'] = MARK,
    ['['] = MARK,  [']'] = MARK, [':'] = PUNCT, [';'] = PUNCT, ['!'] = CRY,
    ['?'] = CRY,   [0xC2] = TWO, [0xD8] = TWO,  [0xE2] = THREE};

/*
** Reads the commonest of what the scan would, in the same way: line breaks,
** single stops after words too long for an abbreviation, commas, marks. 0 when
** it is something else.
*/
static inline size_t read_common(BrfTokenScan *s, size_t at) {
  const unsigned char *t = s->text + at;
  size_t left = s->size - at, len = 1;
  uint32_t kind = BRF_TOKEN_PUNCT;
  BrfToken *token;
  switch (first_byte[t[0]]) {
    case LINE:
      do {
        s->pending |= (s->pending & BRF_TOKEN_LINE) << 1 | BRF_TOKEN_LINE |
                      BRF_TOKEN_SPACE;
        at++;
      } while (at < s->size && s->text[at] == '\n');
      return at;
    case STOP:
      if (left > 1 && t[1] == '.') return 0;
      if (s->out->len > s->first) {
        const BrfToken *last = &brf_buf_at(s->out, BrfToken, s->out->len - 1);
        if (last->end == at && last->kind == BRF_TOKEN_WORD &&
            last->end - last->start <= BRF_TOKEN_ABBREV_BYTES)
          return 0;
      }
      kind |= BRF_TOKEN_STOP << 8;
      break;
    case MARK: kind = BRF_TOKEN_MARK; break;
    case CRY: kind |= BRF_TOKEN_STOP << 8; /* fall through */
    case PUNCT:
      if (left > 1 && t[1] == t[0]) return 0;
      break;
    case TWO:
      len = 2;
      if (t[0] == 0xC2) { /* guillemets */
        if (t[1] != 0xAB && t[1] != 0xBB) return 0;
        kind = BRF_TOKEN_MARK;
      } else if (t[1] != 0x8C || (left > 3 && t[2] == 0xD8 && t[3] == 0x8C)) {
        return 0; /* no comma, or two */
      }
      break;
    case THREE: /* “ and ” */
      if (t[1] != 0x80 || (t[2] != 0x9C && t[2] != 0x9D)) return 0;
      kind = BRF_TOKEN_MARK;
      len = 3;
      break;
    default: return 0;
  }
  token = (BrfToken *)s->out->data + s->out->len++;
  token->start = (uint32_t)at;
  token->end = (uint32_t)(at + len);
  kind |= (uint32_t)s->pending << 8;
  if (at > 0 && t[-1] == ' ') kind |= BRF_TOKEN_SPACE << 8;
  memcpy(&token->kind, &kind, sizeof kind);
  s->pending = 0;
  return at + len;
}

#define WRITE write_records

/* {== AVX2 */
#if BRF_HAVE_X86
#include <immintrin.h>

#define TARGET __attribute__((target("avx2,bmi,bmi2,popcnt")))

/* Where a plain letter starts: a first byte D8 to DB and a second one within
   bounds that depend on the first. `next` is `b` one byte later. Second bytes
   and bounds are all 80 to C0, so signed comparison keeps their order. */
TARGET static inline uint32_t leads(__m256i b, __m256i next) {
  const __m256i least = _mm256_broadcastsi128_si256(
      _mm_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, (char)0xA0, (char)0x80, (char)0x80,
                    (char)0x80, 0, 0, 0, 0));
  const __m256i limit = _mm256_broadcastsi128_si256(
      _mm_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, (char)0xC0, (char)0xA0, (char)0xC0,
                    (char)0x94, 0, 0, 0, 0));
  __m256i is_lead = _mm256_cmpeq_epi8(
      _mm256_and_si256(b, _mm256_set1_epi8((char)0xFC)),
      _mm256_set1_epi8((char)0xD8));
  __m256i nibble = _mm256_and_si256(b, _mm256_set1_epi8(0x0F));
  __m256i under =
      _mm256_cmpgt_epi8(_mm256_shuffle_epi8(least, nibble), next);
  __m256i below =
      _mm256_cmpgt_epi8(_mm256_shuffle_epi8(limit, nibble), next);
  return (uint32_t)_mm256_movemask_epi8(
      _mm256_and_si256(is_lead, _mm256_andnot_si256(under, below)));
}

#define EQUAL(bytes, c) _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8((char)(c)))
#define BITS(low, high)                            \
  ((uint32_t)_mm256_movemask_epi8(low) |           \
   (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32)

/* " ( ) */
TARGET static inline __m256i marks(__m256i b) {
  __m256i round = _mm256_and_si256(b, _mm256_set1_epi8((char)0xFE));
  return _mm256_or_si256(EQUAL(b, '"'), EQUAL(round, '('));
}

/* The first bytes of « and »: C2, then AB or BB. */
TARGET static inline __m256i angles(__m256i b, __m256i next) {
  __m256i other = _mm256_or_si256(next, _mm256_set1_epi8(0x10));
  return _mm256_and_si256(EQUAL(b, 0xC2), EQUAL(other, 0xBB));
}

TARGET static inline __m256i digits(__m256i b) {
  return _mm256_and_si256(_mm256_cmpgt_epi8(b, _mm256_set1_epi8('0' - 1)),
                          _mm256_cmpgt_epi8(_mm256_set1_epi8('9' + 1), b));
}

/* Reads BLOCK + 1 bytes. `half` carries a letter over a block's edge. */
TARGET static inline Bits classify_avx2(const unsigned char *s,
                                        uint64_t *half) {
  __m256i a = _mm256_loadu_si256((const void *)s);
  __m256i b = _mm256_loadu_si256((const void *)(s + 32));
  __m256i a1 = _mm256_loadu_si256((const void *)(s + 1));
  __m256i b1 = _mm256_loadu_si256((const void *)(s + 33));
  uint64_t lead = leads(a, a1) | (uint64_t)leads(b, b1) << 32;
  Bits bits;
  bits.word = lead | lead << 1 | *half;
  bits.space = BITS(EQUAL(a, ' '), EQUAL(b, ' '));
  bits.comma = BITS(_mm256_and_si256(EQUAL(a, 0xD8), EQUAL(a1, 0x8C)),
                    _mm256_and_si256(EQUAL(b, 0xD8), EQUAL(b1, 0x8C)));
  bits.angle = BITS(angles(a, a1), angles(b, b1));
  bits.stop = BITS(EQUAL(a, '.'), EQUAL(b, '.'));
  bits.colon = BITS(EQUAL(a, ':'), EQUAL(b, ':'));
  bits.mark = BITS(marks(a), marks(b));
  bits.digit = BITS(digits(a), digits(b));
  bits.line = BITS(EQUAL(a, '\n'), EQUAL(b, '\n'));
  *half = lead >> 63;
  return bits;
}
#undef EQUAL
#undef BITS

#define RUN run_avx2
#define CLASSIFY classify_avx2
#include "brf_token_loop.h"
#undef RUN
#undef CLASSIFY
#undef WRITE
#undef TARGET

/* ==} */

/* {== AVX-512 with VBMI2: sixteen records at once */

#define TARGET                                                          \
  __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi,"         \
                        "avx512vbmi2,bmi,bmi2,popcnt")))
#define EQUAL(v, c) _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8((char)(c)))

TARGET static inline Bits classify_avx512(const unsigned char *s,
                                          uint64_t *half) {
  const __m512i least = _mm512_broadcast_i32x4(
      _mm_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, (char)0xA0, (char)0x80, (char)0x80,
                    (char)0x80, 0, 0, 0, 0));
  const __m512i limit = _mm512_broadcast_i32x4(
      _mm_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, (char)0xC0, (char)0xA0, (char)0xC0,
                    (char)0x94, 0, 0, 0, 0));
  __m512i v = _mm512_loadu_si512(s), next = _mm512_loadu_si512(s + 1);
  __m512i nibble = _mm512_and_si512(v, _mm512_set1_epi8(0x0F));
  uint64_t lead = _mm512_cmpeq_epi8_mask(
      _mm512_and_si512(v, _mm512_set1_epi8((char)0xFC)),
      _mm512_set1_epi8((char)0xD8));
  Bits bits;
  lead &= _mm512_cmple_epu8_mask(_mm512_shuffle_epi8(least, nibble), next) &
          _mm512_cmplt_epu8_mask(next, _mm512_shuffle_epi8(limit, nibble));
  bits.word = lead | lead << 1 | *half;
  bits.space = EQUAL(v, ' ');
  bits.comma = EQUAL(v, 0xD8) & EQUAL(next, 0x8C);
  bits.angle =
      EQUAL(v, 0xC2) &
      EQUAL(_mm512_or_si512(next, _mm512_set1_epi8(0x10)), 0xBB);
  bits.stop = EQUAL(v, '.');
  bits.colon = EQUAL(v, ':');
  bits.mark = EQUAL(v, '"') |
              EQUAL(_mm512_and_si512(v, _mm512_set1_epi8((char)0xFE)), '(');
  bits.digit = _mm512_cmplt_epu8_mask(
      _mm512_sub_epi8(v, _mm512_set1_epi8('0')), _mm512_set1_epi8(10));
  bits.line = EQUAL(v, '\n');
  *half = lead >> 63;
  return bits;
}
#undef EQUAL

/* As write_records. What is known of each byte (its number; kind, a space
   before, a stop) is compressed to the bytes where tokens start, and widened
   to columns of sixteen, which are then shuffled into records. */
TARGET static inline void write_avx512(BrfTokenScan *s, uint32_t base,
                                       const Bits *bits, const Edges *e,
                                       uint64_t reach, uint64_t open) {
  static const uint8_t number[64] = {
      0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15,
      16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
      32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47,
      48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
  /* dword i of the records is of token i / 3: its start, end (16 and up) or
     the rest, which comes from the second shuffle */
  static const uint32_t places[48] = {
      0,  16, 0,  1,  17, 1,  2,  18, 2,  3,  19, 3,  4,  20, 4,  5,
      21, 5,  6,  22, 6,  7,  23, 7,  8,  24, 8,  9,  25, 9,  10, 26,
      10, 11, 27, 11, 12, 28, 12, 13, 29, 13, 14, 30, 14, 15, 31, 15};
  enum { SPACED = 16, STOPS = 32, LINE_AT = 64, LINES_AT = 128 };
  uint64_t starts = e->starts & reach, ends = e->ends & reach;
  size_t n = (size_t)__builtin_popcountll(starts), i;
  const __m512i bytes = _mm512_loadu_si512(number);
  const __m512i from = _mm512_set1_epi32((int)base);
  __m512i what = _mm512_maskz_set1_epi8(
      bits->comma | bits->colon | bits->stop, BRF_TOKEN_PUNCT);
  BrfToken *at;
  if (!has_room(s->out)) return;
  at = (BrfToken *)s->out->data + s->out->len;
  if (open) {
    at[-1].end = base + lowest(ends);
    ends &= ends - 1;
  }
  what = _mm512_or_si512(
      what, _mm512_maskz_set1_epi8(bits->angle | bits->mark, BRF_TOKEN_MARK));
  what = _mm512_or_si512(
      what, _mm512_maskz_set1_epi8(bits->digit, BRF_TOKEN_NUMBER));
  what = _mm512_or_si512(what, _mm512_maskz_set1_epi8(e->spaced, SPACED));
  if (e->line != 0)
    what = _mm512_or_si512(
        what, _mm512_or_si512(_mm512_maskz_set1_epi8(e->line, LINE_AT),
                              _mm512_maskz_set1_epi8(e->lines, (char)LINES_AT)));
  what = _mm512_or_si512(what, _mm512_maskz_set1_epi8(bits->stop, STOPS));
  for (i = 0;; i += 16) {
    char *to = (char *)(at + i);
#define COLUMN(mask, v)   \
  _mm512_cvtepu8_epi32(   \
      _mm512_castsi512_si128(_mm512_maskz_compress_epi8(mask, v)))
    __m512i first = _mm512_add_epi32(COLUMN(starts, bytes), from);
    __m512i last = _mm512_add_epi32(COLUMN(ends, bytes), from);
    __m512i rest = COLUMN(starts, what);
#undef COLUMN
#define ONLY(bit, shift)                                              \
  _mm512_slli_epi32(_mm512_and_si512(rest, _mm512_set1_epi32(bit)), shift)
    rest = _mm512_or_si512(
        _mm512_or_si512(ONLY(SPACED, 4), ONLY(STOPS, 7)),
        _mm512_or_si512(ONLY(LINE_AT | LINES_AT, 3), ONLY(15, 0)));
#undef ONLY
#define RECORDS(k, thirds)                                                  \
  {                                                                         \
    const __m512i place = _mm512_loadu_si512(places + 16 * (k));            \
    _mm512_storeu_si512(                                                    \
        to + 64 * (k),                                                      \
        _mm512_mask_permutexvar_epi32(                                      \
            _mm512_permutex2var_epi32(first, place, last), thirds, place,   \
            rest));                                                         \
  }
    RECORDS(0, 0x4924)
    RECORDS(1, 0x2492)
    RECORDS(2, 0x9249)
#undef RECORDS
    if (i + 16 >= n) break;
    starts &= ~_pdep_u64(0xFFFF, starts);
    ends &= ~_pdep_u64(0xFFFF, ends);
  }
  if (n > 0) {
    at->flags |= s->pending;
    s->pending = 0;
  }
  s->out->len += n;
}

#define RUN run_avx512
#define CLASSIFY classify_avx512
#define WRITE write_avx512
#include "brf_token_loop.h"
#undef RUN
#undef CLASSIFY
#undef WRITE
#undef TARGET
/* ==} */
#endif

/* {== NEON */
#if BRF_HAVE_NEON
#include "brf_neon.h"

#define TARGET

/* As leads() of AVX2 has it. */
static inline uint8x16_t leads_neon(uint8x16_t v, uint8x16_t next) {
  const uint8x16_t least = {0, 0, 0, 0, 0, 0, 0, 0, 0xA0, 0x80, 0x80, 0x80,
                            0, 0, 0, 0};
  const uint8x16_t limit = {0, 0, 0, 0, 0, 0, 0, 0, 0xC0, 0xA0, 0xC0, 0x94,
                            0, 0, 0, 0};
  uint8x16_t nibble = vandq_u8(v, vdupq_n_u8(15));
  uint8x16_t is_lead =
      vceqq_u8(vandq_u8(v, vdupq_n_u8(0xFC)), vdupq_n_u8(0xD8));
  return vandq_u8(is_lead,
                  vandq_u8(vcgeq_u8(next, vqtbl1q_u8(least, nibble)),
                           vcltq_u8(next, vqtbl1q_u8(limit, nibble))));
}

#define EQUAL(v, c) vceqq_u8(v, vdupq_n_u8(c))
#define EACH(f) brf_neon_bits(f(0), f(1), f(2), f(3))

static inline Bits classify_neon(const unsigned char *s, uint64_t *half) {
  uint8x16_t v[4], next[4];
  uint64_t lead;
  Bits bits;
  unsigned i;
  for (i = 0; i < 4; i++) {
    v[i] = vld1q_u8(s + 16 * i);
    next[i] = vld1q_u8(s + 16 * i + 1);
  }
#define LEAD(i) leads_neon(v[i], next[i])
#define SPACE(i) EQUAL(v[i], ' ')
#define COMMA(i) vandq_u8(EQUAL(v[i], 0xD8), EQUAL(next[i], 0x8C))
#define ANGLE(i)                 \
  vandq_u8(EQUAL(v[i], 0xC2),    \
           EQUAL(vorrq_u8(next[i], vdupq_n_u8(0x10)), 0xBB))
#define STOP_AT(i) EQUAL(v[i], '.')
#define COLON(i) EQUAL(v[i], ':')
#define MARK_AT(i)              \
  vorrq_u8(EQUAL(v[i], '"'),    \
           EQUAL(vandq_u8(v[i], vdupq_n_u8(0xFE)), '('))
#define DIGIT(i) vcltq_u8(vsubq_u8(v[i], vdupq_n_u8('0')), vdupq_n_u8(10))
#define LINE_AT(i) EQUAL(v[i], '\n')
  lead = EACH(LEAD);
  bits.word = lead | lead << 1 | *half;
  bits.space = EACH(SPACE);
  bits.comma = EACH(COMMA);
  bits.angle = EACH(ANGLE);
  bits.stop = EACH(STOP_AT);
  bits.colon = EACH(COLON);
  bits.mark = EACH(MARK_AT);
  bits.digit = EACH(DIGIT);
  bits.line = EACH(LINE_AT);
  *half = lead >> 63;
  return bits;
}

#define RUN run_neon
#define CLASSIFY classify_neon
#define WRITE write_records
#include "brf_token_loop.h"
#undef RUN
#undef CLASSIFY
#undef WRITE
#undef TARGET
#endif
/* ==} */

#endif

BrfTokenKernel brf_token_kernel(BrfKernel wanted) {
  switch (brf_cpu_kernel(wanted)) {
#if BRF_HAVE_X86
    case BRF_KERNEL_AVX512: return run_avx512;
    case BRF_KERNEL_AVX2: return run_avx2;
#endif
#if BRF_HAVE_NEON
    case BRF_KERNEL_NEON: return run_neon;
#endif
    default: return brf_token_scalar;
  }
}
