/* SPDX-License-Identifier: MIT */
#include "brf_arena.h"

#include <string.h>

#define FIRST 16384u  /* bytes of the first chunk */
#define ALIGNED 16u   /* what is given out begins at a multiple of it */
#define LARGE 1048576u /* a chunk of so much is given up where little is used */

typedef struct BrfChunk {
  struct BrfChunk *older;
  size_t size; /* with this */
} Chunk;

#define HEAD ((sizeof(Chunk) + ALIGNED - 1) / ALIGNED * ALIGNED)

static size_t rounded(size_t size) {
  return (size + ALIGNED - 1) / ALIGNED * ALIGNED;
}

/* A new chunk with room for `size` bytes; false where there is none. */
static int add_chunk(BrfArena *arena, size_t size) {
  Chunk *chunk;
  size_t bytes = arena->next;
  if (size > SIZE_MAX / 2) return 0;
  if (bytes < size + HEAD) bytes = size + HEAD;
  chunk = arena->outer->fn(arena->outer->ud, NULL, 0, bytes);
  if (chunk == NULL) return 0;
  chunk->older = arena->chunks;
  chunk->size = bytes;
  arena->chunks = chunk;
  arena->at = (char *)chunk + HEAD;
  arena->end = (char *)chunk + bytes;
  arena->next = 2 * bytes;
  return 1;
}

static void *take(void *ud, void *ptr, size_t osize, size_t nsize) {
  BrfArena *arena = ud;
  char *old = ptr, *fresh;
  size_t size = rounded(nsize);
  if (nsize > SIZE_MAX / 2) return NULL;
  if (old != NULL && old + rounded(osize) == arena->at &&
      size <= (size_t)(arena->end - old)) { /* the last: in its place */
    arena->at = old + size;
    return nsize == 0 ? NULL : old;
  }
  if (nsize == 0) return NULL;
  if (old != NULL && nsize <= osize) return old;
  if (size > (size_t)(arena->end - arena->at) && !add_chunk(arena, size))
    return NULL;
  fresh = arena->at;
  arena->at += size;
  if (old != NULL) memcpy(fresh, old, osize);
  return fresh;
}

void brf_arena_init(BrfArena *arena, const BrfAlloc *outer) {
  arena->alloc.fn = take;
  arena->alloc.ud = arena;
  arena->outer = outer;
  arena->chunks = NULL;
  arena->at = arena->end = NULL;
  arena->next = FIRST;
}

/* Frees the chunks; returns how large they were. */
static size_t free_chunks(BrfArena *arena) {
  size_t total = 0;
  while (arena->chunks != NULL) {
    Chunk *chunk = arena->chunks;
    arena->chunks = chunk->older;
    total += chunk->size;
    arena->outer->fn(arena->outer->ud, chunk, chunk->size, 0);
  }
  arena->at = arena->end = NULL;
  return total;
}

void brf_arena_free(BrfArena *arena) {
  free_chunks(arena);
  arena->next = FIRST;
}

void brf_arena_reset(BrfArena *arena) {
  Chunk *chunk = arena->chunks;
  size_t used;
  if (chunk == NULL) return;
  used = (size_t)(arena->at - (char *)chunk);
  if (chunk->older != NULL) {
    arena->next = free_chunks(arena);
  } else if (chunk->size > LARGE && used < chunk->size / 16) {
    free_chunks(arena);
    arena->next = 2 * used;
  } else {
    arena->at = (char *)chunk + HEAD;
  }
}
