/* SPDX-License-Identifier: MIT */
/*
** passes: what the C core takes for the work that bench.lua does from Lua, in
** the same process and on the same strings. A Lua module: open([path]) makes
** the corpus or reads it; text(i) is a document; take(slices) takes lists of strings,
** of which fold(k), fold_aligned(k) and tokens(k) work through the list k, from 1,
** returning the seconds; now() is the clock; peak() the most memory that a process run
** from here had, in KB.
*/
#define _DEFAULT_SOURCE

#include <lauxlib.h>
#include <lua.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "brf_fold.h"
#include "brf_token.h"
#include "corpus.h"

#define PASSES "bench.Passes"

typedef struct String {
  const char *text;
  size_t size;
} String;

typedef struct Passes {
  Corpus corpus;
  BrfFolder folder;
  BrfBuf text, tokens;
  BrfBuf strings; /* String */
  BrfBuf starts;  /* size_t: where a slice's strings begin; one more: their end */
  BrfAlign align;
} Passes;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* Takes the strings of the lists in the list at 2, which keeps them alive, before any
   pass: to look at a string just before its pass would bring it into the cache. */
static int take(lua_State *L) {
  Passes *p = luaL_checkudata(L, 1, PASSES);
  size_t k, i, n, slices = lua_rawlen(L, 2);
  p->strings.len = p->starts.len = 0;
  for (k = 0; k < slices; k++) {
    brf_buf_append(&p->starts, &p->strings.len, 1);
    lua_rawgeti(L, 2, (lua_Integer)k + 1);
    n = lua_rawlen(L, -1);
    for (i = 0; i < n; i++) {
      String string;
      lua_rawgeti(L, -1, (lua_Integer)i + 1);
      string.text = lua_tolstring(L, -1, &string.size);
      brf_buf_append(&p->strings, &string, 1);
      lua_pop(L, 1);
    }
    lua_pop(L, 1);
  }
  brf_buf_append(&p->starts, &p->strings.len, 1);
  return 0;
}

/* The strings [*i, *end) of the slice whose number is at 2. */
static const String *slice(lua_State *L, const Passes *p, size_t *i, size_t *end) {
  size_t k = (size_t)luaL_checkinteger(L, 2);
  luaL_argcheck(L, k >= 1 && k < p->starts.len, 2, "no such slice");
  *i = brf_buf_at(&p->starts, size_t, k - 1);
  *end = brf_buf_at(&p->starts, size_t, k);
  return p->strings.data;
}

/* Folded texts lie one after another, as results that are kept do, until the first
   slice comes again. */
static int folded(lua_State *L, int aligned) {
  Passes *p = luaL_checkudata(L, 1, PASSES);
  size_t i, end;
  const String *s = slice(L, p, &i, &end);
  double start;
  if (i == 0) p->text.len = 0;
  start = now();
  for (; i < end; i++)
    brf_folder_run(&p->folder, s[i].text, s[i].size, &p->text,
                   aligned ? &p->align : NULL);
  lua_pushnumber(L, now() - start);
  return 1;
}

static int fold(lua_State *L) { return folded(L, 0); }
static int fold_aligned(lua_State *L) { return folded(L, 1); }

static int tokens(lua_State *L) {
  Passes *p = luaL_checkudata(L, 1, PASSES);
  size_t i, end;
  const String *s = slice(L, p, &i, &end);
  double start = now();
  for (; i < end; i++) {
    p->tokens.len = 0;
    brf_tokenize(s[i].text, s[i].size, &p->tokens);
  }
  lua_pushnumber(L, now() - start);
  return 1;
}

static int text(lua_State *L) {
  Passes *p = luaL_checkudata(L, 1, PASSES);
  size_t i = (size_t)luaL_checkinteger(L, 2) - 1;
  const Corpus *c = &p->corpus;
  if (i >= c->documents) return 0;
  lua_pushlstring(L, c->text + c->starts[i], c->starts[i + 1] - c->starts[i]);
  return 1;
}

static int gc(lua_State *L) {
  Passes *p = luaL_checkudata(L, 1, PASSES);
  brf_buf_free(&p->text);
  brf_buf_free(&p->tokens);
  brf_buf_free(&p->strings);
  brf_buf_free(&p->starts);
  brf_align_free(&p->align);
  corpus_free(&p->corpus);
  return 0;
}

static int open(lua_State *L) {
  static const BrfFoldOptions match = {BRF_FORM_NFC, 1, 1, 1, 1, 1, 0,
                                       1, 1, 1, 0, 1, 1};
  const char *path = luaL_optstring(L, 1, NULL);
  Passes *p = lua_newuserdatauv(L, sizeof *p, 0);
  memset(p, 0, sizeof *p);
  brf_buf_init(&p->text, 1, &brf_alloc_default);
  brf_buf_init(&p->tokens, sizeof(BrfToken), &brf_alloc_default);
  brf_buf_init(&p->strings, sizeof(String), &brf_alloc_default);
  brf_buf_init(&p->starts, sizeof(size_t), &brf_alloc_default);
  brf_align_init(&p->align, &brf_alloc_default);
  luaL_setmetatable(L, PASSES);
  if (!(path != NULL ? corpus_read(&p->corpus, path)
                     : corpus_make(&p->corpus, 0)) ||
      brf_folder_init(&p->folder, &match, BRF_KERNEL_BEST,
                      &brf_alloc_default) != BRF_OK)
    return luaL_error(L, "can't read the corpus");
  return 1;
}

static int lua_now(lua_State *L) {
  lua_pushnumber(L, now());
  return 1;
}

static int peak(lua_State *L) {
  struct rusage usage;
  getrusage(RUSAGE_CHILDREN, &usage);
  lua_pushinteger(L, usage.ru_maxrss);
  return 1;
}

int luaopen_passes(lua_State *L);
int luaopen_passes(lua_State *L) {
  static const luaL_Reg methods[] = {{"fold", fold},
                                     {"fold_aligned", fold_aligned},
                                     {"take", take},
                                     {"text", text},
                                     {"tokens", tokens},
                                     {NULL, NULL}};
  static const luaL_Reg functions[] = {
      {"open", open}, {"now", lua_now}, {"peak", peak}, {NULL, NULL}};
  luaL_newmetatable(L, PASSES);
  lua_pushcfunction(L, gc);
  lua_setfield(L, -2, "__gc");
  luaL_newlib(L, methods);
  lua_setfield(L, -2, "__index");
  luaL_newlib(L, functions);
  return 1;
}
