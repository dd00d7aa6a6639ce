/* SPDX-License-Identifier: MIT */
/* Dates, quantities, the document's own date, and ISO 8601 read from raw
   bytes. */
#include <math.h>

#include "brf_date.h"
#include "brf_quantity.h"
#include "fuzz.h"

/* Whatever is read can be written and read again. */
static void check_read(const char *text, size_t size) {
  BrfDay day, again;
  char value[12];
  size_t n;
  if (!brf_day_read(text, size, &day)) return;
  n = brf_day_write(day, value);
  FUZZ_CHECK(n > 0 && n < sizeof value && value[n] == '\0');
  FUZZ_CHECK(brf_day_read(value, n, &again));
  FUZZ_CHECK(again.year == day.year && again.month == day.month &&
             again.day == day.day);
  if (day.day > 0) {
    FUZZ_CHECK(brf_day_valid(day));
    again = brf_day_from(brf_day_number(day));
    FUZZ_CHECK(again.year == day.year && again.month == day.month &&
               again.day == day.day);
  }
}

static void check_value(const BrfDate *date) {
  BrfDay day;
  size_t n = strlen(date->value), first = strcspn(date->value, "/");
  FUZZ_CHECK(n > 0 && n < sizeof date->value && date->kind <= BRF_DATE_TIME);
  if (date->kind == BRF_DATE_RANGE) FUZZ_CHECK(first < n);
  else FUZZ_CHECK(first == n);
  FUZZ_CHECK(brf_day_read(date->value, first, &day));
  if (first < n)
    FUZZ_CHECK(brf_day_read(date->value + first + 1, n - first - 1, &day));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  FuzzInput input = {data, size};
  BrfDay reference = fuzz_day(&input);
  BrfPrefer prefer = (BrfPrefer)fuzz_choice(&input, 2);
  BrfDocumentDate found;
  BrfBuf tokens, dates, quantities;
  size_t length, i;
  uint32_t at = 0;
  char *text = fuzz_text(&input, &length);
  check_read((const char *)input.data, input.size);
  fuzz_tokens(text, length, &tokens);
  brf_buf_init(&dates, sizeof(BrfDate), &brf_alloc_default);
  brf_buf_init(&quantities, sizeof(BrfQuantity), &brf_alloc_default);
  FUZZ_CHECK(brf_dates_and_quantities(text, length, tokens.data, NULL,
                                      tokens.len, reference, prefer, &dates, &quantities,
                                      &found) == BRF_OK);
  for (i = 0; i < dates.len; i++) {
    const BrfDate *date = &brf_buf_at(&dates, BrfDate, i);
    fuzz_check_span(text, length, date->start, date->end);
    FUZZ_CHECK(date->start >= at);
    check_value(date);
    at = date->end;
  }
  for (at = 0, i = 0; i < quantities.len; i++) {
    const BrfQuantity *q = &brf_buf_at(&quantities, BrfQuantity, i);
    fuzz_check_span(text, length, q->start, q->end);
    FUZZ_CHECK(q->start >= at && q->kind <= BRF_QUANTITY_MEASURE);
    FUZZ_CHECK(isfinite(q->value) && memchr(q->unit, 0, sizeof q->unit));
    at = q->end;
  }
  FUZZ_CHECK(found.confidence >= 0 && found.confidence <= 1);
  if (found.day.year != 0)
    fuzz_check_span(text, length, found.start, found.end);
  brf_buf_free(&quantities);
  brf_buf_free(&dates);
  brf_buf_free(&tokens);
  free(text);
  return 0;
}
