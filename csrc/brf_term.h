/* SPDX-License-Identifier: MIT */
/*
** brf_term: the terms of one text in their order: which lie where, and what
** stands for parts of the text in place of its words.
*/
#ifndef BRF_TERM_H
#define BRF_TERM_H

#include "brf.h"
#include "brf_alike.h"
#include "brf_buf.h"
#include "brf_stem.h"

/* Writes what of term i of `n` is a sign, up to `limit` of them: that it is not
   just said, in each of its forms, or its side. Returns how many there are, 2
   at the most. */
uint32_t brf_term_signs(const BrfTerm *terms, size_t i, size_t n,
                        BrfAlikeSign *signs, uint32_t limit);

/* What a term is known by. */
typedef struct BrfTermForm {
  uint64_t stem, id;
} BrfTermForm;

/*
** What stands for the words that lie in a part of a text: `n` forms from number
** `forms` on, at the first of the words: 15 مارس and 2024-03-15 are one day.
** Where `at_last` is set, the part's last word alone, with the id of the one
** form, and its stem unless that is 0: الرئيس جو بايدن is Biden.
*/
typedef struct BrfTermEdit {
  uint32_t start, end; /* bytes; `end` is behind the last */
  uint32_t forms, n;
  uint8_t at_last;
  uint8_t done; /* private; 0 */
} BrfTermEdit;

/* The index of the first of `terms` (of BrfTerm, in order) that begins at byte
   `at` or behind it; terms->len where none does. */
size_t brf_term_from(const BrfBuf *terms, size_t at);

/* The index behind the last of those from `first` on that lie before byte
   `end`; `first` where none does. */
size_t brf_term_upto(const BrfBuf *terms, size_t first, size_t end);

/*
** Puts what stands for parts of the text in place of its words. The first edit
** that takes a word keeps it, and its number + 1 is the `edit` of what it puts.
** Fails with BRF_NO_MEMORY, and then changes nothing but `edit`.
*/
BrfStatus brf_term_edit(BrfBuf *terms, BrfTermEdit *edits, size_t n,
                        const BrfTermForm *forms);

#endif
