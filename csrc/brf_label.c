/* SPDX-License-Identifier: MIT */
#include "brf_label.h"

#include <string.h>

#include "brf_entity.h"
#include "brf_gazetteer.h"
#include "brf_marked.h"
#include "brf_medium.h"
#include "brf_opens.h"
#include "brf_phrase.h"
#include "brf_turn.h"
#include "brf_word.h"

#define SPEECH_TOKENS 5u  /* in marks, that are more than a name */
#define OFFICE_TOKENS 3u  /* the same, behind nothing but an office and its name */
#define POINT_LINES 12u    /* lines at the head of a report, points among them */
#define HEADLINES 3u       /* lines before a report */
#define HEADLINE_TOKENS 40u
#define ONE_LINE 3u         /* tokens behind the colon of a text that is one line */
#define NO_HEADLINE 2u     /* tokens of a line that says nothing */
#define SUBHEAD_TOKENS 16u /* of a heading in the report, and fewer than of a paragraph */
#define SUBHEAD_LABEL 4u   /* of its label */
#define BYLINE_TOKENS 4u    /* of the name of who wrote it */
#define BITE_OFFICE 4u       /* words before the name of who speaks */
#define BITE_TOKENS 16u      /* of his label */
#define BITE_SPEECH 7u       /* tokens from its colon on, at least */
#define OUTLET_TOKENS 5u   /* from ل to the colon behind an outlet's name */
#define LABEL_REACH 4000u /* tokens in which a title's label is looked for */

BrfClaim *brf_label(BrfBuf *out, uint32_t who, uint32_t who_end, uint32_t colon, int kind, BrfRule rule) {
  BrfClaim *c = brf_buf_push(out);
  if (c == NULL) return NULL;
  c->cue = c->joint = colon;
  c->cue_end = c->start = colon + 1;
  c->reading = c->parent = c->teller = BRF_NONE;
  c->kind = (uint8_t)kind;
  c->rule = (uint8_t)rule;
  c->who = who;
  c->who_end = who_end;
  c->before = 1;
  return c;
}

/* The same of a line's label: what it says ends at token `end`. */
static BrfClaim *heading(BrfBuf *out, uint32_t who, uint32_t who_end, uint32_t colon, uint32_t end) {
  BrfClaim *c = brf_label(out, who, who_end, colon, BRF_CLAIM_HEADLINE, BRF_RULE_HEADLINE);
  if (c != NULL) c->end = end;
  return c;
}

/* Without the ending of many, which has its case: مواطنون, المواطنين. */
static BrfKey one_of_many(BrfKey key) {
  unsigned n = key.len, last = n > 5 ? brf_key_letter(&key, n - 2u) : 0;
  return n > 5 && brf_key_letter(&key, n - 1u) == BRF_NOON &&
                 (last == BRF_WAW || last == BRF_YEH)
             ? brf_key_drop_last(key, 2)
             : key;
}

/* The same word as the text may come back to it: النائب as نائب, مواطنون as مواطن. */
static BrfKey plain_key(const BrfScan *s, uint32_t i) {
  const BrfKey key = brf_word_base(s, i);
  return one_of_many(key.len > 4 && brf_key_has_al(&key, 0) ? brf_key_drop_first(key, 2) : key);
}

/* The word `key`, or `bare`, stands in tokens [from, end). */
static int stands_in(const BrfScan *s, BrfKey key, BrfKey bare, uint32_t from, uint32_t end) {
  for (; from < end && from < s->n; from++) {
    const BrfKey other = plain_key(s, from);
    if (brf_key_same(&other, &key) || brf_key_same(&other, &bare)) return 1;
  }
  return 0;
}

/* Some word of tokens [first, end) of at least three letters stands elsewhere
   behind token `from`. */
static int recurs(const BrfScan *s, uint32_t first, uint32_t end,
                  uint32_t from) {
  for (; first < end; first++) {
    BrfKey key = plain_key(s, first), bare = key;
    if (key.len < 3) continue;
    if (key.len > 3 && brf_key_letter(&key, 0) == BRF_WAW) /* … وسمعان: */
      bare = brf_key_drop_first(key, 1);
    if (stands_in(s, key, bare, from, from + LABEL_REACH)) return 1;
  }
  return 0;
}

/* الخرطوم: سامي عبد الله, where it was written and by whom: behind a word of a place
   nothing but a name, tokens [first, end). */
static int is_byline(const BrfScan *s, uint32_t who, uint32_t first, uint32_t end) {
  if (who + 2 != first || end > first + BYLINE_TOKENS ||
      brf_word_has_office(s, who) || !(brf_word_has(s, first, BRF_TRAIT_GIVEN) || brf_word_has(s, first, BRF_TRAIT_SERVANT)))
    return 0;
  for (; first < end; first++)
    if (!brf_word_is_bare(s, first) && !brf_word_has(s, first, BRF_TRAIT_GIVEN) &&
        !brf_word_is_definite(s, first) && !brf_is(s, first, GOD))
      return 0;
  return 1;
}

/* Some claim has the colon, or what stands behind it, for its own. */
static int is_turn(const BrfBuf *out, uint32_t colon) {
  size_t i;
  for (i = out->len; i-- > 0;) {
    const BrfClaim *c = &brf_buf_at(out, BrfClaim, i);
    if (c->cue == colon || (c->start == colon + 1 && c->kind != BRF_CLAIM_ACT)) return 1;
  }
  return 0;
}

/* Token i names whom a label speaks to: لـ«الأفق», للأفق before the colon. */
static int to_outlet(const BrfScan *s, uint32_t i) {
  const BrfKey *key = &brf_tag(s, i)->key;
  uint32_t k;
  if (brf_medium_is_outlet(s, i)) return 1;
  for (k = i + 1; key->len == 1 && brf_key_letter(key, 0) == BRF_LAM && k < i + OUTLET_TOKENS && k < s->n; k++)
    if (brf_punct(s, k) == BRF_PUNCT_COLON) return k > i + 1; /* الحداد لـ الأفق 24: */
  return brf_punct(s, i + 1) == BRF_PUNCT_COLON &&
         ((brf_tag(s, i)->pro & BRF_PRO_L) ||
          (brf_key_letter(key, 0) == BRF_LAM &&
           brf_key_letter(key, 1) == BRF_LAM));
}

uint32_t brf_label_marked(const BrfScan *s, uint32_t i) {
  const BrfMark *mark = brf_scan_opens(s, i);
  return mark != NULL && mark->close < i + BRF_LABEL_TOKENS && /* BRF_NONE is not */
                 brf_punct(s, mark->close + 1) == BRF_PUNCT_COLON
             ? mark->close + 1
             : BRF_NONE;
}

/* Behind dots the word at i is و and an office with the article, and what it does
   follows, up to `end`. */
static int is_another(const BrfScan *s, uint32_t i, uint32_t end) {
  const BrfTag *tag = brf_tag(s, i);
  uint32_t k;
  for (k = i; k < end; k++)
    if (brf_punct(s, k) == BRF_PUNCT_COLON) return 0;
  return (tag->pro & (BRF_PRO_AND | BRF_PRO_AL)) == (BRF_PRO_AND | BRF_PRO_AL) &&
         (brf_tag_is(tag, BRF_WORD_ROLE) || brf_tag_is(tag, BRF_WORD_TITLE));
}

/* هدى عون تكشف سبب غيابها: لست نادمة: a headline tells by a verb of report in the present
   what its subject does in what he says. */
static int reveals(const BrfScan *s, uint32_t i) {
  return brf_word_is_firm_verb(s, i) && brf_tag(s, i)->pro == 0 && !brf_is(s, i, UNDERTAKING) &&
         brf_word_has_form(s, i, BRF_FORM_PRESENT);
}

/* سالم مهاجما الحكومة: …, سالم ردا على الوزير: …: what one does in saying so begins at token i. */
static int attacks(const BrfScan *s, uint32_t i) {
  return brf_word_is_tanwin(s, i) || (brf_medium_is_occasion(s, i) && brf_tag(s, i)->pro == 0) || (brf_word_has_form(s, i, BRF_FORM_PARTICIPLE) && brf_tag(s, i)->pro == 0 &&
                                      brf_key_last(&brf_tag(s, i)->key, 0) == BRF_ALEF);
}

/* برلمانيات لكرم: …: before the colon a word in ل, which the text has without it. */
static int to_name(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  const BrfKey name = brf_key_drop_first(tag->key, 1);
  uint32_t k;
  if (tag->kinds != 0 || tag->key.len < 4 || brf_key_letter(&tag->key, 0) != BRF_LAM ||
      brf_punct(s, i + 1) != BRF_PUNCT_COLON)
    return 0;
  for (k = i + 1; k < s->n && k < i + LABEL_REACH; k++)
    if (brf_key_same(&brf_tag(s, k)->key, &name)) return 1;
  return 0;
}

/* هجوم الميناء: …; العراق: مصادرة أملاك …: what is told of, or where, before the colon at `colon`, and nobody
   who speaks. */
static int is_subject_matter(const BrfScan *s, uint32_t first, uint32_t colon) {
  const BrfTag *tag = brf_tag(s, first);
  BrfGazetteerHit hit;
  if (brf_gazetteer_find(s, first, &hit))
    return hit.type == BRF_ENTITY_PLACE && hit.end == colon &&
           (brf_is(s, colon + 1, PLAIN) || (brf_tag(s, colon + 1)->kinds == 0 && brf_word_in_teh(s, colon + 1))) &&
           brf_tag(s, colon + 1)->pro == 0 && !brf_word_is_definite(s, colon + 1) && !brf_word_is_owned(s, colon + 1);
  return brf_tag_is(tag, BRF_WORD_PLAIN) && !brf_word_is_someone(s, first) && !brf_word_has(s, first, BRF_TRAIT_GIVEN) &&
         !brf_word_is_definite(s, first) && !(first + 1 < colon && ((brf_tag(s, first + 1)->kinds == 0 && /* دفاع الضحية; but بطاقة سفر */
                                                                     (brf_word_is_definite(s, first + 1) || brf_word_has(s, first + 1, BRF_TRAIT_GIVEN))) ||
                                                                    brf_word_has_office(s, first + 1)));
}

/* فيديو | وزارة الري: … */
static int is_bar(const BrfScan *s, uint32_t i) {
  return s->tokens[i].kind != BRF_TOKEN_WORD && s->text[s->tokens[i].start] == '|';
}

/* لن نقبل (فيديو), (تفاصيل): where the line that ends at `end` ends without what a page adds in brackets. */
static uint32_t without_note(const BrfScan *s, uint32_t end) {
  const uint32_t open = brf_scan_closed(s, end - 1) != NULL && brf_scan_closed(s, end - 1)->cls == BRF_MARK_PAREN
                            ? brf_scan_closed(s, end - 1)->open
                            : BRF_NONE;
  return open != BRF_NONE && end - open <= 4 && open > 0 ? open : end;
}

/* سالم: الكل يريد السفر.. فما السبب؟: where what he says, from token i on, ends before a question of the paper's behind
   dots, before `end`; else `end`. */
static uint32_t asked_behind(const BrfScan *s, uint32_t i, uint32_t end) {
  uint32_t k;
  if (!brf_scan_asks(s, end - 1)) return end;
  for (k = end; k > i + 2; k--)
    if (brf_punct(s, k - 1) == BRF_PUNCT_DOTS) return k - 1;
  return end;
}

/* وزير الصحة: …, الوكالة الوطنية: …: the label of tokens [first, end) in a text of one line, which has nowhere to come back to it, is
   an office's, a body's or an outlet's, and what is behind the colon more than a name; but رئيس التحرير: سامي عون. */
static int is_source_of_all(const BrfScan *s, uint32_t first, uint32_t end, uint32_t colon) {
  uint32_t k = colon + 1;
  while (k < s->n && (brf_word_is_bare(s, k) || brf_is(s, k, TITLE))) k++;
  return (brf_word_has_office(s, first) || brf_is(s, first, ORGANIZATION) || brf_is(s, first, MEDIA)) &&
         brf_phrase(s, first, end) == end && k + ONE_LINE <= s->n;
}

/* The two words from i on are a clause: لا تراجع, الوضع كارثي, موكلي بريء, نريد العدالة; but استلام محطة, حارس مرمى. */
static int is_clause_of_two(const BrfScan *s, uint32_t i) {
  return brf_is(s, i, NEGATION) || brf_word_is_verb(s, i) ||
         ((brf_word_is_definite(s, i) || brf_word_is_owned(s, i)) && !brf_word_is_definite(s, i + 1) && s->tokens[i + 1].kind == BRF_TOKEN_WORD);
}

/*
** مالك: الأسعار ترتفع, as the first line of a report, or behind dots or a dash in
** it: … وكرم الحاج: لن نقبل; كأس الخليج - سمعان: نحن جاهزون. An office may carry
** where it was said: وزير التموين في جولة: …. A label that the report never comes
** back to is a place or a subject: بجاية: استلام محطة. Of tokens [from, end), a
** line; returns the labels that are put.
*/
static unsigned headline_line(const BrfScan *s, uint32_t from, uint32_t end,
                              BrfBuf *out) {
  uint32_t i, first = from, who_end = 0, dots = 0, outlet = BRF_NONE;
  uint32_t told = BRF_NONE, verb = BRF_NONE;
  const BrfMark *bracket = brf_scan_bracket(s, from);
  unsigned n = 0;
  if (bracket != NULL && bracket->close + 3 < end && brf_mark_size(bracket) <= BRF_LABEL_TOKENS && brf_punct(s, bracket->close + 1) == BRF_PUNCT_COLON)
    return recurs(s, from + 1, bracket->close, end) && /* (نفط الميناء): … */
           heading(out, from + 1, bracket->close, bracket->close + 1, without_note(s, end)) != NULL;
  for (i = from; i < end; i++) {
    if (brf_punct(s, i) == BRF_PUNCT_DOTS ||
        (i > from && n == 0 && (brf_punct(s, i) == BRF_PUNCT_DASH || is_bar(s, i)))) {
      if (n > 0 && first == end && is_another(s, i + 1, end)) {
        brf_buf_at(out, BrfClaim, out->len - 1).end = i;
        return n; /* سالم: لن نقبل .. والناطق يرد */
      }
      first = i + 1;
      who_end = 0;
      dots = i;
    } else if (i >= first + BRF_LABEL_TOKENS) {
      if (n == 0) return 0;
    } else if (brf_punct(s, i) == BRF_PUNCT_COLON) {
      BrfClaim *c;
      if (who_end == 0) who_end = i;
      if (who_end <= first ||
          i + 2 + (n == 0 && told != who_end && verb != who_end && !is_clause_of_two(s, i + 1)) >= end ||
          (verb == who_end && brf_scan_opens(s, i + 1) != NULL) || /* its own cue has the marks */
          is_byline(s, first, i + 1, end) ||
          (!brf_word_is_noun(s, first) && brf_scan_opens(s, first) == NULL) ||
          (who_end > first + 1 && brf_word_has_b(s, first)) || /* بطاقة سفر */
          brf_is(s, first, MEDIUM) || is_turn(out, i) || is_subject_matter(s, first, i) ||
          !(end < s->n ? recurs(s, first, who_end, end) : is_source_of_all(s, first, who_end, i)))
        return n;
      if (n > 0) /* what the one before says ends at the dots */
        brf_buf_at(out, BrfClaim, out->len - 1).end = dots;
      c = heading(out, first, who_end, i, asked_behind(s, i + 1, without_note(s, end)));
      if (c == NULL) return n;
      if (outlet == who_end) { /* الحداد لـ«الأفق»: … */
        c->via = outlet;
        c->via_end = i;
      }
      if (told == who_end) { /* الحداد لوزير الري: … */
        c->to = told;
        c->to_end = i;
      }
      first = end; /* up to dots nobody else speaks */
      n++;
    } else if (first == end) {
      continue;
    } else if (i == first && brf_scan_opens(s, i) != NULL &&
               brf_scan_opens(s, i)->close < first + BRF_LABEL_TOKENS &&
               brf_punct(s, brf_scan_opens(s, i)->close + 1) == BRF_PUNCT_COLON) {
      i = brf_scan_opens(s, i)->close; /* "حزب النهر": … */
    } else if (verb == who_end) {
      continue; /* up to the colon, of what he does */
    } else if (brf_is(s, i, PREPOSITION) && brf_is(s, first, ROLE)) {
      if (who_end == 0) who_end = i;
    } else if (who_end == 0 && i > first && brf_is(s, i, OCCASION) && brf_is(s, i + 1, MEDIUM) && recurs(s, first, i, end)) {
      who_end = verb = i; /* الحداد خلال لقاء النواب: … */
    } else if (who_end == 0 && i > first && (brf_tag(s, i)->pro & BRF_PRO_L) &&
               brf_word_has_office(s, i)) {
      who_end = told = i;
    } else if (who_end == 0 && i > first && to_name(s, i)) {
      who_end = told = i;
    } else if (who_end == 0 && i > first && to_outlet(s, i)) {
      const BrfMark *mark = brf_scan_opens(s, i + 1);
      who_end = outlet = i;
      if (mark != NULL && mark->close < end) i = mark->close;
    } else if (who_end == 0 && i > first && ((reveals(s, i) && (i > first + 1 || recurs(s, first, i, end))) || attacks(s, i))) {
      who_end = verb = i;
    } else if (who_end == 0 &&
               ((brf_tag(s, i)->verb && !(i > first && brf_is(s, i, FIELD) && brf_is(s, i - 1, ROLE))) || /* أستاذ علم نفس: … */
                brf_is(s, i, PREPOSITION) ||
                s->tokens[i].kind == BRF_TOKEN_PUNCT)) {
      while (i < end && brf_punct(s, i) != BRF_PUNCT_DOTS) i++;
      if (i == end) return n;
      i--; /* the dots may open another part */
      first = i;
    }
  }
  return n;
}

/* The first line, and where it has a label those of two more before the report; behind what is no part of
   it, إعلان. */
static void headline(const BrfScan *s, BrfBuf *out) {
  uint32_t from = 0, lines;
  for (lines = 0; lines < HEADLINES; lines++) {
    uint32_t end = brf_event_next(s->events, from + 1, BRF_EVENT_LINE);
    if (end >= s->n && lines > 0) return;
    if (end > s->n) end = s->n;
    if (end - from > HEADLINE_TOKENS || (end < s->n && brf_scan_full_stop(s, end - 1)) || /* but لن نقبل! */
        (headline_line(s, from, end, out) == 0 && end - from > NO_HEADLINE))
      return;
    from = end;
  }
}

/*
** 18:40 مصدر طبي: وصول المصابين; • 13:55 - الأمم المتحدة: …: the lines of a live
** report, which the hour opens, on the line before or in the same.
*/
static void live_lines(const BrfScan *s, BrfBuf *out) {
  uint32_t i, k, end, who, who_end;
  i = brf_event_next(s->events, 0, BRF_EVENT_ITEM);
  for (; i < s->n; i = brf_event_next(s->events, i + 1, BRF_EVENT_ITEM)) {
    BrfClaim *c;
    if (s->tokens[i].kind != BRF_TOKEN_TIME) continue;
    k = brf_scan_floor(s, i);
    if (k < i && !(k + 1 == i && s->tokens[k].kind != BRF_TOKEN_WORD))
      continue; /* only a bullet may stand before it */
    who = i + 1;
    if (who < s->n && brf_punct(s, who) == BRF_PUNCT_DASH) who++;
    end = brf_event_next(s->events, who + 1, BRF_EVENT_LINE);
    if (who + 3 < end && is_bar(s, who + 1))
      who += 2; /* عاجل | المتحدث العسكري: */
    if (who + 3 < end && (k = brf_label_marked(s, who)) < end && k + 2 < end && !is_turn(out, k)) {
      if (heading(out, who, k, k, end) == NULL) return;
      continue;
    }
    if (who + 3 >= end || !brf_word_is_noun(s, who) || brf_tag(s, who)->verb ||
        s->muted[who])
      continue;
    /* زلزال: مقتل عشرة: what happened is not who says it */
    if (!(brf_tag(s, who)->kinds != 0 && brf_word_is_someone(s, who)) &&
        !brf_word_is_definite(s, who) && !brf_word_is_owned(s, who) &&
        !recurs(s, who, who + 1, end))
      continue;
    for (k = who, who_end = 0; k < end && k <= who + BRF_LABEL_TOKENS; k++) {
      if (brf_punct(s, k) == BRF_PUNCT_COLON) break;
      if (who_end == 0 && (brf_word_leans(s, k) ||
                           (k > who && brf_is(s, k, PREPOSITION))))
        who_end = k; /* مصدر لـ"المدار": */
      if (s->tokens[k].kind == BRF_TOKEN_PUNCT || brf_tag(s, k)->verb) k = end;
    }
    if (k >= end || k > who + BRF_LABEL_TOKENS || k == who || k + 2 >= end ||
        brf_is(s, who, MEDIUM) || is_turn(out, k))
      continue;
    c = brf_label(out, who, who_end > who ? who_end : k, k, BRF_CLAIM_HEADLINE,
              BRF_RULE_HEADLINE);
    if (c == NULL) return;
    c->end = end;
  }
}

/*
** - شبكة أطباء: بين القتلى 9 أطفال: the points that an agency sets before its report, two
** lines or more with a dash, of which some have a label that comes again.
*/
static void points(const BrfScan *s, BrfBuf *out) {
  uint32_t i = 0, lines, end, k, n = 0;
  for (lines = 0; lines < POINT_LINES && i < s->n; lines++, i = end) {
    end = brf_event_next(s->events, i + 1, BRF_EVENT_LINE);
    if (brf_punct(s, i) != BRF_PUNCT_DASH || end > s->n) {
      if (n > 0) return;
      continue;
    }
    n++;
    for (k = i + 1; k < end && k < i + BRF_LABEL_TOKENS && brf_punct(s, k) != BRF_PUNCT_COLON; k++)
      if (brf_tag(s, k)->verb) k = end;
    if (k >= end || k == i + 1 || k + 2 >= end || brf_punct(s, k) != BRF_PUNCT_COLON ||
        end - i > HEADLINE_TOKENS || !brf_word_is_noun(s, i + 1) ||
        brf_is(s, i + 1, MEDIUM) || is_turn(out, k) || !recurs(s, i + 1, k, end))
      continue;
    if (heading(out, i + 1, k, k, end) == NULL) return;
  }
}

/* The first line behind the one that token i begins, where that one is a bullet's: a mark
   alone opens it; BRF_NONE. */
static uint32_t behind_bullet(const BrfScan *s, uint32_t i) {
  if (i + 1 >= s->n || s->tokens[i].kind != BRF_TOKEN_PUNCT ||
      s->tokens[i + 1].kind == BRF_TOKEN_PUNCT ||
      (s->tokens[i + 1].flags & BRF_TOKEN_LINE))
    return BRF_NONE;
  return brf_event_next(s->events, i + 1, BRF_EVENT_LINE);
}

/*
** وزير الري سامي عون في مؤتمر صحفي: with points behind it, each on a line of its own: the
** head of a report, as an agency sets it. An office or a title opens the line, without
** a verb, and ends in a colon.
*/
static void head_of_points(const BrfScan *s, BrfBuf *out) {
  uint32_t i = 0, lines, end, k;
  for (lines = 0; lines < HEADLINES && i < s->n; lines++, i = end) {
    BrfClaim *c;
    uint32_t last, next;
    end = brf_event_next(s->events, i + 1, BRF_EVENT_LINE);
    if (end >= s->n || end - i > 2 * BRF_LABEL_TOKENS || brf_punct(s, end - 1) != BRF_PUNCT_COLON ||
        !brf_word_has_office(s, i) || (last = behind_bullet(s, end)) == BRF_NONE)
      continue;
    for (k = i; k < end && !brf_tag(s, k)->verb; k++) continue;
    if (k < end || is_turn(out, end - 1)) continue;
    while (last < s->n && (next = behind_bullet(s, last)) != BRF_NONE) last = next;
    c = heading(out, i, brf_phrase(s, i, end - 1), end - 1, last < s->n ? last : s->n);
    if (c != NULL) c->start = end + 1;
    return;
  }
}

/* The colon behind who is named, with his office before or behind, where he opens the line of token t:
   الخبير سامي عون:, أحمد هاشم، منسق في جمعية المدار:; or BRF_NONE. */
static uint32_t bite_label(const BrfScan *s, uint32_t t, uint32_t end) {
  uint32_t k = t;
  while (k < end && k < t + BITE_OFFICE && !brf_word_has(s, k, BRF_TRAIT_GIVEN) && brf_word_is_noun(s, k)) k++;
  if (k + 1 >= end || !brf_word_has(s, k, BRF_TRAIT_GIVEN) || (k > t && !brf_word_has_office(s, t)) ||
      !(brf_word_is_bare(s, k + 1) || brf_word_is_surname(s, k + 1)))
    return BRF_NONE;
  for (k++; k < end && k < t + BITE_TOKENS; k++) {
    if (brf_punct(s, k) == BRF_PUNCT_COLON) return k;
    if (brf_tag(s, k)->verb || brf_is(s, k, COMPLEMENTIZER) ||
        (s->tokens[k].kind != BRF_TOKEN_WORD && !brf_scan_comma(s, k)))
      return BRF_NONE;
  }
  return BRF_NONE;
}

/*
** أحمد هاشم، منسق في جمعية المدار: السد يكفي …: a line of the report that is all somebody's, as films
** are written down, and longer than in a list (سامي عون: هدفان) that tells what they are (سامي عون: حارس مرمى).
*/
static void bites(const BrfScan *s, BrfBuf *out) {
  uint32_t t = brf_event_next(s->events, 1, BRF_EVENT_LINE), end, colon;
  for (; t < s->n; t = end) {
    end = brf_event_next(s->events, t + 1, BRF_EVENT_LINE);
    if (end > s->n) end = s->n;
    if (s->muted[t] || s->tokens[t].kind != BRF_TOKEN_WORD || brf_tag(s, t)->verb) continue;
    colon = bite_label(s, t, end);
    if (colon == BRF_NONE || end - colon < BITE_SPEECH || brf_scan_opens(s, colon + 1) != NULL ||
        (brf_is(s, colon + 1, ROLE) && !brf_word_is_definite(s, colon + 1)) || is_turn(out, colon))
      continue;
    if (heading(out, t, colon, colon, end) == NULL) return;
  }
}

/* A word of tokens [first, end) stands near in the line of tokens [line, next). */
static int comes_next(const BrfScan *s, uint32_t first, uint32_t end, uint32_t line, uint32_t next) {
  if (next > line + HEADLINE_TOKENS) next = line + HEADLINE_TOKENS;
  for (; first < end; first++) {
    const BrfKey key = plain_key(s, first);
    if (key.len > 2 && stands_in(s, key, key, line, next)) return 1;
  }
  return 0;
}

/*
** أطباء بلا حدود: هناك شعور باليأس: a heading in the report, of a line, before a paragraph that tells of whom its label
** names; but the lines of a table, and a question.
*/
static void subheads(const BrfScan *s, BrfBuf *out) {
  uint32_t t = brf_event_next(s->events, 1, BRF_EVENT_LINE), end;
  for (; t < s->n; t = end) {
    uint32_t colon = t, next;
    end = brf_event_next(s->events, t + 1, BRF_EVENT_LINE);
    if (end >= s->n) return;
    next = brf_event_next(s->events, end + 1, BRF_EVENT_LINE);
    if (s->muted[t] || s->tokens[t].kind != BRF_TOKEN_WORD || end - t > SUBHEAD_TOKENS || next < end + SUBHEAD_TOKENS ||
        brf_punct(s, end - 1) == BRF_PUNCT_STOP || brf_tag(s, t)->verb || !brf_word_is_noun(s, t))
      continue;
    while (colon < t + (brf_word_has_office(s, t) ? BRF_LABEL_TOKENS : SUBHEAD_LABEL) && s->tokens[colon].kind == BRF_TOKEN_WORD)
      colon++;
    if (brf_punct(s, colon) != BRF_PUNCT_COLON || colon + 3 >= end || brf_is(s, t, MEDIUM) || is_turn(out, colon) ||
        is_subject_matter(s, t, colon) || (brf_is(s, t, PLAIN) && !brf_is(s, t, ROLE)) || !comes_next(s, t, colon, end, next))
      continue;
    if (heading(out, t, colon, colon, end) == NULL) return;
  }
}

/* {== marks behind a colon */

/* What claims have at a token. */
enum { STARTED = 1, JOINED = 2 };

/* Sets for each token whether a claim's content starts there, or its cue meets
   it there; false where there is no memory. */
static int claims_by_token(const BrfScan *s, const BrfBuf *out, BrfBuf *has) {
  size_t i;
  if (!brf_buf_reserve(has, s->n + 1u)) return 0;
  memset(has->data, 0, s->n + 1u);
  has->len = s->n + 1u;
  for (i = 0; i < out->len; i++) {
    const BrfClaim *c = &brf_buf_at(out, BrfClaim, i);
    if (c->dead || c->kind == BRF_CLAIM_ACT) continue;
    if (c->start <= s->n) brf_buf_at(has, uint8_t, c->start) |= STARTED;
    if (c->joint <= s->n) brf_buf_at(has, uint8_t, c->joint) |= JOINED;
  }
  return 1;
}

/* Some claim has the marks at `open` for its own, or they stand in its marks. */
static int claimed(const BrfScan *s, const BrfBuf *has, uint32_t open) {
  uint32_t outer = brf_inside(s, open);
  return brf_buf_at(has, uint8_t, open) != 0 ||
         (open > 0 && (brf_buf_at(has, uint8_t, open - 1) & JOINED) != 0) ||
         (outer != BRF_NONE &&
          (brf_buf_at(has, uint8_t, s->marks[outer].open) & STARTED) != 0);
}

/* هاجم الوزير خصومه في كلمة بثت أمس: where it was said stands between token `from` and the colon. */
static int has_place(const BrfScan *s, uint32_t from, uint32_t colon) {
  for (; from < colon; from++)
    if (brf_medium_opens(s, from)) return 1;
  return 0;
}

/* رئيس النادي | يزور المدينة: where between `first` and `end` a verb of the present begins what the label tells of him. */
static uint32_t until_deed(const BrfScan *s, uint32_t first, uint32_t end) {
  uint32_t k;
  for (k = first + 1; k < end; k++)
    if (!brf_word_has(s, k, BRF_TRAIT_GIVEN) && (brf_word_is_verb(s, k) || (brf_tag(s, k)->verb && brf_word_is_imperfect(s, k)))) return k;
  return end;
}

/* Where the name that opens the label at token `from` ends: هادي كرم, up to the colon, a comma, brackets, ل or what he
   does (هادي كرم يكشف السر:); 0 where the first word may be a verb: هاجم كرم خصومه. */
static uint32_t named_label(const BrfScan *s, uint32_t from, uint32_t colon) {
  uint32_t end;
  if (!brf_word_has(s, from, BRF_TRAIT_GIVEN) || brf_tag(s, from)->verb || brf_tag(s, from)->pro != 0 || !brf_word_is_bare(s, from + 1))
    return 0;
  end = until_deed(s, from, brf_phrase(s, from, colon));
  return end > from + 1 && (end == colon || brf_word_is_imperfect(s, end) || s->tokens[end].kind != BRF_TOKEN_WORD || (brf_tag(s, end)->pro & BRF_PRO_L)) ? end : 0;
}

/* ولا يخفي سامي كرم خوفه, لم تخف هدى غضبها: the tokens from i on of which the clause behind them is told all the same. */
static uint32_t hides_nothing(const BrfScan *s, uint32_t i) {
  static const BrfKey hide[] = {BRF_KEY3(BRF_KHAH, BRF_FEH, BRF_YEH), BRF_KEY2(BRF_KHAH, BRF_FEH)};
  const BrfKey key = brf_tag(s, i + 1)->key, base = key.len > 2 ? brf_key_drop_first(key, 1) : key;
  return brf_is(s, i, NEGATION) && key.len > 2 && brf_key_among(&base, hide, 2) ? 2 : 0;
}

/*
** ويمازحه سمعان: "…": behind a colon and a short clause long marks are speech,
** though the verb is none of report, where the clause has someone to say it. A
** noun that names before the colon (الشعار: "…") is refused, and so are a few
** words, and what is denied.
*/
static void behind_colons(const BrfScan *s, const BrfBuf *has, BrfBuf *out) {
  uint32_t m, j;
  for (m = 0; m < s->nmarks; m++) {
    uint32_t open = s->marks[m].open, colon = open - 1, from, who = 0, end = 0;
    if (open < 2 || brf_scan_opens(s, open) == NULL ||
        s->marks[m].close == BRF_NONE ||
        brf_punct(s, colon) != BRF_PUNCT_COLON ||
        s->muted[open] ||
        brf_is(s, colon - 1, QUOTING) || brf_is(s, colon - 1, NAMING) ||
        claimed(s, has, open))
      continue;
    from = brf_scan_floor(s, colon);
    if (brf_mark_size(&s->marks[m]) < (named_label(s, from, colon) > 0 ? 2 : SPEECH_TOKENS) && /* الوزير هادي كرم: "لن نتراجع أبدا" */
        !(brf_mark_size(&s->marks[m]) >= OFFICE_TOKENS && brf_word_has_office(s, from) && brf_phrase(s, from, colon) == colon))
      continue;
    /* صدر عن الحزب البيان الآتي: "…" */
    if (from + (brf_is(s, from, ISSUED) || has_place(s, from, colon) ? 2 * BRF_LABEL_TOKENS : BRF_LABEL_TOKENS) < colon)
      continue;
    if (brf_medium_is_occasion(s, from)) { /* ورداً على سؤال حول السد: "…": whoever speaks */
      brf_label(out, colon, colon, colon, BRF_CLAIM_DIRECT, BRF_RULE_COLON);
      continue;
    }
    if (from + 2 < colon && brf_word_is_bare(s, from) && !brf_tag(s, from)->verb && (brf_tag(s, from + 1)->pro & BRF_PRO_L) &&
        brf_word_has_office(s, from + 1)) { /* كرم لوزير الري: "…" */
      BrfClaim *c = brf_label(out, from, from + 1, colon, BRF_CLAIM_DIRECT, BRF_RULE_COLON);
      if (c == NULL) return;
      c->to = from + 1;
      c->to_end = colon;
      continue;
    }
    if ((end = named_label(s, from, colon)) > 0) { /* هادي كرم (وزير الصحة): "…" */
      brf_label(out, from, end, colon, BRF_CLAIM_DIRECT, BRF_RULE_COLON);
      continue;
    }
    for (j = from + hides_nothing(s, from); j < colon && end == 0 && !brf_is(s, j, NEGATION); j++)
      if (brf_word_is_someone(s, j) && !brf_word_is_owned(s, j) &&
          (j > from || brf_word_has_office(s, j) ||
           j + 1 == colon)) {
        who = j;
        end = until_deed(s, j, brf_phrase(s, j, colon));
        if (j > from && brf_word_is(s, j - 1, BRF_LETTERS_IHDA)) who--;
      }
    if (end > who)
      brf_label(out, who, end, colon, BRF_CLAIM_DIRECT, BRF_RULE_COLON);
  }
}

/* "…"، بهذه الكلمات بدأت هدى حديثها; "…". هكذا تختصر أم سعيد حالها: marks that words behind them point at are speech, though the verb is
   none of report, where somebody stands behind it. */
static void pointed_at(const BrfScan *s, const BrfBuf *has, BrfBuf *out) {
  uint32_t m, i, end, open;
  for (m = 0; m < s->nmarks; m++) {
    const BrfMark *mark = &s->marks[m];
    BrfClaim *c;
    if (mark->close == BRF_NONE || !brf_mark_quotes(mark) || s->muted[mark->open] || claimed(s, has, mark->open)) continue;
    i = mark->close + 1;
    if (brf_scan_comma(s, i) || brf_punct(s, i) == BRF_PUNCT_STOP || brf_punct(s, i) == BRF_PUNCT_DOTS) i++;
    i += brf_word_is(s, i, BRF_LETTERS_HAKADHA) ? 1 : 2;
    if (i + 1 >= s->n || !brf_marked_pointed_at(s, i, &open) || open != mark->open || brf_word_is_definite(s, i) ||
        brf_word_has_office(s, i) ||
        !(brf_word_has_office(s, i + 1) || brf_word_has(s, i + 1, BRF_TRAIT_GIVEN) || brf_opens_parent(s, i + 1) || brf_word_is_surname(s, i + 1)))
      continue; /* "سننتصر". هكذا انتهى الاجتماع */
    end = brf_phrase_subject(s, i + 1, brf_scan_limit(s, i));
    if (end == i + 1) continue;
    c = brf_label(out, i + 1, end, i, BRF_CLAIM_DIRECT, BRF_RULE_COLON);
    if (c == NULL) return;
    c->start = mark->open;
    c->before = 0;
  }
}

/* ==} */

BrfStatus brf_labels(const BrfScan *scan, BrfBuf *out) {
  if (scan->n == 0) return out->status;
  brf_turns(scan, out);
  headline(scan, out);
  points(scan, out);
  subheads(scan, out);
  head_of_points(scan, out);
  live_lines(scan, out);
  bites(scan, out);
  if (scan->mode != BRF_MODE_PRECISION && scan->nmarks > 0) {
    BrfBuf has; /* uint8_t per token */
    int ready;
    brf_buf_init(&has, 1, out->alloc);
    ready = claims_by_token(scan, out, &has);
    if (ready) {
      behind_colons(scan, &has, out);
      pointed_at(scan, &has, out);
    }
    brf_buf_free(&has);
    if (!ready) out->status = BRF_NO_MEMORY;
  }
  return out->status;
}
