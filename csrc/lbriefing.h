/* SPDX-License-Identifier: MIT */
/*
** lbriefing: what the files of the binding share. Only lbriefing*.c see
** lua.h; none of them sees ICU or utf8proc.
*/
#ifndef LBRIEFING_H
#define LBRIEFING_H

#include <lua.h>
#include <lauxlib.h>

#include "brf.h"
#include "brf_alike.h"
#include "brf_stem.h"

/* The allocator of `L` as the core wants it; valid while L lives. */
BrfAlloc lbrf_alloc(lua_State *L);

/*
** Pushes nil, message, code, byte position (1-based) for a failure of bad
** data and returns 4; raises when `status` is BRF_NO_MEMORY. `at` is the
** 0-based byte or SIZE_MAX when there is none.
*/
int lbrf_fail(lua_State *L, BrfStatus status, size_t at);

/* The stemmer at `index` of the stack; raises for anything else. */
BrfStemmer *lbrf_check_stemmer(lua_State *L, int index);

/* stemmer:terms(text, edits), see lbriefing_term.c. */
int lbrf_stemmer_terms(lua_State *L);

/* The terms (of BrfTerm) at `index` of the stack; raises for anything else. */
const BrfBuf *lbrf_check_terms(lua_State *L, int index);

/* The integer field `name` of the table at `index`, 0 where there is none. */
lua_Integer lbrf_integer_field(lua_State *L, int index, const char *name);

/* Reads { dice = …, bias = … } at `index`; raises where one is missing. */
void lbrf_check_weights(lua_State *L, int index, BrfAlikeWeights *weights);

/* Each registers its functions in the module table on top of the stack. */
void lbrf_open_text(lua_State *L);   /* lbriefing_text.c: normalize, utf8 */
void lbrf_open_token(lua_State *L);  /* lbriefing_token.c: tokens, sentences */
void lbrf_open_doc(lua_State *L);    /* lbriefing_doc.c: analyse */
void lbrf_open_stem(lua_State *L);   /* lbriefing_stem.c: stems */
void lbrf_open_term(lua_State *L);   /* lbriefing_term.c: terms, clauses */
void lbrf_open_piece(lua_State *L);  /* lbriefing_piece.c: alike or not */
void lbrf_open_unit(lua_State *L);   /* lbriefing_unit.c: what says the same */
void lbrf_open_name(lua_State *L);   /* lbriefing_name.c: names alike */
void lbrf_open_search(lua_State *L); /* lbriefing_search.c: regex, width */
void lbrf_open_date(lua_State *L);  /* lbriefing_date.c: dates, quantities */
void lbrf_open_json(lua_State *L);   /* lbriefing_json.c: members */
void lbrf_open_pool(lua_State *L);   /* lbriefing_pool.c: worker threads */
void lbrf_open_file(lua_State *L);   /* lbriefing_file.c: files written whole */

#endif
