/* SPDX-License-Identifier: MIT */
#include "brf_gazetteer.h"

#include <string.h>

#include "brf_quote.h"
#include "brf_word.h"

typedef struct Name {
  uint64_t lo, hi; /* key of the first word, without article */
  uint16_t more;   /* where its other words' keys begin */
  uint8_t n;       /* words */
  uint8_t definite; /* bit k: word k has the article */
  uint8_t type;
  uint8_t feminine;
  uint16_t id;
} Name;

#include "tables/gazetteer.inc" /* names, more, ids */

#define NNAMES (sizeof names / sizeof *names)

size_t brf_gazetteer_ids(void) { return sizeof ids / sizeof *ids; }

const char *brf_gazetteer_id(uint16_t id) { return ids[id]; }

const char *brf_gazetteer_capital_of(const char *id) {
  size_t i;
  for (i = 1; i < sizeof ids / sizeof *ids; i++)
    if (strcmp(ids[i], id) == 0)
      return capital_of[i] != 0 ? ids[capital_of[i]] : NULL;
  return NULL;
}

/* The key of a word behind the first, without its article. */
static BrfKey bare(BrfKey key, int *definite) {
  *definite = key.len > 3 && brf_key_has_al(&key, 0);
  return *definite ? brf_key_drop_first(key, 2) : key;
}

/* The token of the word behind the one at i, over a stop that joins letters: سي.إن.إن. */
static uint32_t next_word(const BrfScan *s, uint32_t i) {
  const BrfToken *t = &s->tokens[i];
  return i + 2 < s->n && t[1].kind == BRF_TOKEN_PUNCT && s->text[t[1].start] == '.' &&
                 t[0].end == t[1].start && t[1].end == t[2].start
             ? i + 2
             : i + 1;
}

/* The token behind the name, which begins at i; 0 where it doesn't. */
static uint32_t matches(const BrfScan *s, const Name *name, uint32_t i) {
  unsigned k;
  int definite = (brf_tag(s, i)->pro & BRF_PRO_AL) != 0;
  if (definite != (name->definite & 1)) return 0;
  for (k = 1; k < name->n; k++) {
    const uint64_t *want = more[name->more + k - 1];
    BrfKey key;
    i = next_word(s, i);
    if (i >= s->n) return 0;
    key = bare(brf_tag(s, i)->key, &definite);
    if (key.lo != want[0] || key.hi != want[1] ||
        definite != ((name->definite >> k) & 1))
      return 0;
  }
  return i + 1;
}

void brf_gazetteer_describe(BrfTag *tag) {
  BrfKey key;
  size_t lo = 0, hi = NNAMES;
  tag->name = 0;
  if (!brf_tag_is(tag, BRF_WORD_GAZETTEER) || tag->suffix) return;
  key = brf_tag_base(tag);
  while (lo < hi) { /* the first name with this first word: the longest */
    size_t mid = lo + (hi - lo) / 2;
    if (names[mid].hi < key.hi ||
        (names[mid].hi == key.hi && names[mid].lo < key.lo))
      lo = mid + 1;
    else
      hi = mid;
  }
  if (lo < NNAMES && names[lo].lo == key.lo && names[lo].hi == key.hi)
    tag->name = (uint16_t)(lo + 1);
}

int brf_gazetteer_find(const BrfScan *s, uint32_t i, BrfGazetteerHit *hit) {
  const Name *name, *first;
  uint32_t end;
  if (brf_tag(s, i)->name == 0) return 0;
  name = first = &names[brf_tag(s, i)->name - 1];
  for (; name < names + NNAMES && name->lo == first->lo && name->hi == first->hi;
       name++)
    if ((end = matches(s, name, i)) > 0) {
      hit->end = end;
      hit->id = name->id;
      hit->type = name->type;
      hit->feminine = name->feminine;
      return 1;
    }
  return 0;
}
