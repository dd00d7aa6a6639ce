/* SPDX-License-Identifier: MIT */
/*
** brf_date_part: the parts that date expressions are made of. Each function
** looks at item i of `p` (BRF_NO_ITEM is allowed where noted by its callers),
** returns 1 and sets `*last`, the last item it took, or 0 and takes nothing.
*/
#ifndef BRF_DATE_PART_H
#define BRF_DATE_PART_H

#include "brf_expression.h"

/* Shorthands over the items `p`. */
#define is(i, dw) brf_item_is(p, i, BRF_DW_##dw, NULL)
#define is_value(i, dw, v) brf_item_is(p, i, BRF_DW_##dw, v)
#define next(i) brf_item_next(p, i)
#define flag(i, f) (brf_item(p, i)->flags & BRF_ITEM_##f)

int brf_part_figure(const BrfItems *p, uint32_t i, unsigned parts);
uint32_t brf_part_before(const BrfItems *p, uint32_t i);
int brf_part_relation(const BrfItems *p, uint32_t i, uint8_t *rel);
int brf_part_day_number(const BrfItems *p, uint32_t i, uint8_t *day,
                        uint32_t *last);
int brf_part_month_names(const BrfItems *p, uint32_t i, int *month, int *hijri,
                         uint32_t *last);
int brf_part_month_phrase(const BrfItems *p, uint32_t i, int *month, int *hijri,
                          uint32_t *last, int *word);
void brf_part_era(const BrfItems *p, BrfParts *a, uint32_t *last);
int brf_part_year_figure(const BrfItems *p, uint32_t i, int named, int *year,
                         uint32_t *last);
int brf_part_year_phrase(const BrfItems *p, uint32_t i, int bare, BrfParts *a,
                         uint32_t *last);
int brf_part_figure_date(const BrfItems *p, uint32_t i, int cue, BrfParts *a,
                         uint32_t *last);
int brf_part_clock_time(const BrfItems *p, uint32_t i, BrfParts *a,
                        uint32_t *last);
int brf_part_weekday_at(const BrfItems *p, uint32_t i, int bare, int *weekday);
int brf_part_relative_day(const BrfItems *p, uint32_t i, BrfParts *a,
                          uint32_t *last);
int brf_part_today(const BrfItems *p, uint32_t i, BrfParts *a, uint32_t *last);
int brf_part_day_of_month(const BrfItems *p, uint32_t i, BrfParts *a,
                          uint32_t *last);
int brf_part_nth_of_month(const BrfItems *p, uint32_t i, BrfParts *a,
                          uint32_t *last);
int brf_part_quarter(const BrfItems *p, uint32_t i, BrfParts *a,
                     uint32_t *last);
int brf_part_offset(const BrfItems *p, uint32_t i, BrfParts *a, uint32_t *last);
int brf_part_feast(const BrfItems *p, uint32_t i, BrfParts *a, uint32_t *last);

#endif
