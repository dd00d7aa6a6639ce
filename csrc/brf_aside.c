/* SPDX-License-Identifier: MIT */
#include "brf_aside.h"

#include "brf_word.h"

#define MAX_CLAUSE 24u /* tokens of a clause between commas */

#define MAX_DASHES 40u /* tokens between two dashes */
#define MAX_COMMAS 12u /* tokens between قوله and its إن */

/* A dash stands before the one at j in its sentence. */
static int is_second(const BrfScan *s, uint32_t j) {
  const uint32_t floor = brf_scan_floor(s, j);
  while (j-- > floor)
    if (brf_punct(s, j) == BRF_PUNCT_DASH) return 1;
  return 0;
}

uint32_t brf_aside_dash(const BrfScan *s, uint32_t j, uint32_t limit) {
  uint32_t k;
  if (!(s->tokens[j].flags & BRF_TOKEN_SPACE) && j + 1 < limit && (s->tokens[j + 1].flags & BRF_TOKEN_SPACE))
    return is_second(s, j) ? BRF_NONE : j;
  for (k = j + 1; k < limit && k < j + MAX_DASHES; k++)
    if (brf_punct(s, k) == BRF_PUNCT_DASH) return k;
  return j;
}

uint32_t brf_aside_comma(const BrfScan *s, uint32_t j, uint32_t limit) {
  uint32_t k;
  for (k = j + 1; k + 1 < limit && k < j + MAX_COMMAS; k++) {
    if (brf_scan_comma(s, k)) return brf_is(s, k + 1, COMPLEMENTIZER) ? k : j;
    if (s->tokens[k].kind == BRF_TOKEN_PUNCT || brf_is(s, k, COMPLEMENTIZER)) return j;
  }
  return j;
}

/* What may hold another verb opens at i: الذي فقد, بعد أن أعلن, بعدما طلبت, وهي أم أعلنت, في بيان أعلنت فيه, صاحب محل اتهمته. */
static int opens_clause(const BrfScan *s, uint32_t i) {
  return brf_is(s, i, RELATIVE) || brf_word_is_and_he(s, i) || (brf_is(s, i, PREPOSITION) && brf_tag(s, i)->pro == 0 && !brf_word_is(s, i + 1, BRF_LETTERS_HADD)) || /* but على حد وصفه */
         (brf_is(s, i, ROLE) && brf_tag(s, i)->pro == 0 && !brf_word_is_definite(s, i)) || (brf_is(s, i, WHEN) && !(brf_tag(s, i)->pro & BRF_PRO_AND)) ||
         (brf_is(s, i, GOVERNOR) && brf_is(s, i + 1, COMPLEMENTIZER) && !(brf_tag(s, i)->pro & BRF_PRO_AND));
}

/* At j the complement of a verb before it may begin: إن and أن behind a comma, marks behind a colon. */
static int takes_up(const BrfScan *s, uint32_t j) {
  if (brf_scan_comma(s, j)) {
    j += brf_word_is(s, j + 1, BRF_LETTERS_MIN) || brf_word_is(s, j + 1, BRF_LETTERS_ILA) || brf_word_is(s, j + 1, BRF_LETTERS_ALA);
    return brf_is(s, j + 1, COMPLEMENTIZER) && !(brf_tag(s, j + 1)->pro & (BRF_PRO_AND | BRF_PRO_SO | BRF_PRO_L));
  }
  return brf_punct(s, j) == BRF_PUNCT_COLON && brf_scan_opens(s, j + 1) != NULL;
}

/* كشف معلمون، عن عدم صرف مرتباتهم وقال: at k, behind what a preposition at `first` governs, another verb of report begins. */
static int begins_another(const BrfScan *s, uint32_t first, uint32_t k) {
  return brf_is(s, first, PREPOSITION) && !brf_is(s, first + 1, COMPLEMENTIZER) && (brf_tag(s, k)->pro & BRF_PRO_AND) && brf_word_is_firm_verb(s, k);
}

uint32_t brf_aside_clause(const BrfScan *s, uint32_t j, uint32_t limit) {
  uint32_t k;
  if (!opens_clause(s, j + 1)) return j;
  for (k = j + 2; k + 1 < limit && k < j + MAX_CLAUSE; k++) {
    const BrfMark *mark = brf_scan_opens(s, k);
    if (mark != NULL && mark->close < limit) { /* وصفته الصحيفة بأنه "ضمير جيله"، */
      k = mark->close;
      continue;
    }
    if (mark != NULL || brf_punct(s, k) == BRF_PUNCT_SEMI || begins_another(s, j + 1, k)) return j;
    if (brf_scan_comma(s, k) || brf_punct(s, k) == BRF_PUNCT_COLON) return takes_up(s, k) ? k : j;
  }
  return j;
}

/* The cue at i stands in such a clause behind the verb of a report that has taken nothing yet. */
static int holds(const BrfScan *s, uint32_t i) {
  const uint32_t floor = brf_scan_floor(s, i);
  uint32_t k = i;
  while (k > floor && i - k < MAX_CLAUSE && s->tokens[k - 1].kind == BRF_TOKEN_WORD) k--;
  if (k <= floor + 1 || !brf_scan_comma(s, k - 1) || !opens_clause(s, k) || begins_another(s, k, i)) return 0;
  for (k -= 1; k-- > floor;) {
    if (brf_is(s, k, COMPLEMENTIZER) || brf_punct(s, k) >= BRF_PUNCT_COLON || brf_scan_closes(s, k) || brf_scan_comma(s, k)) return 0;
    if (brf_word_is_firm_verb(s, k)) return brf_word_takes(s, k, BRF_FORMS_FINITE, BRF_TAKES_AN | BRF_TAKES_MIN_AN | BRF_TAKES_DIRECT);
  }
  return 0;
}

int brf_aside_over(const BrfScan *s, uint32_t i, uint32_t j) { return takes_up(s, j) && holds(s, i); }

uint32_t brf_aside_end(const BrfScan *s, uint32_t i, uint32_t j, uint32_t limit) {
  uint32_t k;
  for (k = j; k + 1 < limit && k < j + MAX_CLAUSE; k++)
    if (takes_up(s, k) && brf_tag(s, k + 1)->pro == 0) return holds(s, i) ? k : limit; /* but صرح، الشهر الماضي، بأن */
  return limit;
}
