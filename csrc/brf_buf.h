/* SPDX-License-Identifier: MIT */
/*
** brf_buf: growing arrays over a BrfAlloc. A buffer remembers its first
** failure (`status`) and ignores further pushes, so that a builder calls in a
** row and checks once at the end.
*/
#ifndef BRF_BUF_H
#define BRF_BUF_H

#include "brf.h"

typedef struct BrfBuf {
  void *data;       /* `len` items of `item` bytes each; NULL when empty */
  size_t len;       /* items in use */
  size_t cap;       /* items that fit */
  uint32_t item;    /* bytes of one item */
  BrfStatus status; /* sticky: the first failure */
  const BrfAlloc *alloc;
} BrfBuf;

/* Makes an empty buffer of items of `item` bytes; allocates nothing. */
void brf_buf_init(BrfBuf *buf, size_t item, const BrfAlloc *alloc);

/* Frees the storage; the buffer is then empty and usable again. */
void brf_buf_free(BrfBuf *buf);

/* brf_buf_reserve where there is no room yet. */
int brf_buf_grow(BrfBuf *buf, size_t more);

/* Sees to room for `more` items after the last one; false on failure. */
static inline int brf_buf_reserve(BrfBuf *buf, size_t more) {
  return (more <= buf->cap - buf->len && buf->status == BRF_OK) ||
         brf_buf_grow(buf, more);
}

/*
** Appends one zeroed item and returns it, valid until the next growth;
** NULL on failure.
*/
void *brf_buf_push(BrfBuf *buf);

/* Appends `n` items copied from `items`; false on failure. */
int brf_buf_append(BrfBuf *buf, const void *items, size_t n);

/* Item `i` of buffer `b` as an lvalue of type `T`; i is not checked. */
#define brf_buf_at(b, T, i) (((T *)(b)->data)[i])

#endif
