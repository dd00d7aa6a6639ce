/* SPDX-License-Identifier: MIT */
/*
** brf_fold_map: what becomes of code points, by the letter and by Unicode. It
** decides; the tables and kernels of brf_fold are made from its answers.
*/
#ifndef BRF_FOLD_MAP_H
#define BRF_FOLD_MAP_H

#include "brf_fold.h"

/* Storage for the calls below; their failures stay in its buffers. */
typedef struct BrfFoldSpace {
  BrfBuf bytes;  /* char */
  BrfBuf made;   /* uint32_t */
  BrfBuf mapped; /* uint32_t */
} BrfFoldSpace;

void brf_fold_space_init(BrfFoldSpace *space, const BrfAlloc *alloc);
void brf_fold_space_free(BrfFoldSpace *space);

/*
** Folds `points` (of uint32_t) in place, composed as the form has it. Returns
** true if Unicode's rules, rather than the folding of single code points,
** changed them.
*/
int brf_fold_points(const BrfFoldOptions *options, BrfBuf *points,
                    BrfFoldSpace *space);

/* Decomposes folded `points` where the form asks for it; true if changed. */
int brf_fold_decompose(unsigned form, BrfBuf *points, BrfFoldSpace *space);

/* Whether nothing before `c` composes with it or changes places with it. */
int brf_fold_is_boundary(uint32_t c, unsigned form);

#endif
