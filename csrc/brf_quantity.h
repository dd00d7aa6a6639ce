/* SPDX-License-Identifier: MIT */
/*
** brf_quantity: numbers with what they count: 50 دقيقة, 1.5 مليار دولار,
** ثلاثون بالمئة.
*/
#ifndef BRF_QUANTITY_H
#define BRF_QUANTITY_H

#include "brf.h"
#include "brf_buf.h"

struct BrfItems; /* brf_item.h */

typedef enum BrfQuantityKind {
  BRF_QUANTITY_NUMBER,
  BRF_QUANTITY_ORDINAL,
  BRF_QUANTITY_PERCENT,
  BRF_QUANTITY_MONEY,
  BRF_QUANTITY_DURATION,
  BRF_QUANTITY_MEASURE
} BrfQuantityKind;

typedef struct BrfQuantity {
  uint32_t start; /* byte */
  uint32_t end;   /* byte, exclusive */
  double value;
  char unit[24]; /* ICU unit or ISO 4217 code; "" where there is none */
  uint8_t kind;  /* BrfQuantityKind */
} BrfQuantity;

/* The quantity that begins at item i; `*last` is its last item, and `end` of
   the record is the caller's to set. False when none does. */
int brf_quantity(const struct BrfItems *items, uint32_t i, BrfQuantity *found,
                 uint32_t *last);

/* "number", "ordinal", "percent", "money", "duration", "measure". */
const char *brf_quantity_kind_name(BrfQuantityKind kind);

#endif
