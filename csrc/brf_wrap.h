/* SPDX-License-Identifier: MIT */
/*
** brf_wrap: line breaks that only fold a text to a width, as mail and PDF leave
** them, told from those that end a line.
*/
#ifndef BRF_WRAP_H
#define BRF_WRAP_H

#include "brf.h"
#include "brf_token.h"

/*
** Takes BRF_TOKEN_LINE off the tokens of well-formed `text` that begin a line
** only because the one before was full. That is so
** - behind a comma (، or ,) or a word that asks for more (في, لأننا, a parted ل), and before a word; and,
**   where no stop ends the line, before a comma or a word that begins no sentence (أن, التي);
** - in a text that has two such lines or more, behind a line that ends without a stop, is not the
**   first and has no colon, and before a word that does not begin with و: the source of a page;
** - in a text of which three lines or more break off without a stop, and three
**   in four of those are full: the next line's first word would have passed the
**   longest of them, which has at most 130 code points. That is what greedy line
**   breaking leaves.
** An empty line is never touched, and neither is a line behind a stop or colon.
*/
void brf_unwrap(const char *text, BrfToken *tokens, size_t ntokens);

#endif
