/* SPDX-License-Identifier: MIT */
#include "brf_fold.h"

void brf_align_init(BrfAlign *align, const BrfAlloc *alloc) {
  align->original_size = align->folded_size = 0;
  brf_buf_init(&align->layers[0], sizeof(BrfEdit), alloc);
  brf_buf_init(&align->layers[1], sizeof(BrfEdit), alloc);
}

void brf_align_free(BrfAlign *align) {
  brf_buf_free(&align->layers[0]);
  brf_buf_free(&align->layers[1]);
}

/* The last edit that starts at or before `at` on the folded side (or on the
   original one), or NULL. */
static const BrfEdit *edit_before(const BrfBuf *edits, uint32_t at,
                                  int folded) {
  size_t lo = 0, hi = edits->len;
  while (lo < hi) {
    size_t mid = lo + (hi - lo) / 2;
    const BrfEdit *e = &brf_buf_at(edits, BrfEdit, mid);
    if ((folded ? e->folded : e->original) <= at)
      lo = mid + 1;
    else
      hi = mid;
  }
  return lo > 0 ? &brf_buf_at(edits, BrfEdit, lo - 1) : NULL;
}

/* Where `at` lies on the other side. Within an edit, or at the place of a
   deletion, the answer is its start for a span's start and its end for an end;
   an end that touches an edit's start stays before it. */
static uint32_t map(const BrfBuf *edits, uint32_t at, int folded, int is_end) {
  const BrfEdit *e =
      edit_before(edits, is_end && at > 0 ? at - 1 : at, folded);
  uint32_t from, from_end, to, to_end;
  if (e == NULL) return at;
  from = folded ? e->folded : e->original;
  from_end = folded ? e->folded_end : e->original_end;
  to = folded ? e->original : e->folded;
  to_end = folded ? e->original_end : e->folded_end;
  if (at >= from_end) return to_end + (at - from_end);
  (void)from;
  return is_end ? to_end : to;
}

static BrfSpan map_span(const BrfBuf *edits, BrfSpan span, int folded) {
  BrfSpan out;
  out.start = map(edits, span.start, folded, 0);
  out.end = span.end > span.start ? map(edits, span.end, folded, 1) : out.start;
  if (out.end < out.start) out.end = out.start;
  return out;
}

BrfSpan brf_align_to_original(const BrfAlign *align, BrfSpan folded) {
  return map_span(&align->layers[0], map_span(&align->layers[1], folded, 1), 1);
}

BrfSpan brf_align_to_folded(const BrfAlign *align, BrfSpan original) {
  return map_span(&align->layers[1], map_span(&align->layers[0], original, 0),
                  0);
}
