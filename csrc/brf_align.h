/* SPDX-License-Identifier: MIT */
/*
** brf_align: which bytes of an original text became which bytes of a folded
** one. Only places that differ are recorded: sixteen bytes for 64 bytes of
** text in which something was deleted, thirty-two for one replacement, none
** where the texts run in step.
*/
#ifndef BRF_ALIGN_H
#define BRF_ALIGN_H

#include "brf.h"
#include "brf_buf.h"

/* BrfEdit.deleted: the two texts run in step from here; and: everything up
   to the next edit (or the end) was replaced as one. */
#define BRF_EDIT_STEP UINT64_C(0)
#define BRF_EDIT_LUMP UINT64_MAX

/* From `original` and `folded` on: bit i of `deleted` says that byte
   original + i has no counterpart; after 64 bytes the texts run in step. */
typedef struct BrfEdit {
  uint32_t original;
  uint32_t folded;
  uint64_t deleted;
} BrfEdit;

typedef struct BrfAlign {
  const char *original; /* borrowed: spans are widened to its code points */
  size_t original_size;
  size_t folded_size;
  BrfBuf edits; /* BrfEdit, in order */
} BrfAlign;

void brf_align_init(BrfAlign *align, const BrfAlloc *alloc);
void brf_align_free(BrfAlign *align);

/* Records an edit; edits come in the order of the text. */
void brf_align_push(BrfBuf *edits, size_t original, size_t folded,
                    uint64_t deleted);

/* Records that original[from, end) became folded[ffrom, fend) as one. */
void brf_align_replace(BrfBuf *edits, size_t from, size_t end, size_t ffrom,
                       size_t fend);

/* The number of stretches that were deleted or replaced; one that crosses the
   border of two edits counts twice. */
size_t brf_align_count(const BrfAlign *align);

/*
** The least span of the original that made the folded span, and back; spans
** lie in their text. What was deleted after a letter goes with it, as a word's
** last vowel does, white space with the space before it; a span that cuts a
** replacement or a code point is widened to all of it. In time logarithmic in
** the edits, for each code point deleted after the span.
*/
BrfSpan brf_align_to_original(const BrfAlign *align, BrfSpan folded);
BrfSpan brf_align_to_folded(const BrfAlign *align, BrfSpan original);

#endif
