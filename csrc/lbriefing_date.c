/* SPDX-License-Identifier: MIT */
/*
** lbriefing_date: dates, quantities, boilerplate and charsets for Lua. Spans
** leave as 1-based inclusive bytes.
*/
#include <string.h>

#include "brf_clean.h"
#include "brf_date.h"
#include "brf_icu.h"
#include "brf_quantity.h"
#include "brf_token.h"
#include "brf_utf8.h"
#include "lbriefing.h"

/* {== helpers */

/* A text with its tokens, freed by `close` or when an error unwinds. */
typedef struct Work {
  BrfAlloc alloc;
  BrfBuf tokens;
  BrfBuf out;
  BrfBuf spare;
} Work;

#define WORK "briefing.Work"

static int work_gc(lua_State *L) {
  Work *work = luaL_checkudata(L, 1, WORK);
  brf_buf_free(&work->tokens);
  brf_buf_free(&work->out);
  brf_buf_free(&work->spare);
  return 0;
}

static Work *new_work(lua_State *L, size_t item) {
  Work *work = lua_newuserdatauv(L, sizeof *work, 0);
  work->alloc = lbrf_alloc(L);
  brf_buf_init(&work->tokens, sizeof(BrfToken), &work->alloc);
  brf_buf_init(&work->out, item, &work->alloc);
  brf_buf_init(&work->spare, sizeof(char), &work->alloc);
  luaL_setmetatable(L, WORK);
  return work;
}

/* Tokenizes argument 1; on bad data pushes the failure, sets *failed to the
   number of results and returns NULL. */
static Work *tokenized(lua_State *L, size_t item, size_t *size, int *failed) {
  const char *text = luaL_checklstring(L, 1, size);
  size_t bad = *size >= BRF_MAX_TEXT ? 0 : brf_utf8_validate(text, *size);
  BrfStatus status;
  Work *work;
  if (*size >= BRF_MAX_TEXT) {
    *failed = lbrf_fail(L, BRF_TOO_LARGE, SIZE_MAX);
    return NULL;
  }
  if (bad != *size) {
    *failed = lbrf_fail(L, BRF_BAD_UTF8, bad);
    return NULL;
  }
  work = new_work(L, item);
  status = brf_tokenize(text, *size, &work->tokens);
  if (status != BRF_OK) {
    *failed = lbrf_fail(L, status, SIZE_MAX);
    return NULL;
  }
  return work;
}

static void set_span(lua_State *L, const char *text, uint32_t start,
                     uint32_t end) {
  lua_pushinteger(L, (lua_Integer)start + 1);
  lua_setfield(L, -2, "first");
  lua_pushinteger(L, (lua_Integer)end);
  lua_setfield(L, -2, "last");
  lua_pushlstring(L, text + start, end - start);
  lua_setfield(L, -2, "text");
}

static BrfDay check_day(lua_State *L, int arg) {
  BrfDay day = {0, 0, 0};
  size_t size;
  const char *s = luaL_optlstring(L, arg, NULL, &size);
  if (s && !brf_day_read(s, size, &day))
    luaL_argerror(L, arg, "expected an ISO 8601 date");
  return day;
}

static void set_flag(lua_State *L, unsigned flags, unsigned flag,
                     const char *name) {
  if (!(flags & flag)) return;
  lua_pushboolean(L, 1);
  lua_setfield(L, -2, name);
}

/* ==} */

/* core.dates(text [, reference [, prefer]]) → list of { first, last, text,
   value, kind, ambiguous, nearest, relative, inferred }, or nil, message … */
static int core_dates(lua_State *L) {
  static const char *const prefers[] = {"nearest", "future", NULL};
  size_t size, i;
  int failed;
  BrfDay reference = check_day(L, 2);
  int prefer = luaL_checkoption(L, 3, "nearest", prefers);
  const char *text = luaL_checkstring(L, 1);
  Work *work = tokenized(L, sizeof(BrfDate), &size, &failed);
  BrfStatus status;
  if (!work) return failed;
  status = brf_dates(text, size, work->tokens.data, work->tokens.len, reference,
                     (BrfPrefer)prefer, &work->out);
  if (status != BRF_OK) return lbrf_fail(L, status, SIZE_MAX);
  lua_createtable(L, (int)work->out.len, 0);
  for (i = 0; i < work->out.len; i++) {
    const BrfDate *date = &brf_buf_at(&work->out, BrfDate, i);
    lua_createtable(L, 0, 6);
    set_span(L, text, date->start, date->end);
    lua_pushstring(L, date->value);
    lua_setfield(L, -2, "value");
    lua_pushstring(L, brf_date_kind_name((BrfDateKind)date->kind));
    lua_setfield(L, -2, "kind");
    set_flag(L, date->flags, BRF_DATE_AMBIGUOUS, "ambiguous");
    set_flag(L, date->flags, BRF_DATE_NEAREST, "nearest");
    set_flag(L, date->flags, BRF_DATE_RELATIVE, "relative");
    set_flag(L, date->flags, BRF_DATE_INFERRED, "inferred");
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  return 1;
}

/* core.quantities(text) → list of { first, last, text, value, unit, kind } */
static int core_quantities(lua_State *L) {
  size_t size, i;
  int failed;
  BrfDay none = {0, 0, 0};
  const char *text = luaL_checkstring(L, 1);
  Work *work = tokenized(L, sizeof(BrfQuantity), &size, &failed);
  BrfStatus status;
  if (!work) return failed;
  status =
      brf_dates_and_quantities(text, size, work->tokens.data, NULL,
                               work->tokens.len, none, BRF_PREFER_NEAREST, NULL, &work->out, NULL);
  if (status != BRF_OK) return lbrf_fail(L, status, SIZE_MAX);
  lua_createtable(L, (int)work->out.len, 0);
  for (i = 0; i < work->out.len; i++) {
    const BrfQuantity *q = &brf_buf_at(&work->out, BrfQuantity, i);
    lua_createtable(L, 0, 6);
    set_span(L, text, q->start, q->end);
    if (q->value < 1e15 && q->value > -1e15 &&
        q->value == (double)(lua_Integer)q->value)
      lua_pushinteger(L, (lua_Integer)q->value);
    else lua_pushnumber(L, q->value);
    lua_setfield(L, -2, "value");
    if (*q->unit) {
      lua_pushstring(L, q->unit);
      lua_setfield(L, -2, "unit");
    }
    lua_pushstring(L, brf_quantity_kind_name((BrfQuantityKind)q->kind));
    lua_setfield(L, -2, "kind");
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  return 1;
}

/* core.boilerplate(text [, title]) → list of { first, last, text, kind }, and
   the title's { first, last, text } or nil */
static int core_boilerplate(lua_State *L) {
  size_t size, given_size = 0, i;
  int failed;
  const char *text = luaL_checkstring(L, 1);
  const char *given = luaL_optlstring(L, 2, NULL, &given_size);
  Work *work = tokenized(L, sizeof(BrfBoilerplate), &size, &failed);
  BrfSpan title;
  BrfStatus status;
  if (!work) return failed;
  if (given && brf_utf8_validate(given, given_size) != given_size)
    return lbrf_fail(L, BRF_BAD_UTF8, SIZE_MAX);
  status = brf_clean(text, size, work->tokens.data, NULL, work->tokens.len,
                     given, given_size, &work->out, &title);
  if (status != BRF_OK) return lbrf_fail(L, status, SIZE_MAX);
  lua_createtable(L, (int)work->out.len, 0);
  for (i = 0; i < work->out.len; i++) {
    const BrfBoilerplate *b = &brf_buf_at(&work->out, BrfBoilerplate, i);
    lua_createtable(L, 0, 4);
    set_span(L, text, b->start, b->end);
    lua_pushstring(L, brf_boilerplate_kind_name((BrfBoilerplateKind)b->kind));
    lua_setfield(L, -2, "kind");
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  if (title.start == title.end) return 1;
  lua_createtable(L, 0, 3);
  set_span(L, text, title.start, title.end);
  return 2;
}

/* core.document_date(text) → { value, source, confidence, first, last, text }
   or nothing where the text tells no date */
static int core_document_date(lua_State *L) {
  size_t size;
  int failed;
  char value[12];
  BrfDocumentDate found;
  const char *text = luaL_checkstring(L, 1);
  Work *work = tokenized(L, sizeof(char), &size, &failed);
  BrfStatus status;
  if (!work) return failed;
  status = brf_document_date(text, size, work->tokens.data, work->tokens.len,
                             &work->alloc, &found);
  if (status != BRF_OK) return lbrf_fail(L, status, SIZE_MAX);
  if (!brf_day_write(found.day, value)) return 0;
  lua_createtable(L, 0, 6);
  set_span(L, text, found.start, found.end);
  lua_pushstring(L, value);
  lua_setfield(L, -2, "value");
  lua_pushstring(L, brf_date_source_name((BrfDateSource)found.source));
  lua_setfield(L, -2, "source");
  lua_pushnumber(L, (lua_Number)(int)(found.confidence * 100 + 0.5f) / 100);
  lua_setfield(L, -2, "confidence");
  return 1;
}

/* core.decode(bytes [, charset]) → utf8, charset, confidence */
static int core_decode(lua_State *L) {
  size_t size;
  const char *bytes = luaL_checklstring(L, 1, &size);
  const char *charset = luaL_optstring(L, 2, NULL);
  Work *work = new_work(L, sizeof(char));
  BrfDecoded decoded;
  BrfStatus status = brf_icu_decode(bytes, size, charset, &work->out, &decoded);
  if (status != BRF_OK) return lbrf_fail(L, status, SIZE_MAX);
  lua_pushlstring(L, work->out.len ? work->out.data : "", work->out.len);
  lua_pushstring(L, decoded.charset);
  lua_pushnumber(L, (lua_Number)(int)(decoded.confidence * 100 + 0.5f) / 100);
  return 3;
}

/* core.day_number("2021-12-30") → days since 1970-01-01, wherever the process
   is; nil for what is no whole day that exists */
static int core_day_number(lua_State *L) {
  size_t size;
  const char *text = luaL_checklstring(L, 1, &size);
  BrfDay day;
  if (size == 10 && brf_day_read(text, size, &day) && brf_day_valid(day))
    lua_pushinteger(L, brf_day_number(day));
  else
    luaL_pushfail(L);
  return 1;
}

/* core.day(number) → the day as ISO 8601 */
static int core_day(lua_State *L) {
  char text[12];
  lua_Integer number = luaL_checkinteger(L, 1);
  luaL_argcheck(L, number > -700000 && number < 2900000, 1,
                "a day of the years 54 to 9900");
  brf_day_write(brf_day_from((int32_t)number), text);
  lua_pushstring(L, text);
  return 1;
}

void lbrf_open_date(lua_State *L) {
  static const luaL_Reg functions[] = {{"dates", core_dates},
                                       {"day_number", core_day_number},
                                       {"day", core_day},
                                       {"quantities", core_quantities},
                                       {"boilerplate", core_boilerplate},
                                       {"document_date", core_document_date},
                                       {"decode", core_decode},
                                       {NULL, NULL}};
  luaL_newmetatable(L, WORK);
  lua_pushcfunction(L, work_gc);
  lua_setfield(L, -2, "__gc");
  lua_pop(L, 1);
  luaL_setfuncs(L, functions, 0);
}
