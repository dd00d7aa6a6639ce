/* SPDX-License-Identifier: MIT */
#include "brf_page.h"

#include "brf_clean.h"
#include "check.h"

int main(void) {
  const char *text = "عنوان الخبر\nعنوان الخبر\n\nالاستماع للمقال صوتياً\nنص - طويل.\n";
  BrfBuf tokens, lines;
  BrfPage page;
  size_t phrase;
  uint32_t first;
  memset(&page, 0, sizeof page);
  brf_buf_init(&tokens, sizeof(BrfToken), &brf_alloc_default);
  brf_buf_init(&lines, sizeof(BrfLine), &brf_alloc_default);
  CHECK(brf_tokenize(text, strlen(text), &tokens) == BRF_OK);
  page.text = text;
  page.tokens = tokens.data;
  CHECK(brf_page_lines(&page, tokens.len, &lines) == BRF_OK);
  CHECK(page.n == 4);
  CHECK(brf_page_doubled(&page, 0) && brf_page_doubled(&page, 1));
  CHECK(!brf_page_doubled(&page, 2));
  CHECK(page.lines[2].apart && !page.lines[1].apart);
  CHECK(page.lines[3].stop && !page.lines[0].stop);
  first = page.lines[2].first;
  CHECK(brf_page_phrase(&page, first, page.lines[2].end, BRF_PAGE_NONE,
                        &phrase) == first + 2);
  CHECK(brf_page_kind(phrase) == BRF_BOILERPLATE_UI);
  CHECK(brf_page_place(phrase) == BRF_PLACE_START);
  CHECK(brf_page_sign(&page, page.lines[3].first + 1) == '-');
  CHECK(brf_page_sign(&page, first) == 0);
  CHECK(brf_page_word(&page.tokens[first]));
  brf_buf_free(&tokens);
  brf_buf_free(&lines);
  return CHECK_DONE();
}
