/* SPDX-License-Identifier: MIT */
/* A memory of words changes nothing but the time. */
#include "brf_memo.h"

#include <stdio.h>

#include "check.h"

static uint64_t state = 3;

static unsigned draw(unsigned n) {
  state = state * UINT64_C(6364136223846793005) + 1442695040888963407u;
  return (unsigned)(state >> 33) % n;
}

/* Words of one to 16 letters, so that many are too long to be remembered and
   places are taken by others. */
static size_t fill(char *text, size_t size) {
  static const char *const known[] = {"وقال", "الوزير", "أمس", "للعام", "بأن"};
  size_t at = 0;
  while (at + 40 < size) {
    unsigned n = draw(3) ? 1 + draw(4) : 1 + draw(16);
    if (draw(3) == 0) {
      const char *word = known[draw(5)];
      memcpy(text + at, word, strlen(word));
      at += strlen(word);
    } else {
      while (n-- > 0) {
        text[at++] = (char)0xD8;
        text[at++] = (char)(0xA7 + draw(20));
      }
    }
    text[at++] = draw(9) ? ' ' : '.';
  }
  return at;
}

static int same(const BrfTag *a, const BrfTag *b) {
  return a->key.lo == b->key.lo && a->key.hi == b->key.hi &&
         a->key.len == b->key.len && a->kinds == b->kinds &&
         a->readings == b->readings && a->letters == b->letters &&
         a->traits == b->traits && a->nreadings == b->nreadings &&
         a->pro == b->pro && a->suffix == b->suffix && a->verb == b->verb &&
         a->events == b->events && a->senses == b->senses &&
         (a->senses == 0 || (a->sense == b->sense && a->item == b->item));
}

static const BrfTag *tag_of(const BrfWords *words, size_t i) {
  return &words->tags[words->word[i]];
}

/* Two texts of one word each, of which a lexicon knows the second. */
static void forget_a_lexicon(BrfMemo *memo) {
  static const BrfCueLemma lemma = {"بجس",          "say", BRF_CLASS_SAY,
                                    BRF_CUE_STRONG, 0,     BRF_TAKES_AN};
  const char *word = "بجست";
  BrfLexicon lexicon;
  BrfToken token;
  BrfWords words;
  uint32_t index = 0;
  memset(&token, 0, sizeof token);
  token.end = (uint32_t)strlen(word);
  brf_lexicon_init(&lexicon, &brf_alloc_default);
  CHECK(brf_lexicon_add_cue(&lexicon, &lemma, &index) == BRF_OK);
  CHECK(brf_lexicon_add_form(&lexicon, index, word, strlen(word), 0) == BRF_OK);
  CHECK(brf_memo_words(memo, NULL, word, strlen(word), &token, 1, &words) ==
        BRF_OK);
  CHECK(tag_of(&words, 0)->nreadings == 0);
  CHECK(brf_memo_words(memo, &lexicon, word, strlen(word), &token, 1, &words) ==
        BRF_OK);
  CHECK(tag_of(&words, 0)->nreadings == 1);
  CHECK(tag_of(&words, 0)->events & BRF_EVENT_CUE);
  CHECK(brf_memo_words(memo, NULL, word, strlen(word), &token, 1, &words) ==
        BRF_OK);
  CHECK(tag_of(&words, 0)->nreadings == 0);
  brf_lexicon_free(&lexicon);
}

/* It grows with what it knows: words that are met again are not worked out
 * anew. */
static void keep_words(void) {
  enum { WORDS = 3500, BYTES_OF_ONE = 7 };
  static char text[WORDS * BYTES_OF_ONE + 1];
  BrfBuf tokens;
  BrfMemo memo;
  BrfWords words;
  uint32_t i, size;
  for (i = 0; i < WORDS; i++)
    snprintf(text + i * BYTES_OF_ONE, BYTES_OF_ONE + 1, "\xD8%c\xD8%c\xD8%c ",
             0xA7 + i % 20, 0xA8 + i / 20 % 20, 0xA8 + i / 400);
  brf_memo_init(&memo, &brf_alloc_default);
  brf_buf_init(&tokens, sizeof(BrfToken), &brf_alloc_default);
  CHECK(brf_tokenize(text, sizeof text - 1, &tokens) == BRF_OK);
  CHECK(tokens.len == WORDS);
  CHECK(brf_memo_words(&memo, NULL, text, sizeof text - 1, tokens.data,
                       tokens.len, &words) == BRF_OK);
  size = memo.size;
  CHECK(memo.learned > WORDS - WORDS / 10);
  CHECK(brf_memo_words(&memo, NULL, text, sizeof text - 1, tokens.data, 1,
                       &words) == BRF_OK);
  CHECK(memo.size > size && memo.learned > WORDS - WORDS / 10);
  brf_buf_free(&tokens);
  brf_memo_free(&memo);
}

static void find_events(void) {
  static const uint8_t events[] = {
      4,   0,   0,   1,   0,   0,   0,   0,   0,   0,   2,   0,   255, 255,
      255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};
  CHECK(brf_event_next(events, 0, 4) == 0);
  CHECK(brf_event_next(events, 0, 1) == 3);
  CHECK(brf_event_next(events, 3, 3) == 3);
  CHECK(brf_event_next(events, 4, 3) == 10);
  CHECK(brf_event_next(events, 11, 4) >= 12);
}

int main(void) {
  static char text[60000];
  BrfBuf tokens;
  BrfMemo memo;
  int round;
  size_t i, dated = 0, alone = 0, cues = 0;
  brf_memo_init(&memo, &brf_alloc_default);
  brf_buf_init(&tokens, sizeof(BrfToken), &brf_alloc_default);
  for (round = 0; round < 40; round++) {
    size_t size = fill(text, round % 4 ? sizeof text / 8 : sizeof text);
    BrfMemo fresh;
    BrfWords plain, remembered;
    tokens.len = 0;
    brf_memo_init(&fresh, &brf_alloc_default);
    CHECK(brf_tokenize(text, size, &tokens) == BRF_OK);
    CHECK(brf_memo_words(&fresh, NULL, text, size, tokens.data, tokens.len,
                         &plain) == BRF_OK);
    CHECK(brf_memo_words(&memo, NULL, text, size, tokens.data, tokens.len,
                         &remembered) == BRF_OK);
    for (i = 0; i < tokens.len; i++) {
      const BrfToken *t = &brf_buf_at(&tokens, BrfToken, i);
      const BrfTag *tag = tag_of(&remembered, i);
      BrfTag own;
      CHECK(same(tag_of(&plain, i), tag));
      if (t->kind != BRF_TOKEN_WORD) continue;
      brf_lexicon_tag(NULL, text + t->start, t->end - t->start, &own);
      CHECK(own.key.lo == tag->key.lo);
      CHECK(!brf_tag_is(tag, BRF_WORD_GIVEN)); /* a name, or what it is else */
      if (own.kinds == UINT64_C(1) << BRF_WORD_GAZETTEER && tag->kinds == 0)
        own.kinds = 0; /* no name of the gazetteer stands here: أبو عبيدة */
      if (!brf_tag_is(&own, BRF_WORD_GIVEN) &&
          !brf_tag_is(&own, BRF_WORD_GAZETTEER))
        CHECK(own.kinds == tag->kinds && own.readings == tag->readings &&
              own.pro == tag->pro);
      dated += tag->senses > 0;
      alone += (tag->traits & BRF_TRAIT_ALONE) != 0;
      cues += (remembered.events[i] & BRF_EVENT_CUE) != 0;
      if (t->flags & BRF_TOKEN_LINE)
        CHECK(remembered.events[i] & BRF_EVENT_LINE);
    }
    CHECK(tag_of(&remembered, tokens.len)->kinds == 0);
    CHECK(brf_event_next(remembered.events, (uint32_t)tokens.len,
                         BRF_EVENT_CUE) >= tokens.len);
    brf_memo_free(&fresh);
  }
  CHECK(dated > alone && alone > 0 && cues > 0);
  forget_a_lexicon(&memo);
  keep_words();
  find_events();
  brf_buf_free(&tokens);
  brf_memo_free(&memo);
  return CHECK_DONE();
}
