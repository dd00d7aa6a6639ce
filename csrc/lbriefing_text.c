/* SPDX-License-Identifier: MIT */
/*
** lbriefing_text: normalization, UTF-8 and versions for Lua.
*/
#include "brf_fold.h"
#include "brf_icu.h"
#include "brf_utf8.h"
#include "lbriefing.h"

#define ALIGNMENT "briefing.Alignment"

typedef struct AlignBox { /* the allocator must not move */
  BrfAlign align;
  BrfAlloc alloc;
} AlignBox;

/* Options come as one integer, four bits each in the order of BrfFoldOptions;
   lua/briefing/options.lua makes it. */
static BrfFoldOptions unpack_options(lua_Integer packed) {
  BrfFoldOptions o;
  uint8_t *const members[] = {
      &o.form,         &o.diacritics, &o.tatweel,     &o.alef,   &o.yeh,
      &o.teh_marbuta,  &o.hamza,      &o.presentation, &o.letters, &o.digits,
      &o.punctuation,  &o.spaces,     &o.case_fold};
  size_t i;
  for (i = 0; i < sizeof members / sizeof *members; i++)
    *members[i] = (uint8_t)((uint64_t)packed >> (4 * i) & 15u);
  return o;
}

/* A userdata that owns a growing string, freed by the collector even where a
   call below it raises. */
#define STRING "briefing.String"
typedef struct StringBox {
  BrfBuf buf;
  BrfAlloc alloc;
} StringBox;

static BrfBuf *push_string_box(lua_State *L) {
  StringBox *box = lua_newuserdatauv(L, sizeof *box, 0);
  box->alloc = lbrf_alloc(L);
  brf_buf_init(&box->buf, 1, &box->alloc);
  luaL_setmetatable(L, STRING);
  return &box->buf;
}

static int string_gc(lua_State *L) {
  StringBox *box = luaL_checkudata(L, 1, STRING);
  brf_buf_free(&box->buf);
  return 0;
}

/* core.normalize(s, packed) → string, Alignment; or nil, message, code, byte */
static int core_normalize(lua_State *L) {
  size_t size, bad;
  const char *text = luaL_checklstring(L, 1, &size);
  BrfFoldOptions options = unpack_options(luaL_checkinteger(L, 2));
  BrfBuf *out;
  AlignBox *box;
  BrfStatus status;
  bad = brf_utf8_validate(text, size);
  if (bad != size) return lbrf_fail(L, BRF_BAD_UTF8, bad);
  out = push_string_box(L);
  box = lua_newuserdatauv(L, sizeof *box, 0);
  box->alloc = lbrf_alloc(L);
  brf_align_init(&box->align, &box->alloc);
  luaL_setmetatable(L, ALIGNMENT);
  status = brf_fold(&options, text, size, out, &box->align);
  if (status != BRF_OK) return lbrf_fail(L, status, SIZE_MAX);
  lua_pushlstring(L, out->data == NULL ? "" : out->data, out->len);
  brf_buf_free(out);
  lua_insert(L, -2);
  return 2;
}

/* Reads first, last at 2 and 3, maps them, pushes first, last. */
static int map_span(lua_State *L, int to_original) {
  AlignBox *box = luaL_checkudata(L, 1, ALIGNMENT);
  lua_Integer first = luaL_checkinteger(L, 2);
  lua_Integer last = luaL_checkinteger(L, 3);
  lua_Integer size = (lua_Integer)(to_original ? box->align.folded_size
                                               : box->align.original_size);
  BrfSpan span;
  luaL_argcheck(L, first >= 1 && first <= size + 1, 2, "byte out of the text");
  luaL_argcheck(L, last >= first - 1 && last <= size, 3,
                "byte out of the text");
  span.start = (uint32_t)first - 1;
  span.end = (uint32_t)last;
  span = to_original ? brf_align_to_original(&box->align, span)
                     : brf_align_to_folded(&box->align, span);
  lua_pushinteger(L, (lua_Integer)span.start + 1);
  lua_pushinteger(L, (lua_Integer)span.end);
  return 2;
}

static int alignment_original(lua_State *L) { return map_span(L, 1); }
static int alignment_normalized(lua_State *L) { return map_span(L, 0); }

static int alignment_len(lua_State *L) {
  AlignBox *box = luaL_checkudata(L, 1, ALIGNMENT);
  lua_pushinteger(L, (lua_Integer)(box->align.layers[0].len +
                                   box->align.layers[1].len));
  return 1;
}

static int alignment_gc(lua_State *L) {
  AlignBox *box = luaL_checkudata(L, 1, ALIGNMENT);
  brf_align_free(&box->align);
  return 0;
}

/* core.validate(s) → true, or nil, message, code, byte */
static int core_validate(lua_State *L) {
  size_t size;
  const char *text = luaL_checklstring(L, 1, &size);
  size_t bad = brf_utf8_validate(text, size);
  if (bad != size) return lbrf_fail(L, BRF_BAD_UTF8, bad);
  lua_pushboolean(L, 1);
  return 1;
}

/* core.replace(s) → string, replacements */
static int core_replace(lua_State *L) {
  size_t size, count;
  const char *text = luaL_checklstring(L, 1, &size);
  BrfBuf *out = push_string_box(L);
  count = brf_utf8_replace(text, size, out);
  if (out->status != BRF_OK) return lbrf_fail(L, out->status, SIZE_MAX);
  lua_pushlstring(L, out->data == NULL ? "" : out->data, out->len);
  brf_buf_free(out);
  lua_pushinteger(L, (lua_Integer)count);
  return 2;
}

/* core.count(s) → code points of well-formed s */
static int core_count(lua_State *L) {
  size_t size;
  const char *text = luaL_checklstring(L, 1, &size);
  lua_pushinteger(L, (lua_Integer)brf_utf8_count(text, size));
  return 1;
}

/* core.versions() → { briefing, icu, unicode, utf8proc } */
static int core_versions(lua_State *L) {
  char icu[BRF_ICU_VERSION_SIZE];
  brf_icu_version(icu);
  lua_createtable(L, 0, 4);
  lua_pushliteral(L, BRF_VERSION);
  lua_setfield(L, -2, "briefing");
  lua_pushstring(L, icu);
  lua_setfield(L, -2, "icu");
  lua_pushstring(L, brf_fold_unicode_version());
  lua_setfield(L, -2, "unicode");
  lua_pushstring(L, brf_fold_utf8proc_version());
  lua_setfield(L, -2, "utf8proc");
  return 1;
}

void lbrf_open_text(lua_State *L) {
  static const luaL_Reg meta[] = {{"__len", alignment_len},
                                  {"__gc", alignment_gc},
                                  {"__close", alignment_gc},
                                  {NULL, NULL}};
  static const luaL_Reg methods[] = {{"original", alignment_original},
                                     {"normalized", alignment_normalized},
                                     {NULL, NULL}};
  static const luaL_Reg functions[] = {
      {"normalize", core_normalize}, {"validate", core_validate},
      {"replace", core_replace},     {"count", core_count},
      {"versions", core_versions},   {NULL, NULL}};
  luaL_newmetatable(L, ALIGNMENT);
  luaL_setfuncs(L, meta, 0);
  luaL_newlib(L, methods);
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
  luaL_newmetatable(L, STRING);
  lua_pushcfunction(L, string_gc);
  lua_setfield(L, -2, "__gc");
  lua_pop(L, 1);
  luaL_setfuncs(L, functions, 0);
}
