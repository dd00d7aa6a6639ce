/* SPDX-License-Identifier: MIT */
/*
** brf_fold: Unicode normalization and Arabic folding, with an alignment that
** maps spans between the folded text and the original. Only this part uses
** utf8proc. Folding twice changes nothing more.
*/
#ifndef BRF_FOLD_H
#define BRF_FOLD_H

#include "brf.h"
#include "brf_align.h"
#include "brf_buf.h"
#include "brf_cpu.h"

typedef enum BrfForm {
  BRF_FORM_NONE,
  BRF_FORM_NFC,
  BRF_FORM_NFD,
  BRF_FORM_NFKC,
  BRF_FORM_NFKD
} BrfForm;

/* Each member: 0 keeps; otherwise the number of what is done. */
typedef struct BrfFoldOptions {
  uint8_t form;         /* BrfForm; letters fold alike composed or not */
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
** Options made ready: what becomes of each two-byte Arabic letter, as tables
** that the kernels look up. Read-only once made; threads may share it.
*/
typedef struct BrfFolder {
  BrfFoldOptions options;
  uint8_t kernel; /* BrfKernel: one that runs here */
  uint8_t delta[256];   /* U+0600 + i: BRF_FOLD_* */
  uint8_t action[256];
  uint8_t ascii[128];   /* what is xored with such a byte */
  uint8_t wide[2][2][8][32]; /* both tables in quarters of 16, each twice:
                                [delta, action][D8 D9, DA DB] */
  uint64_t latin;       /* bit i: U+0080 + i stays as it is */
  uint64_t marks;       /* bit i: U+2000 + i stays as it is */
} BrfFolder;

/* BrfFolder.action: what to do with the two bytes of a letter. With none of
   them, `delta` changes the second byte by exclusive or with its low six bits
   and the first byte with its high two. */
#define BRF_FOLD_DELETE 0x80u /* both go */
#define BRF_FOLD_ASCII 0x40u  /* the first goes, the second is xored whole */
#define BRF_FOLD_STOP 0x20u   /* not for kernels */
#define BRF_FOLD_JOINS 0x10u  /* may change or move with what stands before */

/*
** Makes `folder` ready for `options`; `alloc` serves during the call only.
** Costs as much as folding a few kilobytes, so keep it. `kernel` that does not
** run here gives the next slower one.
*/
BrfStatus brf_folder_init(BrfFolder *folder, const BrfFoldOptions *options,
                          BrfKernel kernel, const BrfAlloc *alloc);

/*
** Appends the folded form of `text` to `out` (of char). `align` may be NULL;
** otherwise it is overwritten, and borrows `text`. BRF_BAD_UTF8 where the text is
** not well-formed (brf_utf8_validate says where). On failure what was appended
** means nothing.
*/
BrfStatus brf_folder_run(const BrfFolder *folder, const char *text, size_t size,
                         BrfBuf *out, BrfAlign *align);

/* brf_folder_init and brf_folder_run in one, for a single text. */
BrfStatus brf_fold(const BrfFoldOptions *options, const char *text,
                   size_t size, BrfBuf *out, BrfAlign *align);

/* The versions of utf8proc and of the Unicode it implements; static. */
const char *brf_fold_utf8proc_version(void);
const char *brf_fold_unicode_version(void);

#endif
