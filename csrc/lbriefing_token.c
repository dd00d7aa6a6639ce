/* SPDX-License-Identifier: MIT */
/*
** lbriefing_token: tokens and sentences of a string for Lua. A list is a
** userdata; the string and the block of its records, another userdata, are its
** user values. A list that is closed leaves its block to the next one, so that
** a loop which closes its lists works in the same memory all along. A table is
** made for an item when it is asked for; its folded form and its clitics are
** found when they are.
*/
#include <string.h>

#include "brf_buf.h"
#include "brf_clitic.h"
#include "brf_fold.h"
#include "brf_sentence.h"
#include "brf_token.h"
#include "brf_utf8.h"
#include "lbriefing.h"

#define TOKENS "briefing.Tokens"
#define SENTENCES "briefing.Sentences"
#define TOKEN "briefing.Token"
#define SCRATCH "briefing.TokenScratch"
#define SCRATCH_KEEP ((size_t)1 << 20) /* bytes kept between calls */

/* {== scratch: buffers that are used again from call to call, and the block of
   a list that was closed, its user value */

typedef struct Scratch {
  BrfAlloc alloc;
  BrfBuf tokens;
  BrfBuf sentences;
  BrfBuf folded;
} Scratch;

static int scratch_gc(lua_State *L) {
  Scratch *scratch = luaL_checkudata(L, 1, SCRATCH);
  brf_buf_free(&scratch->tokens);
  brf_buf_free(&scratch->sentences);
  brf_buf_free(&scratch->folded);
  return 0;
}

static void push_scratch(lua_State *L) {
  Scratch *scratch = lua_newuserdatauv(L, sizeof *scratch, 1);
  scratch->alloc = lbrf_alloc(L);
  brf_buf_init(&scratch->tokens, sizeof(BrfToken), &scratch->alloc);
  brf_buf_init(&scratch->sentences, sizeof(BrfSentence), &scratch->alloc);
  brf_buf_init(&scratch->folded, 1, &scratch->alloc);
  luaL_setmetatable(L, SCRATCH);
}

static Scratch *get_scratch(lua_State *L) {
  return lua_touserdata(L, lua_upvalueindex(1));
}

/* Empties a buffer; gives a large one back. */
static void empty(BrfBuf *buf) {
  if (buf->status != BRF_OK || buf->cap * buf->item > SCRATCH_KEEP)
    brf_buf_free(buf);
  buf->len = 0;
}

/* ==} */

/* {== lists */

enum { STRING = 1, BLOCK = 2 }; /* user values */

typedef struct List {
  const char *text; /* NULL once closed */
  const void *items;
  size_t n;
} List;

#define items(list, T) ((const T *)(list)->items)

static List *check_open(lua_State *L, const char *type) {
  List *list = luaL_checkudata(L, 1, type);
  if (list->text == NULL) luaL_error(L, "attempt to use closed %s", type);
  return list;
}

/* Pushes a block of `size` bytes or more: the spare one if it is large enough. */
static void *push_block(lua_State *L, size_t size) {
  if (lua_getiuservalue(L, lua_upvalueindex(1), 1) == LUA_TUSERDATA &&
      lua_rawlen(L, -1) >= size) {
    lua_pushnil(L);
    lua_setiuservalue(L, lua_upvalueindex(1), 1);
    return lua_touserdata(L, -1);
  }
  lua_pop(L, 1);
  return lua_newuserdatauv(L, size, 0);
}

static void push_list(lua_State *L, const BrfBuf *buf, const char *type) {
  size_t size = buf->len * buf->item;
  void *block = push_block(L, size);
  List *list = lua_newuserdatauv(L, sizeof *list, 2);
  if (size > 0) memcpy(block, buf->data, size);
  list->text = lua_tostring(L, 1);
  list->items = block;
  list->n = buf->len;
  lua_pushvalue(L, 1);
  lua_setiuservalue(L, -2, STRING);
  lua_rotate(L, -2, 1);
  lua_setiuservalue(L, -2, BLOCK);
  luaL_setmetatable(L, type);
}

static void set_span(lua_State *L, const List *list, uint32_t start,
                     uint32_t end) {
  lua_pushinteger(L, (lua_Integer)start + 1);
  lua_setfield(L, -2, "first");
  lua_pushinteger(L, (lua_Integer)end);
  lua_setfield(L, -2, "last");
  lua_pushlstring(L, list->text + start, end - start);
  lua_setfield(L, -2, "text");
}

static void push_token(lua_State *L, const List *list, size_t i) {
  const BrfToken *token = &items(list, BrfToken)[i];
  lua_createtable(L, 0, 6);
  set_span(L, list, token->start, token->end);
  lua_pushstring(L, brf_token_kind_name((BrfTokenKind)token->kind));
  lua_setfield(L, -2, "kind");
  luaL_setmetatable(L, TOKEN);
}

static void push_sentence(lua_State *L, const List *list, size_t i) {
  const BrfSentence *sentence = &items(list, BrfSentence)[i];
  lua_createtable(L, 0, 3);
  set_span(L, list, sentence->start, sentence->end);
}

/* The methods are the same but for the type and what makes an item. */
typedef void (*Push)(lua_State *L, const List *list, size_t i);

static int list_index(lua_State *L, const char *type, Push push) {
  int is_integer;
  lua_Integer i = lua_tointegerx(L, 2, &is_integer);
  if (is_integer) {
    List *list = check_open(L, type);
    if (i < 1 || (lua_Unsigned)i > list->n) return 0;
    push(L, list, (size_t)i - 1);
    return 1;
  }
  luaL_checkudata(L, 1, type);
  lua_settop(L, 2);
  lua_rawget(L, lua_upvalueindex(1)); /* methods */
  return 1;
}

static int list_close(lua_State *L, const char *type) {
  List *list = luaL_checkudata(L, 1, type);
  if (list->text == NULL) return 0;
  list->text = NULL;
  lua_getiuservalue(L, 1, BLOCK);
  if (lua_rawlen(L, -1) <= SCRATCH_KEEP)
    lua_setiuservalue(L, lua_upvalueindex(1), 1);
  lua_pushnil(L);
  lua_setiuservalue(L, 1, STRING);
  lua_pushnil(L);
  lua_setiuservalue(L, 1, BLOCK);
  return 0;
}

static int list_next(lua_State *L, const char *type, Push push) {
  List *list;
  size_t i = (size_t)lua_tointeger(L, lua_upvalueindex(2));
  lua_settop(L, 0);
  lua_pushvalue(L, lua_upvalueindex(1));
  list = check_open(L, type);
  if (i >= list->n) return 0;
  lua_pushinteger(L, (lua_Integer)i + 1);
  lua_replace(L, lua_upvalueindex(2));
  push(L, list, i);
  return 1;
}

#define LIST_METHODS(name, type, push)                                        \
  static int name##_index(lua_State *L) {                                     \
    return list_index(L, type, push);                                         \
  }                                                                           \
  static int name##_len(lua_State *L) {                                       \
    lua_pushinteger(L, (lua_Integer)check_open(L, type)->n);                  \
    return 1;                                                                 \
  }                                                                           \
  static int name##_close(lua_State *L) {                                     \
    return list_close(L, type);                                               \
  }                                                                           \
  static int name##_next(lua_State *L) {                                      \
    return list_next(L, type, push);                                          \
  }                                                                           \
  static int name##_each(lua_State *L) {                                      \
    check_open(L, type);                                                      \
    lua_settop(L, 1);                                                         \
    lua_pushinteger(L, 0);                                                    \
    lua_pushcclosure(L, name##_next, 2);                                      \
    return 1;                                                                 \
  }                                                                           \
  static int name##_tostring(lua_State *L) {                                  \
    const List *list = luaL_checkudata(L, 1, type);                           \
    if (list->text == NULL)                                                   \
      lua_pushliteral(L, type " (closed)");                                   \
    else                                                                      \
      lua_pushfstring(L, type " (%I)", (LUAI_UACINT)list->n);                 \
    return 1;                                                                 \
  }                                                                           \
  static const luaL_Reg name##_methods[] = {                                  \
      {"each", name##_each}, {"close", name##_close}, {NULL, NULL}};          \
  static const luaL_Reg name##_meta[] = {{"__len", name##_len},               \
                                         {"__close", name##_close},           \
                                         {"__tostring", name##_tostring},     \
                                         {NULL, NULL}};

LIST_METHODS(tokens, TOKENS, push_token)
LIST_METHODS(sentences, SENTENCES, push_sentence)

/* Its functions have the scratch, at the top, as their upvalue. */
static void new_list_type(lua_State *L, const char *type, const luaL_Reg *meta,
                          const luaL_Reg *methods, lua_CFunction index) {
  luaL_newmetatable(L, type);
  lua_pushvalue(L, -2);
  luaL_setfuncs(L, meta, 1);
  lua_newtable(L);
  lua_pushvalue(L, -3);
  luaL_setfuncs(L, methods, 1);
  lua_pushcclosure(L, index, 1);
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
}

/* ==} */

/* {== a token's lazy fields */

/* The `match` preset of briefing.normalize. */
static const BrfFoldOptions match = {
    .form = BRF_FORM_NFC, .diacritics = 1, .tatweel = 1,   .alef = 1,
    .yeh = 1,             .teh_marbuta = 1, .presentation = 1, .letters = 1,
    .digits = 1,          .spaces = 1,      .case_fold = 1};

static void push_folded(lua_State *L, const char *text, size_t size) {
  BrfBuf *folded = &get_scratch(L)->folded;
  empty(folded);
  if (brf_fold(&match, text, size, folded, NULL) != BRF_OK)
    luaL_error(L, "not enough memory");
  lua_pushlstring(L, folded->data, folded->len);
}

static void push_forms(lua_State *L, const uint8_t *clitics, int n) {
  int i;
  lua_createtable(L, n, 0);
  for (i = 0; i < n; i++) {
    lua_pushstring(L, brf_clitic_form((BrfClitic)clitics[i]));
    lua_rawseti(L, -2, i + 1);
  }
}

/* { proclitics, stem, enclitics }: what isn't an Arabic word is all stem. */
static void push_clitics(lua_State *L, const char *text, size_t size,
                         int is_word) {
  BrfClitics clitics;
  memset(&clitics, 0, sizeof clitics);
  clitics.stem.end = (uint32_t)size;
  if (is_word) brf_clitics(text, size, &clitics);
  lua_createtable(L, 0, 3);
  push_forms(L, clitics.proclitics, clitics.nproclitics);
  lua_setfield(L, -2, "proclitics");
  lua_pushlstring(L, text + clitics.stem.start,
                  clitics.stem.end - clitics.stem.start);
  lua_setfield(L, -2, "stem");
  push_forms(L, clitics.enclitics, clitics.nenclitics);
  lua_setfield(L, -2, "enclitics");
}

static int token_index(lua_State *L) {
  size_t size, key_size;
  const char *text, *key;
  luaL_checktype(L, 1, LUA_TTABLE);
  if (lua_type(L, 2) != LUA_TSTRING) return 0;
  lua_settop(L, 2);
  key = lua_tolstring(L, 2, &key_size);
  lua_pushliteral(L, "text");
  lua_rawget(L, 1);
  text = lua_tolstring(L, 3, &size);
  if (text == NULL) return 0;
  if (strcmp(key, "folded") == 0) {
    push_folded(L, text, size);
  } else if (strcmp(key, "clitics") == 0) {
    const char *kind;
    lua_pushliteral(L, "kind");
    lua_rawget(L, 1);
    kind = lua_tostring(L, 4);
    push_clitics(L, text, size, kind != NULL && strcmp(kind, "word") == 0);
  } else {
    return 0;
  }
  lua_pushvalue(L, 2);
  lua_pushvalue(L, -2);
  lua_rawset(L, 1); /* found once */
  return 1;
}

/* ==} */

/* {== tokens and sentences */

/* No option is known yet; an empty table is as good as none. */
static void check_options(lua_State *L) {
  if (lua_isnoneornil(L, 2)) return;
  luaL_checktype(L, 2, LUA_TTABLE);
  lua_pushnil(L);
  if (lua_next(L, 2)) {
    const char *name = luaL_tolstring(L, -2, NULL);
    luaL_argerror(L, 2, lua_pushfstring(L, "unknown option '%s'", name));
  }
}

/* Tokenizes the string at 1 into the scratch; else pushes the failure. */
static int tokenize(lua_State *L, Scratch *scratch) {
  size_t size, bad;
  const char *text;
  BrfStatus status;
  luaL_checktype(L, 1, LUA_TSTRING);
  text = lua_tolstring(L, 1, &size);
  if (size >= BRF_MAX_TEXT) return lbrf_fail(L, BRF_TOO_LARGE, SIZE_MAX);
  bad = brf_utf8_validate(text, size);
  if (bad < size) return lbrf_fail(L, BRF_BAD_UTF8, bad);
  empty(&scratch->tokens);
  empty(&scratch->sentences);
  status = brf_tokenize(text, size, &scratch->tokens);
  if (status != BRF_OK) return lbrf_fail(L, status, SIZE_MAX);
  return 0;
}

static int core_tokens(lua_State *L) {
  Scratch *scratch = get_scratch(L);
  int failed;
  check_options(L);
  if ((failed = tokenize(L, scratch)) != 0) return failed;
  push_list(L, &scratch->tokens, TOKENS);
  empty(&scratch->tokens);
  return 1;
}

static int core_sentences(lua_State *L) {
  Scratch *scratch = get_scratch(L);
  BrfStatus status;
  size_t size;
  const char *text;
  int failed = tokenize(L, scratch);
  if (failed != 0) return failed;
  text = lua_tolstring(L, 1, &size);
  status = brf_sentences(text, size, scratch->tokens.data, scratch->tokens.len, NULL,
                         &scratch->sentences);
  if (status != BRF_OK) return lbrf_fail(L, status, SIZE_MAX);
  push_list(L, &scratch->sentences, SENTENCES);
  empty(&scratch->tokens);
  empty(&scratch->sentences);
  return 1;
}

static const luaL_Reg functions[] = {
    {"tokens", core_tokens}, {"sentences", core_sentences}, {NULL, NULL}};

void lbrf_open_token(lua_State *L) {
  luaL_newmetatable(L, SCRATCH);
  lua_pushcfunction(L, scratch_gc);
  lua_setfield(L, -2, "__gc");
  lua_pop(L, 1);
  push_scratch(L);
  new_list_type(L, TOKENS, tokens_meta, tokens_methods, tokens_index);
  new_list_type(L, SENTENCES, sentences_meta, sentences_methods,
                sentences_index);
  luaL_newmetatable(L, TOKEN);
  lua_pushvalue(L, -2);
  lua_pushcclosure(L, token_index, 1);
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
  luaL_setfuncs(L, functions, 1);
}

/* ==} */
