/* SPDX-License-Identifier: MIT */
#include "brf_buf.h"

#include <stdint.h>
#include <stdlib.h>

#include "check.h"

typedef struct Limit { long left; size_t live; } Limit;

/* Fails when `left` allocations were made; counts live bytes. */
static void *limited(void *ud, void *ptr, size_t osize, size_t nsize) {
  Limit *limit = ud;
  void *out;
  if (nsize == 0) {
    if (ptr != NULL) limit->live -= osize;
    free(ptr);
    return NULL;
  }
  if (limit->left == 0) return NULL;
  limit->left--;
  out = realloc(ptr, nsize);
  if (out != NULL) limit->live += nsize - (ptr != NULL ? osize : 0);
  return out;
}

int main(void) {
  Limit limit = {-1, 0};
  BrfAlloc alloc = {limited, &limit};
  BrfBuf buf;
  uint32_t i;
  brf_buf_init(&buf, sizeof(uint32_t), &alloc);
  CHECK(buf.len == 0 && limit.live == 0);
  for (i = 0; i < 1000; i++) {
    uint32_t *at = brf_buf_push(&buf);
    CHECK(at != NULL && *at == 0);
    *at = i;
  }
  CHECK(buf.len == 1000 && brf_buf_at(&buf, uint32_t, 999) == 999);
  CHECK(brf_buf_append(&buf, buf.data, 0));
  brf_buf_free(&buf);
  CHECK(buf.len == 0 && limit.live == 0);

  limit.left = 1; /* the failure sticks, and nothing is lost */
  for (i = 0; brf_buf_push(&buf) != NULL; i++) continue;
  CHECK(i == 64 && buf.len == 64 && buf.status == BRF_NO_MEMORY);
  CHECK(!brf_buf_append(&buf, &i, 1) && buf.len == 64);
  brf_buf_free(&buf);
  CHECK(limit.live == 0 && buf.status == BRF_OK);

  limit.left = -1; /* a size that would wrap is refused */
  CHECK(!brf_buf_reserve(&buf, SIZE_MAX / 2));
  CHECK(buf.status == BRF_NO_MEMORY);
  brf_buf_free(&buf);
  CHECK(brf_status_message(BRF_NO_MEMORY) != NULL);
  CHECK(strcmp(brf_status_code(BRF_BAD_UTF8), "bad-utf8") == 0);
  return CHECK_DONE();
}
