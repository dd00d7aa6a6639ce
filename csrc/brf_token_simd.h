/* SPDX-License-Identifier: MIT */
/*
** brf_token_simd: the vector kernel of the tokenizer, for processors that have
** AVX2 and BMI. It finds what the scalar kernel finds, to the byte.
*/
#ifndef BRF_TOKEN_SIMD_H
#define BRF_TOKEN_SIMD_H

#include "brf_token_scan.h"

/* Appends the tokens of `scan->text` to `scan->out`. */
typedef void (*BrfTokenKernel)(BrfTokenScan *scan);

/* The kernel for this processor, or NULL. */
BrfTokenKernel brf_token_simd(void);

/* The reference, in brf_token.c. */
void brf_token_scalar(BrfTokenScan *scan);

#endif
