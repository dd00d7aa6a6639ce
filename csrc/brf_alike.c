/* SPDX-License-Identifier: MIT */
#include "brf_alike.h"

#include "brf_contrary.h"

/* How much a term in other words counts beside the same word. */
#define OTHER_WORDS 0.7
/* Odds that pieces lose which share nothing but names. */
#define NAMES_ALONE 2.0

const char *brf_alike_name(BrfAlikeFeature feature) {
  static const char *const names[] = {"dice",  "contain",  "both",  "numbers",
                                      "dates", "negation", "speaker"};
  return names[feature];
}

/* The weight of a's terms that b has too; `most` gets, for each kind, that of
   the heaviest. */
static double covered(const BrfAlikePiece *a, const BrfAlikePiece *b,
                      double *whole, double most[4], int *told) {
  double sum = 0;
  uint32_t i, j;
  *whole = 0;
  for (i = 0; i < a->n; i++) {
    const BrfAlikeTerm *t = &a->terms[i];
    int in_other_words = 0;
    *whole += t->weight;
    for (j = 0; j < b->n && b->terms[j].stem != t->stem; j++)
      in_other_words |= b->terms[j].id == t->id;
    if (j == b->n && !in_other_words) continue;
    *told |= !t->named;
    sum += j < b->n ? t->weight : OTHER_WORDS * t->weight;
    if (t->weight > most[brf_alike_kind(t->stem)])
      most[brf_alike_kind(t->stem)] = t->weight;
  }
  return sum;
}

static double heaviest(const BrfAlikePiece *a) {
  double most = 0;
  uint32_t i;
  for (i = 0; i < a->n; i++)
    if (a->terms[i].weight > most) most = a->terms[i].weight;
  return most;
}

static double share(double part, double whole) {
  return whole > 0 ? part / whole : 0;
}

/* Sets the features; answers 1 where a has a term in common with b that is no name, unlike
   بايدن وبوتين سيبحثان الأمر, بوتين أكد لبايدن. */
static int compare(const BrfAlikePiece *a, const BrfAlikePiece *b, double features[BRF_ALIKE_FEATURES]) {
  int told_a = 0, told_b = 0;
  double whole_a, whole_b, of_a, of_b, top, most[4] = {0, 0, 0, 0};
  of_a = covered(a, b, &whole_a, most, &told_a);
  of_b = covered(b, a, &whole_b, most, &told_b);
  top = heaviest(a);
  if (heaviest(b) > top) top = heaviest(b);
  features[BRF_ALIKE_DICE] = share(of_a + of_b, whole_a + whole_b);
  of_a = share(of_a, whole_a);
  of_b = share(of_b, whole_b);
  features[BRF_ALIKE_CONTAIN] = of_a > of_b ? of_a : of_b;
  features[BRF_ALIKE_BOTH] = of_a > of_b ? of_b : of_a;
  features[BRF_ALIKE_NUMBERS] = share(most[BRF_ALIKE_NUMBER], top);
  features[BRF_ALIKE_DATES] = share(most[BRF_ALIKE_DATE], top);
  features[BRF_ALIKE_NEGATION] = brf_contrary(a, b);
  features[BRF_ALIKE_SPEAKER] = a->speaker != 0 && a->speaker == b->speaker;
  return told_a;
}

void brf_alike_features(const BrfAlikePiece *a, const BrfAlikePiece *b,
                        double features[BRF_ALIKE_FEATURES]) {
  compare(a, b, features);
}

double brf_alike(const BrfAlikePiece *a, const BrfAlikePiece *b,
                 const BrfAlikeWeights *weights) {
  double features[BRF_ALIKE_FEATURES], odds = weights->bias;
  const int told = compare(a, b, features);
  unsigned i;
  for (i = 0; i < BRF_ALIKE_FEATURES; i++)
    odds += weights->feature[i] * features[i];
  return told ? odds : odds - NAMES_ALONE;
}
