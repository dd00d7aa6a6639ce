/* SPDX-License-Identifier: MIT */
#include "brf_fold_map.h"

#include <string.h>
#include <utf8proc.h>

const char *brf_fold_utf8proc_version(void) { return utf8proc_version(); }
const char *brf_fold_unicode_version(void) {
  return utf8proc_unicode_version();
}

/* {== code points */

enum {
  TATWEEL = 0x640, SUPERSCRIPT_ALEF = 0x670, ALEF = 0x627, ALEF_MADDA = 0x622,
  ALEF_HAMZA_ABOVE = 0x623, WAW_HAMZA = 0x624, ALEF_HAMZA_BELOW = 0x625,
  YEH_HAMZA = 0x626, HAMZA = 0x621, ALEF_WASLA = 0x671, ALEF_MAKSURA = 0x649,
  YEH = 0x64A, FARSI_YEH = 0x6CC, TEH_MARBUTA = 0x629, HEH = 0x647, WAW = 0x648,
  KEHEH = 0x6A9, KAF = 0x643
};

static int is_tashkeel(uint32_t c) {
  return (c >= 0x64B && c <= 0x65F) || c == SUPERSCRIPT_ALEF ||
         (c >= 0x610 && c <= 0x61A) || (c >= 0x6D6 && c <= 0x6DC) ||
         (c >= 0x6DF && c <= 0x6E4) || (c >= 0x6E7 && c <= 0x6E8) ||
         (c >= 0x6EA && c <= 0x6ED) || (c >= 0x8D3 && c <= 0x8FF && c != 0x8E2);
}

static int is_invisible(uint32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2064) || (c >= 0x2066 && c <= 0x2069) ||
         c == 0xFEFF || c == 0x61C || c == 0xAD;
}

static int is_space(uint32_t c) {
  return c == ' ' || (c >= 9 && c <= 13) || c == 0x85 || c == 0xA0 ||
         c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

static int is_presentation(uint32_t c) {
  return (c >= 0xFB50 && c <= 0xFDFF && !(c >= 0xFD3E && c <= 0xFD4F)) ||
         (c >= 0xFE70 && c <= 0xFEFC);
}

/* Letters of Persian, Urdu, Kurdish and Pashto → the Arabic letter that an
   Arabic keyboard writes for them. */
static uint32_t arabic_letter(uint32_t c) {
  switch (c) {
    case KEHEH: case 0x6AA: case 0x6AB: case 0x6AC: case 0x6AE: case 0x6AF:
    case 0x6AD: return KAF;
    case FARSI_YEH: case 0x6CD: case 0x6CE: case 0x6D0: case 0x6D1:
    case 0x6D2: case 0x6D3: return YEH;
    case 0x6BE: case 0x6C0: case 0x6C1: case 0x6C2: case 0x6D5: return HEH;
    case 0x6C3: return TEH_MARBUTA;
    case 0x67E: return 0x628;              /* پ → ب */
    case 0x686: return 0x62C;              /* چ → ج */
    case 0x698: return 0x632;              /* ژ → ز */
    case 0x6A4: return 0x641;              /* ڤ → ف */
    case 0x688: case 0x68A: return 0x62F;  /* ڈ → د */
    case 0x679: case 0x67A: return 0x62A;  /* ٹ → ت */
    case 0x691: case 0x695: return 0x631;  /* ڑ → ر */
    case 0x6BA: return 0x646;              /* ں → ن */
    case 0x6C4: case 0x6C6: case 0x6CB: return WAW;
    case 0x6B5: return 0x644;              /* ڵ → ل */
    default: return c;
  }
}

static uint32_t plain_punctuation(uint32_t c) {
  switch (c) {
    case 0xAB: case 0xBB: case 0x201C: case 0x201D: case 0x201E: case 0x201F:
    case 0x2033: case 0xFF02: return '"';
    case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x2039:
    case 0x203A: case 0x2032: return '\'';
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014:
    case 0x2015: case 0x2212: return '-';
    case 0x60C: case 0x66C: return ',';
    case 0x61B: return ';';
    case 0x61F: return '?';
    case 0x66A: return '%';
    case 0x66B: case 0x6D4: return '.';
    default: return c;
  }
}

/* ==} */


/* {== folding of one code point */

static void put(BrfBuf *out, uint32_t c) { brf_buf_append(out, &c, 1); }

static void map_point(const BrfFoldOptions *o, uint32_t c, BrfBuf *out);

/* Writes the letters that a presentation form stands for, folded: ﺃ is أ and
   not ا with a hamza, ﷺ keeps the spaces between its words; the space under
   an isolated mark (ﹰ) is none. False if `c` stands for nothing else. */
static int map_presentation(const BrfFoldOptions *o, uint32_t c, BrfBuf *out) {
  utf8proc_int32_t parts[24];
  int boundary = 0;
  utf8proc_ssize_t i, n = utf8proc_decompose_char(
      (utf8proc_int32_t)c, parts, 24, UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE,
      &boundary);
  if (n <= 0 || n > 24 || (n == 1 && parts[0] == (utf8proc_int32_t)c)) return 0;
  n = utf8proc_normalize_utf32(parts, n, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
  for (i = 0; i < n; i++)
    if (parts[i] != ' ' || i > 0) map_point(o, (uint32_t)parts[i], out);
  return 1;
}

static uint32_t map_letter(const BrfFoldOptions *o, uint32_t c) {
  if (o->letters) c = arabic_letter(c);
  switch (c) {
    case ALEF_MADDA: case ALEF_HAMZA_ABOVE: case ALEF_HAMZA_BELOW:
    case ALEF_WASLA: case 0x672: case 0x673: case 0x675:
      return o->alef ? (uint32_t)ALEF : c;
    case ALEF_MAKSURA: case FARSI_YEH: return o->yeh ? (uint32_t)YEH : c;
    case TEH_MARBUTA: return o->teh_marbuta ? (uint32_t)HEH : c;
    case WAW_HAMZA: return o->hamza ? (uint32_t)WAW : c;
    case YEH_HAMZA: return o->hamza ? (uint32_t)YEH : c;
    default: return c;
  }
}

static void map_point(const BrfFoldOptions *o, uint32_t c, BrfBuf *out) {
  if (o->presentation && is_presentation(c) && map_presentation(o, c, out))
    return;
  if (o->spaces && is_space(c)) c = ' ';
  if (c < 0x80) {
    if (o->case_fold && c >= 'A' && c <= 'Z') c |= 0x20;
    put(out, c);
    return;
  }
  if ((o->diacritics && is_tashkeel(c)) || (o->tatweel && c == TATWEEL) ||
      (o->spaces && is_invisible(c)) || (o->hamza > 1 && c == HAMZA))
    return;
  c = map_letter(o, c);
  if (o->digits) {
    if (c >= 0x660 && c <= 0x669) c = c - 0x660 + '0';
    if (c >= 0x6F0 && c <= 0x6F9) c = c - 0x6F0 + '0';
  }
  if (o->punctuation) {
    if (c == 0x2026) { /* … */
      put(out, '.');
      put(out, '.');
      c = '.';
    }
    c = plain_punctuation(c);
  }
  if (o->case_fold) c = (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
  put(out, c);
}

/* ==} */

/* {== Unicode forms */

static int is_compat(unsigned form) {
  return form == BRF_FORM_NFKC || form == BRF_FORM_NFKD;
}

static utf8proc_option_t compat(unsigned form) {
  return is_compat(form) ? UTF8PROC_COMPAT : (utf8proc_option_t)0;
}

int brf_fold_is_boundary(uint32_t c, unsigned form) {
  utf8proc_int32_t parts[24];
  int boundary = 0;
  utf8proc_ssize_t n;
  const utf8proc_property_t *p;
  if (c < 0x300) return 1;
  if (c >= 0x621 && c <= 0x64A) return 1;
  n = utf8proc_decompose_char((utf8proc_int32_t)c, parts, 24,
                              UTF8PROC_DECOMPOSE | compat(form), &boundary);
  if (n <= 0 || n > 24) return 0;
  c = (uint32_t)parts[0];
  if (c >= 0x1160 && c <= 0x11FF) return 0;   /* Hangul vowels and finals */
  if (c >= 0x16D63 && c <= 0x16D6A) return 0; /* Kirat Rai vowels */
  p = utf8proc_get_property(parts[0]);
  return p->combining_class == 0 && p->category != UTF8PROC_CATEGORY_MN &&
         p->category != UTF8PROC_CATEGORY_MC &&
         p->category != UTF8PROC_CATEGORY_ME;
}

/* Replaces `points` by its form; true if that changed anything. Utf8proc puts
   marks in order only where it reads UTF-8, so the points are written so. */
static int to_form(BrfBuf *points, utf8proc_option_t options,
                   BrfFoldSpace *space) {
  BrfBuf *bytes = &space->bytes, *made = &space->made;
  size_t i;
  utf8proc_ssize_t n;
  int changed;
  bytes->len = made->len = 0;
  for (i = 0; i < points->len; i++) {
    utf8proc_uint8_t few[4];
    utf8proc_ssize_t len = utf8proc_encode_char(
        (utf8proc_int32_t)brf_buf_at(points, uint32_t, i), few);
    brf_buf_append(bytes, few, (size_t)len);
  }
  brf_buf_reserve(made, points->len * 4 + 24);
  if (bytes->status != BRF_OK || made->status != BRF_OK) return 0;
  n = utf8proc_decompose(bytes->data, (utf8proc_ssize_t)bytes->len, made->data,
                         (utf8proc_ssize_t)made->cap, options);
  if (n > (utf8proc_ssize_t)made->cap) {
    if (!brf_buf_reserve(made, (size_t)n)) return 0;
    n = utf8proc_decompose(bytes->data, (utf8proc_ssize_t)bytes->len,
                           made->data, (utf8proc_ssize_t)made->cap, options);
  }
  if (n >= 0) n = utf8proc_normalize_utf32(made->data, n, options);
  if (n < 0) {
    made->status = BRF_NO_MEMORY;
    return 0;
  }
  changed = (size_t)n != points->len ||
            memcmp(made->data, points->data, (size_t)n * 4) != 0;
  if (changed) {
    points->len = 0;
    brf_buf_append(points, made->data, (size_t)n);
  }
  return changed;
}

static int compose(unsigned form, BrfBuf *points, BrfFoldSpace *space) {
  utf8proc_int32_t part;
  int boundary = 0;
  if (points->len == 0 || form == BRF_FORM_NONE) return 0;
  if (points->len == 1) { /* most stand alone and stay */
    uint32_t c = brf_buf_at(points, uint32_t, 0);
    if (utf8proc_decompose_char((utf8proc_int32_t)c, &part, 1,
                                UTF8PROC_DECOMPOSE | compat(form),
                                &boundary) == 1 &&
        (uint32_t)part == c)
      return 0;
  }
  return to_form(points, UTF8PROC_STABLE | UTF8PROC_COMPOSE | compat(form),
                 space);
}

/* ==} */

void brf_fold_space_init(BrfFoldSpace *space, const BrfAlloc *alloc) {
  brf_buf_init(&space->bytes, 1, alloc);
  brf_buf_init(&space->made, sizeof(uint32_t), alloc);
  brf_buf_init(&space->mapped, sizeof(uint32_t), alloc);
}

void brf_fold_space_free(BrfFoldSpace *space) {
  brf_buf_free(&space->bytes);
  brf_buf_free(&space->made);
  brf_buf_free(&space->mapped);
}

/* Folding undoes compositions (أ is ا and a hamza) and new neighbours may
   compose (ي and a hamza under a folded ى), so both go on until neither finds
   anything. Four rounds are more than any letter needs. */
int brf_fold_points(const BrfFoldOptions *o, BrfBuf *points,
                    BrfFoldSpace *space) {
  int composed = 0, round;
  for (round = 0; round < 4; round++) {
    size_t i;
    BrfBuf *mapped = &space->mapped;
    composed |= compose(o->form, points, space);
    mapped->len = 0;
    for (i = 0; i < points->len; i++)
      map_point(o, brf_buf_at(points, uint32_t, i), mapped);
    if (mapped->len == points->len &&
        (mapped->len == 0 ||
         memcmp(mapped->data, points->data, mapped->len * 4) == 0))
      break;
    points->len = 0;
    brf_buf_append(points, mapped->data, mapped->len);
    if (points->len == 0) break;
  }
  return composed;
}

int brf_fold_decompose(unsigned form, BrfBuf *points, BrfFoldSpace *space) {
  if (points->len == 0 || (form != BRF_FORM_NFD && form != BRF_FORM_NFKD))
    return 0;
  return to_form(points, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | compat(form),
                 space);
}
