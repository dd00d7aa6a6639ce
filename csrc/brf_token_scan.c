/* SPDX-License-Identifier: MIT */
#include "brf_token_scan.h"

#include <string.h>

#include "brf_char.h"
#include "brf_number.h"

#include "tables/abbreviations.inc"

#define ZWJ 0x200Du
#define TATWEEL 0x640u
#define KEYCAP 0x20E3u

/* Bytes of an address (RFC 5321, RFC 1035): nothing is looked for beyond. */
#define LONGEST_LOCAL_PART 64u
#define LONGEST_HOST 253u

typedef BrfTokenScan Scan;

static BrfChar class_at(const Scan *s, size_t at, unsigned *len) {
  return brf_char_class(brf_char_decode(s->text, at, len));
}

static int is_class(const Scan *s, size_t at, BrfChar wanted) {
  unsigned len;
  return at < s->size && class_at(s, at, &len) == wanted;
}

/* The last token if it ends at `at`, else NULL. */
static BrfToken *before(const Scan *s, size_t at) {
  BrfToken *last;
  if (s->out->len == s->first) return NULL;
  last = &brf_buf_at(s->out, BrfToken, s->out->len - 1);
  return last->end == at ? last : NULL;
}

static size_t add(Scan *s, BrfTokenKind kind, size_t start, size_t end) {
  BrfToken *token;
  if (s->out->len < s->out->cap || brf_buf_reserve(s->out, 1)) {
    token = (BrfToken *)s->out->data + s->out->len++;
    token->spare = 0;
    token->start = (uint32_t)start;
    token->end = (uint32_t)end;
    token->kind = (uint8_t)kind;
    token->flags = s->pending;
    if (start > 0 && s->text[start - 1] == ' ') token->flags |= BRF_TOKEN_SPACE;
    s->pending = 0;
  }
  return end;
}

/* {== words */

/* The end of the run of letters of class `is` at `at`. Joiners stand in a run,
   not at its end: می‌خواهد is one word, the mark after ه‍ no part of it. */
static size_t run_end(const Scan *s, size_t at, BrfChar is) {
  size_t end = at;
  while (at < s->size) {
    unsigned len;
    BrfChar class = class_at(s, at, &len);
    if (class != is && class != BRF_CHAR_JOINER) break;
    at += len;
    if (class == is) end = at;
  }
  return end;
}

static size_t word(Scan *s, size_t at) {
  size_t end = run_end(s, at, BRF_CHAR_LETTER);
  BrfToken *last = before(s, at);
  if (last == NULL || last->kind != BRF_TOKEN_WORD)
    return add(s, BRF_TOKEN_WORD, at, end);
  last->end = (uint32_t)end;
  return end;
}

/* A joiner: nothing, or inside a word that goes on after it. */
static size_t joiner(Scan *s, size_t at, unsigned len) {
  BrfToken *last = before(s, at);
  if (last != NULL && last->kind == BRF_TOKEN_WORD) {
    size_t end = run_end(s, at, BRF_CHAR_LETTER);
    if (end > at) {
      last->end = (uint32_t)end;
      return end;
    }
  }
  return at + len;
}

/* How many letters [at, end) has, tashkeel and tatweel not counted; at most
   three are told apart. */
static unsigned letters(const Scan *s, size_t at, size_t end) {
  unsigned n = 0;
  while (at < end && n < 3) {
    unsigned len, c = brf_char_decode(s->text, at, &len);
    if (brf_char_class(c) == BRF_CHAR_LETTER && c != TATWEEL &&
        !(c >= 0x64B && c <= 0x65F))
      n++;
    at += len;
  }
  return n;
}

/* Whether [start, end) is a word of csrc/data/abbreviations.tsv and another
   word follows the stop at `end` after a space: Mr. Biden, ود. أحمد. */
static int is_abbreviation(const Scan *s, size_t start, size_t end) {
  size_t low = 0, high = sizeof abbreviations / sizeof *abbreviations;
  if (end - start > 8 || end + 2 >= s->size || s->text[end + 1] != ' ')
    return 0;
  if (!is_class(s, end + 2, BRF_CHAR_LETTER) &&
      !is_class(s, end + 2, BRF_CHAR_OTHER))
    return 0;
  while (low < high) {
    size_t middle = (low + high) / 2;
    int order = strncmp(abbreviations[middle], (const char *)s->text + start,
                        end - start);
    if (order == 0 && abbreviations[middle][end - start] == '\0') return 1;
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return 0;
}

/* }== */
/* {== Latin: words, addresses */

static int is_ascii_alnum(unsigned char c) {
  return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

static int is_in(unsigned char c, const char *set) {
  return c != 0 && strchr(set, c) != NULL;
}

/* The end of the host at `at` (labels with a dot between them, the last of two
   letters or more), or `at`. */
static size_t host_end(const Scan *s, size_t at) {
  const unsigned char *t = s->text;
  size_t i = at, label = at, end = at, limit = at + LONGEST_HOST;
  if (limit > s->size) limit = s->size;
  while (i < limit) {
    if (is_ascii_alnum(t[i])) {
      i++;
    } else if (t[i] == '-' && i > label) {
      i++;
    } else if (t[i] == '.' && i > label && i + 1 < s->size &&
               is_ascii_alnum(t[i + 1])) {
      label = ++i;
    } else {
      break;
    }
  }
  if (label > at && i - label >= 2 && (t[label] | 32) >= 'a') end = i;
  return end;
}

/* E-mail at `at`: info@example.com. */
static size_t email_end(const Scan *s, size_t at) {
  size_t i = at, host, limit = at + LONGEST_LOCAL_PART;
  if (limit > s->size) limit = s->size;
  while (i < limit && (is_ascii_alnum(s->text[i]) ||
                         (i > at && is_in(s->text[i], "._%+-"))))
    i++;
  if (i == at || i >= s->size || s->text[i] != '@') return at;
  host = host_end(s, i + 1);
  return host > i + 1 ? host : at;
}

/* The end of the path of an address: up to white space, an Arabic comma, a
   mark, with closing punctuation left out; a parenthesis only when it was
   opened inside. */
static size_t path_end(const Scan *s, size_t at) {
  size_t i = at, end = at;
  int open = 0;
  while (i < s->size) {
    unsigned len, c = brf_char_decode(s->text, i, &len);
    BrfChar class = brf_char_class(c);
    if (class == BRF_CHAR_SPACE || class == BRF_CHAR_LINE ||
        class == BRF_CHAR_NONE || class == BRF_CHAR_JOINER)
      break;
    if (c == '(') {
      open++;
    } else if (c == ')') {
      if (open-- == 0) break;
    } else if (class == BRF_CHAR_MARK || (c >= 0x60C && c <= 0x61F)) {
      break;
    }
    i += len;
    if (!(c < 0x80 && is_in((unsigned char)c, ".,:;!?'-(")) ) end = i;
  }
  return end;
}

static int starts(const Scan *s, size_t at, const char *lower) {
  size_t n = strlen(lower), i;
  if (s->size - at < n) return 0;
  for (i = 0; i < n; i++) {
    unsigned char c = s->text[at + i];
    if (c >= 'A' && c <= 'Z') c |= 32;
    if (c != (unsigned char)lower[i]) return 0;
  }
  return 1;
}

/* Endings that make a bare host an address: reuters.com but not file.lua or
   "end.Next". */
static int is_known_ending(const Scan *s, size_t start, size_t end) {
  static const char *const known[] = {
      "com", "org", "net", "gov", "edu", "info", "int", "io", "tv", "uk", "us",
      "ru",  "ua",  "fr",  "de",  "eu",  "ae",   "sa",  "eg", "qa", "jo", "iq",
      "sy",  "lb",  "ma",  "dz",  "tn",  "ly",   "ps",  "me", "news", "media"};
  size_t label = end, i;
  while (label > start && s->text[label - 1] != '.') label--;
  for (i = 0; i < sizeof known / sizeof *known; i++)
    if (strlen(known[i]) == end - label && starts(s, label, known[i])) return 1;
  return 0;
}

/* The end of the address at `at`: with a scheme, www. or a known ending. */
static size_t url_end(const Scan *s, size_t at) {
  size_t scheme = at, host, end;
  while (scheme < s->size && is_ascii_alnum(s->text[scheme])) scheme++;
  if (starts(s, scheme, "://") && scheme > at) {
    end = path_end(s, scheme + 3);
    return end > scheme + 3 ? end : at;
  }
  if (scheme == s->size || s->text[scheme] != '.') return at;
  host = host_end(s, at);
  if (host == at) return at;
  if (!starts(s, at, "www.") && !is_known_ending(s, at, host)) return at;
  if (host < s->size && is_in(s->text[host], "/?#:")) {
    end = path_end(s, host);
    return end > host ? end : host;
  }
  return host;
}

/* AT&T, O'Neill, COVID-19, U.S. are one each; so are G7 and S-400. */
static size_t latin(Scan *s, size_t at) {
  const unsigned char *t = s->text;
  size_t end, label = at, i = at;
  int initials = 1;
  if ((end = url_end(s, at)) > at) return add(s, BRF_TOKEN_URL, at, end);
  if ((end = email_end(s, at)) > at) return add(s, BRF_TOKEN_EMAIL, at, end);
  for (;;) {
    unsigned len, c;
    BrfChar class;
    while (i < s->size) {
      class = class_at(s, i, &len);
      if (class == BRF_CHAR_OTHER || class == BRF_CHAR_JOINER ||
          (t[i] >= '0' && t[i] <= '9'))
        i += len;
      else
        break;
      if (class != BRF_CHAR_JOINER) end = i;
    }
    if (i != end || i >= s->size) break;
    if (end - label != 1) initials = 0;
    c = brf_char_decode(t, i, &len);
    if (c == '.' && label == at && is_abbreviation(s, at, end)) {
      end++;
      break;
    }
    if (c == '.' && initials) {
      /* U.S. takes each of its stops; J. only before another word */
      int goes_on = is_class(s, i + 1, BRF_CHAR_OTHER);
      if (!goes_on && label == at &&
          !(i + 2 < s->size && t[i + 1] == ' ' &&
            is_class(s, i + 2, BRF_CHAR_OTHER) && t[i - 1] < 'a'))
        break;
      end = ++i;
      label = i;
      if (!goes_on) break;
    } else if ((c == '-' || c == '\'' || c == 0x2019 || c == '&' || c == '_') &&
               i + len < s->size &&
               (is_class(s, i + len, BRF_CHAR_OTHER) ||
                (c != '\'' && t[i + len] >= '0' && t[i + len] <= '9'))) {
      i += len;
      initials = 0;
    } else {
      break;
    }
  }
  return add(s, BRF_TOKEN_LATIN, at, end);
}

/* #حلف_الناتو and @name: letters, digits and _ of any script. */
static size_t tag_end(const Scan *s, size_t at) {
  size_t i = at + 1, end = at;
  while (i < s->size) {
    unsigned len;
    BrfChar class = class_at(s, i, &len);
    if (class > BRF_CHAR_DIGIT && class != BRF_CHAR_JOINER && s->text[i] != '_')
      break;
    i += len;
    if (class != BRF_CHAR_JOINER) end = i;
  }
  return end;
}

/* }== */
/* {== stops and hyphens after a word */

/*
** The stop at `at` after the word `last`: part of it in initials (أ.ف.ب, ج.
** روبرتس) and abbreviations (د. أحمد). Not after a number, where a single
** letter is a unit and the stop ends the sentence: عام 2021 م.
*/
static size_t stop_after(Scan *s, BrfToken *last, size_t at) {
  unsigned n;
  size_t end = at;
  if (last->end - last->start > BRF_TOKEN_ABBREV_BYTES) return at;
  n = letters(s, last->start, last->end);
  if (n == 1 || (n == 2 && last->kind == BRF_TOKEN_WORD)) {
    size_t i = at;
    unsigned parts = 0;
    while (i < s->size && s->text[i] == '.') {
      size_t next = run_end(s, i + 1, BRF_CHAR_LETTER);
      if (next == i + 1 || letters(s, i + 1, next) != 1) break;
      end = i = next;
      parts++;
    }
    if (parts > 0 && (n == 1 || parts > 1)) {
      if (end < s->size && s->text[end] == '.' &&
          !(end + 1 < s->size && s->text[end + 1] == '.'))
        end++;
      last->end = (uint32_t)end;
      last->kind = BRF_TOKEN_ABBREV;
      return end;
    }
  }
  if (n == 1 ? at + 1 < s->size && /* د. سامي, م.سامي */
                   is_class(s, at + 1 + (s->text[at + 1] == ' '),
                            BRF_CHAR_LETTER)
             : is_abbreviation(s, last->start, at)) {
    if (s->out->len - s->first >= 2 && !(last->flags & BRF_TOKEN_LINE) &&
        (last - 1)->kind == BRF_TOKEN_NUMBER)
      return at;
    last->end = (uint32_t)at + 1;
    last->kind = BRF_TOKEN_ABBREV;
    return at + 1;
  }
  return at;
}

/* روسيا-الناتو: a hyphen with letters on both sides and no space. */
static size_t hyphen_after(Scan *s, BrfToken *last, size_t at, unsigned len) {
  size_t end = run_end(s, at + len, BRF_CHAR_LETTER);
  if (end == at + len) return at;
  last->end = (uint32_t)end;
  return end;
}

/* }== */
/* {== the rest */

/* One emoji sequence: base, presentation and skin, joined ones, flags. */
static size_t emoji(Scan *s, size_t at) {
  unsigned len, c = brf_char_decode(s->text, at, &len);
  size_t i = at + len;
  if (c >= 0x1F1E6 && c <= 0x1F1FF) { /* a flag is two letters */
    if (i < s->size) {
      c = brf_char_decode(s->text, i, &len);
      if (c >= 0x1F1E6 && c <= 0x1F1FF) i += len;
    }
    return add(s, BRF_TOKEN_EMOJI, at, i);
  }
  while (i < s->size) {
    c = brf_char_decode(s->text, i, &len);
    if (c == 0xFE0E || c == 0xFE0F || c == KEYCAP ||
        (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0xE0020 && c <= 0xE007F)) {
      i += len;
    } else if (c == ZWJ && is_class(s, i + len, BRF_CHAR_EMOJI)) {
      i += len;
      brf_char_decode(s->text, i, &len);
      i += len;
    } else {
      break;
    }
  }
  return add(s, BRF_TOKEN_EMOJI, at, i);
}

/* A run of equal code points is one token: … .. --- !! */
static size_t same(Scan *s, BrfTokenKind kind, size_t at, unsigned len) {
  size_t i = at + len;
  while (i + len <= s->size && memcmp(s->text + i, s->text + at, len) == 0)
    i += len;
  return add(s, kind, at, i);
}

static size_t punct(Scan *s, size_t at, unsigned c, unsigned len) {
  BrfToken *last = before(s, at);
  size_t end;
  if (last != NULL && last->kind == BRF_TOKEN_WORD) {
    end = at;
    if (c == '.')
      end = stop_after(s, last, at);
    else if (c == '-' || c == '_' || c == 0x2010 || c == 0x2011)
      end = hyphen_after(s, last, at, len);
    if (end > at) return end;
  }
  if (c == '@' && (end = tag_end(s, at)) > at)
    return add(s, BRF_TOKEN_HANDLE, at, end);
  if ((c == '%' || c == 0x66A) &&
      (last == NULL || last->kind != BRF_TOKEN_NUMBER) &&
      is_class(s, at + len, BRF_CHAR_DIGIT)) { /* %40 */
    BrfTokenKind kind;
    int percent;
    end = brf_number_end(s->text, s->size, at + len, &kind, &percent);
    if (kind == BRF_TOKEN_NUMBER && !percent) {
      s->pending |= BRF_TOKEN_PERCENT;
      return add(s, kind, at, end);
    }
  }
  if (brf_char_stops(c)) s->pending |= BRF_TOKEN_STOP;
  return same(s, BRF_TOKEN_PUNCT, at, len);
}

static size_t number(Scan *s, size_t at) {
  BrfTokenKind kind;
  int percent;
  size_t end = email_end(s, at);
  if (end > at) return add(s, BRF_TOKEN_EMAIL, at, end);
  end = brf_number_end(s->text, s->size, at, &kind, &percent);
  if (kind == BRF_TOKEN_EMOJI) return add(s, kind, at, end);
  if (percent) s->pending |= BRF_TOKEN_PERCENT;
  return add(s, kind, at, end);
}

/* Line breaks: \r\n is one, two with only white space between are a
   paragraph. */
static size_t line(Scan *s, size_t at, unsigned c, unsigned len) {
  if (c == '\r' && at + 1 < s->size && s->text[at + 1] == '\n') len = 2;
  if (s->pending & BRF_TOKEN_LINE || c == 0x2029)
    s->pending |= BRF_TOKEN_PARAGRAPH;
  s->pending |= BRF_TOKEN_LINE | BRF_TOKEN_SPACE;
  return at + len;
}

size_t brf_token_scan(BrfTokenScan *s, size_t at) {
  unsigned len, c = brf_char_decode(s->text, at, &len);
  size_t end;
  switch (brf_char_class(c)) {
    case BRF_CHAR_LETTER: return word(s, at);
    case BRF_CHAR_OTHER: return latin(s, at);
    case BRF_CHAR_DIGIT: return number(s, at);
    case BRF_CHAR_MARK: return add(s, BRF_TOKEN_MARK, at, at + len);
    case BRF_CHAR_PUNCT: return punct(s, at, c, len);
    case BRF_CHAR_SYMBOL:
      if (c == '#' && (end = tag_end(s, at)) > at)
        return add(s, BRF_TOKEN_HASHTAG, at, end);
      return same(s, BRF_TOKEN_SYMBOL, at, len);
    case BRF_CHAR_EMOJI: return emoji(s, at);
    case BRF_CHAR_SPACE: s->pending |= BRF_TOKEN_SPACE; break;
    case BRF_CHAR_LINE: return line(s, at, c, len);
    case BRF_CHAR_JOINER: return joiner(s, at, len);
    case BRF_CHAR_NONE: break;
  }
  return at + len;
}

/* }== */
