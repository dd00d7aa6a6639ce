/* SPDX-License-Identifier: MIT */
/*
** lbriefing_unit: the units of a set and what of them says the same, for Lua.
** Ids of terms are cut to 32 bits here.
*/
#include <string.h>

#include "brf_alike.h"
#include "brf_cluster.h"
#include "brf_term.h"
#include "brf_units.h"
#include "lbriefing.h"

#define UNITS "briefing.Units"

typedef struct UnitsBox {
  BrfUnits units;
  BrfAlikeWeights weights;
  BrfBuf scratch; /* uint32_t or BrfAlikeTerm */
  BrfBuf of;      /* uint32_t: the cluster of each unit */
  BrfAlloc alloc;
} UnitsBox;

static UnitsBox *check_units(lua_State *L) {
  return luaL_checkudata(L, 1, UNITS);
}

static int failed(lua_State *L, BrfStatus status) {
  return luaL_error(L, "%s", brf_status_message(status));
}

/* core.units(weights) */
static int core_units(lua_State *L) {
  UnitsBox *box = lua_newuserdatauv(L, sizeof *box, 0);
  box->alloc = lbrf_alloc(L);
  brf_units_init(&box->units, &box->alloc);
  brf_buf_init(&box->scratch, sizeof(BrfAlikeTerm), &box->alloc);
  brf_buf_init(&box->of, sizeof(uint32_t), &box->alloc);
  luaL_setmetatable(L, UNITS);
  lbrf_check_weights(L, 1, &box->weights);
  return 1;
}

static int units_close(lua_State *L) {
  UnitsBox *box = check_units(L);
  brf_units_free(&box->units);
  brf_buf_free(&box->scratch);
  brf_buf_free(&box->of);
  return 0;
}

/* The terms at index `at`, with the indexes behind it: `*n` of them from
   `*first` on. */
static const BrfTerm *check_range(lua_State *L, int at, size_t *first,
                                  size_t *n) {
  const BrfBuf *terms = lbrf_check_terms(L, at);
  lua_Integer from = luaL_checkinteger(L, at + 1);
  lua_Integer upto = luaL_checkinteger(L, at + 2);
  luaL_argcheck(L, from >= 1, at + 1, "no such term");
  luaL_argcheck(L, upto < from || (size_t)upto <= terms->len, at + 2,
                "no such term");
  *first = (size_t)(from - 1);
  *n = upto < from ? 0 : (size_t)(upto - from + 1);
  return terms->data;
}

/* units:sentence(terms, first, last): those from index first to last */
static int units_sentence(lua_State *L) {
  UnitsBox *box = check_units(L);
  size_t first, n, i;
  const BrfTerm *terms = check_range(L, 2, &first, &n);
  BrfStatus status;
  brf_buf_free(&box->scratch);
  brf_buf_init(&box->scratch, sizeof(uint32_t), &box->alloc);
  for (i = first; i < first + n; i++) {
    uint32_t id = (uint32_t)terms[i].id;
    brf_buf_append(&box->scratch, &id, 1);
  }
  status = box->scratch.status != BRF_OK
               ? box->scratch.status
               : brf_units_sentence(&box->units, box->scratch.data,
                                    box->scratch.len);
  return status == BRF_OK ? 0 : failed(L, status);
}

static uint8_t true_field(lua_State *L, const char *name) {
  int value;
  lua_getfield(L, 2, name);
  value = lua_toboolean(L, -1);
  lua_pop(L, 1);
  return (uint8_t)value;
}

/* Whether the set at `index` of the stack, or nil, has i. */
static int is_in(lua_State *L, int index, size_t i) {
  int is;
  if (lua_isnil(L, index)) return 0;
  is = lua_rawgeti(L, index, (lua_Integer)i) != LUA_TNIL;
  lua_pop(L, 1);
  return is;
}

/* Adds what of term `at` is a sign to the last unit. */
static BrfStatus add_signs(BrfUnits *units, const BrfTerm *terms, size_t at,
                           size_t end) {
  BrfAlikeSign signs[2];
  BrfStatus status = BRF_OK;
  uint32_t i, n = brf_term_signs(terms, at, end, signs, 2);
  for (i = 0; i < n && status == BRF_OK; i++)
    status = brf_units_sign(units, signs[i]);
  return status;
}

/* units:add({ document, first, last, quote, speaker, whole, denied }, terms, first,
   last, left_out, least) → the number of a unit of the terms from index first
   to last but those in the set `left_out`; nil where they are less than `least`
   (0 when left out) */
static int units_add(lua_State *L) {
  UnitsBox *box = check_units(L);
  size_t first, n, i;
  const BrfTerm *terms = check_range(L, 3, &first, &n);
  lua_Integer least = luaL_optinteger(L, 7, 0);
  BrfUnit unit;
  BrfStatus status;
  luaL_checktype(L, 2, LUA_TTABLE);
  lua_settop(L, 6);
  if (!lua_isnil(L, 6)) luaL_checktype(L, 6, LUA_TTABLE);
  memset(&unit, 0, sizeof unit);
  unit.document = (uint32_t)lbrf_integer_field(L, 2, "document");
  unit.first = (uint32_t)lbrf_integer_field(L, 2, "first");
  unit.last = (uint32_t)lbrf_integer_field(L, 2, "last");
  unit.quote = (uint32_t)lbrf_integer_field(L, 2, "quote");
  unit.speaker = (uint32_t)((lua_Unsigned)lbrf_integer_field(L, 2, "speaker") &
                            UINT32_MAX);
  unit.whole = true_field(L, "whole");
  unit.denied = true_field(L, "denied");
  brf_buf_free(&box->scratch);
  brf_buf_init(&box->scratch, sizeof(BrfAlikeTerm), &box->alloc);
  for (i = first; i < first + n; i++) {
    BrfAlikeTerm term = {0, 0, 1.0f, 0};
    if (is_in(L, 6, i + 1)) continue;
    term.stem = (uint32_t)terms[i].stem;
    term.id = (uint32_t)terms[i].id;
    term.named = terms[i].named;
    brf_buf_append(&box->scratch, &term, 1);
  }
  if (box->scratch.status == BRF_OK && (lua_Integer)box->scratch.len < least)
    return 0;
  status = box->scratch.status != BRF_OK
               ? box->scratch.status
               : brf_units_add(&box->units, unit, box->scratch.data,
                               box->scratch.len);
  for (i = first; i < first + n && status == BRF_OK; i++)
    if (!is_in(L, 6, i + 1)) status = add_signs(&box->units, terms, i, first + n);
  if (status != BRF_OK) return failed(L, status);
  lua_pushinteger(L, (lua_Integer)box->units.units.len);
  return 1;
}

static uint32_t check_unit(lua_State *L, const UnitsBox *box, int index) {
  lua_Integer i = luaL_checkinteger(L, index);
  luaL_argcheck(L, i >= 1 && (size_t)i <= box->units.units.len, index,
                "no unit has this number");
  return (uint32_t)(i - 1);
}

/* units:get(i) → document, first, last, quote or nil, whole */
static int units_get(lua_State *L) {
  UnitsBox *box = check_units(L);
  const BrfUnit *unit = brf_unit(&box->units, check_unit(L, box, 2));
  lua_pushinteger(L, unit->document);
  lua_pushinteger(L, unit->first);
  lua_pushinteger(L, unit->last);
  if (unit->quote > 0)
    lua_pushinteger(L, unit->quote);
  else
    lua_pushnil(L);
  lua_pushboolean(L, unit->whole);
  return 5;
}

/* units:weigh() */
static int units_weigh(lua_State *L) {
  BrfStatus status = brf_units_weigh(&check_units(L)->units);
  return status == BRF_OK ? 0 : failed(L, status);
}

/* units:features(i, j) → { dice, contain … } */
static int units_features(lua_State *L) {
  UnitsBox *box = check_units(L);
  BrfAlikePiece a = brf_units_piece(&box->units, check_unit(L, box, 2));
  BrfAlikePiece b = brf_units_piece(&box->units, check_unit(L, box, 3));
  double features[BRF_ALIKE_FEATURES];
  unsigned i;
  brf_alike_features(&a, &b, features);
  lua_createtable(L, 0, BRF_ALIKE_FEATURES);
  for (i = 0; i < BRF_ALIKE_FEATURES; i++) {
    lua_pushnumber(L, features[i]);
    lua_setfield(L, -2, brf_alike_name((BrfAlikeFeature)i));
  }
  return 1;
}

/* units:link(i, j) → the log odds that the two say the same, within bounds */
static int units_link(lua_State *L) {
  UnitsBox *box = check_units(L);
  uint32_t i = check_unit(L, box, 2), j = check_unit(L, box, 3);
  lua_pushnumber(L, brf_cluster_link(&box->units, i, j, &box->weights));
  return 1;
}

/* units:contrary(i, j) → the log odds that the two tell the same thing, where
   one denies what the other says; else nil */
static int units_contrary(lua_State *L) {
  UnitsBox *box = check_units(L);
  uint32_t i = check_unit(L, box, 2), j = check_unit(L, box, 3);
  double odds;
  if (brf_cluster_contrary(&box->units, i, j, &box->weights, &odds))
    lua_pushnumber(L, odds);
  else
    lua_pushnil(L);
  return 1;
}

/* Whether something in a unit is denied. */
static int has_denial(const BrfUnits *units, uint32_t i) {
  BrfAlikePiece piece = brf_units_piece(units, i);
  uint32_t k = 0;
  while (k < piece.nsigns && piece.signs[k].polar != BRF_POLAR_DENIED) k++;
  return piece.denied || k < piece.nsigns;
}

/* units:denies(i) → whether something in it is denied, or all of it */
static int units_denies(lua_State *L) {
  UnitsBox *box = check_units(L);
  lua_pushboolean(L, has_denial(&box->units, check_unit(L, box, 2)));
  return 1;
}

/* units:contraries() → a list of { i, j, odds }, the surest first: units of two
   documents of which i denies what j says, or has the opposite of it */
static int units_contraries(lua_State *L) {
  UnitsBox *box = check_units(L);
  BrfStatus status;
  size_t i;
  brf_buf_free(&box->scratch);
  brf_buf_init(&box->scratch, sizeof(BrfClusterPair), &box->alloc);
  status = brf_cluster_contraries(&box->units, &box->weights, &box->scratch);
  if (status != BRF_OK) return failed(L, status);
  lua_createtable(L, (int)box->scratch.len, 0);
  for (i = 0; i < box->scratch.len; i++) {
    const BrfClusterPair *pair = &brf_buf_at(&box->scratch, BrfClusterPair, i);
    int first = has_denial(&box->units, pair->a) ? 1 : 2;
    lua_createtable(L, 3, 0);
    lua_pushinteger(L, (lua_Integer)pair->a + 1);
    lua_rawseti(L, -2, first);
    lua_pushinteger(L, (lua_Integer)pair->b + 1);
    lua_rawseti(L, -2, 3 - first);
    lua_pushnumber(L, (double)pair->link);
    lua_rawseti(L, -2, 3);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  return 1;
}

/* Whether members are of more than one document. */
static int spans_documents(const UnitsBox *box, const uint32_t *members,
                           size_t n) {
  size_t i;
  for (i = 1; i < n; i++)
    if (brf_unit(&box->units, members[i])->document !=
        brf_unit(&box->units, members[0])->document)
      return 1;
  return 0;
}

/*
** Sorts the units by cluster in place: counting sort over the least unit of
** each. `starts` gets the index after each cluster's last member.
*/
static int units_clusters(lua_State *L) {
  UnitsBox *box = check_units(L);
  size_t n = box->units.units.len, i;
  uint32_t *of, *ends, *members;
  BrfStatus status;
  lua_Integer count = 0;
  brf_buf_free(&box->of);
  status = brf_cluster(&box->units, &box->weights, &box->of);
  if (status != BRF_OK) return failed(L, status);
  lua_newtable(L);
  if (n == 0) return 1;
  of = box->of.data;
  brf_buf_free(&box->scratch);
  brf_buf_init(&box->scratch, 2 * sizeof(uint32_t), &box->alloc);
  if (!brf_buf_reserve(&box->scratch, n + 1)) return failed(L, BRF_NO_MEMORY);
  ends = box->scratch.data;
  members = ends + n + 1;
  memset(ends, 0, (n + 1) * sizeof *ends);
  for (i = 0; i < n; i++) ends[of[i] + 1]++;
  for (i = 0; i < n; i++) ends[i + 1] += ends[i];
  for (i = 0; i < n; i++) members[ends[of[i]]++] = (uint32_t)i;
  for (i = 0; i < n; i++) {
    size_t first = i == 0 ? 0 : ends[i - 1], size = ends[i] - first, k;
    if (size < 2 || !spans_documents(box, members + first, size)) continue;
    lua_createtable(L, (int)size, 0);
    for (k = 0; k < size; k++) {
      lua_pushinteger(L, (lua_Integer)members[first + k] + 1);
      lua_rawseti(L, -2, (lua_Integer)k + 1);
    }
    lua_rawseti(L, -2, ++count);
  }
  return 1;
}

/* #units */
static int units_len(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_units(L)->units.units.len);
  return 1;
}

void lbrf_open_unit(lua_State *L) {
  static const luaL_Reg methods[] = {{"sentence", units_sentence},
                                     {"add", units_add},
                                     {"get", units_get},
                                     {"weigh", units_weigh},
                                     {"features", units_features},
                                     {"link", units_link},
                                     {"contrary", units_contrary},
                                     {"contraries", units_contraries},
                                     {"denies", units_denies},
                                     {"clusters", units_clusters},
                                     {"close", units_close},
                                     {NULL, NULL}};
  static const luaL_Reg meta[] = {{"__gc", units_close},
                                  {"__close", units_close},
                                  {"__len", units_len},
                                  {NULL, NULL}};
  luaL_newmetatable(L, UNITS);
  luaL_setfuncs(L, meta, 0);
  luaL_newlib(L, methods);
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
  lua_pushcfunction(L, core_units);
  lua_setfield(L, -2, "units");
}
