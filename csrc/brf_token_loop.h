/* SPDX-License-Identifier: MIT */
/*
** brf_token_loop: the loop over blocks, included by brf_token_simd.c once for
** each kernel with
**   RUN       the function to define
**   CLASSIFY  Bits CLASSIFY(const unsigned char *block, uint64_t *half): what
**             BLOCK + 1 bytes are
**   WRITE     as write_records
**   TARGET    the attribute that lets the compiler use the instructions
*/
TARGET static void RUN(BrfTokenScan *s) {
  unsigned char tail[BLOCK + 1];
  uint64_t half = 0, blank = 0, open = 0, words = 0;
  size_t base, done = 0; /* bytes before `done` have been read by the scan */
  for (base = 0; base < s->size; base += BLOCK) {
    const unsigned char *block = s->text + base;
    uint64_t live = ~UINT64_C(0), inside = ~UINT64_C(0), one, two;
    Edges edges;
    Bits bits;
    if (s->size - base <= BLOCK) {
      size_t n = s->size - base;
      memset(tail, 0, sizeof tail);
      memcpy(tail, block, n);
      block = tail;
      if (n < BLOCK) inside = (UINT64_C(1) << n) - 1;
    }
    bits = CLASSIFY(block, &half);
    keep_simple(&bits, words);
    words = bits.word;
    edges.line = bits.line << 1;
    edges.lines = edges.line & bits.line << 2;
    edges.spaced = bits.space << 1 | blank | edges.line;
    blank = bits.space >> 63;
    one = bits.stop | bits.colon | bits.mark;
    two = bits.comma | bits.angle;
    if (done >= base + BLOCK) continue;
    if (done > base) live <<= done - base;
    for (;;) {
      uint64_t word = bits.word & live;
      uint64_t before = word << 1 | open;
      uint64_t number = bits.digit & live;
      uint64_t other = ~(bits.word | bits.space | one | two | two << 1 |
                         bits.digit | bits.line) &
                       live & inside;
      unsigned bit;
      edges.starts = (word & ~before) | (number & ~(number << 1)) |
                     ((one | two) & live);
      edges.ends = (before & ~word) | (number << 1 & ~number) |
                   ((one & live) << 1) | ((two & live) << 2);
      WRITE(s, (uint32_t)base, &bits, &edges,
            other ^ (other - 1), /* up to and with the first, or all */
            open);
      if (s->out->status != BRF_OK) return;
      if (other == 0) {
        open = word >> 63;
        break;
      }
      open = 0;
      bit = lowest(other);
      done = read_common(s, base + bit);
      if (done == 0) done = brf_token_scan(s, base + bit);
      if (done >= base + BLOCK) break;
      live = ~UINT64_C(0) << (done - base);
    }
    if (s->out->status != BRF_OK) return;
  }
  if (open)
    brf_buf_at(s->out, BrfToken, s->out->len - 1).end = (uint32_t)s->size;
}
