/* SPDX-License-Identifier: MIT */
/*
** lbriefing_stem: the stemmer, the terms of a text and their keys, for Lua.
*/
#include <string.h>

#include "brf_sketch.h"
#include "brf_stem.h"
#include "brf_utf8.h"
#include "lbriefing.h"

#define STEMMER "briefing.Stemmer"
#define TERMS "briefing.Terms"

typedef struct StemmerBox { BrfStemmer *stemmer; } StemmerBox;

typedef struct TermsBox { /* frees its buffer where a call below it raises */
  BrfBuf buf;
  BrfAlloc alloc;
} TermsBox;

static BrfStemmer *check_stemmer(lua_State *L) {
  StemmerBox *box = luaL_checkudata(L, 1, STEMMER);
  luaL_argcheck(L, box->stemmer != NULL, 1, "stemmer is closed");
  return box->stemmer;
}

static int core_stemmer(lua_State *L) {
  StemmerBox *box = lua_newuserdatauv(L, sizeof *box, 0);
  box->stemmer = NULL;
  luaL_setmetatable(L, STEMMER);
  box->stemmer = brf_stemmer_new();
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
  BrfStemmer *stemmer = check_stemmer(L);
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
   where a negation stands before it }; or nil, message, code, byte */
static int stemmer_terms(lua_State *L) {
  BrfStemmer *stemmer = check_stemmer(L);
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
  lua_createtable(L, (int)box->buf.len, 0);
  lua_createtable(L, (int)box->buf.len, 0);
  lua_createtable(L, (int)box->buf.len, 0);
  lua_newtable(L);
  for (i = 0; i < box->buf.len; i++) {
    const BrfTerm *term = &brf_buf_at(&box->buf, BrfTerm, i);
    lua_pushinteger(L, (lua_Integer)term->id);
    lua_rawseti(L, -5, (lua_Integer)i + 1);
    lua_pushinteger(L, (lua_Integer)term->start + 1);
    lua_rawseti(L, -4, (lua_Integer)i + 1);
    lua_pushinteger(L, (lua_Integer)term->end);
    lua_rawseti(L, -3, (lua_Integer)i + 1);
    if (term->negative) {
      lua_pushboolean(L, 1);
      lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
  }
  return 4;
}

/* core.band_keys({ id, … }) → the keys under which sets of terms that have
   much in common meet, one for each band; nothing for an empty set */
static int core_band_keys(lua_State *L) {
  BrfSketch sketch;
  uint64_t *terms;
  lua_Integer i, n;
  unsigned band;
  luaL_checktype(L, 1, LUA_TTABLE);
  n = luaL_len(L, 1);
  if (n == 0) return 0;
  terms = lua_newuserdatauv(L, (size_t)n * sizeof *terms, 0);
  for (i = 0; i < n; i++) {
    lua_rawgeti(L, 1, i + 1);
    terms[i] = (uint64_t)luaL_checkinteger(L, -1);
    lua_pop(L, 1);
  }
  brf_sketch(terms, (size_t)n, &sketch);
  lua_createtable(L, BRF_SKETCH_BANDS, 0);
  for (band = 0; band < BRF_SKETCH_BANDS; band++) {
    lua_pushinteger(L, (lua_Integer)brf_sketch_key(&sketch, band));
    lua_rawseti(L, -2, (lua_Integer)band + 1);
  }
  return 1;
}

#define MOST_TERMS 256 /* of a text in a row of its keys */

static char *put_hex(char *to, uint64_t value, int digits) {
  int i;
  for (i = digits; i-- > 0; value >>= 4) to[i] = "0123456789abcdef"[value & 15];
  return to + digits;
}

/* stemmer:key_rows(text, name, least) → for each key of the text's terms a row
   of the key (16 hexadecimal digits), `name`, and a sign (- where something is
   denied) with the terms (8 digits each, each once), parted by tabs, ended by
   line feeds; nil where the terms are fewer than `least`. */
static int stemmer_key_rows(lua_State *L) {
  BrfStemmer *stemmer = check_stemmer(L);
  size_t size, name_size, i, j, n = 0, row;
  const char *text = luaL_checklstring(L, 2, &size);
  const char *name = luaL_checklstring(L, 3, &name_size);
  lua_Integer least = luaL_checkinteger(L, 4);
  size_t bad = brf_utf8_validate(text, size);
  TermsBox *box;
  uint64_t *ids;
  BrfSketch sketch;
  BrfStatus status;
  luaL_Buffer buffer;
  char *to, sign = '+';
  unsigned band;
  if (bad != size) return lbrf_fail(L, BRF_BAD_UTF8, bad);
  box = lua_newuserdatauv(L, sizeof *box, 0);
  box->alloc = lbrf_alloc(L);
  brf_buf_init(&box->buf, sizeof(BrfTerm), &box->alloc);
  luaL_setmetatable(L, TERMS);
  status = brf_terms(stemmer, text, size, &box->buf);
  if (status != BRF_OK) return lbrf_fail(L, status, SIZE_MAX);
  if (box->buf.len == 0 || (lua_Integer)box->buf.len < least) return 0;
  ids = lua_newuserdatauv(L, MOST_TERMS * sizeof *ids, 0);
  for (i = 0; i < box->buf.len; i++) {
    const BrfTerm *term = &brf_buf_at(&box->buf, BrfTerm, i);
    if (term->negative) sign = '-';
    for (j = 0; j < n && ids[j] != term->id; j++) continue;
    if (j == n && n < MOST_TERMS) ids[n++] = term->id;
  }
  brf_sketch(ids, n, &sketch);
  row = 16 + 1 + name_size + 2 + 8 * n + 1;
  to = luaL_buffinitsize(L, &buffer, row * BRF_SKETCH_BANDS);
  for (band = 0; band < BRF_SKETCH_BANDS; band++) {
    to = put_hex(to, brf_sketch_key(&sketch, band), 16);
    *to++ = '\t';
    memcpy(to, name, name_size);
    to += name_size;
    *to++ = '\t';
    *to++ = sign;
    for (i = 0; i < n; i++) to = put_hex(to, ids[i] & UINT32_MAX, 8);
    *to++ = '\n';
  }
  luaL_pushresultsize(&buffer, row * BRF_SKETCH_BANDS);
  return 1;
}

void lbrf_open_stem(lua_State *L) {
  static const luaL_Reg methods[] = {{"stem", stemmer_stem},
                                     {"terms", stemmer_terms},
                                     {"key_rows", stemmer_key_rows},
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
  lua_pushcfunction(L, core_band_keys);
  lua_setfield(L, -2, "band_keys");
}
