/* SPDX-License-Identifier: MIT */
#include "brf_icu_regex.h"

#include <unicode/uregex.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

/* Units of ICU's engine, each some thousand steps: about two seconds. */
#define TIME_LIMIT 2000

static URegularExpression *inner(BrfRegex *regex) {
  return (URegularExpression *)(void *)regex;
}

BrfStatus brf_icu_regex_new(const char *pattern, size_t size, BrfRegex **regex,
                            size_t *at) {
  UErrorCode error = U_ZERO_ERROR;
  UParseError where = {0, 0, {0}, {0}};
  UText *text;
  URegularExpression *compiled;
  *regex = NULL;
  *at = 0;
  text = utext_openUTF8(NULL, pattern, (int64_t)size, &error);
  if (U_FAILURE(error)) return BRF_ICU_FAILED;
  compiled = uregex_openUText(
      text, UREGEX_CASE_INSENSITIVE | UREGEX_MULTILINE | UREGEX_UWORD, &where,
      &error);
  utext_close(text);
  if (error == U_MEMORY_ALLOCATION_ERROR) return BRF_NO_MEMORY;
  if (U_FAILURE(error)) {
    uregex_close(compiled);
    if (where.offset > 0) { /* in code points */
      int64_t i = 0;
      U8_FWD_N((const uint8_t *)pattern, i, (int64_t)size, where.offset);
      *at = (size_t)i;
    }
    return BRF_BAD_PATTERN;
  }
  uregex_setTimeLimit(compiled, TIME_LIMIT, &error);
  *regex = (BrfRegex *)(void *)compiled;
  return BRF_OK;
}

void brf_icu_regex_free(BrfRegex *regex) {
  if (regex) uregex_close(inner(regex));
}

BrfStatus brf_icu_regex_find(BrfRegex *regex, const char *text, size_t size,
                             BrfBuf *spans) {
  UErrorCode error = U_ZERO_ERROR;
  URegularExpression *compiled = inner(regex);
  UText *source = utext_openUTF8(NULL, text, (int64_t)size, &error);
  BrfStatus status = BRF_OK;
  if (U_FAILURE(error)) return BRF_ICU_FAILED;
  uregex_setUText(compiled, source, &error);
  while (U_SUCCESS(error) && uregex_findNext(compiled, &error)) {
    BrfSpan span; /* native indexes of UTF-8 are bytes */
    span.start = (uint32_t)uregex_start64(compiled, 0, &error);
    span.end = (uint32_t)uregex_end64(compiled, 0, &error);
    if (span.end > span.start && !brf_buf_append(spans, &span, 1)) {
      status = BRF_NO_MEMORY;
      break;
    }
  }
  if (error == U_REGEX_TIME_OUT || error == U_REGEX_STACK_OVERFLOW)
    status = BRF_TOO_SLOW;
  else if (U_FAILURE(error))
    status = BRF_ICU_FAILED;
  utext_close(source); /* the pattern keeps a shallow copy of its own */
  return status;
}
