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
  int alone = brf_scan_comma(s, j) || brf_medium_opens(s, j); /* وكتبت «كرم» في تغريدة «أنا أعتذر …» */
  for (k = j; k < limit && k < j + REACH_JOINT; k++) {
    const BrfMark *mark = verbs ? brf_scan_opens(s, k) : NULL;
    alone = alone && brf_tag(s, k)->nreadings == 0;
    if (mark != NULL && alone && brf_mark_size(mark) > 2 * BRF_NAME_TOKENS)
      return 1; /* وقال «كرم»، لبرنامج «المدار»، «أنا أعتذر مرة أخرى عن كل ما قلته» */
    if (mark != NULL && mark->close < limit && brf_mark_size(mark) <= BRF_NAME_TOKENS)
      k = mark->close; /* ببرنامج «كلام الناس» */
    if (((brf_tag(s, k)->pro & BRF_PRO_SO) && brf_tag(s, k)->verb) ||
        (k > j && brf_scan_comma(s, k - 1) && brf_is(s, k, CONJUNCTION) && brf_word_is_owned(s, k)))
      return 0; /* "…"، فظن أنه: another's; "…"، لكنه نبه إلى أن */
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
  if (k > i + 1 && k < j) return brf_word_is_noun(s, k) && brf_phrase(s, k, j) == j; /* اعتبر الوزير | حصيلة الحضور */
  return k == j && (brf_second(s, i + 1, j) != BRF_NONE || !brf_word_is_someone(s, i + 1));
}

/* وأضاف في تصريحات لشبكة النهر "…": nothing but where it was said stands between the verb at i
   and the marks at j. */
static int only_medium(const BrfScan *s, uint32_t i, uint32_t j) {
  uint32_t k = i + 3;
  if (!brf_medium_opens(s, i + 1)) return 0;
  if (k < j && brf_medium_is_outlet(s, k)) k = brf_phrase(s, k, j);
  return k == j;
}

/* وقال سامي كرم مدير المستشفى "الوضع كارثي".: behind a verb that needs it the marks that end the sentence are what is said,
   though they hold no more than a name may; but قال مدير مستشفى "النهر". */
static int is_all_that_is_left(const BrfScan *s, uint32_t i, const BrfCueLemma *cue, const BrfMark *mark) {
  const uint32_t sentence = s->sentence[i], end = mark->close + 1;
  return cue->group == BRF_CLASS_SAY && cue->strength == BRF_CUE_STRONG && (cue->takes & BRF_TAKES_DIRECT) && brf_tag(s, i)->suffix == 0 &&
         brf_mark_size(mark) > 1 && sentence < s->nsentences && brf_word_is_definite(s, mark->open + 1) &&
         (end >= s->sentences[sentence].end_token || brf_punct(s, end) == BRF_PUNCT_STOP) &&
         (!brf_is(s, mark->open - 1, ORGANIZATION) || brf_word_is_definite(s, mark->open - 1)) && !brf_is(s, mark->open - 1, PREPOSITION);
}

/* المتهم "ع. ف": nothing but single letters. */
static int holds_initials(const BrfScan *s, const BrfMark *mark) {
  uint32_t k;
  for (k = mark->open + 1; k < mark->close; k++)
    if (brf_punct(s, k) != BRF_PUNCT_STOP && s->tokens[k].kind != BRF_TOKEN_ABBREV &&
        (s->tokens[k].kind != BRF_TOKEN_WORD || brf_tag(s, k)->key.len != 1))
      return 0;
  return k > mark->open + 1;
}

int brf_marked_speech(const BrfScan *s, uint32_t i, const BrfCueLemma *cue, uint32_t j,
                      uint32_t limit) {
  const BrfMark *mark = brf_scan_opens(s, j);
  const BrfTag *before = brf_tag(s, j - 1);
  int named = (mark->close == BRF_NONE || brf_mark_size(mark) <= 2 * BRF_NAME_TOKENS) &&
              !brf_is(s, j + 1, NEGATION); /* رئيس المجلس "لم نبع شيئا" */
  if (j > i + 1 && !named && (before->pro & BRF_PRO_L) && (before->pro & BRF_PRO_AL))
    return 1; /* قال للصحيفة "…" */
  if (j > i + 2 && mark->close != BRF_NONE && brf_mark_size(mark) > BRF_NAME_TOKENS && brf_word_is_definite(s, j - 1) &&
      brf_is(s, j - 2, DOCUMENT) && !brf_word_is_definite(s, j - 2))
    return 1; /* جاء في بيان الشبكة "شكلنا تحالفا …" */
  if (j > i + 1 && (brf_word_bears_name(s, j - 1) ||
                    brf_tag_is(before, BRF_WORD_QUOTING) ||
                    brf_word_is(s, j - 1, BRF_LETTERS_BISM) || /* المتحدث باسم "النهر" */
                    brf_tag_is(before, BRF_WORD_MEDIA) ||
                    (named && brf_tag_is(before, BRF_WORD_ORGANIZATION) && !brf_word_is_definite(s, j - 1))))
    return 0;
  /* إلى لقب قديم هو "درب التجار"; in a journal "…" أن; قالت لـ"المدار" */
  if (j > i + 1 && (brf_tag_is(before, BRF_WORD_PRONOUN) ||
                    brf_word_is(s, j - 1, BRF_LETTERS_L)))
    return 0;
  if (cue->group == BRF_CLASS_ADD && cue->strength == BRF_CUE_WEAK && j > i + 2 && (brf_tag(s, j + 1)->pro & BRF_PRO_AND))
    return 0; /* استكملت صيانة المولد "وستعود الأمور إلى طبيعتها" */
  if (mark->close == BRF_NONE) return 1;
  if (holds_initials(s, mark)) return 0;
  if (j == i + 1 && brf_mark_size(mark) <= 2 && brf_word_is_and(s, mark->close + 1) && brf_scan_opens(s, mark->close + 2) != NULL &&
      brf_mark_size(brf_scan_opens(s, mark->close + 2)) <= 2)
    return 0; /* وأكدت "النهر" و"السد" توقيع الاتفاق */
  if (is_all_that_is_left(s, i, cue, mark)) return 1;
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
    if (cue->group == BRF_CLASS_ASK && j == i + 1 && mark->close + 1 < limit && !brf_scan_asks(s, mark->close - 1) && brf_word_is_someone(s, mark->close + 1))
      return 0; /* سألت «المدار» النائب سامي عون عن الأمر */
    if (j > i + 2 && brf_mark_size(mark) == 1 && brf_word_is(s, j - 2, BRF_LETTERS_MIN) && brf_word_is_noun(s, j - 1) &&
        !brf_word_is_definite(s, j - 1) && !brf_word_is_owned(s, j - 1))
      return 0; /* حذرت الوزارة من اندلاع "حرب" */
    if (cue->group == BRF_CLASS_SAY && brf_tag(s, i)->suffix > 0 && j > i + 1)
      return 0; /* ما قالته قصة "المدار" */
    if (cue->group == BRF_CLASS_ADD && brf_mark_size(mark) <= 2 &&
        ((j > i + 1 && brf_word_has_form(s, i, BRF_FORM_PRESENT)) || /* يتابع تطوير ميدان «النهضة» */
         (j == i + 1 && brf_is(s, mark->close + 1, PREPOSITION))))   /* وتواصل «المدار» مع المتحدث */
      return 0;
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

int brf_marked_upon(const BrfScan *s, uint32_t i, const BrfCueLemma *cue, uint32_t j) {
  const BrfMark *mark = brf_scan_opens(s, j);
  if (cue->object != BRF_OBJECT_ADDRESSEE || mark->close == BRF_NONE) return 0;
  if ((cue->takes & BRF_TAKES_B) && brf_mark_size(mark) >= BRF_NAME_TOKENS && (brf_tag(s, j + 1)->pro & BRF_PRO_B) && j <= i + 4 &&
      brf_word_is_noun(s, j - 1))
    return 1; /* مطالبا حلفاءه "بإصلاح النواقص" */
  return brf_mark_size(mark) > 2 * BRF_NAME_TOKENS && !(brf_word_bears_name(s, j - 1) || brf_is(s, j - 1, ORGANIZATION)) &&
         brf_phrase_is_who(s, i + 1, j);
}

int brf_marked_bracket(const BrfScan *s, uint32_t i, uint32_t j, const BrfMark *mark) {
  const uint32_t end = mark->close + 1;
  return brf_mark_size(mark) > BRF_NAME_TOKENS && brf_phrase_is_who(s, i + 1, j) &&
         s->tokens[j + 1].kind == BRF_TOKEN_WORD && !brf_is(s, j + 1, RELATIVE) && !brf_word_is_and_he(s, j + 1) &&
         (end >= s->n || brf_punct(s, end) == BRF_PUNCT_STOP || (s->tokens[end].flags & BRF_TOKEN_LINE));
}

int brf_marked_before(const BrfScan *s, uint32_t i, uint32_t *open) {
  uint32_t k = i;
  if (k > 0 && brf_word_is(s, k - 1, BRF_LETTERS_HAKADHA)) k--; /* "…"، هكذا قالت */
  if (k > 0 && brf_punct(s, k - 1) == BRF_PUNCT_COMMA) k--;
  if (k == 0 || !brf_scan_closes(s, k - 1)) return 0;
  if (s->sentence[k - 1] != s->sentence[i] &&
      !(k == i && k > 1 && brf_scan_asks(s, k - 2) && /* «من أنت؟» يسأل سالم */
        brf_tag(s, i)->pro == 0 && !(s->tokens[i].flags & BRF_TOKEN_LINE) &&
        brf_word_is_someone(s, i + 1)))
    return 0;
  *open = brf_scan_closed(s, k - 1)->open;
  return 1;
}

/* وفي مقال "أنا جزء من المقاومة"، أشار الكاتب: the marks that open at token `open` hold a title. */
static int is_titled(const BrfScan *s, uint32_t open) {
  return open > 0 && s->tokens[open - 1].kind == BRF_TOKEN_WORD &&
         (brf_is(s, open - 1, QUOTING) || brf_word_bears_name(s, open - 1) ||
          ((brf_is(s, open - 1, MEDIUM) || brf_is(s, open - 1, DOCUMENT)) &&
           !brf_word_is_definite(s, open - 1) && !brf_word_is_owned(s, open - 1)));
}

int brf_marked_said_before(const BrfScan *s, uint32_t i, uint32_t *open) {
  uint32_t size;
  if (!brf_marked_before(s, i, open) || is_titled(s, *open) ||
      (*open > 0 && s->tokens[*open - 1].kind == BRF_TOKEN_WORD && brf_word_is_imperfect(s, *open - 1) &&
       !brf_word_has(s, *open - 1, BRF_TRAIT_GIVEN) && brf_tag(s, *open - 1)->nreadings == 0))
    return 0; /* يشكل "جرحا نازفا" يهدد المنطقة: of what it is */
  size = brf_mark_size(brf_scan_opens(s, *open));
  return size > BRF_NAME_TOKENS ||
         (size > 1 && s->sentence[*open] < s->nsentences &&
          s->sentences[s->sentence[*open]].first_token == *open &&
          !(brf_is(s, i + 1, PLAIN) && !brf_is(s, i + 1, ROLE) && /* "الفريق الأول" ينفي مقتل لاعبيه */
            !brf_word_is_definite(s, i + 1)));
}

/* الكلمات, العبارات, الجملة; but المناسبة. */
static int are_words(const BrfScan *s, uint32_t i) {
  static const BrfKey words[] = {BRF_KEY5(BRF_KAF, BRF_LAM, BRF_MEEM, BRF_ALEF, BRF_TEH), BRF_KEY4(BRF_KAF, BRF_LAM, BRF_MEEM, BRF_HEH),
                                 BRF_KEY5(BRF_AIN, BRF_BEH, BRF_ALEF, BRF_REH, BRF_HEH), BRF_KEY4(BRF_JEEM, BRF_MEEM, BRF_LAM, BRF_HEH),
                                 BRF_KEY6(BRF_AIN, BRF_BEH, BRF_ALEF, BRF_REH, BRF_ALEF, BRF_TEH)};
  const BrfKey base = brf_word_base(s, i);
  return brf_word_is_definite(s, i) && brf_key_among(&base, words, sizeof words / sizeof *words);
}

int brf_marked_pointed_at(const BrfScan *s, uint32_t i, uint32_t *open) {
  uint32_t k = i - 2;
  if (i < 4 || brf_tag(s, i)->pro != 0 || (brf_is(s, i + 1, PLAIN) && !brf_word_has_office(s, i + 1) && brf_word_is_definite(s, i + 1)))
    return 0; /* هكذا انتهى الاجتماع */
  if (brf_word_is(s, i - 1, BRF_LETTERS_HAKADHA))
    k++; /* "…"، هكذا لخصت هدى حالها */
  else if (!brf_is(s, k, DEMONSTRATIVE) || (brf_tag(s, k)->pro & ~(unsigned)BRF_PRO_B))
    return 0;
  else if (brf_tag(s, k)->pro & BRF_PRO_B ? !are_words(s, k + 1)
                                     : !brf_word_is(s, k + 1, BRF_LETTERS_MA) ||
                                           !(brf_tag(s, i)->suffix > 0 || brf_word_is_pronoun(s, i + 1)))
    return 0;
  if (brf_punct(s, k - 1) == BRF_PUNCT_STOP || brf_punct(s, k - 1) == BRF_PUNCT_DOTS || brf_scan_comma(s, k - 1)) k--;
  if (!brf_scan_closes(s, k - 1)) return 0;
  *open = brf_scan_closed(s, k - 1)->open;
  return 1;
}

int brf_marked_as_said(const BrfScan *s, uint32_t i, uint32_t *open) {
  const uint32_t limit = brf_scan_limit(s, i);
  uint32_t j = i + 1;
  if (i < 2 || !brf_word_is(s, i - 1, BRF_LETTERS_KAMA) ||
      s->sentence[i - 2] != s->sentence[i] || !brf_marked_before(s, i - 1, open) ||
      (brf_scan_comma(s, i - 2) && !(s->tokens[*open].flags & BRF_TOKEN_LINE)) || /* "…"، كما تقول هدى. */
      brf_mark_size(brf_scan_opens(s, *open)) <= BRF_NAME_TOKENS)
    return 0;
  if (j < limit && brf_word_is_noun(s, j)) j = brf_phrase(s, j, limit);
  return j >= limit || brf_punct(s, j) == BRF_PUNCT_COMMA ||
         brf_punct(s, j) == BRF_PUNCT_STOP;
}

/* دعا إلى "الترفع عن الصغائر": what is marked holds a preposition, as a name seldom
   does. */
static int has_preposition(const BrfScan *s, const BrfMark *mark) {
  uint32_t k;
  for (k = mark->open + 1; k < mark->close; k++)
    if (brf_is(s, k, PREPOSITION)) return 1;
  return 0;
}

/* المعروفة إعلاميا بـ"غرفة الميناء": the ب before the marks at j is that of how something is named. */
static int is_known_as(const BrfScan *s, uint32_t j) {
  uint32_t k = j - 1;
  if (k > 1 && !brf_is(s, k - 1, QUOTING) && brf_key_last(&brf_tag(s, k - 1)->key, 0) == BRF_ALEF) k--;
  return k > 0 && brf_is(s, k - 1, QUOTING);
}

int brf_marked_object(const BrfScan *s, const BrfCueLemma *cue, uint32_t j) {
  const BrfMark *mark = brf_scan_opens(s, j);
  if (j > 1 && brf_scan_comma(s, j - 2) &&
      brf_mark_size(mark) <= (brf_word_is(s, j - 1, BRF_LETTERS_MIN) ? 2 : 1) * BRF_NAME_TOKENS &&
      (mark->close == BRF_NONE || brf_scan_comma(s, mark->close + 1)))
    return 0; /* حذرت سلمى عون، من "نادي الخيل"، من أن: where she is from */
  if (is_known_as(s, j)) return 0;
  if ((cue->takes & (BRF_TAKES_B | BRF_TAKES_MIN)) && brf_word_is_b(s, j - 1))
    return 1;
  if (mark->close == BRF_NONE ||
      (brf_mark_size(mark) <= BRF_NAME_TOKENS && !has_preposition(s, mark) &&
       cue->group != BRF_CLASS_EXPLAIN)) /* عزا ذلك إلى "صعوبات فنية" */
    return 0;
  if (cue->group == BRF_CLASS_EXPRESS && (cue->takes & BRF_TAKES_ABOUT) && brf_is(s, j - 1, PREPOSITION) && j > 2 &&
      brf_word_is_noun(s, j - 2) && brf_word_is(s, j - 3, BRF_LETTERS_AN))
    return 1; /* أعربت الوزيرة عن القلق إزاء "تصعيد سيسيء إلى الجميع" */
  return ((cue->takes & BRF_TAKES_ILA) &&
          brf_word_is(s, j - 1, BRF_LETTERS_ILA)) ||
         (cue->strength != BRF_CUE_WEAK && (cue->takes & BRF_TAKES_ALA) && /* شددت على "ضرورة أن يعتذر" */
          brf_word_is(s, j - 1, BRF_LETTERS_ALA)) ||
         ((cue->takes & BRF_TAKES_ABOUT) &&
          brf_word_is(s, j - 1, BRF_LETTERS_AN));
}
