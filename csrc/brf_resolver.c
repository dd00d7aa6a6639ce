/* SPDX-License-Identifier: MIT */
#include "brf_resolver.h"

#include "brf_ner.h"
#include "brf_opens.h"
#include "brf_word.h"

uint32_t brf_resolver_party(BrfResolver *r, uint32_t first, uint32_t end, int told, int *anaphor) {
  uint32_t name = first, name_end = end, p;
  if (end == first + 1 && brf_word_is_latter(r->scan, first)) brf_opens_latter(r->scan, first, &name, &name_end);
  p = brf_party(r->scan, &r->parties, name, name_end, r->outer, told, anaphor);
  if (p != BRF_NONE) {
    BrfMention m = brf_mention_of(r->scan, first, end, p);
    brf_buf_append(r->mentions, &m, 1);
  }
  return p;
}

uint32_t brf_resolver_behind_l(BrfResolver *r, uint32_t first, uint32_t end, int told) {
  const BrfScan *s = r->scan;
  size_t before = r->parties.len;
  int anaphor, leans = brf_word_leans(s, first);
  uint32_t p = brf_party_told(s, &r->parties, first);
  if (p != BRF_NONE) return p;
  p = brf_resolver_party(r, first, end, told, &anaphor);
  if (p == BRF_NONE || !leans || r->mentions->status != BRF_OK) return p;
  brf_buf_at(r->mentions, BrfMention, r->mentions->len - 1).span.start =
      brf_scan_behind_letters(s, first, 1);
  if (r->parties.len > before) {
    BrfParty *new = &brf_buf_at(&r->parties, BrfParty, p);
    new->leans = 1;
    brf_party_sign(s, new);
  }
  return p;
}

uint32_t brf_resolver_named(BrfResolver *r, uint32_t first, uint32_t end) {
  int anaphor;
  if (brf_word_has(r->scan, first, BRF_TRAIT_TO_GIVEN) || brf_word_is_to_surname(r->scan, first))
    return brf_resolver_behind_l(r, first, end, 0); /* مقالا لهادي كرم, بيانا لكرم */
  return brf_resolver_party(r, first, end, 0, &anaphor);
}

void brf_resolver_tell_gender(BrfResolver *r, const BrfClaim *c, uint32_t p) {
  BrfParty *party = &brf_buf_at(&r->parties, BrfParty, p);
  if (c->reading == BRF_NONE || brf_reading_form(c->reading) > BRF_FORM_PRESENT) return;
  if (brf_reading_feminine(c->reading)) party->feminine = 1;
  /* قال خوسيه: of a name that ends as hers the verb tells */
  else if (party->type == BRF_ENTITY_PERSON && party->mentions == 1 && c->who_end > c->who && brf_reading_number(c->reading) == 0 &&
           brf_tag(r->scan, party->first)->kinds == 0)
    party->feminine = 0;
}

void brf_resolver_recede(BrfResolver *r, uint32_t p) {
  BrfParty *party = &brf_buf_at(&r->parties, BrfParty, p);
  if (party->mentions == 1) party->latest = 0;
}
