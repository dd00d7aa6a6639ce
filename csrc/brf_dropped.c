/* SPDX-License-Identifier: MIT */
#include "brf_dropped.h"

#include "brf_author.h"
#include "brf_beside.h"
#include "brf_known.h"
#include "brf_opens.h"
#include "brf_patient.h"
#include "brf_phrase.h"
#include "brf_source.h"
#include "brf_subject.h"
#include "brf_talk.h"
#include "brf_word.h"

#define MAX_BACK 400u /* claims looked back at for a speaker */
#define NEAR_START 3u /* tokens before a verb that begins its sentence */
#define SENTENCES_BEFORE 4u /* in which who speaks is looked for where nobody has spoken */
#define HEADING_REACH 6u /* tokens from بيان to whose it is */

typedef BrfResolver Resolver;

#define speaker_of brf_resolver_speaker

static uint32_t sentence_of(const Resolver *r, uint32_t token) {
  return r->scan->sentence[token];
}

/* Somebody speaks by a verb in the sentence of claim k, before it. */
static int spoken_in_sentence(const Resolver *r, uint32_t k) {
  uint32_t m, sentence = sentence_of(r, r->claims[k].cue);
  for (m = k; m-- > 0 && sentence_of(r, r->claims[m].cue) == sentence;)
    if (!r->claims[m].dead && r->claims[m].kind != BRF_CLAIM_ACT &&
        r->claims[m].rule != BRF_RULE_ACCORDING &&
        speaker_of(r, m) != BRF_NONE)
      return 1;
  return 0;
}

/* ونقلت الصحيفة عنها قولها: party p passes on what c tells, and does not say it. */
static int is_through(const Resolver *r, const BrfClaim *c, uint32_t p) {
  const BrfParty *party = &brf_buf_at(&r->parties, BrfParty, p);
  BrfKey key, other;
  if (!c->pronoun || c->via_end != c->via + 1 || party->end <= party->first) return 0;
  key = brf_word_base(r->scan, c->via);
  other = brf_word_base(r->scan, party->first);
  return brf_key_same(&key, &other);
}

/* The sentence that begins at i tells what somebody did whom it names: ظهر سامي عون في, وظهر السعدون. */
static int opens_with_somebody(const BrfScan *s, uint32_t i) {
  uint32_t first, end;
  return brf_opens(s, i, &first, &end) ||
         brf_word_has(s, i + 1, BRF_TRAIT_GIVEN) || brf_word_is_surname(s, i + 1) ||
         ((brf_opens_unknown(s, i) || brf_word_has(s, i, BRF_TRAIT_VERB)) && brf_is(s, i + 1, ROLE));
}

/* The last speaker on the same level before claim i: of the same sentence
   first, agreeing ones before others. */
static uint32_t last_speaker(Resolver *r, uint32_t i, int *same_sentence,
                             uint32_t *at) {
  const BrfClaim *c = &r->claims[i];
  uint32_t k, fallback = BRF_NONE, seen = 0, asker = BRF_NONE;
  int only = 0; /* the fallback is a source that was but named */
  const int replies = brf_claim_replies(r->scan, c);
  *same_sentence = 0;
  *at = 0;
  for (k = i; k-- > 0 && seen < 8 && i - k < MAX_BACK;) {
    const BrfClaim *q = &r->claims[k];
    uint32_t p = speaker_of(r, k);
    if (q->dead || p == BRF_NONE || p == asker || p == brf_buf_at(&r->told, uint32_t, i) ||
        is_through(r, c, p))
      continue; /* وخاطب الوزير قائلا: not the minister */
    if (brf_talk_level(r, q) != brf_talk_level(r, c)) continue;
    /* وحسب المصدر، فإن اللجنة نبهت إلى …، قبل أن يضيف أن: what he told of */
    if (q->kind == BRF_CLAIM_ACT && q->parent != BRF_NONE &&
        brf_claim_is_class(r->scan, c, BRF_CLASS_ADD))
      continue;
    /* …، تعليقا على الانتقادات التي وصفت …، إن: described, not heard */
    if (q->cue > 0 && brf_is(r->scan, q->cue - 1, RELATIVE) && k > 0 &&
        brf_buf_at(&r->parties, BrfParty, p).type != BRF_ENTITY_PERSON &&
        sentence_of(r, r->claims[k - 1].cue) == sentence_of(r, q->cue))
      continue;
    /* ظهر سامي عون في التسجيل الذي قال الجيش إنه قديم. وقال: not the army */
    if (q->cue > 0 && brf_is(r->scan, q->cue - 1, RELATIVE) && q->who_end > q->who && !q->before &&
        brf_buf_at(&r->parties, BrfParty, p).type != BRF_ENTITY_PERSON && sentence_of(r, q->cue) != sentence_of(r, c->cue) &&
        opens_with_somebody(r->scan, r->scan->sentences[sentence_of(r, q->cue)].first_token))
      continue;
    /* أقيل لأسباب وصفها رئيس النادي بأنها "…": in passing, of what was named */
    if (brf_claim_is_class(r->scan, q, BRF_CLASS_DESCRIBE) && brf_tag(r->scan, q->cue)->suffix > 0 && q->cue > 0 &&
        brf_word_is_noun(r->scan, q->cue - 1) && !(brf_tag(r->scan, q->cue)->pro & BRF_PRO_AND))
      continue;
    /* وسأله المحامي عن الوقت، فأجاب; وعندما سأله، أوضح: whoever was asked */
    if (seen == 0 && brf_claim_is_class(r->scan, q, BRF_CLASS_ASK) &&
        (replies || (q->cue > 0 && brf_is(r->scan, q->cue - 1, WHEN)))) {
      uint32_t asked = brf_buf_at(&r->told, uint32_t, k);
      *same_sentence = sentence_of(r, q->cue) == sentence_of(r, c->cue);
      *at = q->cue + 1;
      if (asked != BRF_NONE) return asked;
      asker = p;
      continue;
    }
    /* "قلنا للوسيط إن الأمر انتهى، لكنه رد بأن": whoever was told */
    if (seen == 0 && replies && q->reading != BRF_NONE && brf_reading_first(q->reading) &&
        brf_buf_at(&r->told, uint32_t, k) != BRF_NONE) {
      *same_sentence = sentence_of(r, q->cue) == sentence_of(r, c->cue);
      *at = q->cue + 1;
      return brf_buf_at(&r->told, uint32_t, k);
    }
    seen++;
    /* واستعادت قول جدتها إن …: of whom was told, not who told it */
    if (q->rule == BRF_RULE_MASDAR && q->who > q->cue &&
        brf_word_is_owned(r->scan, q->who)) {
      if (fallback == BRF_NONE) {
        fallback = p;
        *at = q->cue + 1;
      }
      continue;
    }
    /* …، بحسب الصحيفة. وأكد أن: who spoke before goes on, not the paper */
    if (q->rule == BRF_RULE_ACCORDING && q->kind == BRF_CLAIM_AFTER &&
        (brf_buf_at(&r->parties, BrfParty, p).type >= BRF_ENTITY_ORGANIZATION ||
         spoken_in_sentence(r, k))) {
      if (fallback == BRF_NONE) {
        fallback = p;
        *at = q->cue + 1;
        only = 1;
      }
      continue;
    }
    if (only && q->kind != BRF_CLAIM_ACT && brf_talk_agrees(r, c, p) > 0 &&
        sentence_of(r, q->cue) + 3 < sentence_of(r, c->cue))
      return fallback;
    if (brf_talk_agrees(r, c, p) == BRF_TALK_NEVER) continue;
    if (brf_talk_agrees(r, c, p) > 0) {
      *same_sentence |= sentence_of(r, q->cue) == sentence_of(r, c->cue);
      *at = q->cue + 1;
      return p;
    }
    if (fallback == BRF_NONE) {
      fallback = p;
      *at = q->cue + 1;
    }
  }
  return fallback;
}

/* Whose statement the document is, by its heading: بيان صادر عن وزارة الخارجية. */
static uint32_t heading_speaker(Resolver *r) {
  const BrfScan *s = r->scan;
  uint32_t i, j, end = brf_event_next(s->events, 1, BRF_EVENT_LINE);
  if (end > s->n || brf_punct(s, end - 1) == BRF_PUNCT_STOP) return BRF_NONE;
  for (i = 0; i < end; i++) {
    if (brf_tag(s, i)->verb || brf_scan_opens(s, i) != NULL) break; /* no heading */
    if (!(brf_is(s, i, DOCUMENT) || brf_is(s, i, MEDIUM))) continue;
    for (j = i + 1; j < end && j < i + HEADING_REACH; j++)
      if (brf_is(s, j, ORGANIZATION) || brf_is(s, j, ROLE))
        return brf_resolver_named(r, j, brf_phrase(s, j, end));
  }
  return BRF_NONE;
}

uint32_t brf_dropped_document(BrfResolver *r) {
  if (!r->knows_document) r->document = heading_speaker(r);
  r->knows_document = 1;
  return r->document;
}

/* The subject of the sentence, which no claim has named yet, is who speaks: its
   phrase is the mention. */
static uint32_t named_by_sentence(Resolver *r, BrfClaim *c, uint32_t first,
                                  uint32_t end) {
  uint32_t p = brf_resolver_named(r, first, end);
  if (p != BRF_NONE && !brf_claim_is_aside(c)) brf_resolver_tell_gender(r, c, p);
  if (p != BRF_NONE && c->who_end == c->who) brf_claim_said_by(c, first, end);
  return p;
}

/* The subject of sentence k, all of it, for the verb of c behind it. */
static int subject_of(const BrfScan *s, const BrfClaim *c, uint32_t k, uint32_t *first, uint32_t *end) {
  BrfClaim before = *c;
  before.cue = s->sentences[k].end_token;
  return brf_subject_behind(s, &before, s->sentences[k].first_token, 0, first, end);
}

/* روى شهود عيان للصحيفة تفاصيل الحادث.⏎وقالوا: where nobody has spoken yet, the subject of
   the sentence before, or of one a few before it: يدفع الحاج منصور قاربه. كان أبناؤه هنا.⏎يقول لي. */
static uint32_t named_before(Resolver *r, const BrfClaim *c) {
  const BrfScan *s = r->scan;
  const uint32_t floor = brf_scan_floor(s, c->cue);
  uint32_t k = s->sentence[c->cue], first, end, steps;
  if (!(c->cue == floor + (brf_is(s, floor, CONJUNCTION) != 0) || /* حيث قال */
        c->rule == BRF_RULE_MARKS_VERB) || c->reading == BRF_NONE ||
      brf_word_is_definite(s, c->cue + 1)) /* قرر المجنى عليه */
    return BRF_NONE;
  for (steps = 0; k > 0 && steps < SENTENCES_BEFORE; steps++) {
    if (s->muted[s->sentences[--k].first_token]) return BRF_NONE;
    if (steps == 0 && brf_reading_number(c->reading) == 0 &&
        brf_opens(s, s->sentences[k].first_token, &first, &end))
      return brf_resolver_named(r, first, end); /* التقى سامي عون الوزير.⏎وقال */
    if (subject_of(s, c, k, &first, &end) &&
        brf_word_has_office(s, first) && !brf_subject_is_another(s, c, first))
      return brf_resolver_named(r, first, end);
  }
  return BRF_NONE;
}

/* نشرت القوات مقطعا مصورا قالت إنه: of what its subject does a clause of the sentence
   tells, in which the cue speaks; the subject begins at `*first`. */
static int says_of(const BrfScan *s, const BrfClaim *c, uint32_t *first,
                   uint32_t *end) {
  uint32_t k = c->cue, floor = brf_scan_floor(s, c->cue);
  if (k < 2 || c->kind != BRF_CLAIM_CLAUSE || c->start != k + 2 ||
      brf_tag(s, k + 1)->key.len < 3 || brf_tag(s, k)->pro != 0 ||
      !brf_patient_is_accusative(s, k - 2))
    return 0;
  while (k > floor && !brf_scan_comma(s, k - 1)) k--;
  return brf_subject_behind(s, c, k, 0, first, end);
}

/* نشرت الصحيفة تقريرا قالت فيه: the verb behind what its subject wrote or spoke. */
static int says_in(const BrfScan *s, const BrfClaim *c) {
  return c->cue > 0 && c->cue + 1 < s->n &&
         (brf_is(s, c->cue - 1, DOCUMENT) || brf_is(s, c->cue - 1, MEDIUM)) &&
         brf_word_is_pronoun(s, c->cue + 1);
}

/* ونقل زوار الرئيس سالم كرم عنه قوله: whom those stand near through whom c was said. */
static uint32_t near_through(Resolver *r, const BrfClaim *c) {
  uint32_t k;
  if (!c->pronoun) return BRF_NONE;
  for (k = c->via + 1; k < c->via_end; k++)
    if (brf_word_has_office(r->scan, k) &&
        brf_is(r->scan, k - 1, ROLE) && /* but أحد أعضاء الوفد */
        (brf_word_is_definite(r->scan, k) || /* زوار رئيس المجلس */
         (k + 1 < c->via_end && brf_word_is_definite(r->scan, k + 1))))
      return brf_resolver_named(r, k, c->via_end);
  return BRF_NONE;
}

/* Where the last content before claim i ends. */
static uint32_t behind_content(const Resolver *r, uint32_t i) {
  uint32_t k = i;
  while (k-- > 0 && i - k < MAX_BACK)
    if (!r->claims[k].dead && r->claims[k].kind != BRF_CLAIM_ACT)
      return r->claims[k].end <= r->claims[i].cue ? r->claims[k].end : 0;
  return 0;
}

/* "… ثم استدعتني المديرة وقالت لي إن": who tells the speaker of the content around c, as its
   sentence names him, if it does. */
static uint32_t another(Resolver *r, const BrfClaim *c) {
  const BrfScan *s = r->scan;
  uint32_t from = r->claims[c->parent].start, first, end;
  const uint32_t sentence = s->sentences[s->sentence[c->cue]].first_token;
  int any;
  if (sentence > from) from = sentence;
  for (any = 0; any < 2; any++)
    if (brf_subject_behind(s, c, from, any, &first, &end))
      return brf_resolver_named(r, first, end);
  return BRF_NONE;
}

/* The verb of c, in what somebody says, has another gender than he; but in his own words a verb in ت
   may be his: "طلبت من اللاعبين أن". */
static int is_of_another(const Resolver *r, const BrfClaim *c) {
  const uint32_t p = speaker_of(r, c->parent);
  if (c->reading == BRF_NONE || brf_reading_form(c->reading) > BRF_FORM_PRESENT || p == BRF_NONE ||
      brf_talk_agrees(r, c, p) >= 0)
    return 0;
  return !(brf_reading_form(c->reading) == BRF_FORM_PAST && brf_reading_feminine(c->reading) &&
           r->claims[c->parent].kind != BRF_CLAIM_CLAUSE &&
           brf_tag(r->scan, c->cue)->pro == 0);
}

/* غير أن المستشفى غير مجهز، وتابع: of a body at token `first` behind أن whoever goes on speaking
   speaks. */
static int is_spoken_of(const BrfScan *s, const BrfClaim *c, uint32_t first) {
  return brf_claim_is_class(s, c, BRF_CLASS_ADD) && first > 0 && brf_is(s, first - 1, COMPLEMENTIZER) &&
         !brf_word_has_office(s, first);
}

/* Who speaks by claim i, as far as is known. */
typedef struct {
  BrfClaim *c;
  uint32_t i;
  uint32_t party; /* or BRF_NONE */
  uint32_t at;    /* token behind the cue of who spoke last */
  float sure;
  int near;       /* 1: the sentence itself tells */
  int himself;    /* 1: "… قلت لهم: …" */
} Guess;

/* The phrase of tokens first to end - 1 names who speaks. */
static void guess_named(Resolver *r, Guess *g, uint32_t first, uint32_t end, float sure) {
  g->party = brf_resolver_named(r, first, end);
  g->sure = sure;
}

/* قال إن دخولهم سيكون إلى ما وصفه بـ"المنطقة الآمنة": ما goes back to what the verb of c, in what somebody says, calls or
   tells of, and he does. */
static int is_what_he_calls(const BrfScan *s, const BrfClaim *c) {
  if (c->cue == 0 || c->reading == BRF_NONE || brf_reading_form(c->reading) > BRF_FORM_PRESENT ||
      brf_reading_number(c->reading) != 0 || c->who_end > c->who)
    return 0;
  return brf_source_is_what(s, c->cue - 1) || brf_word_is_what(s, c->cue - 1);
}

/* وقال الوزير سامي عون إن السد قديم، وعقبت: whom the phrase at token `first` names has spoken in the sentence already, by a verb of the
   other gender than that of g's claim. */
static int spoke_as_other(const Resolver *r, const Guess *g, uint32_t first) {
  const BrfClaim *c = g->c;
  uint32_t k = g->i;
  if (c->reading == BRF_NONE || brf_reading_form(c->reading) > BRF_FORM_PRESENT || brf_reading_number(c->reading) != 0) return 0;
  while (k-- > 0 && sentence_of(r, r->claims[k].cue) == sentence_of(r, c->cue)) {
    const BrfClaim *q = &r->claims[k];
    if (!q->dead && q->who == first && q->who_end > q->who && q->reading != BRF_NONE && brf_reading_form(q->reading) <= BRF_FORM_PRESENT &&
        brf_reading_number(q->reading) == 0)
      return brf_reading_feminine(q->reading) != brf_reading_feminine(c->reading);
  }
  return 0;
}

/* وقال سامي عون في بيان أصدره مكتبه إنه طلب من الوزير أن: the verb of c is the first of what `parent` says of himself. */
static int is_of_himself(const BrfScan *s, const BrfClaim *c, const BrfClaim *parent) {
  const BrfKey *he;
  if (parent->kind != BRF_CLAIM_CLAUSE || parent->start == 0 || c->cue != parent->start || c->reading == BRF_NONE ||
      brf_reading_form(c->reading) > BRF_FORM_PRESENT || brf_tag(s, c->cue)->suffix > 0 || brf_reading_number(c->reading) != 0 ||
      !brf_word_is_that_he(s, parent->start - 1))
    return 0;
  he = &brf_tag(s, parent->start - 1)->key;
  return brf_key_last(he, 0) == (brf_reading_feminine(c->reading) ? BRF_ALEF : BRF_HEH);
}

/* نقلت الوكالة عن كرمان أن الرئيس زار المدينة، مضيفا: whom the phrase at token `first` names stands in what he who spoke last has
   said, and so is not he who goes on by a participle behind it. */
static int is_in_content(const Resolver *r, const Guess *g, uint32_t first) {
  const BrfClaim *c = g->c;
  uint32_t k = g->i;
  if (c->reading == BRF_NONE || brf_reading_form(c->reading) != BRF_FORM_PARTICIPLE) return 0;
  while (k-- > 0 && g->i - k < MAX_BACK) {
    const BrfClaim *q = &r->claims[k];
    if (q->dead || q->kind == BRF_CLAIM_ACT) continue;
    return q->kind == BRF_CLAIM_CLAUSE && q->start <= first && first < q->end && q->end <= c->cue && speaker_of(r, k) == g->party;
  }
  return 0;
}

/* وهو ما نفاه السكان، مؤكدين: of many, before whose participle straight behind a comma a verb and its subject stand; not whoever spoke
   alone. */
static int many_before(const BrfScan *s, const BrfClaim *c, uint32_t *first, uint32_t *end) {
  const uint32_t floor = brf_scan_floor(s, c->cue);
  uint32_t k = c->cue - 1;
  if (c->cue == 0 || c->reading == BRF_NONE || brf_reading_form(c->reading) != BRF_FORM_PARTICIPLE ||
      brf_reading_number(c->reading) != 2 || !brf_scan_comma(s, k))
    return 0;
  *end = k;
  while (k > floor + 1 && brf_word_is_noun(s, k - 1) && brf_word_is_definite(s, k - 1) && brf_tag(s, k - 1)->pro == BRF_PRO_AL) k--;
  *first = k;
  if (k < *end && (brf_tag(s, k - 1)->verb || brf_word_has(s, k - 1, BRF_TRAIT_VERB))) return 1;
  *first = floor + 1; /* وأبدى المجتمعون، وفق البيان، قلقهم، مؤكدين */
  *end = floor + 2;
  return *end < c->cue && brf_word_is_nominative(s, *first) && brf_word_is_definite(s, *first) && brf_scan_comma(s, *end) &&
         !brf_is(s, floor, PREPOSITION);
}

/* By what stands in the sentence before the verb. */
static void guess_in_sentence(Resolver *r, Guess *g) {
  const BrfScan *s = r->scan;
  BrfClaim *c = g->c;
  uint32_t first, end, other, other_end, own;
  int calls;
  if (c->parent != BRF_NONE && !g->himself && brf_told_of(s, &r->claims[c->parent], c)) {
    first = r->claims[c->parent].start;
    guess_named(r, g, first, brf_phrase_subject(s, first, c->cue), 0.7f);
    g->near = 1;
  }
  if (c->parent != BRF_NONE && is_of_himself(s, c, &r->claims[c->parent]) && speaker_of(r, c->parent) != BRF_NONE &&
      brf_talk_agrees(r, c, speaker_of(r, c->parent)) > 0) {
    g->party = speaker_of(r, c->parent);
    g->near = 1;
    return;
  }
  if (many_before(s, c, &first, &end) || brf_talk_asked_object(s, c, &first, &end)) {
    g->party = named_by_sentence(r, c, first, end);
    g->near = 1;
    return;
  }
  if (says_of(s, c, &first, &end)) {
    g->party = named_by_sentence(r, c, first, end);
    g->near = 1;
  }
  calls = is_what_he_calls(s, c);
  if (calls && c->parent != BRF_NONE && speaker_of(r, c->parent) != BRF_NONE &&
      brf_talk_agrees(r, c, speaker_of(r, c->parent)) > 0) {
    g->party = speaker_of(r, c->parent);
    g->near = 1;
    return;
  }
  if (calls && c->parent == BRF_NONE) {
    uint32_t k = c->cue - 1; /* بعدما احتج الأخير على ما قال إنها: of its own clause */
    const uint32_t floor = brf_scan_floor(s, c->cue);
    while (k > floor && !(brf_scan_comma(s, k - 1) && (brf_is(s, k, WHEN) || brf_is(s, k, GOVERNOR) || brf_word_is_verb(s, k))))
      k--;
    k += brf_is(s, k, WHEN);
    if (brf_subject_behind(s, c, k, 0, &first, &end) && !brf_subject_is_another(s, c, first)) {
      g->party = named_by_sentence(r, c, first, end);
      g->sure = 0.8f;
      return;
    }
  }
  if (c->reading != BRF_NONE && brf_reading_form(c->reading) == BRF_FORM_PARTICIPLE &&
      brf_subject_behind_speech(s, c, &first, &end) && !brf_subject_is_another(s, c, first)) {
    g->party = named_by_sentence(r, c, first, end);
    g->near = 1;
    return;
  }
  if (g->near) return;
  if (brf_talk_asked(s, c, &first, &end)) {
    guess_named(r, g, first, end, g->sure);
    g->near = 1;
    return;
  }
  if ((own = brf_known_set_against(r, c)) != BRF_NONE) {
    g->party = own;
    g->near = 1;
    return;
  }
  if (c->reading != BRF_NONE &&
      (brf_reading_form(c->reading) >= BRF_FORM_PARTICIPLE || says_in(s, c) ||
       c->cue > brf_scan_floor(s, c->cue) + NEAR_START) &&
      (brf_author_in_it(s, c, &first, &end) || brf_subject_of_sentence(s, c, &first, &end)) &&
      !(g->party != BRF_NONE && (is_spoken_of(s, c, first) || is_in_content(r, g, first))) && !brf_talk_bars(r, g->i, first) &&
      !(g->party != BRF_NONE && brf_talk_agrees(r, c, g->party) > 0 && spoke_as_other(r, g, first))) {
    /* طالب ممثل النيابة بكذا، بعدما أكدت المحامية …: not he */
    if (brf_subject_is_another(s, c, first) &&
        brf_subject_of_gender(s, c, behind_content(r, g->i), &other, &other_end) &&
        !brf_talk_bars(r, g->i, other)) {
      first = other;
      end = other_end;
    }
    g->party = named_by_sentence(r, c, first, end);
    g->sure = 0.8f;
  } else if ((own = brf_known_in_sentence(r, c, &first)) != BRF_NONE) {
    g->party = own;
    g->sure = 0.8f;
    brf_claim_said_by(c, first, first + 1);
  }
}

/* أصدرت وزارة الدفاع بيانا.⏎لكنها قالت إن: where whoever spoke last is of the other gender, the subject of the sentence
   before, in ة. */
static int subject_before(const BrfScan *s, const BrfClaim *c, uint32_t *first, uint32_t *end) {
  const uint32_t k = s->sentence[c->cue];
  if (k == 0 || k == BRF_NONE || c->reading == BRF_NONE || !brf_reading_feminine(c->reading) || brf_reading_number(c->reading) != 0 ||
      s->muted[s->sentences[k - 1].first_token] || brf_inside(s, c->cue) != BRF_NONE)
    return 0;
  return subject_of(s, c, k - 1, first, end) && brf_word_in_teh(s, *first);
}

/* بينما كان المقاتلون يضربون الجرحى. وأوضح: of many at token `first` one man does not go on to speak. */
static int is_many_for_one(const BrfScan *s, const BrfClaim *c, uint32_t first) {
  return c->reading != BRF_NONE && brf_reading_form(c->reading) <= BRF_FORM_PRESENT && brf_reading_number(c->reading) == 0 &&
         !brf_reading_feminine(c->reading) && brf_word_is_nominative(s, first) && brf_word_is_definite(s, first) &&
         !brf_word_is_surname(s, first); /* السعدون */
}

/* وقالت الوزيرة إن المدير سامي عون استقال، مضيفا أنه تعب: the participle of claim i is of the other gender than whoever spoke, and of
   that of whom what was said is about, up to *end. */
static int is_of_subject(const Resolver *r, uint32_t i, uint32_t *first, uint32_t *end) {
  const BrfScan *s = r->scan;
  const BrfClaim *c = &r->claims[i], *q = c - 1;
  if (i == 0 || c->reading == BRF_NONE || brf_reading_form(c->reading) != BRF_FORM_PARTICIPLE || brf_reading_number(c->reading) != 0 ||
      q->dead || q->kind != BRF_CLAIM_CLAUSE || q->end + 1 != c->cue || q->parent != c->parent)
    return 0;
  *first = q->start;
  if (!(brf_word_has_office(s, *first) || brf_word_is_surname(s, *first) || brf_word_has(s, *first, BRF_TRAIT_GIVEN)) ||
      brf_word_heads_many(s, *first) || brf_word_heads_feminine(s, *first) != (int)brf_reading_feminine(c->reading))
    return 0;
  *end = brf_phrase_subject(s, *first, q->end);
  return *end > *first && *end < q->end;
}

/* …⏎وأثار وزير الداخلية هادي كرم انتقادات واسعة.⏎وقال: the cue of c opens a paragraph, and the sentence before it, in which nobody
   speaks (who spoke last did before token `at`), has an office with a name for its subject. */
static int introduced_before(const BrfScan *s, const BrfClaim *c, uint32_t at, uint32_t *first, uint32_t *end) {
  const uint32_t k = s->sentence[c->cue];
  if (k == 0 || k == BRF_NONE || c->reading == BRF_NONE || brf_reading_form(c->reading) > BRF_FORM_PRESENT || brf_reading_number(c->reading) != 0 ||
      c->cue != brf_scan_floor(s, c->cue) || !(s->tokens[c->cue].flags & BRF_TOKEN_LINE) || s->sentences[k - 1].first_token <= at ||
      s->muted[s->sentences[k - 1].first_token])
    return 0;
  return subject_of(s, c, k - 1, first, end) && brf_word_has_office(s, *first) && *end > *first + 2 && brf_word_is_bare(s, *end - 1) &&
         (unsigned)brf_word_heads_feminine(s, *first) == brf_reading_feminine(c->reading);
}

/* By the paragraph, where whoever spoke last is of another gender or somebody new was named
   since. */
static void guess_in_paragraph(Resolver *r, Guess *g) {
  const BrfScan *s = r->scan;
  const BrfClaim *c = g->c;
  uint32_t first, end, own;
  const int open = !g->near && c->parent == BRF_NONE && g->sure > 0.8f; /* the sentence does not tell */
  const int agrees = g->party != BRF_NONE ? brf_talk_agrees(r, c, g->party) : 0;
  const int other = agrees < 0 && !brf_claim_is_aside(c);
  if (other && is_of_subject(r, g->i, &first, &end)) {
    guess_named(r, g, first, end, 0.6f);
  } else if (other && g->sure > 0.8f &&
      !brf_claim_is_class(s, c, BRF_CLASS_REPLY) && /* whoever was asked */
      brf_subject_of_gender(s, c, behind_content(r, g->i), &first, &end) && !brf_talk_bars(r, g->i, first)) {
    guess_named(r, g, first, end, 0.6f);
  } else if (open && c->reading != BRF_NONE && (own = brf_known_in_paragraph(r, c, g->at)) != BRF_NONE) {
    g->party = own;
    g->sure = 0.75f;
  } else if (open && (c->reading != BRF_NONE || c->pronoun) &&
             brf_subject_of_paragraph(s, c, g->at, &first, &end) && !brf_talk_bars(r, g->i, first) &&
             !is_many_for_one(s, c, first) &&
             !(agrees > 0 && brf_subject_is_another(s, c, first))) {
    guess_named(r, g, first, end, 0.7f);
  } else if (open && introduced_before(s, c, g->at, &first, &end) && !brf_talk_bars(r, g->i, first)) {
    guess_named(r, g, first, end, 0.7f);
  } else if (other && brf_reading_feminine(c->reading) && brf_subject_of_paragraph(s, c, 0, &first, &end)) {
    /* أم ياسمين تسكن قريبا. قال لها الطبيب إن …، لكنها تؤكد: not the doctor */
    guess_named(r, g, first, end, 0.7f);
  } else if (other && open && subject_before(s, c, &first, &end) && !brf_talk_bars(r, g->i, first)) {
    guess_named(r, g, first, end, 0.6f);
  }
}

/* By the words that claim g stands in, where another says it than whose words they are. */
static void guess_in_content(Resolver *r, Guess *g) {
  BrfClaim *c = g->c;
  const BrfClaim *parent = &r->claims[c->parent];
  uint32_t first, end;
  if (brf_subject_of_content(r->scan, c, parent->start, &first, &end)) {
    guess_named(r, g, first, end, 0.7f);
    c->who = c->who_end = 0;
  } else if (!g->himself && brf_talk_teller(r, g->i) != BRF_NONE &&
             (g->party == BRF_NONE || g->party == speaker_of(r, c->parent))) {
    g->party = another(r, c);
    if (g->party == BRF_NONE && is_of_another(r, c)) g->party = brf_talk_other(r, g->i);
    g->sure = 0.5f;
  } else if (!brf_claim_is_class(r->scan, c, BRF_CLASS_DOCUMENT) && /* الدستور الذي ينص على أن: not he */
             (g->party == BRF_NONE || g->himself)) {
    /* قالت هدى: "جاء إلى مكتبي وقال إن" */
    const uint32_t other = !g->himself && is_of_another(r, c) ? brf_talk_other(r, g->i) : BRF_NONE;
    g->party = other != BRF_NONE ? other : speaker_of(r, c->parent);
    g->sure = 0.4f;
  }
}

/* By whom the sentence names at all, or a pronoun goes back to. */
static void guess_at_last(Resolver *r, Guess *g) {
  const BrfScan *s = r->scan;
  BrfClaim *c = g->c;
  uint32_t first, end;
  if (g->party == BRF_NONE && brf_subject_of_sentence(s, c, &first, &end) && !brf_talk_bars(r, g->i, first)) {
    g->party = named_by_sentence(r, c, first, end);
    g->sure = 0.6f;
  }
  if (g->party == BRF_NONE && c->parent == BRF_NONE && c->cue > brf_scan_floor(s, c->cue) + 2 &&
      brf_opens(s, brf_scan_floor(s, c->cue), &first, &end) && end < c->cue && !brf_talk_bars(r, g->i, first))
    guess_named(r, g, first, end, 0.5f); /* ووقف سامي كرم أمام المحكمة، قائلا */
  if (g->party == BRF_NONE && c->pronoun &&
      brf_subject_behind(s, c, brf_scan_floor(s, c->cue), 1, &first, &end) && !brf_talk_bars(r, g->i, first))
    guess_named(r, g, first, end, 0.5f);
}

/* وإذ لفت إلى أن …، أكد النائب سامي عون أن: whom the main verb names behind the clause of claim i, or BRF_NONE. */
static uint32_t named_behind(Resolver *r, uint32_t i) {
  const BrfClaim *c = &r->claims[i], *k;
  if (c->reading == BRF_NONE || c->parent != BRF_NONE || !brf_word_is_fronted(r->scan, c->cue)) return BRF_NONE;
  for (k = c + 1; k < r->claims + r->n && k->cue < c->end; k++)
    ;
  if (k == r->claims + r->n || k->dead || k->parent != BRF_NONE || (c->rule == BRF_RULE_PARTICIPLE && (brf_tag(r->scan, k->cue)->pro & BRF_PRO_AND)) || k->who_end == k->who || k->reading == BRF_NONE ||
      sentence_of(r, k->cue) != sentence_of(r, c->cue) ||
      brf_reading_feminine(k->reading) != brf_reading_feminine(c->reading))
    return BRF_NONE;
  return brf_resolver_named(r, k->who, k->who_end);
}

void brf_dropped(BrfResolver *r, uint32_t i) {
  const BrfScan *s = r->scan;
  BrfClaim *c = &r->claims[i];
  uint32_t through;
  Guess g = {0};
  int how;
  g.c = c;
  g.i = i;
  g.party = last_speaker(r, i, &g.near, &g.at);
  g.himself = c->parent != BRF_NONE && c->reading != BRF_NONE && brf_reading_first(c->reading);
  g.sure = g.near ? 0.92f : 0.85f;
  guess_in_sentence(r, &g);
  guess_in_paragraph(r, &g);
  if ((through = near_through(r, c)) != BRF_NONE) {
    g.party = through;
    g.sure = 0.7f;
  } else if (c->parent != BRF_NONE) {
    guess_in_content(r, &g);
  }
  guess_at_last(r, &g);
  if (c->who_end == c->who && (through = named_behind(r, i)) != BRF_NONE) g.party = through;
  how = c->pronoun            ? BRF_HOW_PRONOUN
        : c->who_end > c->who ? BRF_HOW_MENTION
                              : BRF_HOW_DROPPED;
  if (g.party == BRF_NONE) {
    g.party = brf_dropped_document(r);
    how = g.party == BRF_NONE ? BRF_HOW_UNKNOWN : BRF_HOW_DOCUMENT;
    g.sure = 0.5f;
    if (g.party == BRF_NONE && c->parent == BRF_NONE && brf_inside(s, c->cue) == BRF_NONE &&
        (g.party = named_before(r, c)) != BRF_NONE) {
      how = BRF_HOW_DROPPED;
      g.sure = 0.4f;
    }
  }
  speaker_of(r, i) = g.party;
  brf_buf_at(&r->how, uint8_t, i) = (uint8_t)how;
  brf_buf_at(&r->sure, float, i) = g.party == BRF_NONE ? 0.0f : g.sure;
  if (g.party == BRF_NONE) return;
  if (brf_claim_is_aside(c))
    brf_resolver_recede(r, g.party);
  else
    brf_buf_at(&r->parties, BrfParty, g.party).latest = c->cue;
}
