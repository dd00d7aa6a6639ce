/* SPDX-License-Identifier: MIT */
#include "brf_clean.h"

#include <string.h>

#include "brf_dateline.h"
#include "brf_lexicon.h"
#include "brf_page.h"

#define SHORT_LINE 12 /* words of a line that may be a label */
#define TITLE_WORDS 25
#define MAX_WRITERS 6 /* words of writers' names */
#define MAX_SIGNATURE 10 /* words of who wrote it */
#define MAX_NOTE 16 /* tokens in brackets behind the text */

/* {== lines */

/* Running text: a sentence with its stop, or a line too long for a label. A
   long line that stands there twice is a caption. */
static int running(const BrfPage *page, size_t i) {
  const BrfLine *line = &page->lines[i];
  if (line->kind != BRF_PAGE_NONE || (!line->stop && brf_page_doubled(page, i))) return 0;
  if (i == 0) /* a title may be a question */
    return line->words > TITLE_WORDS || (line->stop == 2 && line->words >= 8);
  return line->words > 20 || (line->stop && line->words >= 8);
}

/* ==} */

/* {== labels: lines that the table knows */

/* Only figures and marks beside the phrase. */
static int rest_is_marks(const BrfPage *page, uint32_t t, uint32_t end) {
  for (; t < end; t++)
    if (page->tokens[t].kind == BRF_TOKEN_WORD ||
        page->tokens[t].kind == BRF_TOKEN_LATIN)
      return 0;
  return 1;
}

/* A line of nothing but labels: فيسبوك تويتر واتساب. */
static int only_labels(const BrfPage *page, const BrfLine *line, uint8_t *kind) {
  uint32_t t = line->first, after;
  size_t phrase;
  unsigned found = 0;
  while (t < line->end) {
    if (!brf_page_word(&page->tokens[t]) ||
        page->tokens[t].kind == BRF_TOKEN_NUMBER) {
      t++;
      continue;
    }
    after = brf_page_phrase(page, t, line->end, BRF_PAGE_NONE, &phrase);
    if (!after || brf_page_place(phrase) != BRF_PLACE_LINE) return 0;
    *kind = brf_page_kind(phrase);
    t = after;
    found++;
  }
  return found > 0;
}

static int running_between(const BrfPage *page, size_t i) {
  return i >= page->body && i < page->tail;
}

/* اقرأ أيضا: …, شاهد أيضا.. …: a title stands behind the phrase. */
static int leads_on(const BrfPage *page, uint32_t after, uint32_t end) {
  return after < end && (brf_page_sign(page, after) == ':' || brf_page_sign(page, after) == '.');
}

static int is_figure(const BrfPage *page, uint32_t t) {
  const uint8_t kind = page->tokens[t].kind;
  return kind == BRF_TOKEN_NUMBER || kind == BRF_TOKEN_DATE || kind == BRF_TOKEN_TIME;
}

/* Token t is a figure's, or beside one but for a mark: الثلاثاء، 4 مارس/آذار. */
static int by_figure(const BrfPage *page, const BrfLine *line, uint32_t t) {
  const uint32_t first = t > line->first + 2 ? t - 2 : line->first;
  uint32_t k;
  for (k = first; k < line->end && k < t + 3; k++)
    if (is_figure(page, k)) {
      const uint32_t between = k < t ? k + 1 : t + 1;
      if (k + 1 >= t && k <= t + 1) return 1;
      if (brf_page_sign(page, between)) return 1;
    }
  return 0;
}

/* Only dates and hours behind the phrase, and labels: نشر في 2025-03-25 - 10:20 مشاركة; but نشر في 5
   آذار صوراً. */
static int stamps(const BrfPage *page, const BrfLine *line, uint32_t t) {
  unsigned figures = 0;
  while (t < line->end) {
    size_t phrase;
    uint32_t after;
    if (!brf_page_word(&page->tokens[t]) || by_figure(page, line, t)) {
      figures += (unsigned)is_figure(page, t);
      t++;
      continue;
    }
    after = brf_page_phrase(page, t, line->end, BRF_PAGE_NONE, &phrase);
    if (!after || brf_page_place(phrase) != BRF_PLACE_LINE) return 0;
    t = after;
  }
  return figures > 0;
}

/* The table's verdict on line i; `*place` tells what it does to the next. */
static int label(const BrfPage *page, size_t i, uint8_t *kind, unsigned *place) {
  const BrfLine *line = &page->lines[i];
  uint32_t t = line->first, after;
  size_t phrase;
  *place = BRF_PLACE_LINE;
  if (line->words == 0 || line->words > TITLE_WORDS) return 0;
  while (t + 1 < line->end && !brf_page_word(&page->tokens[t])) t++;
  after = brf_page_phrase(page, t, line->end, BRF_PAGE_NONE, &phrase);
  if (line->words > SHORT_LINE) { /* اقرأ أيضا: and a title */
    if (!after || brf_page_place(phrase) != BRF_PLACE_LIST || !leads_on(page, after, line->end)) return 0;
    *kind = brf_page_kind(phrase);
    return 1;
  }
  if (only_labels(page, line, kind)) return 1;
  if (after) {
    *kind = brf_page_kind(phrase);
    *place = brf_page_place(phrase);
    switch (*place) {
    case BRF_PLACE_LINE: break;
    case BRF_PLACE_START:
      if (*kind != BRF_BOILERPLATE_CREDIT) return !line->stop;
      /* المصدر: رويترز, متابعة; but not المصدر قال */
      if (rest_is_marks(page, after, line->end) ||
          brf_page_sign(page, after) == ':')
        return 1;
      break;
    case BRF_PLACE_STAMP:
      if (!line->stop && stamps(page, line, after)) return 1;
      break;
    case BRF_PLACE_LIST:
    case BRF_PLACE_REST:
      if (rest_is_marks(page, after, line->end)) return 1;
      if (*place == BRF_PLACE_LIST && leads_on(page, after, line->end)) {
        *place = BRF_PLACE_LINE;
        return 1;
      }
      break;
    default: break;
    }
  }
  *place = BRF_PLACE_LINE;
  if (line->stop) return 0;
  for (t = line->first; t < line->end; t++) {
    after = brf_page_phrase(page, t, line->end, BRF_PAGE_NONE, &phrase);
    if (after && brf_page_place(phrase) == BRF_PLACE_ANY) {
      *kind = brf_page_kind(phrase);
      return 1;
    }
  }
  return 0;
}

static int all_tags(const BrfPage *page, const BrfLine *line) {
  uint32_t t;
  unsigned tags = 0;
  for (t = line->first; t < line->end; t++) {
    if (page->tokens[t].kind == BRF_TOKEN_HASHTAG) tags++;
    else if (brf_page_word(&page->tokens[t])) return 0;
  }
  return tags > 0;
}

/* All words are of these kinds of phrases. */
static int only_parts(const BrfPage *page, const BrfLine *line, unsigned kind,
                      unsigned other) {
  uint32_t t = line->first, after;
  unsigned found = 0;
  while (t < line->end) {
    if (!brf_page_word(&page->tokens[t])) {
      t++;
      continue;
    }
    after = brf_page_part(page, t, line->end, kind);
    if (!after && other != BRF_PAGE_NONE) after = brf_page_part(page, t, line->end, other);
    if (!after) return 0;
    t = after;
    found++;
  }
  return found > 0;
}

static void mark_labels(BrfPage *page) {
  size_t i, k;
  for (i = 0; i < page->n; i++) {
    BrfLine *line = &page->lines[i];
    uint8_t kind;
    unsigned place;
    if (line->kind != BRF_PAGE_NONE) continue;
    if (all_tags(page, line)) {
      line->kind = BRF_BOILERPLATE_TAGS;
      continue;
    }
    if (!label(page, i, &kind, &place)) continue;
    line->kind = kind;
    if (place == BRF_PLACE_REST && i > page->body) {
      for (k = i + 1; k < page->n; k++) page->lines[k].kind = kind;
    } else if (place == BRF_PLACE_LIST) {
      for (k = i + 1; k < page->n && k < i + 8; k++) {
        BrfLine *next = &page->lines[k];
        if (next->stop || next->words > 18 || running_between(page, k) ||
            (i < page->body && next->apart))
          break;
        if (next->kind == BRF_PAGE_NONE) next->kind = kind;
      }
    }
  }
}

/* ==} */

/* {== the head: captions, datelines, bylines */

/* Two to four words that could be a name: no article on the first, no word of
   grammar, no verb of report. */
static int name_like(const BrfPage *page, uint32_t first, uint32_t end) {
  uint32_t t;
  if (end - first < 2 || end - first > 4 || brf_page_definite(page, first)) return 0;
  for (t = first; t < end; t++)
    if (!brf_page_name(page, t)) return 0;
  return 1;
}

/* A line of nothing but a writer's name: رولا الخوري, فهد الزبيدي (أبها). */
static int is_writer(const BrfPage *page, const BrfLine *line) {
  uint32_t t, end = line->end;
  if (line->stop || line->words < 2 || line->words > MAX_WRITERS) return 0;
  for (t = line->first; t < end; t++)
    if (brf_page_sign(page, t) == '(' && t >= line->first + 2) end = t;
    else if (!brf_page_name(page, t)) return 0;
  return brf_page_given(page, line->first) &&
         !brf_page_part(page, line->first, end, BRF_PAGE_CITY) && /* الرياض */
         (brf_page_given(page, end - 1) || brf_page_definite(page, end - 1));
}

/* A caption: a line without a stop, under the title, that names a picture
   agency, in brackets if it is short, or that stands there twice. */
static int caption(const BrfPage *page, size_t i) {
  const BrfLine *line = &page->lines[i];
  if (line->stop || line->words < 3) return 0;
  if (line->words < 5 && brf_page_sign(page, line->end - 1) != ')') return 0;
  if (brf_page_holds(page, line, BRF_PAGE_AGENCY) &&
      !brf_page_part(page, line->first, line->end, BRF_PAGE_AGENCY))
    return 1;
  return brf_page_doubled(page, i);
}

/* One word of capitals or a site's name: AHDATH.INFO. */
static int site_name(const BrfPage *page, const BrfLine *line) {
  uint32_t t;
  unsigned names = 0;
  for (t = line->first; t < line->end; t++) {
    const BrfToken *token = &page->tokens[t];
    size_t i, capitals = 0, size = token->end - token->start;
    if (token->kind == BRF_TOKEN_URL) {
      names++;
      continue;
    }
    if (!brf_page_word(token)) continue;
    if (token->kind != BRF_TOKEN_LATIN && !brf_page_part(page, t, line->end, BRF_PAGE_AGENCY))
      return 0;
    for (i = 0; i < size; i++) {
      char c = page->text[token->start + i];
      capitals += (c >= 'A' && c <= 'Z') || c == '.';
    }
    names += capitals == size;
  }
  return names > 0;
}

/* Before the title is known, for three words may be one. */
static void mark_writers(BrfPage *page) {
  size_t i;
  for (i = 0; i < page->n; i++) {
    BrfLine *line = &page->lines[i];
    if (line->kind == BRF_PAGE_NONE && !running_between(page, i) && is_writer(page, line))
      line->kind = BRF_BOILERPLATE_BYLINE;
  }
}

/* كتب سامي عون على حسابه: what the line behind says; but كتب - سامي عون ومنى كرم: are names alone. */
static int announces(const BrfPage *page, const BrfLine *line) {
  uint32_t t;
  if (brf_page_sign(page, line->end - 1) != ':') return 0;
  for (t = line->first + 1; t + 1 < line->end; t++)
    if (brf_page_sign(page, t) != '-' && !brf_page_name(page, t)) return 1;
  return 0;
}

static void mark_title(BrfPage *page, const BrfPage *given) {
  size_t i;
  page->title = page->n;
  for (i = 0; i < page->body && i < page->n; i++) {
    const BrfLine *line = &page->lines[i];
    if (line->kind != BRF_PAGE_NONE) continue;
    if (given && given->n && 
        brf_page_equal(page, line, given, &given->lines[0])) {
      page->title = i;
      return;
    }
  }
  for (i = 0; i < page->body && i + 1 < page->n; i++) {
    const BrfLine *line = &page->lines[i];
    if (line->kind != BRF_PAGE_NONE || line->words < 3) continue;
    if (line->words > TITLE_WORDS || (line->words == 3 && i > 0)) continue;
    if (brf_page_sign(page, line->end - 1) == '.') return;
    page->title = i;
    return;
  }
}

static void mark_head(BrfPage *page) {
  size_t i;
  for (i = 0; i < page->body; i++) {
    BrfLine *line = &page->lines[i];
    if (line->kind != BRF_PAGE_NONE) continue;
    if (site_name(page, line)) line->kind = BRF_BOILERPLATE_CREDIT;
    else if (only_parts(page, line, BRF_PAGE_AGENCY, BRF_PAGE_NONE))
      line->kind = BRF_BOILERPLATE_CREDIT;
    else if (brf_dateline_line(page, line)) line->kind = BRF_BOILERPLATE_DATELINE;
    else if (line->words <= 6 &&
             brf_page_part(page, line->first, line->end, BRF_BOILERPLATE_BYLINE) &&
             !line->stop && !announces(page, line))
      line->kind = BRF_BOILERPLATE_BYLINE;
    else if (i > 0 && caption(page, i) && !(page->title == page->n && i < 2))
      line->kind = BRF_BOILERPLATE_CAPTION;
  }
}

/* What stands beside known lines of the head: a second title, a name. */
static void mark_head_names(BrfPage *page) {
  size_t i;
  for (i = 0; i < page->body; i++) {
    BrfLine *line = &page->lines[i];
    if (i == page->title || line->kind == BRF_BOILERPLATE_UI) continue;
    if (page->title < i && 
        brf_page_equal(page, line, page, &page->lines[page->title])) {
      line->kind = BRF_BOILERPLATE_DUPLICATE_TITLE;
    } else if (line->kind == BRF_PAGE_NONE && i > 0 && !line->stop &&
               (page->lines[i - 1].kind == BRF_BOILERPLATE_CREDIT ||
                page->lines[i - 1].kind == BRF_BOILERPLATE_DATELINE) &&
               name_like(page, line->first, line->end)) {
      line->kind = BRF_BOILERPLATE_BYLINE;
    }
  }
}

/* ==} */

/* {== the first paragraph's head */

/* كتب حسن المطروشي: …; but كتب سامي عون: "…", كتب سامي عون على حسابه: … */
static uint32_t lead_byline(const BrfPage *page, const BrfLine *line) {
  uint32_t t,
      after = brf_page_part(page, line->first, line->end, BRF_BOILERPLATE_BYLINE);
  if (!after) return 0;
  for (t = after; t < line->end && t < after + 6; t++) {
    char c = brf_page_sign(page, t);
    if (c == '-') return t;
    if (c == ':') {
      const char next = t + 1 < line->end ? brf_page_sign(page, t + 1) : 0;
      return t > after + 1 && next != '"' && next != 1 ? t : 0;
    }
    if (c != 0 || (t > after && !brf_page_name(page, t))) return 0;
  }
  return 0;
}

/* ==} */

/* {== the tail */

/* (إعداد سامي عون - تحرير هدى سعد), (د ب أ): what ends the line in brackets and tells who wrote it; its
   first token, or line->end. But (تحرير الأرض) amid the text. */
static uint32_t note_in_brackets(const BrfPage *page, const BrfLine *line, unsigned *kind) {
  uint32_t t = line->end - 1, open;
  if (brf_page_sign(page, t) == '.' && t > line->first) t--;
  if (brf_page_sign(page, t) != ')') return line->end;
  for (open = t; open > line->first && t - open < MAX_NOTE && brf_page_sign(page, open) != '(';) open--;
  if (brf_page_sign(page, open) != '(') return line->end;
  *kind = brf_page_part(page, open + 1, t, BRF_PAGE_AGENCY) == t ? BRF_BOILERPLATE_CREDIT
                                                                  : BRF_BOILERPLATE_BYLINE;
  return *kind == BRF_BOILERPLATE_CREDIT ||
                 brf_page_part(page, open + 1, t, BRF_BOILERPLATE_BYLINE)
             ? open
             : line->end;
}

static int starts_with_role(const BrfPage *page, const BrfLine *line) {
  uint64_t kinds = 0;
  return brf_page_kinds(page, line->first, &kinds) &&
         (kinds >> BRF_WORD_ROLE & 1u || kinds >> BRF_WORD_TITLE & 1u);
}

/* Who wrote it by the letters of his name, or behind his agency: س ح/ليل; ر.ح/ف.ع; وام/أحمد/ريم. */
static int is_signature(const BrfPage *page, const BrfLine *line) {
  uint32_t t, after = brf_page_part(page, line->first, line->end, BRF_PAGE_AGENCY);
  unsigned letters = 0, slashes = 0;
  if (line->words > MAX_SIGNATURE) return 0;
  if (after && after < line->end && brf_page_sign(page, after) == '/') return 1;
  for (t = line->first; t < line->end; t = after) {
    const BrfToken *token = &page->tokens[t];
    after = brf_page_part(page, t, line->end, BRF_PAGE_AGENCY);
    if (after) continue;
    after = t + 1;
    slashes += brf_page_sign(page, t) == '/';
    letters += token->kind == BRF_TOKEN_ABBREV || token->kind == BRF_TOKEN_WORD;
    if (token->kind == BRF_TOKEN_WORD && token->end - token->start > 6 &&
        !memchr(page->text + token->start, '-', token->end - token->start))
      return 0;
  }
  return letters > 0 && (slashes > 0 || page->tokens[line->first].kind == BRF_TOKEN_ABBREV);
}

static void mark_tail(BrfPage *page) {
  size_t i;
  unsigned kind;
  for (i = page->tail; i < page->n; i++) {
    BrfLine *line = &page->lines[i];
    if (line->kind != BRF_PAGE_NONE || line->words == 0) continue;
    if (only_parts(page, line, BRF_PAGE_AGENCY, BRF_PAGE_CITY) || site_name(page, line))
      line->kind = BRF_BOILERPLATE_CREDIT;
    else if (note_in_brackets(page, line, &kind) == line->first)
      line->kind = (uint8_t)kind;
    else if (is_signature(page, line))
      line->kind = BRF_BOILERPLATE_CREDIT;
    else if (line->stop) continue;
    else if (line->words <= 6 &&
             brf_page_part(page, line->first, line->end, BRF_BOILERPLATE_BYLINE))
      line->kind = BRF_BOILERPLATE_BYLINE;
    else if (line->words <= 10 && line->apart && starts_with_role(page, line))
      line->kind = BRF_BOILERPLATE_BYLINE;
  }
}

/* *ترجمة …: notes that an asterisk leads, outside of the running text. */
static void mark_notes(BrfPage *page) {
  size_t i;
  for (i = 0; i < page->n; i++) {
    BrfLine *line = &page->lines[i];
    int star = brf_page_sign(page, line->first) == '*';
    if (line->kind != BRF_PAGE_NONE || i < page->n / 2) continue;
    if (star && brf_page_holds(page, line, BRF_BOILERPLATE_TRANSLATOR_NOTE))
      line->kind = BRF_BOILERPLATE_TRANSLATOR_NOTE;
    else if (star && i + 2 >= page->n && line->words <= SHORT_LINE)
      line->kind = BRF_BOILERPLATE_BYLINE;
    else if (!star && line->words <= SHORT_LINE && !line->stop &&
             brf_page_part(page, line->first, line->end,
                     BRF_BOILERPLATE_TRANSLATOR_NOTE))
      line->kind = BRF_BOILERPLATE_TRANSLATOR_NOTE;
  }
}

/* ==} */

static void find_body(BrfPage *page) {
  size_t i;
  for (i = 0; i < page->n && !running(page, i); i++) continue;
  page->body = i;
  for (i = page->n; i > page->body && !running(page, i - 1); i--) continue;
  page->tail = i;
}

static void put(const BrfPage *page, uint32_t first, uint32_t end, uint32_t kind,
                BrfBuf *out) {
  BrfBoilerplate span;
  span.start = page->tokens[first].start;
  span.end = page->tokens[end - 1].end;
  span.kind = kind;
  brf_buf_append(out, &span, 1);
}

static void write_out(const BrfPage *page, BrfBuf *out) {
  size_t i;
  for (i = 0; i < page->n; i++) {
    const BrfLine *line = &page->lines[i];
    uint32_t end;
    unsigned kind;
    if (line->kind != BRF_PAGE_NONE) {
      put(page, line->first, line->end, line->kind, out);
    } else if (i == page->body) {
      end = brf_dateline_lead(page, line);
      if (end) {
        put(page, line->first, end, BRF_BOILERPLATE_DATELINE, out);
      } else {
        end = lead_byline(page, line);
        if (end) put(page, line->first, end, BRF_BOILERPLATE_BYLINE, out);
      }
    }
    if (line->kind == BRF_PAGE_NONE && i + 1 >= page->tail) {
      end = note_in_brackets(page, line, &kind);
      if (end < line->end) put(page, end, line->end, kind, out);
    }
  }
}

BrfStatus brf_clean(const char *text, size_t size, const BrfToken *tokens,
                    const BrfWords *words, size_t ntokens, const char *given,
                    size_t given_size, BrfBuf *out, BrfSpan *title) {
  BrfBuf lines, given_lines, given_tokens;
  BrfPage page, other;
  BrfStatus status;
  (void)size;
  memset(&page, 0, sizeof page);
  title->start = title->end = 0;
  page.text = text;
  page.tokens = tokens;
  brf_buf_init(&lines, sizeof(BrfLine), out->alloc);
  brf_buf_init(&given_lines, sizeof(BrfLine), out->alloc);
  brf_buf_init(&given_tokens, sizeof(BrfToken), out->alloc);
  other = page;
  page.words = words;
  status = brf_page_lines(&page, ntokens, &lines);
  if (status == BRF_OK && given) {
    other.text = given;
    status = brf_tokenize(given, given_size, &given_tokens);
    other.tokens = given_tokens.data;
    if (status == BRF_OK)
      status = brf_page_lines(&other, given_tokens.len, &given_lines);
  }
  if (status == BRF_OK) {
    mark_notes(&page);
    find_body(&page);
    mark_labels(&page);
    find_body(&page);
    mark_writers(&page);
    mark_title(&page, given ? &other : NULL);
    if (page.title < page.n) page.lines[page.title].kind = BRF_PAGE_NONE;
    mark_head(&page);
    if (page.title < page.n && page.lines[page.title].kind != BRF_PAGE_NONE)
      mark_title(&page, given ? &other : NULL);
    mark_head_names(&page);
    mark_tail(&page);
    if (page.title < page.n) {
      const BrfLine *line = &page.lines[page.title];
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
