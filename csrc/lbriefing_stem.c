/* SPDX-License-Identifier: MIT */
/*
** lbriefing_stem: the stemmer, the terms of a text and its clauses, for Lua.
*/
#include "brf_clause.h"
#include "brf_stem.h"
#include "brf_utf8.h"
#include "lbriefing.h"

#define STEMMER "briefing.Stemmer"
#define TERMS "briefing.Terms"

typedef struct StemmerBox {
  BrfStemmer *stemmer;
  BrfAlloc alloc;
} StemmerBox;

typedef struct TermsBox { /* frees its buffer where a call below it raises */
  BrfBuf buf;
  BrfAlloc alloc;
} TermsBox;

BrfStemmer *lbrf_check_stemmer(lua_State *L, int index) {
  StemmerBox *box = luaL_checkudata(L, index, STEMMER);
  luaL_argcheck(L, box->stemmer != NULL, index, "stemmer is closed");
  return box->stemmer;
}

static int core_stemmer(lua_State *L) {
  StemmerBox *box = lua_newuserdatauv(L, sizeof *box, 0);
  box->stemmer = NULL;
  luaL_setmetatable(L, STEMMER);
  box->alloc = lbrf_alloc(L);
  box->stemmer = brf_stemmer_new(&box->alloc);
  if (box->stemmer == NULL) return luaL_error(L, "not enough memory");
  return 1;
}

static int stemmer_close(lua_State *L) {
  StemmerBox *box = luaL_checkudata(L, 1, STEMMER);
  if (box->stemmer != NULL) brf_stemmer_free(box->stemmer);
  box->stemmer = NULL;
  return 0;
}

/* stemmer:stem(word) → string */
static int stemmer_stem(lua_State *L) {
  BrfStemmer *stemmer = lbrf_check_stemmer(L, 1);
  size_t size, out_size;
  const char *word = luaL_checklstring(L, 2, &size);
  const char *stem;
  luaL_argcheck(L, size < 4096, 2, "longer than a word");
  luaL_argcheck(L, brf_utf8_validate(word, size) == size, 2, "invalid UTF-8");
  stem = brf_stem(stemmer, word, size, &out_size);
  if (stem == NULL) return luaL_error(L, "not enough memory");
  lua_pushlstring(L, stem, out_size);
  return 1;
}

static int terms_gc(lua_State *L) {
  TermsBox *box = luaL_checkudata(L, 1, TERMS);
  brf_buf_free(&box->buf);
  return 0;
}

/* stemmer:terms(text) → { id, … }, { first, … }, { last, … }, { [i] = true
   where a negation stands before it }, { stem, … }; or nil, message,
   code, byte */
static int stemmer_terms(lua_State *L) {
  BrfStemmer *stemmer = lbrf_check_stemmer(L, 1);
  size_t size, bad, i;
  const char *text = luaL_checklstring(L, 2, &size);
  TermsBox *box;
  BrfStatus status;
  bad = brf_utf8_validate(text, size);
  if (bad != size) return lbrf_fail(L, BRF_BAD_UTF8, bad);
  box = lua_newuserdatauv(L, sizeof *box, 0);
  box->alloc = lbrf_alloc(L);
  brf_buf_init(&box->buf, sizeof(BrfTerm), &box->alloc);
  luaL_setmetatable(L, TERMS);
  status = brf_terms(stemmer, text, size, &box->buf);
  if (status != BRF_OK) return lbrf_fail(L, status, SIZE_MAX);
  for (i = 0; i < 5; i++) lua_createtable(L, i == 3 ? 0 : (int)box->buf.len, 0);
  for (i = 0; i < box->buf.len; i++) {
    const BrfTerm *term = &brf_buf_at(&box->buf, BrfTerm, i);
    lua_Integer at = (lua_Integer)i + 1;
    lua_pushinteger(L, (lua_Integer)term->id);
    lua_rawseti(L, -6, at);
    lua_pushinteger(L, (lua_Integer)term->start + 1);
    lua_rawseti(L, -5, at);
    lua_pushinteger(L, (lua_Integer)term->end);
    lua_rawseti(L, -4, at);
    if (term->negative) {
      lua_pushboolean(L, 1);
      lua_rawseti(L, -3, at);
    }
    lua_pushinteger(L, (lua_Integer)term->stem);
    lua_rawseti(L, -2, at);
  }
  return 5;
}

/* core.clauses(text) → { first, … }, { last, … }; or nil, message, code, byte */
static int core_clauses(lua_State *L) {
  size_t size, bad, i;
  const char *text = luaL_checklstring(L, 1, &size);
  TermsBox *box;
  BrfStatus status;
  bad = brf_utf8_validate(text, size);
  if (bad != size) return lbrf_fail(L, BRF_BAD_UTF8, bad);
  box = lua_newuserdatauv(L, sizeof *box, 0);
  box->alloc = lbrf_alloc(L);
  brf_buf_init(&box->buf, sizeof(BrfSpan), &box->alloc);
  luaL_setmetatable(L, TERMS);
  status = brf_clauses(text, size, &box->buf);
  if (status != BRF_OK) return lbrf_fail(L, status, SIZE_MAX);
  lua_createtable(L, (int)box->buf.len, 0);
  lua_createtable(L, (int)box->buf.len, 0);
  for (i = 0; i < box->buf.len; i++) {
    const BrfSpan *span = &brf_buf_at(&box->buf, BrfSpan, i);
    lua_pushinteger(L, (lua_Integer)span->start + 1);
    lua_rawseti(L, -3, (lua_Integer)i + 1);
    lua_pushinteger(L, (lua_Integer)span->end);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  return 2;
}

void lbrf_open_stem(lua_State *L) {
  static const luaL_Reg methods[] = {{"stem", stemmer_stem},
                                     {"terms", stemmer_terms},
                                     {"close", stemmer_close},
                                     {NULL, NULL}};
  static const luaL_Reg meta[] = {
      {"__gc", stemmer_close}, {"__close", stemmer_close}, {NULL, NULL}};
  luaL_newmetatable(L, STEMMER);
  luaL_setfuncs(L, meta, 0);
  luaL_newlib(L, methods);
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
  luaL_newmetatable(L, TERMS);
  lua_pushcfunction(L, terms_gc);
  lua_setfield(L, -2, "__gc");
  lua_pop(L, 1);
  lua_pushcfunction(L, core_stemmer);
  lua_setfield(L, -2, "stemmer");
  lua_pushcfunction(L, core_clauses);
  lua_setfield(L, -2, "clauses");
}
