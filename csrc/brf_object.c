/* SPDX-License-Identifier: MIT */
#include "brf_object.h"

#include <string.h>

int brf_object_init(BrfObject *object, const char *text, size_t size) {
  if (size >= BRF_MAX_TEXT) return 0;
  object->text = text;
  object->size = (uint32_t)size;
  object->at = 0;
  return 1;
}

/* The byte at `at`, or 0 at the end. */
static char byte_at(const BrfObject *o, uint32_t at) {
  return at < o->size ? o->text[at] : '\0';
}

static uint32_t skip_space(const BrfObject *o, uint32_t at) {
  while (at < o->size && (o->text[at] == ' ' || o->text[at] == '\t' ||
                          o->text[at] == '\n' || o->text[at] == '\r'))
    at++;
  return at;
}

/* The closing mark of the string that opens at `at`, or the end. */
static uint32_t string_end(const BrfObject *o, uint32_t at, uint8_t *escaped) {
  const char *start = o->text + at + 1, *stop = o->text + o->size;
  const char *from = start, *quote;
  for (;;) { /* the first mark behind an even number of backslashes */
    size_t n = 0;
    quote = memchr(from, '"', (size_t)(stop - from));
    if (quote == NULL) return o->size;
    while (quote - n > from && quote[-1 - (ptrdiff_t)n] == '\\') n++;
    if (n % 2 == 0) break;
    from = quote + 1;
  }
  *escaped = memchr(start, '\\', (size_t)(quote - start)) != NULL;
  return (uint32_t)(quote - o->text);
}

/* Behind the list or object that opens at `at`, or 0 when nothing closes it. */
static uint32_t nested_end(const BrfObject *o, uint32_t at) {
  uint32_t depth = 0;
  uint8_t escaped;
  for (; at < o->size; at++) {
    switch (o->text[at]) {
      case '"':
        at = string_end(o, at, &escaped);
        break;
      case '{': case '[':
        depth++;
        break;
      case '}': case ']':
        if (--depth == 0) return at + 1;
        break;
      default: break;
    }
  }
  return 0;
}

static int is_word(const BrfObject *o, uint32_t at, const char *word) {
  size_t len = strlen(word);
  char after;
  if (o->size - at < len || memcmp(o->text + at, word, len) != 0) return 0;
  after = byte_at(o, at + (uint32_t)len);
  return after == ',' || after == '}' || after == ' ';
}

/* A number, true, false or null: behind it, or 0. */
static uint32_t plain_value(const BrfObject *o, uint32_t at, uint8_t *kind) {
  uint32_t from = at, digits;
  char c;
  if (is_word(o, at, "true")) return *kind = BRF_MEMBER_TRUE, at + 4;
  if (is_word(o, at, "false")) return *kind = BRF_MEMBER_FALSE, at + 5;
  if (is_word(o, at, "null")) return *kind = BRF_MEMBER_NULL, at + 4;
  if (byte_at(o, at) == '-') at++;
  digits = at;
  while (at < o->size && o->text[at] >= '0' && o->text[at] <= '9') at++;
  if (at == digits || (o->text[digits] == '0' && at > from + 1)) return 0;
  *kind = at - digits > 18 ? BRF_MEMBER_OTHER : BRF_MEMBER_INTEGER;
  while ((c = byte_at(o, at)) == '.' || c == 'e' || c == 'E' || c == '+' ||
         c == '-' || (c >= '0' && c <= '9')) {
    *kind = BRF_MEMBER_OTHER;
    at++;
  }
  return at;
}

int brf_object_next(BrfObject *o, BrfMember *m) {
  uint32_t at = skip_space(o, o->at);
  int first = o->at == 0;
  char c = byte_at(o, at);
  if (first) {
    if (c != '{') return -1;
    at = skip_space(o, at + 1);
    c = byte_at(o, at);
  } else if (c == ',') {
    at = skip_space(o, at + 1);
    c = byte_at(o, at);
    if (c == '}') return -1;
  } else if (c != '}') {
    return -1;
  }
  if (c == '}') return skip_space(o, at + 1) == o->size ? 0 : -1;
  if (c != '"') return -1;
  m->key.start = at + 1;
  m->key.end = string_end(o, at, &m->key_escaped);
  at = skip_space(o, m->key.end + 1);
  if (byte_at(o, at) != ':') return -1;
  at = skip_space(o, at + 1);
  m->value.start = at;
  m->value_escaped = 0;
  switch (byte_at(o, at)) {
    case '"':
      m->kind = BRF_MEMBER_STRING;
      m->value.start = at + 1;
      m->value.end = string_end(o, at, &m->value_escaped);
      at = m->value.end + 1;
      break;
    case '{': case '[':
      m->kind = BRF_MEMBER_OTHER;
      at = m->value.end = nested_end(o, at);
      break;
    default:
      at = m->value.end = plain_value(o, at, &m->kind);
      break;
  }
  if (at == 0 || at > o->size) return -1;
  o->at = at;
  return 1;
}

int brf_object_item(BrfObject *o, BrfSpan *item) {
  uint32_t at = skip_space(o, o->at);
  char c = byte_at(o, at);
  if (o->at == 0) {
    if (c != '[') return -1;
    at = skip_space(o, at + 1);
    c = byte_at(o, at);
  } else if (c == ',') {
    at = skip_space(o, at + 1);
    c = byte_at(o, at);
    if (c == ']') return -1;
  } else if (c != ']') {
    return -1;
  }
  if (c == ']') return skip_space(o, at + 1) == o->size ? 0 : -1;
  if (c != '{') return -1;
  item->start = at;
  o->at = item->end = nested_end(o, at);
  return o->at == 0 ? -1 : 1;
}

/* The four hexadecimal digits at `s`, or UINT32_MAX. */
static uint32_t hex4(const char *s) {
  uint32_t value = 0;
  int i;
  for (i = 0; i < 4; i++) {
    char c = s[i];
    value <<= 4;
    if (c >= '0' && c <= '9') value |= (uint32_t)(c - '0');
    else if (c >= 'a' && c <= 'f') value |= (uint32_t)(c - 'a' + 10);
    else if (c >= 'A' && c <= 'F') value |= (uint32_t)(c - 'A' + 10);
    else return UINT32_MAX;
  }
  return value;
}

static char *put_point(char *to, uint32_t c) {
  if (c < 0x80) {
    *to++ = (char)c;
  } else if (c < 0x800) {
    *to++ = (char)(0xC0 | c >> 6);
    *to++ = (char)(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    *to++ = (char)(0xE0 | c >> 12);
    *to++ = (char)(0x80 | (c >> 6 & 0x3F));
    *to++ = (char)(0x80 | (c & 0x3F));
  } else {
    *to++ = (char)(0xF0 | c >> 18);
    *to++ = (char)(0x80 | (c >> 12 & 0x3F));
    *to++ = (char)(0x80 | (c >> 6 & 0x3F));
    *to++ = (char)(0x80 | (c & 0x3F));
  }
  return to;
}

int brf_object_unescape(const char *text, size_t size, char *out,
                        size_t *made) {
  static const char escapes[] = "\"\"\\\\//b\bf\fn\nr\rt\t";
  const char *stop = text + size;
  char *to = out;
  for (;;) {
    const char *slash = memchr(text, '\\', (size_t)(stop - text));
    size_t run = (size_t)((slash != NULL ? slash : stop) - text);
    memcpy(to, text, run);
    to += run;
    if (slash == NULL) break;
    if (stop - slash < 2) return 0;
    text = slash + 2;
    if (slash[1] == 'u') {
      uint32_t c = stop - text < 4 ? UINT32_MAX : hex4(text), low;
      if (c == UINT32_MAX || (c >= 0xDC00 && c < 0xE000)) return 0;
      text += 4;
      if (c >= 0xD800 && c < 0xDC00) { /* the other half must follow */
        if (stop - text < 6 || text[0] != '\\' || text[1] != 'u') return 0;
        low = hex4(text + 2);
        if (low < 0xDC00 || low >= 0xE000) return 0;
        c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
        text += 6;
      }
      to = put_point(to, c);
    } else {
      size_t i = 0;
      while (escapes[i] != '\0' && escapes[i] != slash[1]) i += 2;
      if (escapes[i] == '\0') return 0;
      *to++ = escapes[i + 1];
    }
  }
  *made = (size_t)(to - out);
  return 1;
}
