/* SPDX-License-Identifier: MIT */
/*
** brf_subject: whom the text around a cue names where its own verb does not:
** the subject of its sentence, of its paragraph, or who bears an honorific.
** Each answers 1 and the tokens *first to *end - 1 that name him, or 0.
*/
#ifndef BRF_SUBJECT_H
#define BRF_SUBJECT_H

#include "brf_claim.h"
#include "brf_scan.h"

/*
** The phrase that a title, an office or an institution opens behind token `from`
** and before the cue of `c`: وشاركت الناشطة فلانة في …، مؤكدة أن. One that hangs on
** a preposition is not the subject, before the next comma or verb: في إطار زيارة
** الوزير، تفقد الرئيس …. With `any` it will do: بعد كلام الوزير … بقوله.
*/
int brf_subject_behind(const BrfScan *scan, const BrfClaim *c, uint32_t from,
                       int any, uint32_t *first, uint32_t *end);

/* The names that token i, an office, stands behind begin at the token returned, i where it stands behind none:
   لم يبذل سامي عون مدرب الفريق, عبرت هالة سالم، متطوعة من القرية. */
uint32_t brf_subject_names_before(const BrfScan *scan, uint32_t floor, uint32_t i);

/* The one with an office of the last clause before the cue of c, which و and a verb open behind marks and a comma:
   قائلا: "…"، ورفض الوزير سامي عون ما قيل، قائلا. */
int brf_subject_behind_speech(const BrfScan *scan, const BrfClaim *c, uint32_t *first, uint32_t *end);

/* The same from the start of the sentence; a name behind the verb that opens it:
   يقف أبو ياسر أمام بيته ويرى أن; or before a participle a name alone: وتنتظر هياء كرم
   أيام العيد …، مشيرة. */
int brf_subject_of_sentence(const BrfScan *scan, const BrfClaim *c,
                            uint32_t *first, uint32_t *end);

/* The one that the content around claim `c` begins with, at token `start`, where c goes back to
   him by a pronoun: قال المصدر إن الوزير غاضب، وإنه أبلغ الموفد أن; not إن الباب مغلق، وإنه. */
int brf_subject_of_content(const BrfScan *scan, const BrfClaim *c, uint32_t start,
                           uint32_t *first, uint32_t *end);

/* The same from the start of the paragraph, where the cue stands in a later
   sentence of it and the token `last`, of the claim before, ahead of it: أثار
   النائب سالم ضجة. وقال إن …. */
int brf_subject_of_paragraph(const BrfScan *scan, const BrfClaim *c,
                             uint32_t last, uint32_t *first, uint32_t *end);

/* The nearest office or title before the cue, in its sentence and not before token `from`,
   that has the gender of its verb: وتوقف الوزير أمام سيدة مسنة، فسألته. */
int brf_subject_of_gender(const BrfScan *scan, const BrfClaim *c, uint32_t from,
                          uint32_t *first, uint32_t *end);

/* The finite verb of c is a man's, and the office or body at token i a woman or in ة; or it is a
   woman's, and i a body that is masculine or a man's office that stands alone. */
int brf_subject_is_another(const BrfScan *scan, const BrfClaim *c, uint32_t i);

/* Whom the honorific at token i goes back to: the last one before it with that
   title, سموه to سمو الشيخ فلان. */
int brf_subject_titled(const BrfScan *scan, uint32_t i, uint32_t *first,
                       uint32_t *end);

#endif
