/* SPDX-License-Identifier: MIT */
#include "brf_buf.h"

#include <stdlib.h>
#include <string.h>

static void *alloc_default(void *ud, void *ptr, size_t osize, size_t nsize) {
  (void)ud;
  (void)osize;
  if (nsize == 0) {
    free(ptr);
    return NULL;
  }
  return realloc(ptr, nsize);
}

const BrfAlloc brf_alloc_default = {alloc_default, NULL};

const char *brf_status_message(BrfStatus status) {
  switch (status) {
    case BRF_OK: return "no error";
    case BRF_NO_MEMORY: return "not enough memory";
    case BRF_BAD_UTF8: return "invalid UTF-8";
    case BRF_TOO_LARGE: return "text too large (4 GB or more)";
    case BRF_BAD_ARGUMENT: return "bad argument";
    case BRF_BAD_CHARSET: return "unknown or undecodable charset";
    case BRF_ICU_FAILED: return "ICU failed";
    case BRF_BAD_PATTERN: return "not a regular expression";
    case BRF_TOO_SLOW: return "the regular expression takes too long";
  }
  return "unknown status";
}

const char *brf_status_code(BrfStatus status) {
  switch (status) {
    case BRF_OK: return "ok";
    case BRF_NO_MEMORY: return "no-memory";
    case BRF_BAD_UTF8: return "bad-utf8";
    case BRF_TOO_LARGE: return "too-large";
    case BRF_BAD_ARGUMENT: return "bad-argument";
    case BRF_BAD_CHARSET: return "bad-charset";
    case BRF_ICU_FAILED: return "icu-failed";
    case BRF_BAD_PATTERN: return "bad-pattern";
    case BRF_TOO_SLOW: return "too-slow";
  }
  return "unknown";
}

void brf_buf_init(BrfBuf *buf, size_t item, const BrfAlloc *alloc) {
  memset(buf, 0, sizeof *buf);
  buf->item = (uint32_t)item;
  buf->alloc = alloc;
}

void brf_buf_free(BrfBuf *buf) {
  if (buf->data != NULL)
    buf->alloc->fn(buf->alloc->ud, buf->data, buf->cap * buf->item, 0);
  brf_buf_init(buf, buf->item, buf->alloc);
}

int brf_buf_grow(BrfBuf *buf, size_t more) {
  size_t cap = buf->cap;
  void *data;
  if (buf->status != BRF_OK) return 0;
  if (more <= cap - buf->len) return 1;
  if (more > SIZE_MAX / buf->item - buf->len) { /* would overflow */
    buf->status = BRF_NO_MEMORY;
    return 0;
  }
  if (cap == 0) cap = buf->item < 16 ? 64 : 16 + 1024 / buf->item;
  while (cap - buf->len < more) {
    if (cap > SIZE_MAX / buf->item / 2) { /* doubling would overflow */
      cap = buf->len + more;
      break;
    }
    cap *= 2;
  }
  data = buf->alloc->fn(buf->alloc->ud, buf->data, buf->cap * buf->item,
                        cap * buf->item);
  if (data == NULL) {
    buf->status = BRF_NO_MEMORY;
    return 0;
  }
  buf->data = data;
  buf->cap = cap;
  return 1;
}

void *brf_buf_push(BrfBuf *buf) {
  char *at;
  if (buf->len == buf->cap && !brf_buf_reserve(buf, 1)) return NULL;
  if (buf->status != BRF_OK) return NULL;
  at = (char *)buf->data + buf->len++ * buf->item;
  memset(at, 0, buf->item);
  return at;
}

int brf_buf_append(BrfBuf *buf, const void *items, size_t n) {
  if (n == 0) return buf->status == BRF_OK;
  if (!brf_buf_reserve(buf, n)) return 0;
  memcpy((char *)buf->data + buf->len * buf->item, items, n * buf->item);
  buf->len += n;
  return 1;
}
