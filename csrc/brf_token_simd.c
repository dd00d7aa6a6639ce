/* SPDX-License-Identifier: MIT */
#include "brf_token_simd.h"

#if defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>
#include <string.h>

#define TARGET __attribute__((target("avx2,bmi,bmi2,popcnt")))
#define BLOCK 64
#define STOP_FLAG (BRF_TOKEN_STOP << 8) /* as the record has it */
#define UNROLL 4 /* records written at once */

/* A block's bytes as bits. */
typedef struct Bits {
  uint64_t word;  /* of plain letters, both bytes */
  uint64_t space; /* U+0020 */
  uint64_t comma; /* the first byte of an Arabic comma */
  uint64_t stop;  /* . */
  uint64_t colon; /* : */
  uint64_t mark;  /* " ( ) */
} Bits;

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

/* Reads BLOCK + 1 bytes. `half` carries a letter over a block's edge. */
TARGET static inline Bits classify(const unsigned char *s, uint64_t *half) {
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
  bits.stop = BITS(EQUAL(a, '.'), EQUAL(b, '.'));
  bits.colon = BITS(EQUAL(a, ':'), EQUAL(b, ':'));
  bits.mark = BITS(marks(a), marks(b));
  *half = lead >> 63;
  return bits;
}

/*
** Leaves in `bits` the marks that are a token each whatever stands around
** them: no run of the same, none at the block's end, stops only after six
** bytes of plain letters, which no abbreviation has. `words` are those of the
** block before.
*/
TARGET static inline void keep_simple(Bits *bits, uint64_t words) {
  const uint64_t last = UINT64_C(1) << 63, last_two = UINT64_C(3) << 62;
  uint64_t w = bits->word, after = w << 1 | words >> 63;
  after &= w << 2 | words >> 62;
  after &= w << 3 | words >> 61;
  after &= w << 4 | words >> 60;
  after &= w << 5 | words >> 59;
  after &= w << 6 | words >> 58;
  bits->comma &= ~(bits->comma << 2 | bits->comma >> 2 | last_two);
  bits->stop &= ~(bits->stop << 1 | bits->stop >> 1 | last) & after;
  bits->colon &= ~(bits->colon << 1 | bits->colon >> 1 | last);
  bits->mark &= ~last;
}

/* The edges of the tokens to be written: a bit where one starts, and where one
   has ended. */
typedef struct Edges {
  uint64_t starts, ends;
  uint64_t spaced; /* a space stands before */
  uint64_t comma;  /* starts of Arabic commas */
} Edges;

/* Kind and flags by a token's first byte: words, but for these. */
static const uint16_t simple_kind[256] = {
    ['.'] = BRF_TOKEN_PUNCT | STOP_FLAG, [':'] = BRF_TOKEN_PUNCT,
    ['"'] = BRF_TOKEN_MARK, ['('] = BRF_TOKEN_MARK, [')'] = BRF_TOKEN_MARK};

/*
** Writes the tokens of `e` that start and end within `reach`. UNROLL records
** are written however many there are, since a loop over the count would be
** mispredicted in most blocks; what is written too much is written again
** later or lies past the end. `open` words (0 or 1) await their end.
*/
TARGET static inline void write_tokens(BrfTokenScan *s, uint32_t base,
                                       const Edges *e, uint64_t reach,
                                       uint64_t open) {
  uint64_t starts = e->starts & reach, ends = e->ends & reach;
  size_t n = (size_t)_mm_popcnt_u64(starts);
  size_t m = (size_t)_mm_popcnt_u64(ends), i, k;
  const unsigned char *block = s->text + base;
  BrfToken *at, *closing;
  if (s->out->cap - s->out->len < 2 * BLOCK &&
      !brf_buf_reserve(s->out, 2 * BLOCK))
    return;
  at = (BrfToken *)s->out->data + s->out->len;
  closing = at - open;
  for (i = 0;;) {
#pragma GCC unroll 8
    for (k = 0; k < UNROLL; k++, i++) {
      uint64_t bit = _tzcnt_u64(starts);
      uint32_t kind = simple_kind[block[bit & 63]] +
                      (uint32_t)(e->comma >> (bit & 63) & 1) * BRF_TOKEN_PUNCT +
                      ((uint32_t)(e->spaced >> (bit & 63) & 1) << 8);
      at[i].start = base + (uint32_t)bit;
      memcpy(&at[i].kind, &kind, sizeof kind); /* and flags and spare */
      closing[i].end = base + (uint32_t)_tzcnt_u64(ends);
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

TARGET static void tokenize(BrfTokenScan *s) {
  unsigned char tail[BLOCK + 1];
  uint64_t half = 0, blank = 0, open = 0, words = 0;
  size_t base, done = 0; /* bytes before `done` have been read by the scan */
  for (base = 0; base < s->size; base += BLOCK) {
    const unsigned char *block = s->text + base;
    uint64_t live = ~UINT64_C(0), inside = ~UINT64_C(0), simple;
    Edges edges;
    Bits bits;
    if (s->size - base <= BLOCK) {
      size_t n = s->size - base;
      memset(tail, 0, sizeof tail);
      memcpy(tail, block, n);
      block = tail;
      if (n < BLOCK) inside = (UINT64_C(1) << n) - 1;
    }
    bits = classify(block, &half);
    keep_simple(&bits, words);
    words = bits.word;
    edges.spaced = bits.space << 1 | blank;
    blank = bits.space >> 63;
    edges.comma = bits.comma;
    simple = bits.comma | bits.stop | bits.colon | bits.mark;
    if (done >= base + BLOCK) continue;
    if (done > base) live <<= done - base;
    for (;;) {
      uint64_t word = bits.word & live;
      uint64_t before = word << 1 | open;
      uint64_t other = ~(bits.word | bits.space | simple | bits.comma << 1) &
                       live & inside;
      uint64_t bit;
      edges.starts = (word & ~before) | (simple & live);
      edges.ends = (before & ~word) | ((simple & ~bits.comma & live) << 1) |
                   ((bits.comma & live) << 2);
      if (other == 0) {
        write_tokens(s, (uint32_t)base, &edges, ~UINT64_C(0), open);
        open = word >> 63;
        break;
      }
      bit = _tzcnt_u64(other);
      other = _blsmsk_u64(other); /* up to and with the first */
      if (((edges.starts | edges.ends) & other) != 0 ||
          s->out->len == s->out->cap)
        write_tokens(s, (uint32_t)base, &edges, other, open);
      if (s->out->status != BRF_OK) return;
      open = 0;
      done = read_common(s, base + bit);
      if (done == 0) done = brf_token_scan(s, base + bit);
      if (done >= base + BLOCK) break;
      live = ~UINT64_C(0) << (done - base);
    }
    if (s->out->status != BRF_OK) return;
  }
  if (open)
    brf_buf_at(s->out, BrfToken, s->out->len - 1).end = (uint32_t)s->size;
}

BrfTokenKernel brf_token_simd(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")
             ? tokenize
             : NULL;
}

#else

BrfTokenKernel brf_token_simd(void) {
  return NULL;
}

#endif
