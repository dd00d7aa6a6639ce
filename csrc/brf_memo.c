/* SPDX-License-Identifier: MIT */
#include "brf_memo.h"

#include "brf_date.h"
#include "brf_item.h"

#define FEWEST 1024u /* words remembered at first, and in the end; powers of */
#define MOST 16384u  /* two */
#define BYTES 24u    /* of the longest of them */
#define LINE 64u     /* of a processor's cache: a pair of places, and a tag */
#define KINDS (BRF_TOKEN_SYMBOL + 1u)

/* The tag of the word in place p is tags[KINDS + p]. Each word may stand in
   either of a pair of places. */
typedef struct Place {
  uint64_t text[BYTES / 8]; /* zeros behind the word */
  uint32_t met; /* the last text that has it; 0: no word */
  uint32_t spare;
} Place;

void brf_memo_init(BrfMemo *memo, const BrfAlloc *alloc) {
  brf_buf_init(&memo->places, sizeof(Place), alloc);
  brf_buf_init(&memo->tags, sizeof(BrfTag), alloc);
  brf_buf_init(&memo->word, sizeof(uint32_t), alloc);
  brf_buf_init(&memo->events, 1, alloc);
  memo->now = 0;
  memo->since = 1;
  memo->size = 0;
  memo->learned = 0;
}

void brf_memo_free(BrfMemo *memo) {
  brf_buf_free(&memo->places);
  brf_buf_free(&memo->tags);
  brf_buf_free(&memo->word);
  brf_buf_free(&memo->events);
}

/* {== places */

/* What lies behind the first edge of a cache's line in the buffer. */
static void *line_of(const BrfBuf *buf) {
  uintptr_t at = (uintptr_t)buf->data;
  return (char *)buf->data + (LINE - at % LINE) % LINE;
}

/* The word's bytes (`n`, at most BYTES) as integers. `left`: bytes of the text
   from the word on. */
static inline void load(const char *s, size_t n, size_t left, uint64_t *to) {
#define ALL UINT64_MAX
#define EIGHT(a, b)                                                          \
  {0xFF, a, b}, {0xFFFF, a, b}, {0xFFFFFF, a, b}, {0xFFFFFFFF, a, b},        \
      {UINT64_C(0xFFFFFFFFFF), a, b}, {UINT64_C(0xFFFFFFFFFFFF), a, b},      \
      {UINT64_C(0xFFFFFFFFFFFFFF), a, b}, {ALL, a, b}
#define SECOND(m) {ALL, m, 0}
#define THIRD(m) {ALL, ALL, m}
#define EACH(X)                                                              \
  X(0xFF), X(0xFFFF), X(0xFFFFFF), X(0xFFFFFFFF), X(UINT64_C(0xFFFFFFFFFF)), \
      X(UINT64_C(0xFFFFFFFFFFFF)), X(UINT64_C(0xFFFFFFFFFFFFFF)), X(ALL)
  static const uint64_t below[BYTES + 1][BYTES / 8] = {
      {0, 0, 0}, EIGHT(0, 0), EACH(SECOND), EACH(THIRD)};
  static const uint64_t one = 1;
  unsigned char first;
  memcpy(&first, &one, 1);
  if (left >= BYTES && first == 1) { /* little-endian, within the text */
    memcpy(to, s, BYTES);
    to[0] &= below[n][0];
    to[1] &= below[n][1];
    to[2] &= below[n][2];
  } else {
    memset(to, 0, BYTES);
    memcpy(to, s, n);
  }
#undef ALL
#undef EIGHT
#undef SECOND
#undef THIRD
#undef EACH
}

static inline uint32_t hash(const uint64_t *text) {
  uint64_t h = (text[0] ^ (text[1] * UINT64_C(0x9E3779B97F4A7C15)) ^
                (text[2] * UINT64_C(0xC2B2AE3D27D4EB4F))) *
               UINT64_C(0xD6E8FEB86659FD93);
  return (uint32_t)(h >> 40);
}

static inline int holds(const Place *place, const uint64_t *text) {
  return ((place->text[0] ^ text[0]) | (place->text[1] ^ text[1]) |
          (place->text[2] ^ text[2])) == 0;
}

/* ==} */

/* {== tags */

static void work_out(const BrfLexicon *lexicon, const char *s, size_t n,
                     BrfTag *tag) {
  const uint64_t names = UINT64_C(1) << BRF_WORD_GAZETTEER |
                         UINT64_C(1) << BRF_WORD_ROLE |
                         UINT64_C(1) << BRF_WORD_TITLE |
                         UINT64_C(1) << BRF_WORD_COUNTERPART;
  const uint64_t sources = UINT64_C(1) << BRF_WORD_ACCORDING;
  BrfTag split;
  unsigned r;
  brf_lexicon_tag(lexicon, s, n, tag);
  brf_tag_describe(tag, s, n);
  if (brf_item_describe(tag)) {
    tag->events |= BRF_EVENT_ITEM;
    if (brf_date_alone(tag, s, n)) tag->traits |= BRF_TRAIT_ALONE;
  }
  if (brf_lexicon_tag_split(lexicon, tag, &split))
    for (r = 0; r < split.nreadings; r++)
      if (brf_reading_form(split.readings[r]) <= BRF_FORM_PRESENT)
        tag->traits |= BRF_TRAIT_SPLIT;
  if (tag->nreadings > 0 || (tag->traits & BRF_TRAIT_SPLIT) ||
      (tag->kinds & sources) ||
      (tag->letters & UINT32_C(1) << BRF_LETTERS_ALA))
    tag->events |= BRF_EVENT_CUE;
  if (tag->kinds & names) tag->events |= BRF_EVENT_NAME;
  if (tag->kinds == 0 && tag->key.len >= 3) tag->events |= BRF_EVENT_UNKNOWN;
}

/* The tag of a token that is no word. */
static BrfTag other(unsigned kind) {
  BrfTag tag;
  memset(&tag, 0, sizeof tag);
  tag.traits = BRF_TRAIT_NO_NOUN;
  switch (kind) {
    case BRF_TOKEN_ABBREV: case BRF_TOKEN_NUMBER:
      tag.events = BRF_EVENT_ITEM; /* fall through */
    case BRF_TOKEN_LATIN: case BRF_TOKEN_HANDLE:
      tag.traits = BRF_TRAIT_NOUN;
      break;
    case BRF_TOKEN_DATE: case BRF_TOKEN_TIME: case BRF_TOKEN_SYMBOL:
      tag.events = BRF_EVENT_ITEM;
      break;
    case BRF_TOKEN_MARK: tag.events = BRF_EVENT_MARK; break;
    case BRF_TOKEN_PUNCT: tag.events = BRF_EVENT_PUNCT; break;
    default: break;
  }
  return tag;
}

/* ==} */

/* Room for a memory that grows with the words that are met, and forgets them
   as it does, and for a text of `ntokens`; false where memory is short. */
static int make_room(BrfMemo *memo, size_t ntokens) {
  const size_t beside = 2 * BRF_BESIDE;
  uint32_t size = memo->size == 0 ? FEWEST : memo->size;
  if (memo->learned > size / 2 && size < MOST) size *= 2;
  memo->places.status = memo->tags.status = BRF_OK; /* memory may have come */
  memo->word.status = memo->events.status = BRF_OK; /* free */
  if (size != memo->size || memo->now == UINT32_MAX) {
    brf_buf_free(&memo->places);
    memo->size = 0;
    if (!brf_buf_reserve(&memo->places, size + LINE / sizeof(Place))) return 0;
    memset(memo->places.data, 0, memo->places.cap * sizeof(Place));
    memo->size = size;
    memo->learned = 0;
    memo->now = 0;
    memo->since = 1;
  }
  if (memo->tags.cap < KINDS + size + ntokens + 1 ||
      memo->tags.cap > 4 * (KINDS + MOST + ntokens)) {
    BrfTag *tags;
    unsigned kind;
    brf_buf_free(&memo->tags);
    memo->since = memo->now + 1;
    if (!brf_buf_reserve(&memo->tags, KINDS + size + ntokens + 1)) return 0;
    tags = line_of(&memo->tags);
    for (kind = 0; kind < KINDS; kind++) tags[kind] = other(kind);
  }
  return brf_buf_reserve(&memo->word, ntokens + beside) &&
         brf_buf_reserve(&memo->events, ntokens + beside + BRF_BESIDE);
}

/* The place of the word `text`: of the two, the one that holds it; else the one
   that no text has met for longer, unless this one has met both: NULL. */
static inline Place *place_of(Place *places, uint32_t size,
                              const uint64_t *text, const BrfMemo *memo,
                              int *known) {
  Place *a = &places[hash(text) & (size - 1)];
  Place *b = places + ((size_t)(a - places) ^ 1);
  *known = 1;
  if (holds(a, text) && a->met >= memo->since) return a;
  if (holds(b, text) && b->met >= memo->since) return b;
  *known = 0;
  if (b->met < a->met) a = b;
  return a->met == memo->now ? NULL : a;
}

static void read_tokens(BrfMemo *memo, const BrfLexicon *lexicon,
                        const char *text, size_t size, const BrfToken *tokens,
                        size_t ntokens, uint32_t *word, uint8_t *events) {
  /* by the flags LINE and STOP, four bits of which are looked at */
  static const uint8_t by_flags[16] = {
      0, 16, 0, 16, 0, 16, 0, 16, 32, 48, 32, 48, 32, 48, 32, 48};
  BrfTag *tags = line_of(&memo->tags);
  Place *places = line_of(&memo->places);
  uint32_t more = KINDS + memo->size, number;
  size_t i;
  for (i = 0; i < ntokens; i++) {
    const BrfToken *t = &tokens[i];
    if (t->kind != BRF_TOKEN_WORD) {
      number = t->kind;
    } else {
      const char *s = text + t->start;
      size_t n = t->end - t->start;
      Place *place = NULL;
      uint64_t bytes[BYTES / 8];
      int known = 0;
      if (n <= BYTES) {
        load(s, n, size - t->start, bytes);
        place = place_of(places, memo->size, bytes, memo, &known);
      }
      number = place != NULL ? KINDS + (uint32_t)(place - places) : more++;
      if (place != NULL) place->met = memo->now;
      if (!known) {
        work_out(lexicon, s, n, &tags[number]);
        if (place != NULL) memcpy(place->text, bytes, sizeof bytes);
        memo->learned += place != NULL;
      }
    }
    word[i] = number;
    events[i] = tags[number].events | by_flags[t->flags >> 1 & 15];
  }
}

BrfStatus brf_memo_words(BrfMemo *memo, const BrfLexicon *lexicon,
                         const char *text, size_t size, const BrfToken *tokens,
                         size_t ntokens, BrfWords *words) {
  const int own = lexicon != NULL && lexicon->entries.len > 0;
  uint32_t *word;
  uint8_t *events;
  unsigned i;
  if (!make_room(memo, ntokens)) return BRF_NO_MEMORY;
  memo->now++;
  if (own) memo->since = memo->now;
  word = (uint32_t *)memo->word.data + BRF_BESIDE;
  events = (uint8_t *)memo->events.data + BRF_BESIDE;
  read_tokens(memo, lexicon, text, size, tokens, ntokens, word, events);
  for (i = 1; i <= BRF_BESIDE; i++) {
    word[ntokens + i - 1] = *(word - i) = BRF_TOKEN_SYMBOL;
    *(events - i) = UINT8_MAX;
  }
  memset(events + ntokens, UINT8_MAX, 2 * BRF_BESIDE);
  if (own) memo->since = memo->now + 1;
  words->tags = line_of(&memo->tags);
  words->word = word;
  words->events = events;
  return BRF_OK;
}
