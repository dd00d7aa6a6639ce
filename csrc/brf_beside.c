/* SPDX-License-Identifier: MIT */
#include "brf_beside.h"

#include "brf_marked.h"
#include "brf_narrator.h"
#include "brf_word.h"

#define MAX_SUBJECT 8u  /* tokens of a subject before its verb */
#define LONG_CLAUSE 8u  /* tokens behind which another may begin unmarked */
#define SHORT_CLAUSE 5u /* tokens too few to be a statement of their own */

static unsigned form_of(const BrfClaim *c) {
  return c->reading == BRF_NONE ? BRF_FORM_PAST : brf_reading_form(c->reading);
}

int brf_joined(const BrfScan *s, uint32_t i, uint32_t floor) {
  if (brf_tag(s, i)->pro & (BRF_PRO_AND | BRF_PRO_SO)) return 1;
  return i > floor && brf_is(s, i - 1, CONJUNCTION) &&
         brf_tag(s, i - 1)->key.len <= 3;
}

/* The verb at j begins a clause where no mark tells it: a name or a title comes
   behind, and before it a noun that is not its subject's adjective or relative. */
static int opens_clause(const BrfScan *s, uint32_t j) {
  return brf_word_is_someone(s, j + 1) &&
         (brf_word_is_bare(s, j + 1) || brf_word_has_office(s, j + 1)) &&
         !brf_word_has_b(s, j + 1) && brf_word_is_noun(s, j - 1) &&
         !(brf_word_is_bare(s, j - 1) && !brf_word_is_definite(s, j - 1)) &&
         !brf_word_has_office(s, j - 1) && !brf_tag(s, j - 1)->verb;
}

int brf_set_between(const BrfScan *s, const BrfClaim *k) {
  uint32_t j = k->joint;
  BrfPunct p = k->cue > 0 ? brf_punct(s, k->cue - 1) : BRF_PUNCT_NONE;
  if (k->cue > 1 && brf_is(s, k->cue - 2, PRONOUN))
    return 0; /* ، فهي -حسب قوله- ليست: opens a clause of its own */
  return (p == BRF_PUNCT_COMMA || p == BRF_PUNCT_DASH) &&
         j + SHORT_CLAUSE < brf_scan_limit(s, k->cue) && brf_punct(s, j) == p;
}

/* قالت هدى إنها أخبرت المدير، لكنه طلب منها أن: the لكنه at i is a man, and she spoke; but
   قال لها الطبيب إن …، لكنها تؤكد. */
static int is_of_another(const BrfScan *s, const BrfClaim *c, const BrfClaim *k,
                         uint32_t i) {
  return brf_is(s, i, CONJUNCTION) && brf_tag(s, i)->key.len > 3 &&
         brf_word_is_owned(s, i) && !brf_word_is_pronoun(s, c->cue + 1) &&
         c->reading != BRF_NONE && k->reading != BRF_NONE &&
         form_of(c) <= BRF_FORM_PRESENT && form_of(k) <= BRF_FORM_PRESENT &&
         brf_reading_number(c->reading) == 0 && brf_reading_number(k->reading) == 0 &&
         brf_reading_feminine(c->reading) != brf_reading_feminine(k->reading);
}

/* القطاع أولوية، حيث تركز الحكومة على تنميته: behind حيث what another, whom it names, does in the present; but حيث دعا إلى. */
static int is_reason(const BrfScan *s, const BrfClaim *k) {
  static const BrfKey where = BRF_KEY3(BRF_HAH, BRF_YEH, BRF_THEH);
  return k->cue > 1 && k->kind == BRF_CLAIM_ACT && k->reading != BRF_NONE && form_of(k) == BRF_FORM_PRESENT &&
         brf_tag(s, k->cue)->pro == 0 && brf_key_same(&brf_tag(s, k->cue - 1)->key, &where) && brf_scan_comma(s, k->cue - 2) &&
         brf_word_is_definite(s, k->cue + 1) && brf_word_is_someone(s, k->cue + 1);
}

/* Who says one may say the other, by the verbs. */
static int agree(const BrfClaim *c, const BrfClaim *k) {
  return c->reading != BRF_NONE && k->reading != BRF_NONE &&
         brf_reading_feminine(c->reading) == brf_reading_feminine(k->reading) &&
         (brf_reading_number(k->reading) == 0 || /* وهددوهم بإيذاء */
          brf_reading_number(k->reading) == brf_reading_number(c->reading));
}

/* أن الأزمة لا تعود إلى الجفاف، بل ترجع إلى: behind a comma بل, before token j, sets what the content
   of c says against what it has denied; but لم ينف أن …، بل أكد. */
static int corrects(const BrfScan *s, const BrfClaim *c, uint32_t j) {
  static const BrfKey rather = BRF_KEY2(BRF_BEH, BRF_LAM);
  uint32_t k;
  if (j < c->start + 3 || c->status == BRF_STATUS_NEGATED ||
      !brf_key_same(&brf_tag(s, j - 1)->key, &rather) || !brf_scan_comma(s, j - 2))
    return 0;
  for (k = c->start; k < j; k++)
    if (brf_is(s, k, NEGATION)) return 1;
  return 0;
}

/* و stands before the verb of k: ودعت, ورد; but فهددته. */
static int is_and(const BrfScan *s, const BrfClaim *k) {
  const BrfTag *tag = brf_tag(s, k->cue);
  return (tag->pro & BRF_PRO_AND) ||
         (brf_claim_is_split(s, k) && brf_key_letter(&tag->key, 0) == BRF_WAW);
}

int brf_goes_on_saying(const BrfScan *s, const BrfClaim *c, uint32_t j) {
  const BrfTag *tag = brf_tag(s, j);
  const BrfKey *before = &brf_tag(s, j > 0 ? j - 1 : 0)->key;
  unsigned last = brf_key_last(&tag->key, 0);
  if (j <= c->start + 2 || c->reading == BRF_NONE ||
      form_of(c) == BRF_FORM_MASDAR || !brf_narrator_participle(s, j) ||
      brf_is(s, j, PLAIN) || (tag->pro & ~BRF_PRO_AND) || /* مدينة */
      brf_is(s, j - 1, COPULA) || brf_word_is_verb(s, j - 1) || (last != BRF_ALEF && last != BRF_HEH))
    return 0;
  if ((last == BRF_HEH) != brf_reading_feminine(c->reading)) return 0;
  if (last == BRF_HEH ? !brf_word_is_definite(s, j - 1)
                      : brf_key_last(before, 0) == BRF_ALEF)
    return 0;
  if (brf_word_is_tanwin(s, j + 1)) return 0; /* مبلغاً مالياً */
  if (s->tokens[j - 1].kind == BRF_TOKEN_NUMBER) return 0; /* 86 متعهدا */
  if (last == BRF_HEH && ((brf_tag(s, j + 1)->pro & BRF_PRO_L) || /* القراءة في المساء مفيدة للأطفال, مفيدة وجيدة */
                          (brf_word_in_teh(s, j + 1) && brf_key_letter(&brf_tag(s, j + 1)->key, 0) == BRF_WAW)))
    return 0;
  return brf_word_is_noun(s, j + 1) || brf_is(s, j + 1, PREPOSITION) ||
         brf_is(s, j + 1, COMPLEMENTIZER);
}

/* The verb of report at i, which is mostly that, could have the subject of c's. */
static int reports_of(const BrfScan *s, const BrfClaim *c, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  unsigned r;
  for (r = 0; brf_narrator_reports(s, i) && r < tag->nreadings; r++)
    if (brf_reading_form(tag->readings[r]) == BRF_FORM_PRESENT &&
        brf_reading_feminine(tag->readings[r]) == brf_reading_feminine(c->reading) &&
        brf_reading_number(tag->readings[r]) == brf_reading_number(c->reading) && /* ولم يروا */
        brf_lexicon_lemma(s->lexicon, tag->readings[r])->strength != BRF_CUE_WEAK)
      return 1;
  return 0;
}

/* تجنب, تجنبت: he avoids it. */
static int avoids(const BrfScan *s, uint32_t i) {
  static const BrfKey verb = BRF_KEY4(BRF_TEH, BRF_JEEM, BRF_NOON, BRF_BEH);
  BrfKey key = brf_tag(s, i)->key;
  if (key.len == 5 && brf_key_last(&key, 0) == BRF_TEH) key = brf_key_drop_last(key, 1);
  return brf_key_same(&key, &verb);
}

/* رفض التعليق, رفض الخوض في التفاصيل, رفض تسمية الدول, تجنب الرد: the verb at i refuses to say something. */
static int refuses_to_say(const BrfScan *s, uint32_t i) {
  static const BrfKey going_into = BRF_KEY3(BRF_KHAH, BRF_WAW, BRF_DAD);
  static const BrfKey naming = BRF_KEY5(BRF_TEH, BRF_SEEN, BRF_MEEM, BRF_YEH, BRF_HEH);
  const BrfKey said = brf_word_base(s, i + 1);
  if (i + 1 >= s->n || (!avoids(s, i) && !brf_word_is_of_class(s, i, BRF_CLASS_REFUSE))) return 0;
  if (brf_key_same(&said, &naming)) return 1;
  if (!brf_word_is_definite(s, i + 1)) return 0;
  return brf_word_has_form(s, i + 1, BRF_FORM_MASDAR) || brf_is(s, i + 1, SPEECH) ||
         brf_is(s, i + 1, MEDIUM) || brf_key_same(&said, &going_into);
}

/* يخفي, تخفي, يخف: the verb at i, behind a negation, tells what somebody does not hide, and has the gender of c's. */
static int hides(const BrfScan *s, const BrfClaim *c, uint32_t i) {
  static const BrfKey hide[] = {BRF_KEY3(BRF_KHAH, BRF_FEH, BRF_YEH), BRF_KEY2(BRF_KHAH, BRF_FEH)};
  const BrfKey key = brf_tag(s, i)->key, base = brf_key_drop_first(key, 1);
  return brf_key_letter(&key, 0) == (brf_reading_feminine(c->reading) ? BRF_TEH : BRF_YEH) && brf_key_among(&base, hide, 2);
}

/* ، لكنه انتقد طول الفيلم, ، لكنه استبعد: the verb in the past at `no` is a report of its own, with the gender of c's; but لكنه
   قال, which may be another's in what is told. */
static int goes_on_to(const BrfScan *s, const BrfClaim *c, uint32_t no) {
  const BrfTag *tag = brf_tag(s, no);
  unsigned r;
  if (!tag->verb || tag->pro != 0 || tag->suffix > 0 || !brf_word_is_noun(s, no + 1)) return 0;
  for (r = 0; r < tag->nreadings; r++) {
    const unsigned group = brf_lexicon_lemma(s->lexicon, tag->readings[r])->group;
    if (brf_reading_form(tag->readings[r]) == BRF_FORM_PAST && brf_reading_feminine(tag->readings[r]) == brf_reading_feminine(c->reading) &&
        (group == BRF_CLASS_CRITICIZE || group == BRF_CLASS_DENY || group == BRF_CLASS_PREDICT || group == BRF_CLASS_WARN || group == BRF_CLASS_PRAISE))
      return 1;
  }
  return 0;
}

int brf_leaves_unsaid(const BrfScan *s, const BrfClaim *c, uint32_t j) {
  uint32_t no = j;
  if (c->reading == BRF_NONE || !brf_scan_comma(s, j - 1)) return 0;
  if (brf_is(s, j, CONJUNCTION) && brf_tag(s, j)->key.len > 3 &&
      brf_word_is_owned(s, j))
    no++; /* لكنه, لكنها: the verb agrees with it */
  else if (!(brf_tag(s, j)->pro & BRF_PRO_AND))
    return 0;
  if (no > j && goes_on_to(s, c, no)) return 1;
  if (no > j && refuses_to_say(s, no))
    return (brf_key_last(&brf_tag(s, no)->key, 0) == BRF_TEH) == brf_reading_feminine(c->reading);
  return no + 1 < s->n && brf_is(s, no, NEGATION) &&
         (reports_of(s, c, no + 1) || hides(s, c, no + 1) || /* لكنه لا يخفي خشيته */
          (no > j && brf_narrator_keeps_details(s, no)));    /* لكنه لم يدل بمزيد من التفاصيل */
}

/* له, لها, لهم at i: somebody of whom the text tells is told. */
static int tells_him(const BrfScan *s, uint32_t i) {
  const unsigned last = brf_key_last(&brf_tag(s, i)->key, 0);
  return brf_word_is_pronoun(s, i) && brf_key_letter(&brf_tag(s, i)->key, 0) == BRF_LAM &&
         (last == BRF_HEH || brf_key_last(&brf_tag(s, i)->key, 1) == BRF_HEH);
}

int brf_told_of(const BrfScan *s, const BrfClaim *c, const BrfClaim *k) {
  const uint32_t next = k->cue + 1;
  const BrfTag *tag = brf_tag(s, c->cue);
  int hers = 0; /* تذكر هدى, which may be تذكّر too */
  unsigned r;
  for (r = 0; r < tag->nreadings; r++)
    hers |= brf_reading_form(tag->readings[r]) <= BRF_FORM_PRESENT && brf_reading_feminine(tag->readings[r]) != 0;
  if (c->kind != BRF_CLAIM_CLAUSE || c->reading == BRF_NONE || k->reading == BRF_NONE ||
      form_of(c) > BRF_FORM_PRESENT || form_of(k) > BRF_FORM_PRESENT || k->kind == BRF_CLAIM_ACT ||
      k->cue < c->start + 2 || brf_reading_number(c->reading) != 0 || brf_reading_number(k->reading) != 0 ||
      !(hers != (int)brf_reading_feminine(k->reading) || tells_him(s, next)))
    return 0;
  return (brf_word_is_pronoun(s, next) || brf_punct(s, next) == BRF_PUNCT_COLON ||
          brf_is(s, next, COMPLEMENTIZER) || brf_scan_opens(s, next) != NULL) &&
         (brf_word_has_office(s, c->start) || brf_is(s, c->start, ORGANIZATION) ||
          brf_word_has(s, c->start, BRF_TRAIT_GIVEN)) &&
         brf_word_heads_feminine(s, c->start) == (int)brf_reading_feminine(k->reading);
}

int brf_told_to_do(const BrfScan *s, const BrfClaim *c, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  unsigned r;
  if (c->kind != BRF_CLAIM_CLAUSE || c->reading == BRF_NONE || form_of(c) > BRF_FORM_PRESENT ||
      brf_reading_number(c->reading) != 0 || c->start == 0 || !brf_word_is_that_he(s, c->start - 1) ||
      brf_word_is_someone(s, i + 1) ||
      (brf_word_is_definite(s, i + 1) && !(brf_tag(s, i + 1)->pro & (BRF_PRO_B | BRF_PRO_L))))
    return 0;
  for (r = 0; r < tag->nreadings; r++)
    if (brf_reading_form(tag->readings[r]) == BRF_FORM_PAST && brf_reading_number(tag->readings[r]) == 0 &&
        brf_reading_feminine(tag->readings[r]) != brf_reading_feminine(c->reading) &&
        (brf_key_last(&brf_tag(s, c->start - 1)->key, 0) == BRF_ALEF) == (int)brf_reading_feminine(tag->readings[r]))
      return 1;
  return 0;
}

/* وفي هذا الصدد أكد أن: nothing but an adjunct in و stands from token j to the verb of report of claim k. */
static int is_behind_adjunct(const BrfScan *s, const BrfClaim *k, uint32_t j) {
  uint32_t i;
  if (!(brf_tag(s, j)->pro & BRF_PRO_AND) || !(brf_is(s, j, PREPOSITION) || brf_is(s, j, OCCASION)) || k->cue < j + 2 ||
      k->cue > j + MAX_SUBJECT || k->kind == BRF_CLAIM_ACT || brf_word_is_pronoun(s, k->cue + 1) || /* وفي المساء قال له */
      !brf_word_is_firm_verb(s, k->cue) || brf_tag(s, k->cue)->pro != 0 ||
      brf_inside(s, k->cue) != brf_inside(s, j))
    return 0;
  for (i = j + 1; i < k->cue - brf_scan_comma(s, k->cue - 1); i++)
    if (!(brf_word_is_noun(s, i) || brf_is(s, i, DEMONSTRATIVE) || brf_is(s, i, PREPOSITION)) || brf_tag(s, i)->verb || brf_word_has_office(s, i))
      return 0;
  return brf_reading_form(k->reading) <= BRF_FORM_PRESENT;
}

int brf_turns_to(const BrfScan *s, const BrfClaim *k, uint32_t j) {
  static const BrfKey about = BRF_KEY4(BRF_WAW, BRF_HAH, BRF_WAW, BRF_LAM);
  const int is_about = brf_key_same(&brf_tag(s, j)->key, &about); /* وحول */
  if (is_behind_adjunct(s, k, j)) return 1;
  return (((brf_tag(s, j)->pro & BRF_PRO_AND) && brf_word_is(s, j, BRF_LETTERS_AN)) || is_about) && k->cue > j + 1 &&
         k->cue < j + 2 * MAX_SUBJECT && brf_tag(s, k->cue)->verb &&
         (brf_scan_comma(s, k->cue - 1) || (is_about && k->kind != BRF_CLAIM_CLAUSE)) &&
         brf_tag(s, k->cue)->pro == 0 && k->kind != BRF_CLAIM_ACT;
}

/* A label's. */
static const BrfCueLemma no_cue = {.group = BRF_CLASS_OTHER, .strength = BRF_CUE_WEAK};

/* A claim k that may stand beside the content of c. */
typedef struct {
  const BrfScan *s;
  const BrfClaim *c, *k;
  const BrfCueLemma *cue; /* of k; a label has no_cue */
  unsigned form;          /* of k's cue */
  uint32_t j;             /* the token of k's cue */
  int comma;              /* 1: a comma or a closing mark before it */
} Pair;

/* The content ends at token `at`. */
static int stops(uint32_t *stop, uint32_t at) {
  *stop = at;
  return 1;
}

/* قال إنه عرض عليهم العمل، إلا أنهم رفضوا: before the verb of k a pronoun of many goes back to those of whom one alone
   speaks. */
static int is_of_those(const Pair *p) {
  const BrfScan *s = p->s;
  const BrfClaim *c = p->c;
  const BrfKey *they = &brf_tag(s, p->j - 1)->key;
  return (brf_is(s, p->j - 1, CONJUNCTION) || brf_is(s, p->j - 1, COMPLEMENTIZER)) && they->len > 3 &&
         brf_key_last(they, 0) == BRF_MEEM && brf_key_last(they, 1) == BRF_HEH && c->reading != BRF_NONE &&
         brf_reading_number(c->reading) == 0 && form_of(c) != BRF_FORM_PARTICIPLE && c->joint > c->cue + 1 - (form_of(c) == BRF_FORM_MASDAR) &&
         !brf_word_heads_many(s, c->cue + 1) && !brf_is(s, c->cue + 1, COLLECTIVE) && !brf_is(s, c->cue + 1, ANYBODY);
}

/* k belongs to the content by what it is, whatever stands before it. */
static int is_within(const Pair *p) {
  const BrfScan *s = p->s;
  const BrfClaim *c = p->c;
  const uint32_t j = p->j;
  if (p->form == BRF_FORM_MASDAR) /* نقلت عنه تأكيده أن …، وقوله إن: one beside the other */
    return !(p->comma && is_and(s, p->k) && brf_word_is_owned(s, j) && c->rule == BRF_RULE_MASDAR && brf_word_is_owned(s, c->cue));
  if (corrects(s, c, j)) return 1;
  if (brf_is(s, j - 1, CONTRAST) && brf_tag(s, j - 1)->key.len == 3 && is_and(s, p->k)) return 1; /* لا نائب إلا وتكلم عنه */
  if (is_of_those(p) || (p->k->reading != BRF_NONE && brf_told_to_do(s, c, j))) return 1;
  /* أنها كانت مترددة، لكنها اكتشفت: what she found out is part of what she tells of herself */
  return (p->cue->group == BRF_CLASS_FIND || p->cue->group == BRF_CLASS_LEARN) && c->start > 0 &&
         brf_is(s, j - 1, CONJUNCTION) && brf_word_is_that_he(s, c->start - 1) &&
         brf_key_last(&brf_tag(s, j - 1)->key, 0) == brf_key_last(&brf_tag(s, c->start - 1)->key, 0);
}

/* The first of the one or two words before the cue of k that go with it: ، بدوره قال, بينما قد
   يؤكد; but ، عندما ادعى أن is within. */
static uint32_t lead_of(const Pair *p) {
  const BrfScan *s = p->s;
  uint32_t back = p->j;
  while (back > p->c->start && p->j - back < 2 && !brf_is(s, back - 1, WHEN) &&
         (brf_is(s, back - 1, CONJUNCTION) || brf_is(s, back - 1, SWITCH) ||
          brf_is(s, back - 1, ADVERB) || brf_is(s, back - 1, RELATIVE) || brf_is(s, back - 1, TIME) ||
          brf_word_is(s, back - 1, BRF_LETTERS_QAD)))
    back--;
  return back;
}

/* k begins another clause before its cue, whose lead is at `back`, by a set phrase. */
static int by_phrase(const Pair *p, uint32_t back, uint32_t *stop) {
  const BrfScan *s = p->s;
  const BrfClaim *c = p->c;
  const uint32_t j = p->j;
  if (back == j && j > c->start + 3 && brf_is(s, j - 1, COPULA) && /* ، وإن كانت تقر */
      brf_is(s, j - 2, COMPLEMENTIZER) && brf_tag(s, j - 2)->key.len == 3 &&
      brf_scan_comma(s, j - 3))
    return stops(stop, j - 2);
  /* …، وهو ما اعتبره المحامي, وهو رقم شكك فيه: what another makes of it */
  if (p->form <= BRF_FORM_PRESENT && j > c->start + 3 && brf_word_is_and_he(s, j - 2) &&
      (brf_word_is(s, j - 1, BRF_LETTERS_MA) ||
       (brf_word_is_noun(s, j - 1) && !brf_word_is_definite(s, j - 1))) &&
      (brf_tag(s, j)->suffix > 0 || brf_word_is_pronoun(s, j + 1)))
    return stops(stop, j - 2);
  return back == j - 1 && back > c->start + SHORT_CLAUSE && /* … لكنها أضافت أن, without a comma */
         (brf_claim_is_class(s, p->k, BRF_CLASS_ADD) ||
          (brf_claim_is_class(s, p->k, BRF_CLASS_SAY) && p->form == BRF_FORM_PAST)) && agree(c, p->k) &&
         p->k->kind != BRF_CLAIM_ACT && brf_is(s, back, CONJUNCTION) && brf_word_is_owned(s, back) &&
         stops(stop, back);
}

/* The same by the conjunction at `back`. */
static int by_conjunction(const Pair *p, uint32_t back, uint32_t *stop) {
  const BrfScan *s = p->s;
  const BrfClaim *c = p->c;
  const uint32_t j = p->j;
  if (back + 1 == j && brf_is(s, back, RELATIVE) && p->cue->object == BRF_OBJECT_ADDRESSEE) return 0; /* يعود إلى الجمعيات، التي أخبرت الوزارة بأن */
  /* في حين أكد, في الوقت الذي قال */
  if (back < j && back > c->start + 1 && brf_word_is(s, back - 1, BRF_LETTERS_FI)) back--;
  /* ، ثم عاد وقال */
  if (back == j && j > c->start + 3 && brf_is(s, j - 2, CONJUNCTION) &&
      brf_scan_comma(s, j - 3) && brf_joined(s, j, c->start) &&
      s->tokens[j - 1].kind == BRF_TOKEN_WORD && !brf_word_is_definite(s, j - 1))
    return stops(stop, j - 2);
  /* ، من جانبه قال */
  if (back > c->start + 3 && brf_word_is_owned(s, back - 1) &&
      brf_word_is(s, back - 2, BRF_LETTERS_MIN) && brf_scan_comma(s, back - 3))
    back -= 2;
  return back < j && (brf_scan_comma(s, back - 1) || /* في حين أفاد, without a comma */
                      (brf_word_is(s, back, BRF_LETTERS_FI) && back > c->start + 1)) &&
         stops(stop, back);
}

/* The same by a subject of its own between a conjunction behind a comma and the verb: ، لكن المصدر
   ذاته تحدث عن. */
static int by_subject(const Pair *p, uint32_t back, uint32_t *stop) {
  const BrfScan *s = p->s;
  for (; back > p->c->start + 2 && p->j - back < MAX_SUBJECT; back--) {
    if (brf_is(s, back - 1, CONJUNCTION) && !brf_is(s, back - 1, WHEN) &&
        brf_tag(s, back - 1)->key.len > 2 && brf_scan_comma(s, back - 2))
      return stops(stop, back - 1);
    if (!brf_word_is_noun(s, back - 1) && !brf_is(s, back - 1, PREPOSITION)) break;
  }
  return 0;
}

/* Behind a comma the verb in و goes on beside the content. */
static int goes_on_behind_comma(const Pair *p) {
  const BrfScan *s = p->s;
  const BrfClaim *c = p->c, *k = p->k;
  if (brf_claim_is_class(s, k, BRF_CLASS_DOCUMENT) && !brf_claim_is_class(s, c, BRF_CLASS_DOCUMENT) &&
      k->joint == p->j + 1)
    return 0; /* قال إن الهجوم كان قاسيا، وأظهر "إلى أي مدى": what it showed */
  return k->kind != BRF_CLAIM_ACT || p->cue->strength == BRF_CUE_STRONG ||
         (p->form == BRF_FORM_PAST && is_and(s, k) && agree(c, k)) ||
         (p->cue->group == BRF_CLASS_DEMAND && /* يؤكدون أن …، ويطالبون بـ */
          p->form == BRF_FORM_PRESENT && form_of(c) == BRF_FORM_PRESENT &&
          brf_reading_number(k->reading) == brf_reading_number(c->reading) &&
          brf_reading_feminine(k->reading) == brf_reading_feminine(c->reading)) ||
         (p->j > 1 && brf_scan_closes(s, p->j - 2)); /* "…"، ووعد بألا */
}

/* So does one without a comma. */
static int goes_on(const Pair *p) {
  const BrfScan *s = p->s;
  const BrfClaim *c = p->c, *k = p->k;
  const uint32_t j = p->j;
  const int act = k->kind == BRF_CLAIM_ACT, past = p->form == BRF_FORM_PAST;
  /* … وقال عشرة آخرون إنهم: with a subject of its own */
  if (past && !act && p->cue->strength == BRF_CUE_STRONG && k->joint > j + 1 &&
      brf_word_is_noun(s, j + 1) && !brf_word_is_owned(s, j + 1))
    return 1;
  /* … إلى مناهج أجنبية ويتساءل ساري: هل: the same in the present, of one with a name */
  if (p->form == BRF_FORM_PRESENT && !act && p->cue->strength == BRF_CUE_STRONG && k->joint == j + 2 &&
      j >= c->start + LONG_CLAUSE && (brf_word_is_surname(s, j + 1) || brf_word_has(s, j + 1, BRF_TRAIT_GIVEN)))
    return 1;
  /* يوضح أنه يظل مركزا على المجتمع ويقول "…": marks of his own */
  if (p->form == BRF_FORM_PRESENT && form_of(c) == BRF_FORM_PRESENT && k->kind == BRF_CLAIM_DIRECT && k->joint == j + 1 &&
      brf_claim_is_class(s, k, BRF_CLASS_SAY) && agree(c, k))
    return 1;
  /* ووصفتها بأنها مضللة وقالت إن: what she takes it for is all */
  if (past && brf_claim_is_class(s, c, BRF_CLASS_DESCRIBE) && k->kind == BRF_CLAIM_CLAUSE && agree(c, k)) return 1;
  /* سيؤكد أننا … وسيوضح أن: two of one kind in a row */
  if (c->status == BRF_STATUS_FUTURE && k->status == BRF_STATUS_FUTURE && c->reading != BRF_NONE) return 1;
  /* … أن السعر ثابت ووعد بأن يستمر: what goes on with a clause or marks of its
     own, straight behind the verb, is no part of the clause before it */
  if (past && !act && k->joint <= j + 1 + (brf_is(s, j + 1, PREPOSITION) != 0) && j > c->start + 1 &&
      (p->cue->strength != BRF_CUE_WEAK || k->kind == BRF_CLAIM_DIRECT || (p->cue->takes & BRF_TAKES_B_AN)))
    return 1;
  /* … في كل المراكز ودعت السكان إلى أخذه */
  if (past && act && j >= c->start + LONG_CLAUSE && p->cue->strength != BRF_CUE_WEAK && agree(c, k)) return 1;
  return brf_claim_is_class(s, k, BRF_CLASS_ADD);
}

int brf_beside(const BrfScan *s, const BrfClaim *c, const BrfClaim *k, uint32_t *stop) {
  Pair p;
  const uint32_t j = k->cue;
  uint32_t back;
  const int act = k->kind == BRF_CLAIM_ACT;
  int finite, joined;
  *stop = j;
  if (j <= c->start) return 0;
  p.s = s;
  p.c = c;
  p.k = k;
  p.cue = k->reading != BRF_NONE ? brf_lexicon_lemma(s->lexicon, k->reading) : &no_cue;
  p.form = form_of(k);
  p.j = j;
  p.comma = brf_scan_comma(s, j - 1) ||
            (brf_scan_closes(s, j - 1) && /* but المناطق "ج" مهددة بالهدم */
             !(act && brf_mark_size(brf_scan_closed(s, j - 1)) <= BRF_NAME_TOKENS));
  /* أكد أن الكلفة ارتفعت، "وهذا معناه أننا نخسر" كما قال; …، "…"، يردف المتحدث: the marks are said apart */
  if (k->rule == BRF_RULE_MARKS_VERB && k->start > c->start + 2 && brf_scan_comma(s, k->start - 1) &&
      brf_scan_opens(s, k->start) != NULL)
    return stops(stop, k->start);
  if (k->rule == BRF_RULE_ACCORDING)
    return !corrects(s, c, j) && k->kind == BRF_CLAIM_AFTER && !(k->pronoun && brf_set_between(s, k));
  if (is_within(&p)) return 0;
  /* قال إن الاتفاق عار، أما المفاوضات فوصفها بـ: what he says of it */
  for (back = j; (brf_tag(s, j)->pro & BRF_PRO_SO) && back > c->start + 2 && j - back < 2 * MAX_SUBJECT; back--)
    if (brf_word_is(s, back, BRF_LETTERS_AMMA) && brf_scan_comma(s, back - 1)) return stops(stop, back);
  if (p.form == BRF_FORM_PARTICIPLE)
    return p.comma || (!act && j > c->start + 2) ||
           ((brf_tag(s, j)->pro & BRF_PRO_AND) && brf_narrator_participle(s, j));
  if (k->kind == BRF_CLAIM_AROUND) return 0;
  if ((act || brf_claim_is_class(s, k, BRF_CLASS_DOCUMENT)) && brf_is(s, j - 1, RELATIVE))
    return 0; /* إن الوزير، الذي أدلى بتصريحات، سيغادر: of whom he speaks; القانون، الذي ينص على أن */
  finite = p.form <= BRF_FORM_PRESENT;
  joined = brf_joined(s, j, c->start);
  /* … فيما ذهب الناقد إلى أن, without a comma */
  if (!act && j > c->start + SHORT_CLAUSE && finite && brf_is(s, j - 1, SWITCH)) return stops(stop, j - 1);
  back = lead_of(&p);
  if (by_phrase(&p, back, stop)) return 1;
  if ((back < j && is_of_another(s, c, k, back)) || is_reason(s, k) || (act && back == j - 1 && brf_word_is_since(s, back))) return 0; /* قدم الاتحاد عرضا، إذ طالب بعودته */
  if (by_conjunction(&p, back, stop)) return 1;
  /* … حلول ملموسة قال محمد ساري: a text without stops: the verb comes before
     its subject, where one within (أن سمعان قال) comes behind it */
  if (finite && !act && j > c->start + LONG_CLAUSE && !joined &&
      brf_tag(s, j)->suffix == 0 && brf_inside(s, j) == BRF_NONE &&
      p.cue->strength == BRF_CUE_STRONG && opens_clause(s, j))
    return 1;
  if (finite && !joined && by_subject(&p, back, stop)) return 1;
  /* سأله القاضي كيف كان، فرد بأنه: ف and رد, no فرد */
  if ((p.comma || brf_word_is_someone(s, j + 1)) && brf_claim_is_split(s, k) &&
      (brf_claim_is_class(s, c, BRF_CLASS_ASK) || (p.comma && p.cue->group == BRF_CLASS_REPLY)))
    return 1;
  if (!joined && !is_and(s, k)) return 0;
  /* أظهرت بيانات أن …، ويعزو المحللون ذلك إلى: what others make of it */
  if (p.comma && brf_claim_is_class(s, c, BRF_CLASS_DOCUMENT) && act &&
      p.cue->strength != BRF_CUE_WEAK && brf_is(s, j + 1, ROLE) && brf_word_is_definite(s, j + 1))
    return 1;
  /* وأكد أن المشروع يمثل نموذجا، ويؤكد التزام الشركة: after a verb in the past, which told it, what is done in the present
     is of the content */
  if (p.comma && act && p.form == BRF_FORM_PRESENT && c->reading != BRF_NONE && form_of(c) == BRF_FORM_PAST && is_and(s, k))
    return 0;
  return p.comma ? goes_on_behind_comma(&p) : goes_on(&p);
}
