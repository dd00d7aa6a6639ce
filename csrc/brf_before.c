/* SPDX-License-Identifier: MIT */
#include "brf_before.h"

#include "brf_adjunct.h"
#include "brf_antecedent.h"
#include "brf_asked.h"
#include "brf_author.h"
#include "brf_complement.h"
#include "brf_gazetteer.h"
#include "brf_medium.h"
#include "brf_opens.h"
#include "brf_patient.h"
#include "brf_phrase.h"
#include "brf_quote.h"
#include "brf_second.h"
#include "brf_subject.h"
#include "brf_word.h"

#define MAX_NAME 5u    /* tokens of a name in marks, with its marks */
#define MAX_ASIDE 8u   /* tokens of a bracket behind a name */
#define MAX_RELATIVE 16u /* tokens of a relative clause that a verb goes on */
#define MAX_SUBJECT 8u /* tokens of title and name */
#define MAX_SET_OFF 20u /* tokens of a name and what is set off behind it */
#define MAX_LAW 14u   /* tokens from a law to الذي */

/* The token that opens the bracket which token i closes, or BRF_NONE. */
static uint32_t bracket_closed(const BrfScan *s, uint32_t i) {
  const BrfMark *mark = brf_scan_closed(s, i);
  return mark != NULL && mark->cls == BRF_MARK_PAREN ? mark->open : BRF_NONE;
}

/* The dash that opens what the one at k closes, a few words before it, or BRF_NONE. */
static uint32_t dash_opened(const BrfScan *s, uint32_t k, uint32_t floor) {
  uint32_t j = k;
  while (j > floor && k - j < MAX_ASIDE && s->tokens[j - 1].kind == BRF_TOKEN_WORD) j--;
  return j > floor && j < k && brf_punct(s, j - 1) == BRF_PUNCT_DASH ? j - 1 : BRF_NONE;
}

/* The token behind the comma from which somebody hides who he is for the reason at k: مصدرا في
   الجيش، طلب حجب اسمه لأنه غير مخول; BRF_NONE. */
static uint32_t hides_because(const BrfScan *s, uint32_t k, uint32_t floor) {
  uint32_t m = k;
  while (m > floor && k - m < MAX_NAME + 2 && !brf_scan_comma(s, m - 1)) m--;
  return m > floor && brf_scan_comma(s, m - 1) && brf_phrase_hides(s, m, k) ? m : BRF_NONE;
}

/* The start of the clause that the verb at i closes: behind a complementizer,
   a conjunction, a stop, an opening mark or the content before. One comma
   straight before the verb is stepped over (مسؤول بالكرملين، قال), and so is
   an apposition's. */
static uint32_t clause_start(const BrfScan *s, uint32_t i, uint32_t floor) {
  uint32_t j = i;
  int commas = 0;
  while (j > floor && i - j < 26) {
    uint32_t k = j - 1, open;
    BrfPunct p = brf_punct(s, k);
    if ((open = bracket_closed(s, k)) != BRF_NONE && open >= floor &&
        k - open <= MAX_ASIDE) {
      j = open; /* سالم (اسم مستعار، 30 عاما) قال */
      continue;
    }
    if (p == BRF_PUNCT_DASH && k + 1 == i && (open = dash_opened(s, k, floor)) != BRF_NONE) {
      j = open; /* دبلوماسيا رفيعا -طلب عدم ذكر اسمه- كشف */
      continue;
    }
    if (p == BRF_PUNCT_COMMA) {
      if (!(k + 1 == i || commas == 1)) return j;
      commas++;
    } else if (p != BRF_PUNCT_NONE && p != BRF_PUNCT_OTHER) {
      return j;
    }
    if (brf_is(s, k, BECAUSE) && !brf_is(s, k, COPULA)) { /* كان is no كأن */
      const uint32_t hiding = hides_because(s, k, floor);
      if (hiding == BRF_NONE) return j;
      j = hiding;
      commas = 1;
      continue;
    }
    if (brf_is(s, k, COMPLEMENTIZER)) return j;
    if (brf_is(s, k, CONJUNCTION) && brf_tag(s, k)->kinds != 0 &&
        !brf_is(s, k, ROLE) && !brf_is(s, k, PREPOSITION) &&
        !(k > floor && brf_word_is_bare(s, k - 1) && /* a name: سالم كي عون */
          brf_word_is_bare(s, k + 1) && brf_tag(s, k)->key.len == 2))
      return j;
    if (brf_scan_closes(s, k)) { /* a name: رئيس «ميناء كبير» هاني برغوث */
      open = brf_scan_closed(s, k)->open;
      if (k - open < MAX_NAME && open >= floor) {
        j = open;
        continue;
      }
      return j; /* "أول مرة وآخر مرة"، لتؤكد أنها */
    }
    if (brf_scan_opens(s, k) != NULL && !brf_scan_closes(s, j)) return j;
    j--;
  }
  return j;
}

/* …، الذي شدد, behind the comma at i: of one just introduced by title and name
   (الفريق أول ياسر سالم، الذي قال), or by a given name and another (هدى عون (34 عاما)، التي
   تقول), but not the next noun's. */
static int introduced(const BrfScan *s, BrfClaim *c, uint32_t floor,
                      uint32_t i) {
  uint32_t k, title = BRF_NONE;
  const uint32_t end = i;
  if (i > floor + 1) { /* (34 عاما) */
    const uint32_t open = bracket_closed(s, i - 1);
    if (open != BRF_NONE && open > floor) i = open;
  }
  k = i;
  while (k > floor && i - k < MAX_SUBJECT &&
         (brf_word_is_noun(s, k - 1) || /* ممثل النيابة، عز الدين كرم، الذي */
          (brf_scan_comma(s, k - 1) && k < i && title == BRF_NONE)) &&
         !brf_tag(s, k - 1)->verb && !brf_word_governs(s, k - 1)) {
    k--;
    if (brf_word_has_office(s, k)) title = k;
  }
  if (title == BRF_NONE && i > floor + 1 && brf_word_has(s, i - 2, BRF_TRAIT_GIVEN) &&
      brf_word_is_bare(s, i - 1))
    title = i - 2;
  if (title == BRF_NONE && i > floor + 2 && brf_opens_parent(s, i - 2) && brf_word_has(s, i - 3, BRF_TRAIT_GIVEN))
    title = i - 3; /* محمد أبو كرم، الذي */
  if (title == BRF_NONE && i > floor + 2 && brf_word_is_bare(s, i - 2) && brf_word_is_bare(s, i - 1) && !brf_word_is_definite(s, i - 2) &&
      !brf_word_is_definite(s, i - 1) && brf_word_is_definite(s, i - 3) && !brf_word_is_owned(s, i - 1))
    title = i - 2; /* الدبلوماسية السابقة نادين كرمان، التي */
  if (title == BRF_NONE && i > floor + 2 && brf_word_governs(s, i - 3) && /* برئاسة سامي عون، الذي شكر */
      brf_word_is_bare(s, i - 2) && brf_word_is_bare(s, i - 1))
    title = i - 2;
  for (k = i; title == BRF_NONE && k > floor && i - k < MAX_NAME;) { /* تقديرات الأمم المتحدة، التي */
    BrfGazetteerHit hit;
    if (!brf_gazetteer_find(s, --k, &hit) || hit.end != i) continue;
    if (hit.type == BRF_ENTITY_PLACE && brf_word_is_that_he(s, c->joint)) return 0; /* حمص التي قال إنها */
    return brf_claim_said_by(c, k, i);
  }
  if (title != BRF_NONE && brf_word_are_many(s, title)) /* من بين النازحين | سامي كرم الذي */
    for (k = title + 1; k + 1 < i; k++)
      if (brf_word_has(s, k, BRF_TRAIT_GIVEN) && brf_word_is_bare(s, k + 1)) {
        title = k;
        break;
      }
  if (title != BRF_NONE && (k = brf_second(s, title, i)) != BRF_NONE && brf_word_has_office(s, k))
    title = k; /* استقبل الرئيس عون | النائب هادي كرم، الذي */
  if (title == BRF_NONE || title + 2 > i ||
      !(brf_word_is_bare(s, i - 1) || brf_word_is_bare(s, i - 2)))
    return 0;
  return brf_claim_said_by(c, title, end);
}

/* التقى النائب سامي عون، الذي أسف لذلك، واعتبر أن: the relative pronoun behind a comma whose clause
   the verb behind another goes on, with its gender; BRF_NONE. */
static uint32_t goes_on(const BrfScan *s, const BrfClaim *c, uint32_t floor) {
  uint32_t k;
  if (!(brf_tag(s, c->cue)->pro & BRF_PRO_AND) || c->cue < floor + 4 ||
      !brf_scan_comma(s, c->cue - 1) || c->reading == BRF_NONE ||
      brf_reading_form(c->reading) != BRF_FORM_PAST || brf_reading_number(c->reading) != 0)
    return BRF_NONE;
  for (k = c->cue - 2; k > floor + 1 && c->cue - k < MAX_RELATIVE; k--)
    if (brf_is(s, k, RELATIVE))
      return brf_scan_comma(s, k - 1) && brf_key_letter(&brf_tag(s, k)->key, 2) ==
                                             (brf_reading_feminine(c->reading) ? BRF_TEH : BRF_THAL)
                 ? k
                 : BRF_NONE;
  return BRF_NONE;
}

/* الدراسة التي نشرت أمس، والتي تزعم أن: و and a relative pronoun at i go back to what the same
   one before them does. */
static int has_two_clauses(const BrfScan *s, BrfClaim *c, uint32_t floor, uint32_t i) {
  const BrfKey key = brf_key_drop_first(brf_tag(s, i)->key, 1);
  uint32_t k = i, first;
  if (brf_key_letter(&brf_tag(s, i)->key, 0) != BRF_WAW) return 0;
  while (k > floor && !brf_key_same(&brf_tag(s, k - 1)->key, &key)) {
    if (brf_scan_closes(s, k - 1)) k = brf_scan_closed(s, k - 1)->open + 1;
    k--; /* دراسة جديدة وصفتها بكذا، والتي أشارت: nearer */
    if (brf_is(s, k, DOCUMENT) && !brf_is(s, k, ROLE) && brf_tag(s, k)->pro == 0 && c->reading != BRF_NONE &&
        !brf_word_is_definite(s, k) && brf_word_in_teh(s, k) == (int)brf_reading_feminine(c->reading)) {
      c->who = k++;
      while (k < i - 1 && !brf_tag(s, k)->verb) k++;
      c->who_end = brf_phrase(s, c->who, k);
      return c->before = c->who_end > c->who;
    }
  }
  if (k-- == floor) return 0;
  for (first = k; first > floor && k - first < MAX_NAME && brf_word_is_noun(s, first - 1) &&
                  brf_word_is_definite(s, first - 1);)
    first--;
  if (first > floor && first < k && brf_is(s, first - 1, ROLE) && brf_tag(s, first - 1)->pro == 0) first--; /* نائبة الرئيس */
  c->who = first;
  c->who_end = k;
  return c->before = first < k;
}

/* ألقى المدير كلمة قال فيها: token i is what somebody spoke or wrote, and its verb
   goes back to him. */
static int speaks_in(const BrfScan *s, uint32_t i) {
  return (brf_is(s, i, MEDIUM) || brf_is(s, i, DOCUMENT)) &&
         !brf_is(s, i, ROLE) && !brf_word_is_definite(s, i) &&
         !brf_word_is_owned(s, i) && i + 2 < s->n &&
         (brf_word_is_pronoun(s, i + 2) || brf_word_is_in_him(s, i + 2));
}

/* على تقرير لصحيفة «كذا» أفاد, مستشهدا بدراسة ذكرت: the verb right behind an indefinite document that a preposition governs is the
   document's; but أدلى ببيان أكد فيه. */
static int documents(const BrfScan *s, BrfClaim *c, uint32_t floor,
                     uint32_t i) {
  uint32_t k;
  if (brf_claim_is_class(s, c, BRF_CLASS_WRITE) || /* في رسالة سربها كتب */
      brf_word_is_in_him(s, c->cue + 1))            /* نشر تعليقا بعد قرار القاضي قال فيه */
    return 0;
  for (k = i; k > floor + 1 && i - k < MAX_SUBJECT; k--) {
    if (brf_scan_comma(s, k - 1)) return 0;
    if (!brf_is(s, k - 1, DOCUMENT)) continue;
    if (brf_word_is_definite(s, k - 1) || brf_word_is_owned(s, k - 1) ||
        !(brf_is(s, k - 2, PREPOSITION) || ((brf_tag(s, k - 1)->pro & BRF_PRO_B) && !brf_is(s, k - 1, MEDIUM))) || brf_phrase(s, k - 1, i) != i)
      return 0;
    return brf_claim_said_by(c, k - 1, i);
  }
  return 0;
}

/* مذكرة داخلية مسربة: nothing but words in ة stands between the one at k, in ة too, and `end`. */
static int are_adjectives(const BrfScan *s, uint32_t k, uint32_t end) {
  while (k < end && brf_word_in_teh(s, k) && !brf_word_is_definite(s, k)) k++;
  return k == end;
}

/* نشر الفريق دراسة خلصت إلى أن, تقريرا من 28 صفحة يخلص إلى: the verb behind an indefinite
   document, with its gender, is the document's. */
static int tells(const BrfScan *s, BrfClaim *c, uint32_t floor, uint32_t i) {
  uint32_t k;
  if (c->reading == BRF_NONE || c->kind != BRF_CLAIM_CLAUSE ||
      brf_tag(s, c->cue)->pro != 0 || brf_word_is_pronoun(s, c->cue + 1) || brf_word_is_in_him(s, c->cue + 1))
    return 0; /* بث تقريرا قال فيه */
  for (k = i; k > floor + 1 && i - k < MAX_NAME;) {
    const BrfKey *key = &brf_tag(s, --k)->key;
    if (s->tokens[k].kind == BRF_TOKEN_PUNCT || brf_tag(s, k)->verb) return 0;
    if (!(brf_is(s, k, DOCUMENT) || (brf_is(s, k, EVIDENCE) && brf_reading_number(c->reading) == 0)) || /* قدم أدلة تفيد بأن */
        brf_is(s, k, ROLE))
      continue;
    if (brf_tag(s, k)->pro != 0 || brf_word_is_definite(s, k) ||
        brf_word_is_owned(s, k) || brf_is(s, k - 1, PREPOSITION) ||
        (brf_key_last(key, 0) == BRF_HEH || (key->len > 4 && brf_key_in_at(key))) !=
            (int)brf_reading_feminine(c->reading)) /* بيانات تشير */
      return 0;
    if (k + 1 < i && !brf_is(s, k + 1, PREPOSITION) && !are_adjectives(s, k, i)) return 0;
    return brf_claim_said_by(c, k, i);
  }
  return 0;
}

/* المادة 12 من القانون رقم 9 المتعلق بالصحافة، الذي ينص على أن: the law or document before the relative pronoun at i. */
static int provided(const BrfScan *s, BrfClaim *c, uint32_t floor, uint32_t i) {
  uint32_t k;
  if (!brf_claim_is_class(s, c, BRF_CLASS_DOCUMENT)) return 0;
  for (k = i; k > floor && i - k < MAX_LAW;) {
    if (brf_is(s, --k, COMPLEMENTIZER) || brf_tag(s, k)->verb) return 0;
    if ((brf_is(s, k, ABSTRACT) || brf_is(s, k, DOCUMENT)) && !brf_is(s, k, ROLE) &&
        brf_word_in_teh(s, k) == (brf_key_letter(&brf_tag(s, i)->key, 2) == BRF_TEH))
      return brf_claim_said_by(c, k, brf_phrase(s, k, i));
  }
  return 0;
}

/* سؤالا من سائلة تقول: behind a preposition one who is told by his office alone is
   the verb's subject. */
static int asks(const BrfScan *s, BrfClaim *c, uint32_t i) {
  if (!brf_is(s, i, ROLE) || brf_is(s, i, DOCUMENT) ||
      brf_word_is_definite(s, i) || brf_word_is_owned(s, i) || i + 1 != c->cue)
    return 0;
  if (!(brf_tag(s, i)->pro & BRF_PRO_L) &&
      !(i > 0 && (brf_word_is(s, i - 1, BRF_LETTERS_MIN) ||
                  brf_word_is(s, i - 1, BRF_LETTERS_AN))))
    return 0;
  return brf_claim_said_by(c, i, i + 1);
}

/* سبق للوزير سالم أن أعلن: who did so, with a ل, behind the token before which the
   complementizer stands; سبق له أن names nobody. */
static int did_before(const BrfScan *s, BrfClaim *c, uint32_t floor,
                      uint32_t i) {
  uint32_t k, joint = i - 1;
  if (i < floor + 3 || !brf_is(s, joint, COMPLEMENTIZER)) return 0;
  for (k = joint - 1; k > floor && joint - k < MAX_SUBJECT; k--)
    if (brf_word_is(s, k - 1, BRF_LETTERS_SABAQ)) break;
  if (k == floor || joint - k >= MAX_SUBJECT || brf_word_is_pronoun(s, k) ||
      brf_key_letter(&brf_tag(s, k)->key, 0) != BRF_LAM)
    return 0;
  c->who = k;
  c->who_end = brf_phrase(s, k, joint);
  return c->before = c->who_end > k;
}

/* أن يلماز أبلغ شركاءه: an unknown word between أن and a verb in the past is no verb
   itself. */
static int between_verbs(const BrfScan *s, uint32_t first, uint32_t i) {
  return first + 1 == i && !brf_tag(s, first)->verb &&
         brf_is(s, first - 1, COMPLEMENTIZER) &&
         brf_word_has_form(s, i, BRF_FORM_PAST);
}

/* اقتصاديا، حذرت: in what sphere, a word in يا before a comma; but not the names of
   روسيا، حذرت and ماريا، حذرت. */
static int is_sphere(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  unsigned n = tag->key.len;
  return !(tag->traits & BRF_TRAIT_GIVEN) && !brf_is(s, i, GAZETTEER) &&
         n > 4 && brf_key_letter(&tag->key, n - 1u) == BRF_ALEF &&
         brf_key_letter(&tag->key, n - 2u) == BRF_YEH &&
         brf_scan_comma(s, i + 1);
}

/* والآخر مسار يركز على: a word with its article and a noun without are a sentence and no phrase;
   but المصري سالم, القائد عام. */
static int is_sentence(const BrfScan *s, uint32_t first, uint32_t end) {
  return first + 2 == end && brf_word_is_definite(s, first) && !brf_word_has_office(s, first) &&
         !brf_is(s, first, ORGANIZATION) && brf_is(s, first + 1, PLAIN) &&
         brf_tag(s, first + 1)->pro == 0 && !brf_word_is_definite(s, first + 1);
}

/* ورفعوا لافتة كتب عليها: the verb of many, an unknown word in و that ends in وا. */
static int is_theirs(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  unsigned n = tag->key.len;
  return tag->kinds == 0 && n > 4 && brf_key_letter(&tag->key, 0) == BRF_WAW &&
         brf_key_letter(&tag->key, n - 1u) == BRF_ALEF &&
         brf_key_letter(&tag->key, n - 2u) == BRF_WAW;
}

/* لافتات كتب عليها "…", صورة كتب أسفلها: in the passive, by whoever holds them. */
static int is_written_on(const BrfScan *s, const BrfClaim *c) {
  const uint32_t i = c->cue + 1;
  return brf_claim_is_class(s, c, BRF_CLASS_WRITE) &&
         brf_reading_form(c->reading) == BRF_FORM_PAST &&
         (brf_word_is_pronoun(s, i) ||
          (brf_is(s, i, PREPOSITION) && brf_word_is_owned(s, i)));
}

/* استدعت الوزارة السفير احتجاجا على ما قالت إنه انتهاك: of whom the main verb is, rather than who stands nearest. */
static int tells_of_what(const BrfScan *s, const BrfClaim *c) {
  return c->cue > 0 && brf_word_is_what(s, c->cue - 1) &&
         (brf_tag(s, c->cue)->suffix > 0 || (c->kind == BRF_CLAIM_CLAUSE && brf_word_is_that_he(s, c->start - 1)));
}

/* نشرت الصحيفة دراسة جديدة وصفتها بـ: the pronoun of the verb is the noun without the article before it,
   and so another describes it; but هدى وصفتها. */
static int describes_it(const BrfScan *s, const BrfClaim *c, uint32_t floor) {
  const uint32_t i = c->cue;
  return brf_claim_is_class(s, c, BRF_CLASS_DESCRIBE) && brf_tag(s, i)->suffix > 0 &&
         brf_tag(s, i)->pro == 0 && i > floor + 1 && s->tokens[i - 1].kind == BRF_TOKEN_WORD &&
         brf_word_is_noun(s, i - 1) && !brf_word_is_definite(s, i - 1) && !brf_word_is_owned(s, i - 1) &&
         !brf_word_has(s, i - 1, BRF_TRAIT_GIVEN) && !brf_word_has_office(s, i - 1) &&
         (!brf_word_is_bare(s, i - 1) || brf_word_in_teh(s, i - 1));
}

/* بات الوضع يائسا ومسؤولو الإغاثة يقولون: behind و and straight before the verb of many the officials that
   it is of. */
static int many_of(const BrfScan *s, BrfClaim *c, uint32_t floor, uint32_t i) {
  uint32_t k;
  if (c->reading == BRF_NONE || brf_reading_number(c->reading) == 0) return 0;
  for (k = i; k > floor + 1 && i - k < MAX_NAME && s->tokens[k - 1].kind == BRF_TOKEN_WORD;) {
    const BrfTag *tag = brf_tag(s, --k);
    if (!brf_tag_is(tag, BRF_WORD_ROLE) || brf_key_letter(&tag->key, 0) != BRF_WAW ||
        brf_key_last(&tag->key, 0) != BRF_WAW || brf_phrase(s, k, i) != i)
      continue;
    return brf_claim_said_by(c, k, i);
  }
  return 0;
}

/* عقد المدير سامي عون مؤتمرا صحفيا قال فيه: the word at `first`, an everyday noun elsewhere, is a verb,
   for before token i an object without the article stands behind the office's phrase; but مكتب الوزير. */
static int holds(const BrfScan *s, uint32_t first, uint32_t i) {
  const uint32_t end = brf_phrase_subject(s, first + 1, i);
  return (brf_is(s, first, PLAIN) || brf_word_has(s, first, BRF_TRAIT_VERB)) && !brf_word_is_definite(s, first) &&
         !brf_word_is_owned(s, first) && end < i && s->tokens[end].kind == BRF_TOKEN_WORD &&
         brf_word_is_noun(s, end) && !brf_word_is_definite(s, end) && brf_tag(s, end)->pro == 0;
}

/* قال فيها, أكد خلالها, أوضح في مستهله: the cue of c speaks in what was just told of. */
static int speaks_of_it(const BrfScan *s, const BrfClaim *c) {
  return brf_word_is_pronoun(s, c->cue + 1) || brf_word_is_in_him(s, c->cue + 1) ||
         (brf_word_is(s, c->cue + 1, BRF_LETTERS_FI) && brf_word_is_owned(s, c->cue + 2));
}

/* وأما سالم فقد كتب: أما opens the clause before the verb at i, or a part of the sentence behind a comma. */
static int is_set_apart(const BrfScan *s, uint32_t i, uint32_t floor) {
  uint32_t k;
  for (k = i; k > floor && i - k < MAX_RELATIVE; k--)
    if (brf_word_is(s, k - 1, BRF_LETTERS_AMMA)) return k - 1 == floor || brf_scan_comma(s, k - 2);
  return 0;
}

/* Before the verb of c, whose particles begin at i, nobody's subject can stand. */
static int is_cut_off(const BrfScan *s, const BrfClaim *c, uint32_t floor, uint32_t i) {
  return i < c->cue && i > floor && !brf_is(s, i, COPULA) &&
         ((brf_tag(s, i)->pro & BRF_PRO_AND) ||
          (brf_is(s, i, NEGATION) && brf_key_letter(&brf_tag(s, i)->key, 0) == BRF_WAW) ||
          ((brf_tag(s, i)->pro & BRF_PRO_SO) && !is_set_apart(s, i, floor))); /* …، فقد كتب; …، ولا تستبعد; but أما سالم فقد كتب */
}

/* وقد أبلغتنا السلطات: the subject comes behind the pronoun of the verb at i, but not behind أن المهندس
   أبلغه قبل يومين بأن, nor in زوجته سألته متى. */
static int is_told_first(const BrfScan *s, uint32_t i, uint32_t floor, uint32_t lowest) {
  return brf_tag(s, i)->verb && brf_tag(s, i)->suffix > 0 && brf_word_may_be_someone(s, i + 1) &&
         !(lowest > 0 && lowest < i && clause_start(s, i, floor) == lowest &&
           brf_is(s, lowest - 1, COMPLEMENTIZER));
}

/* بعد القداس، ألقى كرم عظة قال فيها; أقامت سيدة دعوى طالبت فيها: a verb, at `first`, and its subject stand
   before the object, which ends at i, that the verb of c speaks in. */
static int speaks_in_object(const BrfScan *s, BrfClaim *c, uint32_t first, uint32_t i) {
  BrfGazetteerHit hit;
  int office, verb;
  uint32_t end;
  if (first + 2 >= i || !speaks_of_it(s, c) || brf_word_is_pronoun(s, first + 1)) return 0; /* أجرينا معه حوارا قال فيه */
  office = brf_word_has_office(s, first + 1) || brf_is(s, first + 1, ORGANIZATION) ||
           brf_gazetteer_find(s, first + 1, &hit);
  verb = brf_is(s, first, VERB) || /* بعث الرئيس برقية أكد فيها: no name before an office */
         (office && brf_word_is_definite(s, first + 1) && brf_word_is_bare(s, first) &&
          !brf_word_has(s, first, BRF_TRAIT_GIVEN)) ||
         (office && holds(s, first, i));
  if (!verb || !(office || (brf_word_is_bare(s, first + 1) && !brf_word_is_definite(s, first + 1)))) return 0;
  end = brf_phrase_subject(s, first + 1, i);
  return brf_claim_said_by(c, first + 1, end - (!office && end == i)); /* without the object */
}

/* No subject begins at `first`, before the verb at i. */
static int is_no_subject(const BrfScan *s, uint32_t floor, uint32_t first, uint32_t i, int relative) {
  const BrfTag *tag = brf_tag(s, first);
  if (!brf_word_is_noun(s, first) || is_theirs(s, first) || brf_word_has(s, first, BRF_TRAIT_WILL) ||
      is_sphere(s, first) || brf_adjunct_is_manner(s, first) || /* بالتالت صرخوا */
      brf_is(s, first, PRONOUN) || brf_is(s, first, DEMONSTRATIVE) || brf_word_is_pronoun(s, first) || /* معه */
      brf_word_is(s, first, BRF_LETTERS_MA)) /* ما وصفها */
    return 1;
  if (brf_word_is_verb(s, first) && /* وكان أمر الإحالة قد ذكر: no verb there; but كان يعمل */
      !(first > 0 && ((brf_is(s, first - 1, COPULA) && !brf_word_is_imperfect(s, first)) ||
                      between_verbs(s, first, i))))
    return 1;
  if (brf_word_is_tanwin(s, first) && brf_scan_comma(s, first + 1)) return 1; /* وتفصيلاً، أفاد المدعي */
  if ((brf_patient_is_accusative(s, first) || (brf_word_is_tanwin(s, first) && brf_scan_comma(s, first - 1))) && /* but غير أن موظفا سابقا أبلغ */
      !(first > 0 && (brf_is(s, first - 1, COMPLEMENTIZER) || brf_is(s, first - 1, CONJUNCTION))))
    return 1;
  return ((tag->pro & (BRF_PRO_B | BRF_PRO_L | BRF_PRO_K)) && /* but واجهه بالمحضر الذي يفيد بأن, لحركة النهر التي دانت */
          !(relative && (brf_is(s, first, DOCUMENT) || brf_is(s, first, ORGANIZATION) || brf_is(s, first, ROLE)))) ||
         (first > floor && brf_word_is_when(s, first - 1)) || /* لما سأله القاضي، أجاب */
         (first > 0 && brf_word_is_that_he(s, first - 1)) ||  /* أنه بكى */
         ((tag->kinds == 0 || brf_is(s, first, EVENT)) &&     /* وتأتي هذه الخطوة */
          brf_is(s, first + 1, DEMONSTRATIVE));
}

/* The phrase from `first` to `end` does not reach the verb at i, from which no comma parts it. */
static int falls_short(const BrfScan *s, const BrfClaim *c, uint32_t first, uint32_t end, uint32_t i) {
  return end < i && !brf_scan_comma(s, end) && !brf_scan_comma(s, i - 1) &&
         brf_punct(s, end) != BRF_PUNCT_DASH &&
         !(brf_word_is(s, first - (first > 0), BRF_LETTERS_AMMA) && /* أما كرم التي صوتت فاتهمت */
           (brf_tag(s, c->cue)->pro & BRF_PRO_SO) && brf_is(s, end, RELATIVE)) &&
         !brf_word_has_office(s, first) && !brf_is(s, first, ORGANIZATION) &&
         !(brf_is(s, first, DOCUMENT) && first > 0 && /* أن دراسة أجرتها جامعة بينت */
           brf_is(s, first - 1, COMPLEMENTIZER));
}

/* تقدم النائب سامي عون بسؤال … قال فيه: the everyday word at `first`, before an office with the article, is what he did. */
static int is_verb_of_office(const BrfScan *s, uint32_t first) {
  const BrfTag *tag = brf_tag(s, first);
  if (brf_doubles(s, first) && !brf_word_is_definite(s, first) && brf_word_is_definite(s, first + 1)) return 1; /* قدّم الكتبي عرضا */
  if (tag->kinds == 0 && tag->nreadings == 0 && tag->key.len > 4 && brf_key_letter(&tag->key, 0) == BRF_WAW &&
      brf_key_last(&tag->key, 0) == BRF_TEH && brf_word_has_office(s, first + 1) && brf_word_is_definite(s, first + 1))
    return 1; /* وتدخلت الزوجة لتقول */
  return tag->kinds == UINT64_C(1) << BRF_WORD_PLAIN && tag->pro == 0 && !brf_word_in_teh(s, first) && !brf_word_is_definite(s, first) &&
         !brf_word_is_some_of(s, first) && /* أحد الأطباء, عشرات المتظاهرين */
         brf_word_has_office(s, first + 1) && brf_word_is_definite(s, first + 1);
}

/* The subject that begins at `first`, up to the verb or its relative pronoun at i. */
static int subject_at(const BrfScan *s, BrfClaim *c, uint32_t first, uint32_t i) {
  uint32_t end = brf_phrase(s, first, i);
  if (end == first || is_sentence(s, first, end)) return 0;
  /* رفع المحتجون شعارات تندد بـ: verb and subject stand before the object */
  if (first + 1 < i && (brf_word_is_nominative(s, first + 1) || brf_is(s, first + 1, ANYBODY)) &&
      !brf_word_has_office(s, first) && !brf_is(s, first, ORGANIZATION)) {
    end = first + 2;
    while (end < i && brf_word_is_nominative(s, end)) end++;
    return brf_claim_said_by(c, first + 1, end);
  }
  if (is_verb_of_office(s, first)) return brf_claim_said_by(c, first + 1, brf_phrase_subject(s, first + 1, i));
  while (end < i && brf_word_is_pronoun(s, end)) end++; /* موظفا سابقا فيها */
  return falls_short(s, c, first, end, i) ? 0 : brf_claim_said_by(c, first, end);
}

/* أما المفاوضات فوصفها بـ: what the pronoun of the verb, which is a man's, goes back to. */
static int is_fronted_object(const BrfScan *s, const BrfClaim *c, uint32_t first) {
  const BrfKey *key = &brf_tag(s, first)->key;
  return (brf_tag(s, c->cue)->pro & BRF_PRO_SO) && brf_tag(s, c->cue)->suffix > 0 && c->reading != BRF_NONE &&
         !brf_reading_feminine(c->reading) && brf_reading_number(c->reading) == 0 &&
         (brf_word_in_teh(s, first) || brf_key_in_at(key));
}

/* سامي كرم، 45 عاما، نازح من الشمال، قال: the name or office that opens the clause at `floor` is set off from the verb at i by
   three commas or more, with nothing done or said between them; where it ends, or 0. */
static uint32_t set_off(const BrfScan *s, uint32_t floor, uint32_t i) {
  uint32_t end = floor, k, commas = 0;
  if (i < floor + 4 || i - floor > MAX_SET_OFF || !brf_scan_comma(s, i - 1) ||
      !(brf_word_has(s, floor, BRF_TRAIT_GIVEN | BRF_TRAIT_SERVANT) || brf_word_has_office(s, floor) || brf_opens_parent(s, floor)))
    return 0;
  while (end < i && !brf_scan_comma(s, end)) end++;
  if (brf_phrase(s, floor, end) != end) return 0;
  for (k = end; k < i; k++) {
    if (brf_scan_comma(s, k)) commas++;
    else if ((brf_word_is_verb(s, k) && !brf_is(s, k, OCCASION) && !brf_word_has_form(s, k, BRF_FORM_MASDAR)) || /* but ردا على سؤال */
             brf_is(s, k, RELATIVE) || brf_is(s, k, COMPLEMENTIZER) || brf_is(s, k, CONJUNCTION) || brf_scan_opens(s, k) != NULL ||
             (brf_tag(s, k)->pro & BRF_PRO_AND))
      return 0;
  }
  return commas > 2 ? end : 0;
}

/* Behind a relative pronoun, or with none, the clause around the verb at i, and who is its subject there. */
static int in_clause(const BrfScan *s, BrfClaim *c, uint32_t floor, uint32_t i, int relative) {
  const uint32_t named = relative ? 0 : set_off(s, floor, i);
  uint32_t first;
  if (named > floor) return brf_claim_said_by(c, floor, named);
  first = clause_start(s, i, floor);
  if (!relative && brf_word_is(s, first, BRF_LETTERS_AN)) return 0; /* عن كذا قال */
  if ((brf_tag(s, c->cue)->pro & BRF_PRO_SO) && !brf_word_is(s, first, BRF_LETTERS_AMMA) &&
      !(first > 0 && brf_word_is(s, first - 1, BRF_LETTERS_AMMA)))
    return 0; /* أما فلان فقال; but not …، فأجاب */
  if (relative && (first = brf_antecedent_head(s, c, floor, first, i)) == BRF_NONE) return 0;
  while (first < i && (brf_word_is(s, first, BRF_LETTERS_AMMA) || brf_word_is(s, first, BRF_LETTERS_AN) ||
                       brf_is(s, first, ADVERB) || brf_is(s, first, COPULA) ||
                       s->tokens[first].kind == BRF_TOKEN_PUNCT))
    first++;
  if (first > floor && brf_opens_parent(s, first - 1) && brf_opens_name_end(s, first, first + 1) == i)
    return brf_claim_said_by(c, first - 1, i); /* أم ياسر تقول */
  if (c->start < c->cue && first >= c->start) return 0; /* "كنت أخاف من البحر"، تقول: nobody in what was said */
  if (!relative && brf_medium_is_occasion(s, brf_scan_floor(s, c->cue)) &&
      !(first > floor + 1 && brf_scan_comma(s, first - 1)))
    return 0; /* ورداً على سؤال عما إذا كانت الدولة تعتبر …، أجاب */
  if (speaks_in_object(s, c, first, i)) return 1;
  return first < i && !is_no_subject(s, floor, first, i, relative) && !is_fronted_object(s, c, first) && subject_at(s, c, first, i);
}

/* سمعت رجلا يقول إن, نجد فريقا يقول: at k, straight before the verb in the present, somebody in the accusative, who
   is no name: whom one hears or finds. */
static int is_heard(const BrfScan *s, const BrfClaim *c, uint32_t k) {
  const int she = brf_word_in_teh(s, k);
  if (k + 1 != c->cue || c->reading == BRF_NONE || brf_reading_form(c->reading) != BRF_FORM_PRESENT ||
      brf_tag(s, k)->pro != 0 || brf_word_is_definite(s, k) || !brf_is(s, k, ROLE))
    return 0;
  if (k > 0 && brf_word_is_noun(s, k - 1) && brf_key_last(&brf_tag(s, k - 1)->key, 0) == BRF_ALEF) return 0; /* مقطعا مصورا */
  if (brf_key_last(&brf_tag(s, k)->key, 0) != BRF_ALEF && !(she && brf_is(s, k, EPITHET))) return 0;
  return brf_reading_number(c->reading) == 0 && (int)brf_reading_feminine(c->reading) == she;
}

/* وكان تقرير رسمي صدر العام الماضي قد حذر: who or what stands behind كان, whatever is told of it up to قد. */
static int had(const BrfScan *s, BrfClaim *c, uint32_t floor) {
  const uint32_t first = floor + 1;
  uint32_t end, k;
  if (first + 3 >= c->cue || !brf_is(s, floor, COPULA) || !brf_word_is(s, c->cue - 1, BRF_LETTERS_QAD) || brf_word_is_definite(s, first) ||
      !(brf_is(s, first, DOCUMENT) || brf_is(s, first, ORGANIZATION) || brf_is(s, first, ROLE) || brf_is(s, first, MEDIA)) ||
      brf_tag(s, first)->pro != 0 || brf_scan_comma(s, c->cue - 2))
    return 0;
  end = brf_phrase(s, first, c->cue - 1);
  for (k = first + 1; k < c->cue - 1; k++)
    if (brf_word_is_verb(s, k) || (brf_is(s, k, ISSUED) && !(brf_is(s, first, ROLE) && end == c->cue - 1))) /* but مصدر مقرب من الرئيس */
      return brf_claim_said_by(c, first, k < end ? k : end);
  return 0;
}

/* فما كان من الوزير إلا أن رد: whom nothing was left but what the verb at i says. */
static int has_no_choice(const BrfScan *s, BrfClaim *c, uint32_t floor, uint32_t i) {
  uint32_t k, end;
  if (i < floor + 5 || !brf_is(s, i - 1, COMPLEMENTIZER) || !brf_is(s, i - 2, CONTRAST)) return 0;
  for (k = i - 3; k > floor && i - k < MAX_SUBJECT; k--)
    if (brf_word_is(s, k, BRF_LETTERS_MIN)) {
      end = brf_phrase(s, k + 1, i - 2);
      return brf_is(s, k - 1, COPULA) && end > k + 1 && brf_claim_said_by(c, k + 1, end);
    }
  return 0;
}

int brf_before(const BrfScan *s, BrfClaim *c, uint32_t floor, uint32_t lowest) {
  uint32_t i = c->cue, first, end;
  int relative;
  if (c->rule == BRF_RULE_MARKS_VERB || /* "…"، تقول: what she said */
      tells_of_what(s, c) || brf_asked_first(s, floor, c->cue) || is_written_on(s, c) || is_told_first(s, i, floor, lowest) || describes_it(s, c, floor) ||
      brf_claim_calls_topic(s, c, floor))
    return 0;
  while (i > floor && (brf_word_is_particle(s, i - 1) || brf_is(s, i - 1, ADVERB))) i--;
  if (i > floor + 2 && brf_word_is(s, i - 2, BRF_LETTERS_MIN) && brf_word_is_owned(s, i - 1) && !brf_is(s, i - 1, ROLE) && brf_word_is_someone(s, i - 3))
    i -= 2; /* المدير من جهته أكد */
  if (is_cut_off(s, c, floor, i)) return 0;
  if (i == c->cue && brf_word_is_in_him(s, i + 1) && !brf_word_is_latter(s, i + 2) && brf_author_sent_it(s, c, floor, &first, &end))
    return brf_claim_said_by(c, first, end);
  if (i > floor + 1 && brf_scan_comma(s, i - 1) && brf_is(s, floor, WHEN)) return 0; /* وعندما سئلت إن كان سامي وراءه، أجابت */
  if (i == c->cue && brf_word_is_in_him(s, i + 1) && i > floor && brf_word_is_to_surname(s, i - 1)) return 0; /* بيانا لكرم يقول فيه */
  if (had(s, c, floor) || has_no_choice(s, c, floor, i) || did_before(s, c, floor, i) || documents(s, c, floor, i) || tells(s, c, floor, i)) return 1;
  relative = i > floor && brf_is(s, i - 1, RELATIVE);
  if (relative && provided(s, c, floor, i - 1)) return 1;
  if (relative) {
    if (brf_word_is_in_him(s, c->cue + 1)) return 0; /* المحاضر التي صرح فيها أنه: whoever did */
    i--;
    if (brf_antecedent_office(s, i, floor, &first))
      return brf_claim_said_by(c, first - (first > floor && brf_word_is_some_of(s, first - 1)), /* لأحد النواب الذي */
                               i - brf_scan_comma(s, i - 1));
    if (brf_scan_comma(s, i - 1)) return introduced(s, c, floor, i - 1) || has_two_clauses(s, c, floor, i);
    if (introduced(s, c, floor, i)) return 1;
  }
  if (i > floor && (speaks_in(s, i - 1) || asks(s, c, i - 1))) return c->before;
  if (i > floor + 2 && brf_scan_closes(s, i - 1)) { /* وكانت "النهر" توقعت أن */
    const uint32_t open = brf_scan_closed(s, i - 1)->open;
    if (open > floor && i - open <= MAX_NAME && brf_is(s, open - 1, COPULA)) return brf_claim_said_by(c, open, i);
  }
  if (i == floor && i > 0 && brf_scan_opens(s, i - 1) != NULL) {
    /* بايدن «سيؤكد أن: the marks begin between subject and verb */
    uint32_t outer = i - 1 > 0 ? brf_scan_floor(s, i - 2) : 0;
    i--;
    floor = lowest > outer && lowest < i ? lowest : outer;
  } else if (i > floor && brf_scan_opens(s, i - 1) != NULL) {
    i--; /* the same with a mark that is never closed */
  }
  if (i == floor) return 0;
  if (i > floor + 2 && !relative && brf_scan_comma(s, i - 1) && brf_scan_closes(s, i - 2) &&
      brf_mark_size(brf_scan_closed(s, i - 2)) > MAX_NAME)
    return 0; /* "هدى كانت زوجة سامي"، لترد: nobody in what another said */
  if ((first = goes_on(s, c, floor)) != BRF_NONE && introduced(s, c, floor, first - 1)) return 1;
  if (!relative) {
    if ((brf_tag(s, c->cue)->pro & BRF_PRO_AND) || brf_claim_is_split(s, c)) return 0;
    if (many_of(s, c, floor, i)) return 1;
    if (is_heard(s, c, i - 1)) return brf_claim_said_by(c, i - 1, i);
  }
  return in_clause(s, c, floor, i, relative);
}
