/* SPDX-License-Identifier: MIT
 * The stand-alone interpreter of a Lua whose sources come without one:
 *   lua [-v] [-l NAME] [-e CODE] ... [SCRIPT [ARGUMENT] ...]
 * As lua.c does, it leaves what stands before the script in arg[-1] and below,
 * and ends with 1 and a traceback where something is raised.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lauxlib.h"
#include "lua.h"
#include "lualib.h"

static int traceback(lua_State *L) {
  const char *message = luaL_tolstring(L, 1, NULL);
  luaL_traceback(L, L, message, 1);
  return 1;
}

/* Calls the chunk below its `count` arguments; `loaded` is how it loaded. */
static void run(lua_State *L, int loaded, int count) {
  if (loaded == LUA_OK) {
    int at = lua_gettop(L) - count;
    lua_pushcfunction(L, traceback);
    lua_insert(L, at);
    loaded = lua_pcall(L, count, 0, at);
    lua_remove(L, at);
  }
  if (loaded != LUA_OK) {
    fprintf(stderr, "lua: %s\n", lua_tostring(L, -1));
    lua_close(L);
    exit(EXIT_FAILURE);
  }
}

/* Runs the options; returns where the script stands, or argc. */
static int options(lua_State *L, int argc, char **argv) {
  int i = 1;
  for (; i < argc && argv[i][0] == '-'; i++) {
    if (strcmp(argv[i], "-v") == 0) {
      printf("%s\n", LUA_COPYRIGHT);
    } else if (strcmp(argv[i], "-e") == 0 && i + 1 < argc) {
      run(L, luaL_loadstring(L, argv[++i]), 0);
    } else if (strcmp(argv[i], "-l") == 0 && i + 1 < argc) {
      lua_getglobal(L, "require");
      lua_pushstring(L, argv[++i]);
      run(L, LUA_OK, 1);
    } else {
      fprintf(stderr, "lua: no option '%s' here\n", argv[i]);
      exit(EXIT_FAILURE);
    }
  }
  return i;
}

int main(int argc, char **argv) {
  int script = 1, i;
  lua_State *L = luaL_newstate();
  if (L == NULL) return EXIT_FAILURE;
  luaL_openlibs(L);
  while (script < argc && argv[script][0] == '-')
    script += strcmp(argv[script], "-v") == 0 ? 1 : 2;
  lua_createtable(L, argc, 1);
  for (i = 0; i < argc; i++) {
    lua_pushstring(L, argv[i]);
    lua_rawseti(L, -2, i - script);
  }
  lua_setglobal(L, "arg");
  script = options(L, argc, argv);
  if (script < argc) {
    int loaded = luaL_loadfile(L, argv[script]);
    for (i = script + 1; loaded == LUA_OK && i < argc; i++)
      lua_pushstring(L, argv[i]);
    run(L, loaded, loaded == LUA_OK ? argc - script - 1 : 0);
  }
  lua_close(L);
  return EXIT_SUCCESS;
}
