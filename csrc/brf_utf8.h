/* SPDX-License-Identifier: MIT */
/*
** brf_utf8: strict UTF-8 (Unicode 15, table 3-7: no surrogates, no overlongs,
** nothing over U+10FFFF), and offsets between bytes and code points.
*/
#ifndef BRF_UTF8_H
#define BRF_UTF8_H

#include "brf.h"
#include "brf_buf.h"

/* Whether the two bytes at `s` are a mark of vowels, from tanwin to sukun. */
static inline int brf_utf8_is_vowel(const unsigned char *s) {
  return s[0] == 0xD9 && s[1] >= 0x8B && s[1] <= 0x92;
}

/* Whether byte c is one of a sequence, but not its first. */
static inline int brf_utf8_continues(unsigned char c) {
  return (c & 0xC0) == 0x80;
}

/*
** The offset of the first byte that does not belong to a well-formed
** sequence (the lead byte of a cut one), or `size` when all is well-formed.
*/
size_t brf_utf8_validate(const char *text, size_t size);

/* The same for a text whose first `at` bytes are known to be well-formed and
   whole; the scalar way, and the reference for the kernels. */
size_t brf_utf8_validate_from(const char *text, size_t size, size_t at);

/*
** Appends `text` to `out` (a buffer of char) with U+FFFD for each maximal
** subpart of an ill-formed sequence (Unicode 15, section 3.9, and the WHATWG
** decoder). Returns the number of replacements.
*/
size_t brf_utf8_replace(const char *text, size_t size, BrfBuf *out);

/* Code points in well-formed `text`. */
size_t brf_utf8_count(const char *text, size_t size);

/*
** Offsets of one text: a count of code points at every 256th byte, so that a
** conversion looks at 256 bytes at most.
*/
typedef struct BrfOffsets {
  const char *text; /* borrowed */
  size_t size;
  BrfBuf blocks; /* uint32_t: code points before byte 256 * i */
} BrfOffsets;

/* Indexes `text`, which is borrowed and must outlive the index. */
BrfStatus brf_offsets_init(BrfOffsets *offsets, const char *text, size_t size,
                           const BrfAlloc *alloc);
void brf_offsets_free(BrfOffsets *offsets);

/* Code points before byte `at` (0 to size; at a code point's edge). */
uint32_t brf_offsets_points(const BrfOffsets *offsets, uint32_t at);

/* The byte at which code point `points` starts; size when it is the end. */
uint32_t brf_offsets_bytes(const BrfOffsets *offsets, uint32_t points);

#endif
