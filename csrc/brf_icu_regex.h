/* SPDX-License-Identifier: MIT */
/*
** brf_icu_regex: regular expressions over UTF-8, by ICU. A pattern that would
** take for ever on a text (nested repetitions) is stopped.
*/
#ifndef BRF_ICU_REGEX_H
#define BRF_ICU_REGEX_H

#include "brf.h"
#include "brf_buf.h"

/* A compiled pattern; NULL is none. Not for two threads at once. */
typedef struct BrfRegex BrfRegex;

/*
** Compiles the UTF-8 `pattern` (ICU's syntax), letters of either case alike.
** BRF_BAD_PATTERN: `at` is the byte, from 0, where it goes wrong.
** `*regex` is ICU's memory, to be given back by brf_icu_regex_free.
*/
BrfStatus brf_icu_regex_new(const char *pattern, size_t size, BrfRegex **regex,
                            size_t *at);
void brf_icu_regex_free(BrfRegex *regex);

/*
** Appends to `spans` (of BrfSpan) every match in well-formed `text`, in order,
** none empty and none over another. BRF_TOO_SLOW when ICU's limit of steps
** (some seconds of work) is reached.
*/
BrfStatus brf_icu_regex_find(BrfRegex *regex, const char *text, size_t size,
                             BrfBuf *spans);

#endif
