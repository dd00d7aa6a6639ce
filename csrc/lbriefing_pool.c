/* SPDX-License-Identifier: MIT */
/*
** lbriefing_pool: worker threads for Lua, each with a Lua state of its own
** that shares nothing with the others. Pieces of some strings go in, and come
** out as other strings in the order in which they went in.
*/
#include <lualib.h>
#include <string.h>

#include "brf_batch.h"
#include "lbriefing.h"

#define POOL "briefing.Pool"
#define MAX_WORKERS 256

/* What a worker's output begins with; strings stand behind it, each as its size
   (a size_t) and its bytes. */
enum { WORKED = '+', FAILED = '-' };

typedef struct Pool {
  BrfBatch *batch;
  size_t n;
  lua_State *states[MAX_WORKERS];
} Pool;

/* {== strings in a buffer */

/* Appends the string at index i; false where there is no memory. */
static int put_string(lua_State *L, int i, BrfBuf *buf) {
  size_t size;
  const char *bytes = luaL_checklstring(L, i, &size);
  return brf_buf_append(buf, &size, sizeof size) &&
         brf_buf_append(buf, bytes, size);
}

/* Pushes the strings from byte `at` on and returns how many. */
static int push_strings(lua_State *L, const BrfBuf *buf, size_t at) {
  int n = 0;
  for (; at < buf->len; n++) {
    size_t size;
    memcpy(&size, (const char *)buf->data + at, sizeof size);
    at += sizeof size;
    luaL_checkstack(L, 1, "too many strings");
    lua_pushlstring(L, (const char *)buf->data + at, size);
    at += size;
  }
  return n;
}

/* ==} */

/* {== in a worker's state: index 1 of its stack is its function */

typedef struct Setup {
  const char *path, *cpath, *module;
} Setup;

/* setup(lightuserdata) → the function that the module is */
static int set_up(lua_State *L) {
  const Setup *setup = lua_touserdata(L, 1);
  luaL_openlibs(L);
  lua_getglobal(L, "package");
  lua_pushstring(L, setup->path);
  lua_setfield(L, -2, "path");
  lua_pushstring(L, setup->cpath);
  lua_setfield(L, -2, "cpath");
  lua_getglobal(L, "require");
  lua_pushstring(L, setup->module);
  lua_call(L, 1, 1);
  if (!lua_isfunction(L, -1))
    return luaL_error(L, "module '%s' is no function", setup->module);
  return 1;
}

/* Leaves the function at index 1, or why there is none. */
static void start(void *worker) {
  lua_State *L = worker;
  lua_pushcfunction(L, set_up);
  lua_pushvalue(L, 1);
  lua_pcall(L, 1, 1, 0);
  lua_remove(L, 1);
}

/* work_on(function, lightuserdata): in → out */
static int work_on(lua_State *L) {
  BrfPiece *piece = lua_touserdata(L, 2);
  char first = WORKED;
  int i = 2;
  lua_pushvalue(L, 1);
  lua_call(L, push_strings(L, &piece->in, 0), LUA_MULTRET);
  if (!brf_buf_append(&piece->out, &first, 1))
    return luaL_error(L, "not enough memory");
  do { /* one or more */
    if (!put_string(L, ++i, &piece->out))
      return luaL_error(L, "not enough memory");
  } while (i < lua_gettop(L));
  return 0;
}

static void work(void *worker, BrfPiece *piece) {
  lua_State *L = worker;
  lua_pushcfunction(L, work_on);
  lua_pushvalue(L, 1);
  lua_pushlightuserdata(L, piece);
  if (lua_pcall(L, 2, 0, 0) != LUA_OK) {
    char first = FAILED;
    size_t size = 0;
    const char *message =
        lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &size) : NULL;
    piece->out.len = 0;
    if (!brf_buf_append(&piece->out, &first, 1) ||
        !brf_buf_append(&piece->out, &size, sizeof size) ||
        !brf_buf_append(&piece->out, message, size))
      piece->out.len = 0;
  }
  lua_settop(L, 1);
}

/* ==} */

static Pool *check_pool(lua_State *L) {
  Pool *pool = luaL_checkudata(L, 1, POOL);
  luaL_argcheck(L, pool->batch != NULL, 1, "the pool is closed");
  return pool;
}

static int pool_close(lua_State *L) {
  Pool *pool = luaL_checkudata(L, 1, POOL);
  brf_batch_free(pool->batch);
  pool->batch = NULL;
  while (pool->n > 0) lua_close(pool->states[--pool->n]);
  return 0;
}

/* A field of `package` as a string, left on the stack. */
static const char *package_field(lua_State *L, const char *name) {
  lua_getglobal(L, "package");
  lua_getfield(L, -1, name);
  lua_remove(L, -2);
  return luaL_checkstring(L, -1);
}

/* What worker i has in place of a function, as nil, message, code; or 0. A
   worker without a thread has nothing. */
static int push_no_worker(lua_State *L, const Pool *pool, size_t i) {
  lua_State *own = pool->states[i];
  if (lua_gettop(own) == 0 || lua_isfunction(own, 1)) return 0;
  luaL_pushfail(L);
  lua_pushfstring(L, "a worker can't start: %s",
                  lua_type(own, 1) == LUA_TSTRING ? lua_tostring(own, 1)
                                                  : "unknown error");
  lua_pushliteral(L, "no-worker");
  return 3;
}

/* core.pool(workers, places, module) → pool, or nil, message, code. Each
   worker requires `module` in a state of its own, which finds modules where
   this one does; the module is a function from strings to strings. */
static int core_pool(lua_State *L) {
  lua_Integer workers = luaL_checkinteger(L, 1);
  lua_Integer places = luaL_checkinteger(L, 2);
  void *uds[MAX_WORKERS];
  Setup setup;
  Pool *pool;
  size_t i;
  int failed = 0;
  luaL_argcheck(L, workers >= 1 && workers <= MAX_WORKERS, 1,
                "from 1 to 256 workers");
  luaL_argcheck(L, places >= 1 && places <= 0xFFFF, 2,
                "from 1 to 65535 places");
  setup.module = luaL_checkstring(L, 3);
  setup.path = package_field(L, "path");
  setup.cpath = package_field(L, "cpath");
  pool = lua_newuserdatauv(L, sizeof *pool, 0);
  pool->batch = NULL;
  pool->n = 0;
  luaL_setmetatable(L, POOL);
  while (pool->n < (size_t)workers) {
    lua_State *own = luaL_newstate();
    if (own == NULL) return luaL_error(L, "not enough memory");
    uds[pool->n] = pool->states[pool->n] = own;
    pool->n++;
  }
  for (i = 0; i < pool->n; i++) lua_pushlightuserdata(pool->states[i], &setup);
  if (brf_batch_new(&pool->batch, uds, pool->n, (size_t)places, start, work,
                    &brf_alloc_default) != BRF_OK) {
    luaL_pushfail(L);
    lua_pushliteral(L, "no thread can be started");
    lua_pushliteral(L, "no-worker");
    return 3;
  }
  for (i = 0; i < pool->n && failed == 0; i++)
    failed = push_no_worker(L, pool, i);
  return failed > 0 ? failed : 1;
}

/* pool:put(bytes, ...) → true; false while all places are taken */
static int pool_put(lua_State *L) {
  Pool *pool = check_pool(L);
  BrfPiece *piece = brf_batch_next(pool->batch);
  int i, top = lua_gettop(L);
  luaL_checkstring(L, 2);
  if (piece != NULL) {
    for (i = 2; i <= top; i++)
      if (!put_string(L, i, &piece->in))
        return luaL_error(L, "not enough memory");
    brf_batch_put(pool->batch);
  }
  lua_pushboolean(L, piece != NULL);
  return 1;
}

/* pool:take() → what became of the oldest, once it is ready; nil when nothing
   is under way; nil, message, code when its worker failed */
static int pool_take(lua_State *L) {
  Pool *pool = check_pool(L);
  BrfPiece *piece = brf_batch_take(pool->batch);
  int failed, n;
  if (piece == NULL || piece->out.len == 0) {
    luaL_pushfail(L);
    if (piece == NULL) return 1;
    brf_batch_done(pool->batch);
    return luaL_error(L, "not enough memory");
  }
  failed = *(const char *)piece->out.data == FAILED;
  if (failed) luaL_pushfail(L);
  n = push_strings(L, &piece->out, 1);
  if (failed) lua_pushliteral(L, "failed");
  brf_batch_done(pool->batch);
  return failed ? 3 : n;
}

void lbrf_open_pool(lua_State *L) {
  static const luaL_Reg meta[] = {
      {"__gc", pool_close}, {"__close", pool_close}, {NULL, NULL}};
  static const luaL_Reg methods[] = {{"put", pool_put},
                                     {"take", pool_take},
                                     {"close", pool_close},
                                     {NULL, NULL}};
  static const luaL_Reg functions[] = {{"pool", core_pool}, {NULL, NULL}};
  luaL_newmetatable(L, POOL);
  luaL_setfuncs(L, meta, 0);
  luaL_newlib(L, methods);
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
  luaL_setfuncs(L, functions, 0);
}
