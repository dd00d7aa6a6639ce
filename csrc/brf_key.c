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
