/* SPDX-License-Identifier: MIT */
#include "brf_antecedent.h"

#include "brf_word.h"

#define MAX_CONSTRUCT 5u /* tokens of an office: رئيس مجلس إدارة الشركة */

/* Before a relative pronoun at `end` the head is the last office of the words from `first`: التقى |
   السفير الفرنسي الذي, زار الوزير | مدير المستشفى الذي; but نائب الرئيس الذي, السيد الوزير الذي. */
static uint32_t last_office(const BrfScan *s, uint32_t first, uint32_t end) {
  uint32_t p;
  for (p = end; p-- > first + 1;) {
    const int office = brf_word_has_office(s, p) || /* استقبلت الرئاسة | حركة النهر التي */
                       (brf_is(s, p, ORGANIZATION) && !brf_word_is_definite(s, p) && brf_word_is_definite(s, p - 1));
    const int before = brf_is(s, p - 1, ROLE) || brf_is(s, p - 1, ORGANIZATION) ||
                       brf_is(s, p - 1, MEDIA) || brf_is(s, p - 1, DOCUMENT);
    if (!office || (brf_is(s, p - 1, TITLE) && !brf_is(s, p - 1, ROLE))) continue;
    if (brf_word_is_definite(s, p - 1)
            ? before || !brf_word_is_definite(s, p)
            : !before && ((brf_word_is_definite(s, p) && brf_is(s, p - 1, PLAIN)) ||
                          p - 1 == brf_scan_floor(s, p))) /* ووصل | نائب الرئيس الذي */
      return p;
  }
  return first;
}

uint32_t brf_antecedent_head(const BrfScan *s, const BrfClaim *c, uint32_t floor, uint32_t first, uint32_t i) {
  uint32_t k = i;
  while (k > first && brf_word_is_noun(s, k - 1) && i - k < 4 &&
         !(k < i && ((brf_tag(s, k)->pro & (BRF_PRO_B | BRF_PRO_L)) || /* اتصلت الرئاسة | بحركة النهر التي */
                     brf_tag(s, k - 1)->verb))) /* رد سالم الذي كتب */
    k--;
  first = last_office(s, k, i);
  /* الغلاء الذي قال إنه: the pronoun goes back to the head */
  if (c->kind == BRF_CLAIM_CLAUSE && !brf_is(s, first, ROLE) &&
      !brf_is(s, first, ORGANIZATION) && (brf_word_is_that_he(s, c->start - 1) || brf_word_is_that_he(s, c->joint)))
    return BRF_NONE;
  if (!brf_scan_comma(s, first - 1)) return first;
  k = first - 1; /* فلانة، الحقوقية التي أوردت */
  while (k > floor && brf_word_is_noun(s, k - 1) && first - k < 7 && !brf_tag(s, k - 1)->verb) k--;
  return k < first - 1 ? k : first;
}

/* السابق, الأميركي: the word with the article at i says which one it is that stands before it. */
static int says_which(const BrfScan *s, uint32_t i) {
  return brf_word_is_definite(s, i) && !brf_word_has_office(s, i) && ((brf_word_in_yah(s, i) && !brf_word_in_maqsura(s, i)) || brf_is(s, i, QUALIFIER));
}

int brf_antecedent_office(const BrfScan *s, uint32_t i, uint32_t floor, uint32_t *first) {
  const BrfKey *key = &brf_tag(s, i)->key;
  const int she = brf_key_letter(key, 2) == BRF_TEH;
  uint32_t k = i - brf_scan_comma(s, i - 1), last;
  if (key->len != 4 || k < floor + 2) return 0;
  k--;
  while (k > floor && says_which(s, k) && brf_word_is_definite(s, k - 1)) k--;
  *first = last = k;
  if (brf_word_has_office(s, k) && (brf_word_is_definite(s, k) || brf_word_is_owned(s, k)) &&
      brf_word_heads_feminine(s, k) == she &&
      !(k > 0 && brf_is(s, k - 1, ROLE) && !brf_word_is_definite(s, k - 1) && brf_word_heads_feminine(s, k - 1) == she)) /* نائب الرئيس الذي */
    return 1;
  if (!brf_word_is_definite(s, k)) return 0;
  while (k > floor && last - k < MAX_CONSTRUCT && brf_word_is_noun(s, k - 1) && !brf_word_is_definite(s, k - 1) &&
         !brf_word_is_owned(s, k - 1) && !brf_tag(s, k - 1)->verb) {
    *first = --k;
    if (brf_is(s, k, ROLE) && brf_word_heads_feminine(s, k) == she) return 1;
  }
  return 0;
}
