/* SPDX-License-Identifier: MIT */
/*
** States of Lua in threads of their own share nothing: each makes every public
** call of spec/support/calls.lua at the same time as the others, with the same
** results.
*/
#include <pthread.h>
#include <stdlib.h>

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>

#include "check.h"

#define THREADS 3

LUAMOD_API int luaopen_briefing_core(lua_State *L);

typedef struct Run {
  pthread_barrier_t *start;
  uint64_t digest; /* of all results */
  long calls;
  char failure[400];
} Run;

static uint64_t mix(uint64_t digest, const char *s, size_t size) {
  size_t i;
  for (i = 0; i < size; i++)
    digest = (digest ^ (unsigned char)s[i]) * UINT64_C(1099511628211);
  return digest;
}

/* calls(run): makes each call in turn */
static int calls(lua_State *L) {
  Run *own = lua_touserdata(L, 1);
  lua_Integer i;
  luaL_openlibs(L);
  lua_getglobal(L, "package");
  lua_getfield(L, -1, "preload");
  lua_pushcfunction(L, luaopen_briefing_core);
  lua_setfield(L, -2, "briefing.core");
  lua_settop(L, 1);
  if (luaL_dofile(L, "spec/support/calls.lua") != LUA_OK) return lua_error(L);
  for (i = 1; i <= luaL_len(L, 2); i++) {
    size_t size;
    const char *s;
    lua_geti(L, 2, i);
    lua_geti(L, 3, 2);
    lua_call(L, 0, 1);
    s = luaL_checklstring(L, -1, &size);
    own->digest = mix(own->digest, s, size);
    own->calls++;
    lua_settop(L, 2);
  }
  return 0;
}

static void *work(void *ud) {
  Run *own = ud;
  lua_State *L = luaL_newstate();
  pthread_barrier_wait(own->start);
  if (L == NULL) return NULL;
  lua_pushcfunction(L, calls);
  lua_pushlightuserdata(L, own);
  if (lua_pcall(L, 1, 0, 0) != LUA_OK)
    snprintf(own->failure, sizeof own->failure, "%s", lua_tostring(L, -1));
  lua_close(L);
  return NULL;
}

int main(void) {
  pthread_barrier_t start;
  pthread_t threads[THREADS];
  Run runs[THREADS];
  int i;
  memset(runs, 0, sizeof runs);
  pthread_barrier_init(&start, NULL, THREADS);
  for (i = 0; i < THREADS; i++) {
    runs[i].start = &start;
    CHECK(pthread_create(&threads[i], NULL, work, &runs[i]) == 0);
  }
  for (i = 0; i < THREADS; i++) {
    pthread_join(threads[i], NULL);
    if (runs[i].failure[0] != '\0') printf("%s\n", runs[i].failure);
    CHECK(runs[i].failure[0] == '\0');
    CHECK(runs[i].calls > 30 && runs[i].digest == runs[0].digest);
  }
  pthread_barrier_destroy(&start);
  printf("%d states, %ld calls each\n", THREADS, runs[0].calls);
  return CHECK_DONE();
}
