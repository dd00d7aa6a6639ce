/* SPDX-License-Identifier: MIT */
#include "brf_claim.h"

#include <stdlib.h>
#include <string.h>

#include "brf_act.h"
#include "brf_bare.h"
#include "brf_complement.h"
#include "brf_label.h"
#include "brf_marked.h"
#include "brf_may.h"
#include "brf_medium.h"
#include "brf_phrase.h"
#include "brf_relay.h"
#include "brf_saying.h"
#include "brf_source.h"
#include "brf_word.h"

#define NEAR_COLON 6u      /* tokens of a byline */
#define NEAR_JOINT 12u     /* tokens from وبين to its clause */
#define FAR_JOINT 24u      /* the same where one with an office stands behind */

const char *brf_rule_name(BrfRule rule) {
  static const char *const names[] = {
      "verb-clause", "verb-marks",  "verb-colon", "participle",
      "masdar",      "according",   "marks-verb", "interposed",
      "document",    "headline",    "turn",
      "colon",       "act"};
  return names[rule];
}

/* {== cues */

/* What the words before say of a verb: لم يذكر, سوف يوضح. */
static uint8_t status_of(const BrfScan *s, uint32_t i) {
  static const BrfKey anybody = BRF_KEY3(BRF_ALEF, BRF_HAH, BRF_DAL);
  uint32_t k = i;
  if (brf_tag(s, i)->pro & BRF_PRO_S) return BRF_STATUS_FUTURE;
  while (k > 0 && k + 2 > i && brf_is(s, k - 1, ADVERB)) k--;
  if (k > 0 && brf_is(s, k - 1, FUTURE)) return BRF_STATUS_FUTURE;
  if (k > 1 && brf_key_same(&brf_tag(s, k - 1)->key, &anybody)) k--; /* لا أحد يقول */
  if (k > 0 && brf_is(s, k - 1, NEGATION)) return BRF_STATUS_NEGATED;
  return BRF_STATUS_SAID;
}

/* اعتقد and أعتقد are one to the lexicon: written with أ where the verb has ا, of
   a speaker in marks or behind كنت, it is what he thinks himself. */
static int of_myself(const BrfScan *s, uint32_t i, unsigned form,
                     const BrfCueLemma *cue, uint32_t joint) {
  const unsigned char *word = (const unsigned char *)s->text + s->tokens[i].start;
  if (brf_tag(s, i)->pro & (BRF_PRO_AND | BRF_PRO_SO)) word += 2;
  return form == BRF_FORM_PAST && word[0] == 0xD8 && word[1] == 0xA3 &&
         (unsigned char)cue->lemma[0] == 0xD8 &&
         (unsigned char)cue->lemma[1] == 0xA7 && joint == i + 1 &&
         (brf_inside(s, i) != BRF_NONE || (i > 0 && brf_is(s, i - 1, COPULA)));
}

/* يُعتقد, يُستبعد, عُلم, أُعلن: a damma on the first letter is the passive's in the past of he and she,
   and in the present of verbs of five letters or more (forms V to X), whose active has a fatha there. */
static int is_passive(const BrfScan *s, uint32_t i, uint32_t reading) {
  const BrfToken *t = &s->tokens[i];
  uint32_t at = t->start + 2;
  if (brf_tag(s, i)->pro & (BRF_PRO_AND | BRF_PRO_SO)) at += 2;
  if (at + 2 >= t->end || memcmp(s->text + at, "\xD9\x8F", 2) != 0) return 0;
  return brf_reading_form(reading) == BRF_FORM_PAST ||
         strlen(brf_lexicon_lemma(s->lexicon, reading)->lemma) >= 10; /* two bytes a letter */
}

/* يُذكر أن، ويُشار إلى أن: the narrator's own frame, which credits nobody. A
   present verb of ذكر with nothing between it and its clause; ويضيف أن is not
   of them. */
static int narrates(const BrfScan *s, uint32_t i, uint32_t reading,
                    uint32_t joint) {
  const BrfTag *tag = brf_tag(s, i);
  if (brf_tag_is(tag, BRF_WORD_GOVERNOR) && brf_word_is(s, i + 1, BRF_LETTERS_MIN))
    return 1; /* تبين من التحريات أن */
  if (joint != i + 1) return 0;
  if (brf_reading_form(reading) == BRF_FORM_PRESENT && s->tokens[i].end > s->tokens[i].start + 2 &&
      brf_lexicon_lemma(s->lexicon, reading)->strength == BRF_CUE_WEAK &&
      memcmp(s->text + s->tokens[i].end - 2, "\xD9\x89", 2) == 0 &&
      brf_lexicon_lemma(s->lexicon, reading)->group == BRF_CLASS_NARRATE)
    return 1; /* يُروى أن, in the passive */
  if (brf_tag_is(tag, BRF_WORD_GOVERNOR)) /* علماً أن، يتوقع أن; but وأمل أن */
    return !(tag->verb && (tag->pro & BRF_PRO_AND) &&
             (brf_lexicon_lemma(s->lexicon, reading)->group == BRF_CLASS_WISH ||
              (i > brf_scan_floor(s, i) && /* يرى سالم أن …، ويتوقع أن */
               brf_lexicon_lemma(s->lexicon, reading)->group == BRF_CLASS_PREDICT)));
  if (brf_reading_form(reading) == BRF_FORM_MASDAR)
    return !brf_tag_is(tag, BRF_WORD_SAYING) && /* على اعتبار أن: whose? */
           !brf_by_saying(s, i);
  if (brf_reading_form(reading) > BRF_FORM_PRESENT) return 0;
  if (is_passive(s, i, reading)) return 1; /* ويُعتقد أن */
  if (brf_lexicon_lemma(s->lexicon, reading)->group == BRF_CLASS_BELIEVE && brf_tag(s, i)->suffix == 0 &&
      brf_reading_form(reading) == BRF_FORM_PRESENT && !brf_reading_feminine(reading) && brf_reading_number(reading) == 0 &&
      joint == i + 1 && i > 0 && brf_is(s, i - 1, SWITCH))
    return 1; /* فيما يعتقد أن: it is thought */
  if (brf_reading_form(reading) != BRF_FORM_PRESENT) return 0;
  return brf_tag_is(tag, BRF_WORD_NARRATOR) && /* but ويذكّر بأن */
         !(brf_tag(s, joint)->pro & BRF_PRO_B);
}

/* 24-01-2010 | كتب: سامي عون, هدى كرم |: names and commas alone stand from token i to the end of
   its line, of which the first is a given name. */
static int are_names(const BrfScan *s, uint32_t i) {
  const uint32_t first = i;
  if (i >= s->n || !brf_word_has(s, i, BRF_TRAIT_GIVEN)) return 0;
  for (; i < s->n && i < first + NEAR_JOINT && !(i > first && (s->tokens[i].flags & BRF_TOKEN_LINE)); i++)
    if (s->tokens[i].kind == BRF_TOKEN_WORD ? brf_word_is_verb(s, i) || !brf_word_is_bare(s, i)
                                            : s->tokens[i].kind != BRF_TOKEN_PUNCT && s->tokens[i].kind != BRF_TOKEN_SYMBOL)
      return 0;
  return i < first + NEAR_JOINT;
}

/* كتب - فلان: and كتبت فلانة: at the start of a line sign a report, and are all of
   the line or short. */
static int signs(const BrfScan *s, uint32_t i, const BrfCueLemma *cue,
                 BrfFound at) {
  if (cue->group == BRF_CLASS_WRITE && at.joint == i + 1 && brf_tag(s, i)->pro == 0 &&
      brf_punct(s, at.joint) == BRF_PUNCT_COLON && are_names(s, at.joint + 1))
    return 1;
  return cue->group == BRF_CLASS_WRITE &&
         (s->tokens[i].flags & BRF_TOKEN_LINE) &&
         !(brf_tag(s, i)->pro == 0 && at.joint + 1 < s->n &&
           brf_scan_opens(s, at.joint + 1) != NULL) && /* كتب سامي عون: "…" */
         !((brf_tag(s, i)->pro & BRF_PRO_AND) && /* وكتب سالم: goes on; but a recipe */
           (brf_tag(s, i + 1)->kinds != 0 || brf_word_is_someone(s, i + 1) ||
            brf_word_has_b(s, i + 1))) &&
         brf_punct(s, at.joint) == BRF_PUNCT_COLON &&
         (at.joint < i + NEAR_COLON || at.joint + 1 >= s->n ||
          (s->tokens[at.joint + 1].flags & BRF_TOKEN_LINE));
}

static BrfClaim *add(BrfFinder *f, uint32_t i, uint32_t end, uint32_t reading,
                     BrfFound at, BrfRule rule) {
  BrfClaim *c = brf_buf_push(f->out);
  if (c == NULL) return NULL;
  c->cue = i;
  c->cue_end = end;
  c->reading = reading;
  c->kind = (uint8_t)at.kind;
  c->rule = (uint8_t)rule;
  c->joint = at.joint;
  c->start = at.start;
  c->parent = c->teller = BRF_NONE;
  brf_buf_at(&f->at, uint32_t, i) = (uint32_t)f->out->len - 1;
  return c;
}

static BrfRule rule_of(unsigned form, int kind) {
  if (kind == BRF_CLAIM_ACT) return BRF_RULE_ACT;
  if (form == BRF_FORM_PARTICIPLE) return BRF_RULE_PARTICIPLE;
  if (form == BRF_FORM_MASDAR) return BRF_RULE_MASDAR;
  if (kind == BRF_CLAIM_DIRECT) return BRF_RULE_VERB_MARKS;
  return kind == BRF_CLAIM_COLON ? BRF_RULE_VERB_COLON : BRF_RULE_VERB_CLAUSE;
}

/* The noun at i, which the complementizer follows, is what something stands in: جاء في لائحة
   الاتهام أن; no time and no place. */
static int holds_clause(const BrfScan *s, uint32_t i) {
  uint32_t end;
  if (!brf_word_is_noun(s, i) || brf_is(s, i, TIME) || brf_is(s, i, GAZETTEER)) return 0;
  end = brf_phrase(s, i, brf_scan_limit(s, i));
  return end > i && brf_is(s, end, COMPLEMENTIZER) && brf_tag(s, end)->key.len == 2;
}

/* جاء في البيان أن، ورد في التقرير أن: the document speaks. */
static int document_cue(const BrfFinder *f, uint32_t i, const BrfCueLemma *cue,
                        BrfFound *at) {
  const BrfScan *s = f->scan;
  const uint32_t k = brf_relay_in(s, i); /* جاء أيضا في */
  BrfCueLemma clause = *cue;
  if (k + 1 >= s->n) return 0;
  if (brf_word_is_pronoun(s, k)) { /* وجاء فيه أن, بيانا جاء فيه: "…" */
    const uint32_t next = k + 1 + (brf_word_has_b(s, k + 1) != 0); /* جاء فيها بالإنجليزية: */
    const BrfMark *mark = brf_scan_opens(s, next); /* تغريدة جاء فيها "…" */
    if (!brf_is(s, next, COMPLEMENTIZER) && brf_punct(s, next) != BRF_PUNCT_COLON &&
        !(mark != NULL && brf_mark_size(mark) > BRF_NAME_TOKENS && i > brf_scan_floor(s, i)))
      return 0;
  } else if (brf_relay_tongue(s, k) > 0) {
    if (!brf_word_is_someone(s, k + 2)) return 0; /* جاء على لسان الوزير أن */
  } else if (!brf_word_is(s, k, BRF_LETTERS_FI) ||
             !((brf_is(s, k + 1, DEMONSTRATIVE) && brf_is(s, k + 2, DOCUMENT)) || /* جاء في هذه البرقية */
               brf_is(s, k + 1, DOCUMENT) || brf_is(s, k + 1, MEDIUM) || brf_is(s, k + 1, MEDIA) ||
               brf_scan_opens(s, k + 1) != NULL || /* جاء في "إعلان النهر" أن */
               holds_clause(s, k + 1))) {
    return 0;
  }
  clause.takes = BRF_TAKES_AN | BRF_TAKES_B_AN | BRF_TAKES_DIRECT;
  clause.strength = BRF_CUE_PLAIN;
  *at = brf_complement(f, i, &clause, BRF_FORM_PAST);
  return at->kind >= 0;
}

static int comma_between(const BrfScan *s, uint32_t first, uint32_t end) {
  while (first < end && !brf_scan_comma(s, first)) first++;
  return first < end;
}

/* …، تضيف المديرة العامة، …: verb and subject between two commas. Only verbs
   that are nothing else, so that the comma of a list is not taken for it. */
static uint32_t interposed(const BrfScan *s, uint32_t i) {
  uint32_t limit = brf_scan_limit(s, i);
  uint32_t j;
  BrfPunct p = i > 0 ? brf_punct(s, i - 1) : BRF_PUNCT_NONE;
  if (p != BRF_PUNCT_COMMA && p != BRF_PUNCT_DASH) return BRF_NONE;
  if (brf_tag(s, i)->pro & (BRF_PRO_AND | BRF_PRO_SO)) return BRF_NONE;
  if (brf_word_behind_opening(s, brf_scan_floor(s, i)) == i) return BRF_NONE; /* من جهته، حذر المدير، وهو طبيب، */
  if (i + 1 < limit && brf_is(s, i + 1, MEDIUM) && !brf_is(s, i + 1, ROLE) &&
      !(brf_is(s, i + 1, DOCUMENT) && brf_word_is_definite(s, i + 1)))
    return BRF_NONE; /* …، اختتم مؤتمر، but …، يضيف البلاغ، */
  for (j = i + 1; j < limit && j < i + 9; j++) {
    if (brf_punct(s, j) == p) return j > i + 1 ? j : BRF_NONE;
    if (brf_punct(s, j) != BRF_PUNCT_NONE || brf_is(s, j, PREPOSITION))
      return BRF_NONE;
  }
  return BRF_NONE;
}

/* الكتاب عودة إلى الماضي، تردف دار النشر.: behind a comma a strong verb in the present and who says so end the
   sentence. */
static int ends_with_saying(const BrfScan *s, uint32_t i, const BrfCueLemma *cue) {
  const uint32_t limit = brf_scan_limit(s, i);
  uint32_t end;
  if (i < 2 || !brf_scan_comma(s, i - 1) || cue->strength != BRF_CUE_STRONG || !(cue->takes & BRF_TAKES_DIRECT) ||
      !brf_word_has_form(s, i, BRF_FORM_PRESENT) || (brf_tag(s, i)->pro & (BRF_PRO_AND | BRF_PRO_SO)) ||
      i + 1 >= limit || !brf_word_is_someone(s, i + 1))
    return 0;
  end = brf_phrase(s, i + 1, limit);
  return end == limit || brf_punct(s, end) == BRF_PUNCT_STOP;
}

/* …، كما يشير الوزير، …; …، كما أعلن الوزير.: said in passing of the clause before,
   up to the token returned; BRF_NONE where more than who says it follows. */
static uint32_t as_said(const BrfScan *s, uint32_t i) {
  uint32_t limit = brf_scan_limit(s, i), j;
  if (i < 2 || !brf_word_is(s, i - 1, BRF_LETTERS_KAMA) ||
      brf_punct(s, i - 2) != BRF_PUNCT_COMMA || i + 1 >= limit ||
      !brf_word_is_someone(s, i + 1))
    return BRF_NONE;
  j = brf_phrase(s, i + 1, limit);
  if (j < limit && (brf_medium_is_outlet(s, j) || brf_medium_opens(s, j))) /* كما قال مصدر أمني لوكالة الأنباء */
    while (j < limit && s->tokens[j].kind == BRF_TOKEN_WORD && !brf_tag(s, j)->verb && !brf_is(s, j, COMPLEMENTIZER)) j++;
  return j == limit || brf_punct(s, j) == BRF_PUNCT_COMMA ||
                 brf_punct(s, j) == BRF_PUNCT_STOP
             ? j
             : BRF_NONE;
}

/* وبين سمعان أن, at the start of a sentence: between one alone there is nothing;
   but وبين المدينة والقرية طريق …. */
static int opens_alone(const BrfScan *s, uint32_t i, uint32_t joint) {
  uint32_t k;
  if (brf_doubles(s, i)) return 1;
  if ((i > 1 && brf_scan_comma(s, i - 1) && brf_word_is_owned(s, i - 2) &&
       i - brf_scan_floor(s, i) <= 3) || /* بدوره، بين; من جهته، بين */
      (i > 0 && (brf_is(s, i - 1, SWITCH) || /* بينما، حيث بين المزارع أن */
                 brf_is(s, i - 1, GOVERNOR))))
    return brf_word_is_someone(s, i + 1);
  if (i > 1 && brf_scan_comma(s, i - 1) && brf_medium_is_occasion(s, brf_scan_floor(s, i))) return brf_word_has_office(s, i + 1); /* وردا على سؤال، بين الوزير */
  if (i != brf_scan_floor(s, i) || !brf_word_is_someone(s, i + 1) ||
      !((brf_tag(s, i)->pro & BRF_PRO_AND) || brf_word_has_office(s, i + 1)))
    return 0;
  for (k = i + 1; k < joint; k++)
    if (brf_key_letter(&brf_tag(s, k)->key, 0) == BRF_WAW) return 0;
  return joint < i + NEAR_JOINT ||
         (brf_word_has_office(s, i + 1) &&
          joint < i + FAR_JOINT); /* وبين مدير النادي فلان، في بيان، أن */
}

/* أبلغنا الوزير أن: he told us, where قلنا للوزير is what we said, and سألنا الوزير what we
   asked. */
static int tells_us(const BrfScan *s, uint32_t i, const BrfCueLemma *cue, uint32_t reading) {
  return brf_reading_first(reading) && brf_reading_number(reading) == 2 &&
         brf_reading_form(reading) == BRF_FORM_PAST &&
         cue->object == BRF_OBJECT_ADDRESSEE && cue->group != BRF_CLASS_ASK &&
         i + 1 < brf_scan_limit(s, i) && brf_word_may_be_someone(s, i + 1);
}

/* رفضه وصف الخطة بأنها, رفض الوزير وصف: what is said at i is refused a word or two before it. */
static int is_refused(const BrfScan *s, uint32_t i) {
  const uint32_t floor = brf_scan_floor(s, i);
  uint32_t k;
  for (k = i; k > floor && i - k < 3 && !brf_scan_comma(s, k - 1);)
    if (brf_tag(s, --k)->nreadings > 0) return brf_word_is_of_class(s, k, BRF_CLASS_REFUSE);
  return 0;
}

/* A word that could be a cue, and what it would be. */
typedef struct {
  const BrfScan *s;
  const BrfTag *tag;
  const BrfCueLemma *cue;
  uint32_t i, reading;
  unsigned form;
} Verb;

/* The verb is no report by what it means, whatever stands behind it. */
static int is_another_sense(const Verb *v) {
  const BrfScan *s = v->s;
  const BrfCueLemma *cue = v->cue;
  const uint32_t i = v->i;
  if (brf_reading_first(v->reading) && brf_inside(s, i) == BRF_NONE) return 1;
  if (cue->group == BRF_CLASS_CALL && !(v->tag->suffix > 0 && i > 0 && brf_word_is_what(s, i - 1)))
    return 1; /* مما أسماه "…"; but سمى ابنه */
  if (brf_reading_number(v->reading) != 0 && cue->group == BRF_CLASS_FIND)
    return 1; /* ووجدوا أن: people who find something do not say it */
  if (i > 2 && brf_is(s, i - 2, GOD) && brf_is(s, i - 3, EULOGY) &&
      (v->tag->pro & BRF_PRO_AND) && cue->group == BRF_CLASS_ADMIT)
    return 1; /* صلى الله عليه وسلم */
  if (v->tag->suffix > 0 && cue->group == BRF_CLASS_POINT_OUT)
    return 1; /* كتب أبرزها "…": the foremost of them */
  if (v->form == BRF_FORM_PARTICIPLE && brf_word_is_owned(s, i) && brf_key_last(&v->tag->key, 0) == BRF_HEH && brf_word_is_someone(s, i + 1))
    return 1; /* وقاطعه النائب: a verb, and no قاطعا */
  if (v->form == BRF_FORM_PARTICIPLE && brf_is(s, i, DOCUMENT) && !brf_word_opens_clause(s, i + 1))
    return 1; /* أفادت مذكرات سرية: papers; but مذكرة بأن */
  if (cue->group == BRF_CLASS_POINT_OUT && v->form == BRF_FORM_PAST && v->tag->pro == 0 && !brf_word_has_office(s, i + 1) &&
      !brf_word_is_definite(s, i + 1) && !brf_word_has(s, i + 1, BRF_TRAIT_GIVEN) && !brf_is(s, i + 1, DOCUMENT) &&
      (brf_is(s, i + 2, DEMONSTRATIVE) || (brf_is(s, i + 1, PLAIN) && brf_word_is_definite(s, i + 2))))
    return 1; /* أبرز مدن هذه المنطقة: the same */
  if (cue->group == BRF_CLASS_INFORM && v->form == BRF_FORM_PRESENT &&
      (brf_word_is(s, i + 1, BRF_LETTERS_MIN) || s->tokens[i + 1].kind == BRF_TOKEN_NUMBER ||
       brf_scan_opens(s, i + 1) != NULL))
    return 1; /* تبلغ من العمر, يبلغ 22 عاما, تبلغ "مستوى غير مسبوق" */
  if (brf_reading_number(v->reading) == 1 &&
      ((i > 0 && brf_is(s, i - 1, COMPLEMENTIZER)) || brf_is(s, i, OCCASION)))
    return 1; /* أن طالبا قايض, ردا على سؤال: a noun, no dual */
  if (brf_reading_number(v->reading) == 1 && cue->strength == BRF_CUE_WEAK && v->tag->pro == 0 &&
      v->form == BRF_FORM_PAST && !brf_word_opens_clause(s, i + 1) && brf_scan_opens(s, i + 1) == NULL)
    return 1; /* لا تملك ختما واحدا: the same */
  if (v->form == BRF_FORM_MASDAR && cue->group == BRF_CLASS_ADD)
    return 1; /* اللجنة العليا لمتابعة شؤون المتضررين: what a body does */
  return v->form == BRF_FORM_MASDAR && (!(cue->takes & BRF_TAKES_CLAUSE) || (cue->takes & BRF_TAKES_SUBJ));
}

/* The verb is no report where it stands: it is negated, a name, part of another
   attribution, or what somebody keeps to himself. */
static int is_no_report(const Verb *v) {
  const BrfScan *s = v->s;
  const BrfCueLemma *cue = v->cue;
  const uint32_t i = v->i;
  if (brf_is(s, i + 1, IDENTITY) ||
      (brf_tag(s, i)->verb && brf_phrase_hides(s, i, brf_scan_limit(s, i)) &&
       (cue->group == BRF_CLASS_DEMAND || cue->group == BRF_CLASS_REFUSE || (i > 0 && brf_is(s, i - 1, NEGATION)))))
    return 1; /* طلب عدم ذكر اسمه, لم يكشف عن اسمه */
  if (brf_is(s, i, RECEIPT) && i > 1 &&
      brf_is(s, i - 1 - brf_word_in_yah(s, i - 1), DOCUMENT) && !brf_word_is_definite(s, i - 1))
    return 1; /* في بلاغ توصلت الصحيفة بنسخة منه, في بيان صحفي ورد وكالة «المدار» نسخة عنه */
  if (brf_source_of_what(s, i) || /* the phrase attributes, not the verb */
      (brf_is(s, i, HEARSAY) && i > 0 && brf_word_is(s, i - 1, BRF_LETTERS_MA))) /* نفى ما تردد عن أن */
    return 1;
  if (brf_is(s, i, SAYING) && v->form <= BRF_FORM_PRESENT && i > 0 &&
      (brf_word_is(s, i - 1, BRF_LETTERS_HADD) || brf_is(s, i - 1, ACCORDING)))
    return 1; /* على حد وصفه */
  if (i > 0 && brf_word_is(s, i - 1, BRF_LETTERS_LAW)) return 1; /* لو قال قائل إن: nobody did */
  if (!brf_may_report(s, i, v->form, cue) || (brf_may_describe(s, i, cue) && v->tag->suffix == 0)) return 1;
  if (v->form <= BRF_FORM_PRESENT && brf_may_be_name(s, i) && /* but وعاد هادي عون ليؤكد أن */
      !(v->form == BRF_FORM_PRESENT && brf_is(s, i + 1, COMPLEMENTIZER)))
    return 1;
  if (cue->strength == BRF_CUE_WEAK && v->form == BRF_FORM_PRESENT && i > 0 &&
      (brf_is(s, i - 1, NEGATION) || brf_is(s, i - 1, CONTRAST)))
    return 1; /* لم يشهد أزمة كهذه, لا تُروى مرتين, وألا يسجل شيء */
  return cue->group == BRF_CLASS_DESCRIBE && v->tag->pro == 0 && is_refused(s, i);
}

/* What the cue takes is not said, though it stands where that would: `at` is its
   complement. */
static int is_not_said(const Verb *v, const BrfFound *at) {
  const BrfScan *s = v->s;
  const BrfCueLemma *cue = v->cue;
  const uint32_t i = v->i;
  const int direct = at->kind == BRF_CLAIM_DIRECT, clause = at->kind == BRF_CLAIM_CLAUSE;
  const int colon = at->kind == BRF_CLAIM_COLON || (direct && brf_punct(s, at->joint) == BRF_PUNCT_COLON);
  /* وهو ما تعتبره الباحثة "إنذارا": she calls it that */
  if (brf_may_describe(s, i, cue) && !direct) return 1;
  /* دراسة عرضت نتائجها أن: a weak verb with a thing for its object says nothing */
  if (clause && cue->strength == BRF_CUE_WEAK && at->joint > i + 1 &&
      (cue->takes & BRF_TAKES_NP) && i > brf_scan_floor(s, i) &&
      brf_word_is_owned(s, i + 1) && brf_is(s, i + 1, DOCUMENT))
    return 1;
  /* "… قلت لهم: من أنتم؟": what he says that he said, behind a colon, or in the past to somebody:
     "قلنا للوسيط إن الأمر انتهى", "أخبرته بأنني سأعود"; but نقول إن */
  if (brf_reading_first(v->reading) && !colon &&
      !((clause || (at->kind < 0 && brf_word_is_pronoun(s, i + 1))) && v->form == BRF_FORM_PAST && brf_inside(s, i) != BRF_NONE &&
        (v->tag->suffix > 0 || cue->object == BRF_OBJECT_ADDRESSEE ||
         brf_key_letter(&brf_tag(s, i + 1)->key, 0) == BRF_LAM)))
    return 1;
  if (!brf_tag_is(v->tag, BRF_WORD_PREPOSITION)) return 0;
  /* عبر، بين، عقب are prepositions unless the complement is right behind: عبر "المدار"; but
     وبين سعادته أن */
  return (direct && brf_scan_opens(s, i + 1) != NULL) ||
         (at->kind >= 0 && at->joint != i + 1 && !brf_is(s, i + 1, HONORIFIC) &&
          !opens_alone(s, i, at->joint));
}

/* طالب سالم بالاعتذار عن وصفهم بـ"الخونة": the marks behind `joint` are what a masdar between it and the verb at
   i, with a pronoun, calls somebody. */
static int is_of_describing(const BrfScan *s, uint32_t i, uint32_t joint) {
  const uint32_t k = joint - 1 - (joint > i && brf_word_is(s, joint - 1, BRF_LETTERS_B));
  return k > i + 1 && brf_word_is_owned(s, k) && brf_word_has_form(s, k, BRF_FORM_MASDAR) &&
         brf_word_is_of_class(s, k, BRF_CLASS_DESCRIBE);
}

/* The complement `at` is another verb's, or what one sees rather than says. */
static int is_anothers(const Verb *v, const BrfFound *at) {
  const BrfScan *s = v->s;
  const BrfCueLemma *cue = v->cue;
  const uint32_t i = v->i;
  uint32_t open;
  if (cue->group == BRF_CLASS_ASK && at->kind == BRF_CLAIM_DIRECT && i > 1 && brf_is(s, i - 1, WHEN) &&
      brf_tag(s, i - 2)->verb && brf_tag(s, i - 2)->nreadings > 0)
    return 1; /* وقال حينما سألته المحكمة عن ذلك: "…" */
  if (cue->group == BRF_CLASS_DOCUMENT && cue->strength == BRF_CUE_WEAK && (cue->takes & BRF_TAKES_AN) &&
      !brf_is(s, i + 1, DOCUMENT) && !brf_is(s, i - (i > 0), DOCUMENT))
    return 1; /* تضمن البيان أن; but لم يعد يتضمن سوى القليل والحال أنه */
  if (at->kind == BRF_CLAIM_CLAUSE && v->form <= BRF_FORM_PRESENT && v->tag->suffix > 0 && i > 1 &&
      brf_is(s, i - 1 - (brf_word_is_pronoun(s, i - 1) != 0), MEDIUM) &&
      ((cue->takes & BRF_TAKES_FROM) || comma_between(s, i + 1, at->joint)))
    return 1; /* وأوضح المكتب، في بيان له أورده الموقع، أن */
  if ((cue->takes & BRF_TAKES_FROM) && v->tag->suffix > 0 && i > 0 && brf_is(s, i - 1, RELATIVE) &&
      brf_punct(s, at->joint) != BRF_PUNCT_COLON)
    return 1; /* وتضمن البيان الذي نقلته الوكالة أن: the statement's */
  /* علم بالأمر "من الهاتف"; رأت المتهم "واقفا هناك"; تبتسم صاحبة "قاموس الهامش": what one
     learns, whom she saw, who laughs, and سيرد "بطريقة حازمة", what will come; they tell behind a colon */
  if (at->kind == BRF_CLAIM_DIRECT)
    return brf_punct(s, at->joint) != BRF_PUNCT_COLON &&
           (is_of_describing(s, i, at->joint) || ((v->tag->pro & BRF_PRO_S) && cue->group != BRF_CLASS_SAY) || cue->group == BRF_CLASS_LEARN || cue->group == BRF_CLASS_LAUGH ||
            (cue->group == BRF_CLASS_BELIEVE && brf_reading_feminine(v->reading) &&
             brf_is(s, i + 1, ROLE) && brf_word_is_definite(s, i + 1) &&
             brf_key_last(&brf_tag(s, i + 1)->key, 0) != BRF_HEH));
  /* "…"، يقول النائب، قبل أن يختم بأن */
  return at->kind == BRF_CLAIM_CLAUSE && v->form <= BRF_FORM_PRESENT &&
         at->merged == BRF_NONE && brf_scan_comma(s, i - (i > 0)) &&
         !(v->tag->pro & BRF_PRO_AND) && brf_marked_said_before(s, i, &open) &&
         comma_between(s, i + 1, at->joint);
}

/* Adds the claim of a verb whose complement is `at`. */
static int add_found(BrfFinder *f, const Verb *v, BrfFound at) {
  const BrfScan *s = v->s;
  const uint32_t i = v->i;
  uint32_t end = i + 1, open, reading = v->reading;
  BrfClaim *c;
  if (at.kind == BRF_CLAIM_DIRECT && at.joint > i + 1 && brf_scan_comma(s, at.joint - 1) &&
      !(v->tag->pro & BRF_PRO_AND) && brf_marked_before(s, i, &open) && !(open > 0 && brf_punct(s, open - 1) == BRF_PUNCT_COLON))
    at.start = open; /* "…"، يقول النائب، "…" */
  if (at.merged != BRF_NONE) {
    BrfClaim *part = brf_finder_claim(f, at.merged);
    const BrfCueLemma *light = brf_lexicon_lemma(s->lexicon, part->reading);
    part->dead = 1;
    if (!brf_participle_is_aside(s, part) && !brf_word_is_and_he(s, part->cue - 1)) end = part->cue_end;
    /* قائلاً says only how; مؤكداً says more than its verb */
    if (end > i + 1 && light->group != BRF_CLASS_SAY) reading = part->reading;
  }
  c = add(f, i, end, reading, at, rule_of(v->form, at.kind));
  if (c != NULL) c->status = status_of(s, i);
  return c != NULL;
}

/* جاء في البيان أن: the verb of a document. */
static int add_document(BrfFinder *f, const Verb *v) {
  const BrfScan *s = v->s;
  const uint32_t i = v->i, in = brf_relay_in(s, i);
  const int pronoun = brf_word_is_pronoun(s, in);
  BrfFound at;
  BrfClaim *c;
  if (!document_cue(f, i, v->cue, &at)) return 0;
  c = add(f, i, in + 1 + (!pronoun && brf_scan_opens(s, in + 1) == NULL), v->reading, at,
          BRF_RULE_DOCUMENT);
  if (c != NULL) c->pronoun = (uint8_t)pronoun;
  return c != NULL;
}

/* وكما قال الوزير، فإن …: who says it stands between كما, which opens the clause, and ف. */
static int opens_as_said(const BrfScan *s, uint32_t i) {
  const uint32_t limit = brf_scan_limit(s, i);
  uint32_t j;
  if (i == 0 || !brf_word_is(s, i - 1, BRF_LETTERS_KAMA) || i - 1 != brf_scan_floor(s, i) || i + 1 >= limit ||
      !brf_word_is_someone(s, i + 1))
    return 0;
  j = brf_phrase(s, i + 1, limit);
  return j + 1 < limit && brf_scan_comma(s, j) && (brf_tag(s, j + 1)->pro & BRF_PRO_SO) &&
         !(j + 2 < limit && brf_scan_opens(s, j + 2) != NULL);
}

/* Adds the claim of a finite verb that says what stands before it: "…" كما قال الوزير. */
static int add_as_said(BrfFinder *f, const Verb *v) {
  const uint32_t i = v->i;
  uint32_t open;
  if (v->form <= BRF_FORM_PRESENT && brf_marked_pointed_at(v->s, i, &open))
    return add(f, i, i + 1, v->reading, brf_found(BRF_CLAIM_AFTER, i, open), BRF_RULE_MARKS_VERB) != NULL;
  if (v->form > BRF_FORM_PRESENT || v->cue->strength == BRF_CUE_WEAK || !(v->cue->takes & BRF_TAKES_CLAUSE))
    return 0;
  if (brf_is(v->s, i + 1, DEMONSTRATIVE) && !brf_word_is_definite(v->s, i + 2)) return 0; /* كما أقر ذلك مؤتمر سابق */
  if (brf_marked_as_said(v->s, i, &open))
    return add(f, i, i + 1, v->reading, brf_found(BRF_CLAIM_AFTER, i, open), BRF_RULE_MARKS_VERB) != NULL;
  if (opens_as_said(v->s, i))
    return add(f, i, i + 1, v->reading, brf_found(BRF_CLAIM_BEFORE, i + 1, i + 1), BRF_RULE_INTERPOSED) != NULL;
  return as_said(v->s, i) != BRF_NONE &&
         add(f, i, i + 1, v->reading, brf_found(BRF_CLAIM_AFTER, i + 1, i + 1), BRF_RULE_INTERPOSED) != NULL;
}

/* The same for one that has no complement behind it: "…" قال الوزير, or stands amid what it says. */
static int add_before(BrfFinder *f, const Verb *v) {
  const BrfScan *s = v->s;
  const BrfCueLemma *cue = v->cue;
  const uint32_t i = v->i;
  const int weak = cue->strength == BRF_CUE_WEAK;
  uint32_t open, behind;
  if (v->form > BRF_FORM_PRESENT || (weak && !(cue->takes & BRF_TAKES_DIRECT))) return 0;
  if (!(v->tag->pro & BRF_PRO_AND) &&
      !((v->tag->pro & BRF_PRO_SO) && (weak || v->tag->suffix > 0)) && /* "…"، فضحك النواب, فنبهه القاضي: what came of it */
      !brf_tag_is(v->tag, BRF_WORD_PREPOSITION) &&       /* "…" دون تفاصيل */
      (cue->takes & (BRF_TAKES_DIRECT | BRF_TAKES_CLAUSE)) &&
      (cue->group != BRF_CLASS_AGREE || (cue->takes & BRF_TAKES_DIRECT)) && /* "لجنة الخطة" توافق على القانون */
      brf_marked_said_before(s, i, &open))
    return add(f, i, i + 1, v->reading, brf_found(BRF_CLAIM_AFTER, i, open), BRF_RULE_MARKS_VERB) != NULL;
  behind = weak ? BRF_NONE : interposed(s, i);
  if (behind == BRF_NONE && ends_with_saying(s, i, cue))
    return add(f, i, i + 1, v->reading, brf_found(BRF_CLAIM_AFTER, i + 1, i + 1), BRF_RULE_INTERPOSED) != NULL;
  return behind != BRF_NONE && (cue->takes & BRF_TAKES_DIRECT) &&
         add(f, i, i + 1, v->reading, brf_found(BRF_CLAIM_AROUND, behind, behind + 1),
             BRF_RULE_INTERPOSED) != NULL;
}

/* The same for one that takes neither marks nor أن: وقال الوزير الباب مفتوح, or that is an act. */
static int add_bare(BrfFinder *f, const Verb *v) {
  const BrfScan *s = v->s;
  const uint32_t i = v->i;
  BrfFound at;
  BrfClaim *c;
  uint32_t joint;
  if (v->form == BRF_FORM_MASDAR && !(brf_is(s, i, SAYING) && brf_word_is_owned(s, i))) return 0; /* نقل عنه قوله لا نعرف */
  at = brf_bare(s, i, v->cue, v->form);
  if (at.kind >= 0) return add(f, i, i + 1, v->reading, at, rule_of(v->form, at.kind)) != NULL;
  if (v->form == BRF_FORM_MASDAR) return 0;
  if (v->tag->suffix > 0 && i + 1 < s->n && s->tokens[i + 1].kind == BRF_TOKEN_NUMBER)
    return 0; /* تعويض قدره 120 درهما */
  joint = brf_act(s, i, v->cue);
  if (joint == BRF_NONE || brf_phrase_hides(s, i, s->n)) return 0;
  c = add(f, i, i + 1, v->reading, brf_found(BRF_CLAIM_ACT, joint, joint), BRF_RULE_ACT);
  if (c != NULL) c->status = status_of(s, i);
  return c != NULL;
}

/* وإذا قال سالم إن نهريا ملتزمة، فستكون: he may say so, and may not; but إذ قال. */
static int is_supposed(const Verb *v) {
  return v->i > 0 && brf_word_is(v->s, v->i - 1, BRF_LETTERS_IDHA);
}

static int verb_cue(BrfFinder *f, uint32_t i, const BrfTag *tag, uint32_t reading) {
  const BrfScan *s = f->scan;
  Verb v;
  BrfFound at;
  v.s = s;
  v.tag = tag;
  v.cue = brf_lexicon_lemma(s->lexicon, reading);
  v.i = i;
  v.form = brf_reading_form(reading);
  v.reading = tells_us(s, i, v.cue, reading) ? brf_reading_third(reading) : reading;
  if (is_another_sense(&v) || is_no_report(&v) || is_supposed(&v)) return 0;
  if (v.cue->takes & BRF_TAKES_DOC) return add_document(f, &v);
  if (add_as_said(f, &v)) return 1;
  at = brf_complement(f, i, v.cue, v.form);
  if (is_not_said(&v, &at)) return 0;
  if (at.kind < 0 || is_anothers(&v, &at)) return add_before(f, &v) || add_bare(f, &v);
  return !of_myself(s, i, v.form, v.cue, at.joint) && !narrates(s, i, v.reading, at.joint) &&
         !signs(s, i, v.cue, at) && add_found(f, &v, at);
}

/* A source and what it is credited with: بحسب المسؤول، …; …، برأيه. */
static void according_cue(BrfFinder *f, uint32_t at_word) {
  const BrfScan *s = f->scan;
  BrfSource source;
  uint32_t i, floor, k;
  BrfClaim *c;
  BrfFound at;
  if (!brf_source(s, at_word, &source)) return;
  i = source.first;
  floor = brf_scan_floor(s, i);
  for (k = floor; k < i; k++) /* a connective alone before it: بدوره، ووفقاً */
    if (s->tokens[k].kind == BRF_TOKEN_WORD &&
        !brf_is(s, k, CONJUNCTION) && !brf_is(s, k, ADVERB))
      break;
  at = brf_found(k >= i || (brf_tag(s, i)->pro & BRF_PRO_AND)
                     ? BRF_CLAIM_BEFORE
                     : BRF_CLAIM_AFTER,
                 source.who, source.who);
  c = add(f, i, source.pronoun || brf_source_by_what(s, i) ? source.who : at_word + 1,
          BRF_NONE, at, BRF_RULE_ACCORDING);
  if (c == NULL) return;
  c->pronoun = (uint8_t)source.pronoun;
}

/* ==} */

/* المحكم is no ألمح + كم: with what begins like the article nobody is addressed. */
static int addresses_you(const BrfScan *s, uint32_t i) {
  const BrfKey *key = &brf_tag(s, i)->key;
  return brf_word_is_definite(s, i) && key->len > 4 &&
         brf_key_last(key, 1) == BRF_KAF &&
         brf_key_last(key, 0) == BRF_MEEM;
}

static void cue_at(BrfFinder *f, uint32_t i) {
  const BrfScan *s = f->scan;
  const BrfTag *tag = brf_tag(s, i);
  BrfTag split;
  unsigned r, form, forms = 0;
  for (r = 0; r < tag->nreadings; r++)
    forms |= 1u << brf_reading_form(tag->readings[r]);
  /* finite verbs before participles before masdars: ذكر is said first */
  for (form = BRF_FORM_PAST; forms >> form != 0; form++)
    for (r = 0; (forms >> form & 1u) && r < tag->nreadings; r++)
      if (brf_reading_form(tag->readings[r]) == form &&
          verb_cue(f, i, tag, tag->readings[r]))
        return;
  if ((tag->traits & BRF_TRAIT_SPLIT) && !addresses_you(s, i) &&
      brf_lexicon_tag_split(s->lexicon, tag, &split))
    for (r = 0; r < split.nreadings; r++)
      if (brf_reading_form(split.readings[r]) <= BRF_FORM_PRESENT &&
          verb_cue(f, i, &split, split.readings[r]))
        return;
  according_cue(f, i);
}

int brf_claim_is_class(const BrfScan *s, const BrfClaim *c, unsigned group) {
  return c->reading != BRF_NONE && brf_lexicon_lemma(s->lexicon, c->reading)->group == group;
}

int brf_claim_replies(const BrfScan *s, const BrfClaim *c) {
  return brf_claim_is_class(s, c, BRF_CLASS_REPLY) ||
         (c->cue_end > c->cue + 1 && brf_word_is_of_class(s, c->cue, BRF_CLASS_REPLY));
}

int brf_claim_calls_topic(const BrfScan *s, const BrfClaim *c, uint32_t floor) {
  const BrfTag *tag = brf_tag(s, c->cue);
  return brf_word_is(s, floor, BRF_LETTERS_AMMA) && floor + 1 < c->cue && (tag->pro & BRF_PRO_SO) && tag->suffix > 0 &&
         (brf_claim_is_class(s, c, BRF_CLASS_DESCRIBE) || brf_claim_is_class(s, c, BRF_CLASS_BELIEVE)) &&
         brf_word_is_definite(s, floor + 1) && !brf_word_is_someone(s, floor + 1) && !brf_word_is_surname(s, floor + 1);
}

int brf_claim_is_split(const BrfScan *s, const BrfClaim *c) {
  const BrfTag *tag = brf_tag(s, c->cue);
  unsigned r;
  if (!(tag->traits & BRF_TRAIT_SPLIT)) return 0;
  for (r = 0; r < tag->nreadings; r++)
    if (tag->readings[r] == c->reading) return 0;
  return 1;
}

/* Claims are found from the last to the first, and labels behind them. */
static void turn_round(BrfClaim *claims, size_t n) {
  size_t i;
  for (i = 0; i < n / 2; i++) {
    BrfClaim last = claims[n - 1 - i];
    claims[n - 1 - i] = claims[i];
    claims[i] = last;
  }
}

static int by_cue(const void *a, const void *b) {
  const BrfClaim *x = a, *y = b;
  return x->cue < y->cue ? -1 : x->cue > y->cue;
}

BrfStatus brf_claims(const BrfScan *scan, BrfBuf *out) {
  BrfFinder f;
  uint32_t i;
  size_t from = out->len, cues;
  f.scan = scan;
  f.out = out;
  brf_buf_init(&f.at, sizeof(uint32_t), out->alloc);
  if (!brf_buf_reserve(&f.at, scan->n + 1u)) return f.at.status;
  f.at.len = scan->n;
  memset(f.at.data, 0xFF, scan->n * sizeof(uint32_t)); /* BRF_NONE */
  /* from the last to the first, so that the nearest cue takes a complement */
  i = brf_event_before(scan->events, scan->n, BRF_EVENT_CUE);
  while (i != BRF_NONE && out->status == BRF_OK) {
    if (!scan->muted[i]) cue_at(&f, i);
    i = brf_event_before(scan->events, i, BRF_EVENT_CUE);
  }
  cues = out->len;
  if (out->status == BRF_OK) brf_labels(scan, out);
  brf_buf_free(&f.at);
  if (out->status != BRF_OK) return out->status;
  if (cues > from)
    turn_round(&brf_buf_at(out, BrfClaim, from), cues - from);
  if (out->len > cues)
    qsort(&brf_buf_at(out, BrfClaim, from), out->len - from, sizeof(BrfClaim),
          by_cue);
  return BRF_OK;
}
