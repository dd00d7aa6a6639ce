/* SPDX-License-Identifier: MIT */
/*
** brf_date_line: the date of a document as its text tells it: on a line of its
** own above the report, in a dateline, or by a day that is counted from it.
*/
#ifndef BRF_DATE_LINE_H
#define BRF_DATE_LINE_H

#include "brf_date.h"
#include "brf_expression.h"

/* The document's date by the expressions of its text, in order; of confidence 0
   where none tells it. */
void brf_date_line(const BrfItems *items, const BrfExpression *list, size_t n,
                   BrfDocumentDate *found);

#endif
