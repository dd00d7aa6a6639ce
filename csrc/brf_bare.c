/* SPDX-License-Identifier: MIT */
#include "brf_bare.h"

#include "brf_phrase.h"
#include "brf_word.h"

#define BARE_CLAUSE 6u /* tokens from a comma that may be all that was said */
#define MAX_ADJUNCT 16u /* tokens of who speaks and where, to a comma */
#define MAX_COMMAS 3u /* that set off who speaks, where and when */
#define MAX_SUBJECT 6u /* tokens of who speaks, before speech without marks */

/* قال الوزير، كثفت الحكومة جهودها. وأضاف، الحكومة كثفت جهودها. */
static BrfFound behind_comma(const BrfScan *s, uint32_t i) {
  uint32_t limit = brf_scan_limit(s, i), j = i + 1, k;
  if (i != brf_scan_floor(s, i) || j >= limit) return brf_found(-1, 0, 0);
  if (!(brf_scan_comma(s, j) && (brf_tag(s, i)->pro & BRF_PRO_AND))) {
    if (!brf_word_is_someone(s, j)) return brf_found(-1, 0, 0);
    for (j++; j < limit && brf_word_is_noun(s, j);) j++;
  }
  if (j + BARE_CLAUSE > limit || brf_punct(s, j) != BRF_PUNCT_COMMA ||
      brf_is(s, j + 1, PREPOSITION) || brf_is(s, j + 1, CONJUNCTION) || /* يجيبه ثان وثالث، ثم تنطلق الأصوات */
      !(brf_word_is_noun(s, j + 1) || (brf_is(s, j + 1, NEGATION) && brf_tag(s, j + 1)->pro == 0)) || /* ، لا يمكن المساس */
      brf_word_has_office(s, j + 1) ||
      brf_is(s, j + 1, RECEIPT) || brf_word_is_tanwin(s, j + 1) ||
      (brf_tag(s, j + 1)->pro & (BRF_PRO_L | BRF_PRO_B)) ||
      (brf_tag(s, j + 1)->verb && (brf_tag(s, j + 1)->pro & BRF_PRO_AND)) || /* ، ووجدوا أن */
      brf_word_leans(s, j + 1)) /* وأضاف الوزير، لذات السياق، */
    return brf_found(-1, 0, 0);
  for (k = j + 1; k < limit && k < j + BARE_CLAUSE && brf_word_is_bare(s, k);)
    k++;
  if (k > j + 2 && brf_punct(s, k) == BRF_PUNCT_COMMA)
    return brf_found(-1, 0, 0); /* ، سالم بن عون، : his name */
  return brf_found(BRF_CLAIM_COLON, j, j + 1);
}

/* هذه أمانة, هذا كلام: a sentence, where هذا الرجل is somebody. */
static int is_sentence(const BrfScan *s, uint32_t i) {
  return brf_is(s, i, DEMONSTRATIVE) && brf_tag(s, i)->pro == 0 &&
         brf_word_is_noun(s, i + 1) && !brf_word_is_definite(s, i + 1) &&
         !brf_is(s, i + 1, ROLE);
}

/* نقاطع, تعود: an unknown word behind a negation that has the shape of the present. */
static int is_present(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  const unsigned first = brf_key_letter(&tag->key, 0);
  return tag->kinds == 0 && tag->pro == 0 && tag->key.len > 3 && (first == BRF_NOON || first == BRF_TEH || first == BRF_YEH) &&
         !brf_word_has(s, i, BRF_TRAIT_GIVEN);
}

/* What the verb at i says begins at j in the first person: نحن لا نعرف, سنواصل العمل, لا نريد الحرب;
   straight behind it or a comma رجالنا في المعسكر, رأينا مشروعا; but وزيرنا, بعضنا. */
static int is_ours(const BrfScan *s, uint32_t i, uint32_t j) {
  const BrfKey *key = &brf_tag(s, j)->key;
  const unsigned first = brf_key_letter(key, 0), second = brf_key_letter(key, 1);
  if (brf_word_is_first_person(s, j)) return 1;
  if (brf_tag(s, j)->kinds == 0 && key->len > 5 && first == BRF_NOON && second == BRF_SEEN && brf_key_letter(key, 2) == BRF_TEH)
    return 1; /* نستنكر, نستغرب: no name begins so */
  if (brf_word_is(s, j, BRF_LETTERS_MA)) { /* ما زلنا ننتظر */
    const BrfKey *verb = &brf_tag(s, j + 1)->key;
    return brf_key_last(verb, 0) == BRF_ALEF && brf_key_last(verb, 1) == BRF_NOON && verb->len > 3;
  }
  if (brf_is(s, j, NEGATION))
    return brf_tag(s, j)->pro == 0 && brf_key_letter(&brf_tag(s, j + 1)->key, 0) == BRF_NOON &&
           (brf_tag(s, j + 1)->verb || brf_is(s, j + 1, GOVERNOR) || is_present(s, j + 1)) && !brf_word_has_office(s, j + 1);
  if (brf_tag(s, j)->pro & BRF_PRO_S) return first == BRF_SEEN && (second == BRF_NOON || second == BRF_ALEF);
  const int after_comma = brf_scan_comma(s, j - 1);
  return (j == i + 1 || after_comma) && (brf_tag(s, j)->suffix == 2 || brf_tag(s, j)->kinds == 0) &&
         key->len > 4 && brf_key_last(key, 0) == BRF_ALEF && brf_key_last(key, 1) == BRF_NOON &&
         (brf_is(s, j, PLAIN) || brf_tag(s, j)->verb || (after_comma && brf_word_is_owned(s, j))) &&
         !brf_is(s, j, ANYBODY) && !brf_word_has_office(s, j) && !brf_is(s, j, ORGANIZATION);
}

/* قال أحدهم نحن لا نعرف; يقول لنا هذه أمانة; قائلا هذا كلام قديم. */
static BrfFound behind_verb(const BrfScan *s, uint32_t i) {
  uint32_t limit = brf_scan_limit(s, i), j = i + 1;
  if (j + 2 < limit && is_ours(s, i, j)) return brf_found(BRF_CLAIM_CLAUSE, j, j);
  if (j < limit && brf_word_is_pronoun(s, j)) {
    /* وقلت لهم لا يجوز ذلك, قالوا لهم لن ندخل, فقلت له نحن هنا */
    if (brf_key_letter(&brf_tag(s, j)->key, 0) == BRF_LAM && j + 2 < limit && brf_tag(s, j + 1)->pro == 0 &&
        (brf_is(s, j + 1, NEGATION) || (brf_is(s, j + 1, PRONOUN) && !brf_word_is_and_he(s, j + 1))))
      return brf_found(BRF_CLAIM_CLAUSE, j + 1, j + 1);
    j++;
  }
  if (j < limit && !brf_is(s, j, DEMONSTRATIVE) && !brf_is(s, j, PRONOUN)) {
    if (brf_word_may_be_someone(s, j))
      j = brf_phrase_subject(s, j, limit);
    else if (brf_word_is_noun(s, j))
      j++; /* أحدهم */
  }
  if (j > i + MAX_SUBJECT || j + 2 >= limit || /* أنا وهو */
      !(is_ours(s, i, j) || is_sentence(s, j)))
    return brf_found(-1, 0, 0);
  return brf_found(BRF_CLAIM_CLAUSE, j, j);
}

/* لقد وصلنا, سوف يعود, هل يعقل هذا, نندد بأي خطوة: behind a comma, at j, a sentence of somebody's begins; but نبيل كرم, a
   name, and وقد كان. */
static int begins_sentence(const BrfScan *s, uint32_t j) {
  static const BrfKey indeed = BRF_KEY3(BRF_LAM, BRF_QAF, BRF_DAL);
  const BrfTag *tag = brf_tag(s, j);
  if (brf_key_same(&tag->key, &indeed)) return 1;
  if (tag->pro & ~(unsigned)BRF_PRO_S) return 0;
  return brf_tag_is(tag, BRF_WORD_FUTURE) || (brf_tag_is(tag, BRF_WORD_INTERROGATIVE) && brf_word_is_imperfect(s, j + 1)) ||
         (tag->verb && tag->nreadings > 0 && brf_reading_first(tag->readings[0]) && brf_key_letter(&tag->key, 0) == BRF_NOON);
}

/* وأضاف في حديث للإذاعة، نحن لا نعرف; قال سالم عون، وزير المالية، في حديث له، لقد وصلنا: the same behind who said it and
   where, and the commas that set them off. */
static BrfFound behind_adjunct(const BrfScan *s, uint32_t i) {
  const uint32_t limit = brf_scan_limit(s, i);
  uint32_t j = i + 1, commas = 0;
  for (; j + 3 < limit && j < i + MAX_ADJUNCT && commas < MAX_COMMAS && !brf_is(s, j, COMPLEMENTIZER); j++) {
    if (!brf_scan_comma(s, j) || brf_scan_limit(s, j) != limit) continue;
    commas++;
    if (is_ours(s, i, j + 1) || begins_sentence(s, j + 1)) return brf_found(BRF_CLAIM_CLAUSE, j, j + 1);
  }
  return brf_found(-1, 0, 0);
}

/* وأكد الدكتور سامي عون، نحن نعتمد على الناس: of a verb that has an object elsewhere, in the first person behind a
   comma and who says it. */
static BrfFound behind_who(const BrfScan *s, uint32_t i) {
  const uint32_t limit = brf_scan_limit(s, i);
  uint32_t j = i + 1;
  if (i != brf_scan_floor(s, i) || j >= limit || !brf_word_is_someone(s, j)) return brf_found(-1, 0, 0);
  j = brf_phrase_subject(s, j, limit);
  return j + 3 < limit && brf_scan_comma(s, j) && brf_word_is_first_person(s, j + 1)
             ? brf_found(BRF_CLAIM_CLAUSE, j + 1, j + 1)
             : brf_found(-1, 0, 0);
}

/* جرت معارك, يمكن أن نرحب, لا يوجد أحد, قد نعود, هناك كثيرون, هذا كلام: a clause begins at j. */
static int opens_clause(const BrfScan *s, uint32_t j) {
  static const BrfKey words[] = {BRF_KEY4(BRF_HEH, BRF_NOON, BRF_ALEF, BRF_KAF), BRF_KEY3(BRF_LAM, BRF_DAL, BRF_YEH),
                                 BRF_KEY5(BRF_LAM, BRF_DAL, BRF_YEH, BRF_NOON, BRF_ALEF)};
  const BrfTag *tag = brf_tag(s, j);
  if (s->tokens[j].kind != BRF_TOKEN_WORD || (tag->pro & ~(unsigned)BRF_PRO_S) || brf_word_is_tanwin(s, j) || brf_is(s, j, ROLE) ||
      brf_word_has(s, j, BRF_TRAIT_GIVEN) || tag->nreadings > 0 || (brf_is(s, j, PLAIN) && !brf_is(s, j, COPULA)))
    return 0;
  return (brf_key_among(&tag->key, words, sizeof words / sizeof *words) && !brf_word_in_maqsura(s, j)) || is_sentence(s, j) || /* لدي, not لدى */
        
         brf_tag_is(tag, BRF_WORD_FUTURE) || brf_word_is(s, j, BRF_LETTERS_QAD) ||
         (brf_tag_is(tag, BRF_WORD_NEGATION) && (brf_word_is_imperfect(s, j + 1) || brf_tag(s, j + 1)->verb || is_present(s, j + 1))) ||
         (brf_tag_is(tag, BRF_WORD_COPULA) && brf_word_is_noun(s, j + 1) && brf_word_is_definite(s, j + 1) && !brf_word_has_lead(s, j + 1)) ||
         (brf_tag_is(tag, BRF_WORD_GOVERNOR) && brf_key_letter(&tag->key, 0) == BRF_YEH) ||
         ((brf_word_has(s, j, BRF_TRAIT_VERB) || brf_tag_is(tag, BRF_WORD_VERB)) && tag->suffix == 0 && !brf_word_is_pronoun(s, j + 1) &&
          !brf_is(s, j + 1, COMPLEMENTIZER));
}

/* وقال الناطق سامي عون جرت معارك في الحي: a clause straight behind who says it, where the verb of saying opens the
   sentence and has no other complement; but قال الوزير ذلك, قال كلمته. */
static BrfFound behind_subject(const BrfScan *s, uint32_t i) {
  const uint32_t limit = brf_scan_limit(s, i);
  const uint32_t floor = brf_scan_floor(s, i);
  uint32_t j = i + 1, end;
  if (!(i == floor || (brf_scan_comma(s, i - 1) && brf_word_is_fronted(s, floor))) || j >= limit) return brf_found(-1, 0, 0);
  if (brf_word_is_someone(s, j) && !opens_clause(s, j)) {
    end = brf_phrase_subject(s, j, limit);
    while (j < end && !opens_clause(s, j)) j++;
  } else if (!(brf_tag(s, i)->pro & BRF_PRO_AND)) {
    return brf_found(-1, 0, 0);
  }
  return j + 3 < limit && opens_clause(s, j) ? brf_found(BRF_CLAIM_CLAUSE, j, j) : brf_found(-1, 0, 0);
}

BrfFound brf_bare(const BrfScan *s, uint32_t i, const BrfCueLemma *cue,
                  unsigned form) {
  BrfFound found = brf_found(-1, 0, 0);
  if (cue->strength != BRF_CUE_STRONG || (cue->takes & BRF_TAKES_NP))
    return cue->strength == BRF_CUE_STRONG && form <= BRF_FORM_PRESENT ? behind_who(s, i) : found;
  if (!(cue->takes & BRF_TAKES_DIRECT)) return found;
  if (form <= BRF_FORM_PRESENT) found = behind_comma(s, i);
  if (found.kind < 0) found = behind_verb(s, i);
  if (found.kind < 0 && form == BRF_FORM_PAST && (cue->group == BRF_CLASS_SAY || cue->group == BRF_CLASS_ADD)) found = behind_subject(s, i);
  return found.kind < 0 && form != BRF_FORM_MASDAR ? behind_adjunct(s, i) : found;
}

int brf_bare_holds(const BrfScan *s, uint32_t i, uint32_t k) {
  const BrfTag *tag = brf_tag(s, k);
  unsigned r;
  if (!tag->verb || tag->pro != 0 || !brf_phrase_is_who(s, i + 1, k)) return 0;
  for (r = 0; r < tag->nreadings; r++) {
    const BrfCueLemma *cue = brf_lexicon_lemma(s->lexicon, tag->readings[r]);
    if (brf_reading_first(tag->readings[r]) &&
        (tag->nreadings == 1 || cue->group == BRF_CLASS_BELIEVE || cue->group == BRF_CLASS_WISH || cue->group == BRF_CLASS_LEARN))
      return 1;
  }
  return 0;
}
