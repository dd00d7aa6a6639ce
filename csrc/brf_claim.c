/* SPDX-License-Identifier: MIT */
#include "brf_claim.h"

#include <stdlib.h>
#include <string.h>

#include "brf_label.h"
#include "brf_word.h"

/* Tokens that a cue looks ahead for its complement. */
#define REACH_STRONG 70u
#define REACH_PLAIN 40u
#define REACH_WEAK 9u
#define REACH_PARTICIPLE 24u
#define REACH_MASDAR 8u
#define REACH_COLON 20u /* of a weak verb, to a colon: كتب فلان على حسابه: … */
#define REACH_LIGHT 10u /* to the participle of وتابع الوزير قائلاً */
#define REACH_MERGED 4u /* to that of وزاد اليزمي مؤكداً */

#define NEAR_COLON 6u      /* tokens of a byline */
#define MAX_OBJECT 10u     /* tokens to the object of an act */

#define NAME_TOKENS 3u /* marks around so few words may hold a name */

const char *brf_rule_name(BrfRule rule) {
  static const char *const names[] = {
      "verb-clause", "verb-marks",  "verb-colon", "participle",
      "masdar",      "according",   "marks-verb", "interposed",
      "document",    "headline",    "turn",
      "act"};
  return names[rule];
}

typedef struct Finder {
  const BrfScan *scan;
  BrfBuf *out;
  BrfBuf at; /* uint32_t per token: the claim whose cue starts there */
} Finder;

static uint32_t claim_at(const Finder *f, uint32_t token) {
  return brf_buf_at(&f->at, uint32_t, token);
}

static BrfClaim *claim(const Finder *f, uint32_t index) {
  return &brf_buf_at(f->out, BrfClaim, index);
}

/* {== complements */

/* Which clause the complementizer at j opens, by the preposition before it:
   a BRF_TAKES_* bit, and `*joint` is where the complement begins. */
static uint32_t clause_type(const BrfScan *s, uint32_t i, uint32_t j,
                            uint32_t *joint) {
  const BrfTag *tag = brf_tag(s, j);
  *joint = j;
  if (tag->pro & BRF_PRO_B) return BRF_TAKES_B_AN;
  if (j > i + 1) {
    uint32_t bit = 0;
    if (brf_word_is(s, j - 1, BRF_LETTERS_ILA)) bit = BRF_TAKES_ILA_AN;
    if (brf_word_is(s, j - 1, BRF_LETTERS_ALA)) bit = BRF_TAKES_ALA_AN;
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
  return joint > i + 1 && brf_is(s, joint - 1, GOVERNOR);
}

/* A verb that takes clauses takes a bare أن too: news writes شدد أن, and لفت
   بأن. Verbs that take أن + subjunctive only (طلب أن) make acts. */
static int takes(const BrfScan *s, const BrfCueLemma *cue, uint32_t type) {
  uint32_t loose = BRF_TAKES_CLAUSE | BRF_TAKES_DIRECT;
  if (cue->takes & type) return 1;
  if (s->mode == BRF_MODE_PRECISION || !(cue->takes & loose)) return 0;
  return (type == BRF_TAKES_AN || type == BRF_TAKES_B_AN) &&
         (cue->strength != BRF_CUE_WEAK || s->mode == BRF_MODE_RECALL);
}

/* The token behind a parenthesis of dashes that opens at j (- في مؤتمر … -),
   or j. */
static uint32_t over_dashes(const BrfScan *s, uint32_t j, uint32_t limit) {
  uint32_t k;
  for (k = j + 1; k < limit && k < j + 40; k++)
    if (brf_punct(s, k) == BRF_PUNCT_DASH) return k;
  return j;
}

/* Whether a complementizer or a colon stands between j and limit. */
static int joint_follows(const BrfScan *s, uint32_t j, uint32_t limit) {
  uint32_t k;
  for (k = j; k < limit && k < j + 14; k++) {
    if (brf_is(s, k, COMPLEMENTIZER) && !(brf_tag(s, k)->pro & BRF_PRO_AND))
      return 1;
    if (brf_punct(s, k) == BRF_PUNCT_COLON) return 1;
    if (brf_punct(s, k) >= BRF_PUNCT_SEMI && brf_punct(s, k) < BRF_PUNCT_DASH)
      return 0;
  }
  return 0;
}

/*
** Whether the marks that open at j hold speech rather than a name in the
** speaker's phrase: قالت مجلة "لوبوان" الفرنسية إن refuses them, وتابع "الرئيس
** كان …" takes them.
*/
static int holds_speech(const BrfScan *s, uint32_t i, uint32_t j,
                        uint32_t limit) {
  const BrfMark *mark = brf_scan_opens(s, j);
  const BrfTag *before = brf_tag(s, j - 1);
  if (j > i + 1 && (brf_tag_is(before, BRF_WORD_NAMING) ||
                    brf_tag_is(before, BRF_WORD_QUOTING) ||
                    brf_tag_is(before, BRF_WORD_MEDIA) ||
                    brf_tag_is(before, BRF_WORD_ORGANIZATION)))
    return 0;
  if (mark->close == BRF_NONE) return 1;
  if (mark->close - j - 1 <= NAME_TOKENS)
    return j <= i + 4 && !joint_follows(s, mark->close + 1, limit);
  return 1;
}

/*
** Whether the marks that open at j are what the preposition before them
** governs, and so the words used: وصفه بـ"…", داعياً إلى "…", تحدث عن "…". Behind
** إلى and عن a few words are a name or a term: تحدث عن "الحزام والطريق".
*/
static int marked_object(const BrfScan *s, const BrfCueLemma *cue, uint32_t j) {
  const BrfMark *mark = brf_scan_opens(s, j);
  if ((cue->takes & (BRF_TAKES_B | BRF_TAKES_MIN)) && brf_word_is_b(s, j - 1))
    return 1;
  if (mark->close == BRF_NONE || mark->close - j - 1 <= NAME_TOKENS + 1)
    return 0;
  return ((cue->takes & BRF_TAKES_ILA) &&
          brf_word_is(s, j - 1, BRF_LETTERS_ILA)) ||
         ((cue->takes & BRF_TAKES_ABOUT) &&
          brf_word_is(s, j - 1, BRF_LETTERS_AN));
}

typedef struct Found {
  int kind; /* BrfClaimKind, or -1 */
  uint32_t joint, start, merged; /* merged: token of the participle, or NONE */
} Found;

/*
** أن with a verb behind it is the أن of wishes and orders (اتفقا على أن يبقيا,
** أوصى أن يفعلوا): what follows was agreed or asked, not stated. A word in ي is
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
         next->kinds == 0;
}

/* نفى أن تكون, توقع أن يرتفع: the clause is what he held, not what he asked. */
static int states(const BrfCueLemma *cue) {
  return strcmp(cue->cls, "deny") == 0 || strcmp(cue->cls, "predict") == 0;
}

static Found found(int kind, uint32_t joint, uint32_t start) {
  Found result = {kind, joint, start, BRF_NONE};
  return result;
}

/* اكتفى بالقول، عقب على ذلك بقوله: how the subject of the verb before did it. */
static int by_saying(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  return (tag->pro & BRF_PRO_B) != 0 &&
         (brf_tag_is(tag, BRF_WORD_SAYING) || brf_tag_is(tag, BRF_WORD_SPEECH));
}

/* The participle goes with the verb `steps` before it, rather than with a verb
   farther on: تناولت المباحثات … مضيفاً is none. */
static int merges(const BrfScan *s, const BrfClaim *participle,
                  uint32_t steps) {
  const BrfCueLemma *light =
      brf_lexicon_lemma(s->lexicon, participle->reading);
  return steps <= (strcmp(light->cls, "say") == 0 ? REACH_LIGHT
                                                  : REACH_MERGED);
}

/* The complement of the cue at i, of lemma `cue` in `form`. */
static Found complement(const Finder *f, uint32_t i, const BrfCueLemma *cue,
                        unsigned form) {
  const BrfScan *s = f->scan;
  uint32_t limit = brf_scan_limit(s, i);
  uint32_t reach = cue->strength == BRF_CUE_STRONG  ? REACH_STRONG
                   : cue->strength == BRF_CUE_PLAIN ? REACH_PLAIN
                                                    : REACH_WEAK;
  uint32_t j, steps = 0, from = i;
  int commas = 0, prepositions = 0;
  if (form == BRF_FORM_PARTICIPLE && reach > REACH_PARTICIPLE)
    reach = REACH_PARTICIPLE;
  if (form == BRF_FORM_MASDAR) reach = REACH_MASDAR;
  if (s->mode == BRF_MODE_PRECISION) reach -= reach / 3;
  for (j = i + 1; j < limit && steps < REACH_STRONG; j++, steps++) {
    const BrfTag *tag = brf_tag(s, j);
    const BrfMark *mark = brf_scan_bracket(s, j);
    uint32_t joint, type;
    if (steps >= reach && (form > BRF_FORM_PRESENT || steps >= REACH_COLON ||
                           brf_scan_opens(s, j) != NULL ||
                           brf_tag_is(tag, BRF_WORD_COMPLEMENTIZER)))
      return found(-1, 0, 0);
    if (mark != NULL) {
      j = mark->close;
      continue;
    }
    mark = brf_scan_opens(s, j);
    if (mark != NULL) {
      if ((cue->takes & (BRF_TAKES_DIRECT | BRF_TAKES_CLAUSE)) &&
          (form != BRF_FORM_MASDAR || (j == i + 1 && by_saying(s, i))) &&
          holds_speech(s, i, j, limit))
        return found(BRF_CLAIM_DIRECT, j, j);
      if (j > i + 1 && form != BRF_FORM_MASDAR && marked_object(s, cue, j))
        return found(BRF_CLAIM_DIRECT, j - 1, j);
      if (mark->close == BRF_NONE) continue;
      j = mark->close;
      continue;
    }
    switch (brf_punct(s, j)) {
      case BRF_PUNCT_COMMA:
        commas++;
        if (form == BRF_FORM_MASDAR ||
            (cue->strength == BRF_CUE_WEAK && form <= BRF_FORM_PRESENT))
          return found(-1, 0, 0);
        continue;
      case BRF_PUNCT_COLON:
        if (form == BRF_FORM_MASDAR && !(j == i + 1 && by_saying(s, i)))
          return found(-1, 0, 0);
        if (j + 1 < limit && (brf_scan_opens(s, j + 1) != NULL ||
                              brf_scan_bracket(s, j + 1) != NULL))
          return found(BRF_CLAIM_DIRECT, j, j + 1);
        if (j + 1 < limit && (cue->takes & BRF_TAKES_DIRECT)) {
          if (brf_is(s, j + 1, COMPLEMENTIZER))
            return found(BRF_CLAIM_CLAUSE, j, j + 2);
          return found(BRF_CLAIM_COLON, j, j + 1);
        }
        return found(-1, 0, 0);
      case BRF_PUNCT_SEMI: case BRF_PUNCT_STOP: case BRF_PUNCT_DOTS:
        return found(-1, 0, 0);
      case BRF_PUNCT_DASH:
        /* -في تقرير أعده فلان- أن: what stands between dashes ends there */
        if (!(s->tokens[j].flags & BRF_TOKEN_SPACE) && j + 1 < limit &&
            (s->tokens[j + 1].flags & BRF_TOKEN_SPACE))
          return found(-1, 0, 0);
        j = over_dashes(s, j, limit);
        continue;
      default: break;
    }
    if ((cue->takes & BRF_TAKES_WH) && brf_word_is(s, j, BRF_LETTERS_IDHA) &&
        (brf_word_is(s, j - 1, BRF_LETTERS_AMA) ||
         brf_word_is(s, j - 1, BRF_LETTERS_MA)))
      return found(BRF_CLAIM_CLAUSE, j - 1, j + 1); /* سأله عما إذا كان … */
    if (brf_tag_is(tag, BRF_WORD_COMPLEMENTIZER)) {
      if (tag->pro & (BRF_PRO_AND | BRF_PRO_SO | BRF_PRO_L)) continue;
      type = clause_type(s, i, j, &joint);
      if (governed(s, i, joint)) continue;
      if (subjunctive(s, j, limit) && !states(cue)) return found(-1, 0, 0);
      if (takes(s, cue, type) ||
          ((cue->takes & BRF_TAKES_FROM) && from > i && type == BRF_TAKES_AN))
        return found(BRF_CLAIM_CLAUSE, joint, j + 1);
      return found(-1, 0, 0);
    }
    prepositions += brf_tag_is(tag, BRF_WORD_PREPOSITION);
    if (brf_word_is(s, j, BRF_LETTERS_AN)) from = j; /* نقل عن شهود أن */
    if (claim_at(f, j) != BRF_NONE && !claim(f, claim_at(f, j))->dead) {
      const BrfClaim *other = claim(f, claim_at(f, j));
      if (form <= BRF_FORM_PRESENT && other->rule == BRF_RULE_PARTICIPLE &&
          commas == 0 && !(tag->pro & BRF_PRO_AND) &&
          other->kind != BRF_CLAIM_ACT && merges(s, other, steps) &&
          (cue->strength != BRF_CUE_WEAK || prepositions == 0)) {
        Found result = found(other->kind, other->joint, other->start);
        result.merged = claim_at(f, j);
        return result;
      }
      if (other->kind == BRF_CLAIM_ACT || other->kind == BRF_CLAIM_AFTER ||
          other->kind == BRF_CLAIM_BEFORE)
        continue;
      return found(-1, 0, 0);
    }
  }
  return found(-1, 0, 0);
}

/* An unknown word in ب, which may be a name, as in الرئيس بوتين. */
static int starts_with_b(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  return tag->kinds == 0 && tag->nreadings == 0 && tag->key.len > 4 &&
         brf_key_letter(&tag->key, 0) == BRF_BEH;
}

/* The object of the verb at i: أكد ضرورة; behind a subject it can be told by its
   pronoun, or as a demonstrative: نفى فلان ذلك, أبدى المدير غضبه. */
static uint32_t object_behind(const BrfScan *s, uint32_t i, uint32_t limit) {
  uint32_t j;
  for (j = i + 2; j < limit && j < i + MAX_OBJECT; j++) {
    if (brf_is(s, j, DEMONSTRATIVE) || brf_word_is_owned(s, j)) return j;
    if (!brf_word_is_noun(s, j)) break;
  }
  return i + 1;
}

/* Where the complement of a speech act begins, or BRF_NONE: دعا … إلى, أعرب
   … عن, حث … على. A bare noun phrase counts straight behind a verb that has
   no named subject (أكد ضرورة …) or behind its subject and a comma. */
static uint32_t act_complement(const BrfScan *s, uint32_t i,
                               const BrfCueLemma *cue) {
  uint32_t limit = brf_scan_limit(s, i);
  uint32_t reach = cue->strength == BRF_CUE_WEAK ? 6 : 16;
  uint32_t j;
  for (j = i + 1; j < limit && j <= i + reach; j++) {
    BrfPunct p = brf_punct(s, j);
    if (p == BRF_PUNCT_COLON || p == BRF_PUNCT_SEMI || p == BRF_PUNCT_STOP ||
        p == BRF_PUNCT_DOTS)
      break;
    if ((cue->takes & BRF_TAKES_ABOUT) && brf_word_is(s, j, BRF_LETTERS_AN))
      return j;
    if ((cue->takes & BRF_TAKES_ILA) && brf_word_is(s, j, BRF_LETTERS_ILA))
      return j;
    if ((cue->takes & BRF_TAKES_ALA) && brf_word_is(s, j, BRF_LETTERS_ALA))
      return j;
    if ((cue->takes & BRF_TAKES_MIN) && brf_word_is(s, j, BRF_LETTERS_MIN))
      return j;
    if ((cue->takes & BRF_TAKES_FI) && brf_word_is(s, j, BRF_LETTERS_FI))
      return j;
    if ((cue->takes & BRF_TAKES_B) &&
        (brf_word_has_b(s, j) || (j > i + 2 && starts_with_b(s, j))))
      return j;
    if ((cue->takes & BRF_TAKES_SUBJ) && brf_is(s, j, COMPLEMENTIZER))
      return j + 1;
  }
  if ((cue->takes & BRF_TAKES_NP) && i + 1 < limit &&
      brf_word_is_noun(s, i + 1) &&
      (cue->strength == BRF_CUE_STRONG ||
       (cue->strength == BRF_CUE_PLAIN && i == brf_scan_floor(s, i))))
    return object_behind(s, i, limit);
  return BRF_NONE;
}

/* ==} */

/* {== cues */

/* What the words before say of a verb: لم يذكر, سوف يوضح. */
static uint8_t status_of(const BrfScan *s, uint32_t i) {
  uint32_t k = i;
  if (brf_tag(s, i)->pro & BRF_PRO_S) return BRF_STATUS_FUTURE;
  while (k > 0 && k + 2 > i && brf_is(s, k - 1, ADVERB)) k--;
  if (k > 0 && brf_is(s, k - 1, FUTURE)) return BRF_STATUS_FUTURE;
  if (k > 0 && brf_is(s, k - 1, NEGATION)) return BRF_STATUS_NEGATED;
  return BRF_STATUS_SAID;
}

/*
** Whether token i can be a verb or participle of report where it stands. After
** a preposition or with the article it is a noun: في حديث, بين, الكاتب.
*/
static int may_report(const BrfScan *s, uint32_t i, unsigned form,
                      const BrfCueLemma *cue) {
  const BrfTag *tag = brf_tag(s, i);
  if (form == BRF_FORM_MASDAR) /* في تصريح is where, not what */
    return (!(tag->pro & BRF_PRO_AL) ||
            by_saying(s, i)) &&
           !(i > 0 && brf_word_is(s, i - 1, BRF_LETTERS_FI));
  if (form == BRF_FORM_PRESENT && (tag->pro & BRF_PRO_L) &&
      strcmp(cue->cls, "believe") == 0)
    return 0; /* كانوا ليروا أن */
  /* موافقة، تابعة، مكررة: nouns and adjectives unless set off */
  if (form == BRF_FORM_PARTICIPLE && !(tag->pro & BRF_PRO_AND) &&
      (cue->strength == BRF_CUE_WEAK ||
       brf_key_letter(&tag->key, tag->key.len - 1u) != BRF_ALEF) &&
      i > 0 && brf_punct(s, i - 1) != BRF_PUNCT_COMMA &&
      brf_punct(s, i - 1) != BRF_PUNCT_DOTS && !brf_scan_closes(s, i - 1) &&
      brf_tag(s, i - 1)->key.len != 1 &&
      !(s->tokens[i].flags & BRF_TOKEN_LINE))
    return 0;
  if (tag->pro & (BRF_PRO_AL | BRF_PRO_B | BRF_PRO_K)) return 0;
  if (form == BRF_FORM_PAST && (tag->pro & BRF_PRO_L)) return 0;
  if (i > 0 && !(s->tokens[i].flags & BRF_TOKEN_LINE) &&
      !(tag->pro & (BRF_PRO_AND | BRF_PRO_SO)) &&
      brf_is(s, i - 1, PREPOSITION) && brf_tag(s, i - 1)->pro == 0 &&
      brf_tag(s, i - 1)->suffix == 0 && s->tokens[i - 1].kind == BRF_TOKEN_WORD)
    return 0;
  return 1;
}

/* يُذكر أن، ويُشار إلى أن: the narrator's own frame, which credits nobody. A
   present verb of ذكر with nothing between it and its clause; ويضيف أن is not
   of them. */
static int narrates(const BrfScan *s, uint32_t i, uint32_t reading,
                    uint32_t joint) {
  const BrfTag *tag = brf_tag(s, i);
  if (joint != i + 1) return 0;
  if (brf_tag_is(tag, BRF_WORD_GOVERNOR)) return 1; /* علماً أن، يتوقع أن */
  if (brf_reading_form(reading) == BRF_FORM_MASDAR)
    return !brf_tag_is(tag, BRF_WORD_SAYING) && /* على اعتبار أن: whose? */
           !by_saying(s, i);
  return brf_tag_is(tag, BRF_WORD_NARRATOR) &&
         brf_reading_form(reading) == BRF_FORM_PRESENT;
}

/* كتب - فلان: and كتبت فلانة: at the start of a line sign a report, and are all of
   the line or short. */
static int signs(const BrfScan *s, uint32_t i, const BrfCueLemma *cue,
                 Found at) {
  return strcmp(cue->cls, "write") == 0 &&
         (s->tokens[i].flags & BRF_TOKEN_LINE) &&
         brf_punct(s, at.joint) == BRF_PUNCT_COLON &&
         (at.joint < i + NEAR_COLON || at.joint + 1 >= s->n ||
          (s->tokens[at.joint + 1].flags & BRF_TOKEN_LINE));
}

/* التي تعتقد أن: a belief in a relative clause describes, it reports nothing
   that was said. */
static int describes(const BrfScan *s, uint32_t i, const BrfCueLemma *cue) {
  return i > 0 && (brf_is(s, i - 1, RELATIVE) || brf_is(s, i - 1, BECAUSE) ||
                   brf_word_is(s, i - 1, BRF_LETTERS_MA)) &&
         (strcmp(cue->cls, "believe") == 0 || strcmp(cue->cls, "find") == 0);
}

static BrfClaim *add(Finder *f, uint32_t i, uint32_t end, uint32_t reading,
                     Found at, BrfRule rule) {
  BrfClaim *c = brf_buf_push(f->out);
  if (c == NULL) return NULL;
  c->cue = i;
  c->cue_end = end;
  c->reading = reading;
  c->kind = (uint8_t)at.kind;
  c->rule = (uint8_t)rule;
  c->joint = at.joint;
  c->start = at.start;
  c->parent = BRF_NONE;
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

/* جاء في البيان أن، ورد في التقرير أن: the document speaks. */
static int document_cue(const Finder *f, uint32_t i, const BrfCueLemma *cue,
                        Found *at) {
  const BrfScan *s = f->scan;
  BrfCueLemma clause = *cue;
  if (i + 2 >= s->n) return 0;
  if (brf_word_is_pronoun(s, i + 1)) { /* وجاء فيه أن */
    if (!brf_is(s, i + 2, COMPLEMENTIZER)) return 0;
  } else if (!brf_word_is(s, i + 1, BRF_LETTERS_FI) ||
             !(brf_is(s, i + 2, DOCUMENT) || brf_is(s, i + 2, MEDIUM))) {
    return 0;
  }
  clause.takes = BRF_TAKES_AN | BRF_TAKES_B_AN | BRF_TAKES_DIRECT;
  clause.strength = BRF_CUE_PLAIN;
  *at = complement(f, i, &clause, BRF_FORM_PAST);
  return at->kind >= 0;
}

/* Marks that close right before the verb: they open at *open. */
static int closes_before(const BrfScan *s, uint32_t i, uint32_t *open) {
  uint32_t k = i;
  if (k > 0 && brf_is(s, k - 1, THUS)) k--; /* "…"، هكذا قالت */
  if (k > 0 && brf_punct(s, k - 1) == BRF_PUNCT_COMMA) k--;
  if (k == 0 || !brf_scan_closes(s, k - 1)) return 0;
  if (brf_buf_at(&s->sentence, uint32_t, k - 1) !=
      brf_buf_at(&s->sentence, uint32_t, i))
    return 0;
  *open = s->marks[brf_buf_at(&s->mark, uint32_t, k - 1)].open;
  return 1;
}

/* "…"، قال المسؤول: more than a name stands in the marks before the verb. */
static int marks_before(const BrfScan *s, uint32_t i, uint32_t *open) {
  return closes_before(s, i, open) &&
         brf_scan_opens(s, *open)->close - *open - 1 > NAME_TOKENS;
}

/* …، تضيف المديرة العامة، …: verb and subject between two commas. Only verbs
   that are nothing else, so that the comma of a list is not taken for it. */
static uint32_t interposed(const BrfScan *s, uint32_t i) {
  uint32_t limit = brf_scan_limit(s, i);
  uint32_t j;
  BrfPunct p = i > 0 ? brf_punct(s, i - 1) : BRF_PUNCT_NONE;
  if (p != BRF_PUNCT_COMMA && p != BRF_PUNCT_DASH) return BRF_NONE;
  if (brf_tag(s, i)->pro & (BRF_PRO_AND | BRF_PRO_SO)) return BRF_NONE;
  for (j = i + 1; j < limit && j < i + 9; j++) {
    if (brf_punct(s, j) == p) return j > i + 1 ? j : BRF_NONE;
    if (brf_punct(s, j) != BRF_PUNCT_NONE || brf_is(s, j, PREPOSITION))
      return BRF_NONE;
  }
  return BRF_NONE;
}

static int verb_cue(Finder *f, uint32_t i, const BrfTag *tag, uint32_t reading) {
  const BrfScan *s = f->scan;
  const BrfCueLemma *cue = brf_lexicon_lemma(s->lexicon, reading);
  unsigned form = brf_reading_form(reading);
  Found at;
  BrfClaim *c;
  uint32_t open, behind;
  if (brf_reading_first(reading)) return 0;
  if (i > 1 && brf_word_is(s, i - 1, BRF_LETTERS_MA) &&
      brf_is(s, i - 2, ACCORDING))
    return 0; /* وفق ما أوردته الوزارة: the phrase attributes, not the verb */
  if (!may_report(s, i, form, cue) || describes(s, i, cue)) return 0;
  if (cue->strength == BRF_CUE_WEAK && form == BRF_FORM_PRESENT && i > 0 &&
      brf_is(s, i - 1, NEGATION))
    return 0; /* لم يشهد أزمة كهذه, لا تُروى مرتين */
  if (form == BRF_FORM_MASDAR && (!(cue->takes & BRF_TAKES_CLAUSE) ||
                                  (cue->takes & BRF_TAKES_SUBJ)))
    return 0;
  if (cue->takes & BRF_TAKES_DOC) {
    if (!document_cue(f, i, cue, &at)) return 0;
    behind = brf_word_is_pronoun(s, i + 1);
    c = add(f, i, behind ? i + 2 : i + 3, reading, at, BRF_RULE_DOCUMENT);
    if (c != NULL) c->pronoun = (uint8_t)behind;
    return c != NULL;
  }
  at = complement(f, i, cue, form);
  /* عبر، بين، عقب are prepositions unless the complement is right behind */
  if (at.kind >= 0 && brf_tag_is(tag, BRF_WORD_PREPOSITION) &&
      at.joint != i + 1)
    return 0;
  if (at.kind == BRF_CLAIM_DIRECT && at.joint > i + 1 &&
      brf_punct(s, at.joint - 1) == BRF_PUNCT_COMMA &&
      !(tag->pro & BRF_PRO_AND) && closes_before(s, i, &open))
    at.start = open; /* "…"، يقول النائب، "…" */
  if (at.kind >= 0 &&
      (narrates(s, i, reading, at.joint) || signs(s, i, cue, at)))
    return 0;
  if (at.kind >= 0) {
    uint32_t end = i + 1;
    BrfRule rule = rule_of(form, at.kind);
    if (at.merged != BRF_NONE) {
      BrfClaim *part = claim(f, at.merged);
      const BrfCueLemma *light = brf_lexicon_lemma(s->lexicon, part->reading);
      part->dead = 1;
      end = part->cue_end;
      /* قائلاً says only how; مؤكداً says more than its verb */
      if (strcmp(light->cls, "say") != 0) reading = part->reading;
    }
    c = add(f, i, end, reading, at, rule);
    if (c != NULL) c->status = status_of(s, i);
    return c != NULL;
  }
  if (form <= BRF_FORM_PRESENT &&
      (cue->strength != BRF_CUE_WEAK || (cue->takes & BRF_TAKES_DIRECT))) {
    if (!(tag->pro & BRF_PRO_AND) && marks_before(s, i, &open)) {
      at = found(BRF_CLAIM_AFTER, i, open);
      c = add(f, i, i + 1, reading, at, BRF_RULE_MARKS_VERB);
      return c != NULL;
    }
    behind = cue->strength != BRF_CUE_WEAK ? interposed(s, i) : BRF_NONE;
    if (behind != BRF_NONE && (cue->takes & BRF_TAKES_DIRECT)) {
      at = found(BRF_CLAIM_AROUND, behind, behind + 1);
      c = add(f, i, i + 1, reading, at, BRF_RULE_INTERPOSED);
      return c != NULL;
    }
  }
  if (form != BRF_FORM_MASDAR) {
    uint32_t joint = act_complement(s, i, cue);
    if (joint != BRF_NONE) {
      at = found(BRF_CLAIM_ACT, joint, joint);
      c = add(f, i, i + 1, reading, at, BRF_RULE_ACT);
      if (c != NULL) c->status = status_of(s, i);
      return c != NULL;
    }
  }
  return 0;
}

/* ==} */

/* {== phrases that attribute without a verb */

/*
** بحسب المسؤول، وفقاً لـ …، نقلاً عن …، حسب قوله، على حد تعبيره. Returns the
** token behind the opening words, where the source's phrase begins, or
** BRF_NONE. What is no source (وفقاً للخطة, حسب الحاجة) is refused.
*/
static uint32_t according(const BrfScan *s, uint32_t i, int *pronoun) {
  const BrfTag *tag = brf_tag(s, i);
  uint32_t j = i + 1;
  *pronoun = 0;
  if (brf_word_is(s, i, BRF_LETTERS_ALA) && i + 2 < s->n &&
      brf_word_is(s, i + 1, BRF_LETTERS_HADD)) {
    if (brf_is(s, i + 2, SAYING)) {
      *pronoun = 1;
      return i + 3;
    }
    return brf_is(s, i + 2, MEDIUM) || brf_tag(s, i + 2)->nreadings > 0
               ? i + 3
               : BRF_NONE;
  }
  if (!brf_tag_is(tag, BRF_WORD_ACCORDING) || (tag->pro & BRF_PRO_AL))
    return BRF_NONE;
  if (tag->suffix) return BRF_NONE;
  if (j < s->n && brf_is(s, j, SAYING)) {
    *pronoun = 1;
    return j + 1;
  }
  if (j < s->n && (brf_word_is(s, j, BRF_LETTERS_L) ||
                   brf_word_is(s, j, BRF_LETTERS_AN) ||
                   brf_word_is(s, j, BRF_LETTERS_ILA)))
    j++;
  if (j < s->n && (brf_word_is(s, j, BRF_LETTERS_LAHU) ||
                   brf_word_is(s, j, BRF_LETTERS_LAHA) ||
                   brf_word_is(s, j, BRF_LETTERS_LAHUM))) {
    *pronoun = 1;
    return j + 1;
  }
  if (j < s->n && brf_word_is(s, j, BRF_LETTERS_MA)) j++; /* حسب ما نشره */
  while (j < s->n && j < i + 5 && brf_tag(s, j)->verb &&
         brf_tag(s, j)->nreadings > 0)
    j++;
  if (j >= s->n || brf_is(s, j, ABSTRACT)) return BRF_NONE;
  if (!brf_word_is_noun(s, j) && brf_scan_opens(s, j) == NULL) return BRF_NONE;
  return j;
}

static void according_cue(Finder *f, uint32_t i) {
  const BrfScan *s = f->scan;
  int pronoun;
  uint32_t source = according(s, i, &pronoun);
  uint32_t floor, k;
  BrfClaim *c;
  Found at;
  if (source == BRF_NONE) return;
  floor = brf_scan_floor(s, i);
  for (k = floor; k < i; k++) /* a connective alone before it: بدوره، ووفقاً */
    if (s->tokens[k].kind == BRF_TOKEN_WORD &&
        !brf_is(s, k, CONJUNCTION) && !brf_is(s, k, ADVERB))
      break;
  at = found(k >= i ? BRF_CLAIM_BEFORE : BRF_CLAIM_AFTER, source, source);
  c = add(f, i, pronoun ? source : i + 1, BRF_NONE, at, BRF_RULE_ACCORDING);
  if (c == NULL) return;
  c->pronoun = (uint8_t)pronoun;
}

/* ==} */

static void cue_at(Finder *f, uint32_t i) {
  const BrfScan *s = f->scan;
  const BrfTag *tag = brf_tag(s, i);
  BrfTag split;
  unsigned r, form;
  /* finite verbs before participles before masdars: ذكر is said first */
  for (form = BRF_FORM_PAST; form <= BRF_FORM_MASDAR; form++)
    for (r = 0; r < tag->nreadings; r++)
      if (brf_reading_form(tag->readings[r]) == form &&
          verb_cue(f, i, tag, tag->readings[r]))
        return;
  if (brf_lexicon_tag_split(s->lexicon, tag, &split))
    for (r = 0; r < split.nreadings; r++)
      if (brf_reading_form(split.readings[r]) <= BRF_FORM_PRESENT &&
          verb_cue(f, i, &split, split.readings[r]))
        return;
  according_cue(f, i);
}

static int by_cue(const void *a, const void *b) {
  const BrfClaim *x = a, *y = b;
  return x->cue < y->cue ? -1 : x->cue > y->cue;
}

BrfStatus brf_claims(const BrfScan *scan, BrfBuf *out) {
  Finder f;
  uint32_t i;
  size_t from = out->len;
  f.scan = scan;
  f.out = out;
  brf_buf_init(&f.at, sizeof(uint32_t), out->alloc);
  if (!brf_buf_reserve(&f.at, scan->n + 1u)) return f.at.status;
  f.at.len = scan->n;
  for (i = 0; i < scan->n; i++) brf_buf_at(&f.at, uint32_t, i) = BRF_NONE;
  /* from the last to the first, so that the nearest cue takes a complement */
  for (i = scan->n; i-- > 0 && out->status == BRF_OK;)
    if (scan->tokens[i].kind == BRF_TOKEN_WORD &&
        !brf_buf_at(&scan->muted, uint8_t, i))
      cue_at(&f, i);
  if (out->status == BRF_OK) brf_labels(scan, out);
  brf_buf_free(&f.at);
  if (out->status != BRF_OK) return out->status;
  if (out->len > from)
    qsort(&brf_buf_at(out, BrfClaim, from), out->len - from, sizeof(BrfClaim),
          by_cue);
  return BRF_OK;
}
