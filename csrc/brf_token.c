/* SPDX-License-Identifier: MIT */
#include "brf_token.h"

#include <string.h>
enum { C_SPACE, C_AR, C_LATIN, C_DIGIT, C_MARK, C_PUNCT, C_IGN, C_SYM };
static unsigned decode(const unsigned char* s, unsigned* len) {
  if (s[0] < 0x80) {
    *len = 1;
    return s[0];
  }
  if (s[0] < 0xE0) {
    *len = 2;
    return (s[0] & 31u) << 6 | (s[1] & 63u);
  }
  if (s[0] < 0xF0) {
    *len = 3;
    return (s[0] & 15u) << 12 | (s[1] & 63u) << 6 | (s[2] & 63u);
  }
  *len = 4;
  return (s[0] & 7u) << 18 | (s[1] & 63u) << 12 | (s[2] & 63u) << 6 |
         (s[3] & 63u);
}
static int cls(unsigned c) {
  if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0 ||
      c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
      c == 0x2029 || c == 0x202F)
    return C_SPACE;
  if ((c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) ||
      (c >= 0x6F0 && c <= 0x6F9))
    return C_DIGIT;
  if ((c | 32) >= 'a' && (c | 32) <= 'z' && c < 128) return C_LATIN;
  if (c == '"' || c == '\'' || c == '(' || c == ')' || c == '[' || c == ']' ||
      c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F) || c == 0x2039 ||
      c == 0x203A)
    return C_MARK;
  if (c == 0x60C || c == 0x61B || c == 0x61F || c == 0x66A || c == 0x6D4)
    return C_PUNCT;
  if ((c >= 0x600 && c <= 0x6FF) || (c >= 0x750 && c <= 0x77F) ||
      (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC))
    return C_AR;
  if ((c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
      (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF)
    return C_IGN;
  if (c < 0x80) return strchr(".,:;!?-/%", (int)c) ? C_PUNCT : C_SYM;
  if (c >= 0x2010 && c <= 0x2027) return C_PUNCT;
  if (c >= 0xC0 && c < 0x590) return C_LATIN;
  return C_SYM;
}
BrfStatus brf_tokenize(const char* text, size_t size, BrfBuf* out) {
  const unsigned char* s = (const unsigned char*)text;
  size_t i = 0;
  int sp = 1, nl = 2;
  while (i < size) {
    unsigned l;
    unsigned c = decode(s + i, &l);
    int k = cls(c);
    if (k == C_SPACE) {
      sp = 1;
      if (c == '\n') nl++;
      i += l;
      continue;
    }
    if (k == C_IGN) {
      i += l;
      continue;
    }
    size_t st = i;
    i += l;
    int kind = BRF_TOKEN_SYMBOL;
    if (k == C_AR || k == C_LATIN || k == C_DIGIT) {
      kind = k == C_AR      ? BRF_TOKEN_WORD
             : k == C_LATIN ? BRF_TOKEN_LATIN
                            : BRF_TOKEN_NUMBER;
      while (i < size) {
        unsigned l2;
        unsigned c2 = decode(s + i, &l2);
        int k2 = cls(c2);
        if (k2 == k || k2 == C_IGN) {
          i += l2;
          continue;
        }
        if (k == C_DIGIT &&
            (c2 == '.' || c2 == ',' || c2 == '/' || c2 == '-' || c2 == ':') &&
            i + l2 < size) {
          unsigned l3;
          unsigned c3 = decode(s + i + l2, &l3);
          if (cls(c3) == C_DIGIT) {
            if (c2 == '/' || c2 == '-') kind = BRF_TOKEN_DATE;
            if (c2 == ':') kind = BRF_TOKEN_TIME;
            i += l2 + l3;
            continue;
          }
        }
        if (k == C_DIGIT && c2 == '%') {
          i += l2;
        }
        break;
      }
    } else if (k == C_MARK)
      kind = BRF_TOKEN_MARK;
    else if (k == C_PUNCT) {
      kind = BRF_TOKEN_PUNCT;
      while (i < size) {
        unsigned l2;
        if (decode(s + i, &l2) != c) break;
        i += l2;
      }
    }
    BrfToken* t = brf_buf_push(out);
    if (!t) break;
    t->start = (uint32_t)st;
    t->end = (uint32_t)i;
    t->kind = (uint8_t)kind;
    t->flags = (uint8_t)((sp ? 1 : 0) | (nl ? 2 | 1 : 0) | (nl > 1 ? 4 : 0));
    sp = 0;
    nl = 0;
  }
  return out->status;
}
const char* brf_token_kind_name(BrfTokenKind k) {
  (void)k;
  return "word";
}
