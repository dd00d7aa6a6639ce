/* SPDX-License-Identifier: MIT */
#include "brf_nobody.h"

#include <string.h>

#include "brf_second.h"
#include "brf_word.h"

#define MAX_THING 8u     /* tokens of a thing before its verb */

/* المتهمين يعتقد بأنهم: the verb of one behind many, of whom the clause tells, is a passive. */
static int is_passive(const BrfScan *s, const BrfClaim *c) {
  return c->before && c->kind == BRF_CLAIM_CLAUSE && brf_reading_form(c->reading) == BRF_FORM_PRESENT &&
         brf_reading_number(c->reading) == 0 && !brf_reading_feminine(c->reading) && brf_word_heads_many(s, c->who) &&
         brf_key_last(&brf_tag(s, c->start - 1)->key, 0) == BRF_MEEM && brf_is(s, c->start - 1, COMPLEMENTIZER);
}

/* الباحثون, علماء: those at i are many people, whatever else the word may stand for. */
static int are_people(const BrfScan *s, uint32_t i) {
  const BrfKey *key = &brf_tag(s, i)->key;
  return brf_word_is_nominative(s, i) || brf_second_are_many(s, i) ||
         (key->len > 4 && brf_key_last(key, 0) == BRF_HAMZA && brf_key_last(key, 1) == BRF_ALEF);
}

/* The claim c, in what another holds if `within`, is nobody's word. */
static int is_nobodys(const BrfScan *s, const BrfClaim *c, const BrfCueLemma *cue, int within) {
  const int believes = cue->group == BRF_CLASS_BELIEVE;
  if (believes && c->who_end > c->who && c->reading != BRF_NONE && is_passive(s, c)) return 1;
  if (c->who_end == c->who)
    /* who is not named beside فوجد is asked again in brf_resolve.c; قال إنه يعتقد أن: what he
       said already */
    return (cue->group == BRF_CLASS_FIND && !(brf_tag(s, c->cue)->pro & BRF_PRO_AND) &&
            !(c->cue > 0 && brf_word_is(s, c->cue - 1, BRF_LETTERS_KAMA))) /* but كما وجدت أن */ ||
           (within && (believes || cue->group == BRF_CLASS_PREDICT));
  if (within && cue->group == BRF_CLASS_LEARN && !brf_is(s, c->who, MEDIA)) return 1; /* قال إن العائلة علمت أن */
  /* a study finds, people who find something do not report it */
  return (cue->group == BRF_CLASS_FIND && (!(brf_is(s, c->who, DOCUMENT) || brf_is(s, c->who, ORGANIZATION)) || are_people(s, c->who))) ||
         /* ويعتقد كثيرون أن: what people hold */
         (brf_is(s, c->who, ANYBODY) && (believes || cue->group == BRF_CLASS_AGREE) &&
          !(brf_is(s, c->who + 1, ROLE) && brf_word_is_definite(s, c->who + 1))) || /* but بعض المحللين */
         /* المؤشرات تشير إلى أن: signs show; nor does اسم "كذا" speak */
         brf_is(s, c->who, EVIDENCE) ||
         (c->who + 1 < c->who_end && brf_is(s, c->who + 1, EVIDENCE) && brf_word_is_definite(s, c->who + 1) && /* كافة الشواهد */
          brf_tag(s, c->who)->pro == 0 && !brf_word_has_office(s, c->who) && !brf_is(s, c->who, ORGANIZATION) &&
          !brf_is(s, c->who, DOCUMENT)) ||
         (brf_is(s, c->who, QUOTING) && !brf_word_is_definite(s, c->who));
}

/* The verb of c is in the present, of one, joined to nothing, and its complement a clause that is not told of him. */
static int is_plain_present(const BrfScan *s, const BrfClaim *c) {
  return c->reading != BRF_NONE && brf_reading_form(c->reading) == BRF_FORM_PRESENT && brf_reading_number(c->reading) == 0 &&
         brf_tag(s, c->cue)->pro == 0 && c->kind == BRF_CLAIM_CLAUSE && !brf_word_is_that_he(s, c->joint);
}

/* حدث شيء هذا الأسبوع يشير إلى أن, مع تهمة تقول إن, المعطى الذي يشير إلى أن: in what somebody says a thing before the verb in
   the present, of its gender, tells of itself, which nobody says; but خبير يقول إن, قضية يقول الوزير إنها. */
static int is_things(const BrfScan *s, const BrfClaim *c, const BrfClaim *parent) {
  const int relative = c->cue > 0 && brf_is(s, c->cue - 1, RELATIVE);
  uint32_t k = c->cue - relative;
  if (c->who_end > c->who && !(relative && c->before && c->who + 1 == c->who_end)) return 0;
  while (!relative && k > parent->start + 1 && c->cue - k < 3 &&
         (brf_word_is_time(s, k - 1) || brf_is(s, k - 1, DEMONSTRATIVE) ||
          (brf_tag(s, k - 1)->kinds == 0 && brf_word_in_teh(s, k - 1) && !brf_word_is_definite(s, k - 1))))
    k--; /* هذا الأسبوع, تهمة جاهزة */
  if (k <= parent->start) return 0;
  return (brf_is(s, --k, PLAIN) || brf_is(s, k, EVIDENCE) || (relative && brf_tag(s, k)->kinds == 0)) && !brf_word_has_office(s, k) &&
         !brf_is(s, k, COPULA) &&
         brf_word_is_definite(s, k) == relative && !brf_word_is_owned(s, k) && (relative || brf_tag(s, k)->pro == 0) &&
         !(k > parent->start && brf_word_is(s, k - 1, BRF_LETTERS_FI)) &&
         (brf_word_in_teh(s, k) || brf_is(s, k, EVIDENCE)) == (int)brf_reading_feminine(c->reading);
}

/* أن العقوبات على الشبكة تشير إلى أن: the content of `parent` opens with a thing or several, and the verb of c in the
   present, of its gender, goes on about it, with no verb or comma between. */
static int is_head_things(const BrfScan *s, const BrfClaim *c, const BrfClaim *parent) {
  uint32_t k = parent->start, j;
  if (c->who_end > c->who) return 0;
  while (k < c->cue && (brf_is(s, k, COMPLEMENTIZER) || (brf_is(s, k, DEMONSTRATIVE) && brf_word_is_definite(s, k + 1)))) k++;
  if (c->cue < k + 2 || c->cue > k + MAX_THING || !brf_is(s, k, PLAIN) || brf_tag(s, k)->nreadings > 0 ||
      brf_word_has_office(s, k) || brf_word_is_owned(s, k) ||
      (brf_word_in_teh(s, k) || brf_key_last(&brf_tag(s, k)->key, 0) == BRF_TEH) != (int)brf_reading_feminine(c->reading))
    return 0;
  for (j = k + 1; j < c->cue; j++)
    if (s->tokens[j].kind == BRF_TOKEN_PUNCT || brf_word_is_verb(s, j) || brf_is(s, j, RELATIVE)) return 0;
  return 1;
}

/* أشخاصا وصفوا بأنهم من المدينة, واتُهم كرم بأنه: what somebody is said to be by nobody: straight before بأن with a pronoun the verb is a
   passive, as it is where a damma is written on its first letter. */
static int is_said_to_be(const BrfScan *s, const BrfClaim *c, const BrfCueLemma *cue) {
  const BrfToken *t = &s->tokens[c->cue];
  const unsigned at = (brf_tag(s, c->cue)->pro & BRF_PRO_AND) != 0;
  const unsigned second = at + (brf_key_letter(&brf_tag(s, c->cue)->key, at) == BRF_ALEF);
  const char *vowel = s->text + t->start + 2 * (second + 1);
  if ((cue->object != BRF_OBJECT_TARGET && cue->group != BRF_CLASS_DESCRIBE) || c->kind != BRF_CLAIM_CLAUSE || c->reading == BRF_NONE ||
      brf_reading_form(c->reading) != BRF_FORM_PAST || brf_tag(s, c->cue)->suffix > 0)
    return 0;
  return (c->joint == c->cue + 1 && brf_word_is_that_he(s, c->joint)) || (t->end - t->start > 2 * (second + 2) && memcmp(vowel, "\xD9\x8F", 2) == 0);
}

int brf_nobody(const BrfScan *s, const BrfClaim *c, const BrfCueLemma *cue, const BrfClaim *parent) {
  return is_nobodys(s, c, cue, parent != NULL) || is_said_to_be(s, c, cue) ||
         (parent != NULL && is_plain_present(s, c) && (is_things(s, c, parent) || is_head_things(s, c, parent)));
}
