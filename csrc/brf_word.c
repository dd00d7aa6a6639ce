/* SPDX-License-Identifier: MIT */
#include "brf_word.h"

#define ALI_REACH 400u /* tokens around, in which على is looked for */

#define TWO(a, b) {(a) | (uint64_t)(b) << 5, 0, 2}
#define THREE(a, b, c) {(a) | (uint64_t)(b) << 5 | (uint64_t)(c) << 10, 0, 3}

static const BrfKey words[] = {
    THREE(BRF_ALEF, BRF_LAM, BRF_YEH), THREE(BRF_AIN, BRF_LAM, BRF_YEH),
    TWO(BRF_MEEM, BRF_NOON),           TWO(BRF_FEH, BRF_YEH),
    TWO(BRF_AIN, BRF_NOON),            {BRF_LAM, 0, 1},
    TWO(BRF_MEEM, BRF_ALEF),           TWO(BRF_HAH, BRF_DAL),
    TWO(BRF_LAM, BRF_HEH),             THREE(BRF_LAM, BRF_HEH, BRF_ALEF),
    THREE(BRF_LAM, BRF_HEH, BRF_MEEM), THREE(BRF_ALEF, BRF_MEEM, BRF_ALEF),
    TWO(BRF_QAF, BRF_DAL),             {BRF_BEH, 0, 1},
    THREE(BRF_BEH, BRF_ALEF, BRF_LAM),
    THREE(BRF_AIN, BRF_MEEM, BRF_ALEF), THREE(BRF_ALEF, BRF_THAL, BRF_ALEF),
    TWO(BRF_ALEF, BRF_MEEM),
    THREE(BRF_AIN, BRF_ALEF, BRF_MEEM),
    THREE(BRF_LAM, BRF_DAL, BRF_YEH),
    THREE(BRF_KAF, BRF_MEEM, BRF_ALEF),
};

int brf_word_is(const BrfScan *scan, uint32_t i, BrfLetters letters) {
  const BrfKey *want = &words[letters];
  BrfKey key;
  unsigned first;
  if (i >= scan->n) return 0;
  key = brf_tag(scan, i)->key;
  if (key.len == want->len) return key.lo == want->lo && key.hi == 0;
  if (key.len != want->len + 1u) return 0;
  first = brf_key_letter(&key, 0);
  return (first == BRF_WAW || first == BRF_FEH) &&
         brf_key_drop_first(key, 1).lo == want->lo;
}

int brf_word_is_pronoun(const BrfScan *scan, uint32_t i) {
  static const BrfKey prepositions[] = {
      {BRF_BEH, 0, 1},        {BRF_LAM, 0, 1},
      TWO(BRF_FEH, BRF_YEH),  TWO(BRF_MEEM, BRF_NOON),
      TWO(BRF_AIN, BRF_NOON), TWO(BRF_MEEM, BRF_AIN),
      THREE(BRF_ALEF, BRF_LAM, BRF_YEH), THREE(BRF_AIN, BRF_LAM, BRF_YEH),
      THREE(BRF_LAM, BRF_DAL, BRF_YEH)};
  BrfKey key;
  unsigned a, b;
  size_t k;
  if (i >= scan->n) return 0;
  key = brf_tag(scan, i)->key;
  if (key.len < 2) return 0;
  if (key.len == 2 && brf_key_letter(&key, 1) == BRF_YEH) /* لي, بي */
    return brf_key_letter(&key, 0) == BRF_LAM ||
           brf_key_letter(&key, 0) == BRF_BEH;
  a = brf_key_letter(&key, key.len - 1u);
  b = brf_key_letter(&key, key.len - 2u);
  if (a == BRF_HEH)
    key = brf_key_drop_last(key, 1);
  else if (key.len > 2 && ((b == BRF_HEH && (a == BRF_ALEF || a == BRF_MEEM)) ||
                           (b == BRF_NOON && a == BRF_ALEF)))
    key = brf_key_drop_last(key, 2);
  else
    return 0;
  for (k = 0; k < sizeof prepositions / sizeof *prepositions; k++)
    if (prepositions[k].len == key.len && prepositions[k].lo == key.lo &&
        key.hi == 0)
      return 1;
  return 0;
}

int brf_word_is_tanwin(const BrfScan *scan, uint32_t i) {
  const BrfToken *t = &scan->tokens[i];
  const unsigned char *end = (const unsigned char *)scan->text + t->end;
  if (t->kind != BRF_TOKEN_WORD || t->end - t->start < 6) return 0;
  return (end[-2] == 0xD9 && end[-1] == 0x8B) ||
         (end[-4] == 0xD9 && end[-3] == 0x8B && end[-2] == 0xD8 &&
          end[-1] == 0xA7);
}

int brf_word_is_owned(const BrfScan *scan, uint32_t i) {
  BrfKey key = brf_tag(scan, i)->key;
  unsigned a, b;
  const BrfToken *t = &scan->tokens[i];
  if (key.len < 4) return 0;
  a = brf_key_letter(&key, key.len - 1u);
  b = brf_key_letter(&key, key.len - 2u);
  if (a == BRF_HEH) /* ه of a pronoun, no ة */
    return (unsigned char)scan->text[t->end - 1] == 0x87;
  if (a == BRF_ALEF && b == BRF_MEEM) /* هما */
    return brf_key_letter(&key, key.len - 3u) == BRF_HEH;
  return b == BRF_HEH && (a == BRF_ALEF || a == BRF_MEEM);
}

int brf_word_is_definite(const BrfScan *scan, uint32_t i) {
  const BrfTag *tag = brf_tag(scan, i);
  return (tag->pro & BRF_PRO_AL) != 0 ||
         (tag->key.len > 3 && brf_key_letter(&tag->key, 0) == BRF_ALEF &&
          brf_key_letter(&tag->key, 1) == BRF_LAM);
}

int brf_word_is_nominative(const BrfScan *scan, uint32_t i) {
  const BrfKey *key = &brf_tag(scan, i)->key;
  return scan->tokens[i].kind == BRF_TOKEN_WORD && key->len > 6 &&
         brf_word_is_definite(scan, i) &&
         brf_key_letter(key, key->len - 2u) == BRF_WAW &&
         brf_key_letter(key, key->len - 1u) == BRF_NOON;
}

int brf_word_is_time(const BrfScan *scan, uint32_t i) {
  BrfKey key;
  if (!brf_is(scan, i, TIME)) return 0;
  key = brf_tag(scan, i)->key;
  if (key.len == 5 && brf_key_letter(&key, 0) == BRF_ALEF &&
      brf_key_letter(&key, 1) == BRF_LAM)
    key = brf_key_drop_first(key, 2);
  if (i == 0 || key.len != 3 || key.lo != words[BRF_LETTERS_AAM].lo ||
      !(brf_is(scan, i - 1, ROLE) || brf_is(scan, i - 1, ORGANIZATION)))
    return 1;
  return i + 1 < scan->n && (brf_is(scan, i + 1, RECENT) ||
                             scan->tokens[i + 1].kind == BRF_TOKEN_NUMBER);
}

/* The word على at i is written with the letter that ends in `last`. */
static int alayh(const BrfScan *scan, uint32_t i, unsigned char last) {
  const BrfToken *t = &scan->tokens[i];
  return brf_tag(scan, i)->key.len == 3 && brf_word_is(scan, i, BRF_LETTERS_ALA) &&
         (unsigned char)scan->text[t->end - 1] == last;
}

int brf_word_is_ali(const BrfScan *scan, uint32_t i) {
  uint32_t k, from = i > ALI_REACH ? i - ALI_REACH : 0;
  if (i >= scan->n || !alayh(scan, i, 0x8A)) return 0; /* ي */
  for (k = from; k < scan->n && k < i + ALI_REACH; k++)
    if (alayh(scan, k, 0x89)) return 1; /* ى */
  return 0;
}

int brf_word_has_b(const BrfScan *scan, uint32_t i) {
  const BrfTag *tag = brf_tag(scan, i);
  const BrfKey *key = &tag->key;
  const unsigned char *end;
  if (tag->pro & BRF_PRO_B) return 1;
  if (tag->kinds != 0 || tag->nreadings != 0 || key->len < 5 ||
      brf_key_letter(key, 0) != BRF_BEH)
    return 0;
  if (brf_key_letter(key, 1) == BRF_ALEF && brf_key_letter(key, 2) == BRF_LAM)
    return 1;
  end = (const unsigned char *)scan->text + scan->tokens[i].end;
  if (end[-2] == 0xD8 && end[-1] == 0xA9) return 1; /* ة */
  return key->len == 6 && brf_key_letter(key, 1) == BRF_TEH && /* بتكثيف */
         brf_key_letter(key, 4) == BRF_YEH;
}

int brf_word_is_b(const BrfScan *scan, uint32_t i) {
  return brf_word_is(scan, i, BRF_LETTERS_B) ||
         brf_word_is(scan, i, BRF_LETTERS_BIL) ||
         brf_word_is(scan, i, BRF_LETTERS_MIN);
}

int brf_word_is_noun(const BrfScan *scan, uint32_t i) {
  static const uint64_t no_noun =
      UINT64_C(1) << BRF_WORD_COMPLEMENTIZER | UINT64_C(1) << BRF_WORD_BECAUSE |
      UINT64_C(1) << BRF_WORD_PREPOSITION | UINT64_C(1) << BRF_WORD_RELATIVE |
      UINT64_C(1) << BRF_WORD_NEGATION | UINT64_C(1) << BRF_WORD_FUTURE |
      UINT64_C(1) << BRF_WORD_CONJUNCTION | UINT64_C(1) << BRF_WORD_SWITCH |
      UINT64_C(1) << BRF_WORD_ADVERB | UINT64_C(1) << BRF_WORD_PRONOUN |
      UINT64_C(1) << BRF_WORD_INTERROGATIVE |
      UINT64_C(1) << BRF_WORD_ACCORDING;
  const BrfTag *tag;
  const BrfToken *t;
  if (i >= scan->n) return 0;
  tag = brf_tag(scan, i);
  t = &scan->tokens[i];
  if (t->kind == BRF_TOKEN_LATIN || t->kind == BRF_TOKEN_ABBREV ||
      t->kind == BRF_TOKEN_NUMBER || t->kind == BRF_TOKEN_HANDLE)
    return 1;
  if (t->kind != BRF_TOKEN_WORD) return 0;
  if (tag->kinds & (UINT64_C(1) << BRF_WORD_ROLE | UINT64_C(1) << BRF_WORD_ORGANIZATION |
                    UINT64_C(1) << BRF_WORD_TITLE | UINT64_C(1) << BRF_WORD_BOTH))
    return 1;
  if (brf_word_is_ali(scan, i)) return 1;
  return (tag->kinds & no_noun) == 0 && !brf_word_is_time(scan, i);
}

int brf_word_is_someone(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  if (tag->kinds == 0) { /* a name; خطاً and كلفة are objects */
    const unsigned char *last =
        (const unsigned char *)s->text + s->tokens[i].end - 2;
    if (tag->key.len > 5 && brf_key_letter(&tag->key, 0) == BRF_ALEF &&
        brf_key_letter(&tag->key, 1) == BRF_SEEN &&
        brf_key_letter(&tag->key, 2) == BRF_TEH)
      return 0; /* استدعاء: the masdar of a tenth form */
    if (tag->key.len == 5 && brf_key_letter(&tag->key, 0) == BRF_TEH &&
        brf_key_letter(&tag->key, 3) == BRF_YEH)
      return 0; /* تسريع: that of a second */
    return tag->nreadings == 0 && !brf_word_has_b(s, i) &&
           !(last[0] == 0xD8 && last[1] == 0xA9) &&
           !(last[0] == 0xD9 && last[1] == 0x8B);
  }
  return brf_is(s, i, ROLE) || brf_is(s, i, TITLE) || brf_is(s, i, MEDIA) ||
         brf_is(s, i, ORGANIZATION) || brf_is(s, i, DOCUMENT) ||
         brf_is(s, i, BOTH) || brf_is(s, i, COUNTERPART) ||
         brf_is(s, i, GAZETTEER);
}

int brf_word_is_bare(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  return s->tokens[i].kind == BRF_TOKEN_WORD && tag->kinds == 0 &&
         tag->nreadings == 0 && tag->pro == 0;
}

int brf_word_is_imperfect(const BrfScan *scan, uint32_t i) {
  const BrfKey *key = &brf_tag(scan, i)->key;
  unsigned at = brf_key_letter(key, 0) == BRF_WAW && key->len > 3;
  unsigned second, last, before;
  if (key->len < 3u + at || brf_key_letter(key, at) != BRF_YEH) return 0;
  if (i + 1 < scan->n && (brf_tag(scan, i + 1)->pro & BRF_PRO_S)) return 0;
  if (i + 1 < scan->n && brf_tag(scan, i + 1)->key.len > 3 &&
      brf_key_letter(&brf_tag(scan, i + 1)->key, 0) == BRF_SEEN &&
      brf_key_letter(&brf_tag(scan, i + 1)->key, 1) == BRF_YEH)
    return 0;
  if (key->len < 7u + at) return 1;
  second = brf_key_letter(key, at + 1u);
  last = brf_key_letter(key, key->len - 1u);
  before = brf_key_letter(key, key->len - 2u);
  return second == BRF_SEEN || second == BRF_TEH || second == BRF_NOON ||
         (last == BRF_NOON && (before == BRF_WAW || before == BRF_ALEF)) ||
         (last == BRF_ALEF && before == BRF_WAW) || last == BRF_HEH ||
         (last == BRF_ALEF && before == BRF_HEH) ||
         (last == BRF_MEEM && before == BRF_HEH);
}

int brf_word_is_verb(const BrfScan *scan, uint32_t i) {
  const BrfTag *tag;
  unsigned at;
  if (i >= scan->n || scan->tokens[i].kind != BRF_TOKEN_WORD) return 0;
  tag = brf_tag(scan, i);
  if (tag->verb) return 1;
  if (tag->kinds != 0 || tag->nreadings != 0) return 0;
  at = tag->key.len > 3 && brf_key_letter(&tag->key, 0) == BRF_WAW;
  return tag->key.len > 3 + at && brf_word_is_imperfect(scan, i);
}

BrfKey brf_word_base(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  BrfKey key = tag->key;
  unsigned pro = tag->pro, drop = 0;
  if (pro & (BRF_PRO_AND | BRF_PRO_SO)) drop++;
  if (pro & (BRF_PRO_B | BRF_PRO_K)) drop++;
  if (pro & BRF_PRO_L) drop++;
  if (pro & BRF_PRO_AL) drop += (pro & BRF_PRO_L) ? 1 : 2;
  if (drop < key.len) key = brf_key_drop_first(key, drop);
  if (tag->kinds == 0 && tag->nreadings == 0) {
    if (key.len > 4 && brf_key_letter(&key, 0) == BRF_LAM &&
        brf_key_letter(&key, 1) == BRF_LAM)
      return brf_key_drop_first(key, 2); /* للبيت */
    if (key.len > 5 &&
        (brf_key_letter(&key, 0) == BRF_BEH ||
         brf_key_letter(&key, 0) == BRF_WAW) &&
        brf_key_letter(&key, 1) == BRF_ALEF &&
        brf_key_letter(&key, 2) == BRF_LAM)
      return brf_key_drop_first(key, 3); /* بالكرملين */
    if (key.len > 4 && brf_key_letter(&key, 0) == BRF_ALEF &&
        brf_key_letter(&key, 1) == BRF_LAM)
      return brf_key_drop_first(key, 2);
  }
  return key;
}
