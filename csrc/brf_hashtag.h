/* SPDX-License-Identifier: MIT */
/*
** brf_hashtag: hashtags that are words of a sentence, as some outlets set names: وقال #ترمب إن, مع #الحكومة_اللورية،.
*/
#ifndef BRF_HASHTAG_H
#define BRF_HASHTAG_H

#include "brf.h"
#include "brf_buf.h"
#include "brf_token.h"

/*
** Makes words of the hashtags among `tokens` (of BrfToken) of `size` bytes of well-formed `text` that stand amid a
** line: behind a word, and with something else than another hashtag behind them. The # is left out, and each _ parts two words.
** Those that tag the line (… في المدينة #لورية #نيل) stay what they are. BRF_NO_MEMORY where there is none.
*/
BrfStatus brf_hashtags(const char *text, size_t size, BrfBuf *tokens);

/* The n bytes at `text` hold a # or a _, as a name does whose words were hashtags. */
int brf_hashtag_in(const char *text, size_t n);

/* Takes what makes them hashtags off the n bytes at `text`, in place: دونالد #ترمب → دونالد ترمب, سامي_عون → سامي عون.
   Returns how many bytes are left. */
size_t brf_hashtag_off(char *text, size_t n);

#endif
