/* SPDX-License-Identifier: MIT */
/*
** brf_fold_loop: the loop over blocks, included by brf_fold_simd.c once for
** each kernel with
**   RUN      the function to define
**   BLOCK    static void BLOCK(const BrfFolder *, const unsigned char *p,
**            unsigned char *out, Block *b): transforms 64 bytes
**   COMPACT  static size_t COMPACT(const unsigned char *in, uint64_t deleted,
**            unsigned n, unsigned char *out): keeps what isn't deleted of the
**            first n bytes, may write 64
**   TARGET   the attribute that lets the compiler use the instructions
*/
TARGET static void RUN(BrfFoldRun *run) {
  /* what stands in memory is read once: a store of bytes may alias anything */
  const BrfFolder *folder = run->folder;
  const unsigned char *text = run->text;
  const size_t size = run->size, base = run->base;
  const int spaces = folder->options.spaces;
  const unsigned joining = folder->options.form != BRF_FORM_NONE
                               ? BRF_FOLD_DELETE | BRF_FOLD_JOINS
                               : 0u;
  BrfBuf *out = run->out, *edits = run->edits;
  unsigned char *to = out->data;
  size_t at = run->at, len = out->len, cap = out->cap;
  uint64_t follows_space = len == base || to[len - 1] == ' ';
  int cut = 0;
  BrfEdit *edit = NULL; /* where the next one goes */
  while (at < size && !cut) { /* what calls others stays out of the inner loop:
                                 a call costs all vector registers */
    unsigned char pad[64], made[64];
    const unsigned char *p = text + at;
    if (cap - len < 64) {
      out->len = len;
      if (!brf_buf_reserve(out, size - at + 64)) break;
      to = out->data;
      cap = out->cap;
    }
    if (edits != NULL) {
      if (!brf_buf_reserve(edits, 2)) break;
      edit = (BrfEdit *)edits->data + edits->len;
    }
    if (size - at < 64) {
      memset(pad, 0, sizeof pad);
      memcpy(pad, p, size - at);
      p = pad;
    }
    do {
      size_t left = size - at;
      unsigned n = left < 64 ? (unsigned)left : 64u;
      uint64_t mask;
      Block b;
      BLOCK(folder, p, made, &b);
      /* a first byte at the end goes with its rest, in the next block */
      n -= (n == 64) & (p[63] >= 0xC0);
      if (b.stop != 0 && lowest(b.stop) < n) {
        n = lowest(b.stop);
        cut = 1;
      }
      if (b.other != 0) n = known_others(folder, p, b.other, n, &cut);
      if (joining && n < left &&
          may_join(folder, text + at + n, left - n, joining))
        n = settled(folder, p, n, text + at + n, &cut);
      if (spaces) {
        uint64_t follows = b.space << 1 | follows_space;
        uint64_t gap = b.deleted & follows; /* a space may come after it */
        if (gap != 0 && lowest(gap) < n) {
          n = lowest(gap);
          cut = 1;
        }
        b.deleted |= b.space & follows;
      }
      if (n == 0) {
        cut = 1;
        break;
      }
      mask = UINT64_MAX >> (64 - n);
      b.deleted = (b.deleted | b.halved) & mask;
      if (b.deleted == 0) {
        memcpy(to + len, made, 64);
        follows_space = b.space >> (n - 1) & 1;
        len += n;
      } else {
        uint64_t kept = ~b.deleted & mask;
        if (edit != NULL) edit = note(edits, edit, at, len - base, b.deleted);
        len += COMPACT(made, b.deleted, n, to + len);
        if (kept != 0) follows_space = b.space >> highest(kept) & 1;
      }
      at += n;
      p = text + at;
    } while (!cut && size - at >= 64 && cap - len >= 64 &&
             (edit == NULL || edits_room(edits, edit)));
    if (edit != NULL) edits->len = (size_t)(edit - (BrfEdit *)edits->data);
  }
  run->at = at;
  out->len = len;
}
