/* SPDX-License-Identifier: MIT */
/*
** brf_deed: unknown words that by their shape name what somebody does, or his state while he
** does it, and so are no name and no part of who he is.
*/
#ifndef BRF_DEED_H
#define BRF_DEED_H

#include "brf_scan.h"

/* The unknown word at token i has the shape of a masdar: with a noun behind it تسليط العقوبة,
   مصادرة الأملاك, إقالة الوزير, ارتفاع الأسعار; with the article الاعتداء, الاستخدام. Not given names
   (ابتسام), nor إلياس, إيفان. */
int brf_deed(const BrfScan *scan, uint32_t i);

/* The same without the article, and the masdar of a verb of report, before a noun: استبعاد
   التقرير. */
int brf_deed_before(const BrfScan *scan, uint32_t i);

/* The unknown word at token i has the shape of a man's state: متفائلا, مقتنعا. */
int brf_deed_state(const BrfScan *scan, uint32_t i);

/* The unknown word at token i has the shape of many with the article, and so is no adjective of one:
   الأقباط, الأكراد. */
int brf_deed_many(const BrfScan *scan, uint32_t i);

/*
** Token i, a noun with the article, is what the man with the office before it does
** something to, and no adjective of his by its shape: زار الوزير القرية, استعرض الرئيس الجهود; but
** الرئيس الجديد, المدير العام, الوزير العسكري, الوزير المسؤول.
*/
int brf_deed_to(const BrfScan *scan, uint32_t i);

/* The unknown word at token i is what many did to somebody, by its ending in و and a pronoun: الخبراء زاروها,
   المهاجمون قتلوه; but آراؤهم, with a hamza. */
int brf_deed_theirs(const BrfScan *scan, uint32_t i);

/* At token j, behind the phrase that begins at `first`, in what state its bearer speaks or, where his verb may have an
   object (`act`), does it: الرئيس التنفيذي ردا على, سامي عون موجها كلامه, النائب مبتسماً, رافعت النيابة العامة مطالبة
   بالعقوبة, بدا المدرب راضيا; but الوزير صليبا. */
int brf_deed_is_state(const BrfScan *scan, uint32_t first, uint32_t j, int act);

#endif
