/* SPDX-License-Identifier: MIT */
/* Working memory: what is taken is the taker's own until all is taken back. */
#include "brf_arena.h"

#include <stdint.h>
#include <stdlib.h>

#include "brf_buf.h"
#include "check.h"

typedef struct Outer {
  size_t live, calls;
  int refuses;
} Outer;

static void *outer_fn(void *ud, void *ptr, size_t osize, size_t nsize) {
  Outer *outer = ud;
  if (nsize == 0) {
    outer->live -= osize;
    free(ptr);
    return NULL;
  }
  if (outer->refuses) return NULL;
  outer->calls++;
  outer->live += nsize;
  return malloc(nsize);
}

/* Buffers that grow in turns keep what was put into them. */
static void fill(BrfArena *arena) {
  BrfBuf bufs[5];
  uint32_t i, k;
  for (k = 0; k < 5; k++) brf_buf_init(&bufs[k], 4, &arena->alloc);
  for (i = 0; i < 3000; i++)
    for (k = 0; k < 5; k++) {
      uint32_t value = i * 5 + k;
      CHECK(brf_buf_append(&bufs[k], &value, 1));
    }
  for (i = 0; i < 3000; i++)
    for (k = 0; k < 5; k++)
      if (brf_buf_at(&bufs[k], uint32_t, i) != i * 5 + k)
        CHECK(!"what was put there");
  for (k = 0; k < 5; k++) brf_buf_free(&bufs[k]);
}

int main(void) {
  Outer outer = {0, 0, 0};
  BrfAlloc alloc = {outer_fn, &outer};
  BrfArena arena;
  const BrfAlloc *inner = &arena.alloc;
  char *a, *b;
  size_t calls, live;
  brf_arena_init(&arena, &alloc);
  CHECK(outer.calls == 0);
  brf_arena_reset(&arena);

  a = inner->fn(inner->ud, NULL, 0, 10);
  b = inner->fn(inner->ud, NULL, 0, 20);
  CHECK(a != NULL && b != NULL && (uintptr_t)a % 16 == 0);
  CHECK((uintptr_t)b % 16 == 0 && b >= a + 10);
  memset(a, 1, 10);
  memset(b, 2, 20);
  CHECK(inner->fn(inner->ud, b, 20, 4000) == b); /* the last: in its place */
  CHECK(inner->fn(inner->ud, a, 10, 5) == a);
  a = inner->fn(inner->ud, a, 5, 100);
  CHECK(a != NULL && a > b && a[0] == 1 && a[4] == 1 && b[19] == 2);
  CHECK(inner->fn(inner->ud, a, 100, 0) == NULL);
  CHECK(inner->fn(inner->ud, NULL, 0, 64) == a); /* given back, given again */
  CHECK(inner->fn(inner->ud, NULL, 0, SIZE_MAX - 8) == NULL);

  brf_arena_reset(&arena);
  fill(&arena);
  brf_arena_reset(&arena);
  fill(&arena); /* in one piece from now on */
  brf_arena_reset(&arena);
  calls = outer.calls;
  fill(&arena);
  brf_arena_reset(&arena);
  fill(&arena);
  CHECK(outer.calls == calls);

  brf_arena_reset(&arena);
  CHECK(inner->fn(inner->ud, NULL, 0, 64 << 20) != NULL);
  brf_arena_reset(&arena);
  fill(&arena);
  brf_arena_reset(&arena);
  live = outer.live;
  CHECK(live < 4 << 20); /* a large text's memory is not kept for small ones */

  outer.refuses = 1;
  CHECK(inner->fn(inner->ud, NULL, 0, 512 << 20) == NULL);
  outer.refuses = 0;
  fill(&arena);
  brf_arena_free(&arena);
  CHECK(outer.live == 0);
  return CHECK_DONE();
}
