/* SPDX-License-Identifier: MIT */
/* A memory of words changes nothing but the time. */
#include "brf_memo.h"

#include "brf_item.h"
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
         a->readings == b->readings && a->nreadings == b->nreadings &&
         a->pro == b->pro && a->suffix == b->suffix && a->verb == b->verb &&
         a->dated == b->dated;
}

int main(void) {
  static char text[20000];
  BrfBuf tokens, plain, remembered;
  BrfMemo memo;
  int round;
  size_t i, dated = 0;
  brf_memo_init(&memo, &brf_alloc_default);
  brf_buf_init(&tokens, sizeof(BrfToken), &brf_alloc_default);
  brf_buf_init(&plain, sizeof(BrfTag), &brf_alloc_default);
  brf_buf_init(&remembered, sizeof(BrfTag), &brf_alloc_default);
  for (round = 0; round < 20; round++) {
    size_t size = fill(text, sizeof text);
    tokens.len = plain.len = remembered.len = 0;
    CHECK(brf_tokenize(text, size, &tokens) == BRF_OK);
    CHECK(brf_tags(NULL, NULL, text, size, tokens.data, tokens.len, &plain) ==
          BRF_OK);
    CHECK(brf_tags(&memo, NULL, text, size, tokens.data, tokens.len,
                   &remembered) == BRF_OK);
    CHECK(plain.len == tokens.len && remembered.len == tokens.len);
    for (i = 0; i < tokens.len; i++) {
      const BrfTag *tag = &brf_buf_at(&remembered, BrfTag, i);
      CHECK(same(&brf_buf_at(&plain, BrfTag, i), tag));
      if (brf_buf_at(&tokens, BrfToken, i).kind == BRF_TOKEN_WORD)
        CHECK(tag->dated == brf_item_knows(tag->key));
      dated += tag->dated;
    }
  }
  CHECK(dated > 0);
  brf_buf_free(&tokens);
  brf_buf_free(&plain);
  brf_buf_free(&remembered);
  brf_memo_free(&memo);
  return CHECK_DONE();
}
