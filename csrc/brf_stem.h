/* SPDX-License-Identifier: MIT */
/*
** brf_stem: Snowball's Arabic light stemmer, and terms: what a word stands for
** when statements are compared. Only this part uses libstemmer.
*/
#ifndef BRF_STEM_H
#define BRF_STEM_H

#include "brf.h"
#include "brf_alike.h"
#include "brf_buf.h"

/* One stemmer; not to be shared between threads. */
typedef struct BrfStemmer BrfStemmer;

/* NULL when memory is short. libstemmer allocates by malloc. It knows the
   groups of data/synonyms.tsv by their words, stems and roots. */
BrfStemmer *brf_stemmer_new(const BrfAlloc *alloc);
void brf_stemmer_free(BrfStemmer *stemmer);

/* The stem of the word of `size` bytes, `*out_size` bytes, valid until the
   next call; NULL when memory is short. */
const char *brf_stem(BrfStemmer *stemmer, const char *word, size_t size,
                     size_t *out_size);

/* A content word of a text. */
typedef struct BrfTerm {
  uint32_t start; /* byte */
  uint32_t end;
  uint64_t stem;  /* equal for words of one light stem, and equal numbers; the
                     lowest two bits: its kind, see brf_alike.h */
  uint64_t id;    /* equal for words of one group of synonyms, or of one root */
  uint64_t full;  /* another id of a verb: of its past, or behind لم with its weak
                     letter; 0: none */
  uint32_t edit;    /* see brf_term.h; 0 of a word that stands for itself */
  int16_t side;     /* of a pair of data/opposites.tsv, n or -n; 0: of none */
  uint8_t polar; /* BrfPolar, as brf_polarity.h has it */
  uint8_t named; /* 1: it names somebody or something, see brf_term.h */
} BrfTerm;

/*
** Appends the terms of well-formed `text` to `out` (of BrfTerm): words that
** are no particles, with their clitics off, by stem, by root and by group of
** data/synonyms.tsv (which a particle may be in: دون); Latin words by
** themselves, numbers by their digits, whether written so or in a word.
*/
BrfStatus brf_terms(BrfStemmer *stemmer, const char *text, size_t size,
                    BrfBuf *out);

#endif
