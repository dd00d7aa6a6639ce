/* SPDX-License-Identifier: MIT */
#include "brf_complement.h"

#include <string.h>

#include "brf_marked.h"
#include "brf_phrase.h"
#include "brf_word.h"

/* Tokens that a cue looks ahead for its complement. */
#define REACH_STRONG 70u
#define REACH_PLAIN 40u
#define REACH_WEAK 9u
#define REACH_OFFICE 24u
#define REACH_PARTICIPLE 24u
#define REACH_MASDAR 8u
#define REACH_COLON 20u /* of a weak verb, to a colon: كتب فلان على حسابه: … */
#define REACH_LIGHT 10u /* to the participle of وتابع الوزير قائلاً */
#define NEAR_COLON 6u  /* to that of a verb that seldom takes one */
#define REACH_MERGED 4u /* to that of وزاد اليزمي مؤكداً */
#define MAX_ASIDE 12u /* tokens set off between قوله and its إن */

/* Which clause the complementizer at j opens, by the preposition before it:
   a BRF_TAKES_* bit, and `*joint` is where the complement begins. */
static uint32_t clause_type(const BrfScan *s, const BrfCueLemma *cue, uint32_t i,
                            uint32_t j, uint32_t *joint) {
  const BrfTag *tag = brf_tag(s, j);
  *joint = j;
  if (tag->pro & BRF_PRO_B) return BRF_TAKES_B_AN;
  if (j > i + 1) {
    uint32_t bit = 0;
    if (brf_word_is(s, j - 1, BRF_LETTERS_ILA)) bit = BRF_TAKES_ILA_AN;
    if (brf_word_is(s, j - 1, BRF_LETTERS_ALA) &&
        ((cue->takes & (BRF_TAKES_ALA_AN | BRF_TAKES_ALA)) ||
         !brf_word_has(s, j - 1, BRF_TRAIT_ALI))) /* ذكر مصطفى علي أن */
      bit = BRF_TAKES_ALA_AN;
    if (brf_word_is(s, j - 1, BRF_LETTERS_MIN)) bit = BRF_TAKES_MIN_AN;
    if (brf_word_is(s, j - 1, BRF_LETTERS_FI)) bit = BRF_TAKES_FI_AN;
    if (bit != 0) {
      *joint = j - 1;
      return bit;
    }
  }
  return BRF_TAKES_AN;
}

/* يجب أن، قبل أن، من المقرر أن: the word before takes the clause itself. */
static int governed(const BrfScan *s, uint32_t i, uint32_t joint) {
  if (joint > i + 2 && brf_is(s, joint - 2, GOVERNOR) && brf_word_has_form(s, joint - 1, BRF_FORM_MASDAR))
    return 1; /* قال الوزير، دون تأكيد أن …، إن */
  return joint > i + 1 && brf_is(s, joint - 1, GOVERNOR) &&
         (!brf_word_is_owned(s, joint - 1) || /* أعرب عن خشيته من أن */
          brf_word_is(s, joint - 2, BRF_LETTERS_MIN)) && /* من شأنه أن */
         !(brf_tag(s, joint - 1)->pro & BRF_PRO_AL); /* الحدث is no حدث */
}

/* What takes a preposition takes a clause behind it: أكد على أن. A verb that
   takes clauses takes a bare أن too: news writes شدد أن, and لفت بأن. */
static int takes(const BrfScan *s, const BrfCueLemma *cue, uint32_t type,
                 int near) {
  uint32_t loose = BRF_TAKES_CLAUSE | BRF_TAKES_DIRECT;
  uint32_t b = cue->strength != BRF_CUE_WEAK ? BRF_TAKES_B : 0;
  uint32_t noun = type == BRF_TAKES_B_AN     ? b /* نادي is a club too */
                  : type == BRF_TAKES_ILA_AN ? BRF_TAKES_ILA
                  : type == BRF_TAKES_ALA_AN ? BRF_TAKES_ALA
                  : type == BRF_TAKES_MIN_AN ? BRF_TAKES_MIN
                  : type == BRF_TAKES_FI_AN  ? BRF_TAKES_FI
                                             : 0;
  if (cue->takes & (type | noun)) return 1;
  if (s->mode == BRF_MODE_PRECISION || !(cue->takes & loose)) return 0;
  if ((type == BRF_TAKES_ILA_AN || type == BRF_TAKES_ALA_AN) && near && cue->strength == BRF_CUE_STRONG &&
      (cue->group == BRF_CLASS_ADD || (cue->group == BRF_CLASS_SAY && type == BRF_TAKES_ILA_AN)))
    return 1; /* وأضاف إلى أن; قال، في حوار، إلى أن: as if it were أشار */
  return (type == BRF_TAKES_AN || type == BRF_TAKES_B_AN) &&
         (cue->strength != BRF_CUE_WEAK || s->mode == BRF_MODE_RECALL);
}

/* وأكد المدير سامي عون في تصريح:, وأكد: nothing but who speaks, and where, stands between the verb at i
   and the colon at j. */
static int only_who(const BrfScan *s, uint32_t i, uint32_t j) {
  uint32_t k = i + 1;
  if (k == j) return (brf_tag(s, i)->pro & BRF_PRO_AND) != 0;
  if (brf_word_is_someone(s, k) &&
      (brf_word_has_office(s, k) || brf_word_has(s, k, BRF_TRAIT_GIVEN) || brf_word_is_surname(s, k) ||
       brf_is(s, k, ORGANIZATION)))
    k = brf_phrase(s, k, j);
  return k == j || brf_phrase_is_medium(s, k);
}

/* وذكر منها:, من بينها: a list of some follows the colon at j. */
static int lists(const BrfScan *s, uint32_t j) {
  return (brf_word_is_pronoun(s, j - 1) && brf_key_letter(&brf_tag(s, j - 1)->key, 0) == BRF_MEEM) ||
         (j > 1 && brf_word_is(s, j - 2, BRF_LETTERS_MIN) && brf_word_is_owned(s, j - 1) && brf_is(s, j - 1, PREPOSITION));
}

/* The token behind a parenthesis of dashes that opens at j (- في مؤتمر … -),
   or j. */
static uint32_t over_dashes(const BrfScan *s, uint32_t j, uint32_t limit) {
  uint32_t k;
  for (k = j + 1; k < limit && k < j + 40; k++)
    if (brf_punct(s, k) == BRF_PUNCT_DASH) return k;
  return j;
}

/* The comma before إن that ends what the one at j sets off, or j: نقل عنه قوله، أمام وفد
   من الشيوخ، إن. */
static uint32_t over_aside(const BrfScan *s, uint32_t j, uint32_t limit) {
  uint32_t k;
  for (k = j + 1; k + 1 < limit && k < j + MAX_ASIDE; k++) {
    if (brf_scan_comma(s, k)) return brf_is(s, k + 1, COMPLEMENTIZER) ? k : j;
    if (s->tokens[k].kind == BRF_TOKEN_PUNCT || brf_is(s, k, COMPLEMENTIZER)) return j;
  }
  return j;
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

/*
** Whether the marks that open at j are what the preposition before them
** governs, and so the words used: وصفه بـ"…", داعياً إلى "…", تحدث عن "…". Behind
** إلى and عن a few words are a name or a term: تحدث عن "الحزام والطريق".
*/
static int marked_object(const BrfScan *s, const BrfCueLemma *cue, uint32_t j) {
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
  return ((cue->takes & BRF_TAKES_ILA) &&
          brf_word_is(s, j - 1, BRF_LETTERS_ILA)) ||
         ((cue->takes & BRF_TAKES_ABOUT) &&
          brf_word_is(s, j - 1, BRF_LETTERS_AN));
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

/*
** أن with a verb behind it is the أن of wishes and orders (اتفقا على أن يعودا,
** أوصى أن يفعلوا): what follows was agreed, asked or held possible. A word in ي is
** taken for a verb unless the table knows it as a noun (يناير، يوسف).
*/
static int subjunctive(const BrfScan *s, uint32_t j, uint32_t limit) {
  const BrfTag *next, *tag = brf_tag(s, j);
  if (j + 1 >= limit || tag->key.len != ((tag->pro & BRF_PRO_B) ? 3 : 2) ||
      s->tokens[j + 1].kind != BRF_TOKEN_WORD)
    return 0; /* أنه, بأنها are never followed by such a verb */
  next = brf_tag(s, j + 1);
  if (brf_tag_is(next, BRF_WORD_SUBJUNCTIVE)) return 1;
  return next->key.len > 2 && brf_key_letter(&next->key, 0) == BRF_YEH &&
         next->kinds == 0 && brf_word_is_imperfect(s, j + 1);
}

/* نفى أن تكون, توقع أن يرتفع: the clause is what he held. */
static int states(const BrfCueLemma *cue) {
  return cue->group == BRF_CLASS_DENY || cue->group == BRF_CLASS_PREDICT;
}

/* طلب أن, وعد بأن, أوصى بأن: the clause is what he asked for or promised. It
   isn't where he did something (اتفقا على أن يعودا, رفض أن يجيب, نوى أن يسافر) or
   feels it (تأمل أن). */
static int asks(const BrfCueLemma *cue, unsigned form) {
  if (cue->group == BRF_CLASS_AGREE || cue->group == BRF_CLASS_REFUSE ||
      cue->group == BRF_CLASS_INTEND)
    return 0;
  return form != BRF_FORM_PRESENT || cue->group != BRF_CLASS_WISH;
}

/* ألا with a verb behind it, which is أن and لا in one: رجح ألا يتم. To the lexicon
   it is إلا; ألا وهو is neither. */
static int negates(const BrfScan *s, uint32_t j) {
  const char *word = s->text + s->tokens[j].start + (brf_tag(s, j)->pro & BRF_PRO_B ? 2 : 0); /* بألا */
  unsigned next = j + 1 < s->n ? brf_key_letter(&brf_tag(s, j + 1)->key, 0) : 0;
  return brf_is(s, j, CONTRAST) && memcmp(word, "\xD8\xA3", 2) == 0 &&
         (next == BRF_YEH || next == BRF_TEH || next == BRF_NOON);
}

/* هدده بالاعتقال إن لم يسلم نفسه: إن before لم is a condition. */
static int is_if(const BrfScan *s, uint32_t j) {
  static const BrfKey lam = BRF_KEY2(BRF_LAM, BRF_MEEM);
  return brf_tag(s, j)->key.len == 2 && j + 1 < s->n && brf_key_same(&brf_tag(s, j + 1)->key, &lam) &&
         memcmp(s->text + s->tokens[j].start, "\xD8\xA3", 2) != 0; /* أن لم is none */
}

/* أعرب عن أمله في أن, أبدى خشيته من أن: what he feels is the clause's. */
static int feels(const BrfScan *s, uint32_t i, const BrfCueLemma *cue,
                 uint32_t joint) {
  return cue->group == BRF_CLASS_EXPRESS && joint > i + 1 &&
         brf_word_is_owned(s, joint - 1);
}

/* The marks behind the colon at j are what the cue at i takes. One that is not
   followed by speech takes them near by, and no name: اتهم سالم: "دول الجوار". */
static int colon_takes(const BrfScan *s, uint32_t i, uint32_t j,
                       const BrfCueLemma *cue) {
  const BrfMark *mark = brf_scan_opens(s, j + 1);
  if (mark == NULL) return brf_scan_bracket(s, j + 1) != NULL;
  if (cue->takes & BRF_TAKES_DIRECT) return 1;
  if (cue->strength == BRF_CUE_WEAK && brf_tag(s, i)->suffix > 0) return 0; /* تملأ قدرها: "…": her pot */
  if (mark->close != BRF_NONE && brf_mark_size(mark) < BRF_NAME_TOKENS)
    return 0;
  return (cue->takes & BRF_TAKES_CLAUSE) || j <= i + NEAR_COLON;
}

/* سلم "سامي عون" الشهادة: behind a weak verb a few words in marks are a name. */
static int names_only(const BrfScan *s, const BrfCueLemma *cue, uint32_t j) {
  const BrfMark *mark = brf_scan_opens(s, j);
  return cue->strength == BRF_CUE_WEAK && mark->close != BRF_NONE &&
         !(cue->takes & BRF_TAKES_DIRECT) && brf_mark_size(mark) <= 3;
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

/* A verb of report, and of little else, stands at i: خلص, not ذهب. */
static int is_firm_verb(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  return tag->verb && tag->nreadings > 0 &&
         brf_lexicon_lemma(s->lexicon, tag->readings[0])->strength !=
             BRF_CUE_WEAK;
}

int brf_by_saying(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  unsigned r;
  if (i > 0 && brf_word_is(s, i - 1, BRF_LETTERS_ILA)) {
    uint32_t k = i - 1, floor = brf_scan_floor(s, i);
    while (k > floor && !is_firm_verb(s, k - 1)) k--;
    return k == floor && (tag->pro & BRF_PRO_AL) &&
           brf_tag_is(tag, BRF_WORD_SPEECH) &&
           brf_word_opens_clause(s, i + 1); /* ذهب إلى القول إن; but وخلص إلى القول */
  }
  if (!(tag->pro & BRF_PRO_B) || (i > 0 && brf_is(s, i - 1, NARRATOR)))
    return 0; /* جدير بالذكر أن */
  if (brf_tag_is(tag, BRF_WORD_SAYING) || brf_tag_is(tag, BRF_WORD_SPEECH))
    return 1;
  /* استهل كلمته بالإشارة إلى أن; but بالتأكيد سنعمل is an adverb */
  for (r = 0; r < tag->nreadings; r++)
    if (brf_reading_form(tag->readings[r]) == BRF_FORM_MASDAR &&
        brf_lexicon_lemma(s->lexicon, tag->readings[r])->strength ==
            BRF_CUE_STRONG)
      return (tag->pro & BRF_PRO_AL) && brf_word_opens_clause(s, i + 1);
  return 0;
}

/* Behind the comma at j stands where or when it was written, or what: كتب سالم، في
   منشور على حسابه، أمس، "…". */
static int sets_off_adjunct(const BrfScan *s, uint32_t j) {
  return brf_phrase_is_medium(s, j + 1) || brf_word_is_time(s, j + 1) ||
         brf_scan_opens(s, j + 1) != NULL || brf_scan_bracket(s, j + 1) != NULL;
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

/* نقل مراسلنا أن: who passes news on is their source. */
static int is_reporter(const BrfScan *s, uint32_t i) {
  static const BrfKey reporter = BRF_KEY4(BRF_MEEM, BRF_REH, BRF_ALEF, BRF_SEEN);
  BrfKey key = brf_word_base(s, i);
  while (key.len > 4) key = brf_key_drop_last(key, 1); /* مراسل, مراسلة, مراسلنا; but مراسم is none */
  return brf_key_same(&key, &reporter) && brf_is(s, i, ROLE);
}

BrfFound brf_complement(const BrfFinder *f, uint32_t i, const BrfCueLemma *cue,
                        unsigned form) {
  const BrfScan *s = f->scan;
  uint32_t limit = brf_scan_limit(s, i);
  uint32_t reach = cue->strength == BRF_CUE_STRONG  ? REACH_STRONG
                   : cue->strength == BRF_CUE_PLAIN ? REACH_PLAIN
                                                    : REACH_WEAK;
  const unsigned joints = BRF_JOINT_MARK | BRF_JOINT_PUNCT | BRF_JOINT_CUE |
                          BRF_JOINT_CLAUSE | BRF_JOINT_WORD;
  uint32_t j, steps = 0, from = i, aside = i; /* the last comma */
  int commas = 0, prepositions = 0;
  int office;        /* 1: who has one stands behind a weak verb */
  int writes;        /* 1: who wrote stands behind the verb */
  int described = 0; /* كتب سمعان، الذي …، على حسابه: between two commas */
  int governed_before = 0; /* توصلا إلى مناطق: it has its complement */
  /* وجدت دراسة أجرتها جامعة … أن: a document is found to say it */
  if (reach == REACH_WEAK && i + 1 < limit && brf_is(s, i + 1, DOCUMENT) &&
      cue->group == BRF_CLASS_FIND)
    reach = REACH_PLAIN;
  /* وبين مدير النادي فلان، في حديث للوكالة، أن: one with an office opens a sentence;
     so does any behind a verb that is written out (وبيّن الشيحاوي، …، أن) */
  office = reach == REACH_WEAK && i == brf_scan_floor(s, i) &&
           (brf_word_has_office(s, i + 1) ||
            brf_is(s, i + 1, DOCUMENT) || brf_is(s, i + 1, ORGANIZATION) || brf_is(s, i + 1, MEDIA) ||
            (cue->group == BRF_CLASS_ADD && brf_word_is_someone(s, i + 1)) ||
            brf_doubles(s, i));
  /* وكتب سامي عون، في منشور على حسابه، …: what is written has a place */
  writes = (cue->group == BRF_CLASS_WRITE || cue->group == BRF_CLASS_COMMENT) &&
           brf_word_is_someone(s, i + 1);
  if (office || writes) reach = REACH_OFFICE;
  if (form == BRF_FORM_PARTICIPLE && reach > REACH_PARTICIPLE)
    reach = REACH_PARTICIPLE;
  if (form == BRF_FORM_MASDAR) reach = REACH_MASDAR;
  if (s->mode == BRF_MODE_PRECISION) reach -= reach / 3;
  /* يؤكد ذلك، بدليل أن: the pronoun is the complement */
  if (i + 2 < limit && brf_is(s, i + 1, DEMONSTRATIVE) &&
      brf_punct(s, i + 2) == BRF_PUNCT_COMMA && (cue->takes & BRF_TAKES_NP))
    return brf_found(-1, 0, 0);
  for (j = i + 1; j < limit && steps < REACH_STRONG; j++, steps++) {
    uint32_t joint, type, to = brf_event_until(
        s->joints, j, j + REACH_STRONG - steps, joints);
    const BrfTag *tag;
    const BrfMark *mark;
    steps += to - j; /* over tokens of which nothing is asked below */
    j = to;
    if (j >= limit || steps >= REACH_STRONG) break;
    tag = brf_tag(s, j);
    mark = brf_scan_bracket(s, j);
    if (steps >= reach && (form > BRF_FORM_PRESENT || steps >= REACH_COLON ||
                           brf_scan_opens(s, j) != NULL ||
                           brf_tag_is(tag, BRF_WORD_COMPLEMENTIZER)))
      return brf_found(-1, 0, 0);
    if (mark != NULL && j > i + 1 && (cue->takes & BRF_TAKES_DIRECT) && form <= BRF_FORM_PRESENT &&
        mark->close != BRF_NONE && brf_mark_size(mark) > 2 * BRF_NAME_TOKENS &&
        brf_word_is_first_person(s, j + 1))
      return brf_found(BRF_CLAIM_DIRECT, j, j); /* قالت في برنامج ( أنا حفظت دوري … ) */
    if (mark != NULL) {
      j = mark->close;
      continue;
    }
    mark = brf_scan_opens(s, j);
    if (mark != NULL && taken(f, mark)) {
      j = mark->close;
      continue;
    }
    if (mark != NULL) {
      if ((cue->takes & BRF_TAKES_DIRECT ||
           ((cue->takes & BRF_TAKES_CLAUSE) && !ends_in_clause(s, i, cue) &&
            !(governed_before && form <= BRF_FORM_PRESENT))) &&
          !has_object(s, i, cue, j) && !names_only(s, cue, j) &&
          (form != BRF_FORM_MASDAR ||
           (j == i + 1 + ((brf_tag(s, i + 1)->pro & BRF_PRO_L) != 0) && /* بالقول للصحفيين "…" */
            (brf_by_saying(s, i) || brf_is(s, i, SAYING)))) &&
          brf_marked_speech(s, i, cue, j, limit))
        return brf_found(BRF_CLAIM_DIRECT, j, j);
      if (j > i + 1 && form != BRF_FORM_MASDAR && marked_object(s, cue, j))
        return brf_found(BRF_CLAIM_DIRECT, j - 1, j);
      if (mark->close == BRF_NONE) continue;
      j = mark->close;
      continue;
    }
    switch (brf_punct(s, j)) {
      case BRF_PUNCT_COMMA:
        commas++;
        if (form == BRF_FORM_MASDAR && j == i + 1 && brf_is(s, i, SAYING) &&
            (joint = over_aside(s, j, limit)) > j) {
          j = joint;
          continue;
        }
        if (form == BRF_FORM_MASDAR && j == i + 1 &&
            (brf_by_saying(s, i) || (brf_is(s, i, SAYING) && brf_is(s, j + 1, COMPLEMENTIZER))))
          continue; /* بقوله، إن; نقل عنه قوله، إن */
        if (form == BRF_FORM_MASDAR ||
            (cue->strength == BRF_CUE_WEAK && form <= BRF_FORM_PRESENT &&
             !(writes && sets_off_adjunct(s, j)) &&
             !(from > i && !brf_is(s, i, ACCORDING) && brf_is(s, j + 1, COMPLEMENTIZER)) && /* نقلت الصحيفة عن مصادر، أن */
             !(described && (commas == 2 || (commas == 3 && brf_phrase_is_medium(s, aside + 1)))) &&
             !(commas == 1 &&
               (described = office || brf_word_has(s, i + 1, BRF_TRAIT_GIVEN) ||
                            (j == i + 2 && brf_tag(s, i + 1)->kinds == 0 && /* وبين عون، خلال إيجاز، أن */
                             (brf_is(s, j + 1, OCCASION) || brf_phrase_is_medium(s, j + 1))) ||
                            brf_is(s, j + 1, RELATIVE) ||
                            brf_word_is_and_he(s, j + 1)) != 0)))
          return brf_found(-1, 0, 0);
        if (described && reach < REACH_OFFICE) reach = REACH_OFFICE;
        aside = j;
        continue;
      case BRF_PUNCT_COLON:
        if (form == BRF_FORM_MASDAR &&
            !(j > i + 1 && j + 1 < limit && /* بقول الله تعالى: ﴿…﴾ */
              (brf_is(s, i, SPEECH) || brf_is(s, i, SAYING)) &&
              brf_scan_opens(s, j + 1) != NULL && brf_by_saying(s, i)) &&
            !(j == i + 1 && (brf_by_saying(s, i) ||
                             (brf_is(s, i, SAYING) && j + 1 < limit &&
                              (brf_scan_opens(s, j + 1) != NULL ||
                               brf_is(s, j + 1, COMPLEMENTIZER))))))
          return brf_found(-1, 0, 0); /* نقل عنه قوله: "…"; قوله: إن */
        if (j + 1 < limit && colon_takes(s, i, j, cue))
          return brf_found(BRF_CLAIM_DIRECT, j, j + 1);
        if (j + 1 < limit && brf_is(s, j + 1, COMPLEMENTIZER) &&
            (cue->takes & (BRF_TAKES_DIRECT | BRF_TAKES_CLAUSE)))
          return brf_found(BRF_CLAIM_CLAUSE, j, j + 2); /* مبيناً: أن */
        if (j + 1 < limit && ((cue->takes & BRF_TAKES_DIRECT) ||
                              ((cue->takes & (BRF_TAKES_CLAUSE | BRF_TAKES_SUBJ)) && form <= BRF_FORM_PRESENT &&
                               cue->strength != BRF_CUE_WEAK && cue->group != BRF_CLASS_ANNOUNCE && /* أعلنت أسماء الفائزين: */
                               only_who(s, i, j))) &&
            !lists(s, j))
          return brf_found(BRF_CLAIM_COLON, j, j + 1);
        if (j + 1 == limit && brf_inside(s, i) == BRF_NONE &&
            (cue->takes & BRF_TAKES_DIRECT) && brf_scan_opens(s, j + 1) != NULL)
          return brf_found(BRF_CLAIM_DIRECT, j, j + 1); /* on a line of its own */
        return brf_found(-1, 0, 0);
      case BRF_PUNCT_SEMI:
        if (j + 1 < limit && brf_word_opens_clause(s, j + 1) &&
            !(brf_tag(s, j + 1)->pro & BRF_PRO_AND))
          continue; /* قال مصدر للوكالة؛ إن, أكد المدير؛ على أن */
        return brf_found(-1, 0, 0);
      case BRF_PUNCT_STOP: case BRF_PUNCT_DOTS:
        return brf_found(-1, 0, 0);
      case BRF_PUNCT_DASH:
        /* -في تقرير أعده فلان- أن: what stands between dashes ends there */
        if (!(s->tokens[j].flags & BRF_TOKEN_SPACE) && j + 1 < limit &&
            (s->tokens[j + 1].flags & BRF_TOKEN_SPACE))
          return brf_found(-1, 0, 0);
        j = over_dashes(s, j, limit);
        continue;
      default: break;
    }
    if ((cue->takes & BRF_TAKES_WH) && brf_tag_is(tag, BRF_WORD_INTERROGATIVE))
      return brf_found(BRF_CLAIM_CLAUSE, j, j); /* سألوه ماذا يريد */
    if (brf_tag_is(tag, BRF_WORD_INTERROGATIVE) && brf_is(s, j + 1, COMPLEMENTIZER) &&
        (cue->takes & BRF_TAKES_AN) && form <= BRF_FORM_PRESENT)
      return brf_found(BRF_CLAIM_CLAUSE, j, j + 2); /* يتذكر كيف أن */
    if ((cue->takes & BRF_TAKES_WH) && brf_word_is(s, j, BRF_LETTERS_IDHA) &&
        (brf_word_is(s, j - 1, BRF_LETTERS_AMA) ||
         brf_word_is(s, j - 1, BRF_LETTERS_MA)))
      return brf_found(BRF_CLAIM_CLAUSE, j - 1, j); /* سأله عما إذا كان … */
    if (brf_tag_is(tag, BRF_WORD_COMPLEMENTIZER)) {
      if (brf_word_is(s, j + 1, BRF_LETTERS_SHAA)) continue; /* إن شاء الله */
      if (is_if(s, j) && !(j == i + 1 && cue->group == BRF_CLASS_SAY)) continue;
      if (tag->pro & (BRF_PRO_AND | BRF_PRO_SO | BRF_PRO_L)) continue;
      type = clause_type(s, cue, i, j, &joint);
      if (governed(s, i, joint) || (joint > i + 1 && brf_word_is(s, joint - 1, BRF_LETTERS_UMM)))
        continue; /* موجودا أم أنه من اختلاق الصحيفة */
      if (has_precedent(s, i, joint)) return brf_found(-1, 0, 0);
      if (brf_is(s, i + 1, GOD)) return brf_found(-1, 0, 0); /* سائلاً الله أن */
      /* ورأى في ذلك ما يثبت أن: it belongs to the verb right before it */
      if (joint > i + 2 && brf_tag(s, joint - 1)->verb &&
          (brf_is(s, joint - 2, RELATIVE) || /* وتابعوا الحالة، ووجدوا أن */
           (brf_tag(s, joint - 1)->pro & BRF_PRO_AND)))
        return brf_found(-1, 0, 0);
      if (joint > i + 2 && brf_word_has(s, joint - 1, BRF_TRAIT_LIKE_VERB) && brf_scan_comma(s, joint - 2))
        return brf_found(-1, 0, 0); /* تفيد بمشاهدتهم، يشتبه بأنهم */
      if (subjunctive(s, j, limit)) {
        if (!states(cue) && !feels(s, i, cue, joint) &&
            (commas > 0 || !asks(cue, form)))
          return brf_found(-1, 0, 0);
      }
      if (takes(s, cue, type, joint <= i + NEAR_COLON || (commas > 1 && brf_scan_comma(s, joint - 1))) || feels(s, i, cue, joint) ||
          (type == BRF_TAKES_MIN_AN && i > 0 && brf_word_is_what(s, i - 1) &&
           (cue->takes & (BRF_TAKES_AN | BRF_TAKES_DIRECT))) || /* ما ذكرته الصحيفة من أن */
          ((cue->takes & BRF_TAKES_SUBJ) && type == BRF_TAKES_AN &&
           (commas == 0 || states(cue)) && asks(cue, form)) ||
          ((cue->takes & (BRF_TAKES_FROM | BRF_TAKES_ILA_X)) && type == BRF_TAKES_AN &&
           (from > i || (commas == 0 && is_reporter(s, i + 1)))))
        return brf_found(BRF_CLAIM_CLAUSE, joint, j + 1);
      return brf_found(-1, 0, 0);
    }
    if ((tag->pro & BRF_PRO_SO) && j > i + 1 && brf_tag_is(tag, BRF_WORD_GOVERNOR))
      return brf_found(-1, 0, 0); /* فيجب أن: another clause */
    if (negates(s, j)) {
      type = clause_type(s, cue, i, j, &joint);
      return (states(cue) || (commas == 0 && asks(cue, form))) &&
                     (takes(s, cue, type, joint <= i + NEAR_COLON) || (cue->takes & BRF_TAKES_SUBJ))
                 ? brf_found(BRF_CLAIM_CLAUSE, joint, j)
                 : brf_found(-1, 0, 0);
    }
    prepositions += brf_tag_is(tag, BRF_WORD_PREPOSITION) && !brf_word_is_pronoun(s, j) &&
                    /* ورد القاضي على كرم قائلا */
                    !(cue->group == BRF_CLASS_REPLY && brf_word_is(s, j, BRF_LETTERS_ALA));
    governed_before |= (cue->takes & BRF_TAKES_ILA_AN) &&
                       brf_word_is(s, j, BRF_LETTERS_ILA);
    if (brf_word_is(s, j, BRF_LETTERS_AN) || /* نقل عن شهود أن, نسب إليهم أن */
        brf_word_is_from_him(s, j) ||        /* نقلت عنه الوكالة أنه */
        ((cue->takes & BRF_TAKES_ILA_X) && brf_word_is(s, j, BRF_LETTERS_ILA))) {
      from = j; /* ونقلت صحيفة محلية عن مصدر في غرفة التجارة لم تسمه أن */
      if ((cue->takes & BRF_TAKES_FROM) && reach < REACH_OFFICE) reach = REACH_OFFICE;
    }
    if (brf_finder_at(f, j) != BRF_NONE &&
        !brf_finder_claim(f, brf_finder_at(f, j))->dead) {
      const BrfClaim *other = brf_finder_claim(f, brf_finder_at(f, j));
      if (form <= BRF_FORM_PRESENT && other->rule == BRF_RULE_PARTICIPLE &&
          commas == 0 && !(tag->pro & BRF_PRO_AND) &&
          other->kind != BRF_CLAIM_ACT && merges(s, other, steps) &&
          cue->group != BRF_CLASS_DOCUMENT && /* تتضمن 15 ورشة مشيرة إلى أن: who speaks */
          (cue->strength != BRF_CUE_WEAK || prepositions == 0)) {
        BrfFound result = brf_found(other->kind, other->joint, other->start);
        result.merged = brf_finder_at(f, j);
        return result;
      }
      if (other->kind == BRF_CLAIM_ACT || other->kind == BRF_CLAIM_AFTER ||
          other->kind == BRF_CLAIM_BEFORE)
        continue;
      /* قال الناطق، تعليقا على تقرير وصف الخطة بـ"الفاشلة"، إن: what the
         relative clause holds is over with its marks */
      if (other->kind == BRF_CLAIM_DIRECT && brf_scan_opens(s, other->start) &&
          j > 0 && brf_is(s, j - 1, RELATIVE) &&
          brf_scan_opens(s, other->start)->close < limit) {
        j = brf_scan_opens(s, other->start)->close;
        continue;
      }
      return brf_found(-1, 0, 0);
    }
  }
  return brf_found(-1, 0, 0);
}
