/* SPDX-License-Identifier: MIT */
/* The texts that the bench runs over: documents of about 6 KB, 64 MB of them. */
#ifndef BENCH_CORPUS_H
#define BENCH_CORPUS_H

#include <stddef.h>

#define CORPUS_SIZE ((size_t)64 << 20)
#define DOCUMENT_SIZE ((size_t)6000)

typedef struct Corpus {
  char *text;
  size_t size;
  size_t *starts; /* of each document, and the end of the last */
  size_t documents;
} Corpus;

/* News-like Arabic: 0.3 % of its characters are tashkeel, some 6 % letters that
   fold. With `vocalised`, every letter of a word carries a vowel. */
int corpus_make(Corpus *corpus, int vocalised);

/* The text of a file, repeated until there is enough. False where it can't be
   read or isn't UTF-8. */
int corpus_read(Corpus *corpus, const char *path);

void corpus_free(Corpus *corpus);

#endif
