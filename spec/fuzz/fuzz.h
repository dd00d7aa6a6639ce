/* SPDX-License-Identifier: MIT */
/*
** fuzz: what the fuzz targets share. A target is one LLVMFuzzerTestOneInput
** and is linked with libFuzzer or with driver.c. Whatever the bytes are, a
** target ends by returning 0; a promise that is broken ends the process.
*/
#ifndef FUZZ_H
#define FUZZ_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "brf.h"
#include "brf_buf.h"
#include "brf_calendar.h"
#include "brf_token.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Ends the process with the condition's place where it does not hold. */
#define FUZZ_CHECK(condition) \
  ((condition) ? (void)0 : fuzz_broken(__FILE__, __LINE__, #condition))
void fuzz_broken(const char *file, int line, const char *condition);

/* The bytes of an input as they are taken: choices from its end, so that its
   beginning stays a text; then the text. */
typedef struct FuzzInput {
  const uint8_t *data;
  size_t size;
} FuzzInput;

/* The last byte as a number under `n` (1 to 256); 0 when nothing is left. */
unsigned fuzz_choice(FuzzInput *input, unsigned n);

/* A day from 1 to 9998, or all 0: unknown. */
BrfDay fuzz_day(FuzzInput *input);

/* What is left as well-formed UTF-8, in a block of just its size, so that a
   sanitizer sees a byte read beside it. The caller frees it. */
char *fuzz_text(const FuzzInput *input, size_t *size);

/* A span that lies in the text, holds something and stands on the edges of
   code points. */
void fuzz_check_span(const char *text, size_t size, uint32_t start,
                     uint32_t end);

/* The tokens of a text, checked; the caller frees the buffer. */
void fuzz_tokens(const char *text, size_t size, BrfBuf *tokens);

/* An allocator that counts and can fail: the call after `left` calls, none
   where that is negative. */
typedef struct FuzzMemory {
  long left;
  size_t live; /* bytes */
} FuzzMemory;
BrfAlloc fuzz_alloc(FuzzMemory *memory);

#endif
