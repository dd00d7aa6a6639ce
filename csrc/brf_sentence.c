/* SPDX-License-Identifier: MIT */
#include "brf_sentence.h"
BrfStatus brf_sentences(const char* text, size_t size, const BrfToken* t,
                        size_t n, BrfBuf* out) {
  size_t i = 0;
  (void)size;
  while (i < n) {
    size_t st = i;
    i++;
    while (i < n && !(t[i].flags & BRF_TOKEN_LINE)) {
      const BrfToken* p = &t[i - 1];
      if (p->kind == BRF_TOKEN_PUNCT) {
        const unsigned char* s = (const unsigned char*)text + p->start;
        if ((s[0] == '.' && p->end - p->start == 1) || s[0] == '!' ||
            s[0] == '?' || (s[0] == 0xD8 && s[1] == 0x9F)) {
          while (i < n && !(t[i].flags & BRF_TOKEN_SPACE) &&
                 (t[i].kind == BRF_TOKEN_MARK || t[i].kind == BRF_TOKEN_PUNCT))
            i++;
          break;
        }
      }
      i++;
    }
    BrfSentence* x = brf_buf_push(out);
    if (!x) break;
    x->first_token = (uint32_t)st;
    x->end_token = (uint32_t)i;
    x->start = t[st].start;
    x->end = t[i - 1].end;
  }
  return out->status;
}
