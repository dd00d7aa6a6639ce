/* SPDX-License-Identifier: MIT */
/*
** brf_cluster: which units say the same thing. Units that share a rare term, or
** a key of their sketches, are compared; what is alike is joined by average
** link, the surest first, while the mean over all pairs of two clusters is over
** 0. Cost grows with the units, not with their square: no term or key leads to
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
** they say the same, within bounds. Of one document, one inside the other that
** says most of it is nearly that one; others say something else.
*/
double brf_cluster_link(const BrfUnits *units, uint32_t a, uint32_t b,
                        const BrfAlikeWeights *weights);

/*
** Writes to `of` (of uint32_t, one for each unit) the least unit of its cluster.
** The units must be weighed.
*/
BrfStatus brf_cluster(const BrfUnits *units, const BrfAlikeWeights *weights,
                      BrfBuf *of);

#endif
