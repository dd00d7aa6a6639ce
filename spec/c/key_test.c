/* SPDX-License-Identifier: MIT */
#include "brf_key.h"

#include "check.h"

static BrfKey key(const char *s) { return brf_key(s, strlen(s)); }

static int equal(const char *a, const char *b) {
  BrfKey x = key(a), y = key(b);
  return x.len > 0 && x.lo == y.lo && x.hi == y.hi && x.len == y.len;
}

int main(void) {
  BrfKey k;
  CHECK(equal("قال", "قَالَ"));
  CHECK(equal("أكد", "اكد"));
  CHECK(equal("إلى", "الي"));
  CHECK(equal("مدرسة", "مدرسه"));
  CHECK(equal("مسؤول", "مسوول"));
  CHECK(equal("كتـــاب", "كتاب"));
  CHECK(equal("ک" "تاب", "كتاب"));
  CHECK(equal("\xEF\xBB\xBB", "لا")); /* the ligature U+FEFB */
  CHECK(equal("\xEF\xBA\x83\xEF\xBA\xA3\xEF\xBB\xA4\xEF\xBA\xAA", "أحمد"));
  CHECK(!equal("قال", "قالت"));
  CHECK(key("abc").len == 0);
  CHECK(key("").len == 0);
  CHECK(key("١٢").len == 0);
  CHECK(key("اااااااااااااااااااااااا").len == 24);
  CHECK(key("ااااااااااااااااااااااااا").len == 0); /* 25 letters */

  k = key("والاستراتيجيين"); /* 14 letters: both halves */
  CHECK(k.len == 14 && k.hi != 0);
  k = brf_key_drop_first(k, 1);
  CHECK(k.len == 13 && k.lo == key("الاستراتيجيين").lo &&
        k.hi == key("الاستراتيجيين").hi);
  k = brf_key_drop_last(k, 2);
  CHECK(k.lo == key("الاستراتيجي").lo && k.hi == 0);
  k = brf_key_append(brf_key_append(k, BRF_YEH), BRF_NOON);
  CHECK(k.len == 13 && k.lo == key("الاستراتيجيين").lo &&
        k.hi == key("الاستراتيجيين").hi);
  k = key("الاستراتيجي");
  CHECK(brf_key_letter(&k, 0) == BRF_ALEF && brf_key_letter(&k, 1) == BRF_LAM);
  k = key("قال");
  CHECK(brf_key_last(&k, 0) == BRF_LAM && brf_key_last(&k, 2) == BRF_QAF);
  CHECK(brf_key_last(&k, 3) == 0); /* there is none */
  k = key("");
  CHECK(brf_key_last(&k, 0) == 0 && !brf_key_has_al(&k, 0));
  k = key("والوزير");
  CHECK(brf_key_has_al(&k, 1) && !brf_key_has_al(&k, 0));
  k = key("بيانات");
  CHECK(brf_key_in_at(&k));
  k = key("بيت");
  CHECK(!brf_key_in_at(&k));
  k = key("استقبلوا");
  CHECK(brf_key_in_wa(&k) && !brf_key_in_wn(&k));
  k = key("معلمون");
  CHECK(brf_key_in_wn(&k) && !brf_key_in_wa(&k));
  k = key("عيون");
  CHECK(!brf_key_in_wn(&k));
  CHECK(brf_key_hash(key("قال")) != brf_key_hash(key("قالت")));
  return CHECK_DONE();
}
