/* SPDX-License-Identifier: MIT */
#include "brf_fold_simd.h"

#include <string.h>

#include "brf_utf8.h"

/* What a kernel finds out about 64 bytes; bit i is byte i. */
typedef struct Block {
  uint64_t deleted; /* both bytes of letters that go */
  uint64_t halved;  /* the first byte of letters that become ASCII */
  uint64_t stop;    /* the first byte of what is not for a kernel */
  uint64_t other;   /* first bytes that are neither ASCII nor U+0600-U+06FF */
  uint64_t space;   /* spaces, after folding */
  uint64_t bad;     /* continuations that no first byte of two asks for, and
                       what stands where one should; the byte behind the second
                       of three is one of these */
  uint64_t plain;   /* the first byte of letters that stay (ASCII, Arabic) and
                       change nothing before them */
} Block;

static unsigned lowest(uint64_t bits) { /* the lowest bit; bits isn't 0 */
#if defined(__GNUC__)
  return (unsigned)__builtin_ctzll(bits);
#else
  unsigned n = 0;
  while ((bits & 1) == 0) {
    bits >>= 1;
    n++;
  }
  return n;
#endif
}

static unsigned highest(uint64_t bits) { /* the highest; bits isn't 0 */
#if defined(__GNUC__)
  return 63u - (unsigned)__builtin_clzll(bits);
#else
  unsigned n = 0;
  while ((bits >>= 1) != 0) n++;
  return n;
#endif
}

/* {== what stands beside a block */

static int is_arabic(unsigned char lead) { return (lead & 0xFC) == 0xD8; }

static unsigned letter_index(const unsigned char *s) {
  return (s[0] & 3u) << 6 | (s[1] & 63u);
}

int brf_fold_is_plain(const BrfFoldRun *run) {
  const unsigned char *s = run->text + run->at;
  if (s[0] < 0x80) return 1;
  return is_arabic(s[0]) &&
         (run->folder->action[letter_index(s)] &
          (BRF_FOLD_DELETE | BRF_FOLD_STOP | BRF_FOLD_JOINS)) == 0;
}

/* The last kept letter before byte n, which what follows may change. */
static inline unsigned last_letter(const BrfFolder *folder, const unsigned char *p,
                                   unsigned n) {
  while (n > 0) {
    unsigned char action;
    do n--;
    while (n > 0 && brf_utf8_continues(p[n]));
    if (!is_arabic(p[n])) break;
    action = folder->action[letter_index(p + n)];
    if ((action & (BRF_FOLD_DELETE | BRF_FOLD_JOINS)) == 0) break;
  }
  return n;
}

/* Bits of `joining` if what begins `word` (four bytes, the first lowest) is
   such a letter, 1 if it is of another script; without branches, as nothing
   foretells it, and in whole words: a byte that the compiler spills and loads
   as a word costs a stall. */
static inline uint32_t joining_bits(const BrfFolder *folder, uint32_t word,
                                    uint32_t joining) {
  uint32_t arabic = 0u - (uint32_t)((word & 0xFC) == 0xD8);
  uint32_t index = ((word & 3) << 6 | (word >> 8 & 63)) & arabic;
  return ((uint32_t)folder->action[index] & joining & arabic) |
         (word >> 7 & 1 & ~arabic);
}

static inline uint32_t load_word(const unsigned char *s) {
  return (uint32_t)s[0] | (uint32_t)s[1] << 8 | (uint32_t)s[2] << 16 |
         (uint32_t)s[3] << 24;
}

/* Whether what stands at `s` (`left` bytes, at least one) may join the letter
   before it: itself, or what comes after a mark that is deleted. */
static inline int may_join(const BrfFolder *folder, const unsigned char *s,
                           size_t left, uint32_t joining) {
  uint32_t word, first, mark;
  if (left < 4)
    return joining_bits(folder, (uint32_t)s[0] | (left > 1 ? s[1] : 0u) << 8,
                        joining) != 0;
  word = load_word(s);
  first = joining_bits(folder, word, joining);
  mark = 0u - (uint32_t)(first == BRF_FOLD_DELETE);
  return ((first & ~mark) |
          (joining_bits(folder, word >> 16, joining) & mark)) != 0;
}

/* The first n bytes, less the last letter where what stands at `next` may join
   it: the letter is left to the slow way, or, where the marks between are only
   deleted, to the next block, so that it and they are seen together. */
static inline unsigned settled(const BrfFolder *folder, const unsigned char *p,
                        unsigned n, const unsigned char *next, int *cut) {
  if (!is_arabic(next[0]) ||
      (folder->action[letter_index(next)] & BRF_FOLD_JOINS) != 0)
    *cut = 1;
  return last_letter(folder, p, n);
}

/* The first n bytes up to an `other` that does not stay as it is. Quotation
   marks and dashes (U+2000 and on), « and » and their row are looked up; the
   third byte of the former is not `*bad`. */
static inline unsigned known_others(const BrfFolder *folder, const unsigned char *p,
                             uint64_t other, unsigned n, int *cut,
                             uint64_t *bad) {
  for (; other != 0; other &= other - 1) {
    unsigned i = lowest(other);
    if (i >= n) break;
    if (p[i] == 0xC2) {
      if (i + 2 > 64) return i;
      if (folder->latin >> (p[i + 1] & 63u) & 1u) continue;
    } else if (p[i] == 0xE2) {
      if (i + 3 > 64) return i;
      if (p[i + 1] == 0x80 &&
          (folder->marks >> (p[i + 2] & 63u) & 1u)) {
        *bad ^= UINT64_C(4) << i;
        continue;
      }
    }
    *cut = 1;
    return i;
  }
  return n;
}

/* brf_align_push (or, where all 64 bytes went, brf_align_replace) at `edit`,
   with room for two; returns the place of the next one. Nothing foretells
   whether a block has deletions, so that it is no branch: what is written for
   none is written over. */
static inline BrfEdit *note(const BrfBuf *edits, BrfEdit *edit, size_t at,
                            size_t folded, uint64_t deleted) {
  size_t more = deleted != 0;
  if (edit != (BrfEdit *)edits->data && edit[-1].deleted == BRF_EDIT_STEP &&
      edit[-1].original == at) {
    edit--;
    more = 1;
  }
  edit->original = (uint32_t)at;
  edit->folded = (uint32_t)folded;
  edit->deleted = deleted;
  edit += more;
  if (deleted == BRF_EDIT_LUMP) {
    edit->original = (uint32_t)at + 64;
    edit->folded = (uint32_t)folded;
    edit->deleted = BRF_EDIT_STEP;
    edit++;
  }
  return edit;
}

static inline int edits_room(const BrfBuf *edits, const BrfEdit *edit) {
  return (size_t)(edit - (const BrfEdit *)edits->data) + 2 <= edits->cap;
}

/* ==} */

/* {== scalar: the reference */

static void block_scalar(const BrfFolder *folder, const unsigned char *p,
                         unsigned char *out, Block *b) {
  unsigned i = 0;
  memset(b, 0, sizeof *b);
  memcpy(out, p, 64);
  while (i < 64) {
    uint64_t bit = UINT64_C(1) << i;
    unsigned char c = p[i];
    if (brf_utf8_continues(c) != (i > 0 && p[i - 1] >= 0xC0)) b->bad |= bit;
    if (c < 0x80) {
      c ^= folder->ascii[c];
      if (c == ' ') b->space |= bit;
      b->plain |= bit;
      out[i++] = c;
    } else if (!is_arabic(c)) {
      if (c >= 0xC0) b->other |= bit;
      i++;
    } else if (i == 63) {
      i++;
    } else {
      unsigned at = letter_index(p + i);
      unsigned delta = folder->delta[at], action = folder->action[at];
      if (action & BRF_FOLD_DELETE) b->deleted |= 3 * bit;
      if (action & BRF_FOLD_STOP) b->stop |= bit;
      if (!(action & (BRF_FOLD_DELETE | BRF_FOLD_STOP))) b->plain |= bit;
      if (!brf_utf8_continues(p[i + 1])) b->bad |= bit << 1;
      if (action & BRF_FOLD_ASCII) {
        b->halved |= bit;
        out[i + 1] = (unsigned char)(p[i + 1] ^ delta);
      } else {
        out[i] = (unsigned char)(c ^ delta >> 6);
        out[i + 1] = (unsigned char)(p[i + 1] ^ (delta & 63u));
      }
      i += 2;
    }
  }
}

static size_t compact_scalar(const unsigned char *in, uint64_t deleted,
                             unsigned n, unsigned char *out) {
  unsigned i;
  size_t len = 0;
  for (i = 0; i < n; i++) {
    out[len] = in[i];
    len += (~deleted >> i) & 1;
  }
  return len;
}

#define RUN run_scalar
#define BRANCH 1
#define TABLES
#define BLOCK(p, out, b) block_scalar(folder, p, out, b)
#define COMPACT compact_scalar
#define TARGET
#include "brf_fold_loop.h"
#undef RUN
#undef BRANCH
#undef TABLES
#undef BLOCK
#undef COMPACT
#undef TARGET

/* ==} */

#if BRF_HAVE_X86 || BRF_HAVE_NEON
#include "tables/compact.inc" /* compact_table: a mask of 8 → bytes to keep */
#endif

/* {== AVX2 */
#if BRF_HAVE_X86
#include <immintrin.h>

#define TARGET __attribute__((target("avx2,bmi,popcnt")))

/* What the tables of two rows (`table[q]`: a quarter) say of each byte of `x`:
   bits 0-3 the place in a quarter, 4-6 the quarter, 7 set: nothing, 0. All
   quarters are looked up, then chosen by a bit at a time. */
TARGET static inline __m256i look_up(const uint8_t table[8][32], __m256i x) {
  const __m256i at = _mm256_and_si256(x, _mm256_set1_epi8((char)0x8F));
  const __m256i bit4 = _mm256_slli_epi16(x, 3), bit5 = _mm256_slli_epi16(x, 2),
                bit6 = _mm256_slli_epi16(x, 1);
#define QUARTER(q)                                                           \
  _mm256_shuffle_epi8(                                                       \
      _mm256_loadu_si256((const __m256i *)(const void *)table[q]), at)
#define HALF(q) _mm256_blendv_epi8(QUARTER(q), QUARTER(q + 1), bit4)
  return _mm256_blendv_epi8(_mm256_blendv_epi8(HALF(0), HALF(2), bit5),
                            _mm256_blendv_epi8(HALF(4), HALF(6), bit5), bit6);
#undef QUARTER
#undef HALF
}

TARGET static inline __m256i in_row(__m256i prev, __m256i v, int lead) {
  __m256i is = _mm256_cmpeq_epi8(
      _mm256_and_si256(prev, _mm256_set1_epi8((char)0xFE)),
      _mm256_set1_epi8((char)lead));
  __m256i x = _mm256_or_si256(
      _mm256_and_si256(v, _mm256_set1_epi8(63)),
      _mm256_slli_epi16(_mm256_and_si256(prev, _mm256_set1_epi8(1)), 6));
  return _mm256_or_si256(x, _mm256_xor_si256(is, _mm256_set1_epi8(-1)));
}

TARGET static inline uint64_t bits(__m256i lo, __m256i hi) {
  return (uint32_t)_mm256_movemask_epi8(lo) |
         (uint64_t)(uint32_t)_mm256_movemask_epi8(hi) << 32;
}

TARGET static inline __m256i ascii(__m256i v, int spaces, int lower) {
  if (spaces) {
    __m256i is = _mm256_and_si256(
        _mm256_cmpgt_epi8(v, _mm256_set1_epi8(8)),
        _mm256_cmpgt_epi8(_mm256_set1_epi8(14), v));
    v = _mm256_blendv_epi8(v, _mm256_set1_epi8(' '), is);
  }
  if (lower) {
    __m256i is = _mm256_and_si256(
        _mm256_cmpgt_epi8(v, _mm256_set1_epi8('A' - 1)),
        _mm256_cmpgt_epi8(_mm256_set1_epi8('Z' + 1), v));
    v = _mm256_or_si256(v, _mm256_and_si256(is, _mm256_set1_epi8(0x20)));
  }
  return v;
}

/* The vector of the bytes one before (after) those of `b`, `a` (`c`) being
   the vector before (after) it. */
#define BEFORE(a, b) \
  _mm256_alignr_epi8(b, _mm256_permute2x128_si256(a, b, 0x21), 15)
#define AFTER(b, c) \
  _mm256_alignr_epi8(_mm256_permute2x128_si256(b, c, 0x21), b, 1)

/* What the deltas of the second bytes (d; next: those one byte on) make of
   a vector. */
TARGET static inline __m256i changed(__m256i v, __m256i d, __m256i next,
                                     __m256i action) {
  __m256i second = _mm256_blendv_epi8(
      _mm256_and_si256(d, _mm256_set1_epi8(63)), d,
      _mm256_slli_epi16(action, 1));
  __m256i first =
      _mm256_and_si256(_mm256_srli_epi16(next, 6), _mm256_set1_epi8(3));
  return _mm256_xor_si256(v, _mm256_xor_si256(second, first));
}

TARGET static inline void block_avx2(const BrfFolder *folder,
                                     const unsigned char *p,
                                     unsigned char *out, Block *b) {
  const __m256i zero = _mm256_setzero_si256();
  const __m256i after_c0 = _mm256_set1_epi8((char)0xBF);
  const __m256i row = _mm256_set1_epi8((char)0xFC);
  const __m256i d8 = _mm256_set1_epi8((char)0xD8);
  const int spaces = folder->options.spaces, lower = folder->options.case_fold;
  __m256i v0 = _mm256_loadu_si256((const __m256i *)(const void *)p);
  __m256i v1 = _mm256_loadu_si256((const __m256i *)(const void *)(p + 32));
  __m256i prev0 = BEFORE(zero, v0), prev1 = BEFORE(v0, v1);
  __m256i x0 = in_row(prev0, v0, 0xD8), x1 = in_row(prev1, v1, 0xD8);
  __m256i t0 = look_up(folder->wide[0][0], x0);
  __m256i t1 = look_up(folder->wide[0][0], x1);
  __m256i a0 = look_up(folder->wide[1][0], x0);
  __m256i a1 = look_up(folder->wide[1][0], x1);
  __m256i arabic0 = _mm256_cmpeq_epi8(_mm256_and_si256(v0, row), d8);
  __m256i arabic1 = _mm256_cmpeq_epi8(_mm256_and_si256(v1, row), d8);
  /* bit 7 of v is set in a first byte: compare signed, then drop ASCII */
  uint64_t high = bits(v0, v1);
  uint64_t leads = bits(_mm256_cmpgt_epi8(v0, after_c0),
                        _mm256_cmpgt_epi8(v1, after_c0)) &
                   high;
  uint64_t persian = bits(_mm256_slli_epi16(_mm256_and_si256(v0, arabic0), 6),
                          _mm256_slli_epi16(_mm256_and_si256(v1, arabic1), 6));
  uint64_t second, arabic;
  if (persian != 0) { /* U+0680 to U+06FF: rare in Arabic */
    x0 = in_row(prev0, v0, 0xDA);
    x1 = in_row(prev1, v1, 0xDA);
    t0 = _mm256_or_si256(t0, look_up(folder->wide[0][1], x0));
    t1 = _mm256_or_si256(t1, look_up(folder->wide[0][1], x1));
    a0 = _mm256_or_si256(a0, look_up(folder->wide[1][1], x0));
    a1 = _mm256_or_si256(a1, look_up(folder->wide[1][1], x1));
  }
  v0 = changed(ascii(v0, spaces, lower), t0, AFTER(t0, t1), a0);
  v1 = changed(ascii(v1, spaces, lower), t1, AFTER(t1, zero), a1);
  _mm256_storeu_si256((__m256i *)(void *)out, v0);
  _mm256_storeu_si256((__m256i *)(void *)(out + 32), v1);
  second = bits(a0, a1);
  b->deleted = second | second >> 1;
  b->halved =
      bits(_mm256_slli_epi16(a0, 1), _mm256_slli_epi16(a1, 1)) >> 1;
  b->stop = bits(_mm256_slli_epi16(a0, 2), _mm256_slli_epi16(a1, 2)) >> 1;
  arabic = bits(arabic0, arabic1);
  b->other = leads & ~arabic;
  b->bad = (high & ~leads) ^ leads << 1;
  b->plain = (~high | (arabic & ~UINT64_C(0) >> 1)) & ~(second >> 1) & ~b->stop;
  b->space = bits(_mm256_cmpeq_epi8(v0, _mm256_set1_epi8(' ')),
                  _mm256_cmpeq_epi8(v1, _mm256_set1_epi8(' ')));
}

TARGET static inline size_t compact_avx2(const unsigned char *in,
                                         uint64_t deleted, unsigned n,
                                         unsigned char *out) {
  unsigned i;
  size_t len = 0;
  for (i = 0; i < n; i += 8) {
    unsigned gone = (unsigned)(deleted >> i) & 255u;
    __m128i word = _mm_loadl_epi64((const __m128i *)(const void *)(in + i));
    __m128i keep = _mm_loadl_epi64(
        (const __m128i *)(const void *)(compact_table + gone));
    _mm_storel_epi64((__m128i *)(void *)(out + len),
                     _mm_shuffle_epi8(word, keep));
    len += 8 - (unsigned)__builtin_popcount(gone);
  }
  return n - (size_t)__builtin_popcountll(deleted);
}

#define RUN run_avx2
#define BRANCH 1
#define TABLES
#define BLOCK(p, out, b) block_avx2(folder, p, out, b)
#define COMPACT compact_avx2
#include "brf_fold_loop.h"
#undef RUN
#undef BRANCH
#undef TABLES
#undef BLOCK
#undef COMPACT
#undef TARGET

/* ==} */

/* {== AVX-512 with VBMI2: 128 bytes of a table in two registers */

#define TARGET                                                          \
  __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi,"         \
                        "avx512vbmi2,bmi,bmi2,popcnt")))

typedef struct Row { /* a table of 128 */
  __m512i lo, hi;
} Row;

/* A folder's, in registers: a store of bytes may alias those in memory. */
typedef struct Tables {
  const BrfFolder *folder;
  Row delta, action, ascii;
  __m512i latin, marks; /* FF: stays as it is */
} Tables;

TARGET static inline Row row_of(const uint8_t table[128]) {
  Row row = {_mm512_loadu_si512(table), _mm512_loadu_si512(table + 64)};
  return row;
}

TARGET static inline Tables tables_512(const BrfFolder *folder) {
  Tables tables = {folder, row_of(folder->delta), row_of(folder->action), row_of(folder->ascii),
                   _mm512_movm_epi8(folder->latin), _mm512_movm_epi8(folder->marks)};
  return tables;
}

TARGET static inline __m512i look_up_512(Row row, __mmask64 where, __m512i x) {
  return _mm512_maskz_permutex2var_epi8(where, row.lo, x, row.hi);
}

/* What is seen of 64 bytes at first, of which most need no more. */
typedef struct Seen {
  __m512i v, row, x; /* they, the first bytes of their rows, their places there */
  __m512i t, a;      /* what `delta` and `action` say of them */
  __mmask64 ascii;
  uint64_t letters;  /* first bytes of U+0600 to U+067F */
  uint64_t open;     /* bytes that are not first, and first ones of « and “ */
  uint64_t other, bad; /* as in Block, but that U+0680 to U+06FF are other */
} Seen;

/* What is before the first byte and behind the last is never looked at. */
static const uint8_t places[67] = {
    0,  0,  0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14,
    15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
    32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48,
    49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 63};

TARGET static inline void see(const Tables *tables, const unsigned char *p, Seen *s) {
  const uint64_t behind = ~UINT64_C(1), inner = ~UINT64_C(0) >> 1;
  const __m512i v = _mm512_loadu_si512(p);
  const __m512i prev = _mm512_permutexvar_epi8(_mm512_loadu_si512(places + 1), v);
  const __m512i second = _mm512_permutexvar_epi8(_mm512_loadu_si512(places), v);
  const __m512i row = _mm512_and_si512(prev, _mm512_set1_epi8((char)0xFE));
  const __m512i x = _mm512_ternarylogic_epi32( /* six bits of v, one of prev */
      _mm512_set1_epi8(63), v, _mm512_slli_epi16(prev, 6), 0xCA);
  const __mmask64 arabic = _mm512_mask_cmpeq_epi8_mask(behind, row, _mm512_set1_epi8((char)0xD8));
  /* the last bytes of « and of “, of their rows */
  const __mmask64 two = _mm512_mask_cmpeq_epi8_mask(behind, prev, _mm512_set1_epi8((char)0xC2));
  const __mmask64 three = _mm512_mask_cmpeq_epi8_mask(
      _mm512_mask_cmpeq_epi8_mask(behind << 1, second, _mm512_set1_epi8((char)0xE2)), prev,
      _mm512_set1_epi8((char)0x80));
  const uint64_t leads = _mm512_cmpge_epu8_mask(v, _mm512_set1_epi8((char)0xC0));
  uint64_t rest, stays;
  s->v = v;
  s->row = row;
  s->x = x;
  s->t = look_up_512(tables->delta, arabic, x);
  s->a = look_up_512(tables->action, arabic, x);
  s->ascii = _mm512_testn_epi8_mask(v, _mm512_set1_epi8((char)0x80));
  s->letters = arabic >> 1;
  rest = ~(s->ascii | leads);
  stays = rest & _mm512_movepi8_mask(_mm512_mask_permutexvar_epi8(
                     _mm512_maskz_permutexvar_epi8(two, v, tables->latin),
                     three, v, tables->marks));
  s->bad = (rest ^ leads << 1) & ~stays;
  stays = stays >> 1 | stays >> 2;
  s->open = rest | stays;
  s->other = leads & ~s->letters & ~stays & inner;
}

/* Whether the letters stay and change nothing before them. */
TARGET static inline int is_plain(const Seen *s) {
  return (_mm512_test_epi8_mask(s->a, s->a) | s->other | s->bad) == 0;
}

/* Writes what becomes of the bytes, of which `whole` are changed as a whole;
   returns the spaces. */
TARGET static inline uint64_t put(const Tables *tables, const Seen *s, __mmask64 whole,
                                  unsigned char *out) {
  const __m512i first = _mm512_and_si512(
      _mm512_srli_epi16(_mm512_permutexvar_epi8(_mm512_loadu_si512(places + 3), s->t), 6),
      _mm512_set1_epi8(3));
  const __m512i last = _mm512_mask_mov_epi8(_mm512_and_si512(s->t, _mm512_set1_epi8(63)), whole, s->t);
  __m512i v = _mm512_xor_si512(s->v, look_up_512(tables->ascii, s->ascii, s->v));
  v = _mm512_xor_si512(v, _mm512_xor_si512(first, last));
  _mm512_storeu_si512(out, v);
  return _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8(' '));
}

TARGET static inline void block_avx512(const Tables *tables, Seen *s, unsigned char *out, Block *b) {
  uint64_t gone;
  __mmask64 halves;
  b->other = s->other;
  b->bad = s->bad;
  if (b->other != 0) { /* U+0680 to U+06FF: rare in Arabic */
    const __mmask64 persian =
        _mm512_mask_cmpeq_epi8_mask(~UINT64_C(1), s->row, _mm512_set1_epi8((char)0xDA));
    s->t = _mm512_or_si512(s->t, look_up_512(row_of(tables->folder->delta + 128), persian, s->x));
    s->a = _mm512_or_si512(s->a, look_up_512(row_of(tables->folder->action + 128), persian, s->x));
    s->letters |= persian >> 1;
    b->other &= ~s->letters;
  }
  halves = _mm512_test_epi8_mask(s->a, _mm512_set1_epi8(BRF_FOLD_ASCII));
  gone = _mm512_movepi8_mask(s->a);
  b->deleted = gone | gone >> 1;
  b->halved = halves >> 1;
  b->stop = _mm512_test_epi8_mask(s->a, _mm512_set1_epi8(BRF_FOLD_STOP)) >> 1;
  b->plain = (s->ascii | s->letters) & ~(gone >> 1) & ~b->stop;
  b->space = put(tables, s, halves, out);
}

TARGET static inline size_t compact_avx512(const unsigned char *in,
                                           uint64_t deleted, unsigned n,
                                           unsigned char *out) {
  _mm512_storeu_si512(
      out, _mm512_maskz_compress_epi8(~deleted, _mm512_loadu_si512(in)));
  return n - (size_t)__builtin_popcountll(deleted);
}

#define RUN run_avx512
#define BRANCH 0
#define TABLES const Tables tables = tables_512(folder)
#define SEEN
#define BLOCK(p, out, b) block_avx512(&tables, &seen, out, b)
#define COMPACT compact_avx512
#include "brf_fold_loop.h"
#undef RUN
#undef BRANCH
#undef TABLES
#undef SEEN
#undef BLOCK
#undef COMPACT
#undef TARGET

#endif
/* ==} */

/* {== NEON */
#if BRF_HAVE_NEON
#include "brf_neon.h"

#define TARGET

/* The entry of 128 for each byte of x; 0 where it is FF. */
static inline uint8x16_t look_up_neon(const uint8_t *table, uint8x16_t x) {
  return vorrq_u8(
      vqtbl4q_u8(vld1q_u8_x4(table), x),
      vqtbl4q_u8(vld1q_u8_x4(table + 64), vsubq_u8(x, vdupq_n_u8(64))));
}

/* The place in the rows of `lead` and the byte after it of the letter that
   ends here, FF where none does. */
static inline uint8x16_t in_row_neon(uint8x16_t prev, uint8x16_t v,
                                     uint8_t lead) {
  uint8x16_t is =
      vceqq_u8(vandq_u8(prev, vdupq_n_u8(0xFE)), vdupq_n_u8(lead));
  uint8x16_t x = vorrq_u8(vandq_u8(v, vdupq_n_u8(63)),
                          vandq_u8(vshlq_n_u8(prev, 6), vdupq_n_u8(64)));
  return vornq_u8(x, is);
}

static inline uint8x16_t ascii_neon(uint8x16_t v, int spaces, int lower) {
  if (spaces)
    v = vbslq_u8(vcltq_u8(vsubq_u8(v, vdupq_n_u8(9)), vdupq_n_u8(5)),
                 vdupq_n_u8(' '), v);
  if (lower)
    v = vorrq_u8(v, vandq_u8(vcltq_u8(vsubq_u8(v, vdupq_n_u8('A')),
                                      vdupq_n_u8(26)),
                             vdupq_n_u8(0x20)));
  return v;
}

#define EACH(f) brf_neon_bits(f(0), f(1), f(2), f(3))

static inline void block_neon(const BrfFolder *folder, const unsigned char *p,
                              unsigned char *out, Block *b) {
  const uint8x16_t zero = vdupq_n_u8(0);
  const int spaces = folder->options.spaces, lower = folder->options.case_fold;
  uint8x16x4_t v = vld1q_u8_x4(p);
  uint8x16_t prev[4], delta[4], action[4], made[4];
  uint64_t high, leads, second, arabic;
  unsigned i;
  for (i = 0; i < 4; i++) {
    uint8x16_t x;
    prev[i] = vextq_u8(i > 0 ? v.val[i - 1] : zero, v.val[i], 15);
    x = in_row_neon(prev[i], v.val[i], 0xD8);
    delta[i] = look_up_neon(folder->delta, x);
    action[i] = look_up_neon(folder->action, x);
  }
#define PERSIAN(i)   vceqq_u8(vandq_u8(v.val[i], vdupq_n_u8(0xFE)), vdupq_n_u8(0xDA))
  if (EACH(PERSIAN) != 0) /* U+0680 to U+06FF: rare in Arabic */
    for (i = 0; i < 4; i++) {
      uint8x16_t x = in_row_neon(prev[i], v.val[i], 0xDA);
      delta[i] = vorrq_u8(delta[i], look_up_neon(folder->delta + 128, x));
      action[i] = vorrq_u8(action[i], look_up_neon(folder->action + 128, x));
    }
  for (i = 0; i < 4; i++) {
    uint8x16_t next = vextq_u8(delta[i], i < 3 ? delta[i + 1] : zero, 1);
    uint8x16_t whole = vtstq_u8(action[i], vdupq_n_u8(BRF_FOLD_ASCII));
    uint8x16_t last = vandq_u8(delta[i], vorrq_u8(whole, vdupq_n_u8(63)));
    made[i] = veorq_u8(ascii_neon(v.val[i], spaces, lower),
                       veorq_u8(last, vshrq_n_u8(next, 6)));
    vst1q_u8(out + 16 * i, made[i]);
  }
#define ARABIC(i)   vceqq_u8(vandq_u8(v.val[i], vdupq_n_u8(0xFC)), vdupq_n_u8(0xD8))
#define HIGH(i) vcgeq_u8(v.val[i], vdupq_n_u8(0x80))
#define LEAD(i) vcgeq_u8(v.val[i], vdupq_n_u8(0xC0))
#define DOES(i, what) vtstq_u8(action[i], vdupq_n_u8(what))
#define DELETED(i) DOES(i, BRF_FOLD_DELETE)
#define HALVED(i) DOES(i, BRF_FOLD_ASCII)
#define STOPS(i) DOES(i, BRF_FOLD_STOP)
#define SPACE(i) vceqq_u8(made[i], vdupq_n_u8(' '))
  high = EACH(HIGH);
  arabic = EACH(ARABIC);
  second = EACH(DELETED);
  b->deleted = second | second >> 1;
  b->halved = EACH(HALVED) >> 1;
  b->stop = EACH(STOPS) >> 1;
  leads = EACH(LEAD);
  b->other = leads & ~arabic;
  b->bad = (high & ~leads) ^ leads << 1;
  b->plain = (~high | (arabic & ~UINT64_C(0) >> 1)) & ~(second >> 1) & ~b->stop;
  b->space = EACH(SPACE);
}

static inline size_t compact_neon(const unsigned char *in, uint64_t deleted,
                                  unsigned n, unsigned char *out) {
  unsigned i;
  size_t len = 0;
  for (i = 0; i < n; i += 8) {
    unsigned gone = (unsigned)(deleted >> i) & 255u;
    uint8x8_t keep = vreinterpret_u8_u64(vld1_u64(compact_table + gone));
    vst1_u8(out + len, vtbl1_u8(vld1_u8(in + i), keep));
    len += 8 - (unsigned)__builtin_popcount(gone);
  }
  return n - (size_t)__builtin_popcountll(deleted);
}

#define RUN run_neon
#define BRANCH 1
#define TABLES
#define BLOCK(p, out, b) block_neon(folder, p, out, b)
#define COMPACT compact_neon
#include "brf_fold_loop.h"
#undef RUN
#undef BRANCH
#undef TABLES
#undef BLOCK
#undef COMPACT
#undef TARGET
#endif
/* ==} */

void brf_fold_fast(BrfFoldRun *run) {
  switch (run->folder->kernel) {
#if BRF_HAVE_X86
    case BRF_KERNEL_AVX512: run_avx512(run); return;
    case BRF_KERNEL_AVX2: run_avx2(run); return;
#endif
#if BRF_HAVE_NEON
    case BRF_KERNEL_NEON: run_neon(run); return;
#endif
    default: run_scalar(run); return;
  }
}
