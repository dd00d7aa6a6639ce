/* SPDX-License-Identifier: MIT */
#include "brf_patient.h"

#include "brf_deed.h"
#include "brf_word.h"

int brf_patient_is_accusative(const BrfScan *s, uint32_t i) {
  unsigned k;
  if (brf_tag(s, i)->kinds == 0 && i + 1 < s->n && brf_word_is_bare(s, i + 1))
    return 0; /* كريستالينا جورجييفا: neither is known */
  for (k = 0; k < 2; k++, i++) {
    const BrfTag *tag = brf_tag(s, i);
    if (i >= s->n || tag->key.len < 4 ||
        (k == 0 && tag->kinds != 0 && (brf_is(s, i, ROLE) || !(brf_is(s, i, DOCUMENT) || brf_is(s, i, MEDIUM)))) ||
        brf_key_last(&tag->key, 0) != BRF_ALEF)
      return 0;
  }
  return 1;
}

int brf_patient_behind(const BrfScan *s, uint32_t head, uint32_t i) {
  const BrfKey *key = &brf_tag(s, head)->key;
  return i > head && key->len > 0 &&
         (brf_key_last(key, 0) != BRF_HEH || brf_scan_closes(s, i - 1)) && /* مجلة "المرايا" بحثا جديدا */
         brf_patient_is_accusative(s, i);
}

#define PEOPLE                                                            \
  (UINT64_C(1) << BRF_WORD_ROLE | UINT64_C(1) << BRF_WORD_TITLE |          \
   UINT64_C(1) << BRF_WORD_COUNTERPART | UINT64_C(1) << BRF_WORD_HONORIFIC | \
   UINT64_C(1) << BRF_WORD_ORGANIZATION | UINT64_C(1) << BRF_WORD_MEDIA)

int brf_patient_is_hers(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  unsigned n = tag->key.len;
  if (tag->pro != 0 || n < 5 || !brf_word_is_owned(s, i)) return 0;
  if (brf_tag_is(tag, BRF_WORD_MEDIUM)) return 1;
  if (tag->suffix > 0) /* تجربتها; but زوجته, شركته */
    return !(tag->kinds & PEOPLE);
  if (tag->kinds != 0) return 0;
  if (brf_key_letter(&tag->key, n - 1u) != BRF_HEH) n--; /* ها */
  return brf_key_letter(&tag->key, n - 2u) == BRF_TEH;
}

/* نعى الحزب | قائده, تفقد الوزير | المشروع: straight behind what has the article something of its own, or behind an office an
   everyday noun with the article; but المدير العام, الوزير السابق, الرئيس نفسه. */
static int is_other_thing(const BrfScan *s, uint32_t first, uint32_t i) {
  const uint64_t things = UINT64_C(1) << BRF_WORD_PLAIN | UINT64_C(1) << BRF_WORD_NAMING | UINT64_C(1) << BRF_WORD_ABSTRACT;
  const BrfTag *tag = brf_tag(s, i);
  if (brf_is(s, i, SAME) || tag->verb) return 0;
  if (tag->pro == 0) return brf_word_is_owned(s, i) && (brf_is(s, i, ROLE) || brf_is(s, first, ROLE));
  return tag->pro == BRF_PRO_AL && brf_is(s, first, ROLE) && (tag->kinds & things) != 0 && (tag->kinds & ~things) == 0 &&
         !brf_word_in_yah(s, i);
}

/*
** Behind the subject that begins at `first` the object of its verb begins at i:
** نفى متحدث عسكري انهيار السد, أدان الوزير عادل سالم الاعتداء, كشفت الفنانة هدى عون
** كواليس عملها; but مدير أمن المدينة, سامي عون زوجها.
*/
static int begins_behind(const BrfScan *s, uint32_t first, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  const BrfKey *last = &brf_tag(s, i - 1)->key;
  if (brf_patient_is_hers(s, i)) return 1;
  if (brf_word_is_definite(s, first) && is_other_thing(s, first, i) &&
      (i == first + 1 || (i == first + 2 && brf_word_is_definite(s, i - 1) && /* المدير السابق | المشروع */
                          (brf_is(s, i - 1, QUALIFIER) || brf_word_in_yah(s, i - 1)))))
    return 1;
  if (i < first + 2) return 0;
  /* أمضى الوزير سامي عون ساعة هناك: behind a name an everyday noun in ة or ا */
  if ((brf_tag_is(tag, BRF_WORD_PLAIN) || (brf_tag_is(tag, BRF_WORD_ORGANIZATION) && /* وفدا */
                                           brf_key_last(&tag->key, 0) == BRF_ALEF)) &&
      tag->pro == 0 && i > first + 2 && brf_word_is_bare(s, i - 1) && brf_word_is_bare(s, i - 2) &&
      (brf_key_last(&tag->key, 0) == BRF_HEH || brf_key_last(&tag->key, 0) == BRF_ALEF ||
       (!brf_word_is_definite(s, i) && /* الشاعر سامي عون آخر لقاء, الوزير سامي عون اجتماع اللجنة */
        (brf_is(s, first, TITLE) || (brf_word_is_definite(s, i + 1) && !brf_is(s, i, QUALIFIER))))))
    return 1;
  if (brf_tag_is(tag, BRF_WORD_PLAIN))
    return tag->pro == 0 && i == first + 2 && brf_is(s, first, ROLE) &&
           !brf_word_is_definite(s, first) &&
           !brf_word_is_definite(s, i - 1) && last->len > 3 &&
           brf_key_last(last, 0) == BRF_YEH &&
           brf_word_is_definite(s, i + 1) && !brf_is(s, i, QUALIFIER); /* مسؤول حكومي رفيع | الاتهامات */
  if (!brf_word_is_bare(s, i - 1) ||
      !(brf_word_is_bare(s, i - 2) || brf_is(s, i - 2, YEH_NOUN)))
    return 0;
  if (brf_tag(s, i)->kinds == 0 && brf_word_is_definite(s, i) && brf_word_in_teh(s, i))
    return !brf_word_is_definite(s, i - 1); /* قدمت الدكتورة سلوى ناصر الورقة; but باسم الجبهة الشعبية */
  if (tag->kinds == 0 && brf_word_is_definite(s, i) &&
      brf_key_last(&tag->key, 0) != BRF_YEH &&
      brf_tag(s, i + 1)->kinds == 0 && brf_word_is_definite(s, i + 1))
    return 1; /* نفى المدير سامي عون الأنباء المتداولة */
  if (i > first + 2 && brf_word_is_bare(s, i) && !brf_word_is_definite(s, i) && /* سامي عون حجب الثقة, دعوى قضائية */
      !brf_word_is_definite(s, i - 2) && /* النائب اللوري سامي عون | القرية */
      !brf_word_has(s, i, BRF_TRAIT_GIVEN) && brf_word_in_teh(s, i + 1) &&
      (brf_word_is_definite(s, i + 1) || brf_word_in_maqsura(s, i)))
    return 1;
  return brf_deed(s, i) || brf_deed_state(s, i) ||
         (i > first + 2 && brf_word_is_bare(s, i) &&
          !brf_word_is_definite(s, i) && brf_word_is_owned(s, i + 1) &&
          !brf_is(s, i + 1, ROLE));
}

/* Behind the subject from `first` at i: what he says or writes, ألقى المدير سالم عون
   كلمة, رفض المدرب البرتغالي الحديث عن; but وزارة الإعلام. */
static int is_said(const BrfScan *s, uint32_t first, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  if (brf_tag_is(tag, BRF_WORD_ROLE)) return 0;
  if (tag->pro == 0 &&
      (brf_tag_is(tag, BRF_WORD_MEDIUM) || brf_tag_is(tag, BRF_WORD_EVIDENCE) ||
       brf_tag_is(tag, BRF_WORD_DOCUMENT)) &&
      !brf_word_is_owned(s, i) &&
      (brf_word_is_definite(s, i - 1) || (i > first + 1 && brf_word_is_bare(s, i - 1))))
    return 1;
  return (tag->pro & BRF_PRO_AL) && brf_tag_is(tag, BRF_WORD_MEDIUM) && brf_is(s, i + 1, PREPOSITION);
}

/* Behind many or a body that begins at `first` its object in ا at i: تداول ناشطون مقطعا
   يظهر, أصدرت الوزارة توضيحا. */
static int is_of_many(const BrfScan *s, uint32_t first, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  const uint64_t papers = UINT64_C(1) << BRF_WORD_MEDIUM | UINT64_C(1) << BRF_WORD_DOCUMENT;
  return i == first + 1 && (tag->kinds & ~papers) == 0 && tag->key.len > 3 && !brf_word_is_definite(s, i) && /* المحكمة العليا */
         brf_key_last(&tag->key, 0) == BRF_ALEF &&
         (brf_is(s, first, ROLE) ? brf_key_last(&brf_tag(s, first)->key, 1) == BRF_WAW
                                 : brf_is(s, first, ORGANIZATION) && brf_word_is_definite(s, first));
}

/* Behind a name, or what has the article, what has it too and is no office at i: انتقد
   النائب سالم عمران الحكومة, دعا الرئيس سالم كرم الملك, دعا الرئيس الروسي الحلف. */
static int is_definite(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  const int named = brf_word_is_bare(s, i - 1) && brf_word_is_bare(s, i - 2);
  if (brf_tag_is(tag, BRF_WORD_PLAIN) && tag->pro == 0 && brf_word_is_definite(s, i - 1))
    return 1; /* انتقد يوسف السالم سياسة الحزب */
  if (brf_tag_is(tag, BRF_WORD_TITLE)) /* but مدير الأرصاد الجوية الدكتور سالم */
    return brf_word_is_definite(s, i) && named && !brf_word_is_definite(s, i - 1);
  if (!((tag->pro & BRF_PRO_AL) || brf_tag_is(tag, BRF_WORD_GAZETTEER)) ||
      (tag->pro & (BRF_PRO_AND | BRF_PRO_L)) ||
      (brf_tag_is(tag, BRF_WORD_ROLE) && !brf_tag_is(tag, BRF_WORD_ORGANIZATION))) /* المدرسة, a school */
    return 0;
  return named || (brf_tag_is(tag, BRF_WORD_GAZETTEER) && !brf_word_in_yah(s, i) && /* البنك المركزي المصري */
                   brf_word_is_definite(s, i - 1) && brf_word_is_definite(s, i - 2));
}

/* Behind the body that begins at `first` another body or a thing at i, which the article before it keeps apart: حملت
   الوزارة | حكومة لوريا المسؤولية, ناشدت منظمة الزراعة | الجهات المانحة. */
static int is_behind_body(const BrfScan *s, uint32_t first, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  if (i == first || !brf_is(s, first, ORGANIZATION) || brf_is(s, first, ROLE) || !brf_word_is_definite(s, i - 1)) return 0;
  if (tag->pro & BRF_PRO_AL)
    return tag->pro == BRF_PRO_AL && brf_key_in_at(&tag->key) &&
           brf_word_in_teh(s, first) && (tag->kinds & (UINT64_C(1) << BRF_WORD_ROLE | UINT64_C(1) << BRF_WORD_PLAIN));
  return tag->pro == 0 && brf_tag_is(tag, BRF_WORD_ORGANIZATION) && !brf_tag_is(tag, BRF_WORD_ROLE) &&
         (brf_word_is_definite(s, i + 1) || brf_is(s, i + 1, GAZETTEER) || brf_word_is_bare(s, i + 1));
}

/* دعا كرمان | الدول العربية: behind a name of one word an everyday noun with the article. */
static int is_behind_name(const BrfScan *s, uint32_t first, uint32_t i) {
  if (i == first + 1 && brf_word_is_owned(s, first) && brf_is(s, i, OPINION)) return brf_word_is_definite(s, i); /* تشاطره زوجته | الرأي */
  return i == first + 1 && brf_word_is_bare(s, first) && !brf_word_has(s, first, BRF_TRAIT_GIVEN) &&
         brf_tag(s, i)->pro == BRF_PRO_AL && brf_is(s, i, PLAIN) && brf_tag(s, i)->nreadings == 0 && !brf_word_in_yah(s, i) &&
         brf_word_is_definite(s, i + 1);
}

int brf_patient_begins(const BrfScan *s, uint32_t first, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  /* القاضي بتسجيلات, وجه الإعلامي سؤالا; but المتحدث باسمها */
  return (brf_word_has_b(s, i) && !(brf_is(s, i, IDENTITY) && brf_is(s, i - 1, TALKER))) ||
         (brf_key_last(&tag->key, 0) == BRF_ALEF && tag->key.len > 2 && tag->suffix == 0 &&
          !brf_word_is_definite(s, i) && brf_word_has_form(s, i, BRF_FORM_MASDAR)) ||
         is_behind_body(s, first, i) || is_behind_name(s, first, i) || is_said(s, first, i) || brf_patient_behind(s, first, i) || is_of_many(s, first, i) ||
         begins_behind(s, first, i) || (i > first + 1 && is_definite(s, i));
}

/* مصادر لورية | سماع دوي, شهود عيان | سماع: token i says of what kind those are, and nothing of theirs goes on behind it. */
static int is_adjective_of_many(const BrfScan *s, uint32_t i) {
  static const BrfKey eye = BRF_KEY4(BRF_AIN, BRF_YEH, BRF_ALEF, BRF_NOON);
  if (i == 0 || brf_word_is_definite(s, i) || brf_tag(s, i)->pro != 0 || !brf_is(s, i - 1, ROLE)) return 0;
  return brf_key_same(&brf_tag(s, i)->key, &eye) || (brf_word_in_yah(s, i) && brf_word_in_teh(s, i) && brf_is(s, i - 1, WHOEVER));
}

int brf_patient_done_to(const BrfScan *s, uint32_t first, uint32_t j) {
  const BrfTag *tag = brf_tag(s, j);
  const uint64_t no_object = UINT64_C(1) << BRF_WORD_ROLE | UINT64_C(1) << BRF_WORD_ORGANIZATION |
                             UINT64_C(1) << BRF_WORD_FIELD | UINT64_C(1) << BRF_WORD_GOVERNOR |
                             UINT64_C(1) << BRF_WORD_QUALIFIER | UINT64_C(1) << BRF_WORD_GAZETTEER;
  if (!brf_tag_is(tag, BRF_WORD_PLAIN) || (tag->kinds & no_object) || brf_word_has_lead(s, j) || tag->nreadings > 0 ||
      (s->joints[j] & BRF_JOINT_GIVEN) || brf_word_is_owned(s, j - 1) || brf_word_is_link(s, j) || brf_is(s, j + 1, SAYING) ||
      (brf_is(s, first, DOCUMENT) && !brf_is(s, first, ROLE)) || brf_is(s, first, ORGANIZATION))
    return 0;
  if (tag->pro == 0 && !brf_word_in_yah(s, j) && is_adjective_of_many(s, j - 1)) return 1;
  if (!(brf_word_is_bare(s, j - 1) || brf_word_has(s, j - 1, BRF_TRAIT_GIVEN)) || brf_word_is_definite(s, j - 1)) {
    if (!brf_word_is_definite(s, j - 1) || tag->pro != 0) return 0; /* النائبة تشبث المرأة */
  } else if (tag->pro & BRF_PRO_AL) {
    return tag->key.len > 7 && !brf_word_in_yah(s, j);
  }
  return ((brf_word_is_definite(s, j + 1) || (j > first + 1 && brf_word_is_owned(s, j + 1))) && !brf_word_has_office(s, j + 1)) ||
         brf_is(s, j + 1, GAZETTEER) ||
         (brf_is(s, j + 1, PLAIN) && brf_tag(s, j + 1)->pro == 0 && brf_word_is_definite(s, j + 2)); /* أداء عناصر الجيش */
}
