/* SPDX-License-Identifier: MIT */
/*
** brf_written: what the letters of a word tell that its key, which is folded, does not: hamza, dots, shadda, the
** alef of the accusative.
*/
#ifndef BRF_WRITTEN_H
#define BRF_WRITTEN_H

#include "brf_lexicon.h"

/*
** Takes from `tag`, which the lexicon gave to the word of n bytes at s, the kinds and readings that it cannot have as
** it is written (آن is no أن, نادي no نادى, دون no دوّن), and gives one in ا that no table has the kind of the everyday
** noun without it: سؤالا, وفداً.
*/
void brf_written(const BrfLexicon *lexicon, const char *s, size_t n, BrfTag *tag);

#endif
