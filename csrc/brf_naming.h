/* SPDX-License-Identifier: MIT */
/*
** brf_naming: where a name begins and ends, by the words it is made of and the office it stands
** behind. Tokens are counted from 0; ends and limits are exclusive.
*/
#ifndef BRF_NAMING_H
#define BRF_NAMING_H

#include "brf_buf.h"
#include "brf_scan.h"
#include "brf_word.h"

#define BRF_NAMING_RUN 4u /* words of a name */

/* Sets the traits of a word, of `size` bytes, that the functions below ask for. */
void brf_naming_describe(BrfTag *tag, const char *word, size_t size);

/* Token i has the article, behind و and ب too: الوزير, والروس. */
static inline int brf_naming_article(const BrfScan *scan, uint32_t i) {
  return brf_word_has(scan, i, BRF_TRAIT_ARTICLE);
}

/* Token i is an office that a name may follow: وزير, نظيره. */
static inline int brf_naming_office(const BrfScan *scan, uint32_t i) {
  return brf_word_has_office(scan, i) || brf_is(scan, i, COUNTERPART);
}

/* Token i is a word that only a name would be: unknown, no verb, no article. */
int brf_naming_bare(const BrfScan *scan, uint32_t i);

/*
** The end of the name that begins at i, at most `limit`: bare words, with a surname in ال behind
** them (محمد إبراهيم الشناوي). It stops where a phrase of the quotes begins, which `starts` (of
** uint8_t, one for each token) marks: أخبر الرئيس بايدن | بوتين.
*/
uint32_t brf_naming_run(const BrfScan *scan, const BrfBuf *starts, uint32_t i, uint32_t limit);

/*
** The name behind the office at i, or i: its first token, `*end` behind its last. Construct and
** adjectives stand between (وزير الخارجية الأمريكي X); a word in ال must come before the name, for
** without one the bare word is part of the office (وزير دفاع كذا).
*/
uint32_t brf_naming_behind(const BrfScan *scan, const BrfBuf *starts, uint32_t i, uint32_t limit, uint32_t *end);

#endif
