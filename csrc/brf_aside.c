/* SPDX-License-Identifier: MIT */
#include "brf_aside.h"

#include "brf_word.h"

#define MAX_DASHES 40u /* tokens between two dashes */
#define MAX_COMMAS 12u /* tokens between قوله and its إن */

/* A dash stands before the one at j in its sentence. */
static int is_second(const BrfScan *s, uint32_t j) {
  const uint32_t floor = brf_scan_floor(s, j);
  while (j-- > floor)
    if (brf_punct(s, j) == BRF_PUNCT_DASH) return 1;
  return 0;
}

uint32_t brf_aside_dash(const BrfScan *s, uint32_t j, uint32_t limit) {
  uint32_t k;
  if (!(s->tokens[j].flags & BRF_TOKEN_SPACE) && j + 1 < limit && (s->tokens[j + 1].flags & BRF_TOKEN_SPACE))
    return is_second(s, j) ? BRF_NONE : j;
  for (k = j + 1; k < limit && k < j + MAX_DASHES; k++)
    if (brf_punct(s, k) == BRF_PUNCT_DASH) return k;
  return j;
}

uint32_t brf_aside_comma(const BrfScan *s, uint32_t j, uint32_t limit) {
  uint32_t k;
  for (k = j + 1; k + 1 < limit && k < j + MAX_COMMAS; k++) {
    if (brf_scan_comma(s, k)) return brf_is(s, k + 1, COMPLEMENTIZER) ? k : j;
    if (s->tokens[k].kind == BRF_TOKEN_PUNCT || brf_is(s, k, COMPLEMENTIZER)) return j;
  }
  return j;
}
