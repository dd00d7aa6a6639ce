/* SPDX-License-Identifier: MIT */
/*
** brf_dropped: who speaks where no mention beside the verb says so: وأضاف أن.
*/
#ifndef BRF_DROPPED_H
#define BRF_DROPPED_H

#include "brf_resolver.h"

/*
** Sets who speaks by claim i, how that is known and how sure it is: by whom the
** sentence or the paragraph names, by the words around it, or whoever spoke last. The
** claims before it, and the one whose content it stands in, have theirs.
*/
void brf_dropped(BrfResolver *resolver, uint32_t i);

/* Whose statement the document is, by its heading (بيان صادر عن وزارة الخارجية), or
   BRF_NONE; looked for once. */
uint32_t brf_dropped_document(BrfResolver *resolver);

#endif
