/* SPDX-License-Identifier: MIT */
#include "brf_token_simd.h"

#if defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>
#include <string.h>

#define TARGET __attribute__((target("avx2,bmi,popcnt")))
#define BLOCK 64
#define UNROLL 6 /* records written at once */

/* A block's bytes as bits. */
typedef struct Bits {
  uint64_t word;  /* of plain letters, both bytes */
  uint64_t space; /* U+0020 */
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

/* Reads BLOCK + 1 bytes. `half` carries a letter over a block's edge. */
TARGET static inline Bits classify(const unsigned char *s, uint64_t *half) {
  __m256i a = _mm256_loadu_si256((const void *)s);
  __m256i b = _mm256_loadu_si256((const void *)(s + 32));
  __m256i a1 = _mm256_loadu_si256((const void *)(s + 1));
  __m256i b1 = _mm256_loadu_si256((const void *)(s + 33));
  __m256i blank = _mm256_set1_epi8(' ');
  uint64_t lead = leads(a, a1) | (uint64_t)leads(b, b1) << 32;
  Bits bits;
  bits.word = lead | lead << 1 | *half;
  bits.space =
      (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(a, blank)) |
      (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(b, blank))
          << 32;
  *half = lead >> 63;
  return bits;
}

/*
** Writes the words that start and end at the given bits. UNROLL records are
** written however many there are, since a loop over the count would be
** mispredicted in most blocks; what is written too much is written again
** later or lies past the end. `open` words await their end.
*/
TARGET static inline void write_words(BrfTokenScan *s, uint32_t base,
                                      uint64_t starts, uint64_t ends,
                                      uint64_t spaced, uint64_t open) {
  size_t n = (size_t)_mm_popcnt_u64(starts);
  size_t m = (size_t)_mm_popcnt_u64(ends), i, k;
  BrfToken *at, *closing;
  if (s->out->cap - s->out->len < BLOCK && /* room for one more besides */
      !brf_buf_reserve(s->out, BLOCK))
    return;
  at = (BrfToken *)s->out->data + s->out->len;
  closing = at - open;
  for (i = 0;;) {
    for (k = 0; k < UNROLL; k++, i++) {
      uint64_t bit = _tzcnt_u64(starts);
      uint32_t kind = (uint32_t)(spaced >> (bit & 63) & BRF_TOKEN_SPACE) << 8;
      at[i].start = base + (uint32_t)bit;
      memcpy(&at[i].kind, &kind, sizeof kind); /* WORD, flags, spare */
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
enum { SLOW, LINE, STOP, MARK, PUNCT, TWO, THREE };
static const uint8_t first_byte[256] = {
    ['\n'] = LINE, ['.'] = STOP, ['"'] = MARK, ['('] = MARK,  [')'] = MARK,
    ['['] = MARK,  [']'] = MARK, [':'] = PUNCT, [';'] = PUNCT, ['!'] = PUNCT,
    ['?'] = PUNCT, [0xC2] = TWO, [0xD8] = TWO,  [0xE2] = THREE};

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
      s->pending |= (s->pending & BRF_TOKEN_LINE) << 1 | BRF_TOKEN_LINE |
                    BRF_TOKEN_SPACE;
      return at + 1;
    case STOP:
      if (left > 1 && t[1] == '.') return 0;
      if (s->out->len > s->first) {
        const BrfToken *last = &brf_buf_at(s->out, BrfToken, s->out->len - 1);
        if (last->end == at && last->kind == BRF_TOKEN_WORD &&
            last->end - last->start <= BRF_TOKEN_ABBREV_BYTES)
          return 0;
      }
      break;
    case MARK: kind = BRF_TOKEN_MARK; break;
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
  uint64_t half = 0, blank = 0, open = 0;
  size_t base, done = 0; /* bytes before `done` have been read by the scan */
  for (base = 0; base < s->size; base += BLOCK) {
    const unsigned char *block = s->text + base;
    uint64_t live = ~UINT64_C(0), inside = ~UINT64_C(0), spaced;
    Bits bits;
    if (s->size - base <= BLOCK) {
      size_t n = s->size - base;
      memset(tail, 0, sizeof tail);
      memcpy(tail, block, n);
      block = tail;
      if (n < BLOCK) inside = (UINT64_C(1) << n) - 1;
    }
    bits = classify(block, &half);
    spaced = bits.space << 1 | blank;
    blank = bits.space >> 63;
    if (done >= base + BLOCK) continue;
    if (done > base) live <<= done - base;
    for (;;) {
      uint64_t word = bits.word & live;
      uint64_t before = word << 1 | open;
      uint64_t starts = word & ~before, ends = before & ~word;
      uint64_t other = ~(bits.word | bits.space) & live & inside;
      uint64_t bit;
      if (other == 0) {
        write_words(s, (uint32_t)base, starts, ends, spaced, open);
        open = word >> 63;
        break;
      }
      bit = _tzcnt_u64(other);
      other = _blsmsk_u64(other); /* up to and with the first */
      write_words(s, (uint32_t)base, starts & other, ends & other, spaced,
                  open);
      if (s->out->status != BRF_OK) return;
      open = 0;
      done = read_common(s, base + bit);
      if (done == 0) done = brf_token_scan(s, base + bit);
      if (done >= base + BLOCK) break;
      live = ~UINT64_C(0) << (done - base);
    }
    if (s->out->status != BRF_OK) return;
  }
  if (open) brf_buf_at(s->out, BrfToken, s->out->len - 1).end = (uint32_t)s->size;
}

BrfTokenKernel brf_token_simd(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")
             ? tokenize
             : NULL;
}

#else

BrfTokenKernel brf_token_simd(void) {
  return NULL;
}

#endif
