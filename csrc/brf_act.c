/* SPDX-License-Identifier: MIT */
#include "brf_act.h"

#include "brf_marked.h"
#include "brf_medium.h"
#include "brf_phrase.h"
#include "brf_word.h"

#define REACH_WEAK 6u     /* tokens from a weak verb to the preposition it takes */
#define REACH 16u         /* from any other */
#define REACH_OPENING 32u /* and from one that opens a sentence */
#define REACH_AGAINST 12u /* tokens of a subject behind لكن */
#define MAX_OBJECT 10u    /* tokens to an object that is told by its pronoun */

/* An unknown word in ب, which may be a name, as in الرئيس بوتين. */
static int starts_with_b(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  return tag->kinds == 0 && tag->nreadings == 0 && tag->key.len > 4 &&
         brf_key_letter(&tag->key, 0) == BRF_BEH;
}

/* The object of the verb at i: أكد ضرورة; behind a subject it can be told by its
   pronoun, or as a demonstrative: نفى فلان ذلك, أبدى المدير غضبه, or where the
   subject's phrase ends: نفت وزارة الري أمس التصريحات. */
static uint32_t object_behind(const BrfScan *s, uint32_t i, uint32_t limit) {
  uint32_t j;
  if (brf_word_may_be_someone(s, i + 1)) {
    j = brf_phrase_subject(s, i + 1, limit);
    for (; j < limit; j++) { /* over adjuncts: ، في بيان، السبت، */
      if (brf_punct(s, j) == BRF_PUNCT_COMMA || brf_word_is_time(s, j)) continue;
      if (brf_medium_is_outlet(s, j)) { /* نفى المصدر لـ«المدار» الأنباء */
        uint32_t k = brf_phrase(s, j + !(brf_tag(s, j)->pro & BRF_PRO_L), limit);
        if (k <= j + 1) break;
        j = k - 1;
        continue;
      }
      if (!brf_is(s, j, PREPOSITION) || brf_punct(s, j - 1) != BRF_PUNCT_COMMA)
        break;
      while (j + 1 < limit && brf_punct(s, j + 1) != BRF_PUNCT_COMMA) j++;
    }
    if (j < limit && (brf_word_is_noun(s, j) || brf_is(s, j, DEMONSTRATIVE) ||
                      brf_word_is(s, j, BRF_LETTERS_MA))) /* نفى المصدر ما تردد */
      return j;
    if (!(brf_tag(s, i)->pro & BRF_PRO_AND) && j > i + 2)
      return BRF_NONE; /* ماذا أوضحت الوزيرة بعد الجلسة */
  }
  for (j = i + 2; j < limit && j < i + MAX_OBJECT; j++) {
    if (brf_is(s, j, DEMONSTRATIVE) || brf_word_is_owned(s, j)) return j;
    if (!brf_word_is_noun(s, j)) break;
  }
  return i + 1;
}

/* The prepositions that the act takes, as BrfTag.letters has them. */
static uint32_t prepositions_of(const BrfCueLemma *cue) {
  static const uint32_t pairs[][2] = {
      {BRF_TAKES_ABOUT, BRF_LETTERS_AN}, {BRF_TAKES_ILA, BRF_LETTERS_ILA},
      {BRF_TAKES_ALA, BRF_LETTERS_ALA},  {BRF_TAKES_MIN, BRF_LETTERS_MIN},
      {BRF_TAKES_FI, BRF_LETTERS_FI}};
  uint32_t letters = 0;
  size_t k;
  for (k = 0; k < sizeof pairs / sizeof *pairs; k++)
    if (cue->takes & pairs[k][0]) letters |= UINT32_C(1) << pairs[k][1];
  return letters;
}

/* ذلك alone, of what was said before. */
static int is_that(const BrfScan *s, uint32_t i) {
  return brf_is(s, i, DEMONSTRATIVE) && !brf_word_is_definite(s, i + 1) &&
         !(brf_tag(s, i)->pro & BRF_PRO_AND);
}

/* اطلع الوفد على النتائج: the verb at i, whose alef is bare, stands with one phrase up to token j,
   and tells nobody; but أطلع, اطلع الوزير الوفد على. */
static int is_told_nobody(const BrfScan *s, uint32_t i, uint32_t j) {
  const BrfToken *t = &s->tokens[i];
  const unsigned char *word = (const unsigned char *)s->text + t->start;
  if ((brf_tag(s, i)->pro & (BRF_PRO_AND | BRF_PRO_SO)) && t->end - t->start > 4) word += 2;
  return word[0] == 0xD8 && word[1] == 0xA7 && brf_tag(s, i)->suffix == 0 &&
         (j == i + 1 || brf_phrase_subject(s, i + 1, j) == j);
}

/* وطلب المحامي إخلاء سبيل موكله: a weak verb of demand that opens the sentence, behind which stands
   one with an office; but طلب العلم. */
static int is_asked_for(const BrfScan *s, uint32_t i, const BrfCueLemma *cue) {
  return cue->group == BRF_CLASS_DEMAND && i == brf_scan_floor(s, i) && brf_tag(s, i)->verb &&
         brf_word_has_office(s, i + 1) && brf_word_is_definite(s, i + 1);
}

/* ، إلا أن مصدرا في النادي نفى وجود اتصالات: a few words behind what sets a clause against another the verb at i denies. */
static int denies_against(const BrfScan *s, uint32_t i, const BrfCueLemma *cue) {
  const uint32_t floor = brf_scan_floor(s, i);
  uint32_t k = i;
  if (cue->group != BRF_CLASS_DENY || !brf_tag(s, i)->verb || brf_tag(s, i)->pro != 0) return 0;
  while (k-- > floor + 1 && i - k < REACH_AGAINST && !brf_scan_comma(s, k)) continue;
  return brf_scan_comma(s, k) && brf_word_behind_contrast(s, k + 1) > k + 1;
}

uint32_t brf_act(const BrfScan *s, uint32_t i, const BrfCueLemma *cue) {
  uint32_t limit = brf_scan_limit(s, i);
  const int opens = i == brf_scan_floor(s, i);
  uint32_t reach = cue->strength == BRF_CUE_WEAK ? REACH_WEAK : opens ? REACH_OPENING : REACH;
  const unsigned joints = BRF_JOINT_PUNCT | BRF_JOINT_CLAUSE | BRF_JOINT_WORD |
                          BRF_JOINT_B;
  uint32_t j, letters = prepositions_of(cue);
  const BrfMark *mark;
  /* عقب اجتماع على مستوى …, عبر الحدود: the preposition, not عقّب and عبّر */
  if (brf_is(s, i, PREPOSITION) && i + 1 < limit &&
      !brf_is(s, i + 1, PREPOSITION) && !brf_word_may_be_someone(s, i + 1))
    return BRF_NONE;
  j = i + 1 < limit && brf_word_may_be_someone(s, i + 1)
          ? brf_phrase_subject(s, i + 1, limit)
          : i + 1; /* the المتحدث باسم of a subject is none */
  if (opens && j > i + 3) reach += j - (i + 3); /* وطالبت وزيرة الصحة هدى كرم رئيس المجلس بإغلاق السد */
  for (; j < limit && j <= i + reach; j++) {
    BrfPunct p;
    j = brf_event_until(s->joints, j, i + reach + 1, joints);
    if (j >= limit || j > i + reach) break;
    p = brf_punct(s, j);
    if (j > i + 1 && brf_is(s, j, COMPLEMENTIZER) &&
        !(cue->takes & BRF_TAKES_SUBJ))
      break;
    if (p == BRF_PUNCT_COLON || p == BRF_PUNCT_SEMI || p == BRF_PUNCT_STOP ||
        p == BRF_PUNCT_DOTS)
      break;
    if (brf_tag(s, j)->letters & letters)
      return cue->group == BRF_CLASS_INFORM && is_told_nobody(s, i, j) ? BRF_NONE : j;
    if ((cue->takes & BRF_TAKES_L) && j > i + 1 && brf_word_leans(s, j))
      return j; /* دعا الأمين العام لتعيين مسؤول */
    if ((cue->takes & BRF_TAKES_B) &&
        (brf_word_has_b(s, j) || (j > i + 2 && starts_with_b(s, j))))
      return j;
    if ((cue->takes & BRF_TAKES_B_AN) && cue->strength == BRF_CUE_STRONG && j > i + 1 &&
        brf_word_has_b(s, j))
      return j; /* أفاد مصدر أمني، اليوم، باعتقال المتهم */
    if ((cue->takes & BRF_TAKES_SUBJ) && brf_is(s, j, COMPLEMENTIZER))
      return j + 1;
  }
  /* نفت "قوات النهر" أي صلة بالأمر: behind a name in marks */
  mark = i + 1 < limit ? brf_scan_opens(s, i + 1) : NULL;
  if ((cue->takes & BRF_TAKES_NP) && cue->strength != BRF_CUE_WEAK && mark != NULL && mark->close != BRF_NONE &&
      brf_mark_size(mark) <= BRF_NAME_TOKENS && mark->close + 1 < limit) {
    const uint32_t behind = mark->close + 1;
    return brf_is(s, behind, PREPOSITION) && !brf_medium_opens(s, behind) ? i + 1 : behind; /* انتقد "القرارات الارتجالية" في ملف الكهرباء: what he criticized */
  }
  if ((cue->takes & BRF_TAKES_NP) && i + 1 < limit &&
      brf_word_is_noun(s, i + 1) &&
      (cue->strength == BRF_CUE_STRONG || is_asked_for(s, i, cue) ||
       (cue->strength == BRF_CUE_PLAIN &&
        (i == brf_scan_floor(s, i) || is_that(s, i + 1) || denies_against(s, i, cue))))) /* غير أن المديرة كذبت ذلك */
    return object_behind(s, i, limit);
  return BRF_NONE;
}
