/* SPDX-License-Identifier: MIT */
#include "brf_may.h"

#include "brf_claim.h"
#include "brf_marked.h"
#include "brf_phrase.h"
#include "brf_saying.h"
#include "brf_word.h"

#define MAX_PERSON 8u /* tokens back to the office of who is named */

/* سالم الذي كان يتابع الجلسة: in a relative clause it has a thing for its object. */
static int follows(const BrfScan *s, uint32_t i) {
  uint32_t k = i > 0 && brf_is(s, i - 1, COPULA) ? i - 1 : i;
  return k > 0 && brf_is(s, k - 1, RELATIVE) && brf_word_is_definite(s, i + 1) &&
         !brf_word_has_office(s, i + 1);
}

/* أنه تابع لوزارة الري, وهو تابع لها: an adjective behind a pronoun. */
static int is_part_of(const BrfScan *s, uint32_t i) {
  return i > 0 && i + 1 < s->n && brf_tag(s, i)->pro == 0 &&
         (brf_word_is_that_he(s, i - 1) || brf_is(s, i - 1, PRONOUN)) &&
         ((brf_tag(s, i + 1)->pro & BRF_PRO_L) || brf_word_leans(s, i + 1));
}

/* The token behind the participle at i, and behind how it was said: قائلة بأسى "…". */
static uint32_t behind_manner(const BrfScan *s, uint32_t i) {
  return i + 1 < s->n && brf_word_has_b(s, i + 1) ? i + 2 : i + 1;
}

/* ولم تمض دقائق حتى رد المدير: حتى stands before verbs too. */
static int is_until(const BrfScan *s, uint32_t i) {
  static const BrfKey until = BRF_KEY3(BRF_HAH, BRF_TEH, BRF_YEH);
  return brf_key_same(&brf_tag(s, i)->key, &until);
}

/* بدا, بدت, يبدو, تبدو: it seems. */
static int seems(const BrfScan *s, uint32_t i) {
  BrfKey key = brf_tag(s, i)->key;
  if (brf_key_letter(&key, 0) == BRF_WAW || brf_key_letter(&key, 0) == BRF_YEH ||
      brf_key_letter(&key, 0) == BRF_TEH)
    key = brf_key_drop_first(key, 1);
  return key.len == 3 && brf_key_letter(&key, 0) == BRF_BEH && brf_key_letter(&key, 1) == BRF_DAL;
}

/* يعد من "الأوائل", تعتبر من أقدم المدن: what it is counted among; but تعتبر من جانبها أن. */
static int is_counted(const BrfScan *s, uint32_t i) {
  return i + 2 < s->n && brf_word_is(s, i + 1, BRF_LETTERS_MIN) && !brf_word_is_owned(s, i + 2);
}

/* لم يتوقع أحد أن, لا يعرف أحد متى: what nobody says. */
static int is_nobodys(const BrfScan *s, uint32_t i) {
  static const BrfKey anybody = BRF_KEY3(BRF_ALEF, BRF_HAH, BRF_DAL);
  return i > 0 && i + 2 < s->n && brf_is(s, i - 1, NEGATION) &&
         brf_key_same(&brf_tag(s, i + 1)->key, &anybody) &&
         !brf_word_is_noun(s, i + 2);
}

/* The masdar at i may report: but not in تصريح, where it is where, and in رئيس قسم البحوث. */
static int masdar_reports(const BrfScan *s, uint32_t i, const BrfCueLemma *cue) {
  const BrfTag *tag = brf_tag(s, i);
  if (cue->group == BRF_CLASS_BELIEVE &&
      (brf_word_is_tanwin(s, i) || brf_key_last(&tag->key, 0) == BRF_ALEF))
    return 0; /* ظنا منهم أنه: why they did it */
  if (cue->group == BRF_CLASS_DESCRIBE && (tag->pro & BRF_PRO_B) && brf_word_is_owned(s, i))
    return 0; /* بوصفهم "شعب الجبل": as what they are */
  if (brf_phrase_in_construct(s, i)) return 0; /* معهد علم النفس */
  if (i == 0) return !(tag->pro & BRF_PRO_AL) || brf_by_saying(s, i);
  if (brf_tag(s, i - 1)->verb && brf_tag(s, i - 1)->nreadings > 0 && brf_word_is_definite(s, i) && !(tag->pro & BRF_PRO_B))
    return 0; /* وأضاف الدفاع: who speaks */
  if (brf_is(s, i - 1, ROLE) && !brf_word_is_owned(s, i) && !(tag->pro & (BRF_PRO_AND | BRF_PRO_B)))
    return brf_undertaken_by(s, i) != BRF_NONE; /* لم ينس الوزير الإشارة إلى أن */
  if (tag->pro == 0 && brf_is(s, i - 1, NEGATION) && brf_tag(s, i - 1)->key.len == 2) return 0; /* لا جدال في أن */
  return (!(tag->pro & BRF_PRO_AL) || brf_by_saying(s, i)) &&
         (!brf_word_is(s, i - 1, BRF_LETTERS_FI) || (brf_is(s, i, SPEECH) && !brf_is(s, i, MEDIUM))) && /* تشكك في قول سالم إن */
         !(brf_is(s, i, MEDIUM) && (brf_is(s, i - 1, PREPOSITION) ||
                                    (i > 1 && brf_is(s, i - 2, PREPOSITION) && brf_tag(s, i - 1)->key.len < 5 && /* في أول تصريح له */
                                     !brf_word_is_definite(s, i - 1) && brf_key_letter(&brf_tag(s, i - 1)->key, 0) == BRF_ALEF)));
}

/* The participle at i, which no comma sets off and no و joins, says how somebody speaks: مشيرة إلى أن;
   but موافقة، تابعة، مكررة are nouns and adjectives. */
static int says_how(const BrfScan *s, uint32_t i, const BrfCueLemma *cue) {
  const BrfTag *tag = brf_tag(s, i);
  if (cue->strength == BRF_CUE_WEAK) return 0;
  return brf_key_last(&tag->key, 0) == BRF_ALEF ||
         (brf_key_last(&tag->key, 0) == BRF_NOON && i > 0 &&
          brf_word_is_definite(s, i - 1)) || /* الطريق مؤكدين أن */
         (cue->group == BRF_CLASS_SAY && brf_scan_opens(s, behind_manner(s, i)) != NULL) ||
         ((cue->takes & (BRF_TAKES_AN | BRF_TAKES_DIRECT)) && i > 0 && (brf_word_is_definite(s, i - 1) || brf_word_is_owned(s, i - 1)) &&
          brf_scan_opens(s, i + 1) != NULL && brf_mark_size(brf_scan_opens(s, i + 1)) > BRF_NAME_TOKENS) || /* أسفها العميق مؤكدة "…" */
         brf_word_opens_clause(s, i + 1) ||
         brf_word_is(s, i + 1, BRF_LETTERS_AMA) || /* متسائلة عما إذا */
         (i > 0 && brf_tag(s, i - 1)->verb && brf_tag(s, i - 1)->nreadings > 0); /* وتابعت قائلة */
}

static int participle_reports(const BrfScan *s, uint32_t i, const BrfCueLemma *cue) {
  const BrfTag *tag = brf_tag(s, i);
  if (brf_word_is_definite(s, i)) return 0;
  if (i == 0) return 1;
  if (cue->group == BRF_CLASS_COMMENT && brf_word_is_definite(s, i - 1) &&
      brf_word_has_form(s, i - 1, BRF_FORM_MASDAR))
    return 0; /* يظل السؤال معلقا */
  if (brf_is(s, i - 1, GOVERNOR) && seems(s, i - 1)) return 0; /* وبدا لافتا أن */
  if (brf_is(s, i - 1, COMPLEMENTIZER) || brf_is(s, i - 1, COPULA) || brf_is(s, i - 1, PRONOUN))
    return 0; /* كان متوقعاً أن: by anybody; وهي معلمة: what she is */
  if (brf_punct(s, i - 1) == BRF_PUNCT_COMMA) return 1;
  /* ومقره في المدينة: a pronoun, where no comma sets a participle off */
  if (brf_key_last(&tag->key, 0) == BRF_HEH && (unsigned char)s->text[s->tokens[i].end - 1] == 0x87)
    return 0;
  return (tag->pro & BRF_PRO_AND) || brf_punct(s, i + 1) == BRF_PUNCT_COLON || /* غرد سمعان معلقاً: */
         brf_punct(s, i - 1) == BRF_PUNCT_DOTS || brf_punct(s, i - 1) == BRF_PUNCT_STOP || brf_scan_closes(s, i - 1) ||
         brf_tag(s, i - 1)->key.len == 1 || (s->tokens[i].flags & BRF_TOKEN_LINE) || says_how(s, i, cue);
}

/* The verb at i has another meaning here than the cue's. */
static int means_another(const BrfScan *s, uint32_t i, unsigned form, const BrfCueLemma *cue) {
  const BrfTag *tag = brf_tag(s, i);
  switch (cue->group) {
    case BRF_CLASS_BELIEVE:
      if ((form == BRF_FORM_PRESENT && (tag->pro & BRF_PRO_L)) || /* كانوا ليروا أن */
          (tag->suffix == 2 && brf_key_last(&tag->key, 0) == BRF_NOON &&
           brf_key_last(&tag->key, 1) == BRF_HEH)) /* يراهن: bets, no يرى */
        return 1;
      return is_counted(s, i); /* يعد is of عد and of وعد */
    case BRF_CLASS_PROMISE: return is_counted(s, i);
    case BRF_CLASS_CLAIM:
      /* ويدعى محمود, يدعى «محمود»: is called; but يدعي أن, ويدعى المتهم أن */
      return form == BRF_FORM_PRESENT && brf_word_in_maqsura(s, i) &&
             (brf_word_is_bare(s, i + 1) || brf_scan_opens(s, i + 1) != NULL ||
              (i > 0 && brf_scan_comma(s, i - 1) && (tag->pro & BRF_PRO_AND) && /* ، وتدعى الحاجة هدى، */
               (brf_scan_comma(s, i + 2) || brf_scan_comma(s, i + 3))));
    case BRF_CLASS_AGREE: /* هو توافق: a noun */
      return form == BRF_FORM_PRESENT && i > 0 && brf_is(s, i - 1, PRONOUN) &&
             brf_key_letter(&brf_tag(s, i)->key, 0) == BRF_TEH && brf_key_last(&brf_tag(s, i - 1)->key, 0) == BRF_WAW;
    case BRF_CLASS_COMMENT: /* وهي تعلق كيس المحلول: hangs; ما تعلق منها بالأمن: has to do with */
      return i > 0 && ((brf_word_is_and_he(s, i - 1) && brf_word_is_noun(s, i + 1)) ||
                       (brf_word_is_what(s, i - 1) && form == BRF_FORM_PRESENT && tag->suffix == 0));
    case BRF_CLASS_CONCLUDE: /* توصلت الجريدة بنسخة منه: received */
      return brf_tag_is(tag, BRF_WORD_RECEIPT) && (brf_tag(s, i + 2)->pro & BRF_PRO_B);
    case BRF_CLASS_DESCRIBE: /* رف شبه فارغ, شلل شبه تام: nearly so */
      if (form == BRF_FORM_PAST && cue->strength == BRF_CUE_WEAK && tag->suffix == 0 && brf_word_is(s, i + 1, BRF_LETTERS_B))
        return 1; /* فيما عرف بـ "جمعة الغضب": was known as */
      return form == BRF_FORM_PAST && cue->strength == BRF_CUE_WEAK &&
             tag->suffix == 0 && tag->pro == 0 && i > 0 && s->tokens[i - 1].kind == BRF_TOKEN_WORD &&
             brf_word_is_noun(s, i - 1) && !brf_word_is_definite(s, i - 1) &&
             !brf_word_has(s, i - 1, BRF_TRAIT_GIVEN) && !brf_word_is_definite(s, i + 1);
    default: return 0;
  }
}

/* على خلفية وصفه الناس بـ, بسبب وصفها الناس: the pronoun of what could be a verb at i is not of the noun before it,
   which a preposition governs, and so is of who does it; but في رسالة وصفها الوزير. */
static int is_his_doing(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  const unsigned last = brf_key_last(&tag->key, 0);
  if (i < 2 || tag->suffix == 0 || tag->pro != 0 || !brf_word_has_form(s, i, BRF_FORM_MASDAR) ||
      !brf_word_is_noun(s, i - 1) || brf_word_is_definite(s, i - 1) || brf_word_has_office(s, i - 1) ||
      !(brf_is(s, i - 2, PREPOSITION) || brf_word_has_b(s, i - 1)))
    return 0;
  return brf_word_in_teh(s, i - 1) ? last == BRF_HEH : last == BRF_ALEF;
}

/* The word at i, a verb in the past that is a masdar too, is that by the word before it; `weak`: it seldom reports. */
static int is_masdar_behind(const BrfScan *s, uint32_t i, int weak) {
  static const BrfKey no = BRF_KEY3(BRF_AIN, BRF_DAL, BRF_MEEM);
  if (!brf_word_has_form(s, i, BRF_FORM_MASDAR)) return 0;
  if (brf_key_same(&brf_tag(s, i - 1)->key, &no) || brf_word_is_of_class(s, i - 1, BRF_CLASS_REFUSE))
    return 1; /* طلب عدم نشر صورته, رفض ذكر اسم عائلته */
  if (weak && (brf_word_is_imperfect(s, i - 1) || brf_word_has_form(s, i - 1, BRF_FORM_PRESENT)))
    return 1; /* وتحمل ختم "سري للغاية": an object */
  /* قال إن رد الجيش على ذلك "ليس كافيا"; but بعد أن رد */
  return brf_is(s, i - 1, COMPLEMENTIZER) && brf_tag(s, i - 1)->key.len == 2 && !(i > 1 && brf_is(s, i - 2, GOVERNOR));
}

/* بين السد وبين المدينة: the preposition that the word in و at i is too stands before it in its sentence. */
static int is_second(const BrfScan *s, uint32_t i) {
  const BrfKey base = brf_key_drop_first(brf_tag(s, i)->key, 1);
  const uint32_t floor = brf_scan_floor(s, i);
  uint32_t k = i;
  while (k-- > floor)
    if (brf_key_same(&brf_tag(s, k)->key, &base)) return 1;
  return 0;
}

/* The word at i, which could be a verb, is a noun or an adverb here. */
static int is_no_verb(const BrfScan *s, uint32_t i, unsigned form, const BrfCueLemma *cue) {
  const BrfTag *tag = brf_tag(s, i);
  const int weak = cue->strength == BRF_CUE_WEAK;
  if (brf_tag_is(tag, BRF_WORD_ADVERB) || /* وهنا is not هنّأ */
      brf_word_is_tanwin(s, i) ||
      (weak && form == BRF_FORM_PAST && brf_key_last(&tag->key, 0) == BRF_ALEF &&
       (brf_word_is(s, i + 1, BRF_LETTERS_ALA) || brf_word_is_from_him(s, i + 1)))) /* رداً على, ظنا منهم: no dual */
    return 1;
  if (brf_tag_is(tag, BRF_WORD_PREPOSITION) && (tag->pro & BRF_PRO_AND) && is_second(s, i)) return 1; /* بين السد وبين المدينة */
  /* – نقل بحري –: a noun as well, which who could speak does not follow */
  if (weak && brf_tag_is(tag, BRF_WORD_PLAIN) && i > 0 && brf_punct(s, i - 1) == BRF_PUNCT_DASH) return 1;
  if (form == BRF_FORM_PAST && tag->pro == 0 && tag->suffix == 0 && i > 0 && is_masdar_behind(s, i, weak)) return 1;
  if (i > 0 && brf_word_is(s, i - 1, BRF_LETTERS_BISM) && tag->pro == 0) return 1; /* الناطق باسم تجمع المعلمين */
  if ((form == BRF_FORM_PAST && (tag->pro & BRF_PRO_L)) || brf_phrase_in_construct(s, i) || is_his_doing(s, i))
    return 1;
  /* في خطاب شكر وجهه: behind what was said or written a noun, if it can be */
  return brf_word_has_form(s, i, BRF_FORM_MASDAR) && i > 0 &&
         !(tag->pro & (BRF_PRO_AND | BRF_PRO_SO)) && brf_is(s, i - 1, MEDIUM) &&
         !brf_word_is_definite(s, i - 1) && !brf_word_is_owned(s, i - 1);
}

/* A preposition straight before i takes it for its noun; but حتى قال الوزير. */
static int is_governed(const BrfScan *s, uint32_t i, unsigned form) {
  return i > 0 && !(s->tokens[i].flags & BRF_TOKEN_LINE) &&
         !(brf_tag(s, i)->pro & (BRF_PRO_AND | BRF_PRO_SO)) &&
         brf_is(s, i - 1, PREPOSITION) &&
         (brf_tag(s, i - 1)->pro & ~(unsigned)(BRF_PRO_AND | BRF_PRO_SO)) == 0 &&
         !(is_until(s, i - 1) && form == BRF_FORM_PAST && brf_word_is_someone(s, i + 1)) &&
         !brf_word_is_pronoun(s, i - 1) && brf_tag(s, i - 1)->suffix == 0 &&
         s->tokens[i - 1].kind == BRF_TOKEN_WORD;
}

/* طالب وطالبة, كاتب وكاتبة: at i, or before it, a man and a woman of one office. */
static int is_of_both(const BrfScan *s, uint32_t i) {
  BrfKey he, she;
  if (i + 1 >= s->n || !(brf_tag(s, i + 1)->pro & BRF_PRO_AND) || !brf_word_in_teh(s, i + 1)) return 0;
  he = brf_word_base(s, i);
  she = brf_word_base(s, i + 1);
  she = brf_key_drop_last(she, 1);
  return brf_key_same(&he, &she);
}

int brf_may_report(const BrfScan *s, uint32_t i, unsigned form, const BrfCueLemma *cue) {
  const BrfTag *tag = brf_tag(s, i);
  if (is_of_both(s, i) || (i > 0 && is_of_both(s, i - 1))) return 0;
  if (tag->suffix > 0 && i > 0 && brf_is(s, i - 1, NARRATOR) && brf_word_is_definite(s, i - 1)) return 0; /* الجدير ذكره أن */
  if (form == BRF_FORM_MASDAR) return masdar_reports(s, i, cue);
  if ((tag->pro & (BRF_PRO_AL | BRF_PRO_B | BRF_PRO_K)) || is_governed(s, i, form)) return 0;
  if (cue->group == BRF_CLASS_ADD && (tag->suffix > 0 || follows(s, i) || is_part_of(s, i)))
    return 0; /* تواصلنا معه: he adds to nobody */
  if (form == BRF_FORM_PARTICIPLE) return participle_reports(s, i, cue);
  return !is_nobodys(s, i) && !means_another(s, i, form, cue) && !is_no_verb(s, i, form, cue);
}

/* Before the relative pronoun at i, and a comma or none, a person is named: الخبير هادي عون
   الذي; but الدول التي. */
static int is_of_person(const BrfScan *s, uint32_t i) {
  const uint32_t floor = brf_scan_floor(s, i);
  uint32_t k = i > floor && brf_scan_comma(s, i - 1) ? i - 1 : i, first = k;
  while (k > floor && first - k < MAX_PERSON && brf_word_is_noun(s, k - 1)) {
    k--;
    if (brf_word_has_office(s, k) || brf_word_has(s, k, BRF_TRAIT_GIVEN)) return 1;
  }
  return 0;
}

/* Token i is the verb of `cue` in the past. */
static int is_past(const BrfScan *s, uint32_t i, const BrfCueLemma *cue) {
  const BrfTag *tag = brf_tag(s, i);
  unsigned r;
  for (r = 0; r < tag->nreadings; r++)
    if (brf_lexicon_lemma(s->lexicon, tag->readings[r]) == cue)
      return brf_reading_form(tag->readings[r]) == BRF_FORM_PAST;
  return 0;
}

int brf_may_describe(const BrfScan *s, uint32_t i, const BrfCueLemma *cue) {
  static const BrfKey bima = BRF_KEY3(BRF_BEH, BRF_MEEM, BRF_ALEF);
  if (i > 1 && brf_key_letter(&brf_tag(s, i)->key, 0) == BRF_YEH &&
      ((brf_punct(s, i - 2) == BRF_PUNCT_COMMA && brf_word_is(s, i - 1, BRF_LETTERS_MA)) ||
       brf_word_is(s, i - 1, BRF_LETTERS_MIMMA) || brf_key_same(&brf_tag(s, i - 1)->key, &bima)))
    return 1; /* …، ما يشير إلى أن, بما يؤكد أن: what follows from it */
  if (i > 0 && cue->group == BRF_CLASS_BELIEVE && brf_is(s, i - 1, RELATIVE) &&
      (is_of_person(s, i - 1) || is_past(s, i, cue))) /* رد الجبوري الذي رأى أن */
    return 0;
  return i > 0 && (brf_is(s, i - 1, RELATIVE) || brf_is(s, i - 1, BECAUSE) ||
                   brf_is(s, i - 1, COPULA) || brf_word_is_what(s, i - 1)) &&
         (cue->group == BRF_CLASS_BELIEVE || cue->group == BRF_CLASS_FIND);
}

int brf_may_be_name(const BrfScan *s, uint32_t i) {
  uint32_t k = i;
  if (i > 0 && brf_tag(s, i)->suffix > 0 && brf_tag(s, i - 1)->verb && brf_tag(s, i - 1)->nreadings > 0 &&
      brf_word_is_surname(s, i))
    return 1; /* وقال روته: of whom the text has told by his whole name */
  if ((brf_tag(s, i)->pro & BRF_PRO_AND) ||
      ((brf_tag(s, i)->pro & BRF_PRO_SO) && /* وتقول ماريا فيري (34 عاما) */
       brf_scan_bracket(s, i + 1) == NULL && !brf_scan_comma(s, i + 1)))
    return 0;
  while (k > 0 && i - k < 4 && s->tokens[k - 1].kind == BRF_TOKEN_WORD &&
         !brf_tag(s, k - 1)->verb && brf_word_is_someone(s, k - 1) &&
         !brf_word_is(s, k - 1, BRF_LETTERS_MA) &&
         !brf_word_is_definite(s, k - 1))
    k--;
  return k < i && k > 0 && brf_tag(s, k - 1)->verb &&
         brf_tag(s, k - 1)->nreadings > 0 &&
         (brf_tag(s, k - 1)->pro & BRF_PRO_AND);
}
