/* SPDX-License-Identifier: MIT */
#include "brf_tag.h"

#include <string.h>

#define BIT(kind) (UINT64_C(1) << BRF_WORD_##kind)

/* In the order of BrfLetters. */
static const BrfKey words[] = {
    BRF_KEY3(BRF_ALEF, BRF_LAM, BRF_YEH), BRF_KEY3(BRF_AIN, BRF_LAM, BRF_YEH),
    BRF_KEY2(BRF_MEEM, BRF_NOON),           BRF_KEY2(BRF_FEH, BRF_YEH),
    BRF_KEY2(BRF_AIN, BRF_NOON),            {BRF_LAM, 0, 1},
    BRF_KEY2(BRF_MEEM, BRF_ALEF),           BRF_KEY2(BRF_HAH, BRF_DAL),
    BRF_KEY2(BRF_LAM, BRF_HEH),             BRF_KEY3(BRF_LAM, BRF_HEH, BRF_ALEF),
    BRF_KEY3(BRF_LAM, BRF_HEH, BRF_MEEM), BRF_KEY3(BRF_ALEF, BRF_MEEM, BRF_ALEF),
    BRF_KEY2(BRF_QAF, BRF_DAL),             {BRF_BEH, 0, 1},
    BRF_KEY3(BRF_BEH, BRF_ALEF, BRF_LAM),
    BRF_KEY3(BRF_AIN, BRF_MEEM, BRF_ALEF), BRF_KEY3(BRF_ALEF, BRF_THAL, BRF_ALEF),
    BRF_KEY2(BRF_ALEF, BRF_MEEM),
    BRF_KEY3(BRF_AIN, BRF_ALEF, BRF_MEEM),
    BRF_KEY3(BRF_LAM, BRF_DAL, BRF_YEH),
    BRF_KEY3(BRF_KAF, BRF_MEEM, BRF_ALEF),
    BRF_KEY3(BRF_MEEM, BRF_MEEM, BRF_ALEF),
    BRF_KEY4(BRF_ALEF, BRF_HAH, BRF_DAL, BRF_YEH),
    BRF_KEY4(BRF_WAW, BRF_JEEM, BRF_HEH, BRF_HEH),
    BRF_KEY4(BRF_HEH, BRF_KAF, BRF_THAL, BRF_ALEF),
    BRF_KEY4(BRF_BEH, BRF_ALEF, BRF_SEEN, BRF_MEEM),
    BRF_KEY3(BRF_SEEN, BRF_BEH, BRF_QAF), BRF_KEY3(BRF_SHEEN, BRF_ALEF, BRF_HAMZA),
    BRF_KEY3(BRF_HAH, BRF_YEH, BRF_NOON), BRF_KEY3(BRF_LAM, BRF_AIN, BRF_LAM),
    BRF_KEY2(BRF_LAM, BRF_WAW),
};

static unsigned letter(const BrfKey *key, unsigned i) {
  return brf_key_letter(key, i);
}

/* A و or ف before the word is allowed. */
static uint32_t letters_of(const BrfKey *key) {
  unsigned first = letter(key, 0), i;
  BrfKey behind = *key;
  uint32_t bits = 0;
  if (key->len > 1 && (first == BRF_WAW || first == BRF_FEH))
    behind = brf_key_drop_first(*key, 1);
  if (behind.len == 0 || behind.len > 4) return 0;
  for (i = 0; i < sizeof words / sizeof *words; i++)
    if ((words[i].len == key->len && words[i].lo == key->lo) ||
        (words[i].len == behind.len && words[i].lo == behind.lo))
      bits |= UINT32_C(1) << i;
  return bits;
}

/* ألباريس, إليوت: an alef with hamza or madda begins no article. */
static int has_hamza(const unsigned char *word) {
  return word[0] == 0xD8 && (word[1] == 0xA2 || word[1] == 0xA3 || word[1] == 0xA5);
}

static int is_definite(const BrfTag *tag, const unsigned char *word) {
  return (tag->pro & BRF_PRO_AL) != 0 ||
         (tag->key.len > 3 && brf_key_has_al(&tag->key, 0) && !(tag->kinds & BIT(VERB)) && !has_hamza(word)); /* التقى */
}

static int is_pronoun(BrfKey key) {
  static const BrfKey prepositions[] = {
      {BRF_BEH, 0, 1},        {BRF_LAM, 0, 1},
      BRF_KEY2(BRF_FEH, BRF_YEH),  BRF_KEY2(BRF_MEEM, BRF_NOON),
      BRF_KEY2(BRF_AIN, BRF_NOON), BRF_KEY2(BRF_MEEM, BRF_AIN),
      BRF_KEY3(BRF_ALEF, BRF_LAM, BRF_YEH), BRF_KEY3(BRF_AIN, BRF_LAM, BRF_YEH),
      BRF_KEY3(BRF_LAM, BRF_DAL, BRF_YEH)};
  unsigned a, b;
  size_t k;
  if (key.len < 2) return 0;
  if (key.len == 2 && letter(&key, 1) == BRF_YEH) /* لي, بي */
    return letter(&key, 0) == BRF_LAM || letter(&key, 0) == BRF_BEH;
  a = brf_key_last(&key, 0);
  b = brf_key_last(&key, 1);
  if (a == BRF_HEH || a == BRF_KAF)
    key = brf_key_drop_last(key, 1);
  else if (key.len > 2 && ((b == BRF_HEH && (a == BRF_ALEF || a == BRF_MEEM)) ||
                           (b == BRF_NOON && a == BRF_ALEF) ||
                           (b == BRF_KAF && a == BRF_MEEM)))
    key = brf_key_drop_last(key, 2);
  else
    return 0;
  for (k = 0; k < sizeof prepositions / sizeof *prepositions; k++)
    if (prepositions[k].len == key.len && prepositions[k].lo == key.lo &&
        key.hi == 0)
      return 1;
  return 0;
}

static int is_tanwin(const unsigned char *end, size_t size) {
  if (size < 6) return 0;
  return (end[-2] == 0xD9 && end[-1] == 0x8B) ||
         (end[-4] == 0xD9 && end[-3] == 0x8B && end[-2] == 0xD8 &&
          end[-1] == 0xA7);
}

static int is_owned(const BrfKey *key, const unsigned char *end) {
  unsigned a = brf_key_last(key, 0), b = brf_key_last(key, 1);
  if (key->len < 4) return 0;
  if (a == BRF_HEH) return end[-1] == 0x87; /* ه of a pronoun, no ة */
  if (a == BRF_ALEF && b == BRF_MEEM) return brf_key_last(key, 2) == BRF_HEH; /* هما */
  return b == BRF_HEH && (a == BRF_ALEF || a == BRF_MEEM);
}

static int has_b(const BrfTag *tag, const unsigned char *word,
                 const unsigned char *end) {
  const BrfKey *key = &tag->key;
  if (tag->pro & BRF_PRO_B) return 1;
  if (tag->kinds == 0 && tag->nreadings == 0 && key->len > 3 && word[0] == 0xD8 &&
      word[1] == 0xA8 && word[2] == 0xD8 &&
      (word[3] == 0xA2 || word[3] == 0xA3 || word[3] == 0xA5))
    return 1; /* بآلام, بأسى, بإعجاب */
  if (tag->kinds != 0 || tag->nreadings != 0 || key->len < 5 ||
      letter(key, 0) != BRF_BEH)
    return 0;
  if (brf_key_has_al(key, 1)) return 1;
  if (end[-2] == 0xD8 && end[-1] == 0xA9) return 1; /* ة */
  if (key->len > 6 && brf_key_in_at(key))
    return 1; /* بتسجيلات; but بركات */
  if (letter(key, 1) == BRF_ALEF && brf_key_last(key, 1) == BRF_ALEF)
    return (key->len == 7 && (letter(key, 3) == BRF_TEH || /* باقتضاب */
                              letter(key, 2) == BRF_NOON)) || /* بانفعال */
           (key->len == 8 && letter(key, 2) == BRF_SEEN && /* باستغراب */
            letter(key, 3) == BRF_TEH);
  return key->len == 6 && letter(key, 1) == BRF_TEH && /* بتكثيف */
         letter(key, 4) == BRF_YEH;
}

static int is_someone(const BrfTag *tag, const unsigned char *word,
                      const unsigned char *end) {
  const BrfKey *key = &tag->key;
  if (tag->kinds != 0)
    return (tag->kinds & (BIT(ROLE) | BIT(TITLE) | BIT(MEDIA) |
                          BIT(ORGANIZATION) | BIT(DOCUMENT) | BIT(BOTH) |
                          BIT(COUNTERPART) | BIT(GAZETTEER))) != 0;
  /* a name; خطاً and كلفة are objects */
  if (key->len > 5 && letter(key, 0) == BRF_ALEF &&
      letter(key, 1) == BRF_SEEN && letter(key, 2) == BRF_TEH)
    return 0; /* استدعاء: the masdar of a tenth form */
  if (key->len == 5 && letter(key, 0) == BRF_TEH && letter(key, 3) == BRF_YEH)
    return 0; /* تسريع: that of a second */
  return tag->nreadings == 0 && !has_b(tag, word, end) &&
         !(end[-2] == 0xD8 && end[-1] == 0xA9) &&
         !(end[-2] == 0xD9 && end[-1] == 0x8B);
}

/* Neither NOUN nor NO_NOUN: what stands around it decides. */
static uint32_t noun(const BrfTag *tag, uint32_t traits) {
  static const uint64_t no_noun =
      BIT(COMPLEMENTIZER) | BIT(BECAUSE) | BIT(PREPOSITION) | BIT(RELATIVE) |
      BIT(NEGATION) | BIT(FUTURE) | BIT(CONJUNCTION) | BIT(SWITCH) |
      BIT(ADVERB) | BIT(PRONOUN) | BIT(INTERROGATIVE) | BIT(ACCORDING) | BIT(VERB);
  if (tag->kinds & (BIT(ROLE) | BIT(ORGANIZATION) | BIT(TITLE) | BIT(BOTH)))
    return BRF_TRAIT_NOUN;
  if (traits & BRF_TRAIT_PAST) return BRF_TRAIT_NO_NOUN;
  if (tag->kinds & no_noun)
    return traits & BRF_TRAIT_ALI ? 0 : BRF_TRAIT_NO_NOUN;
  return tag->kinds & BIT(TIME) ? 0 : BRF_TRAIT_NOUN;
}

/* The shape of a verb in ي: يعمل, يستخدمون; not يوفنتوس. */
static int is_imperfect(const BrfKey *key) {
  unsigned at = letter(key, 0) == BRF_WAW && key->len > 3;
  unsigned second, a, b;
  if (key->len < 3u + at || letter(key, at) != BRF_YEH) return 0;
  if (key->len < 7u + at) return 1;
  second = letter(key, at + 1u);
  a = brf_key_last(key, 0);
  b = brf_key_last(key, 1);
  return second == BRF_SEEN || second == BRF_TEH || second == BRF_NOON ||
         (a == BRF_NOON && (b == BRF_WAW || b == BRF_ALEF)) ||
         (a == BRF_ALEF && b == BRF_WAW) || a == BRF_HEH ||
         (a == BRF_ALEF && b == BRF_HEH) || (a == BRF_MEEM && b == BRF_HEH);
}

static int is_weak(unsigned code) {
  return code == BRF_ALEF || code == BRF_WAW || code == BRF_YEH || code == BRF_HEH;
}

/*
** The shape of a verb in the past of the eighth or tenth form, which no name has:
** اجتمع, اجتمعت, استعرض, استعرضت, behind و or ف too. The alef is bare: أرتشر is a name, and
** استعراض and اجتماع are masdars. So is one whose first letter has the damma of the
** passive: سُمعت, شُرد; but مُدير, and قُرب which the table knows.
*/
static int is_past(const BrfTag *tag, const unsigned char *word) {
  const BrfKey *key = &tag->key;
  unsigned at = letter(key, 0) == BRF_WAW || letter(key, 0) == BRF_FEH;
  unsigned i, end = key->len;
  if (end < at + 3u) return 0;
  word += 2 * at;
  if (word[0] != 0xD9 && word[2] == 0xD9 && word[3] == 0x8F)
    return end == at + 3u ? tag->kinds == 0 : end == at + 4u && brf_key_last(key, 0) == BRF_TEH;
  if (end < at + 5u || letter(key, at) != BRF_ALEF || word[0] != 0xD8 || word[1] != 0xA7)
    return 0;
  if (brf_key_last(key, 0) == BRF_TEH && end > at + 5u) end--; /* she did it */
  if (end == at + 6u && letter(key, at + 1) == BRF_SEEN && letter(key, at + 2) == BRF_TEH)
    return letter(key, at + 3) != BRF_ALEF && brf_key_last(key, 0) != BRF_HEH;
  if (end != at + 5u || letter(key, at + 2) != BRF_TEH) return 0;
  for (i = at + 1; i < end; i++)
    if (is_weak(letter(key, i))) return 0;
  return 1;
}

static int is_aam(BrfKey key) {
  if (key.len == 5 && brf_key_has_al(&key, 0)) key = brf_key_drop_first(key, 2);
  return key.len == 3 && key.lo == words[BRF_LETTERS_AAM].lo;
}

void brf_tag_describe(BrfTag *tag, const char *word, size_t size) {
  const unsigned char *first = (const unsigned char *)word, *end = first + size;
  const BrfKey *key = &tag->key;
  int unknown;
  unsigned and = key->len > 3 && letter(key, 0) == BRF_WAW;
  uint32_t traits = 0;
  if (tag->pro & BRF_PRO_AL) tag->kinds &= ~BIT(VERB); /* الآثار is no أثار */
  unknown = tag->kinds == 0 && tag->nreadings == 0;
  if (unknown && tag->pro == 0 && key->len >= 6 && and && brf_key_has_al(key, 1) &&
      !is_owned(key, end))
    tag->pro = BRF_PRO_AND | BRF_PRO_AL; /* والزبون; but والتر, والدته */
  if (unknown && tag->pro == 0 && key->len > 3 && size > 4 && first[0] == 0xD9 && first[1] == 0x84 &&
      first[2] == 0xD8 && (first[3] == 0xA2 || first[3] == 0xA3 || first[3] == 0xA5))
    tag->pro = BRF_PRO_L; /* لأهل المدينة: no word begins so */
  if (unknown && tag->pro == 0 && key->len > 4 && memcmp(first, "\xD9\x84\xD9\x84", 4) == 0)
    tag->pro = BRF_PRO_L | BRF_PRO_AL; /* للوسيط */
  tag->letters = letters_of(key);
  if (is_definite(tag, first)) traits |= BRF_TRAIT_DEFINITE;
  if (key->len > 6 && is_definite(tag, first) && brf_key_last(key, 1) == BRF_WAW &&
      brf_key_last(key, 0) == BRF_NOON)
    traits |= BRF_TRAIT_NOMINATIVE;
  if (is_owned(key, end) && !(tag->pro & BRF_PRO_AL)) /* المتهم: its own letters */
    traits |= BRF_TRAIT_OWNED;
  if (is_tanwin(end, size)) traits |= BRF_TRAIT_TANWIN;
  if (is_pronoun(*key)) traits |= BRF_TRAIT_PRONOUN;
  if (has_b(tag, first, end)) traits |= BRF_TRAIT_B;
  if (is_someone(tag, first, end)) traits |= BRF_TRAIT_SOMEONE;
  if (unknown && tag->pro == 0) traits |= BRF_TRAIT_BARE;
  if (tag->verb || (tag->kinds & BIT(VERB))) traits |= BRF_TRAIT_VERB;
  if (is_imperfect(key)) traits |= BRF_TRAIT_IMPERFECT;
  if (unknown && key->len > 3 + and && is_imperfect(key))
    traits |= BRF_TRAIT_LIKE_VERB;
  if ((tag->kinds & ~BIT(PLAIN)) == 0 && is_past(tag, first)) {
    traits |= BRF_TRAIT_PAST;
    traits &= ~(BRF_TRAIT_SOMEONE | BRF_TRAIT_BARE);
    if (tag->kinds == 0) traits &= ~BRF_TRAIT_DEFINITE; /* التحق; but التهم */
  }
  if ((tag->pro & BRF_PRO_S) ||
      (key->len > 3 && letter(key, 0) == BRF_SEEN && letter(key, 1) == BRF_YEH))
    traits |= BRF_TRAIT_WILL;
  if (key->len == 3 && (tag->letters & UINT32_C(1) << BRF_LETTERS_ALA) != 0) {
    if (end[-1] == 0x89) traits |= BRF_TRAIT_ALA; /* ى */
    if (end[-1] == 0x8A) traits |= BRF_TRAIT_ALI; /* ي */
  }
  if (is_aam(*key)) traits |= BRF_TRAIT_AAM;
  tag->traits = traits | noun(tag, traits);
}

BrfKey brf_tag_base(const BrfTag *tag) {
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
        brf_key_has_al(&key, 1))
      return brf_key_drop_first(key, 3); /* بالكرملين */
    if (key.len > 4 && brf_key_has_al(&key, 0) && (drop > 0 || (tag->traits & BRF_TRAIT_DEFINITE)))
      return brf_key_drop_first(key, 2);
  }
  return key;
}
