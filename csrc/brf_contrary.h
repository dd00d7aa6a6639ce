/* SPDX-License-Identifier: MIT */
/*
** brf_contrary: whether one of two pieces of text denies what the other says:
** لم يتوقف الإنتاج, توقف الإنتاج; ارتفعت الأسعار, انخفضت الأسعار. Two denials are
** none: نفى أن يكون الإنتاج قد توقف says لم يتوقف الإنتاج.
*/
#ifndef BRF_CONTRARY_H
#define BRF_CONTRARY_H

#include "brf_alike.h"

/* The same both ways; 0 of two that have nothing to do with each other, unless
   one of them is denied as a whole. */
int brf_contrary(const BrfAlikePiece *a, const BrfAlikePiece *b);

#endif
