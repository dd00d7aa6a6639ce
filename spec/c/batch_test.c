/* SPDX-License-Identifier: MIT */
/*
** Pieces over threads: their order, the bound of the queue, an end in the
** middle, workers of their own, which are made ready first.
*/
#include <stdlib.h>

#include "brf_batch.h"
#include "check.h"

typedef struct Worker {
  unsigned long seed; /* only its own thread touches it */
  size_t worked;
  int started;
} Worker;

static void start(void *ud) {
  Worker *worker = ud;
  volatile unsigned long spin;
  for (spin = 100000; spin > 0; spin--) continue;
  worker->started++;
}

/* Doubles the number in the piece, after a while. */
static void work(void *ud, BrfPiece *piece) {
  Worker *worker = ud;
  volatile unsigned long spin;
  size_t n;
  memcpy(&n, piece->in.data, sizeof n);
  worker->seed = worker->seed * 6364136223846793005ul + 1;
  for (spin = worker->seed >> 48; spin > 0; spin--) continue;
  worker->worked++;
  n *= 2;
  brf_buf_append(&piece->out, &n, sizeof n);
}

static int fill(BrfBatch *batch, size_t n) {
  BrfPiece *piece = brf_batch_next(batch);
  if (piece == NULL) return 0;
  brf_buf_append(&piece->in, &n, sizeof n);
  brf_batch_put(batch);
  return 1;
}

static size_t taken(BrfBatch *batch) {
  BrfPiece *piece = brf_batch_take(batch);
  size_t n = SIZE_MAX;
  if (piece == NULL) return n;
  memcpy(&n, piece->out.data, sizeof n);
  brf_batch_done(batch);
  return n;
}

static void in_order(size_t nworkers, size_t npieces) {
  Worker workers[8];
  void *uds[8];
  BrfBatch *batch;
  size_t i, put = 0, got = 0, wrong = 0, worked = 0;
  for (i = 0; i < nworkers; i++) {
    workers[i].seed = i;
    workers[i].worked = 0;
    workers[i].started = 0;
    uds[i] = &workers[i];
  }
  CHECK(brf_batch_new(&batch, uds, nworkers, npieces, start, work,
                      &brf_alloc_default) == BRF_OK);
  for (i = 0; i < nworkers; i++) CHECK(workers[i].started == 1);
  while (got < 500) {
    while (put < 500 && fill(batch, put)) put++;
    CHECK(put - got <= npieces);
    wrong += taken(batch) != got * 2;
    got++;
  }
  CHECK(wrong == 0);
  CHECK(brf_batch_take(batch) == NULL);
  brf_batch_free(batch);
  for (i = 0; i < nworkers; i++) worked += workers[i].worked;
  CHECK(worked == 500);
}

static void *refuse(void *ud, void *ptr, size_t osize, size_t nsize) {
  long *left = ud;
  (void)osize;
  if (nsize == 0) {
    free(ptr);
    return NULL;
  }
  return (*left)-- > 0 ? realloc(ptr, nsize) : NULL;
}

int main(void) {
  Worker worker = {0, 0, 0};
  void *ud = &worker;
  BrfBatch *batch;
  BrfAlloc alloc;
  long left;
  size_t i;
  in_order(1, 1);
  in_order(1, 7);
  in_order(2, 3);
  in_order(8, 20);
  CHECK(brf_batch_new(&batch, &ud, 1, 4, NULL, work, &brf_alloc_default) ==
        BRF_OK);
  for (i = 0; i < 4; i++) CHECK(fill(batch, i));
  CHECK(!fill(batch, 4)); /* full */
  brf_batch_free(batch);  /* with all of it under way */
  CHECK(worker.worked <= 4);
  brf_batch_free(NULL);
  alloc.fn = refuse;
  alloc.ud = &left;
  for (i = 0; i < 3; i++) {
    left = (long)i;
    CHECK(brf_batch_new(&batch, &ud, 1, 4, NULL, work, &alloc) ==
          BRF_NO_MEMORY);
    CHECK(batch == NULL);
  }
  return CHECK_DONE();
}
