/* SPDX-License-Identifier: MIT */
/*
** brf_word: questions to one token that the grammar asks everywhere.
*/
#ifndef BRF_WORD_H
#define BRF_WORD_H

#include "brf_scan.h"

/* Token i has a trait, see brf_tag.h. */
static inline int brf_word_has(const BrfScan *scan, uint32_t i,
                               uint32_t trait) {
  return (brf_tag(scan, i)->traits & trait) != 0;
}

/* Token i is exactly that word; a و or ف before it is allowed. */
static inline int brf_word_is(const BrfScan *scan, uint32_t i, BrfLetters letters) {
  return i < scan->n && (brf_tag(scan, i)->letters >> letters & 1u);
}

/* Token i is a preposition with its pronoun: له، به، فيها، عليه، إلينا. */
static inline int brf_word_is_pronoun(const BrfScan *scan, uint32_t i) {
  return i < scan->n && brf_word_has(scan, i, BRF_TRAIT_PRONOUN);
}

/* Token i ends in a pronoun of its owner: تصريحاته، مداخلتها. */
static inline int brf_word_is_owned(const BrfScan *scan, uint32_t i) {
  return brf_word_has(scan, i, BRF_TRAIT_OWNED);
}

/* Token i ends in tanwin: مبتسماً, ضاحكةً, and so is no subject of a definite
   verb. */
static inline int brf_word_is_tanwin(const BrfScan *scan, uint32_t i) {
  return brf_word_has(scan, i, BRF_TRAIT_TANWIN);
}

/* Token i is written with the article: الوزير, والوزير. */
static inline int brf_word_is_definite(const BrfScan *scan, uint32_t i) {
  return brf_word_has(scan, i, BRF_TRAIT_DEFINITE);
}

/* Token i is an unknown word without article or clitic, as names are. */
static inline int brf_word_is_bare(const BrfScan *scan, uint32_t i) {
  return brf_word_has(scan, i, BRF_TRAIT_BARE);
}

/* Something but the article leans on token i: والوزير, للوزير, وزير with و; not الوزير. */
static inline int brf_word_has_lead(const BrfScan *scan, uint32_t i) {
  return (brf_tag(scan, i)->pro & ~(unsigned)BRF_PRO_AL) != 0;
}

/* Token i and الله behind it are a given name of two where a name is read, whatever the word is
   elsewhere: النائب فتح الله حسن; but not وشكر الله, حفظه الله. */
int brf_word_is_of_god(const BrfScan *scan, uint32_t i);

/* Token i is an office or a title: وزير, السيدة. */
static inline int brf_word_has_office(const BrfScan *scan, uint32_t i) {
  return brf_is(scan, i, ROLE) || brf_is(scan, i, TITLE);
}

/* A phrase that token i heads is of the feminine: مسؤولة, رئيستها, المصادر; but no plural in ات. */
int brf_word_heads_feminine(const BrfScan *scan, uint32_t i);

/* A phrase that token i heads is of many, by its form: المسؤولون, الصحفيين, خبراء, زملائه; but no
   other broken plural (عمال). */
int brf_word_heads_many(const BrfScan *scan, uint32_t i);

/* The unknown plural in ات at token i has its owner behind it, and so tells what something is of:
   مصادر متابعة لمجريات اللقاء, وفقا لاحتياجات السكان. */
int brf_word_is_of_what(const BrfScan *scan, uint32_t i);

/* Token i, with ل, is for whom a camp is that stands a word or two before it, and nobody who is told:
   مخيم للنازحين, مخيم النهر للاجئين. */
int brf_word_is_camp(const BrfScan *scan, uint32_t i);

/* Token i is أحد or إحدى: one of many. */
int brf_word_is_one_of(const BrfScan *scan, uint32_t i);

/* Token i is a body of which no verb is feminine: وفد, مركز, اتحاد; but not a name, whose gender
   nobody can tell, nor a plural (قوات, فصائل). */
int brf_word_is_masculine_body(const BrfScan *scan, uint32_t i);

/* Token i is a plural with the article in the case of subjects: المحتجون. */
static inline int brf_word_is_nominative(const BrfScan *scan, uint32_t i) {
  return brf_word_has(scan, i, BRF_TRAIT_NOMINATIVE);
}

/* Token i is a word of time: أمس, الخميس, العام الماضي; behind an office العام is
   its adjective, unless what follows says which year: الأمين العام. */
int brf_word_is_time(const BrfScan *scan, uint32_t i);

/* Token i is the name علي, told from the preposition by its dotted yeh where the
   text writes على elsewhere. */
int brf_word_is_ali(const BrfScan *scan, uint32_t i);

/* Token i begins with the preposition ب, also where the word behind it is
   unknown: بالتلاعب, بسرعة; a name such as بايدن does not. */
static inline int brf_word_has_b(const BrfScan *scan, uint32_t i) {
  return brf_word_has(scan, i, BRF_TRAIT_B);
}

/* The ب of token i governs what is behind it: برئاسة النقيب سالم; but بنك. */
static inline int brf_word_governs(const BrfScan *scan, uint32_t i) {
  return (brf_tag(scan, i)->pro & (BRF_PRO_B | BRF_PRO_AL)) == BRF_PRO_B ||
         brf_word_has_b(scan, i) ||
         (brf_is(scan, i, PLAIN) &&
          brf_key_letter(&brf_tag(scan, i)->key, 0) == BRF_BEH);
}

/* Token i is a preposition ب or من that leans on the mark behind it. */
static inline int brf_word_is_b(const BrfScan *scan, uint32_t i) {
  return i < scan->n &&
         (brf_tag(scan, i)->letters &
          (UINT32_C(1) << BRF_LETTERS_B | UINT32_C(1) << BRF_LETTERS_BIL |
           UINT32_C(1) << BRF_LETTERS_MIN)) != 0;
}

/*
** Token i can begin a noun phrase: no preposition, conjunction, time word,
** pronoun, verb of report … An unknown word counts as a noun.
*/
static inline int brf_word_is_noun(const BrfScan *scan, uint32_t i) {
  uint32_t traits = i < scan->n ? brf_tag(scan, i)->traits : BRF_TRAIT_NO_NOUN;
  if (traits & (BRF_TRAIT_NOUN | BRF_TRAIT_NO_NOUN))
    return (traits & BRF_TRAIT_NOUN) != 0;
  return traits & BRF_TRAIT_ALI ? brf_word_is_ali(scan, i)
                                : !brf_word_is_time(scan, i);
}

/* Token i says how many of those behind it are meant: أحد الأطباء, بعض السكان, عدد من النواب, كل من الوزير والنائب; but عدد
   القتلى. */
int brf_word_is_some_of(const BrfScan *scan, uint32_t i);

/* Token i heads the phrase of a person or a body: an office, a title, an
   institution, or a name (no article). */
int brf_word_is_someone(const BrfScan *scan, uint32_t i);

/* The same, or an unknown word that looks like a verb where no verb can be:
   وانتقد يوسف. */
static inline int brf_word_may_be_someone(const BrfScan *scan, uint32_t i) {
  return brf_word_is_someone(scan, i) || brf_is(scan, i, YEH_NOUN) ||
         (brf_word_has(scan, i, BRF_TRAIT_BARE) &&
          brf_word_has(scan, i, BRF_TRAIT_LIKE_VERB));
}

/*
** Token i, an unknown word in ي, has the shape of a verb: يعمل, يستخدمون; not
** يوفنتوس, and not يورغن where a verb in the future follows (يورغن سيعمل).
*/
static inline int brf_word_is_imperfect(const BrfScan *scan, uint32_t i) {
  return brf_word_has(scan, i, BRF_TRAIT_IMPERFECT) &&
         !brf_word_has(scan, i + 1, BRF_TRAIT_WILL);
}

/*
** Token i is a finite verb as far as can be told: a verb of report, or an
** unknown word that only a verb in the past is like (استعرض), or in ي that the table
** does not know as a noun (يساعد, not يوسف).
*/
static inline int brf_word_is_verb(const BrfScan *scan, uint32_t i) {
  uint32_t traits = i < scan->n ? brf_tag(scan, i)->traits : 0;
  if (traits & (BRF_TRAIT_VERB | BRF_TRAIT_PAST)) return 1;
  return (traits & BRF_TRAIT_LIKE_VERB) != 0 &&
         !brf_word_has(scan, i + 1, BRF_TRAIT_WILL);
}

/* Token i has the article and is a thing rather than the surname behind a name that is not known
   as one: صمت الحكومة, غياب الرقابة; but رنا القاضي, غازي الحتاملة. */
int brf_word_is_thing(const BrfScan *scan, uint32_t i);

/* Token i ends in ة as it is written. */
static inline int brf_word_in_teh(const BrfScan *scan, uint32_t i) {
  const BrfToken *t = &scan->tokens[i];
  return t->end - t->start > 2 && (unsigned char)scan->text[t->end - 1] == 0xA9 &&
         (unsigned char)scan->text[t->end - 2] == 0xD8;
}

/* بان كي مون: a name at token i, since no clause begins with كي. */
static inline int brf_word_is_ban(const BrfScan *scan, uint32_t i) {
  static const BrfKey ban = BRF_KEY3(BRF_BEH, BRF_ALEF, BRF_NOON), ki = BRF_KEY2(BRF_KAF, BRF_YEH);
  return i + 2 < scan->n && brf_key_same(&brf_tag(scan, i)->key, &ban) && brf_key_same(&brf_tag(scan, i + 1)->key, &ki);
}

/* Token i is a complementizer that is written with إ, or with أ: وإنه; بأن. */
int brf_word_is_inna(const BrfScan *scan, uint32_t i);
int brf_word_is_anna(const BrfScan *scan, uint32_t i);

/* Token i is in ت, as the verb of a woman is: فضحكت, تخفي; but تحدث, a verb of report in the past. */
static inline unsigned brf_word_is_hers(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  const BrfKey *key = &tag->key;
  unsigned at = key->len > 3 && (brf_key_letter(key, 0) == BRF_WAW ||
                                 brf_key_letter(key, 0) == BRF_FEH);
  if (tag->verb && tag->nreadings > 0 && brf_reading_form(tag->readings[0]) == BRF_FORM_PAST)
    return brf_reading_feminine(tag->readings[0]);
  return key->len > 2 && (brf_key_last(key, 0) == BRF_TEH ||
                          brf_key_letter(key, at) == BRF_TEH);
}

/* Token i ends in ى as it is written: يدعى, is called; but يدعي, claims. */
static inline int brf_word_in_maqsura(const BrfScan *scan, uint32_t i) {
  const BrfToken *t = &scan->tokens[i];
  return t->end - t->start > 2 && (unsigned char)scan->text[t->end - 1] == 0x89 &&
         (unsigned char)scan->text[t->end - 2] == 0xD9;
}

/* Token i is in ي or ية, as adjectives of a nation, place or trade are: الفرنسي, الأوروبية. */
static inline int brf_word_in_yah(const BrfScan *scan, uint32_t i) {
  const BrfTag *tag = brf_tag(scan, i);
  const unsigned last = brf_key_last(&tag->key, 0);
  if (last == BRF_YEH) return 1;
  return last == BRF_HEH && brf_key_last(&tag->key, 1) == BRF_YEH &&
         !(tag->kinds & (UINT64_C(1) << BRF_WORD_ABSTRACT | UINT64_C(1) << BRF_WORD_ORGANIZATION)); /* القضية, كلية الطب */
}

/* The same, but no name in اي: ليتواني, لبنانية, where سكاي is none. */
static inline int brf_word_is_of_nation(const BrfScan *scan, uint32_t i) {
  const BrfKey *key = &brf_tag(scan, i)->key;
  return brf_word_in_yah(scan, i) &&
         brf_key_last(key, brf_key_last(key, 0) == BRF_HEH ? 2 : 1) != BRF_ALEF;
}

/* Token i, an unknown word, is a surname: elsewhere, 2000 tokens around, it stands behind a given
   name or behind the name of an office, سلمى العطار. */
int brf_word_is_surname(const BrfScan *scan, uint32_t i);

/* Token i is such a name behind ل: بيانا لسعدون. */
int brf_word_is_to_surname(const BrfScan *scan, uint32_t i);

/* Token i stands between a name and whose child or whose family its bearer is, which the next
   token says, or whose father he is: بن, بنت, ابن, ولد, أولاد, آل, أبو; but ولد في. */
int brf_word_is_link(const BrfScan *scan, uint32_t i);

/* Token i stands before the last of a foreign name, whatever that begins with: فون, دير of أورسولا فون دير لاين, دي. */
int brf_word_is_von(const BrfScan *scan, uint32_t i);

/* Token i has a reading of one of `forms` (1 << BRF_FORM_*) that takes one of
   `takes` (BRF_TAKES_*): إشارة as a noun of what takes إلى أن. */
int brf_word_takes(const BrfScan *scan, uint32_t i, unsigned forms,
                   uint32_t takes);

/* Token i has a reading of that form (BRF_FORM_*). */
int brf_word_has_form(const BrfScan *scan, uint32_t i, unsigned form);

/* Token i is an unknown word that begins with one ل: لسمعان, where it stands for
   whom something was said to. Where no ل can be (قال لافروف) do not ask. */
static inline int brf_word_leans(const BrfScan *scan, uint32_t i) {
  const BrfTag *tag = brf_tag(scan, i);
  return tag->kinds == 0 && tag->key.len > 3 && !(tag->pro & BRF_PRO_L) &&
         !(tag->traits & BRF_TRAIT_GIVEN) &&
         brf_key_letter(&tag->key, 0) == BRF_LAM &&
         brf_key_letter(&tag->key, 1) != BRF_LAM;
}

/* A clause begins at token i that tells of somebody or something: وهو مزارع. */
static inline int brf_word_is_and_he(const BrfScan *scan, uint32_t i) {
  return i < scan->n && brf_is(scan, i, PRONOUN) &&
         (brf_tag(scan, i)->pro & BRF_PRO_AND) != 0;
}

/* Token i ends in ين, as plurals and duals do that are no subject: الصحفيين. */
static inline int brf_word_is_oblique(const BrfScan *scan, uint32_t i) {
  const BrfKey *key = &brf_tag(scan, i)->key;
  return key->len > 4 && brf_key_letter(key, key->len - 1u) == BRF_NOON &&
         brf_key_letter(key, key->len - 2u) == BRF_YEH;
}

/* Token i has the form of many in the accusative: المواطنين, المحلفين, المعلمين. */
static inline int brf_word_are_many(const BrfScan *scan, uint32_t i) {
  const BrfTag *tag = brf_tag(scan, i);
  return brf_word_is_oblique(scan, i) && tag->key.len > 6 &&
         (brf_is(scan, i, ROLE) || brf_is(scan, i, PLAIN) || (tag->kinds == 0 && tag->key.len > 7));
}

/* نحن, أنا: of the pronouns of three letters those of the first person begin and end alike;
   but وهو. */
static inline int brf_word_is_first_person(const BrfScan *scan, uint32_t i) {
  const BrfTag *tag = brf_tag(scan, i);
  return brf_is(scan, i, PRONOUN) && tag->pro == 0 && tag->key.len == 3 &&
         brf_key_letter(&tag->key, 0) != BRF_WAW &&
         brf_key_letter(&tag->key, 0) == brf_key_letter(&tag->key, 2);
}

/* The token behind what sets a clause against what was said before, at i: غير أن |, إلا أن |, لكن |;
   i itself where nothing does. */
uint32_t brf_word_behind_contrast(const BrfScan *scan, uint32_t i);

/* Token i says which committee or side the word before it is, and is no other body: اللجنة المنظمة,
   الجهة المنظمة. */
int brf_word_is_organizing(const BrfScan *scan, uint32_t i);

/* The token behind a word or two that open the sentence at i and a comma: ومساءً، استقبل; من جهته، قال;
   i itself where none do. */
uint32_t brf_word_behind_opening(const BrfScan *scan, uint32_t i);

/* Token i is في or خلال with a pronoun: فيه, فيها, خلاله. */
int brf_word_is_in_him(const BrfScan *scan, uint32_t i);

/* Token i is إذ: since, where, with which a reason or a manner is given. */
static inline int brf_word_is_since(const BrfScan *scan, uint32_t i) {
  const BrfKey since = BRF_KEY2(BRF_ALEF, BRF_THAL);
  return brf_key_same(&brf_tag(scan, i)->key, &since);
}

/* تتفاوض, تتركز: the unknown word at i is a woman's verb by its two ت. */
static inline int brf_word_in_two_teh(const BrfScan *scan, uint32_t i) {
  const BrfTag *tag = brf_tag(scan, i);
  return tag->kinds == 0 && tag->key.len > 4 && brf_key_letter(&tag->key, 0) == BRF_TEH && brf_key_letter(&tag->key, 1) == BRF_TEH;
}

/* Token i is what a name in marks follows: صحيفة "…"; but الصحيفة "…". */
static inline int brf_word_bears_name(const BrfScan *scan, uint32_t i) {
  return brf_is(scan, i, NAMING) && !brf_word_is_definite(scan, i);
}

/* Token i is مصدر or المصادر: who tells and is not named. */
static inline int brf_word_is_source(const BrfScan *scan, uint32_t i) {
  return brf_is(scan, i, WHOEVER) && brf_is(scan, i, DOCUMENT);
}

/* الأخير, الأخيرة, where it is no adjective: whoever was named last. */
int brf_word_is_latter(const BrfScan *scan, uint32_t i);

/* Token i says when, before a clause: عندما, لما, حين. */
static inline int brf_word_is_when(const BrfScan *scan, uint32_t i) {
  return brf_is(scan, i, WHEN) || brf_word_is(scan, i, BRF_LETTERS_HIN);
}

/* سامي عون، وزير الري، حبل النجاة; رشيد العلمي، القيادي: a name and a comma stand before the office at i, which is
   told of it, so that no name of its own follows another comma. */
int brf_word_is_apposed(const BrfScan *scan, uint32_t i);

/* وإذ لفت إلى أن …، أكد; وبعد أن; وبعدما: before the verb at i what opens a sentence whose main verb comes
   behind that clause, and mostly is of the same one; or a participle at i does: ومؤكدا أن …، قال. */
int brf_word_is_fronted(const BrfScan *scan, uint32_t i);

/* A verb of report, and of little else, stands at token i: خلص, not ذهب. */
int brf_word_is_firm_verb(const BrfScan *scan, uint32_t i);

/* Token i goes with the verb behind it: قد أبلغ, لم يقل, سوف يعلن, كان أعلن. */
static inline int brf_word_is_particle(const BrfScan *scan, uint32_t i) {
  return brf_is(scan, i, NEGATION) || brf_is(scan, i, FUTURE) || brf_is(scan, i, COPULA) ||
         brf_word_is(scan, i, BRF_LETTERS_QAD);
}

/* Token i is عن with a pronoun: عنه, عنها, عنهم. */
static inline int brf_word_is_from_him(const BrfScan *scan, uint32_t i) {
  const BrfKey *key = &brf_tag(scan, i)->key;
  return brf_word_is_pronoun(scan, i) && brf_key_letter(key, 0) == BRF_AIN &&
         brf_key_letter(key, 1) == BRF_NOON;
}

/* Token i is what, alone or behind a preposition: ما سماه, مما أسماه, عما سماه, بما سمته. */
static inline int brf_word_is_what(const BrfScan *scan, uint32_t i) {
  static const BrfKey by = BRF_KEY3(BRF_BEH, BRF_MEEM, BRF_ALEF);
  return brf_word_is(scan, i, BRF_LETTERS_MA) || brf_word_is(scan, i, BRF_LETTERS_MIMMA) ||
         brf_word_is(scan, i, BRF_LETTERS_AMA) || brf_key_same(&brf_tag(scan, i)->key, &by);
}

/* Token i is a complementizer with a pronoun: أنه, بأنها, وإنهم. */
static inline int brf_word_is_that_he(const BrfScan *scan, uint32_t i) {
  const BrfTag *tag = brf_tag(scan, i);
  unsigned leaning = ((tag->pro & BRF_PRO_B) != 0) +
                     ((tag->pro & (BRF_PRO_AND | BRF_PRO_SO)) != 0);
  return brf_is(scan, i, COMPLEMENTIZER) && tag->key.len > 2u + leaning;
}

/* `key` is that of a token a few pages around i, other than i itself. */
int brf_word_stands_near(const BrfScan *scan, uint32_t i, BrfKey key);

/* Token i is a word of report whose first reading is of a lemma of class `group`, a BrfCueClass. */
int brf_word_is_of_class(const BrfScan *scan, uint32_t i, unsigned group);

/* The verb at token i, with a pronoun, calls something so: وصفه باختلال الموازين, وصفته بالرفيع. */
int brf_word_calls(const BrfScan *scan, uint32_t i);

/* أن, or إلى أن, على أن, من أن, stands at token i. */
int brf_word_opens_clause(const BrfScan *scan, uint32_t i);

/* Token i says whose mother, father, brother, sister, child or spouse one is, whose name comes behind
   it: والدة الشهيد سالم عون; not والدته, الزوج. */
int brf_word_is_kin(const BrfScan *scan, uint32_t i);

/* Token i is و with a space behind it, as some write it. */
static inline int brf_word_is_and(const BrfScan *scan, uint32_t i) {
  const BrfKey *key = &brf_tag(scan, i)->key;
  return key->len == 1 && brf_key_letter(key, 0) == BRF_WAW;
}

/* Token i is the point or the slash behind a title or an office, which ends nothing: د . سالم,
   العميد/ سالم عون, المدير العام/ سالم عون; but not one between two things: المدير/المشرف. */
static inline int brf_word_is_title_mark(const BrfScan *scan, uint32_t i) {
  const char c = scan->text[scan->tokens[i].start];
  if (i == 0 || i + 1 >= scan->n || brf_punct(scan, i) != BRF_PUNCT_OTHER) return 0;
  return c == '.' || (c == '/' && (brf_is(scan, i - 1, TITLE) ||
                                   (scan->tokens[i + 1].start > scan->tokens[i].end &&
                                    brf_word_is_definite(scan, i - 1) && !brf_word_is_definite(scan, i + 1))));
}

/* The key of token i without article and proclitics, for comparison. An
   unknown word loses ال، بال، وال، لل. */
static inline BrfKey brf_word_base(const BrfScan *scan, uint32_t i) {
  return brf_tag_base(brf_tag(scan, i));
}

#endif
