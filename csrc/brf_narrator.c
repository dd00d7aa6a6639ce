/* SPDX-License-Identifier: MIT */
#include "brf_narrator.h"

#include "brf_opens.h"
#include "brf_medium.h"
#include "brf_word.h"

#define MAX_ASIDE 8u /* tokens of what is put in between commas */

/* مجددا دعم بلاده, ناقلا تحيات دولة قطر: at i a noun without the article, and whose it is. */
static int has_noun(const BrfScan *s, uint32_t i) {
  const uint32_t last = i + 1 + (brf_word_is_noun(s, i + 1) && !brf_word_is_definite(s, i + 1) && !brf_word_is_owned(s, i + 1) &&
                                 !brf_is(s, i + 1, GAZETTEER));
  return brf_word_is_noun(s, i) && brf_tag(s, i)->pro == 0 && !brf_word_has_lead(s, i + 1) && !brf_word_has_lead(s, last) &&
         (brf_word_is_definite(s, last) || brf_word_is_owned(s, last) || brf_is(s, last, GAZETTEER));
}

int brf_narrator_participle(const BrfScan *s, uint32_t j) {
  const BrfTag *tag = brf_tag(s, j);
  unsigned r;
  int object;
  if (tag->nreadings == 0 || (tag->pro & BRF_PRO_AL)) return 0;
  object = j + 1 < s->n && (brf_word_is_definite(s, j + 1) || brf_word_is_owned(s, j + 1) || has_noun(s, j + 1));
  for (r = 0; r < tag->nreadings; r++)
    if (brf_reading_form(tag->readings[r]) == BRF_FORM_PARTICIPLE &&
        (object || (!brf_is(s, j, PLAIN) && /* الشركة، مدينة لأحد المصارف: no مدينة of أدان */
                    (brf_lexicon_lemma(s->lexicon, tag->readings[r])->strength != BRF_CUE_WEAK ||
                     ((brf_lexicon_lemma(s->lexicon, tag->readings[r])->takes & BRF_TAKES_B) && brf_key_letter(&brf_tag(s, j + 1)->key, 0) == BRF_BEH)))) && /* موجها بضخ المزيد */
        (brf_key_last(&tag->key, 0) == BRF_ALEF ||
         brf_key_last(&tag->key, 0) == BRF_HEH ||
         (brf_reading_number(tag->readings[r]) == 2 &&
          brf_key_last(&tag->key, 1) == BRF_YEH)))
      return 1;
  return 0;
}

int brf_narrator_reports(const BrfScan *s, uint32_t i) {
  return i < s->n && brf_tag(s, i)->verb && brf_tag(s, i)->nreadings > 0;
}

/* The same, of a verb that is mostly that or relays: نقلت, not شهدت. */
static int firmly(const BrfScan *s, uint32_t i) {
  const BrfCueLemma *cue;
  if (!brf_narrator_reports(s, i)) return 0;
  cue = brf_lexicon_lemma(s->lexicon, brf_tag(s, i)->readings[0]);
  return cue->strength != BRF_CUE_WEAK || (cue->takes & BRF_TAKES_FROM);
}

/* ، وناشد المواطنين; ، ورد على سؤال: another speech act in the past; one that is mostly
   no speech (وقطعت الأشتال) is not taken for it. */
static int acts(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  unsigned r;
  for (r = 0; brf_narrator_reports(s, i) && r < tag->nreadings; r++) {
    const BrfCueLemma *cue =
        brf_lexicon_lemma(s->lexicon, tag->readings[r]);
    if (tag->suffix > 0 && brf_reading_number(tag->readings[r]) != 0)
      continue; /* ، وهددوهم: of those told of */
    if (brf_reading_form(tag->readings[r]) == BRF_FORM_PAST &&
        (cue->strength != BRF_CUE_WEAK || cue->group == BRF_CLASS_DEMAND ||
         cue->group == BRF_CLASS_REPLY))
      return 1;
  }
  return 0;
}

/* ، في حين أدانت; ، بينما لم تستبعد: who else speaks, by the verb at i; but في حين سجل السعر 76 is what was said. */
static int turns(const BrfScan *s, uint32_t i) {
  const BrfCueLemma *cue;
  if (!brf_narrator_reports(s, i)) return 0;
  cue = brf_lexicon_lemma(s->lexicon, brf_tag(s, i)->readings[0]);
  return cue->strength != BRF_CUE_WEAK || cue->group != BRF_CLASS_POINT_OUT;
}

/* A comma near token j closes what was put in, and the clause goes on: ، وهو ما
   نفاه سالم، قد يكون كافيا. */
static int goes_on(const BrfScan *s, uint32_t j) {
  uint32_t end = j + MAX_ASIDE;
  for (; j + 1 < s->n && j < end; j++)
    if (brf_scan_comma(s, j))
      return brf_word_is(s, j + 1, BRF_LETTERS_QAD) ||
             (brf_word_is_verb(s, j + 1) && !brf_narrator_reports(s, j + 1) &&
              !(brf_tag(s, j + 1)->pro & BRF_PRO_AND));
  return 0;
}

/* وهو ما يدفعه إلى: what moves him, by a weak verb that is of نفى and the like no more than in form. */
static int drives(const BrfScan *s, uint32_t j) {
  const BrfCueLemma *cue = brf_lexicon_lemma(s->lexicon, brf_tag(s, j)->readings[0]);
  return cue->strength == BRF_CUE_WEAK && brf_tag(s, j)->suffix > 0 && brf_word_has_form(s, j, BRF_FORM_PRESENT) &&
         (brf_tag(s, j + 1)->pro & BRF_PRO_L || brf_word_is(s, j + 1, BRF_LETTERS_ILA));
}

/* ، وهو ما at j, نفاه سالم; لم يتسن التأكد منه; لم تؤكده الوزارة; but لا تفسره النماذج. */
static int comments(const BrfScan *s, uint32_t j) {
  const BrfKey *key = &brf_tag(s, j)->key;
  if (brf_is(s, j, NEGATION) && (brf_is(s, j + 1, EVENT) || brf_is(s, j + 1, ISSUED)))
    return 1; /* لم يتسن, لم يصدر بشأنه تعليق */
  if (brf_is(s, j, NEGATION) && key->len == 2 &&
      brf_key_letter(key, 1) == BRF_MEEM)
    j++;
  return j < s->n && brf_tag(s, j)->nreadings > 0 && !drives(s, j) && !goes_on(s, j + 1);
}

/* ، وهي at j: رواية يسخر منها الأهالي; تعبير قديم: what was said is named, and its
   report is over. */
static int names_speech(const BrfScan *s, uint32_t j) {
  const BrfTag *tag = brf_tag(s, j);
  unsigned r;
  if (brf_tag_is(tag, BRF_WORD_QUOTING)) return 1;
  if (brf_tag_is(tag, BRF_WORD_PLAIN)) return 0; /* وهي إجراءات, وهو أمر */
  for (r = 0; r < tag->nreadings; r++)
    if (brf_reading_form(tag->readings[r]) == BRF_FORM_MASDAR &&
        (brf_lexicon_lemma(s->lexicon, tag->readings[r])->takes &
         (BRF_TAKES_CLAUSE | BRF_TAKES_DIRECT)))
      return 1;
  return 0;
}

/* قبل, بعد, دون at j, which أن may follow; but حتى أنه, أراد أن. */
static int sets_time(const BrfScan *s, uint32_t j) {
  static const BrfKey words[] = {BRF_KEY3(BRF_QAF, BRF_BEH, BRF_LAM), BRF_KEY3(BRF_BEH, BRF_AIN, BRF_DAL),
                                 BRF_KEY3(BRF_DAL, BRF_WAW, BRF_NOON), BRF_KEY4(BRF_BEH, BRF_DAL, BRF_WAW, BRF_NOON)};
  BrfKey key = brf_tag(s, j)->key;
  if (brf_tag(s, j)->pro & BRF_PRO_AND) key = brf_key_drop_first(key, 1);
  return brf_key_among(&key, words, sizeof words / sizeof *words);
}

/* إلا أنه, حيث إنه, علما أن at j; but حتى أنه, أراد أن. */
static int sets_against(const BrfScan *s, uint32_t j) {
  static const BrfKey knowing = BRF_KEY4(BRF_AIN, BRF_LAM, BRF_MEEM, BRF_ALEF);
  return brf_is(s, j, CONTRAST) || brf_is(s, j, CONJUNCTION) || brf_key_same(&brf_tag(s, j)->key, &knowing);
}

/* شيئا لم يتغير, أحدا لم يصدقه, المصدر نفى ذلك: from token j on, up to a comma, nothing is so, or another reports, or farther on is credited; but السعر
   ما زال مرتفعا is what was said. */
static int tells_otherwise(const BrfScan *s, uint32_t j) {
  static const BrfKey nothing[] = {BRF_KEY4(BRF_SHEEN, BRF_YEH, BRF_YEH, BRF_ALEF), BRF_KEY4(BRF_ALEF, BRF_HAH, BRF_DAL, BRF_ALEF)};
  const uint32_t limit = brf_scan_limit(s, j - 1);
  uint32_t k;
  if (brf_key_among(&brf_tag(s, j)->key, nothing, sizeof nothing / sizeof *nothing)) return 1;
  for (k = j; k < limit && k < j + MAX_ASIDE && !brf_scan_comma(s, k); k++)
    if (brf_narrator_reports(s, k) && !brf_is(s, k, PLAIN)) return 1; /* but أمر مختلف */
  for (; k < limit && k < j + 3 * MAX_ASIDE; k++)
    if (brf_is(s, k, ACCORDING)) return 1; /* حالته مستقرة، وفق الشرطة */
  return 0;
}

/* ، وسط تقارير عن انسحابه, ، في وقت تتصاعد فيه الاحتجاجات: what goes on meanwhile, as the narrator knows; but وسط المدينة,
   في وقت لاحق. */
static int tells_amid_what(const BrfScan *s, uint32_t j) {
  static const BrfKey amid = BRF_KEY3(BRF_WAW, BRF_SEEN, BRF_TAH), time = BRF_KEY3(BRF_WAW, BRF_QAF, BRF_TEH);
  if (brf_key_same(&brf_tag(s, j)->key, &amid))
    return brf_word_is_noun(s, j + 1) && !brf_word_is_definite(s, j + 1) && brf_is(s, j + 2, PREPOSITION) &&
           (brf_is(s, j + 1, DOCUMENT) || brf_is(s, j + 1, PLAIN));
  return brf_word_is(s, j, BRF_LETTERS_FI) && brf_key_same(&brf_tag(s, j + 1)->key, &time) &&
         (brf_narrator_reports(s, j + 2) || brf_opens_present(s, j + 2));
}

/* وذلك في إطار الشراكة, في ضوء المخاطر, خلال العام الماضي: of what is told, by the preposition at j, and not of when it was
   said: وذلك في مؤتمر, خلال كلمة. */
static int frames_deed(const BrfScan *s, uint32_t j) {
  static const BrfKey frames[] = {BRF_KEY4(BRF_ALEF, BRF_TAH, BRF_ALEF, BRF_REH), BRF_KEY3(BRF_DAD, BRF_WAW, BRF_HAMZA),
                                  BRF_KEY4(BRF_SAD, BRF_WAW, BRF_REH, BRF_HEH),
                                  BRF_KEY4(BRF_SEEN, BRF_BEH, BRF_YEH, BRF_LAM)};
  if (brf_word_is(s, j, BRF_LETTERS_FI)) return brf_key_among(&brf_tag(s, j + 1)->key, frames, sizeof frames / sizeof *frames);
  return brf_is(s, j, PREPOSITION) && !brf_is(s, j, GOVERNOR) && brf_word_is_time(s, j + 1);
}

/* ، في خطوة فاجأت المستثمرين; ، في مؤشر جديد على تعثر الخريطة: what the narrator takes the news for; but في خطوة أولى,
   في مؤشر البورصة. */
static int judges(const BrfScan *s, uint32_t j) {
  static const BrfKey step = BRF_KEY4(BRF_KHAH, BRF_TAH, BRF_WAW, BRF_HEH);
  uint32_t k = j + 2;
  if (!brf_word_is(s, j, BRF_LETTERS_FI) || k + 1 >= s->n) return 0;
  if (brf_key_same(&brf_tag(s, j + 1)->key, &step)) return brf_word_is_verb(s, k) || brf_word_is_hers(s, k) || brf_word_is(s, k, BRF_LETTERS_QAD);
  if (!brf_is(s, j + 1, EVIDENCE) || brf_word_is_definite(s, j + 1)) return 0;
  if (!brf_is(s, k, PREPOSITION) && !brf_word_is_definite(s, k)) k++; /* مؤشر جديد */
  return brf_word_is(s, k, BRF_LETTERS_ALA) || brf_word_is(s, k, BRF_LETTERS_ILA);
}

/* ، وهو رقم قياسي; ، وهو الرقم الذي يؤرق الآباء: what was said is weighed, or the narrator knows it; but وهو معدل مقبول. */
static int weighs(const BrfScan *s, uint32_t j) {
  static const BrfKey figure = BRF_KEY3(BRF_REH, BRF_QAF, BRF_MEEM);
  const uint32_t limit = brf_scan_limit(s, j);
  if (brf_key_same(&brf_tag(s, j)->key, &figure)) return 1;
  if (!brf_word_is_definite(s, j) || !brf_is(s, j + 1, RELATIVE)) return 0;
  for (j += 2; j < limit; j++)
    if (brf_punct(s, j) == BRF_PUNCT_STOP) return 1;
    else if (brf_scan_comma(s, j)) return 0; /* كيف أصبحت الشركة، وهي الشركة التي ولدت هنا، مدينة */
  return 1;
}

/* ، يذكر أن المشروع بدأ قبل عام; ، ويشار إلى أن; ، جدير بالذكر أن: what the narrator adds; but ، ويذكّر بأن. */
static int adds(const BrfScan *s, uint32_t j) {
  if (!brf_is(s, j, NARRATOR)) return 0;
  if (brf_is(s, j + 1, PREPOSITION) || brf_word_has_form(s, j + 1, BRF_FORM_MASDAR)) j++;
  return j + 1 < s->n && brf_is(s, j + 1, COMPLEMENTIZER) && !(brf_tag(s, j + 1)->pro & BRF_PRO_B);
}

/* ، مستندا إلى تقرير, ، مستشهدة بأرقام: on what one rests what he said. */
static int rests_on(const BrfScan *s, uint32_t j) {
  static const BrfKey resting = BRF_KEY5(BRF_MEEM, BRF_SEEN, BRF_TEH, BRF_NOON, BRF_DAL),
                      quoting = BRF_KEY6(BRF_MEEM, BRF_SEEN, BRF_TEH, BRF_SHEEN, BRF_HEH, BRF_DAL);
  const BrfKey key = brf_tag(s, j)->key;
  const int by = brf_word_has_b(s, j + 1) || (brf_tag(s, j + 1)->pro & BRF_PRO_B);
  BrfKey stem = key;
  if (!by && !brf_word_is(s, j + 1, BRF_LETTERS_ILA)) return 0;
  while (stem.len > (by ? 6 : 5)) stem = brf_key_drop_last(stem, 1);
  return key.len > stem.len && key.len < stem.len + 3 && brf_key_same(&stem, by ? &quoting : &resting);
}

/* ، وهو مقترح قالت النقابة إنها سترفضه: at j what another, who is named, says something of. */
static int is_told_of(const BrfScan *s, uint32_t j) {
  return brf_word_is_noun(s, j) && !brf_word_is_definite(s, j) && !brf_word_is_owned(s, j) && brf_narrator_reports(s, j + 1) &&
         brf_tag(s, j + 1)->kinds == 0 && brf_tag(s, j + 1)->pro == 0 && brf_word_is_someone(s, j + 2);
}

int brf_narrator_goes_on(const BrfScan *s, uint32_t j) {
  if (j + 2 >= s->n) return 0;
  if (judges(s, j) || adds(s, j) || rests_on(s, j)) return 1;
  if (brf_is(s, j, DEMONSTRATIVE) && (brf_tag(s, j)->pro & BRF_PRO_AND))
    return (brf_is(s, j + 1, OCCASION) || brf_medium_opens(s, j + 1)) && !frames_deed(s, j + 1); /* وذلك عبر منشور */
  if (tells_amid_what(s, j)) return 1;
  if (brf_word_is_and_he(s, j))
    return brf_word_is(s, j + 1, BRF_LETTERS_MA) ? comments(s, j + 2)
                                                 : names_speech(s, j + 1) || weighs(s, j + 1) || is_told_of(s, j + 1);
  if (brf_is(s, j, SWITCH)) /* ، بينما لم تستبعد الشرطة */
    return turns(s, j + 1 + (brf_is(s, j + 1, NEGATION) != 0));
  /* ، كما نقلت الوكالة; ، ومبرزاً احترامه: of who reports and how, not of what */
  if (brf_word_is(s, j, BRF_LETTERS_KAMA)) return firmly(s, j + 1);
  if (brf_narrator_participle(s, j)) return 1;
  if ((brf_tag(s, j)->pro & BRF_PRO_AND) && acts(s, j)) return 1;
  if ((brf_tag(s, j)->traits & BRF_TRAIT_SPLIT) &&
      brf_word_is(s, j + 1, BRF_LETTERS_ALA))
    return 1; /* ، ورد على سؤال: و and a verb, no ورد */
  if (brf_is(s, j, NEGATION) && brf_is(s, j + 1, EVENT))
    return 1; /* ، ولم يتسن التحقق من ذلك */
  if (brf_word_is(s, j, BRF_LETTERS_FI) && brf_is(s, j + 1, CONJUNCTION))
    return turns(s, j + 2);
  /* ، إلا أن شيئاً لم يتغير, ، غير أن المصدر نفى ذلك: what the narrator knows to the contrary */
  if (brf_is(s, j, CONTRAST) && brf_is(s, j + 1, COMPLEMENTIZER) && tells_otherwise(s, j + 2) &&
      !(j + 2 < s->n && brf_is(s, j + 2, DEMONSTRATIVE)) && /* إلا أن هؤلاء */
      (brf_tag(s, j + 1)->key.len == 2 ||
       brf_key_letter(&brf_tag(s, j)->key, 0) != BRF_ALEF))
    return 1; /* but بينما …، إلا أنها: his own */
  /* ، في ما اعتبره إهانة: what another, or he, takes it for */
  if (brf_word_is(s, j, BRF_LETTERS_FI) && brf_word_is(s, j + 1, BRF_LETTERS_MA))
    return brf_narrator_reports(s, j + 2) && brf_tag(s, j + 2)->suffix > 0;
  /* ، بعدما كان توقع أن: what he had said before */
  if (brf_is(s, j, WHEN) && brf_is(s, j + 1, COPULA))
    return brf_narrator_reports(s, j + 2 + (brf_word_is(s, j + 2, BRF_LETTERS_QAD) != 0));
  if (brf_word_is(s, j, BRF_LETTERS_MIN)) j++; /* من دون أن */
  return brf_is(s, j, GOVERNOR) && brf_is(s, j + 1, COMPLEMENTIZER) && brf_narrator_reports(s, j + 2) &&
         (sets_time(s, j) ? !brf_word_is_that_he(s, j + 1) && !goes_on(s, j) /* القشرة، بعد أن تبلغ سمكها، يبدأ تراجعها */
                          : sets_against(s, j));
}

int brf_narrator_frames(const BrfScan *s, uint32_t j) {
  return brf_is(s, j, NARRATOR) && brf_key_letter(&brf_tag(s, j)->key, 0) == BRF_WAW && brf_tag(s, j)->nreadings == 0 &&
         brf_word_is_definite(s, j + 1);
}

int brf_narrator_dates(const BrfScan *s, uint32_t j) {
  const BrfTag *tag = brf_tag(s, j);
  return (tag->pro & BRF_PRO_AND) && (brf_tag_is(tag, BRF_WORD_TIME) || brf_tag_is(tag, BRF_WORD_ADVERB)) && tag->key.len > 3 &&
         brf_tag(s, j + 1)->pro == 0 && brf_word_has_form(s, j + 1, BRF_FORM_PAST) && firmly(s, j + 1);
}

int brf_narrator_keeps_details(const BrfScan *s, uint32_t j) {
  static const BrfKey details[] = {BRF_KEY6(BRF_TEH, BRF_FEH, BRF_ALEF, BRF_SAD, BRF_YEH, BRF_LAM),
                                   BRF_KEY4(BRF_MEEM, BRF_ZAIN, BRF_YEH, BRF_DAL)};
  const uint32_t limit = brf_scan_limit(s, j);
  uint32_t k;
  int told = 0;
  for (k = j + 1; k < limit && k < j + MAX_ASIDE; k++) {
    const BrfKey base = brf_word_base(s, k);
    if (brf_punct(s, k) != BRF_PUNCT_NONE) break;
    told |= brf_key_among(&base, details, sizeof details / sizeof *details) || brf_is(s, k, IDENTITY);
  }
  return told && (k == limit || brf_punct(s, k) == BRF_PUNCT_STOP);
}

int brf_narrator_withholds(const BrfScan *s, uint32_t j) {
  static const BrfKey without[] = {BRF_KEY3(BRF_DAL, BRF_WAW, BRF_NOON), BRF_KEY4(BRF_BEH, BRF_DAL, BRF_WAW, BRF_NOON)};
  return brf_key_among(&brf_tag(s, j)->key, without, sizeof without / sizeof *without) && brf_narrator_keeps_details(s, j);
}

int brf_narrator_concedes(const BrfScan *s, uint32_t i) {
  static const BrfKey despite = BRF_KEY3(BRF_REH, BRF_GHAIN, BRF_MEEM);
  BrfKey key;
  if (brf_word_is(s, i, BRF_LETTERS_ALA)) i++; /* على الرغم */
  key = brf_word_base(s, i);
  return brf_key_same(&key, &despite);
}

int brf_narrator_resumes(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  const unsigned last = brf_key_last(&tag->key, 0);
  if (tag->pro != 0 || brf_word_is_definite(s, i) || brf_is(s, i, ROLE)) return 0;
  if (brf_is(s, i, NEGATION) || brf_word_has(s, i, BRF_TRAIT_VERB) || brf_word_has(s, i, BRF_TRAIT_PAST)) return 1; /* لم يعلق, ارتفع */
  if ((tag->kinds & ~(UINT64_C(1) << BRF_WORD_PLAIN)) == 0 && tag->nreadings == 0 && tag->key.len > 3 && last == BRF_TEH &&
      brf_key_last(&tag->key, 1) != BRF_ALEF && !(tag->traits & BRF_TRAIT_GIVEN) && brf_word_is_noun(s, i + 1))
    return 1; /* تراجعت الأسهم */
  return brf_word_is_verb(s, i) || (tag->kinds == 0 && tag->nreadings == 0 && tag->pro == 0 && tag->key.len > 4 &&
                                    brf_key_letter(&tag->key, 0) == BRF_TEH && brf_word_is_noun(s, i + 1) &&
                                    !brf_word_in_teh(s, i) && !(tag->traits & BRF_TRAIT_GIVEN));
}

int brf_narrator_alludes(const BrfScan *s, uint32_t j) {
  return brf_word_is(s, j, BRF_LETTERS_FI) && j + 2 < s->n &&
         brf_word_takes(s, j + 1, 1u << BRF_FORM_MASDAR, BRF_TAKES_ILA_AN) &&
         (brf_word_is(s, j + 2, BRF_LETTERS_ILA) ||
          brf_word_is(s, j + 3, BRF_LETTERS_ILA));
}
