/* SPDX-License-Identifier: MIT */
/* Checks for the C-level tests: each prints its line, the last says how many. */
#ifndef CHECK_H
#define CHECK_H

#include <stdio.h>
#include <string.h>

static int check_passed, check_failed;

#define CHECK(condition)                                                     \
  do {                                                                       \
    if (condition) {                                                         \
      check_passed++;                                                        \
    } else {                                                                 \
      check_failed++;                                                        \
      printf("%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);         \
    }                                                                        \
  } while (0)

/* The end of main: 0 when nothing failed. */
#define CHECK_DONE()                                                  \
  (printf("%d checks, %d failed\n", check_passed + check_failed,      \
          check_failed),                                              \
   check_failed > 0)

#endif
