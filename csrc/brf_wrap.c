/* SPDX-License-Identifier: MIT */
#include "brf_wrap.h"

#include <string.h>

#define FEWEST 3u   /* lines that break off, of a folded text */
#define WIDEST 130u /* code points in a line of it */
#define NARROWEST 40u
#define LABEL 5u    /* tokens of a label and its colon */
#define SLACK 4u    /* code points by which a full line may fall short */

static int is_comma(const char *text, const BrfToken *t) {
  const unsigned char *s = (const unsigned char *)text + t->start;
  return t->kind == BRF_TOKEN_PUNCT &&
         (*s == ',' || (s[0] == 0xD8 && s[1] == 0x8C));
}

/* The first token from i on, or n, that begins a line which an empty one does not part from the last. */
static size_t next_fold(const char *text, const BrfToken *tokens, size_t n, size_t i) {
  const unsigned mask = BRF_TOKEN_LINE | BRF_TOKEN_PARAGRAPH;
  for (; i < n; i++)
    if ((tokens[i].flags & mask) == BRF_TOKEN_LINE && tokens[i].kind != BRF_TOKEN_SYMBOL &&
        (tokens[i].kind != BRF_TOKEN_PUNCT || is_comma(text, &tokens[i])))
      break;
  return i;
}

static uint32_t points(const char *text, uint32_t start, uint32_t end) {
  uint32_t n = 0;
  for (; start < end; start++) n += ((unsigned char)text[start] & 0xC0) != 0x80;
  return n;
}

/* The code points of the line that ends before token i where it breaks off, or
   0 where a stop ends it. */
static uint32_t broken_off(const char *text, const BrfToken *tokens, size_t i) {
  size_t first = i - 1;
  if (tokens[i - 1].flags & BRF_TOKEN_STOP) return 0;
  if (tokens[i - 1].kind == BRF_TOKEN_PUNCT) return 0;
  if (tokens[i - 1].kind == BRF_TOKEN_MARK && i > 1 &&
      (tokens[i - 2].flags & BRF_TOKEN_STOP))
    return 0;
  while (first > 0 && !(tokens[first].flags & BRF_TOKEN_LINE)) first--;
  return points(text, tokens[first].start, tokens[i - 1].end);
}

/* Words with which no sentence and no heading ends, and letters that are parted from the word they belong to. */
static const char *const open_words[] = {"ل", "ب", "و", "ال", "لل", "في", "من", "إلى", "على", "عن", "مع", "أن", "إن", "بأن", "أنه", "أنها", "إنه", "إنها", "لأن",
                                         "لأننا", "لأنه", "لا", "لم", "لن", "قد", "التي", "الذي", "الذين", "بن", "أو", "بين"};

/* Words with which no sentence begins. */
static const char *const later_words[] = {"أن", "بأن", "التي", "الذي", "الذين"};

/* Token t is one of n words. */
static int is_one_of(const char *text, const BrfToken *t, const char *const *words, size_t n) {
  const size_t size = t->end - t->start;
  size_t k;
  if (t->kind != BRF_TOKEN_WORD) return 0;
  for (k = 0; k < n; k++)
    if (strlen(words[k]) == size && memcmp(text + t->start, words[k], size) == 0) return 1;
  return 0;
}

/* أ ف ب, نسيمة ب: the letter at token i, in a line of few words, is of an abbreviation. */
static int is_initial(const BrfToken *tokens, size_t i) {
  unsigned k;
  if (tokens[i].end - tokens[i].start > 2) return 0;
  for (k = 0; k < LABEL; k++)
    if (i < k + 1 || (tokens[i - k].flags & BRF_TOKEN_LINE)) return 1;
  return 0;
}

/* The line that ends before token i breaks off within a sentence for certain: behind a comma, or a word that
   asks for more, and before either. */
static int surely_broken(const char *text, const BrfToken *tokens, size_t i) {
  if (is_comma(text, &tokens[i - 1])) return 1;
  if (is_one_of(text, &tokens[i - 1], open_words, sizeof open_words / sizeof *open_words)) return !is_initial(tokens, i - 1);
  return (is_comma(text, &tokens[i]) || is_one_of(text, &tokens[i], later_words, sizeof later_words / sizeof *later_words)) &&
         broken_off(text, tokens, i) > 0;
}

/* A text that is folded to no width of its own, as the source of a page may be, breaks off for certain more
   than once. */
static int is_loosely_folded(const char *text, const BrfToken *tokens, size_t n, size_t first) {
  size_t i, sure = 0;
  for (i = first; i < n; i = next_fold(text, tokens, n, i + 1)) sure += (size_t)surely_broken(text, tokens, i);
  return sure > 1;
}

static int is_colon(const char *text, const BrfToken *t) { return t->kind == BRF_TOKEN_PUNCT && text[t->start] == ':'; }

/* In such a text the line before token i, which ends without a stop, goes on there: it is not the first, whose
   heading may, neither has a label (اقرأ أيضا: …), and what follows does not begin with و as a paragraph does. */
static int goes_on(const char *text, const BrfToken *tokens, size_t n, size_t i) {
  size_t k;
  if (broken_off(text, tokens, i) == 0 || tokens[i].kind != BRF_TOKEN_WORD || memcmp(text + tokens[i].start, "و", 2) == 0) return 0;
  for (k = i; k < n && k < i + LABEL; k++)
    if (is_colon(text, &tokens[k])) return 0;
  k = i - 1;
  for (; k > 0 && !(tokens[k].flags & BRF_TOKEN_LINE); k--)
    if (is_colon(text, &tokens[k])) return 0;
  return k > 0;
}

/* The width to which the text is folded, or 0. `first` is the first fold. */
static uint32_t width(const char *text, const BrfToken *tokens, size_t n, size_t first) {
  uint32_t widest = 0, lines = 0, full = 0, chars = 0;
  size_t i;
  for (i = first; i < n && chars <= WIDEST; i = next_fold(text, tokens, n, i + 1)) /* paragraphs are read no further */
    if ((chars = broken_off(text, tokens, i)) > 0) {
      lines++;
      if (chars > widest) widest = chars;
    }
  if (lines < FEWEST || widest < NARROWEST || widest > WIDEST) return 0;
  for (i = first; i < n; i = next_fold(text, tokens, n, i + 1))
    if ((chars = broken_off(text, tokens, i)) > 0)
      full += chars + 1 + points(text, tokens[i].start, tokens[i].end) + SLACK >
              widest;
  return full * 4 >= lines * 3 ? widest : 0;
}

void brf_unwrap(const char *text, BrfToken *tokens, size_t n) {
  const size_t first = next_fold(text, tokens, n, 1);
  const uint32_t wide = width(text, tokens, n, first);
  const int loosely = wide == 0 && is_loosely_folded(text, tokens, n, first);
  size_t i;
  for (i = first; i < n; i = next_fold(text, tokens, n, i + 1))
    if (surely_broken(text, tokens, i) || (wide > 0 && broken_off(text, tokens, i) > wide / 2) ||
        (loosely && goes_on(text, tokens, n, i)))
      tokens[i].flags &= (uint8_t)~BRF_TOKEN_LINE;
}
