/* SPDX-License-Identifier: MIT */
/*
** lbriefing_text: normalization, UTF-8 and versions for Lua.
*/
#include <string.h>

#include "brf_fold.h"
#include "brf_icu.h"
#include "brf_utf8.h"
#include "lbriefing.h"

#define ALIGNMENT "briefing.Alignment"

/* An alignment, made when it is first asked: the text is folded once more then,
   for most callers want the folded text alone, and the less they pay for it the
   better. Its user value is the text or, once made, the block of edits, whose
   user value is the text. */
typedef struct AlignBox {
  const BrfFolder *folder; /* lives as long as the methods do */
  uint32_t folded_size;
  uint32_t edits; /* their number, or NOT_MADE */
} AlignBox;
#define NOT_MADE UINT32_MAX

/* Options come as one integer, four bits each in the order of BrfFoldOptions;
   lua/briefing/options.lua makes it. */
static BrfFoldOptions unpack_options(lua_Integer packed) {
  BrfFoldOptions o = {0};
  uint8_t *const members[] = {
      &o.form,         &o.diacritics, &o.tatweel,     &o.alef,   &o.yeh,
      &o.teh_marbuta,  &o.hamza,      &o.presentation, &o.letters, &o.digits,
      &o.punctuation,  &o.spaces,     &o.case_fold};
  size_t i;
  for (i = 0; i < sizeof members / sizeof *members; i++)
    *members[i] = (uint8_t)((uint64_t)packed >> (4 * i) & 15u);
  return o;
}

/* What a call builds in, kept for the next one unless it has grown large: a
   userdata, so that it is freed even where a call below it raises. */
#define SCRATCH "briefing.Scratch"
#define SCRATCH_KEPT ((size_t)1 << 20)
typedef struct Scratch {
  BrfAlloc alloc;
  BrfBuf text;    /* char */
  BrfAlign align;
} Scratch;

static int scratch_gc(lua_State *L) {
  Scratch *s = luaL_checkudata(L, 1, SCRATCH);
  brf_buf_free(&s->text);
  brf_align_free(&s->align);
  return 0;
}

/* The scratch of the first upvalue, empty. */
static Scratch *scratch(lua_State *L) {
  Scratch *s = lua_touserdata(L, lua_upvalueindex(1));
  if (s->text.cap > SCRATCH_KEPT || s->text.status != BRF_OK)
    brf_buf_free(&s->text);
  if (s->align.edits.cap * sizeof(BrfEdit) > SCRATCH_KEPT ||
      s->align.edits.status != BRF_OK)
    brf_buf_free(&s->align.edits);
  s->text.len = s->align.edits.len = 0;
  return s;
}

static void push_text(lua_State *L, const BrfBuf *text) {
  lua_pushlstring(L, text->data == NULL ? "" : text->data, text->len);
}

static BrfKernel check_kernel(lua_State *L, int arg) {
  static const char *const names[] = {"best", "scalar", "neon", "avx2",
                                      "avx512", NULL};
  return (BrfKernel)luaL_checkoption(L, arg, "best", names);
}

/* Pushes the folder for packed options and a kernel, kept for good in the table
   of the second upvalue: making one costs as much as folding a short report. */
static const BrfFolder *push_folder(lua_State *L, lua_Integer packed,
                                    BrfKernel kernel) {
  lua_Integer key = packed | (lua_Integer)kernel << 56;
  if (lua_rawgeti(L, lua_upvalueindex(2), key) != LUA_TUSERDATA) {
    BrfAlloc alloc = lbrf_alloc(L);
    BrfFoldOptions options = unpack_options(packed);
    BrfFolder *folder;
    lua_pop(L, 1);
    folder = lua_newuserdatauv(L, sizeof *folder, 0);
    if (brf_folder_init(folder, &options, kernel, &alloc) != BRF_OK)
      luaL_error(L, "not enough memory");
    lua_pushvalue(L, -1);
    lua_rawseti(L, lua_upvalueindex(2), key);
  }
  return lua_touserdata(L, -1);
}

/* Pushes the string at 1 as `folder` makes it; or nil, message, code, byte. Returns
   how many that is. */
static int push_folded(lua_State *L, const BrfFolder *folder) {
  size_t size;
  const char *text = lua_tolstring(L, 1, &size);
  Scratch *s = scratch(L);
  BrfStatus status = brf_folder_run(folder, text, size, &s->text, NULL);
  if (status == BRF_BAD_UTF8)
    return lbrf_fail(L, status, brf_utf8_validate(text, size));
  if (status != BRF_OK) return lbrf_fail(L, status, SIZE_MAX);
  push_text(L, &s->text);
  return 1;
}

/* The same with its Alignment behind it. */
static int push_aligned(lua_State *L, const BrfFolder *folder) {
  int pushed = push_folded(L, folder);
  AlignBox *box;
  if (pushed != 1) return pushed;
  box = lua_newuserdatauv(L, sizeof *box, 1);
  box->folder = folder;
  box->folded_size = (uint32_t)lua_rawlen(L, -2);
  box->edits = NOT_MADE;
  lua_pushvalue(L, 1);
  lua_setiuservalue(L, -2, 1);
  lua_pushvalue(L, lua_upvalueindex(3));
  lua_setmetatable(L, -2);
  return 2;
}

/* core.normalize(s, packed [, kernel]) → string, Alignment; or nil, message,
   code, byte. All kernels give the same; the choice serves tests. */
static int core_normalize(lua_State *L) {
  lua_Integer packed = luaL_checkinteger(L, 2);
  luaL_checkstring(L, 1);
  return push_aligned(L, push_folder(L, packed, check_kernel(L, 3)));
}

/* core.fold(s, packed) → string: the same without an alignment, which many short
   texts would pay for. */
static int core_fold(lua_State *L) {
  lua_Integer packed = luaL_checkinteger(L, 2);
  luaL_checkstring(L, 1);
  return push_folded(L, push_folder(L, packed, BRF_KERNEL_BEST));
}

/* What core.normalizer makes. A call without options goes nowhere else. */
static int normalize(lua_State *L) {
  const BrfFolder *folder = lua_touserdata(L, lua_upvalueindex(5));
  luaL_checktype(L, 1, LUA_TSTRING);
  if (!lua_isnoneornil(L, 2)) {
    lua_pushvalue(L, lua_upvalueindex(4));
    lua_pushvalue(L, 2);
    lua_pushinteger(L, 2);
    lua_call(L, 2, 1);
    folder = push_folder(L, lua_tointeger(L, -1), BRF_KERNEL_BEST);
  }
  return push_aligned(L, folder);
}

/* core.normalizer(pack) → normalize(s [, options]), as core.normalize with
   pack(options, level), which raises at that level for wrong ones. */
static int core_normalizer(lua_State *L) {
  int i;
  luaL_checktype(L, 1, LUA_TFUNCTION);
  lua_settop(L, 1);
  for (i = 1; i <= 3; i++) lua_pushvalue(L, lua_upvalueindex(i));
  lua_pushvalue(L, 1);
  lua_pushvalue(L, 1);
  lua_call(L, 0, 1);
  push_folder(L, luaL_checkinteger(L, -1), BRF_KERNEL_BEST);
  lua_remove(L, -2);
  lua_pushcclosure(L, normalize, 5);
  return 1;
}

/* Makes the edits of the box at index 1, whose text is on the top. */
static void make_edits(lua_State *L, AlignBox *box, const BrfAlign *align) {
  Scratch *s = scratch(L);
  const BrfBuf *edits = &s->align.edits;
  void *block;
  if (brf_folder_run(box->folder, align->original, align->original_size,
                     &s->text, &s->align) != BRF_OK)
    luaL_error(L, "not enough memory");
  block = lua_newuserdatauv(L, edits->len * sizeof(BrfEdit), 1);
  if (edits->len > 0)
    memcpy(block, edits->data, edits->len * sizeof(BrfEdit));
  lua_rotate(L, -2, 1);
  lua_setiuservalue(L, -2, 1);
  box->edits = (uint32_t)edits->len;
  lua_setiuservalue(L, 1, 1);
}

/* The alignment at index 1, made where it is not yet; it borrows the box's. */
static BrfAlign check_alignment(lua_State *L) {
  AlignBox *box = luaL_checkudata(L, 1, ALIGNMENT);
  BrfAlign align;
  memset(&align, 0, sizeof align);
  lua_getiuservalue(L, 1, 1);
  if (box->edits != NOT_MADE) lua_getiuservalue(L, -1, 1);
  align.original = lua_tolstring(L, -1, &align.original_size);
  align.folded_size = box->folded_size;
  if (box->edits == NOT_MADE)
    make_edits(L, box, &align);
  else
    lua_pop(L, 2);
  lua_getiuservalue(L, 1, 1);
  align.edits.data = lua_touserdata(L, -1);
  align.edits.len = align.edits.cap = box->edits;
  align.edits.item = sizeof(BrfEdit);
  lua_pop(L, 1);
  return align;
}

/* Reads first, last at 2 and 3, maps them, pushes first, last. */
static int map_span(lua_State *L, int to_original) {
  const BrfAlign align = check_alignment(L);
  lua_Integer first = luaL_checkinteger(L, 2);
  lua_Integer last = luaL_checkinteger(L, 3);
  lua_Integer size = (lua_Integer)(to_original ? align.folded_size
                                               : align.original_size);
  BrfSpan span;
  luaL_argcheck(L, first >= 1 && first <= size + 1, 2, "byte out of the text");
  luaL_argcheck(L, last >= first - 1 && last <= size, 3,
                "byte out of the text");
  span.start = (uint32_t)first - 1;
  span.end = (uint32_t)last;
  span = to_original ? brf_align_to_original(&align, span)
                     : brf_align_to_folded(&align, span);
  lua_pushinteger(L, (lua_Integer)span.start + 1);
  lua_pushinteger(L, (lua_Integer)span.end);
  return 2;
}

static int alignment_original(lua_State *L) { return map_span(L, 1); }
static int alignment_normalized(lua_State *L) { return map_span(L, 0); }

static int alignment_len(lua_State *L) {
  const BrfAlign align = check_alignment(L);
  lua_pushinteger(L, (lua_Integer)brf_align_count(&align));
  return 1;
}

/* Its memory is the collector's, so that closing it leaves nothing to do. */
static int alignment_close(lua_State *L) {
  (void)L;
  return 0;
}

/* core.validate(s) → true, or nil, message, code, byte */
static int core_validate(lua_State *L) {
  size_t size;
  const char *text = luaL_checklstring(L, 1, &size);
  size_t bad = brf_utf8_validate(text, size);
  if (bad != size) return lbrf_fail(L, BRF_BAD_UTF8, bad);
  lua_pushboolean(L, 1);
  return 1;
}

/* core.replace(s) → string, replacements */
static int core_replace(lua_State *L) {
  size_t size, count;
  const char *text = luaL_checklstring(L, 1, &size);
  Scratch *s = scratch(L);
  count = brf_utf8_replace(text, size, &s->text);
  if (s->text.status != BRF_OK) return lbrf_fail(L, s->text.status, SIZE_MAX);
  push_text(L, &s->text);
  lua_pushinteger(L, (lua_Integer)count);
  return 2;
}

/* core.count(s) → code points of well-formed s */
static int core_count(lua_State *L) {
  size_t size;
  const char *text = luaL_checklstring(L, 1, &size);
  lua_pushinteger(L, (lua_Integer)brf_utf8_count(text, size));
  return 1;
}

/* {== offsets of one text: bytes and code points */

#define OFFSETS "briefing.offsets"

/* The index keeps a pointer to its allocator, which lives beside it. */
typedef struct TextOffsets {
  BrfAlloc alloc;
  BrfOffsets offsets;
} TextOffsets;

static BrfOffsets *check_offsets(lua_State *L) {
  TextOffsets *own = luaL_checkudata(L, 1, OFFSETS);
  return &own->offsets;
}

static int offsets_gc(lua_State *L) {
  brf_offsets_free(check_offsets(L));
  return 0;
}

/* core.offsets(s) → offsets of well-formed s, which they keep alive */
static int core_offsets(lua_State *L) {
  size_t size;
  const char *text = luaL_checklstring(L, 1, &size);
  TextOffsets *own = lua_newuserdatauv(L, sizeof *own, 1);
  BrfStatus status;
  own->alloc = lbrf_alloc(L);
  status = brf_offsets_init(&own->offsets, text, size, &own->alloc);
  if (status != BRF_OK) return lbrf_fail(L, status, SIZE_MAX);
  luaL_setmetatable(L, OFFSETS);
  lua_pushvalue(L, 1);
  lua_setiuservalue(L, -2, 1);
  return 1;
}

/* offsets:points(first, last) → start, end: bytes, 1-based and inclusive, as
   code points, 0-based and end-exclusive */
static int offsets_points(lua_State *L) {
  BrfOffsets *offsets = check_offsets(L);
  lua_Integer first = luaL_checkinteger(L, 2);
  lua_Integer last = luaL_checkinteger(L, 3);
  luaL_argcheck(L, first >= 1 && first <= (lua_Integer)offsets->size + 1, 2,
                "byte out of the text");
  luaL_argcheck(L, last >= first - 1 && last <= (lua_Integer)offsets->size, 3,
                "byte out of the text");
  lua_pushinteger(L, brf_offsets_points(offsets, (uint32_t)first - 1));
  lua_pushinteger(L, brf_offsets_points(offsets, (uint32_t)last));
  return 2;
}

/* offsets:bytes(start, end) → first, last: the other way; nil where these are
   no code points of the text, which may come from a file */
static int offsets_bytes(lua_State *L) {
  BrfOffsets *offsets = check_offsets(L);
  lua_Integer start = luaL_checkinteger(L, 2);
  lua_Integer end = luaL_checkinteger(L, 3);
  lua_Integer points = brf_offsets_points(offsets, (uint32_t)offsets->size);
  if (start < 0 || end < start || end > points) {
    luaL_pushfail(L);
    return 1;
  }
  lua_pushinteger(L, (lua_Integer)brf_offsets_bytes(offsets, (uint32_t)start) +
                         1);
  lua_pushinteger(L, brf_offsets_bytes(offsets, (uint32_t)end));
  return 2;
}

/* ==} */

/* core.hash(s) → 16 hexadecimal digits: FNV-1a of its bytes, the same on every
   machine */
static int core_hash(lua_State *L) {
  size_t size, i;
  const char *s = luaL_checklstring(L, 1, &size);
  uint64_t h = UINT64_C(0xCBF29CE484222325);
  char digits[16];
  for (i = 0; i < size; i++)
    h = (h ^ (unsigned char)s[i]) * UINT64_C(0x100000001B3);
  for (i = 16; i-- > 0; h >>= 4) digits[i] = "0123456789abcdef"[h & 15];
  lua_pushlstring(L, digits, sizeof digits);
  return 1;
}

/* core.kernels() → list of the names of the kernels that run here */
static int core_kernels(lua_State *L) {
  int kernel, n = 0;
  lua_newtable(L);
  for (kernel = BRF_KERNEL_SCALAR; kernel <= BRF_KERNEL_AVX512; kernel++)
    if ((int)brf_cpu_kernel((BrfKernel)kernel) == kernel) {
      lua_pushstring(L, brf_cpu_kernel_name((BrfKernel)kernel));
      lua_rawseti(L, -2, ++n);
    }
  return 1;
}

/* core.versions() → { briefing, icu, unicode, utf8proc } */
static int core_versions(lua_State *L) {
  char icu[BRF_ICU_VERSION_SIZE];
  brf_icu_version(icu);
  lua_createtable(L, 0, 4);
  lua_pushliteral(L, BRF_VERSION);
  lua_setfield(L, -2, "briefing");
  lua_pushstring(L, icu);
  lua_setfield(L, -2, "icu");
  lua_pushstring(L, brf_fold_unicode_version());
  lua_setfield(L, -2, "unicode");
  lua_pushstring(L, brf_fold_utf8proc_version());
  lua_setfield(L, -2, "utf8proc");
  return 1;
}

static void push_scratch(lua_State *L) {
  Scratch *s = lua_newuserdatauv(L, sizeof *s, 0);
  s->alloc = lbrf_alloc(L);
  brf_buf_init(&s->text, 1, &s->alloc);
  brf_align_init(&s->align, &s->alloc);
  luaL_newmetatable(L, SCRATCH);
  lua_pushcfunction(L, scratch_gc);
  lua_setfield(L, -2, "__gc");
  lua_setmetatable(L, -2);
}

void lbrf_open_text(lua_State *L) {
  static const luaL_Reg meta[] = {{"__len", alignment_len},
                                  {"__close", alignment_close},
                                  {NULL, NULL}};
  static const luaL_Reg methods[] = {{"original", alignment_original},
                                     {"normalized", alignment_normalized},
                                     {NULL, NULL}};
  static const luaL_Reg functions[] = {
      {"normalize", core_normalize}, {"normalizer", core_normalizer},
      {"fold", core_fold},           {"validate", core_validate},
      {"replace", core_replace},     {"count", core_count},
      {"kernels", core_kernels},     {"hash", core_hash},
      {"versions", core_versions},
      {"offsets", core_offsets},     {NULL, NULL}};
  static const luaL_Reg offsets_meta[] = {{"__gc", offsets_gc}, {NULL, NULL}};
  static const luaL_Reg offsets_methods[] = {
      {"points", offsets_points}, {"bytes", offsets_bytes}, {NULL, NULL}};
  push_scratch(L);
  lua_newtable(L); /* folders */
  luaL_newmetatable(L, ALIGNMENT);
  lua_pushvalue(L, -3);
  lua_pushvalue(L, -3);
  luaL_setfuncs(L, meta, 2);
  luaL_newlibtable(L, methods);
  lua_pushvalue(L, -4);
  lua_pushvalue(L, -4);
  luaL_setfuncs(L, methods, 2);
  lua_setfield(L, -2, "__index");
  luaL_newmetatable(L, OFFSETS);
  luaL_setfuncs(L, offsets_meta, 0);
  luaL_newlib(L, offsets_methods);
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
  luaL_setfuncs(L, functions, 3); /* the scratch, folders, what alignments are */
}
