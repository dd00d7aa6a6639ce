/* SPDX-License-Identifier: MIT */
/*
** lbriefing_term: the terms of a text, with what stands for parts of it, and
** its clauses, for Lua. Bytes count from 1 there, the last one included.
*/
#include "brf_clause.h"
#include "brf_term.h"
#include "brf_utf8.h"
#include "lbriefing.h"

#define TERMS "briefing.Terms"
#define WORK "briefing.TermWork"

/* The user value of a terms box is the list of edits that it was made with. Of
   its memory the collector knows nothing: whoever makes many closes them. */
typedef struct TermsBox {
  BrfBuf terms; /* BrfTerm */
  BrfAlloc alloc;
} TermsBox;

/* What is in use while a call may raise. */
typedef struct Work {
  BrfBuf items; /* BrfTermEdit or BrfSpan */
  BrfBuf forms; /* BrfTermForm */
  BrfAlloc alloc;
} Work;

static int terms_gc(lua_State *L) {
  TermsBox *box = luaL_checkudata(L, 1, TERMS);
  brf_buf_free(&box->terms);
  return 0;
}

static void free_work(Work *work) {
  brf_buf_free(&work->items);
  brf_buf_free(&work->forms);
}

static int work_gc(lua_State *L) {
  free_work(luaL_checkudata(L, 1, WORK));
  return 0;
}

const BrfBuf *lbrf_check_terms(lua_State *L, int index) {
  return &((TermsBox *)luaL_checkudata(L, index, TERMS))->terms;
}

static Work *push_work(lua_State *L, size_t item) {
  Work *work = lua_newuserdatauv(L, sizeof *work, 0);
  work->alloc = lbrf_alloc(L);
  brf_buf_init(&work->items, item, &work->alloc);
  brf_buf_init(&work->forms, sizeof(BrfTermForm), &work->alloc);
  luaL_setmetatable(L, WORK);
  return work;
}

static void put_form(BrfBuf *forms, lua_Integer stem, lua_Integer id) {
  BrfTermForm form;
  form.stem = (uint64_t)stem;
  form.id = (uint64_t)id;
  brf_buf_append(forms, &form, 1);
}

/* Reads the edit on top of the stack. */
static void read_edit(lua_State *L, Work *work) {
  int index = lua_gettop(L);
  lua_Integer keep, first, last, i;
  BrfTermEdit *edit;
  luaL_checktype(L, index, LUA_TTABLE);
  first = lbrf_integer_field(L, index, "first");
  last = lbrf_integer_field(L, index, "last");
  luaL_argcheck(L, first >= 1 && last >= 0 && last <= UINT32_MAX, 3,
                "an edit without its place");
  edit = brf_buf_push(&work->items);
  if (edit == NULL) return;
  edit->start = (uint32_t)(first - 1);
  edit->end = (uint32_t)last;
  edit->forms = (uint32_t)work->forms.len;
  keep = lbrf_integer_field(L, index, "keep");
  if (keep != 0) {
    edit->at_last = 1;
    put_form(&work->forms, lbrf_integer_field(L, index, "stem"), keep);
  } else if (lua_getfield(L, index, "new") == LUA_TTABLE) {
    for (i = 1; i < luaL_len(L, -1); i += 2) {
      lua_geti(L, -1, i);
      lua_geti(L, -2, i + 1);
      put_form(&work->forms, luaL_checkinteger(L, -2),
               luaL_checkinteger(L, -1));
      lua_pop(L, 2);
    }
  }
  edit->n = (uint32_t)work->forms.len - edit->forms;
  lua_settop(L, index);
}

/* Puts what the edits at index 3 say into the terms. */
static BrfStatus edited(lua_State *L, TermsBox *box) {
  Work *work = push_work(L, sizeof(BrfTermEdit));
  lua_Integer i, n = luaL_len(L, 3);
  BrfStatus status;
  luaL_argcheck(L, n <= UINT32_MAX / 2, 3, "too many");
  for (i = 1; i <= n; i++) {
    lua_geti(L, 3, i);
    read_edit(L, work);
    lua_pop(L, 1);
  }
  status =
      work->items.status != BRF_OK ? work->items.status : work->forms.status;
  if (status == BRF_OK)
    status = brf_term_edit(&box->terms, work->items.data, work->items.len,
                           work->forms.data);
  free_work(work);
  return status;
}

/* stemmer:terms(text, edits) → terms; or nil, message, code, byte. An edit is
   { first, last, new = { stem, id, … } } or { first, last, keep = id, stem },
   see brf_term.h. */
int lbrf_stemmer_terms(lua_State *L) {
  BrfStemmer *stemmer = lbrf_check_stemmer(L, 1);
  size_t size, bad;
  const char *text = luaL_checklstring(L, 2, &size);
  TermsBox *box;
  BrfStatus status;
  int has_edits = !lua_isnoneornil(L, 3);
  if (has_edits) luaL_checktype(L, 3, LUA_TTABLE);
  lua_settop(L, 3);
  bad = brf_utf8_validate(text, size);
  if (bad != size) return lbrf_fail(L, BRF_BAD_UTF8, bad);
  box = lua_newuserdatauv(L, sizeof *box, 1);
  box->alloc = lbrf_alloc(L);
  brf_buf_init(&box->terms, sizeof(BrfTerm), &box->alloc);
  luaL_setmetatable(L, TERMS);
  lua_pushvalue(L, 3);
  lua_setiuservalue(L, -2, 1);
  status = brf_terms(stemmer, text, size, &box->terms);
  if (status == BRF_OK && has_edits) status = edited(L, box);
  if (status != BRF_OK) return lbrf_fail(L, status, SIZE_MAX);
  lua_settop(L, 4);
  return 1;
}

/* #terms */
static int terms_len(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)lbrf_check_terms(L, 1)->len);
  return 1;
}

/* terms:get(i) → id, stem, first, last, whether it is denied, the edit that put
   it or nil; nothing for an index that there isn't */
static int terms_get(lua_State *L) {
  const BrfBuf *terms = lbrf_check_terms(L, 1);
  lua_Integer i = luaL_checkinteger(L, 2);
  const BrfTerm *term;
  if (i < 1 || (size_t)i > terms->len) return 0;
  term = &brf_buf_at(terms, BrfTerm, i - 1);
  lua_pushinteger(L, (lua_Integer)term->id);
  lua_pushinteger(L, (lua_Integer)term->stem);
  lua_pushinteger(L, (lua_Integer)term->start + 1);
  lua_pushinteger(L, (lua_Integer)term->end);
  lua_pushboolean(L, term->polar == BRF_POLAR_DENIED);
  if (term->edit == 0) return 5;
  lua_getiuservalue(L, 1, 1);
  lua_geti(L, -1, (lua_Integer)term->edit);
  lua_remove(L, -2);
  return 6;
}

/* terms:from(byte) → the index of the first that begins at `byte` or behind it;
   one more than there are where none does */
static int terms_from(lua_State *L) {
  const BrfBuf *terms = lbrf_check_terms(L, 1);
  lua_Integer at = luaL_checkinteger(L, 2);
  size_t i = at <= 1 ? 0 : brf_term_from(terms, (size_t)(at - 1));
  lua_pushinteger(L, (lua_Integer)i + 1);
  return 1;
}

/* terms:within(first, last) → the indexes of the first and the last of the
   terms that lie in these bytes; the last is less than the first where none
   does */
static int terms_within(lua_State *L) {
  const BrfBuf *terms = lbrf_check_terms(L, 1);
  lua_Integer first = luaL_checkinteger(L, 2), last = luaL_checkinteger(L, 3);
  size_t i = first <= 1 ? 0 : brf_term_from(terms, (size_t)(first - 1));
  size_t end = last < 1 ? i : brf_term_upto(terms, i, (size_t)last);
  lua_pushinteger(L, (lua_Integer)i + 1);
  lua_pushinteger(L, (lua_Integer)end);
  return 2;
}

/* core.clauses(text, first, last) → { first, … }, { last, … } of the clauses of
   that part of the text, all of it when left out; or nil, message, code, byte
 */
static int core_clauses(lua_State *L) {
  size_t size, bad, part, i;
  const char *text = luaL_checklstring(L, 1, &size);
  lua_Integer first = luaL_optinteger(L, 2, 1);
  lua_Integer last = luaL_optinteger(L, 3, (lua_Integer)size);
  Work *work;
  BrfStatus status;
  luaL_argcheck(L, first >= 1 && (lua_Unsigned)first <= size + 1, 2,
                "outside of the text");
  luaL_argcheck(L, last >= first - 1 && (lua_Unsigned)last <= size, 3,
                "outside of the text");
  part = (size_t)(last - first + 1);
  text += first - 1;
  bad = brf_utf8_validate(text, part);
  if (bad != part) return lbrf_fail(L, BRF_BAD_UTF8, bad + (size_t)first - 1);
  work = push_work(L, sizeof(BrfSpan));
  status = brf_clauses(text, part, &work->items);
  if (status != BRF_OK) return lbrf_fail(L, status, SIZE_MAX);
  lua_createtable(L, (int)work->items.len, 0);
  lua_createtable(L, (int)work->items.len, 0);
  for (i = 0; i < work->items.len; i++) {
    const BrfSpan *span = &brf_buf_at(&work->items, BrfSpan, i);
    lua_pushinteger(L, first + (lua_Integer)span->start);
    lua_rawseti(L, -3, (lua_Integer)i + 1);
    lua_pushinteger(L, first - 1 + (lua_Integer)span->end);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  free_work(work);
  return 2;
}

void lbrf_open_term(lua_State *L) {
  static const luaL_Reg methods[] = {{"get", terms_get},
                                     {"from", terms_from},
                                     {"within", terms_within},
                                     {NULL, NULL}};
  static const luaL_Reg meta[] = {{"__gc", terms_gc},
                                  {"__close", terms_gc},
                                  {"__len", terms_len},
                                  {NULL, NULL}};
  luaL_newmetatable(L, TERMS);
  luaL_setfuncs(L, meta, 0);
  luaL_newlib(L, methods);
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
  luaL_newmetatable(L, WORK);
  lua_pushcfunction(L, work_gc);
  lua_setfield(L, -2, "__gc");
  lua_pop(L, 1);
  lua_pushcfunction(L, core_clauses);
  lua_setfield(L, -2, "clauses");
}
