/* SPDX-License-Identifier: MIT */
/*
** lbriefing_json: JSON lines for Lua: the members of one object.
*/
#include "brf_object.h"
#include "lbriefing.h"

/* Pushes the string behind a span between quotation marks; false when it has
   an escape that is none. */
static int push_string(lua_State *L, const char *line, BrfSpan span,
                       int escaped) {
  size_t size = span.end - span.start, made;
  luaL_Buffer buffer;
  if (!escaped) {
    lua_pushlstring(L, line + span.start, size);
    return 1;
  }
  if (!brf_object_unescape(line + span.start, size,
                           luaL_buffinitsize(L, &buffer, size), &made))
    return 0;
  luaL_pushresultsize(&buffer, made);
  return 1;
}

/* Pushes the value of a member, with `decode` at index 3; false when there is
   none to be had. */
static int push_value(lua_State *L, const char *line, const BrfMember *m) {
  switch ((BrfMemberKind)m->kind) {
    case BRF_MEMBER_STRING:
      return push_string(L, line, m->value, m->value_escaped);
    case BRF_MEMBER_TRUE: lua_pushboolean(L, 1); return 1;
    case BRF_MEMBER_FALSE: lua_pushboolean(L, 0); return 1;
    case BRF_MEMBER_NULL: lua_pushvalue(L, 2); return 1;
    case BRF_MEMBER_INTEGER:
      lua_pushlstring(L, line + m->value.start, m->value.end - m->value.start);
      lua_stringtonumber(L, lua_tostring(L, -1));
      lua_remove(L, -2);
      return 1;
    case BRF_MEMBER_OTHER: break;
  }
  lua_pushvalue(L, 3);
  lua_pushlstring(L, line + m->value.start, m->value.end - m->value.start);
  lua_call(L, 1, 1);
  return !lua_isnil(L, -1);
}

/* core.members(line, null, decode) → the members of the JSON object that `line`
   is, or nil where it is not plainly one. `decode` is given the JSON of lists,
   objects and numbers other than integers, and returns nil for what is none. */
static int core_members(lua_State *L) {
  size_t size;
  const char *line = luaL_checklstring(L, 1, &size);
  BrfObject object;
  BrfMember member;
  int more;
  luaL_checktype(L, 3, LUA_TFUNCTION);
  lua_settop(L, 3);
  if (!brf_object_init(&object, line, size)) return 0;
  lua_createtable(L, 0, 8);
  while ((more = brf_object_next(&object, &member)) == 1) {
    if (!push_string(L, line, member.key, member.key_escaped)) return 0;
    if (!push_value(L, line, &member)) return 0;
    lua_rawset(L, 4);
  }
  return more == 0;
}

void lbrf_open_json(lua_State *L) {
  static const luaL_Reg functions[] = {{"members", core_members},
                                       {NULL, NULL}};
  luaL_setfuncs(L, functions, 0);
}
