/* SPDX-License-Identifier: MIT */
/*
** brf_lexicon: what the grammar knows of a word. Static tables are generated
** from data/cues.tsv and data/words.tsv; a BrfLexicon layers the caller's
** entries over them. Words are matched by their folded key, with proclitics
** (و ف ب ل ك ال س) and pronoun suffixes taken off where the rest is known.
*/
#ifndef BRF_LEXICON_H
#define BRF_LEXICON_H

#include "brf.h"
#include "brf_buf.h"
#include "brf_key.h"
#include "brf_tag.h"
#include "brf_token.h"
#include "tables/cue_classes.inc" /* BRF_CLASS_*: classes of cues */

/* How much a verb's bare form says: a weak one is mostly something else and
   must have its complement close by. */
enum { BRF_CUE_WEAK, BRF_CUE_PLAIN, BRF_CUE_STRONG };

/* What a noun phrase straight behind verb and subject is. */
enum { BRF_OBJECT_NONE, BRF_OBJECT_ADDRESSEE, BRF_OBJECT_TARGET };

/* Complements that a verb takes. A clause makes a quote, the rest an act. */
#define BRF_TAKES_AN 0x1u        /* أن، إن */
#define BRF_TAKES_B_AN 0x2u      /* بأن */
#define BRF_TAKES_ILA_AN 0x4u    /* إلى أن */
#define BRF_TAKES_ALA_AN 0x8u    /* على أن */
#define BRF_TAKES_MIN_AN 0x10u   /* من أن */
#define BRF_TAKES_L_AN 0x20u     /* لأن */
#define BRF_TAKES_DIRECT 0x40u   /* a mark or a colon */
#define BRF_TAKES_NP 0x80u       /* أكد ضرورة … */
#define BRF_TAKES_B 0x100u       /* طالب بـ */
#define BRF_TAKES_ABOUT 0x200u   /* أعرب عن */
#define BRF_TAKES_ILA 0x400u     /* دعا إلى */
#define BRF_TAKES_ALA 0x800u     /* حث على */
#define BRF_TAKES_MIN 0x1000u    /* حذر من */
#define BRF_TAKES_FI 0x2000u     /* شكك في */
#define BRF_TAKES_L 0x4000u
#define BRF_TAKES_SUBJ 0x8000u   /* أن + subjunctive: طلب أن يأتي */
#define BRF_TAKES_WH 0x10000u
#define BRF_TAKES_DOC 0x20000u   /* جاء في البيان أن */
#define BRF_TAKES_FROM 0x40000u  /* نقل عن X قوله */
#define BRF_TAKES_ILA_X 0x80000u /* نسب إلى X */
#define BRF_TAKES_MIN_X 0x100000u
#define BRF_TAKES_TO_L 0x200000u /* the addressee behind لـ: أكد لبايدن أن */
#define BRF_TAKES_TO_ILA 0x400000u
#define BRF_TAKES_WITH 0x800000u
#define BRF_TAKES_FI_AN 0x1000000u
#define BRF_TAKES_CLAUSE 0x100003Fu /* any of the clauses */

typedef struct BrfCueLemma {
  const char *lemma; /* UTF-8, NUL-terminated */
  const char *cls;   /* say, add, stress …; a caller's may be "say.softly" */
  uint8_t group;     /* BRF_CLASS_*: what the grammar takes the class for */
  uint8_t strength;  /* BRF_CUE_* */
  uint8_t object;    /* BRF_OBJECT_* */
  uint32_t takes;    /* BRF_TAKES_* */
} BrfCueLemma;

/* One reading of a cue form, packed in 32 bits. */
enum { BRF_FORM_PAST, BRF_FORM_PRESENT, BRF_FORM_PARTICIPLE, BRF_FORM_MASDAR };
/* Those of a finite verb, as brf_word_takes wants forms. */
#define BRF_FORMS_FINITE (1u << BRF_FORM_PAST | 1u << BRF_FORM_PRESENT)
#define brf_reading_lemma(r) ((r) & 0xFFFu)
#define brf_reading_form(r) (((r) >> 12) & 3u)
#define brf_reading_feminine(r) (((r) >> 14) & 1u)
#define brf_reading_number(r) (((r) >> 15) & 3u) /* 0 s, 1 dual, 2 plural */
#define brf_reading_first(r) (((r) >> 17) & 1u)  /* first person */
#define brf_reading_attached(r) (((r) >> 18) & 1u)
/* The reading of أبلغنا, we told, as he told us. */
#define brf_reading_third(r) ((r) & ~(7u << 15))

typedef struct BrfLexEntry {
  uint64_t lo, hi;
  uint64_t kinds;
  uint16_t first;
  uint16_t n;
} BrfLexEntry;

/* The caller's additions; may be shared by documents once it is filled. */
typedef struct BrfLexicon {
  BrfBuf lemmas;   /* BrfCueLemma; strings owned */
  BrfBuf readings; /* uint32_t */
  BrfBuf entries;  /* BrfLexEntry, sorted by (hi, lo) */
} BrfLexicon;

void brf_lexicon_init(BrfLexicon *lexicon, const BrfAlloc *alloc);
void brf_lexicon_free(BrfLexicon *lexicon);

/*
** Adds a cue: `lemma` and `cls` are copied, `group` is read from `cls`: that of
** "say.softly" is BRF_CLASS_SAY, that of a class no table has BRF_CLASS_OTHER.
** On success `*index` is what brf_lexicon_add_form wants. Each form is a UTF-8
** word of `size` bytes with a reading's bits (see brf_reading_*, lemma bits zero).
*/
BrfStatus brf_lexicon_add_cue(BrfLexicon *lexicon, const BrfCueLemma *cue,
                              uint32_t *index);
BrfStatus brf_lexicon_add_form(BrfLexicon *lexicon, uint32_t index,
                               const char *word, size_t size, uint32_t bits);

/* The cue behind a reading. `lexicon` may be NULL. */
const BrfCueLemma *brf_lexicon_lemma(const BrfLexicon *lexicon,
                                     uint32_t reading);

/* How many cues there are, the caller's behind the table's: a reading's lemma is
   less. `lexicon` may be NULL. */
uint32_t brf_lexicon_count(const BrfLexicon *lexicon);

/* The kinds' bits of the word that `key` is as it stands; 0: unknown. */
uint64_t brf_lexicon_kinds(BrfKey key);

/*
** Looks up the word of `size` bytes at `text`. `lexicon` may be NULL.
** The longest known form wins: وصف is described, not و + صف.
*/
void brf_lexicon_tag(const BrfLexicon *lexicon, const char *text, size_t size,
                     BrfTag *tag);

/* The same with the first letter (و or ف) taken for a conjunction, for words
   such as ورد that are two things; false when the rest is not known. */
int brf_lexicon_tag_split(const BrfLexicon *lexicon, const BrfTag *whole,
                          BrfTag *tag);

#endif
