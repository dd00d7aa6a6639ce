/* SPDX-License-Identifier: MIT */
/*
** Every allocation of an analysis fails once: each run ends in
** BRF_NO_MEMORY, leaks nothing, and leaves a document that works.
*/
#include <stdlib.h>

#include "brf_doc.h"
#include "brf_json.h"
#include "check.h"

typedef struct Budget { long left; size_t live; } Budget;

static void *spend(void *ud, void *ptr, size_t osize, size_t nsize) {
  Budget *budget = ud;
  void *out;
  if (nsize == 0) {
    if (ptr != NULL) budget->live -= osize;
    free(ptr);
    return NULL;
  }
  if (budget->left == 0) return NULL;
  if (budget->left > 0) budget->left--;
  out = realloc(ptr, nsize);
  if (out != NULL) budget->live += nsize - (ptr != NULL ? osize : 0);
  return out;
}

/* The same where a memo is handed from text to text: it goes on being good. */
static void fail_with_memo(Budget *budget, const BrfAlloc *alloc,
                           const char *text, size_t quotes) {
  BrfDocOptions options;
  BrfMemo memo;
  BrfDoc doc;
  long n;
  memset(&options, 0, sizeof options);
  options.memo = &memo;
  for (n = 0; n < 100; n++) {
    BrfStatus status;
    brf_memo_init(&memo, alloc);
    brf_doc_init(&doc, alloc);
    budget->left = n;
    status = brf_doc_analyse(&doc, text, strlen(text), &options);
    budget->left = -1;
    CHECK(status == BRF_OK || status == BRF_NO_MEMORY);
    CHECK(doc.quotes.len == (status == BRF_OK ? quotes : 0));
    brf_doc_free(&doc);
    CHECK(brf_doc_analyse(&doc, text, strlen(text), &options) == BRF_OK);
    CHECK(doc.quotes.len == quotes);
    brf_doc_free(&doc);
    brf_memo_free(&memo);
    CHECK(budget->live == 0);
    if (status == BRF_OK) break;
  }
  CHECK(n > 3 && n < 100);
}

int main(void) {
  const char *text =
      "وقال وزير الري خالد المنصور: \"السد جاهز\"، مضيفاً أن الماء كاف.\n"
      "وأوضح أن روسيا أبلغت نظيره يوم 3 مايو 2021 أن التكلفة 5 ملايين دولار، "
      "بحسب البيان.\n";
  Budget budget = {-1, 0};
  BrfAlloc alloc = {spend, &budget};
  BrfDocOptions options;
  BrfDoc doc;
  long n;
  size_t quotes;
  memset(&options, 0, sizeof options);
  brf_doc_init(&doc, &alloc);
  CHECK(brf_doc_analyse(&doc, text, strlen(text), &options) == BRF_OK);
  quotes = doc.quotes.len;
  CHECK(quotes >= 4);
  brf_doc_free(&doc);
  CHECK(budget.live == 0);
  for (n = 0; n < 1000; n++) {
    BrfStatus status;
    budget.left = n;
    brf_doc_init(&doc, &alloc);
    status = brf_doc_analyse(&doc, text, strlen(text), &options);
    if (status == BRF_OK) break;
    CHECK(status == BRF_NO_MEMORY);
    CHECK(budget.live == 0 && doc.quotes.len == 0);
    budget.left = -1;
    CHECK(brf_doc_analyse(&doc, text, strlen(text), &options) == BRF_OK);
    CHECK(doc.quotes.len == quotes);
    brf_doc_free(&doc);
    CHECK(budget.live == 0);
  }
  CHECK(n > 10 && n < 1000);
  brf_doc_free(&doc);
  CHECK(budget.live == 0);
  fail_with_memo(&budget, &alloc, text, quotes);
  budget.left = -1;
  CHECK(brf_doc_analyse(&doc, text, strlen(text), &options) == BRF_OK);
  for (n = 0; n < 1000; n++) {
    size_t before = budget.live;
    BrfStatus status;
    BrfBuf json;
    brf_buf_init(&json, 1, &alloc);
    budget.left = n;
    status = brf_json_annotations(&doc, 1, &json);
    budget.left = -1;
    brf_buf_free(&json);
    CHECK(budget.live == before);
    if (status == BRF_OK) break;
    CHECK(status == BRF_NO_MEMORY);
  }
  CHECK(n > 3 && n < 1000);
  brf_doc_free(&doc);
  CHECK(budget.live == 0);
  printf("%ld failures injected\n", n);
  return CHECK_DONE();
}
