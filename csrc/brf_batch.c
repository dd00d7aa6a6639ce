/* SPDX-License-Identifier: MIT */
#include "brf_batch.h"

#include <pthread.h>
#include <string.h>

typedef struct Place {
  BrfPiece piece;
  int worked; /* 1: `out` is ready */
} Place;

typedef struct Thread {
  pthread_t thread;
  BrfBatch *batch;
  void *worker;
} Thread;

/* Pieces are numbered from 0; piece i stands in place i % nplaces.
   taken <= started <= put <= taken + nplaces. */
struct BrfBatch {
  BrfAlloc alloc;
  BrfStart start;
  BrfWork work;
  Place *places;
  Thread *threads;
  size_t nplaces, nworkers, nthreads; /* threads that run */
  pthread_mutex_t lock; /* guards what follows, and `worked` */
  pthread_cond_t filled, ready;
  size_t put, started, taken;
  size_t nready; /* threads that have made their workers ready */
  int stopping;
};

static void *run(void *ud) {
  Thread *thread = ud;
  BrfBatch *b = thread->batch;
  if (b->start != NULL) b->start(thread->worker);
  pthread_mutex_lock(&b->lock);
  b->nready++;
  pthread_cond_signal(&b->ready);
  for (;;) {
    Place *place;
    while (b->started == b->put && !b->stopping)
      pthread_cond_wait(&b->filled, &b->lock);
    if (b->stopping) break;
    place = &b->places[b->started++ % b->nplaces];
    pthread_mutex_unlock(&b->lock);
    b->work(thread->worker, &place->piece);
    pthread_mutex_lock(&b->lock);
    place->worked = 1;
    pthread_cond_signal(&b->ready);
  }
  pthread_mutex_unlock(&b->lock);
  return NULL;
}

/* Zeroed memory for `n` items, or NULL. */
static void *allocate(const BrfAlloc *alloc, size_t n, size_t size) {
  void *p = n > SIZE_MAX / size ? NULL : alloc->fn(alloc->ud, NULL, 0, n * size);
  if (p != NULL) memset(p, 0, n * size);
  return p;
}

static void release(const BrfAlloc *alloc, void *p, size_t size) {
  if (p != NULL) alloc->fn(alloc->ud, p, size, 0);
}

void brf_batch_free(BrfBatch *b) {
  BrfAlloc alloc;
  size_t i;
  if (b == NULL) return;
  pthread_mutex_lock(&b->lock);
  b->stopping = 1;
  pthread_cond_broadcast(&b->filled);
  pthread_mutex_unlock(&b->lock);
  for (i = 0; i < b->nthreads; i++) pthread_join(b->threads[i].thread, NULL);
  for (i = 0; i < b->nplaces; i++) {
    brf_buf_free(&b->places[i].piece.in);
    brf_buf_free(&b->places[i].piece.out);
  }
  pthread_cond_destroy(&b->ready);
  pthread_cond_destroy(&b->filled);
  pthread_mutex_destroy(&b->lock);
  alloc = b->alloc;
  release(&alloc, b->threads, b->nworkers * sizeof *b->threads);
  release(&alloc, b->places, b->nplaces * sizeof *b->places);
  release(&alloc, b, sizeof *b);
}

BrfStatus brf_batch_new(BrfBatch **batch, void *const *workers,
                        size_t nworkers, size_t npieces, BrfStart start,
                        BrfWork work, const BrfAlloc *alloc) {
  BrfBatch *b = allocate(alloc, 1, sizeof *b);
  Thread *threads = allocate(alloc, nworkers, sizeof *threads);
  Place *places = allocate(alloc, npieces, sizeof *places);
  size_t i;
  *batch = NULL;
  if (b == NULL || threads == NULL || places == NULL) {
    release(alloc, b, sizeof *b);
    release(alloc, threads, nworkers * sizeof *threads);
    release(alloc, places, npieces * sizeof *places);
    return BRF_NO_MEMORY;
  }
  b->alloc = *alloc;
  b->start = start;
  b->work = work;
  b->threads = threads;
  b->places = places;
  b->nplaces = npieces;
  b->nworkers = nworkers;
  for (i = 0; i < npieces; i++) {
    brf_buf_init(&places[i].piece.in, 1, &b->alloc);
    brf_buf_init(&places[i].piece.out, 1, &b->alloc);
  }
  pthread_mutex_init(&b->lock, NULL);
  pthread_cond_init(&b->filled, NULL);
  pthread_cond_init(&b->ready, NULL);
  for (; b->nthreads < nworkers; b->nthreads++) {
    Thread *thread = &threads[b->nthreads];
    thread->batch = b;
    thread->worker = workers[b->nthreads];
    if (pthread_create(&thread->thread, NULL, run, thread) != 0) break;
  }
  if (b->nthreads == 0) {
    brf_batch_free(b);
    return BRF_NO_MEMORY;
  }
  pthread_mutex_lock(&b->lock);
  while (b->nready < b->nthreads) pthread_cond_wait(&b->ready, &b->lock);
  pthread_mutex_unlock(&b->lock);
  *batch = b;
  return BRF_OK;
}

BrfPiece *brf_batch_next(BrfBatch *b) {
  BrfPiece *piece; /* only this thread changes put and taken */
  if (b->put - b->taken == b->nplaces) return NULL;
  piece = &b->places[b->put % b->nplaces].piece;
  piece->in.len = piece->out.len = 0;
  return piece;
}

void brf_batch_put(BrfBatch *b) {
  pthread_mutex_lock(&b->lock);
  b->places[b->put % b->nplaces].worked = 0;
  b->put++;
  pthread_cond_signal(&b->filled);
  pthread_mutex_unlock(&b->lock);
}

BrfPiece *brf_batch_take(BrfBatch *b) {
  Place *place = &b->places[b->taken % b->nplaces];
  if (b->taken == b->put) return NULL;
  pthread_mutex_lock(&b->lock);
  while (!place->worked) pthread_cond_wait(&b->ready, &b->lock);
  pthread_mutex_unlock(&b->lock);
  return &place->piece;
}

void brf_batch_done(BrfBatch *b) {
  pthread_mutex_lock(&b->lock);
  b->taken++;
  pthread_mutex_unlock(&b->lock);
}
