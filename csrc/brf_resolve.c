/* SPDX-License-Identifier: MIT */
#include "brf_resolve.h"

#include <string.h>

#include "brf_beside.h"
#include "brf_known.h"
#include "brf_ner.h"
#include "brf_opens.h"
#include "brf_patient.h"
#include "brf_phrase.h"
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

/* The party of a phrase, which is mentioned by it; `told` as brf_party has it. */
static uint32_t mentioned(Resolver *r, uint32_t first, uint32_t end, int told,
                          int *anaphor) {
  uint32_t p = brf_party(r->scan, &r->parties, first, end, r->outer, told, anaphor);
  if (p != BRF_NONE) {
    BrfMention m = brf_mention_of(r->scan, first, end, p);
    brf_buf_append(r->mentions, &m, 1);
  }
  return p;
}

static uint32_t party(Resolver *r, uint32_t first, uint32_t end, int *anaphor) {
  return mentioned(r, first, end, 0, anaphor);
}

/* The party that c says something to; the mention of one that is not known yet
   has the ل before it no more than the name has. */
static uint32_t told(Resolver *r, const BrfClaim *c) {
  const BrfScan *s = r->scan;
  size_t before = r->parties.len;
  int anaphor, leans = brf_word_leans(s, c->to);
  uint32_t p = brf_party_told(s, &r->parties, c->to);
  if (p != BRF_NONE) return p;
  p = mentioned(r, c->to, c->to_end, 1, &anaphor);
  if (p == BRF_NONE || !leans || r->mentions->status != BRF_OK) return p;
  brf_buf_at(r->mentions, BrfMention, r->mentions->len - 1).span.start =
      brf_scan_behind_letters(s, c->to, 1);
  if (r->parties.len > before) {
    BrfParty *new = &brf_buf_at(&r->parties, BrfParty, p);
    new->leans = 1;
    brf_party_sign(s, new);
  }
  return p;
}

/* {== who speaks where the verb does not say */

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

/* The last speaker on the same level before claim i: of the same sentence
   first, agreeing ones before others. */
static uint32_t last_speaker(Resolver *r, uint32_t i, int *same_sentence,
                             uint32_t *at) {
  const BrfClaim *c = &r->claims[i];
  uint32_t k, fallback = BRF_NONE, seen = 0, asker = BRF_NONE;
  int only = 0; /* the fallback is a source that was but named */
  const int replies = brf_claim_is_class(r->scan, c, BRF_CLASS_REPLY);
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
  int anaphor;
  if (end > s->n || brf_punct(s, end - 1) == BRF_PUNCT_STOP) return BRF_NONE;
  for (i = 0; i < end; i++) {
    if (brf_tag(s, i)->verb || brf_scan_opens(s, i) != NULL) break; /* no heading */
    if (!(brf_is(s, i, DOCUMENT) || brf_is(s, i, MEDIUM))) continue;
    for (j = i + 1; j < end && j < i + HEADING_REACH; j++)
      if (brf_is(s, j, ORGANIZATION) || brf_is(s, j, ROLE))
        return party(r, j, brf_phrase(s, j, end), &anaphor);
  }
  return BRF_NONE;
}

/* The same, looked for once. */
static uint32_t document_speaker(Resolver *r) {
  if (!r->knows_document) r->document = heading_speaker(r);
  r->knows_document = 1;
  return r->document;
}

/* Who answers in an interview, whose first answer is at token `answer`: the first
   with an office or a title and a name before it. */
static uint32_t interviewee(Resolver *r, uint32_t answer) {
  const BrfScan *s = r->scan;
  uint32_t j, end;
  int anaphor;
  for (j = 0; j < answer; j++) {
    if (!brf_word_has_office(s, j) || brf_is(s, j, MEDIUM))
      continue;
    end = brf_phrase(s, j, answer);
    if (end > j + 1 && !brf_word_is_definite(s, j + 1) &&
        (brf_is(s, j, TITLE) || brf_word_is_bare(s, j + 1))) /* سلمى العتيق */
      return party(r, j, end, &anaphor);
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

/* The party was but mentioned: one of the same kind that speaks is nearer. */
static void recede(BrfParty *party) {
  if (party->mentions == 1) party->latest = 0;
}

/* What c holds is no turn of the talk: an act, or words within words. */
static int aside(const BrfClaim *c) {
  return c->kind == BRF_CLAIM_ACT || c->parent != BRF_NONE;
}

/* تقول لجويني: the verb tells that party p is a woman, or a body in ة. */
static void tell_gender(Resolver *r, const BrfClaim *c, uint32_t p) {
  if (c->reading != BRF_NONE && brf_reading_feminine(c->reading) &&
      brf_reading_form(c->reading) <= BRF_FORM_PRESENT)
    brf_buf_at(&r->parties, BrfParty, p).feminine = 1;
}

/* The subject of the sentence, which no claim has named yet, is who speaks: its
   phrase is the mention. */
static uint32_t named_by_sentence(Resolver *r, BrfClaim *c, uint32_t first,
                                  uint32_t end) {
  int anaphor;
  uint32_t p = party(r, first, end, &anaphor);
  if (p != BRF_NONE && !aside(c)) tell_gender(r, c, p);
  if (p != BRF_NONE && c->who_end == c->who) {
    c->who = first;
    c->who_end = end;
    c->before = 1;
  }
  return p;
}

/* روى شهود عيان للصحيفة تفاصيل الحادث.⏎وقالوا: where nobody has spoken yet, the subject of
   the sentence before, or of one a few before it: يدفع الحاج منصور قاربه. كان أبناؤه هنا.⏎يقول لي. */
static uint32_t named_before(Resolver *r, const BrfClaim *c) {
  const BrfScan *s = r->scan;
  const uint32_t floor = brf_scan_floor(s, c->cue);
  uint32_t k = s->sentence[c->cue], first, end, steps;
  BrfClaim before = *c;
  int anaphor;
  if (!(c->cue == floor + (brf_is(s, floor, CONJUNCTION) != 0) || /* حيث قال */
        c->rule == BRF_RULE_MARKS_VERB) || c->reading == BRF_NONE ||
      brf_word_is_definite(s, c->cue + 1)) /* قرر المجنى عليه */
    return BRF_NONE;
  for (steps = 0; k > 0 && steps < SENTENCES_BEFORE; steps++) {
    if (s->muted[s->sentences[--k].first_token]) return BRF_NONE;
    before.cue = s->sentences[k].end_token;
    if (steps == 0 && brf_reading_number(c->reading) == 0 &&
        brf_opens(s, s->sentences[k].first_token, &first, &end))
      return party(r, first, end, &anaphor); /* التقى سامي عون الوزير.⏎وقال */
    if (brf_subject_behind(s, &before, s->sentences[k].first_token, 0, &first, &end) &&
        brf_word_has_office(s, first) && !brf_subject_is_another(s, c, first))
      return party(r, first, end, &anaphor);
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
  int anaphor;
  if (!c->pronoun) return BRF_NONE;
  for (k = c->via + 1; k < c->via_end; k++)
    if (brf_word_has_office(r->scan, k) &&
        brf_is(r->scan, k - 1, ROLE) && /* but أحد أعضاء الوفد */
        (brf_word_is_definite(r->scan, k) || /* زوار رئيس المجلس */
         (k + 1 < c->via_end && brf_word_is_definite(r->scan, k + 1))))
      return party(r, k, c->via_end, &anaphor);
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
  int any, anaphor;
  if (sentence > from) from = sentence;
  for (any = 0; any < 2; any++)
    if (brf_subject_behind(s, c, from, any, &first, &end))
      return party(r, first, end, &anaphor);
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

static void resolve_dropped(Resolver *r, uint32_t i) {
  const BrfScan *s = r->scan;
  BrfClaim *c = &r->claims[i];
  int same_sentence, how, anaphor;
  uint32_t at, first, end, own, p = last_speaker(r, i, &same_sentence, &at);
  const int himself = c->parent != BRF_NONE && c->reading != BRF_NONE &&
                      brf_reading_first(c->reading); /* "… قلت لهم: …" */
  float sure = same_sentence ? 0.92f : 0.85f;
  if (c->parent != BRF_NONE && !himself && brf_told_of(s, &r->claims[c->parent], c)) {
    first = r->claims[c->parent].start;
    p = party(r, first, brf_phrase_subject(s, first, c->cue), &anaphor);
    sure = 0.7f;
    same_sentence = 1;
  }
  if (says_of(s, c, &first, &end)) {
    p = named_by_sentence(r, c, first, end);
    same_sentence = 1;
  }
  if (!same_sentence && brf_talk_asked(s, c, &first, &end)) {
    p = party(r, first, end, &anaphor);
    same_sentence = 1;
  }
  if (!same_sentence && (own = brf_known_set_against(r, c)) != BRF_NONE) {
    p = own;
    same_sentence = 1;
  }
  if (!same_sentence && c->reading != BRF_NONE &&
      (brf_reading_form(c->reading) >= BRF_FORM_PARTICIPLE ||
       says_in(s, c) ||
       c->cue > brf_scan_floor(s, c->cue) + NEAR_START) &&
      (brf_subject_in_it(s, c, &first, &end) ||
       brf_subject_of_sentence(s, c, &first, &end)) &&
      !(p != BRF_NONE && is_spoken_of(s, c, first)) && !brf_talk_bars(r, i, first)) {
    uint32_t other, other_end; /* طالب ممثل النيابة بكذا، بعدما أكدت المحامية …: not he */
    if (brf_subject_is_another(s, c, first) &&
        brf_subject_of_gender(s, c, behind_content(r, i), &other, &other_end) &&
        !brf_talk_bars(r, i, other)) {
      first = other;
      end = other_end;
    }
    p = named_by_sentence(r, c, first, end);
    sure = 0.8f;
  }
  if (!same_sentence && sure > 0.8f &&
      (own = brf_known_in_sentence(r, c, &first)) != BRF_NONE) {
    p = own;
    sure = 0.8f;
    c->who = first;
    c->who_end = first + 1;
    c->before = 1;
  }
  if (p != BRF_NONE && sure > 0.8f && !aside(c) && brf_talk_agrees(r, c, p) < 0 &&
      !brf_claim_is_class(s, c, BRF_CLASS_REPLY) && /* whoever was asked */
      brf_subject_of_gender(s, c, behind_content(r, i), &first, &end) && !brf_talk_bars(r, i, first)) {
    p = party(r, first, end, &anaphor);
    sure = 0.6f;
  } else if (!same_sentence && c->parent == BRF_NONE && c->reading != BRF_NONE &&
             sure > 0.8f && (own = brf_known_in_paragraph(r, c, at)) != BRF_NONE) {
    p = own;
    sure = 0.75f;
  } else if (!same_sentence && c->parent == BRF_NONE &&
      (c->reading != BRF_NONE || c->pronoun) && sure > 0.8f &&
      brf_subject_of_paragraph(s, c, at, &first, &end) && !brf_talk_bars(r, i, first) &&
      !(p != BRF_NONE && brf_talk_agrees(r, c, p) > 0 && brf_subject_is_another(s, c, first))) {
    p = party(r, first, end, &anaphor);
    sure = 0.7f;
  } else if (p != BRF_NONE && !aside(c) && brf_talk_agrees(r, c, p) < 0 &&
             brf_reading_feminine(c->reading) &&
             brf_subject_of_paragraph(s, c, 0, &first, &end)) {
    /* أم ياسمين تسكن قريبا. قال لها الطبيب إن …، لكنها تؤكد: not the doctor */
    p = party(r, first, end, &anaphor);
    sure = 0.7f;
  }
  if ((own = near_through(r, c)) != BRF_NONE) {
    p = own;
    sure = 0.7f;
  } else if (c->parent != BRF_NONE &&
             brf_subject_of_content(s, c, r->claims[c->parent].start, &first, &end)) {
    p = party(r, first, end, &anaphor);
    c->who = c->who_end = 0;
    sure = 0.7f;
  } else if (c->parent != BRF_NONE && !himself && brf_talk_teller(r, i) != BRF_NONE &&
      (p == BRF_NONE || p == speaker_of(r, c->parent))) {
    p = another(r, c);
    if (p == BRF_NONE && is_of_another(r, c)) p = brf_talk_other(r, i);
    sure = 0.5f;
  } else if (p == BRF_NONE && c->parent != BRF_NONE && !himself && is_of_another(r, c) &&
             (p = brf_talk_other(r, i)) != BRF_NONE) {
    sure = 0.4f; /* قالت هدى: "جاء إلى مكتبي وقال إن" */
  } else if ((p == BRF_NONE || himself) && c->parent != BRF_NONE) {
    p = speaker_of(r, c->parent);
    sure = 0.4f;
  }
  if (p == BRF_NONE && brf_subject_of_sentence(s, c, &first, &end) && !brf_talk_bars(r, i, first)) {
    p = named_by_sentence(r, c, first, end);
    sure = 0.6f;
  }
  if (p == BRF_NONE && c->pronoun &&
      brf_subject_behind(s, c, brf_scan_floor(s, c->cue), 1, &first, &end) &&
      !brf_talk_bars(r, i, first)) {
    p = party(r, first, end, &anaphor);
    sure = 0.5f;
  }
  how = c->pronoun          ? BRF_HOW_PRONOUN
        : c->who_end > c->who ? BRF_HOW_MENTION
                              : BRF_HOW_DROPPED;
  if (p == BRF_NONE) {
    p = document_speaker(r);
    how = p == BRF_NONE ? BRF_HOW_UNKNOWN : BRF_HOW_DOCUMENT;
    sure = 0.5f;
    if (p == BRF_NONE && c->parent == BRF_NONE && brf_inside(s, c->cue) == BRF_NONE &&
        (p = named_before(r, c)) != BRF_NONE) {
      how = BRF_HOW_DROPPED;
      sure = 0.4f;
    }
  }
  speaker_of(r, i) = p;
  brf_buf_at(&r->how, uint8_t, i) = (uint8_t)how;
  brf_buf_at(&r->sure, float, i) = p == BRF_NONE ? 0.0f : sure;
  if (p == BRF_NONE) return;
  if (aside(c))
    recede(&brf_buf_at(&r->parties, BrfParty, p));
  else
    brf_buf_at(&r->parties, BrfParty, p).latest = c->cue;
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
  int anaphor;
  if (brf_subject_titled(r->scan, c->who, &first, &end)) {
    speaker_of(r, i) = party(r, first, end, &anaphor);
    brf_buf_at(&r->sure, float, i) = 0.93f;
  } else {
    resolve_dropped(r, i);
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

/* Whom وأضاف المتحدث, or an office that nobody has yet (يروي الشاب), goes back to, where the
   paragraph has named somebody new and nobody has spoken since. */
static uint32_t talker(Resolver *r, uint32_t i) {
  const BrfClaim *c = &r->claims[i];
  uint32_t k = i, first, end, p;
  int anaphor;
  const BrfScan *s = r->scan;
  const int talks = brf_is(s, c->who, TALKER);
  if (!brf_word_is_definite(s, c->who) || c->parent != BRF_NONE ||
      !(c->who_end == c->who + 1 || brf_is(s, c->who + 1, SAME)) ||
      !(talks || (brf_is(s, c->who, ROLE) && !has_office(r, c->who))))
    return BRF_NONE;
  while (k > 0 && (r->claims[k - 1].dead || aside(&r->claims[k - 1]))) k--;
  if (!brf_subject_of_paragraph(s, c, k > 0 ? r->claims[k - 1].cue : 0, &first, &end) ||
      !(talks || (brf_word_is_bare(s, first) && !brf_word_is_definite(s, first)) ||
        brf_word_has(s, first, BRF_TRAIT_GIVEN)))
    return BRF_NONE;
  p = party(r, first, end, &anaphor);
  if (p != BRF_NONE) brf_buf_at(&r->parties, BrfParty, p).latest = c->cue;
  return p;
}

/* ==} */

/* سؤال: …: the label of a turn says what it is, and not whose. */
static int is_question(const BrfScan *s, const BrfClaim *c) {
  return c->who_end == c->who + 1 && brf_word_has_form(s, c->who, BRF_FORM_MASDAR) && !brf_is(s, c->who, ROLE) &&
         brf_word_is_of_class(s, c->who, BRF_CLASS_ASK);
}

/* c names whom it is said to, by more than a pronoun. */
static int names_told(const BrfScan *s, const BrfClaim *c) {
  return c->to_end > c->to && !brf_word_is_pronoun(s, c->to);
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
    if (p == BRF_NONE) /* نفس المتحدث is المتحدث */
      p = party(r, c->who + (brf_is(r->scan, c->who, SAME) && c->who_end > c->who + 1),
                c->who_end, &anaphor);
    else anaphor = 1;
    /* الباحث goes back to who spoke to us, not to those in what he said */
    if (p != BRF_NONE && !anaphor && aside(c))
      recede(&brf_buf_at(&r->parties, BrfParty, p));
    speaker_of(r, i) = p;
    if (p != BRF_NONE) tell_gender(r, c, p);
    brf_buf_at(&r->how, uint8_t, i) =
        anaphor ? BRF_HOW_ROLE : BRF_HOW_MENTION;
    brf_buf_at(&r->sure, float, i) = anaphor ? 0.93f : 0.97f;
  } else if (c->rule == BRF_RULE_TURN) {
    resolve_answer(r, i);
  } else {
    if (names_told(r->scan, c)) brf_buf_at(&r->told, uint32_t, i) = told(r, c);
    resolve_dropped(r, i);
    /* خلصت الدراسة إلى أن …. ووجدت أن: the study goes on; but they found that */
    if (brf_claim_is_class(r->scan, c, BRF_CLASS_FIND) &&
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
  if (c->rule == BRF_RULE_TURN) document_speaker(r); /* إحاطة من مسؤول رفيع …: المسؤول: */
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
