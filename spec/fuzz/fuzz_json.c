/* SPDX-License-Identifier: MIT */
/* JSON: objects read from any bytes; strings and numbers written and read
   again. */
#include <math.h>

#include "brf_json.h"
#include "brf_object.h"
#include "brf_utf8.h"
#include "fuzz.h"

/* The string behind a span, in a block of just the size that was promised. */
static char *unescape(const char *text, BrfSpan span, size_t *made) {
  size_t size = span.end - span.start;
  char *out = malloc(size > 0 ? size : 1);
  FUZZ_CHECK(out != NULL);
  if (brf_object_unescape(text + span.start, size, out, made)) {
    FUZZ_CHECK(*made <= size);
    return out;
  }
  free(out);
  return NULL;
}

/* What is read to its end is JSON where its parts are. */
static void check_object(const char *text, size_t size) {
  int valid = brf_utf8_validate(text, size) == size, whole = 1, more;
  BrfObject object;
  BrfMember m;
  uint32_t at = 0;
  size_t wrong_at;
  FUZZ_CHECK(brf_object_init(&object, text, size));
  while ((more = brf_object_next(&object, &m)) == 1) {
    char *key, *value;
    size_t made;
    FUZZ_CHECK(m.key.start > at && m.key.start <= m.key.end);
    FUZZ_CHECK(m.key.end < m.value.start && m.value.start <= m.value.end);
    FUZZ_CHECK(m.value.end <= size && m.kind <= BRF_MEMBER_OTHER);
    at = m.value.end;
    key = unescape(text, m.key, &made);
    if (key != NULL && valid)
      FUZZ_CHECK(brf_utf8_validate(key, made) == made);
    whole &= key != NULL;
    free(key);
    if (m.kind == BRF_MEMBER_STRING) {
      value = unescape(text, m.value, &made);
      whole &= value != NULL;
      free(value);
    } else if (m.kind == BRF_MEMBER_OTHER) {
      whole &= brf_object_check(text + m.value.start, m.value.end - m.value.start,
                                &wrong_at) == NULL;
    }
  }
  if (more == 0 && whole)
    FUZZ_CHECK(brf_object_check(text, size, &wrong_at) == NULL);
  else if (brf_object_check(text, size, &wrong_at) != NULL)
    FUZZ_CHECK(wrong_at <= size);
}

static void check_string(const char *text, size_t size) {
  BrfObject object;
  BrfMember m;
  BrfBuf out;
  char *again;
  size_t made;
  brf_buf_init(&out, 1, &brf_alloc_default);
  brf_buf_append(&out, "{", 1);
  brf_json_string(&out, text, size);
  brf_buf_append(&out, ":", 1);
  brf_json_string(&out, text, size);
  brf_buf_append(&out, "}", 1);
  FUZZ_CHECK(out.status == BRF_OK);
  FUZZ_CHECK(brf_utf8_validate(out.data, out.len) == out.len);
  FUZZ_CHECK(brf_object_init(&object, out.data, out.len));
  FUZZ_CHECK(brf_object_next(&object, &m) == 1);
  FUZZ_CHECK(m.kind == BRF_MEMBER_STRING);
  again = unescape(out.data, m.value, &made);
  FUZZ_CHECK(again != NULL && made == size);
  FUZZ_CHECK(size == 0 || memcmp(again, text, size) == 0);
  FUZZ_CHECK(brf_object_next(&object, &m) == 0);
  free(again);
  brf_buf_free(&out);
}

static void check_number(double value) {
  BrfBuf out;
  brf_buf_init(&out, 1, &brf_alloc_default);
  brf_json_number(&out, value);
  brf_buf_append(&out, "", 1);
  FUZZ_CHECK(out.status == BRF_OK);
  if (isfinite(value)) FUZZ_CHECK(strtod(out.data, NULL) == value);
  else FUZZ_CHECK(strcmp(out.data, "null") == 0);
  brf_buf_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  FuzzInput input = {data, size};
  size_t length;
  char *text = fuzz_text(&input, &length);
  double value;
  check_object((const char *)data, size);
  check_object(text, length);
  check_string(text, length);
  if (size >= sizeof value) {
    memcpy(&value, data, sizeof value);
    check_number(value);
  }
  free(text);
  return 0;
}
