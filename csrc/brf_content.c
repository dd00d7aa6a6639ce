/* SPDX-License-Identifier: MIT */
/*
** Where reported content begins and ends, and what stands inside of what.
*/
#include "brf_beside.h"
#include "brf_claim.h"
#include "brf_extent.h"
#include "brf_marked.h"
#include "brf_narrator.h"
#include "brf_medium.h"
#include "brf_phrase.h"
#include "brf_word.h"

#define MAX_BACK 400u     /* claims looked back at */
#define DEEPEST 16u       /* contents in each other: no report has as many, and
                             each would be told again in all around it */
#define MAX_SUBJECT 8u  /* tokens of a subject before its verb */
#define LONG_APPOSED 16u /* tokens of an apposition that is a clause */
#define LONG_CLAUSE 8u  /* tokens that may be a clause */
#define SHORT_CLAUSE 5u /* tokens too few to be a statement of their own */
#define SHORT_SPEECH 3u /* tokens in marks that may go on with what was said */
#define MAX_SET_OFF 12u /* tokens of who is credited between two commas */

typedef BrfExtent Extent;

/* متسائلا: من المسؤول؟ ومن يحاسبه؟: where questions that are joined by و on one
   line end, of which the first ends before token `end`. */
static uint32_t questions_end(const BrfScan *s, uint32_t end) {
  while (end > 0 && end < s->n && brf_scan_asks(s, end - 1) &&
         !(s->tokens[end].flags & BRF_TOKEN_LINE) &&
         ((brf_tag(s, end)->pro & BRF_PRO_AND) ||
          brf_key_letter(&brf_tag(s, end)->key, 0) == BRF_WAW) && /* وكم */
         s->sentence[end] != BRF_NONE &&
         brf_scan_asks(s, s->sentences[s->sentence[end]].end_token - 1))
    end = s->sentences[s->sentence[end]].end_token;
  return end;
}

/* نحن, لا نبيع, خسرنا, تسببتم: of the tokens from `first` to `end` one is in the first person, or speaks to many. */
static int is_spoken(const BrfScan *s, uint32_t first, uint32_t end) {
  for (; first < end; first++) {
    const BrfTag *tag = brf_tag(s, first);
    const unsigned last = brf_key_last(&tag->key, 0), before = brf_key_last(&tag->key, 1);
    if (brf_word_is_first_person(s, first)) return 1;
    if (first > 0 && brf_is(s, first - 1, NEGATION) && tag->kinds == 0 && tag->pro == 0 && tag->key.len > 3 &&
        brf_key_letter(&tag->key, 0) == BRF_NOON)
      return 1;
    if (brf_is(s, first, VERB) && tag->suffix == 2 && last == BRF_ALEF && before == BRF_NOON) return 1; /* خسرنا */
    if (tag->kinds == 0 && tag->nreadings == 0 && tag->key.len > 4 && !brf_word_is_definite(s, first) &&
        !brf_word_has(s, first, BRF_TRAIT_GIVEN) &&
        ((last == BRF_MEEM && before == BRF_TEH) || (last == BRF_ALEF && before == BRF_NOON)))
      return 1;
  }
  return 0;
}

/* وقال: خسرنا بالتفاصيل. نحن لا نلوم أحدا.: where what claim `index` says behind a colon, which ends before token `end`, goes
   on over the sentences of its line that are spoken and in which nobody else says anything. */
static uint32_t speech_end(const Extent *x, uint32_t index, uint32_t end) {
  const BrfScan *s = x->scan;
  if (brf_inside(s, x->claims[index].cue) != BRF_NONE) return end;
  while (end < s->n && !(s->tokens[end].flags & BRF_TOKEN_LINE) && !s->muted[end] && s->sentence[end] != BRF_NONE &&
         end == s->sentences[s->sentence[end]].first_token) {
    const uint32_t next = s->sentences[s->sentence[end]].end_token;
    const uint32_t k = brf_extent_next(x, index + 1, end);
    if ((k < x->n && x->claims[k].cue < next && !x->claims[k].dead) || !is_spoken(s, end, next)) break;
    end = next;
  }
  return end;
}

/* "نحن جاهزون. "سنفوز غدا": marks that open again with a sentence and are closed
   once: where they close, if nobody else speaks before; or BRF_NONE. */
static uint32_t opened_again(const Extent *x, uint32_t index) {
  const BrfScan *s = x->scan;
  uint32_t j = x->claims[index].start + 1;
  uint32_t k = brf_extent_next(x, index + 1, j);
  for (; j < s->n && !(s->tokens[j].flags & BRF_TOKEN_LINE); j++) {
    const BrfMark *mark = brf_scan_opens(s, j);
    k = brf_extent_next(x, k, j);
    if (k < x->n && x->claims[k].cue == j && x->claims[k].kind != BRF_CLAIM_ACT &&
        x->claims[k].kind != BRF_CLAIM_CLAUSE)
      return BRF_NONE;
    if (mark == NULL) continue;
    return mark->close != BRF_NONE && brf_punct(s, j - 1) == BRF_PUNCT_STOP
               ? mark->close
               : BRF_NONE;
  }
  return BRF_NONE;
}

/* A claim takes the marks that open at token k for its own: "…"، تقول هدى. */
static int taken_by_another(const Extent *x, uint32_t index, uint32_t k, uint32_t close) {
  uint32_t j;
  for (j = index + 1; j < x->n && x->claims[j].cue < close + LONG_CLAUSE; j++)
    if (!x->claims[j].dead && x->claims[j].start == k) return 1;
  return 0;
}

/* قالت هدى: "…". "…".: where sentences of nothing but marks follow token `close` in its paragraph, which no other takes, they
   go on with what was said; where the last of them closes, or `close`. */
static uint32_t spoken_on(const Extent *x, uint32_t index, uint32_t close) {
  const BrfScan *s = x->scan;
  for (;;) {
    const uint32_t k = close + 1 + (brf_punct(s, close + 1) == BRF_PUNCT_STOP);
    const BrfMark *mark = k < s->n && !(s->tokens[k].flags & BRF_TOKEN_LINE) ? brf_scan_opens(s, k) : NULL;
    uint32_t end;
    if (mark == NULL || mark->close == BRF_NONE || brf_mark_size(mark) < SHORT_SPEECH || s->sentence[k] == s->sentence[close]) return close;
    end = mark->close + 1;
    if (end < s->n && brf_punct(s, end) != BRF_PUNCT_STOP && s->sentence[end] == s->sentence[mark->close] &&
        !(s->tokens[end].flags & BRF_TOKEN_LINE))
      return close;
    if (taken_by_another(x, index, k, mark->close)) return close;
    close = mark->close;
  }
}

/* "…"، قالت هدى. "…".: the same behind the sentence of a cue that stands behind its marks. */
static void after_extent(const Extent *x, uint32_t index) {
  const BrfScan *s = x->scan;
  BrfClaim *c = &x->claims[index];
  const uint32_t last = s->sentences[s->sentence[c->cue]].end_token - 1, next = brf_extent_next(x, index + 1, c->cue);
  uint32_t end;
  c->end = brf_scan_opens(s, c->start)->close;
  c->start++;
  if (next < x->n && x->claims[next].cue <= last) return;
  end = spoken_on(x, index, last);
  if (end == last) return;
  c->kind = BRF_CLAIM_AROUND;
  c->joint = last + 1;
  c->end = end;
}

static void direct_extent(const Extent *x, uint32_t index) {
  const BrfScan *s = x->scan;
  BrfClaim *c = &x->claims[index];
  const BrfMark *mark = brf_scan_pair(s, c->start);
  if (c->start < c->cue) { /* pieces on both sides of the cue */
    const BrfMark *behind = brf_scan_pair(s, c->joint);
    if (behind != NULL && behind->close != BRF_NONE) mark = behind;
  }
  if (mark == NULL || mark->close == BRF_NONE) {
    uint32_t close = opened_again(x, index);
    c->unbalanced = 1;
    c->start++;
    c->end = close != BRF_NONE ? close
                               : brf_extent_trim(s, c->start, brf_extent_end(x, index));
    return;
  }
  c->end = spoken_on(x, index, brf_extent_piece(s, mark->close));
  c->start++;
  if (c->end < c->start) c->end = c->start;
}

/* The end of the clause at j that the source before it is credited with, whose
   start it sets: marks that a comma follows are all of it: على حد قوله، "…"، وهو
   يجزم. */
static uint32_t credited(const Extent *x, uint32_t index, uint32_t j) {
  const BrfScan *s = x->scan;
  BrfClaim *c = &x->claims[index];
  const BrfMark *mark = j < s->n ? brf_scan_opens(s, j) : NULL;
  uint32_t end;
  c->start = j;
  end = brf_extent_trim(s, j, brf_extent_end(x, index));
  if (mark != NULL && mark->close < end && brf_scan_comma(s, mark->close + 1))
    end = brf_extent_piece(s, mark->close) + 1;
  return end;
}

/* …، بحسب سامي كرم، رئيس نقابة العمال في الجامعة.: the office at i, with nothing done behind it up to
   `limit`, is the source's. */
static int is_office_of_source(const BrfScan *s, uint32_t i, uint32_t limit) {
  if (!brf_word_has_office(s, i) || brf_word_is_definite(s, i)) return 0;
  while (++i < limit)
    if (brf_word_is_verb(s, i) || brf_word_is_imperfect(s, i) || brf_scan_comma(s, i) || brf_is(s, i, COMPLEMENTIZER)) return 0;
  return 1;
}

/* أوقفت الشرطة رجلين، حسب مصدر، على خلفية شجار: what stands at i hangs on the clause before the source; but في, which the
   narrator goes on with as often (، في حين). */
static int hangs_on(const BrfScan *s, uint32_t i) {
  if ((brf_tag(s, i)->pro & (BRF_PRO_AND | BRF_PRO_SO)) || brf_is(s, i + 1, COMPLEMENTIZER)) return 0; /* ، على أن ينظم الدفن غدا */
  if (brf_tag(s, i)->pro & BRF_PRO_B) return !brf_medium_opens(s, i);
  return brf_tag(s, i)->pro == 0 && brf_is(s, i, PREPOSITION) && !brf_medium_opens(s, i) &&
         (brf_word_is(s, i, BRF_LETTERS_ALA) || brf_word_is(s, i, BRF_LETTERS_ILA) || brf_word_is(s, i, BRF_LETTERS_MIN) ||
          brf_word_is(s, i, BRF_LETTERS_AN));
}

/* The same of what stands behind the second of the commas around the source of claim c, up to `limit`. */
static int hangs_on_behind(const BrfScan *s, const BrfClaim *c, uint32_t limit) {
  uint32_t j = c->joint;
  if (c->cue == 0 || !brf_scan_comma(s, c->cue - 1)) return 0;
  while (j < limit && j < c->joint + MAX_SET_OFF && !brf_scan_comma(s, j)) j++;
  return j + 1 < limit && brf_scan_comma(s, j) && hangs_on(s, j + 1);
}

/*
** An attribution between two commas or dashes after a few opening words
** credits what follows: فهي -حسب قوله- ليست …; في المساء، حسب قوله، وافق ….
*/
static int set_off(const Extent *x, uint32_t index, uint32_t floor) {
  const BrfScan *s = x->scan;
  BrfClaim *c = &x->claims[index];
  uint32_t limit = brf_scan_limit(s, c->cue), j;
  BrfPunct open = c->cue > 0 ? brf_punct(s, c->cue - 1) : BRF_PUNCT_NONE;
  if (open != BRF_PUNCT_COMMA && open != BRF_PUNCT_DASH) return 0;
  for (j = c->joint; j < limit && j < c->joint + MAX_SET_OFF; j++)
    if (brf_punct(s, j) == open) break;
  if (j >= limit || brf_punct(s, j) != open || j + (hangs_on(s, j + 1) ? 1u : SHORT_CLAUSE) >= limit ||
      brf_is(s, j + 1, ACCORDING) || /* …، بحسب ناطق، وفق وكالة */
      (brf_word_is(s, j + 1, BRF_LETTERS_ALA) && brf_is(s, j + 2, COMPLEMENTIZER)) ||
      is_office_of_source(s, j + 1, limit) ||
      ((brf_tag(s, j + 1)->pro & BRF_PRO_AND) && brf_word_is_verb(s, j + 1))) /* نقلوه -حسب سالم- وقالوا إن */
    return 0;
  if (brf_narrator_reports(s, floor) && floor + 1 < c->cue &&
      brf_lexicon_lemma(s->lexicon, brf_tag(s, floor)->readings[0])->strength != BRF_CUE_WEAK && (brf_is(s, j + 1, PREPOSITION) || brf_scan_opens(s, j + 1) != NULL || brf_narrator_participle(s, j + 1))) {
    c->dead = 1; /* وشدد الوزير، بحسب البيان، على "…": his own words, by what passes them on */
    return 1;
  }
  c->kind = BRF_CLAIM_BEFORE;
  c->who_end = j;
  c->end = credited(x, index, j + 1);
  /* هذا الأخير، حسب الوالي، التزم: a noun before it belongs to the clause; في
     المساء، حسب قوله، وافق: an adjunct or a pronoun doesn't */
  if (floor + 1 < c->cue &&
      (brf_word_is_noun(s, floor) || brf_is(s, floor, DEMONSTRATIVE) ||
       hangs_on(s, j + 1) ||
       (brf_scan_opens(s, j + 1) == NULL && /* وقد تصل الغرامة، بحسب الوزير، إلى; but …، بحسبه، "…" */
        (brf_word_is_particle(s, floor) || brf_is(s, floor, VERB))))) {
    c->kind = BRF_CLAIM_AROUND;
    c->start = floor;
  }
  return c->end > c->start;
}

/* قالت الشركة إن …، بحسب صحيفة كذا: source c, an outlet or sources, has it that somebody said so, whom claim p
   quotes; but وفق ما نقلت الوكالة passes on his words, and بحسب البيان is where they are. */
static int retells(const BrfScan *s, const BrfClaim *c, const BrfClaim *p) {
  uint32_t k;
  if (c->pronoun || p->kind > BRF_CLAIM_COLON || p->parent != BRF_NONE || !brf_scan_comma(s, c->cue - 1) ||
      !(brf_is(s, c->joint, MEDIA) || brf_is(s, c->joint, OUTLET) ||
        (brf_is(s, c->joint, WHOEVER) && !brf_word_is_definite(s, c->joint))))
    return 0;
  for (k = c->cue + 1; k < c->joint; k++)
    if (brf_word_takes(s, k, BRF_FORMS_FINITE, BRF_TAKES_FROM)) return 0;
  return 1;
}

/* تتعرض البلدات منذ أيام وفق المرصد لغارات كثيرة: behind the one word of the source the clause goes on with what its verb
   takes; but وفق المدير العام للشركة. */
static int goes_on_behind(const BrfScan *s, const BrfClaim *c) {
  const uint32_t next = c->joint + 1;
  return !c->pronoun && next + 1 < brf_scan_limit(s, c->cue) && c->cue > c->start && !brf_scan_comma(s, c->cue - 1) &&
         brf_word_is_definite(s, c->joint) && !brf_word_has_office(s, c->joint) &&
         (brf_is(s, c->joint, ORGANIZATION) || brf_is(s, c->joint, MEDIA) || brf_is(s, c->joint, DOCUMENT)) &&
         (brf_tag(s, next)->pro & BRF_PRO_L) && !(brf_tag(s, next)->pro & BRF_PRO_AL) && !brf_is(s, next, ORGANIZATION) &&
         !brf_is(s, next, FIELD);
}

/* The claims before claim `index` whose cues stand in what it holds are told by it. */
static void hand_on(const Extent *x, uint32_t index) {
  uint32_t k;
  for (k = index; k-- > 0 && index - k < MAX_BACK && x->claims[k].cue >= x->claims[index].start;)
    if (!x->claims[k].dead && x->claims[k].parent == BRF_NONE) x->claims[k].teller = index;
}

/* The clause that an attribution behind it credits: from the sentence's start
   or the last cut before it. */
static void extent_before(const Extent *x, uint32_t index) {
  const BrfScan *s = x->scan;
  BrfClaim *c = &x->claims[index];
  uint32_t floor = brf_scan_floor(s, c->cue), k;
  int retold = 0;
  for (k = index; brf_set_between(s, c) && k-- > 0 && index - k < MAX_BACK;)
    if (!x->claims[k].dead && x->claims[k].kind != BRF_CLAIM_ACT &&
        x->claims[k].start < c->cue && x->claims[k].end > c->joint) {
      c->dead = 1; /* said in passing in a content */
      return;
    }
  for (k = index; k-- > 0 && index - k < MAX_BACK && x->claims[k].cue >= floor;)
    if (!x->claims[k].dead && x->claims[k].joint > c->cue &&
        (x->claims[k].kind <= BRF_CLAIM_COLON || /* تحدثت، نقلا عن ضابط، عن اجتماع */
         (x->claims[k].kind == BRF_CLAIM_ACT && brf_set_between(s, c)))) {
      c->dead = 1; /* وأشار سالم -بحسب الوكالة- إلى أن: he says it himself */
      return;
    }
  for (k = brf_set_between(s, c) ? c->cue : floor; k-- > floor;) /* لا تخفي تأثرها؛ فالإيقاع، في رأيها، ليس */
    if (brf_punct(s, k) == BRF_PUNCT_SEMI) {
      floor = k + 1;
      break;
    }
  if (c->cue > 0 && brf_punct(s, c->cue - 1) == BRF_PUNCT_DASH &&
      set_off(x, index, floor))
    return;
  for (k = index; k-- > 0 && index - k < MAX_BACK;) {
    BrfClaim *p = &x->claims[k];
    if (p->dead || p->kind == BRF_CLAIM_ACT) continue;
    if (p->end <= floor && p->cue < floor) break;
    if (brf_inside(s, p->cue) != brf_inside(s, c->cue))
      continue; /* "… وقالوا لي: …"، حسبما قالت */
    if (p->rule == BRF_RULE_ACCORDING && p->kind == BRF_CLAIM_AFTER && p->joint < c->cue && p->joint >= floor &&
        !(brf_tag(s, c->cue)->pro & BRF_PRO_AND) &&
        brf_phrase(s, p->joint, c->cue - 1) + 1 == c->cue) {
      c->dead = 1; /* …، بحسب ناطق، وفق وكالة: through whom he was quoted, see brf_relay_source */
      return;
    }
    if (c->pronoun && p->kind == BRF_CLAIM_CLAUSE && p->cue >= floor && p->end < c->cue &&
        brf_scan_comma(s, p->end)) {
      p->end = brf_extent_trim(s, p->start, c->cue - 1); /* قال إن السد، وجدار الميناء، آمنان، حسب قوله */
      c->dead = 1;
      return;
    }
    /* the clause is credited already: …"، بحسب تعبيره, or the phrase stands
       between a cue and its complement: وقال، حسب ما نشره الموقع، إن */
    if (p->kind != BRF_CLAIM_AFTER && p->end + 2 >= c->cue &&
        p->cue < c->cue && p->kind != BRF_CLAIM_BEFORE) {
      if (p->cue >= floor && retells(s, c, p)) {
        retold = 1;
        break;
      }
      c->dead = 1;
      return;
    }
    if (p->kind == BRF_CLAIM_BEFORE && p->end >= c->cue) {
      c->dead = 1;
      return;
    }
    if (p->end > floor && p->end <= c->cue) floor = p->end;
  }
  while (floor < c->cue && (s->tokens[floor].kind == BRF_TOKEN_PUNCT ||
                            brf_scan_closes(s, floor)))
    floor++;
  if (floor + 1 < c->cue && brf_is(s, floor, CONJUNCTION) &&
      brf_tag(s, floor)->key.len > 2 && !brf_is(s, floor, WHEN) &&
      !brf_word_is(s, floor, BRF_LETTERS_AMMA))
    floor++; /* لكن الشركة … */
  if (floor + 1 < c->cue && brf_is(s, floor, CONTRAST) &&
      brf_is(s, floor + 1, COMPLEMENTIZER))
    floor += 2; /* "…"، إلا أن كذا، وفق المصدر */
  for (k = floor; k < floor + MAX_SUBJECT / 2 && brf_is(s, floor, NARRATOR); k++)
    if (brf_is(s, k, COMPLEMENTIZER)) { /* يشار إلى أن العدد ارتفع، حسب الوزارة */
      floor = k + 1;
      break;
    }
  c->start = floor; /* and without the كما of …، كما أعلن الوزير */
  c->end = brf_extent_trim(s, floor, c->cue - (c->rule == BRF_RULE_INTERPOSED));
  if (retold) {
    hand_on(x, index);
    return;
  }
  if (goes_on_behind(s, c)) {
    const uint32_t start = c->start;
    c->kind = BRF_CLAIM_AROUND;
    c->who_end = c->joint + 1;
    c->end = credited(x, index, c->who_end);
    c->start = start;
    return;
  }
  if ((c->end <= c->start + SHORT_CLAUSE || hangs_on_behind(s, c, brf_scan_limit(s, c->cue))) && set_off(x, index, floor)) return;
  if (c->end <= c->start ||
      (brf_is(s, c->start, EVENT) && brf_is(s, c->start + 1, DEMONSTRATIVE)) ||
      (brf_tag(s, c->start)->verb && c->end <= c->start + SHORT_CLAUSE) ||
      (brf_word_is(s, c->start, BRF_LETTERS_AMMA) &&
       c->end <= c->start + SHORT_CLAUSE))
    c->dead = 1;
}

/* The token where the apposition behind the comma at j ends, or j: وفقاً
   للمتحدثة، هانا فيرسك، فإن …. It is a few words closed by a comma or فإن. */
static uint32_t apposition_end(const BrfScan *s, uint32_t j, uint32_t limit) {
  uint32_t k;
  if (brf_word_is_and_he(s, j + 1)) {
    for (k = j + 2; k < limit && k < j + LONG_APPOSED; k++)
      if (brf_scan_comma(s, k)) return k; /* أم خالد، وهي ربة منزل في الحي، */
    return j;
  }
  for (k = j + 1; k < limit && k < j + 6; k++) {
    const BrfTag *tag = brf_tag(s, k);
    if (brf_scan_comma(s, k) || (tag->pro & BRF_PRO_SO))
      return k > j + 1 ? k : j;
    if (s->tokens[k].kind != BRF_TOKEN_WORD || brf_word_is_verb(s, k) ||
        (tag->kinds != 0 && !brf_tag_is(tag, BRF_WORD_ROLE) &&
         !brf_tag_is(tag, BRF_WORD_TITLE)))
      return j;
  }
  return j;
}

/* The comma at k stands before فإن. */
static int is_before_so(const BrfScan *s, uint32_t k, uint32_t limit) {
  return k + 1 < limit && brf_scan_comma(s, k) && (brf_tag(s, k + 1)->pro & BRF_PRO_SO) &&
         brf_is(s, k + 1, COMPLEMENTIZER);
}

/* A few words on from token j, behind a comma, فإن opens the clause. */
static int so_follows(const BrfScan *s, uint32_t j, uint32_t limit) {
  uint32_t k = j;
  while (k < limit && k < j + MAX_SUBJECT / 2 && s->tokens[k].kind == BRF_TOKEN_WORD) k++;
  return is_before_so(s, k, limit);
}

/* The comma before فإن that ends the relative clause behind the one at j, or j: وفق الدراسة،
   التي نشرتها المجلة، فإن. */
static uint32_t so_behind(const BrfScan *s, uint32_t j, uint32_t limit) {
  uint32_t k;
  for (k = j + 1; k + 1 < limit && k < j + 2 * LONG_APPOSED; k++)
    if (is_before_so(s, k, limit)) return k;
  return j;
}

/* سيفتتح, ستفتح: the word at i is a verb of what will be. */
static int is_to_be(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  const unsigned second = brf_key_letter(&tag->key, 1);
  return brf_key_letter(&tag->key, 0) == BRF_SEEN && (second == BRF_YEH || second == BRF_TEH) && tag->key.len > 4 &&
         ((tag->pro & BRF_PRO_S) || (tag->kinds == 0 && tag->nreadings == 0)) && !brf_word_has(s, i, BRF_TRAIT_GIVEN);
}

/* The comma before فإن that ends what is told of the source behind the one at j (بحسب سامي عون، الكاتب العام
   للنقابة، فإن), or j. */
static uint32_t told_to_so(const BrfScan *s, uint32_t j, uint32_t limit) {
  const uint32_t end = so_behind(s, j, limit);
  uint32_t k;
  if (end > j && (brf_phrase_hides(s, j + 1, end) || brf_is(s, j + 1, RECEIPT))) return end; /* ، طلب عدم كشف اسمه، فإن */
  if (!(brf_word_has_office(s, j + 1) || brf_word_has(s, j + 1, BRF_TRAIT_GIVEN) || brf_word_is_bare(s, j + 1))) return j;
  for (k = j + 1; k < end; k++)
    if (brf_is(s, k, COMPLEMENTIZER) || (brf_word_is_verb(s, k) && !brf_word_has(s, k, BRF_TRAIT_GIVEN))) return j;
  return end;
}

/* بحسب الشرطة، التي فتحت تحقيقا، قتل ثلاثة: the comma that ends what is told of the source in the relative clause behind the one at
   j, where enough follows; or j. */
static uint32_t relative_end(const BrfScan *s, uint32_t j, uint32_t limit) {
  const uint32_t so = so_behind(s, j, limit);
  uint32_t k;
  if (so > j) return so;
  for (k = j + 2; k < limit && k < j + LONG_APPOSED; k++)
    if (brf_scan_comma(s, k)) return k + 2 < limit ? k : j;
  return j;
}

/* وحسب الوكالة طلبت لوريا: the verb of report at i, behind a source with the article, opens the clause. */
static int is_reporting(const BrfScan *s, uint32_t i, uint32_t limit) {
  const BrfTag *tag = brf_tag(s, i);
  return tag->verb && tag->kinds == 0 && tag->nreadings > 0 && tag->suffix == 0 && tag->pro == 0 &&
         brf_lexicon_lemma(s->lexicon, tag->readings[0])->strength != BRF_CUE_WEAK && brf_word_is_definite(s, i - 1) &&
         brf_word_is_noun(s, i - 1) && !brf_reading_first(tag->readings[0]) && !brf_word_is_in_him(s, i + 1) &&
         so_behind(s, i, limit) == i; /* بحسب قيادي في الحزب اشترط التكتم على هويته، فإن */
}

/* ووفق بيانات الغرفة بلغ العدد ألفين, وبحسب شهود كانت السيارة مسرعة: the word at j, straight behind the phrase of a source, opens what
   it says: a verb, or behind the article any everyday word without it. Where it could be told of the source, no comma may follow
   (بحسب تقرير صدر أمس، …). */
static int opens_clause(const BrfScan *s, const BrfClaim *c, uint32_t j, uint32_t limit) {
  const BrfTag *tag = brf_tag(s, j);
  uint32_t k = j;
  int definite;
  while (k > c->joint + 1 && brf_word_is_time(s, k - 1)) k--; /* للبيان الصادر أمس تراجعت */
  definite = k > c->joint && brf_word_is_definite(s, k - 1);
  if (j <= c->joint || j + 2 >= limit || tag->pro != 0 || brf_word_is_owned(s, j) || brf_is(s, j - 1, RELATIVE) ||
      !(brf_is(s, j, COPULA) || brf_word_has(s, j, BRF_TRAIT_PAST) || brf_word_in_two_teh(s, j) || is_to_be(s, j) ||
        tag->kinds == UINT64_C(1) << BRF_WORD_PLAIN) ||
      so_behind(s, j, limit) > j)
    return 0;
  if (definite) return !brf_word_is_definite(s, j) && !brf_word_is_tanwin(s, j) && !brf_word_is_time(s, j);
  if (brf_phrase_subject(s, c->joint, limit) != j || (brf_word_is_noun(s, j) && !is_to_be(s, j) && !brf_word_has(s, j, BRF_TRAIT_PAST) && brf_key_last(&tag->key, 0) != BRF_TEH)) return 0;
  for (k = j; k < limit && !brf_scan_comma(s, k); k++) continue;
  return k == limit;
}

/* وأصيبت الناقلة أمس. حسب البيان.: nothing but a source is in the sentence, which credits the one before it, where that
   one is in its paragraph and holds nobody's words. */
static int credits_sentence(const Extent *x, uint32_t index) {
  const BrfScan *s = x->scan;
  BrfClaim *c = &x->claims[index];
  const uint32_t floor = brf_scan_floor(s, c->cue), limit = brf_scan_limit(s, c->cue), sentence = s->sentence[c->cue];
  uint32_t first, k = index;
  if (c->cue != floor || c->pronoun || sentence == 0 || sentence == BRF_NONE || (s->tokens[floor].flags & BRF_TOKEN_LINE) ||
      brf_phrase(s, c->joint, limit) + 1 < limit)
    return 0;
  first = s->sentences[sentence - 1].first_token;
  if (s->muted[first]) return 0;
  while (k-- > 0 && x->claims[k].cue >= first)
    if (!x->claims[k].dead && x->claims[k].kind != BRF_CLAIM_ACT) return 0;
  c->kind = BRF_CLAIM_AFTER;
  c->start = first;
  c->end = brf_extent_trim(s, first, s->sentences[sentence - 1].end_token);
  return c->end > c->start + SHORT_CLAUSE;
}

/* Where the source's phrase ends and the clause begins: وفقاً لـ X، … */
static void extent_behind(const Extent *x, uint32_t index) {
  const BrfScan *s = x->scan;
  BrfClaim *c = &x->claims[index];
  uint32_t limit = brf_scan_limit(s, c->cue), j;
  for (j = c->joint; !c->pronoun && j < limit && j < c->joint + 24; j++) {
    const BrfMark *mark = brf_scan_bracket(s, j);
    if (mark != NULL) {
      j = mark->close;
      continue;
    }
    if (brf_is(s, j, COMPLEMENTIZER)) break;
    if (j > c->joint && (brf_tag(s, j)->pro & BRF_PRO_SO))
      break; /* وحسب الوزير فالطريق مغلق */
    if ((brf_word_is(s, j, BRF_LETTERS_QAD) || brf_is(s, j, NEGATION) || /* أصيب القتيل */
         (brf_is(s, j, VERB) && !(brf_tag(s, j)->pro & BRF_PRO_AND) && brf_tag(s, j)->suffix == 0 &&
          !brf_is(s, j - 1, RELATIVE)) ||
         (is_to_be(s, j) && brf_word_is_definite(s, j - 1)) || is_reporting(s, j, limit) || opens_clause(s, c, j, limit)) &&
        j > c->joint)
      break; /* بحسب الوزير فقد بلغت; وفقا للشركة لم تتجاوز */
    if (j > c->joint + 1 && ((brf_word_is_verb(s, j) && brf_word_is_imperfect(s, j)) || (brf_word_in_two_teh(s, j) && brf_word_is_definite(s, j - 1))) && !brf_is(s, j - 1, RELATIVE) &&
        !so_follows(s, j + 1, limit)) /* بجامعة الشمال يوليا كرم، فإن */
      break; /* وحسب صندوق الصحة يغيب كل عامل */
    if (brf_punct(s, j) == BRF_PUNCT_COLON) break;
    if (brf_scan_comma(s, j)) { /* not the comma of an apposition */
      uint32_t k = brf_is(s, j + 1, RELATIVE) ? relative_end(s, j, limit)
                                              : apposition_end(s, j, limit);
      if (k == j) k = told_to_so(s, j, limit);
      if (k == j) break;
      j = k - 1;
      continue;
    }
    mark = brf_scan_opens(s, j);
    if (mark != NULL && j > c->joint && mark->close != BRF_NONE &&
        (brf_word_bears_name(s, j - 1) || brf_is(s, j - 1, MEDIA) || brf_word_is(s, j - 1, BRF_LETTERS_L) ||
         (brf_scan_comma(s, mark->close + 1) && mark->close + 2 < limit && /* معلومات «المدار»، فإن; لوكالة الأنباء "وات"، قررت */
          ((brf_tag(s, mark->close + 2)->pro & BRF_PRO_SO) ||
           (brf_mark_size(mark) <= 2 && mark->close + LONG_CLAUSE < limit)))) &&
        brf_mark_size(mark) <= 2 * BRF_NAME_TOKENS) {
      j = mark->close; /* التي نشرتها مجلة «أخبار البحر»، */
      continue;
    }
    if (mark != NULL && j > c->joint && !brf_word_bears_name(s, j - 1) &&
        !brf_is(s, j - 1, MEDIA) && /* الوثيقة التي اطلعت عليها "صدى النهر"، */
        !(brf_word_is_pronoun(s, j - 1) && mark->close != BRF_NONE &&
          brf_mark_size(mark) <= 2 * BRF_NAME_TOKENS)) {
      if (mark->close == BRF_NONE ||
          (mark->close - j > 3 &&
           !(mark->close - j < LONG_CLAUSE && brf_is(s, j - 1, PREPOSITION))) ||
          brf_scan_comma(s, mark->close + 1))
        break; /* but الباحث في «مركز النيل للدراسات» */
      j = mark->close; /* بحسب مصادر «المدار» في المدينة، */
    }
  }
  if (c->pronoun && j == c->joint) j = c->joint;
  if (j >= limit || (j == c->joint + 24 && !c->pronoun)) {
    if (!c->pronoun) {
      c->dead = !credits_sentence(x, index);
      return;
    }
    j = c->joint;
  }
  c->who_end = j;
  if (brf_scan_comma(s, j) || brf_punct(s, j) == BRF_PUNCT_COLON ||
      brf_is(s, j, COMPLEMENTIZER) || brf_word_is(s, j, BRF_LETTERS_QAD))
    j++;
  if (j > 0 && brf_scan_comma(s, j - 1) && j < limit &&
      brf_is(s, j, COMPLEMENTIZER))
    j++; /* وبحسب الوكالة، فإن */
  if (j > 0 && brf_scan_comma(s, j - 1) && j < limit && brf_word_is(s, j, BRF_LETTERS_QAD) && (brf_tag(s, j)->pro & BRF_PRO_SO))
    j++; /* وبحسب الوكالة، فقد قالت; but قد تصل */
  c->end = credited(x, index, j);
  if (c->end <= c->start) c->dead = 1;
}

/* Marks around nothing are no content: أكد أن "" ثم مضى. In direct speech a
   mark of punctuation may be all: «؟!» */
static int says_something(const BrfScan *s, const BrfClaim *c) {
  uint32_t i;
  if (c->kind == BRF_CLAIM_DIRECT || c->rule == BRF_RULE_MARKS_VERB)
    return c->end > c->start;
  for (i = c->start; i < c->end; i++)
    if (s->tokens[i].kind != BRF_TOKEN_MARK &&
        s->tokens[i].kind != BRF_TOKEN_PUNCT)
      return 1;
  return 0;
}

/* ابتسم الموفد، تضيف المصادر، ولم يجب: what stands before the cue in its sentence is told by it too,
   where nobody else is. */
static void take_before(const Extent *x, uint32_t index) {
  BrfClaim *c = &x->claims[index];
  const uint32_t floor = brf_scan_floor(x->scan, c->cue);
  uint32_t k;
  for (k = index; k-- > 0 && index - k < MAX_BACK && x->claims[k].cue >= floor;)
    if (!x->claims[k].dead) return;
  if (floor + 1 < c->cue && brf_scan_opens(x->scan, c->start) == NULL) c->start = floor;
}

/* "قال لي الطبيب إن …"، روت هدى: the claims before claim `index` whose cues stand in what it has in
   marks, and in no content within, are in it. */
static void take_in(const Extent *x, uint32_t index) {
  const BrfClaim *c = &x->claims[index];
  uint32_t k;
  if (c->start >= c->cue || c->start == 0 || brf_scan_opens(x->scan, c->start - 1) == NULL) return;
  for (k = index; k-- > 0 && index - k < MAX_BACK && x->claims[k].cue >= c->start;) {
    BrfClaim *within = &x->claims[k];
    if (within->dead || within->cue >= c->end || c->parent == k ||
        (within->parent != BRF_NONE && x->claims[within->parent].cue >= c->start))
      continue;
    within->parent = index;
    within->depth = (uint8_t)(c->depth + 1u);
    if (within->end > c->end) within->end = c->end;
    if (within->depth > DEEPEST || !says_something(x->scan, within)) within->dead = 1;
  }
}

/*
** وبين الخبير أن:⏎التنظيم ضعيف.⏎الرقابة غائبة.: where the lines end that say what stands behind أن and a colon, of which
** the first begins at the start of c: its own, the bullets from it on or, behind an empty line, those up to
** the next. BRF_NONE for any other clause.
*/
static uint32_t lines_end(const BrfScan *s, BrfClaim *c) {
  const uint32_t i = c->start;
  uint32_t k;
  int bullet;
  if (!(s->tokens[i].flags & BRF_TOKEN_LINE) || i < 2 || brf_punct(s, i - 1) != BRF_PUNCT_COLON || !brf_is(s, i - 2, COMPLEMENTIZER))
    return BRF_NONE;
  bullet = s->tokens[i].kind == BRF_TOKEN_PUNCT;
  c->start += (uint32_t)bullet;
  for (k = brf_event_next(s->events, c->start + 1, BRF_EVENT_LINE); k < s->n; k = brf_event_next(s->events, k + 1, BRF_EVENT_LINE))
    if (bullet ? s->tokens[k].kind != BRF_TOKEN_PUNCT : !(s->tokens[i].flags & BRF_TOKEN_PARAGRAPH) || (s->tokens[k].flags & BRF_TOKEN_PARAGRAPH))
      break;
  return k < s->n ? k : s->n;
}

BrfStatus brf_contents(const BrfScan *scan, BrfClaim *claims, size_t n) {
  Extent x;
  uint32_t i, p;
  x.scan = scan;
  x.claims = claims;
  x.n = (uint32_t)n;
  for (i = 0; i < x.n; i++) {
    BrfClaim *c = &claims[i];
    uint32_t end;
    if (c->dead) continue;
    switch (c->kind) {
      case BRF_CLAIM_DIRECT: direct_extent(&x, i); break;
      case BRF_CLAIM_BEFORE: extent_behind(&x, i); break;
      case BRF_CLAIM_AFTER:
        if (c->rule == BRF_RULE_MARKS_VERB) after_extent(&x, i);
        else extent_before(&x, i);
        break;
      case BRF_CLAIM_TURN: case BRF_CLAIM_HEADLINE:
        c->end = brf_extent_trim(scan, c->start, c->end);
        break;
      default:
        if (c->start >= scan->n) {
          c->dead = 1;
          break;
        }
        end = lines_end(scan, c);
        if (end == BRF_NONE) end = brf_extent_end(&x, i);
        if (c->kind == BRF_CLAIM_COLON) end = speech_end(&x, i, questions_end(scan, end));
        c->end = brf_extent_trim(scan, c->start, end);
        if (c->end <= c->start) c->dead = 1;
        if (c->kind == BRF_CLAIM_AROUND && c->rule == BRF_RULE_INTERPOSED) take_before(&x, i);
    }
    if (!says_something(scan, c)) c->dead = 1;
    if (c->dead) continue;
    for (p = i; p-- > 0 && i - p < MAX_BACK;) { /* the innermost content around the cue */
      if (claims[p].dead || claims[p].kind == BRF_CLAIM_ACT) continue;
      if (claims[p].start <= c->cue && c->cue < claims[p].end) {
        c->parent = p;
        c->depth = (uint8_t)(claims[p].depth + 1u);
        if (c->depth > DEEPEST) c->dead = 1;
        if (c->end > claims[p].end) c->end = claims[p].end;
        if (!says_something(scan, c)) c->dead = 1;
        break;
      }
      if (c->cue - claims[p].cue > 600) break; /* bounds the search */
    }
    take_in(&x, i);
  }
  return BRF_OK;
}
