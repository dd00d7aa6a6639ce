/* SPDX-License-Identifier: MIT */
#include "brf_mark.h"

#include "check.h"

typedef struct Row {
  const char *text;
  const char *pairs; /* "first-last" words inside each pair, or "?" unclosed */
} Row;

/* Writes each pair as its text between the marks, "|" between pairs. */
static void describe(const char *text, char *out, size_t room) {
  BrfBuf tokens, marks;
  size_t i, at = 0;
  brf_buf_init(&tokens, sizeof(BrfToken), &brf_alloc_default);
  brf_buf_init(&marks, sizeof(BrfMark), &brf_alloc_default);
  brf_tokenize(text, strlen(text), &tokens);
  brf_marks(text, tokens.data, tokens.len, NULL, &marks);
  out[0] = '\0';
  for (i = 0; i < marks.len; i++) {
    const BrfMark *m = &brf_buf_at(&marks, BrfMark, i);
    const BrfToken *t = tokens.data;
    if (i > 0) at += (size_t)snprintf(out + at, room - at, "|");
    if (m->close == BRF_NONE)
      at += (size_t)snprintf(out + at, room - at, "?");
    else
      at += (size_t)snprintf(out + at, room - at, "%.*s",
                             (int)(t[m->close].start - t[m->open].end),
                             text + t[m->open].end);
  }
  brf_buf_free(&tokens);
  brf_buf_free(&marks);
}

/* A parent is a pair around it, never a mark that was left open. */
static void check_parents(const char *text) {
  BrfBuf tokens, marks;
  size_t i;
  brf_buf_init(&tokens, sizeof(BrfToken), &brf_alloc_default);
  brf_buf_init(&marks, sizeof(BrfMark), &brf_alloc_default);
  brf_tokenize(text, strlen(text), &tokens);
  brf_marks(text, tokens.data, tokens.len, NULL, &marks);
  for (i = 0; i < marks.len; i++) {
    uint32_t parent = brf_buf_at(&marks, BrfMark, i).parent;
    if (parent == BRF_NONE) continue;
    CHECK(parent < i);
    CHECK(brf_buf_at(&marks, BrfMark, parent).close > i);
    CHECK(brf_buf_at(&marks, BrfMark, parent).close != BRF_NONE);
  }
  brf_buf_free(&tokens);
  brf_buf_free(&marks);
}

int main(void) {
  static const Row rows[] = {
      {"قال “نعم” ثم", "نعم"},
      {"قال «نعم» و«لا»", "نعم|لا"},
      {"قال \"نعم\" و\"لا\".", "نعم|لا"},
      {"قال ”نعم” ثم ”لا”", "نعم|لا"},
      {"قال ” نعم “.", " نعم "},
      {"قال “نعم هنا “.", "نعم هنا "}, /* the stop tells that the second closes */
      {"قال “نعم هنا “، ثم “لا”", "نعم هنا |لا"},
      {"قال \"\"نعم\"\" ثم", "\"نعم\""},
      {"قال ''نعم'' ثم", "'نعم'"},
      {"قال: ''نعم \"لا\"''", "'نعم \"لا\"'|لا"},
      {"وصفه بـ‘‘نعم’’", "‘نعم’"},
      {"قال 'نعم ''لا'' ثم'", "نعم ''لا'' ثم|'لا'"},
      {"قال \"نعم ثم \"لا\"\" ومضى", "نعم ثم \"لا\"|لا"},
      {"“نعم\" هكذا", "نعم"},
      {"«قال “نعم” أمس»", "قال “نعم” أمس|نعم"},
      {"\"قال \"نعم\" أمس\"", "قال \"نعم\" أمس|نعم"},
      {"(نعم \"لا\")", "نعم \"لا\"|لا"},
      {"قال \"نعم", "?"},
      {"قال \"نعم\nثم مضى", "?"},
      {"قال “نعم\nثم لا” ومضى", "نعم\nثم لا"},
      {"“نعم\n“ثم لا” ومضى", "نعم\n“ثم لا"},
      {"قال: \"نعم\n\"ثم لا\" ومضى", "نعم\n\"ثم لا"}, /* each paragraph opens it again */
      {"نعم” ولا", ""},
      {"«نعم «لا» ومضى", "?|لا"},
      {"))((", "?|?"},
      {"قال ((نعم)) ثم", "(نعم)"},
      {"قال (( نعم (لا) )) ثم ((", "( نعم (لا) )| نعم (لا) |لا|?|?"},
      {"قال 'نعم لا' ثم", "نعم لا"},
      {"", ""},
  };
  char out[256];
  size_t i;
  for (i = 0; i < sizeof rows / sizeof *rows; i++) {
    describe(rows[i].text, out, sizeof out);
    if (strcmp(out, rows[i].pairs) != 0)
      printf("%s: %s, not %s\n", rows[i].text, out, rows[i].pairs);
    CHECK(strcmp(out, rows[i].pairs) == 0);
    check_parents(rows[i].text);
  }
  check_parents("\" قال « وأكد “ ثم ' ( » \" ” ) ‹ › „ “ [ ] «« »» \"\"");
  return CHECK_DONE();
}
