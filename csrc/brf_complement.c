/* SPDX-License-Identifier: MIT */
#include "brf_complement.h"

#include <string.h>

#include "brf_aside.h"
#include "brf_bare.h"
#include "brf_marked.h"
#include "brf_medium.h"
#include "brf_mood.h"
#include "brf_phrase.h"
#include "brf_saying.h"
#include "brf_takes.h"
#include "brf_word.h"

/* Tokens that a cue looks ahead for its complement. */
#define REACH_STRONG 70u
#define REACH_PLAIN 40u
#define REACH_WEAK 9u
#define REACH_OFFICE 24u
#define REACH_PARTICIPLE 24u
#define REACH_MASDAR 12u
#define REACH_COLON 20u /* of a weak verb, to a colon: كتب فلان على حسابه: … */
#define REACH_LIGHT 10u /* to the participle of وتابع الوزير قائلاً */
#define NEAR_COLON 6u  /* to that of a verb that seldom takes one */
#define REACH_MERGED 4u /* to that of وزاد اليزمي مؤكداً */

/* وأكد المدير سامي عون في تصريح:, وأكد: nothing but who speaks, and where, stands between the verb at i
   and the colon at j. */
static int only_who(const BrfScan *s, uint32_t i, uint32_t j) {
  uint32_t k = i + 1;
  if (k == j) return (brf_tag(s, i)->pro & BRF_PRO_AND) != 0;
  if (brf_word_is_someone(s, k) &&
      (brf_word_has_office(s, k) || brf_word_has(s, k, BRF_TRAIT_GIVEN) || brf_word_is_surname(s, k) ||
       brf_is(s, k, ORGANIZATION)))
    k = brf_phrase(s, k, j);
  return k == j || brf_medium_opens(s, k);
}

/* وذكر منها:, من بينها: a list of some follows the colon at j. */
static int lists(const BrfScan *s, uint32_t j) {
  return (brf_word_is_pronoun(s, j - 1) && brf_key_letter(&brf_tag(s, j - 1)->key, 0) == BRF_MEEM) ||
         (j > 1 && brf_word_is(s, j - 2, BRF_LETTERS_MIN) && brf_word_is_owned(s, j - 1) && brf_is(s, j - 1, PREPOSITION));
}

/* انتهى إلى أن, دفع بأن: it says something in that clause alone, for انتهى الاجتماع "من دون بيان"
   says nothing. */
static int ends_in_clause(const BrfScan *s, uint32_t i, const BrfCueLemma *cue) {
  if (cue->takes & BRF_TAKES_DIRECT) return 0;
  if (brf_word_is_owned(s, i + 1) && !brf_is(s, i + 1, ROLE) && /* وهو يجمع أوراقه "…" */
      !brf_is(s, i + 1, HONORIFIC) && !brf_is(s, i + 1, PREPOSITION) && !(cue->takes & BRF_TAKES_NP))
    return 1;
  return cue->strength == BRF_CUE_WEAK && /* دفع الاتحاد "أكثر من مليون" */
         (cue->takes & (BRF_TAKES_CLAUSE | BRF_TAKES_ILA | BRF_TAKES_AN)) ==
             ((cue->takes & BRF_TAKES_ILA_AN) ? BRF_TAKES_ILA_AN : BRF_TAKES_B_AN);
}

/*
** The verb at i has its object before the marks at j: أعلنت الهيئة في المطار،
** أمس، إغلاق الأجواء، وذلك "…". Adjuncts are stepped over.
*/
static int has_object(const BrfScan *s, uint32_t i, const BrfCueLemma *cue,
                      uint32_t j) {
  uint32_t k;
  if (!(cue->takes & BRF_TAKES_NP) || !brf_word_is_someone(s, i + 1)) return 0;
  for (k = brf_phrase_subject(s, i + 1, j); k < j; k++) {
    if (brf_punct(s, k) == BRF_PUNCT_COMMA || brf_word_is_time(s, k)) continue;
    if (!brf_is(s, k, PREPOSITION) || brf_tag(s, k)->pro != 0)
      return brf_is(s, k, PLAIN) && !brf_word_is_definite(s, k);
    while (k + 1 < j && brf_punct(s, k + 1) != BRF_PUNCT_COMMA) k++;
  }
  return 0;
}

/* أعرب عن أمله في أن, أبدى خشيته من أن: what he feels is the clause's. */
static int feels(const BrfScan *s, uint32_t i, const BrfCueLemma *cue,
                 uint32_t joint) {
  return cue->group == BRF_CLASS_EXPRESS && joint > i + 1 &&
         brf_word_is_owned(s, joint - 1);
}

/* قال عقب الاجتماع الذي شهد خلافات: "…": such a verb stands before token i in its sentence. */
static int follows_firm_verb(const BrfScan *s, uint32_t i) {
  const uint32_t floor = brf_scan_floor(s, i);
  while (i > floor)
    if (brf_word_is_firm_verb(s, --i)) return 1;
  return 0;
}

/* The marks behind the colon at j are what the cue at i takes. One that is not
   followed by speech takes them near by, and no name: اتهم سالم: "دول الجوار". */
static int colon_takes(const BrfScan *s, uint32_t i, uint32_t j,
                       const BrfCueLemma *cue) {
  const BrfMark *mark = brf_scan_opens(s, j + 1);
  if (mark == NULL) return brf_scan_bracket(s, j + 1) != NULL;
  if (cue->takes & BRF_TAKES_DIRECT) return 1;
  if (i > 0 && brf_is(s, i - 1, RELATIVE) && follows_firm_verb(s, i - 1)) return 0; /* يقول سامي، الذي رفض السفر: "…" */
  if (cue->strength == BRF_CUE_WEAK && brf_tag(s, i)->suffix > 0) return 0; /* تملأ قدرها: "…": her pot */
  if (mark->close != BRF_NONE && brf_mark_size(mark) < BRF_NAME_TOKENS)
    return 0;
  return (cue->takes & BRF_TAKES_CLAUSE) || j <= i + NEAR_COLON;
}

/* سلم "سامي عون" الشهادة: behind a weak verb a few words in marks are a name. */
static int names_only(const BrfScan *s, const BrfCueLemma *cue, uint32_t j) {
  const BrfMark *mark = brf_scan_opens(s, j);
  if (mark->close == j + 2 && brf_word_is_surname(s, j + 1)) return 1; /* وأشار "سعدان"، إلى: whom the text has told of */
  if (mark->close != BRF_NONE && brf_mark_size(mark) <= 2 && brf_word_has(s, j + 1, BRF_TRAIT_GIVEN) && brf_word_is_definite(s, j - 1))
    return 1; /* كشف المعتمر اللوري "عبدالعزيز" تفاصيل الواقعة */
  if (mark->close < j + 4 && (cue->takes & BRF_TAKES_DIRECT) && brf_tag(s, j - 1)->verb && brf_tag(s, j - 1)->suffix == 0 && brf_word_is_noun(s, mark->close + 1) && brf_tag(s, mark->close + 1)->pro == 0 &&
      !brf_is(s, mark->close + 1, ROLE) && !brf_word_is_definite(s, mark->close + 1) && brf_word_is_definite(s, mark->close + 2))
    return 1; /* يتابع "يوم الدين" رحلة الفتى */
  return cue->strength == BRF_CUE_WEAK && mark->close != BRF_NONE &&
         !(cue->takes & BRF_TAKES_DIRECT) && brf_mark_size(mark) <= 3;
}

int brf_participle_is_aside(const BrfScan *s, const BrfClaim *c) {
  return !(brf_lexicon_lemma(s->lexicon, c->reading)->takes & (BRF_TAKES_DIRECT | BRF_TAKES_CLAUSE));
}

BrfFound brf_found(int kind, uint32_t joint, uint32_t start) {
  BrfFound result = {kind, joint, start, BRF_NONE};
  return result;
}

int brf_doubles(const BrfScan *s, uint32_t i) {
  const BrfToken *t = &s->tokens[i];
  uint32_t k;
  for (k = t->start; k + 1 < t->end; k++)
    if (memcmp(s->text + k, "\xD9\x91", 2) == 0) return 1;
  return 0;
}

/* Behind the comma at j stands where or when it was written, or what: كتب سالم، في
   منشور على حسابه، أمس، "…". */
static int sets_off_adjunct(const BrfScan *s, uint32_t j) {
  return brf_medium_opens(s, j + 1) || brf_word_is_time(s, j + 1) ||
         brf_scan_pair(s, j + 1) != NULL;
}

/* The participle goes with the verb `steps` before it, rather than with a verb
   farther on: تناولت المباحثات … مضيفاً is none. */
static int merges(const BrfScan *s, const BrfClaim *participle,
                  uint32_t steps) {
  const BrfCueLemma *light =
      brf_lexicon_lemma(s->lexicon, participle->reading);
  return steps <= (light->group == BRF_CLASS_SAY ? REACH_LIGHT
                                                  : REACH_MERGED);
}

/* أعلنت الشركة فوزها، وسبق لسالم أن قال: سبق, a few words before the أن at `joint`, has it. */
static int has_precedent(const BrfScan *s, uint32_t i, uint32_t joint) {
  uint32_t k;
  for (k = joint; k > i + 1 && joint - k < 6;)
    if (brf_word_is(s, --k, BRF_LETTERS_SABAQ)) return 1;
  return 0;
}

/* تتمسك بها الكتلة «لا اليوم ولا غدا» كما قال: the marks are another's. */
static int taken(const BrfFinder *f, const BrfMark *mark) {
  uint32_t at;
  if (mark->close == BRF_NONE || mark->close + 2 >= f->scan->n ||
      !brf_word_is(f->scan, mark->close + 1, BRF_LETTERS_KAMA))
    return 0;
  at = brf_finder_at(f, mark->close + 2);
  return at != BRF_NONE && brf_finder_claim(f, at)->rule == BRF_RULE_MARKS_VERB;
}

/* The search for the complement of one cue. */
typedef struct {
  const BrfFinder *finder;
  const BrfScan *s;
  const BrfCueLemma *cue;
  unsigned form;
  uint32_t i, limit; /* the cue, and what is out of its reach */
  uint32_t reach;    /* tokens looked at */
  uint32_t steps;    /* to the token at hand */
  uint32_t from;     /* the عن of نقل عن, or i */
  uint32_t aside;    /* the last comma, or i */
  int commas, prepositions;
  int office;    /* 1: who has one stands behind a weak verb */
  int writes;    /* 1: who wrote stands behind the verb */
  int described; /* كتب سمعان، الذي …، على حسابه: between two commas */
  int governed;  /* توصلا إلى مناطق: it has its complement */
  int over;      /* 1: `found` is what the search came to */
  BrfFound found;
} Search;

/* The search is over with this; returns where it stops. */
static uint32_t came_to(Search *x, uint32_t j, int kind, uint32_t joint, uint32_t start) {
  x->found = brf_found(kind, joint, start);
  x->over = 1;
  return j;
}

static uint32_t gives_up(Search *x, uint32_t j) { return came_to(x, j, -1, 0, 0); }

/* How far the cue looks. */
static void set_reach(Search *x) {
  const BrfScan *s = x->s;
  const BrfCueLemma *cue = x->cue;
  const uint32_t i = x->i;
  const int weak = cue->strength == BRF_CUE_WEAK;
  x->reach = cue->strength == BRF_CUE_STRONG ? REACH_STRONG : weak ? REACH_WEAK : REACH_PLAIN;
  /* وجدت دراسة أجرتها جامعة … أن: a document is found to say it */
  if (weak && i + 1 < x->limit && brf_is(s, i + 1, DOCUMENT) && cue->group == BRF_CLASS_FIND)
    x->reach = REACH_PLAIN;
  /* وبين مدير النادي فلان، في حديث للوكالة، أن: one with an office opens a sentence;
     so does any behind a verb that is written out (وبيّن الشيحاوي، …، أن) */
  x->office = x->reach == REACH_WEAK &&
              (i == brf_scan_floor(s, i) || (brf_scan_comma(s, i - (i > 0)) && brf_word_behind_opening(s, brf_scan_floor(s, i)) == i)) &&
              (brf_word_has_office(s, i + 1) ||
               brf_is(s, i + 1, DOCUMENT) || brf_is(s, i + 1, ORGANIZATION) || brf_is(s, i + 1, MEDIA) ||
               (cue->group == BRF_CLASS_ADD && brf_word_is_someone(s, i + 1)) ||
               (cue->group == BRF_CLASS_NARRATE && brf_word_is_definite(s, i + 1) && brf_word_is_definite(s, i + 2)) || /* وروت الإذاعية الراحلة، في لقاء، أن */
               brf_doubles(s, i));
  /* وكتب سامي عون، في منشور على حسابه، …: what is written has a place */
  x->writes = (cue->group == BRF_CLASS_WRITE || cue->group == BRF_CLASS_COMMENT) &&
              brf_word_is_someone(s, i + 1);
  if (x->office || x->writes) x->reach = REACH_OFFICE;
  if (x->form == BRF_FORM_PARTICIPLE && x->reach > REACH_PARTICIPLE) x->reach = REACH_PARTICIPLE;
  if (x->form == BRF_FORM_MASDAR) x->reach = REACH_MASDAR;
  if (s->mode == BRF_MODE_PRECISION) x->reach -= x->reach / 3;
}

/* دراسة تكشف أضرارا "خطيرة" للعمل, فرنسا ترجح اختفاء "أدلة", سامي يعلن "إعادة تأهيل" الجسر: behind its subject the verb has
   an object, of which the few words in the marks at j are a part. */
static int is_of_object(const Search *x, uint32_t j, const BrfMark *mark) {
  const BrfScan *s = x->s;
  const uint32_t i = x->i, next = mark->close + 1;
  if ((x->cue->takes & (BRF_TAKES_NP | BRF_TAKES_DIRECT)) == BRF_TAKES_DIRECT || brf_tag(s, i)->suffix > 0 || x->form > BRF_FORM_PRESENT || mark->close == BRF_NONE ||
      brf_mark_size(mark) > BRF_NAME_TOKENS || i == brf_scan_floor(s, i) || !brf_word_is_noun(s, i - 1) ||
      brf_tag(s, i)->pro != 0)
    return 0;
  if (j == i + 1)
    return next < x->limit && (s->tokens[next].kind == BRF_TOKEN_NUMBER ||
                               (s->tokens[next].kind == BRF_TOKEN_WORD && brf_word_is_noun(s, next) &&
                                brf_word_is_definite(s, next) && !brf_word_is_time(s, next)));
  return j <= i + 3 && brf_word_is_noun(s, i + 1) && brf_tag(s, i + 1)->pro == 0 && brf_word_is_noun(s, j - 1);
}

/* A bracket at j, over which the search goes: but قالت في برنامج ( أنا حفظت دوري … ). */
static uint32_t at_bracket(Search *x, uint32_t j, const BrfMark *mark) {
  if ((x->cue->takes & BRF_TAKES_DIRECT) && x->form <= BRF_FORM_PRESENT &&
      (brf_marked_bracket(x->s, x->i, j, mark) ||
       (j > x->i + 1 && brf_mark_size(mark) > 2 * BRF_NAME_TOKENS && brf_word_is_first_person(x->s, j + 1))))
    return came_to(x, j, BRF_CLAIM_DIRECT, j, j);
  return mark->close;
}

/* ما يعرف بـ"الدولة", رسوم يفرضها "قانون السدود": in the marks at j stands what another verb names or has for its subject. */
static int is_of_verb(const BrfScan *s, uint32_t i, const BrfCueLemma *cue, uint32_t j) {
  if (j > i + 3 && !(cue->takes & BRF_TAKES_B) && brf_word_is(s, j - 1, BRF_LETTERS_B) && brf_word_is_imperfect(s, j - 2) && brf_word_is_what(s, j - 3)) return 1;
  if (j > i + 1 && brf_tag(s, i)->suffix > 0 && i > 0 && brf_is(s, i - 1, RELATIVE) && cue->object == BRF_OBJECT_NONE &&
      !(cue->takes & BRF_TAKES_DIRECT) && cue->group != BRF_CLASS_DESCRIBE && cue->group != BRF_CLASS_CALL)
    return 1; /* العقوبات التي أقرها الاتحاد "غير شرعية": what is said of them */
  if (j > i + 2 && brf_tag(s, j - 1)->suffix > 0 && brf_tag(s, j - 1)->pro == 0 && brf_word_is_noun(s, j - 2) && !brf_word_is_definite(s, j - 2) &&
      !brf_is(s, j - 1, ROLE) && brf_is(s, j - 3, PREPOSITION))
    return 1; /* في ندوة نظمها "منتدى النهر" */
  return j > i + 2 && brf_tag(s, j - 1)->kinds == 0 && brf_tag(s, j - 1)->nreadings == 0 && brf_word_is_imperfect(s, j - 1) &&
         brf_word_is_owned(s, j - 1) && brf_is(s, j - 2, RELATIVE);
}

/* قوله عندما سئل عن الحادث "…", قوله تعليقا على الحادث "…": between his saying at i and the marks at j, which hold
   more than a name, stands when he said it. */
static int is_said_when(const BrfScan *s, uint32_t i, uint32_t j, const BrfMark *mark) {
  return j > i + 1 && brf_is(s, i, SAYING) && brf_word_is_owned(s, i) &&
         (brf_is(s, i + 1, WHEN) || brf_is(s, i + 1, OCCASION)) &&
         (mark->close == BRF_NONE || brf_mark_size(mark) > BRF_NAME_TOKENS);
}

/* Quotation marks that open at j: what the cue takes, or what it is said of. */
static uint32_t at_mark(Search *x, uint32_t j, const BrfMark *mark) {
  const BrfScan *s = x->s;
  const BrfCueLemma *cue = x->cue;
  const uint32_t i = x->i;
  const int masdar = x->form == BRF_FORM_MASDAR;
  if (taken(x->finder, mark) || is_of_object(x, j, mark) || is_of_verb(s, i, cue, j)) return mark->close == BRF_NONE ? j : mark->close;
  if ((cue->takes & BRF_TAKES_DIRECT ||
       ((cue->takes & BRF_TAKES_CLAUSE) && !ends_in_clause(s, i, cue) &&
        !(cue->group == BRF_CLASS_AGREE && x->commas > 0) && /* وافق المجلس عليه، من شأنه "…" */
        !(x->governed && x->form <= BRF_FORM_PRESENT))) &&
      (cue->group == BRF_CLASS_BELIEVE || !has_object(s, i, cue, j)) && !names_only(s, cue, j) &&
      (!masdar || is_said_when(s, i, j, mark) ||
       (j == i + 1 + ((brf_tag(s, i + 1)->pro & BRF_PRO_L) != 0) && /* بالقول للصحفيين "…" */
        (brf_by_saying(s, i) || brf_is(s, i, SAYING)))) &&
      brf_marked_speech(s, i, cue, j, x->limit))
    return came_to(x, j, BRF_CLAIM_DIRECT, j, j);
  if (j > i + 1 && !masdar && brf_marked_object(s, cue, j))
    return came_to(x, j, BRF_CLAIM_DIRECT, j - 1, j);
  if (x->form <= BRF_FORM_PARTICIPLE && brf_marked_upon(s, i, cue, j)) return came_to(x, j, BRF_CLAIM_DIRECT, j, j);
  return mark->close == BRF_NONE ? j : mark->close;
}

/* The comma at j ends the clause of a weak verb, unless it sets off who spoke or
   where. */
static int is_cut_by(Search *x, uint32_t j) {
  const BrfScan *s = x->s;
  const uint32_t i = x->i;
  if (x->cue->strength != BRF_CUE_WEAK || x->form > BRF_FORM_PRESENT) return 0;
  if (x->writes && sets_off_adjunct(s, j)) return 0;
  if (x->from > i && !brf_is(s, i, ACCORDING) && brf_is(s, j + 1, COMPLEMENTIZER))
    return 0; /* نقلت الصحيفة عن مصادر، أن */
  if (x->commas == 1 && j > i + 1 && brf_is(s, j + 1, COMPLEMENTIZER) && brf_tag(s, j + 1)->pro == 0 && !brf_word_is_inna(s, j + 1) &&
      brf_word_is_someone(s, i + 1) && brf_phrase(s, i + 1, j) == j)
    return 0; /* وبين كرم، أن */
  if (x->described && (x->commas == 2 || (x->commas == 3 && brf_medium_opens(s, x->aside + 1)))) return 0;
  if (x->commas != 1) return 1;
  x->described = x->office || brf_word_has(s, i + 1, BRF_TRAIT_GIVEN) || brf_word_is_one_of(s, i + 1) || /* وحكى أحد الناجين، سامي عون، أن */
                
                 (j == i + 2 && brf_tag(s, i + 1)->kinds == 0 && /* وبين عون، خلال إيجاز، أن */
                  (brf_is(s, j + 1, OCCASION) || brf_medium_opens(s, j + 1))) ||
                 brf_is(s, j + 1, RELATIVE) || brf_word_is_and_he(s, j + 1);
  return !x->described;
}

static uint32_t at_comma(Search *x, uint32_t j) {
  const BrfScan *s = x->s;
  const uint32_t i = x->i;
  uint32_t k;
  x->commas++;
  if (x->form == BRF_FORM_MASDAR) {
    if (j != i + 1) /* إعلان المدرب، أن; but أخبار عن الحرب، إن */
      return brf_is(s, j + 1, COMPLEMENTIZER) && brf_tag(s, j + 1)->pro == 0 && (!brf_word_is_inna(s, j + 1) || brf_by_saying(s, i)) ? j : gives_up(x, j);
    if (brf_is(s, i, SAYING) && (k = brf_aside_comma(s, j, x->limit)) > j) return k;
    /* بقوله، إن; نقل عنه قوله، إن */
    return brf_by_saying(s, i) || (brf_is(s, i, SAYING) && brf_is(s, j + 1, COMPLEMENTIZER)) ? j : gives_up(x, j);
  }
  if (x->commas == 1 && brf_aside_over(s, i, j)) return gives_up(x, j);
  if (x->commas == 1 && x->cue->strength != BRF_CUE_WEAK && (k = brf_aside_clause(s, j, x->limit)) > j) {
    x->described = 1;
    return k - 1;
  }
  if (is_cut_by(x, j)) return gives_up(x, j);
  if (x->described && x->reach < REACH_OFFICE) x->reach = REACH_OFFICE;
  x->aside = j;
  return j;
}

/* The masdar at i takes what stands behind the colon at j: نقل عنه قوله: "…", قوله: إن,
   بقول الله تعالى: ﴿…﴾. */
static int masdar_takes(const BrfScan *s, uint32_t i, uint32_t j, uint32_t limit) {
  const int marks = j + 1 < limit && brf_scan_opens(s, j + 1) != NULL;
  if (j > i + 1)
    return marks && (brf_is(s, i, SPEECH) || brf_is(s, i, SAYING)) && brf_by_saying(s, i);
  return brf_by_saying(s, i) ||
         (brf_is(s, i, SAYING) && (marks || (j + 1 < limit && brf_is(s, j + 1, COMPLEMENTIZER))));
}

static uint32_t at_colon(Search *x, uint32_t j) {
  const BrfScan *s = x->s;
  const BrfCueLemma *cue = x->cue;
  const int direct = (cue->takes & BRF_TAKES_DIRECT) != 0;
  const BrfMark *asked = j + 1 < x->limit ? brf_scan_opens(s, j + 1) : NULL;
  if (x->commas > 0 && asked != NULL && asked->close < x->limit && brf_scan_comma(s, asked->close + 1) && brf_medium_is_occasion(s, x->aside + 1))
    return asked->close; /* وأوضح، ردا على سؤال: "…"، أن */
  if (x->form == BRF_FORM_MASDAR && !masdar_takes(s, x->i, j, x->limit)) return gives_up(x, j);
  if (j + 1 == x->limit) /* on a line of its own */
    return direct && j + 1 < s->n && brf_inside(s, x->i) == BRF_NONE && brf_scan_opens(s, j + 1) != NULL
               ? came_to(x, j, BRF_CLAIM_DIRECT, j, j + 1)
               : gives_up(x, j);
  if (x->commas == 0 && brf_aside_over(s, x->i, j)) return gives_up(x, j); /* وقال الوزير، بعد أن أعلن استقالته: "…" */
  if (colon_takes(s, x->i, j, cue)) return came_to(x, j, BRF_CLAIM_DIRECT, j, j + 1);
  if (brf_is(s, j + 1, COMPLEMENTIZER) && !brf_mood_is_condition(s, j + 1) && (direct || (cue->takes & BRF_TAKES_CLAUSE)))
    return came_to(x, j, BRF_CLAIM_CLAUSE, j, j + 2); /* مبيناً: أن */
  if ((direct || ((cue->takes & (BRF_TAKES_CLAUSE | BRF_TAKES_SUBJ)) && x->form <= BRF_FORM_PRESENT &&
                  cue->strength != BRF_CUE_WEAK && cue->group != BRF_CLASS_ANNOUNCE && /* أعلنت أسماء الفائزين: */
                  brf_scan_opens(s, j + 1) == NULL && only_who(s, x->i, j))) &&
      !lists(s, j))
    return came_to(x, j, BRF_CLAIM_COLON, j, j + 1);
  return gives_up(x, j);
}

/* Any punctuation but marks at j. */
static uint32_t at_punct(Search *x, uint32_t j) {
  const BrfScan *s = x->s;
  uint32_t k;
  switch (brf_punct(s, j)) {
    case BRF_PUNCT_COMMA: return at_comma(x, j);
    case BRF_PUNCT_COLON: return at_colon(x, j);
    case BRF_PUNCT_SEMI: /* قال مصدر للوكالة؛ إن, أكد المدير؛ على أن */
      if (j == x->i + 1 && j + 1 < x->limit && brf_scan_opens(s, j + 1) != NULL && (x->cue->takes & BRF_TAKES_DIRECT))
        return at_colon(x, j); /* قائلة؛ "…" */
      if (brf_word_has_office(s, j + 1) && s->tokens[j - 1].kind == BRF_TOKEN_WORD && j <= x->i + NEAR_COLON + 2)
        return at_comma(x, j); /* أكدت هدى كرم؛ رئيسة النقابة، أن */
      return j + 1 < x->limit && brf_word_opens_clause(s, j + 1) && !(brf_tag(s, j + 1)->pro & BRF_PRO_AND)
                 ? j
                 : gives_up(x, j);
    case BRF_PUNCT_DASH:
      /* -في تقرير أعده فلان- أن: what stands between dashes ends there */
      k = brf_aside_dash(s, j, x->limit);
      return k == BRF_NONE ? gives_up(x, j) : k;
    case BRF_PUNCT_STOP: case BRF_PUNCT_DOTS: return gives_up(x, j);
    default: return j;
  }
}

/* A question that the cue takes begins at j: سألوه ماذا يريد, سأله عما إذا كان, يتذكر كيف أن. */
static int is_question(Search *x, uint32_t j) {
  const BrfScan *s = x->s;
  const uint32_t takes = x->cue->takes;
  const int asks_what = brf_is(s, j, INTERROGATIVE) && brf_tag(s, j)->pro == 0; /* فون دير لاين is no ل + أين */
  const uint32_t from = j - (j > x->i + 1 && brf_is(s, j - 1, PREPOSITION) && brf_tag(s, j - 1)->pro == 0 && !brf_word_is(s, j - 1, BRF_LETTERS_AN) &&
                             !brf_word_is_ali(s, j - 1)); /* تساءلوا من أين */
  if (asks_what && (takes & BRF_TAKES_WH))
    came_to(x, j, BRF_CLAIM_CLAUSE, from, from);
  else if (asks_what && brf_is(s, j + 1, COMPLEMENTIZER) && (takes & BRF_TAKES_AN) && x->form <= BRF_FORM_PRESENT)
    came_to(x, j, BRF_CLAIM_CLAUSE, j, j + 2);
  else if ((takes & BRF_TAKES_WH) && brf_word_is(s, j, BRF_LETTERS_IDHA) &&
           (brf_word_is(s, j - 1, BRF_LETTERS_AMA) || brf_word_is(s, j - 1, BRF_LETTERS_MA)))
    came_to(x, j, BRF_CLAIM_CLAUSE, j - 1, j);
  else if (x->cue->group == BRF_CLASS_ASK && brf_word_is(s, j, BRF_LETTERS_IDHA) && (brf_word_is(s, j + 1, BRF_LETTERS_MA) || brf_is(s, j + 1, COPULA)))
    came_to(x, j, BRF_CLAIM_CLAUSE, j, j); /* سأله إذا ما كان */
  return x->over;
}

/* The clause of `type` whose أن stands at j, behind `joint`, is another word's than the
   cue's. */
static int is_anothers(const Search *x, uint32_t j, uint32_t joint, uint32_t type) {
  const BrfScan *s = x->s;
  const uint32_t i = x->i;
  if (has_precedent(s, i, joint) || brf_is(s, i + 1, GOD)) return 1; /* سائلاً الله أن */
  /* ورأى في ذلك ما يثبت أن: it belongs to the verb right before it */
  if (joint > i + 2 &&
      ((brf_tag(s, joint - 1)->verb &&
        (brf_is(s, joint - 2, RELATIVE) || /* وتابعوا الحالة، ووجدوا أن */
         (brf_tag(s, joint - 1)->pro & BRF_PRO_AND))) ||
       (brf_word_has(s, joint - 1, BRF_TRAIT_LIKE_VERB) &&
        (brf_scan_comma(s, joint - 2) || /* تفيد بمشاهدتهم، يشتبه بأنهم; وجهت التهمة لثلاثة أشخاص يشتبه بأنهم */
         (type == BRF_TAKES_B_AN && (x->commas > 0 || joint > i + NEAR_COLON))))))
    return 1;
  /* تعهد الرئيس، سامي عون، بأن تعمل: the preposition is the cue's own, over the commas too */
  return brf_mood_wishes(s, j, x->limit) && !brf_mood_states(x->cue) && !feels(s, i, x->cue, joint) &&
         ((x->commas > 0 && (type == BRF_TAKES_AN || !(x->cue->takes & type))) || !brf_mood_asks(x->cue, x->form));
}

/* نفى الوزير ما أشيع من أن: what is denied stands behind ما, between the cue and `joint`. */
static int denies_what(const Search *x, uint32_t joint) {
  uint32_t k;
  if (x->cue->group != BRF_CLASS_DENY) return 0;
  for (k = x->i + 1; k < joint; k++)
    if (brf_word_is(x->s, k, BRF_LETTERS_MA)) return 1;
  return 0;
}

/* من أنه: "…": a colon at j, behind أن, that ends no line. */
static uint32_t is_colon_within(const BrfScan *s, uint32_t j) {
  return brf_punct(s, j) == BRF_PUNCT_COLON && j + 1 < s->n && !(s->tokens[j + 1].flags & BRF_TOKEN_LINE);
}

/* سوفت بانك: without a hamza, and where nobody is spoken to. */
static int is_bank(const BrfScan *s, uint32_t j) {
  static const BrfKey bank = BRF_KEY4(BRF_BEH, BRF_ALEF, BRF_NOON, BRF_KAF);
  return brf_key_same(&brf_tag(s, j)->key, &bank) && brf_inside(s, j) == BRF_NONE &&
         memcmp(s->text + s->tokens[j].start + 2, "\xD8\xA7", 2) == 0;
}

/* أكد الوزير توافر السلع، وأن الأسعار ثابتة: the clause in و at j is said beside a noun; but not where a verb, another أن or a
   relative clause stands between, which it could go with. */
static int goes_with_object(const Search *x, uint32_t j) {
  const BrfScan *s = x->s;
  uint32_t k;
  if (x->cue->strength != BRF_CUE_STRONG || !(x->cue->takes & BRF_TAKES_AN) || !(x->cue->takes & BRF_TAKES_NP) || x->form > BRF_FORM_PRESENT ||
      j < x->i + 3 || brf_tag(s, x->i)->suffix > 0 || brf_tag(s, j)->pro != BRF_PRO_AND || !brf_word_is_anna(s, j) || brf_mood_wishes(s, j, x->limit))
    return 0;
  for (k = x->i + 1; k < j; k++)
    if (brf_tag(s, k)->verb || brf_word_is_verb(s, k) || brf_word_has(s, k, BRF_TRAIT_VERB) || brf_is(s, k, COMPLEMENTIZER) ||
        brf_is(s, k, RELATIVE) || brf_word_is(s, k, BRF_LETTERS_MA))
      return 0;
  return 1;
}

/* أن, إن at j. */
static uint32_t at_complementizer(Search *x, uint32_t j) {
  const BrfScan *s = x->s;
  const BrfCueLemma *cue = x->cue;
  const uint32_t i = x->i;
  uint32_t joint, type;
  if (goes_with_object(x, j)) return came_to(x, j, BRF_CLAIM_CLAUSE, j, j + 1);
  if (brf_word_is(s, j + 1, BRF_LETTERS_SHAA) || brf_word_is_ban(s, j) || is_bank(s, j) || /* إن شاء الله */
      (brf_mood_is_if(s, j) && !(j == i + 1 && cue->group == BRF_CLASS_SAY)) ||
      (brf_tag(s, j)->pro & (BRF_PRO_AND | BRF_PRO_SO | BRF_PRO_L)))
    return j;
  type = brf_takes_type(s, cue, i, j, &joint);
  if (brf_punct(s, j + 1) == BRF_PUNCT_COLON && j + 2 == x->limit && j + 2 < s->n && brf_takes(s, cue, type, 1))
    return came_to(x, j, BRF_CLAIM_CLAUSE, joint, j + 2); /* وبين الخبير أن:⏎التنظيم ضعيف */
  if (joint > i + 1 && (cue->takes & BRF_TAKES_DIRECT) && brf_bare_holds(s, i, joint - 1)) return came_to(x, j, BRF_CLAIM_CLAUSE, joint - 1, joint - 1);
  if (brf_takes_for_another(s, i, joint) ||
      (joint > i + 1 && (brf_word_is(s, joint - 1, BRF_LETTERS_UMM) || brf_word_is_since(s, joint - 1) ||
                         (joint > i + 2 && brf_is(s, joint - 1, PRONOUN)))))
    return j; /* موجودا أم أنه من اختلاق الصحيفة, إذ أن دولا أخرى ستسلكه, يؤكد أمرا واحدا هو أن */
  if (is_anothers(x, j, joint, type) || brf_mood_decides(s, j, cue)) return gives_up(x, j);
  if (brf_takes(s, cue, type, joint == i + 1 || (joint < j && brf_phrase_is_who(s, i + 1, joint)) ? 2 : joint <= i + NEAR_COLON || (x->commas > 1 && brf_scan_comma(s, joint - 1))) ||
      feels(s, i, cue, joint) ||
      (type == BRF_TAKES_MIN_AN && i > 0 && brf_word_is_what(s, i - 1) &&
       (cue->takes & (BRF_TAKES_AN | BRF_TAKES_DIRECT))) || /* ما ذكرته الصحيفة من أن */
      (type == BRF_TAKES_MIN_AN && denies_what(x, joint)) ||
      ((cue->takes & BRF_TAKES_SUBJ) && type == BRF_TAKES_AN &&
       (x->commas == 0 || brf_mood_states(cue)) && brf_mood_asks(cue, x->form)) ||
      ((cue->takes & (BRF_TAKES_FROM | BRF_TAKES_ILA_X)) && type == BRF_TAKES_AN && x->from > i) ||
      ((cue->takes & BRF_TAKES_FROM) && (type == BRF_TAKES_FI_AN || type == BRF_TAKES_MIN_AN) && x->from > i &&
       brf_word_is_owned(s, joint - 1))) /* نقل عن الوزير أمله في أن */
    return came_to(x, j, BRF_CLAIM_CLAUSE, joint, j + 1 + is_colon_within(s, j + 1));
  return gives_up(x, j);
}

/* ألا at j. */
static uint32_t at_negation(Search *x, uint32_t j) {
  const BrfScan *s = x->s;
  const BrfCueLemma *cue = x->cue;
  uint32_t joint, type = brf_takes_type(s, cue, x->i, j, &joint);
  return (brf_mood_states(cue) || (x->commas == 0 && brf_mood_asks(cue, x->form))) &&
                 (brf_takes(s, cue, type, joint <= x->i + NEAR_COLON) || (cue->takes & BRF_TAKES_SUBJ))
             ? came_to(x, j, BRF_CLAIM_CLAUSE, joint, j)
             : gives_up(x, j);
}

/* Keeps what the word at j tells of the complement to come. */
static void note_word(Search *x, uint32_t j) {
  const BrfScan *s = x->s;
  const uint32_t takes = x->cue->takes;
  const int to = brf_word_is(s, j, BRF_LETTERS_ILA);
  x->prepositions += brf_is(s, j, PREPOSITION) && !brf_word_is_pronoun(s, j) &&
                     /* ورد القاضي على كرم قائلا */
                     !(x->cue->group == BRF_CLASS_REPLY && brf_word_is(s, j, BRF_LETTERS_ALA));
  x->governed |= (takes & BRF_TAKES_ILA_AN) && to;
  if (brf_word_is(s, j, BRF_LETTERS_AN) || /* نقل عن شهود أن, نسب إليهم أن */
      brf_word_is_from_him(s, j) ||        /* نقلت عنه الوكالة أنه */
      ((takes & BRF_TAKES_ILA_X) && to)) {
    x->from = j; /* ونقلت صحيفة محلية عن مصدر في غرفة التجارة لم تسمه أن */
    if ((takes & BRF_TAKES_FROM) && x->reach < REACH_OFFICE) x->reach = REACH_OFFICE;
  }
}

/* اتهم الوزير الحركة التي نفت ذلك قائلة: a relative clause, in which another speaks, begins between i and j. */
static int is_over_relative(const BrfScan *s, uint32_t i, uint32_t j) {
  while (++i < j)
    if (brf_is(s, i, RELATIVE)) return 1;
  return 0;
}

/* وأكد رئيس النادي، سامي عون، قائلا: nothing but who speaks, with his name between commas, stands before the participle at j. */
static int only_apposed(const Search *x, uint32_t j) {
  const BrfScan *s = x->s;
  return x->commas == 2 && brf_scan_comma(s, j - 1) && brf_word_has_office(s, x->i + 1) && brf_phrase(s, x->i + 1, j) + 1 >= j;
}

/* الذين اتهموا بالفساد قائلا, يشهدها العالم قائلة: the participle `other` at j is of one, and the verb of many or of the other gender. */
static int is_of_one_more(const Search *x, uint32_t j, const BrfClaim *other) {
  const BrfTag *tag = brf_tag(x->s, x->i);
  const int hers = brf_key_last(&brf_tag(x->s, j)->key, 0) == BRF_HEH;
  if (tag->nreadings == 0 || other->reading == BRF_NONE || brf_reading_number(other->reading) != 0) return 0;
  return brf_reading_number(tag->readings[0]) == 2 ? !hers : hers && tag->suffix > 0 && !brf_reading_feminine(tag->readings[0]);
}

/* وتابع الوزير قائلاً: the participle `other` at j says how the verb speaks, and has its words. */
static int says_how(const Search *x, uint32_t j, const BrfClaim *other) {
  return !is_over_relative(x->s, x->i, j) && x->form <= BRF_FORM_PRESENT && other->rule == BRF_RULE_PARTICIPLE && (x->commas == 0 || only_apposed(x, j)) &&
         !(brf_tag(x->s, j)->pro & BRF_PRO_AND) && other->kind != BRF_CLAIM_ACT && merges(x->s, other, x->steps) &&
         x->cue->group != BRF_CLASS_DOCUMENT && /* تتضمن 15 ورشة مشيرة إلى أن: who speaks */
         !is_of_one_more(x, j, other) &&
         (x->cue->strength != BRF_CUE_WEAK || x->prepositions == 0);
}

/* وقال سالم، في كلمة له، متطرقا إلى الملف: "…": the participle `other` tells of what the verb speaks, and takes no words. */
static int tells_of_what(const Search *x, const BrfClaim *other) {
  return x->form <= BRF_FORM_PRESENT && (x->cue->takes & BRF_TAKES_DIRECT) && x->cue->strength == BRF_CUE_STRONG &&
         other->rule == BRF_RULE_PARTICIPLE && other->kind != BRF_CLAIM_ACT &&
         brf_participle_is_aside(x->s, other);
}

/* وقال سامي وهو يشير إلى الركام: "…": the verb at j, of claim `other`, tells what one does as he speaks, and what stands
   behind it is said by the verb before. */
static int is_meanwhile(const Search *x, uint32_t j, const BrfClaim *other) {
  return brf_word_is_and_he(x->s, j - 1) && x->commas == 0 && x->form <= BRF_FORM_PRESENT && x->cue->strength != BRF_CUE_WEAK &&
         (x->cue->takes & (BRF_TAKES_DIRECT | BRF_TAKES_CLAUSE)) && other->kind != BRF_CLAIM_ACT && other->reading != BRF_NONE &&
         brf_reading_form(other->reading) == BRF_FORM_PRESENT;
}

/* Another cue at j, whose claim is `at`: the participle that belongs to the verb, or where this one's clause is over. */
static uint32_t at_cue(Search *x, uint32_t j, uint32_t at) {
  const BrfScan *s = x->s;
  BrfClaim *other = brf_finder_claim(x->finder, at);
  const BrfMark *mark;
  if ((x->cue->takes & BRF_TAKES_DIRECT) && brf_bare_holds(s, x->i, j)) { /* وأضاف أعتقد أن */
    other->dead = 1;
    return came_to(x, j, BRF_CLAIM_CLAUSE, j, j);
  }
  if (says_how(x, j, other) || tells_of_what(x, other) || is_meanwhile(x, j, other)) {
    came_to(x, j, other->kind, other->joint, other->start);
    x->found.merged = at;
    return j;
  }
  if (other->kind == BRF_CLAIM_ACT || other->kind == BRF_CLAIM_AFTER || other->kind == BRF_CLAIM_BEFORE)
    return j;
  /* قال الناطق، تعليقا على تقرير وصف الخطة بـ"الفاشلة"، إن: what the relative
     clause holds is over with its marks */
  mark = other->kind == BRF_CLAIM_DIRECT && j > 0 && brf_is(s, j - 1, RELATIVE)
             ? brf_scan_opens(s, other->start)
             : NULL;
  return mark != NULL && mark->close < x->limit ? mark->close : gives_up(x, j);
}

/* Looks at token j; returns the last token that it has dealt with. */
static uint32_t look_at(Search *x, uint32_t j) {
  const BrfScan *s = x->s;
  const BrfTag *tag = brf_tag(s, j);
  const BrfMark *mark = brf_scan_bracket(s, j), *opens = brf_scan_opens(s, j);
  uint32_t at;
  if (x->steps >= x->reach && (x->form > BRF_FORM_PRESENT || x->steps >= REACH_COLON || opens != NULL ||
                               brf_tag_is(tag, BRF_WORD_COMPLEMENTIZER)))
    return gives_up(x, j);
  if (mark != NULL) return at_bracket(x, j, mark);
  if (opens != NULL) return at_mark(x, j, opens);
  if ((mark = brf_scan_closed(s, j)) != NULL && mark->open < x->i)
    return gives_up(x, j); /* (نقل نهري) أن */
  if (brf_punct(s, j) != BRF_PUNCT_NONE) return at_punct(x, j);
  if (is_question(x, j)) return j;
  if (brf_tag_is(tag, BRF_WORD_COMPLEMENTIZER)) return at_complementizer(x, j);
  if ((tag->pro & BRF_PRO_SO) && j > x->i + 1 && brf_tag_is(tag, BRF_WORD_GOVERNOR))
    return gives_up(x, j); /* فيجب أن: another clause */
  if (brf_mood_negates(s, j)) return at_negation(x, j);
  note_word(x, j);
  at = brf_finder_at(x->finder, j);
  return at != BRF_NONE && !brf_finder_claim(x->finder, at)->dead ? at_cue(x, j, at) : j;
}

BrfFound brf_complement(const BrfFinder *f, uint32_t i, const BrfCueLemma *cue, unsigned form) {
  const BrfScan *s = f->scan;
  const unsigned joints = BRF_JOINT_MARK | BRF_JOINT_PUNCT | BRF_JOINT_CUE |
                          BRF_JOINT_CLAUSE | BRF_JOINT_WORD;
  Search x = {0};
  uint32_t j, to;
  x.finder = f;
  x.s = s;
  x.cue = cue;
  x.form = form;
  x.i = x.from = x.aside = i;
  x.limit = brf_scan_limit(s, i);
  x.found = brf_found(-1, 0, 0);
  set_reach(&x);
  /* يؤكد ذلك، بدليل أن: the pronoun is the complement */
  if (i + 2 < x.limit && brf_is(s, i + 1, DEMONSTRATIVE) &&
      brf_punct(s, i + 2) == BRF_PUNCT_COMMA && (cue->takes & BRF_TAKES_NP))
    return x.found;
  for (j = i + 1; j < x.limit && !x.over; j++, x.steps++) {
    to = brf_event_until(s->joints, j, j + REACH_STRONG - x.steps, joints);
    x.steps += to - j; /* over tokens of which nothing is asked below */
    if (to >= x.limit || x.steps >= REACH_STRONG) break;
    j = look_at(&x, to);
  }
  return x.found;
}
