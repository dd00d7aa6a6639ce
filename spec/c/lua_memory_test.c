/* SPDX-License-Identifier: MIT */
/*
** Every allocation of every public call fails: Lua's allocator, which the core's
** is too, gives nothing from the nth call on, or nothing once, after which Lua
** itself collects garbage and tries again. Each run ends in a plain
** "not enough memory", the same call then gives what it gave before, and in
** the end nothing is left. spec/support/calls.lua has the calls.
**   lua_memory_test [all]: from the 4th or 40th on, only some failures unless `all`.
*/
#include <limits.h>
#include <stdlib.h>

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>

#include "check.h"

LUAMOD_API int luaopen_briefing_core(lua_State *L);

typedef struct Budget {
  long left;  /* calls that succeed; negative: all do */
  int once;   /* 1: only one call fails, those after it do not */
  int failed; /* some call did */
  size_t live;
} Budget;

static void *spend(void *ud, void *ptr, size_t osize, size_t nsize) {
  Budget *budget = ud;
  void *out;
  if (ptr == NULL) osize = 0; /* what Lua says there is a type */
  if (nsize == 0) {
    budget->live -= osize;
    free(ptr);
    return NULL;
  }
  if (nsize > osize) { /* what shrinks never fails: Lua counts on it */
    if (budget->left == 0) {
      budget->failed = 1;
      if (budget->once) budget->left = -1;
      return NULL;
    }
    if (budget->left > 0) budget->left--;
  }
  out = realloc(ptr, nsize);
  if (out != NULL) budget->live += nsize - osize;
  return out;
}

/* run(f) → what f returns as a string; on top of the stack, or the error */
static int run(lua_State *L, int f) {
  lua_pushvalue(L, f);
  return lua_pcall(L, 0, 1, 0);
}

static int is_plain(lua_State *L, int status) {
  const char *message = lua_tostring(L, -1);
  return status == LUA_ERRMEM ||
         (message != NULL && strstr(message, "not enough memory") != NULL);
}

/* Fails the call at f, named `name`, at one allocation after the other;
   returns how many failures it took. */
static long sweep(lua_State *L, Budget *budget, const char *name, int f,
                  int all) {
  long n, injected = 0;
  size_t size, made;
  const char *wanted;
  if (run(L, f) != LUA_OK || !lua_isstring(L, -1)) {
    printf("%s: %s\n", name, luaL_tolstring(L, -1, NULL));
    CHECK(!"the call itself works");
    return 0;
  }
  wanted = lua_tolstring(L, -1, &size);
  long all_below = all ? LONG_MAX : budget->once ? 4 : 40;
  for (n = 0;; n += n < all_below ? 1 : n / (budget->once ? 1 : 8)) {
    int status, as_before;
    const char *again;
    lua_gc(L, LUA_GCCOLLECT);
    budget->failed = 0;
    budget->left = n;
    status = run(L, f);
    budget->left = -1;
    if (!budget->failed) {
      lua_pop(L, 1);
      break;
    }
    injected++;
    /* Lua tries again where only one call fails */
    CHECK(budget->once || status != LUA_OK);
    if (status == LUA_OK) {
      again = lua_tolstring(L, -1, &made);
      CHECK(again != NULL && made == size && memcmp(again, wanted, size) == 0);
    } else if (!is_plain(L, status)) {
      printf("%s, allocation %ld: %s\n", name, n, luaL_tolstring(L, -1, NULL));
      lua_pop(L, 1);
      CHECK(!"a plain error");
    }
    lua_pop(L, 1);
    if (run(L, f) != LUA_OK) {
      printf("%s, after allocation %ld: %s\n", name, n, lua_tostring(L, -1));
      CHECK(!"the call works after it failed");
      lua_pop(L, 1);
      break;
    }
    again = lua_tolstring(L, -1, &made);
    as_before = again != NULL && made == size && memcmp(again, wanted, size) == 0;
    if (!as_before) printf("%s, after allocation %ld:\n%s\n", name, n, again);
    CHECK(as_before);
    lua_pop(L, 1);
    if (check_failed > 5) break;
  }
  lua_pop(L, 1);
  return injected;
}

int main(int argc, char **argv) {
  Budget budget = {-1, 0, 0, 0};
  lua_State *L = lua_newstate(spend, &budget);
  long injected = 0;
  lua_Integer i, calls;
  CHECK(L != NULL);
  if (L == NULL) return 1;
  luaL_openlibs(L);
  lua_getglobal(L, "package");
  lua_getfield(L, -1, "preload");
  lua_pushcfunction(L, luaopen_briefing_core);
  lua_setfield(L, -2, "briefing.core");
  lua_settop(L, 0);
  if (luaL_dofile(L, "spec/support/calls.lua") != LUA_OK) {
    printf("%s\n", lua_tostring(L, -1));
    return 1;
  }
  calls = luaL_len(L, 1);
  for (i = 1; i <= calls && check_failed == 0; i++) {
    lua_geti(L, 1, i);
    lua_geti(L, 2, 1);
    lua_geti(L, 2, 2);
    for (budget.once = 0; budget.once < 2; budget.once++)
      injected += sweep(L, &budget, lua_tostring(L, 3), 4, argc > 1);
    lua_settop(L, 1);
  }
  (void)argv;
  lua_close(L);
  CHECK(budget.live == 0);
  printf("%ld failures injected into %ld calls\n", injected, (long)calls);
  return CHECK_DONE();
}
