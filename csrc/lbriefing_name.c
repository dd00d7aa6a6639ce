/* SPDX-License-Identifier: MIT */
/*
** lbriefing_name: comparing names, for Lua.
*/
#include "brf_name.h"
#include "brf_utf8.h"
#include "lbriefing.h"

static BrfKey check_word(lua_State *L, int arg) {
  size_t size;
  const char *word = luaL_checklstring(L, arg, &size);
  luaL_argcheck(L, brf_utf8_validate(word, size) == size, arg,
                "invalid UTF-8");
  return brf_key(word, size);
}

/* core.name_similarity(a, b) → 0 to 1, see brf_name.h; two single words */
static int core_name_similarity(lua_State *L) {
  BrfKey a = check_word(L, 1);
  BrfKey b = check_word(L, 2);
  float alike = brf_name_similarity(a, b);
  lua_pushnumber(L, (lua_Number)(int)(alike * 100 + 0.5f) / 100);
  return 1;
}

void lbrf_open_name(lua_State *L) {
  lua_pushcfunction(L, core_name_similarity);
  lua_setfield(L, -2, "name_similarity");
}
