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
#include "brf_phrase.h"
#include "brf_second.h"
#include "brf_told.h"
#include "brf_word.h"

#define MAX_RELAYER 8u   /* tokens of نقلت and who relays */
#define MAX_BACK 4u      /* claims back in whose contents a subject may stand */
#define MAX_NAME 5u     /* tokens of who speaks, before بالقول */
#define MAX_APPOSED 18u /* tokens of an apposition between commas */

/* {== behind the cue */

/* أخرجه مالك عن نافع: “…”: an عن stands between the cue and `end`. */
static int says_from(const BrfScan *s, uint32_t cue, uint32_t end) {
  for (cue++; cue < end; cue++)
    if (brf_word_is(s, cue, BRF_LETTERS_AN)) return 1;
  return 0;
}

/* نقل المراسل عن شهود أن, نقلت عنه الوكالة أن; but نقل المراسل أن. */
static int passes_on(const BrfScan *s, uint32_t cue, uint32_t end) {
  uint32_t k = cue + 1;
  while (k < end && !brf_word_is_from_him(s, k)) k++;
  return k < end || says_from(s, cue, end);
}

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

/*
** Whether the noun behind the verb is its object rather than its subject:
** اختتم تصريحاته قائلاً, وصف الأجواء بأنها. A person or an institution is taken
** for the subject.
*/
static int is_object(const BrfScan *s, const BrfClaim *c, uint32_t i,
                     const BrfCueLemma *cue) {
  BrfGazetteerHit hit;
  if (brf_word_is_owned(s, i) && !brf_is(s, i, HONORIFIC) &&
      !brf_is(s, i, ROLE) && /* وأضاف زوجها */
      !(i + 1 < s->n && brf_word_is_bare(s, i + 1) && /* ويضيف زميله خالد */
        !brf_word_is_definite(s, i + 1) && !brf_word_is_owned(s, i + 1)) &&
      (cue->group == BRF_CLASS_ADD ||
       cue->group == BRF_CLASS_CONCLUDE_SPEECH ||
       cue->group == BRF_CLASS_OPEN_SPEECH || brf_is(s, i, MEDIUM) ||
       (c->cue_end > c->cue + 1 && !brf_is(s, i, ORGANIZATION) && !brf_is(s, i, ANYBODY)))) /* ووجه كلامه للحاضرين قائلا */
    return 1;
  if (brf_told_is_accusative(s, i)) return 1;
  if (is_accused(s, i)) return 1; /* وهاجم الاشتراكيين قائلاً */
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
  return !brf_word_has_office(s, i) &&
         !brf_is(s, i, ORGANIZATION) &&
         brf_key_has_al(&brf_tag(s, i)->key, 0);
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
  const BrfToken *t = &s->tokens[j];
  if (brf_is(s, j, DEMONSTRATIVE))
    return !(j + 1 < end && brf_is(s, j + 1, PREPOSITION));
  if (brf_word_is(s, j, BRF_LETTERS_MA) || brf_phrase_is_saying(s, j) || brf_is(s, j, SPEECH) || brf_is(s, j, SAYING))
    return 0; /* ووصف ما يجري بأنه; وجدد التأكيد على أن; وكشف النقاب عن; وجه إليها كلامه */
  if (brf_word_has_form(s, j, BRF_FORM_PARTICIPLE) && !brf_word_is_definite(s, j) &&
      brf_word_opens_clause(s, j + 1))
    return 0; /* تردّ مشيرة إلى أن */
  if (brf_word_is_owned(s, j) && brf_tag(s, j)->kinds == 0 &&
      brf_key_letter(&brf_tag(s, j)->key, 0) == BRF_BEH &&
      brf_tag(s, j)->key.len > 5)
    return 0; /* تجيب بلهجتها */
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
    return brf_word_is_definite(s, j) && !brf_word_is_someone(s, j);
  if (!(brf_tag(s, last)->pro & BRF_PRO_B || brf_word_is(s, last, BRF_LETTERS_B))) return 0;
  if (!brf_word_is_definite(s, j) && brf_word_is_definite(s, k)) k++; /* رئيس الوزراء */
  while (k < last && brf_word_is_bare(s, k) && !brf_word_is_definite(s, k) &&
         !brf_is(s, k, ROLE))
    k++;
  return k >= last;
}

/* The subject that begins at j, before `end`, behind the cue and what it is said with from
   token `from` on; 0 where none does. */
static uint32_t who_at(const BrfScan *s, BrfClaim *c, const BrfCueLemma *cue, uint32_t j,
                       uint32_t from, uint32_t end, int subject_before) {
  uint32_t last, second;
  if (j == from && !subject_before && is_marked_name(s, j, end)) /* توقع "بنك النيل" أن */
    return brf_phrase(s, j, end);
  if (j >= end || !may_speak(s, j, end) || s->tokens[j].kind == BRF_TOKEN_PUNCT ||
      brf_medium_is_outlet(s, j) || is_object(s, c, j, cue) || is_verb_behind(s, c, j) ||
      (j > from + 1 && brf_word_is_in_him(s, j - 1)) || /* بنبرة فيها الكثير من المرارة */
      (brf_word_leans(s, j) && /* قال لسمعان, but رأى لين */
       (subject_before || brf_word_has(s, j, BRF_TRAIT_TO_GIVEN) || brf_phrase_named_without_l(s, j))) ||
      (brf_tag(s, j)->pro & (BRF_PRO_L | BRF_PRO_B)) || for_the(s, j) || and_the(s, j) ||
      ((c->kind == BRF_CLAIM_ACT || c->cue_end > c->cue + 1) &&
       brf_deed(s, j))) /* وطلب تسليط العقوبة معتبرا أن */
    return 0;
  last = (c->kind == BRF_CLAIM_ACT || c->cue_end > c->cue + 1 ? brf_phrase_subject : brf_phrase)(s, j, end);
  if (!needs_object(s, c, cue)) return last;
  second = brf_second(s, j, last);
  if (second != BRF_NONE) return second - brf_scan_comma(s, second - 1);
  return is_only_object(s, c, j, last) ? 0 : last;
}

/* Sets who speaks, and to whom or what, behind the cue of c: from token `from` to `end`. */
static void behind(const BrfScan *s, BrfClaim *c, const BrfCueLemma *cue,
                   uint32_t from, uint32_t end, int subject_before) {
  uint32_t j = from, last, told, who_end;
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
    /* قالت له أم محمود, قال بحرقة, قال مبتسماً */
    while (j < end && (brf_word_is_pronoun(s, j) || brf_word_is_in_him(s, j) || brf_is(s, j, ADVERB) ||
                       brf_word_is_tanwin(s, j) || is_his_state(s, c, j) ||
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
    c->who = j;
    c->who_end = who_end;
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

/* The one behind إلى between the cue and `end` is whom the subject, through whom
   it came, credits. */
static void credited_with(const BrfScan *s, BrfClaim *c, uint32_t end) {
  uint32_t k;
  for (k = c->cue + 1; k + 1 < end; k++)
    if (brf_word_is(s, k, BRF_LETTERS_ILA)) break;
  if (k + 1 >= end) return;
  c->via = c->who;
  c->via_end = c->who_end;
  c->who = k + 1;
  c->who_end = brf_phrase(s, c->who, end);
  c->before = 0;
}

/* Who was taken to speak has it from the source at token k. */
static void has_it_from(const BrfScan *s, BrfClaim *c, uint32_t k, uint32_t end) {
  c->via = c->who;
  c->via_end = c->who_end;
  c->who = k;
  c->who_end = brf_phrase(s, k, end);
  c->before = 0;
}

/* أوردت الصحيفة، نقلا عن مصدر، أن: the source speaks, and through whom. */
static int cites(const BrfScan *s, BrfClaim *c, uint32_t end) {
  uint32_t k = c->cue + 1;
  while (k + 2 < end && !(brf_is(s, k, ACCORDING) &&
                          brf_word_is(s, k + 1, BRF_LETTERS_AN)))
    k++;
  if (k + 2 >= end || c->kind == BRF_CLAIM_ACT ||
      (c->who_end > c->who &&
       brf_word_has_office(s, c->who)))
    return 0; /* but الوزير, نقلا عن الخبراء */
  has_it_from(s, c, k + 2, end);
  return 1;
}

/* قالت القناة عن مصدر إن, قالت الصحيفة عن مسؤولين، إن: what an outlet says from unnamed ones is theirs;
   but قال المدير عن الوزير إنه. */
static int outlet_has(const BrfScan *s, BrfClaim *c, uint32_t end) {
  const uint32_t k = c->who_end;
  if (c->kind == BRF_CLAIM_ACT || c->who_end <= c->who || k + 1 >= end || !brf_word_is(s, k, BRF_LETTERS_AN) ||
      !brf_is(s, k + 1, WHOEVER) || brf_word_is_definite(s, k + 1) ||
      !(brf_is(s, c->who, MEDIA) || brf_is(s, c->who, OUTLET)))
    return 0;
  has_it_from(s, c, k + 1, end);
  return 1;
}

/* What was said stands at i, which says nothing itself: أقوال النائب. */
static int is_saying(const BrfScan *s, uint32_t i) {
  return (brf_is(s, i, MEDIUM) || brf_is(s, i, PLAIN)) && !brf_is(s, i, ROLE) &&
         !brf_is(s, i, ORGANIZATION) && !brf_is(s, i, DOCUMENT);
}

/* علمت "المدار" من مصدر: the one behind the من at i, before `end`, told it. */
static int learns_from(const BrfScan *s, uint32_t i, uint32_t end) {
  return i + 1 < end && brf_word_is(s, i, BRF_LETTERS_MIN);
}

/* The subject of the verb before token `end` that passes another's words on, or
   credits him with them, is through whom they were said: نقلت الوكالة عن X, نسبت
   الوكالة إلى X. `takes` is what that verb takes; 0 where none is near. */
static int through(const BrfScan *s, BrfClaim *c, uint32_t end,
                   uint32_t takes) {
  uint32_t v;
  for (v = end; v > 0 && end - v < MAX_RELAYER; v--) {
    if (s->tokens[v - 1].kind == BRF_TOKEN_PUNCT) return 0;
    if (!brf_word_takes(s, v - 1, BRF_FORMS_FINITE, takes)) continue;
    if (v < end && brf_word_is_noun(s, v)) {
      c->via = v;
      c->via_end = brf_phrase(s, v, end);
    }
    return 1;
  }
  return 0;
}

/* نقلت الوكالة عن X قوله إن, نقل المراسل عن X أن, نسبت الوكالة إلى X قوله: X speaks,
   behind the last عن between `floor` and `end`, or the إلى of a verb that
   credits; across commas (، عن السفير، فلان، قوله) only where a verb relays. */
static void owner(const BrfScan *s, BrfClaim *c, uint32_t floor,
                  uint32_t end) {
  uint32_t k = end;
  int apposed = 0;
  while (k > floor && end - k < MAX_APPOSED) {
    int from, credited;
    k--;
    from = brf_word_is(s, k, BRF_LETTERS_AN) && /* but لم يكشف عن اسمه */
           !brf_is(s, k + 1, IDENTITY) && !brf_phrase_stands_for(s, k);
    credited = brf_word_is(s, k, BRF_LETTERS_ILA) &&
               through(s, c, k, BRF_TAKES_ILA_X);
    if (from &&
        !through(s, c, k > 0 && brf_scan_comma(s, k - 1) ? k - 1 : k,
                 BRF_TAKES_FROM) &&
        apposed)
      break;
    if (from || credited) {
      c->who = k + 1;
      c->who_end = brf_phrase(s, k + 1, end);
      c->before = 1;
      return;
    }
    if (brf_scan_comma(s, k)) apposed = 1;
    else if (s->tokens[k].kind == BRF_TOKEN_PUNCT) break;
  }
  c->pronoun = 1;
  for (k = end; k > floor + 1 && end - k < MAX_APPOSED; k--) {
    if (!brf_word_is_from_him(s, k - 1)) continue;
    c->who = c->who_end = 0;
    if (k < end && brf_word_takes(s, k - 2, BRF_FORMS_FINITE, BRF_TAKES_FROM)) {
      c->via = k; /* نقلت عنه الوكالة قوله */
      c->via_end = brf_phrase(s, k, end);
    } else {
      through(s, c, k - 1, BRF_TAKES_FROM);
    }
    return;
  }
}

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
  c->who = k;
  c->who_end = c->cue;
  return c->before = 1;
}

/* اكتفى سالم بالقول: who stands between بالقول and the verb that opens the clause. */
static int contents_himself(const BrfScan *s, BrfClaim *c, uint32_t floor) {
  uint32_t k = c->cue;
  if (brf_word_is_owned(s, c->cue)) return 0; /* يختصر المسألة بقوله */
  while (k > floor && c->cue - k < MAX_NAME && brf_word_is_noun(s, k - 1) &&
         s->tokens[k - 1].kind == BRF_TOKEN_WORD && !brf_word_is_owned(s, k - 1) &&
         !begins(s, k - 1, floor))
    k--;
  /* ردت عليه هدى بالقول */
  if (k < c->cue && k > floor + 1 && brf_word_is_pronoun(s, k - 1) && brf_tag(s, k - 2)->verb &&
      brf_word_is_bare(s, k)) {
    c->who = k;
    c->who_end = c->cue;
    return c->before = 1;
  }
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

static void source(const BrfScan *s, BrfClaim *c) {
  uint32_t limit = brf_scan_limit(s, c->cue);
  const int bounded = c->kind == BRF_CLAIM_BEFORE ||
                      (c->kind == BRF_CLAIM_AROUND && c->who_end > c->joint);
  uint32_t end = bounded ? c->who_end : limit;
  c->who = c->who_end = 0;
  if (c->pronoun) return;
  c->who = c->joint;
  c->who_end = brf_phrase(s, c->joint, end);
  /* وفق ما نقلت الإذاعة عن الناطق: the one behind عن spoke */
  if (c->who_end > c->who && c->who_end + 1 < limit &&
      brf_word_is(s, c->who_end, BRF_LETTERS_AN) &&
      brf_word_takes(s, c->joint - 1, BRF_FORMS_FINITE, BRF_TAKES_FROM)) {
    c->via = c->who;
    c->via_end = c->who_end;
    c->who = c->via_end + 1;
    c->who_end = brf_phrase(s, c->who, limit);
  }
  /* وفقاً لشبكة الإنذار من الزلازل، …: all up to the comma */
  if (bounded && end > c->who_end &&
      end - c->who <= MAX_APPOSED && c->who_end > c->who &&
      !brf_scan_comma(s, c->who_end) && !brf_is(s, c->who_end, RELATIVE) &&
      !brf_phrase_hides(s, c->who_end, end) && /* مصدر فضل حجب اسمه، */
      !brf_medium_opens(s, c->who_end))
    c->who_end = end;
  if (c->who_end == c->who) c->who = c->who_end = 0;
}

/* الذي طمأن السكان بأن, التي وصفت التقرير: straight behind a relative pronoun the verb is of
   whom it goes back to, unless a pronoun does (الذي قال الوزير إنه). */
static int is_antecedents(const BrfScan *s, const BrfClaim *c, const BrfCueLemma *cue) {
  if (c->cue == 0 || !brf_is(s, c->cue - 1, RELATIVE)) return 0;
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

void brf_mentions(const BrfScan *s, BrfClaim *claims, size_t n) {
  size_t i;
  for (i = 0; i < n; i++) {
    BrfClaim *c = &claims[i];
    uint32_t floor = brf_scan_floor(s, c->cue);
    const BrfCueLemma *cue;
    uint32_t end;
    if (c->dead || c->kind == BRF_CLAIM_HEADLINE ||
        c->kind == BRF_CLAIM_TURN || c->rule == BRF_RULE_COLON)
      continue;
    if (c->rule == BRF_RULE_ACCORDING) {
      source(s, c);
      continue;
    }
    cue = brf_lexicon_lemma(s->lexicon, c->reading);
    if (c->parent != BRF_NONE && claims[c->parent].start > floor)
      floor = claims[c->parent].start;
    end = c->joint;
    if (c->kind == BRF_CLAIM_AFTER) end = brf_scan_limit(s, c->cue);
    if (c->rule == BRF_RULE_DOCUMENT) {
      if (c->pronoun) continue;
      c->who = c->cue + 2;
      c->who_end = brf_phrase(s, c->who, end);
      continue;
    }
    if (c->rule == BRF_RULE_MASDAR) {
      if ((brf_tag(s, c->cue)->key.len > 3 || brf_is(s, c->cue, SPEECH)) &&
          !(brf_tag(s, c->cue)->pro & BRF_PRO_AL) && /* بالقول للصحافيين */
          !(brf_is(s, c->cue, SAYING) && /* قوله لزملائه, قوله لأعضائه */
            (brf_word_leans(s, c->cue + 1) || (brf_tag(s, c->cue + 1)->pro & BRF_PRO_L))) &&
          brf_word_is_noun(s, c->cue + 1) && c->cue + 1 < end) {
        behind(s, c, cue, c->cue + 1, end, 0);
        if (c->who_end < end) c->dead = 1; /* its owner is all between */
      } else if (brf_tag(s, c->cue)->pro & BRF_PRO_B) {
        brf_told_before(s, c, floor);
        if (c->who_end > c->who) continue;
        brf_told_by_host(s, c, floor);
        if ((c->to_end > c->to && !brf_word_is_pronoun(s, c->to)) || !(brf_word_is_owned(s, c->cue)
                                       ? says_so(s, c, floor)
                                       : contents_himself(s, c, floor))) {
          c->pronoun = 1; /* اكتفى بالقول */
          if (c->to_end == c->to) brf_told(s, c, cue, c->cue + 1, end);
        }
      } else {
        owner(s, c, floor, c->cue);
        brf_told(s, c, cue, c->cue + 1, end); /* قوله لأعضائه */
      }
      continue;
    }
    if (c->rule == BRF_RULE_PARTICIPLE ||
        (c->kind == BRF_CLAIM_ACT &&
         brf_reading_form(c->reading) == BRF_FORM_PARTICIPLE)) {
      if (brf_is(s, c->cue + 1, HONORIFIC) && c->cue + 1 < end) {
        c->who = c->cue + 1; /* مشيراً سموه إلى أن */
        c->who_end = c->who + 1;
      }
      brf_told(s, c, cue, c->cue + 1, end);
      if (c->who_end == c->who) brf_told_behind(s, c, cue, c->cue + 1, end);
      brf_told_by_host(s, c, floor);
      continue;
    }
    {
      uint32_t merged_end = c->cue_end - 1; /* the participle's token, if any */
      int svo = brf_before(s, c, floor,
                       c->parent != BRF_NONE ? claims[c->parent].start : 0);
      uint32_t who = c->who, who_end = c->who_end, from;
      int named; /* 1: the verb has a subject */
      if (c->cue_end > c->cue + 1 && merged_end < end) end = merged_end;
      if (svo) c->who = c->who_end = 0;
      behind(s, c, cue, c->cue + 1, end, svo);
      /* الأزمة بدأت قبل أيام، وحينها وعدت الحكومة: the one behind is nearer */
      if (c->who_end > c->who && c->cue > 0 &&
          !((brf_tag(s, c->cue)->pro & BRF_PRO_SO) && /* أما كرم التي صوتت فاتهمت السلطات */
            brf_word_is(s, brf_scan_floor(s, c->cue), BRF_LETTERS_AMMA)) &&
          !is_antecedents(s, c, cue) && !is_apposed(s, c, who, who_end) &&
          who_end < c->cue - particles(s, c->cue) &&
          who_end + (uint32_t)(brf_scan_comma(s, c->cue - 1) || /* عون «أبلغ ضيوفه */
                               brf_scan_opens(s, c->cue - 1) != NULL) < c->cue)
        svo = 0;
      if (!svo && brf_told_by_me(s, c, cue)) {
        c->to = c->who;
        c->to_end = c->who_end;
        c->who = c->who_end = 0;
      }
      if (cue->takes & BRF_TAKES_ILA_X) { /* نسبت الصحيفة إلى المصدر أن */
        credited_with(s, c, end);
        continue;
      }
      named = c->who_end > c->who;
      from = named ? c->who_end : c->cue + 1;
      if (cue->group == BRF_CLASS_LEARN && learns_from(s, from, end)) {
        c->via = named ? c->who : who; /* علم الموقع من مصدر أن */
        c->via_end = named ? c->who_end : who_end;
        c->who = from + 1;
        c->who_end = brf_phrase(s, c->who, end);
        c->before = 0;
        continue;
      }
      if (cites(s, c, end) || outlet_has(s, c, end)) continue;
      if (((cue->takes & BRF_TAKES_FROM) && c->kind == BRF_CLAIM_CLAUSE && passes_on(s, c->cue, end)) ||
          (cue->group == BRF_CLASS_NARRATE && says_from(s, c->cue, end))) {
        owner(s, c, c->cue, end); /* نقل المراسل عن شهود أن: the witnesses speak */
        continue;
      }
      if (cue->object == BRF_OBJECT_ADDRESSEE && c->to_end == c->to &&
          !(brf_tag(s, c->cue)->verb && brf_tag(s, c->cue)->suffix > 0))
        brf_told_object(s, c, cue, svo);
      /* وقال مخاطبا الوزير: behind the participle */
      if (c->cue_end > c->cue + 1) brf_told_behind(s, c, cue, c->cue_end, c->joint);
      if (c->parent == BRF_NONE) brf_told_fronted(s, c);
      if (!svo) {
        c->before = 0;
      } else if (c->who_end > c->who && cue->object == BRF_OBJECT_NONE &&
                 !is_saying(s, c->who) && !is_antecedents(s, c, cue) &&
                 !(who_end == c->cue && who > 0 && brf_is(s, who - 1, COMPLEMENTIZER)) && /* أن الرئيس وجه المدراء بأن */
                 !(who > 0 && brf_is(s, who - 1, COPULA))) {
        /* VSO wins, but not in الانتقادات التي وصفت التقرير, in المتحدث فند
           أقوال النائب مؤكدا, nor in كان الغنوشي رفض المثول */
        c->before = 0;
      } else if (svo) {
        c->who = who;
        c->who_end = who_end;
        c->before = 1;
      }
      if (brf_reading_first(c->reading)) { /* قلنا لشركائنا: "…" */
        c->who = c->who_end = 0;
        c->before = 0;
      }
      /* an act's subject must be someone: أعاد التأكيد names nobody */
      if (c->kind == BRF_CLAIM_ACT && !c->before && c->who_end > c->who &&
          !brf_is(s, c->who, HONORIFIC) && brf_scan_opens(s, c->who) == NULL &&
          !brf_word_is_one_of(s, c->who) &&
          !(brf_word_is_definite(s, c->who) && c->who_end > c->who + 2 && /* أشاد العراقي جبار المالح */
            brf_word_is_bare(s, c->who + 1)) &&
          ((!brf_word_may_be_someone(s, c->who) && !brf_word_is_surname(s, c->who)) ||
           brf_word_is_owned(s, c->who))) {
        c->before = svo != 0; /* أما المجلة فوصفت هذا البناء بالفريد */
        c->who = svo ? who : 0;
        c->who_end = svo ? who_end : 0;
      }
      /* a study finds, people who find something do not report it; who is not named
         here is asked again in brf_resolve.c */
      if (cue->group == BRF_CLASS_FIND &&
          ((c->who_end == c->who && !(brf_tag(s, c->cue)->pro & BRF_PRO_AND)) ||
           (c->who_end > c->who && !(brf_is(s, c->who, DOCUMENT) ||
                                     brf_is(s, c->who, ORGANIZATION)))))
        c->dead = 1;
      /* ويعتقد كثيرون أن: what people hold, nobody's word */
      if (c->who_end > c->who && brf_is(s, c->who, ANYBODY) &&
          (cue->group == BRF_CLASS_BELIEVE || cue->group == BRF_CLASS_AGREE))
        c->dead = 1;
      /* قال إنه يعتقد أن: what he said already */
      if (c->who_end == c->who && c->parent != BRF_NONE &&
          (cue->group == BRF_CLASS_BELIEVE ||
           cue->group == BRF_CLASS_PREDICT))
        c->dead = 1;
      /* المؤشرات تشير إلى أن: signs show, nobody speaks; nor does اسم "كذا" */
      if (c->who_end > c->who && (brf_is(s, c->who, EVIDENCE) ||
                                  (brf_is(s, c->who, QUOTING) &&
                                   !brf_word_is_definite(s, c->who))))
        c->dead = 1;
    }
  }
  for (i = 0; i < n; i++)
    if (is_told_within(claims, i)) {
      claims[i].who = claims[i].who_end = 0;
      claims[i].before = 0;
    }
}
