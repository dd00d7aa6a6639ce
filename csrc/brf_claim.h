/* SPDX-License-Identifier: MIT */
/*
** brf_claim: which words report, and what they report. A cue form alone
** decides nothing: it makes a claim only where it finds the complement that
** its verb takes (أن، إن، بأن، إلى أن …, a mark, a colon) within its reach,
** and each complement belongs to the nearest cue that can take it.
*/
#ifndef BRF_CLAIM_H
#define BRF_CLAIM_H

#include "brf.h"
#include "brf_buf.h"
#include "brf_scan.h"

typedef enum BrfClaimKind {
  BRF_CLAIM_CLAUSE,   /* وأوضح أن … */
  BRF_CLAIM_DIRECT,   /* وقال: "…" */
  BRF_CLAIM_COLON,    /* وقال: … without marks */
  BRF_CLAIM_BEFORE,   /* وفقاً للمسؤول، … */
  BRF_CLAIM_AFTER,    /* …، بحسب المسؤول;  "…"، قال المسؤول */
  BRF_CLAIM_AROUND,   /* …، تضيف المديرة، … */
  BRF_CLAIM_HEADLINE, /* مالك: … in a title */
  BRF_CLAIM_TURN,     /* الناطق: … in a transcript, up to the next turn */
  BRF_CLAIM_ACT       /* دعا إلى …: no clause */
} BrfClaimKind;

/* Which rule found it; see brf_rule_name. */
typedef enum BrfRule {
  BRF_RULE_VERB_CLAUSE,
  BRF_RULE_VERB_MARKS,
  BRF_RULE_VERB_COLON,
  BRF_RULE_PARTICIPLE,
  BRF_RULE_MASDAR,
  BRF_RULE_ACCORDING,
  BRF_RULE_MARKS_VERB,
  BRF_RULE_INTERPOSED,
  BRF_RULE_DOCUMENT,
  BRF_RULE_HEADLINE,
  BRF_RULE_TURN,
  BRF_RULE_COLON, /* ويمازحه سمعان: "…": marks behind a colon, no known verb */
  BRF_RULE_ACT
} BrfRule;

enum { BRF_STATUS_SAID, BRF_STATUS_FUTURE, BRF_STATUS_NEGATED,
       BRF_STATUS_HEARSAY };

typedef struct BrfClaim {
  uint32_t cue;       /* first token of the cue */
  uint32_t cue_end;
  uint32_t reading;   /* BRF_NONE for a cue that is no verb */
  uint8_t kind;       /* BrfClaimKind */
  uint8_t rule;       /* BrfRule */
  uint8_t status;     /* BRF_STATUS_* */
  uint8_t dead;       /* merged into another */
  uint32_t joint;     /* token where the complement begins: the phrase of the
                         speaker lies before it */
  uint32_t start;     /* content: first token */
  uint32_t end;       /* and after its last */
  uint32_t who, who_end; /* tokens of the speaker's mention, or equal */
  uint32_t to, to_end;   /* the addressee's */
  uint32_t via, via_end; /* the medium's */
  uint32_t parent;    /* claim, or BRF_NONE */
  uint32_t teller;    /* claim behind it that hands it on with its cue, or BRF_NONE: قال X إن …، بحسب صحيفة */
  uint8_t before;     /* 1: the mention stands before the cue */
  uint8_t pronoun;    /* 1: the speaker is a pronoun (قوله، وفقاً له) */
  uint8_t unbalanced; /* 1: a mark in it has no partner */
  uint8_t depth;      /* contents that its cue stands in */
} BrfClaim;

/* "verb-clause" …; static storage. */
const char *brf_rule_name(BrfRule rule);

/*
** Appends the claims to `out` (of BrfClaim), in the order of their cues, with
** cue, complement and content start; the rest is brf_content's.
*/
BrfStatus brf_claims(const BrfScan *scan, BrfBuf *out);

/* The content's end and the parent of each claim, and claims that stand inside
   another's cue or content without adding a quote are made dead. */
BrfStatus brf_contents(const BrfScan *scan, BrfClaim *claims, size_t n);

/* Speaker's mention, addressee and medium of each claim. */
void brf_mentions(const BrfScan *scan, BrfClaim *claims, size_t n);

/* The cue of `claim` is a verb of that class, BRF_CLASS_*. */
int brf_claim_is_class(const BrfScan *scan, const BrfClaim *claim, unsigned group);

/* What `claim` says answers somebody: رد بأن, and by the verb of two words أجاب ضاحكا. */
int brf_claim_replies(const BrfScan *scan, const BrfClaim *claim);

/* The cue of `claim` is و and a verb though the word is another as a whole: ورد على
   سؤال. */
int brf_claim_is_split(const BrfScan *scan, const BrfClaim *claim);

/* أما الاعتماد على القروض فيصفه بأنه: what أما at token `floor` sets apart the verb of `claim` calls something, by its
   pronoun, and so another does; but أما الوزير فيصفه بأنه, for he may. */
int brf_claim_calls_topic(const BrfScan *scan, const BrfClaim *claim, uint32_t floor);

/* The speaker's mention is tokens first to end - 1, before the cue; returns 1. */
static inline int brf_claim_said_by(BrfClaim *claim, uint32_t first, uint32_t end) {
  claim->who = first;
  claim->who_end = end;
  return claim->before = 1;
}

/* What `claim` holds is no turn of the talk: an act, or words within words. */
static inline int brf_claim_is_aside(const BrfClaim *claim) {
  return claim->kind == BRF_CLAIM_ACT || claim->parent != BRF_NONE;
}

#endif
