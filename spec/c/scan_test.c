/* SPDX-License-Identifier: MIT */
#include "brf_scan.h"

#include "brf_memo.h"
#include "brf_word.h"
#include "check.h"

typedef struct Read {
  BrfBuf tokens, sentences, marks;
  BrfMemo memo;
  BrfScan scan;
} Read;

static void open_read(Read *r, const char *text) {
  size_t n = strlen(text);
  BrfWords words;
  brf_buf_init(&r->tokens, sizeof(BrfToken), &brf_alloc_default);
  brf_memo_init(&r->memo, &brf_alloc_default);
  brf_buf_init(&r->sentences, sizeof(BrfSentence), &brf_alloc_default);
  brf_buf_init(&r->marks, sizeof(BrfMark), &brf_alloc_default);
  CHECK(brf_tokenize(text, n, &r->tokens) == BRF_OK);
  CHECK(brf_memo_words(&r->memo, NULL, text, n, r->tokens.data, r->tokens.len,
                       &words) == BRF_OK);
  CHECK(brf_sentences(text, n, r->tokens.data, r->tokens.len, words.events,
                      &r->sentences) == BRF_OK);
  CHECK(brf_marks(text, r->tokens.data, r->tokens.len, words.events,
                  &r->marks) == BRF_OK);
  CHECK(brf_scan_init(&r->scan, text, n, r->tokens.data, &words, r->tokens.len,
                      r->sentences.data, r->sentences.len, r->marks.data,
                      r->marks.len, NULL, 0, NULL,
                      &brf_alloc_default) == BRF_OK);
}

static void close_read(Read *r) {
  brf_scan_free(&r->scan);
  brf_buf_free(&r->tokens);
  brf_memo_free(&r->memo);
  brf_buf_free(&r->sentences);
  brf_buf_free(&r->marks);
}

/* The token that starts with `word`. */
static uint32_t find(const Read *r, const char *text, const char *word) {
  const char *at = strstr(text, word);
  uint32_t i;
  for (i = 0; i < r->scan.n; i++)
    if (at != NULL && r->scan.tokens[i].start == (size_t)(at - text)) return i;
  return BRF_NONE;
}

/* The byte behind letters, with what stands between them: a tatweel, a joiner.
 */
static void step_over_letters(void) {
  const char *text = "للوزير لـلوزير ل\xE2\x80\x8Cلوزير وَللوزير";
  static const unsigned behind[] = {4, 6, 7, 4};
  Read r;
  uint32_t i;
  open_read(&r, text);
  CHECK(r.scan.n == 4);
  for (i = 0; i < 4; i++)
    CHECK(brf_scan_behind_letters(&r.scan, i, i < 3 ? 2 : 1) ==
          r.scan.tokens[i].start + (i < 3 ? behind[i] : 2));
  close_read(&r);
}

int main(void) {
  const char *text = "وقال الوزير: \"ذهبنا. وعدنا أمس\" مساء. ثم نام.";
  Read r;
  uint32_t said, went, back, slept;
  open_read(&r, text);
  said = find(&r, text, "وقال");
  went = find(&r, text, "ذهبنا");
  back = find(&r, text, "وعدنا");
  slept = find(&r, text, "ثم");
  CHECK(brf_tag(&r.scan, said)->verb && (brf_tag(&r.scan, said)->pro & 1));
  CHECK(brf_inside(&r.scan, said) == BRF_NONE);
  CHECK(brf_inside(&r.scan, went) == 0);
  /* the first sentence runs on to where the marks close and their sentence
     ends; what is inside stops at the mark */
  CHECK(brf_scan_limit(&r.scan, said) == slept);
  CHECK(brf_scan_limit(&r.scan, back) == r.scan.marks[0].close);
  CHECK(brf_scan_floor(&r.scan, went) == went);
  CHECK(brf_scan_floor(&r.scan, slept) == slept);
  CHECK(brf_scan_opens(&r.scan, went - 1) != NULL);
  CHECK(brf_scan_closes(&r.scan, r.scan.marks[0].close));
  CHECK(brf_punct(&r.scan, said + 2) == BRF_PUNCT_COLON);
  CHECK(brf_scan_span(&r.scan, said, said).end == 0);
  close_read(&r);

  text = "إلى وعلى لـ يساعد يوسف الوزير بالوزارة للوزارة";
  open_read(&r, text);
  CHECK(brf_word_is(&r.scan, 0, BRF_LETTERS_ILA));
  CHECK(brf_word_is(&r.scan, 1, BRF_LETTERS_ALA)); /* with و */
  CHECK(brf_word_is(&r.scan, 2, BRF_LETTERS_L));
  CHECK(!brf_word_is(&r.scan, 3, BRF_LETTERS_FI));
  CHECK(brf_word_is_verb(&r.scan, 3) && !brf_word_is_verb(&r.scan, 4));
  CHECK(brf_word_is_noun(&r.scan, 5) && !brf_word_is_noun(&r.scan, 0));
  CHECK(brf_word_base(&r.scan, 6).lo == brf_word_base(&r.scan, 7).lo);
  close_read(&r);

  open_read(&r, "");
  CHECK(r.scan.n == 0);
  close_read(&r);
  step_over_letters();
  return CHECK_DONE();
}
