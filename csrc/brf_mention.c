/* SPDX-License-Identifier: MIT */
/*
** The phrases beside a cue: who speaks, to whom, and where it was said.
*/
#include <string.h>

#include "brf_adjunct.h"
#include "brf_before.h"
#include "brf_claim.h"
#include "brf_deed.h"
#include "brf_gazetteer.h"
#include "brf_marked.h"
#include "brf_medium.h"
#include "brf_nobody.h"
#include "brf_phrase.h"
#include "brf_relay.h"
#include "brf_saying.h"
#include "brf_second.h"
#include "brf_told.h"
#include "brf_word.h"

#define MAX_BACK 4u      /* claims back in whose contents a subject may stand */
#define MAX_NAME 5u     /* tokens of who speaks, before بالقول */

/* {== behind the cue */

/* A plural with the article in the accusative stands at i, by its form: المحافظين of a
   nation or party in يين, the office of many (الصحفيين); but الأمين, الشاهين. */
static int is_accused(const BrfScan *s, uint32_t i) {
  const BrfKey *key = &brf_tag(s, i)->key;
  return brf_word_is_definite(s, i) && brf_word_is_oblique(s, i) && key->len > 6 &&
         (brf_is(s, i, ROLE) || brf_key_last(key, 2) == BRF_YEH);
}

/* وصف وسائل الإعلام بأنها: straight behind the verb of a man a body in ة, or many that
   are one, is his object. */
static int is_not_his(const BrfScan *s, const BrfClaim *c, uint32_t i) {
  const BrfKey *key = &brf_tag(s, i)->key;
  return c->reading != BRF_NONE && i == c->cue + 1 &&
         brf_reading_form(c->reading) <= BRF_FORM_PRESENT &&
         brf_reading_number(c->reading) == 0 && !brf_reading_feminine(c->reading) &&
         (brf_is(s, i, COLLECTIVE) ||
          ((brf_is(s, i, DOCUMENT) || brf_is(s, i, ORGANIZATION) || brf_is(s, i, MEDIA)) &&
           !brf_is(s, i, ROLE) && key->len > 3 && brf_key_last(key, 0) == BRF_HEH &&
           !brf_word_is_owned(s, i)));
}

/* The same of any that an order goes to: المصلين. */
static int is_called_on(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  return tag->kinds == 0 && brf_word_is_definite(s, i) && tag->key.len > 5 &&
         brf_word_is_oblique(s, i);
}

/* أحدهم, أحدهما. */
static int is_one_of_them(const BrfScan *s, uint32_t i) {
  static const BrfKey one = BRF_KEY3(BRF_ALEF, BRF_HAH, BRF_DAL);
  const BrfKey *key = &brf_tag(s, i)->key;
  const BrfKey base = key->len > 4 ? brf_key_drop_last(*key, key->len - 3u) : *key;
  return key->len > 4 && key->len < 7 && brf_key_same(&base, &one);
}

/*
** Whether the noun behind the verb is its object rather than its subject:
** اختتم تصريحاته قائلاً, وصف الأجواء بأنها. A person or an institution is taken
** for the subject.
*/
static int is_object(const BrfScan *s, const BrfClaim *c, uint32_t i,
                     const BrfCueLemma *cue) {
  BrfGazetteerHit hit;
  if (brf_word_is_latter(s, i)) return 0; /* بعد أن نعت الأخير السفير بـ */
  if (brf_word_is_owned(s, i) && !brf_is(s, i, HONORIFIC) &&
      !brf_is(s, i, ROLE) && /* وأضاف زوجها */
      !(i + 1 < s->n && brf_word_is_bare(s, i + 1) && /* ويضيف زميله خالد */
        !brf_word_is_definite(s, i + 1) && !brf_word_is_owned(s, i + 1)) &&
      (cue->group == BRF_CLASS_ADD ||
       cue->group == BRF_CLASS_CONCLUDE_SPEECH ||
       cue->group == BRF_CLASS_OPEN_SPEECH || brf_is(s, i, MEDIUM) ||
       (c->cue_end > c->cue + 1 && !brf_is(s, i, ORGANIZATION) && !brf_is(s, i, ANYBODY) && !is_one_of_them(s, i)))) /* ووجه كلامه للحاضرين قائلا */
    return 1;
  if (brf_told_is_accusative(s, i)) return 1;
  if (brf_word_is_owned(s, i) && brf_tag(s, i)->kinds == 0 && brf_tag(s, i)->nreadings == 0 && i == c->cue + 1 &&
      !brf_word_has(s, i, BRF_TRAIT_GIVEN) && cue->group == BRF_CLASS_EXPLAIN)
    return 1; /* بعد أن شرح مضمونه الذي */
  if (is_accused(s, i)) return 1; /* وهاجم الاشتراكيين قائلاً */
  if (i == c->cue + 1 && brf_word_is_owned(s, i) && brf_tag(s, i)->kinds == 0 && !brf_word_has(s, i, BRF_TRAIT_GIVEN) &&
      brf_is(s, i + 1, PREPOSITION) && brf_tag(s, i + 1)->pro == 0 && !brf_word_is_surname(s, i) && c->joint > i + 1)
    return 1; /* وأكد عزمه على جعلها "…" */
  if (brf_is(s, i, DEMONSTRATIVE) && (cue->takes & BRF_TAKES_NP) && /* كذب هذه الرواية */
      brf_word_is_definite(s, i + 1) &&
      !(brf_word_is_someone(s, i + 1) && brf_tag(s, i + 1)->kinds != 0))
    return 1;
  if (is_not_his(s, c, i) ||
      (cue->object == BRF_OBJECT_TARGET && brf_is(s, i, COLLECTIVE) && /* اتهمت جهات لم تسمها */
       !brf_word_is_definite(s, i) && brf_is(s, i + 1, NEGATION)))
    return 1;
  /* ودعا المصلين إلى التراحم, وذكّر المصلين بقول فلان */
  if ((cue->group == BRF_CLASS_DEMAND || cue->object == BRF_OBJECT_ADDRESSEE ||
       (i + 1 < s->n && (brf_tag(s, i + 1)->pro & BRF_PRO_B))) &&
      is_called_on(s, i))
    return 1;
  if (cue->group != BRF_CLASS_DESCRIBE && /* عزا الأزمة إلى */
      (cue->takes & (BRF_TAKES_NP | BRF_TAKES_ILA | BRF_TAKES_CLAUSE)) !=
          (BRF_TAKES_NP | BRF_TAKES_ILA))
    return 0;
  if (brf_is(s, i, MEDIUM) && !brf_is(s, i, ROLE))
    return !brf_gazetteer_find(s, i, &hit); /* وصفت حديث الوزارة بأنه; but برنامج الأغذية العالمي */
  if (brf_is(s, i, MEDIA) && brf_reading_feminine(c->reading) == (unsigned)brf_word_in_teh(s, i)) {
    const uint32_t k = i + 1 + (brf_word_is_definite(s, i + 1) && brf_word_in_teh(s, i) && brf_word_in_teh(s, i + 1));
    if (brf_word_is_definite(s, k) || brf_is(s, k, DEMONSTRATIVE)) return 0; /* ووصفت الصحيفة البريطانية ذلك البيان بأنه */
  }
  return brf_tag(s, c->cue)->suffix == 0 && !brf_word_is_nominative(s, i) && /* وصفه المتابعون, وصف المتابعون القرار */
         !brf_word_has_office(s, i) &&
         !brf_is(s, i, ORGANIZATION) &&
         brf_key_has_al(&brf_tag(s, i)->key, 0) &&
         !(brf_gazetteer_find(s, i, &hit) && hit.end < c->joint && brf_word_is_noun(s, hit.end)); /* وصفت الكويت القرار, الصين تصريحات الرئيس */
}

/* قال لهم بابتسامة متعبة: the adjective in ة of how it was said. */
static int describes_manner(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  return tag->kinds == 0 && tag->pro == 0 && !brf_word_is_definite(s, i) &&
         brf_adjunct_is_manner(s, i - 1) &&
         brf_key_last(&tag->key, 0) == BRF_HEH &&
         brf_key_last(&brf_tag(s, i - 1)->key, 0) == BRF_HEH;
}

/* قال متأسفا; but تقول مارينا, for a woman's state ends in ة. */
static int is_his_state(const BrfScan *s, const BrfClaim *c, uint32_t i) {
  return brf_deed_state(s, i) &&
         !(c->reading != BRF_NONE && brf_reading_feminine(c->reading) &&
           brf_reading_number(c->reading) == 0);
}

/* وأضافت موجهة كلامها إلى الوزير: what she does with something of hers. */
static int is_her_state(const BrfScan *s, const BrfClaim *c, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  const BrfKey *his = i + 1 < s->n ? &brf_tag(s, i + 1)->key : NULL;
  return his != NULL && c->reading != BRF_NONE && brf_reading_feminine(c->reading) && tag->pro == 0 &&
         (tag->kinds & ~(UINT64_C(1) << BRF_WORD_PLAIN)) == 0 && tag->key.len > 4 && !(tag->traits & BRF_TRAIT_GIVEN) &&
         brf_key_letter(&tag->key, 0) == BRF_MEEM && brf_key_last(&tag->key, 0) == BRF_HEH && !brf_word_is_definite(s, i) &&
         brf_word_is_owned(s, i + 1) && brf_key_last(his, 0) == BRF_ALEF && brf_key_last(his, 1) == BRF_HEH;
}

/* وكتب بالحرف الواحد: how, with the adjective of it; رد بحدة: "…". */
static int is_of_manner(const BrfScan *s, uint32_t i, uint32_t from) {
  const BrfTag *tag = brf_tag(s, i);
  const BrfKey *key = &tag->key;
  if (i == from && tag->kinds == 0 && key->len == 4 && !(tag->traits & BRF_TRAIT_GIVEN) &&
      brf_key_letter(key, 0) == BRF_BEH && brf_key_letter(key, 3) == BRF_HEH)
    return brf_scan_opens(s, i + 1) != NULL || brf_punct(s, i + 1) == BRF_PUNCT_COLON;
  if (i == from)
    return (tag->pro & (BRF_PRO_B | BRF_PRO_AL)) == (BRF_PRO_B | BRF_PRO_AL) &&
           brf_is(s, i + 1, PLAIN) && brf_word_is_definite(s, i + 1);
  return brf_is(s, i, PLAIN) && brf_word_is_definite(s, i) &&
         brf_word_has_b(s, i - 1) &&
         brf_key_letter(&brf_tag(s, i - 1)->key, 1) == BRF_ALEF;
}

/* Token j is a verb rather than the subject of c. Straight behind a verb a word
   in ي is a name (زعم يوفنتوس), and نادي a club. */
static int is_verb_behind(const BrfScan *s, const BrfClaim *c, uint32_t j) {
  if (brf_is(s, j, ORGANIZATION) || brf_is(s, j, ROLE)) return 0;
  return brf_word_is_verb(s, j) &&
         (j != c->cue + 1 || brf_tag(s, j)->verb ||
          brf_reading_form(c->reading) > BRF_FORM_PRESENT);
}

/* قال والدموع في عينيه: the و of what went with it; and of a second subject. */
static int and_the(const BrfScan *s, uint32_t j) {
  const BrfTag *tag = brf_tag(s, j);
  if (tag->kinds == 0 && tag->key.len > 4 && brf_word_is_owned(s, j) &&
      tag->nreadings == 0 && brf_key_letter(&tag->key, 0) == BRF_WAW &&
      brf_key_letter(&tag->key, 1) != BRF_ALEF)
    return 1; /* قال ودموعه تسبقه; but والدته */
  return tag->kinds == 0 && tag->key.len > 5 && !brf_word_is_owned(s, j) &&
         brf_key_letter(&tag->key, 0) == BRF_WAW &&
         brf_key_has_al(&tag->key, 1);
}

/* كشف للمدار أن: ل and the article before an unknown word. */
static int for_the(const BrfScan *s, uint32_t j) {
  const BrfTag *tag = brf_tag(s, j);
  return tag->kinds == 0 && tag->key.len > 4 && brf_key_letter(&tag->key, 0) == BRF_LAM &&
         brf_key_letter(&tag->key, 1) == BRF_LAM;
}

/* The marks that open at j hold a name before the complement. */
static int is_marked_name(const BrfScan *s, uint32_t j, uint32_t end) {
  const BrfMark *mark = j < end ? brf_scan_opens(s, j) : NULL;
  return mark != NULL && mark->close < end && brf_mark_size(mark) <= 2 * BRF_NAME_TOKENS;
}

/* The word at j, before `end`, can be who speaks: هذا المسؤول, but not in وعللت ذلك في
   البيان بأن; أم محمود. */
static int may_speak(const BrfScan *s, uint32_t j, uint32_t end) {
  static const BrfKey ki = BRF_KEY2(BRF_KAF, BRF_YEH);
  const BrfToken *t = &s->tokens[j];
  if (j + 1 < end && brf_key_same(&brf_tag(s, j)->key, &ki)) return brf_word_is_bare(s, j + 1) && !brf_word_is_imperfect(s, j + 1) && !brf_word_is_owned(s, j + 1); /* وقال كي مون; but قال كي يقنعهم */
  if (brf_is(s, j, DEMONSTRATIVE))
    return !(j + 1 < end && brf_is(s, j + 1, PREPOSITION));
  if (brf_word_is(s, j, BRF_LETTERS_MA) || brf_phrase_is_saying(s, j) || brf_is(s, j, SPEECH) || brf_is(s, j, SAYING) ||
      (brf_is(s, j, OCCASION) && brf_key_last(&brf_tag(s, j)->key, 0) == BRF_ALEF)) /* وكتبت تعليقا */
    return 0; /* ووصف ما يجري بأنه; وجدد التأكيد على أن; وكشف النقاب عن; وجه إليها كلامه */
  if (brf_word_has_form(s, j, BRF_FORM_PARTICIPLE) && !brf_word_is_definite(s, j) &&
      brf_word_opens_clause(s, j + 1))
    return 0; /* تردّ مشيرة إلى أن */
  if (brf_word_is_owned(s, j) && brf_tag(s, j)->kinds == 0 &&
      brf_key_letter(&brf_tag(s, j)->key, 0) == BRF_BEH &&
      brf_tag(s, j)->key.len > 5)
    return 0; /* تجيب بلهجتها */
  if (brf_word_has_b(s, j - 1) && brf_key_letter(&brf_tag(s, j - 1)->key, 2) == BRF_LAM && brf_word_is_definite(s, j) &&
      brf_word_in_teh(s, j - 1) && brf_word_in_teh(s, j) && !brf_word_has_office(s, j) && !brf_is(s, j, ORGANIZATION))
    return 0; /* وزاد باللهجة الدارجة: its adjective */
  if (t->end - t->start > 2 && /* أبلغ مجلسَ الأمن: a fatha at its end */
      memcmp(s->text + t->end - 2, "\xD9\x8E", 2) == 0)
    return 0;
  return brf_word_is_noun(s, j) || brf_word_is(s, j, BRF_LETTERS_UMM) ||
         (brf_word_is(s, j, BRF_LETTERS_ALA) && j + 2 < end && /* ذكر على فراج، مدير المجمع، أن */
          brf_word_is_bare(s, j + 1) && !brf_word_is_definite(s, j + 1) &&
          brf_scan_comma(s, j + 2) && brf_is(s, j + 3, ROLE));
}

/* The verb of c needs whom it accuses or what it describes, and what of it behind بـ; or what
   it takes for something, in marks: اعتبر الوزير الاتفاق "تاريخيا". */
static int needs_object(const BrfScan *s, const BrfClaim *c, const BrfCueLemma *cue) {
  if (brf_reading_form(c->reading) > BRF_FORM_PRESENT) return 0;
  if (cue->group == BRF_CLASS_BELIEVE)
    return (cue->takes & BRF_TAKES_NP) && brf_scan_opens(s, c->joint) != NULL;
  return (cue->object == BRF_OBJECT_TARGET || cue->group == BRF_CLASS_DESCRIBE) &&
         (cue->takes & BRF_TAKES_B);
}

/* اتهم عون بـ"…", وصف رئيس الوزراء بأنه: one who stands alone between such a verb and بـ, from
   token j to `last`, is its object; but اتهم الوزير المعارضة بأنها, ما تصفه هدى بأنه. */
static int is_only_object(const BrfScan *s, const BrfClaim *c, uint32_t j, uint32_t last) {
  uint32_t k = j + 1;
  if (last <= j || last >= s->n || brf_tag(s, c->cue)->suffix > 0) return 0;
  if (last == c->joint && brf_scan_opens(s, last) != NULL) /* اعتبر الاتفاق "تراجعا" */
    return brf_word_is_someone(s, j) ? brf_is(s, j, DOCUMENT) && !brf_is(s, j, ROLE) : brf_word_is_definite(s, j) || brf_word_in_teh(s, j);
  if (!(brf_tag(s, last)->pro & BRF_PRO_B || brf_word_is(s, last, BRF_LETTERS_B))) return 0;
  if (!brf_word_is_definite(s, j) && brf_word_is_definite(s, k)) k++; /* رئيس الوزراء */
  while (k < last && ((brf_word_is_bare(s, k) && !brf_word_is_definite(s, k) && !brf_is(s, k, ROLE)) ||
                      (k == j + 1 && brf_word_in_yah(s, k) && brf_word_is_definite(s, k)))) /* وصف الرئيس الأميركي بأنه */
    k++;
  return k >= last;
}

/* The subject that begins at j, before `end`, behind the cue and what it is said with from
   token `from` on; 0 where none does. */
static uint32_t who_at(const BrfScan *s, BrfClaim *c, const BrfCueLemma *cue, uint32_t j,
                       uint32_t from, uint32_t end, int subject_before) {
  const BrfMark *bracket;
  uint32_t last, second;
  if (j < end && brf_word_is_latter(s, j)) return j + 1;
  if (brf_is(s, j, EULOGY) && brf_is(s, j + 1, GOD)) return 0; /* وقال صلى الله عليه وسلم */
  if (j < end && cue->object == BRF_OBJECT_ADDRESSEE && c->reading != BRF_NONE && brf_reading_feminine(c->reading) &&
      brf_reading_form(c->reading) <= BRF_FORM_PRESENT && brf_is(s, j, ROLE) && brf_tag(s, j)->pro == 0 &&
      !brf_word_heads_feminine(s, j) && !brf_word_heads_many(s, j) && brf_word_is_owned(s, j + 1) &&
      brf_key_last(&brf_tag(s, j + 1)->key, 0) == BRF_ALEF)
    return 0; /* فأخبرت مدير أعمالها أنه: whom she told */
  if (j < end && j == c->cue + 1 && cue->object == BRF_OBJECT_ADDRESSEE && c->reading != BRF_NONE && c->cue > 0 && brf_is(s, c->cue - 1, RELATIVE) &&
      brf_reading_form(c->reading) <= BRF_FORM_PRESENT && brf_reading_number(c->reading) == 0 &&
      (brf_key_letter(&brf_tag(s, c->cue - 1)->key, 2) == BRF_TEH) == (int)brf_reading_feminine(c->reading))
    return 0; /* الجمعيات التي أخبرت الوزارة بأنها: whom they told; but الرسالة التي أبلغ الوزير */
  if (j == from && !subject_before && is_marked_name(s, j, end)) /* توقع "بنك النيل" أن */
    return brf_phrase(s, j, end);
  if (j == from && !subject_before && j < end && (bracket = brf_scan_bracket(s, j)) != NULL && bracket->close < end &&
      brf_mark_size(bracket) <= BRF_NAME_TOKENS && s->tokens[j + 1].kind == BRF_TOKEN_WORD && !brf_is(s, j + 1, TIME))
    return bracket->close + 1; /* قالت (أم خليفة) إن */
  if (j >= end || !may_speak(s, j, end) || s->tokens[j].kind == BRF_TOKEN_PUNCT ||
      brf_medium_is_outlet(s, j) || is_object(s, c, j, cue) || is_verb_behind(s, c, j) ||
      (j > from + 1 && brf_word_is_in_him(s, j - 1)) || /* بنبرة فيها الكثير من المرارة */
      (brf_word_leans(s, j) && /* قال لسمعان, but رأى لين */
       (subject_before || brf_word_has(s, j, BRF_TRAIT_TO_GIVEN) || brf_phrase_named_without_l(s, j))) ||
      (brf_tag(s, j)->pro & (BRF_PRO_L | BRF_PRO_B)) || for_the(s, j) || and_the(s, j) ||
      ((c->kind == BRF_CLAIM_ACT || c->cue_end > c->cue + 1) &&
       brf_deed(s, j))) /* وطلب تسليط العقوبة معتبرا أن */
    return 0;
  last = (c->kind == BRF_CLAIM_ACT || c->cue_end > c->cue + 1 || (c->kind == BRF_CLAIM_DIRECT && cue->strength == BRF_CUE_WEAK) ||
                  (c->kind == BRF_CLAIM_CLAUSE && (brf_tag(s, c->joint)->pro & BRF_PRO_AND)) || /* أكد الوزير توافر السلع، وأن */
                  (c->kind == BRF_CLAIM_CLAUSE && (brf_tag(s, c->joint)->pro & BRF_PRO_B) && (cue->takes & BRF_TAKES_NP) &&
                   !(cue->takes & (BRF_TAKES_B | BRF_TAKES_B_AN))) /* نفت الوزارة مزاعم المعارضة بأن */ ? brf_phrase_subject : brf_phrase)(s, j, end);
  if (!needs_object(s, c, cue)) return last;
  second = brf_second(s, j, last);
  if (second != BRF_NONE) return second - brf_scan_comma(s, second - 1);
  if (j > c->cue && brf_word_is_in_him(s, j - 1) && !brf_word_has_office(s, j) && !brf_is(s, j, ORGANIZATION)) return 0; /* وصفت فيه عقوبات فرضت عليها بأنها */
  return is_only_object(s, c, j, last) ? 0 : last;
}

/* Sets who speaks, and to whom or what, behind the cue of c: from token `from` to `end`. */
static void behind(const BrfScan *s, BrfClaim *c, const BrfCueLemma *cue,
                   uint32_t from, uint32_t end, int subject_before) {
  uint32_t j = brf_adjunct_aside(s, from, end), last, told, who_end;
  if (subject_before && end > from + 2 && brf_scan_comma(s, from) && brf_scan_comma(s, end - 1)) return; /* لكن الوزير قال، متحدثا من باريس، إن */
  if (j > from) brf_told(s, c, cue, from + 1, j - 1);
  while (j < end && (brf_is(s, j, ADVERB) ||
                     (brf_scan_comma(s, j) && j == from)))
    j++;
  do {
    last = j;
    while (j < end && (brf_word_is_time(s, j) || /* الأسبوع الماضي */
                       ((brf_is(s, j, PLAIN) || brf_is(s, j, SAME)) &&
                        brf_word_is_time(s, j + 1) &&
                        !brf_is(s, j, ROLE)) || /* أول أمس, ذات ليلة */
                       (j > from && brf_is(s, j, RECENT)) ||
                       (j > from && s->tokens[j].kind == BRF_TOKEN_NUMBER && /* عام 2022 */
                        brf_word_is_time(s, j - 1))))
      j++;
    if (j + 2 < end && brf_word_is(s, j, BRF_LETTERS_MIN) && brf_word_is_owned(s, j + 1) && !brf_is(s, j + 1, ROLE) &&
        brf_word_may_be_someone(s, j + 2))
      j += 2; /* وذكر من جهته شاهد عيان إن */
    /* قالت له أم محمود, قال بحرقة, قال مبتسماً */
    while (j + 2 < end && brf_is(s, j, PREPOSITION) && brf_tag(s, j)->pro == 0 && brf_word_is_owned(s, j + 1) &&
           brf_is(s, j + 1, PLAIN) && (brf_word_has_office(s, j + 2) || brf_is(s, j + 2, ORGANIZATION) || brf_is(s, j + 2, DOCUMENT)))
      j += 2; /* اعتبر على إثره بيان للرئاسة أن */
    while (j < end && (brf_word_is_pronoun(s, j) || brf_word_is_in_him(s, j) || brf_is(s, j, ADVERB) ||
                       brf_word_is_tanwin(s, j) || is_his_state(s, c, j) || is_her_state(s, c, j) ||
                       brf_adjunct_is_manner(s, j) || describes_manner(s, j) ||
                       is_of_manner(s, j, from)))
      j++;
  } while (j > last); /* قال له ذات يوم */
  told = j;
  if (!subject_before) j = brf_told_before_who(s, cue, j, end);
  who_end = who_at(s, c, cue, j, from, end, subject_before);
  if (who_end == 0 && j > told)
    who_end = who_at(s, c, cue, j = told, from, end, subject_before);
  if (who_end > 0) {
    const BrfMark *around = brf_scan_bracket(s, j);
    const uint32_t named = around != NULL && around->close + 1 == who_end;
    c->who = j + named;
    c->who_end = who_end - named;
  }
  brf_told(s, c, cue, who_end > 0 ? who_end : j, end);
  if (j == told) return;
  if (brf_tag(s, told)->pro & BRF_PRO_L && brf_is(s, told, ROLE)) {
    c->to = told; /* للصحافيين الوزير */
    c->to_end = j;
  } else {
    c->via = told;
    c->via_end = j;
  }
}

/* ==} */

/* Behind token `floor`, a clause may begin at i. */
static int begins(const BrfScan *s, uint32_t i, uint32_t floor) {
  return i == floor || brf_scan_comma(s, i - 1) || brf_is(s, i - 1, CONJUNCTION);
}

/* ترد عليه الباحثة بقولها: who stands straight before it, of its gender, behind the verb. */
static int says_so(const BrfScan *s, BrfClaim *c, uint32_t floor) {
  const BrfKey *key = &brf_tag(s, c->cue)->key;
  uint32_t k = c->cue;
  unsigned hers = brf_key_last(key, 0) == BRF_ALEF;
  while (k > floor + 1 && c->cue - k < MAX_NAME && brf_word_is_noun(s, k - 1) &&
         s->tokens[k - 1].kind == BRF_TOKEN_WORD && !brf_tag(s, k - 1)->verb &&
         !brf_word_has_office(s, k))
    k--;
  if (k == c->cue || !brf_word_has_office(s, k) ||
      !(brf_tag(s, k - 1)->verb || brf_word_is_pronoun(s, k - 1)) ||
      (brf_key_last(&brf_tag(s, k)->key, 0) == BRF_HEH) != hers)
    return 0;
  return brf_claim_said_by(c, k, c->cue);
}

/* اكتفى سالم بالقول: who stands between بالقول and the verb that opens the clause. */
static int contents_himself(const BrfScan *s, BrfClaim *c, uint32_t floor) {
  uint32_t k = c->cue;
  if (brf_word_is_owned(s, c->cue)) return 0; /* يختصر المسألة بقوله */
  if (k > floor && brf_deed_state(s, k - 1)) return 0; /* رفض المدرب التعليق، مكتفيا بالقول */
  if (brf_word_is(s, floor, BRF_LETTERS_AMMA) && k > floor + 2 && brf_key_letter(&brf_tag(s, k - 1)->key, 0) == BRF_FEH)
    return brf_claim_said_by(c, floor + 1, k - 1); /* أما المدير فاكتفى بالقول */
  while (k > floor && c->cue - k < MAX_NAME && brf_word_is_noun(s, k - 1) &&
         s->tokens[k - 1].kind == BRF_TOKEN_WORD && !brf_word_is_owned(s, k - 1) &&
         !begins(s, k - 1, floor))
    k--;
  if (k + 1 < c->cue && (k == floor || brf_word_is_owned(s, k - 1)) && brf_tag(s, k)->kinds == 0 && !brf_word_is_definite(s, k) && brf_word_has_office(s, k + 1) && brf_word_is_definite(s, k + 1)) {
    k++; /* بدوره اكتفى المتحدث العسكري بالإشارة */
    return brf_claim_said_by(c, k, brf_phrase_subject(s, k, c->cue));
  }
  /* ردت عليه هدى بالقول */
  if (k < c->cue && k > floor + 1 && brf_word_is_pronoun(s, k - 1) && brf_tag(s, k - 2)->verb &&
      brf_word_is_bare(s, k))
    return brf_claim_said_by(c, k, c->cue);
  if (k == c->cue || k == floor || brf_word_is(s, k - 1, BRF_LETTERS_QAD) ||
      !(brf_word_is_someone(s, k) || brf_word_is_bare(s, k)) ||
      !begins(s, k - 1, floor) ||
      s->tokens[k - 1].kind != BRF_TOKEN_WORD || brf_is(s, k - 1, PREPOSITION) ||
      brf_word_is_definite(s, k - 1))
    return 0;
  c->who = k;
  c->who_end = brf_phrase_subject(s, k, c->cue); /* وجه سامي عون رسالة إلى الأهالي بالقول */
  return c->before = c->who_end > k;
}

/* What was said stands at i, which says nothing itself: أقوال النائب. */
static int is_saying(const BrfScan *s, uint32_t i) {
  return (brf_is(s, i, MEDIUM) || brf_is(s, i, PLAIN)) && !brf_is(s, i, ROLE) &&
         !brf_is(s, i, ORGANIZATION) && !brf_is(s, i, DOCUMENT);
}

/* الذي طمأن السكان بأن, التي وصفت التقرير: straight behind a relative pronoun the verb is of
   whom it goes back to, unless a pronoun does (الذي قال الوزير إنه). */
static int is_antecedents(const BrfScan *s, const BrfClaim *c, const BrfCueLemma *cue) {
  if (c->cue == 0 || !brf_is(s, c->cue - 1, RELATIVE)) return 0;
  if (c->cue_end > c->cue + 1 && brf_word_takes(s, c->cue, BRF_FORMS_FINITE, BRF_TAKES_NP))
    return 1; /* التي دانت الهجوم قائلة إن */
  if (c->kind == BRF_CLAIM_CLAUSE && cue->object == BRF_OBJECT_NONE && c->start > 0 &&
      !(brf_tag(s, c->start - 1)->pro & BRF_PRO_B))
    return 0; /* التي توقع الديوان أن تستمر */
  return (cue->takes & BRF_TAKES_NP && !(cue->takes & BRF_TAKES_SUBJ)) ||
         (cue->object != BRF_OBJECT_NONE && c->kind == BRF_CLAIM_CLAUSE && c->start > 0 &&
          brf_is(s, c->start - 1, COMPLEMENTIZER) && !brf_word_is_that_he(s, c->start - 1));
}

/* أن مبعوث الأمم المتحدة إلى ليبيا، الدبلوماسي هنريك سعدون، أبلغ أعضاء المجلس أن: behind أن the
   subject, tokens `who` to `who_end`, and what stands in apposition are before the verb. */
static int is_apposed(const BrfScan *s, const BrfClaim *c, uint32_t who, uint32_t who_end) {
  return who > 0 && brf_is(s, who - 1, COMPLEMENTIZER) && who_end < c->cue && brf_scan_comma(s, c->cue - 1) &&
         !(brf_tag(s, c->cue)->pro & (BRF_PRO_AND | BRF_PRO_SO));
}

/* The words straight before the verb at i that go with it: قد أبلغ, لم يقل, سوف يعلن. */
static uint32_t particles(const BrfScan *s, uint32_t i) {
  uint32_t k = i;
  while (k > 0 && brf_word_is_particle(s, k - 1)) k--;
  return i - k;
}

/* مذكرا بأن حزبه صوت، رد بأن: the subject before the cue of claim i stands in what another claim
   before it holds, which is over, and so is none of it. */
static int is_told_within(const BrfClaim *claims, size_t i) {
  const BrfClaim *c = &claims[i];
  size_t k = i;
  if (!c->before || c->who_end <= c->who) return 0;
  while (k-- > 0 && i - k < MAX_BACK) {
    const BrfClaim *other = &claims[k];
    if (!other->dead && other->kind == BRF_CLAIM_CLAUSE && other->start <= c->who &&
        c->who_end < other->end && other->end <= c->cue)
      return 1;
  }
  return 0;
}

/* جاء في البيان: the document speaks. */
static void document(const BrfScan *s, BrfClaim *c, uint32_t end) {
  const uint32_t in = brf_relay_in(s, c->cue), tongue = brf_relay_tongue(s, in);
  if (c->pronoun) return;
  c->who = tongue > 0 ? tongue : in + 1; /* جاء على لسان الوزير أن */
  c->who_end = brf_phrase(s, c->who, end);
}

/* إعلان المدرب أمس أن, إعلان المدرب بعد المباراة، أن: between the owner of a masdar, which ends at token i, and `end`
   stands when or where he did so at most. */
static int is_owned_by_all(const BrfScan *s, uint32_t i, uint32_t end) {
  int adjunct = 0;
  for (; i < end; i++) {
    if (brf_word_is_time(s, i) || s->tokens[i].kind == BRF_TOKEN_DATE || (brf_scan_comma(s, i) && i + 1 == end)) continue;
    if (brf_is(s, i, GOVERNOR) || brf_word_is(s, i, BRF_LETTERS_FI)) adjunct = 1;
    else if (!adjunct || !brf_word_is_noun(s, i)) return 0;
  }
  return 1;
}

/* قول الوزير, بقوله, قوله لأعضائه: behind a masdar its owner, or who said so by it. */
static void masdar(const BrfScan *s, BrfClaim *c, const BrfCueLemma *cue, uint32_t floor, uint32_t end) {
  const BrfTag *tag = brf_tag(s, c->cue);
  const uint32_t next = c->cue + 1, verb = brf_undertaken_by(s, c->cue);
  const int his = brf_word_is_owned(s, c->cue) && cue->group == BRF_CLASS_DESCRIBE; /* وصفه الناس بـ: whom */
  if ((tag->key.len > 3 || !tag->verb || brf_is(s, c->cue, SPEECH)) && !his &&
      !(tag->pro & BRF_PRO_AL) &&          /* بالقول للصحافيين */
      !(brf_is(s, c->cue, SAYING) &&       /* قوله لزملائه, قوله لأعضائه */
        (brf_word_leans(s, next) || (brf_tag(s, next)->pro & BRF_PRO_L) ||
         brf_is(s, next, OCCASION))) && /* قوله ردا على سؤال */
      brf_word_is_noun(s, next) && next < end) {
    behind(s, c, cue, next, end, 0);
    if (!is_owned_by_all(s, c->who_end, end)) c->dead = 1;
    if ((tag->pro & BRF_PRO_L) && cue->object == BRF_OBJECT_ADDRESSEE && c->to_end == c->to) {
      c->to = c->who; /* زار المدينة لتحذير لوريا من أن: whom he came to warn */
      c->to_end = c->who_end;
      c->who = c->who_end = 0;
    }
    return;
  }
  if (verb != BRF_NONE) {
    c->pronoun = 1;
    if (brf_word_may_be_someone(s, verb + 1) && verb + 1 < c->cue)
      c->before = brf_claim_said_by(c, verb + 1, brf_phrase_subject(s, verb + 1, c->cue));
    return;
  }
  if (!(tag->pro & BRF_PRO_B) && !((tag->pro & BRF_PRO_L) && (tag->pro & BRF_PRO_AL))) {
    brf_relay_owner(s, c, floor, c->cue);
    brf_told(s, c, cue, next, end); /* قوله لأعضائه */
    return;
  }
  brf_told_before(s, c, floor);
  if (c->who_end > c->who) return;
  brf_told_by_host(s, c, floor);
  if ((c->to_end > c->to && !brf_word_is_pronoun(s, c->to)) ||
      !(brf_word_is_owned(s, c->cue) ? says_so(s, c, floor) : contents_himself(s, c, floor))) {
    c->pronoun = 1; /* اكتفى بالقول */
    if (c->to_end == c->to) brf_told(s, c, cue, next, end);
  }
}

/* مشيراً إلى أن, مخاطبا الوزير: a participle's subject is its verb's. */
static void participle(const BrfScan *s, BrfClaim *c, const BrfCueLemma *cue, uint32_t floor, uint32_t end) {
  if (brf_is(s, c->cue + 1, HONORIFIC) && c->cue + 1 < end) {
    c->who = c->cue + 1; /* مشيراً سموه إلى أن */
    c->who_end = c->who + 1;
  }
  if (brf_relay_participle(s, c, cue, end)) return;
  brf_told(s, c, cue, c->cue + 1, end);
  if (c->who_end == c->who) brf_told_behind(s, c, cue, c->cue + 1, end);
  brf_told_by_host(s, c, floor);
}

/* The one behind the verb of c is nearer than tokens `who` to `who_end` before it:
   الأزمة بدأت قبل أيام، وحينها وعدت الحكومة. */
static int is_nearer(const BrfScan *s, const BrfClaim *c, const BrfCueLemma *cue, uint32_t who,
                     uint32_t who_end) {
  return c->who_end > c->who && c->cue > 0 &&
         !((brf_tag(s, c->cue)->pro & BRF_PRO_SO) && /* أما كرم التي صوتت فاتهمت السلطات */
           brf_word_is(s, brf_scan_floor(s, c->cue), BRF_LETTERS_AMMA)) &&
         !is_antecedents(s, c, cue) && !is_apposed(s, c, who, who_end) &&
         who_end < c->cue - particles(s, c->cue) &&
         who_end + (uint32_t)(brf_scan_comma(s, c->cue - 1) || /* عون «أبلغ ضيوفه */
                              brf_scan_opens(s, c->cue - 1) != NULL) < c->cue;
}

/* سامي عون يوضح طبيعة الخلاف: a noun in ة with what it is of behind it is no subject of the masculine verb that it
   follows; but قال خليفة المنصوري. */
static int disagrees(const BrfScan *s, const BrfClaim *c) {
  return c->who == c->cue + 1 && c->who_end > c->who + 1 && !brf_reading_feminine(c->reading) && brf_word_in_teh(s, c->who) &&
         !brf_word_is_definite(s, c->who) && brf_word_is_definite(s, c->who + 1) && !brf_word_has_office(s, c->who) &&
         !brf_word_has(s, c->who, BRF_TRAIT_GIVEN);
}

/* What stands behind the verb of c is its subject, though another (tokens `who` to `who_end`) stands
   before it: VSO wins, but not in الانتقادات التي وصفت التقرير, in المتحدث فند أقوال النائب مؤكدا, nor in
   كان الغنوشي رفض المثول. */
static int wins(const BrfScan *s, const BrfClaim *c, const BrfCueLemma *cue, uint32_t who,
                uint32_t who_end) {
  return c->who_end > c->who && cue->object == BRF_OBJECT_NONE &&
         !is_saying(s, c->who) && !disagrees(s, c) && !is_antecedents(s, c, cue) &&
         !(who_end == c->cue && who > 0 && brf_is(s, who - 1, COMPLEMENTIZER)) && /* أن الرئيس وجه المدراء بأن */
         !(who > 0 && brf_is(s, who - 1, COPULA));
}

/* مساعي بعض الدول: an unknown word of some, and no name. */
static int is_of_some(const BrfScan *s, uint32_t i) {
  return brf_tag(s, i)->kinds == 0 && !brf_word_is_definite(s, i) && brf_is(s, i + 1, ANYBODY) &&
         brf_tag(s, i + 1)->key.len == 3 && brf_word_is_definite(s, i + 2);
}

/* لفتت الانتباه إلى أن, لفت الأنظار إلى: at i what one draws. */
static int is_attention(const BrfScan *s, uint32_t i) {
  static const BrfKey words[] = {BRF_KEY6(BRF_ALEF, BRF_NOON, BRF_TEH, BRF_BEH, BRF_ALEF, BRF_HEH), BRF_KEY3(BRF_NOON, BRF_ZAH, BRF_REH),
                                 BRF_KEY5(BRF_ALEF, BRF_NOON, BRF_ZAH, BRF_ALEF, BRF_REH)};
  const BrfKey base = brf_word_base(s, i);
  return brf_word_is_definite(s, i) && brf_key_among(&base, words, sizeof words / sizeof *words);
}

/* Behind the verb of an act, or of one that a participle goes with, stands no one who could be its subject: أعاد
   التأكيد, طلب عقوبة الإعدام معتبرا أن. */
static int names_nobody(const BrfScan *s, const BrfClaim *c) {
  if (c->who == c->cue + 1 && !c->before && brf_claim_is_class(s, c, BRF_CLASS_POINT_OUT) && is_attention(s, c->who)) return 1;
  return (c->kind == BRF_CLAIM_ACT || c->cue_end > c->cue + 1) && !c->before && c->who_end > c->who &&
         !brf_is(s, c->who, HONORIFIC) && !is_one_of_them(s, c->who) && brf_scan_opens(s, c->who) == NULL &&
         !brf_word_is_one_of(s, c->who) &&
         !(brf_word_is_definite(s, c->who) && c->who_end > c->who + 2 && /* أشاد العراقي جبار المالح */
           brf_word_is_bare(s, c->who + 1)) &&
         ((!brf_word_may_be_someone(s, c->who) && !brf_word_is_surname(s, c->who)) ||
          brf_word_is_owned(s, c->who) || is_of_some(s, c->who));
}

/* A finite verb: who stands behind it, or before it where `parent`, the claim whose
   content it stands in, or NULL, has them. */
static void finite_verb(const BrfScan *s, BrfClaim *c, const BrfCueLemma *cue, uint32_t floor, uint32_t end,
                   const BrfClaim *parent) {
  const uint32_t merged_end = c->cue_end - 1; /* the participle's token, if any */
  int svo = brf_before(s, c, floor, parent != NULL ? parent->start : 0);
  const uint32_t who = c->who, who_end = c->who_end;
  if (c->cue_end > c->cue + 1 && merged_end < end) end = merged_end;
  if (svo) c->who = c->who_end = 0;
  behind(s, c, cue, c->cue + 1, end, svo);
  if (is_nearer(s, c, cue, who, who_end)) svo = 0;
  if (!svo && brf_told_by_me(s, c, cue)) {
    c->to = c->who;
    c->to_end = c->who_end;
    c->who = c->who_end = 0;
  }
  if (brf_relay(s, c, cue, end, who, who_end)) return;
  cue = brf_told_alike(s, c, cue);
  if (cue->object == BRF_OBJECT_ADDRESSEE && c->to_end == c->to &&
      !(brf_tag(s, c->cue)->verb && brf_tag(s, c->cue)->suffix > 0))
    brf_told_object(s, c, cue, svo);
  /* وقال مخاطبا الوزير: behind the participle */
  if (c->cue_end > c->cue + 1) brf_told_behind(s, c, cue, c->cue_end, c->joint);
  if (parent == NULL) brf_told_fronted(s, c);
  c->before = svo && !wins(s, c, cue, who, who_end);
  if (c->before) {
    c->who = who;
    c->who_end = who_end;
  }
  if (brf_reading_first(c->reading)) { /* قلنا لشركائنا: "…" */
    c->who = c->who_end = 0;
    c->before = 0;
  }
  if (c->who_end > c->who + 1 && brf_claim_is_class(s, c, BRF_CLASS_POINT_OUT) && is_attention(s, c->who_end - 1))
    c->who_end--; /* لفت الوزير | الانتباه إلى أن */
  if (names_nobody(s, c)) {
    c->before = svo != 0; /* أما المجلة فوصفت هذا البناء بالفريد */
    c->who = svo ? who : 0;
    c->who_end = svo ? who_end : 0;
  }
  if (brf_nobody(s, c, cue, parent)) c->dead = 1;
}

/* Sets who speaks in `c`, in the content of `parent` or of nothing. */
static void mention(const BrfScan *s, BrfClaim *c, const BrfClaim *parent) {
  uint32_t floor = brf_scan_floor(s, c->cue);
  const uint32_t end = c->kind == BRF_CLAIM_AFTER                                    ? brf_scan_limit(s, c->cue)
                       : c->kind == BRF_CLAIM_BEFORE && c->rule == BRF_RULE_INTERPOSED ? c->who_end
                                                                                       : c->joint;
  const BrfCueLemma *cue;
  if (c->rule == BRF_RULE_ACCORDING) {
    brf_relay_source(s, c);
    return;
  }
  cue = brf_lexicon_lemma(s->lexicon, c->reading);
  if (parent != NULL && parent->start > floor) floor = parent->start;
  if (c->rule == BRF_RULE_DOCUMENT) document(s, c, end);
  else if (c->rule == BRF_RULE_MASDAR) masdar(s, c, cue, floor, end);
  else if (c->rule == BRF_RULE_PARTICIPLE ||
           (c->kind == BRF_CLAIM_ACT && brf_reading_form(c->reading) == BRF_FORM_PARTICIPLE))
    participle(s, c, cue, floor, end);
  else finite_verb(s, c, cue, floor, end, parent);
}

void brf_mentions(const BrfScan *s, BrfClaim *claims, size_t n) {
  size_t i;
  for (i = 0; i < n; i++) {
    BrfClaim *c = &claims[i];
    if (!c->dead && c->kind != BRF_CLAIM_HEADLINE && c->kind != BRF_CLAIM_TURN && c->rule != BRF_RULE_COLON)
      mention(s, c, c->parent != BRF_NONE ? &claims[c->parent] : NULL);
  }
  for (i = 0; i < n; i++)
    if (is_told_within(claims, i)) {
      claims[i].who = claims[i].who_end = 0;
      claims[i].before = 0;
    }
}
