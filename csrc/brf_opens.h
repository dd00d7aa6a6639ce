/* SPDX-License-Identifier: MIT */
/*
** brf_opens: whom a sentence or a paragraph opens with by his name: before what he does (سامي عون
** يجلس أمام بيته), behind it (يقف أبو ياسر), or behind what he did (كشف سامي عون الحقيقة).
*/
#ifndef BRF_OPENS_H
#define BRF_OPENS_H

#include "brf_scan.h"

/* Token i has the shape of a verb of the present that the lexicon does not know, of four letters at
   least, for there are names like تيم: تنتظر, يقف. */
int brf_opens_present(const BrfScan *scan, uint32_t i);

/* The end, exclusive, of the name that begins at `first` and whose words go on at k. */
uint32_t brf_opens_name_end(const BrfScan *scan, uint32_t first, uint32_t k);

/* أم ياسمين, أبو ياسر: whose mother or father one is begins at i. */
int brf_opens_parent(const BrfScan *scan, uint32_t i);

/* A name opens the paragraph at i and ends at *end: أم ياسمين تسكن في الحي; سامي عون يجلس; حسنين، وهو
   اسم مستعار. */
int brf_opens_with_name(const BrfScan *scan, uint32_t i, uint32_t *end);

/* What one does opens it at i, behind which she is named up to *end and it is told who she is: تعيش هدى كرم، البالغة من
   العمر ستين عاما، وحدها; تفتح هدى كرم، وهي معلمة، بابها. */
int brf_opens_introducing(const BrfScan *scan, uint32_t i, uint32_t *end);

/* What one does opens it at i, behind which he is named up to *end: يقف أبو ياسر أمام بيته, يجلس سامي
   عون; but يوم سامي. */
int brf_opens_with_deed(const BrfScan *scan, uint32_t i, uint32_t *end);

/* By what verb somebody acts. */
typedef struct BrfDoer {
  int she;  /* 1: of a woman or a body */
  int many; /* 1: of many people */
  int past; /* 1: in the past, else in the present */
} BrfDoer;

/* The clause from token i to `limit`, or the part of it behind dots, opens with who does something, straight before such a verb: سامي عون
   يستقبل السفير, الحكومة أقرت القانون, خلال جولته.. الوزير يزور; who is the tokens *first to *end - 1. But سامي عون مدير الشركة. */
int brf_opens_acting(const BrfScan *scan, uint32_t i, uint32_t limit, const BrfDoer *by, uint32_t *first, uint32_t *end);

/* When or where he does it opens it at i: في المساء يعود أبو عدنان إلى دفاتره, في خيمة صغيرة يعيش سامي عون; he is named by the
   tokens *first to *end - 1. */
int brf_opens_in_place(const BrfScan *scan, uint32_t i, uint32_t *first, uint32_t *end);

/* What one did opens it at i, which is no report: كشف سامي عون حقيقة الأمر; but كشف سامي عون أن. */
int brf_opens_with_past(const BrfScan *scan, uint32_t i, uint32_t *end);

/* Whom الأخير or الأخيرة at token i goes back to: the last name before it in its paragraph, *first to *end - 1, but
   none behind an office of the other gender. */
int brf_opens_latter(const BrfScan *scan, uint32_t i, uint32_t *first, uint32_t *end);

/* Any of them at token i; he is named by the tokens *first to *end - 1. */
int brf_opens(const BrfScan *scan, uint32_t i, uint32_t *first, uint32_t *end);

/* فرضت روسيا: the word at token i, unknown or everyday, may be what a woman or a body did; but قوات روسيا. */
int brf_opens_with_hers(const BrfScan *scan, uint32_t i);

/* واستند التقرير: the unknown word in و at token i, which opens a sentence, is its verb. */
int brf_opens_unknown(const BrfScan *scan, uint32_t i);

#endif
