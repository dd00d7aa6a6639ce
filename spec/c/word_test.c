/* SPDX-License-Identifier: MIT */
#include "brf_word.h"

#include "brf_memo.h"
#include "check.h"

/* One word as a scan. */
static BrfScan scan_of(const char *text, BrfBuf *tokens, BrfMemo *memo,
                       BrfBuf *sentences) {
  BrfScan scan;
  BrfWords words;
  brf_buf_init(tokens, sizeof(BrfToken), &brf_alloc_default);
  brf_buf_init(sentences, sizeof(BrfSentence), &brf_alloc_default);
  brf_memo_init(memo, &brf_alloc_default);
  brf_tokenize(text, strlen(text), tokens);
  CHECK(brf_memo_words(memo, NULL, text, strlen(text), tokens->data,
                       tokens->len, &words) == BRF_OK);
  brf_sentences(text, strlen(text), tokens->data, tokens->len, words.events, sentences);
  CHECK(brf_scan_init(&scan, text, strlen(text), tokens->data, &words,
                      tokens->len, sentences->data, sentences->len, NULL, 0,
                      NULL, 0, NULL, &brf_alloc_default) == BRF_OK);
  return scan;
}

typedef struct Row {
  const char *word;
  int noun, verb;
} Row;

int main(void) {
  static const Row rows[] = {
      {"الوزير", 1, 0}, {"قال", 1, 1},   {"ويؤكد", 1, 1}, {"في", 0, 0},
      {"الذي", 0, 0},   {"أمس", 0, 0},   {"لكن", 0, 0},   {"كريم", 1, 0},
      {"يتوقف", 1, 1},  {"يناير", 1, 0}, {"هو", 0, 0},    {"بحسب", 0, 0},
      {"Reuters", 1, 0},
  };
  size_t i;
  for (i = 0; i < sizeof rows / sizeof *rows; i++) {
    BrfBuf tokens, sentences;
    BrfMemo memo;
    BrfScan scan = scan_of(rows[i].word, &tokens, &memo, &sentences);
    if (brf_word_is_noun(&scan, 0) != rows[i].noun ||
        brf_word_is_verb(&scan, 0) != rows[i].verb)
      printf("%s\n", rows[i].word);
    CHECK(brf_word_is_noun(&scan, 0) == rows[i].noun);
    CHECK(brf_word_is_verb(&scan, 0) == rows[i].verb);
    CHECK(!brf_word_is_noun(&scan, 9) && !brf_word_is_verb(&scan, 9));
    brf_scan_free(&scan);
    brf_buf_free(&tokens);
    brf_memo_free(&memo);
    brf_buf_free(&sentences);
  }
  return CHECK_DONE();
}
