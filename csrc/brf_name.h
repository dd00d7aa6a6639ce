/* SPDX-License-Identifier: MIT */
/*
** brf_name: whether two words spell one name. Foreign names come in several
** spellings: غ for ج, ز for س, with a long vowel or without.
*/
#ifndef BRF_NAME_H
#define BRF_NAME_H

#include "brf_key.h"

#define BRF_NAME_SAME 1.0f  /* equal once folded */
#define BRF_NAME_SOUND 0.9f /* letters of one sound: enough by itself */
#define BRF_NAME_VOWEL 0.7f /* long vowels come and go (بلينكن، بلينكين):
                               enough only where more speaks for it */

/*
** How alike two single words are as names: BRF_NAME_SAME, BRF_NAME_SOUND,
** BRF_NAME_VOWEL, or 0. Words of under three letters, and those that begin
** with different letters, are alike only when they are the same. Which letters
** share a sound is data/name_letters.tsv.
*/
float brf_name_similarity(BrfKey a, BrfKey b);

#endif
