/* SPDX-License-Identifier: MIT */
/*
** lbriefing_html: the optional module briefing.gumbo, built where gumbo is.
** gumbo.read(html) → { text, title, canonical, language, meta, json, times }:
** the main text of a page with its line breaks, and what its head says.
** `html` is well-formed UTF-8.
*/
#include <setjmp.h>
#include <stddef.h>
#include <string.h>

#include <gumbo.h>
#include <lauxlib.h>
#include <lua.h>

#define TREE "briefing.GumboTree"
#define MAX_DEPTH 400    /* elements inside of each other that are looked at */
#define MAX_NESTING 5000 /* beyond, gumbo's own recursion is not safe */
#define MAX_WORDS                                                              \
  2000 /* of one tag: gumbo compares each attribute with all                   \
        */
/* Bytes that a tree may take: some for each byte of the page and some besides.
   A page of 20 kB can ask for 400 MB: what is left open is opened again. */
#define TREE_BYTES(size) (200 * (size) + ((size_t)16 << 20))

/* {== memory: all of a tree goes at once, and gumbo, which takes no NULL, is
   left by a jump where there is none */

typedef struct Block {
  struct Block *next;
  size_t size; /* of all of it */
  max_align_t data[];
} Block;

typedef struct Tree {
  lua_Alloc alloc;
  void *ud;
  Block *blocks;
  size_t room; /* bytes that are left of the first block, at its end */
  size_t left; /* bytes that the tree may still take */
  jmp_buf out; /* 1: no memory; 2: too much of it */
} Tree;

static int tree_gc(lua_State *L) {
  Tree *tree = luaL_checkudata(L, 1, TREE);
  while (tree->blocks) {
    Block *block = tree->blocks;
    tree->blocks = block->next;
    tree->alloc(tree->ud, block, block->size, 0);
  }
  tree->room = 0;
  return 0;
}

static void *tree_take(void *ud, size_t size) {
  static const size_t usual = 64 * 1024;
  Tree *tree = ud;
  Block *block;
  size = (size + sizeof(max_align_t) - 1) / sizeof(max_align_t) *
         sizeof(max_align_t);
  if (size > tree->left) longjmp(tree->out, 2);
  tree->left -= size;
  if (size > tree->room) {
    size_t whole = sizeof *block + (size > usual ? size : usual);
    block = tree->alloc(tree->ud, NULL, 0, whole);
    if (!block) longjmp(tree->out, 1);
    block->next = tree->blocks;
    block->size = whole;
    tree->blocks = block;
    tree->room = whole - sizeof *block;
  }
  tree->room -= size;
  block = tree->blocks;
  return (char *)block + block->size - tree->room - size;
}

static void tree_leave(void *ud, void *ptr) {
  (void)ud;
  (void)ptr;
}

/* The tree of a page, whose memory is the value on top of the stack then; NULL
   and nothing where it would take too much. No memory raises. */
static const GumboNode *tree_of(lua_State *L, const char *html, size_t size) {
  GumboOptions options = kGumboDefaultOptions;
  Tree *tree = lua_newuserdatauv(L, sizeof *tree, 0);
  memset(tree, 0, sizeof *tree);
  tree->alloc = lua_getallocf(L, &tree->ud);
  tree->left = TREE_BYTES(size);
  luaL_setmetatable(L, TREE);
  options.allocator = tree_take;
  options.deallocator = tree_leave;
  options.userdata = tree;
  switch (setjmp(tree->out)) {
  case 0: return gumbo_parse_with_options(&options, html, size)->root;
  case 1: luaL_error(L, "not enough memory"); break;
  default: lua_pop(L, 1); break;
  }
  return NULL;
}
/* }== */

/* {== the tree */

static const char *attribute(const GumboNode *node, const char *name) {
  const GumboAttribute *a =
      gumbo_get_attribute(&node->v.element.attributes, name);
  return a ? a->value : NULL;
}

/* Elements that hold no part of a report. */
static int skipped(const GumboNode *node) {
  switch (node->v.element.tag) {
  case GUMBO_TAG_SCRIPT:
  case GUMBO_TAG_STYLE:
  case GUMBO_TAG_NOSCRIPT:
  case GUMBO_TAG_TEMPLATE:
  case GUMBO_TAG_NAV:
  case GUMBO_TAG_ASIDE:
  case GUMBO_TAG_FOOTER:
  case GUMBO_TAG_FORM:
  case GUMBO_TAG_BUTTON:
  case GUMBO_TAG_SELECT:
  case GUMBO_TAG_SVG:
  case GUMBO_TAG_IFRAME:
  case GUMBO_TAG_HEAD:
  case GUMBO_TAG_TEXTAREA: return 1;
  default: return attribute(node, "hidden") != NULL;
  }
}

/* 1: a line of its own; 2: a paragraph of its own. */
static int block(GumboTag tag) {
  switch (tag) {
  case GUMBO_TAG_LI:
  case GUMBO_TAG_TR:
  case GUMBO_TAG_DT:
  case GUMBO_TAG_DD:
  case GUMBO_TAG_OPTION: return 1;
  case GUMBO_TAG_P:
  case GUMBO_TAG_DIV:
  case GUMBO_TAG_SECTION:
  case GUMBO_TAG_ARTICLE:
  case GUMBO_TAG_MAIN:
  case GUMBO_TAG_HEADER:
  case GUMBO_TAG_H1:
  case GUMBO_TAG_H2:
  case GUMBO_TAG_H3:
  case GUMBO_TAG_H4:
  case GUMBO_TAG_H5:
  case GUMBO_TAG_H6:
  case GUMBO_TAG_UL:
  case GUMBO_TAG_OL:
  case GUMBO_TAG_DL:
  case GUMBO_TAG_TABLE:
  case GUMBO_TAG_BLOCKQUOTE:
  case GUMBO_TAG_PRE:
  case GUMBO_TAG_FIGURE:
  case GUMBO_TAG_FIGCAPTION:
  case GUMBO_TAG_HR:
  case GUMBO_TAG_ADDRESS: return 2;
  default: return 0;
  }
}

static int is_element(const GumboNode *node) {
  return node->type == GUMBO_NODE_ELEMENT;
}

static const GumboVector *children(const GumboNode *node) {
  return &node->v.element.children;
}

/* Whether an element of `tag` is among the children. */
static int has(const GumboNode *node, GumboTag tag) {
  unsigned i;
  for (i = 0; i < children(node)->length; i++) {
    const GumboNode *child = children(node)->data[i];
    if (is_element(child) && child->v.element.tag == tag) return 1;
  }
  return 0;
}

/* Whether a figure's caption is a picture's: beside a quote it is who says it.
 */
static int captions(const GumboNode *node) {
  return node->v.element.tag == GUMBO_TAG_FIGCAPTION &&
         !has(node->parent, GUMBO_TAG_BLOCKQUOTE);
}

/* Bytes of text under a node, that of links left out. */
static size_t weight(const GumboNode *node, int depth) {
  size_t total = 0;
  unsigned i;
  if (node->type == GUMBO_NODE_TEXT) return strlen(node->v.text.text);
  if (!is_element(node) || depth > MAX_DEPTH || skipped(node) ||
      node->v.element.tag == GUMBO_TAG_A)
    return 0;
  for (i = 0; i < children(node)->length; i++)
    total += weight(children(node)->data[i], depth + 1);
  return total;
}

/* Whether text stands under a node that is no link's, or ends a sentence. */
static int tells(const GumboNode *node, int linked, int depth) {
  static const char *const stops[] = {".", "!", "?", "\xD8\x9F"};
  unsigned i;
  if (node->type == GUMBO_NODE_TEXT) {
    const char *s = node->v.text.text;
    const size_t size = strlen(s);
    for (i = 0; linked && i < sizeof stops / sizeof *stops; i++) {
      const size_t length = strlen(stops[i]);
      if (size >= length && !memcmp(s + size - length, stops[i], length))
        return 1;
    }
    return !linked;
  }
  if (!is_element(node) || depth > MAX_DEPTH || skipped(node)) return 0;
  linked |= node->v.element.tag == GUMBO_TAG_A;
  for (i = 0; i < children(node)->length; i++)
    if (tells(children(node)->data[i], linked, depth + 1)) return 1;
  return 0;
}

/* Whether a link stands among blocks and other links only. */
static int alone(const GumboNode *link) {
  const GumboNode *parent = link->parent;
  unsigned i;
  if (!is_element(parent)) return 0;
  for (i = 0; i < children(parent)->length; i++) {
    const GumboNode *node = children(parent)->data[i];
    if (node->type == GUMBO_NODE_TEXT) return 0;
    if (is_element(node) && node->v.element.tag != GUMBO_TAG_A &&
        node->v.element.tag != GUMBO_TAG_BR && !block(node->v.element.tag))
      return 0;
  }
  return block(parent->v.element.tag);
}

/* A link or a block of links alone: the title of another report, or several. */
static int leads_away(const GumboNode *node, int depth) {
  const GumboTag tag = node->v.element.tag,
                 above = tag == GUMBO_TAG_A ? node->parent->v.element.tag : tag;
  if (above == GUMBO_TAG_H1 || above == GUMBO_TAG_H2) return 0;
  return (tag == GUMBO_TAG_A ? alone(node) : block(tag)) &&
         !tells(node, 0, depth);
}

/* The heaviest element that says that it is the article, if it holds at least
   two fifths of the page's text. */
static void find_article(const GumboNode *node, int depth, size_t *best,
                         const GumboNode **article) {
  unsigned i;
  const char *property;
  size_t w;
  if (!is_element(node) || depth > MAX_DEPTH || skipped(node)) return;
  property = attribute(node, "itemprop");
  if (node->v.element.tag == GUMBO_TAG_ARTICLE ||
      node->v.element.tag == GUMBO_TAG_MAIN ||
      (property && strcmp(property, "articleBody") == 0)) {
    w = weight(node, depth);
    if (w > *best) {
      *best = w;
      *article = node;
    }
  }
  for (i = 0; i < children(node)->length; i++)
    find_article(children(node)->data[i], depth + 1, best, article);
}

static const GumboNode *main_part(const GumboNode *body) {
  size_t total = weight(body, 0), best = total * 2 / 5;
  const GumboNode *at = body;
  int depth;
  find_article(body, 0, &best, &at);
  for (depth = 0; depth < MAX_DEPTH; depth++) { /* the one box that holds it */
    const GumboNode *inner = NULL;
    unsigned i;
    for (i = 0; i < children(at)->length; i++) {
      const GumboNode *child = children(at)->data[i];
      if (is_element(child) && block(child->v.element.tag) == 2 &&
          children(child)->length > 1 && weight(child, 0) * 4 >= total * 3)
        inner = child;
    }
    if (!inner || inner->v.element.tag == GUMBO_TAG_P) break;
    at = inner;
  }
  return at;
}

/* ==} */

/* {== text */

typedef struct Writer {
  luaL_Buffer *out;
  int gap; /* before the next text: 1 space, 2 line, 3 paragraph */
  int begun;
} Writer;

static void ask(Writer *w, int gap) {
  if (gap > w->gap) w->gap = gap;
}

static void write_text(Writer *w, const char *s, int keep) {
  for (; *s; s++) {
    if (*s == ' ' || *s == '\t' || *s == '\n' || *s == '\r' || *s == '\f') {
      ask(w, keep && *s == '\n' ? (w->gap >= 2 ? 3 : 2) : 1);
      continue;
    }
    if (w->begun && w->gap) {
      if (w->gap == 1) luaL_addchar(w->out, ' ');
      else luaL_addlstring(w->out, "\n\n", (size_t)w->gap - 1);
    }
    w->gap = 0;
    w->begun = 1;
    luaL_addchar(w->out, *s);
  }
}

static void write_node(Writer *w, const GumboNode *node, int keep, int depth,
                       int header) {
  unsigned i;
  int kind;
  if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA ||
      node->type == GUMBO_NODE_WHITESPACE) {
    write_text(w, node->v.text.text, keep);
    return;
  }
  if (!is_element(node) || depth > MAX_DEPTH || skipped(node) || captions(node))
    return;
  if (!header && node->v.element.tag == GUMBO_TAG_HEADER) return;
  if (node->v.element.tag == GUMBO_TAG_BR) {
    ask(w, w->gap >= 2 ? 3 : 2);
    return;
  }
  kind = block(node->v.element.tag);
  if (node->v.element.tag == GUMBO_TAG_TIME) ask(w, 1);
  keep |= node->v.element.tag == GUMBO_TAG_PRE;
  if (kind) ask(w, kind + 1);
  if (leads_away(node, depth)) return;
  for (i = 0; i < children(node)->length; i++)
    write_node(w, children(node)->data[i], keep, depth + 1, header);
  if (node->v.element.tag == GUMBO_TAG_TIME) ask(w, 1);
  if (kind) ask(w, kind + 1);
}

/* Sets field `key` of the table on top to the text of `node`. */
static void set_text(lua_State *L, const char *key, const GumboNode *node,
                     int header) {
  luaL_Buffer buffer;
  Writer w = {NULL, 0, 0};
  unsigned i;
  luaL_buffinit(L, &buffer);
  w.out = &buffer;
  for (i = 0; i < children(node)->length; i++)
    write_node(&w, children(node)->data[i],
               node->v.element.tag == GUMBO_TAG_PRE, 0, header);
  luaL_pushresult(&buffer);
  lua_setfield(L, -2, key);
}

/* ==} */

/* {== what the page says of itself */

static void set_string(lua_State *L, int table, const char *key,
                       const char *value) {
  lua_pushstring(L, value);
  lua_setfield(L, table, key);
}

static void append(lua_State *L, int table, const char *key,
                   const char *value) {
  lua_getfield(L, table, key);
  lua_pushstring(L, value);
  lua_rawseti(L, -2, luaL_len(L, -2) + 1);
  lua_pop(L, 1);
}

/* Looks at one element; the page's table is at index `page`. */
static void note(lua_State *L, int page, const GumboNode *node) {
  const char *name, *value;
  switch (node->v.element.tag) {
  case GUMBO_TAG_META:
    name = attribute(node, "property");
    if (!name) name = attribute(node, "name");
    if (!name) name = attribute(node, "itemprop");
    value = attribute(node, "content");
    if (name && value && *value) {
      lua_getfield(L, page, "meta");
      if (lua_getfield(L, -1, name) == LUA_TNIL)
        set_string(L, lua_absindex(L, -2), name, value);
      lua_pop(L, 2);
    }
    break;
  case GUMBO_TAG_LINK:
    name = attribute(node, "rel");
    value = attribute(node, "href");
    if (name && value && strcmp(name, "canonical") == 0)
      set_string(L, page, "canonical", value);
    break;
  case GUMBO_TAG_TIME:
    value = attribute(node, "datetime");
    if (value) append(L, page, "times", value);
    break;
  case GUMBO_TAG_SCRIPT:
    name = attribute(node, "type");
    if (name && strcmp(name, "application/ld+json") == 0 &&
        children(node)->length == 1) {
      const GumboNode *text = children(node)->data[0];
      append(L, page, "json", text->v.text.text);
    }
    break;
  case GUMBO_TAG_TITLE:
    if (lua_getfield(L, page, "title") == LUA_TNIL) {
      lua_pushvalue(L, page);
      set_text(L, "title", node, 1);
      lua_pop(L, 1);
    }
    lua_pop(L, 1);
    break;
  case GUMBO_TAG_H1:
    if (lua_getfield(L, page, "heading") == LUA_TNIL) {
      lua_pushvalue(L, page);
      set_text(L, "heading", node, 1);
      lua_pop(L, 1);
    }
    lua_pop(L, 1);
    break;
  default: break;
  }
}

static void notes(lua_State *L, int page, const GumboNode *node, int depth) {
  unsigned i;
  if (!is_element(node) || depth > MAX_DEPTH) return;
  note(L, page, node);
  for (i = 0; i < children(node)->length; i++)
    notes(L, page, children(node)->data[i], depth + 1);
}

/* ==} */

/* Elements that end without saying so. */
static int unclosed(const char *s, const char *end) {
  static const char names[] =
      " area base br col dd dt embed hr img input li link meta option p param"
      " source td th tr track wbr ";
  char name[10] = " ";
  size_t n = 1;
  while (s < end && n < 8 && ((*s | 32) >= 'a' && (*s | 32) <= 'z'))
    name[n++] = (char)(*s++ | 32);
  name[n++] = ' ';
  name[n] = 0;
  return strstr(names, name) != NULL;
}

/* Behind the text without tags that a tag opens, from where the tag ends; that
   is where it ends of any other. */
static const char *past_text(const char *name, const char *s, const char *end) {
  static const char *const names[] = {"script", "style", "textarea"};
  size_t i, k;
  for (i = 0; i < sizeof names / sizeof *names; i++) {
    size_t length = strlen(names[i]);
    for (k = 0; k < length && (name[k] | 32) == names[i][k]; k++) {
    }
    if (k < length) continue;
    while (s < end && (s = memchr(s, '<', (size_t)(end - s))) != NULL) {
      for (k = 0; s + 2 + k < end && k < length && s[1] == '/' &&
                  (s[2 + k] | 32) == names[i][k];
           k++) {
      }
      if (k == length) return s;
      s++;
    }
    return end;
  }
  return s;
}

static int is_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == '/';
}

/* The end of a tag, from behind its name; NULL where it has too many words. */
static const char *tag_end(const char *s, const char *end) {
  long words = 0;
  char before = 0; /* the last character that is not blank */
  for (; s < end && *s != '>'; s++) {
    if ((*s == '"' || *s == '\'') && before == '=') {
      const char *close =
          s + 1 < end ? memchr(s + 1, *s, (size_t)(end - s - 1)) : NULL;
      if (close == NULL) return end;
      s = close;
      words++;
    } else if (is_blank(*s) && !is_blank(s[-1])) {
      words++;
    }
    if (words > MAX_WORDS) return NULL;
    if (!is_blank(*s)) before = *s;
  }
  return s;
}

/* What of a page can't be parsed safely, by a look at its tags; or NULL. */
static const char *unsafe(const char *s, size_t size) {
  const char *end = s + size;
  long depth = 0;
  while (s < end && (s = memchr(s, '<', (size_t)(end - s))) != NULL &&
         ++s < end) {
    if (*s == '/') {
      depth -= depth > 0;
    } else if ((*s | 32) >= 'a' && (*s | 32) <= 'z') {
      const char *name = s;
      if (!unclosed(s, end) && ++depth > MAX_NESTING)
        return "elements nested too deep";
      s = tag_end(s, end);
      if (s == NULL) return "too many attributes";
      s = past_text(name, s, end);
    }
  }
  return NULL;
}

static int bad_html(lua_State *L, const char *message) {
  luaL_pushfail(L);
  lua_pushstring(L, message);
  lua_pushliteral(L, "bad-html");
  return 3;
}

static int html_read(lua_State *L) {
  size_t size;
  const char *html = luaL_checklstring(L, 1, &size);
  const char *wrong = unsafe(html, size);
  const GumboNode *root, *body = NULL;
  unsigned i;
  int page;
  if (wrong != NULL) return bad_html(L, wrong);
  root = tree_of(L, html, size);
  if (root == NULL) return bad_html(L, "elements without end");
  lua_newtable(L);
  page = lua_gettop(L);
  lua_newtable(L);
  lua_setfield(L, page, "meta");
  lua_newtable(L);
  lua_setfield(L, page, "json");
  lua_newtable(L);
  lua_setfield(L, page, "times");
  if (attribute(root, "lang"))
    set_string(L, page, "language", attribute(root, "lang"));
  notes(L, page, root, 0);
  for (i = 0; i < children(root)->length; i++) {
    const GumboNode *child = children(root)->data[i];
    if (is_element(child) && child->v.element.tag == GUMBO_TAG_BODY)
      body = child;
  }
  if (body) {
    const GumboNode *part = main_part(body);
    set_text(L, "text", part, part != body);
  }
  lua_pushcfunction(L, tree_gc); /* as soon as it is not needed */
  lua_pushvalue(L, page - 1);
  lua_call(L, 1, 0);
  lua_settop(L, page);
  return 1;
}

LUAMOD_API int luaopen_briefing_gumbo(lua_State *L);

#if defined(__GNUC__)
__attribute__((visibility("default")))
#endif
LUAMOD_API int
luaopen_briefing_gumbo(lua_State *L) {
  static const luaL_Reg functions[] = {{"read", html_read}, {NULL, NULL}};
  luaL_newmetatable(L, TREE);
  lua_pushcfunction(L, tree_gc);
  lua_setfield(L, -2, "__gc");
  lua_pop(L, 1);
  luaL_newlib(L, functions);
  return 1;
}
