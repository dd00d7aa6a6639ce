/* SPDX-License-Identifier: MIT */
/*
** brf_char: what a code point is to the tokenizer. Text is well-formed UTF-8;
** a byte offset that is passed in stands on a code point's edge.
*/
#ifndef BRF_CHAR_H
#define BRF_CHAR_H

#include "brf.h"

typedef enum BrfChar {
  BRF_CHAR_LETTER, /* of an Arabic word: letters, tashkeel, tatweel */
  BRF_CHAR_OTHER,  /* letters of any other script and their accents */
  BRF_CHAR_DIGIT,  /* 0-9, Arabic-Indic and Persian digits */
  BRF_CHAR_MARK,   /* quotation marks and brackets */
  BRF_CHAR_PUNCT,
  BRF_CHAR_SYMBOL, /* anything else visible */
  BRF_CHAR_EMOJI,  /* begins an emoji sequence */
  BRF_CHAR_SPACE,
  BRF_CHAR_LINE,   /* breaks the line */
  BRF_CHAR_JOINER, /* invisible, belongs to a word it stands in: ZWNJ, ZWJ,
                      directional marks, variation selectors */
  BRF_CHAR_NONE    /* invisible, parts words: controls, ZWSP */
} BrfChar;

/* The code point at `at`, and its length in bytes. */
unsigned brf_char_decode(const unsigned char *text, size_t at, unsigned *len);

/* The class of a code point. */
BrfChar brf_char_class(unsigned point);

/* Whether a code point may end a sentence: . ! ? ؟ … ۔ and their like. */
int brf_char_stops(unsigned point);

/* The value of a digit, 0 to 9; -1 for any other code point. */
int brf_char_digit(unsigned point);

#endif
