/* SPDX-License-Identifier: MIT */
/*
** brf_patient: whom or what the verb of a subject is done to, where its object
** follows the subject: نفى متحدث عسكري انهيار السد.
*/
#ifndef BRF_PATIENT_H
#define BRF_PATIENT_H

#include "brf_scan.h"

/* Behind the subject that begins at `first`, and before token i, the object of
   its verb begins at i: أدان الوزير عادل سالم الاعتداء; but مدير أمن المدينة. */
int brf_patient_begins(const BrfScan *scan, uint32_t first, uint32_t i);

/* Two words of an indefinite object in a row stand at token i: مقطعا مصورا,
   بيانا جديدا; but لكن مصدرا رسميا. */
int brf_patient_is_accusative(const BrfScan *scan, uint32_t i);

/* The same behind the one that `head` names, and so his verb's object: نشر
   الباحث مقطعا مصورا; but اللاعبة ماريا إيفانوفا. */
int brf_patient_behind(const BrfScan *scan, uint32_t head, uint32_t i);

/* A feminine noun with a pronoun stands at i, or what its owner said: برر المدرب
   خسارته, أنهت الوزيرة كلامها; but عبدالله, نزيه. */
int brf_patient_is_hers(const BrfScan *scan, uint32_t i);

/* Behind the name that begins at `first` its bearer's verb has an everyday noun for its object at token i, with or
   without a complement behind it: أرجع كرم تنامي الصادرات إلى كذا, وصف سامي عون أداء الفريق بأنه, لفت كرم الانتباه إلى
   أن; but مدير إدارة الشركة, سالم حرب. */
int brf_patient_done_to(const BrfScan *scan, uint32_t first, uint32_t i);

#endif
