/* SPDX-License-Identifier: MIT */
#include "brf_dateline.h"

#include <string.h>

#define MAX_NAME 3u   /* words of a piece that the table does not know */
#define MAX_LINE 16u  /* words of a line */
#define MAX_LEAD 24u  /* tokens before a sentence */
#define MAX_PLACE 6u  /* words of a line whose place is not known */

/* What a word of a dateline tells. */
enum { PART_NONE, PART_CITY, PART_AGENCY, PART_DATE, PART_BOTH };

static int is_figure(const BrfPage *page, uint32_t t) {
  unsigned kind = page->tokens[t].kind;
  return kind == BRF_TOKEN_NUMBER || kind == BRF_TOKEN_DATE;
}

/* What stands at token t; *after is the token behind it. A word beside a figure is of the date:
   27 شوال 1445 هـ الموافق 06 مايو. */
static unsigned part_at(const BrfPage *page, const BrfLine *line, uint32_t t, uint32_t *after) {
  static const char agencies[] = "\xD9\x88\xD9\x83\xD8\xA7\xD9\x84\xD8\xA7\xD8\xAA"; /* وكالات */
  const BrfToken *token = &page->tokens[t];
  *after = brf_page_part(page, t, line->end, BRF_PAGE_CITY);
  if (*after) return PART_CITY;
  *after = brf_page_part(page, t, line->end, BRF_PAGE_AGENCY);
  if (!*after) *after = brf_page_part(page, t, line->end, BRF_PAGE_OUTLET);
  if (*after) return PART_AGENCY;
  *after = t + 1;
  if (token->kind == BRF_TOKEN_WORD && token->end - token->start == 2) return PART_AGENCY; /* و ا س */
  if (is_figure(page, t) || (t > line->first && is_figure(page, t - 1)) ||
      (t > line->first && *after < line->end && is_figure(page, *after)))
    return PART_DATE;
  if (brf_page_joined(page, t, BRF_PAGE_CITY, BRF_PAGE_AGENCY)) return PART_BOTH; /* دمشق-سانا */
  if (token->end - token->start > sizeof agencies - 1 &&
      !memcmp(page->text + token->start, agencies, sizeof agencies - 1))
    return PART_AGENCY; /* وكالاتالأفق */
  return PART_NONE;
}

/* Behind the colon at t only an agency, a name in marks or a writer: لندن: «الشرق الأوسط»; القاهرة: هدى
   سعد. */
static int outlet_behind(const BrfPage *page, const BrfLine *line, uint32_t t) {
  uint32_t after = t + 1;
  if (after >= line->end) return 1;
  if (brf_page_sign(page, after) == 1)
    return line->end - after <= MAX_NAME + 2 && brf_page_sign(page, line->end - 1) == 1;
  if (brf_page_given(page, after) && line->end - after <= MAX_NAME) return 1;
  return brf_page_part(page, after, line->end, BRF_PAGE_AGENCY) == line->end ||
         brf_page_part(page, after, line->end, BRF_PAGE_OUTLET) == line->end;
}

/* Behind the place and the brackets at t a sentence begins: السليمانية (زاكروس برس)- أعلنت; but الحلف
   (الناتو) - الذي. */
static int begins_behind(const BrfPage *page, const BrfLine *line, uint32_t t) {
  uint64_t kinds = 0;
  return t + 2 < line->end && brf_page_sign(page, t + 1) == '-' &&
         !(brf_page_kinds(page, t + 2, &kinds) && kinds >> BRF_WORD_RELATIVE & 1u);
}

int brf_dateline_line(const BrfPage *page, const BrfLine *line) {
  uint32_t t = line->first, after;
  unsigned cities = 0, agencies = 0, unknown = 0, run = 0, signs = 0;
  int city = 0; /* it opens the line */
  char sign = 0;
  if (line->words > MAX_LINE) return 0;
  for (; t < line->end; t = after) {
    char c = brf_page_sign(page, t);
    after = t + 1;
    if (c == 0) {
      unsigned part = part_at(page, line, t, &after);
      if (part == PART_NONE) {
        if (++run > MAX_NAME || !brf_page_name(page, t)) return 0;
        if (run == 1 && cities && signs == 0) return 0; /* القاهرة تستضيف القمة */
        unknown++;
        continue;
      }
      if (part == PART_CITY || part == PART_BOTH) {
        cities++;
        if (signs == 0 && unknown == 0) city = 1;
      }
      agencies += part == PART_AGENCY || part == PART_BOTH;
    } else if (c == ':' && !outlet_behind(page, line, t)) {
      return 0;
    } else if (c == 1 || strchr("/-():,", c)) {
      if (sign == 0) sign = c;
      signs++;
      run = 0;
    } else {
      return 0;
    }
  }
  if (city) return 1;
  if (line->stop || (sign != '/' && sign != '-')) return 0;
  if (cities && brf_page_given(page, line->first)) return 1; /* أحمد النقبي ــ رأس الخيمة */
  if (agencies) return line->words <= MAX_PLACE; /* طرابزون / الأناضول */
  return cities && sign == '/' && unknown < MAX_NAME; /* السومرية نيوز / البصرة */
}

/* قال, في, الذي: it is of a sentence. */
static int is_clause(const BrfPage *page, uint32_t t) {
  const uint64_t grammar = UINT64_C(1) << BRF_WORD_PREPOSITION | UINT64_C(1) << BRF_WORD_COMPLEMENTIZER |
                           UINT64_C(1) << BRF_WORD_RELATIVE;
  uint64_t kinds = 0;
  return brf_page_kinds(page, t, &kinds) == 2 || kinds & grammar;
}

/* A sentence begins behind the slash before token t: no place, no writer, no agency up to another. */
static int is_last_slash(const BrfPage *page, const BrfLine *line, uint32_t t) {
  uint32_t k, after;
  if (t >= line->end || brf_page_given(page, t) || part_at(page, line, t, &after) != PART_NONE) return 0;
  for (k = t; k < line->end && k <= t + MAX_NAME; k++)
    if (brf_page_sign(page, k) == '/') return 0;
  return 1;
}

uint32_t brf_dateline_lead(const BrfPage *page, const BrfLine *line) {
  uint32_t t, after, end = 0, limit = line->first + MAX_LEAD;
  unsigned names = 0, told = 0, any = 0; /* words of the piece that tell nothing, and that do */
  int bracket = 0, slash = 0, agency = 0, outlet = 0;
  if (limit > line->end) limit = line->end;
  for (t = line->first; t < limit; t = after) {
    char c = brf_page_sign(page, t);
    after = t + 1;
    if (c == 0) {
      unsigned part = part_at(page, line, t, &after);
      if (part == PART_NONE && (++names > MAX_NAME || is_clause(page, t))) break;
      if (part != PART_NONE) told++, any++;
      if (part == PART_BOTH) end = after;
      if (part == PART_AGENCY) agency = 1;
    } else if (c == '(') {
      bracket = 1;
      names = agency = 0;
    } else if (c == ')') {
      bracket = 0;
      told++;
      if (any && agency) end = after; /* بكين 21 نوفمبر (شينخوا) قال */
      if (!any && begins_behind(page, line, t)) any = 1;
      names = 0;
    } else if (c == '/') {
      if (slash && any && names < MAX_NAME) /* الدوحة في 05 مايو /قنا/ */
        end = after;
      else if (told && !names && is_last_slash(page, line, after))
        end = after; /* شفق نيوز/ أفاد */
      slash = 1;
      names = 0;
    } else if ((c == '.' && told + names == 0) || c == ',') {
      names = told = 0; /* القاهرة، 5 مايو (رويترز) -; but القاهرة، عاصمة مصر - التي */
    } else if ((c == '-' || c == ':') && !bracket) {
      if (!any || !told) {
        if (end && names == 1 && c == '-') { /* وطنية - صور - */
          end = after;
          names = 0;
          continue;
        }
        if (c == ':' || end) break;
        names = 0;
        outlet = 1;
        continue; /* the outlet may stand before the city */
      }
      if (c == ':' && names > 2) break;
      if (c == ':' && !brf_page_part(page, line->first, line->end, BRF_PAGE_CITY) && !end && (names || !outlet))
        break; /* الكومبس – ستوكهولم: */
      end = after;
      if (c == ':') break;
      names = told = 0;
    } else {
      break;
    }
  }
  return end;
}
