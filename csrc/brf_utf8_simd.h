/* SPDX-License-Identifier: MIT */
/*
** brf_utf8_simd: kernels behind brf_utf8, for whole blocks of 64 bytes.
*/
#ifndef BRF_UTF8_SIMD_H
#define BRF_UTF8_SIMD_H

#include "brf_cpu.h"

/*
** How many bytes of `text` a kernel vouches for: a prefix that is well-formed
** and ends at a code point's edge. The rest, at least the bytes after the last
** whole block, or all from a little before the first bad byte on, is for the
** scalar way.
*/
size_t brf_utf8_good_prefix(const char *text, size_t size, BrfKernel wanted);

/* Sets *count to the code points that begin in the bytes it returns the number
   of: all whole blocks, or none where no kernel runs. */
size_t brf_utf8_count_blocks(const char *text, size_t size, BrfKernel wanted,
                             size_t *count);

#endif
