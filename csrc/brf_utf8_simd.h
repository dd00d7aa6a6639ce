/* SPDX-License-Identifier: MIT */
/*
** brf_utf8_simd: kernels behind brf_utf8, for whole blocks of 64 bytes.
*/
#ifndef BRF_UTF8_SIMD_H
#define BRF_UTF8_SIMD_H

#include "brf.h"

/*
** How many bytes of `text` a kernel vouches for: a prefix that is well-formed
** and ends at a code point's edge. The rest, at least the bytes after the last
** whole block, or all from a little before the first bad byte on, is for the
** scalar way. 0 where no kernel runs.
*/
size_t brf_utf8_good_prefix(const char *text, size_t size);

/* Code points that begin in the first *done bytes; sets *done. */
size_t brf_utf8_count_blocks(const char *text, size_t size, size_t *done);

#endif
