/* SPDX-License-Identifier: MIT */
/*
** brf_quote: the quotes, acts and speakers of one document, from its scan.
** Speakers, addressees and titled names become entities; a dropped subject, a
** pronoun or a role is resolved to the entity it stands for.
*/
#ifndef BRF_QUOTE_H
#define BRF_QUOTE_H

#include "brf.h"
#include "brf_buf.h"
#include "brf_claim.h"
#include "brf_scan.h"

typedef enum BrfQuoteType {
  BRF_QUOTE_DIRECT,
  BRF_QUOTE_INDIRECT,
  BRF_QUOTE_MIXED,
  BRF_QUOTE_ACT /* no quote: a speech act without a clause */
} BrfQuoteType;

/* How the speaker is known. */
typedef enum BrfHow {
  BRF_HOW_UNKNOWN,
  BRF_HOW_MENTION,
  BRF_HOW_ROLE,
  BRF_HOW_PRONOUN,
  BRF_HOW_DROPPED,
  BRF_HOW_DOCUMENT
} BrfHow;

typedef enum BrfEntityType {
  BRF_ENTITY_PERSON,
  BRF_ENTITY_ROLE,
  BRF_ENTITY_ORGANIZATION,
  BRF_ENTITY_PLACE,
  BRF_ENTITY_MEDIUM
} BrfEntityType;

#define BRF_FLAG_UNBALANCED 1u /* "unbalanced-marks" */

typedef struct BrfQuote {
  uint8_t type;      /* BrfQuoteType */
  uint8_t status;    /* BRF_STATUS_* */
  uint8_t how;       /* BrfHow */
  uint8_t rule;      /* BrfRule */
  uint32_t flags;    /* BRF_FLAG_* */
  BrfSpan content;
  BrfSpan cue;
  BrfSpan mention;   /* empty where there is none */
  BrfSpan addressee; /* a phrase, or the pronoun of whom the quote around it is by */
  BrfSpan medium;
  uint32_t reading;  /* the cue verb's, or BRF_NONE */
  uint32_t speaker;  /* entity, or BRF_NONE */
  uint32_t to;       /* entity of the addressee, or BRF_NONE */
  uint32_t parent;   /* quote, or BRF_NONE */
  float confidence;  /* 0 to 1, of the speaker */
} BrfQuote;

typedef struct BrfEntity {
  BrfSpan name;      /* its fullest mention */
  uint8_t type;      /* BrfEntityType */
  uint8_t feminine;
  uint8_t article;   /* 1: ال is to stand before `name`, whose لل was cut */
  uint8_t spare;
  uint16_t id;       /* of the gazetteer, see brf_gazetteer_id, or 0 */
} BrfEntity;

typedef struct BrfMention {
  BrfSpan span;
  uint32_t entity;
  uint32_t article;  /* 1: ال is to stand before it, whose لل was cut */
} BrfMention;

/*
** Appends quotes (and acts) to `quotes` (of BrfQuote), entities to `entities`
** and their mentions to `mentions`, all in the order of the text.
*/
BrfStatus brf_quotes(const BrfScan *scan, BrfBuf *quotes, BrfBuf *entities,
                     BrfBuf *mentions);

const char *brf_quote_type_name(BrfQuoteType type);
const char *brf_how_name(BrfHow how);
const char *brf_status_name(unsigned status);
const char *brf_entity_type_name(BrfEntityType type);

#endif
