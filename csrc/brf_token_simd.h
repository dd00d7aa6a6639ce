/* SPDX-License-Identifier: MIT */
/*
** brf_token_simd: the vector kernels of the tokenizer (AVX-512, AVX2, NEON).
** They find what the scalar kernel finds, to the byte.
*/
#ifndef BRF_TOKEN_SIMD_H
#define BRF_TOKEN_SIMD_H

#include "brf_cpu.h"
#include "brf_token_scan.h"

/* Appends the tokens of `scan->text` to `scan->out`. */
typedef void (*BrfTokenKernel)(BrfTokenScan *scan);

/* The kernel wanted, or the next slower one that runs on this processor. */
BrfTokenKernel brf_token_kernel(BrfKernel wanted);

/* The reference, in brf_token.c. */
void brf_token_scalar(BrfTokenScan *scan);

#endif
