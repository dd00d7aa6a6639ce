/* SPDX-License-Identifier: MIT */
/*
** brf_number: how far a number, a date or a time reaches.
*/
#ifndef BRF_NUMBER_H
#define BRF_NUMBER_H

#include "brf.h"
#include "brf_token.h"

/*
** The end of what begins with the digit at `at` of well-formed `text`. `kind`
** becomes NUMBER, DATE, TIME or EMOJI (a keycap); `percent` is true when a
** percent sign is included.
*/
size_t brf_number_end(const unsigned char *text, size_t size, size_t at,
                      BrfTokenKind *kind, int *percent);

#endif
