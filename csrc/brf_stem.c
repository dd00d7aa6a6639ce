/* SPDX-License-Identifier: MIT */
#include "brf_stem.h"

#include <libstemmer.h>
#include <string.h>

#include "brf_lexicon.h"
#include "brf_token.h"

#include "tables/synonyms.inc" /* synonyms: hash of a stem → its group's */

#define LONGEST 96 /* bytes of a word that is stemmed */

BrfStemmer *brf_stemmer_new(void) {
  return (BrfStemmer *)sb_stemmer_new("arabic", "UTF_8");
}

void brf_stemmer_free(BrfStemmer *stemmer) {
  sb_stemmer_delete((struct sb_stemmer *)stemmer);
}

const char *brf_stem(BrfStemmer *stemmer, const char *word, size_t size,
                     size_t *out_size) {
  struct sb_stemmer *sb = (struct sb_stemmer *)stemmer;
  const sb_symbol *stem = sb_stemmer_stem(sb, (const sb_symbol *)word,
                                          (int)size);
  if (stem == NULL) return NULL;
  *out_size = (size_t)sb_stemmer_length(sb);
  return (const char *)stem;
}

/* FNV-1a over the folded letters, so that two spellings are one. */
static uint64_t hash(const char *s, size_t size) {
  BrfKey key = brf_key(s, size);
  uint64_t h = UINT64_C(1469598103934665603);
  size_t i;
  if (key.len > 0)
    return (key.lo ^ (key.hi * UINT64_C(0x9E3779B97F4A7C15))) *
           UINT64_C(0xD6E8FEB86659FD93);
  for (i = 0; i < size; i++)
    h = (h ^ (unsigned char)(s[i] >= 'A' && s[i] <= 'Z' ? s[i] | 32 : s[i])) *
        UINT64_C(1099511628211);
  return h;
}

static uint64_t group(uint64_t h) {
  size_t lo = 0, hi = sizeof synonyms / sizeof *synonyms;
  while (lo < hi) {
    size_t mid = lo + (hi - lo) / 2;
    if (synonyms[mid][0] < h)
      lo = mid + 1;
    else
      hi = mid;
  }
  if (lo < sizeof synonyms / sizeof *synonyms && synonyms[lo][0] == h)
    return synonyms[lo][1];
  return h;
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
    BrfTerm *term;
    uint64_t id;
    if (t->kind == BRF_TOKEN_WORD) {
      BrfTag tag;
      size_t stem_size;
      const char *stem;
      brf_lexicon_tag(NULL, word, n, &tag);
      if (brf_tag_is(&tag, BRF_WORD_NEGATION)) {
        negative = 1;
        continue;
      }
      if (is_particle(&tag)) continue;
      /* the conjunction goes first: Snowball keeps a و that may be a root's */
      if ((tag.pro & (BRF_PRO_AND | BRF_PRO_SO)) && n > 4) {
        word += 2;
        n -= 2;
      }
      if (n > LONGEST) n = LONGEST & ~1u;
      stem = brf_stem(stemmer, word, n, &stem_size);
      if (stem == NULL) {
        status = BRF_NO_MEMORY;
        break;
      }
      id = group(hash(word, n));
      if (id == hash(word, n)) id = group(hash(stem, stem_size));
    } else if (t->kind == BRF_TOKEN_LATIN || t->kind == BRF_TOKEN_NUMBER ||
               t->kind == BRF_TOKEN_DATE || t->kind == BRF_TOKEN_HASHTAG) {
      id = hash(word, n);
    } else {
      if (t->kind == BRF_TOKEN_PUNCT) negative = 0;
      continue;
    }
    term = brf_buf_push(out);
    if (term == NULL) break;
    term->start = t->start;
    term->end = t->end;
    term->id = id;
    term->negative = (uint8_t)negative;
    negative = 0;
  }
  brf_buf_free(&tokens);
  return status != BRF_OK ? status : out->status;
}
