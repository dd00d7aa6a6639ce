/* SPDX-License-Identifier: MIT */
#include "brf_extent.h"

#include "brf_aside.h"
#include "brf_asked.h"
#include "brf_beside.h"
#include "brf_marked.h"
#include "brf_medium.h"
#include "brf_mood.h"
#include "brf_narrator.h"
#include "brf_phrase.h"
#include "brf_word.h"

#define MAX_FRONTED 2u /* tokens of what makes a clause an adjunct, before its verb */
#define MAX_CONTENT 1500u /* tokens of a content; bounds the work on one that
                             never ends */
#define MAX_BACK 400u     /* claims looked back at */
#define MAX_SUBJECT 8u    /* tokens of a subject before its verb */
#define MAX_CONCEDED 8u   /* tokens from رغم to the verb of who contradicts */

uint32_t brf_extent_next(const BrfExtent *x, uint32_t k, uint32_t i) {
  while (k < x->n && (x->claims[k].dead || x->claims[k].cue < i)) k++;
  return k;
}

/* ، غيّر الرئيس موقفه: a word that could be a verb before an office with the
   article, which is what a clause begins with. */
static int main_clause(const BrfScan *s, uint32_t j) {
  return j + 1 < s->n && s->tokens[j].kind == BRF_TOKEN_WORD &&
         !brf_is(s, j, PREPOSITION) && !brf_is(s, j, CONJUNCTION) &&
         !brf_is(s, j, ROLE) && !brf_word_is_definite(s, j) &&
         brf_word_is_definite(s, j + 1) && brf_is(s, j + 1, ROLE);
}

/* عندما يحذر الخبراء من أن …، فإن الأمر مهم: the main clause behind such a one. */
static int is_then(const BrfScan *s, uint32_t j) {
  return brf_is(s, j, COMPLEMENTIZER) && (brf_tag(s, j)->pro & BRF_PRO_SO);
}

/* قال إن سالما يعتقد أن …، وإنه: the إن at j goes on with what the cue around that of
   claim `index` opened with إن, for that one opened with أن; and so does أن before no verb where the
   inner one `wishes`: إن الوسيط طلب أن تسمي وفدها، وأن الرد سيكون إيجابيا. */
static int goes_on_outside(const BrfExtent *x, uint32_t index, uint32_t j, int wishes) {
  const BrfScan *s = x->scan;
  const BrfClaim *c = &x->claims[index];
  uint32_t p;
  const int other = (wishes || brf_claim_is_class(s, c, BRF_CLASS_DEMAND) || brf_claim_is_class(s, c, BRF_CLASS_URGE)) &&
                    brf_is(s, j, COMPLEMENTIZER) && brf_word_is_anna(s, j) &&
                    (brf_tag(s, j)->key.len > 3 || brf_word_is_definite(s, j + 1));
  if (!(brf_tag(s, j)->pro & BRF_PRO_AND) ||
      (!other && !(brf_word_is_inna(s, j) && brf_word_is_anna(s, c->start - 1))))
    return 0;
  for (p = index; p-- > 0 && index - p < MAX_BACK;) {
    const BrfClaim *outer = &x->claims[p];
    if (outer->dead || outer->start > c->cue || outer->end <= c->cue) continue;
    return outer->start > 0 && outer->end > j && (other || brf_word_is_inna(s, outer->start - 1));
  }
  return 0;
}

/* The first token from j on, where no comma stands before it, of which
   brf_extent_end asks anything, at most `limit`. */
static uint32_t step(const BrfScan *s, uint32_t j, uint32_t limit,
                     uint32_t sentence) {
  const unsigned joints = BRF_JOINT_MARK | BRF_JOINT_PUNCT | BRF_JOINT_CUE |
                          BRF_JOINT_WORD;
  uint32_t to;
  if (sentence == BRF_NONE || brf_scan_comma(s, j - 1)) return j;
  to = brf_event_next(s->joints, j, joints);
  if (to > limit) to = limit;
  if (to > s->sentences[sentence].end_token)
    to = s->sentences[sentence].end_token;
  while (j < to && !s->muted[j]) j++;
  return j;
}

/* Token i is قبل, or دون. */
static int is_before(const BrfScan *s, uint32_t i) {
  static const BrfKey words[] = {BRF_KEY3(BRF_QAF, BRF_BEH, BRF_LAM), BRF_KEY3(BRF_DAL, BRF_WAW, BRF_NOON)};
  return brf_key_among(&brf_tag(s, i)->key, words, sizeof words / sizeof *words);
}

/* The marks around the first words of a content are around all of it, by what comes
   behind them before `limit`: قال إن "الباب مفتوح"، في عبارة …; إن "الباب مفتوح" ورفض …; but
   إن "الباب مفتوح"، وإن. A few words may be a name: إن "حزب النهر"، الذي …; but not where they
   are what something is `named`: وصفه بأنه "كارثي"، …. */
static int ends_with_marks(const BrfScan *s, const BrfMark *mark, uint32_t limit,
                           int named) {
  uint32_t next = mark->close + 1;
  if (next + 1 >= limit) return 0;
  if (!brf_scan_comma(s, next))
    return (named && brf_is(s, next, PREPOSITION) && brf_tag(s, next)->pro == 0 && /* وصفه بأنه "يوم أسود" على البلاد */
            !(brf_word_is_imperfect(s, mark->open + 1) && brf_tag(s, mark->open + 1)->kinds == 0)) ||
           (brf_mark_size(mark) > BRF_NAME_TOKENS && brf_word_is_and_he(s, next)) || /* إن "…" وهو رقم لم يتغير */
           ((brf_tag(s, next)->pro & BRF_PRO_AND) && brf_word_is_verb(s, next) && !brf_word_is_imperfect(s, next));
  if (brf_mark_size(mark) <= BRF_NAME_TOKENS && !named) return 0;
  next++;
  if (brf_is(s, next, CONJUNCTION) && brf_word_is_owned(s, next) && brf_scan_opens(s, next + 1) != NULL) return 0; /* إن "…"، لكنه "…" */
  return brf_scan_opens(s, next) == NULL && !brf_is(s, next, COMPLEMENTIZER) &&
         !(brf_is(s, next, BECAUSE) && !brf_is(s, next, COPULA)) && /* وكان is no وكأن */
         !brf_is(s, next, NEGATION);
}

/* وقالت هدى إن …، قبل أن يتراجع: the verb in the present at i is not of who says c, by its gender or its number. */
static int is_of_another(const BrfScan *s, const BrfClaim *c, uint32_t i) {
  const BrfKey *key = &brf_tag(s, i)->key;
  const unsigned first = brf_key_letter(key, 0);
  if (c->reading == BRF_NONE || brf_reading_form(c->reading) > BRF_FORM_PRESENT || brf_narrator_reports(s, i)) return 0;
  if (brf_key_last(key, 0) != BRF_ALEF && /* يقول العلماء إن …، قبل أن يتكيف; أشار التقرير إلى أن */
      ((brf_is(s, c->cue + 1, DOCUMENT) && !brf_is(s, c->cue + 1, ROLE)) || (brf_is(s, c->cue + 1, ROLE) && brf_word_heads_many(s, c->cue + 1))))
    return 1;
  if (brf_reading_number(c->reading) != 0) return brf_key_last(key, 0) != BRF_ALEF && brf_key_last(key, 0) != BRF_NOON;
  if (brf_key_in_wa(key)) return 1; /* دون أن يؤذوا أحدا */
  return brf_reading_feminine(c->reading) ? first == BRF_YEH : first == BRF_TEH;
}

/* What begins at token i, behind marks, is when or where the words in them were said: "…" عقب اللقاء,
   "…" في مقابلة; but "رصدت نشاطا" في بيئة معزولة is what was said. */
static int is_of_saying(const BrfScan *s, uint32_t i) {
  if (brf_word_is(s, i, BRF_LETTERS_FI) || brf_word_is(s, i, BRF_LETTERS_ALA))
    return brf_medium_opens(s, i);
  return brf_is(s, i, OCCASION) || brf_is(s, i, GOVERNOR);
}

/* "كان يقول لي إن الاسم غير موجود، كأنني اخترعت ولدا", "قال إنه تعب، ولم أتردد": in marks the one who tells of
   what another said goes on with himself from token j; but of what I said "قلت إنني سأعود، ولم أقل متى". */
static int tells_of_me(const BrfScan *s, const BrfClaim *c, uint32_t j) {
  const BrfTag *tag = brf_tag(s, j);
  unsigned first;
  if (c->kind != BRF_CLAIM_CLAUSE || c->reading == BRF_NONE || brf_reading_first(c->reading) || brf_inside(s, c->cue) == BRF_NONE)
    return 0;
  if (brf_is(s, j, DEMONSTRATIVE) && tag->pro == 0 && tag->key.len == 3 && !brf_word_is_definite(s, j + 1)) return 1; /* …، هذا غير معقول */
  if (brf_is(s, j, COMPLEMENTIZER) && (tag->pro & BRF_PRO_K)) return brf_key_last(&tag->key, 0) == BRF_YEH; /* كأنني */
  if (!brf_is(s, j, NEGATION) || brf_key_last(&tag->key, 0) == BRF_ALEF) return 0; /* لا أحد */
  first = brf_key_letter(&brf_tag(s, j + 1)->key, 0);
  return first == BRF_ALEF || first == BRF_NOON; /* ولم أتردد, ولن نقبل */
}

/* …، في مؤتمر صحفي عقده اليوم, …، ردا على سؤال, …، تعليقا على ذلك: from token j on stands where or upon what it was said, up to
   `limit`; but أخبرهم، في لقاء أمس، بأن, and where it goes on. */
static int tells_where(const BrfScan *s, uint32_t j, uint32_t limit) {
  static const BrfKey upon[] = {BRF_KEY3(BRF_REH, BRF_DAL, BRF_ALEF), BRF_KEY6(BRF_TEH, BRF_AIN, BRF_LAM, BRF_YEH, BRF_QAF, BRF_ALEF),
                                BRF_KEY6(BRF_TEH, BRF_AIN, BRF_QAF, BRF_YEH, BRF_BEH, BRF_ALEF)};
  if (!(brf_key_among(&brf_tag(s, j)->key, upon, sizeof upon / sizeof *upon) && brf_word_is(s, j + 1, BRF_LETTERS_ALA)) &&
      !(brf_medium_opens(s, j) && brf_is(s, j + 1, MEDIUM)))
    return 0;
  while (j < limit && !brf_scan_comma(s, j) && !brf_is(s, j, COMPLEMENTIZER)) j++;
  return j == limit;
}

/* …، الأمر الذي نفته النقابة: of what was said, at token j, another says something. */
static int is_said_of(const BrfScan *s, uint32_t j) {
  static const BrfKey thing = BRF_KEY5(BRF_ALEF, BRF_LAM, BRF_ALEF, BRF_MEEM, BRF_REH);
  return brf_key_same(&brf_tag(s, j)->key, &thing) && brf_is(s, j + 1, RELATIVE) && brf_narrator_reports(s, j + 2) &&
         brf_tag(s, j + 2)->suffix > 0;
}

/* Behind a comma another than who says c tells of it from token j on, before `limit`. */
static int tells_of_it(const BrfScan *s, const BrfClaim *c, uint32_t j, uint32_t limit) {
  const int and = (brf_tag(s, j)->pro & BRF_PRO_AND) != 0;
  if (j + 2 < limit && and && brf_word_is(s, j + 1, BRF_LETTERS_AN) &&
      brf_word_takes(s, j, BRF_FORMS_FINITE, BRF_TAKES_FROM))
    return 1; /* …، ونقلت عن المدير تأكيده */
  if (j + 2 < limit && and && (brf_asked(s, j) || brf_asked(s, j + 1)))
    return 1; /* …، وعند سؤاله عن الموعد رد */
  if (brf_word_is(s, j, BRF_LETTERS_MIN)) j++; /* من دون أن */
  if (j + 2 < limit && is_before(s, j) && brf_is(s, j + 1, COMPLEMENTIZER) && !is_of_another(s, c, j + 2))
    return 1; /* …، قبل أن يتراجع: what he did next; دون أن يأتي على ذكره */
  if (tells_of_me(s, c, j) || tells_where(s, j, limit) || is_said_of(s, j)) return 1;
  /* "أبلغنا الوزير أن الخط سيدشن، وهذا خبر سار": who speaks there */
  return and && brf_is(s, j, DEMONSTRATIVE) && brf_inside(s, c->cue) != BRF_NONE;
}

/* بحسب المصادر، سأل المندوب المبعوث عن الأمر، فأجاب بأن: claim k answers what somebody asks or says in
   the content of claim `index`, and so is part of it. */
static int answers_within(const BrfExtent *x, uint32_t index, uint32_t k) {
  const BrfScan *s = x->scan;
  const BrfClaim *answer = &x->claims[k];
  if (!brf_claim_is_class(s, answer, BRF_CLASS_REPLY) ||
      !((brf_tag(s, answer->cue)->pro & BRF_PRO_SO) || brf_claim_is_split(s, answer)))
    return 0;
  while (k-- > index + 1)
    if (!x->claims[k].dead && x->claims[k].cue >= x->claims[index].start &&
        (brf_claim_is_class(s, &x->claims[k], BRF_CLASS_ASK) || brf_claim_is_class(s, &x->claims[k], BRF_CLASS_WARN) ||
         brf_claim_is_class(s, &x->claims[k], BRF_CLASS_INFORM)))
      return 1;
  return 0;
}

/* أكد أن …. وأنه كان يراهن: the sentence that begins at i goes on with the clauses of c; but one in its own line. */
static int is_joined_clause(const BrfScan *s, const BrfClaim *c, uint32_t i) {
  if (c->kind != BRF_CLAIM_CLAUSE || i + 2 >= s->n || (s->tokens[i].flags & BRF_TOKEN_LINE) || s->muted[i]) return 0;
  if (brf_word_is(s, i, BRF_LETTERS_KAMA)) i++; /* كما أن */
  else if (!(brf_tag(s, i)->pro & BRF_PRO_AND)) return 0;
  return brf_is(s, i, COMPLEMENTIZER) && brf_word_is_anna(s, i);
}

/* ، وعن المدرسة الجديدة رد: at j, behind a comma, whom the report goes on about in a sentence of its own, whose verb is the next
   claim's, k. */
static int turns_to_topic(const BrfScan *s, uint32_t j, const BrfClaim *k) {
  return k != NULL && brf_scan_comma(s, j - 1) && brf_word_is(s, j, BRF_LETTERS_AN) && brf_key_letter(&brf_tag(s, j)->key, 0) == BRF_WAW &&
         k->cue <= j + MAX_SUBJECT && k->reading != BRF_NONE && brf_reading_form(k->reading) <= BRF_FORM_PRESENT &&
         !(brf_tag(s, k->cue)->pro & BRF_PRO_AND) && brf_inside(s, k->cue) == brf_inside(s, j);
}

/* بعد أن قال سالم إن, عندما قالت هدى إن, رغم تأكيد الوزير أن: what opens the sentence, or its clause, makes the report of c an adjunct
   of a main clause that comes behind it. */
static int is_fronted(const BrfScan *s, const BrfClaim *c) {
  static const BrfKey words[] = {BRF_KEY3(BRF_BEH, BRF_AIN, BRF_DAL), BRF_KEY3(BRF_MEEM, BRF_NOON, BRF_THAL), BRF_KEY3(BRF_REH, BRF_GHAIN, BRF_MEEM),
                                 BRF_KEY3(BRF_FEH, BRF_WAW, BRF_REH), BRF_KEY4(BRF_WAW, BRF_FEH, BRF_WAW, BRF_REH), BRF_KEY3(BRF_AIN, BRF_QAF, BRF_BEH), BRF_KEY3(BRF_ALEF, BRF_THEH, BRF_REH)};
  const uint32_t floor = brf_scan_floor(s, c->cue);
  const BrfKey base = brf_word_base(s, floor);
  if (floor >= c->cue || c->cue - floor > MAX_FRONTED) return 0;
  if (c->rule == BRF_RULE_MASDAR)
    return c->cue == floor + 1 ? brf_key_among(&base, words, sizeof words / sizeof *words)
                               : c->cue == floor + 2 && brf_word_is(s, floor, BRF_LETTERS_FI) && !brf_word_is_definite(s, floor + 1); /* في ظل تأكيد */
  if (c->cue == floor + 1) return brf_word_is_when(s, floor);
  return c->cue == floor + 2 && brf_is(s, floor + 1, COMPLEMENTIZER) && brf_key_among(&base, words, sizeof words / sizeof *words);
}

/* ، واكتفى بالقول; ، بل اكتفى بالقول: nothing but a verb in و or behind بل stands at j before his saying at `cue`. */
static int says_besides(const BrfScan *s, uint32_t j, uint32_t cue) {
  static const BrfKey but = BRF_KEY2(BRF_BEH, BRF_LAM);
  if (!(brf_tag(s, cue)->pro & BRF_PRO_AL)) return 0;
  return cue == j + 1 ? brf_key_letter(&brf_tag(s, j)->key, 0) == BRF_WAW && !brf_is(s, j, PREPOSITION)
                      : cue == j + 2 && brf_key_same(&brf_tag(s, j)->key, &but);
}

/* قال كرم إننا لن نرحل لكنه قال إنه سيفكر: what c says is in the first person, and by claim k, at token j behind لكنه, he goes on. */
static int goes_on_himself(const BrfScan *s, const BrfClaim *c, const BrfClaim *k, uint32_t j) {
  const BrfKey *that;
  if (c->start == 0 || k->cue != j || k->kind == BRF_CLAIM_ACT || !brf_is(s, j - 1, CONJUNCTION) || !brf_word_is_owned(s, j - 1) ||
      brf_inside(s, j) != BRF_NONE)
    return 0;
  that = &brf_tag(s, c->start - 1)->key;
  return brf_word_is_first_person(s, c->start) ||
         (brf_is(s, c->start - 1, COMPLEMENTIZER) && that->len > 3 && brf_key_last(that, 0) == BRF_ALEF && brf_key_last(that, 1) == BRF_NOON);
}

/* على ما قالت الوزارة إنها مخازن سلاح ردا على الهجوم: what c says is but what something is. */
static int is_of_what(const BrfScan *s, const BrfClaim *c) {
  return c->kind == BRF_CLAIM_CLAUSE && c->cue > 0 && brf_word_is_what(s, c->cue - 1) && brf_word_is_that_he(s, c->start - 1);
}

/* قال الوزير إن الخطة جاهزة، رغم أن النقابة تقول إنها لم ترها: at token j what another says by claim k is set against what c
   says; but رغم أنه أكد. */
static int is_conceded(const BrfScan *s, const BrfClaim *c, const BrfClaim *k, uint32_t j) {
  uint32_t that = j + 1;
  if (!brf_narrator_concedes(s, j) || k->cue > j + MAX_CONCEDED || k->kind != BRF_CLAIM_CLAUSE || brf_inside(s, j) != brf_inside(s, c->cue))
    return 0;
  while (that < k->cue && !brf_is(s, that, COMPLEMENTIZER)) that++;
  return that + 1 < k->cue && brf_tag(s, that)->key.len == 2 && brf_phrase_is_who(s, that + 1, k->cue);
}

/* قال الوزير إن الخطة ترمي إلى دعم الفلاحين، ومناقشة السعر: an infinitive in و at j goes on with the content, for
   no man's participle is of the feminine, and no woman's begins with و; but وأكدت النقابة أن …، ومطالبة بالكشف. */
static int is_infinitive(const BrfScan *s, const BrfClaim *c, uint32_t j) {
  return (brf_tag(s, j)->pro & BRF_PRO_AND) && brf_word_has_form(s, j, BRF_FORM_MASDAR) &&
         brf_key_last(&brf_tag(s, j)->key, 0) == BRF_HEH && c->reading != BRF_NONE &&
         brf_reading_form(c->reading) <= BRF_FORM_PRESENT &&
         (!brf_reading_feminine(c->reading) || (brf_word_is_noun(s, j + 1) && !brf_word_has_lead(s, j + 1)));
}

uint32_t brf_extent_end(const BrfExtent *x, uint32_t index) {
  const BrfScan *s = x->scan;
  const BrfClaim *c = &x->claims[index];
  uint32_t limit, sentence, k;
  uint32_t j = c->start;
  int wishes; /* 1: its أن is the one of wishes */
  /* ردا على السكان الذين قالوا إن …، اعترف الوالي; بينما قال X إن …، أكد Y: such a
     clause ends where the main verb comes */
  int subordinate = c->cue > 0 && (brf_is(s, c->cue - 1, RELATIVE) ||
                                   brf_is(s, c->cue - 1, SWITCH) ||
                                   brf_word_is_when(s, c->cue - 1)); /* ففي حين كتب */
  /* بعد ما أثاره الوزير بقوله إن …، أوضحت مستشارته: and what an adjunct holds; وحين قاطعه
     المذيع مذكرا بأن …، رد */
  if (c->rule == BRF_RULE_MASDAR && (brf_is(s, brf_scan_floor(s, c->cue), PREPOSITION) ||
                                     brf_medium_is_occasion(s, brf_scan_floor(s, c->cue)))) /* وردا على قول سالم إن …، قالت */
    subordinate = 1;
  if (c->rule == BRF_RULE_PARTICIPLE && (brf_word_is_when(s, brf_scan_floor(s, c->cue)) ||
                                         brf_is(s, brf_scan_floor(s, c->cue), SWITCH))) /* وفيما كانت هدى قد نفت …، مؤكدة أن */
    subordinate = 1;
  if (brf_word_is_fronted(s, c->cue)) subordinate = 1; /* وإذ لفت إلى أن …، أكد */
  if (is_fronted(s, c)) subordinate = 2; /* بعد أن قال سالم إن …، تراجعت الأسهم */
  if (brf_narrator_concedes(s, brf_scan_floor(s, c->cue))) subordinate = 2; /* رغم أن الحزب يؤكد أن */
  if (j >= s->n) return j;
  limit = brf_scan_limit(s, j);
  wishes = c->kind == BRF_CLAIM_CLAUSE && j > 0 && brf_is(s, j - 1, COMPLEMENTIZER) && brf_mood_wishes(s, j - 1, limit);
  if (limit > j + MAX_CONTENT) limit = j + MAX_CONTENT;
  if (c->kind == BRF_CLAIM_CLAUSE) limit = brf_aside_end(s, c->cue, j, limit);
  sentence = s->sentence[j];
  k = brf_extent_next(x, index + 1, j);
  while (j < limit) {
    const BrfMark *mark = brf_scan_pair(s, j);
    uint32_t stop;
    if (s->muted[j]) return j;
    if (s->sentence[j] != sentence) return j;
    if (mark != NULL && mark->close != BRF_NONE && mark->close < limit) {
      sentence = s->sentence[mark->close] == sentence
                     ? sentence
                     : BRF_NONE; /* what follows the marks is another one */
      /* قال إن "…" قبل أن ينهي المكالمة: the marks were all */
      if (j == c->start && mark->close + 2 < limit && /* بأنها "…"، إذ لا يوجد */
          brf_scan_comma(s, mark->close + 1) && brf_word_is_since(s, mark->close + 2))
        return mark->close + 1;
      if (j == c->start && c->cue > 0 && brf_is(s, c->cue - 1, RELATIVE) && brf_scan_comma(s, mark->close + 1) &&
          mark->close > j + MAX_SUBJECT / 2 && !brf_joined(s, mark->close + 2, j))
        return mark->close + 1; /* تصريحات عون التي قال فيها إن "…"، بأنها: the main clause goes on */
      if (j == c->start &&
          ends_with_marks(s, mark, limit, brf_claim_is_class(s, c, BRF_CLASS_DESCRIBE) ||
                                              brf_claim_is_class(s, c, BRF_CLASS_ACCUSE)))
        return mark->close + 1;
      if (j == c->start && mark->close > j + MAX_SUBJECT / 2 &&
          mark->close + 1 < limit && is_of_saying(s, mark->close + 1))
        return mark->close + 1;
      j = mark->close + 1;
      continue;
    }
    k = brf_extent_next(x, k, j);
    if (k < x->n && x->claims[k].cue == j &&
        (brf_told_of(s, c, &x->claims[k]) || answers_within(x, index, k))) {
      j = step(s, j + 1, limit, sentence);
      continue;
    }
    if (brf_punct(s, j) == BRF_PUNCT_SEMI && j > c->start && brf_is(s, j + 1, SWITCH) &&
        brf_inside(s, c->cue) == BRF_NONE)
      return j; /* …؛ فيما طالب الحزب */
    if (brf_punct(s, j) == BRF_PUNCT_SEMI && j > c->start + 2 && brf_word_is_and_he(s, j + 1) &&
        brf_word_is(s, j + 2, BRF_LETTERS_MA) && brf_inside(s, c->cue) == BRF_NONE)
      return j; /* …؛ وهو ما أثار غضبه */
    /* two dots part sentences here, but not in marks that are never closed, nor behind a colon what he goes on
       with: نحن هنا.. لن نرحل */
    if (brf_punct(s, j) == BRF_PUNCT_DOTS && !c->unbalanced &&
        (c->kind != BRF_CLAIM_COLON || brf_narrator_participle(s, j + 1) || brf_narrator_reports(s, j + 1)))
      return j;
    if (j > c->start + 2 && (brf_narrator_alludes(s, j) || brf_narrator_frames(s, j) || brf_narrator_withholds(s, j)))
      return j - (brf_word_is(s, j - 1, BRF_LETTERS_MIN) != 0);
    if (j > c->start && k < x->n && brf_scan_comma(s, j - 1) && is_conceded(s, c, &x->claims[k], j)) return j;
    if (j > c->start + 1 && k < x->n && goes_on_himself(s, c, &x->claims[k], j)) return j - 1;
    if (j > c->start + 1 && brf_is(s, j, OCCASION) && !brf_is(s, j, PREPOSITION) && is_of_what(s, c)) return j;
    if (j > c->start && turns_to_topic(s, j, k < x->n ? &x->claims[k] : NULL)) return j;
    if (brf_goes_on_saying(s, c, j) || (j > c->start && brf_leaves_unsaid(s, c, j)))
      return j;
    if (j > c->start && brf_scan_comma(s, j - 1) &&
        (goes_on_outside(x, index, j, wishes) || (k < x->n && brf_turns_to(s, &x->claims[k], j))))
      return j;
    /* … هذا العام وذلك بعد أسبوع, without a comma */
    if (j > c->start + 2 && j + 1 < limit && brf_is(s, j, DEMONSTRATIVE) &&
        brf_punct(s, j - 1) == BRF_PUNCT_NONE &&
        (brf_tag(s, j)->pro & BRF_PRO_AND) && brf_is(s, j + 1, OCCASION))
      return j;
    if (wishes && j > c->start + 2 && brf_is(s, j, SWITCH) && brf_scan_comma(s, j - 1)) return j; /* توقع أن يتجاوز كذا، فيما ينتظر */
    if (j > c->start + 2 && brf_scan_comma(s, j - 1) && tells_of_it(s, c, j, limit)) return j;
    if (j > c->start && brf_scan_comma(s, j - 1) && j + 1 < limit &&
        ((brf_is(s, j, EVENT) && brf_is(s, j + 1, DEMONSTRATIVE)) ||
         brf_word_is(s, j, BRF_LETTERS_LAALLA))) /* ولعل */
      return j;
    if (j > c->start && brf_scan_comma(s, j - 1) &&
        ((brf_narrator_goes_on(s, j) && !is_infinitive(s, c, j) && !brf_told_to_do(s, c, j) && !(brf_is(s, j, CONTRAST) && brf_narrator_concedes(s, c->start))) ||
         (subordinate && (is_then(s, j) || !brf_joined(s, j, c->start)) &&
          (brf_narrator_reports(s, j) || main_clause(s, j) || is_then(s, j) || (subordinate > 1 && brf_narrator_resumes(s, j))))))
      return j;
    /* وعندما سأله سالم هل سيعود، اكتفى بالقول; قال إن الخطة جاهزة، واكتفى بالقول */
    if (j > c->start && brf_scan_comma(s, j - 1) && k < x->n &&
        x->claims[k].rule == BRF_RULE_MASDAR && x->claims[k].cue <= j + 2 &&
        (brf_tag(s, x->claims[k].cue)->pro & BRF_PRO_B) && (subordinate || says_besides(s, j, x->claims[k].cue)))
      return j;
    if (k < x->n && x->claims[k].cue == j && j > c->start + 2 && brf_narrator_dates(s, j - 1)) return j - 1;
    if (k < x->n && x->claims[k].cue == j && !(x->claims[k].kind == BRF_CLAIM_ACT && is_infinitive(s, c, j)) &&
        brf_beside(s, c, &x->claims[k], &stop))
      return stop;
    j = step(s, j + 1, limit, sentence);
    if (j == limit && is_joined_clause(s, c, j)) {
      limit = brf_scan_limit(s, j);
      sentence = s->sentence[j];
    }
  }
  return limit;
}

/* …، على حد قوله; …، وفق تعبيره: where the comma stands before the credit that ends at token `end`, or `end`. */
static uint32_t before_credit(const BrfScan *s, uint32_t start, uint32_t end) {
  uint32_t k;
  if (end < start + 4 || !brf_word_is_owned(s, end - 1)) return end;
  if (brf_word_is(s, end - 2, BRF_LETTERS_HADD) && brf_word_is(s, end - 3, BRF_LETTERS_ALA)) k = end - 4;
  else if (brf_is(s, end - 2, ACCORDING) && (brf_is(s, end - 1, OPINION) || brf_is(s, end - 1, SAYING))) k = end - 3;
  else return end;
  return k > start && brf_scan_comma(s, k) ? k : end;
}

uint32_t brf_extent_trim(const BrfScan *s, uint32_t start, uint32_t end) {
  while (end > start) {
    const uint32_t credit = before_credit(s, start, end);
    if (credit < end) {
      end = credit;
      continue;
    }
    const BrfPunct p = brf_punct(s, end - 1);
    const BrfTag *tag = brf_tag(s, end - 1);
    if ((s->tokens[end - 1].kind == BRF_TOKEN_MARK && end > start + 1 && s->mark[end - 1] == BRF_NONE) ||
        (p != BRF_PUNCT_NONE && p != BRF_PUNCT_OTHER) ||
        brf_word_is_and(s, end - 1) || /* و alone, حيث before the next cue */
        (end > start + 2 && brf_is(s, end - 1, CONJUNCTION) && tag->suffix == 0 && brf_key_last(&tag->key, 0) != BRF_KAF) || /* but لم نخطط لذلك */
        (brf_is(s, end - 1, DEMONSTRATIVE) && (tag->pro & BRF_PRO_AND))) /* وذلك | بحسب الوزارة */
      end--;
    else
      break;
  }
  return end;
}

/* بـ"…" وبـ"…": the word at i is و and ب. */
static int is_and_by(const BrfScan *s, uint32_t i) {
  static const BrfKey by = BRF_KEY2(BRF_WAW, BRF_BEH);
  return brf_key_same(&brf_tag(s, i)->key, &by);
}

uint32_t brf_extent_piece(const BrfScan *s, uint32_t close) {
  uint32_t sentence = s->sentence[close];
  for (;;) {
    uint32_t k = close + 1;
    const BrfMark *next;
    if (brf_scan_comma(s, k)) k++;
    if (brf_word_is_and(s, k) || is_and_by(s, k)) k++; /* "…"، و"…" */
    if (k >= s->n || s->sentence[k] != sentence)
      return close;
    next = brf_scan_opens(s, k);
    if (next == NULL || next->close == BRF_NONE) return close;
    close = next->close;
  }
}
