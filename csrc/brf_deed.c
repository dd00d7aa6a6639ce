/* SPDX-License-Identifier: MIT */
#include "brf_deed.h"

#include <string.h>

#include "brf_word.h"

/* The unknown word at i, with a noun behind it, has the shape of a masdar: of the second form
   تسليط, the third in ة مصادرة, the fourth with its own hamza إطلاق, إقالة, the seventh,
   eighth or tenth انهيار, ارتفاع, استشهاد; but ابتسام, إلياس, إيفان. */
static int is_bare(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  const BrfKey *key = &tag->key;
  const unsigned char *word = (const unsigned char *)s->text + s->tokens[i].start;
  const unsigned first = brf_key_letter(key, 0), third = brf_key_letter(key, 2);
  const unsigned fourth = brf_key_letter(key, 3);
  if (tag->kinds != 0 || tag->nreadings != 0 || key->len < 5 || (tag->traits & BRF_TRAIT_GIVEN) ||
      i + 1 >= s->n || !brf_word_is_noun(s, i + 1))
    return 0;
  if (first == BRF_TEH) return key->len == 5 && fourth == BRF_YEH;
  if (first == BRF_MEEM)
    return key->len == 6 && third == BRF_ALEF && brf_word_in_teh(s, i) && brf_word_is_definite(s, i + 1);
  if (first != BRF_ALEF) return 0;
  if (word[0] == 0xD8 && word[1] == 0xA5 && key->len == 5) /* إ */
    return brf_word_in_teh(s, i) ? third == BRF_ALEF
                        : fourth == BRF_ALEF && third != BRF_WAW && third != BRF_YEH &&
                              third != BRF_HAH && brf_key_letter(key, 1) != BRF_YEH;
  return key->len > 5 && brf_key_last(key, 1) == BRF_ALEF &&
         (brf_key_letter(key, 1) == BRF_NOON || third == BRF_TEH);
}

/* The unknown word behind ال has the shape of a masdar of the eighth or tenth
   form: الاعتداء, الاستخدام; but الاشتراكي. */
static int is_definite(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  const BrfKey *key = &tag->key;
  if (tag->kinds != 0 || key->len < 7 || brf_key_letter(key, 0) != BRF_ALEF ||
      brf_key_letter(key, 1) != BRF_LAM || brf_key_letter(key, 2) != BRF_ALEF ||
      brf_key_last(key, 0) == BRF_YEH)
    return 0;
  return (brf_key_letter(key, 4) == BRF_TEH &&
          brf_key_letter(key, key->len < 8 ? 5 : 6) == BRF_ALEF) ||
         (key->len == 9 && brf_key_letter(key, 3) == BRF_SEEN &&
          brf_key_letter(key, 4) == BRF_TEH);
}

/* The masdar of a verb of report at i, before a noun with the article: استبعاد التقرير. */
static int is_masdar(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  return tag->kinds == 0 && tag->pro == 0 && !(tag->traits & BRF_TRAIT_GIVEN) &&
         !brf_word_is_definite(s, i) && brf_word_is_definite(s, i + 1) &&
         brf_word_has_form(s, i, BRF_FORM_MASDAR);
}

int brf_deed_to(const BrfScan *s, uint32_t i) {
  const BrfKey key = brf_word_base(s, i);
  const unsigned last = brf_key_last(&key, 0), first = brf_key_letter(&key, 0);
  if (i == 0 || !brf_word_is_definite(s, i) || brf_is(s, i, QUALIFIER) || brf_is(s, i, ROLE) ||
      (brf_tag(s, i)->pro & ~BRF_PRO_AL) || key.len < 3 || brf_word_is_surname(s, i))
    return 0;
  if (brf_word_in_teh(s, i)) return !brf_word_in_teh(s, i - 1);
  return brf_is(s, i, PLAIN) && last != BRF_YEH && last != BRF_NOON && first != BRF_MEEM && first != BRF_ALEF &&
         brf_key_letter(&key, 1) != BRF_ALEF && !(key.len == 4 && brf_key_letter(&key, 2) == BRF_YEH);
}

int brf_deed(const BrfScan *s, uint32_t i) { return is_definite(s, i) || is_bare(s, i); }

int brf_deed_before(const BrfScan *s, uint32_t i) { return is_bare(s, i) || is_masdar(s, i); }

int brf_deed_state(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  return tag->kinds == 0 && tag->nreadings == 0 && tag->key.len > 4 &&
         !(tag->traits & BRF_TRAIT_GIVEN) && !brf_word_is_owned(s, i) &&
         brf_key_letter(&tag->key, 0) == BRF_MEEM &&
         brf_key_last(&tag->key, 0) == BRF_ALEF;
}

int brf_deed_many(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  const BrfKey *key = &tag->key;
  return tag->kinds == 0 && key->len == 7 && brf_key_has_al(key, 0) &&
         memcmp(s->text + s->tokens[i].start + 4, "\xD8\xA3", 2) == 0 && /* أ */
         brf_key_letter(key, 5) == BRF_ALEF;
}

int brf_deed_theirs(const BrfScan *s, uint32_t j) {
  const BrfKey *key = &brf_tag(s, j)->key;
  const unsigned letters = brf_key_last(key, 0) == BRF_HEH ? 1 : brf_key_last(key, 1) == BRF_HEH ? 2 : 0;
  const uint32_t end = s->tokens[j].end - 2 * letters;
  return brf_tag(s, j)->kinds == 0 && brf_tag(s, j)->pro == 0 && letters > 0 && key->len > 2 + letters && end > s->tokens[j].start + 2 && memcmp(s->text + end - 2, "\xD9\x88", 2) == 0;
}

int brf_deed_is_state(const BrfScan *s, uint32_t first, uint32_t j, int act) {
  const BrfTag *tag = brf_tag(s, j);
  const int participle = brf_word_has_form(s, j, BRF_FORM_PARTICIPLE);
  if (act && (tag->kinds | tag->pro) == 0 && tag->key.len == 5 && brf_key_last(&tag->key, 0) == BRF_ALEF &&
      (brf_key_letter(&tag->key, 1) == BRF_ALEF || (brf_key_letter(&tag->key, 2) == BRF_YEH && brf_word_has(s, j - 1, BRF_TRAIT_GIVEN))) &&
      !(tag->traits & BRF_TRAIT_GIVEN) &&
      brf_word_has_office(s, first))
    return 1; /* وبدا المدرب راضيا, وقف الحاج محمود حزينا */
  if (brf_word_is_tanwin(s, j) && !(j == first + 1 && brf_word_is_tanwin(s, first))) return 1;
  if (brf_word_is_definite(s, j)) return 0;
  if (brf_key_last(&tag->key, 0) == BRF_ALEF && tag->key.len > 2 && tag->suffix == 0 &&
      !brf_tag_is(tag, BRF_WORD_GAZETTEER) && (participle || brf_word_is(s, j + 1, BRF_LETTERS_ALA)))
    return 1; /* ردا على; but فرنسا على */
  if (participle && tag->pro == 0 && brf_word_is_definite(s, j - 1) && brf_key_last(&tag->key, 0) == BRF_HEH)
    return 1;
  return j > first + 1 && brf_word_is_bare(s, j - 1) && tag->kinds == 0 && /* جارتها أم فادي ممازحة */
         tag->key.len > 5 && !(tag->traits & BRF_TRAIT_GIVEN) &&
         brf_key_letter(&tag->key, 0) == BRF_MEEM && brf_word_in_teh(s, j) &&
         (brf_word_in_teh(s, first) || brf_word_is_owned(s, first));
}
