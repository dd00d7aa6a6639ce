/* SPDX-License-Identifier: MIT */
#include "brf_told.h"

#include <string.h>

#include "brf_gazetteer.h"
#include "brf_medium.h"
#include "brf_phrase.h"
#include "brf_second.h"
#include "brf_word.h"

#define MAX_TOLD 8u     /* tokens of whom one turns to */
#define MAX_NAME 3u     /* tokens of a name before بقوله */
#define MAX_OUTLET 4    /* words of an outlet's name: وكالة أنباء الشرق الأوسط */
#define MAX_HOST 10u    /* tokens from the verb to its قائلا */
#define MAX_FRONTED 12u /* tokens: وفي مؤتمر صحافي عقده أمس مع نظيره، */

/* طلب الوسيط من الحكومة أن: whom something is asked of. */
static int asks_of(const BrfScan *s, const BrfCueLemma *cue, uint32_t i) {
  return cue->group == BRF_CLASS_DEMAND && (cue->takes & BRF_TAKES_MIN_X) &&
         brf_word_is(s, i, BRF_LETTERS_MIN) && brf_word_is_noun(s, i + 1);
}

/* The word at k alone says that someone begins: مسؤول, الوزير, مصدر, أحد. */
static int is_someone(const BrfScan *s, uint32_t k) {
  return (brf_word_has_office(s, k) || brf_is(s, k, HONORIFIC) ||
          brf_is(s, k, ANYBODY)) &&
         !brf_word_has_lead(s, k) && !brf_word_is_tanwin(s, k);
}

/* مصدر, مسؤولون: the same, without the article and in no accusative. */
static int is_unnamed(const BrfScan *s, uint32_t k) {
  return is_someone(s, k) && !brf_word_is_definite(s, k) && !brf_word_is_oblique(s, k);
}

/* The key of token k has these for its last letters. */
static int ends_in(const BrfScan *s, uint32_t k, uint32_t before_last, uint32_t last) {
  const BrfKey *key = &brf_tag(s, k)->key;
  return brf_key_last(key, 0) == last && brf_key_last(key, 1) == before_last;
}

/* «المدار» اللبنانية, اليومية, المتخصص في النوم: which outlet it is, before `end`; behind a
   word for it one word alone too (موقع «المدار» المتخصص). */
static int is_of_outlet(const BrfScan *s, uint32_t k, uint32_t end, int worded) {
  return brf_word_is_definite(s, k) && !is_someone(s, k) &&
         (brf_is(s, k, GAZETTEER) || ends_in(s, k, BRF_YEH, BRF_HEH) ||
          (k + 1 < end ? brf_is(s, k + 1, PREPOSITION) && !brf_medium_opens(s, k + 1)
                       : worded));
}

/* Behind the marked name of the outlet at i, لـ«المدار» or لصحيفة «المدار», before `end`;
   0 where it is not marked. */
static uint32_t marked_end(const BrfScan *s, uint32_t i, uint32_t end) {
  const BrfMark *mark;
  int worded = brf_is(s, i, MEDIA);
  if (i < end && brf_scan_opens(s, i) == NULL) i++;
  if (i < end && brf_is(s, i, MEDIA) && brf_scan_opens(s, i) == NULL) {
    worded = 1; /* ل صحيفة «المدار» */
    i++;
  }
  mark = i < end ? brf_scan_opens(s, i) : NULL;
  if (mark == NULL || mark->close >= end) return 0;
  i = mark->close + 1;
  while (i < end && is_of_outlet(s, i, end, worded)) i++;
  return i;
}

/* اليوم الخميس, مساء أمس: two words of time; اليوم alone may be an outlet's, المصري اليوم. */
static int is_day(const BrfScan *s, uint32_t k) {
  return brf_word_is_time(s, k) && k + 1 < s->n && brf_word_is_time(s, k + 1);
}

uint32_t brf_told_before_who(const BrfScan *s, const BrfCueLemma *cue, uint32_t from,
                             uint32_t end) {
  const int outlet = from < end && brf_medium_is_outlet(s, from);
  const int object = from < end && cue->object == BRF_OBJECT_ADDRESSEE &&
                     (brf_scan_opens(s, from) != NULL || brf_is(s, from, OUTLET));
  uint32_t k;
  if (outlet || object) {
    k = marked_end(s, from, end);
    if (k > 0 && k < end && (outlet || is_unnamed(s, k))) return k;
    if (object && brf_scan_opens(s, from) != NULL) return from; /* أبلغت «النهضة» مسؤولين */
    for (k = from + 1; k < end && k <= from + MAX_OUTLET; k++) {
      if (s->tokens[k].kind != BRF_TOKEN_WORD || brf_is(s, k, PREPOSITION)) break;
      if (outlet ? is_someone(s, k) : is_unnamed(s, k)) return k;
    }
    return from;
  }
  k = from + 1;
  if (k < end && (brf_tag(s, from)->pro & BRF_PRO_L) && brf_word_is_definite(s, from) &&
      brf_is(s, from, ROLE) && ends_in(s, from, BRF_YEH, BRF_NOON) && is_someone(s, k) &&
      !ends_in(s, k, BRF_YEH, BRF_NOON))
    return k;
  return from;
}

/* Those who sit and listen, at i: أمام مجلس الأمن, أمام المحكمة, أمام وفد; but أمام السفارة. */
static int is_audience(const BrfScan *s, uint32_t i) {
  static const BrfKey sitting[] = {
      BRF_KEY4(BRF_MEEM, BRF_JEEM, BRF_LAM, BRF_SEEN), BRF_KEY4(BRF_LAM, BRF_JEEM, BRF_NOON, BRF_HEH),
      BRF_KEY4(BRF_HEH, BRF_YEH, BRF_YEH, BRF_HEH), BRF_KEY3(BRF_WAW, BRF_FEH, BRF_DAL),
      BRF_KEY5(BRF_MEEM, BRF_HAH, BRF_KAF, BRF_MEEM, BRF_HEH),
      BRF_KEY6(BRF_BEH, BRF_REH, BRF_LAM, BRF_MEEM, BRF_ALEF, BRF_NOON),
      BRF_KEY5(BRF_DAL, BRF_ALEF, BRF_YEH, BRF_REH, BRF_HEH),
      BRF_KEY6(BRF_JEEM, BRF_MEEM, BRF_ALEF, BRF_HEH, BRF_YEH, BRF_REH),
      BRF_KEY5(BRF_JEEM, BRF_MEEM, BRF_HEH, BRF_WAW, BRF_REH)};
  const BrfKey base = brf_word_base(s, i);
  return brf_is(s, i, ROLE) || brf_is(s, i, TITLE) ||
         brf_key_among(&base, sitting, sizeof sitting / sizeof *sitting);
}

/* خلال مؤتمر صحفي, خلال كلمتها بالمؤتمر, في الندوة: a conference or a panel is named in the medium of c before token j. */
static int meets_press(const BrfScan *s, const BrfClaim *c, uint32_t j) {
  static const BrfKey meetings[] = {BRF_KEY5(BRF_MEEM, BRF_WAW, BRF_TEH, BRF_MEEM, BRF_REH),
                                    BRF_KEY4(BRF_NOON, BRF_DAL, BRF_WAW, BRF_HEH)};
  uint32_t k;
  for (k = c->via; k < j; k++) {
    const BrfKey base = brf_word_base(s, k);
    if (brf_key_among(&base, meetings, sizeof meetings / sizeof *meetings)) return 1;
  }
  return 0;
}

/* Whom one speaks to is behind the preposition at j: أمام زواره, of what is written or turned
   to somebody إلى الوزير, of a talk مع الوزير; but no outlet (في حديث إلى «المدار»). */
static int is_before_told(const BrfScan *s, const BrfClaim *c, uint32_t j) {
  static const BrfKey in_front = BRF_KEY4(BRF_ALEF, BRF_MEEM, BRF_ALEF, BRF_MEEM);
  static const BrfKey with = BRF_KEY2(BRF_MEEM, BRF_AIN);
  const BrfKey *key = &brf_tag(s, j)->key;
  if (!brf_is(s, j, PREPOSITION) || !brf_word_is_noun(s, j + 1)) return 0;
  if (brf_key_same(key, &in_front)) return is_audience(s, j + 1);
  return (brf_word_is(s, j, BRF_LETTERS_ILA)
              ? j == c->cue + 1 || c->via_end > c->via || brf_is(s, j - 1, SAYING) /* موجها كلامه إلى */
              /* في اتصال مع نظيره; but في مؤتمر صحفي مع نظيره */
              : brf_key_same(key, &with) && j <= c->via_end && !meets_press(s, c, j)) &&
         (brf_word_has_office(s, j + 1) || brf_is(s, j + 1, COUNTERPART) ||
          (brf_word_is_definite(s, j + 1) && brf_word_has(s, j + 2, BRF_TRAIT_GIVEN))) && /* الإعلامية هدى كرم */
         !brf_is(s, j + 1, MEDIA) && !brf_is(s, j + 1, OUTLET);
}

/* خلال لقائه رؤساء البلديات: whom his meeting was with, behind the medium at j; but عقب لقائه, and
   في مؤتمره الصحافي. */
static int is_met(const BrfScan *s, uint32_t j) {
  static const BrfKey during = BRF_KEY4(BRF_KHAH, BRF_LAM, BRF_ALEF, BRF_LAM);
  return (brf_word_is(s, j, BRF_LETTERS_FI) || brf_word_is(s, j, BRF_LETTERS_LADA) ||
          brf_key_same(&brf_tag(s, j)->key, &during)) &&
         brf_word_is_owned(s, j + 1) && !brf_word_in_yah(s, j + 2) && brf_word_has_office(s, j + 2) && brf_word_is_noun(s, j + 2) &&
         !brf_word_has_lead(s, j + 2);
}

/* للحضور, لجمهورها: ل before an everyday noun, straight behind who speaks and up to the complement at
   `end`; but للأزمة, للمرة الأولى. */
static int is_there(const BrfScan *s, uint32_t j, uint32_t end) {
  const BrfTag *tag = brf_tag(s, j);
  return (tag->pro & BRF_PRO_L) && brf_is(s, j, PLAIN) && !brf_word_is_time(s, j) &&
         ((tag->pro & BRF_PRO_AL) || tag->suffix > 0) && !brf_word_in_teh(s, j) && tag->key.len > tag->suffix + 4u &&
         brf_phrase(s, j, end) == end;
}

/* Whom the medium at j, before `end`, was made for stands behind it: في مذكرة للعملاء, في تصريحات
   للصحفيين; but في بيان للمحامين, which they made. */
static int is_made_for(const BrfScan *s, uint32_t j, uint32_t end) {
  static const BrfKey own[] = {BRF_KEY4(BRF_BEH, BRF_YEH, BRF_ALEF, BRF_NOON), BRF_KEY4(BRF_BEH, BRF_LAM, BRF_ALEF, BRF_GHAIN)};
  const BrfKey base = brf_word_base(s, j);
  const BrfKey *key = &brf_tag(s, j + 1)->key;
  if (j + 1 >= end || !(brf_tag(s, j + 1)->pro & BRF_PRO_L) || key->len < 6 ||
      brf_key_among(&base, own, sizeof own / sizeof *own))
    return 0;
  return brf_word_are_many(s, j + 1) || /* للعملاء */
         (brf_key_last(key, 0) == BRF_HAMZA && brf_key_last(key, 1) == BRF_ALEF && brf_key_letter(key, 1) == BRF_LAM);
}

static void tell(const BrfScan *s, BrfClaim *c, uint32_t first, uint32_t end) {
  c->to = first;
  c->to_end = brf_phrase(s, first, end);
  if (c->to_end == first) c->to_end++;
}

void brf_told(const BrfScan *s, BrfClaim *c, const BrfCueLemma *cue,
              uint32_t from, uint32_t end) {
  uint32_t j;
  int occasion = 0;
  for (j = from; j < end && j < from + 16; j++) {
    const BrfTag *tag = brf_tag(s, j);
    if (brf_word_is_and_he(s, j)) { /* خالد، وهو أب لطالب، */
      while (j + 1 < end && !brf_scan_comma(s, j + 1)) j++;
      continue;
    }
    if (brf_is(s, j, BECAUSE)) return; /* لأنه غير مخول بالحديث لوسائل الإعلام */
    if (brf_scan_pair(s, j) != NULL) return;
    if (j == from && j + 1 < end &&
        (asks_of(s, cue, j) || /* ردت على الوزير بأن, تمنى على النواب أن */
         ((cue->group == BRF_CLASS_REPLY || cue->group == BRF_CLASS_WISH) && brf_word_is(s, j, BRF_LETTERS_ALA) &&
          brf_word_is_someone(s, j + 1)))) {
      c->to = j + 1;
      c->to_end = brf_phrase(s, j + 1, end);
      return;
    }
    if (brf_tag_is(tag, BRF_WORD_OCCASION) && !brf_medium_opens(s, j)) occasion = 1;
    /* خلال حفل أقيم للموظفين: what it was held for; خلال الاتصال للرئيس */
    if (occasion && (tag->pro & BRF_PRO_L) && j > 0 &&
        (brf_word_is_bare(s, j - 1) || brf_is(s, j - 1, VERB)))
      return;
    if (brf_medium_is_outlet(s, j)) {
      uint32_t k = marked_end(s, j, end);
      if (k == 0) k = brf_phrase(s, j + (tag->pro & BRF_PRO_L ? 0 : 1), end);
      c->via = j;
      c->via_end = k > j ? k : j + 1;
      return;
    }
    if (is_before_told(s, c, j)) {
      tell(s, c, j + 1, end);
      return;
    }
    if (!brf_medium_opens(s, j) && is_met(s, j)) {
      tell(s, c, j + 2, end);
      return;
    }
    if ((brf_word_are_many(s, j) && tag->kinds == 0 && brf_key_letter(&tag->key, 0) == BRF_LAM &&
         brf_key_letter(&tag->key, 1) == BRF_LAM) || /* للحاضرين */
        ((tag->pro & BRF_PRO_L) && tag->key.len > 2 && !brf_word_is_camp(s, j) &&
         (brf_tag_is(tag, BRF_WORD_ROLE) || brf_tag_is(tag, BRF_WORD_TITLE) ||
          brf_tag_is(tag, BRF_WORD_COUNTERPART) || brf_word_is_some_of(s, j) || /* لأحد الحراس */
          (brf_tag_is(tag, BRF_WORD_ANYBODY) && (tag->pro & BRF_PRO_AL)) || /* للناس */
          (j == from && (cue->takes & BRF_TAKES_TO_L) && /* قالت له للمجلس */
           brf_tag_is(tag, BRF_WORD_ORGANIZATION)))) ||
        (brf_key_letter(&tag->key, 0) == BRF_LAM && tag->kinds == 0 &&
         tag->nreadings == 0 && j == from && tag->key.len > 3 && !brf_word_is_of_what(s, j) &&
         (cue->takes & BRF_TAKES_TO_L)) ||
        (j == from && from > c->cue + 1 && is_there(s, j, end))) {
      tell(s, c, j, end);
      if (tag->kinds == 0 && c->who_end > c->who && brf_is(s, c->who, WHOEVER) &&
          !brf_word_is_definite(s, c->who) && !brf_word_are_many(s, j) && !brf_word_has(s, j, BRF_TRAIT_TO_GIVEN)) {
        c->via = c->to; /* قالت مصادر مطلعة للراصد: whom unnamed ones tell is an outlet */
        c->via_end = c->to_end;
        c->to = c->to_end = 0;
      }
      return;
    }
    if (brf_medium_opens(s, j)) {
      if (c->via_end == c->via || c->via_end + 1 < j) c->via = j; /* في برنامج "…" | المذاع على قناة النهر */
      c->via_end = j + 2;
      while (c->via_end < end && !brf_scan_comma(s, c->via_end) &&
             brf_punct(s, c->via_end) == BRF_PUNCT_NONE &&
             !(c->via_end > j + 2 && is_day(s, c->via_end)) && /* عبر موقعه الرسمي اليوم الخميس */
             (c->via_end < j + 8 || brf_scan_opens(s, c->via_end) != NULL) && /* عبر قناة “…” */
             !brf_is(s, c->via_end, COMPLEMENTIZER)) {
        const BrfMark *mark = brf_scan_opens(s, c->via_end);
        if (mark != NULL && mark->close != BRF_NONE && mark->close >= end) break;
        c->via_end = mark != NULL && mark->close != BRF_NONE ? mark->close + 1 : c->via_end + 1; /* في ندوة بعنوان “…” */
      }
      if (brf_scan_closes(s, c->via_end)) c->via_end++; /* مع قناة "المدار", with its mark */
      else if (brf_scan_opens(s, c->via_end - 1) != NULL) c->via_end--;
      if (brf_medium_is_outlet(s, j + 2)) return;
      if (is_met(s, j)) {
        tell(s, c, j + 2, end);
        return;
      }
      if (is_made_for(s, j + 1, c->via_end)) {
        tell(s, c, j + 2, c->via_end);
        return;
      }
      for (j += 2; j < c->via_end; j++)
        if (is_before_told(s, c, j)) { /* في رسالة إلى الوزير */
          tell(s, c, j + 1, end);
          return;
        }
      j = c->via_end - 1;
    }
  }
}

int brf_told_is_accusative(const BrfScan *s, uint32_t i) {
  const BrfToken *t = &s->tokens[i];
  const uint32_t letters = brf_key_last(&brf_tag(s, i)->key, 0) == BRF_HEH ? 1 : 2;
  return brf_word_is_owned(s, i) && t->end - t->start > 2 * letters + 4 &&
         memcmp(s->text + t->end - 2 * letters - 4, "\xD8\xA7\xD8\xA1", 4) == 0;
}

/* المواطنين, المحلفين: many in the accusative, which are no name as العابدين is in زين
   العابدين. */
static int are_told(const BrfScan *s, uint32_t j) {
  return brf_word_is_definite(s, j) && brf_word_are_many(s, j) &&
         !(brf_tag(s, j)->kinds == 0 && brf_word_has(s, j - 1, BRF_TRAIT_GIVEN));
}

const BrfCueLemma *brf_told_alike(const BrfScan *s, BrfClaim *c, const BrfCueLemma *cue) {
  const BrfTag *tag = brf_tag(s, c->cue);
  const uint32_t last = c->joint - 1;
  unsigned r;
  if (cue->object == BRF_OBJECT_ADDRESSEE || c->reading == BRF_NONE || last <= c->cue ||
      !(brf_tag(s, c->joint)->pro & BRF_PRO_B) || !(are_told(s, last) || brf_told_is_accusative(s, last)))
    return cue;
  for (r = 0; r < tag->nreadings; r++) {
    const BrfCueLemma *other = brf_lexicon_lemma(s->lexicon, tag->readings[r]);
    if (other->object == BRF_OBJECT_ADDRESSEE && (other->takes & BRF_TAKES_B_AN) &&
        brf_reading_form(tag->readings[r]) == brf_reading_form(c->reading)) {
      c->reading = tag->readings[r];
      return other;
    }
  }
  return cue;
}

/* The verbs that say nothing without somebody who is told: أبلغ, خاطب, سأل. */
static int must_tell(const BrfCueLemma *cue) {
  return cue->group == BRF_CLASS_INFORM || cue->group == BRF_CLASS_ADDRESS ||
         cue->group == BRF_CLASS_ASK;
}

/* The only phrase behind the verb is whom it tells: وخاطب الوزير قائلا; إنه أبلغ رئيس
   الحكومة أن; أخبر والده أنه. */
static int is_only_told(const BrfScan *s, const BrfClaim *c, const BrfCueLemma *cue) {
  const BrfKey *key = &brf_tag(s, c->cue > 0 ? c->cue - 1 : 0)->key;
  const int he = c->cue > 0 && brf_is(s, c->cue - 1, COMPLEMENTIZER) && key->len > 2 &&
                 (brf_key_last(key, 0) == BRF_HEH ||
                  brf_word_is_owned(s, c->cue - 1));
  const uint32_t until = c->cue_end > c->cue + 1 && /* وخاطب الوزير قائلا; but قال مخاطبا */
                                 brf_tag(s, c->cue)->nreadings > 0 &&
                                 brf_lexicon_lemma(s->lexicon, brf_tag(s, c->cue)->readings[0]) == cue
                             ? c->cue_end - 1
                             : c->joint - (brf_punct(s, c->joint) == BRF_PUNCT_COLON);
  if (c->who != c->cue + 1) return 0;
  if (he) return 1; /* إنه نبه المدير في مارس إلى أن */
  if (c->who_end < until) return 0;
  if (cue->group == BRF_CLASS_ADDRESS)
    return c->who_end == c->who + 1 || /* وخاطب العمال المتجمعين قائلا */
           (c->who_end == c->who + 2 && brf_word_is_definite(s, c->who) &&
            are_told(s, c->who + 1));
  if (cue->group == BRF_CLASS_INFORM && brf_word_heads_many(s, c->who) && brf_is(s, c->who, ROLE) && !brf_word_is_nominative(s, c->who) &&
      c->who_end == c->who + 2 && brf_word_is_definite(s, c->who + 1))
    return 1; /* وأبلغ أعضاء اللجنة أن */
  return must_tell(cue) && c->who_end == c->who + 1 && brf_word_is_owned(s, c->who);
}

/* ودعت الرئاسة، في بيان، الكتل | إلى: the noun with the article behind the medium of c, up to the
   complement, which the one who speaks stands before. */
static int is_behind_medium(const BrfScan *s, const BrfClaim *c, uint32_t j) {
  return c->via_end > c->who_end && c->who_end > c->who && j > c->via_end && brf_word_is_noun(s, j) &&
         brf_word_is_definite(s, j) && brf_phrase(s, j, c->joint) + 1 >= c->joint;
}

/* الوفدين, الطرفين: two of what the table has, with the article. */
static int are_two(const BrfScan *s, uint32_t j) {
  const BrfKey key = brf_tag(s, j)->key;
  const uint64_t bodies = UINT64_C(1) << BRF_WORD_ORGANIZATION | UINT64_C(1) << BRF_WORD_ROLE;
  return brf_is(s, j, BOTH) ||
         (brf_tag(s, j)->kinds == 0 && brf_word_is_oblique(s, j) && brf_key_has_al(&key, 0) && key.len > 6 &&
          (brf_lexicon_kinds(brf_key_drop_last(brf_key_drop_first(key, 2), 2)) & bodies) != 0);
}

/* Where what stands behind the verb of c ends: at the complement, or at the participle of its cue, وخاطب سامي عون النواب | قائلا. */
static uint32_t until(const BrfClaim *c) {
  return c->cue_end > c->cue + 1 && c->cue_end - 1 > c->who && c->cue_end <= c->joint ? c->cue_end - 1 : c->joint;
}

/* Takes the noun phrase at j, before the complement, for whom the verb tells; false
   where there is none: وحذر المدير سالم عون المواطنين من أن; وأخبرت المحلفين بأن. `needs`: the verb
   says nothing without. */
static int takes_object(const BrfScan *s, BrfClaim *c, uint32_t j, int needs) {
  const BrfTag *tag = brf_tag(s, j);
  if (j >= c->joint || brf_word_has_lead(s, j) || tag->verb ||
      brf_is(s, j, OCCASION) || brf_word_is_time(s, j) || brf_is(s, j, PREPOSITION) ||
      !(brf_word_has_office(s, j) || brf_is(s, j, ORGANIZATION) ||
        brf_is(s, j, MEDIA) || brf_word_is_some_of(s, j) || /* أبلغت هدى أحد الأطباء */
        are_told(s, j) || are_two(s, j) || brf_told_is_accusative(s, j) ||
        is_behind_medium(s, c, j) ||
        /* أبلغ الناجون رجال الإنقاذ */
        (c->who_end == j && brf_word_has(s, j - 1, BRF_TRAIT_NOMINATIVE) &&
         brf_word_is_noun(s, j) && !brf_word_is_definite(s, j)) ||
        /* أبلغ المدير سعود الطخيمي عمد الأحياء */
        (needs && c->who_end == j && ((brf_word_is_bare(s, j) && brf_word_is_definite(s, j + 1)) || brf_is(s, j, GAZETTEER))) ||
        /* طالب المدرب لاعبيه بأن */
        (c->who_end > c->who && brf_word_is_owned(s, j) && brf_word_is_noun(s, j) &&
         !brf_is(s, j, SAME))) ||
      brf_medium_opens(s, j))
    return 0;
  c->to = j; /* دعا الرئيس سالم عون الملك إلى */
  c->to_end = brf_phrase(s, j, until(c));
  return c->to_end > j;
}

void brf_told_behind(const BrfScan *s, BrfClaim *c, const BrfCueLemma *cue,
                     uint32_t at, uint32_t end) {
  if (cue->object != BRF_OBJECT_ADDRESSEE || c->to_end > c->to || at >= end ||
      !brf_word_is_noun(s, at))
    return;
  c->to = at;
  c->to_end = brf_phrase(s, at, end);
}

/* البهنساوي | السيدات: many in ات behind one surname with the article, which no man's name ends in. */
static int are_women(const BrfScan *s, const BrfClaim *c, uint32_t j) {
  const BrfKey *key = &brf_tag(s, j)->key;
  return j == c->who + 1 && brf_word_is_definite(s, c->who) && key->len > 6 && !brf_is(s, j, GAZETTEER) &&
         brf_key_in_at(key) && c->reading != BRF_NONE &&
         !brf_reading_feminine(c->reading);
}

/* Of whom a verb tells that takes somebody, or that `needs` one, the last word of the phrase behind it:
   سألت هدى كرم | الوزير, ذكر سامي كرم | المحلفين, أخبر الوسيط جيمس موانغي | الوفدين; but وليد المعلم, a
   name. BRF_NONE. */
static uint32_t last_is_told(const BrfScan *s, const BrfClaim *c, int needs) {
  const uint32_t last = c->who_end - 1;
  if (last <= c->who || !brf_word_is_definite(s, last)) return BRF_NONE;
  if (needs && last == c->who + 1 && brf_word_is_definite(s, c->who) && brf_word_has_office(s, c->who) &&
      brf_is(s, last, ROLE) && !brf_is(s, last, QUALIFIER))
    return last; /* سأل المحامي | الشاهد */
  if (!brf_word_is_bare(s, last - 1)) return BRF_NONE;
  if (are_women(s, c, last)) return last;
  return are_told(s, last) || are_two(s, last) ||
                 (last > c->who + 1 && brf_word_is_bare(s, last - 2) && brf_is(s, last, ROLE) &&
                  !brf_is(s, last, QUALIFIER))
             ? last
             : BRF_NONE;
}

/* دعا إسرائيل إلى, طالب مصر بأن: a country of which the verb would be feminine is the one who is asked; but
   دعا العراق. */
static int is_asked_country(const BrfScan *s, const BrfClaim *c, const BrfCueLemma *cue) {
  BrfGazetteerHit hit;
  return c->reading != BRF_NONE && cue->object == BRF_OBJECT_ADDRESSEE && c->who == c->cue + 1 &&
         brf_reading_form(c->reading) <= BRF_FORM_PRESENT && !brf_reading_feminine(c->reading) &&
         brf_gazetteer_find(s, c->who, &hit) && hit.feminine && hit.end == c->who_end;
}

/* وأخبر الوزيرة أن, وأخبرت الوزير أن: an office with the article of which the verb would have the other gender; but
   وحذرت النائب هدى كرم, whose office has no ة. */
static int is_of_other_gender(const BrfScan *s, const BrfClaim *c, const BrfCueLemma *cue) {
  if (c->reading == BRF_NONE || cue->object != BRF_OBJECT_ADDRESSEE || c->who != c->cue + 1 ||
      brf_reading_form(c->reading) > BRF_FORM_PRESENT || brf_reading_number(c->reading) != 0 ||
      brf_reading_first(c->reading) || !brf_is(s, c->who, ROLE) || !brf_word_is_definite(s, c->who) ||
      brf_word_heads_many(s, c->who))
    return 0;
  return brf_reading_feminine(c->reading) ? cue->group == BRF_CLASS_INFORM && !brf_is(s, c->who, FEMININE) && !brf_word_in_teh(s, c->who) &&
                                                !brf_is(s, c->who, TITLE) && c->who_end == c->who + 1
                                          : brf_is(s, c->who, FEMININE);
}

/* أبلغ مصدر أمني | "المدار", أبلغت مصادر «المدار»: the outlet in marks that ends what stands behind a verb of informing, before
   which no word says what is called so (رئيس حزب "النهر"); or BRF_NONE. */
static uint32_t marked_is_told(const BrfScan *s, const BrfClaim *c, const BrfCueLemma *cue) {
  const BrfMark *mark = brf_scan_closed(s, c->who_end - 1);
  if (cue->group != BRF_CLASS_INFORM || mark == NULL || mark->open <= c->who || !is_unnamed(s, c->who)) return BRF_NONE;
  return brf_is(s, mark->open - 1, ORGANIZATION) || brf_is(s, mark->open - 1, NAMING) || brf_is(s, mark->open - 1, MEDIA)
             ? BRF_NONE
             : mark->open;
}

/* Sets whom the verb of c tells, of what stands behind it. */
static void take_told(const BrfScan *s, BrfClaim *c, const BrfCueLemma *cue, int subject_before) {
  const int needs = must_tell(cue), may = cue->group == BRF_CLASS_REPLY || cue->group == BRF_CLASS_REPORT;
  uint32_t second;
  if (c->who_end <= c->who) {
    takes_object(s, c, c->cue + 1, needs);
    return;
  }
  if (subject_before || is_only_told(s, c, cue) || is_asked_country(s, c, cue) ||
      is_of_other_gender(s, c, cue)) {
    c->to = c->who;
    c->to_end = c->who_end;
    c->who = c->who_end = 0;
    return;
  }
  if (takes_object(s, c, c->who_end, needs) ||
      /* ودعت الرئاسة، في بيان، الكتل إلى */
      (c->via_end > c->who_end &&
       takes_object(s, c, c->via_end + (uint32_t)brf_scan_comma(s, c->via_end), needs)))
    return;
  if ((second = marked_is_told(s, c, cue)) != BRF_NONE) {
    c->via = second;
    c->via_end = c->who_end;
    c->who_end = second;
    return;
  }
  second = brf_second(s, c->who, c->who_end);
  if (second == BRF_NONE && !may) second = last_is_told(s, c, needs);
  if (second == BRF_NONE && !may && cue->object == BRF_OBJECT_ADDRESSEE && c->who_end == until(c))
    second = brf_second_obliged(s, c->who, c->who_end, needs);
  /* أجاب ضيف البرنامج, أفاد مراسل القناة: they need nobody, and one word is no name for certain */
  if (may && second == c->who + 1 && !brf_word_has(s, c->who, BRF_TRAIT_GIVEN) &&
      !brf_word_is_definite(s, c->who) && !brf_is(s, c->who, GAZETTEER) && !brf_word_is_surname(s, c->who))
    return;
  if (second != BRF_NONE) {
    if (brf_tag(s, second)->kinds != 0 || !brf_word_is_owned(s, second)) { /* المذيعة ضيفها: whoever that is */
      c->to = second;
      c->to_end = c->who_end;
    }
    c->who_end = brf_scan_comma(s, second - 1) ? second - 1 : second;
    return;
  }
  /* title + name + name: the second name is the one told */
  if (c->who_end - c->who == 3 &&
      brf_word_has_office(s, c->who) &&
      !brf_tag(s, c->who + 1)->kinds && !brf_tag(s, c->who + 2)->kinds &&
      (brf_tag(s, c->who)->pro & BRF_PRO_AL) &&
      (cue->group == BRF_CLASS_INFORM || /* سألت المذيعة هدى كرم */
       !brf_word_has(s, c->who + 1, BRF_TRAIT_GIVEN)) &&
      !brf_key_has_al(&brf_tag(s, c->who + 2)->key, 0)) {
    c->to = c->who + 2;
    c->to_end = c->who_end;
    c->who_end = c->who + 2;
  } else if (cue->group != BRF_CLASS_REPLY && /* أجاب يورغن بالز */
             c->who_end - c->who == 2 && !brf_tag(s, c->who)->kinds &&
             !brf_tag(s, c->who + 1)->kinds &&
             !brf_word_has(s, c->who, BRF_TRAIT_GIVEN | BRF_TRAIT_SERVANT) && /* حذرت هدى عون من, حذر عبد العزيز من */
             !(brf_word_is_definite(s, c->who) && /* الأنباء الواردة */
               brf_word_is_definite(s, c->who + 1))) {
    c->to = c->who + 1;
    c->to_end = c->who_end;
    c->who_end = c->who + 1;
  }
}

/* مخاطبا: the participle at i is of one who addresses somebody. */
static int addresses(const BrfScan *s, uint32_t i) {
  return brf_word_has_form(s, i, BRF_FORM_PARTICIPLE) && brf_word_is_of_class(s, i, BRF_CLASS_ADDRESS);
}

/* The verb that tells somebody before the cue of `c`, with nothing but nouns between
   them: خاطبت العطار الوزير بالقول, طمأن الوزير الناس بقوله; BRF_NONE. */
static uint32_t addressing(const BrfScan *s, const BrfClaim *c, uint32_t floor) {
  uint32_t k = c->cue;
  while (k > floor && c->cue - k < MAX_TOLD && s->tokens[k - 1].kind == BRF_TOKEN_WORD) {
    const BrfTag *tag = brf_tag(s, --k);
    if (tag->verb)
      return tag->nreadings > 0 && brf_lexicon_lemma(s->lexicon, tag->readings[0])->object == BRF_OBJECT_ADDRESSEE &&
                     tag->suffix == 0 && k + 1 < c->cue
                 ? k
                 : BRF_NONE;
    if (!brf_word_is_noun(s, k)) return BRF_NONE;
  }
  return BRF_NONE;
}

/* كذب عون بقوله, رد هادي عون بقوله: where a name begins that ends before token `end`, straight behind the word that opens
   the clause, its verb; one word must be known from the text. Else `end`. */
static uint32_t named_by(const BrfScan *s, uint32_t end, uint32_t floor) {
  uint32_t k = end;
  while (k > floor + 1 && end - k < MAX_NAME && brf_word_is_bare(s, k - 1) && !brf_word_is_definite(s, k - 1)) {
    k--;
    if (brf_word_has(s, k, BRF_TRAIT_GIVEN)) break;
  }
  if (k == end || !(k + 1 == end ? brf_word_is_surname(s, k) : brf_word_has(s, k, BRF_TRAIT_GIVEN)) ||
      !(k - 1 == floor || brf_scan_comma(s, k - 2)) || brf_is(s, k - 1, PREPOSITION) || brf_word_has_office(s, k - 1))
    return end;
  return k;
}

void brf_told_before(const BrfScan *s, BrfClaim *c, uint32_t floor) {
  uint32_t k = addressing(s, c, floor);
  if (k != BRF_NONE) {
    BrfClaim verb = *c;
    verb.cue = k;
    verb.joint = c->cue;
    verb.who = k + 1;
    verb.who_end = c->cue;
    brf_told_object(s, &verb, brf_lexicon_lemma(s->lexicon, brf_tag(s, k)->readings[0]), 0);
    brf_claim_said_by(c, verb.who, verb.who_end);
    c->to = verb.to;
    c->to_end = verb.to_end;
    return;
  }
  k = c->cue;
  if (brf_key_last(&brf_tag(s, k)->key, 0) == BRF_HEH && (k = named_by(s, k, floor)) < c->cue) {
    brf_claim_said_by(c, k, c->cue);
    return;
  }
  k = c->cue;
  while (k > floor && c->cue - k < MAX_TOLD && brf_word_is_noun(s, k - 1) &&
         s->tokens[k - 1].kind == BRF_TOKEN_WORD && !addresses(s, k - 1))
    k--;
  if (k == c->cue || k == floor ||
      !(brf_word_is(s, k - 1, BRF_LETTERS_ILA) || addresses(s, k - 1)))
    return;
  c->to = k;
  c->to_end = c->cue;
}

/* The finite verb that governs the cue of c, a participle or a بالقول, in its clause with no comma
   between; BRF_NONE. */
static uint32_t host_of(const BrfScan *s, const BrfClaim *c, uint32_t floor) {
  uint32_t k = c->cue;
  while (k-- > floor && c->cue - k < MAX_HOST) {
    if (brf_scan_closes(s, k) || brf_scan_comma(s, k) || brf_is(s, k, COMPLEMENTIZER)) return BRF_NONE;
    if (brf_word_is_verb(s, k)) return k;
  }
  return BRF_NONE;
}

void brf_told_by_host(const BrfScan *s, BrfClaim *c, uint32_t floor) {
  const uint32_t host = host_of(s, c, floor);
  uint32_t k;
  if (host == BRF_NONE || c->to_end > c->to) return;
  for (k = host + 1; k < c->cue; k++) {
    const int to = brf_word_is(s, k, BRF_LETTERS_ILA) || /* على of what is replied to, and no more */
                   (brf_word_is(s, k, BRF_LETTERS_ALA) && brf_word_is_of_class(s, host, BRF_CLASS_REPLY));
    const unsigned letter = brf_key_letter(&brf_tag(s, k)->key, 0);
    if (k == host + 1 && brf_word_is_pronoun(s, k) && /* لـ, إلى, على; but اختلف معه, عرف منه */
        (letter == BRF_LAM || letter == BRF_ALEF || letter == BRF_AIN) && !brf_word_is_from_him(s, k)) {
      c->to = k; /* ورد عليه سامي عون قائلا, التفت إليها قائلا */
      c->to_end = k + 1;
      return;
    }
    if (to && brf_word_is_someone(s, k + 1) && !brf_is(s, k + 1, MEDIA) && !brf_is(s, k + 1, OUTLET) &&
        brf_phrase(s, k + 1, c->cue) == c->cue) {
      c->to = k + 1; /* وتوجه سامي عون إلى الحاضرين قائلا */
      c->to_end = c->cue;
      return;
    }
  }
}

void brf_told_fronted(const BrfScan *s, BrfClaim *c) {
  const uint32_t floor = brf_scan_floor(s, c->cue);
  uint32_t k = floor + 2;
  if (c->via_end > c->via || k >= c->cue || !brf_medium_opens(s, floor)) return;
  while (k < c->cue && k < floor + MAX_FRONTED && !brf_scan_comma(s, k) &&
         !brf_is(s, k, COMPLEMENTIZER) && !brf_is(s, k, RELATIVE) && !brf_tag(s, k)->verb)
    k++;
  if (k < c->cue && !brf_scan_comma(s, k)) return;
  c->via = floor;
  c->via_end = k;
}

int brf_told_by_me(const BrfScan *s, const BrfClaim *c, const BrfCueLemma *cue) {
  const BrfKey *key = &brf_tag(s, c->who)->key;
  const int hers = brf_key_last(key, 1) == BRF_TEH; /* زوجتي */
  if (c->who_end > c->who && c->to_end == c->to && c->who == c->cue + 1 && c->cue > 0 && brf_word_is_that_he(s, c->cue - 1) &&
      key->len > 4 && brf_key_letter(key, 0) == BRF_LAM && brf_tag(s, c->who)->kinds == 0)
    return 1; /* قال إنه سيوضح لسعدون أن: he himself does so */
  return c->who_end > c->who && c->to_end == c->to && brf_tag(s, c->cue)->suffix == 0 &&
         brf_reading_form(c->reading) == BRF_FORM_PAST && brf_reading_feminine(c->reading) &&
         brf_inside(s, c->cue) != BRF_NONE && key->len > 4 && brf_key_last(key, 0) == BRF_YEH &&
         !brf_word_has(s, c->who, BRF_TRAIT_GIVEN) && !brf_word_is_definite(s, c->who) &&
         (hers ? cue->group == BRF_CLASS_INFORM : cue->object == BRF_OBJECT_ADDRESSEE);
}

void brf_told_object(const BrfScan *s, BrfClaim *c, const BrfCueLemma *cue, int subject_before) {
  take_told(s, c, cue, subject_before);
  if (c->to_end == c->to || c->via_end > c->via || !brf_is(s, c->to, MEDIA) || brf_is(s, c->to, ROLE)) return;
  c->via = c->to; /* أخبر مسؤول وكالة المدار أن: an outlet is through whom it came */
  c->via_end = c->to_end;
  c->to = c->to_end = 0;
}
