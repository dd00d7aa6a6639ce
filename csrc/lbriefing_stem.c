/* SPDX-License-Identifier: MIT */
/*
** lbriefing_stem: the stemmer, for Lua.
*/
#include "brf_stem.h"
#include "brf_utf8.h"
#include "lbriefing.h"

#define STEMMER "briefing.Stemmer"

typedef struct StemmerBox {
  BrfStemmer *stemmer;
  BrfAlloc alloc;
} StemmerBox;

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

void lbrf_open_stem(lua_State *L) {
  static const luaL_Reg methods[] = {{"stem", stemmer_stem},
                                     {"terms", lbrf_stemmer_terms},
                                     {"close", stemmer_close},
                                     {NULL, NULL}};
  static const luaL_Reg meta[] = {
      {"__gc", stemmer_close}, {"__close", stemmer_close}, {NULL, NULL}};
  luaL_newmetatable(L, STEMMER);
  luaL_setfuncs(L, meta, 0);
  luaL_newlib(L, methods);
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
  lua_pushcfunction(L, core_stemmer);
  lua_setfield(L, -2, "stemmer");
}
