/* SPDX-License-Identifier: MIT */
/*
** brf_batch: pieces of work over threads: bytes go in, bytes come out in the
** order in which they went in. The queue is bounded, so that whoever fills it
** waits for the slowest part. One thread fills and takes; the workers are the
** batch's own.
*/
#ifndef BRF_BATCH_H
#define BRF_BATCH_H

#include "brf.h"
#include "brf_buf.h"

typedef struct BrfPiece {
  BrfBuf in;  /* char: the caller's, before brf_batch_put */
  BrfBuf out; /* char: the worker's, empty before it works */
} BrfPiece;

/* Works on one piece; `worker` is that thread's own. Called by one thread at a
   time for each `worker`, never after brf_batch_free returns. */
typedef void (*BrfWork)(void *worker, BrfPiece *piece);

/* Makes a worker ready, once, in its own thread. */
typedef void (*BrfStart)(void *worker);

typedef struct BrfBatch BrfBatch;

/*
** Starts a thread for each of `workers` (`nworkers`, 1 or more) over a queue
** of `npieces` (1 or more), and waits until each has run `start` (NULL:
** nothing to wait for). A worker whose thread can't be made is never called.
** Allocates from `alloc`, from several threads at once; `*batch` is NULL on
** failure.
*/
BrfStatus brf_batch_new(BrfBatch **batch, void *const *workers,
                        size_t nworkers, size_t npieces, BrfStart start,
                        BrfWork work, const BrfAlloc *alloc);

/* Stops: what is being worked on is ended, the rest dropped. NULL is fine. */
void brf_batch_free(BrfBatch *batch);

/* An empty piece to fill, or NULL while the queue is full. */
BrfPiece *brf_batch_next(BrfBatch *batch);

/* Puts the piece that brf_batch_next gave into the queue. */
void brf_batch_put(BrfBatch *batch);

/* Waits for the oldest piece and returns it; NULL when none is in the queue.
   It stays valid until brf_batch_done, which gives its place back. */
BrfPiece *brf_batch_take(BrfBatch *batch);
void brf_batch_done(BrfBatch *batch);

#endif
