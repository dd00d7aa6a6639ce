/* SPDX-License-Identifier: MIT */
#include "brf_object.h"

#include <string.h>

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

/* {== whether it is JSON */

typedef struct Check {
  const char *text;
  size_t size, at;
  size_t depth;
  uint64_t objects[BRF_OBJECT_DEPTH / 64]; /* a bit for each that is open: 1 an
                                              object, 0 a list */
} Check;

static char next_char(Check *c) {
  while (c->at < c->size && (c->text[c->at] == ' ' || c->text[c->at] == '\t' ||
                             c->text[c->at] == '\n' || c->text[c->at] == '\r'))
    c->at++;
  return c->at < c->size ? c->text[c->at] : '\0';
}

static int in_object(const Check *c) {
  return c->objects[(c->depth - 1) / 64] >> (c->depth - 1) % 64 & 1;
}

/* Over the string that opens at `at`. */
static const char *check_string(Check *c) {
  const char *s = c->text;
  size_t from = c->at++;
  for (; c->at < c->size && s[c->at] != '"'; c->at++) {
    if (s[c->at] != '\\') continue;
    if (++c->at == c->size) break;
    if (s[c->at] == 'u') {
      if (c->size - c->at < 5 || hex4(s + c->at + 1) == UINT32_MAX)
        return "an escape that is none";
      c->at += 4;
    } else if (strchr("\"\\/bfnrt", s[c->at]) == NULL || s[c->at] == '\0') {
      return "an escape that is none";
    }
  }
  if (c->at >= c->size) {
    c->at = from;
    return "a string that nothing closes";
  }
  c->at++;
  return NULL;
}

static size_t count_digits(Check *c) {
  size_t from = c->at;
  while (c->at < c->size && c->text[c->at] >= '0' && c->text[c->at] <= '9')
    c->at++;
  return c->at - from;
}

static int is_at(const Check *c, char one, char other) {
  return c->at < c->size && (c->text[c->at] == one || c->text[c->at] == other);
}

static const char *check_number(Check *c) {
  static const char *const bad = "a number that is none";
  int zero;
  if (is_at(c, '-', '-')) c->at++;
  zero = is_at(c, '0', '0');
  switch (count_digits(c)) {
    case 0: return bad;
    case 1: break;
    default: if (zero) return bad;
  }
  if (is_at(c, '.', '.')) {
    c->at++;
    if (count_digits(c) == 0) return bad;
  }
  if (is_at(c, 'e', 'E')) {
    c->at++;
    if (is_at(c, '+', '-')) c->at++;
    if (count_digits(c) == 0) return bad;
  }
  return NULL;
}

static const char *check_plain(Check *c) {
  static const char *const words[] = {"true", "false", "null"};
  size_t i;
  if (is_at(c, '"', '"')) return check_string(c);
  for (i = 0; i < 3; i++) {
    size_t len = strlen(words[i]);
    if (c->size - c->at >= len && memcmp(c->text + c->at, words[i], len) == 0) {
      c->at += len;
      return NULL;
    }
  }
  if (is_at(c, '-', '-') || (c->text[c->at] >= '0' && c->text[c->at] <= '9'))
    return check_number(c);
  return "no value";
}

/* A key and its colon. */
static const char *check_key(Check *c) {
  const char *wrong;
  if (next_char(c) != '"') return "no key";
  if ((wrong = check_string(c)) != NULL) return wrong;
  if (next_char(c) != ':') return "no colon";
  c->at++;
  return NULL;
}

/* A value, or the beginning of a list or an object: `*open` then. */
static const char *check_value(Check *c, int *open) {
  char first = next_char(c);
  *open = first == '{' || first == '[';
  if (c->at == c->size) return "cut off";
  if (!*open) return check_plain(c);
  if (c->depth == BRF_OBJECT_DEPTH) return "nested too deeply";
  c->at++;
  c->objects[c->depth / 64] &= ~(UINT64_C(1) << c->depth % 64);
  c->objects[c->depth / 64] |= (uint64_t)(first == '{') << c->depth % 64;
  c->depth++;
  return NULL;
}

/* What follows a value, and what closes: up to where the next one begins. */
static const char *check_after(Check *c) {
  while (c->depth > 0) {
    char sign = next_char(c);
    if (c->at == c->size) return "cut off";
    if (sign == ',') {
      c->at++;
      return in_object(c) ? check_key(c) : NULL;
    }
    if (sign != (in_object(c) ? '}' : ']')) return "no comma";
    c->at++;
    c->depth--;
  }
  return NULL;
}

static const char *check_all(Check *c) {
  const char *wrong;
  do {
    int open;
    if ((wrong = check_value(c, &open)) != NULL) return wrong;
    if (open && next_char(c) != (in_object(c) ? '}' : ']'))
      wrong = in_object(c) ? check_key(c) : NULL;
    else
      wrong = check_after(c);
    if (wrong != NULL) return wrong;
  } while (c->depth > 0);
  next_char(c);
  return c->at < c->size ? "more after the value" : NULL;
}

const char *brf_object_check(const char *text, size_t size, size_t *at) {
  const char *wrong;
  Check c;
  memset(&c, 0, sizeof c);
  c.text = text;
  c.size = size;
  wrong = check_all(&c);
  *at = c.at;
  return wrong;
}

/* ==} */

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
