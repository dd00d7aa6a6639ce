/* SPDX-License-Identifier: MIT */
#include "brf_char.h"

/* Where a class begins; each range reaches to the next one. */
typedef struct Range {
  uint32_t first;
  uint8_t is; /* BrfChar */
} Range;

#define LETTER BRF_CHAR_LETTER
#define OTHER BRF_CHAR_OTHER
#define DIGIT BRF_CHAR_DIGIT
#define MARK BRF_CHAR_MARK
#define PUNCT BRF_CHAR_PUNCT
#define SYMBOL BRF_CHAR_SYMBOL
#define EMOJI BRF_CHAR_EMOJI
#define SPACE BRF_CHAR_SPACE
#define LINE BRF_CHAR_LINE
#define JOINER BRF_CHAR_JOINER
#define NONE BRF_CHAR_NONE

static const uint8_t ascii[128] = {
    NONE,   NONE,   NONE,   NONE,   NONE,   NONE,   NONE,   NONE,
    NONE,   SPACE,  LINE,   LINE,   LINE,   LINE,   NONE,   NONE,
    NONE,   NONE,   NONE,   NONE,   NONE,   NONE,   NONE,   NONE,
    NONE,   NONE,   NONE,   NONE,   LINE,   LINE,   LINE,   NONE,
    SPACE,  PUNCT,  MARK,   SYMBOL, SYMBOL, PUNCT,  PUNCT,  MARK, /*  !"#$%&' */
    MARK,   MARK,   PUNCT,  SYMBOL, PUNCT,  PUNCT,  PUNCT,  PUNCT, /* ()*+,-./ */
    DIGIT,  DIGIT,  DIGIT,  DIGIT,  DIGIT,  DIGIT,  DIGIT,  DIGIT,
    DIGIT,  DIGIT,  PUNCT,  PUNCT,  SYMBOL, SYMBOL, SYMBOL, PUNCT, /* 89:;<=>? */
    PUNCT,  OTHER,  OTHER,  OTHER,  OTHER,  OTHER,  OTHER,  OTHER,
    OTHER,  OTHER,  OTHER,  OTHER,  OTHER,  OTHER,  OTHER,  OTHER,
    OTHER,  OTHER,  OTHER,  OTHER,  OTHER,  OTHER,  OTHER,  OTHER,
    OTHER,  OTHER,  OTHER,  MARK,   PUNCT,  MARK,   SYMBOL, PUNCT, /* xyz[\]^_ */
    SYMBOL, OTHER,  OTHER,  OTHER,  OTHER,  OTHER,  OTHER,  OTHER,
    OTHER,  OTHER,  OTHER,  OTHER,  OTHER,  OTHER,  OTHER,  OTHER,
    OTHER,  OTHER,  OTHER,  OTHER,  OTHER,  OTHER,  OTHER,  OTHER,
    OTHER,  OTHER,  OTHER,  MARK,   SYMBOL, MARK,   SYMBOL, NONE, /* xyz{|}~ */
};

static const Range ranges[] = {
    {0x80, NONE},      {0x85, LINE},      {0x86, NONE},      {0xA0, SPACE},
    {0xA1, PUNCT},     {0xA2, SYMBOL},    {0xA7, PUNCT},     {0xA8, SYMBOL},
    {0xA9, EMOJI},     {0xAA, OTHER},     {0xAB, MARK},      {0xAC, SYMBOL},
    {0xAD, JOINER},    {0xAE, EMOJI},     {0xAF, SYMBOL},    {0xB5, OTHER},
    {0xB6, PUNCT},     {0xB8, SYMBOL},    {0xBA, OTHER},     {0xBB, MARK},
    {0xBC, SYMBOL},    {0xBF, PUNCT},     {0xC0, OTHER},     {0xD7, SYMBOL},
    {0xD8, OTHER},     {0xF7, SYMBOL},    {0xF8, OTHER},     {0x589, PUNCT},
    {0x58B, SYMBOL},   {0x591, OTHER},    {0x600, SYMBOL},   {0x609, PUNCT},
    {0x60B, SYMBOL},   {0x60C, PUNCT},    {0x60E, SYMBOL},   {0x610, LETTER},
    {0x61B, PUNCT},    {0x61C, JOINER},   {0x61D, PUNCT},    {0x620, LETTER},
    {0x660, DIGIT},    {0x66A, PUNCT},    {0x66E, LETTER},   {0x6D4, PUNCT},
    {0x6D5, LETTER},   {0x6DD, SYMBOL},   {0x6DF, LETTER},   {0x6E9, SYMBOL},
    {0x6EA, LETTER},   {0x6F0, DIGIT},    {0x6FA, LETTER},   {0x6FD, SYMBOL},
    {0x6FF, LETTER},   {0x700, PUNCT},    {0x70E, OTHER},    {0x750, LETTER},
    {0x780, OTHER},    {0x870, LETTER},   {0x900, OTHER},    {0x964, PUNCT},
    {0x966, OTHER},    {0x180E, JOINER},  {0x180F, OTHER},   {0x2000, SPACE},
    {0x200B, NONE},    {0x200C, JOINER},  {0x2010, PUNCT},   {0x2018, MARK},
    {0x2020, PUNCT},   {0x2028, LINE},    {0x202A, JOINER},  {0x202F, SPACE},
    {0x2030, PUNCT},   {0x2039, MARK},    {0x203B, PUNCT},   {0x203C, EMOJI},
    {0x203D, PUNCT},   {0x2045, MARK},    {0x2047, PUNCT},   {0x2049, EMOJI},
    {0x204A, PUNCT},   {0x205F, SPACE},   {0x2060, JOINER},  {0x2070, SYMBOL},
    {0x20D0, JOINER},  {0x2100, SYMBOL},  {0x2122, EMOJI},   {0x2123, SYMBOL},
    {0x2139, EMOJI},   {0x213A, SYMBOL},  {0x2194, EMOJI},   {0x219A, SYMBOL},
    {0x21A9, EMOJI},   {0x21AB, SYMBOL},  {0x231A, EMOJI},   {0x231C, SYMBOL},
    {0x2328, EMOJI},   {0x2329, MARK},    {0x232B, SYMBOL},  {0x23CF, EMOJI},
    {0x23D0, SYMBOL},  {0x23E9, EMOJI},   {0x23FB, SYMBOL},  {0x24C2, EMOJI},
    {0x24C3, SYMBOL},  {0x25AA, EMOJI},   {0x25AC, SYMBOL},  {0x25B6, EMOJI},
    {0x25B7, SYMBOL},  {0x25C0, EMOJI},   {0x25C1, SYMBOL},  {0x25FB, EMOJI},
    {0x25FF, SYMBOL},  {0x2600, EMOJI},   {0x2605, SYMBOL},  {0x260E, EMOJI},
    {0x260F, SYMBOL},  {0x2611, EMOJI},   {0x2756, SYMBOL},  {0x2757, EMOJI},
    {0x2758, SYMBOL},  {0x275B, MARK},    {0x275F, SYMBOL},  {0x2763, EMOJI},
    {0x2765, SYMBOL},  {0x2768, MARK},    {0x2776, SYMBOL},  {0x2795, EMOJI},
    {0x2798, SYMBOL},  {0x27A1, EMOJI},   {0x27A2, SYMBOL},  {0x27B0, EMOJI},
    {0x27B1, SYMBOL},  {0x27E6, MARK},    {0x27F0, SYMBOL},  {0x2B05, EMOJI},
    {0x2B08, SYMBOL},  {0x2B1B, EMOJI},   {0x2B1D, SYMBOL},  {0x2B50, EMOJI},
    {0x2B51, SYMBOL},  {0x2B55, EMOJI},   {0x2B56, SYMBOL},  {0x2C00, OTHER},
    {0x2E00, PUNCT},   {0x2E42, MARK},    {0x2E43, PUNCT},   {0x2E80, OTHER},
    {0x3000, SPACE},   {0x3001, PUNCT},   {0x3004, SYMBOL},  {0x3005, OTHER},
    {0x3008, MARK},    {0x3012, SYMBOL},  {0x3014, MARK},    {0x301C, SYMBOL},
    {0x301D, MARK},    {0x3020, SYMBOL},  {0x3021, OTHER},   {0xE000, SYMBOL},
    {0xF900, OTHER},   {0xFB50, LETTER},  {0xFD3E, MARK},    {0xFD40, SYMBOL},
    {0xFD50, LETTER},  {0xFDFC, SYMBOL},  {0xFE00, JOINER},  {0xFE10, PUNCT},
    {0xFE20, JOINER},  {0xFE30, PUNCT},   {0xFE70, LETTER},  {0xFEFF, JOINER},
    {0xFF00, SYMBOL},  {0xFF01, PUNCT},   {0xFF02, MARK},    {0xFF03, SYMBOL},
    {0xFF05, PUNCT},   {0xFF08, MARK},    {0xFF0A, PUNCT},   {0xFF0B, SYMBOL},
    {0xFF0C, PUNCT},   {0xFF10, OTHER},   {0xFF1A, PUNCT},   {0xFF1C, SYMBOL},
    {0xFF1F, PUNCT},   {0xFF21, OTHER},   {0xFF3B, MARK},    {0xFF3C, SYMBOL},
    {0xFF41, OTHER},   {0xFF5B, MARK},    {0xFF5C, SYMBOL},  {0xFF5F, MARK},
    {0xFF61, PUNCT},   {0xFF62, MARK},    {0xFF64, PUNCT},   {0xFF66, OTHER},
    {0xFFE0, SYMBOL},  {0x10000, OTHER},  {0x1F000, EMOJI},  {0x1FB00, SYMBOL},
    {0x20000, OTHER},  {0x323B0, SYMBOL}, {0xE0000, JOINER}, {0xE01F0, SYMBOL},
};

unsigned brf_char_decode(const unsigned char *text, size_t at, unsigned *len) {
  const unsigned char *s = text + at;
  if (s[0] < 0x80) {
    *len = 1;
    return s[0];
  }
  if (s[0] < 0xE0) {
    *len = 2;
    return (s[0] & 0x1Fu) << 6 | (s[1] & 0x3Fu);
  }
  if (s[0] < 0xF0) {
    *len = 3;
    return (s[0] & 0x0Fu) << 12 | (s[1] & 0x3Fu) << 6 | (s[2] & 0x3Fu);
  }
  *len = 4;
  return (s[0] & 0x07u) << 18 | (s[1] & 0x3Fu) << 12 | (s[2] & 0x3Fu) << 6 |
         (s[3] & 0x3Fu);
}

BrfChar brf_char_class(unsigned point) {
  size_t low = 0, high = sizeof ranges / sizeof *ranges;
  if (point < 0x80) return (BrfChar)ascii[point];
  if (point >= 0x620 && point < 0x660) return BRF_CHAR_LETTER;
  while (high - low > 1) {
    size_t middle = (low + high) / 2;
    if (ranges[middle].first <= point)
      low = middle;
    else
      high = middle;
  }
  return (BrfChar)ranges[low].is;
}

int brf_char_stops(unsigned point) {
  return point == '.' || point == '!' || point == '?' ||
         point == 0x61F || /* Arabic question mark */
         point == 0x6D4 || /* Arabic (Urdu) stop */
         point == 0x2026 || /* ellipsis */
         point == 0x203D || /* interrobang */
         point == 0x3002;   /* ideographic stop */
}

int brf_char_digit(unsigned point) {
  if (point >= '0' && point <= '9') return (int)(point - '0');
  if (point >= 0x660 && point <= 0x669) return (int)(point - 0x660);
  if (point >= 0x6F0 && point <= 0x6F9) return (int)(point - 0x6F0);
  return -1;
}
