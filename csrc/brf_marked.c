/* SPDX-License-Identifier: MIT */
#include "brf_marked.h"

#include "brf_medium.h"
#include "brf_phrase.h"
#include "brf_second.h"
#include "brf_word.h"

#define REACH_JOINT 30u /* behind a name in marks, to what was said */
#define REACH_COLON 12u /* the same, to a colon */

/* Whether a complementizer or a colon stands between j and limit, before
   another word of report; `verbs`: one other than a verb. */
static int joint_follows(const BrfScan *s, uint32_t j, uint32_t limit,
                         int verbs) {
  uint32_t k;
  int alone = brf_scan_comma(s, j);
  for (k = j; k < limit && k < j + REACH_JOINT; k++) {
    const BrfMark *mark = verbs ? brf_scan_opens(s, k) : NULL;
    alone = alone && brf_tag(s, k)->nreadings == 0;
    if (mark != NULL && alone && brf_mark_size(mark) > 2 * BRF_NAME_TOKENS)
      return 1; /* وقال «كرم»، لبرنامج «المدار»، «أنا أعتذر مرة أخرى عن كل ما قلته» */
    if (mark != NULL && mark->close < limit && brf_mark_size(mark) <= BRF_NAME_TOKENS)
      k = mark->close; /* ببرنامج «كلام الناس» */
    if ((brf_tag(s, k)->pro & BRF_PRO_SO) && brf_tag(s, k)->verb)
      return 0; /* "…"، فظن أنه: another's */
    if (brf_tag(s, k)->nreadings > 0 && !(verbs && brf_tag(s, k)->verb) &&
        !brf_is(s, k, MEDIUM) && /* في حديث لإذاعة, في البحث */
        !(k > j && brf_is(s, k - 1, PREPOSITION) && brf_word_is_owned(s, k)) && /* «عون»، في تصريحه أن */
        !(brf_tag(s, k)->pro & BRF_PRO_AL))
      return 0;
    if (brf_is(s, k, COMPLEMENTIZER) &&
        !(brf_tag(s, k)->pro & (BRF_PRO_AND | BRF_PRO_SO)))
      return 1;
    if (k == j && brf_is(s, k, INTERROGATIVE)) return 1; /* وتساءل صحافي من «الميزان» هل */
    if (brf_punct(s, k) == BRF_PUNCT_COLON) return 1;
    if (brf_punct(s, k) >= BRF_PUNCT_SEMI && brf_punct(s, k) < BRF_PUNCT_DASH)
      return 0;
  }
  return 0;
}

/* A colon stands at j or a few words on, and marks or a bracket open behind it. */
static int marks_follow(const BrfScan *s, uint32_t j, uint32_t limit) {
  uint32_t end = j + REACH_COLON < limit ? j + REACH_COLON : limit;
  for (; j < end; j++) {
    const BrfMark *mark = brf_scan_opens(s, j);
    if (brf_punct(s, j) == BRF_PUNCT_COLON) return brf_scan_opens(s, j + 1) != NULL;
    if (mark != NULL && mark->close < end && brf_mark_size(mark) <= BRF_NAME_TOKENS)
      j = mark->close; /* على "تويتر": */
    else if (brf_punct(s, j) > BRF_PUNCT_COMMA ||
             (brf_tag(s, j)->nreadings > 0 && !brf_is(s, j, PREPOSITION))) /* عبر حسابه */
      return 0;
  }
  return 0;
}

/* اعتبر وزير الخارجية سامي عون الهجوم "جريمة", اعتبر النائب سامي عون ذلك "تراجعا": nothing but
   who takes something for what the marks at j hold, and that, stands behind the verb at i. */
static int takes_for(const BrfScan *s, uint32_t i, const BrfCueLemma *cue, uint32_t j) {
  uint32_t k;
  if (cue->group != BRF_CLASS_BELIEVE || !(cue->takes & BRF_TAKES_NP)) return 0;
  k = brf_phrase(s, i + 1, j);
  if (k < j && brf_is(s, k, DEMONSTRATIVE))
    return k > i + 1 && j == k + 1 + (brf_word_is_definite(s, k + 1) != 0);
  return k == j && brf_second(s, i + 1, j) != BRF_NONE;
}

/* وأضاف في تصريحات لشبكة النهر "…": nothing but where it was said stands between the verb at i
   and the marks at j. */
static int only_medium(const BrfScan *s, uint32_t i, uint32_t j) {
  uint32_t k = i + 3;
  if (!brf_medium_opens(s, i + 1)) return 0;
  if (k < j && brf_medium_is_outlet(s, k)) k = brf_phrase(s, k, j);
  return k == j;
}

int brf_marked_speech(const BrfScan *s, uint32_t i, const BrfCueLemma *cue, uint32_t j,
                      uint32_t limit) {
  const BrfMark *mark = brf_scan_opens(s, j);
  const BrfTag *before = brf_tag(s, j - 1);
  int named = (mark->close == BRF_NONE || brf_mark_size(mark) <= 2 * BRF_NAME_TOKENS) &&
              !brf_is(s, j + 1, NEGATION); /* رئيس المجلس "لم نبع شيئا" */
  if (j > i + 1 && !named && (before->pro & BRF_PRO_L) && (before->pro & BRF_PRO_AL))
    return 1; /* قال للصحيفة "…" */
  if (j > i + 1 && (brf_tag_is(before, BRF_WORD_NAMING) ||
                    brf_tag_is(before, BRF_WORD_QUOTING) ||
                    brf_word_is(s, j - 1, BRF_LETTERS_BISM) || /* المتحدث باسم "النهر" */
                    brf_tag_is(before, BRF_WORD_MEDIA) ||
                    (named && brf_tag_is(before, BRF_WORD_ORGANIZATION) && !brf_word_is_definite(s, j - 1))))
    return 0;
  /* إلى لقب قديم هو "درب التجار"; in a journal "…" أن; قالت لـ"المدار" */
  if (j > i + 1 && (brf_tag_is(before, BRF_WORD_PRONOUN) ||
                    brf_word_is(s, j - 1, BRF_LETTERS_L)))
    return 0;
  if (mark->close == BRF_NONE) return 1;
  if (j > i + 1 && cue->group == BRF_CLASS_INFORM && before->pro & BRF_PRO_B &&
      brf_is(s, j + 1, PREPOSITION))
    return 0; /* أبلغتها بالقرار “عبر رسالة من أربعة أسطر”: how */
  if (brf_mark_size(mark) <= 2 * BRF_NAME_TOKENS && mark->close + 1 < limit &&
      brf_word_opens_clause(s, mark->close + 1) &&
      !(brf_tag(s, mark->close + 1)->pro & BRF_PRO_AND))
    return 0;
  /* وقالت "تنسيقية المدينة"، وهي من التنسيقيات، في بيان: a name, of which more is told */
  if (j == i + 1 && brf_mark_size(mark) <= 2 * BRF_NAME_TOKENS && brf_scan_comma(s, mark->close + 1) &&
      brf_word_is_and_he(s, mark->close + 2) && joint_follows(s, mark->close + 3, limit, 1))
    return 0;
  /* قال المحامي في "قضية النهر الكبير"، إن: what a preposition governs */
  if (j > i + 1 && brf_tag_is(before, BRF_WORD_PREPOSITION) &&
      before->suffix == 0 && joint_follows(s, mark->close + 1, limit, 0))
    return 0;
  /* وروت بطلة "ليل المدينة" كيف: of what she is that, and more follows */
  if (j > i + 1 && brf_tag_is(before, BRF_WORD_ROLE) && !brf_word_is_definite(s, j - 1) &&
      !brf_word_is_owned(s, j - 1) && brf_mark_size(mark) <= BRF_NAME_TOKENS &&
      mark->close + 1 < limit && s->tokens[mark->close + 1].kind == BRF_TOKEN_WORD)
    return 0;
  /* قال عند مناقشة "خطة المدينة" أمس: "…": what is behind the colon was said */
  if (j > i + 1 && brf_punct(s, j - 1) == BRF_PUNCT_NONE &&
      marks_follow(s, mark->close + 1, limit))
    return 0;
  if (j == i + 1 && brf_mark_size(mark) == 1 &&
      (brf_word_governs(s, j + 1) || /* تكشف "فورا" عن اسمه */
       (cue->group == BRF_CLASS_REVEAL && brf_is(s, mark->close + 1, PREPOSITION)) || /* سترد «بقوة», توعد برد «حازم»: how */
       (brf_word_has_form(s, i, BRF_FORM_MASDAR) && !brf_word_is_definite(s, i) && !brf_word_is_owned(s, i))))
    return 0;
  if (brf_mark_size(mark) <= BRF_NAME_TOKENS) {
    uint32_t k;
    if (j > i + 1 && brf_mark_size(mark) > 1 && brf_word_has(s, j + 1, BRF_TRAIT_GIVEN) &&
        brf_word_is_bare(s, mark->close - 1))
      return 0; /* ممثل الفريق الأول "سالم عون" */
    if (cue->group == BRF_CLASS_ACCUSE) return 0; /* اتهمت أخاه "س.ع" */
    if (j > i + 2 && brf_mark_size(mark) == 1 && brf_word_is(s, j - 2, BRF_LETTERS_MIN) && brf_word_is_noun(s, j - 1) &&
        !brf_word_is_definite(s, j - 1) && !brf_word_is_owned(s, j - 1))
      return 0; /* حذرت الوزارة من اندلاع "حرب" */
    if (cue->group == BRF_CLASS_SAY && brf_tag(s, i)->suffix > 0 && j > i + 1)
      return 0; /* ما قالته قصة "المدار" */
    if (cue->group == BRF_CLASS_ADD && j > i + 1 && brf_tag_is(before, BRF_WORD_PREPOSITION))
      return 0; /* استكملت حديثها عن «سامي» */
    if (cue->group == BRF_CLASS_ADD && j == i + 2 && brf_tag_is(before, BRF_WORD_PLAIN) &&
        brf_word_is_definite(s, j - 1))
      return 0; /* تتابع الوضع "عن كثب" */
    if (cue->group == BRF_CLASS_ADD && j > i + 2 && brf_is(s, j - 2, PREPOSITION) &&
        !brf_medium_opens(s, j - 2) && !brf_word_is_definite(s, j - 1) && before->pro == 0)
      return 0; /* يواصل المضي في خطط "الإبادة" */
    if (cue->group == BRF_CLASS_COMMENT && j > i + 1 && brf_word_is_noun(s, j - 1))
      return 0; /* علقت كوادر مشفى "الرحمة" عملها */
    if (j > i + 1 && cue->group == BRF_CLASS_ANNOUNCE &&
        (brf_tag_is(before, BRF_WORD_PLAIN) ||
         brf_tag_is(before, BRF_WORD_ABSTRACT)) &&
        !brf_word_is_definite(s, j - 1))
      return 0; /* ستعلن الشركة حالة «القوة القاهرة» */
    if (j == i + 1 && (cue->takes & BRF_TAKES_NP) &&
        brf_word_is_noun(s, mark->close + 1) &&
        s->tokens[mark->close + 1].kind == BRF_TOKEN_WORD &&
        !(brf_tag(s, mark->close + 1)->pro & (BRF_PRO_AND | BRF_PRO_SO)))
      return 0; /* أعلنت «نيل مارين» للنقل ارتفاع أرباحها */
    for (k = i + 1; k + 1 < j; k++) /* يختتم بفوز فيلم كبير "بيت الليل" */
      if (brf_word_has_b(s, k)) return 0;
    return cue->group == BRF_CLASS_EXCLAIM ||
           ((j <= i + 4 || /* ما اعتبره محامي الأسرة سامي عون "تجاوزا" */
             (brf_tag(s, i)->suffix > 0 && brf_phrase(s, i + 1, j) == j) || takes_for(s, i, cue, j) ||
             only_medium(s, i, j)) &&
            !joint_follows(s, mark->close + 1, limit, 1));
  }
  return 1;
}
