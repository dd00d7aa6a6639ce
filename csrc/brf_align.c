/* SPDX-License-Identifier: MIT */
#include "brf_align.h"

#include "brf_utf8.h"

void brf_align_init(BrfAlign *align, const BrfAlloc *alloc) {
  align->original = "";
  align->original_size = align->folded_size = 0;
  brf_buf_init(&align->edits, sizeof(BrfEdit), alloc);
}

void brf_align_free(BrfAlign *align) { brf_buf_free(&align->edits); }

static BrfEdit *edit_at(const BrfBuf *edits, size_t i) {
  return &brf_buf_at(edits, BrfEdit, i);
}

static unsigned count_ones(uint64_t x) {
  x -= x >> 1 & UINT64_C(0x5555555555555555);
  x = (x & UINT64_C(0x3333333333333333)) +
      (x >> 2 & UINT64_C(0x3333333333333333));
  x = (x + (x >> 4)) & UINT64_C(0x0F0F0F0F0F0F0F0F);
  return (unsigned)(x * UINT64_C(0x0101010101010101) >> 56);
}

static uint64_t below(uint32_t bit) { /* the bits under `bit` */
  return bit >= 64 ? UINT64_MAX : (UINT64_C(1) << bit) - 1;
}

void brf_align_push(BrfBuf *edits, size_t original, size_t folded,
                    uint64_t deleted) {
  BrfEdit *edit = NULL;
  if (edits->len > 0) { /* a step that nothing follows is replaced */
    edit = edit_at(edits, edits->len - 1);
    if (edit->original != original || edit->deleted != BRF_EDIT_STEP)
      edit = NULL;
  }
  if (edit == NULL) edit = brf_buf_push(edits);
  if (edit == NULL) return;
  edit->original = (uint32_t)original;
  edit->folded = (uint32_t)folded;
  edit->deleted = deleted;
}

void brf_align_replace(BrfBuf *edits, size_t from, size_t end, size_t ffrom,
                       size_t fend) {
  brf_align_push(edits, from, ffrom, BRF_EDIT_LUMP);
  brf_align_push(edits, end, fend, BRF_EDIT_STEP);
}

size_t brf_align_count(const BrfAlign *align) {
  size_t i, count = 0;
  for (i = 0; i < align->edits.len; i++) {
    uint64_t deleted = edit_at(&align->edits, i)->deleted;
    count += count_ones(deleted & ~(deleted << 1));
  }
  return count;
}

/* The last edit that begins at or before `at` on one side; NULL before the
   first. */
static const BrfEdit *edit_before(const BrfAlign *align, uint32_t at,
                                  int folded) {
  const BrfBuf *edits = &align->edits;
  size_t lo = 0, hi = edits->len;
  while (lo < hi) {
    size_t mid = lo + (hi - lo) / 2;
    const BrfEdit *e = edit_at(edits, mid);
    if ((folded ? e->folded : e->original) <= at)
      lo = mid + 1;
    else
      hi = mid;
  }
  return lo > 0 ? edit_at(edits, lo - 1) : NULL;
}

/* Where the lump `e` ends on both sides. */
static BrfSpan lump_end(const BrfAlign *align, const BrfEdit *e) {
  BrfSpan end; /* start: of the original, end: of the folded text */
  size_t next = (size_t)(e - edit_at(&align->edits, 0)) + 1;
  if (next < align->edits.len) {
    end.start = e[1].original;
    end.end = e[1].folded;
  } else {
    end.start = (uint32_t)align->original_size;
    end.end = (uint32_t)align->folded_size;
  }
  return end;
}

/* Folded bytes made from what comes before original byte `at`. */
static uint32_t rank(const BrfAlign *align, uint32_t at, int is_end) {
  const BrfEdit *e = edit_before(align, at, 0);
  uint32_t off;
  if (e == NULL) return at;
  off = at - e->original;
  if (e->deleted == BRF_EDIT_LUMP)
    return is_end && off > 0 ? lump_end(align, e).end : e->folded;
  return e->folded + off - count_ones(e->deleted & below(off));
}

/* The original byte that folded byte `at` is; of a lump its first, or with
   `is_end` its last. */
static uint32_t locate(const BrfAlign *align, uint32_t at, int is_end) {
  const BrfEdit *e = edit_before(align, at, 1);
  uint32_t off;
  unsigned bit = 0, step;
  uint64_t kept;
  if (e == NULL) return at;
  off = at - e->folded;
  if (e->deleted == BRF_EDIT_LUMP)
    return is_end ? lump_end(align, e).start - 1 : e->original;
  kept = ~e->deleted;
  if (off >= count_ones(kept))
    return e->original + 64 + (off - count_ones(kept));
  for (step = 32; step > 0; step /= 2) { /* the off-th kept bit */
    unsigned ones = count_ones(kept & below(step));
    if (off >= ones) {
      off -= ones;
      kept >>= step;
      bit += step;
    }
  }
  return e->original + bit;
}

static int is_inside(const BrfAlign *align, uint32_t at) {
  return at < align->original_size &&
         brf_utf8_continues((unsigned char)align->original[at]);
}

static BrfSpan widened(const BrfAlign *align, BrfSpan span) {
  while (span.start > 0 && is_inside(align, span.start)) span.start--;
  while (is_inside(align, span.end)) span.end++;
  return span;
}

/* {== what goes with the letter before it */

static int is_white(const unsigned char *s) { /* s: a code point's start */
  if (s[0] < 0x80) return s[0] == ' ' || (s[0] >= 9 && s[0] <= 13);
  if (s[0] == 0xC2) return s[1] == 0x85 || s[1] == 0xA0;
  if (s[0] == 0xE1) return s[1] == 0x9A && s[2] == 0x80;
  if (s[0] == 0xE3) return s[1] == 0x80 && s[2] == 0x80;
  if (s[0] != 0xE2) return 0;
  if (s[1] == 0x81) return s[2] == 0x9F;
  return s[1] == 0x80 && (s[2] <= 0x8A || s[2] == 0xA8 || s[2] == 0xA9 ||
                          s[2] == 0xAF);
}

/* The end of the code point at original byte `at` if all of it was deleted
   (or of the stretch that it was deleted with), otherwise `at`. */
static uint32_t deleted_end(const BrfAlign *align, uint32_t at) {
  const BrfEdit *e = edit_before(align, at, 0);
  uint32_t end = at + 1, off;
  if (e == NULL) return at;
  if (e->deleted == BRF_EDIT_LUMP) {
    BrfSpan next = lump_end(align, e);
    return next.end == e->folded ? next.start : at;
  }
  while (is_inside(align, end)) end++;
  for (off = at - e->original; off < end - e->original; off++)
    if (off >= 64 || (e->deleted >> off & 1) == 0) return at;
  return end;
}

/* `end` and the marks after it that were removed: a word's last vowel belongs
   to it (محمدٌ), and to one space those that it stands for. */
static uint32_t with_marks(const BrfAlign *align, uint32_t end) {
  const unsigned char *s = (const unsigned char *)align->original;
  uint32_t last = end - 1;
  while (last > 0 && is_inside(align, last)) last--;
  while (end < align->original_size &&
         (is_white(s + last) || !is_white(s + end))) {
    uint32_t next = deleted_end(align, end);
    if (next == end) break;
    end = next;
  }
  return end;
}

/* ==} */

BrfSpan brf_align_to_original(const BrfAlign *align, BrfSpan folded) {
  BrfSpan out;
  if (folded.end > folded.start) {
    out.start = locate(align, folded.start, 0);
    out.end = locate(align, folded.end - 1, 1) + 1;
    out = widened(align, out);
    out.end = with_marks(align, out.end);
    return out;
  }
  out.start = folded.start < align->folded_size
                  ? locate(align, folded.start, 0)
                  : (uint32_t)align->original_size;
  while (out.start > 0 && is_inside(align, out.start)) out.start--;
  out.end = out.start;
  return out;
}

BrfSpan brf_align_to_folded(const BrfAlign *align, BrfSpan original) {
  BrfSpan out;
  if (original.end > original.start) original = widened(align, original);
  out.start = rank(align, original.start, 0);
  out.end = original.end > original.start ? rank(align, original.end, 1)
                                          : out.start;
  return out;
}
