/* SPDX-License-Identifier: MIT */
/*
** lbriefing_doc: documents and lexicons for Lua. Spans leave as 1-based
** inclusive bytes.
*/
#include <string.h>

#include "brf_doc.h"
#include "brf_gazetteer.h"
#include "brf_hashtag.h"
#include "brf_json.h"
#include "lbriefing.h"

#define DOC "briefing.Doc"
#define MEMO "briefing.Memo"
#define LEXICON "briefing.Lexicon"
#define OUTPUT "briefing.Output"

/* {== helpers */

static void set_string(lua_State *L, const char *key, const char *value) {
  lua_pushstring(L, value);
  lua_setfield(L, -2, key);
}

/* first, last and text of a span, as fields of the table on top. */
static void set_span(lua_State *L, const BrfDoc *doc, BrfSpan span) {
  lua_pushinteger(L, (lua_Integer)span.start + 1);
  lua_setfield(L, -2, "first");
  lua_pushinteger(L, (lua_Integer)span.end);
  lua_setfield(L, -2, "last");
  lua_pushlstring(L, doc->text + span.start, span.end - span.start);
  lua_setfield(L, -2, "text");
}

static BrfDoc *check_doc(lua_State *L) { return luaL_checkudata(L, 1, DOC); }

/* ==} */

/* {== lexicon */

static BrfLexicon *check_lexicon(lua_State *L, int arg) {
  return luaL_checkudata(L, arg, LEXICON);
}

typedef struct LexiconBox { /* the allocator must not move */
  BrfLexicon lexicon;
  BrfAlloc alloc;
} LexiconBox;

static int core_lexicon(lua_State *L) {
  LexiconBox *box = lua_newuserdatauv(L, sizeof *box, 0);
  box->alloc = lbrf_alloc(L);
  brf_lexicon_init(&box->lexicon, &box->alloc);
  luaL_setmetatable(L, LEXICON);
  return 1;
}

static int lexicon_gc(lua_State *L) {
  brf_lexicon_free(check_lexicon(L, 1));
  return 0;
}

/* lexicon:add_cue(lemma, class, strength, object, takes) → index */
static int lexicon_add_cue(lua_State *L) {
  BrfLexicon *lexicon = check_lexicon(L, 1);
  BrfCueLemma cue;
  uint32_t index;
  BrfStatus status;
  cue.lemma = luaL_checkstring(L, 2);
  cue.cls = luaL_checkstring(L, 3);
  cue.strength = (uint8_t)luaL_checkinteger(L, 4);
  cue.object = (uint8_t)luaL_checkinteger(L, 5);
  cue.takes = (uint32_t)luaL_checkinteger(L, 6);
  status = brf_lexicon_add_cue(lexicon, &cue, &index);
  if (status != BRF_OK) return lbrf_fail(L, status, SIZE_MAX);
  lua_pushinteger(L, index);
  return 1;
}

/* lexicon:cue(i) → lemma, class; nothing behind the last. */
static int lexicon_cue(lua_State *L) {
  const BrfLexicon *lexicon = check_lexicon(L, 1);
  lua_Integer i = luaL_checkinteger(L, 2);
  const BrfCueLemma *cue;
  if (i < 1 || i > (lua_Integer)brf_lexicon_count(lexicon)) return 0;
  cue = brf_lexicon_lemma(lexicon, (uint32_t)(i - 1));
  lua_pushstring(L, cue->lemma);
  lua_pushstring(L, cue->cls);
  return 2;
}

/* lexicon:add_form(index, word, bits) */
static int lexicon_add_form(lua_State *L) {
  BrfLexicon *lexicon = check_lexicon(L, 1);
  size_t size;
  uint32_t index = (uint32_t)luaL_checkinteger(L, 2);
  const char *word = luaL_checklstring(L, 3, &size);
  uint32_t bits = (uint32_t)luaL_checkinteger(L, 4);
  size_t bad = brf_utf8_validate(word, size);
  BrfStatus status = BRF_BAD_UTF8;
  if (bad == size) {
    bad = SIZE_MAX;
    status = brf_lexicon_add_form(lexicon, index, word, size, bits);
  }
  if (status != BRF_OK) return lbrf_fail(L, status, bad);
  lua_pushboolean(L, 1);
  return 1;
}

/* ==} */

/* {== analyse */

/* options.mode as BRF_MODE_*. */
static uint8_t check_mode(lua_State *L, int arg) {
  static const char *const names[] = {"balanced", "precision", "recall", NULL};
  uint8_t mode;
  lua_getfield(L, arg, "mode");
  mode = (uint8_t)(lua_isnil(L, -1) ? 0
                                    : luaL_checkoption(L, -1, NULL, names));
  lua_pop(L, 1);
  return mode;
}

/* options.date, an ISO 8601 day or month, or nothing where it is none. */
static BrfDay check_date(lua_State *L, int arg) {
  BrfDay day;
  size_t size;
  const char *text;
  memset(&day, 0, sizeof day);
  lua_getfield(L, arg, "date");
  text = lua_tolstring(L, -1, &size);
  if (text != NULL && !brf_day_read(text, size, &day))
    memset(&day, 0, sizeof day);
  lua_pop(L, 1);
  return day;
}

/* One field of the table on top as a byte offset from 0 to `size`. */
static uint32_t check_byte(lua_State *L, const char *key, size_t size) {
  lua_Integer at;
  int is;
  lua_getfield(L, -1, key);
  at = lua_tointegerx(L, -1, &is);
  lua_pop(L, 1);
  if (!is || at < 0 || at > (lua_Integer)size)
    luaL_error(L, "boilerplate: '%s' is no byte of the text", key);
  return (uint32_t)at;
}

/* options.boilerplate, a list of { first, last, kind } in order and disjoint,
   as records in a userdata that it leaves on the stack. */
static void check_boilerplate(lua_State *L, int arg, size_t size,
                              BrfDocOptions *options) {
  BrfBoilerplate *list;
  lua_Integer i, n;
  uint32_t at = 0;
  if (lua_getfield(L, arg, "boilerplate") == LUA_TNIL) return;
  luaL_checktype(L, -1, LUA_TTABLE);
  n = luaL_len(L, -1);
  list = lua_newuserdatauv(L, ((size_t)n + 1) * sizeof *list, 0);
  for (i = 0; i < n; i++) {
    unsigned kind = 0;
    const char *name;
    lua_rawgeti(L, -2, i + 1);
    luaL_checktype(L, -1, LUA_TTABLE);
    list[i].start = check_byte(L, "first", size) - 1;
    list[i].end = check_byte(L, "last", size);
    lua_getfield(L, -1, "kind");
    name = luaL_checkstring(L, -1);
    while (kind <= BRF_BOILERPLATE_BYLINE &&
           strcmp(name, brf_boilerplate_kind_name(
                            (BrfBoilerplateKind)kind)) != 0)
      kind++;
    if (kind > BRF_BOILERPLATE_BYLINE)
      luaL_error(L, "boilerplate: unknown kind '%s'", name);
    if (list[i].start < at || list[i].end <= list[i].start)
      luaL_error(L, "boilerplate: spans out of order");
    at = list[i].end;
    list[i].kind = kind;
    lua_pop(L, 2);
  }
  options->boilerplate = list;
  options->nboilerplate = (size_t)n;
}

/* core.analyse(text [, { date, title, mode, lexicon, boilerplate }]) → Doc, or nil, message, code, byte */
static int core_analyse(lua_State *L) {
  size_t size;
  const char *text = luaL_checklstring(L, 1, &size);
  BrfDocOptions options;
  BrfDoc *doc;
  BrfAlloc alloc = lbrf_alloc(L);
  BrfStatus status;
  memset(&options, 0, sizeof options);
  options.memo = lua_touserdata(L, lua_upvalueindex(1));
  lua_settop(L, 2);
  lua_pushnil(L); /* 3: the lexicon */
  if (!lua_isnil(L, 2)) {
    luaL_checktype(L, 2, LUA_TTABLE);
    options.mode = check_mode(L, 2);
    options.date = check_date(L, 2);
    lua_getfield(L, 2, "title"); /* stays on the stack while it is used */
    options.title = lua_tolstring(L, -1, &options.title_size);
    check_boilerplate(L, 2, size, &options);
    if (lua_getfield(L, 2, "lexicon") != LUA_TNIL)
      options.lexicon = check_lexicon(L, -1);
    lua_replace(L, 3);
  }
  doc = lua_newuserdatauv(L, sizeof *doc, 2);
  brf_doc_init(doc, &alloc);
  luaL_setmetatable(L, DOC);
  lua_pushvalue(L, 1); /* the text and the lexicon live as long as the doc */
  lua_setiuservalue(L, -2, 1);
  lua_pushvalue(L, 3);
  lua_setiuservalue(L, -2, 2);
  status = brf_doc_analyse(doc, text, size, &options);
  if (status == BRF_BAD_UTF8) return lbrf_fail(L, status, doc->bad_byte);
  if (status != BRF_OK) return lbrf_fail(L, status, SIZE_MAX);
  return 1;
}

/* core.capital_of(id) → the id of the country whose capital it is, or nil */
static int core_capital_of(lua_State *L) {
  lua_pushstring(L, brf_gazetteer_capital_of(luaL_checkstring(L, 1)));
  return 1;
}

static int doc_close(lua_State *L) {
  BrfDoc *doc = check_doc(L);
  BrfAlloc alloc = doc->alloc;
  brf_doc_free(doc);
  brf_doc_init(doc, &alloc);
  return 0;
}

static int doc_points(lua_State *L) {
  BrfDoc *doc = check_doc(L);
  lua_Integer first = luaL_checkinteger(L, 2);
  lua_Integer last = luaL_checkinteger(L, 3);
  luaL_argcheck(L, first >= 1 && first <= (lua_Integer)doc->size + 1, 2,
                "byte out of the text");
  luaL_argcheck(L, last >= first - 1 && last <= (lua_Integer)doc->size, 3,
                "byte out of the text");
  lua_pushinteger(L, brf_offsets_points(&doc->offsets, (uint32_t)first - 1));
  lua_pushinteger(L, brf_offsets_points(&doc->offsets, (uint32_t)last));
  return 2;
}

static int doc_sentences(lua_State *L) {
  BrfDoc *doc = check_doc(L);
  size_t i;
  lua_createtable(L, (int)doc->sentences.len, 0);
  for (i = 0; i < doc->sentences.len; i++) {
    const BrfSentence *x = &brf_buf_at(&doc->sentences, BrfSentence, i);
    BrfSpan span;
    span.start = x->start;
    span.end = x->end;
    lua_createtable(L, 0, 3);
    set_span(L, doc, span);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  return 1;
}

/* Pushes the words of a span as a name is read: with the article, where the text has لل, and without what makes
   hashtags of them. */
static void push_name(lua_State *L, const BrfDoc *doc, BrfSpan span, int article) {
  luaL_Buffer b;
  size_t n = span.end - span.start;
  luaL_buffinit(L, &b);
  if (article) luaL_addstring(&b, "\xD8\xA7\xD9\x84");
  memcpy(luaL_prepbuffsize(&b, n), doc->text + span.start, n);
  luaL_addsize(&b, brf_hashtag_in(doc->text + span.start, n) ? brf_hashtag_off(luaL_buffaddr(&b) + luaL_bufflen(&b), n) : n);
  luaL_pushresult(&b);
}

static int doc_entities(lua_State *L) {
  BrfDoc *doc = check_doc(L);
  size_t i;
  lua_createtable(L, (int)doc->entities.len, 0);
  for (i = 0; i < doc->entities.len; i++) {
    const BrfEntity *e = &brf_buf_at(&doc->entities, BrfEntity, i);
    lua_createtable(L, 0, 3);
    push_name(L, doc, e->name, e->article);
    lua_setfield(L, -2, "name");
    set_string(L, "type", brf_entity_type_name((BrfEntityType)e->type));
    if (e->id != 0) set_string(L, "id", brf_gazetteer_id(e->id));
    lua_newtable(L);
    lua_setfield(L, -2, "mentions");
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  for (i = 0; i < doc->mentions.len; i++) {
    const BrfMention *m = &brf_buf_at(&doc->mentions, BrfMention, i);
    lua_rawgeti(L, -1, (lua_Integer)m->entity + 1);
    lua_getfield(L, -1, "mentions");
    lua_createtable(L, 0, 4);
    set_span(L, doc, m->span);
    if (m->article || brf_hashtag_in(doc->text + m->span.start, m->span.end - m->span.start)) {
      push_name(L, doc, m->span, m->article); /* the surface form */
      lua_setfield(L, -2, "name");
    }
    lua_rawseti(L, -2, luaL_len(L, -2) + 1);
    lua_pop(L, 2);
  }
  return 1;
}

/* A span as a table of its own in field `key`; nothing for an empty one. */
static void set_part(lua_State *L, const BrfDoc *doc, const char *key,
                     BrfSpan span) {
  if (span.start == span.end) return;
  lua_createtable(L, 0, 3);
  set_span(L, doc, span);
  lua_setfield(L, -2, key);
}

static void set_entity(lua_State *L, const BrfDoc *doc, uint32_t entity) {
  const BrfEntity *e = &brf_buf_at(&doc->entities, BrfEntity, entity);
  lua_pushinteger(L, (lua_Integer)entity + 1);
  lua_setfield(L, -2, "entity");
  push_name(L, doc, e->name, e->article);
  lua_setfield(L, -2, "name");
}

static void push_quote(lua_State *L, const BrfDoc *doc, const BrfQuote *q) {
  lua_createtable(L, 0, 14);
  set_span(L, doc, q->content);
  set_string(L, "type", brf_quote_type_name((BrfQuoteType)q->type));
  set_string(L, "status", brf_status_name(q->status));
  set_string(L, "rule", brf_rule_name((BrfRule)q->rule));
  lua_createtable(L, 0, 5);
  set_span(L, doc, q->cue);
  if (q->reading != BRF_NONE) {
    const BrfCueLemma *cue = brf_lexicon_lemma(doc->lexicon, q->reading);
    set_string(L, "lemma", cue->lemma);
    set_string(L, "class", cue->cls);
  } else {
    set_string(L, "class", "quote");
  }
  lua_setfield(L, -2, "cue");
  if (q->speaker != BRF_NONE) {
    lua_createtable(L, 0, 4);
    set_entity(L, doc, q->speaker);
    set_string(L, "how", brf_how_name((BrfHow)q->how));
    set_part(L, doc, "mention", q->mention);
    lua_setfield(L, -2, "speaker");
  }
  if (q->addressee.start != q->addressee.end) {
    lua_createtable(L, 0, 5);
    set_span(L, doc, q->addressee);
    if (q->to != BRF_NONE) set_entity(L, doc, q->to);
    lua_setfield(L, -2, "addressee");
  }
  set_part(L, doc, "medium", q->medium);
  lua_newtable(L);
  if (q->flags & BRF_FLAG_UNBALANCED) {
    lua_pushliteral(L, "unbalanced-marks");
    lua_rawseti(L, -2, 1);
  }
  lua_setfield(L, -2, "flags");
  lua_pushnumber(L, (lua_Number)(int)(q->confidence * 100 + 0.5f) / 100);
  lua_setfield(L, -2, "confidence");
}

/* Pushes the quotes, or the acts; `parent` counts in the list returned. */
static int push_quotes(lua_State *L, int acts) {
  BrfDoc *doc = check_doc(L);
  size_t i, n = 0;
  lua_newtable(L);
  lua_newtable(L); /* quote → its place in the list */
  for (i = 0; i < doc->quotes.len; i++) {
    if ((brf_buf_at(&doc->quotes, BrfQuote, i).type == BRF_QUOTE_ACT) != acts) continue;
    lua_pushinteger(L, (lua_Integer)++n);
    lua_rawseti(L, -2, (lua_Integer)i);
  }
  for (i = n = 0; i < doc->quotes.len; i++) {
    const BrfQuote *q = &brf_buf_at(&doc->quotes, BrfQuote, i);
    if ((q->type == BRF_QUOTE_ACT) != acts) continue;
    push_quote(L, doc, q);
    if (q->parent != BRF_NONE && !acts) {
      lua_rawgeti(L, -2, (lua_Integer)q->parent);
      lua_setfield(L, -2, "parent");
    }
    lua_rawseti(L, -3, (lua_Integer)++n);
  }
  lua_pop(L, 1);
  return 1;
}

static int doc_dates(lua_State *L) {
  BrfDoc *doc = check_doc(L);
  size_t i;
  lua_createtable(L, (int)doc->dates.len, 0);
  for (i = 0; i < doc->dates.len; i++) {
    const BrfDate *d = &brf_buf_at(&doc->dates, BrfDate, i);
    BrfSpan span;
    span.start = d->start;
    span.end = d->end;
    lua_createtable(L, 0, 5);
    set_span(L, doc, span);
    set_string(L, "value", d->value);
    set_string(L, "kind", brf_date_kind_name((BrfDateKind)d->kind));
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  return 1;
}

static int doc_quantities(lua_State *L) {
  BrfDoc *doc = check_doc(L);
  size_t i;
  lua_createtable(L, (int)doc->quantities.len, 0);
  for (i = 0; i < doc->quantities.len; i++) {
    const BrfQuantity *q = &brf_buf_at(&doc->quantities, BrfQuantity, i);
    BrfSpan span;
    span.start = q->start;
    span.end = q->end;
    lua_createtable(L, 0, 6);
    set_span(L, doc, span);
    if (q->value == (lua_Number)(lua_Integer)q->value)
      lua_pushinteger(L, (lua_Integer)q->value);
    else
      lua_pushnumber(L, q->value);
    lua_setfield(L, -2, "value");
    if (q->unit[0] != '\0') set_string(L, "unit", q->unit);
    set_string(L, "kind", brf_quantity_kind_name((BrfQuantityKind)q->kind));
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  return 1;
}

/* doc:document_date() → { value, source, confidence, first, last, text }, or
   nil where the text tells none */
static int doc_document_date(lua_State *L) {
  BrfDoc *doc = check_doc(L);
  const BrfDocumentDate *d = &doc->date;
  char value[16];
  BrfSpan span;
  if (d->source == BRF_SOURCE_NONE || brf_day_write(d->day, value) == 0) {
    luaL_pushfail(L);
    return 1;
  }
  lua_createtable(L, 0, 6);
  span.start = d->start;
  span.end = d->end;
  set_span(L, doc, span);
  set_string(L, "value", value);
  set_string(L, "source", brf_date_source_name((BrfDateSource)d->source));
  lua_pushnumber(L, (lua_Number)(int)(d->confidence * 100 + 0.5f) / 100);
  lua_setfield(L, -2, "confidence");
  return 1;
}

static int doc_boilerplate(lua_State *L) {
  BrfDoc *doc = check_doc(L);
  size_t i;
  lua_createtable(L, (int)doc->boilerplate.len, 0);
  for (i = 0; i < doc->boilerplate.len; i++) {
    const BrfBoilerplate *b =
        &brf_buf_at(&doc->boilerplate, BrfBoilerplate, i);
    BrfSpan span;
    span.start = b->start;
    span.end = b->end;
    lua_createtable(L, 0, 4);
    set_span(L, doc, span);
    set_string(L, "kind",
               brf_boilerplate_kind_name((BrfBoilerplateKind)b->kind));
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  return 1;
}

static int doc_title(lua_State *L) {
  BrfDoc *doc = check_doc(L);
  if (doc->title.start == doc->title.end) {
    luaL_pushfail(L);
    return 1;
  }
  lua_createtable(L, 0, 3);
  set_span(L, doc, doc->title);
  return 1;
}

typedef struct Output { /* the allocator must not move */
  BrfBuf bytes;
  BrfAlloc alloc;
} Output;

static int output_gc(lua_State *L) {
  Output *output = luaL_checkudata(L, 1, OUTPUT);
  brf_buf_free(&output->bytes);
  return 0;
}

/* doc:json(whole [, head [, tail]]) → its annotations as the keys of a JSON
   object, behind `head` and before `tail` */
static int doc_json(lua_State *L) {
  BrfDoc *doc = check_doc(L);
  size_t head_size, tail_size;
  const char *head = luaL_optlstring(L, 3, "", &head_size);
  const char *tail = luaL_optlstring(L, 4, "", &tail_size);
  Output *output = lua_newuserdatauv(L, sizeof *output, 0);
  BrfStatus status;
  output->alloc = doc->alloc;
  brf_buf_init(&output->bytes, 1, &output->alloc);
  luaL_setmetatable(L, OUTPUT); /* frees it when Lua has no memory */
  brf_buf_reserve(&output->bytes, head_size + 2 * doc->size + 1024);
  brf_buf_append(&output->bytes, head, head_size);
  status = brf_json_annotations(doc, lua_toboolean(L, 2), &output->bytes);
  if (status == BRF_OK && !brf_buf_append(&output->bytes, tail, tail_size))
    status = output->bytes.status;
  if (status != BRF_OK) return lbrf_fail(L, status, SIZE_MAX);
  lua_pushlstring(L, output->bytes.data, output->bytes.len);
  brf_buf_free(&output->bytes);
  return 1;
}

static int doc_quotes(lua_State *L) { return push_quotes(L, 0); }
static int doc_acts(lua_State *L) { return push_quotes(L, 1); }

/* ==} */

/* The words that the state's analyses have met, for core_analyse. */
typedef struct MemoBox {
  BrfMemo memo; /* first: core_analyse takes the box for it */
  BrfAlloc alloc;
} MemoBox;

static int memo_gc(lua_State *L) {
  MemoBox *box = luaL_checkudata(L, 1, MEMO);
  brf_memo_free(&box->memo);
  return 0;
}

static void push_memo(lua_State *L) {
  MemoBox *box = lua_newuserdatauv(L, sizeof *box, 0);
  box->alloc = lbrf_alloc(L);
  brf_memo_init(&box->memo, &box->alloc);
  if (luaL_newmetatable(L, MEMO)) {
    lua_pushcfunction(L, memo_gc);
    lua_setfield(L, -2, "__gc");
  }
  lua_setmetatable(L, -2);
}

void lbrf_open_doc(lua_State *L) {
  static const luaL_Reg doc_methods[] = {
      {"points", doc_points},     {"sentences", doc_sentences},
      {"entities", doc_entities}, {"quotes", doc_quotes},
      {"acts", doc_acts},         {"close", doc_close},
      {"dates", doc_dates},       {"quantities", doc_quantities},
      {"boilerplate", doc_boilerplate}, {"title", doc_title},
      {"document_date", doc_document_date}, {"json", doc_json},
      {NULL, NULL}};
  static const luaL_Reg doc_meta[] = {
      {"__gc", doc_close}, {"__close", doc_close}, {NULL, NULL}};
  static const luaL_Reg lexicon_methods[] = {
      {"add_cue", lexicon_add_cue},
      {"add_form", lexicon_add_form},
      {"cue", lexicon_cue},
      {NULL, NULL}};
  static const luaL_Reg functions[] = {
      {"analyse", core_analyse},
      {"capital_of", core_capital_of},
      {"lexicon", core_lexicon},
      {NULL, NULL}};
  luaL_newmetatable(L, DOC);
  luaL_setfuncs(L, doc_meta, 0);
  luaL_newlib(L, doc_methods);
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
  luaL_newmetatable(L, OUTPUT);
  lua_pushcfunction(L, output_gc);
  lua_setfield(L, -2, "__gc");
  lua_pop(L, 1);
  luaL_newmetatable(L, LEXICON);
  lua_pushcfunction(L, lexicon_gc);
  lua_setfield(L, -2, "__gc");
  luaL_newlib(L, lexicon_methods);
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
  push_memo(L);
  luaL_setfuncs(L, functions, 1);
}
