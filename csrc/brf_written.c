/* SPDX-License-Identifier: MIT */
#include "brf_written.h"

#include <string.h>

#define OFFICE (UINT64_C(1) << BRF_WORD_ROLE | UINT64_C(1) << BRF_WORD_TITLE)

/* The kinds that a word has as its first alef is written, of those that it has
   with any: آن is no أن, إمام is no أمام. */
static uint64_t as_written(uint64_t kinds, const char *s, size_t n) {
  const uint64_t preposition = UINT64_C(1) << BRF_WORD_PREPOSITION;
  if (n < 3 || (unsigned char)s[0] != 0xD8) return kinds;
  switch ((unsigned char)s[1]) {
    case 0xA2: return kinds & ~(UINT64_C(1) << BRF_WORD_COMPLEMENTIZER); /* آ */
    case 0xA3: return kinds & preposition ? kinds & ~OFFICE : kinds; /* أ */
    case 0xA5: return kinds & OFFICE ? kinds & ~preposition : kinds; /* إ */
    default: return kinds;
  }
}

/* نادي with its dots is no نادى, he called, and رأي no رأى: of a body or an opinion that is written so the past in ى is no
   reading; but روي عنه, نفي الأمر. */
static void drop_dotless(const char *s, size_t n, BrfTag *tag) {
  unsigned r;
  if (!(brf_tag_is(tag, BRF_WORD_ORGANIZATION) || brf_tag_is(tag, BRF_WORD_OPINION)) || tag->nreadings == 0 || tag->suffix != 0 || n < 2 ||
      (unsigned char)s[n - 2] != 0xD9 || (unsigned char)s[n - 1] != 0x8A)
    return;
  for (r = 0; r < tag->nreadings; r++)
    if (brf_reading_form(tag->readings[r]) != BRF_FORM_PAST) return;
  tag->nreadings = 0;
  tag->verb = 0;
}

/* دون without a shadda is no دوّن, he wrote down. */
static void drop_without(const char *s, size_t n, BrfTag *tag) {
  static const BrfKey without = BRF_KEY3(BRF_DAL, BRF_WAW, BRF_NOON);
  static const BrfKey and_without = BRF_KEY4(BRF_WAW, BRF_DAL, BRF_WAW, BRF_NOON);
  size_t k;
  if (tag->nreadings == 0 || !(brf_key_same(&tag->key, &without) || brf_key_same(&tag->key, &and_without))) return;
  for (k = 0; k + 1 < n; k++)
    if (memcmp(s + k, "\xD9\x91", 2) == 0) return;
  tag->nreadings = 0;
  tag->verb = 0;
}

/* سؤالا, وفدا, حكماً: a word in ا that no table has is the accusative of an everyday noun that one has. */
static void read_accusative(const BrfLexicon *lexicon, const char *s, size_t n, BrfTag *tag) {
  const uint64_t plain = UINT64_C(1) << BRF_WORD_PLAIN;
  BrfTag bare;
  unsigned r;
  if (tag->kinds != 0 || tag->nreadings != 0 || tag->key.len < 4 || brf_key_last(&tag->key, 0) != BRF_ALEF) return;
  if (n > 2 && memcmp(s + n - 2, "\xD9\x8B", 2) == 0) n -= 2;
  if (n < 8 || memcmp(s + n - 2, "\xD8\xA7", 2) != 0) return;
  brf_lexicon_tag(lexicon, s, n - 2, &bare);
  if ((bare.kinds & ~plain) != 0 || bare.pro != tag->pro || bare.suffix != 0) return;
  for (r = 0; r < bare.nreadings && bare.kinds == 0; r++)
    if (brf_reading_form(bare.readings[r]) == BRF_FORM_MASDAR) bare.kinds = plain;
  tag->kinds = bare.kinds;
}

/* الحكم with a bare alef is the referee, and no ألحّ with a pronoun. */
static void read_article(const char *s, size_t n, BrfTag *tag) {
  if (tag->suffix == 0 || !tag->verb || tag->pro != 0 || tag->key.len < 5 || n < 10 || memcmp(s, "\xD8\xA7\xD9\x84", 4) != 0) return;
  tag->nreadings = 0;
  tag->verb = 0;
  tag->suffix = 0;
  tag->pro = BRF_PRO_AL;
}

void brf_written(const BrfLexicon *lexicon, const char *s, size_t n, BrfTag *tag) {
  if (tag->pro & BRF_PRO_AL) tag->kinds &= ~(UINT64_C(1) << BRF_WORD_PREPOSITION | UINT64_C(1) << BRF_WORD_OCCASION); /* العلي */
  tag->kinds = as_written(tag->kinds, s, n);
  drop_dotless(s, n, tag);
  drop_without(s, n, tag);
  read_article(s, n, tag);
  read_accusative(lexicon, s, n, tag);
}
