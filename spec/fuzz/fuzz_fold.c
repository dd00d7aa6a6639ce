/* SPDX-License-Identifier: MIT */
/* Folding: every kernel against the scalar one, Unicode's forms, digits and
   case against ICU, idempotence, and an alignment for every folded byte. */
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include "brf_fold.h"
#include "brf_utf8.h"
#include "fuzz.h"

static void fold(const BrfFoldOptions *options, BrfKernel kernel,
                 const char *text, size_t size, BrfBuf *out, BrfAlign *align) {
  BrfFolder folder;
  FUZZ_CHECK(brf_folder_init(&folder, options, kernel, &brf_alloc_default) ==
             BRF_OK);
  FUZZ_CHECK(brf_folder_run(&folder, text, size, out, align) == BRF_OK);
}

static int is_same(const BrfBuf *a, const BrfBuf *b) {
  return a->len == b->len &&
         (a->len == 0 || memcmp(a->data, b->data, a->len * a->item) == 0);
}

static void check_spans(const BrfAlign *align) {
  uint32_t i;
  for (i = 0; i < align->folded_size; i++) {
    BrfSpan span = {i, i + 1};
    span = brf_align_to_original(align, span);
    fuzz_check_span(align->original, align->original_size, span.start,
                    span.end);
    span = brf_align_to_folded(align, span);
    FUZZ_CHECK(span.start <= i && span.end > i &&
               span.end <= align->folded_size);
  }
}

/* With every option: kernels agree, and folding twice changes nothing. */
static void check_kernels(const BrfFoldOptions *options, const char *text,
                          size_t size) {
  static const BrfKernel kernels[] = {BRF_KERNEL_NEON, BRF_KERNEL_AVX2,
                                      BRF_KERNEL_AVX512};
  BrfBuf plain, out;
  BrfAlign align, other;
  size_t i;
  brf_buf_init(&plain, 1, &brf_alloc_default);
  brf_buf_init(&out, 1, &brf_alloc_default);
  brf_align_init(&align, &brf_alloc_default);
  brf_align_init(&other, &brf_alloc_default);
  fold(options, BRF_KERNEL_SCALAR, text, size, &plain, &align);
  FUZZ_CHECK(plain.len == 0 ||
             brf_utf8_validate(plain.data, plain.len) == plain.len);
  check_spans(&align);
  for (i = 0; i < sizeof kernels / sizeof *kernels; i++) {
    if (brf_cpu_kernel(kernels[i]) != kernels[i]) continue;
    out.len = 0;
    fold(options, kernels[i], text, size, &out, &other);
    FUZZ_CHECK(is_same(&plain, &out));
    check_spans(&other);
    out.len = 0;
    fold(options, kernels[i], text, size, &out, NULL);
    FUZZ_CHECK(is_same(&plain, &out));
  }
  out.len = 0;
  fold(options, BRF_KERNEL_BEST, plain.len > 0 ? plain.data : "", plain.len,
       &out, NULL);
  FUZZ_CHECK(is_same(&plain, &out));
  brf_align_free(&align);
  brf_align_free(&other);
  brf_buf_free(&plain);
  brf_buf_free(&out);
}

/* Bytes as they come: ill-formed ones are found, and not read beyond. */
static void check_bytes(const BrfFoldOptions *options, const uint8_t *data,
                        size_t size) {
  int kernel;
  for (kernel = BRF_KERNEL_SCALAR; kernel <= BRF_KERNEL_AVX512; kernel++) {
    char *text = malloc(size > 0 ? size : 1); /* no byte behind it */
    BrfFolder folder;
    BrfBuf out;
    FUZZ_CHECK(text != NULL);
    memcpy(text, data, size);
    brf_buf_init(&out, 1, &brf_alloc_default);
    FUZZ_CHECK(brf_folder_init(&folder, options, (BrfKernel)kernel,
                               &brf_alloc_default) == BRF_OK);
    FUZZ_CHECK(brf_folder_run(&folder, text, size, &out, NULL) ==
               (brf_utf8_validate(text, size) == size ? BRF_OK : BRF_BAD_UTF8));
    brf_buf_free(&out);
    free(text);
  }
}

/* Unicode's own forms alone, as ICU has them. */
static void check_form(BrfForm form, const char *text, size_t size) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *icu =
      form == BRF_FORM_NFC    ? unorm2_getNFCInstance(&status)
      : form == BRF_FORM_NFD  ? unorm2_getNFDInstance(&status)
      : form == BRF_FORM_NFKC ? unorm2_getNFKCInstance(&status)
                              : unorm2_getNFKDInstance(&status);
  BrfFoldOptions options;
  size_t room = size * 18 + 1; /* U+FDFA is the longest: 18 for one */
  UChar *wide = malloc((size + 1) * sizeof *wide);
  UChar *made = malloc(room * sizeof *made);
  char *back = malloc(room * 3);
  int32_t n = 0, len = 0;
  BrfBuf out;
  FUZZ_CHECK(wide != NULL && made != NULL && back != NULL);
  u_strFromUTF8(wide, (int32_t)size + 1, &n, text, (int32_t)size, &status);
  n = unorm2_normalize(icu, wide, n, made, (int32_t)room, &status);
  u_strToUTF8(back, (int32_t)(room * 3), &len, made, n, &status);
  FUZZ_CHECK(U_SUCCESS(status));
  memset(&options, 0, sizeof options);
  options.form = (uint8_t)form;
  brf_buf_init(&out, 1, &brf_alloc_default);
  fold(&options, BRF_KERNEL_BEST, text, size, &out, NULL);
  FUZZ_CHECK((size_t)len == out.len &&
             (len == 0 || memcmp(back, out.data, out.len) == 0));
  brf_buf_free(&out);
  free(wide);
  free(made);
  free(back);
}

/* Digits and case, code point by code point, as ICU has them. */
static void check_points(const char *text, size_t size) {
  BrfFoldOptions options;
  BrfBuf out;
  int32_t at = 0, to = 0;
  memset(&options, 0, sizeof options);
  options.digits = 1;
  options.case_fold = 1;
  brf_buf_init(&out, 1, &brf_alloc_default);
  fold(&options, BRF_KERNEL_BEST, text, size, &out, NULL);
  while (at < (int32_t)size) {
    UChar32 was, is;
    const char *made = out.data;
    U8_NEXT(text, at, (int32_t)size, was);
    FUZZ_CHECK(to < (int32_t)out.len);
    U8_NEXT(made, to, (int32_t)out.len, is);
    if ((was >= 0x660 && was <= 0x669) || (was >= 0x6F0 && was <= 0x6F9))
      FUZZ_CHECK(is == '0' + u_charDigitValue(was));
    else
      FUZZ_CHECK(is == u_tolower(was) || is == was);
  }
  FUZZ_CHECK(to == (int32_t)out.len);
  brf_buf_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  FuzzInput input = {data, size};
  BrfFoldOptions options;
  unsigned bits;
  char *text;
  size_t length;
  memset(&options, 0, sizeof options);
  options.form = (uint8_t)fuzz_choice(&input, 5);
  options.hamza = (uint8_t)fuzz_choice(&input, 3);
  bits = fuzz_choice(&input, 256);
  options.diacritics = bits & 1;
  options.tatweel = bits >> 1 & 1;
  options.alef = bits >> 2 & 1;
  options.yeh = bits >> 3 & 1;
  options.teh_marbuta = bits >> 4 & 1;
  options.presentation = bits >> 5 & 1;
  options.letters = bits >> 6 & 1;
  options.digits = bits >> 7 & 1;
  bits = fuzz_choice(&input, 8);
  options.punctuation = bits & 1;
  options.spaces = bits >> 1 & 1;
  options.case_fold = bits >> 2 & 1;
  if (input.size > 4096) input.size = 4096;
  check_bytes(&options, input.data, input.size);
  text = fuzz_text(&input, &length);
  check_kernels(&options, text, length);
  if (options.form != BRF_FORM_NONE &&
      strncmp(brf_fold_unicode_version(), U_UNICODE_VERSION,
              strlen(U_UNICODE_VERSION)) == 0)
    check_form((BrfForm)options.form, text, length);
  check_points(text, length);
  free(text);
  return 0;
}
