/* SPDX-License-Identifier: MIT */
/*
** brf_root: the root of an Arabic word as far as its shape tells, so that verb,
** verbal noun and participle meet: نسقنا، تنسيق، منسق. Endings are taken off and
** what is left is held against the patterns of data/root_patterns.tsv (as in
** Taghva, Elkhoury and Coombs 2005, Arabic stemming without a root dictionary).
** A weak letter stands for any other, since they change places: قال، يقول، قيل.
** It says nothing of what the word means.
*/
#ifndef BRF_ROOT_H
#define BRF_ROOT_H

#include "brf_key.h"

/*
** The root of a word without clitics; `future` is true where a seen of the
** future was taken off (سترد: the teh is the verb's). Three letters mostly; a
** word of no known shape is its own root, without its ending. Len 0 for len 0.
*/
BrfKey brf_root(BrfKey word, int future);

/*
** Whether a word without clitics has the shape of a verbal noun, or of many of them: انسحاب,
** اتهامات; but إيفان, ترامب. `hamza`: it begins with إ, without which one of five letters in ا is
** taken for no إرهاب, as names may be like it: اوهاج, أولاف.
*/
int brf_root_is_deed(BrfKey word, int hamza);

#endif
