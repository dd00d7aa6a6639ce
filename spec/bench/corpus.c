/* SPDX-License-Identifier: MIT */
#include "corpus.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "brf_utf8.h"

static const char *const words[] = {
    "قال", "وأضاف", "الوزير", "في", "من", "على", "أن", "إن", "المدينة", "مؤتمر",
    "صحفي", "الاجتماع", "الذي", "عقد", "اليوم", "مع", "نظيره", "إلى", "جانب",
    "الحكومة", "البرلمان", "لجنة", "التحقيق", "كانت", "قد", "طلبت", "تأجيل",
    "الجلسة", "حتى", "الأسبوع", "المقبل", "بعد", "خلاف", "حول", "ميزانية",
    "المياه", "والكهرباء", "سكان", "القرى", "المجاورة", "للسد", "الجديد",
    "شركة", "النقل", "أعلنت", "رفع", "أسعار", "التذاكر", "بنسبة", "رئيس",
    "النقابة", "اعتبر", "القرار", "غير", "مقبول", "داعيا", "العمال", "وقفة",
    "أمام", "مبنى", "البلدية", "مصدر", "مطلع", "أكد", "لم", "يتخذ", "بشأن",
    "هذه", "القضية", "منذ", "بداية", "العام", "الماضي", "خلال", "زيارة",
    "الوفد", "البحر", "الميناء", "سفينة", "تحمل", "القمح", "وصلت", "مساء",
    "وسط", "تشديد", "الإجراءات", "عند", "المدخل", "الشمالي", "للمنطقة"};

static const char *const vowels[] = {"\u064E", "\u064F", "\u0650", "\u0652",
                                     "\u0651", "\u064B"};

#define COUNT(list) (sizeof(list) / sizeof *(list))

static uint32_t draw(uint64_t *state, size_t n) {
  *state = *state * UINT64_C(6364136223846793005) + 1442695040888963407u;
  return (uint32_t)((*state >> 33) % n);
}

static size_t put(char *to, const char *s) {
  size_t len = strlen(s);
  memcpy(to, s, len);
  return len;
}

/* A word; `one_in`: how rarely a letter carries a vowel. */
static size_t put_word(char *to, uint64_t *state, unsigned one_in) {
  const char *word = words[draw(state, COUNT(words))];
  size_t len = 0;
  for (; *word != '\0'; word += 2) {
    to[len++] = word[0];
    to[len++] = word[1];
    if (draw(state, one_in) == 0)
      len += put(to + len, vowels[draw(state, COUNT(vowels))]);
  }
  return len;
}

/* A sentence, with a quotation, a number or a comma now and then. */
static size_t put_sentence(char *to, uint64_t *state, unsigned one_in) {
  unsigned n = 8 + draw(state, 22), i, quoted = draw(state, 4);
  size_t len = 0;
  for (i = 0; i < n; i++) {
    if (i > 0) to[len++] = ' ';
    if (quoted == 0 && i == 3) len += put(to + len, "إن «");
    if (draw(state, 40) == 0)
      len += (size_t)sprintf(to + len, "%u ", 2 + draw(state, 2030));
    len += put_word(to + len, state, one_in);
    if (quoted == 0 && i == 7) len += put(to + len, "»");
    if (i + 1 < n && draw(state, 12) == 0) len += put(to + len, "،");
  }
  to[len++] = '.';
  to[len++] = draw(state, 3) == 0 ? '\n' : ' ';
  return len;
}

static int reserve(Corpus *corpus, size_t size) {
  memset(corpus, 0, sizeof *corpus);
  corpus->text = malloc(size);
  corpus->starts = malloc((CORPUS_SIZE / DOCUMENT_SIZE + 2) *
                          sizeof *corpus->starts);
  if (corpus->text != NULL && corpus->starts != NULL) {
    corpus->starts[0] = 0;
    return 1;
  }
  corpus_free(corpus);
  return 0;
}

int corpus_make(Corpus *corpus, int vocalised) {
  uint64_t state = 2021;
  unsigned one_in = vocalised ? 1 : 270;
  if (!reserve(corpus, CORPUS_SIZE + 65536)) return 0;
  while (corpus->size < CORPUS_SIZE) {
    size_t start = corpus->size;
    while (corpus->size - start < DOCUMENT_SIZE)
      corpus->size += put_sentence(corpus->text + corpus->size, &state, one_in);
    corpus->starts[++corpus->documents] = corpus->size;
  }
  return 1;
}

int corpus_read(Corpus *corpus, const char *path) {
  FILE *file = fopen(path, "rb");
  size_t size, start;
  if (file == NULL || !reserve(corpus, CORPUS_SIZE)) {
    if (file != NULL) fclose(file);
    return 0;
  }
  size = fread(corpus->text, 1, CORPUS_SIZE, file);
  fclose(file);
  while (size > 0 && ((unsigned char)corpus->text[size - 1] & 0x80)) size--;
  if (size == 0 || brf_utf8_validate(corpus->text, size) != size) {
    corpus_free(corpus);
    return 0;
  }
  corpus->size = size;
  while (corpus->size + size <= CORPUS_SIZE) {
    memcpy(corpus->text + corpus->size, corpus->text, size);
    corpus->size += size;
  }
  for (start = 0; start < corpus->size;) { /* cut after a space or a line */
    size_t end = start + DOCUMENT_SIZE;
    while (end < corpus->size && (unsigned char)corpus->text[end - 1] > ' ')
      end++;
    if (end > corpus->size) end = corpus->size;
    corpus->starts[++corpus->documents] = end;
    start = end;
  }
  return 1;
}

void corpus_free(Corpus *corpus) {
  free(corpus->text);
  free(corpus->starts);
  memset(corpus, 0, sizeof *corpus);
}
