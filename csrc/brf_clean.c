/* SPDX-License-Identifier: MIT */
#include "brf_clean.h"

#include <string.h>

#include "brf_key.h"
#include "brf_lexicon.h"
#include "tables/boilerplate.inc"

/* Kinds of phrases beyond BrfBoilerplateKind, and where they stand. */
enum { AGENCY = 8, CITY = 9, NO_KIND = 255 };
enum { LINE, START, ANY, LIST, REST, PART };

#define SHORT_LINE 12 /* words of a line that may be a label */
#define TITLE_WORDS 25

typedef struct Line {
  uint32_t first, end; /* tokens */
  uint32_t words;
  uint8_t stop;  /* ends a sentence */
  uint8_t apart; /* an empty line before it */
  uint8_t kind;  /* BrfBoilerplateKind or NO_KIND */
  uint64_t hash; /* of its words */
} Line;

typedef struct Page {
  const char *text;
  const BrfToken *tokens;
  Line *lines;
  size_t n;
  size_t body, tail; /* first line of the running text, and after its last */
  size_t title;      /* line, or n */
} Page;

/* {== words and phrases */

typedef struct Word {
  uint64_t lo, hi;
} Word;

static Word word_at(const Page *page, uint32_t t) {
  const BrfToken *token = &page->tokens[t];
  const char *s = page->text + token->start, *end = page->text + token->end;
  Word word = {0, 0};
  if (token->kind == BRF_TOKEN_WORD || token->kind == BRF_TOKEN_HASHTAG) {
    BrfKey key = brf_key(s, (size_t)(end - s));
    word.lo = key.lo;
    word.hi = key.hi;
  } else if (token->kind == BRF_TOKEN_ABBREV) { /* أ.ف.ب as أفب */
    char plain[32];
    size_t n = 0;
    BrfKey key;
    for (; s < end && n < sizeof plain; s++)
      if (*s != '.') plain[n++] = *s;
    key = brf_key(plain, n);
    word.lo = key.lo;
    word.hi = key.hi;
  } else if (token->kind == BRF_TOKEN_LATIN) {
    uint64_t h = UINT64_C(0xCBF29CE484222325);
    for (; s < end; s++) {
      unsigned char c = (unsigned char)*s;
      if (c >= 'A' && c <= 'Z') c = (unsigned char)(c + 32);
      h = (h ^ c) * UINT64_C(0x100000001B3);
    }
    word.lo = h;
    word.hi = UINT64_MAX;
  }
  return word;
}

static int is_word(const BrfToken *token) {
  return token->kind <= BRF_TOKEN_NUMBER || token->kind == BRF_TOKEN_ABBREV ||
         token->kind == BRF_TOKEN_HASHTAG || token->kind == BRF_TOKEN_DATE ||
         token->kind == BRF_TOKEN_TIME;
}

/* Phrase `p` stands at token t, before `end`; returns the token after it. */
static uint32_t phrase_ends(const Page *page, size_t p, uint32_t t,
                            uint32_t end) {
  unsigned i;
  for (i = 0; i < phrases[p].words; i++, t++) {
    Word word;
    if (t >= end) return 0;
    word = word_at(page, t);
    if (word.lo != phrase_words[phrases[p].first + i].lo ||
        word.hi != phrase_words[phrases[p].first + i].hi)
      return 0;
  }
  return t;
}

/* The longest phrase of `kind` (NO_KIND: any that is no PART) at token t;
   its index and the token after it, or 0. */
static uint32_t phrase_at(const Page *page, uint32_t t, uint32_t end,
                          unsigned kind, size_t *phrase) {
  size_t lo = 0, hi = sizeof phrases / sizeof *phrases;
  Word word = word_at(page, t);
  if (!word.lo) return 0;
  while (lo < hi) {
    size_t mid = (lo + hi) / 2;
    /* sorted as signed integers */
    const int64_t at = (int64_t)phrase_words[phrases[mid].first].lo;
    if (at < (int64_t)word.lo) lo = mid + 1;
    else hi = mid;
  }
  for (; lo < sizeof phrases / sizeof *phrases &&
         phrase_words[phrases[lo].first].lo == word.lo;
       lo++) {
    uint32_t after;
    if (kind == NO_KIND ? phrases[lo].place == PART : phrases[lo].kind != kind)
      continue;
    after = phrase_ends(page, lo, t, end);
    if (after) {
      *phrase = lo;
      return after;
    }
  }
  return 0;
}

static uint32_t part_at(const Page *page, uint32_t t, uint32_t end,
                        unsigned kind) {
  size_t phrase;
  return phrase_at(page, t, end, kind, &phrase);
}

static int holds(const Page *page, const Line *line, unsigned kind) {
  uint32_t t;
  for (t = line->first; t < line->end; t++)
    if (part_at(page, t, line->end, kind)) return 1;
  return 0;
}

static char sign(const Page *page, uint32_t t) {
  const BrfToken *token = &page->tokens[t];
  unsigned char c = (unsigned char)page->text[token->start];
  if (is_word(token)) return 0;
  if (c < 0x80) return (char)c;
  if (c == 0xE2 && token->end - token->start == 3) {
    unsigned char d = (unsigned char)page->text[token->start + 2];
    if ((unsigned char)page->text[token->start + 1] == 0x80 && d >= 0x90 &&
        d <= 0x95)
      return '-';
  }
  return 1;
}

/* ==} */

/* {== lines */

static uint64_t line_hash(const Page *page, uint32_t first, uint32_t end) {
  uint64_t h = UINT64_C(0xCBF29CE484222325);
  uint32_t t;
  for (t = first; t < end; t++) {
    Word word = word_at(page, t);
    h = (h ^ word.lo) * UINT64_C(0x100000001B3);
    h = (h ^ word.hi) * UINT64_C(0x100000001B3);
  }
  return h;
}

static int ends_sentence(const char *text, const BrfToken *token) {
  const unsigned char *s = (const unsigned char *)text + token->start;
  if (is_word(token)) return token->kind == BRF_TOKEN_ABBREV ? 2 : 0;
  if (*s == '.') return 2;
  return *s == '!' || *s == '?' || *s == '"' ||
         (*s == 0xD8 && s[1] == 0x9F) ||               /* ؟ */
         (*s == 0xC2 && s[1] == 0xBB) ||               /* » */
         (*s == 0xE2 && s[1] == 0x80 && s[2] == 0x9D); /* ” */
}

static BrfStatus make_lines(Page *page, size_t ntokens, BrfBuf *lines) {
  size_t t = 0;
  while (t < ntokens) {
    Line line;
    memset(&line, 0, sizeof line);
    line.first = (uint32_t)t;
    line.apart = (page->tokens[t].flags & BRF_TOKEN_PARAGRAPH) != 0;
    line.kind = NO_KIND;
    do {
      line.words += (uint32_t)is_word(&page->tokens[t]);
      t++;
    } while (t < ntokens && !(page->tokens[t].flags & BRF_TOKEN_LINE));
    line.end = (uint32_t)t;
    line.stop = (uint8_t)ends_sentence(page->text, &page->tokens[t - 1]);
    if (line.words <= 40) line.hash = line_hash(page, line.first, line.end);
    if (!brf_buf_append(lines, &line, 1)) break;
  }
  page->lines = lines->data;
  page->n = lines->len;
  return lines->status;
}

/* Running text: a sentence with its stop, or a line too long for a label. */
static int running(const Page *page, size_t i) {
  const Line *line = &page->lines[i];
  if (line->kind != NO_KIND) return 0;
  if (i == 0) /* a title may be a question */
    return line->words > TITLE_WORDS || (line->stop == 2 && line->words >= 8);
  return line->words > 20 || (line->stop && line->words >= 8);
}

/* ==} */

/* {== labels: lines that the table knows */

/* Only figures and marks beside the phrase. */
static int rest_is_marks(const Page *page, uint32_t t, uint32_t end) {
  for (; t < end; t++)
    if (page->tokens[t].kind == BRF_TOKEN_WORD ||
        page->tokens[t].kind == BRF_TOKEN_LATIN)
      return 0;
  return 1;
}

/* A line of nothing but labels: فيسبوك تويتر واتساب. */
static int only_labels(const Page *page, const Line *line, uint8_t *kind) {
  uint32_t t = line->first, after;
  size_t phrase;
  unsigned found = 0;
  while (t < line->end) {
    if (!is_word(&page->tokens[t]) ||
        page->tokens[t].kind == BRF_TOKEN_NUMBER) {
      t++;
      continue;
    }
    after = phrase_at(page, t, line->end, NO_KIND, &phrase);
    if (!after || phrases[phrase].place != LINE) return 0;
    *kind = phrases[phrase].kind;
    t = after;
    found++;
  }
  return found > 0;
}

static int running_between(const Page *page, size_t i) {
  return i >= page->body && i < page->tail;
}

/* The table's verdict on line i; `*place` tells what it does to the next. */
static int label(const Page *page, size_t i, uint8_t *kind, unsigned *place) {
  const Line *line = &page->lines[i];
  uint32_t t = line->first, after;
  size_t phrase;
  *place = LINE;
  if (line->words > SHORT_LINE || line->words == 0) return 0;
  while (t + 1 < line->end && !is_word(&page->tokens[t])) t++;
  if (only_labels(page, line, kind)) return 1;
  after = phrase_at(page, t, line->end, NO_KIND, &phrase);
  if (after) {
    *kind = phrases[phrase].kind;
    *place = phrases[phrase].place;
    switch (*place) {
    case LINE: break;
    case START:
      if (*kind != BRF_BOILERPLATE_CREDIT) return !line->stop;
      /* المصدر: رويترز; but not المصدر قال */
      if (after < line->end && sign(page, after) == ':') return 1;
      break;
    case LIST:
    case REST:
      if (rest_is_marks(page, after, line->end)) return 1;
      if (*place == LIST && after < line->end && sign(page, after) == ':') {
        *place = LINE;
        return 1;
      }
      break;
    default: break;
    }
  }
  *place = LINE;
  if (line->stop) return 0;
  for (t = line->first; t < line->end; t++) {
    after = phrase_at(page, t, line->end, NO_KIND, &phrase);
    if (after && phrases[phrase].place == ANY) {
      *kind = phrases[phrase].kind;
      return 1;
    }
  }
  return 0;
}

static int all_tags(const Page *page, const Line *line) {
  uint32_t t;
  unsigned tags = 0;
  for (t = line->first; t < line->end; t++) {
    if (page->tokens[t].kind == BRF_TOKEN_HASHTAG) tags++;
    else if (is_word(&page->tokens[t])) return 0;
  }
  return tags > 0;
}

/* All words are of these kinds of phrases. */
static int only_parts(const Page *page, const Line *line, unsigned kind,
                      unsigned other) {
  uint32_t t = line->first, after;
  unsigned found = 0;
  while (t < line->end) {
    if (!is_word(&page->tokens[t])) {
      t++;
      continue;
    }
    after = part_at(page, t, line->end, kind);
    if (!after && other != NO_KIND) after = part_at(page, t, line->end, other);
    if (!after) return 0;
    t = after;
    found++;
  }
  return found > 0;
}

static void mark_labels(Page *page) {
  size_t i, k;
  for (i = 0; i < page->n; i++) {
    Line *line = &page->lines[i];
    uint8_t kind;
    unsigned place;
    if (line->kind != NO_KIND) continue;
    if (all_tags(page, line)) {
      line->kind = BRF_BOILERPLATE_TAGS;
      continue;
    }
    if (!label(page, i, &kind, &place)) continue;
    line->kind = kind;
    if (place == REST && i > page->body) {
      for (k = i + 1; k < page->n; k++) page->lines[k].kind = kind;
    } else if (place == LIST) {
      for (k = i + 1; k < page->n && k < i + 8; k++) {
        Line *next = &page->lines[k];
        if (next->stop || next->words > 18 || running_between(page, k) ||
            (i < page->body && next->apart))
          break;
        if (next->kind == NO_KIND) next->kind = kind;
      }
    }
  }
}

/* ==} */

/* {== the head: captions, datelines, bylines */

static unsigned kinds_of(const Page *page, uint32_t t, uint64_t *kinds) {
  const BrfToken *token = &page->tokens[t];
  BrfTag tag;
  if (token->kind != BRF_TOKEN_WORD) return 0;
  brf_lexicon_tag(NULL, page->text + token->start, token->end - token->start,
                  &tag);
  *kinds = tag.kinds;
  return tag.verb ? 2 : 1;
}

/* Two to four words that could be a name: no article on the first, no word of
   grammar, no verb of report. */
static int name_like(const Page *page, uint32_t first, uint32_t end) {
  uint32_t t;
  const uint64_t grammar =
      UINT64_C(1) << BRF_WORD_PREPOSITION |
      UINT64_C(1) << BRF_WORD_CONJUNCTION |
      UINT64_C(1) << BRF_WORD_COMPLEMENTIZER |
      UINT64_C(1) << BRF_WORD_RELATIVE | UINT64_C(1) << BRF_WORD_DEMONSTRATIVE |
      UINT64_C(1) << BRF_WORD_NEGATION | UINT64_C(1) << BRF_WORD_ORGANIZATION |
      UINT64_C(1) << BRF_WORD_TIME;
  if (end - first < 2 || end - first > 4) return 0;
  for (t = first; t < end; t++) {
    uint64_t kinds = 0;
    const char *s = page->text + page->tokens[t].start;
    if (page->tokens[t].kind != BRF_TOKEN_WORD) return 0;
    if (t == first && !memcmp(s, "\xD8\xA7\xD9\x84", 4)) return 0; /* ال */
    if (kinds_of(page, t, &kinds) == 2 || kinds & grammar) return 0;
  }
  return 1;
}

/* دبي/ موسكو/ واشنطن -وكالات: begins with a city, all in short pieces. */
static int dateline_line(const Page *page, const Line *line) {
  uint32_t t, after = part_at(page, line->first, line->end, CITY);
  if (!after || line->words > 8) return 0;
  if (after == line->end) return 1;
  if (sign(page, after) != '/' && sign(page, after) != '-' &&
      sign(page, after) != '(')
    return 0;
  for (t = line->first; t < line->end; t++)
    if (!is_word(&page->tokens[t]) && !strchr("/-():", sign(page, t))) return 0;
  return 1;
}

static int equal_lines(const Line *a, const Line *b) {
  return a->words == b->words && a->hash == b->hash && a->words > 0;
}

/* A caption: a line without a stop, under the title, that names a picture
   agency, or that stands there twice. */
static int caption(const Page *page, size_t i) {
  const Line *line = &page->lines[i];
  if (line->stop || line->words < 5) return 0;
  if (holds(page, line, AGENCY) &&
      !part_at(page, line->first, line->end, AGENCY))
    return 1;
  if (i + 1 < page->n && equal_lines(line, &page->lines[i + 1])) return 1;
  return i > 0 && equal_lines(line, &page->lines[i - 1]);
}

/* One word of capitals or a site's name: AHDATH.INFO. */
static int site_name(const Page *page, const Line *line) {
  uint32_t t;
  unsigned names = 0;
  for (t = line->first; t < line->end; t++) {
    const BrfToken *token = &page->tokens[t];
    size_t i, capitals = 0, size = token->end - token->start;
    if (token->kind == BRF_TOKEN_URL) {
      names++;
      continue;
    }
    if (!is_word(token)) continue;
    if (token->kind != BRF_TOKEN_LATIN && !part_at(page, t, line->end, AGENCY))
      return 0;
    for (i = 0; i < size; i++) {
      char c = page->text[token->start + i];
      capitals += (c >= 'A' && c <= 'Z') || c == '.';
    }
    names += capitals == size;
  }
  return names > 0;
}

static void mark_title(Page *page, const Page *given) {
  size_t i;
  page->title = page->n;
  for (i = 0; i < page->body && i < page->n; i++) {
    const Line *line = &page->lines[i];
    if (line->kind != NO_KIND) continue;
    if (given && given->n && equal_lines(line, &given->lines[0])) {
      page->title = i;
      return;
    }
  }
  for (i = 0; i < page->body && i + 1 < page->n; i++) {
    const Line *line = &page->lines[i];
    if (line->kind != NO_KIND || line->words < 3) continue;
    if (line->words > TITLE_WORDS || (line->words == 3 && i > 0)) continue;
    if (sign(page, line->end - 1) == '.') return;
    page->title = i;
    return;
  }
}

static void mark_head(Page *page) {
  size_t i;
  for (i = 0; i < page->body; i++) {
    Line *line = &page->lines[i];
    if (line->kind != NO_KIND) continue;
    if (site_name(page, line)) line->kind = BRF_BOILERPLATE_CREDIT;
    else if (only_parts(page, line, AGENCY, NO_KIND))
      line->kind = BRF_BOILERPLATE_CREDIT;
    else if (dateline_line(page, line)) line->kind = BRF_BOILERPLATE_DATELINE;
    else if (line->words <= 6 &&
             part_at(page, line->first, line->end, BRF_BOILERPLATE_BYLINE) &&
             !line->stop)
      line->kind = BRF_BOILERPLATE_BYLINE;
    else if (i > 0 && caption(page, i) && !(page->title == page->n && i < 2))
      line->kind = BRF_BOILERPLATE_CAPTION;
  }
}

/* What stands beside known lines of the head: a second title, a name. */
static void mark_head_names(Page *page) {
  size_t i;
  for (i = 0; i < page->body; i++) {
    Line *line = &page->lines[i];
    if (i == page->title || line->kind == BRF_BOILERPLATE_UI) continue;
    if (page->title < i && equal_lines(line, &page->lines[page->title])) {
      line->kind = BRF_BOILERPLATE_DUPLICATE_TITLE;
    } else if (line->kind == NO_KIND && i > 0 && !line->stop &&
               (page->lines[i - 1].kind == BRF_BOILERPLATE_CREDIT ||
                page->lines[i - 1].kind == BRF_BOILERPLATE_DATELINE) &&
               name_like(page, line->first, line->end)) {
      line->kind = BRF_BOILERPLATE_BYLINE;
    }
  }
}

/* ==} */

/* {== the first paragraph's head */

static int month_or_figure(const Page *page, uint32_t t) {
  unsigned kind = page->tokens[t].kind;
  return kind == BRF_TOKEN_NUMBER || kind == BRF_TOKEN_DATE;
}

/*
** A dateline glued to the lead: «القاهرة (رويترز) - قال», «بوابة أوكرانيا
** -كييف- 31 ديسمبر 2021- دعا». Pieces between dashes each name a place, an
** agency or a date; a lead such as «الرئيس الروسي - الذي وصل» has none.
** Returns the token after it, or 0; *colon: it ends in a colon.
*/
static uint32_t lead_dateline(const Page *page, const Line *line) {
  uint32_t t, end = 0, limit = line->first + 16;
  unsigned words = 0, evidence = 0, any = 0;
  int paren = 0;
  if (limit > line->end) limit = line->end;
  for (t = line->first; t < limit; t++) {
    char c = sign(page, t);
    if (c == 0) {
      if (part_at(page, t, line->end, CITY) ||
          part_at(page, t, line->end, AGENCY) || month_or_figure(page, t))
        evidence++, any++;
      if (++words > 5) break;
    } else if (c == '(') {
      paren = 1;
    } else if (c == ')') {
      paren = 0;
      evidence++;
    } else if (c == '/' || (c == '.' && words == 0)) {
      continue;
    } else if ((c == '-' || c == ':') && !paren) {
      if (!any || !evidence) {
        if (c == ':' || words > 3 || end) break;
        continue; /* the outlet may stand before the city */
      }
      if (c == ':' && words > 4) break;
      if (c == ':' && !part_at(page, line->first, line->end, CITY) && !end)
        break;
      end = t + 1;
      if (c == ':') break;
      words = evidence = 0;
    } else {
      break;
    }
  }
  return end;
}

/* كتب حسن المطروشي: … */
static uint32_t lead_byline(const Page *page, const Line *line) {
  uint32_t t,
      after = part_at(page, line->first, line->end, BRF_BOILERPLATE_BYLINE);
  if (!after) return 0;
  for (t = after; t < line->end && t < after + 6; t++) {
    char c = sign(page, t);
    if (c == ':' || c == '-') return t > after + 1 || c == '-' ? t : 0;
    if (c != 0) return 0;
  }
  return 0;
}

/* ==} */

/* {== the tail */

static int starts_with_role(const Page *page, const Line *line) {
  uint64_t kinds = 0;
  return kinds_of(page, line->first, &kinds) &&
         (kinds >> BRF_WORD_ROLE & 1u || kinds >> BRF_WORD_TITLE & 1u);
}

static void mark_tail(Page *page) {
  size_t i;
  for (i = page->tail; i < page->n; i++) {
    Line *line = &page->lines[i];
    if (line->kind != NO_KIND || line->words == 0) continue;
    if (only_parts(page, line, AGENCY, CITY) || site_name(page, line))
      line->kind = BRF_BOILERPLATE_CREDIT;
    else if (line->stop) continue;
    else if (line->words <= 6 &&
             part_at(page, line->first, line->end, BRF_BOILERPLATE_BYLINE))
      line->kind = BRF_BOILERPLATE_BYLINE;
    else if (line->words <= 10 && line->apart && starts_with_role(page, line))
      line->kind = BRF_BOILERPLATE_BYLINE;
  }
}

/* *ترجمة …: notes that an asterisk leads, outside of the running text. */
static void mark_notes(Page *page) {
  size_t i;
  for (i = 0; i < page->n; i++) {
    Line *line = &page->lines[i];
    int star = sign(page, line->first) == '*';
    if (line->kind != NO_KIND || i < page->n / 2) continue;
    if (star && holds(page, line, BRF_BOILERPLATE_TRANSLATOR_NOTE))
      line->kind = BRF_BOILERPLATE_TRANSLATOR_NOTE;
    else if (star && i + 2 >= page->n && line->words <= SHORT_LINE)
      line->kind = BRF_BOILERPLATE_BYLINE;
    else if (!star && line->words <= SHORT_LINE && !line->stop &&
             part_at(page, line->first, line->end,
                     BRF_BOILERPLATE_TRANSLATOR_NOTE))
      line->kind = BRF_BOILERPLATE_TRANSLATOR_NOTE;
  }
}

/* ==} */

static void find_body(Page *page) {
  size_t i;
  for (i = 0; i < page->n && !running(page, i); i++) continue;
  page->body = i;
  for (i = page->n; i > page->body && !running(page, i - 1); i--) continue;
  page->tail = i;
}

static void put(const Page *page, uint32_t first, uint32_t end, uint32_t kind,
                BrfBuf *out) {
  BrfBoilerplate span;
  span.start = page->tokens[first].start;
  span.end = page->tokens[end - 1].end;
  span.kind = kind;
  brf_buf_append(out, &span, 1);
}

static void write_out(const Page *page, BrfBuf *out) {
  size_t i;
  for (i = 0; i < page->n; i++) {
    const Line *line = &page->lines[i];
    uint32_t end;
    if (line->kind != NO_KIND) {
      put(page, line->first, line->end, line->kind, out);
    } else if (i == page->body) {
      end = lead_dateline(page, line);
      if (end) {
        put(page, line->first, end, BRF_BOILERPLATE_DATELINE, out);
      } else {
        end = lead_byline(page, line);
        if (end) put(page, line->first, end, BRF_BOILERPLATE_BYLINE, out);
      }
    }
  }
}

BrfStatus brf_clean(const char *text, size_t size, const BrfToken *tokens,
                    size_t ntokens, const char *given, size_t given_size,
                    BrfBuf *out, BrfSpan *title) {
  BrfBuf lines, given_lines, given_tokens;
  Page page, other;
  BrfStatus status;
  (void)size;
  memset(&page, 0, sizeof page);
  title->start = title->end = 0;
  page.text = text;
  page.tokens = tokens;
  brf_buf_init(&lines, sizeof(Line), out->alloc);
  brf_buf_init(&given_lines, sizeof(Line), out->alloc);
  brf_buf_init(&given_tokens, sizeof(BrfToken), out->alloc);
  other = page;
  status = make_lines(&page, ntokens, &lines);
  if (status == BRF_OK && given) {
    other.text = given;
    status = brf_tokenize(given, given_size, &given_tokens);
    other.tokens = given_tokens.data;
    if (status == BRF_OK)
      status = make_lines(&other, given_tokens.len, &given_lines);
  }
  if (status == BRF_OK) {
    mark_notes(&page);
    find_body(&page);
    mark_labels(&page);
    find_body(&page);
    mark_title(&page, given ? &other : NULL);
    if (page.title < page.n) page.lines[page.title].kind = NO_KIND;
    mark_head(&page);
    if (page.title < page.n && page.lines[page.title].kind != NO_KIND)
      mark_title(&page, given ? &other : NULL);
    mark_head_names(&page);
    mark_tail(&page);
    if (page.title < page.n) {
      const Line *line = &page.lines[page.title];
      title->start = tokens[line->first].start;
      title->end = tokens[line->end - 1].end;
    }
    write_out(&page, out);
    status = out->status;
  }
  brf_buf_free(&lines);
  brf_buf_free(&given_lines);
  brf_buf_free(&given_tokens);
  return status;
}

const char *brf_boilerplate_kind_name(BrfBoilerplateKind kind) {
  static const char *const names[] = {
      "ui",   "caption",  "credit", "duplicate-title", "translator-note",
      "tags", "dateline", "byline"};
  return names[kind];
}
