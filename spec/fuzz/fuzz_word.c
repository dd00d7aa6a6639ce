/* SPDX-License-Identifier: MIT */
/* Single words: clitics, keys, names, stems, a caller's lexicon; and terms, with
   what stands for parts of the text. */
#include "brf_clitic.h"
#include "brf_lexicon.h"
#include "brf_name.h"
#include "brf_stem.h"
#include "brf_term.h"
#include "fuzz.h"

static void check_word(const char *word, size_t size, BrfKey before,
                       BrfStemmer *stemmer, BrfLexicon *lexicon,
                       uint32_t cue) {
  BrfClitics clitics;
  BrfKey key = brf_key(word, size), longer;
  BrfTag tag;
  size_t stem_size;
  float alike = brf_name_similarity(key, before);
  FUZZ_CHECK(alike >= 0 && alike <= 1);
  FUZZ_CHECK(alike == brf_name_similarity(before, key));
  brf_clitics(word, size, &clitics);
  FUZZ_CHECK(clitics.nproclitics <= 4 && clitics.nenclitics <= 1);
  if (clitics.stem.start < clitics.stem.end) /* به has none */
    fuzz_check_span(word, size, clitics.stem.start, clitics.stem.end);
  else FUZZ_CHECK(clitics.stem.end == clitics.stem.start &&
                  clitics.nproclitics > 0 && clitics.nenclitics == 1);
  FUZZ_CHECK(brf_stem(stemmer, word, size, &stem_size) != NULL);
  FUZZ_CHECK(key.len <= BRF_KEY_MAX);
  if (key.len > 0) {
    longer = brf_key_drop_last(brf_key_drop_first(key, 1), key.len > 1);
    FUZZ_CHECK(longer.len + 1 + (key.len > 1) == key.len);
  }
  brf_lexicon_add_form(lexicon, cue, word, size, 0);
  brf_lexicon_tag(lexicon, word, size, &tag);
  FUZZ_CHECK(key.len == 0 || tag.nreadings > 0);
}

/* Terms in their order, in the text; each stands for what its edit says. */
static void check_terms(const char *text, size_t length, const BrfBuf *terms,
                        const BrfTermEdit *edits, const BrfTermForm *forms) {
  uint32_t at = 0;
  size_t i, k;
  for (i = 0; i < terms->len; i++) {
    const BrfTerm *term = &brf_buf_at(terms, BrfTerm, i);
    const BrfTermEdit *edit;
    fuzz_check_span(text, length, term->start, term->end);
    FUZZ_CHECK(term->start >= at);
    at = term->start;
    FUZZ_CHECK(brf_term_from(terms, term->start) <= i);
    FUZZ_CHECK(brf_term_upto(terms, i, term->end) > i);
    if (term->edit == 0) continue;
    edit = &edits[term->edit - 1];
    FUZZ_CHECK(term->start >= edit->start && term->end <= edit->end);
    for (k = 0; k < edit->n && forms[edit->forms + k].id != term->id;) k++;
    FUZZ_CHECK(k < edit->n);
  }
}

/* Edits that overlap, at any bytes. */
static void check_edits(const char *text, size_t length, BrfBuf *terms) {
  const BrfTermForm forms[] = {{4, 40}, {0, 50}, {8, 80}};
  BrfTermEdit edits[] = {{0, 0, 0, 2, 0, 0}, {0, 0, 1, 1, 1, 0}, {0, 0, 2, 1, 0, 0}};
  size_t i, n = sizeof edits / sizeof *edits;
  for (i = 0; i < n; i++) {
    edits[i].start = (uint32_t)(length * i / 4);
    edits[i].end = (uint32_t)(length * (i + 2) / 4);
  }
  FUZZ_CHECK(brf_term_edit(terms, edits, n, forms) == BRF_OK);
  check_terms(text, length, terms, edits, forms);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  FuzzInput input = {data, size};
  BrfCueLemma lemma = {"قال", "say", BRF_CLASS_SAY, BRF_CUE_PLAIN, BRF_OBJECT_NONE,
                       BRF_TAKES_AN};
  BrfStemmer *stemmer = brf_stemmer_new(&brf_alloc_default);
  BrfLexicon lexicon;
  BrfBuf tokens, terms;
  BrfKey before = {0, 0, 0};
  uint32_t cue = 0, at = 0;
  size_t length, i;
  char *text;
  if (input.size > 2048) input.size = 2048;
  text = fuzz_text(&input, &length);
  FUZZ_CHECK(stemmer != NULL);
  brf_lexicon_init(&lexicon, &brf_alloc_default);
  FUZZ_CHECK(brf_lexicon_add_cue(&lexicon, &lemma, &cue) == BRF_OK);
  fuzz_tokens(text, length, &tokens);
  for (i = 0; i < tokens.len; i++) {
    const BrfToken *token = &brf_buf_at(&tokens, BrfToken, i);
    size_t n = token->end - token->start;
    char *word = malloc(n);
    FUZZ_CHECK(word != NULL);
    memcpy(word, text + token->start, n);
    check_word(word, n, before, stemmer, &lexicon, cue);
    before = brf_key(word, n);
    free(word);
  }
  brf_buf_init(&terms, sizeof(BrfTerm), &brf_alloc_default);
  FUZZ_CHECK(brf_terms(stemmer, text, length, &terms) == BRF_OK);
  for (i = 0; i < terms.len; i++) {
    const BrfTerm *term = &brf_buf_at(&terms, BrfTerm, i);
    FUZZ_CHECK(term->start >= at && term->edit == 0);
    at = term->end;
  }
  check_terms(text, length, &terms, NULL, NULL);
  check_edits(text, length, &terms);
  brf_buf_free(&terms);
  brf_buf_free(&tokens);
  brf_lexicon_free(&lexicon);
  brf_stemmer_free(stemmer);
  free(text);
  return 0;
}
