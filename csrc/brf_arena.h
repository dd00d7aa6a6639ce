/* SPDX-License-Identifier: MIT */
/*
** brf_arena: working memory that is given back all at once and kept for the
** next piece of work. It is a BrfAlloc to those who use it: what was taken
** last grows and shrinks in its place, and freeing anything else does nothing.
*/
#ifndef BRF_ARENA_H
#define BRF_ARENA_H

#include "brf.h"

typedef struct BrfArena { /* private, but for `alloc` */
  BrfAlloc alloc; /* takes from the arena, which must not move */
  const BrfAlloc *outer;
  struct BrfChunk *chunks; /* the newest first */
  char *at, *end;          /* what is left of it */
  size_t next;             /* bytes of the chunk after it */
} BrfArena;

/* Allocates nothing before it is used; then from `outer`, which must outlive
   it. */
void brf_arena_init(BrfArena *arena, const BrfAlloc *outer);
void brf_arena_free(BrfArena *arena);

/* Takes back all that was given out. The memory is kept in one piece, but for
   what a far larger piece of work left. */
void brf_arena_reset(BrfArena *arena);

#endif
