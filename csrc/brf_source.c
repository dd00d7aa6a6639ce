/* SPDX-License-Identifier: MIT */
#include "brf_source.h"

#include "brf_medium.h"
#include "brf_word.h"

#define MAX_TIME 4u /* tokens of when something was learnt */

int brf_source_is_what(const BrfScan *s, uint32_t i) {
  static const BrfKey lima = BRF_KEY3(BRF_LAM, BRF_MEEM, BRF_ALEF);
  return brf_word_is(s, i, BRF_LETTERS_MA) || brf_key_same(&brf_tag(s, i)->key, &lima);
}

int brf_source_by_what(const BrfScan *s, uint32_t i) {
  return i > 0 && brf_word_is(s, i, BRF_LETTERS_ALA) &&
         brf_scan_comma(s, i - 1) && brf_word_is(s, i + 1, BRF_LETTERS_MA);
}

/* The verb at i has a thing for its object, and no words: أبدى. */
static int expresses(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  return tag->nreadings > 0 &&
         !(brf_lexicon_lemma(s->lexicon, tag->readings[0])->takes &
           (BRF_TAKES_CLAUSE | BRF_TAKES_DIRECT));
}

/* تنص عليه: what a law provides, by the verb at i and على with a pronoun. */
static int provides(const BrfScan *s, uint32_t i) {
  return brf_word_is_of_class(s, i, BRF_CLASS_DOCUMENT) && brf_word_is_pronoun(s, i + 1) &&
         brf_key_letter(&brf_tag(s, i + 1)->key, 0) == BRF_AIN;
}

/* Token i is an everyday noun and nothing else. */
static int is_plain(const BrfScan *s, uint32_t i) {
  const uint64_t plain = UINT64_C(1) << BRF_WORD_PLAIN, feminine = UINT64_C(1) << BRF_WORD_FEMININE;
  return (brf_tag(s, i)->kinds & ~feminine) == plain && brf_tag(s, i)->nreadings == 0;
}

/* وفقا لاحتياجات السكان: behind ل an unknown plural in ات tells by what, not by whom. */
static int is_measure(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  const BrfKey *key = &tag->key;
  if ((tag->pro & BRF_PRO_L) && is_plain(s, i)) return 1; /* وفقا لمبادئ الشمول */
  if (key->len == 4 && brf_key_letter(key, 0) == BRF_ALEF && brf_is(s, i + 1, ABSTRACT)) return 1; /* وفق أعلى المعايير */
  return tag->kinds == 0 && key->len > 6 && brf_key_letter(key, 0) == BRF_LAM &&
         brf_key_in_at(key);
}

/* وفقا لاتفاق الهدنة, للاتفاقية الموقعة: at `i` what was agreed, which says nothing. */
static int is_agreement(const BrfScan *s, uint32_t i) {
  return brf_word_is_of_class(s, i, BRF_CLASS_AGREE) && !brf_word_is_someone(s, i);
}

/* يعمل وفق معدلات الأجور: in the middle of a clause, before no comma, so does any such plural at
   `j` that a noun follows; but وحسب فرحات كرم, …، وفق معطيات الوزارة. */
static int is_measure_within(const BrfScan *s, uint32_t i, uint32_t j) {
  const BrfTag *tag = brf_tag(s, j);
  if (i <= brf_scan_floor(s, i) || s->tokens[i - 1].kind != BRF_TOKEN_WORD || tag->pro != 0) return 0;
  if (is_plain(s, j) && brf_key_last(&tag->key, 0) == BRF_TEH && brf_word_is_definite(s, j + 1)) return 1;
  if (is_plain(s, j) && !brf_word_is_definite(s, j))
    return brf_key_last(&brf_tag(s, i)->key, 0) == BRF_QAF && !brf_word_is_definite(s, j + 1) &&
           (brf_word_in_teh(s, j + 1) || brf_key_letter(&brf_tag(s, j + 1)->key, 0) == BRF_TEH); /* وفق خطط مدروسة */
  if (tag->kinds == 0 && brf_word_in_teh(s, j) && !brf_word_is_definite(s, j)) /* وفق وتيرة متسارعة */
    return brf_key_last(&brf_tag(s, i)->key, 0) == BRF_QAF && !brf_word_is_definite(s, j + 1) &&
           brf_word_in_teh(s, j + 1);
  if (tag->kinds == 0 && tag->nreadings == 0 && tag->key.len > 7 && brf_word_in_teh(s, j) && brf_word_is_definite(s, j) &&
      brf_word_in_teh(s, j + 1) && brf_word_is_definite(s, j + 1))
    return 1; /* يوزع المقاعد حسب المحاصصة الطائفية */
  return brf_word_is_of_what(s, j);
}

/*
** بحسب المسؤول، وفقاً لـ …، نقلاً عن …، حسب قوله، على حد تعبيره. Returns the
** token behind the opening words, where the source's phrase begins, or
** BRF_NONE. What is no source (وفقاً للخطة, حسب الحاجة) is refused.
*/
static uint32_t according(const BrfScan *s, uint32_t i, int *pronoun) {
  const BrfTag *tag = brf_tag(s, i);
  uint32_t j = i + 1, k;
  *pronoun = 0;
  if (brf_word_is(s, i, BRF_LETTERS_ALA) && i + 2 < s->n &&
      brf_word_is(s, i + 1, BRF_LETTERS_HADD)) {
    if (brf_is(s, i + 2, SAYING)) {
      *pronoun = 1;
      return i + 3;
    }
    return brf_is(s, i + 2, MEDIUM) || brf_tag(s, i + 2)->nreadings > 0
               ? i + 3
               : BRF_NONE;
  }
  if (i > 1 && brf_tag(s, i - 1)->kinds == 0 && s->tokens[i - 1].kind == BRF_TOKEN_WORD &&
      brf_word_has_office(s, i - 2) && brf_word_is_definite(s, i + 1) &&
      (brf_tag(s, i + 1)->kinds == 0 || brf_is(s, i + 1, GOD)))
    return BRF_NONE; /* العميد الطيب حسب الرسول: a name */
  if (i > 0 && (brf_is(s, i - 1, INTERROGATIVE) || brf_word_is(s, i - 1, BRF_LETTERS_QAD)))
    return BRF_NONE; /* كيف حسب الأجداد, قد حسب التكلفة */
  if (!brf_source_by_what(s, i) && (!brf_tag_is(tag, BRF_WORD_ACCORDING) || (tag->pro & BRF_PRO_AL) || ((tag->pro & BRF_PRO_SO) && tag->key.len == 4) || /* فحسب: only */
                                    tag->suffix))
    return BRF_NONE;
  if (j < s->n && brf_is(s, j, SAYING)) {
    *pronoun = 1;
    return j + 1;
  }
  if (j < s->n && (brf_word_is(s, j, BRF_LETTERS_L) ||
                   brf_word_is(s, j, BRF_LETTERS_AN) ||
                   brf_word_is(s, j, BRF_LETTERS_ILA)))
    j++;
  if (j < s->n && (brf_word_is(s, j, BRF_LETTERS_LAHU) ||
                   brf_word_is(s, j, BRF_LETTERS_LAHA) ||
                   brf_word_is(s, j, BRF_LETTERS_LAHUM))) {
    *pronoun = 1;
    return j + 1;
  }
  if (j < s->n && brf_source_is_what(s, j)) { /* حسب ما نشره, وفقا لما نشره */
    j++;
    if (j >= s->n || !(brf_tag(s, j)->nreadings > 0 || brf_is(s, j, RECEIPT) || /* ما أوردته */
                       (brf_tag(s, j)->traits & BRF_TRAIT_SPLIT)) ||
        (brf_source_by_what(s, i) && expresses(s, j)) || brf_word_calls(s, j) || provides(s, j))
      return BRF_NONE; /* حسب ما دار في الجلسة, على ما أبداه من رأي, تبعا لما وصفه باختلال, طبقا لما ينص عليه القانون */
    j++;
  }
  while (j < s->n && j < i + 5 && brf_tag(s, j)->verb && /* حسبما علم; but بحسب عرض قدمته */
         brf_tag(s, j)->nreadings > 0 &&
         (j > i + 1 || brf_key_last(&tag->key, 0) == BRF_ALEF))
    j++;
  for (k = j; j > i + 1 && k + 1 < s->n && k < j + MAX_TIME &&
              (brf_word_is_time(s, k) || s->tokens[k].kind == BRF_TOKEN_DATE);)
    k++; /* حسبما علم يوم الأربعاء لدى المديرية */
  if (brf_word_is(s, k, BRF_LETTERS_LADA) || brf_word_is(s, k, BRF_LETTERS_MIN)) j = k;
  if (j > i + 1 && j + 1 < s->n &&
      (brf_word_is(s, j, BRF_LETTERS_LADA) ||
       brf_word_is(s, j, BRF_LETTERS_MIN)))
    j++; /* حسبما علم لدى مصدر */
  if (j > i + 2 && j + 1 < s->n && brf_word_is(s, j, BRF_LETTERS_FI) && /* ما ورد في القرار */
      brf_word_takes(s, j - 1, BRF_FORMS_FINITE, BRF_TAKES_DOC) &&
      (brf_is(s, j + 1, DOCUMENT) || brf_is(s, j + 1, MEDIUM) || /* بحسب ما جاء في حساب المعتقلين */
       (brf_is(s, j - 1, EVENT) && brf_word_is_noun(s, j + 1) && !brf_is(s, j + 1, ABSTRACT))))
    j++;
  if (j > i + 1 && j < s->n && brf_word_is_pronoun(s, j)) j++; /* ما أفاد به */
  if (j > i + 1 && j < s->n && (brf_punct(s, j) == BRF_PUNCT_STOP ? j > i + 2 : brf_medium_is_outlet(s, j)) &&
      brf_tag(s, j - 1)->verb) { /* …، بحسب ما يروي.; …، حسبما صرح لصحيفة المدار */
    *pronoun = 1;
    return j;
  }
  if (j >= s->n || ((brf_is(s, j, ABSTRACT) || (brf_is(s, j, FIELD) && brf_is(s, j, PLAIN) && !brf_is(s, j, ROLE))) && !brf_word_is_some_of(s, j)) || (brf_is(s, j, ANYBODY) && brf_is(s, j + 1, ABSTRACT)) || /* حسب بعض التعاريف */
      (brf_is(s, j, SAME) && !brf_word_has_office(s, j + 1)) || /* حسب ذات المسؤول */
      is_measure(s, j) || is_agreement(s, j) ||
      is_measure_within(s, i, j) ||
      (brf_is(s, j, DEMONSTRATIVE) && brf_is(s, j + 1, ABSTRACT)))
    return BRF_NONE; /* وفق نفس الشروط, وبحسب هذا الدستور */
  if (!brf_word_is_noun(s, j) && brf_scan_opens(s, j) == NULL &&
      !brf_word_is(s, j, BRF_LETTERS_UMM)) /* وفق أم خالد */
    return BRF_NONE;
  return j;
}

/* حسبه, حسبهم: by him, with no preposition. */
static int is_by_him(const BrfScan *s, uint32_t i) {
  const BrfKey *key = &brf_tag(s, i)->key;
  return brf_word_is_owned(s, i) && brf_key_letter(key, 0) == BRF_HAH && brf_key_letter(key, 1) == BRF_SEEN && brf_key_letter(key, 3) != BRF_TEH; /* حسبتها */
}

/*
** The same of whose opinion it is: في رأي الخبير، …; برأيه; من وجهة نظر الوزير,
** at the start of a clause or set off. `*first` is where the phrase opens. في نظر
** القانون is nobody's, الأخذ برأي المجلس attributes nothing.
*/
static uint32_t opinion(const BrfScan *s, uint32_t i, uint32_t *first,
                        int *pronoun) {
  if (!brf_is(s, i, OPINION) || (brf_tag(s, i)->pro & BRF_PRO_AL))
    return BRF_NONE;
  *first = i;
  if (i > 0 && brf_word_is(s, i - 1, BRF_LETTERS_FI))
    *first = i - 1;
  else if (i > 1 && brf_word_is(s, i - 1, BRF_LETTERS_WIJHA) &&
           brf_word_is(s, i - 2, BRF_LETTERS_MIN))
    *first = i - 2;
  else if (!(brf_tag(s, i)->pro & BRF_PRO_B) && !is_by_him(s, i))
    return BRF_NONE;
  *pronoun = brf_word_is_owned(s, i);
  if (*first > brf_scan_floor(s, i) && !brf_scan_comma(s, *first - 1) &&
      brf_punct(s, *first - 1) != BRF_PUNCT_DASH &&
      !(*pronoun && (i + 1 >= s->n || brf_punct(s, i + 1) == BRF_PUNCT_STOP))) /* …، فالعمل مفيد برأيه. */
    return BRF_NONE;
  if (*pronoun) return i + 1;
  return i + 1 < s->n && brf_word_is_someone(s, i + 1) &&
                 !brf_is(s, i + 1, ABSTRACT)
             ? i + 1
             : BRF_NONE;
}

/* حسب رواية سامي عون, وفق تأكيد مصدر مسؤول: at j what somebody says, whom the next word names; but وفق تقرير
   الوزارة, which speaks. */
static int is_what_he_says(const BrfScan *s, uint32_t j) {
  static const BrfKey words[] = {BRF_KEY5(BRF_REH, BRF_WAW, BRF_ALEF, BRF_YEH, BRF_HEH),
                                 BRF_KEY4(BRF_KAF, BRF_LAM, BRF_ALEF, BRF_MEEM),
                                 BRF_KEY5(BRF_ALEF, BRF_QAF, BRF_WAW, BRF_ALEF, BRF_LAM),
                                 BRF_KEY5(BRF_TEH, BRF_AIN, BRF_BEH, BRF_YEH, BRF_REH),
                                 BRF_KEY3(BRF_WAW, BRF_SAD, BRF_FEH)};
  const BrfTag *tag = brf_tag(s, j);
  if (j + 1 >= s->n || tag->pro != 0 || brf_word_is_definite(s, j) || brf_word_is_owned(s, j) || brf_is(s, j, DOCUMENT) ||
      brf_is(s, j, ROLE) || brf_is(s, j, ORGANIZATION) || s->tokens[j + 1].kind != BRF_TOKEN_WORD)
    return 0;
  if (!brf_key_among(&tag->key, words, sizeof words / sizeof *words) &&
      !brf_word_takes(s, j, 1u << BRF_FORM_MASDAR, BRF_TAKES_CLAUSE))
    return 0;
  return brf_word_has_office(s, j + 1) || brf_is(s, j + 1, ORGANIZATION) || brf_word_has(s, j + 1, BRF_TRAIT_GIVEN) ||
         brf_word_is_surname(s, j + 1);
}

int brf_source(const BrfScan *s, uint32_t i, BrfSource *found) {
  found->first = i;
  found->who = according(s, i, &found->pronoun);
  if (found->who != BRF_NONE && !found->pronoun && is_what_he_says(s, found->who)) found->who++;
  if (found->who == BRF_NONE)
    found->who = opinion(s, i, &found->first, &found->pronoun);
  return found->who != BRF_NONE;
}

int brf_source_of_what(const BrfScan *s, uint32_t i) {
  return i > 1 && brf_source_is_what(s, i - 1) && (brf_is(s, i - 2, ACCORDING) || brf_source_by_what(s, i - 2));
}
