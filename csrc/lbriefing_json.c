/* SPDX-License-Identifier: MIT */
/*
** lbriefing_json: JSON lines for Lua: the members of objects.
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

/* Pushes the value of a member, with `null` and `decode` at indexes 2 and 3,
   nil for a decode that leaves JSON as it is; false when there is none. */
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
  lua_pushlstring(L, line + m->value.start, m->value.end - m->value.start);
  if (lua_isnil(L, 3)) return 1;
  lua_pushvalue(L, 3);
  lua_insert(L, -2);
  lua_call(L, 1, 1);
  return !lua_isnil(L, -1);
}

/* Pushes a table of the members of an object; false when it is not plainly
   one. */
static int push_members(lua_State *L, const char *line, size_t size) {
  BrfObject object;
  BrfMember member;
  int more, table;
  if (!brf_object_init(&object, line, size)) return 0;
  lua_createtable(L, 0, 8);
  table = lua_gettop(L);
  while ((more = brf_object_next(&object, &member)) == 1) {
    if (!push_string(L, line, member.key, member.key_escaped)) return 0;
    if (!push_value(L, line, &member)) return 0;
    lua_rawset(L, table);
  }
  return more == 0;
}

/* core.members(line, null [, decode]) → the members of the JSON object that
   `line` is, or nil where it is not plainly one. `decode` is given the JSON of
   lists, objects and numbers other than integers, and returns nil for what is
   none; without it they stay JSON. */
static int core_members(lua_State *L) {
  size_t size;
  const char *line = luaL_checklstring(L, 1, &size);
  if (!lua_isnoneornil(L, 3)) luaL_checktype(L, 3, LUA_TFUNCTION);
  lua_settop(L, 3);
  return push_members(L, line, size);
}

/* core.objects(json, null [, decode]) → the same of each object of a list, or
   nil where it is not plainly a list of objects. */
static int core_objects(lua_State *L) {
  size_t size;
  const char *json = luaL_checklstring(L, 1, &size);
  BrfObject list;
  BrfSpan item;
  lua_Integer n = 0;
  int more;
  if (!lua_isnoneornil(L, 3)) luaL_checktype(L, 3, LUA_TFUNCTION);
  lua_settop(L, 3);
  if (!brf_object_init(&list, json, size)) return 0;
  lua_newtable(L);
  while ((more = brf_object_item(&list, &item)) == 1) {
    if (!push_members(L, json + item.start, item.end - item.start)) return 0;
    lua_rawseti(L, 4, ++n);
  }
  return more == 0;
}

/* core.check_json(text) → nothing where it is one JSON value, or what is wrong
   and at which byte */
static int core_check_json(lua_State *L) {
  size_t size, at;
  const char *text = luaL_checklstring(L, 1, &size);
  const char *wrong = brf_object_check(text, size, &at);
  if (wrong == NULL) return 0;
  lua_pushstring(L, wrong);
  lua_pushinteger(L, (lua_Integer)at + 1);
  return 2;
}

void lbrf_open_json(lua_State *L) {
  static const luaL_Reg functions[] = {{"members", core_members},
                                       {"objects", core_objects},
                                       {"check_json", core_check_json},
                                       {NULL, NULL}};
  luaL_setfuncs(L, functions, 0);
}
