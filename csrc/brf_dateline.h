/* SPDX-License-Identifier: MIT */
/*
** brf_dateline: where and when a report was written and by which agency, on a line of its own or before
** its first sentence: «القاهرة (رويترز) -», «الدوحة في 05 مايو /قنا/», «السومرية نيوز / البصرة».
*/
#ifndef BRF_DATELINE_H
#define BRF_DATELINE_H

#include "brf_page.h"

/*
** The line is nothing else: short pieces between marks, of which one is a city, or an agency behind a
** place that the table does not know; but «القاهرة تستضيف القمة», «طهران - بغداد: توتر جديد».
*/
int brf_dateline_line(const BrfPage *page, const BrfLine *line);

/*
** One before the line's sentence: the token behind it, or 0. It ends in a dash, in a colon or in an
** agency between slashes; but «الرئيس الروسي - الذي وصل».
*/
uint32_t brf_dateline_lead(const BrfPage *page, const BrfLine *line);

#endif
