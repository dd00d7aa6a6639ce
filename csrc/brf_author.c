/* SPDX-License-Identifier: MIT */
#include "brf_author.h"

#include "brf_by_name.h"
#include "brf_gazetteer.h"
#include "brf_opens.h"
#include "brf_phrase.h"
#include "brf_quote.h"
#include "brf_subject.h"
#include "brf_word.h"

#define SENTENCE_REACH 20u /* tokens before the cue in which an author is sought */
#define MAX_NAMES 3u       /* of one before his office */

/* The first word of the construct that the one with the article at k ends: إدارة of إدارة
   أمن المحافظة. */
static uint32_t of_construct(const BrfScan *s, uint32_t floor, uint32_t k) {
  while (k > floor && (brf_is(s, k - 1, ORGANIZATION) || brf_is(s, k - 1, PLAIN)) &&
         brf_tag(s, k - 1)->pro == 0 && !brf_word_is_definite(s, k - 1) &&
         !brf_word_is_owned(s, k - 1) && !brf_word_has(s, k - 1, BRF_TRAIT_VERB)) /* سجل اللاعب */
    k--;
  return k;
}

/* صدر عن المكتب بيان جاء فيه, بيان صادر عن النقابة قالت فيه: whoever issued, from token
   `floor` on, what the cue speaks in. */
static int issuer(const BrfScan *s, const BrfClaim *c, uint32_t floor, uint32_t *first,
                  uint32_t *end) {
  uint32_t k = c->cue, document = BRF_NONE;
  while (k > floor + 1 && c->cue - k < SENTENCE_REACH) {
    k--;
    if (brf_punct(s, k) > BRF_PUNCT_COMMA) return 0;
    if ((brf_is(s, k, DOCUMENT) || brf_is(s, k, MEDIUM)) && !brf_is(s, k, ROLE) &&
        !brf_word_is_definite(s, k))
      document = k;
    if (!brf_word_is(s, k, BRF_LETTERS_AN) ||
        !(brf_is(s, k - 1, ISSUED) ||
          (k > floor + 1 && document == BRF_NONE && brf_is(s, k - 2, ISSUED) &&
           brf_is(s, k - 1, DOCUMENT))))
      continue;
    *first = k + 1;
    *end = brf_phrase_subject(s, k + 1, document != BRF_NONE ? document : c->cue);
    return *end > *first;
  }
  return 0;
}

/* تصريحات سامي عون التي قال فيها إن: who owns what the cue of c speaks in, before the relative pronoun. */
static int spoke_in(const BrfScan *s, const BrfClaim *c, uint32_t floor, uint32_t *first, uint32_t *end) {
  uint32_t k = c->cue;
  if (c->cue < floor + 3 || !brf_is(s, c->cue - 1, RELATIVE)) return 0;
  for (k = c->cue - 1; k > floor && c->cue - k < 2 * MAX_NAMES + 2; k--) {
    if (brf_scan_comma(s, k - 1) || !brf_word_is_noun(s, k - 1)) return 0;
    if (brf_word_is_definite(s, k - 1) || brf_word_is_owned(s, k - 1)) continue;
    *first = k - 1;
    *end = c->cue - 1;
    if (brf_is(s, k - 1, DOCUMENT) && !brf_is(s, k - 1, ROLE)) return c->rule == BRF_RULE_DOCUMENT; /* بيان الداخلية الذي جاء فيه */
    if (!brf_is(s, k - 1, MEDIUM)) continue;
    *first = k;
    return *first < *end && brf_word_may_be_someone(s, k);
  }
  return 0;
}

/* ونشر هادي عون تدوينة: a name behind the verb that opens the clause at `floor`. */
static int opens_with_author(const BrfScan *s, const BrfClaim *c, uint32_t floor,
                             uint32_t *first, uint32_t *end) {
  *first = floor + 1;
  if (*first >= c->cue || !brf_word_has(s, *first, BRF_TRAIT_GIVEN) ||
      !(brf_is(s, floor, VERB) || brf_word_has(s, floor, BRF_TRAIT_VERB) ||
        brf_opens_unknown(s, floor)))
    return 0;
  *end = brf_opens_name_end(s, *first, *first + 1);
  return 1;
}

int brf_author_sent_it(const BrfScan *s, const BrfClaim *c, uint32_t floor, uint32_t *first, uint32_t *end) {
  uint32_t k;
  for (k = c->cue; k > floor + 2 && c->cue - k < SENTENCE_REACH; k--) {
    if (!brf_is(s, k - 1, MEDIUM) || brf_word_is_definite(s, k - 1) || !brf_word_is(s, k, BRF_LETTERS_MIN) ||
        !brf_word_has_office(s, k + 1))
      continue;
    *first = k + 1;
    *end = brf_phrase_subject(s, k + 1, c->cue);
    return *end > *first;
  }
  return 0;
}

/* كما أصدر القصر، مقر الملكة، بيانا جاء فيه أن: who stands behind the verb issued what stands before the cue of c, in ا. */
static int issued_it(const BrfScan *s, const BrfClaim *c, uint32_t floor, uint32_t *first, uint32_t *end) {
  const uint32_t document = c->cue - 1;
  uint32_t k = document;
  if (c->cue < floor + 4 || !(brf_is(s, document, DOCUMENT) || brf_is(s, document, MEDIUM)) ||
      brf_key_last(&brf_tag(s, document)->key, 0) != BRF_ALEF)
    return 0;
  while (k > floor && !brf_word_is(s, k, BRF_LETTERS_KAMA)) k--;
  if (brf_word_is(s, k, BRF_LETTERS_KAMA)) k++;
  if (k + 2 >= document || !brf_word_has(s, k, BRF_TRAIT_VERB)) return 0;
  *first = ++k;
  if (!brf_word_is_noun(s, k) || brf_word_is_owned(s, k) || brf_word_has_lead(s, k)) return 0;
  while (k < document && !brf_scan_comma(s, k)) k++;
  *end = brf_phrase(s, *first, k);
  return *end > *first;
}

/* في أعقاب تقرير لشبكة النهر جاء فيه: a paper of its own, by the one whom ل names straight behind it, up to the cue of c. */
static int is_of_it(const BrfScan *s, const BrfClaim *c, uint32_t floor, uint32_t *first, uint32_t *end) {
  uint32_t k;
  if (c->rule != BRF_RULE_DOCUMENT) return 0;
  for (k = c->cue; k > floor + 1 && c->cue - k < MAX_NAMES + 3; k--) {
    if (!brf_is(s, k - 1, DOCUMENT) || brf_is(s, k - 1, ROLE)) continue;
    *first = k - 1;
    *end = c->cue;
    return !brf_word_is_definite(s, k - 1) && brf_tag(s, k - 1)->pro == 0 && (brf_tag(s, k)->pro & BRF_PRO_L) &&
           (brf_is(s, k, MEDIA) || brf_is(s, k, ORGANIZATION)) && brf_phrase(s, k - 1, c->cue) == c->cue;
  }
  return 0;
}

int brf_author_in_it(const BrfScan *s, const BrfClaim *c, uint32_t *first, uint32_t *end) {
  uint32_t k, floor = brf_scan_floor(s, c->cue);
  if (c->cue + 1 >= s->n || !brf_word_is_in_him(s, c->cue + 1)) return 0;
  if (is_of_it(s, c, floor, first, end) || brf_by_name_in_it(s, c, floor, first, end) || issuer(s, c, floor, first, end) ||
      spoke_in(s, c, floor, first, end) || brf_author_sent_it(s, c, floor, first, end) || issued_it(s, c, floor, first, end))
    return 1;
  if (c->rule == BRF_RULE_DOCUMENT || c->reading == BRF_NONE)
    return opens_with_author(s, c, floor, first, end);
  if (brf_reading_form(c->reading) > BRF_FORM_PRESENT) return 0;
  for (k = c->cue; k > floor && c->cue - k < SENTENCE_REACH;) {
    const BrfTag *tag = brf_tag(s, --k);
    unsigned feminine = tag->key.len > 2 && brf_key_last(&tag->key, 0) == BRF_HEH;
    BrfGazetteerHit hit;
    if (brf_punct(s, k) > BRF_PUNCT_COMMA) break;
    if (k > floor && brf_word_has(s, k - 1, BRF_TRAIT_VERB) && brf_gazetteer_find(s, k, &hit) &&
        (hit.type == BRF_ENTITY_ORGANIZATION || (unsigned)hit.feminine == brf_reading_feminine(c->reading))) { /* أعدت الأمم المتحدة تقريرا قالت فيه */
      *first = k;
      *end = hit.end;
      return 1;
    }
    if (!(brf_word_has_office(s, k) || brf_is(s, k, MEDIA) ||
          brf_is(s, k, ORGANIZATION) ||
          (brf_is(s, k, NAMING) && brf_scan_opens(s, k + 1) != NULL)) || /* فريق "…" */
        (brf_word_has_lead(s, k) &&
         !((tag->pro & BRF_PRO_L) && k > floor && brf_is(s, k - 1, MEDIUM))) || /* تصريحات للوزير قال فيها */
        feminine != brf_reading_feminine(c->reading) ||
        (k > floor + 1 && /* منسوبا إلى قيادي يقول فيه; but أدلى بها قيادي, رسالة إلى السكان قال فيها */
         (k + 1 < c->cue || brf_is(s, k - 2, MEDIUM)) && brf_is(s, k - 1, PREPOSITION) && !brf_word_is_pronoun(s, k - 1)) ||
        (k > floor + 1 && brf_is(s, k - 2, GOVERNOR) && brf_word_is_noun(s, k - 1) && /* تعليقا بعد قرار القاضي قال فيه */
         !brf_word_is_definite(s, k - 1) && !brf_is(s, k - 1, ROLE) && !(tag->pro & BRF_PRO_L)))
      continue;
    *first = brf_is(s, k, ROLE) ? brf_subject_names_before(s, floor, k) : k;
    if (*first == k && brf_word_is_definite(s, k)) *first = k = of_construct(s, floor, k);
    *end = brf_phrase_subject(s, k, c->cue);
    return 1;
  }
  return opens_with_author(s, c, floor, first, end);
}
