/* SPDX-License-Identifier: MIT */
/*
** brf_by_name: whom a sentence names as the one who does something before he is said to speak: زار
** سامي عون المدينة، مؤكدا أن; وكان كرم يعمل فيها، قائلا إن; كرم، خلال لقاء، أشار إلى أن.
*/
#ifndef BRF_BY_NAME_H
#define BRF_BY_NAME_H

#include "brf_claim.h"

/* Each sets tokens *first to *end - 1, before the cue of `c`, and returns 1; or returns 0. */

/* The sentence opens with a verb and a name: of two words or three before a participle, else a surname that is
   known; ولا تخفي العطار ضيقها، فهي ترى. */
int brf_by_name(const BrfScan *scan, const BrfClaim *c, uint32_t *first, uint32_t *end);

/* وكان كرم قد نشر صورة وعلق, وكان كرم هاجم الصحيفة قائلا: between كان at token `floor` and the verb stands who did it. */
int brf_by_name_had_done(const BrfScan *scan, const BrfClaim *c, uint32_t floor, uint32_t *first, uint32_t *end);

/* كرم، خلال لقاء في المدينة، أشار إلى: a surname alone or a given name that opens the sentence at token `floor` before a
   comma, and another before the verb. */
int brf_by_name_fronted(const BrfScan *scan, const BrfClaim *c, uint32_t floor, uint32_t *first, uint32_t *end);

/* وجهت ست سيدات اتهامات، قائلات; ورفض ثلاثة من اللاعبين المشاركة، مؤكدين: behind the verb that opens the clause how many did it, and
   who they are, before a verb or participle of many. */
int brf_by_name_counted(const BrfScan *scan, const BrfClaim *claim, uint32_t *first, uint32_t *end);

/* نشرت الصحيفة مقالا لهادي كرم، قال فيه; وبثت القناة مقابلة مع الوزير، أقر خلالها: by whom, or with whom, is what the verb of the claim
   speaks in, straight before it. */
int brf_by_name_in_it(const BrfScan *scan, const BrfClaim *claim, uint32_t floor, uint32_t *first, uint32_t *end);

/* جاء ذلك خلال كلمة الوزير سامي عون في المؤتمر، حيث أكد: whose speech, visit or the like what was told came in, which opens the
   sentence at `floor`. */
int brf_by_name_came(const BrfScan *scan, const BrfClaim *claim, uint32_t floor, uint32_t *first, uint32_t *end);

#endif
