/* SPDX-License-Identifier: MIT */
/*
** brf_resolve: who says what each claim reports, and to whom: by the mention
** beside its cue, or by what the text around it names.
*/
#ifndef BRF_RESOLVE_H
#define BRF_RESOLVE_H

#include "brf_resolver.h"

/*
** Resolves `claims`, which have contents and mentions already; mentions that it
** finds are appended to `mentions` (of BrfMention). Claims that turn out to be
** nobody's word are made dead. Free the resolver whatever is returned.
*/
BrfStatus brf_resolve(BrfResolver *resolver, const BrfScan *scan,
                      BrfClaim *claims, size_t n, BrfBuf *mentions);

/* What was said by a part of a name becomes the whole name's, also where that
   comes later in the text: once all names of the text are known. */
BrfStatus brf_resolve_names(BrfResolver *resolver);

void brf_resolver_free(BrfResolver *resolver);

#endif
