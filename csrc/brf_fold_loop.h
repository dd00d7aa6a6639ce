/* SPDX-License-Identifier: MIT */
/*
** brf_fold_loop: the loop over blocks, included by brf_fold_simd.c once for
** each kernel with
**   RUN      the function to define
**   TABLES   what declares what the others want to have read before the loop
**   SEEN     defined where `see`, `is_plain` and `put` are there to tell blocks
**            in which letters change at most into others, and do those at once:
**            nothing that is written then waits for what was found
**   BLOCK    void BLOCK(const unsigned char *p, unsigned char *out, Block *b):
**            transforms 64 bytes
**   COMPACT  static size_t COMPACT(const unsigned char *in, uint64_t deleted,
**            unsigned n, unsigned char *out): keeps what isn't deleted of the
**            first n bytes, may write 64
**   BRANCH   whether a block without deletions is better copied than compacted
**   TARGET   the attribute that lets the compiler use the instructions
*/
TARGET static void RUN(BrfFoldRun *run) {
  /* what stands in memory is read once: a store of bytes may alias anything */
  const BrfFolder *folder = run->folder;
  const unsigned char *text = run->text;
  const size_t size = run->size, base = run->base;
  const int spaces = folder->options.spaces;
  const uint32_t joining = folder->options.form != BRF_FORM_NONE
                               ? BRF_FOLD_DELETE | BRF_FOLD_JOINS
                               : 0u;
  TABLES;
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
      unsigned n;
      uint64_t mask, done, open, stays;
      Block b;
      /* Up to a letter that joins nothing, or a deleted mark before one: what is
         before it is done. Which one is foretold from a byte, so that the next
         block need not wait for this one. */
      n = left < 64 ? (unsigned)left : 60u - (unsigned)brf_utf8_continues(p[60]);
#ifdef SEEN
      Seen seen;
      see(&tables, p, &seen);
      if (left >= 64 && is_plain(&seen)) {
        const uint64_t space = put(&tables, &seen, 0, to + len);
        const uint64_t again = spaces ? space & (space << 1 | follows_space) : 0;
        if ((again | (seen.open >> n & 1)) == 0) {
          follows_space = space >> (n - 1) & 1;
          len += n;
          at += n;
          p = text + at;
          continue;
        }
      }
#endif
      BLOCK(p, made, &b);
      done = b.plain | (b.deleted & b.plain >> 2);
      /* cppcheck-suppress shiftTooManyBits; n is 59 or 60 where left >= 64 */
      open = ~done & (uint64_t)(left >= 64) << n;
      if ((b.stop | b.other | b.bad | open) != 0) {
        if (open != 0) n = highest(b.plain | 1);
        if (b.stop != 0 && lowest(b.stop) < n) {
          n = lowest(b.stop);
          cut = 1;
        }
        if (b.other != 0)
          n = known_others(folder, p, b.other, n, &cut, &b.bad);
        if ((b.bad & UINT64_MAX >> (63 - n)) != 0) {
          run->bad = cut = 1;
          break;
        }
        if (cut && joining && n < left &&
            may_join(folder, text + at + n, left - n, joining))
          n = settled(folder, p, n, text + at + n, &cut);
      }
      if (spaces) {
        const uint64_t follows = b.space << 1 | follows_space;
        if ((b.deleted & follows) != 0) {
          /* a space may come after what is deleted */
          unsigned gap = lowest(b.deleted & follows);
          if (gap < n) {
            n = gap;
            cut = 1;
          }
        }
        stays = ~b.deleted;
        b.deleted |= b.space & follows;
      }
      if (n == 0) {
        cut = 1;
        break;
      }
      mask = UINT64_MAX >> (64 - n);
      /* whether the last that stays is a space, dropped or not: so that the next
         block need not wait for what this one drops */
      if (spaces && (stays & mask) != 0) follows_space = b.space >> highest(stays & mask) & 1;
      b.deleted = (b.deleted | b.halved) & mask;
      if (BRANCH && b.deleted == 0) {
        memcpy(to + len, made, 64);
        len += n;
      } else {
        if (edit != NULL) edit = note(edits, edit, at, len - base, b.deleted);
        len += COMPACT(made, b.deleted, n, to + len);
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
