/* SPDX-License-Identifier: MIT */
#include "brf_resolve.h"

#include <string.h>

#include "brf_dropped.h"
#include "brf_phrase.h"
#include "brf_subject.h"
#include "brf_talk.h"
#include "brf_word.h"

typedef BrfResolver Resolver;

#define INTRODUCED_BACK 40u /* tokens back to who was told of without the article */

#define speaker_of brf_resolver_speaker

/* The party that c says something to. */
static uint32_t told(Resolver *r, const BrfClaim *c) { return brf_resolver_behind_l(r, c->to, c->to_end, 1); }

/* وفقا لكرم: the ل before the source is no part of its name. */
static int is_behind_l(const BrfScan *s, const BrfClaim *c) {
  return c->rule == BRF_RULE_ACCORDING && c->who == c->cue + 1 && c->who_end == c->who + 1 && brf_word_leans(s, c->who) &&
         brf_key_last(&brf_tag(s, c->cue)->key, 0) == BRF_ALEF;
}

/* Who answers in an interview, whose first answer is at token `answer`: the first
   with an office or a title and a name before it. */
static uint32_t interviewee(Resolver *r, uint32_t answer) {
  const BrfScan *s = r->scan;
  uint32_t j, end;
  for (j = 0; j < answer; j++) {
    if (!brf_word_has_office(s, j) || brf_is(s, j, MEDIUM))
      continue;
    end = brf_phrase(s, j, answer);
    if (end > j + 1 && !brf_word_is_definite(s, j + 1) &&
        (brf_is(s, j, TITLE) || brf_word_is_bare(s, j + 1))) /* سلمى العتيق */
      return brf_resolver_named(r, j, end);
  }
  return BRF_NONE;
}

/* An answer is the interviewee's: c is one at claim i. */
static void resolve_answer(Resolver *r, uint32_t i) {
  if (!r->knows_interviewee)
    r->interviewee = interviewee(r, r->claims[i].cue);
  r->knows_interviewee = 1;
  speaker_of(r, i) = r->interviewee;
  if (r->interviewee == BRF_NONE) return;
  brf_buf_at(&r->parties, BrfParty, r->interviewee).latest = r->claims[i].cue;
  brf_buf_at(&r->how, uint8_t, i) = BRF_HOW_DOCUMENT;
  brf_buf_at(&r->sure, float, i) = 0.7f;
}

/* The one word of a mention goes back to who was named: سعادته, هؤلاء; السيدة, of one with
   that title. */
static int stands_for_another(const BrfScan *s, uint32_t i) {
  uint32_t first, end;
  return brf_is(s, i, HONORIFIC) || brf_is(s, i, DEMONSTRATIVE) ||
         (brf_is(s, i, TITLE) && !brf_is(s, i, OFFICE) && !brf_is(s, i, ROLE) &&
          brf_word_is_definite(s, i) && brf_subject_titled(s, i, &first, &end));
}

/* وأضاف سعادته: whoever had that title last, or who spoke. */
static void resolve_honorific(Resolver *r, uint32_t i) {
  const BrfClaim *c = &r->claims[i];
  uint32_t first, end;
  if (brf_subject_titled(r->scan, c->who, &first, &end)) {
    speaker_of(r, i) = brf_resolver_named(r, first, end);
    brf_buf_at(&r->sure, float, i) = 0.93f;
  } else {
    brf_dropped(r, i);
  }
  if (speaker_of(r, i) == BRF_NONE) return;
  brf_buf_at(&r->parties, BrfParty, speaker_of(r, i)).latest = c->cue;
  brf_buf_at(&r->how, uint8_t, i) = BRF_HOW_ROLE;
}

/* The office at token i is part of how somebody was introduced. */
static int has_office(const Resolver *r, uint32_t i) {
  const BrfKey key = brf_word_base(r->scan, i);
  size_t p = r->parties.len < BRF_PARTY_REACH ? 0 : r->parties.len - BRF_PARTY_REACH;
  for (; p < r->parties.len; p++) {
    const BrfParty *party = &brf_buf_at(&r->parties, BrfParty, p);
    uint32_t k;
    for (k = party->first; k < party->end; k++) {
      const BrfKey other = brf_word_base(r->scan, k);
      if (brf_key_same(&other, &key)) return 1;
    }
  }
  return 0;
}

/* ومن بين الناجين شاب يدعى عمر. ويروي الشاب: the party of whom the office of claim c stood without the article a few words
   before it, or BRF_NONE. */
static uint32_t introduced(Resolver *r, const BrfClaim *c, uint32_t floor) {
  const BrfScan *s = r->scan;
  const BrfKey office = brf_word_base(s, c->who);
  uint32_t k = c->who;
  while (k > floor && c->who - k < INTRODUCED_BACK && !(s->tokens[k].flags & BRF_TOKEN_PARAGRAPH)) {
    const BrfTag *tag = brf_tag(s, --k);
    if (brf_key_same(&tag->key, &office) && tag->pro == 0 && brf_inside(s, k) == BRF_NONE && brf_is(s, k, ROLE) &&
        !brf_word_is_definite(s, k + 1))
      return brf_resolver_named(r, k, brf_phrase_subject(s, k, brf_scan_limit(s, k)));
  }
  return BRF_NONE;
}

/* Whom وأضاف المتحدث, or an office that nobody has yet (يروي الشاب), goes back to, where the
   paragraph has named somebody new and nobody has spoken since. */
static uint32_t talker(Resolver *r, uint32_t i) {
  const BrfClaim *c = &r->claims[i];
  uint32_t k = i, first, end, p;
  const BrfScan *s = r->scan;
  const int talks = brf_is(s, c->who, TALKER);
  if (!brf_word_is_definite(s, c->who) || c->parent != BRF_NONE ||
      (!talks && brf_tag(s, c->cue)->suffix > 0) || /* وقف سامي عون أمام القاضي. وسأله القاضي: the one asks the other */
      !(c->who_end == c->who + 1 || brf_is(s, c->who + 1, SAME)) ||
      !(talks || (brf_is(s, c->who, ROLE) && !has_office(r, c->who))))
    return BRF_NONE;
  while (k > 0 && (r->claims[k - 1].dead || brf_claim_is_aside(&r->claims[k - 1]))) k--;
  if (!talks && (p = introduced(r, c, k > 0 ? r->claims[k - 1].end : 0)) != BRF_NONE) {
    brf_buf_at(&r->parties, BrfParty, p).latest = c->cue;
    return p;
  }
  if (!brf_subject_of_paragraph(s, c, k > 0 ? r->claims[k - 1].cue : 0, &first, &end) ||
      !(talks || (brf_word_is_source(s, c->who) && brf_word_is_source(s, first)) || /* كشف مصدر مطلع خلافا. وأوضح المصدر */
        (brf_word_is_bare(s, first) && !brf_word_is_definite(s, first)) || brf_word_has(s, first, BRF_TRAIT_GIVEN)))
    return BRF_NONE;
  p = brf_resolver_named(r, first, end);
  if (p != BRF_NONE) brf_buf_at(&r->parties, BrfParty, p).latest = c->cue;
  return p;
}

/* سؤال: …: the label of a turn says what it is, and not whose. */
static int is_question(const BrfScan *s, const BrfClaim *c) {
  return c->who_end == c->who + 1 && brf_word_has_form(s, c->who, BRF_FORM_MASDAR) && !brf_is(s, c->who, ROLE) &&
         brf_word_is_of_class(s, c->who, BRF_CLASS_ASK);
}

/* c names whom it is said to, by more than a pronoun. */
static int names_told(const BrfScan *s, const BrfClaim *c) {
  return c->to_end > c->to && !brf_word_is_pronoun(s, c->to);
}

/* وأظهر أن: what shows something goes on, which nobody says; but جاء فيه, ينص, and المسح أظهر. */
static int shows(const BrfScan *s, const BrfClaim *c) {
  return (brf_tag(s, c->cue)->pro & BRF_PRO_AND) && brf_claim_is_class(s, c, BRF_CLASS_DOCUMENT) && c->rule != BRF_RULE_DOCUMENT &&
         (brf_lexicon_lemma(s->lexicon, c->reading)->takes & BRF_TAKES_NP);
}

static void resolve_claim(Resolver *r, uint32_t i) {
  BrfClaim *c = &r->claims[i];
  int anaphor = 0;
  r->outer = c->parent != BRF_NONE ? speaker_of(r, c->parent) : brf_talk_him(r, i);
  if (c->who_end == c->who + 1 && stands_for_another(r->scan, c->who)) {
    resolve_honorific(r, i);
  } else if (c->rule == BRF_RULE_TURN && is_question(r->scan, c)) {
    return; /* whoever asks */
  } else if (c->who_end > c->who) {
    uint32_t p = talker(r, i);
    if (p == BRF_NONE && is_behind_l(r->scan, c)) p = brf_resolver_behind_l(r, c->who, c->who_end, 0);
    else if (p == BRF_NONE) /* نفس المتحدث is المتحدث */
      p = brf_resolver_party(r, c->who + (brf_is(r->scan, c->who, SAME) && c->who_end > c->who + 1),
                             c->who_end, 0, &anaphor);
    else anaphor = 1;
    /* الباحث goes back to who spoke to us, not to those in what he said */
    if (p != BRF_NONE && !anaphor && brf_claim_is_aside(c))
      brf_resolver_recede(r, p);
    speaker_of(r, i) = p;
    if (p != BRF_NONE) brf_resolver_tell_gender(r, c, p);
    brf_buf_at(&r->how, uint8_t, i) =
        anaphor ? BRF_HOW_ROLE : BRF_HOW_MENTION;
    brf_buf_at(&r->sure, float, i) = anaphor ? 0.93f : 0.97f;
  } else if (c->rule == BRF_RULE_TURN) {
    resolve_answer(r, i);
  } else {
    if (names_told(r->scan, c)) brf_buf_at(&r->told, uint32_t, i) = told(r, c);
    brf_dropped(r, i);
    /* خلصت الدراسة إلى أن …. ووجدت أن: the study goes on; but they found that */
    if ((brf_claim_is_class(r->scan, c, BRF_CLASS_FIND) || shows(r->scan, c)) &&
        (speaker_of(r, i) == BRF_NONE || c->parent != BRF_NONE ||
         brf_buf_at(&r->parties, BrfParty, speaker_of(r, i)).type < BRF_ENTITY_ORGANIZATION)) {
      c->dead = 1;
      return;
    }
    /* أولئك الذين … يرون أن: thought by nobody that was named */
    if (speaker_of(r, i) == BRF_NONE && c->reading != BRF_NONE &&
        brf_reading_number(c->reading) != 0 &&
        brf_reading_form(c->reading) <= BRF_FORM_PRESENT &&
        brf_claim_is_class(r->scan, c, BRF_CLASS_BELIEVE)) {
      c->dead = 1;
      return;
    }
  }
  if (!names_told(r->scan, c))
    brf_talk_told(r, i);
  else if (brf_buf_at(&r->told, uint32_t, i) == BRF_NONE)
    brf_buf_at(&r->told, uint32_t, i) = told(r, c);
}

/* Claim i, and then those before it that stand in its content (…، تقول هدى), in theirs too: whose
   words they are is known then. No deeper than contents nest. */
static void resolve_with_content(Resolver *r, uint32_t i) {
  const BrfClaim *c = &r->claims[i];
  uint32_t k = i;
  if (c->rule == BRF_RULE_TURN) brf_dropped_document(r); /* إحاطة من مسؤول رفيع …: المسؤول: */
  resolve_claim(r, i);
  while (c->start < c->cue && k > 0 && r->claims[k - 1].cue >= c->start) k--;
  for (; k < i; k++)
    if (!r->claims[k].dead && r->claims[k].parent == i) resolve_with_content(r, k);
}

static void resolve_all(Resolver *r) {
  uint32_t i;
  for (i = 0; i < r->n; i++) {
    speaker_of(r, i) = brf_buf_at(&r->told, uint32_t, i) = BRF_NONE;
    brf_buf_at(&r->how, uint8_t, i) = BRF_HOW_UNKNOWN;
    brf_buf_at(&r->sure, float, i) = 0.0f;
  }
  for (i = 0; i < r->n; i++) {
    const BrfClaim *c = &r->claims[i];
    if (!c->dead && (c->parent == BRF_NONE || c->parent < i)) resolve_with_content(r, i);
  }
}

BrfStatus brf_resolve(BrfResolver *r, const BrfScan *scan, BrfClaim *claims,
                      size_t n, BrfBuf *mentions) {
  const BrfAlloc *alloc = mentions->alloc;
  memset(r, 0, sizeof *r);
  r->scan = scan;
  r->claims = claims;
  r->n = (uint32_t)n;
  r->mentions = mentions;
  r->outer = BRF_NONE;
  brf_buf_init(&r->parties, sizeof(BrfParty), alloc);
  brf_buf_init(&r->speaker, sizeof(uint32_t), alloc);
  brf_buf_init(&r->told, sizeof(uint32_t), alloc);
  brf_buf_init(&r->how, sizeof(uint8_t), alloc);
  brf_buf_init(&r->sure, sizeof(float), alloc);
  if (!brf_buf_reserve(&r->speaker, n + 1u) || !brf_buf_reserve(&r->told, n + 1u) ||
      !brf_buf_reserve(&r->how, n + 1u) || !brf_buf_reserve(&r->sure, n + 1u))
    return BRF_NO_MEMORY;
  resolve_all(r);
  return r->parties.status;
}

BrfStatus brf_resolve_names(BrfResolver *r) {
  BrfBuf final; /* uint32_t per party: who it turns out to be */
  uint32_t n = (uint32_t)r->parties.len, p, i;
  brf_buf_init(&final, sizeof(uint32_t), r->parties.alloc);
  if (!brf_buf_reserve(&final, n + 1u)) return BRF_NO_MEMORY;
#define final_of(p) brf_buf_at(&final, uint32_t, p)
  for (p = n; p-- > 0;) {
    uint32_t to = brf_party_fuller(r->scan, &r->parties, p);
    /* one before it has been looked at already, one behind it goes on */
    final_of(p) = to == BRF_NONE ? p : to > p ? final_of(to) : to;
  }
  for (i = 0; i < r->n; i++) {
    uint32_t *told = &brf_buf_at(&r->told, uint32_t, i);
    if (speaker_of(r, i) != BRF_NONE)
      speaker_of(r, i) = final_of(speaker_of(r, i));
    if (*told != BRF_NONE) *told = final_of(*told);
  }
  for (i = 0; i < r->mentions->len; i++) {
    BrfMention *m = &brf_buf_at(r->mentions, BrfMention, i);
    m->entity = final_of(m->entity);
  }
#undef final_of
  brf_buf_free(&final);
  return BRF_OK;
}

void brf_resolver_free(BrfResolver *r) {
  brf_buf_free(&r->parties);
  brf_buf_free(&r->speaker);
  brf_buf_free(&r->told);
  brf_buf_free(&r->how);
  brf_buf_free(&r->sure);
}
