/* SPDX-License-Identifier: MIT */
#include "brf_by_name.h"

#include "brf_opens.h"
#include "brf_phrase.h"
#include "brf_word.h"

#define MAX_NAMES 3u   /* of one who did something */
#define MAX_OPENING 6u /* tokens of what opens a sentence, before a comma */

/* What the phrase at i heads is of the gender of the cue of c, which has a reading. */
static int agrees(const BrfScan *s, const BrfClaim *c, uint32_t i) {
  return brf_word_heads_feminine(s, i) == (int)brf_reading_feminine(c->reading);
}

/* فجر سامي عون مفاجأة قائلا: the unknown word that opens a sentence at i may be its verb, before a given
   name; but حكومة سامي عون. */
static int is_unknown_deed(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  return tag->kinds == 0 && tag->nreadings == 0 && tag->key.len > 2 && !brf_word_is_definite(s, i) &&
         !brf_word_in_teh(s, i) && !brf_word_is_owned(s, i) && !(tag->traits & BRF_TRAIT_GIVEN);
}

/* Token i is a surname with the article, or behind a verb: ألقى كرم كلمة. */
static int is_surname(const BrfScan *s, uint32_t i) {
  return (brf_word_is_definite(s, i) || (i > 0 && brf_is(s, i - 1, VERB))) &&
         brf_word_is_surname(s, i);
}

int brf_by_name_had_done(const BrfScan *s, const BrfClaim *c, uint32_t floor, uint32_t *first, uint32_t *end) {
  uint32_t k = floor + 1;
  if (k + 1 >= c->cue || !brf_is(s, floor, COPULA) || c->reading == BRF_NONE) return 0;
  if (!(brf_tag(s, c->cue)->pro & BRF_PRO_AND) && brf_reading_form(c->reading) != BRF_FORM_PARTICIPLE)
    return 0; /* وكان كرم يرد على عون الذي قال: of the relative */
  while (k < c->cue && k < floor + 1 + MAX_NAMES && brf_word_is_bare(s, k) && !brf_word_has(s, k, BRF_TRAIT_VERB) &&
         !brf_word_has(s, k, BRF_TRAIT_PAST))
    k++;
  *first = floor + 1;
  /* وكان كرم نهض من مقعده، هاتفا; كان كرم يعمل في المدينة، وغادرها قائلا */
  if (k > *first + 1 && k < c->cue && brf_tag(s, k - 1)->key.len < 5 && !brf_word_has(s, k - 1, BRF_TRAIT_GIVEN) &&
      !brf_word_is_definite(s, k - 1) && brf_is(s, k, PREPOSITION))
    k--;
  *end = k;
  if (k > *first && k < c->cue && (brf_word_is_imperfect(s, k) || (brf_is(s, k + 1, PREPOSITION) && k + 1 < c->cue && brf_word_is_bare(s, k))))
    return 1;
  return k > *first && k < c->cue &&
         (brf_word_is(s, k, BRF_LETTERS_QAD) || brf_word_has(s, k, BRF_TRAIT_VERB) ||
          brf_word_has(s, k, BRF_TRAIT_PAST));
}

/* سامي عون زار المدينة، مؤكدا أن: a given name and one more, from token i on, before what he did. */
static int by_name_first(const BrfScan *s, const BrfClaim *c, uint32_t i, uint32_t *from, uint32_t *to) {
  uint32_t k = i + 1;
  if (!brf_word_has(s, i, BRF_TRAIT_GIVEN) || brf_is(s, i, ROLE)) return 0;
  while (k + 1 < c->cue && k < i + MAX_NAMES && brf_word_is_bare(s, k) && !brf_word_has(s, k, BRF_TRAIT_VERB)) k++;
  if (k < i + 2 || !brf_word_has(s, k, BRF_TRAIT_VERB) || brf_tag(s, k)->pro != 0 ||
      (brf_reading_form(c->reading) <= BRF_FORM_PRESENT &&
       brf_reading_feminine(c->reading) != brf_word_is_hers(s, k)))
    return 0;
  *from = i;
  *to = k;
  return 1;
}

/* Where the clause of c begins: behind وفي زاوية أخرى، or the like, which opens its sentence, before a verb. */
static uint32_t clause_floor(const BrfScan *s, const BrfClaim *c) {
  const uint32_t floor = brf_scan_floor(s, c->cue);
  uint32_t k = floor;
  if (!brf_is(s, floor, PREPOSITION)) return floor;
  while (k + 1 < c->cue && k < floor + MAX_OPENING && !brf_scan_comma(s, k)) k++;
  return brf_scan_comma(s, k) && k + 1 < c->cue && brf_word_has(s, k + 1, BRF_TRAIT_VERB) ? k + 1 : floor;
}

/* أعلنت دول عدة رفضها، معتبرة: behind a woman's verb at token first - 1 a phrase, to whom what stands behind it belongs by
   its ها, is the subject; its end, or `first`. */
static uint32_t has_its(const BrfScan *s, const BrfClaim *c, uint32_t first) {
  uint32_t j;
  if (!brf_word_has(s, first - 1, BRF_TRAIT_VERB) || brf_tag(s, first - 1)->nreadings == 0 || brf_tag(s, first - 1)->suffix > 0 ||
      !brf_word_is_hers(s, first - 1) || !brf_reading_feminine(c->reading) || brf_reading_number(c->reading) != 0 ||
      !brf_word_is_noun(s, first) || brf_word_is_owned(s, first) || brf_tag(s, first)->pro != 0)
    return first;
  for (j = first + 1; j < c->cue && j < first + MAX_OPENING && brf_word_is_noun(s, j) && s->tokens[j].kind == BRF_TOKEN_WORD &&
                      (brf_tag(s, j)->pro & (BRF_PRO_AND | BRF_PRO_SO | BRF_PRO_B | BRF_PRO_L)) == 0;
       j++) {
    const BrfKey *key = &brf_tag(s, j)->key;
    if (brf_word_is_owned(s, j)) return brf_key_last(key, 0) == BRF_ALEF && brf_key_last(key, 1) == BRF_HEH ? j : first;
  }
  return first;
}

/* روى الناجي الوحيد سامي عون لحظات الانهيار، قائلا: behind a verb what he is, with the article, and his name from there on;
   where it ends, or `first`. */
static uint32_t what_he_is(const BrfScan *s, const BrfClaim *c, uint32_t first) {
  uint32_t k = first, name;
  if (!(brf_tag(s, first - 1)->verb || brf_word_has(s, first - 1, BRF_TRAIT_VERB)) || brf_tag(s, first - 1)->suffix > 0) return first;
  while (k < c->cue && k < first + MAX_NAMES && brf_word_is_definite(s, k) && brf_word_is_noun(s, k) && !brf_word_has_lead(s, k)) k++;
  for (name = k; k > first && brf_word_has(s, name, BRF_TRAIT_GIVEN) && k < c->cue && k < name + MAX_NAMES && brf_word_is_bare(s, k) &&
                 !(k > name + 1 && brf_phrase_is_no_name(s, k)) && !brf_word_is_tanwin(s, k) && !brf_word_is_owned(s, k);)
    k++;
  return k > name + 1 ? k : first;
}

/* التقى سامي كرم العلي | وفدا: at i the object of the verb, a noun that is known and no adjective, so that what stands before
   it is the end of the name. */
static int is_before_object(const BrfScan *s, uint32_t i) {
  return i < s->n && s->tokens[i].kind == BRF_TOKEN_WORD && brf_word_is_noun(s, i) && brf_tag(s, i)->kinds != 0 &&
         !brf_word_has_lead(s, i) && !brf_is(s, i, QUALIFIER) && !brf_word_in_yah(s, i);
}

/* هياء كرم, يوسف السالم, محمد عبد الرحمن العلي: the name that begins at `first` goes on with token i; but what has the
   article next is the object. */
static int goes_on_name(const BrfScan *s, uint32_t first, uint32_t i) {
  const int half = i > first && brf_word_has(s, i - 1, BRF_TRAIT_SERVANT);         /* عبد | الرحمن */
  const int behind = i > first + 1 && brf_word_has(s, i - 2, BRF_TRAIT_SERVANT);  /* عبد الرحمن | العلي */
  if (brf_word_is_tanwin(s, i) || brf_word_is_owned(s, i) || (i > first && brf_word_is_definite(s, i - 1) && !behind)) return 0;
  if (half) return 1;
  return brf_word_is_bare(s, i) && !(i > first && brf_phrase_is_no_name(s, i)) &&
         (i <= first + 1 || !brf_word_is_definite(s, i) || behind || is_before_object(s, i + 1));
}

int brf_by_name(const BrfScan *s, const BrfClaim *c, uint32_t *from,
                   uint32_t *to) {
  uint32_t first = clause_floor(s, c) + 1, end;
  if (c->reading == BRF_NONE) return 0;
  end = first - 1 + (brf_is(s, first - 1, CONJUNCTION) != 0);
  if (end + 1 < c->cue && brf_word_is_owned(s, end) && brf_tag(s, end)->pro == 0 &&
      brf_word_is_noun(s, end) && brf_word_has(s, end + 1, BRF_TRAIT_VERB)) {
    *from = end; /* لكن محاميته نفت ذلك، وقالت */
    *to = end + 1;
    return 1;
  }
  if (by_name_first(s, c, end, from, to)) return 1;
  /* وقاطعته مقدمة البرنامج قائلة: between an unknown word with a pronoun, which is a verb, and a
     participle of the same gender nothing but the subject */
  if (first + 1 < c->cue && brf_tag(s, first - 1)->kinds == 0 && brf_word_is_owned(s, first - 1) &&
      brf_reading_form(c->reading) == BRF_FORM_PARTICIPLE && brf_word_is_noun(s, first) &&
      (agrees(s, c, first) || /* وقاطعته النائب هدى كرم قائلة */
       (brf_reading_feminine(c->reading) && brf_word_has_office(s, first) && first + 2 < c->cue)) &&
      brf_phrase_subject(s, first, c->cue) == c->cue) {
    *from = first;
    *to = c->cue;
    return 1;
  }
  /* قاطعها أحد الحاضرين هاتفا: behind an unknown word with a pronoun, which is a verb */
  if (first + 1 < c->cue && brf_word_is_one_of(s, first) && brf_tag(s, first - 1)->kinds == 0 &&
      brf_word_is_owned(s, first - 1)) {
    *from = first;
    *to = brf_phrase_subject(s, first, c->cue);
    return *to > first + 1;
  }
  if (first < c->cue && (end = has_its(s, c, first)) > first) {
    *from = first;
    *to = end;
    return 1;
  }
  if (first < c->cue && (end = what_he_is(s, c, first)) > first) {
    *from = first;
    *to = end;
    return 1;
  }
  if (first < c->cue && brf_is(s, first - 1, NEGATION)) first++;
  if (brf_word_has(s, first - 1, BRF_TRAIT_VERB)) { /* ردت عليه هدى, علقت على كلامه هدى */
    const uint32_t verb = first - 1;
    if (first < c->cue && brf_word_is_pronoun(s, first)) first++;
    else if (first + 1 < c->cue && brf_is(s, first, PREPOSITION) && brf_word_is_owned(s, first + 1) &&
             !brf_tag(s, first + 1)->verb) /* but خاطب من وصفهم */
      first += 2;
    if (first > verb + 1 && first < c->cue &&
        (brf_word_has(s, first, BRF_TRAIT_GIVEN) ||
         (first + 2 == c->cue && brf_word_is_bare(s, first) && !brf_word_is_definite(s, first) &&
          brf_word_is_bare(s, first + 1)))) {
      *from = first;
      while (first < c->cue && first < *from + MAX_NAMES && brf_word_is_bare(s, first) &&
             !brf_word_is_tanwin(s, first))
        first++;
      *to = first;
      return 1;
    }
    first = verb + 1;
  }
  if (first < c->cue && s->tokens[first].kind == BRF_TOKEN_WORD &&
      (brf_tag(s, first - 1)->kinds == 0 || brf_is(s, first - 1, VERB)) && is_surname(s, first) &&
      (brf_reading_form(c->reading) > BRF_FORM_PRESENT ||
       brf_reading_feminine(c->reading) == brf_word_is_hers(s, first - 1))) {
    *from = first;
    *to = first + 1;
    return 1;
  }
  end = first;
  if ((!brf_word_has(s, first - 1, BRF_TRAIT_VERB) && !brf_opens_present(s, first - 1) &&
       !((brf_opens_unknown(s, first - 1) || is_unknown_deed(s, first - 1)) && /* ونظرت هدى عون إلى البحر قائلة */
         brf_word_has(s, first, BRF_TRAIT_GIVEN))) ||
      (brf_reading_form(c->reading) != BRF_FORM_PARTICIPLE &&
       !(!c->pronoun && /* وكرر حاتم عون رفضه وقال; زار حاتم عون المدينة، حيث قال */
         ((brf_tag(s, c->cue)->pro & BRF_PRO_AND) ||
          (c->cue > 0 && brf_is(s, c->cue - 1, CONJUNCTION) && !brf_is(s, c->cue - 1, SWITCH))) &&
         brf_word_has(s, first, BRF_TRAIT_GIVEN) &&
         brf_word_has(s, first - 1, BRF_TRAIT_VERB) &&
         brf_reading_feminine(c->reading) == brf_word_is_hers(s, first - 1))))
    return 0;
  while (end < c->cue && end < first + MAX_NAMES && goes_on_name(s, first, end)) end++;
  *from = first;
  *to = end;
  if (end == first + 1 && brf_scan_bracket(s, end) != NULL && s->tokens[end + 1].kind == BRF_TOKEN_NUMBER) return 1; /* وعبرت جيجي (22 عاما) عن */
  if (end == first + 1 && brf_word_has(s, first, BRF_TRAIT_GIVEN)) /* طلب حسام من القاضي فرصة وقال */
    return brf_word_is_definite(s, end) || (brf_is(s, end, PREPOSITION) && brf_tag(s, end)->pro == 0) ||
           brf_word_is_tanwin(s, end) || brf_word_in_teh(s, end);
  return end >= first + 2 && !brf_word_is_definite(s, first);
}

int brf_by_name_counted(const BrfScan *s, const BrfClaim *c, uint32_t *first, uint32_t *end) {
  const uint32_t i = *first = clause_floor(s, c) + 1, k = i + 1;
  const BrfTag *who = brf_tag(s, k);
  if (k + 1 >= c->cue || c->reading == BRF_NONE || brf_reading_number(c->reading) != 2 || !brf_word_has(s, i - 1, BRF_TRAIT_VERB) ||
      !(s->tokens[i].kind == BRF_TOKEN_NUMBER || (brf_is(s, i, PLAIN) && brf_word_has(s, i, BRF_TRAIT_ALONE))))
    return 0;
  *end = k + 1 + brf_word_is(s, k, BRF_LETTERS_MIN);
  if (*end > k + 1) return brf_word_is_definite(s, k + 1);
  return who->pro == 0 && !brf_word_is_definite(s, k) &&
         (brf_is(s, k, ROLE) || (who->kinds == 0 && who->key.len > 4 &&
                                 brf_key_last(&who->key, 0) == (s->tokens[i].kind == BRF_TOKEN_NUMBER ? BRF_ALEF : BRF_TEH))); /* 12 لاعبا */
}

int brf_by_name_in_it(const BrfScan *s, const BrfClaim *c, uint32_t floor, uint32_t *first, uint32_t *end) {
  static const BrfKey with = BRF_KEY2(BRF_MEEM, BRF_AIN), side = BRF_KEY4(BRF_JEEM, BRF_ALEF, BRF_NOON, BRF_BEH);
  uint32_t k;
  int surname;
  if (c->reading == BRF_NONE || brf_reading_form(c->reading) > BRF_FORM_PRESENT) return 0;
  for (k = c->cue; k > floor + 1 && c->cue - k < MAX_OPENING + MAX_NAMES;) {
    if (brf_word_is(s, --k, BRF_LETTERS_MIN) && brf_key_same(&brf_tag(s, k + 1)->key, &side) && k + 2 < c->cue &&
        (brf_is(s, k - 1, MEDIUM) || (k > floor + 1 && brf_is(s, k - 2, MEDIUM)))) {
      *first = k + 2; /* بيان غاضب من جانب لوريا، وصفت فيه */
      *end = brf_phrase(s, *first, c->cue);
      return *end > *first;
    }
    if (!brf_is(s, k, MEDIUM) || brf_word_is_definite(s, k) || brf_word_is_owned(s, k)) continue;
    *first = k + 1 + (brf_key_same(&brf_tag(s, k + 1)->key, &with) != 0);
    surname = brf_word_is_to_surname(s, *first);
    if (*first == k + 1 ? !(brf_word_has(s, k + 1, BRF_TRAIT_TO_GIVEN) || surname)
                        : !(brf_word_has(s, *first, BRF_TRAIT_GIVEN) || (brf_is(s, *first, ROLE) && !brf_word_heads_many(s, *first) &&
                                                                       agrees(s, c, *first))))
      return 0;
    *end = surname ? *first + 1 : brf_phrase(s, *first, c->cue - brf_scan_comma(s, c->cue - 1));
    return *end > *first && *end + brf_scan_comma(s, *end) == c->cue;
  }
  return 0;
}

int brf_by_name_came(const BrfScan *s, const BrfClaim *c, uint32_t floor, uint32_t *first, uint32_t *end) {
  uint32_t k;
  if (!brf_is(s, floor, EVENT) || !brf_is(s, floor + 1, DEMONSTRATIVE) || c->reading == BRF_NONE ||
      !(brf_is(s, floor + 2, PREPOSITION) || brf_is(s, floor + 2, OCCASION)))
    return 0;
  for (k = floor + 4; k < c->cue && k < floor + 4 + MAX_NAMES && s->tokens[k].kind == BRF_TOKEN_WORD; k++) {
    if (brf_word_has_lead(s, k)) return 0;
    if (!(brf_word_has_office(s, k) || brf_word_has(s, k, BRF_TRAIT_GIVEN)) || brf_word_is_definite(s, k - 1)) continue;
    if (brf_word_is_owned(s, k - 1) || (brf_word_in_yah(s, k) && !brf_word_is_definite(s, k))) return 0; /* لقائه السفير, مؤتمر صحفي */
    *first = k;
    *end = brf_phrase_subject(s, k, c->cue);
    return *end > k && !(brf_word_has_office(s, k) && brf_reading_number(c->reading) == 0 &&
                         !agrees(s, c, k));
  }
  return 0;
}

int brf_by_name_fronted(const BrfScan *s, const BrfClaim *c, uint32_t floor, uint32_t *first, uint32_t *end) {
  if (floor + 3 >= c->cue || !brf_scan_comma(s, c->cue - 1) || c->reading == BRF_NONE ||
      brf_reading_form(c->reading) > BRF_FORM_PRESENT || brf_reading_feminine(c->reading) ||
      !(brf_word_is_surname(s, floor) || brf_word_has(s, floor, BRF_TRAIT_GIVEN)))
    return 0;
  *first = floor;
  *end = floor + 1;
  while (*end < c->cue && *end < floor + MAX_NAMES && brf_word_is_bare(s, *end)) ++*end;
  return brf_scan_comma(s, *end) && *end + 1 < c->cue;
}
