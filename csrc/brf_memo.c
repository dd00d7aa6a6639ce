/* SPDX-License-Identifier: MIT */
#include "brf_memo.h"

#include "brf_date.h"
#include "brf_gazetteer.h"
#include "brf_item.h"
#include "brf_naming.h"
#include "brf_page.h"
#include "brf_written.h"

#define FEWEST 4096u /* words remembered at first, and in the end; powers of */
#define MOST 65536u  /* two */
#define BYTES 24u    /* of the longest of them */
#define REACH 8u     /* places that a word may stand in */
#define MAX_OFFICE 8u /* words of an office before a name that may be a word */
#define MANY_ALI 3u /* of them and no على: the text writes على with ي */
#define LINE 64u     /* of a processor's cache: two places, or a tag */
#define KINDS (BRF_TOKEN_SYMBOL + 1u)

/* A word's bytes as integers, zeros behind them. */
typedef struct Text {
  uint64_t a, b, c;
} Text;

/* The tag of the word in place p is tags[KINDS + p]. All zero: no word. */
typedef struct Place {
  Text text;
  uint32_t met; /* the last text that has it */
  uint8_t events, joints; /* as its tag has them */
  uint16_t spare;
} Place;

void brf_memo_init(BrfMemo *memo, const BrfAlloc *alloc) {
  brf_arena_init(&memo->arena, alloc);
  brf_buf_init(&memo->places, sizeof(Place), alloc);
  brf_buf_init(&memo->tags, sizeof(BrfTag), alloc);
  brf_buf_init(&memo->word, sizeof(uint32_t), alloc);
  brf_buf_init(&memo->events, 1, alloc);
  brf_buf_init(&memo->joints, 1, alloc);
  memo->now = 0;
  memo->size = 0;
  memo->learned = 0;
}

void brf_memo_free(BrfMemo *memo) {
  brf_buf_free(&memo->places);
  brf_buf_free(&memo->tags);
  brf_buf_free(&memo->word);
  brf_buf_free(&memo->events);
  brf_buf_free(&memo->joints);
  brf_arena_free(&memo->arena);
}

const BrfAlloc *brf_memo_alloc(BrfMemo *memo) {
  brf_arena_reset(&memo->arena);
  return &memo->arena.alloc;
}

/* {== places */

/* What lies behind the first edge of a cache's line in the buffer. */
static void *line_of(const BrfBuf *buf) {
  uintptr_t at = (uintptr_t)buf->data;
  return (char *)buf->data + (LINE - at % LINE) % LINE;
}

#define ALL UINT64_MAX
#define EACH(X)                                                              \
  X(0xFF), X(0xFFFF), X(0xFFFFFF), X(0xFFFFFFFF), X(UINT64_C(0xFFFFFFFFFF)), \
      X(UINT64_C(0xFFFFFFFFFFFF)), X(UINT64_C(0xFFFFFFFFFFFFFF)), X(ALL)
#define FIRST(m) {m, 0, 0}
#define SECOND(m) {ALL, m, 0}
#define THIRD(m) {ALL, ALL, m}
static const Text below[BYTES + 1] = {
    {0, 0, 0}, EACH(FIRST), EACH(SECOND), EACH(THIRD)};
#undef ALL
#undef EACH
#undef FIRST
#undef SECOND
#undef THIRD

/* Whether integers begin with their lowest byte. */
static inline int is_little(void) {
  static const uint64_t one = 1;
  unsigned char first;
  memcpy(&first, &one, 1);
  return first == 1;
}

/* The word of `n` bytes, at most BYTES, where so many of the text are left and
   integers are little-endian. */
static inline Text load(const char *s, size_t n) {
  const Text *mask = &below[n];
  Text text;
  memcpy(&text.a, s, 8);
  memcpy(&text.b, s + 8, 8);
  memcpy(&text.c, s + 16, 8);
  text.a &= mask->a;
  text.b &= mask->b;
  text.c &= mask->c;
  return text;
}

/* The same, of a word of at most BYTES, wherever it stands. */
static Text text_of(const char *s, size_t n) {
  Text text;
  memset(&text, 0, sizeof text);
  memcpy(&text, s, n);
  return text;
}

static inline uint32_t hash(Text text) {
  uint64_t h = (text.a ^ (text.b * UINT64_C(0x9E3779B97F4A7C15)) ^
                (text.c << 23 | text.c >> 41)) *
               UINT64_C(0xD6E8FEB86659FD93);
  return (uint32_t)(h >> 40);
}

static inline int holds(const Place *place, Text text) {
  return ((place->text.a ^ text.a) | (place->text.b ^ text.b) |
          (place->text.c ^ text.c)) == 0;
}

/* ==} */

/* {== tags */

#define OFFICE (UINT64_C(1) << BRF_WORD_ROLE | UINT64_C(1) << BRF_WORD_TITLE)

/* What is asked of words again and again, of a tag whose kinds and readings are
   known; of a `name`, nothing leans on it and it is no verb. */
static void describe(const BrfLexicon *lexicon, const char *s, size_t n,
                     int name, BrfTag *tag) {
  const uint64_t names = OFFICE | UINT64_C(1) << BRF_WORD_COUNTERPART;
  const uint64_t sources = UINT64_C(1) << BRF_WORD_ACCORDING |
                           UINT64_C(1) << BRF_WORD_OPINION;
  const uint64_t clauses = UINT64_C(1) << BRF_WORD_COMPLEMENTIZER |
                           UINT64_C(1) << BRF_WORD_INTERROGATIVE |
                           UINT64_C(1) << BRF_WORD_GOVERNOR;
  BrfTag split;
  unsigned r;
  brf_tag_describe(tag, s, n);
  tag->joints = BRF_JOINT_TEXT;
  if (brf_item_describe(tag)) {
    tag->events |= BRF_EVENT_ITEM;
    if (brf_date_alone(tag, s, n)) tag->traits |= BRF_TRAIT_ALONE;
  }
  if (!name && brf_lexicon_tag_split(lexicon, tag, &split))
    for (r = 0; r < split.nreadings; r++)
      if (brf_reading_form(split.readings[r]) <= BRF_FORM_PRESENT)
        tag->traits |= BRF_TRAIT_SPLIT;
  if (tag->nreadings > 0 || (tag->traits & BRF_TRAIT_SPLIT) ||
      (tag->kinds & sources) ||
      (tag->letters & UINT32_C(1) << BRF_LETTERS_ALA))
    tag->events |= BRF_EVENT_CUE;
  brf_gazetteer_describe(tag);
  brf_naming_describe(tag, s, n);
  brf_page_describe(tag);
  if ((tag->kinds & names) || tag->name != 0) tag->events |= BRF_EVENT_NAME;
  if (tag->kinds == 0 && (tag->key.len >= 3 || name)) tag->events |= BRF_EVENT_UNKNOWN;
  if (tag->events & BRF_EVENT_CUE) tag->joints |= BRF_JOINT_CUE;
  if ((tag->kinds & clauses) ||
      (tag->letters & UINT32_C(1) << BRF_LETTERS_IDHA))
    tag->joints |= BRF_JOINT_CLAUSE;
  if (tag->letters != 0 || brf_tag_is(tag, BRF_WORD_PREPOSITION) || brf_tag_is(tag, BRF_WORD_NARRATOR) ||
      (brf_tag_is(tag, BRF_WORD_DEMONSTRATIVE) && (tag->pro & BRF_PRO_AND)))
    tag->joints |= BRF_JOINT_WORD;
  if ((tag->traits & BRF_TRAIT_B) || brf_key_letter(&tag->key, 0) == BRF_BEH ||
      brf_key_letter(&tag->key, 0) == BRF_LAM)
    tag->joints |= BRF_JOINT_B;
  if (name) {
    tag->traits &= BRF_TRAIT_SERVANT;
    tag->traits |= BRF_TRAIT_SOMEONE | BRF_TRAIT_NOUN | BRF_TRAIT_BARE |
                   BRF_TRAIT_NAME | BRF_TRAIT_GIVEN;
    tag->joints = BRF_JOINT_TEXT;
  }
}

/* بوريطة, بورقيبة: a surname of the Maghreb that is written like a word in ب. */
static int is_bu(const BrfTag *tag) {
  return (tag->traits & BRF_TRAIT_B) && tag->kinds == 0 && tag->nreadings == 0 && tag->pro == 0 &&
         tag->key.len > 5 && brf_key_letter(&tag->key, 0) == BRF_BEH &&
         brf_key_letter(&tag->key, 1) == BRF_WAW && brf_key_last(&tag->key, 0) == BRF_HEH;
}

/*
** A given name that is nothing else is an unknown word to the grammar, as names
** are, but begins with a letter of its own: وليد is no و + ليد. One that is
** something else (أمل، يزيد، سلمى) may be told by what stands beside it.
*/
static void work_out(const BrfLexicon *lexicon, const char *s, size_t n,
                     BrfTag *tag) {
  const uint64_t given = UINT64_C(1) << BRF_WORD_GIVEN;
  int is, name = 0, to = 0;
  brf_lexicon_tag(lexicon, s, n, tag);
  brf_written(lexicon, s, n, tag);
  if ((tag->kinds & ~given) == UINT64_C(1) << BRF_WORD_GAZETTEER) {
    brf_gazetteer_describe(tag); /* no name begins with صليبا, though one does with صليب */
    if (tag->name == 0) tag->kinds &= given;
  }
  is = (tag->kinds & given) != 0;
  if (is) {
    tag->kinds &= ~given;
    if (tag->kinds == UINT64_C(1) << BRF_WORD_FEMININE) tag->kinds = 0; /* نورة, beside نور */
    name = tag->kinds == 0 && tag->nreadings == 0 && tag->pro == 0 &&
           tag->suffix == 0;
    if (tag->kinds == 0 && tag->nreadings == 0) {
      to = (tag->pro & BRF_PRO_L) != 0;
      tag->pro &= BRF_PRO_AND | BRF_PRO_SO; /* وخالد, فهدى */
      tag->suffix = 0;
    }
  }
  describe(lexicon, s, n, name, tag);
  if (tag->key.len == 0 && brf_token_tatweel(s, n)) {
    tag->events |= BRF_EVENT_PUNCT; /* وقال كرم ـ في تصريح ـ إن: a dash */
    tag->joints = BRF_JOINT_PUNCT;
    tag->traits = BRF_TRAIT_NO_NOUN;
  }
  if (to) { /* of a name another begins with it: المدير لسمير كرم */
    tag->traits |= BRF_TRAIT_TO_GIVEN;
    tag->traits &= ~(BRF_TRAIT_BARE | BRF_TRAIT_NAME);
  }
  if (is && !name && tag->pro == 0 && tag->suffix == 0 &&
      (tag->kinds != 0 || tag->nreadings != 0))
    tag->joints |= BRF_JOINT_GIVEN;
  if (is_bu(tag)) tag->joints |= BRF_JOINT_GIVEN;
}

/* The tag of the same word as a name. */
static void work_out_name(const BrfLexicon *lexicon, const char *s, size_t n,
                          BrfKey key, BrfTag *tag) {
  memset(tag, 0, sizeof *tag);
  tag->key = key;
  describe(lexicon, s, n, 1, tag);
}

/* The tag of a token that is no word. */
static BrfTag other(unsigned kind) {
  BrfTag tag;
  memset(&tag, 0, sizeof tag);
  tag.traits = BRF_TRAIT_NO_NOUN;
  switch (kind) {
    case BRF_TOKEN_ABBREV: case BRF_TOKEN_NUMBER:
      tag.events = BRF_EVENT_ITEM; /* fall through */
    case BRF_TOKEN_LATIN:
      tag.joints = BRF_JOINT_TEXT; /* fall through */
    case BRF_TOKEN_HANDLE:
      tag.traits = BRF_TRAIT_NOUN;
      break;
    case BRF_TOKEN_DATE: case BRF_TOKEN_TIME:
      tag.joints = BRF_JOINT_TEXT; /* fall through */
    case BRF_TOKEN_SYMBOL:
      tag.events = BRF_EVENT_ITEM;
      break;
    case BRF_TOKEN_HASHTAG: tag.joints = BRF_JOINT_TEXT; break;
    case BRF_TOKEN_MARK:
      tag.events = BRF_EVENT_MARK;
      tag.joints = BRF_JOINT_MARK;
      break;
    case BRF_TOKEN_PUNCT:
      tag.events = BRF_EVENT_PUNCT;
      tag.joints = BRF_JOINT_PUNCT;
      break;
    default: break;
  }
  return tag;
}

/* ==} */

static void forget(BrfMemo *memo) {
  memset(memo->places.data, 0, memo->places.cap * sizeof(Place));
  memo->learned = 0;
  memo->now = 0;
}

/* The first free of the places that a word may stand in, or NULL. */
static Place *free_place(Place *places, uint32_t mask, Text text) {
  uint32_t at = hash(text), k;
  for (k = 0; k < REACH; k++) {
    Place *place = &places[(at + k) & mask];
    if (place->met == 0) return place;
  }
  return NULL;
}

/* Takes what is remembered to a memory of `size` words, with room for `ntags` tags in all;
   false, and nothing changed, where memory is short. */
static int move(BrfMemo *memo, uint32_t size, size_t ntags) {
  const Place *from = memo->size > 0 ? line_of(&memo->places) : NULL;
  const BrfTag *tags = memo->size > 0 ? line_of(&memo->tags) : NULL;
  BrfMemo wider = *memo;
  Place *to;
  BrfTag *their_tags;
  uint32_t k;
  unsigned kind;
  brf_buf_init(&wider.places, sizeof(Place), memo->places.alloc);
  brf_buf_init(&wider.tags, sizeof(BrfTag), memo->tags.alloc);
  if (!brf_buf_reserve(&wider.places, size + LINE / sizeof(Place)) ||
      !brf_buf_reserve(&wider.tags, ntags)) {
    brf_buf_free(&wider.places);
    brf_buf_free(&wider.tags);
    return 0;
  }
  wider.size = size;
  memset(wider.places.data, 0, wider.places.cap * sizeof(Place));
  wider.learned = 0;
  to = line_of(&wider.places);
  their_tags = line_of(&wider.tags);
  for (kind = 0; kind < KINDS; kind++) their_tags[kind] = other(kind);
  for (k = 0; k < memo->size; k++) {
    Place *place = from[k].met == 0 ? NULL : free_place(to, size - 1, from[k].text);
    if (place == NULL) continue;
    *place = from[k];
    their_tags[KINDS + (place - to)] = tags[KINDS + k];
    wider.learned++;
  }
  brf_buf_free(&memo->places);
  brf_buf_free(&memo->tags);
  *memo = wider;
  return 1;
}

/* Room for a memory that grows with the words that are met, and for a text of
   `ntokens`; false where memory is short. */
static int make_room(BrfMemo *memo, size_t ntokens) {
  const size_t beside = 2 * BRF_BESIDE;
  uint32_t size = memo->size == 0 ? FEWEST : memo->size;
  size_t ntags;
  if (memo->learned > size - size / 4 && size < MOST) size *= 2;
  ntags = KINDS + size + 2 * ntokens + 1; /* each token a tag of its own, and one as a name */
  memo->word.status = memo->events.status = memo->joints.status = BRF_OK; /* memory may have come */
  if ((size != memo->size || memo->tags.cap < ntags ||
       memo->tags.cap > 4 * (KINDS + MOST + 2 * ntokens)) &&
      !move(memo, size, ntags))
    return 0;
  if (memo->now == UINT32_MAX) forget(memo);
  return brf_buf_reserve(&memo->word, ntokens + beside) &&
         brf_buf_reserve(&memo->events, ntokens + beside + BRF_BESIDE) &&
         brf_buf_reserve(&memo->joints, ntokens + beside + BRF_BESIDE);
}

/* A text under way. */
typedef struct Reader {
  const BrfLexicon *lexicon;
  BrfTag *tags;
  Place *places;
  uint32_t mask; /* of the places' numbers */
  uint32_t now;  /* as the memo has it */
  uint32_t more; /* the next tag that no place has */
  uint32_t learned;
  const char *text;
  const BrfToken *tokens;
  size_t ntokens;
  uint32_t *word;          /* of each token: the number of its tag, */
  uint8_t *events, *joints; /* and what its tag has of them */
} Reader;

/* The number of a word's tag. It may stand in REACH places, from the pair of
   its hash on. Where none has it, it takes the first that is free, else the one
   that no text has met for longest; it has no place where this text has met
   them all. */
static uint32_t look_up(Reader *r, Text text, const char *s, size_t n) {
  Place *oldest = NULL;
  uint32_t at = hash(text), k, number;
  for (k = 0; k < REACH; k++) {
    Place *place = &r->places[(at + k) & r->mask];
    if (holds(place, text)) {
      place->met = r->now;
      return KINDS + (uint32_t)(place - r->places);
    }
    if (oldest == NULL || place->met < oldest->met) oldest = place;
    if (place->met == 0) break;
  }
  if (oldest->met == r->now) {
    number = r->more++;
    work_out(r->lexicon, s, n, &r->tags[number]);
    return number;
  }
  number = KINDS + (uint32_t)(oldest - r->places);
  work_out(r->lexicon, s, n, &r->tags[number]);
  oldest->text = text;
  oldest->met = r->now;
  oldest->events = r->tags[number].events;
  oldest->joints = r->tags[number].joints;
  r->learned++;
  return number;
}

static void read_tokens(Reader *reader, size_t size) {
  /* by the flags LINE and STOP, four bits of which are looked at */
  static const uint8_t by_flags[16] = {
      0, 16, 0, 16, 0, 16, 0, 16, 32, 48, 32, 48, 32, 48, 32, 48};
  Reader r = *reader;
  const char *const text = r.text;
  const BrfToken *const tokens = r.tokens;
  const size_t ntokens = r.ntokens;
  uint32_t *restrict word = r.word;
  uint8_t *restrict events = r.events, *restrict joints = r.joints;
  size_t i, safe = ntokens; /* tokens with BYTES of the text from there on */
  while (safe > 0 && size - tokens[safe - 1].start < BYTES) safe--;
  if (!is_little()) safe = 0;
  for (i = 0; i < ntokens; i++) {
    const BrfToken *t = &tokens[i];
    const char *s = text + t->start;
    size_t n = t->end - t->start;
    uint32_t number = t->kind;
    if (number == BRF_TOKEN_WORD && n <= BYTES) {
      Text is = i < safe ? load(s, n) : text_of(s, n);
      uint32_t at = hash(is) & r.mask;
      Place *place = &r.places[at];
      if (holds(place, is)) { /* as most words: their tags are not looked at */
        place->met = r.now;
        word[i] = KINDS + at;
        joints[i] = place->joints;
        events[i] = place->events | by_flags[t->flags >> 1 & 15];
        continue;
      }
      number = look_up(&r, is, s, n);
    } else if (number == BRF_TOKEN_WORD) {
      number = r.more++;
      work_out(r.lexicon, s, n, &r.tags[number]);
    }
    word[i] = number;
    joints[i] = r.tags[number].joints;
    events[i] = r.tags[number].events | by_flags[t->flags >> 1 & 15];
  }
  *reader = r;
}

/* Whether the word with `tag` may go on a name. */
static int names_on(const BrfTag *tag, int verb) {
  if (((tag->joints & BRF_JOINT_GIVEN) && !(tag->traits & BRF_TRAIT_ALA)) || brf_tag_is(tag, BRF_WORD_GOD))
    return 1; /* نصر الله */
  if (!verb && tag->kinds == UINT64_C(1) << BRF_WORD_PLAIN && (tag->traits & BRF_TRAIT_DEFINITE) && tag->key.len > 5 &&
      brf_key_last(&tag->key, 0) == BRF_YEH)
    return 1; /* يونس العلمي */
  if (tag->kinds != 0 || tag->nreadings != 0 ||
      (tag->traits & (BRF_TRAIT_OWNED | BRF_TRAIT_TANWIN)))
    return 0;
  /* الرئيس يزيد العقوبات: what could be a verb takes no word with the article */
  return (tag->traits & BRF_TRAIT_BARE) ||
         (!verb && (tag->traits & BRF_TRAIT_DEFINITE));
}

/* علي is Ali in a text that writes على with its own letter, and in a short one that has neither على nor إلي. */
static int tells_ali(const Reader *r) {
  uint32_t i, many = 0;
  for (i = 0; i < r->ntokens; i++) {
    const BrfTag *tag = &r->tags[r->word[i]];
    if (tag->traits & BRF_TRAIT_ALA) return 1;
    many += (tag->traits & BRF_TRAIT_ALI) != 0;
    if ((tag->letters >> BRF_LETTERS_ILA & 1u) && r->text[r->tokens[i].end - 1] == '\x8A') many = MANY_ALI;
  }
  return many < MANY_ALI;
}

/* الدكتور على سعدون, where final ي is written ى: behind a title and before a given name, or a surname
   in ي; but رد الدكتور على السؤال. */
static int is_titled_ali(const BrfTag *before, const BrfTag *behind) {
  static const BrfKey servant = BRF_KEY3(BRF_AIN, BRF_BEH, BRF_DAL); /* عبدالعال */
  BrfKey key;
  if (behind == NULL) return 0;
  for (key = behind->key; key.len > 3;) key = brf_key_drop_last(key, 1);
  return (before->kinds & UINT64_C(1) << BRF_WORD_TITLE) && behind->kinds == 0 && behind->nreadings == 0 &&
         ((behind->traits & BRF_TRAIT_GIVEN) || (behind->key.len > 5 && brf_key_same(&key, &servant)) ||
          ((behind->traits & BRF_TRAIT_DEFINITE) && brf_key_last(&behind->key, 0) == BRF_YEH));
}

/* إن, بأن: token i is of a clause that على does not govern. */
static int takes_no_ala(const Reader *r, uint32_t i, const BrfTag *tag) {
  return brf_tag_is(tag, BRF_WORD_COMPLEMENTIZER) &&
         ((tag->pro & BRF_PRO_B) || memcmp(r->text + r->tokens[i].start, "\xD8\xA5", 2) == 0);
}

/* محمد علي أن, اللاعب مهند علي السعدون: token i, with its ي, is a name where one given name alone stands
   before it, and a clause or a surname behind; but الوزير سامي عون علي أن, where it is على. */
static int is_second_ali(const Reader *r, uint32_t i, const BrfTag *behind) {
  static const BrfKey son = BRF_KEY2(BRF_BEH, BRF_NOON);
  static const BrfKey parents[] = {BRF_KEY3(BRF_ALEF, BRF_BEH, BRF_WAW), BRF_KEY3(BRF_ALEF, BRF_BEH, BRF_YEH), BRF_KEY2(BRF_ALEF, BRF_MEEM)};
  static const BrfKey sons = BRF_KEY5(BRF_ALEF, BRF_WAW, BRF_LAM, BRF_ALEF, BRF_DAL);
  const BrfTag *before = &r->tags[r->word[i - 1]], *first = &r->tags[r->word[i > 1 ? i - 2 : 0]];
  if (!(r->tags[r->word[i]].traits & BRF_TRAIT_ALI)) return 0;
  if ((brf_key_same(&before->key, &son) || brf_key_same(&before->key, &sons)) && i > 1 &&
      (first->traits & (BRF_TRAIT_GIVEN | BRF_TRAIT_BARE)))
    return 1; /* ناصر بن علي, ليلى أولاد علي */
  if (brf_key_among(&before->key, parents, sizeof parents / sizeof *parents)) return 1; /* وقال أبو علي إن */
  if (behind == NULL && i + 1 < r->ntokens && r->tokens[i + 1].kind == BRF_TOKEN_PUNCT && !(before->kinds & ~OFFICE) &&
      (before->traits & (BRF_TRAIT_GIVEN | BRF_TRAIT_BARE)))
    return 1; /* سامي خليل علي، */
  if (behind == NULL) return 0;
  if ((before->traits & (BRF_TRAIT_GIVEN | BRF_TRAIT_BARE)) == 0 && !(brf_tag_is(before, BRF_WORD_GOD) && (first->traits & BRF_TRAIT_SERVANT)))
    return 0;
  if (takes_no_ala(r, i + 1, behind)) return 1; /* سامي حسن علي إن, عبد الله علي بأن */
  if (!(before->traits & BRF_TRAIT_GIVEN)) return 0;
  if (i > 1 && (first->traits & BRF_TRAIT_BARE) && !(first->traits & BRF_TRAIT_DEFINITE) && !(first->kinds & OFFICE))
    return 0;
  return brf_tag_is(behind, BRF_WORD_COMPLEMENTIZER) ||
         (behind->kinds == 0 && (behind->traits & BRF_TRAIT_DEFINITE) && brf_key_last(&behind->key, 0) == BRF_YEH);
}

/* Whether token i stands behind the phrase of an office that ends in the article,
   with a comma or without: مدرب المنتخب الوطني، يوسف سعدون. */
static int behind_office(const Reader *r, uint32_t i) {
  const char *text = r->text;
  const BrfToken *tokens = r->tokens;
  const uint64_t ends = UINT64_C(1) << BRF_WORD_PREPOSITION |
                        UINT64_C(1) << BRF_WORD_COMPLEMENTIZER;
  uint32_t k = i - 1, least;
  if (tokens[k].kind == BRF_TOKEN_ABBREV) return 1; /* د. أمل سعدون */
  if (k > 0 && tokens[k].kind == BRF_TOKEN_PUNCT &&
      (text[tokens[k].start] == ',' ||
       (tokens[k].end - tokens[k].start == 2 &&
        memcmp(text + tokens[k].start, "\xD8\x8C", 2) == 0)))
    k--;
  least = k > MAX_OFFICE ? k - MAX_OFFICE : 0;
  if (tokens[k].kind != BRF_TOKEN_WORD ||
      !(r->tags[r->word[k]].traits & BRF_TRAIT_DEFINITE))
    return 0;
  for (;; k--) {
    const BrfTag *tag = &r->tags[r->word[k]];
    if (tokens[k].kind != BRF_TOKEN_WORD || tag->verb || (tag->kinds & ends))
      return 0;
    if (tag->kinds & OFFICE) return 1;
    if (k == least || (tokens[k].flags & BRF_TOKEN_LINE)) return 0;
  }
}

/* Token i has r->tags[r->more] for a tag of its own. */
static void set_apart(Reader *r, uint32_t i) {
  const BrfTag *tag = &r->tags[r->more];
  r->word[i] = r->more++;
  r->joints[i] = tag->joints;
  r->events[i] = (uint8_t)(tag->events | (r->events[i] & (BRF_EVENT_LINE | BRF_EVENT_STOP)));
}

/* Token i is a name here, whatever its word is elsewhere. */
static void name_apart(Reader *r, uint32_t i) {
  const BrfToken *t = &r->tokens[i];
  work_out_name(r->lexicon, r->text + t->start, t->end - t->start, r->tags[r->word[i]].key,
                &r->tags[r->more]);
  set_apart(r, i);
}

/* Words that may be given names are where an office, a title, a verb of report
   or a name stands before, and a name behind: قالت أمل سعدون, المدير يزيد سعدون,
   السيد نصر. */
static void read_names(Reader *r) {
  const uint64_t title = UINT64_C(1) << BRF_WORD_TITLE;
  const BrfToken *tokens = r->tokens;
  int ali = -1; /* not known yet */
  uint32_t i = brf_event_next(r->joints, 0, BRF_JOINT_GIVEN);
  for (; i < r->ntokens; i = brf_event_next(r->joints, i + 1, BRF_JOINT_GIVEN)) {
    const BrfToken *t = &tokens[i];
    const BrfTag *tag = &r->tags[r->word[i]], *before, *behind = NULL;
    if (i == 0 || (t->flags & BRF_TOKEN_LINE)) continue;
    before = &r->tags[r->word[i - 1]];
    if (i + 1 < r->ntokens && tokens[i + 1].kind == BRF_TOKEN_WORD &&
        !(tokens[i + 1].flags & BRF_TOKEN_LINE))
      behind = &r->tags[r->word[i + 1]];
    if ((tag->traits & BRF_TRAIT_ALA) && !is_titled_ali(before, behind)) continue;
    if (is_second_ali(r, i, behind)) {
      name_apart(r, i);
      continue;
    }
    if (tag->nreadings == 1 && tag->kinds == 0 && brf_reading_first(tag->readings[0]) && (before->traits & BRF_TRAIT_GIVEN)) {
      name_apart(r, i); /* قال خالد نصر إن: no نصرّ behind a name */
      continue;
    }
    if (is_bu(tag)) { /* ناصر بوريطة; but تأثر ناصر بوفاة الوزير */
      const int named = (before->traits & BRF_TRAIT_GIVEN) || /* عبد العزيز بوتفليقة */
                        (i > 1 && (r->tags[r->word[i - 2]].traits & BRF_TRAIT_SERVANT));
      if (named && (behind == NULL || (behind->kinds & OFFICE) || !(behind->traits & BRF_TRAIT_NOUN)))
        name_apart(r, i);
      continue;
    }
    if (!(before->kinds & title) &&
        !(behind != NULL && (names_on(behind, tag->verb) ||
                             ((before->traits & BRF_TRAIT_GIVEN) && (behind->kinds & OFFICE))))) /* سامي يوسف نائب الرئيس */
      continue;
    if (!(before->kinds & OFFICE) && !before->verb &&
        !(before->traits & BRF_TRAIT_GIVEN) && !behind_office(r, i) &&
        !((before->traits & BRF_TRAIT_DEFINITE) && i > 1 && r->tags[r->word[i - 2]].verb)) /* قال البرتغالي روي سعدون */
      continue;
    /* علي كريم is a name in any text, for على takes none */
    if ((tag->traits & BRF_TRAIT_ALI) &&
        !(behind != NULL && ((behind->joints & BRF_JOINT_GIVEN) ||
                             (behind->traits & BRF_TRAIT_GIVEN)))) {
      if (ali < 0) ali = tells_ali(r);
      if (!ali) continue;
    }
    name_apart(r, i);
  }
}

/* Token i is of these kinds alone, not of those that its word has elsewhere. */
static void read_as(Reader *r, uint32_t i, uint64_t kinds) {
  const BrfToken *t = &r->tokens[i];
  BrfTag *tag = &r->tags[r->more];
  *tag = r->tags[r->word[i]];
  tag->kinds = kinds;
  tag->traits = tag->joints = tag->events = 0;
  describe(r->lexicon, r->text + t->start, t->end - t->start, 0, tag);
  set_apart(r, i);
}

/* A word that the gazetteer alone knows, in names that do not stand here (أبو ظبي, الرياض), is an
   unknown one: أبو عبيدة, رياض منصور. إن and بي in a name of it are letters, no complementizer and no
   pronoun: سي إن إن, قناة إن بي سي, بي بي سي. */
static void read_gazetteer(Reader *r) {
  const uint64_t that = UINT64_C(1) << BRF_WORD_COMPLEMENTIZER;
  const uint64_t known = UINT64_C(1) << BRF_WORD_GAZETTEER;
  const uint32_t *word = r->word;
  uint32_t i, k;
  BrfGazetteerHit hit;
  BrfScan scan;
  memset(&scan, 0, sizeof scan);
  scan.n = (uint32_t)r->ntokens;
  scan.text = r->text;
  scan.tokens = r->tokens;
  scan.tags = r->tags;
  scan.word = word;
  for (i = brf_event_next(r->events, 0, BRF_EVENT_NAME); i < scan.n;
       i = brf_event_next(r->events, i + 1, BRF_EVENT_NAME)) {
    const BrfTag *tag = &r->tags[word[i]];
    if (tag->kinds == known && tag->pro == 0 && !brf_gazetteer_find(&scan, i, &hit)) {
      read_as(r, i, 0);
      continue;
    }
    if ((!((tag->kinds | r->tags[word[i + 1]].kinds | r->tags[word[i + 2]].kinds |
            r->tags[word[i + 3]].kinds) & that) && !(tag->traits & BRF_TRAIT_PRONOUN)) ||
        !brf_gazetteer_find(&scan, i, &hit))
      continue;
    for (k = i; k < hit.end; k++) {
      if (r->tags[word[k]].kinds & that) read_as(r, k, known);
      if (!(r->tags[word[k]].traits & BRF_TRAIT_PRONOUN)) continue;
      read_as(r, k, r->tags[word[k]].kinds);
      r->tags[word[k]].traits &= ~(uint32_t)BRF_TRAIT_PRONOUN;
    }
    i = hit.end - 1;
  }
}

BrfStatus brf_memo_words(BrfMemo *memo, const BrfLexicon *lexicon,
                         const char *text, size_t size, const BrfToken *tokens,
                         size_t ntokens, BrfWords *words) {
  const int own = lexicon != NULL && lexicon->entries.len > 0;
  Reader r;
  unsigned i;
  if (!make_room(memo, ntokens)) return BRF_NO_MEMORY;
  if (own) forget(memo);
  memo->now++;
  r.lexicon = lexicon;
  r.tags = line_of(&memo->tags);
  r.places = line_of(&memo->places);
  r.mask = memo->size - 1;
  r.now = memo->now;
  r.more = KINDS + memo->size;
  r.learned = memo->learned;
  r.text = text;
  r.tokens = tokens;
  r.ntokens = ntokens;
  r.word = (uint32_t *)memo->word.data + BRF_BESIDE;
  r.events = (uint8_t *)memo->events.data + BRF_BESIDE;
  r.joints = (uint8_t *)memo->joints.data + BRF_BESIDE;
  read_tokens(&r, size);
  memo->learned = r.learned;
  for (i = 1; i <= BRF_BESIDE; i++)
    r.word[ntokens + i - 1] = *(r.word - i) = BRF_TOKEN_SYMBOL;
  memset(r.events - BRF_BESIDE, UINT8_MAX, BRF_BESIDE);
  memset(r.events + ntokens, UINT8_MAX, 2 * BRF_BESIDE);
  memset(r.joints - BRF_BESIDE, UINT8_MAX, BRF_BESIDE);
  memset(r.joints + ntokens, UINT8_MAX, 2 * BRF_BESIDE);
  read_names(&r);
  read_gazetteer(&r);
  if (own) forget(memo);
  words->tags = r.tags;
  words->word = r.word;
  words->events = r.events;
  words->joints = r.joints;
  return BRF_OK;
}
