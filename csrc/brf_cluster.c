/* SPDX-License-Identifier: MIT */
#include "brf_cluster.h"

#include <stdlib.h>

#include "brf_contrary.h"
#include "brf_sketch.h"

#define SUREST BRF_ALIKE_SUREST
#define NESTED 1.0    /* of two units of which one is in the other */
#define MOST_OF 0.6f  /* the share of the other's weight that it must have */
#define APART (-1.0)  /* of two sentences of one document */
#define FAR (-0.5)   /* the least mean link of a unit to the units it joins */
#define COMMON 4      /* a term of more than 1 in COMMON units finds no pairs */
#define FEW 8         /* units among which none is too common */
#define MANY 400      /* units beyond which any is, and fewer where all are so
                         many that each would be compared with too many */
#define LOAD 800000   /* units times MANY, about */
#define LEAST 16      /* of MANY, however many there are */
#define SAMPLE 16     /* units of a cluster that stand for it in a mean */

typedef BrfClusterPair Pair;

/* A unit under a key that it may share with others. */
typedef struct Entry {
  uint64_t key;
  uint32_t unit;
} Entry;

typedef struct Work {
  const BrfUnits *units;
  const BrfAlikeWeights *weights;
  BrfBuf pairs;   /* Pair */
  BrfBuf entries; /* Entry */
  int contrary;   /* 1: pairs that contradict each other, else that agree */
} Work;

static int overlap(const BrfUnit *a, const BrfUnit *b) {
  return a->first <= b->last && b->first <= a->last;
}

double brf_cluster_link(const BrfUnits *units, uint32_t i, uint32_t j,
                        const BrfAlikeWeights *weights) {
  const BrfUnit *a = brf_unit(units, i), *b = brf_unit(units, j);
  BrfAlikePiece x, y;
  double link;
  if (a->document == b->document) {
    if (!overlap(a, b)) return APART;
    if (a->weight > b->weight) {
      const BrfUnit *other = a;
      a = b;
      b = other;
    }
    return a->first >= b->first && a->last <= b->last &&
                   a->weight >= MOST_OF * b->weight
               ? NESTED
               : 0;
  }
  x = brf_units_piece(units, i);
  y = brf_units_piece(units, j);
  if (brf_contrary(&x, &y)) return -SUREST;
  link = brf_alike(&x, &y, weights);
  return link > SUREST ? SUREST : link < -SUREST ? -SUREST : link;
}

int brf_cluster_contrary(const BrfUnits *units, uint32_t i, uint32_t j,
                         const BrfAlikeWeights *weights, double *odds) {
  BrfAlikePiece x, y;
  if (brf_unit(units, i)->document == brf_unit(units, j)->document) return 0;
  x = brf_units_piece(units, i);
  y = brf_units_piece(units, j);
  if (!brf_contrary(&x, &y)) return 0;
  *odds = brf_alike(&x, &y, weights);
  return 1;
}

/* {== pairs */

static void put(Work *work, uint32_t a, uint32_t b) {
  double link = 0;
  Pair *pair;
  if (!work->contrary)
    link = brf_cluster_link(work->units, a, b, work->weights);
  else if (!brf_cluster_contrary(work->units, a, b, work->weights, &link))
    return;
  if (link <= 0) return;
  pair = brf_buf_push(&work->pairs);
  if (pair == NULL) return;
  pair->a = a < b ? a : b;
  pair->b = a < b ? b : a;
  pair->link = (float)link;
}

static int by_key(const void *a, const void *b) {
  const Entry *x = a, *y = b;
  if (x->key != y->key) return x->key < y->key ? -1 : 1;
  return (x->unit > y->unit) - (x->unit < y->unit);
}

/* Compares each unit of a bucket with the first few of other documents. */
static void read_bucket(Work *work, const Entry *entries, size_t n) {
  size_t i, j;
  for (i = 1; i < n; i++)
    for (j = 0; j < i && j < BRF_CLUSTER_HELD; j++)
      if (brf_unit(work->units, entries[i].unit)->document !=
          brf_unit(work->units, entries[j].unit)->document)
        put(work, entries[j].unit, entries[i].unit);
}

/* Buckets of `limit` units at the most. */
static void read_entries(Work *work, size_t limit) {
  const Entry *entries = work->entries.data;
  size_t i = 0, n = work->entries.len;
  if (n == 0) return;
  qsort(work->entries.data, n, sizeof *entries, by_key);
  while (i < n) {
    size_t end = i + 1;
    while (end < n && entries[end].key == entries[i].key) end++;
    if (end - i > 1 && end - i <= limit)
      read_bucket(work, entries + i, end - i);
    i = end;
  }
}

static void enter(Work *work, uint64_t key, uint32_t unit) {
  Entry *entry = brf_buf_push(&work->entries);
  if (entry == NULL) return;
  entry->key = key;
  entry->unit = unit;
}

/* How many units may share a term that finds pairs. */
static size_t rare_among(size_t n) {
  size_t limit = n / COMMON, many = n > 0 ? LOAD / n : MANY;
  if (many > MANY) many = MANY;
  if (many < LEAST) many = LEAST;
  if (limit > many) limit = many;
  return limit < FEW ? FEW : limit;
}

/* Units that share a term which is rare enough. */
static void by_terms(Work *work) {
  uint32_t i, j, n = (uint32_t)work->units->units.len;
  for (i = 0; i < n; i++) {
    BrfAlikePiece piece = brf_units_piece(work->units, i);
    for (j = 0; j < piece.n; j++) {
      uint32_t k = 0;
      while (k < j && piece.terms[k].id != piece.terms[j].id) k++;
      if (k == j) enter(work, piece.terms[j].id, i);
    }
  }
  read_entries(work, rare_among(n));
}

/* Units that share a key of their sketches. */
static void by_sketch(Work *work) {
  uint64_t ids[BRF_ALIKE_MOST];
  unsigned band;
  for (band = 0; band < BRF_SKETCH_BANDS; band++) {
    uint32_t i, j, n = (uint32_t)work->units->units.len;
    work->entries.len = 0;
    for (i = 0; i < n; i++) {
      BrfAlikePiece piece = brf_units_piece(work->units, i);
      for (j = 0; j < piece.n; j++) ids[j] = piece.terms[j].id;
      if (piece.n > 0) enter(work, brf_sketch_band(ids, piece.n, band), i);
    }
    read_entries(work, SIZE_MAX);
  }
}

/* Units of one document of which one is nearly the other. */
static void by_nesting(Work *work) {
  uint32_t i, j, n = (uint32_t)work->units->units.len;
  for (i = 0; i < n; i++)
    for (j = i + 1; j < n && brf_unit(work->units, j)->document ==
                                 brf_unit(work->units, i)->document;
         j++)
      if (overlap(brf_unit(work->units, i), brf_unit(work->units, j)))
        put(work, i, j);
}

/* The surest first; one pair that was found several times follows itself. */
static int by_link(const void *a, const void *b) {
  const Pair *x = a, *y = b;
  if (x->link != y->link) return x->link > y->link ? -1 : 1;
  if (x->a != y->a) return x->a < y->a ? -1 : 1;
  return (x->b > y->b) - (x->b < y->b);
}

/* ==} */

/* {== average link */

typedef struct Node {
  uint32_t of;   /* the unit that stands for its cluster */
  uint32_t next; /* of the same cluster; BRF_NONE at the end */
  uint32_t last; /* of what stands for a cluster: the end of its chain */
  uint32_t size; /* and how many units the cluster has */
} Node;

/*
** Whether two clusters say the same: the mean link over their first units is
** over 0, and no unit of one is far from the other, or denies what it says.
*/
static int agree(const Work *work, const Node *nodes, uint32_t a, uint32_t b) {
  double of_b[SAMPLE] = {0}, sum = 0;
  unsigned x = 0, y = 0, k;
  uint32_t i, j;
  for (i = a; i != BRF_NONE && x < SAMPLE; i = nodes[i].next, x++) {
    double of_a = 0;
    for (j = b, y = 0; j != BRF_NONE && y < SAMPLE; j = nodes[j].next, y++) {
      double link = brf_cluster_link(work->units, i, j, work->weights);
      if (link <= -SUREST) return 0;
      of_a += link;
      of_b[y] += link;
    }
    if (of_a < FAR * y) return 0;
    sum += of_a;
  }
  for (k = 0; k < y; k++)
    if (of_b[k] < FAR * x) return 0;
  return sum > 0;
}

/* The smaller goes behind the larger. */
static void join(Node *nodes, uint32_t a, uint32_t b) {
  uint32_t i;
  if (nodes[b].size > nodes[a].size) {
    uint32_t other = a;
    a = b;
    b = other;
  }
  for (i = b; i != BRF_NONE; i = nodes[i].next) nodes[i].of = a;
  nodes[nodes[a].last].next = b;
  nodes[a].last = nodes[b].last;
  nodes[a].size += nodes[b].size;
}

/* Appends for each unit the least one of its cluster. */
static void put_least(const Node *nodes, size_t n, BrfBuf *of) {
  size_t i;
  for (i = 0; i < n; i++) {
    uint32_t j, least = nodes[i].of;
    if (nodes[i].of == i)
      for (j = (uint32_t)i; j != BRF_NONE; j = nodes[j].next)
        if (j < least) least = j;
    brf_buf_append(of, &least, 1);
  }
  for (i = 0; i < n && of->status == BRF_OK; i++)
    brf_buf_at(of, uint32_t, i) = brf_buf_at(of, uint32_t, nodes[i].of);
}

/* ==} */

static void find_pairs(Work *work) {
  by_terms(work);
  by_sketch(work);
  brf_buf_free(&work->entries);
  by_nesting(work);
  if (work->pairs.len > 0)
    qsort(work->pairs.data, work->pairs.len, sizeof(Pair), by_link);
}

static void init(Work *work, const BrfUnits *units,
                 const BrfAlikeWeights *weights, const BrfAlloc *alloc) {
  work->units = units;
  work->weights = weights;
  work->contrary = 0;
  brf_buf_init(&work->pairs, sizeof(Pair), alloc);
  brf_buf_init(&work->entries, sizeof(Entry), alloc);
}

static BrfStatus status_of(const Work *work) {
  return work->pairs.status != BRF_OK ? work->pairs.status
                                      : work->entries.status;
}

BrfStatus brf_cluster_contraries(const BrfUnits *units,
                                 const BrfAlikeWeights *weights,
                                 BrfBuf *pairs) {
  Work work;
  BrfStatus status;
  size_t i;
  init(&work, units, weights, pairs->alloc);
  work.contrary = 1;
  find_pairs(&work);
  status = status_of(&work);
  for (i = 0; i < work.pairs.len && status == BRF_OK; i++) {
    const Pair *pair = &brf_buf_at(&work.pairs, Pair, i);
    if (i == 0 || by_link(pair, pair - 1) != 0) brf_buf_append(pairs, pair, 1);
  }
  brf_buf_free(&work.pairs);
  brf_buf_free(&work.entries);
  return status != BRF_OK ? status : pairs->status;
}

BrfStatus brf_cluster(const BrfUnits *units, const BrfAlikeWeights *weights,
                      BrfBuf *of) {
  Work work;
  BrfBuf nodes;
  BrfStatus status;
  size_t i, n = units->units.len;
  init(&work, units, weights, of->alloc);
  brf_buf_init(&nodes, sizeof(Node), of->alloc);
  find_pairs(&work);
  status = status_of(&work);
  for (i = 0; i < n && status == BRF_OK; i++) {
    Node *node = brf_buf_push(&nodes);
    if (node == NULL) break;
    node->of = node->last = (uint32_t)i;
    node->next = BRF_NONE;
    node->size = 1;
  }
  if (status == BRF_OK) status = nodes.status;
  for (i = 0; i < work.pairs.len && status == BRF_OK; i++) {
    const Pair *pair = &brf_buf_at(&work.pairs, Pair, i);
    Node *list = nodes.data;
    uint32_t a = list[pair->a].of, b = list[pair->b].of;
    if (a != b && agree(&work, list, a, b)) join(list, a, b);
  }
  if (status == BRF_OK) put_least(nodes.data, n, of);
  brf_buf_free(&nodes);
  brf_buf_free(&work.pairs);
  brf_buf_free(&work.entries);
  return status != BRF_OK ? status : of->status;
}
