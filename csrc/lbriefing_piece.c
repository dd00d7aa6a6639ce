/* SPDX-License-Identifier: MIT */
/*
** lbriefing_piece: pieces of text that are compared two by two, for Lua, and
** the rows by which they are sorted and sent. A piece as a row: - where it is
** denied as a whole, else +; who says it, and each term's stem and id, as 8
** hexadecimal digits each; behind a slash the signs, each with + where it is
** said, - where it is denied, else ~. Its terms weigh the same, but for
*everyday
** words.
*/
#include <string.h>

#include "brf_alike.h"
#include "brf_cluster.h"
#include "brf_contrary.h"
#include "brf_sketch.h"
#include "brf_stem.h"
#include "brf_term.h"
#include "brf_utf8.h"
#include "lbriefing.h"

#define PIECE "briefing.Piece"
#define WEIGHTS "briefing.Weights"
#define DIGITS 8 /* of a number in a row */
#define TERM (2 * DIGITS)
#define SIGN (1 + (3 + BRF_ALIKE_NEAR) * DIGITS)

/* How a row has a BrfPolar. */
static const char POLARS[] = "+~-";

typedef struct Piece {
  BrfAlikePiece piece;
  BrfAlikeTerm terms[1]; /* as many as there are, and behind them the signs */
} Piece;

/* What a piece is made of. */
typedef struct Parts {
  BrfAlikeTerm terms[BRF_ALIKE_MOST];
  BrfAlikeSign signs[BRF_ALIKE_MOST];
  uint32_t n, nsigns, speaker;
  uint8_t denied;
} Parts;

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

/* weights:odds(a, b) → the log odds that two pieces say the same; the least
   there are where one denies what the other says */
static int weights_odds(lua_State *L) {
  const BrfAlikeWeights *weights = luaL_checkudata(L, 1, WEIGHTS);
  const Piece *a = luaL_checkudata(L, 2, PIECE);
  const Piece *b = luaL_checkudata(L, 3, PIECE);
  lua_pushnumber(L, brf_contrary(&a->piece, &b->piece)
                        ? -BRF_ALIKE_SUREST
                        : brf_alike(&a->piece, &b->piece, weights));
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

static void push_piece(lua_State *L, const Parts *parts) {
  size_t terms = parts->n * sizeof *parts->terms;
  size_t signs = parts->nsigns * sizeof *parts->signs;
  Piece *piece =
      lua_newuserdatauv(L, offsetof(Piece, terms) + terms + signs, 0);
  BrfAlikeSign *behind = (BrfAlikeSign *)(void *)(piece->terms + parts->n);
  memcpy(piece->terms, parts->terms, terms);
  memcpy(behind, parts->signs, signs);
  piece->piece.terms = piece->terms;
  piece->piece.signs = behind;
  piece->piece.n = parts->n;
  piece->piece.nsigns = parts->nsigns;
  piece->piece.speaker = parts->speaker;
  piece->piece.denied = parts->denied;
  luaL_setmetatable(L, PIECE);
}

static void add_term(Parts *parts, const BrfTerm *from) {
  BrfAlikeTerm *term = &parts->terms[parts->n];
  uint32_t stem = (uint32_t)from->stem, j = 0;
  while (j < parts->n && parts->terms[j].stem != stem) j++;
  if (j < parts->n || parts->n == BRF_ALIKE_MOST) return;
  term->stem = stem;
  term->id = (uint32_t)from->id;
  term->weight = weight_of(stem);
  term->named = 0;
  parts->n++;
}

/* core.piece(stemmer, text, speaker, denied) → a piece, or nil, message, code,
   byte; `speaker` is a name in any form that is one for one speaker, or nil */
static int core_piece(lua_State *L) {
  BrfStemmer *stemmer = lbrf_check_stemmer(L, 1);
  size_t size, name_size, bad, i;
  const char *text = luaL_checklstring(L, 2, &size);
  const char *name = luaL_optlstring(L, 3, "", &name_size);
  BrfAlloc alloc = lbrf_alloc(L);
  BrfBuf buf;
  Parts parts;
  BrfStatus status;
  bad = brf_utf8_validate(text, size);
  if (bad != size) return lbrf_fail(L, BRF_BAD_UTF8, bad);
  brf_buf_init(&buf, sizeof(BrfTerm), &alloc);
  status = brf_terms(stemmer, text, size, &buf);
  if (status != BRF_OK) {
    brf_buf_free(&buf);
    return lbrf_fail(L, status, SIZE_MAX);
  }
  parts.n = parts.nsigns = 0;
  for (i = 0; i < buf.len; i++) {
    const BrfTerm *term = &brf_buf_at(&buf, BrfTerm, i);
    add_term(&parts, term);
    parts.nsigns +=
        brf_term_signs(buf.data, i, buf.len, parts.signs + parts.nsigns,
                       BRF_ALIKE_MOST - parts.nsigns);
  }
  brf_buf_free(&buf);
  parts.speaker = speaker_hash(name, name_size);
  parts.denied = (uint8_t)lua_toboolean(L, 4);
  push_piece(L, &parts);
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

/* Reads the signs of a row, in which they take `size` bytes; false where they
   are none. */
static int read_signs(const char *s, size_t size, Parts *parts) {
  size_t i;
  if (size % SIGN != 0 || size / SIGN > BRF_ALIKE_MOST) return 0;
  parts->nsigns = (uint32_t)(size / SIGN);
  for (i = 0; i < parts->nsigns; i++, s += SIGN) {
    BrfAlikeSign *sign = &parts->signs[i];
    uint32_t side;
    const char *polar = memchr(POLARS, s[0], sizeof POLARS - 1);
    unsigned k;
    if (polar == NULL || !read_hex(s + 1, &sign->stem) ||
        !read_hex(s + 1 + DIGITS, &sign->id) ||
        !read_hex(s + 1 + 2 * DIGITS, &side) || side > UINT16_MAX)
      return 0;
    for (k = 0; k < BRF_ALIKE_NEAR; k++)
      if (!read_hex(s + 1 + (3 + k) * DIGITS, &sign->near[k])) return 0;
    sign->polar = (uint8_t)(polar - POLARS);
    sign->side = (int16_t)((int)side - INT16_MAX);
  }
  return 1;
}

/* core.read_piece(row) → the piece that a row holds behind its names, or nil */
static int core_read_piece(lua_State *L) {
  size_t size, n, i;
  const char *s = luaL_checklstring(L, 1, &size);
  const char *slash = memchr(s, '/', size);
  Parts parts;
  parts.nsigns = 0;
  if (slash != NULL) {
    if (!read_signs(slash + 1, size - (size_t)(slash - s) - 1, &parts))
      return 0;
    size = (size_t)(slash - s);
  }
  if (size < 1 + DIGITS || (size - 1 - DIGITS) % TERM != 0 ||
      (s[0] != '+' && s[0] != '-') || !read_hex(s + 1, &parts.speaker))
    return 0;
  n = (size - 1 - DIGITS) / TERM;
  if (n > BRF_ALIKE_MOST) return 0;
  for (i = 0; i < n; i++) {
    const char *term = s + 1 + DIGITS + i * TERM;
    if (!read_hex(term, &parts.terms[i].stem) ||
        !read_hex(term + DIGITS, &parts.terms[i].id))
      return 0;
    parts.terms[i].weight = weight_of(parts.terms[i].stem);
  }
  parts.n = (uint32_t)n;
  parts.denied = s[0] == '-';
  push_piece(L, &parts);
  return 1;
}

static char *put_signs(char *to, const BrfAlikePiece *piece) {
  uint32_t i;
  unsigned k;
  if (piece->nsigns == 0) return to;
  *to++ = '/';
  for (i = 0; i < piece->nsigns; i++) {
    const BrfAlikeSign *sign = &piece->signs[i];
    *to++ = POLARS[sign->polar];
    to = put_hex(to, sign->stem, DIGITS);
    to = put_hex(to, sign->id, DIGITS);
    to = put_hex(to, (uint64_t)(sign->side + INT16_MAX), DIGITS);
    for (k = 0; k < BRF_ALIKE_NEAR; k++)
      to = put_hex(to, sign->near[k], DIGITS);
  }
  return to;
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
  row = 16 + 1 + name_size + 2 + DIGITS + n * TERM + 1;
  if (piece->piece.nsigns > 0) row += 1 + piece->piece.nsigns * SIGN;
  to = luaL_buffinitsize(L, &buffer, row * BRF_SKETCH_BANDS);
  for (band = 0; band < BRF_SKETCH_BANDS; band++) {
    to = put_hex(to, brf_sketch_key(&sketch, band), 16);
    *to++ = '\t';
    memcpy(to, name, name_size);
    to += name_size;
    *to++ = '\t';
    *to++ = piece->piece.denied ? '-' : '+';
    to = put_hex(to, piece->piece.speaker, DIGITS);
    for (i = 0; i < n; i++) {
      to = put_hex(to, piece->terms[i].stem, DIGITS);
      to = put_hex(to, piece->terms[i].id, DIGITS);
    }
    to = put_signs(to, &piece->piece);
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
