/* SPDX-License-Identifier: MIT */
#include "brf_fold.h"

#include <string.h>

#include "brf_fold_map.h"
#include "brf_fold_simd.h"
#include "brf_utf8.h"

enum { MADDAH_ABOVE = 0x653, HAMZA_BELOW = 0x655 };

/* A text on the slow way: `held` is the last letter with its marks, which
   waits for what comes after. */
typedef struct Slow {
  BrfFoldRun run;
  BrfFoldSpace space;
  BrfBuf points;    /* uint32_t: one code point, folded */
  BrfBuf next;      /* uint32_t: the segment at hand */
  BrfBuf held;      /* uint32_t */
  size_t from, end; /* bytes that `held` stands for */
  int composed;     /* those became `held` as one */
  int known;        /* 1 once the rest is known to be well-formed */
} Slow;

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

static unsigned encode(uint32_t c, unsigned char *s) {
  if (c < 0x80) {
    s[0] = (unsigned char)c;
    return 1;
  }
  if (c < 0x800) {
    s[0] = (unsigned char)(0xC0 | c >> 6);
    s[1] = (unsigned char)(0x80 | (c & 63));
    return 2;
  }
  if (c < 0x10000) {
    s[0] = (unsigned char)(0xE0 | c >> 12);
    s[1] = (unsigned char)(0x80 | (c >> 6 & 63));
    s[2] = (unsigned char)(0x80 | (c & 63));
    return 3;
  }
  s[0] = (unsigned char)(0xF0 | c >> 18);
  s[1] = (unsigned char)(0x80 | (c >> 12 & 63));
  s[2] = (unsigned char)(0x80 | (c >> 6 & 63));
  s[3] = (unsigned char)(0x80 | (c & 63));
  return 4;
}

/* {== making ready */

static void set_ascii(BrfFolder *folder) {
  unsigned c;
  if (folder->options.spaces)
    for (c = 9; c <= 13; c++) folder->ascii[c] = (uint8_t)(c ^ ' ');
  if (folder->options.case_fold)
    for (c = 'A'; c <= 'Z'; c++) folder->ascii[c] = 'A' ^ 'a';
}

/* Sets what the kernels do with U+0600 + i, whose folding is `points`. */
static void set_letter(BrfFolder *folder, unsigned i, const BrfBuf *points) {
  uint32_t c = 0x600 + i, to;
  unsigned joins = folder->options.form != BRF_FORM_NONE &&
                   !brf_fold_is_boundary(c, folder->options.form);
  unsigned action = 0, delta = 0;
  unsigned char was[4], is[4];
  if (points->len == 0) {
    action = BRF_FOLD_DELETE;
    /* ا and a hamza above are أ, so that the hamza is no mere mark */
    if (joins && c >= MADDAH_ABOVE && c <= HAMZA_BELOW)
      action = BRF_FOLD_STOP | BRF_FOLD_JOINS;
  } else if (joins) {
    action = BRF_FOLD_STOP | BRF_FOLD_JOINS;
  } else if (points->len > 1) {
    action = BRF_FOLD_STOP;
  } else {
    to = brf_buf_at(points, uint32_t, 0);
    encode(c, was);
    encode(to, is);
    if (to < 0x80) {
      action = BRF_FOLD_ASCII;
      delta = (unsigned)(was[1] ^ is[0]);
    } else if (to >= 0x600 && to < 0x700) {
      delta = (unsigned)((was[0] ^ is[0]) << 6 | (was[1] ^ is[1]));
    } else {
      action = BRF_FOLD_STOP;
    }
  }
  folder->delta[i] = (uint8_t)delta;
  folder->action[i] = (uint8_t)action;
}

BrfStatus brf_folder_init(BrfFolder *folder, const BrfFoldOptions *options,
                          BrfKernel kernel, const BrfAlloc *alloc) {
  static const unsigned row_start[3] = {0x80, 0x2000, 0x600};
  BrfFoldSpace space;
  BrfBuf points;
  BrfStatus status;
  unsigned i, j;
  memset(folder, 0, sizeof *folder);
  folder->options = *options;
  folder->kernel = (uint8_t)brf_cpu_kernel(kernel);
  set_ascii(folder);
  brf_fold_space_init(&space, alloc);
  brf_buf_init(&points, sizeof(uint32_t), alloc);
  for (i = 0; i < 64 + 64 + 256; i++) {
    unsigned row = i < 64 ? 0 : i < 128 ? 1 : 2;
    unsigned at = i - 64 * row;
    uint32_t c = row_start[row] + at;
    uint64_t stays;
    points.len = 0;
    brf_buf_append(&points, &c, 1);
    brf_fold_points(options, &points, &space);
    brf_fold_decompose(options->form, &points, &space);
    if (points.status != BRF_OK) break;
    stays = points.len == 1 && brf_buf_at(&points, uint32_t, 0) == c;
    if (row == 0) folder->latin |= stays << at;
    if (row == 1) folder->marks |= stays << at;
    if (row == 2) set_letter(folder, at, &points);
  }
  status = points.status;
  if (status == BRF_OK) status = space.bytes.status;
  if (status == BRF_OK) status = space.made.status;
  if (status == BRF_OK) status = space.mapped.status;
  brf_buf_free(&points);
  brf_fold_space_free(&space);
  for (i = 0; i < 256; i++)
    for (j = 0; j < 32; j += 16) {
      unsigned quarter = i / 16 % 8, place = i % 16 + j;
      folder->wide[0][i / 128][quarter][place] = folder->delta[i];
      folder->wide[1][i / 128][quarter][place] = folder->action[i];
    }
  return status;
}

/* ==} */

/* {== the slow way */

static BrfStatus slow_status(const Slow *s) {
  if (s->run.bad) return BRF_BAD_UTF8;
  const BrfBuf *const buffers[] = {&s->points, &s->next, &s->held,
                                   &s->space.bytes, &s->space.made,
                                   &s->space.mapped};
  size_t i;
  if (s->run.out->status != BRF_OK) return s->run.out->status;
  if (s->run.edits != NULL && s->run.edits->status != BRF_OK)
    return s->run.edits->status;
  for (i = 0; i < sizeof buffers / sizeof *buffers; i++)
    if (buffers[i]->status != BRF_OK) return buffers[i]->status;
  return BRF_OK;
}

/* Writes what text[from, end) became. A space that follows one, or begins the
   text, is left out where runs of spaces are one. */
static void write_points(Slow *s, const BrfBuf *points, size_t from,
                         size_t end) {
  BrfBuf *out = s->run.out;
  size_t start = out->len, made, i;
  for (i = 0; i < points->len; i++) {
    uint32_t c = brf_buf_at(points, uint32_t, i);
    unsigned char bytes[4];
    if (c == ' ' && s->run.folder->options.spaces &&
        (out->len == s->run.base ||
         ((const char *)out->data)[out->len - 1] == ' '))
      continue;
    brf_buf_append(out, bytes, encode(c, bytes));
  }
  if (s->run.edits == NULL || out->status != BRF_OK) return;
  made = out->len - start;
  if (made == end - from &&
      (points->len == 1 ||
       memcmp((const char *)out->data + start, s->run.text + from, made) == 0))
    return;
  brf_align_replace(s->run.edits, from, end, start - s->run.base,
                    out->len - s->run.base);
}

static void fold_one(Slow *s, size_t at, unsigned *len) {
  uint32_t c = decode(s->run.text + at, len);
  s->points.len = 0;
  brf_buf_append(&s->points, &c, 1);
  brf_fold_points(&s->run.folder->options, &s->points, &s->space);
}

/* Writes what is held: as one where Unicode's rules made it, otherwise code
   point by code point, so that the alignment stays close. */
static void release(Slow *s) {
  if (s->held.len == 0) return;
  if (brf_fold_decompose(s->run.folder->options.form, &s->held, &s->space))
    s->composed = 1;
  if (s->composed) {
    write_points(s, &s->held, s->from, s->end);
  } else {
    size_t at = s->from;
    while (at < s->end) {
      unsigned len;
      fold_one(s, at, &len);
      write_points(s, &s->points, at, at + len);
      at += len;
    }
  }
  s->held.len = 0;
}

/* Folds text[from, end): a letter and its marks. What is left of one that
   lost its letter goes to the letter before (ا ـٔ without the tatweel). */
static void fold_segment(Slow *s, size_t from, size_t end) {
  unsigned form = s->run.folder->options.form;
  size_t at = from;
  int composed;
  s->next.len = 0;
  while (at < end) {
    unsigned len;
    uint32_t c = decode(s->run.text + at, &len);
    brf_buf_append(&s->next, &c, 1);
    at += len;
  }
  composed = brf_fold_points(&s->run.folder->options, &s->next, &s->space);
  if (slow_status(s) != BRF_OK) return;
  if (form == BRF_FORM_NONE) {
    write_points(s, &s->next, from, end);
    return;
  }
  if (s->held.len > 0 &&
      (s->next.len == 0 ||
       !brf_fold_is_boundary(brf_buf_at(&s->next, uint32_t, 0), form))) {
    brf_buf_append(&s->held, s->next.data, s->next.len);
    composed |= s->next.len > 0 &&
                brf_fold_points(&s->run.folder->options, &s->held, &s->space);
    s->composed |= composed;
    s->end = end;
    return;
  }
  release(s);
  if (s->next.len == 0) { /* nothing to hold */
    write_points(s, &s->next, from, end);
    return;
  }
  brf_buf_append(&s->held, s->next.data, s->next.len);
  s->from = from;
  s->end = end;
  s->composed = composed;
}

/* Segments from run.at on, at least one, until a kernel can go on. */
static void fold_slowly(Slow *s) {
  BrfFoldRun *run = &s->run;
  unsigned form = run->folder->options.form;
  do {
    unsigned len;
    size_t from = run->at, end;
    decode(run->text + from, &len);
    end = from + len;
    while (form != BRF_FORM_NONE && end < run->size) {
      uint32_t c = decode(run->text + end, &len);
      if (brf_fold_is_boundary(c, form)) break;
      end += len;
    }
    fold_segment(s, from, end);
    run->at = end;
  } while (run->at < run->size && slow_status(s) == BRF_OK &&
           !brf_fold_is_plain(run));
  release(s);
}

static int is_space(unsigned char c) { return c == ' ' || (c >= 9 && c <= 13); }

/* Whether text[from, end) is well-formed; if not, the run is over. */
static int is_good(Slow *s, size_t from, size_t end) {
  const char *text = (const char *)s->run.text;
  if (brf_utf8_validate(text + from, end - from) != end - from) s->run.bad = 1;
  return !s->run.bad;
}

/* Where the text ends for a fold that leaves no space at its end: before the
   last run of spaces, with what vanishes among and after them. */
static size_t without_trailing_space(Slow *s) {
  size_t end = s->run.size, at = end, before = end;
  while (at > 0) {
    unsigned len;
    size_t i;
    do at--;
    while (at > 0 && brf_utf8_continues(s->run.text[at]));
    if (!is_good(s, at, before)) break;
    before = at;
    if (s->run.text[at] < 0x80) {
      if (!is_space(s->run.text[at])) break;
      end = at;
      continue;
    }
    fold_one(s, at, &len);
    for (i = 0; i < s->points.len; i++)
      if (brf_buf_at(&s->points, uint32_t, i) != ' ') return end;
    if (s->points.len > 0) end = at;
  }
  return end;
}

/* Folds what is left of the run, in parts slowly, in parts fast; its end is
   still to be found where spaces are folded and it `may_vanish`. */
static BrfStatus fold_rest(BrfFoldRun *run, int may_vanish) {
  Slow s;
  BrfStatus status;
  const BrfAlloc *alloc = run->out->alloc;
  memset(&s, 0, sizeof s);
  s.run = *run;
  brf_fold_space_init(&s.space, alloc);
  brf_buf_init(&s.points, sizeof(uint32_t), alloc);
  brf_buf_init(&s.next, sizeof(uint32_t), alloc);
  brf_buf_init(&s.held, sizeof(uint32_t), alloc);
  if (may_vanish) s.run.size = without_trailing_space(&s);
  while (s.run.at < s.run.size && slow_status(&s) == BRF_OK) {
    brf_fold_fast(&s.run);
    if (s.run.at == s.run.size || slow_status(&s) != BRF_OK) break;
    if (!s.known) s.known = is_good(&s, s.run.at, s.run.size);
    if (s.known) fold_slowly(&s);
  }
  status = slow_status(&s);
  brf_fold_space_free(&s.space);
  brf_buf_free(&s.points);
  brf_buf_free(&s.next);
  brf_buf_free(&s.held);
  *run = s.run;
  return status;
}

/* ==} */

/* Whether the last code point is one that stays and is no space, as can be seen
   at a glance. */
static int ends_plainly(const BrfFoldRun *run) {
  BrfFoldRun last = *run;
  if (run->size == 0 || run->text[run->size - 1] < 0x80) return 1;
  if (run->size < 2 || !brf_utf8_continues(run->text[run->size - 1])) return 0;
  last.at = run->size - 2;
  return run->text[last.at] >= 0xC0 && brf_fold_is_plain(&last);
}

/* Asks for the first lines of a text that memory has yet to bring, while its end
   is looked at: the processor foresees only what comes after these. */
static void foresee(const char *text, size_t size) {
#if defined(__GNUC__)
  size_t at;
  for (at = 0; at < 512 && at < size; at += 64) __builtin_prefetch(text + at);
#else
  (void)text;
  (void)size;
#endif
}

BrfStatus brf_folder_run(const BrfFolder *folder, const char *text, size_t size,
                         BrfBuf *out, BrfAlign *align) {
  BrfFoldRun run;
  BrfStatus status = BRF_OK;
  int may_vanish = 0;
  if (size >= BRF_MAX_TEXT) return BRF_TOO_LARGE;
  foresee(text, size);
  memset(&run, 0, sizeof run);
  run.folder = folder;
  run.text = (const unsigned char *)text;
  run.size = size;
  run.out = out;
  run.base = out->len;
  if (align != NULL) {
    align->original = text;
    align->original_size = size;
    align->folded_size = 0;
    align->edits.len = 0;
    run.edits = &align->edits;
  }
  brf_buf_reserve(out, size + 64);
  if (folder->options.spaces) {
    while (run.size > 0 && is_space(run.text[run.size - 1])) run.size--;
    may_vanish = !ends_plainly(&run);
  }
  if (!may_vanish) brf_fold_fast(&run);
  if (run.at < run.size) status = fold_rest(&run, may_vanish);
  if (align != NULL) {
    align->folded_size = out->len - run.base;
    if (run.size < size)
      brf_align_replace(run.edits, run.size, size, align->folded_size,
                        align->folded_size);
    if (status == BRF_OK) status = run.edits->status;
  }
  return status;
}

BrfStatus brf_fold(const BrfFoldOptions *options, const char *text, size_t size,
                   BrfBuf *out, BrfAlign *align) {
  BrfFolder folder;
  BrfStatus status =
      brf_folder_init(&folder, options, BRF_KERNEL_BEST, out->alloc);
  if (status != BRF_OK) return status;
  return brf_folder_run(&folder, text, size, out, align);
}
