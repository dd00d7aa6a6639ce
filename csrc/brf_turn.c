/* SPDX-License-Identifier: MIT */
#include "brf_turn.h"

#include "brf_label.h"
#include "brf_word.h"

#define HEAD_LABELS 4u /* first labels of a transcript, one of which comes again */

/* للمزيد:, الحرب في الجنوب: what the line that begins at token i leads to, or is about, and nobody who speaks. */
static int is_link(const BrfScan *s, uint32_t i) {
  return (brf_tag(s, i)->pro & (BRF_PRO_L | BRF_PRO_B | BRF_PRO_K)) ||
         (brf_word_is(s, i + 1, BRF_LETTERS_FI) && brf_word_is_definite(s, i) && !brf_word_has_office(s, i) &&
          !brf_is(s, i, ORGANIZATION) && !brf_word_is_surname(s, i));
}

/* The colon of the label that begins the line of token i (الناطق:, صحفي (قناة
   المملكة):), or BRF_NONE; *who_end is where its words end. */
static uint32_t turn_label(const BrfScan *s, uint32_t i, uint32_t *who_end) {
  uint32_t k;
  *who_end = 0;
  if ((s->tokens[i].flags & BRF_TOKEN_LINE) && !s->muted[i] && (k = brf_label_marked(s, i)) != BRF_NONE) {
    *who_end = k;
    return k + 1 < s->n ? k : BRF_NONE;
  }
  if (!(s->tokens[i].flags & BRF_TOKEN_LINE) || !brf_word_is_noun(s, i) ||
      s->tokens[i].kind != BRF_TOKEN_WORD || s->muted[i] || is_link(s, i))
    return BRF_NONE;
  for (k = i; k < s->n && k < i + BRF_LABEL_TOKENS; k++) {
    const BrfMark *mark = brf_scan_bracket(s, k);
    if (k > i && (s->tokens[k].flags & BRF_TOKEN_LINE)) return BRF_NONE;
    if (mark != NULL && k > i) {
      if (*who_end == 0) *who_end = k;
      k = mark->close;
    } else if (brf_punct(s, k) == BRF_PUNCT_COLON) {
      if (*who_end == 0) *who_end = k;
      return k + 1 < s->n ? k : BRF_NONE;
    } else if (s->tokens[k].kind != BRF_TOKEN_WORD || brf_tag(s, k)->verb ||
               brf_is(s, k, MEDIUM)) {
      return BRF_NONE;
    }
  }
  return BRF_NONE;
}

/* واستأنفت المرزوقي مداخلتها: the line of token t opens with و or ف, a verb in the past and who did
   so: the minutes go on, and no turn does. */
static int narrates(const BrfScan *s, uint32_t t) {
  const BrfTag *tag = brf_tag(s, t);
  const unsigned first = brf_key_letter(&tag->key, 0);
  if (s->tokens[t].kind != BRF_TOKEN_WORD || tag->key.len < 4 || (first != BRF_WAW && first != BRF_FEH) ||
      !(tag->kinds == 0 || tag->verb) || brf_word_is_definite(s, t))
    return 0;
  return (brf_word_has_office(s, t + 1) && brf_word_is_definite(s, t + 1)) ||
         (brf_word_is_definite(s, t + 1) && brf_word_is_surname(s, t + 1));
}

typedef struct Turn {
  uint32_t who, who_end, colon;
} Turn;

static int same_label(const BrfScan *s, const Turn *a, const Turn *b) {
  uint32_t i;
  if (a->who_end - a->who != b->who_end - b->who) return 0;
  for (i = 0; i < a->who_end - a->who; i++)
    if (!brf_key_same(&brf_tag(s, a->who + i)->key, &brf_tag(s, b->who + i)->key)) return 0;
  return 1;
}

/*
** A transcript has three labelled lines or more, and one of its first labels
** comes again behind another's (headlines of one minister in a row are none). A turn runs up to the
** next one; the last, to the end of its paragraph.
*/
static void turns(const BrfScan *s, BrfBuf *out) {
  BrfBuf list; /* Turn */
  int again = 0; /* a label comes again behind another's */
  size_t i, first = 0;
  uint32_t t;
  brf_buf_init(&list, sizeof(Turn), out->alloc);
  t = brf_event_next(s->events, 0, BRF_EVENT_LINE);
  for (; t < s->n; t = brf_event_next(s->events, t + 1, BRF_EVENT_LINE)) {
    Turn turn;
    turn.who = t;
    turn.colon = turn_label(s, t, &turn.who_end);
    if (turn.colon != BRF_NONE) brf_buf_append(&list, &turn, 1);
  }
  for (t = 0; t < HEAD_LABELS && t + 2 < list.len && !again; t++) {
    const Turn *turn = &brf_buf_at(&list, Turn, t);
    if (same_label(s, turn, &brf_buf_at(&list, Turn, t + 1))) continue;
    for (i = t + 2; i < list.len && !again; i++) again = same_label(s, turn, &brf_buf_at(&list, Turn, i));
    if (t > 1) first = t; /* of the title and who wrote it, before them: الروائي سامي عون: …⏎حاورته: هدى كرم */
  }
  if (list.status != BRF_OK) out->status = list.status;
  if (again)
    for (i = first; i < list.len; i++) {
      const Turn *turn = &brf_buf_at(&list, Turn, i);
      BrfClaim *c = brf_label(out, turn->who, turn->who_end, turn->colon,
                          BRF_CLAIM_TURN, BRF_RULE_TURN);
      if (c == NULL) break;
      c->end = i + 1 < list.len ? brf_buf_at(&list, Turn, i + 1).who : s->n;
      for (t = brf_event_next(s->events, c->start, BRF_EVENT_LINE); t < c->end && !narrates(s, t);)
        t = brf_event_next(s->events, t + 1, BRF_EVENT_LINE);
      if (t < c->end) c->end = t;
      if (i + 1 < list.len) continue;
      for (t = c->start; t < c->end; t++)
        if (t > c->start && (s->tokens[t].flags & BRF_TOKEN_PARAGRAPH)) break;
      c->end = t;
    }
  brf_buf_free(&list);
}

/* Token t opens a line with a dash, or with tatweel for one, behind a question:
   the answer of an interview. */
static int answers(const BrfScan *s, uint32_t t) {
  const BrfToken *token = &s->tokens[t];
  if (t == 0 || t + 2 >= s->n || !(token->flags & BRF_TOKEN_LINE) ||
      s->muted[t] || (s->tokens[t + 1].flags & BRF_TOKEN_LINE))
    return 0;
  if (s->tokens[t - 1].kind != BRF_TOKEN_PUNCT || !brf_scan_asks(s, t - 1))
    return 0;
  return brf_punct(s, t) == BRF_PUNCT_DASH ||
         (token->kind == BRF_TOKEN_WORD && brf_tag(s, t)->key.len == 0);
}

/*
** An interview has two answers or more, each a line behind its question:
** • متى بدأت؟ – بدأت صغيراً. Who answers is known from its lead.
*/
static void interview(const BrfScan *s, BrfBuf *out) {
  uint32_t t, n = 0;
  t = brf_event_next(s->events, 0, BRF_EVENT_LINE);
  for (; t < s->n; t = brf_event_next(s->events, t + 1, BRF_EVENT_LINE))
    n += answers(s, t) != 0;
  if (n < 2) return;
  t = brf_event_next(s->events, 0, BRF_EVENT_LINE);
  for (; t < s->n; t = brf_event_next(s->events, t + 1, BRF_EVENT_LINE)) {
    const BrfMark *mark = t + 1 < s->n ? brf_scan_bracket(s, t + 1) : NULL;
    BrfClaim *c;
    if (!answers(s, t)) continue;
    c = brf_label(out, t, t, t, BRF_CLAIM_TURN, BRF_RULE_TURN);
    if (c == NULL) return;
    if (mark != NULL) c->start = mark->close + 1; /* (تبتسم) */
    c->end = brf_event_next(s->events, t + 1, BRF_EVENT_LINE);
  }
}

void brf_turns(const BrfScan *s, BrfBuf *out) {
  turns(s, out);
  interview(s, out);
}
