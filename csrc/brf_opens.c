/* SPDX-License-Identifier: MIT */
#include "brf_opens.h"

#include "brf_phrase.h"
#include "brf_word.h"

#define MAX_NAMES 3u /* of one before his office */
#define MAX_ACTING 7u   /* words of who does it, before the verb */
#define PLACE 6u         /* tokens of where he does it */
#define ACTING_REACH 40u  /* tokens from the verb of saying back to dots, behind which he acts */
#define LATTER_REACH 60u /* tokens back to whom الأخير goes back */

/* Token i has the shape of a verb of the present, and the lexicon does not know it:
   تنتظر, يقف. */
static int like_present(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  unsigned at = tag->key.len > 0 && brf_key_letter(&tag->key, 0) == BRF_WAW;
  return tag->kinds == 0 && tag->nreadings == 0 && tag->key.len > 2 + at &&
         (brf_key_letter(&tag->key, at) == BRF_YEH ||
          brf_key_letter(&tag->key, at) == BRF_TEH);
}

int brf_opens_present(const BrfScan *s, uint32_t i) {
  const BrfKey *key = &brf_tag(s, i)->key;
  return like_present(s, i) &&
         key->len > 3u + (brf_key_letter(key, 0) == BRF_WAW);
}

uint32_t brf_opens_name_end(const BrfScan *s, uint32_t first, uint32_t k) {
  while (k < first + MAX_NAMES && ((brf_word_is_bare(s, k) && !brf_opens_present(s, k) && !brf_word_is_verb(s, k)) ||
                                   (k > first && brf_word_has(s, k - 1, BRF_TRAIT_SERVANT) && brf_word_is_definite(s, k)) ||
                                   (k > first && brf_word_has(s, k, BRF_TRAIT_ALI) && brf_word_has(s, k - 1, BRF_TRAIT_GIVEN)))) /* محمد علي */
    k++;
  return k;
}

int brf_opens_parent(const BrfScan *s, uint32_t i) {
  static const BrfKey father = BRF_KEY3(BRF_ALEF, BRF_BEH, BRF_WAW);
  return (brf_word_is(s, i, BRF_LETTERS_UMM) ||
          brf_key_same(&brf_tag(s, i)->key, &father)) &&
         brf_word_is_noun(s, i + 1);
}

int brf_opens_with_name(const BrfScan *s, uint32_t i, uint32_t *end) {
  uint32_t k = i + 1;
  if (i > 0 && brf_word_is(s, i - 1, BRF_LETTERS_AMMA) && brf_word_is_definite(s, i) &&
      brf_word_is_surname(s, i)) {
    *end = k; /* أما السعدون، الملقب بالنورس، فأهدى الهدف إلى والدته */
    return 1;
  }
  if (i > 0 && brf_word_is(s, i - 1, BRF_LETTERS_AMMA) && brf_word_is_bare(s, i) && brf_tag(s, i)->kinds == 0) {
    *end = brf_opens_name_end(s, i, k); /* أما هلال فقد نجا, أما محمد علي فيعيش هنا */
    if (*end > k && brf_key_letter(&brf_tag(s, *end - 1)->key, 0) == BRF_FEH) --*end;
    if ((brf_tag(s, *end)->pro & BRF_PRO_SO) || brf_key_letter(&brf_tag(s, *end)->key, 0) == BRF_FEH) return 1;
  }
  if (brf_is(s, k, RELATIVE) && brf_word_is_definite(s, i) && brf_word_is_surname(s, i)) {
    *end = k; /* الورتاني التي كانت تجلس هناك */
    return 1;
  }
  if (brf_opens_parent(s, i))
    k++;
  else if (!brf_word_has(s, i, BRF_TRAIT_GIVEN) &&
           !(brf_word_is_bare(s, i) && brf_scan_comma(s, k) &&
             brf_word_is_and_he(s, k + 1)) &&
           !(brf_word_is_bare(s, i) && brf_word_is_bare(s, k) && brf_scan_comma(s, k + 1) &&
             brf_word_is_and_he(s, k + 2)))
    return 0;
  *end = k = brf_opens_name_end(s, i, k);
  return brf_scan_comma(s, k) || brf_opens_present(s, k) || brf_word_has(s, k, BRF_TRAIT_VERB) ||
         brf_is(s, k, COPULA) || brf_is(s, k, NEGATION) || brf_word_is_verb(s, k);
}

/* (79 سنة): a bracket at i that begins with a number. */
static int has_age(const BrfScan *s, uint32_t i) {
  return brf_scan_bracket(s, i) != NULL && i + 1 < s->n &&
         s->tokens[i + 1].kind == BRF_TOKEN_NUMBER;
}

/* What the verb of report at i says stands behind its subject, which ends at `end`: قال هادي عون إن. */
static int says(const BrfScan *s, uint32_t i, uint32_t end) {
  uint32_t k;
  if (brf_tag(s, i)->nreadings == 0) return 0;
  for (k = end; k < s->n && s->sentence[k] == s->sentence[i]; k++)
    if (brf_tag(s, k)->verb && brf_tag(s, k)->nreadings > 0 && (brf_tag(s, k)->pro & BRF_PRO_AND)) return 0; /* تحدث هادي عون في المؤتمر، وقال: */
    else if (brf_is(s, k, COMPLEMENTIZER) || brf_punct(s, k) == BRF_PUNCT_COLON || brf_scan_opens(s, k) != NULL)
      return 1;
  return 0;
}

/* نزح, رفع, انفجر: the word at i may be a verb in the past for all that it looks like, an everyday word or one that nobody
   knows; but منزل, زوجة, the noun with the article, and with ا. */
static int like_past(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  const unsigned and = (tag->pro & BRF_PRO_AND) != 0;
  return (tag->kinds & ~(UINT64_C(1) << BRF_WORD_PLAIN)) == 0 && tag->nreadings == 0 && (tag->pro & ~(unsigned)BRF_PRO_AND) == 0 &&
         !(tag->traits & BRF_TRAIT_GIVEN) && tag->key.len >= 3 + and && tag->key.len <= 6 + and && !brf_word_in_teh(s, i) &&
         !brf_word_is_definite(s, i) && !brf_word_is_owned(s, i) && brf_key_letter(&tag->key, and) != BRF_MEEM &&
         brf_key_last(&tag->key, 0) != BRF_ALEF && brf_key_last(&tag->key, 0) != BRF_NOON;
}

/* هدى كرم، وهي معلمة, هدى كرم، البالغة من العمر: what stands behind the name that ends at `end` says who bears it. */
static int is_introduced(const BrfScan *s, uint32_t end) {
  return brf_scan_comma(s, end) &&
         ((brf_word_is_and_he(s, end + 1) && brf_word_has_office(s, end + 2)) ||
          (brf_word_is_definite(s, end + 1) && brf_key_letter(&brf_tag(s, end + 1)->key, 2) == BRF_BEH && /* البالغ */
           brf_key_letter(&brf_tag(s, end + 1)->key, 5) == BRF_GHAIN && brf_is(s, end + 2, PREPOSITION)));
}

int brf_opens_introducing(const BrfScan *s, uint32_t i, uint32_t *end) {
  const BrfTag *tag = brf_tag(s, i);
  const uint32_t name = i + 1 + (brf_is(s, i + 1, TITLE) != 0); /* كانت السيدة هدى، وهي معلمة */
  *end = brf_opens_name_end(s, name, name + 1);
  return (*end > name + 1 || name > i + 1 || brf_word_has(s, name, BRF_TRAIT_GIVEN)) && is_introduced(s, *end) &&
         brf_word_is_bare(s, name) && tag->nreadings <= 1 &&
         (like_present(s, i) || like_past(s, i) || brf_word_has(s, i, BRF_TRAIT_PAST) || brf_is(s, i, VERB) || brf_is(s, i, COPULA) ||
          (brf_tag_is(tag, BRF_WORD_UNDERTAKING) && brf_word_has_form(s, i, BRF_FORM_PRESENT)));
}

int brf_opens_with_deed(const BrfScan *s, uint32_t i, uint32_t *end) {
  uint32_t name = i + 1;
  if (brf_opens_parent(s, name)) {
    *end = brf_opens_name_end(s, name, name + 2);
    return like_present(s, i) || brf_word_has(s, i, BRF_TRAIT_VERB);
  }
  if (brf_opens_introducing(s, i, end)) return 1;
  *end = brf_opens_name_end(s, name, name + 1);
  while (*end > name + 2 && brf_word_is_definite(s, *end - 1))
    --*end; /* تنتظر هدى عون العيد */
  return brf_opens_present(s, i) && *end > name &&
         ((*end > name + 1 && brf_word_has(s, name, BRF_TRAIT_GIVEN)) || has_age(s, *end));
}

/* The word at k behind a whole phrase can only be a verb, unless it names somebody, a body, a thing or a time: the noun would have its
   article, or be joined. */
static int is_loose(const BrfScan *s, uint32_t k) {
  const uint64_t verbs = UINT64_C(1) << BRF_WORD_PLAIN | UINT64_C(1) << BRF_WORD_VERB | UINT64_C(1) << BRF_WORD_UNDERTAKING |
                         UINT64_C(1) << BRF_WORD_FEMININE | UINT64_C(1) << BRF_WORD_RECEIPT | UINT64_C(1) << BRF_WORD_ISSUED | UINT64_C(1) << BRF_WORD_NARRATOR |
                         UINT64_C(1) << BRF_WORD_HEARSAY; /* يشارك, beside يشار */
  const BrfTag *tag = brf_tag(s, k);
  return s->tokens[k].kind == BRF_TOKEN_WORD && tag->pro == 0 && !brf_word_has(s, k, BRF_TRAIT_GIVEN) && !brf_word_in_teh(s, k) &&
         !brf_word_is_definite(s, k) && !brf_word_is_tanwin(s, k) && ((tag->kinds & ~verbs) == 0 || tag->verb);
}

/* It is one in the present: يستقبل, تقر; of many يستقبلون. */
static int is_present(const BrfScan *s, uint32_t k, const BrfDoer *by) {
  const BrfKey *key = &brf_tag(s, k)->key;
  return is_loose(s, k) && key->len > 2 && brf_key_letter(key, 0) == (by->she ? BRF_TEH : BRF_YEH) &&
         by->many == brf_key_in_wn(key);
}

/* The same in the past: استقبل, أقرت; of many استقبلوا. */
static int is_past(const BrfScan *s, uint32_t k, const BrfDoer *by) {
  const BrfKey *key = &brf_tag(s, k)->key;
  const unsigned last = brf_key_last(key, 0);
  if (!is_loose(s, k) || key->len < 3 || brf_key_in_at(key) ||
      (brf_tag(s, k)->verb && !brf_word_has_form(s, k, BRF_FORM_PAST) && brf_key_letter(key, 0) != BRF_TEH)) /* but تسلم */
    return 0;
  if (by->many) return brf_key_in_wa(key);
  return by->she ? last == BRF_TEH : last != BRF_ALEF && last != BRF_NOON && (last != BRF_TEH || brf_word_has_form(s, k, BRF_FORM_PAST));
}

/* A phrase of who may act begins at i. */
static int begins_doer(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  return brf_word_is_noun(s, i) && !tag->verb && !brf_is(s, i, TIME) && (tag->pro & ~(unsigned)(BRF_PRO_AL | BRF_PRO_AND)) == 0 &&
         (brf_word_is_definite(s, i) || brf_word_has_office(s, i) || brf_is(s, i, ORGANIZATION) || brf_is(s, i, NAMING) ||
          brf_word_has(s, i, BRF_TRAIT_GIVEN) || brf_is(s, i, GAZETTEER) || brf_word_is_surname(s, i) || brf_word_is_some_of(s, i) ||
          brf_word_is_one_of(s, i));
}

int brf_opens_acting(const BrfScan *s, uint32_t i, uint32_t limit, const BrfDoer *by, uint32_t *first, uint32_t *end) {
  uint32_t k;
  for (k = limit; k-- > i && limit - k <= ACTING_REACH;) /* خلال جولته.. الرئيس يستقبل السفير */
    if (brf_punct(s, k) == BRF_PUNCT_DOTS) {
      if (brf_opens_acting(s, k + 1, limit, by, first, end)) return 1;
      break;
    }
  if (!begins_doer(s, i)) return 0;
  *first = i;
  for (k = i + 1; k < limit && k <= i + MAX_ACTING; k++) {
    const BrfMark *mark = brf_scan_opens(s, k);
    if (by->past ? is_past(s, k, by) : is_present(s, k, by)) {
      *end = k + (k + 1 < limit && (by->past ? !brf_word_is_verb(s, k) && brf_word_is_verb(s, k + 1) && is_past(s, k + 1, by)
                                             : is_present(s, k + 1, by))); /* جوناثان ريدفورد استقبل, الرئيس يلماز يستقبل */
      return !(*end == i + 1 && !brf_word_is_definite(s, i) && !brf_is(s, i, GAZETTEER) && !brf_word_is_surname(s, i) &&
               !brf_word_has(s, i, BRF_TRAIT_GIVEN));
    }
    if (mark != NULL && mark->close < limit && brf_mark_size(mark) <= MAX_ACTING) {
      k = mark->close; /* منظمة «أطباء النهر» */
      continue;
    }
    if (k == i + 1 && brf_word_is(s, k, BRF_LETTERS_MIN) && brf_word_is_some_of(s, i)) continue; /* عدد من النواب */
    if (s->tokens[k].kind != BRF_TOKEN_WORD || !brf_word_is_noun(s, k) || brf_tag(s, k)->verb || brf_is(s, k, PREPOSITION)) return 0;
  }
  return 0;
}

int brf_opens_in_place(const BrfScan *s, uint32_t i, uint32_t *first, uint32_t *end) {
  uint32_t k;
  if (!brf_is(s, i, PREPOSITION)) return 0;
  for (k = i + 2; k < i + PLACE && k + 1 < s->n && s->tokens[k].kind == BRF_TOKEN_WORD && s->sentence[k] == s->sentence[i]; k++)
    if (brf_opens_with_deed(s, k, end)) {
      *first = k + 1;
      return 1;
    }
  return 0;
}

int brf_opens_with_past(const BrfScan *s, uint32_t i, uint32_t *end) {
  *end = brf_opens_name_end(s, i + 1, i + 2);
  return (*end > i + 2 || (brf_is(s, *end, PREPOSITION) && brf_tag(s, *end)->pro == 0)) && /* دخل حسام من الباب */
         brf_word_has(s, i + 1, BRF_TRAIT_GIVEN) && !says(s, i, *end) &&
         (brf_word_has(s, i, BRF_TRAIT_VERB) || brf_word_has(s, i, BRF_TRAIT_PAST) || (*end > i + 2 && like_past(s, i)));
}

/* واستمع الوزير من مدير المشروع إلى عرض، حيث ذكر الأخير: an office at token k, of his gender, with no name behind it,
   which ends at *end. */
static int is_office_alone(const BrfScan *s, uint32_t k, uint32_t i, int she, uint32_t *end) {
  if (!brf_is(s, k, ROLE) || brf_word_is_owned(s, k) || brf_word_heads_many(s, k) || brf_word_heads_feminine(s, k) != she ||
      (k > 0 && brf_is(s, k - 1, ROLE) && !brf_word_is_definite(s, k - 1)))
    return 0;
  *end = brf_phrase_subject(s, k, i);
  return *end > k + !brf_word_is_definite(s, k) &&
         !(*end < i && brf_word_is_bare(s, *end) && brf_tag(s, *end)->kinds == 0);
}

int brf_opens_latter(const BrfScan *s, uint32_t i, uint32_t *first, uint32_t *end) {
  const int she = brf_word_in_teh(s, i);
  uint32_t k = i;
  while (k > 0 && i - k < LATTER_REACH && !(s->tokens[k].flags & BRF_TOKEN_PARAGRAPH)) {
    uint32_t office;
    k--;
    if (is_office_alone(s, k, i, she, end)) {
      *first = k;
      return 1;
    }
    if (!(brf_word_is_bare(s, k) || brf_word_is_definite(s, k)) || brf_tag(s, k)->kinds != 0 ||
        !(brf_word_has(s, k, BRF_TRAIT_GIVEN) || brf_word_is_surname(s, k)))
      continue;
    *end = k + 1;
    while (k > 0 && *end - k <= MAX_NAMES && brf_word_is_bare(s, k - 1) && brf_tag(s, k - 1)->kinds == 0 &&
           !brf_word_is_definite(s, k - 1) && !brf_word_is_verb(s, k - 1) && !brf_tag(s, k - 1)->verb)
      k--;
    *first = k;
    office = k;
    while (office > 0 && k - office < MAX_NAMES && !brf_word_has_office(s, office)) office--;
    if (brf_word_has_office(s, office) && brf_word_heads_feminine(s, office) != she) continue;
    return 1;
  }
  return 0;
}

int brf_opens(const BrfScan *s, uint32_t i, uint32_t *first, uint32_t *end) {
  *first = i + 1;
  if (brf_opens_with_deed(s, i, end) || brf_opens_with_past(s, i, end)) return 1;
  *first = i;
  return brf_opens_with_name(s, i, end);
}

int brf_opens_unknown(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  return tag->kinds == 0 && !brf_word_is_definite(s, i) && tag->key.len > 3 &&
         brf_key_letter(&tag->key, 0) == BRF_WAW &&
         !(tag->traits & BRF_TRAIT_GIVEN);
}

int brf_opens_with_hers(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  return (tag->kinds & ~(UINT64_C(1) << BRF_WORD_PLAIN)) == 0 && tag->nreadings == 0 && !brf_word_is_definite(s, i) && tag->key.len > 3 && brf_key_last(&tag->key, 0) == BRF_TEH &&
         !brf_key_in_at(&tag->key) && !(tag->traits & BRF_TRAIT_GIVEN);
}
