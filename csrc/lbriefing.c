/* SPDX-License-Identifier: MIT */
#include "lbriefing.h"

BrfAlloc lbrf_alloc(lua_State *L) {
  BrfAlloc alloc;
  alloc.fn = lua_getallocf(L, &alloc.ud);
  return alloc;
}

lua_Integer lbrf_integer_field(lua_State *L, int index, const char *name) {
  lua_Integer value;
  lua_getfield(L, index, name);
  value = luaL_optinteger(L, -1, 0);
  lua_pop(L, 1);
  return value;
}

int lbrf_fail(lua_State *L, BrfStatus status, size_t at) {
  if (status == BRF_NO_MEMORY) return luaL_error(L, "not enough memory");
  luaL_pushfail(L);
  if (at != SIZE_MAX)
    lua_pushfstring(L, "%s at byte %I", brf_status_message(status),
                    (LUAI_UACINT)at + 1);
  else
    lua_pushstring(L, brf_status_message(status));
  lua_pushstring(L, brf_status_code(status));
  if (at == SIZE_MAX) return 3;
  lua_pushinteger(L, (lua_Integer)at + 1);
  return 4;
}

LUAMOD_API int luaopen_briefing_core(lua_State *L);

#if defined(__GNUC__)
__attribute__((visibility("default")))
#endif
LUAMOD_API int luaopen_briefing_core(lua_State *L) {
  lua_newtable(L);
  lua_pushliteral(L, BRF_VERSION);
  lua_setfield(L, -2, "version");
  lbrf_open_text(L);
  lbrf_open_token(L);
  lbrf_open_doc(L);
  lbrf_open_name(L);
  lbrf_open_stem(L);
  lbrf_open_term(L);
  lbrf_open_unit(L);
  lbrf_open_piece(L);
  lbrf_open_date(L);
  lbrf_open_json(L);
  lbrf_open_pool(L);
  lbrf_open_search(L);
  lbrf_open_file(L);
  return 1;
}
