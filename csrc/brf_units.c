/* SPDX-License-Identifier: MIT */
#include "brf_units.h"

#include <math.h>
#include <stdlib.h>

#define LEAST_WEIGHT 0.3f
#define COMMON_SHARE 0.7f /* what is left of an everyday word's weight */

typedef struct Count {
  uint32_t id;
  uint32_t sentences;     /* 0: an empty place */
  uint32_t last_sentence; /* counted once in each */
} Count;

void brf_units_init(BrfUnits *units, const BrfAlloc *alloc) {
  brf_buf_init(&units->units, sizeof(BrfUnit), alloc);
  brf_buf_init(&units->terms, sizeof(BrfAlikeTerm), alloc);
  brf_buf_init(&units->signs, sizeof(BrfAlikeSign), alloc);
  brf_buf_init(&units->counts, sizeof(Count), alloc);
  units->known = units->sentences = 0;
}

void brf_units_free(BrfUnits *units) {
  brf_buf_free(&units->units);
  brf_buf_free(&units->terms);
  brf_buf_free(&units->signs);
  brf_buf_free(&units->counts);
}

/* The place of `id` in a table of 2^k places that is never full. */
static Count *place_of(const BrfBuf *counts, uint32_t id) {
  Count *places = (Count *)counts->data;
  size_t mask = counts->len - 1;
  size_t at = (id * UINT32_C(0x9E3779B1)) & mask;
  while (places[at].sentences > 0 && places[at].id != id) at = (at + 1) & mask;
  return &places[at];
}

static BrfStatus grow(BrfUnits *units) {
  BrfBuf larger;
  size_t i, n = units->counts.len > 0 ? 2 * units->counts.len : 256;
  brf_buf_init(&larger, sizeof(Count), units->counts.alloc);
  if (!brf_buf_reserve(&larger, n)) return larger.status;
  for (i = 0; i < n; i++) brf_buf_push(&larger);
  for (i = 0; i < units->counts.len; i++) {
    const Count *count = &brf_buf_at(&units->counts, Count, i);
    if (count->sentences > 0) *place_of(&larger, count->id) = *count;
  }
  brf_buf_free(&units->counts);
  units->counts = larger;
  return BRF_OK;
}

BrfStatus brf_units_sentence(BrfUnits *units, const uint32_t *ids, size_t n) {
  size_t i;
  units->sentences++;
  for (i = 0; i < n; i++) {
    Count *count;
    if (2 * (size_t)(units->known + 1) > units->counts.len) {
      BrfStatus status = grow(units);
      if (status != BRF_OK) return status;
    }
    count = place_of(&units->counts, ids[i]);
    if (count->sentences == 0) {
      count->id = ids[i];
      units->known++;
    } else if (count->last_sentence == units->sentences) {
      continue;
    }
    count->sentences++;
    count->last_sentence = units->sentences;
  }
  return BRF_OK;
}

BrfStatus brf_units_add(BrfUnits *units, BrfUnit unit,
                        const BrfAlikeTerm *terms, size_t n) {
  BrfUnit *added;
  size_t i, j;
  unit.terms = (uint32_t)units->terms.len;
  unit.signs = (uint32_t)units->signs.len;
  unit.nsigns = 0;
  for (i = 0; i < n && i < BRF_ALIKE_MOST; i++) {
    for (j = unit.terms; j < units->terms.len; j++)
      if (brf_buf_at(&units->terms, BrfAlikeTerm, j).stem == terms[i].stem)
        break;
    if (j == units->terms.len) brf_buf_append(&units->terms, &terms[i], 1);
  }
  unit.n = (uint16_t)(units->terms.len - unit.terms);
  added = brf_buf_push(&units->units);
  if (added != NULL) *added = unit;
  return units->terms.status != BRF_OK ? units->terms.status
                                       : units->units.status;
}

BrfStatus brf_units_sign(BrfUnits *units, BrfAlikeSign sign) {
  BrfUnit *unit = brf_unit(units, units->units.len - 1);
  if (unit->nsigns == BRF_ALIKE_MOST) return BRF_OK;
  brf_buf_append(&units->signs, &sign, 1);
  unit->nsigns++;
  return units->signs.status;
}

static int by_stem(const void *a, const void *b) {
  const uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
  return (x > y) - (x < y);
}

/* A word that names somebody in one place names him in others, where that is
 * not known: لبايدن. */
static BrfStatus name_all(BrfUnits *units) {
  BrfBuf named; /* uint32_t: stems */
  BrfStatus status;
  size_t i;
  brf_buf_init(&named, sizeof(uint32_t), units->terms.alloc);
  for (i = 0; i < units->terms.len; i++) {
    const BrfAlikeTerm *term = &brf_buf_at(&units->terms, BrfAlikeTerm, i);
    if (term->named) brf_buf_append(&named, &term->stem, 1);
  }
  status = named.status;
  if (named.len > 0) qsort(named.data, named.len, sizeof(uint32_t), by_stem);
  for (i = 0; i < units->terms.len && named.len > 0; i++) {
    BrfAlikeTerm *term = &brf_buf_at(&units->terms, BrfAlikeTerm, i);
    term->named = bsearch(&term->stem, named.data, named.len, sizeof(uint32_t),
                          by_stem) != NULL;
  }
  brf_buf_free(&named);
  return status;
}

BrfStatus brf_units_weigh(BrfUnits *units) {
  double whole = 1.0 + units->sentences;
  BrfStatus status = name_all(units);
  size_t i, j;
  if (status != BRF_OK) return status;
  for (i = 0; i < units->units.len; i++) {
    BrfUnit *unit = brf_unit(units, i);
    unit->weight = 0;
    for (j = unit->terms; j < unit->terms + unit->n; j++) {
      BrfAlikeTerm *term = &brf_buf_at(&units->terms, BrfAlikeTerm, j);
      uint32_t with = units->counts.len > 0
                          ? place_of(&units->counts, term->id)->sentences
                          : 0;
      term->weight = (float)log(whole / (1.0 + with));
      if (brf_alike_kind(term->stem) == BRF_ALIKE_COMMON)
        term->weight *= COMMON_SHARE;
      if (term->weight < LEAST_WEIGHT) term->weight = LEAST_WEIGHT;
      unit->weight += term->weight;
    }
  }
  return BRF_OK;
}

BrfAlikePiece brf_units_piece(const BrfUnits *units, uint32_t i) {
  const BrfUnit *unit = brf_unit(units, i);
  BrfAlikePiece piece;
  piece.terms = &brf_buf_at(&units->terms, BrfAlikeTerm, unit->terms);
  piece.n = unit->n;
  piece.signs = unit->nsigns > 0
                    ? &brf_buf_at(&units->signs, BrfAlikeSign, unit->signs)
                    : NULL;
  piece.nsigns = unit->nsigns;
  piece.speaker = unit->speaker;
  piece.denied = unit->denied;
  return piece;
}
