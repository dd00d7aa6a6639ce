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
  const BrfFolder *folder = run->folder;
  const int spaces = folder->options.spaces;
  const int form = folder->options.form != BRF_FORM_NONE;
  BrfBuf *out = run->out;
  while (run->at < run->size) {
    unsigned char pad[64], made[64];
    const unsigned char *p = run->text + run->at;
    size_t left = run->size - run->at;
    unsigned n = left < 64 ? (unsigned)left : 64u;
    unsigned char *to;
    int cut = 0;
    uint64_t mask;
    Block b;
    if (left < 64) {
      memset(pad, 0, sizeof pad);
      memcpy(pad, p, left);
      p = pad;
    }
    if (out->cap - out->len < 64 && !brf_buf_reserve(out, left + 64)) return;
    BLOCK(folder, p, made, &b);
    if (n == 64 && p[63] >= 0xC0) n = 63; /* its rest is in the next block */
    if (b.stop != 0 && lowest(b.stop) < n) {
      n = lowest(b.stop);
      cut = 1;
    }
    if (b.other != 0) n = known_others(folder, p, b.other, n, &cut);
    if (form && run->at + n < run->size)
      n = settled(folder, p, n, run->text + run->at + n, &cut);
    if (spaces) {
      uint64_t follows = b.space << 1 | after_space(run);
      uint64_t gap = b.deleted & follows; /* a space after it may follow one */
      if (gap != 0 && lowest(gap) < n) {
        n = lowest(gap);
        cut = 1;
      }
      b.deleted |= b.halved | (b.space & follows);
    } else {
      b.deleted |= b.halved;
    }
    if (n == 0) return;
    mask = n < 64 ? (UINT64_C(1) << n) - 1 : UINT64_MAX;
    b.deleted &= mask;
    to = (unsigned char *)out->data + out->len;
    if (b.deleted == 0) {
      memcpy(to, made, 64);
      out->len += n;
    } else {
      if (run->edits != NULL && !note(run, n, b.deleted)) return;
      out->len += COMPACT(made, b.deleted, n, to);
    }
    run->at += n;
    if (cut) return;
  }
}
