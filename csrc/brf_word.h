/* SPDX-License-Identifier: MIT */
/*
** brf_word: questions to one token that the grammar asks everywhere.
*/
#ifndef BRF_WORD_H
#define BRF_WORD_H

#include "brf_scan.h"

/* Single words of the grammar, by their letters. */
typedef enum BrfLetters {
  BRF_LETTERS_ILA,   /* إلى */
  BRF_LETTERS_ALA,   /* على */
  BRF_LETTERS_MIN,   /* من */
  BRF_LETTERS_FI,    /* في */
  BRF_LETTERS_AN,    /* عن */
  BRF_LETTERS_L,     /* لـ */
  BRF_LETTERS_MA,    /* ما */
  BRF_LETTERS_HADD,  /* حد */
  BRF_LETTERS_LAHU,  /* له */
  BRF_LETTERS_LAHA,  /* لها */
  BRF_LETTERS_LAHUM, /* لهم */
  BRF_LETTERS_AMMA,  /* أما */
  BRF_LETTERS_QAD,   /* قد */
  BRF_LETTERS_B,     /* بـ */
  BRF_LETTERS_BIL,   /* بال، before a mark */
  BRF_LETTERS_AMA,   /* عما */
  BRF_LETTERS_IDHA,  /* إذا */
  BRF_LETTERS_UMM,   /* أم */
  BRF_LETTERS_AAM,   /* عام */
  BRF_LETTERS_LADA,  /* لدى */
  BRF_LETTERS_KAMA   /* كما */
} BrfLetters;

/* Token i is exactly that word; a و or ف before it is allowed. */
int brf_word_is(const BrfScan *scan, uint32_t i, BrfLetters letters);

/* Token i is a preposition with its pronoun: له، به، فيها، عليه، إلينا. */
int brf_word_is_pronoun(const BrfScan *scan, uint32_t i);

/* Token i ends in a pronoun of its owner: تصريحاته، مداخلتها. */
int brf_word_is_owned(const BrfScan *scan, uint32_t i);

/* Token i ends in tanwin: مبتسماً, ضاحكةً, and so is no subject of a definite
   verb. */
int brf_word_is_tanwin(const BrfScan *scan, uint32_t i);

/* Token i is written with the article: الوزير, والوزير. */
int brf_word_is_definite(const BrfScan *scan, uint32_t i);

/* Token i is an unknown word without article or clitic, as names are. */
int brf_word_is_bare(const BrfScan *scan, uint32_t i);

/* Token i is a plural with the article in the case of subjects: المحتجون. */
int brf_word_is_nominative(const BrfScan *scan, uint32_t i);

/* Token i is a word of time: أمس, الخميس, العام الماضي; behind an office العام is
   its adjective, unless what follows says which year: الأمين العام. */
int brf_word_is_time(const BrfScan *scan, uint32_t i);

/* Token i is the name علي, told from the preposition by its dotted yeh where the
   text writes على elsewhere. */
int brf_word_is_ali(const BrfScan *scan, uint32_t i);

/* Token i begins with the preposition ب, also where the word behind it is
   unknown: بالتلاعب, بسرعة; a name such as بايدن does not. */
int brf_word_has_b(const BrfScan *scan, uint32_t i);

/* Token i is a preposition ب or من that leans on the mark behind it. */
int brf_word_is_b(const BrfScan *scan, uint32_t i);

/*
** Token i can begin a noun phrase: no preposition, conjunction, time word,
** pronoun, verb of report … An unknown word counts as a noun.
*/
int brf_word_is_noun(const BrfScan *scan, uint32_t i);

/* Token i heads the phrase of a person or a body: an office, a title, an
   institution, or a name (no article). */
int brf_word_is_someone(const BrfScan *scan, uint32_t i);

/*
** Token i, an unknown word in ي, has the shape of a verb: يعمل, يستخدمون; not
** يوفنتوس, and not يورغن where a verb in the future follows (يورغن سيعمل).
*/
int brf_word_is_imperfect(const BrfScan *scan, uint32_t i);

/*
** Token i is a finite verb as far as can be told: a verb of report, or an
** unknown word in ي that the table does not know as a noun (يساعد, not يوسف).
*/
int brf_word_is_verb(const BrfScan *scan, uint32_t i);

/* The key of token i without article and proclitics, for comparison. An
   unknown word loses ال، بال، وال، لل. */
BrfKey brf_word_base(const BrfScan *scan, uint32_t i);

#endif
