/* SPDX-License-Identifier: MIT */
#include "brf_known.h"

#include "brf_talk.h"
#include "brf_word.h"

#define NAME_BACK 40u     /* tokens of a sentence in which a known name is sought */
#define SENTENCES_BACK 6u /* and sentences of a paragraph */

/* The party of person whose name ends in the word at i, or BRF_NONE. */
static uint32_t ends_in(const BrfResolver *r, uint32_t i) {
  const BrfScan *s = r->scan;
  size_t p = r->parties.len, oldest = p < BRF_PARTY_REACH ? 0
                                                          : p - BRF_PARTY_REACH;
  BrfKey key = brf_tag(s, i)->key;
  while (key.len > 2 && p-- > oldest) {
    const BrfParty *party = &brf_buf_at(&r->parties, BrfParty, p);
    BrfKey last = brf_tag(s, party->end - 1)->key;
    if (party->type == BRF_ENTITY_PERSON &&
        (brf_key_same(&last, &key) ||
         (brf_word_has(s, i, BRF_TRAIT_GIVEN) && /* يبتسم عمر, of عمر الحمصي */
          brf_key_same(&brf_tag(s, party->name_end > party->name ? party->name
                                                                 : party->first)->key, &key))))
      return (uint32_t)p;
  }
  return BRF_NONE;
}

/* Token i is a verb as far as can be told by its place, at the start of a clause:
   واعترض, يضحك, تحتفظ. */
static int opens(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  unsigned first = brf_key_letter(&tag->key, 0);
  if ((tag->traits & BRF_TRAIT_VERB) || brf_tag_is(tag, BRF_WORD_COPULA)) return 1;
  return tag->kinds == 0 && tag->key.len > 3 && !brf_word_is_definite(s, i) &&
         (first == BRF_WAW || first == BRF_YEH || first == BRF_TEH);
}

/* من ناحيته، أهدى عون: straight behind what opens the sentence, and a comma, any unknown word at i may be a verb. */
static int opens_behind(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  return tag->kinds == 0 && tag->nreadings == 0 && tag->key.len > 2 &&
         tag->pro == 0 && !brf_word_is_definite(s, i) && !(tag->traits & BRF_TRAIT_GIVEN);
}

uint32_t brf_known_in_sentence(const BrfResolver *r, const BrfClaim *c,
                                  uint32_t *name) {
  const BrfScan *s = r->scan;
  uint32_t floor = brf_scan_floor(s, c->cue), behind, i, p;
  if (c->reading == BRF_NONE) return BRF_NONE;
  if (c->parent != BRF_NONE && r->claims[c->parent].start > floor)
    floor = r->claims[c->parent].start; /* روي عن معاذ أنه قال: none of who tells it */
  i = floor + 1;
  if (i < s->n && brf_word_is_bare(s, i) && !brf_is(s, i - 1, PREPOSITION) &&
      !brf_word_is_definite(s, i - 1) &&
      ((c->kind == BRF_CLAIM_ACT && c->cue == floor) ||
       (i < c->cue && brf_reading_form(c->reading) == BRF_FORM_PARTICIPLE)) &&
      (p = ends_in(r, i)) != BRF_NONE) {
    *name = i;
    return p;
  }
  behind = brf_word_behind_opening(s, floor);
  for (i = c->cue; i > floor + 1 && c->cue - i < NAME_BACK;) {
    i--;
    if (brf_word_is_bare(s, i) && (opens(s, i - 1) || (i - 1 == behind && behind > floor + 1 && opens_behind(s, behind))) &&
        (i - 1 == floor || brf_scan_comma(s, i - 2)) &&
        (p = ends_in(r, i)) != BRF_NONE &&
        !(c->pronoun && brf_talk_agrees(r, c, p) < 0)) {
      *name = i;
      return p;
    }
  }
  return BRF_NONE;
}

uint32_t brf_known_set_against(const BrfResolver *r, const BrfClaim *c) {
  const BrfScan *s = r->scan;
  const uint32_t floor = brf_scan_floor(s, c->cue), i = brf_word_behind_contrast(s, floor);
  uint32_t p;
  if (i == floor || i + 1 >= c->cue || brf_tag(s, i)->kinds != 0) return BRF_NONE;
  p = ends_in(r, i);
  return p != BRF_NONE && brf_talk_agrees(r, c, p) > 0 ? p : BRF_NONE;
}

uint32_t brf_known_in_paragraph(const BrfResolver *r, const BrfClaim *c,
                                   uint32_t last) {
  const BrfScan *s = r->scan;
  uint32_t k = s->sentence[c->cue], p, steps;
  if (brf_inside(s, c->cue) != BRF_NONE) return BRF_NONE;
  for (steps = 0; k > 0 && steps < SENTENCES_BACK &&
                  !(s->tokens[s->sentences[k].first_token].flags & BRF_TOKEN_LINE);
       steps++) {
    uint32_t first = s->sentences[--k].first_token;
    if (first < last) return BRF_NONE;
    if (first + 1 < s->n && brf_word_is_bare(s, first + 1) && opens(s, first) &&
        !brf_word_is_bare(s, first + 2) &&
        (p = ends_in(r, first + 1)) != BRF_NONE && brf_talk_agrees(r, c, p) > 0)
      return p;
  }
  return BRF_NONE;
}
