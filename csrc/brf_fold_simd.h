/* SPDX-License-Identifier: MIT */
/*
** brf_fold_simd: the fast way through a text, 64 bytes at a time, over ASCII
** and two-byte Arabic. A kernel stops before anything it does not know and
** never inside a code point; brf_fold does that part and calls it again. All
** kernels do the same, byte for byte and edit for edit.
*/
#ifndef BRF_FOLD_SIMD_H
#define BRF_FOLD_SIMD_H

#include "brf_fold.h"

/* One run over one text. */
typedef struct BrfFoldRun {
  const BrfFolder *folder;
  const unsigned char *text;
  size_t size; /* bytes to fold */
  size_t at;   /* how far it is */
  BrfBuf *out;
  size_t base;   /* out's length at the start */
  BrfBuf *edits; /* or NULL */
  int bad;       /* 1 once the text is known to be ill-formed */
} BrfFoldRun;

/*
** Folds from run->at, a code point's first byte, as far as it can, with the
** folder's kernel. Stands at the end or before a code point that is not for it
** (or the letter which that one may change). What is before that is
** well-formed, or run->bad is 1. A failure is left in run->out or run->edits.
*/
void brf_fold_fast(BrfFoldRun *run);

/* Whether a fast run may begin at run->at (not the end): ASCII or a letter
   that is kept. */
int brf_fold_is_plain(const BrfFoldRun *run);

#endif
