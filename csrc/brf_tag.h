/* SPDX-License-Identifier: MIT */
/*
** brf_tag: what is known of a word by itself, worked out once for all the
** places where it stands, and the words of a text as numbers of their tags.
*/
#ifndef BRF_TAG_H
#define BRF_TAG_H

#include <string.h>

#include "brf.h"
#include "brf_key.h"

#include "tables/word_kinds.inc" /* BRF_WORD_* : bit numbers in kinds */

/* Proclitics taken off. */
#define BRF_PRO_AND 0x1u  /* و */
#define BRF_PRO_SO 0x2u   /* ف */
#define BRF_PRO_B 0x4u    /* ب */
#define BRF_PRO_L 0x8u    /* ل */
#define BRF_PRO_K 0x10u   /* ك */
#define BRF_PRO_S 0x20u   /* س before a present verb */
#define BRF_PRO_AL 0x40u  /* ال */

/* Single words of the grammar, by their letters: bit numbers in letters. */
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
  BRF_LETTERS_KAMA,  /* كما */
  BRF_LETTERS_MIMMA, /* مما */
  BRF_LETTERS_IHDA,  /* إحدى */
  BRF_LETTERS_WIJHA, /* وجهة */
  BRF_LETTERS_HAKADHA, /* هكذا */
  BRF_LETTERS_BISM,  /* باسم */
  BRF_LETTERS_SABAQ, /* سبق */
  BRF_LETTERS_SHAA,  /* شاء */
  BRF_LETTERS_HIN,   /* حين */
  BRF_LETTERS_LAALLA, /* لعل */
  BRF_LETTERS_LAW    /* لو */
} BrfLetters;

/* Traits: what the grammar asks of a word again and again. */
#define BRF_TRAIT_DEFINITE 0x1u    /* written with the article: الوزير, والوزير */
#define BRF_TRAIT_NOMINATIVE 0x2u  /* المحتجون */
#define BRF_TRAIT_OWNED 0x4u       /* ends in a pronoun of its owner: تصريحاته */
#define BRF_TRAIT_TANWIN 0x8u      /* مبتسماً, ضاحكةً */
#define BRF_TRAIT_PRONOUN 0x10u    /* a preposition with its pronoun: له، عليه */
#define BRF_TRAIT_B 0x20u          /* begins with the preposition ب */
#define BRF_TRAIT_SOMEONE 0x40u    /* heads the phrase of a person or a body */
#define BRF_TRAIT_NOUN 0x80u       /* begins a noun phrase wherever it stands */
#define BRF_TRAIT_NO_NOUN 0x100u   /* begins none wherever it stands */
#define BRF_TRAIT_VERB 0x200u      /* a verb that a table has, of report or not */
#define BRF_TRAIT_IMPERFECT 0x400u /* the shape of a verb in ي: يعمل */
#define BRF_TRAIT_LIKE_VERB 0x800u /* unknown, and of that shape */
#define BRF_TRAIT_WILL 0x1000u     /* a verb in س: سيعمل */
#define BRF_TRAIT_ALA 0x2000u      /* على with ى */
#define BRF_TRAIT_ALI 0x4000u      /* the same with ي */
#define BRF_TRAIT_AAM 0x8000u      /* عام, العام */
#define BRF_TRAIT_SPLIT 0x10000u   /* brf_lexicon_tag_split finds a verb */
#define BRF_TRAIT_BARE 0x40000u    /* unknown, with nothing leaning on it */
#define BRF_TRAIT_ALONE 0x20000u   /* a date or quantity with no item beside it */

/* The same, of brf_ner. */
#define BRF_TRAIT_ARTICLE 0x80000u  /* الروس, والروس, بالكرملين */
#define BRF_TRAIT_NAME 0x100000u    /* only a name is such a word, or a verb */
#define BRF_TRAIT_YEH 0x200000u     /* an unknown word in ي: يوري */
#define BRF_TRAIT_PURPOSE 0x400000u /* لاعتماد: ل and an infinitive */
#define BRF_TRAIT_SERVANT 0x800000u /* عبد */

#define BRF_TRAIT_PAGE 0x1000000u   /* a phrase of brf_page may begin with it */
#define BRF_TRAIT_GIVEN 0x2000000u  /* a given name: its first letter is its own */
#define BRF_TRAIT_PAST 0x4000000u   /* only a verb in the past is so: اجتمع */
#define BRF_TRAIT_TO_GIVEN 0x8000000u /* unknown, ل before a given name: لهدى */

/* Events: what a token is to the stages that go from one to the next of a
   kind. */
#define BRF_EVENT_CUE 0x1u      /* may report */
#define BRF_EVENT_ITEM 0x2u     /* may be of a date or quantity */
#define BRF_EVENT_NAME 0x4u     /* an office, or what the gazetteer may know */
#define BRF_EVENT_UNKNOWN 0x8u  /* a given name, or of three letters or more and no kind */
#define BRF_EVENT_LINE 0x10u    /* first of its line */
#define BRF_EVENT_STOP 0x20u    /* may end a sentence */
#define BRF_EVENT_MARK 0x40u    /* a quotation mark or bracket */
#define BRF_EVENT_PUNCT 0x80u   /* punctuation */

/* Joints: what a token is to the grammar of a clause, which steps over tokens
   that are nothing to it. */
#define BRF_JOINT_MARK 0x1u   /* as BRF_EVENT_MARK, */
#define BRF_JOINT_PUNCT 0x2u  /* BRF_EVENT_PUNCT */
#define BRF_JOINT_CUE 0x4u    /* and BRF_EVENT_CUE */
#define BRF_JOINT_CLAUSE 0x8u /* may open a clause: أن, ماذا, إذا, يجب */
#define BRF_JOINT_WORD 0x10u  /* a preposition, the narrator's, or a word of BrfLetters */
#define BRF_JOINT_B 0x20u     /* begins with ب or ل, which may lean on it */
#define BRF_JOINT_TEXT 0x40u  /* a word, number or date; no mark, no address */
#define BRF_JOINT_GIVEN 0x80u /* may be a given name, and something else: أمل */

/* What is known of one word. */
typedef struct BrfTag {
  BrfKey key;             /* of the whole word */
  uint64_t kinds;         /* 1 << BRF_WORD_* */
  const uint32_t *readings; /* cue readings, static or the lexicon's */
  uint32_t letters;       /* 1 << BRF_LETTERS_*, from brf_tag_describe */
  uint32_t traits;        /* BRF_TRAIT_*, from brf_tag_describe and brf_memo */
  uint8_t nreadings;
  uint8_t pro;            /* BRF_PRO_* */
  uint8_t suffix;         /* letters of a pronoun suffix taken off */
  uint8_t verb;           /* 1: some reading is a finite verb */
  uint8_t events;         /* BRF_EVENT_* and BRF_JOINT_* of its tokens, */
  uint8_t joints;         /* from brf_memo */
  uint8_t senses;         /* of brf_item: how many, */
  uint8_t item;           /* BRF_ITEM_* of what leans on it, */
  uint16_t sense;         /* and the first of them */
  uint16_t name;          /* of brf_gazetteer: 1 + the first that begins so */
  uint8_t hashes[2];      /* of brf_ner: of the key, and without a letter that
                             may lean on it */
} BrfTag;

#define brf_tag_is(tag, kind) (((tag)->kinds >> (kind)) & 1u)

/* The words of a text: token i has the tag tags[word[i]], which is all zero but
   for traits where it is no word. Tokens may be asked for up to BRF_BESIDE
   before the first and behind the last; there is nothing. */
typedef struct BrfWords {
  const BrfTag *tags;
  const uint32_t *word;
  const uint8_t *events; /* BRF_EVENT_*; all of them where there is no token */
  const uint8_t *joints; /* BRF_JOINT_*, likewise */
} BrfWords;

#define BRF_BESIDE 8u

/* The first token from i on and before `end` with one of the events (or joints)
   `wanted`; `end` or one behind it where there is none. No further is looked, so
   that many questions about one place are no more work than their answers. */
static inline uint32_t brf_event_until(const uint8_t *events, uint32_t i,
                                        uint32_t end, unsigned wanted) {
#if defined(__GNUC__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  const uint64_t each = UINT64_C(0x0101010101010101) * wanted;
  uint64_t eight;
  for (; i < end; i += 8) {
    memcpy(&eight, events + i, sizeof eight);
    eight &= each;
    if (eight != 0) return i + ((uint32_t)__builtin_ctzll(eight) >> 3);
  }
#else
  while (i < end && (events[i] & wanted) == 0) i++;
#endif
  return i;
}

/* The same to the end of the text, behind which all are set. */
static inline uint32_t brf_event_next(const uint8_t *events, uint32_t i,
                                      unsigned wanted) {
  return brf_event_until(events, i, UINT32_MAX - 8, wanted);
}

/* How many of the tokens first to end - 1 have the event (or joint) `wanted`,
   one bit. */
static inline uint32_t brf_event_count(const uint8_t *events, uint32_t first,
                                       uint32_t end, unsigned wanted) {
  const uint64_t ones = UINT64_C(0x0101010101010101);
  uint32_t count = 0;
  for (; end - first >= 8; first += 8) {
    uint64_t eight;
    memcpy(&eight, events + first, sizeof eight);
    count += (uint32_t)((eight / wanted & ones) * ones >> 56);
  }
  for (; first < end; first++) count += (events[first] & wanted) != 0;
  return count;
}

/* The last token before i with one of the events `wanted`, or BRF_NONE. */
static inline uint32_t brf_event_before(const uint8_t *events, uint32_t i,
                                        unsigned wanted) {
  ptrdiff_t at = (ptrdiff_t)i;
#if defined(__GNUC__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  const uint64_t each = UINT64_C(0x0101010101010101) * wanted;
  uint64_t eight;
  for (;; at -= 8) {
    memcpy(&eight, events + at - 8, sizeof eight);
    eight &= each;
    if (eight == 0) continue;
    at -= 1 + (__builtin_clzll(eight) >> 3);
    return at < 0 ? BRF_NONE : (uint32_t)at;
  }
#else
  while (at-- > 0)
    if (events[at] & wanted) return (uint32_t)at;
  return BRF_NONE;
#endif
}

/* Sets letters and traits of a tag that brf_lexicon has filled for the `word`
   of `size` bytes. */
void brf_tag_describe(BrfTag *tag, const char *word, size_t size);

/* The key without article and proclitics, for comparison. An unknown word loses
   ال، بال، وال، لل. */
BrfKey brf_tag_base(const BrfTag *tag);

#endif
