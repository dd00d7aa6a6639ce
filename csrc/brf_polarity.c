/* SPDX-License-Identifier: MIT */
#include "brf_polarity.h"

#define REACH 2 /* words denied behind what hands a negation on: its subject and
                   its verb, either of which may come first */

typedef enum Kind { NONE, NEGATION, OTHER, WITHOUT, PASSING, ANY, IDLE, EXCEPT, ONLY } Kind;

typedef struct PolarityWord {
  BrfKey key;
  Kind kind;
} PolarityWord;

#include "tables/polarity.inc" /* polarity_words */

/* What may stand before a ما that denies. */
enum { ELSE, BEGUN, TOPIC };

static Kind kind_of(const BrfKey *key) {
  size_t i;
  for (i = 0; i < sizeof polarity_words / sizeof *polarity_words; i++)
    if (brf_key_same(key, &polarity_words[i].key))
      return polarity_words[i].kind;
  return NONE;
}

void brf_polarity_init(BrfPolarity *polarity) {
  polarity->left = polarity->under = polarity->jussive = polarity->except = 0;
  polarity->topic = BEGUN;
}

void brf_polarity_pause(BrfPolarity *polarity) { brf_polarity_init(polarity); }

static int has_proclitic(const BrfClitics *clitics, BrfClitic wanted) {
  unsigned i;
  for (i = 0; i < clitics->nproclitics; i++)
    if (clitics->proclitics[i] == wanted) return 1;
  return 0;
}

/*
** ما denies behind what its clause begins with, where that is no verb: إن الإنتاج
** ما توقف, إنه ما توقف; behind a verb it is what is spoken of (نفى الوزير ما نشرته
** الصحيفة), and so it is where it begins the clause itself (ما حدث كارثة).
*/
static void see_topic(BrfPolarity *polarity, const BrfTag *tag,
                      const BrfClitics *clitics) {
  if (brf_tag_is(tag, BRF_WORD_COMPLEMENTIZER))
    polarity->topic = tag->key.len > 2 ? TOPIC : BEGUN;
  else if (polarity->topic != ELSE && has_proclitic(clitics, BRF_CLITIC_AL))
    polarity->topic = TOPIC;
  else
    polarity->topic = ELSE;
}

static int is_ma(const BrfKey *key) {
  static const BrfKey ma = BRF_KEY2(BRF_MEEM, BRF_ALEF);
  return brf_key_same(key, &ma);
}

static int is_lam(const BrfKey *key) {
  static const BrfKey lam = BRF_KEY2(BRF_LAM, BRF_MEEM);
  return brf_key_same(key, &lam);
}

/* What is said goes on anew: وغادر, التي. */
static int begins_anew(const BrfTag *tag, const BrfClitics *clitics) {
  return has_proclitic(clitics, BRF_CLITIC_WA) ||
         has_proclitic(clitics, BRF_CLITIC_FA) ||
         brf_tag_is(tag, BRF_WORD_RELATIVE) ||
         brf_tag_is(tag, BRF_WORD_CONJUNCTION);
}

static BrfPolarityStep deny(BrfPolarity *polarity, BrfPolarityStep step,
                            int jussive) {
  polarity->left = polarity->under = 1;
  polarity->jussive = (uint8_t)jussive;
  return step;
}

static BrfPolarityStep say(BrfPolarity *polarity, BrfPolarityStep step) {
  polarity->left = polarity->under = 0;
  return step;
}

BrfPolarityStep brf_polarity_read(BrfPolarity *polarity, const BrfTag *tag,
                                  const BrfClitics *clitics, BrfKey bare,
                                  int *jussive) {
  const Kind kind = kind_of(&bare);
  const int topic = polarity->topic, excepts = polarity->except;
  *jussive = 0;
  polarity->except = kind == EXCEPT;
  see_topic(polarity, tag, clitics);
  if (kind == ONLY || (excepts && !brf_tag_is(tag, BRF_WORD_COMPLEMENTIZER)))
    return say(polarity, BRF_POLARITY_LIFTED);
  if (brf_tag_is(tag, BRF_WORD_NEGATION) || kind == NEGATION)
    return deny(polarity, BRF_POLARITY_NEGATION, is_lam(&bare));
  if (is_ma(&bare) && topic == TOPIC)
    return deny(polarity, BRF_POLARITY_NEGATION, 0);
  if (kind == OTHER) return deny(polarity, BRF_POLARITY_SAID, 0);
  if (kind == WITHOUT) polarity->under = 1;
  if (polarity->left == 0 || kind == EXCEPT || kind == ANY)
    return polarity->under ? BRF_POLARITY_UNDER : BRF_POLARITY_SAID;
  if (kind == PASSING) {
    polarity->left = REACH;
    return BRF_POLARITY_DENIED;
  }
  if (kind == IDLE) return say(polarity, BRF_POLARITY_SAID);
  /* the subject of what is denied */
  if (has_proclitic(clitics, BRF_CLITIC_AL)) return BRF_POLARITY_UNDER;
  if (begins_anew(tag, clitics)) {
    polarity->left = 0;
    return BRF_POLARITY_UNDER;
  }
  polarity->left--;
  *jussive = polarity->jussive;
  return BRF_POLARITY_DENIED;
}
