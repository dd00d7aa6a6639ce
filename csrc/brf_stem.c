/* SPDX-License-Identifier: MIT */
#include "brf_stem.h"

#include <libstemmer.h>
#include <stdlib.h>
#include <string.h>

#include "brf_alike.h"
#include "brf_char.h"
#include "brf_clitic.h"
#include "brf_lexicon.h"
#include "brf_root.h"
#include "brf_token.h"

#define LONGEST 96 /* bytes of a word that is stemmed */

typedef struct Synonym {
  const char *word;
  uint16_t group;
  uint8_t reaches_root; /* 1: whatever is made of its root counts */
} Synonym;

#include "tables/synonyms.inc" /* synonyms */

/* What a group knows a word by, the surest first. */
enum { BY_LETTERS, BY_STEM, BY_ROOT };

typedef struct Known {
  uint64_t hash;
  uint16_t group; /* 0: of several groups */
  uint16_t by;
} Known;

struct BrfStemmer {
  struct sb_stemmer *sb;
  BrfBuf known; /* Known, by hash */
  BrfAlloc alloc;
};

const char *brf_stem(BrfStemmer *stemmer, const char *word, size_t size,
                     size_t *out_size) {
  const sb_symbol *stem =
      sb_stemmer_stem(stemmer->sb, (const sb_symbol *)word, (int)size);
  if (stem == NULL) return NULL;
  *out_size = (size_t)sb_stemmer_length(stemmer->sb);
  return (const char *)stem;
}

/* Well mixed; csrc/tools/gen_synonyms.lua has the same. */
static uint64_t key_hash(BrfKey key) {
  return (key.lo ^ (key.hi * UINT64_C(0x9E3779B97F4A7C15))) *
         UINT64_C(0xD6E8FEB86659FD93);
}

/* FNV-1a. */
static uint64_t add_byte(uint64_t h, unsigned char byte) {
  return (h ^ byte) * UINT64_C(1099511628211);
}

/* Over the folded letters, so that two spellings are one. */
static uint64_t hash(const char *s, size_t size) {
  BrfKey key = brf_key(s, size);
  uint64_t h = UINT64_C(1469598103934665603);
  size_t i;
  if (key.len > 0) return key_hash(key);
  for (i = 0; i < size; i++)
    h = add_byte(h, (unsigned char)(s[i] >= 'A' && s[i] <= 'Z' ? s[i] | 32
                                                               : s[i]));
  return h;
}

/* Over the digits and the stop of the decimals: 5,000 ٥٠٠٠ 40 % */
static uint64_t number_hash(const char *s, size_t size) {
  uint64_t h = UINT64_C(1469598103934665603);
  size_t at = 0;
  while (at < size) {
    unsigned len, c = brf_char_decode((const unsigned char *)s, at, &len);
    int digit = brf_char_digit(c);
    if (digit >= 0)
      h = add_byte(h, (unsigned char)('0' + digit));
    else if (c == '.' || c == 0x66B)
      h = add_byte(h, '.');
    at += len;
  }
  return h;
}

/* The group's id, or 0. */
static uint64_t group(const BrfStemmer *stemmer, uint64_t h) {
  size_t lo = 0, hi = stemmer->known.len;
  while (lo < hi) {
    size_t mid = lo + (hi - lo) / 2;
    const Known *known = &brf_buf_at(&stemmer->known, Known, mid);
    if (known->hash == h)
      return known->group == 0 ? 0
                               : known->group * UINT64_C(0x9E3779B97F4A7C15);
    if (known->hash < h)
      lo = mid + 1;
    else
      hi = mid;
  }
  return 0;
}

static int by_hash(const void *a, const void *b) {
  const Known *x = a, *y = b;
  if (x->hash != y->hash) return x->hash < y->hash ? -1 : 1;
  return (int)x->by - (int)y->by;
}

static void know(BrfStemmer *stemmer, uint64_t h, unsigned group_number,
                 unsigned by) {
  Known *known = brf_buf_push(&stemmer->known);
  if (known == NULL) return;
  known->hash = h;
  known->group = (uint16_t)group_number;
  known->by = (uint16_t)by;
}

/* One entry for each hash: the surest; of a stem or root that several groups
   have, none. */
static void settle(BrfBuf *known) {
  Known *list = (Known *)known->data;
  size_t i, n = 0;
  qsort(list, known->len, sizeof *list, by_hash);
  for (i = 0; i < known->len; i++) {
    Known *last = n > 0 ? &list[n - 1] : NULL;
    if (last == NULL || last->hash != list[i].hash)
      list[n++] = list[i];
    else if (last->by == list[i].by && last->group != list[i].group)
      last->group = 0;
  }
  known->len = n;
}

static void know_all(BrfStemmer *stemmer) {
  size_t i, size;
  for (i = 0; i < sizeof synonyms / sizeof *synonyms; i++) {
    const Synonym *s = &synonyms[i];
    size_t length = strlen(s->word);
    const char *stem;
    if (s->word[0] >= '0' && s->word[0] <= '9') {
      know(stemmer, number_hash(s->word, length), s->group, BY_LETTERS);
      continue;
    }
    know(stemmer, hash(s->word, length), s->group, BY_LETTERS);
    stem = brf_stem(stemmer, s->word, length, &size);
    if (stem == NULL) {
      stemmer->known.status = BRF_NO_MEMORY;
      return;
    }
    know(stemmer, hash(stem, size), s->group, BY_STEM);
    if (s->reaches_root)
      know(stemmer, key_hash(brf_root(brf_key(s->word, length), 0)), s->group,
           BY_ROOT);
  }
  settle(&stemmer->known);
}

BrfStemmer *brf_stemmer_new(const BrfAlloc *alloc) {
  BrfStemmer *stemmer = alloc->fn(alloc->ud, NULL, 0, sizeof *stemmer);
  if (stemmer == NULL) return NULL;
  stemmer->alloc = *alloc;
  brf_buf_init(&stemmer->known, sizeof(Known), &stemmer->alloc);
  stemmer->sb = sb_stemmer_new("arabic", "UTF_8");
  if (stemmer->sb != NULL) know_all(stemmer);
  if (stemmer->sb == NULL || stemmer->known.status != BRF_OK) {
    brf_stemmer_free(stemmer);
    return NULL;
  }
  return stemmer;
}

void brf_stemmer_free(BrfStemmer *stemmer) {
  BrfAlloc alloc = stemmer->alloc;
  if (stemmer->sb != NULL) sb_stemmer_delete(stemmer->sb);
  brf_buf_free(&stemmer->known);
  alloc.fn(alloc.ud, stemmer, sizeof *stemmer, 0);
}

/* Particles, and words that only join or point, are no terms. */
static int is_particle(const BrfTag *tag) {
  static const uint64_t particles =
      UINT64_C(1) << BRF_WORD_COMPLEMENTIZER | UINT64_C(1) << BRF_WORD_BECAUSE |
      UINT64_C(1) << BRF_WORD_PREPOSITION | UINT64_C(1) << BRF_WORD_RELATIVE |
      UINT64_C(1) << BRF_WORD_FUTURE | UINT64_C(1) << BRF_WORD_CONJUNCTION |
      UINT64_C(1) << BRF_WORD_SWITCH | UINT64_C(1) << BRF_WORD_PRONOUN |
      UINT64_C(1) << BRF_WORD_DEMONSTRATIVE | UINT64_C(1) << BRF_WORD_ADVERB |
      UINT64_C(1) << BRF_WORD_SAME;
  return (tag->kinds & particles) != 0 || (tag->key.len > 0 && tag->key.len < 2);
}

/* An everyday word, or a title or office. */
static int is_common(const BrfTag *tag) {
  static const uint64_t common =
      UINT64_C(1) << BRF_WORD_PLAIN | UINT64_C(1) << BRF_WORD_ROLE |
      UINT64_C(1) << BRF_WORD_TITLE | UINT64_C(1) << BRF_WORD_TIME |
      UINT64_C(1) << BRF_WORD_GOVERNOR | UINT64_C(1) << BRF_WORD_COPULA |
      UINT64_C(1) << BRF_WORD_ORGANIZATION | UINT64_C(1) << BRF_WORD_MEDIUM;
  return (tag->kinds & common) != 0 || tag->nreadings > 0;
}

static uint64_t of_kind(uint64_t h, unsigned kind) {
  return (h & ~UINT64_C(3)) | kind;
}

/*
** Stem and id of a word; id 0 for a particle that no group has. False when
** memory is short.
*/
static int read_word(BrfStemmer *stemmer, const char *word, size_t size,
                     const BrfTag *tag, BrfTerm *term) {
  BrfClitics clitics;
  const char *bare, *stem;
  size_t n, stem_size;
  int future = 0;
  unsigned kind = is_common(tag) ? BRF_ALIKE_COMMON : BRF_ALIKE_WORD;
  BrfKey root;
  unsigned i;
  brf_clitics(word, size, &clitics);
  for (i = 0; i < clitics.nproclitics; i++)
    if (clitics.proclitics[i] == BRF_CLITIC_SA) future = 1;
  bare = word + clitics.stem.start;
  n = clitics.stem.end - clitics.stem.start;
  if (n == 0) return 1; /* به */
  term->id = group(stemmer, hash(bare, n));
  if (is_particle(tag)) {
    term->stem = of_kind(hash(bare, n), BRF_ALIKE_COMMON);
    return 1;
  }
  if (n > LONGEST) n = LONGEST & ~1u;
  stem = brf_stem(stemmer, bare, n, &stem_size);
  if (stem == NULL) return 0;
  term->stem = of_kind(hash(stem, stem_size), kind);
  if (term->id != 0) return 1;
  term->id = group(stemmer, hash(stem, stem_size));
  if (term->id != 0) return 1;
  root = brf_root(brf_key(bare, n), future);
  if (root.len == 0) {
    term->id = hash(stem, stem_size);
    return 1;
  }
  term->id = group(stemmer, key_hash(root));
  if (term->id == 0) term->id = key_hash(root);
  return 1;
}

BrfStatus brf_terms(BrfStemmer *stemmer, const char *text, size_t size,
                    BrfBuf *out) {
  BrfBuf tokens;
  BrfStatus status;
  size_t i;
  int negative = 0;
  brf_buf_init(&tokens, sizeof(BrfToken), out->alloc);
  status = brf_tokenize(text, size, &tokens);
  for (i = 0; i < tokens.len && status == BRF_OK; i++) {
    const BrfToken *t = &brf_buf_at(&tokens, BrfToken, i);
    const char *word = text + t->start;
    size_t n = t->end - t->start;
    BrfTerm made = {0, 0, 0, 0, 0, 0}, *term;
    if (t->kind == BRF_TOKEN_WORD) {
      BrfTag tag;
      brf_lexicon_tag(NULL, word, n, &tag);
      if (brf_tag_is(&tag, BRF_WORD_NEGATION)) {
        negative = 1;
        continue;
      }
      if (!read_word(stemmer, word, n, &tag, &made)) {
        status = BRF_NO_MEMORY;
        break;
      }
      if (made.id == 0) continue;
    } else if (t->kind == BRF_TOKEN_LATIN || t->kind == BRF_TOKEN_DATE ||
               t->kind == BRF_TOKEN_HASHTAG) {
      made.id = hash(word, n);
      made.stem = of_kind(made.id, BRF_ALIKE_WORD);
    } else if (t->kind == BRF_TOKEN_NUMBER) {
      uint64_t digits = number_hash(word, n);
      made.stem = of_kind(digits, BRF_ALIKE_NUMBER);
      made.id = group(stemmer, digits);
      if (made.id == 0) made.id = digits;
    } else {
      if (t->kind == BRF_TOKEN_PUNCT) negative = 0;
      continue;
    }
    term = brf_buf_push(out);
    if (term == NULL) break;
    *term = made;
    term->start = t->start;
    term->end = t->end;
    term->negative = (uint8_t)negative;
    negative = 0;
  }
  brf_buf_free(&tokens);
  return status != BRF_OK ? status : out->status;
}
