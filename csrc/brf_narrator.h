/* SPDX-License-Identifier: MIT */
/*
** brf_narrator: where behind a clause that was reported the narrator goes on.
*/
#ifndef BRF_NARRATOR_H
#define BRF_NARRATOR_H

#include "brf_scan.h"

/* Token i is a verb of report. */
int brf_narrator_reports(const BrfScan *scan, uint32_t i);

/* Token j is a participle of report in the accusative: مؤكداً, داعية, مناشدين; one
   that is mostly something else before its object: محملا الجامعة المسؤولية. */
int brf_narrator_participle(const BrfScan *scan, uint32_t j);

/*
** The narrator goes on at token j, behind a comma: ، وذلك بعد …; ، وهو ما أكده
** …; ، في حين أدانت …; ، قبل أن يضيف. What goes on without a verb of report is
** the speaker's own: ، وهو ما يعني أن; ، في حين تراجعت الأسعار.
*/
int brf_narrator_goes_on(const BrfScan *scan, uint32_t j);

/* وتجدر الإشارة إلى أن, والجدير بالذكر أن at token j: the narrator's own, without a comma too; but ويذكر أن. */
int brf_narrator_frames(const BrfScan *scan, uint32_t j);

/* ولاحقا أعلن أن, وأمس قال إن at token j: when what follows was said, without a comma too. */
int brf_narrator_dates(const BrfScan *scan, uint32_t j);

/* The sentence of token j ends soon with what somebody keeps to himself: لم يدل بمزيد من التفاصيل, دون ذكر تفاصيل. */
int brf_narrator_keeps_details(const BrfScan *scan, uint32_t j);

/* دون ذكر المزيد من التفاصيل, من دون الكشف عن أسمائهم at token j: what was not said with it. */
int brf_narrator_withholds(const BrfScan *scan, uint32_t j);

/* في إشارة إلى, في تلميح منه إلى: what the narrator reads into it. */
int brf_narrator_alludes(const BrfScan *scan, uint32_t j);

/* رغم, على الرغم, وبالرغم: what token i opens is set against what follows, إلا أن or a clause. */
int brf_narrator_concedes(const BrfScan *scan, uint32_t i);

/* Token i, behind the comma that ends such a clause, is the verb of the main one: يبقى, تتزامن. */
int brf_narrator_resumes(const BrfScan *scan, uint32_t i);

#endif
