/* SPDX-License-Identifier: MIT */
#include "brf_stem.h"

#include <libstemmer.h>
#include <stdlib.h>
#include <string.h>

#include "brf_alike.h"
#include "brf_char.h"
#include "brf_clitic.h"
#include "brf_lexicon.h"
#include "brf_polarity.h"
#include "brf_root.h"
#include "brf_token.h"

#define LONGEST 96 /* bytes of a word that is stemmed */

typedef struct Synonym {
  const char *word;
  uint16_t group;
  uint8_t reaches_root; /* 1: whatever is made of its root counts */
} Synonym;

typedef struct Opposite {
  const char *word;
  int16_t side; /* n or -n */
} Opposite;

#include "tables/opposites.inc" /* opposites */
#include "tables/synonyms.inc" /* synonyms */

/* What a group knows a word by, the surest first. */
enum { BY_LETTERS, BY_STEM, BY_ROOT };

typedef struct Known {
  uint64_t hash;
  uint16_t group; /* 0: of several groups */
  uint16_t by;
} Known;

/* What has a side of a pair. */
typedef struct Sided {
  uint64_t id;
  int16_t side;
} Sided;

struct BrfStemmer {
  struct sb_stemmer *sb;
  BrfBuf known; /* Known, by hash */
  BrfBuf sided; /* Sided, by id */
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

/* What is known by a hash, or NULL. */
static const Known *known_by(const BrfStemmer *stemmer, uint64_t h) {
  size_t lo = 0, hi = stemmer->known.len;
  while (lo < hi) {
    size_t mid = lo + (hi - lo) / 2;
    const Known *known = &brf_buf_at(&stemmer->known, Known, mid);
    if (known->hash == h) return known;
    if (known->hash < h)
      lo = mid + 1;
    else
      hi = mid;
  }
  return NULL;
}

static uint64_t group_id(unsigned number) {
  return number * UINT64_C(0x9E3779B97F4A7C15);
}

/* The group's id, or 0. */
static uint64_t group(const BrfStemmer *stemmer, uint64_t h) {
  const Known *known = known_by(stemmer, h);
  return known == NULL ? 0 : group_id(known->group);
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

/* The letters of a word, as UTF-8 of two bytes each. */
#define TEH "\xD8\xAA"
#define YEH "\xD9\x8A"
#define NOON "\xD9\x86"
#define ALEF "\xD8\xA7"
#define LETTER 2

/*
** The group of the past of a verb in the present, where its letters are those of
** a word of it: يتوقف is توقف, يغلق is أغلق; else 0. A root of three letters is
** found as others are (يلقي), which تلقي is no present of.
*/
static uint64_t group_of_past(const BrfStemmer *stemmer, const char *word,
                              size_t size) {
  char past[LONGEST + LETTER] = ALEF;
  const Known *known;
  int longer = size > 4 * LETTER;
  if (size < 4 * LETTER || (memcmp(word, YEH, LETTER) != 0 &&
                            memcmp(word, TEH, LETTER) != 0 &&
                            memcmp(word, NOON, LETTER) != 0))
    return 0;
  memcpy(past + LETTER, word + LETTER, size - LETTER);
  known = longer ? known_by(stemmer, hash(past + LETTER, size - LETTER)) : NULL;
  if (known == NULL || known->by != BY_LETTERS)
    known = known_by(stemmer, hash(past, size));
  return known != NULL && known->by == BY_LETTERS ? group_id(known->group) : 0;
}

/* The id of a word without clitics, `size` bytes up to LONGEST, by its group,
   its stem's or its root. */
static uint64_t id_of(const BrfStemmer *stemmer, const char *word, size_t size,
                      uint64_t stem, int future) {
  BrfKey root;
  uint64_t id = group(stemmer, hash(word, size));
  if (id == 0) id = group(stemmer, stem);
  if (id != 0) return id;
  root = brf_root(brf_key(word, size), future);
  if (root.len == 0) return stem;
  id = group(stemmer, key_hash(root));
  return id != 0 ? id : key_hash(root);
}

/*
** Another id of a verb by which it is denied or has its opposite: that of its
** past, and behind لم that of it with the letter that it lost: of three letters
** the one in the middle of the past (يفز: فاز), else the last (تنته: تنتهي). A
** strong verb becomes a word that there is not (يكتبي), which nothing else is.
*/
static BrfStatus read_verb(BrfStemmer *stemmer, const char *word, size_t size,
                           int jussive, uint64_t *id) {
  char full[LONGEST + LETTER];
  const char *stem;
  size_t stem_size;
  if (size > LONGEST || size < 3 * LETTER) return BRF_OK;
  *id = group_of_past(stemmer, word, size);
  if (*id != 0 || !jussive) return BRF_OK;
  if (size == 3 * LETTER) {
    memcpy(full, word + LETTER, LETTER);
    memcpy(full + LETTER, ALEF, LETTER);
    memcpy(full + 2 * LETTER, word + 2 * LETTER, LETTER);
  } else {
    memcpy(full, word, size);
    memcpy(full + size, YEH, LETTER);
    size += LETTER;
    *id = group_of_past(stemmer, full, size);
    if (*id != 0) return BRF_OK;
  }
  stem = brf_stem(stemmer, full, size, &stem_size);
  if (stem == NULL) return BRF_NO_MEMORY;
  *id = id_of(stemmer, full, size, hash(stem, stem_size), 0);
  return BRF_OK;
}

static int16_t side_of(const BrfStemmer *stemmer, uint64_t id) {
  size_t lo = 0, hi = stemmer->sided.len;
  while (lo < hi) {
    size_t mid = lo + (hi - lo) / 2;
    const Sided *sided = &brf_buf_at(&stemmer->sided, Sided, mid);
    if (sided->id == id) return sided->side;
    if (sided->id < id) lo = mid + 1;
    else hi = mid;
  }
  return 0;
}

/*
** Stem and id of the word of `size` bytes without its clitics; id 0 for
** a particle that no group has. Fails where memory is short.
*/
static BrfStatus read_word(BrfStemmer *stemmer, const char *word, size_t size,
                           const BrfClitics *clitics, const BrfTag *tag,
                           BrfTerm *term) {
  const char *stem;
  size_t stem_size;
  int future = 0;
  unsigned i;
  for (i = 0; i < clitics->nproclitics; i++)
    if (clitics->proclitics[i] == BRF_CLITIC_SA) future = 1;
  if (size == 0) return BRF_OK; /* به */
  if (is_particle(tag)) {
    term->id = group(stemmer, hash(word, size));
    term->stem = of_kind(hash(word, size), BRF_ALIKE_COMMON);
    return BRF_OK;
  }
  if (size > LONGEST) size = LONGEST & ~1u;
  stem = brf_stem(stemmer, word, size, &stem_size);
  if (stem == NULL) return BRF_NO_MEMORY;
  term->stem = hash(stem, stem_size);
  term->id = id_of(stemmer, word, size, term->stem, future);
  term->stem =
      of_kind(term->stem, is_common(tag) ? BRF_ALIKE_COMMON : BRF_ALIKE_WORD);
  return BRF_OK;
}

static int by_id(const void *a, const void *b) {
  const Sided *x = a, *y = b;
  return (x->id > y->id) - (x->id < y->id);
}

/* Both words of a pair are known by what they are terms of. */
static BrfStatus know_opposites(BrfStemmer *stemmer) {
  size_t i;
  for (i = 0; i < sizeof opposites / sizeof *opposites; i++) {
    const char *word = opposites[i].word;
    size_t size = strlen(word), stem_size;
    const char *stem = brf_stem(stemmer, word, size, &stem_size);
    Sided *sided = brf_buf_push(&stemmer->sided);
    if (stem == NULL || sided == NULL) return BRF_NO_MEMORY;
    sided->id = id_of(stemmer, word, size, hash(stem, stem_size), 0);
    sided->side = opposites[i].side;
  }
  qsort(stemmer->sided.data, stemmer->sided.len, sizeof(Sided), by_id);
  return BRF_OK;
}

BrfStemmer *brf_stemmer_new(const BrfAlloc *alloc) {
  BrfStemmer *stemmer = alloc->fn(alloc->ud, NULL, 0, sizeof *stemmer);
  if (stemmer == NULL) return NULL;
  stemmer->alloc = *alloc;
  brf_buf_init(&stemmer->known, sizeof(Known), &stemmer->alloc);
  brf_buf_init(&stemmer->sided, sizeof(Sided), &stemmer->alloc);
  stemmer->sb = sb_stemmer_new("arabic", "UTF_8");
  if (stemmer->sb != NULL) know_all(stemmer);
  if (stemmer->sb == NULL || stemmer->known.status != BRF_OK ||
      know_opposites(stemmer) != BRF_OK) {
    brf_stemmer_free(stemmer);
    return NULL;
  }
  return stemmer;
}

void brf_stemmer_free(BrfStemmer *stemmer) {
  BrfAlloc alloc = stemmer->alloc;
  if (stemmer->sb != NULL) sb_stemmer_delete(stemmer->sb);
  brf_buf_free(&stemmer->known);
  brf_buf_free(&stemmer->sided);
  alloc.fn(alloc.ud, stemmer, sizeof *stemmer, 0);
}

/* What has been said since term `from` is not denied after all. */
static void lift(BrfBuf *terms, size_t from) {
  for (; from < terms->len; from++)
    brf_buf_at(terms, BrfTerm, from).polar = BRF_POLAR_SAID;
}

BrfStatus brf_terms(BrfStemmer *stemmer, const char *text, size_t size,
                    BrfBuf *out) {
  BrfBuf tokens;
  BrfStatus status;
  BrfPolarity polarity;
  size_t i, said = out->len; /* the first term since the last stop or comma */
  brf_polarity_init(&polarity);
  brf_buf_init(&tokens, sizeof(BrfToken), out->alloc);
  status = brf_tokenize(text, size, &tokens);
  for (i = 0; i < tokens.len && status == BRF_OK; i++) {
    const BrfToken *t = &brf_buf_at(&tokens, BrfToken, i);
    const char *word = text + t->start;
    size_t n = t->end - t->start;
    BrfTerm made, *term;
    memset(&made, 0, sizeof made);
    if (t->kind == BRF_TOKEN_WORD) {
      BrfTag tag;
      BrfClitics clitics;
      BrfPolarityStep step;
      int jussive;
      brf_lexicon_tag(NULL, word, n, &tag);
      brf_clitics(word, n, &clitics);
      word += clitics.stem.start;
      n = clitics.stem.end - clitics.stem.start;
      step = brf_polarity_read(&polarity, &tag, &clitics, brf_key(word, n),
                               &jussive);
      if (step == BRF_POLARITY_NEGATION) continue;
      if (step == BRF_POLARITY_LIFTED) lift(out, said);
      made.polar = step == BRF_POLARITY_DENIED  ? BRF_POLAR_DENIED
                   : step == BRF_POLARITY_UNDER ? BRF_POLAR_UNDER
                                                : BRF_POLAR_SAID;
      status = read_word(stemmer, word, n, &clitics, &tag, &made);
      if (status == BRF_OK && made.id != 0)
        status = read_verb(stemmer, word, n, jussive, &made.full);
      if (status != BRF_OK) break;
      if (made.id == 0) continue;
      made.side = side_of(stemmer, made.id);
      if (made.side == 0) made.side = side_of(stemmer, made.full);
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
      if (t->kind == BRF_TOKEN_PUNCT) {
        brf_polarity_pause(&polarity);
        said = out->len;
      }
      continue;
    }
    term = brf_buf_push(out);
    if (term == NULL) break;
    *term = made;
    term->start = t->start;
    term->end = t->end;
  }
  brf_buf_free(&tokens);
  return status != BRF_OK ? status : out->status;
}
