/* SPDX-License-Identifier: MIT */
/*
** brf_cluster: which units say the same thing. Units that share a rare term, or
** a key of their sketches, are compared; what is alike is joined by average
** link, the surest first, while the mean over all pairs of two clusters is over
** 0; two of which one denies what the other says are never joined. Cost grows with the units, not with their square: no term or key leads to
** more than a bounded number of comparisons for a unit.
*/
#ifndef BRF_CLUSTER_H
#define BRF_CLUSTER_H

#include "brf.h"
#include "brf_alike.h"
#include "brf_buf.h"
#include "brf_units.h"

#define BRF_CLUSTER_HELD 64 /* units of a bucket that others are compared with */

/*
** How far two units go together, as average link counts it: the log odds that
** they say the same, within bounds; the lower bound where one denies what the
** other says. Of one document, one inside the other that says most of it is
** nearly that one; others say something else.
*/
double brf_cluster_link(const BrfUnits *units, uint32_t a, uint32_t b,
                        const BrfAlikeWeights *weights);

/* Whether one of two units of two documents denies what the other says;
   `*odds` are those of their telling the same thing. */
int brf_cluster_contrary(const BrfUnits *units, uint32_t a, uint32_t b,
                         const BrfAlikeWeights *weights, double *odds);

typedef struct BrfClusterPair {
  uint32_t a, b; /* a < b */
  float link;    /* over 0 */
} BrfClusterPair;

/*
** Writes to `pairs` (of BrfClusterPair) the units that tell the same thing, of
** which one denies it, the surest first. The units must be weighed.
*/
BrfStatus brf_cluster_contraries(const BrfUnits *units,
                                 const BrfAlikeWeights *weights, BrfBuf *pairs);

/*
** Writes to `of` (of uint32_t, one for each unit) the least unit of its cluster.
** The units must be weighed.
*/
BrfStatus brf_cluster(const BrfUnits *units, const BrfAlikeWeights *weights,
                      BrfBuf *of);

#endif
