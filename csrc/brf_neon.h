/* SPDX-License-Identifier: MIT */
/*
** brf_neon: what the NEON kernels share.
*/
#ifndef BRF_NEON_H
#define BRF_NEON_H

#include <arm_neon.h>
#include <stdint.h>

/* 64 bytes, each 0 or FF, as bits: the lowest is the first of `a`. */
static inline uint64_t brf_neon_bits(uint8x16_t a, uint8x16_t b, uint8x16_t c,
                                     uint8x16_t d) {
  const uint8x16_t bit = {1, 2, 4, 8, 16, 32, 64, 128,
                          1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t ab = vpaddq_u8(vandq_u8(a, bit), vandq_u8(b, bit));
  uint8x16_t cd = vpaddq_u8(vandq_u8(c, bit), vandq_u8(d, bit));
  ab = vpaddq_u8(ab, cd);
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(ab, ab)), 0);
}

#endif
