/* SPDX-License-Identifier: MIT */
#include "brf_talk.h"

#include "brf_asked.h"
#include "brf_marked.h"
#include "brf_phrase.h"
#include "brf_second.h"
#include "brf_word.h"

#define BARRED_BACK 12u /* claims back in whose marks a subject is looked for in vain */
#define ASKED_BACK 24u /* tokens back to who was asked */
#define VERB_BACK 6u /* tokens from بالقول back to its verb */
#define ANSWER_REACH 1u /* sentences from a question to its answer */
#define TALK_REACH 2u /* sentences back of a talk in which له finds whom */

/* سامي عون, الوزير سامي عون: one person for certain, unless joined to another. */
static int has_given_name(const BrfScan *s, const BrfParty *who) {
  BrfParty party = *who;
  uint32_t k;
  for (k = who->first; k < who->end; k++)
    if (brf_word_has(s, k, BRF_TRAIT_GIVEN | BRF_TRAIT_SERVANT) || /* عبد العاطي */
        brf_word_is_link(s, k)) /* بن فرحان */
      return !brf_party_joint(s, &party);
  return 0;
}

int brf_talk_agrees(const BrfResolver *r, const BrfClaim *c, uint32_t p) {
  const BrfParty *who = &brf_buf_at(&r->parties, BrfParty, p);
  if (c->reading == BRF_NONE || c->rule == BRF_RULE_DOCUMENT) return 1;
  if (brf_reading_number(c->reading) != 0) /* يقولون: no one man, and no البيانات */
    return (who->type == BRF_ENTITY_PERSON && has_given_name(r->scan, who)) ||
                   brf_is(r->scan, who->first, EVIDENCE)
               ? BRF_TALK_NEVER
               : 1;
  if (who->type >= BRF_ENTITY_ORGANIZATION && !brf_is(r->scan, who->first, ROLE)) {
    if (brf_reading_form(c->reading) > BRF_FORM_PRESENT) return 1;
    if (who->feminine) return brf_reading_feminine(c->reading) ? 1 : -1; /* وتحدثت المحكمة …. وأقر: not she */
    return brf_reading_feminine(c->reading) && brf_word_is_masculine_body(r->scan, who->first) ? -1 : 1;
  }
  /* كما أكد الصحفيون.⏎وأضاف أن: one man, none of the many; but وقال العاملون هناك. وأضاف */
  if (c->who_end == c->who && brf_reading_form(c->reading) <= BRF_FORM_PARTICIPLE &&
      !brf_reading_feminine(c->reading) && who->type <= BRF_ENTITY_ROLE &&
      brf_word_heads_many(r->scan, who->first) && !has_given_name(r->scan, who))
    return -1;
  return brf_talk_by_woman(r->scan, c) == who->feminine ? 1 : -1;
}

uint32_t brf_talk_level(const BrfResolver *r, const BrfClaim *c) {
  uint32_t p = c->parent;
  while (p != BRF_NONE && r->claims[p].rule == BRF_RULE_ACCORDING)
    p = r->claims[p].parent;
  return p;
}

/* The word at i ends in the pronoun of whom the content around it is by, whose party
   is p: قال سالم إن المدير أخبره; قالت هدى: "وعدني"; in marks the first person. */
static int is_of(const BrfResolver *r, uint32_t i, uint32_t p, int marked) {
  const BrfKey *key = &brf_tag(r->scan, i)->key;
  const BrfParty *who = &brf_buf_at(&r->parties, BrfParty, p);
  unsigned last = brf_key_last(key, 0);
  if (last == BRF_YEH) return 1; /* وأردفت: قال لي أمس إن */
  if (marked) return last == BRF_ALEF && brf_key_last(key, 1) == BRF_NOON;
  if (last == BRF_HEH) return !who->feminine && !brf_word_heads_many(r->scan, who->first);
  if (last == BRF_MEEM) /* أبلغهم, of many or of a body */
    return who->type == BRF_ENTITY_ORGANIZATION || brf_word_heads_many(r->scan, who->first);
  return last == BRF_ALEF && brf_key_last(key, 1) == BRF_HEH && who->feminine;
}

/* What c holds is in the words of who says it: marks, an answer, what a colon opens. */
static int is_direct(const BrfClaim *c) {
  return c->kind == BRF_CLAIM_DIRECT || c->kind == BRF_CLAIM_COLON ||
         c->kind == BRF_CLAIM_TURN || c->kind == BRF_CLAIM_HEADLINE;
}

/* The token of c whose pronoun is of whom it tells: the verb's own (أخبره), or that of
   ل, من or على straight behind it (قال له, طلب منها, ردت عليه); BRF_NONE where there is none. */
static uint32_t told_pronoun(const BrfResolver *r, const BrfClaim *c) {
  const BrfScan *s = r->scan;
  const uint32_t at = c->cue + 1;
  /* فقال له القاضي ساخرا: the verb tells */
  const uint32_t reading = c->reading != BRF_NONE && c->cue_end > at &&
                                   brf_reading_form(c->reading) > BRF_FORM_PRESENT && brf_tag(s, c->cue)->verb
                               ? brf_tag(s, c->cue)->readings[0]
                               : c->reading;
  const BrfCueLemma *cue;
  if (c->to_end == c->to + 1 && brf_word_is_pronoun(s, c->to)) return c->to; /* رد عليه قائلا */
  if (reading == BRF_NONE || brf_reading_form(reading) > BRF_FORM_PRESENT) return BRF_NONE;
  cue = brf_lexicon_lemma(s->lexicon, reading);
  if (brf_tag(s, c->cue)->suffix > 0 && cue->object == BRF_OBJECT_ADDRESSEE) return c->cue;
  return brf_word_is_pronoun(s, at) &&
                 (brf_key_letter(&brf_tag(s, at)->key, 0) == BRF_LAM ||
                  (cue->takes & BRF_TAKES_MIN_X) ||
                  (cue->group == BRF_CLASS_REPLY && /* ردت عليه الوزيرة */
                   brf_key_letter(&brf_tag(s, at)->key, 0) == BRF_AIN))
             ? at
             : BRF_NONE;
}

/* Whom the pronoun at `at` stands for where claim i is not his own words: the last one
   who spoke, or was spoken to, on its level: فسأله القاضي: …؟ */
static uint32_t spoken_to(const BrfResolver *r, uint32_t i, uint32_t at) {
  const BrfClaim *c = &r->claims[i];
  const uint32_t sentence = r->scan->sentence[c->cue];
  const unsigned last = brf_key_last(&brf_tag(r->scan, at)->key, 0);
  const int many = last == BRF_MEEM;
  uint32_t k = i, m;
  if (last == BRF_YEH) return BRF_NONE; /* whoever writes */
  while (k-- > 0 && sentence - r->scan->sentence[r->claims[k].cue] <= TALK_REACH) {
    const uint32_t both[] = {brf_resolver_speaker(r, k), brf_buf_at(&r->told, uint32_t, k)};
    if (r->claims[k].dead || brf_talk_level(r, &r->claims[k]) != brf_talk_level(r, c)) continue;
    for (m = 0; m < 2; m++)
      if (both[m] != BRF_NONE && both[m] != brf_resolver_speaker(r, i) &&
          (many || brf_buf_at(&r->parties, BrfParty, both[m]).type < BRF_ENTITY_ORGANIZATION) &&
          is_of(r, at, both[m], 0))
        return both[m];
  }
  return BRF_NONE;
}

/* The party whose content claim i stands in and who is told, by the pronoun at `at`:
   قالت هدى: "قال لي الطبيب"; or BRF_NONE. */
static uint32_t teller(const BrfResolver *r, uint32_t i, uint32_t at) {
  const BrfClaim *c = &r->claims[i];
  uint32_t p = c->parent == BRF_NONE ? BRF_NONE : brf_resolver_speaker(r, c->parent);
  return p != BRF_NONE && is_of(r, at, p,
                                brf_inside(r->scan, c->cue) != BRF_NONE ||
                                    is_direct(&r->claims[c->parent]))
             ? p
             : BRF_NONE;
}

uint32_t brf_talk_teller(const BrfResolver *r, uint32_t i) {
  const BrfClaim *c = &r->claims[i];
  const uint32_t at = told_pronoun(r, c);
  return at == BRF_NONE || brf_reading_first(c->reading) ? BRF_NONE : teller(r, i, at);
}

uint32_t brf_talk_him(const BrfResolver *r, uint32_t i) {
  const BrfClaim *c = &r->claims[i];
  const uint32_t at = told_pronoun(r, c);
  return at == BRF_NONE || c->parent != BRF_NONE ? BRF_NONE : spoken_to(r, i, at);
}

uint32_t brf_talk_other(const BrfResolver *r, uint32_t i) {
  const BrfClaim *c = &r->claims[i];
  const size_t n = r->parties.len;
  uint32_t k, best = BRF_NONE, latest = 0;
  size_t p;
  if (c->reading == BRF_NONE) return BRF_NONE;
  for (p = n < BRF_PARTY_REACH ? 0 : n - BRF_PARTY_REACH; p < n; p++) {
    const BrfParty *party = &brf_buf_at(&r->parties, BrfParty, p);
    if (party->type > BRF_ENTITY_ROLE || party->latest < latest || party->latest >= c->cue ||
        brf_word_heads_many(r->scan, party->first) != (brf_reading_number(c->reading) != 0) ||
        brf_talk_agrees(r, c, (uint32_t)p) < 0)
      continue;
    for (k = c->parent; k != BRF_NONE && brf_resolver_speaker(r, k) != p;) k = r->claims[k].parent;
    if (k != BRF_NONE) continue;
    best = (uint32_t)p;
    latest = party->latest;
  }
  return best;
}

int brf_talk_bars(const BrfResolver *r, uint32_t i, uint32_t first) {
  const BrfClaim *c = &r->claims[i];
  uint32_t k = i;
  const uint32_t inside = brf_inside(r->scan, first);
  if ((c->to <= first && first < c->to_end) || (c->via <= first && first < c->via_end)) return 1;
  if (inside != BRF_NONE && inside != brf_inside(r->scan, c->cue) && brf_mark_size(&r->scan->marks[inside]) > 2 * BRF_NAME_TOKENS &&
      brf_mark_quotes(&r->scan->marks[inside]))
    return 1; /* قال: "… أوصلنا مساعدات"، مضيفا */
  while (k-- > 0 && i - k < BARRED_BACK) {
    const BrfClaim *other = &r->claims[k];
    if (!other->dead && other->kind != BRF_CLAIM_ACT && other->start <= first &&
        first < other->end && other->end <= c->cue &&
        (other->kind == BRF_CLAIM_DIRECT || brf_scan_opens(r->scan, other->start) != NULL))
      return 1;
  }
  return 0;
}

/* Claim i answers the one before it on its level, which asks: whoever asked is told. */
static void answers(BrfResolver *r, uint32_t i) {
  BrfClaim *c = &r->claims[i];
  uint32_t k = i, asked, asker;
  if (!brf_claim_replies(r->scan, c)) return;
  while (k-- > 0)
    if (!r->claims[k].dead &&
        (r->claims[k].kind != BRF_CLAIM_ACT || /* سألته النيابة عن السبب */
         brf_claim_is_class(r->scan, &r->claims[k], BRF_CLASS_ASK)) &&
        brf_talk_level(r, &r->claims[k]) == brf_talk_level(r, c))
      break;
  if (k == BRF_NONE || !brf_claim_is_class(r->scan, &r->claims[k], BRF_CLASS_ASK) ||
      r->claims[k].who_end == r->claims[k].who ||
      r->scan->sentence[c->cue] - r->scan->sentence[r->claims[k].cue] > ANSWER_REACH)
    return;
  asked = brf_buf_at(&r->told, uint32_t, k);
  asker = brf_resolver_speaker(r, k);
  if (asker == BRF_NONE || asker == brf_resolver_speaker(r, i) ||
      (asked != BRF_NONE && asked != brf_resolver_speaker(r, i)))
    return; /* سأل القاضي المتهم، فردت الوزيرة */
  brf_buf_at(&r->told, uint32_t, i) = asker;
  c->to = r->claims[k].who;
  c->to_end = r->claims[k].who_end;
}

void brf_talk_told(BrfResolver *r, uint32_t i) {
  BrfClaim *c = &r->claims[i];
  const uint32_t at = told_pronoun(r, c);
  uint32_t p;
  if (at == BRF_NONE) {
    answers(r, i);
    return;
  }
  p = teller(r, i, at);
  if (p == BRF_NONE || p == brf_resolver_speaker(r, i)) p = spoken_to(r, i, at);
  brf_buf_at(&r->told, uint32_t, i) = p;
  c->to = at;
  c->to_end = at + 1;
}

int brf_talk_by_woman(const BrfScan *s, const BrfClaim *c) {
  const uint32_t floor = brf_scan_floor(s, c->cue);
  uint32_t k = c->cue;
  if (c->pronoun) /* ونقل عنها أن, نقلت الوكالة عنها */
    for (k = c->cue + 1; k < c->joint && s->tokens[k].kind == BRF_TOKEN_WORD; k++)
      if (brf_word_is_from_him(s, k)) return brf_key_last(&brf_tag(s, k)->key, 0) == BRF_ALEF;
  k = c->cue;
  if (c->rule == BRF_RULE_MASDAR && (brf_tag(s, c->cue)->pro & BRF_PRO_B))
    while (k-- > floor && c->cue - k < VERB_BACK && s->tokens[k].kind == BRF_TOKEN_WORD)
      if ((k + 1 == c->cue && brf_word_is_hers(s, k)) || (brf_tag(s, k)->verb && brf_tag(s, k)->nreadings > 0)) /* واكتفت بالقول */
        return brf_word_is_hers(s, k) || brf_reading_feminine(brf_tag(s, k)->readings[0]) != 0;
  return brf_reading_feminine(c->reading) != 0;
}

/* سأل at k, in the active: whom somebody asks stands behind who does. */
static int asks(const BrfScan *s, uint32_t k) {
  const BrfTag *tag = brf_tag(s, k);
  return tag->verb && tag->suffix == 0 && brf_word_is_of_class(s, k, BRF_CLASS_ASK) && brf_word_is_noun(s, k + 1);
}

int brf_talk_asked_object(const BrfScan *s, const BrfClaim *c, uint32_t *first, uint32_t *end) {
  const uint32_t floor = brf_scan_floor(s, c->cue);
  uint32_t k = c->cue, last;
  if (!((brf_tag(s, c->cue)->pro & BRF_PRO_SO) || brf_claim_replies(s, c)) || brf_inside(s, c->cue) != BRF_NONE) return 0;
  while (k-- > floor && c->cue - k < ASKED_BACK) {
    if (brf_punct(s, k) > BRF_PUNCT_COMMA && brf_punct(s, k) != BRF_PUNCT_COLON) return 0;
    if (brf_inside(s, k) != BRF_NONE) continue; /* سأل القاضي المتهم: "من أنت؟"، فقال */
    if (!asks(s, k)) continue;
    for (last = k + 1; last < c->cue && s->tokens[last].kind == BRF_TOKEN_WORD && !brf_is(s, last, PREPOSITION) &&
                       !brf_is(s, last, COMPLEMENTIZER);)
      last++;
    *first = brf_second(s, k + 1, last);
    if (*first == BRF_NONE || !brf_word_may_be_someone(s, *first)) return 0;
    *end = brf_phrase(s, *first, last);
    return *end > *first;
  }
  return 0;
}

int brf_talk_asked(const BrfScan *s, const BrfClaim *c, uint32_t *first, uint32_t *end) {
  const uint32_t floor = brf_scan_floor(s, c->cue);
  uint32_t k = c->cue;
  while (k-- > floor && c->cue - k < ASKED_BACK) {
    if (brf_punct(s, k) > BRF_PUNCT_COMMA) return 0;
    if (brf_inside(s, k) != brf_inside(s, c->cue)) continue; /* "أوصلنا مساعدات"، مضيفا */
    if ((*first = brf_asked_by_us(s, k)) == BRF_NONE && (*first = brf_asked_he(s, k)) == BRF_NONE) {
      if (c->parent != BRF_NONE || !brf_asked(s, k)) continue;
      *first = k + 1;
    }
    if (*first >= c->cue || !brf_word_may_be_someone(s, *first) || brf_is(s, *first, PREPOSITION))
      return 0; /* سئل عن الأمر */
    *end = brf_phrase(s, *first, c->cue);
    for (k = *first + 1; k < *end; k++)
      if (brf_tag(s, k)->pro & BRF_PRO_B) *end = k; /* بمواجهة المتهم | بالتحريات */
    return *end > *first;
  }
  return 0;
}
