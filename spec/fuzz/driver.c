/* SPDX-License-Identifier: MIT */
/*
** A fuzz target without libFuzzer: driver [-seconds=N] [-rounds=N] [-seed=N]
** [-pieces=FILE] [-keep=FILE] INPUT... runs each file once and then, for N
** seconds or N times, what comes of changing them at random: the same of the
** same seed. The input that broke something is in -keep.
*/
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "fuzz.h"

#define LARGEST 8192
#define MAX_FILES 4096

typedef struct Bytes { uint8_t *data; size_t size; } Bytes;

/* What a signal's handler writes. */
static const uint8_t *volatile current;
static volatile size_t current_size;
static const char *keep = "broken-input";

static void on_signal(int number) {
  int file = open(keep, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file >= 0) {
    ssize_t written = write(file, current, current_size);
    (void)written;
    close(file);
  }
  signal(number, SIG_DFL);
  raise(number);
}

static int read_file(const char *path, Bytes *bytes) {
  FILE *file = fopen(path, "rb");
  long size;
  if (file == NULL) return 0;
  fseek(file, 0, SEEK_END);
  size = ftell(file);
  rewind(file);
  bytes->data = malloc(size > 0 ? (size_t)size : 1);
  bytes->size = bytes->data != NULL && size > 0
                    ? fread(bytes->data, 1, (size_t)size, file)
                    : 0;
  fclose(file);
  return bytes->data != NULL;
}

static void run(const uint8_t *data, size_t size) {
  uint8_t *copy = malloc(size > 0 ? size : 1); /* of just its size */
  if (copy == NULL) return;
  if (size > 0) memcpy(copy, data, size);
  current = copy;
  current_size = size;
  LLVMFuzzerTestOneInput(copy, size);
  free(copy);
}

/* {== changing inputs */

static uint64_t state = 1;

static size_t draw(size_t n) {
  state = state * UINT64_C(6364136223846793005) + 1442695040888963407u;
  return n > 0 ? (size_t)(state >> 33) % n : 0;
}

/* Puts `size` bytes in at `at`, as many as there is room for. */
static size_t insert(uint8_t *text, size_t n, size_t at, const uint8_t *bytes,
                     size_t size) {
  if (size > LARGEST - n) size = LARGEST - n;
  memmove(text + at + size, text + at, n - at);
  memcpy(text + at, bytes, size);
  return n + size;
}

static size_t change(uint8_t *text, size_t n, const Bytes *files, size_t nfiles,
                     const Bytes *pieces, size_t npieces) {
  size_t at = draw(n + 1), length = draw(64);
  const Bytes *other;
  uint8_t block[64];
  switch (draw(6)) {
  case 0:
    if (at < n) text[at] = (uint8_t)draw(256);
    return n;
  case 1: /* cut */
    if (length > n - at) length = n - at;
    memmove(text + at, text + at + length, n - at - length);
    return n - length;
  case 2: /* twice */
    if (length > n - at) length = n - at;
    memcpy(block, text + at, length);
    return insert(text, n, at, block, length);
  case 3: /* from another */
    other = &files[draw(nfiles)];
    if (other->size == 0) return n;
    length = draw(other->size < 256 ? other->size : 256);
    return insert(text, n, at, other->data + draw(other->size - length),
                  length);
  default:
    if (npieces == 0) return n;
    other = &pieces[draw(npieces)];
    return insert(text, n, at, other->data, other->size);
  }
}

/* ==} */

static size_t split_lines(Bytes all, Bytes *lines, size_t most) {
  size_t n = 0, from = 0, i;
  for (i = 0; i < all.size && n < most; i++)
    if (all.data[i] == '\n') {
      lines[n].data = all.data + from;
      lines[n++].size = i - from;
      from = i + 1;
    }
  return n;
}

int main(int argc, char **argv) {
  static Bytes files[MAX_FILES], pieces[MAX_FILES];
  Bytes all = {NULL, 0};
  size_t nfiles = 0, npieces = 0, rounds = 0, i;
  long seconds = 0, most = LONG_MAX;
  time_t end;
  int arg;
  for (arg = 1; arg < argc; arg++) {
    if (strncmp(argv[arg], "-seconds=", 9) == 0) {
      seconds = atol(argv[arg] + 9);
    } else if (strncmp(argv[arg], "-rounds=", 8) == 0) {
      most = atol(argv[arg] + 8);
    } else if (strncmp(argv[arg], "-seed=", 6) == 0) {
      state = (uint64_t)atoll(argv[arg] + 6);
    } else if (strncmp(argv[arg], "-keep=", 6) == 0) {
      keep = argv[arg] + 6;
    } else if (strncmp(argv[arg], "-pieces=", 8) == 0) {
      if (!read_file(argv[arg] + 8, &all)) return 2;
      npieces = split_lines(all, pieces, MAX_FILES);
    } else if (nfiles < MAX_FILES && !read_file(argv[arg], &files[nfiles++])) {
      fprintf(stderr, "%s: can't be read\n", argv[arg]);
      return 2;
    }
  }
  signal(SIGABRT, on_signal);
  signal(SIGSEGV, on_signal);
  signal(SIGBUS, on_signal);
  signal(SIGFPE, on_signal);
  signal(SIGILL, on_signal);
  for (i = 0; i < nfiles; i++) run(files[i].data, files[i].size);
  end = time(NULL) + seconds;
  if (seconds == 0 && most == LONG_MAX) most = 0;
  while (nfiles > 0 && rounds < (size_t)most &&
         (seconds == 0 || time(NULL) < end)) {
    uint8_t text[LARGEST];
    const Bytes *seed = &files[draw(nfiles)];
    size_t n = seed->size < LARGEST ? seed->size : LARGEST;
    size_t from = n > 300 ? draw(n) : 0; /* short inputs are quick ones */
    memcpy(text, seed->data + from, n - from);
    n -= from;
    for (i = 1 + draw(8); i > 0; i--)
      n = change(text, n, files, nfiles, pieces, npieces);
    run(text, n);
    rounds++;
  }
  printf("%zu files, %zu changed inputs\n", nfiles, rounds);
  for (i = 0; i < nfiles; i++) free(files[i].data);
  free(all.data);
  return 0;
}
