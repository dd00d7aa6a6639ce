/* SPDX-License-Identifier: MIT */
/*
** brf_clause: the clauses of a text, for comparing what is said piece by piece:
** what stands between commas, behind a coordinated أن, behind a conjunction, in
** marks; a relative clause with the noun before it. They overlap: one that is
** long is also there in its parts. It knows no verbs and so gives pieces that
** say nothing by themselves too.
*/
#ifndef BRF_CLAUSE_H
#define BRF_CLAUSE_H

#include "brf.h"
#include "brf_buf.h"

/*
** Appends the clauses of three words or more of well-formed `text` to `out` (of
** BrfSpan), by where they end. No two are the same.
*/
BrfStatus brf_clauses(const char *text, size_t size, BrfBuf *out);

#endif
