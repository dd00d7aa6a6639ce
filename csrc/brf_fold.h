/* SPDX-License-Identifier: MIT */
/*
** brf_fold: Unicode normalization and Arabic folding, with an alignment that
** maps spans between the folded text and the original. Only this part uses
** utf8proc. Input is well-formed UTF-8. Folding twice changes nothing more.
*/
#ifndef BRF_FOLD_H
#define BRF_FOLD_H

#include "brf.h"
#include "brf_buf.h"

typedef enum BrfForm {
  BRF_FORM_NONE,
  BRF_FORM_NFC,
  BRF_FORM_NFD,
  BRF_FORM_NFKC,
  BRF_FORM_NFKD
} BrfForm;

/* Each member: 0 keeps; otherwise the number of what is done. */
typedef struct BrfFoldOptions {
  uint8_t form;         /* BrfForm, before all else */
  uint8_t diacritics;   /* 1 remove tashkeel, superscript alef, Quranic signs */
  uint8_t tatweel;      /* 1 remove U+0640 */
  uint8_t alef;         /* 1 fold آ أ إ ٱ to ا */
  uint8_t yeh;          /* 1 fold ى and Persian ی to ي */
  uint8_t teh_marbuta;  /* 1 fold ة to ه */
  uint8_t hamza;        /* 1 fold ؤ to و and ئ to ي; 2 also remove ء */
  uint8_t presentation; /* 1 fold presentation forms and ligatures */
  uint8_t letters;      /* 1 fold Persian and Urdu letters to Arabic ones */
  uint8_t digits;       /* 1 fold Arabic-Indic and Persian digits to 0-9 */
  uint8_t punctuation;  /* 1 fold quotation marks, dashes, Arabic commas */
  uint8_t spaces;       /* 1 one U+0020 for any run of white space, none at the
                           ends; zero-width and bidi controls removed */
  uint8_t case_fold;    /* 1 lower case, letter by letter */
} BrfFoldOptions;

/*
** The places where the two texts differ in length; between them offsets run in
** step. Two layers: Unicode normalization, then folding.
*/
typedef struct BrfAlign {
  size_t original_size;
  size_t folded_size;
  BrfBuf layers[2]; /* BrfEdit, in order */
} BrfAlign;

typedef struct BrfEdit {
  uint32_t original, original_end; /* bytes replaced */
  uint32_t folded, folded_end;     /* by these */
} BrfEdit;

void brf_align_init(BrfAlign *align, const BrfAlloc *alloc);
void brf_align_free(BrfAlign *align);

/*
** The least span of the original that made the folded span, and back. A span
** that cuts an edit is widened to all of it. In time logarithmic in the edits.
*/
BrfSpan brf_align_to_original(const BrfAlign *align, BrfSpan folded);
BrfSpan brf_align_to_folded(const BrfAlign *align, BrfSpan original);

/*
** Appends the folded form of well-formed `text` to `out` (of char); `align`
** may be NULL, otherwise it is overwritten and `out` should start empty.
*/
BrfStatus brf_fold(const BrfFoldOptions *options, const char *text,
                   size_t size, BrfBuf *out, BrfAlign *align);

/* The versions of utf8proc and of the Unicode it implements; static. */
const char *brf_fold_utf8proc_version(void);
const char *brf_fold_unicode_version(void);

#endif
