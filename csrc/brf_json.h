/* SPDX-License-Identifier: MIT */
/*
** brf_json: what an analysis found, as JSON (docs/json.md). Offsets are code
** points. The same document gives the same bytes.
*/
#ifndef BRF_JSON_H
#define BRF_JSON_H

#include "brf.h"
#include "brf_buf.h"
#include "brf_doc.h"

/*
** Each appends to `out`, a buffer of char; a failure stays in out->status.
** Strings are well-formed UTF-8, of which only what JSON demands is escaped,
** and U+007F to U+009F, which terminals obey, and U+2028 and U+2029, at which
** some readers end a line.
*/
void brf_json_string(BrfBuf *out, const char *text, size_t size);

/* The shortest of 15 or 17 digits that reads back as `value`, no point where
   it is whole; null where it is no number. */
void brf_json_number(BrfBuf *out, double value);

/*
** The annotations of an analysed document as the last keys of its object,
** "boilerplate" to "quantities", without the braces. `whole`: with what only
** this package reads back: rules, ids of the gazetteer, names of mentions.
*/
BrfStatus brf_json_annotations(const BrfDoc *doc, int whole, BrfBuf *out);

#endif
