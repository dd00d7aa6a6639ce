/* SPDX-License-Identifier: MIT */
#include "brf_fold.h"

#include <string.h>
#include <utf8proc.h>

#define SEGMENT 64 /* code points decomposed without allocating */

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

static uint32_t decode(const unsigned char *s, unsigned *len) {
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
    case FARSI_YEH: case 0x6CD: case 0x6CE: case 0x6D0: case 0x6D1: case 0x6D2:
      return YEH;
    case 0x6BE: case 0x6C1: case 0x6D5: case 0x6C0: return HEH;
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

/* {== folding */

typedef struct Folder {
  const BrfFoldOptions *o;
  BrfBuf *out;
  size_t base;   /* out's length at the start */
  BrfBuf *edits; /* or NULL */
  int pending;   /* a space is owed: it is written before the next letter */
  uint32_t pending_at, pending_end;
  size_t from;   /* where the output of the present code point begins */
  uint32_t letter;         /* the last code point that was written, */
  size_t letter_from;      /* and its output */
} Folder;

static void add_edit(Folder *f, uint32_t from, uint32_t end,
                     size_t folded_from, size_t folded_end) {
  BrfEdit edit;
  if (f->edits == NULL) return;
  edit.original = from;
  edit.original_end = end;
  edit.folded = (uint32_t)folded_from;
  edit.folded_end = (uint32_t)folded_end;
  brf_buf_append(f->edits, &edit, 1);
}

/* Notes that the code point at `at` to `end` became what was written since
   f->from. A mark that was removed goes with the letter before it, so that the
   end of a word maps to the end of its vowels. */
static void record(Folder *f, uint32_t at, uint32_t end) {
  size_t folded_end = f->out->len - f->base;
  if (f->edits == NULL || end - at == folded_end - f->from) return;
  if (folded_end == f->from && folded_end > f->letter_from) {
    BrfEdit *last = f->edits->len > 0
                        ? &brf_buf_at(f->edits, BrfEdit, f->edits->len - 1)
                        : NULL;
    if (last != NULL && last->original_end == at &&
        last->folded_end == folded_end) {
      last->original_end = end;
      return;
    }
    add_edit(f, f->letter, end, f->letter_from, folded_end);
    return;
  }
  add_edit(f, at, end, f->from, folded_end);
}

/* Settles the run of white space before the next letter: one space, none at
   the start of the text. */
static void settle_space(Folder *f) {
  size_t from = f->out->len - f->base;
  if (!f->pending) return;
  f->pending = 0;
  if (from > 0) brf_buf_append(f->out, " ", 1);
  f->from = f->out->len - f->base;
  if (f->pending_end - f->pending_at != f->from - from)
    add_edit(f, f->pending_at, f->pending_end, from, f->from);
}

static void put(Folder *f, uint32_t c) {
  utf8proc_uint8_t bytes[4];
  utf8proc_ssize_t n = utf8proc_encode_char((utf8proc_int32_t)c, bytes);
  settle_space(f);
  brf_buf_append(f->out, bytes, (size_t)n);
}

/* Writes what becomes of one code point that is no white space. */
static void fold_point(Folder *f, uint32_t c) {
  const BrfFoldOptions *o = f->o;
  if (o->presentation && is_presentation(c)) {
    utf8proc_int32_t parts[24];
    int boundary = 0;
    utf8proc_ssize_t n =
        utf8proc_decompose_char((utf8proc_int32_t)c, parts, 24,
                                UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE,
                                &boundary);
    utf8proc_ssize_t i;
    if (n > 0 && n <= 24 && (n > 1 || parts[0] != (utf8proc_int32_t)c)) {
      /* composed again, so that ﺃ becomes أ and not ا + hamza */
      if (o->form != BRF_FORM_NFD && o->form != BRF_FORM_NFKD)
        n = utf8proc_normalize_utf32(parts, n,
                                     UTF8PROC_COMPOSE | UTF8PROC_STABLE);
      for (i = 0; i < n; i++)
        if (!is_presentation((uint32_t)parts[i]) && parts[i] != ' ')
          fold_point(f, (uint32_t)parts[i]);
      return;
    }
  }
  if (c < 0x80) {
    if (o->case_fold && c >= 'A' && c <= 'Z') c |= 0x20;
    put(f, c);
    return;
  }
  if (o->diacritics && is_tashkeel(c)) return;
  if (o->tatweel && c == TATWEEL) return;
  if (o->spaces && is_invisible(c)) return;
  if (o->letters) c = arabic_letter(c);
  switch (c) {
    case ALEF_MADDA: case ALEF_HAMZA_ABOVE: case ALEF_HAMZA_BELOW:
    case ALEF_WASLA: case 0x672: case 0x673: case 0x675:
      if (o->alef) c = ALEF;
      break;
    case ALEF_MAKSURA: case FARSI_YEH:
      if (o->yeh) c = YEH;
      break;
    case TEH_MARBUTA:
      if (o->teh_marbuta) c = HEH;
      break;
    case WAW_HAMZA:
      if (o->hamza) c = WAW;
      break;
    case YEH_HAMZA:
      if (o->hamza) c = YEH;
      break;
    case HAMZA:
      if (o->hamza > 1) return;
      break;
    default: break;
  }
  if (o->digits) {
    if (c >= 0x660 && c <= 0x669) c = c - 0x660 + '0';
    if (c >= 0x6F0 && c <= 0x6F9) c = c - 0x6F0 + '0';
  }
  if (o->punctuation) {
    if (c == 0x2026) { /* … */
      put(f, '.');
      put(f, '.');
      put(f, '.');
      return;
    }
    c = plain_punctuation(c);
  }
  if (o->case_fold) c = (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
  put(f, c);
}

static BrfStatus fold_text(const BrfFoldOptions *o, const char *text,
                           size_t size, BrfBuf *out, BrfBuf *edits) {
  const unsigned char *s = (const unsigned char *)text;
  Folder f;
  size_t at = 0;
  f.o = o;
  f.out = out;
  f.base = out->len;
  f.edits = edits;
  f.pending = 0;
  f.pending_at = f.pending_end = 0;
  f.from = f.letter_from = 0;
  f.letter = 0;
  if (!brf_buf_reserve(out, size)) return out->status;
  while (at < size && out->status == BRF_OK) {
    unsigned len;
    uint32_t c = decode(s + at, &len);
    uint32_t end = (uint32_t)(at + len);
    if (o->spaces && is_space(c)) {
      if (!f.pending) f.pending_at = (uint32_t)at;
      f.pending = 1;
      f.pending_end = end;
      at = end;
      continue;
    }
    f.from = out->len - f.base;
    fold_point(&f, c);
    if (f.pending) {
      f.pending_end = end; /* nothing was written: it goes with the spaces */
    } else {
      record(&f, (uint32_t)at, end);
      if (out->len - f.base > f.from) {
        f.letter = (uint32_t)at;
        f.letter_from = f.from;
      }
    }
    at = end;
  }
  if (f.pending)
    add_edit(&f, f.pending_at, f.pending_end, out->len - f.base,
             out->len - f.base);
  if (edits != NULL && edits->status != BRF_OK) return edits->status;
  return out->status;
}

/* ==} */

/* {== Unicode normalization */

/* Whether a segment may begin at c: its decomposition begins with a starter
   that nothing before it composes with. */
static int is_boundary(uint32_t c, utf8proc_option_t options) {
  const utf8proc_property_t *p;
  utf8proc_int32_t parts[24];
  int boundary = 0;
  utf8proc_ssize_t n;
  if (c < 0x300) return 1;
  if (c >= 0x621 && c <= 0x64A) return 1;
  if (c >= 0x1160 && c <= 0x11FF) return 0; /* Hangul vowels and finals */
  n = utf8proc_decompose_char((utf8proc_int32_t)c, parts, 24,
                              (utf8proc_option_t)(options & ~UTF8PROC_COMPOSE) |
                                  UTF8PROC_DECOMPOSE,
                              &boundary);
  if (n <= 0 || n > 24) return 0;
  if (parts[0] >= 0x1160 && parts[0] <= 0x11FF) return 0;
  p = utf8proc_get_property(parts[0]);
  if (p->combining_class != 0) return 0;
  /* the second of a composing pair: utf8proc keeps those from 0x8000 up */
  return p->comb_index == UINT16_MAX || p->comb_index < 0x8000;
}

/* Normalizes one segment into `out`. */
static BrfStatus segment(const char *text, size_t size,
                         utf8proc_option_t options, BrfBuf *out) {
  utf8proc_int32_t few[SEGMENT * 4];
  BrfBuf many;
  utf8proc_int32_t *points = few;
  utf8proc_ssize_t n, i;
  brf_buf_init(&many, sizeof(utf8proc_int32_t), out->alloc);
  n = utf8proc_decompose((const utf8proc_uint8_t *)text,
                         (utf8proc_ssize_t)size, few, SEGMENT * 4, options);
  if (n > SEGMENT * 4) {
    if (!brf_buf_reserve(&many, (size_t)n + 1)) return many.status;
    points = many.data;
    n = utf8proc_decompose((const utf8proc_uint8_t *)text,
                           (utf8proc_ssize_t)size, points, n, options);
  }
  if (n >= 0) n = utf8proc_normalize_utf32(points, n, options);
  for (i = 0; i < n; i++) {
    utf8proc_uint8_t bytes[4];
    utf8proc_ssize_t len = utf8proc_encode_char(points[i], bytes);
    brf_buf_append(out, bytes, (size_t)len);
  }
  brf_buf_free(&many);
  return n < 0 ? BRF_NO_MEMORY : out->status;
}

static BrfStatus normalize(BrfForm form, const char *text, size_t size,
                           BrfBuf *out, BrfBuf *edits) {
  const unsigned char *s = (const unsigned char *)text;
  utf8proc_option_t options =
      form == BRF_FORM_NFC || form == BRF_FORM_NFKC
          ? UTF8PROC_STABLE | UTF8PROC_COMPOSE
          : UTF8PROC_STABLE | UTF8PROC_DECOMPOSE;
  size_t at = 0, base = out->len;
  if (form == BRF_FORM_NFKC || form == BRF_FORM_NFKD)
    options |= UTF8PROC_COMPAT;
  if (!brf_buf_reserve(out, size)) return out->status;
  while (at < size && out->status == BRF_OK) {
    unsigned len;
    size_t end, from = out->len - base;
    uint32_t c = decode(s + at, &len);
    BrfStatus status;
    end = at + len;
    while (end < size) {
      c = decode(s + end, &len);
      if (is_boundary(c, options)) break;
      end += len;
    }
    if (end - at == 1) { /* ASCII alone */
      brf_buf_append(out, text + at, 1);
      at = end;
      continue;
    }
    status = segment(text + at, end - at, options, out);
    if (status != BRF_OK) return status;
    if (edits != NULL && out->len - base - from != end - at) {
      BrfEdit edit;
      edit.original = (uint32_t)at;
      edit.original_end = (uint32_t)end;
      edit.folded = (uint32_t)from;
      edit.folded_end = (uint32_t)(out->len - base);
      brf_buf_append(edits, &edit, 1);
    }
    at = end;
  }
  if (edits != NULL && edits->status != BRF_OK) return edits->status;
  return out->status;
}

/* ==} */

/* Whether anything but the Unicode form is asked for. */
static int folds(const BrfFoldOptions *o) {
  return o->diacritics || o->tatweel || o->alef || o->yeh || o->teh_marbuta ||
         o->hamza || o->presentation || o->letters || o->digits ||
         o->punctuation || o->spaces || o->case_fold;
}

BrfStatus brf_fold(const BrfFoldOptions *options, const char *text, size_t size,
                   BrfBuf *out, BrfAlign *align) {
  BrfStatus status = BRF_OK;
  BrfBuf middle;
  size_t base = out->len;
  if (size >= BRF_MAX_TEXT) return BRF_TOO_LARGE;
  if (align != NULL) {
    align->layers[0].len = align->layers[1].len = 0;
    align->original_size = size;
  }
  if (options->form == BRF_FORM_NONE) {
    if (folds(options))
      status = fold_text(options, text, size, out,
                         align != NULL ? &align->layers[1] : NULL);
    else
      brf_buf_append(out, text, size);
  } else if (!folds(options)) {
    status = normalize((BrfForm)options->form, text, size, out,
                       align != NULL ? &align->layers[0] : NULL);
  } else {
    brf_buf_init(&middle, 1, out->alloc);
    status = normalize((BrfForm)options->form, text, size, &middle,
                       align != NULL ? &align->layers[0] : NULL);
    if (status == BRF_OK)
      status = fold_text(options, middle.data == NULL ? "" : middle.data,
                         middle.len, out,
                         align != NULL ? &align->layers[1] : NULL);
    brf_buf_free(&middle);
  }
  if (align != NULL) align->folded_size = out->len - base;
  return status != BRF_OK ? status : out->status;
}
