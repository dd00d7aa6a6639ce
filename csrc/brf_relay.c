/* SPDX-License-Identifier: MIT */
#include "brf_relay.h"

#include "brf_medium.h"
#include "brf_phrase.h"
#include "brf_word.h"

#define MAX_RELAYER 8u   /* tokens of نقلت and who relays */
#define MAX_APPOSED 18u /* tokens of an apposition between commas */
#define MAX_SET_OFF 8u  /* and of what stands between dashes */

uint32_t brf_relay_tongue(const BrfScan *s, uint32_t k) {
  static const BrfKey tongue = BRF_KEY4(BRF_LAM, BRF_SEEN, BRF_ALEF, BRF_NOON);
  return brf_word_is(s, k, BRF_LETTERS_ALA) && k + 2 < s->n && brf_key_same(&brf_tag(s, k + 1)->key, &tongue) ? k + 2 : 0;
}

uint32_t brf_relay_in(const BrfScan *s, uint32_t i) {
  return i + 1 + (brf_is(s, i + 1, ADVERB) && brf_word_is(s, i + 2, BRF_LETTERS_FI));
}

/* Behind عن at token k, or على لسان, stands whose words they are; 0 elsewhere. */
static uint32_t behind_from(const BrfScan *s, uint32_t k) {
  return brf_word_is(s, k, BRF_LETTERS_AN) ? k + 1 : brf_relay_tongue(s, k);
}

/* أخرجه مالك عن نافع: “…”: behind the first عن between the cue and `end` stands whose words they are; 0 where there is none. */
static uint32_t says_from(const BrfScan *s, uint32_t cue, uint32_t end) {
  uint32_t who = 0;
  for (cue++; cue < end && who == 0; cue++) who = behind_from(s, cue);
  return who;
}

/* نقلت الوكالة عن الوزير: "…": it is somebody; but نقلت الصحيفة عن الحادث: "…". */
static int says_from_somebody(const BrfScan *s, uint32_t cue, uint32_t end) {
  const uint32_t who = says_from(s, cue, end);
  return who != 0 && who < end && brf_word_may_be_someone(s, who);
}

/* نقلت عنه الوكالة: عنه stands between the cue and `end`. */
static int names_him(const BrfScan *s, uint32_t cue, uint32_t end) {
  uint32_t k = cue + 1;
  while (k < end && !brf_word_is_from_him(s, k)) k++;
  return k < end;
}

/* نقل المراسل عن شهود أن, نقلت عنه الوكالة أن; but نقل المراسل أن. */
static int passes_on(const BrfScan *s, uint32_t cue, uint32_t end) {
  return names_him(s, cue, end) || says_from(s, cue, end);
}

/* Who was taken to speak has it from the source at token k. */
static void has_it_from(const BrfScan *s, BrfClaim *c, uint32_t k, uint32_t end) {
  c->via = c->who;
  c->via_end = c->who_end;
  c->who = k;
  c->who_end = brf_phrase(s, k, end);
  c->before = 0;
}

/* The one behind إلى between the cue and `end` is whom the subject, through whom
   it came, credits. */
static void credits(const BrfScan *s, BrfClaim *c, uint32_t end) {
  uint32_t k = c->cue + 1;
  while (k + 1 < end && !brf_word_is(s, k, BRF_LETTERS_ILA)) k++;
  if (k + 1 < end) has_it_from(s, c, k + 1, end);
}

/* أوردت الصحيفة، نقلا عن مصدر، أن: the source speaks, and through whom. */
static int cites(const BrfScan *s, BrfClaim *c, uint32_t end) {
  uint32_t k = c->cue + 1;
  while (k + 2 < end && !(brf_is(s, k, ACCORDING) &&
                          brf_word_is(s, k + 1, BRF_LETTERS_AN)))
    k++;
  if (k + 2 >= end || c->kind == BRF_CLAIM_ACT ||
      (c->who_end > c->who &&
       brf_word_has_office(s, c->who)))
    return 0; /* but الوزير, نقلا عن الخبراء */
  has_it_from(s, c, k + 2, end);
  return 1;
}

/* قالت القناة عن مصدر إن, قالت الصحيفة عن مسؤولين، إن: what an outlet says from unnamed ones is theirs;
   but قال المدير عن الوزير إنه. */
static int outlet_has(const BrfScan *s, BrfClaim *c, uint32_t end) {
  const uint32_t k = c->who_end;
  if (c->kind == BRF_CLAIM_ACT || c->who_end <= c->who || k + 1 >= end || !brf_word_is(s, k, BRF_LETTERS_AN) ||
      !brf_is(s, k + 1, WHOEVER) || brf_word_is_definite(s, k + 1) ||
      !(brf_is(s, c->who, MEDIA) || brf_is(s, c->who, OUTLET)))
    return 0;
  has_it_from(s, c, k + 1, end);
  return 1;
}

/* علمت "المدار" من مصدر: the one behind the من at i, before `end`, told it. */
static int learns_from(const BrfScan *s, uint32_t i, uint32_t end) {
  return i + 1 < end && brf_word_is(s, i, BRF_LETTERS_MIN);
}

/* The subject of the verb before token `end` that passes another's words on, or
   credits him with them, is through whom they were said: نقلت الوكالة عن X, نسبت
   الوكالة إلى X. `takes` is what that verb takes; 0 where none is near. */
static int through(const BrfScan *s, BrfClaim *c, uint32_t end,
                   uint32_t takes) {
  uint32_t v;
  for (v = end; v > 0 && end - v < MAX_RELAYER; v--) {
    if (s->tokens[v - 1].kind == BRF_TOKEN_PUNCT) return 0;
    if (!brf_word_takes(s, v - 1, BRF_FORMS_FINITE, takes)) continue;
    if (v < end && brf_word_is_noun(s, v)) {
      c->via = v;
      c->via_end = brf_phrase(s, v, end);
    }
    return 1;
  }
  return 0;
}

/* نقلت الوكالة عن مسؤول -طلب حجب اسمه- قوله: the token before what dashes set off, the last of which is at k; k
   elsewhere. */
static uint32_t before_aside(const BrfScan *s, uint32_t k, uint32_t floor) {
  uint32_t j = k;
  if (brf_punct(s, k) != BRF_PUNCT_DASH) return k;
  while (j > floor + 1 && k - j < MAX_SET_OFF && s->tokens[j - 1].kind == BRF_TOKEN_WORD) j--;
  return j < k && j > floor + 1 && brf_punct(s, j - 1) == BRF_PUNCT_DASH ? j - 2 : k;
}

void brf_relay_owner(const BrfScan *s, BrfClaim *c, uint32_t floor,
                     uint32_t end) {
  uint32_t k = end;
  int apposed = 0;
  while (k > floor && end - k < MAX_APPOSED) {
    int from, credited;
    k = before_aside(s, k - 1, floor);
    from = behind_from(s, k) != 0 && /* but لم يكشف عن اسمه */
           !brf_is(s, k + 1, IDENTITY) && !brf_phrase_stands_for(s, k);
    credited = brf_word_is(s, k, BRF_LETTERS_ILA) &&
               through(s, c, k, BRF_TAKES_ILA_X);
    if (from &&
        !through(s, c, k > 0 && brf_scan_comma(s, k - 1) ? k - 1 : k,
                 BRF_TAKES_FROM) &&
        apposed)
      break;
    if (from || credited) {
      uint32_t who = from ? behind_from(s, k) : k + 1;
      if (brf_scan_comma(s, who) && who + 1 < end) who++; /* عن، سامي عون، قوله */
      brf_claim_said_by(c, who, brf_phrase(s, who, end));
      return;
    }
    if (brf_scan_comma(s, k)) apposed = 1;
    else if (s->tokens[k].kind == BRF_TOKEN_PUNCT) break;
  }
  c->pronoun = 1;
  for (k = end; k > floor + 1 && end - k < MAX_APPOSED; k--) {
    if (!brf_word_is_from_him(s, k - 1)) continue;
    c->who = c->who_end = 0;
    if (k < end && brf_word_takes(s, k - 2, BRF_FORMS_FINITE, BRF_TAKES_FROM)) {
      c->via = k; /* نقلت عنه الوكالة قوله */
      c->via_end = brf_phrase(s, k, end);
    } else {
      through(s, c, k - 1, BRF_TAKES_FROM);
    }
    return;
  }
}

/* …، بحسب ناطق، وفق ما نقلته الوكالة: who is credited behind the source of c, before `limit`, has it from
   him. */
static void quoted_by(const BrfScan *s, BrfClaim *c, uint32_t limit) {
  uint32_t k = c->who_end + 2;
  if (c->kind != BRF_CLAIM_AFTER || c->who_end <= c->who || c->via_end > c->via || k >= limit ||
      !brf_scan_comma(s, c->who_end) || !brf_is(s, k - 1, ACCORDING) || (brf_tag(s, k - 1)->pro & BRF_PRO_AND))
    return;
  if (brf_word_is_what(s, k) && k + 2 < limit && brf_tag(s, k + 1)->verb) k += 2;
  c->via = k;
  c->via_end = brf_phrase(s, k, limit);
}

void brf_relay_source(const BrfScan *s, BrfClaim *c) {
  uint32_t limit = brf_scan_limit(s, c->cue);
  const int bounded = c->kind == BRF_CLAIM_BEFORE ||
                      (c->kind == BRF_CLAIM_AROUND && c->who_end > c->joint);
  uint32_t end = bounded ? c->who_end : limit;
  c->who = c->who_end = 0;
  if (c->pronoun) return;
  c->who = c->joint;
  c->who_end = brf_phrase(s, c->joint, end);
  /* وفق ما نقلت الإذاعة عن الناطق: the one behind عن spoke */
  if (c->who_end > c->who && c->who_end + 1 < limit &&
      brf_word_is(s, c->who_end, BRF_LETTERS_AN) &&
      brf_word_takes(s, c->joint - 1, BRF_FORMS_FINITE, BRF_TAKES_FROM)) {
    c->via = c->who;
    c->via_end = c->who_end;
    c->who = c->via_end + 1;
    c->who_end = brf_phrase(s, c->who, limit);
  }
  /* وفقاً لشبكة الإنذار من الزلازل، …: all up to the comma */
  if (bounded && end > c->who_end &&
      end - c->who <= MAX_APPOSED && c->who_end > c->who &&
      !brf_scan_comma(s, c->who_end) && !brf_is(s, c->who_end, RELATIVE) &&
      !brf_phrase_hides(s, c->who_end, end) && /* مصدر فضل حجب اسمه، */
      !brf_medium_is_outlet(s, c->who_end) && !brf_word_is(s, c->who_end, BRF_LETTERS_L) && /* بعض المحتجين للإذاعة، */
      !brf_medium_opens(s, c->who_end))
    c->who_end = end;
  if (c->who_end == c->who) c->who = c->who_end = 0;
  quoted_by(s, c, limit);
}

int brf_relay_participle(const BrfScan *s, BrfClaim *c, const BrfCueLemma *cue, uint32_t end) {
  if (!(cue->takes & BRF_TAKES_FROM) || c->kind == BRF_CLAIM_ACT || !says_from(s, c->cue, end)) return 0;
  brf_relay_owner(s, c, c->cue, end);
  return 1;
}

int brf_relay(const BrfScan *s, BrfClaim *c, const BrfCueLemma *cue, uint32_t end, uint32_t who,
              uint32_t who_end) {
  const int named = c->who_end > c->who;
  const uint32_t from = named ? c->who_end : c->cue + 1;
  if (cue->takes & BRF_TAKES_ILA_X) {
    credits(s, c, end);
    return 1;
  }
  if (cue->group == BRF_CLASS_LEARN && learns_from(s, from, end)) {
    c->via = named ? c->who : who;
    c->via_end = named ? c->who_end : who_end;
    c->who = from + 1;
    c->who_end = brf_phrase(s, c->who, end);
    c->before = 0;
    return 1;
  }
  if (cites(s, c, end) || outlet_has(s, c, end)) return 1;
  if (((cue->takes & BRF_TAKES_FROM) && c->kind == BRF_CLAIM_CLAUSE && passes_on(s, c->cue, end)) ||
      ((cue->takes & BRF_TAKES_FROM) && c->kind != BRF_CLAIM_ACT &&
       (names_him(s, c->cue, end) || says_from_somebody(s, c->cue, end))) || /* نقلت عنه القول "…" */
      (cue->group == BRF_CLASS_NARRATE && says_from(s, c->cue, end) &&
       !(named && c->kind == BRF_CLAIM_DIRECT && from + 1 < end && brf_word_is_owned(s, from + 1)))) { /* but ويحكي سالم عن رحلته: "…" */
    brf_relay_owner(s, c, c->cue, end); /* نقل المراسل عن شهود أن: the witnesses speak */
    return 1;
  }
  return 0;
}
