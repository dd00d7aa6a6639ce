/* SPDX-License-Identifier: MIT */
#include "brf_clitic.h"

#include <string.h>

#include "brf_char.h"

#include "tables/clitics.inc"

/* Letters by their place in the block U+0600. */
enum {
  HAMZA = 0x21, ALEF_MADDA, ALEF_HAMZA, WAW_HAMZA, ALEF_HAMZA_BELOW, YEH_HAMZA,
  ALEF, BEH, TEH_MARBUTA, TEH, THEH, JEEM, HAH, KHAH, DAL, THAL, REH, ZAIN,
  SEEN, SHEEN, SAD, DAD, TAH, ZAH, AIN, GHAIN,
  TATWEEL = 0x40, FEH, QAF, KAF, LAM, MEEM, NOON, HEH, WAW, ALEF_MAKSURA, YEH,
  ALEF_WASLA = 0x71, KEHEH = 0xA9, FARSI_YEH = 0xCC
};

/* The lists of csrc/data/clitic_words.tsv that a word may be in. */
enum {
  OWN = 1, WHOLE = 2, PARTED = 4, ALEF_LAM = 8, AFTER_FA = 16, AFTER_KA = 32,
  PRONOUN_LIKE = 64, TAKES_PRONOUN = 128, ENDING = 256
};

#define MAX_LETTERS 40 /* longer words are left whole */

typedef struct Word {
  uint8_t letters[MAX_LETTERS]; /* hamza taken from alef, ى as ي */
  uint8_t hamza[MAX_LETTERS];   /* true where alef had one, or madda */
  uint16_t at[MAX_LETTERS + 1]; /* the byte where the letter starts */
  unsigned n;
} Word;

const char *brf_clitic_form(BrfClitic clitic) {
  return forms[clitic];
}

/* The letters of `text` without tashkeel and tatweel; false if there are too
   many, or others than those of U+0600. */
static int read_word(const char *text, size_t size, Word *w) {
  const unsigned char *bytes = (const unsigned char *)text;
  size_t at = 0;
  w->n = 0;
  while (at < size) {
    unsigned len, c = brf_char_decode(bytes, at, &len), letter;
    BrfChar class = brf_char_class(c);
    if (class != BRF_CHAR_JOINER && (c < 0x620 || c > 0x6FF)) return 0;
    letter = c & 0xFF;
    if (class == BRF_CHAR_JOINER || letter == TATWEEL ||
        (letter >= 0x4B && letter < 0x60) || letter == 0x70) {
      at += len;
      continue;
    }
    if (w->n == MAX_LETTERS) return 0;
    w->at[w->n] = (uint16_t)at;
    w->hamza[w->n] = letter == ALEF_HAMZA || letter == ALEF_HAMZA_BELOW ||
                     letter == ALEF_MADDA;
    if (w->hamza[w->n] || letter == ALEF_WASLA) letter = ALEF;
    if (letter == ALEF_MAKSURA || letter == FARSI_YEH) letter = YEH;
    if (letter == KEHEH) letter = KAF;
    w->letters[w->n++] = (uint8_t)letter;
    at += len;
  }
  w->at[w->n] = (uint16_t)size;
  return size <= UINT16_MAX;
}

/* The lists that the `n` letters are in. */
static unsigned lists(const uint8_t *letters, unsigned n) {
  size_t low = 0, high = WORD_COUNT;
  while (low < high) {
    size_t middle = (low + high) / 2;
    unsigned have = word_starts[middle + 1] - word_starts[middle];
    int order = memcmp(word_letters + word_starts[middle], letters,
                       have < n ? have : n);
    if (order == 0) order = (have > n) - (have < n);
    if (order == 0) return word_lists[middle];
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return 0;
}

/* Whether the word from letter `i` on is a stem of `list` with any ending. */
static int is_stem(const Word *w, unsigned i, unsigned list) {
  unsigned n = w->n - i, p;
  for (p = n; p >= 2; p--)
    if ((lists(w->letters + i, p) & list) &&
        (p == n || (lists(w->letters + i + p, n - p) & ENDING)))
      return 1;
  return 0;
}

static int is_article(const Word *w, unsigned i) {
  return w->n >= i + 4 && w->letters[i] == ALEF && !w->hamza[i] &&
         w->letters[i + 1] == LAM;
}

/*
** Whether a noun may begin with the bare alef at `i`: the verbal nouns of forms
** VII to X do (اتفاق، اجتماع، استخدام، انتخاب، اضطراب), and form IV where the
** hamza is left out (اطلاق). Else the alef is the vowel of a foreign name that
** begins in beh or lam: باروزو، لانكستر.
*/
static int is_masdar(const Word *w, unsigned i) {
  unsigned a, b;
  if (w->n < i + 4) return w->n == i + 3;
  a = w->letters[i + 1];
  b = w->letters[i + 2];
  return a == TEH || a == NOON || b == TEH || a == TAH || a == YEH ||
         ((a == SAD || a == DAD) && b == TAH) || (a == ZAIN && b == DAL) ||
         (a == BEH && b == NOON) || (a == SEEN && b == MEEM) ||
         (w->n >= i + 5 && w->letters[i + 3] == ALEF);
}

/* Whether letter `i` is a clitic that what follows leans on. */
static int leans(const Word *w, unsigned i) {
  unsigned letter = w->letters[i], next = i + 1, rest = w->n - next;
  unsigned is_in = lists(w->letters + i, w->n - i);
  if (rest == 0 || (is_in & WHOLE)) return 0;
  if (is_in & PARTED) return 1;
  if (letter != SEEN && letter != LAM && is_article(w, next))
    return !is_stem(w, i, OWN); /* وال, بال, not والد, بالغ */
  if (w->letters[next] == LAM && rest >= 3 && letter != KAF && letter != BEH &&
      letter != SEEN && w->letters[next + 1] == LAM)
    return 1; /* ولل */
  if (letter == LAM && w->letters[next] == LAM) return rest >= 2;
  if (rest < 2) return 0;
  if (w->hamza[next]) return !is_stem(w, i, OWN); /* فأعلن, not فأس */
  switch (letter) {
    case WAW: return rest >= 3 && !is_stem(w, i, OWN);
    case FEH:
      if (lists(w->letters + next, rest) & AFTER_FA) return 1;
      return w->letters[next] == BEH && is_article(w, next + 1);
    case BEH:
    case LAM:
      if (rest < 3 || is_stem(w, i, OWN)) return 0;
      return w->letters[next] != ALEF || is_masdar(w, next);
    case KAF:
      if (is_stem(w, i, OWN)) return 0;
      return (w->letters[next] == MEEM && rest >= 4) ||
             is_stem(w, next, AFTER_KA);
    case SEEN: /* before an imperfect: سيكون */
      return rest >= 3 && !is_stem(w, i, OWN) &&
             (w->letters[next] == YEH || w->letters[next] == TEH ||
              w->letters[next] == NOON);
    default: return 0;
  }
}

static void add(BrfClitics *out, BrfClitic clitic) {
  out->proclitics[out->nproclitics++] = (uint8_t)clitic;
}

/* The proclitics from the front: conjunction, preposition or seen, article.
   Returns the index of the stem's first letter. */
static unsigned strip_front(const Word *w, BrfClitics *out) {
  unsigned i = 0;
  if (lists(w->letters, w->n) & WHOLE) return 0;
  if ((w->letters[0] == WAW || w->letters[0] == FEH) && leans(w, 0)) {
    add(out, w->letters[0] == WAW ? BRF_CLITIC_WA : BRF_CLITIC_FA);
    i = 1;
    if (lists(w->letters + 1, w->n - 1) & WHOLE) return 1;
  }
  switch (w->letters[i]) {
    case BEH:
      if (leans(w, i)) add(out, BRF_CLITIC_BI), i++;
      break;
    case LAM:
      if (leans(w, i)) {
        add(out, BRF_CLITIC_LI);
        i++;
        /* لل is ل and ال, unless the lam is the word's own: للجنة */
        if (w->letters[i] == LAM && w->n >= i + 3 && !is_stem(w, i, OWN) &&
            w->letters[i + 1] != HEH)
          add(out, BRF_CLITIC_AL), i++;
        return i;
      }
      break;
    case KAF:
      if (leans(w, i)) add(out, BRF_CLITIC_KA), i++;
      break;
    case SEEN:
      if (leans(w, i)) {
        add(out, BRF_CLITIC_SA);
        return i + 1;
      }
      break;
    default: break;
  }
  if (is_article(w, i) && !(lists(w->letters + i, w->n - i) & WHOLE) &&
      !is_stem(w, i, ALEF_LAM))
    add(out, BRF_CLITIC_AL), i += 2;
  return i;
}

typedef struct Pronoun {
  uint8_t clitic;
  uint8_t n;
  uint8_t least; /* letters of a stem that isn't in takes_pronoun; 0: none */
  uint8_t letters[3];
} Pronoun;

static const Pronoun pronouns[] = {
    {BRF_CLITIC_HUMA, 3, 3, {HEH, MEEM, ALEF}},
    {BRF_CLITIC_KUMA, 3, 3, {KAF, MEEM, ALEF}},
    {BRF_CLITIC_HA, 2, 3, {HEH, ALEF, 0}},
    {BRF_CLITIC_HUM, 2, 3, {HEH, MEEM, 0}},
    {BRF_CLITIC_HUNNA, 2, 4, {HEH, NOON, 0}},
    {BRF_CLITIC_KUM, 2, 3, {KAF, MEEM, 0}},
    {BRF_CLITIC_NA, 2, 3, {NOON, ALEF, 0}},
    {BRF_CLITIC_NI, 2, 0, {NOON, YEH, 0}},
    {BRF_CLITIC_HU, 1, 3, {HEH, 0, 0}},
    {BRF_CLITIC_KAF, 1, 0, {KAF, 0, 0}},
    {BRF_CLITIC_YA, 1, 0, {YEH, 0, 0}},
};

/*
** The pronoun after the stem from letter `i`; returns the stem's end. Nouns
** with the article take none. One-letter pronouns and ني that look like parts
** of most words (ملك، عربي، لبناني) only follow short words that are known;
** نا not after a long vowel, where it is the case of an indefinite (بيانا).
*/
static unsigned strip_back(const Word *w, unsigned i, BrfClitics *out) {
  unsigned last = out->nproclitics;
  unsigned before = last > 0 ? out->proclitics[last - 1] : BRF_CLITIC_YA;
  unsigned is_in = lists(w->letters + i, w->n - i);
  size_t k;
  if (before == BRF_CLITIC_AL) return w->n;
  for (k = 0; k < sizeof pronouns / sizeof *pronouns; k++) {
    const Pronoun *p = &pronouns[k];
    unsigned stem, end;
    if (w->n < i + p->n) continue;
    end = w->n - p->n;
    stem = end - i;
    if (memcmp(w->letters + end, p->letters, p->n) != 0) continue;
    if (stem == 0) {
      if (before != BRF_CLITIC_BI && before != BRF_CLITIC_LI) continue;
    } else if (!(lists(w->letters + i, stem) & TAKES_PRONOUN)) {
      if (p->least == 0 || stem < p->least || (is_in & (WHOLE | PRONOUN_LIKE)))
        continue;
      if (p->clitic == BRF_CLITIC_NA &&
          (w->letters[end - 1] == ALEF || w->letters[end - 1] == WAW ||
           w->letters[end - 1] == YEH))
        continue;
    }
    out->enclitics[out->nenclitics++] = p->clitic;
    return end;
  }
  return w->n;
}

void brf_clitics(const char *text, size_t size, BrfClitics *out) {
  Word w;
  unsigned first, end;
  memset(out, 0, sizeof *out);
  out->stem.end = (uint32_t)size;
  if (!read_word(text, size, &w) || w.n < 2) return;
  first = strip_front(&w, out);
  end = strip_back(&w, first, out);
  if (first > 0) out->stem.start = w.at[first];
  if (end < w.n) out->stem.end = w.at[end];
}
