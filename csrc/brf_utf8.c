/* SPDX-License-Identifier: MIT */
#include "brf_utf8.h"

#include <string.h>

#include "brf_utf8_simd.h"

/* Length of the well-formed sequence at `s`, or 0; `n` bytes remain.
   `*bad` is then the length of the maximal subpart (at least 1). */
static unsigned sequence(const unsigned char *s, size_t n, unsigned *bad) {
  unsigned char lo = 0x80, hi = 0xBF;
  unsigned need, i;
  *bad = 1;
  if (s[0] < 0x80) return 1;
  if (s[0] < 0xC2) return 0;
  if (s[0] < 0xE0) {
    need = 2;
  } else if (s[0] < 0xF0) {
    need = 3;
    if (s[0] == 0xE0) lo = 0xA0; /* overlong */
    if (s[0] == 0xED) hi = 0x9F; /* surrogate */
  } else if (s[0] < 0xF5) {
    need = 4;
    if (s[0] == 0xF0) lo = 0x90; /* overlong */
    if (s[0] == 0xF4) hi = 0x8F; /* over U+10FFFF */
  } else {
    return 0;
  }
  for (i = 1; i < need; i++) {
    if (i >= n || s[i] < lo || s[i] > hi) {
      *bad = i;
      return 0;
    }
    lo = 0x80;
    hi = 0xBF;
  }
  return need;
}

size_t brf_utf8_validate(const char *text, size_t size) {
  return brf_utf8_validate_from(
      text, size, brf_utf8_good_prefix(text, size, BRF_KERNEL_BEST));
}

size_t brf_utf8_validate_from(const char *text, size_t size, size_t at) {
  const unsigned char *s = (const unsigned char *)text;
  unsigned bad;
  while (at < size) {
    unsigned len = sequence(s + at, size - at, &bad);
    if (len == 0) return at;
    at += len;
  }
  return size;
}

size_t brf_utf8_replace(const char *text, size_t size, BrfBuf *out) {
  const unsigned char *s = (const unsigned char *)text;
  size_t at = 0, good = 0, count = 0;
  unsigned bad;
  while ((at = at + brf_utf8_validate(text + at, size - at)) < size) {
    sequence(s + at, size - at, &bad);
    brf_buf_append(out, text + good, at - good);
    brf_buf_append(out, "\xEF\xBF\xBD", 3);
    at += bad;
    good = at;
    count++;
  }
  brf_buf_append(out, text + good, size - good);
  return count;
}

size_t brf_utf8_count(const char *text, size_t size) {
  size_t count, i = brf_utf8_count_blocks(text, size, BRF_KERNEL_BEST, &count);
  for (; i < size; i++) count += ((unsigned char)text[i] & 0xC0) != 0x80;
  return count;
}

BrfStatus brf_offsets_init(BrfOffsets *offsets, const char *text, size_t size,
                           const BrfAlloc *alloc) {
  size_t at;
  uint32_t points = 0;
  offsets->text = text;
  offsets->size = size;
  brf_buf_init(&offsets->blocks, sizeof(uint32_t), alloc);
  if (size >= BRF_MAX_TEXT) return BRF_TOO_LARGE;
  if (!brf_buf_reserve(&offsets->blocks, size / 256 + 1))
    return offsets->blocks.status;
  for (at = 0; at <= size; at += 256) {
    size_t left = size - at;
    brf_buf_append(&offsets->blocks, &points, 1);
    points += (uint32_t)brf_utf8_count(text + at, left < 256 ? left : 256);
  }
  return offsets->blocks.status;
}

void brf_offsets_free(BrfOffsets *offsets) { brf_buf_free(&offsets->blocks); }

uint32_t brf_offsets_points(const BrfOffsets *offsets, uint32_t at) {
  uint32_t block = at / 256;
  return brf_buf_at(&offsets->blocks, uint32_t, block) +
         (uint32_t)brf_utf8_count(offsets->text + block * 256, at % 256);
}

uint32_t brf_offsets_bytes(const BrfOffsets *offsets, uint32_t points) {
  size_t lo = 0, hi = offsets->blocks.len;
  size_t at;
  uint32_t left;
  while (hi - lo > 1) { /* the last block that starts at or before points */
    size_t mid = lo + (hi - lo) / 2;
    if (brf_buf_at(&offsets->blocks, uint32_t, mid) <= points)
      lo = mid;
    else
      hi = mid;
  }
  left = points - brf_buf_at(&offsets->blocks, uint32_t, lo);
  for (at = lo * 256; at < offsets->size; at++) {
    if (brf_utf8_continues((unsigned char)offsets->text[at])) continue;
    if (left-- == 0) break;
  }
  return (uint32_t)at;
}
