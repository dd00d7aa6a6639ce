/* SPDX-License-Identifier: MIT */
/*
** lbriefing_search: regular expressions and the width of a string for Lua.
*/
#include "brf_icu.h"
#include "brf_icu_regex.h"
#include "brf_utf8.h"
#include "lbriefing.h"

#define REGEX "briefing.Regex"

typedef struct Regex {
  BrfRegex *regex;
  BrfAlloc alloc;
  BrfBuf spans; /* of the last search */
} Regex;

static int regex_gc(lua_State *L) {
  Regex *own = luaL_checkudata(L, 1, REGEX);
  brf_icu_regex_free(own->regex);
  own->regex = NULL;
  brf_buf_free(&own->spans);
  return 0;
}

/* core.regex(pattern) → Regex, or nil, message, code, byte */
static int core_regex(lua_State *L) {
  size_t size, at;
  const char *pattern = luaL_checklstring(L, 1, &size);
  Regex *own;
  BrfStatus status;
  at = brf_utf8_validate(pattern, size);
  if (at != size) return lbrf_fail(L, BRF_BAD_UTF8, at);
  own = lua_newuserdatauv(L, sizeof *own, 0);
  own->regex = NULL;
  own->alloc = lbrf_alloc(L);
  brf_buf_init(&own->spans, sizeof(BrfSpan), &own->alloc);
  luaL_setmetatable(L, REGEX);
  status = brf_icu_regex_new(pattern, size, &own->regex, &at);
  if (status == BRF_OK) return 1;
  return lbrf_fail(L, status, status == BRF_BAD_PATTERN ? at : SIZE_MAX);
}

/* regex:find(s) → { first, … }, { last, … }: bytes of every match */
static int regex_find(lua_State *L) {
  Regex *own = luaL_checkudata(L, 1, REGEX);
  size_t size, i;
  const char *text = luaL_checklstring(L, 2, &size);
  size_t bad = brf_utf8_validate(text, size);
  BrfStatus status;
  if (bad != size) return lbrf_fail(L, BRF_BAD_UTF8, bad);
  if (size >= BRF_MAX_TEXT) return lbrf_fail(L, BRF_TOO_LARGE, SIZE_MAX);
  own->spans.len = 0;
  status = brf_icu_regex_find(own->regex, text, size, &own->spans);
  if (status != BRF_OK) return lbrf_fail(L, status, SIZE_MAX);
  lua_createtable(L, (int)own->spans.len, 0);
  lua_createtable(L, (int)own->spans.len, 0);
  for (i = 0; i < own->spans.len; i++) {
    const BrfSpan *span = &brf_buf_at(&own->spans, BrfSpan, i);
    lua_pushinteger(L, (lua_Integer)span->start + 1);
    lua_rawseti(L, -3, (lua_Integer)i + 1);
    lua_pushinteger(L, span->end);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  return 2;
}

/* core.width(s) → columns of well-formed s on a terminal */
static int core_width(lua_State *L) {
  size_t size;
  const char *text = luaL_checklstring(L, 1, &size);
  lua_pushinteger(L, (lua_Integer)brf_icu_width(text, size));
  return 1;
}

void lbrf_open_search(lua_State *L) {
  static const luaL_Reg meta[] = {
      {"__gc", regex_gc}, {"__close", regex_gc}, {NULL, NULL}};
  static const luaL_Reg methods[] = {{"find", regex_find}, {NULL, NULL}};
  static const luaL_Reg functions[] = {
      {"regex", core_regex}, {"width", core_width}, {NULL, NULL}};
  luaL_newmetatable(L, REGEX);
  luaL_setfuncs(L, meta, 0);
  luaL_newlib(L, methods);
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
  luaL_setfuncs(L, functions, 0);
}
