/* SPDX-License-Identifier: MIT */
/*
** lbriefing_pool: worker threads for Lua, each with a Lua state of its own
** that shares nothing with the others. Strings go in, strings come out in the
** order in which they went in.
*/
#include <lualib.h>

#include "brf_batch.h"
#include "lbriefing.h"

#define POOL "briefing.Pool"
#define MAX_WORKERS 256

/* What a worker's output begins with. */
enum { WORKED = '+', FAILED = '-' };

typedef struct Pool {
  BrfBatch *batch;
  size_t n;
  lua_State *states[MAX_WORKERS];
} Pool;

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

/* work_on(function, lightuserdata): in → out */
static int work_on(lua_State *L) {
  BrfPiece *piece = lua_touserdata(L, 2);
  const char *made;
  size_t size;
  char first = WORKED;
  lua_pushvalue(L, 1);
  lua_pushlstring(L, piece->in.len ? piece->in.data : "", piece->in.len);
  lua_call(L, 1, 1);
  made = luaL_checklstring(L, -1, &size);
  brf_buf_append(&piece->out, &first, 1);
  if (!brf_buf_append(&piece->out, made, size))
    return luaL_error(L, "not enough memory");
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
    brf_buf_append(&piece->out, &first, 1);
    brf_buf_append(&piece->out, message, size);
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

/* core.pool(workers, places, module) → pool, or nil, message, code. Each
   worker requires `module` in a state of its own, which finds modules where
   this one does; the module is a function from a string to a string. */
static int core_pool(lua_State *L) {
  lua_Integer workers = luaL_checkinteger(L, 1);
  lua_Integer places = luaL_checkinteger(L, 2);
  void *uds[MAX_WORKERS];
  Setup setup;
  Pool *pool;
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
    lua_pushcfunction(own, set_up);
    lua_pushlightuserdata(own, &setup);
    if (lua_pcall(own, 1, 1, 0) != LUA_OK) {
      luaL_pushfail(L);
      lua_pushfstring(L, "a worker can't start: %s",
                      lua_type(own, -1) == LUA_TSTRING ? lua_tostring(own, -1)
                                                       : "unknown error");
      lua_pushliteral(L, "no-worker");
      return 3;
    }
  }
  if (brf_batch_new(&pool->batch, uds, pool->n, (size_t)places, work,
                    &brf_alloc_default) != BRF_OK) {
    luaL_pushfail(L);
    lua_pushliteral(L, "no thread can be started");
    lua_pushliteral(L, "no-worker");
    return 3;
  }
  return 1;
}

/* pool:put(bytes) → true; false while all places are taken */
static int pool_put(lua_State *L) {
  Pool *pool = check_pool(L);
  size_t size;
  const char *bytes = luaL_checklstring(L, 2, &size);
  BrfPiece *piece = brf_batch_next(pool->batch);
  if (piece != NULL) {
    if (!brf_buf_append(&piece->in, bytes, size))
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
  const char *made;
  if (piece == NULL || piece->out.len == 0) {
    luaL_pushfail(L);
    if (piece == NULL) return 1;
    brf_batch_done(pool->batch);
    return luaL_error(L, "not enough memory");
  }
  made = piece->out.data;
  if (*made == FAILED) luaL_pushfail(L);
  lua_pushlstring(L, made + 1, piece->out.len - 1);
  if (*made == FAILED) lua_pushliteral(L, "failed");
  brf_batch_done(pool->batch);
  return *made == FAILED ? 3 : 1;
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
