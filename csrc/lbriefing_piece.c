/* SPDX-License-Identifier: MIT */
/*
** lbriefing_piece: pieces of text that are compared two by two, for Lua, and
** the rows by which they are sorted and sent. A piece as a row: a sign, - where
** something is denied; who says it, and each term's stem and id, as 8
** hexadecimal digits each. Its terms weigh the same, but for everyday words.
*/
#include <string.h>

#include "brf_alike.h"
#include "brf_cluster.h"
#include "brf_sketch.h"
#include "brf_stem.h"
#include "brf_utf8.h"
#include "lbriefing.h"

#define PIECE "briefing.Piece"
#define WEIGHTS "briefing.Weights"
#define DIGITS 8 /* of a number in a row */

typedef struct Piece {
  BrfAlikePiece piece;
  BrfAlikeTerm terms[BRF_ALIKE_MOST]; /* as many as there are */
} Piece;

static size_t size_of(size_t n) {
  return offsetof(Piece, terms) + n * sizeof(BrfAlikeTerm);
}

/* {== weights */

static double number_field(lua_State *L, int index, const char *name) {
  double value;
  int is_number;
  lua_getfield(L, index, name);
  value = lua_tonumberx(L, -1, &is_number);
  if (!is_number) luaL_error(L, "weights: no number '%s'", name);
  lua_pop(L, 1);
  return value;
}

void lbrf_check_weights(lua_State *L, int index, BrfAlikeWeights *weights) {
  unsigned i;
  luaL_checktype(L, index, LUA_TTABLE);
  for (i = 0; i < BRF_ALIKE_FEATURES; i++)
    weights->feature[i] =
        number_field(L, index, brf_alike_name((BrfAlikeFeature)i));
  weights->bias = number_field(L, index, "bias");
}

/* core.weights({ dice = …, bias = … }) */
static int core_weights(lua_State *L) {
  BrfAlikeWeights *weights = lua_newuserdatauv(L, sizeof *weights, 0);
  lbrf_check_weights(L, 1, weights);
  luaL_setmetatable(L, WEIGHTS);
  return 1;
}

/* weights:odds(a, b) → the log odds that two pieces say the same */
static int weights_odds(lua_State *L) {
  const BrfAlikeWeights *weights = luaL_checkudata(L, 1, WEIGHTS);
  const Piece *a = luaL_checkudata(L, 2, PIECE);
  const Piece *b = luaL_checkudata(L, 3, PIECE);
  lua_pushnumber(L, brf_alike(&a->piece, &b->piece, weights));
  return 1;
}
/* ==} */

static uint32_t speaker_hash(const char *name, size_t size) {
  uint32_t h = UINT32_C(2166136261);
  size_t i;
  if (size == 0) return 0;
  for (i = 0; i < size; i++)
    h = (h ^ (unsigned char)name[i]) * UINT32_C(16777619);
  return h == 0 ? 1 : h;
}

static float weight_of(uint32_t stem) {
  return brf_alike_kind(stem) == BRF_ALIKE_COMMON ? BRF_ALIKE_COMMON_WEIGHT
                                                  : 1.0f;
}

static void push_piece(lua_State *L, const BrfAlikeTerm *terms, uint32_t n,
                       uint32_t speaker, int negative) {
  Piece *piece = lua_newuserdatauv(L, size_of(n), 0);
  memcpy(piece->terms, terms, n * sizeof *terms);
  piece->piece.terms = piece->terms;
  piece->piece.n = n;
  piece->piece.speaker = speaker;
  piece->piece.negative = (uint8_t)negative;
  luaL_setmetatable(L, PIECE);
}

/* core.piece(stemmer, text, speaker) → a piece, or nil, message, code, byte;
   `speaker` is a name in any form that is one for one speaker, or nil */
static int core_piece(lua_State *L) {
  BrfStemmer *stemmer = lbrf_check_stemmer(L, 1);
  size_t size, name_size, bad, i;
  const char *text = luaL_checklstring(L, 2, &size);
  const char *name = luaL_optlstring(L, 3, "", &name_size);
  BrfAlloc alloc = lbrf_alloc(L);
  BrfBuf buf;
  BrfAlikeTerm terms[BRF_ALIKE_MOST];
  uint32_t n = 0;
  BrfStatus status;
  int negative = 0;
  bad = brf_utf8_validate(text, size);
  if (bad != size) return lbrf_fail(L, BRF_BAD_UTF8, bad);
  brf_buf_init(&buf, sizeof(BrfTerm), &alloc);
  status = brf_terms(stemmer, text, size, &buf);
  if (status != BRF_OK) {
    brf_buf_free(&buf);
    return lbrf_fail(L, status, SIZE_MAX);
  }
  for (i = 0; i < buf.len; i++) {
    const BrfTerm *term = &brf_buf_at(&buf, BrfTerm, i);
    uint32_t stem = (uint32_t)(term->stem & UINT32_MAX), j = 0;
    negative |= term->negative;
    while (j < n && terms[j].stem != stem) j++;
    if (j < n || n == BRF_ALIKE_MOST) continue;
    terms[n].stem = stem;
    terms[n].id = (uint32_t)(term->id & UINT32_MAX);
    terms[n].weight = weight_of(stem);
    n++;
  }
  brf_buf_free(&buf);
  push_piece(L, terms, n, speaker_hash(name, name_size), negative);
  return 1;
}

/* {== rows */

static char *put_hex(char *to, uint64_t value, int digits) {
  int i;
  for (i = digits; i-- > 0; value >>= 4) to[i] = "0123456789abcdef"[value & 15];
  return to + digits;
}

/* DIGITS digits at `s`; false for what is none. */
static int read_hex(const char *s, uint32_t *value) {
  int i;
  *value = 0;
  for (i = 0; i < DIGITS; i++) {
    unsigned char c = (unsigned char)s[i];
    unsigned digit = c >= '0' && c <= '9'   ? c - 0x30u
                     : c >= 'a' && c <= 'f' ? c - 'a' + 10u
                                            : 16u;
    if (digit > 15) return 0;
    *value = *value << 4 | digit;
  }
  return 1;
}

/* core.read_piece(row) → the piece that a row holds behind its names, or nil */
static int core_read_piece(lua_State *L) {
  size_t size, n, i;
  const char *s = luaL_checklstring(L, 1, &size);
  BrfAlikeTerm terms[BRF_ALIKE_MOST];
  uint32_t speaker;
  if (size < 1 + DIGITS || (size - 1 - DIGITS) % (2 * DIGITS) != 0 ||
      (s[0] != '+' && s[0] != '-') || !read_hex(s + 1, &speaker))
    return 0;
  n = (size - 1 - DIGITS) / (2 * DIGITS);
  if (n > BRF_ALIKE_MOST) return 0;
  for (i = 0; i < n; i++) {
    const char *term = s + 1 + DIGITS + i * 2 * DIGITS;
    if (!read_hex(term, &terms[i].stem) ||
        !read_hex(term + DIGITS, &terms[i].id))
      return 0;
    terms[i].weight = weight_of(terms[i].stem);
  }
  push_piece(L, terms, (uint32_t)n, speaker, s[0] == '-');
  return 1;
}

/* piece:rows(name) → for each key under which pieces with much in common meet a
   row of the key (16 hexadecimal digits), `name` and the piece, parted by tabs,
   ended by line feeds; nothing for a piece without terms */
static int piece_rows(lua_State *L) {
  const Piece *piece = luaL_checkudata(L, 1, PIECE);
  size_t name_size, row;
  const char *name = luaL_checklstring(L, 2, &name_size);
  uint64_t ids[BRF_ALIKE_MOST];
  uint32_t i, n = piece->piece.n;
  BrfSketch sketch;
  luaL_Buffer buffer;
  char *to;
  unsigned band;
  if (n == 0) return 0;
  for (i = 0; i < n; i++) ids[i] = piece->terms[i].id;
  brf_sketch(ids, n, &sketch);
  row = 16 + 1 + name_size + 2 + DIGITS + n * 2 * DIGITS + 1;
  to = luaL_buffinitsize(L, &buffer, row * BRF_SKETCH_BANDS);
  for (band = 0; band < BRF_SKETCH_BANDS; band++) {
    to = put_hex(to, brf_sketch_key(&sketch, band), 16);
    *to++ = '\t';
    memcpy(to, name, name_size);
    to += name_size;
    *to++ = '\t';
    *to++ = piece->piece.negative ? '-' : '+';
    to = put_hex(to, piece->piece.speaker, DIGITS);
    for (i = 0; i < n; i++) {
      to = put_hex(to, piece->terms[i].stem, DIGITS);
      to = put_hex(to, piece->terms[i].id, DIGITS);
    }
    *to++ = '\n';
  }
  luaL_pushresultsize(&buffer, row * BRF_SKETCH_BANDS);
  return 1;
}
/* ==} */

/* #piece → its terms */
static int piece_len(lua_State *L) {
  const Piece *piece = luaL_checkudata(L, 1, PIECE);
  lua_pushinteger(L, piece->piece.n);
  return 1;
}

void lbrf_open_piece(lua_State *L) {
  luaL_newmetatable(L, PIECE);
  lua_pushcfunction(L, piece_len);
  lua_setfield(L, -2, "__len");
  lua_newtable(L);
  lua_pushcfunction(L, piece_rows);
  lua_setfield(L, -2, "rows");
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
  luaL_newmetatable(L, WEIGHTS);
  lua_newtable(L);
  lua_pushcfunction(L, weights_odds);
  lua_setfield(L, -2, "odds");
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
  lua_pushcfunction(L, core_weights);
  lua_setfield(L, -2, "weights");
  lua_pushcfunction(L, core_piece);
  lua_setfield(L, -2, "piece");
  lua_pushcfunction(L, core_read_piece);
  lua_setfield(L, -2, "read_piece");
  lua_pushinteger(L, BRF_CLUSTER_HELD);
  lua_setfield(L, -2, "held");
}
