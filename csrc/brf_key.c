/* SPDX-License-Identifier: MIT */
#include "brf_key.h"

#include "tables/letters.inc" /* letter_codes: U+0600 + i → code */

#define DELETED 0u  /* tashkeel, tatweel: no letter of its own */
#define FOREIGN 31u /* no letter of the lexicon's alphabet */

static int put(BrfKey *key, unsigned code) {
  if (key->len == BRF_KEY_MAX) return 0;
  if (key->len < BRF_KEY_HALF)
    key->lo |= (uint64_t)code << (5 * key->len);
  else
    key->hi |= (uint64_t)code << (5 * (key->len - BRF_KEY_HALF));
  key->len++;
  return 1;
}

BrfKey brf_key(const char *text, size_t size) {
  static const BrfKey none = {0, 0, 0};
  const unsigned char *s = (const unsigned char *)text;
  const unsigned char *end = s + size;
  BrfKey key = none;
  while (s < end) {
    unsigned code;
    if (*s >= 0xD8 && *s <= 0xDB) { /* U+0600 to U+06FF, two bytes */
      code = letter_codes[((*s & 3u) << 6) | (s[1] & 0x3Fu)];
      s += 2;
      if (code == DELETED) continue;
      if (code == FOREIGN || !put(&key, code)) return none;
    } else if (*s == 0xE2 && s[1] == 0x80) { /* joiners, bidi controls */
      s += 3;
    } else if (*s == 0xEF && s[1] >= 0xBA) { /* U+FE80 to U+FEFC */
      unsigned at = (s[1] - 0xBAu) * 64 + (s[2] & 0x3Fu);
      s += 3;
      if (at >= sizeof presentation_codes / sizeof *presentation_codes)
        return none;
      code = presentation_codes[at];
      if (code == FOREIGN || code == DELETED) return none;
      if (code == LAM_ALEF) {
        if (!put(&key, BRF_LAM)) return none;
        code = BRF_ALEF;
      }
      if (!put(&key, code)) return none;
    } else {
      return none;
    }
  }
  return key;
}

unsigned brf_key_letter(const BrfKey *key, unsigned i) {
  if (i < BRF_KEY_HALF) return (unsigned)(key->lo >> (5 * i)) & 31u;
  return (unsigned)(key->hi >> (5 * (i - BRF_KEY_HALF))) & 31u;
}

BrfKey brf_key_drop_first(BrfKey key, unsigned n) {
  for (; n > 0; n--) {
    key.lo = (key.lo >> 5) | ((key.hi & 31u) << (5 * (BRF_KEY_HALF - 1)));
    key.hi >>= 5;
    key.len--;
  }
  return key;
}

BrfKey brf_key_drop_last(BrfKey key, unsigned n) {
  key.len = (uint8_t)(key.len - n);
  if (key.len >= BRF_KEY_HALF) {
    key.hi &= (UINT64_C(1) << (5 * (key.len - BRF_KEY_HALF))) - 1;
  } else {
    key.hi = 0;
    key.lo &= (UINT64_C(1) << (5 * key.len)) - 1;
  }
  return key;
}

uint32_t brf_key_hash(BrfKey key) {
  uint64_t h = (key.lo ^ (key.hi * UINT64_C(0x9E3779B97F4A7C15))) *
               UINT64_C(0xD6E8FEB86659FD93);
  return (uint32_t)(h >> 32);
}
