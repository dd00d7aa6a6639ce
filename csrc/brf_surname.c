/* SPDX-License-Identifier: MIT */
#include "brf_surname.h"

#include <string.h>

typedef struct Surname {
  BrfKey key;
  uint32_t party;
} Surname;

void brf_surname_init(BrfSurnames *surnames, const BrfAlloc *alloc) {
  surnames->seen = 0;
  brf_buf_init(&surnames->list, sizeof(Surname), alloc);
  brf_buf_init(&surnames->places, sizeof(uint32_t), alloc);
}

BrfStatus brf_surname_free(BrfSurnames *surnames) {
  BrfStatus status = surnames->list.status != BRF_OK ? surnames->list.status : surnames->places.status;
  brf_buf_free(&surnames->list);
  brf_buf_free(&surnames->places);
  return status;
}

/* The place of a surname, or the free one where it would be. */
static uint32_t *place_of(const BrfSurnames *surnames, BrfKey key) {
  size_t mask = surnames->places.len - 1, i = brf_key_hash(key) & mask;
  for (;; i = (i + 1) & mask) {
    uint32_t *place = &brf_buf_at(&surnames->places, uint32_t, i);
    const Surname *x;
    if (*place == 0) return place;
    x = &brf_buf_at(&surnames->list, Surname, *place - 1);
    if (brf_key_same(&x->key, &key)) return place;
  }
}

/* Twice as many places; false where there is no memory. */
static int widen(BrfSurnames *surnames) {
  size_t n = surnames->places.len > 0 ? 2 * surnames->places.len : 64, i;
  if (!brf_buf_reserve(&surnames->places, n - surnames->places.len)) return 0;
  memset(surnames->places.data, 0, n * sizeof(uint32_t));
  surnames->places.len = n;
  for (i = 0; i < surnames->list.len; i++)
    *place_of(surnames, brf_buf_at(&surnames->list, Surname, i).key) = (uint32_t)i + 1;
  return 1;
}

void brf_surname_learn(const BrfScan *s, BrfSurnames *surnames, uint32_t last, uint32_t party) {
  BrfKey key = brf_tag(s, last)->key;
  uint32_t *place;
  Surname *x;
  if (key.len < 3) return;
  if (2 * surnames->list.len >= surnames->places.len && !widen(surnames)) return;
  place = place_of(surnames, key);
  if (*place != 0 || (x = brf_buf_push(&surnames->list)) == NULL) return;
  *place = (uint32_t)surnames->list.len;
  surnames->seen |= UINT64_C(1) << brf_tag(s, last)->hashes[0];
  x->key = key;
  x->party = party;
}

uint32_t brf_surname_party(const BrfScan *s, const BrfSurnames *surnames, uint32_t i,
                           unsigned *letters) {
  const BrfTag *tag = brf_tag(s, i);
  BrfKey key = tag->key;
  unsigned first = brf_key_letter(&key, 0);
  for (*letters = 0; *letters < 2; ++*letters) {
    if (surnames->seen >> tag->hashes[*letters] & 1) {
      uint32_t place = *place_of(surnames, key);
      if (place != 0) return brf_buf_at(&surnames->list, Surname, place - 1).party;
    }
    if (key.len < 4 ||
        (first != BRF_WAW && first != BRF_BEH && first != BRF_LAM && first != BRF_FEH))
      break;
    key = brf_key_drop_first(key, 1);
  }
  return BRF_NONE;
}
