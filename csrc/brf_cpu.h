/* SPDX-License-Identifier: MIT */
/*
** brf_cpu: which vector kernels this processor can run. A kernel is chosen
** where a table or a call is prepared and handed on; nothing is remembered.
*/
#ifndef BRF_CPU_H
#define BRF_CPU_H

#include "brf.h"

typedef enum BrfKernel {
  BRF_KERNEL_BEST,   /* the fastest that runs here */
  BRF_KERNEL_SCALAR, /* plain C: the reference */
  BRF_KERNEL_NEON,
  BRF_KERNEL_AVX2,
  BRF_KERNEL_AVX512 /* with VBMI2: tables of 128 bytes, compression */
} BrfKernel;

#if defined(__GNUC__) && defined(__x86_64__)
#define BRF_HAVE_X86 1
#else
#define BRF_HAVE_X86 0
#endif

#if defined(__ARM_NEON) && defined(__aarch64__)
#define BRF_HAVE_NEON 1
#else
#define BRF_HAVE_NEON 0
#endif

/* `wanted` if it runs here, otherwise the next slower one that does. */
BrfKernel brf_cpu_kernel(BrfKernel wanted);

/* "scalar", "neon", "avx2", "avx512"; static storage. */
const char *brf_cpu_kernel_name(BrfKernel kernel);

#endif
