/* SPDX-License-Identifier: MIT */
#include "brf_cpu.h"

#if BRF_HAVE_X86
static int runs(BrfKernel kernel) {
  if (kernel == BRF_KERNEL_AVX512)
    return __builtin_cpu_supports("avx512vbmi2") &&
           __builtin_cpu_supports("avx512vbmi") &&
           __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("bmi2");
  return kernel == BRF_KERNEL_AVX2 && __builtin_cpu_supports("avx2") &&
         __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt");
}
#else
static int runs(BrfKernel kernel) {
  return kernel == BRF_KERNEL_NEON && BRF_HAVE_NEON;
}
#endif

BrfKernel brf_cpu_kernel(BrfKernel wanted) {
  int kernel = wanted == BRF_KERNEL_BEST ? BRF_KERNEL_AVX512 : (int)wanted;
  while (kernel > BRF_KERNEL_SCALAR && !runs((BrfKernel)kernel)) kernel--;
  return (BrfKernel)kernel;
}

const char *brf_cpu_kernel_name(BrfKernel kernel) {
  switch (kernel) {
    case BRF_KERNEL_BEST: return "best";
    case BRF_KERNEL_SCALAR: return "scalar";
    case BRF_KERNEL_NEON: return "neon";
    case BRF_KERNEL_AVX2: return "avx2";
    case BRF_KERNEL_AVX512: return "avx512";
  }
  return "unknown";
}
