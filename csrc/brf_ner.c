/* SPDX-License-Identifier: MIT */
#include "brf_ner.h"

#include <string.h>

#include "brf_entity.h"
#include "brf_gazetteer.h"
#include "brf_naming.h"
#include "brf_phrase.h"
#include "brf_surname.h"
#include "brf_word.h"

#define MAX_CALLED 4u /* words from one with no name to what he is called */

BrfMention brf_mention_of(const BrfScan *s, uint32_t first, uint32_t end,
                          uint32_t party) {
  const BrfTag *tag = brf_tag(s, first);
  BrfMention m;
  unsigned letters = 0;
  memset(&m, 0, sizeof m);
  m.span = brf_scan_span(s, first, end);
  m.entity = party;
  if (tag->pro & (BRF_PRO_AND | BRF_PRO_SO)) letters++;
  if (tag->pro & BRF_PRO_B) letters++;
  if (tag->pro & BRF_PRO_L) {
    letters++;
    if (tag->pro & BRF_PRO_AL) { /* للناتو is ل + الناتو */
      letters++;
      m.article = 1;
    }
  }
  if (tag->key.len > letters) m.span.start = brf_scan_behind_letters(s, first, letters);
  return m;
}

static void mention(const BrfScan *s, BrfBuf *mentions, uint32_t first,
                    uint32_t end, uint32_t party) {
  BrfMention m = brf_mention_of(s, first, end, party);
  brf_buf_append(mentions, &m, 1);
}

/* The party of a name of the gazetteer; `known` has 1 + that of each id. */
static uint32_t gazetteer_party(const BrfScan *s, BrfBuf *parties,
                                BrfBuf *known, uint32_t first,
                                const BrfGazetteerHit *hit) {
  uint32_t p, *own = &brf_buf_at(known, uint32_t, hit->id);
  BrfParty *party;
  if (*own != 0) return *own - 1;
  for (p = 0; p < parties->len; p++) { /* one that spoke: البيت الأبيض */
    party = &brf_buf_at(parties, BrfParty, p);
    if (party->id == 0 && party->end - party->first == hit->end - first &&
        brf_party_same(s, party, first, hit->end)) {
      party->id = hit->id;
      party->type = hit->type;
      *own = p + 1;
      return p;
    }
  }
  party = brf_buf_push(parties);
  if (party == NULL) return BRF_NONE;
  party->first = first;
  party->end = hit->end;
  party->latest = first;
  party->type = hit->type;
  party->id = hit->id;
  brf_party_sign(s, party);
  *own = (uint32_t)parties->len;
  return *own - 1;
}

/* Names of those who spoke are known again too. */
static void learn_speakers(const BrfScan *s, const BrfBuf *parties,
                           BrfSurnames *surnames) {
  uint32_t p;
  for (p = 0; p < parties->len; p++) {
    BrfParty *party = &brf_buf_at(parties, BrfParty, p);
    uint32_t last = party->end - 1;
    if (party->type != BRF_ENTITY_PERSON || party->end <= party->first)
      continue;
    if (brf_tag(s, last)->kinds == 0 && brf_tag(s, last)->nreadings == 0 &&
        s->tokens[last].kind == BRF_TOKEN_WORD &&
        brf_naming_bare(s, last) && !brf_party_joint(s, party))
      brf_surname_learn(s, surnames, last, p);
  }
}

/* الرئيسان, الوزيرين, المسؤولون: names behind it are each another's; but الأمين, القبطان. */
static int is_several(const BrfScan *s, uint32_t i) {
  BrfKey key = brf_tag(s, i)->key;
  unsigned a, b, letters = key.len - (brf_key_has_al(&key, 0) ? 2u : 0u);
  if (letters < 5) return 0;
  a = brf_key_last(&key, 0);
  b = brf_key_last(&key, 1);
  return a == BRF_NOON && (b == BRF_YEH || b == BRF_WAW || (b == BRF_ALEF && letters > 5));
}

/* A name of the gazetteer ends before token k, which is behind `first`: نيويورك تايمز. */
static int ends_known(const BrfScan *s, uint32_t first, uint32_t k) {
  BrfGazetteerHit hit;
  uint32_t p;
  for (p = k; p-- > first && k - p < BRF_NAMING_RUN;)
    if (brf_gazetteer_find(s, p, &hit) && hit.end == k) return 1;
  return 0;
}

/* The name that ends the party's phrase begins at the token returned, behind its
   office and where that is: السفير لدى بكين سامي عون, الخبير في شؤون البحر نادر الحوري. */
static uint32_t name_at_end(const BrfScan *s, const BrfParty *party) {
  uint32_t k = party->end, i;
  if (is_several(s, party->first)) return k; /* محللون في بنك جولدمان ساكس */
  if (brf_naming_article(s, k - 1) && brf_tag(s, k - 1)->kinds == 0) k--;
  while (k > party->first + 2 && party->end - k < BRF_NAMING_RUN && brf_naming_bare(s, k - 1))
    k--;
  if (party->end - k < 2 ||
      !(brf_naming_article(s, k - 1) || ends_known(s, party->first, k) || brf_scan_comma(s, k - 1)))
    return party->end; /* الصحفي في صحيفة «النهر»، سامي عون */
  for (i = party->first + 1; i < k; i++)
    if (brf_word_is(s, i, BRF_LETTERS_FI) || brf_word_is(s, i, BRF_LETTERS_LADA) || brf_phrase_stands_for(s, i))
      return k;
  return party->end;
}

/* المدرب الجديد "روبرتو كارلو": the marks that end the party's phrase hold a name, no title. */
static const BrfMark *name_in_marks(const BrfScan *s, const BrfParty *party) {
  const BrfMark *mark = brf_scan_closed(s, party->end - 1);
  uint32_t k;
  if (mark == NULL || !brf_mark_quotes(mark) || mark->open <= party->first || brf_mark_size(mark) < 2 ||
      brf_mark_size(mark) >= BRF_NAMING_RUN ||
      !(brf_naming_article(s, mark->open - 1) || brf_scan_comma(s, mark->open - 1)) ||
      !brf_word_has(s, mark->open + 1, BRF_TRAIT_GIVEN))
    return NULL;
  for (k = mark->open + 1; k < mark->close; k++)
    if (!brf_naming_bare(s, k)) return NULL;
  return mark;
}

/* يدعى, تدعى: with ى, for يدعي claims. */
static int is_called(const BrfScan *s, uint32_t k) {
  static const BrfKey he = BRF_KEY4(BRF_YEH, BRF_DAL, BRF_AIN, BRF_YEH);
  static const BrfKey she = BRF_KEY4(BRF_TEH, BRF_DAL, BRF_AIN, BRF_YEH);
  BrfKey key = brf_tag(s, k)->key;
  if (brf_key_letter(&key, 0) == BRF_WAW) key = brf_key_drop_first(key, 1);
  return (brf_key_same(&key, &he) || brf_key_same(&key, &she)) && brf_word_in_maqsura(s, k);
}

/* مزارع يدعى سامي عون, ساكن في الحي يدعى سامي عون, شابة اسمها هدى: behind a word that says so
   begins what one is called; BRF_NONE. */
static uint32_t called(const BrfScan *s, const BrfParty *party) {
  uint32_t k;
  for (k = party->first + 1; k < party->end + MAX_CALLED && k + 1 < s->n; k++) {
    const BrfToken *t = &s->tokens[k];
    if (brf_scan_comma(s, k) && k == party->end && is_called(s, k + 1)) continue; /* نازح، ويدعى سامي عون: */
    if (t->kind != BRF_TOKEN_WORD || brf_is(s, k, COMPLEMENTIZER)) return BRF_NONE;
    if ((brf_is(s, k, IDENTITY) || is_called(s, k)) && brf_naming_bare(s, k + 1)) return k + 1;
  }
  return BRF_NONE;
}

/* The bare name of those who spoke with their office behind it: سامي عون مدير
   النادي, الإيطالي ماريو بيني المدرب. */
static void name_speakers(const BrfScan *s, BrfBuf *parties,
                          const BrfBuf *starts, BrfSurnames *surnames) {
  uint32_t p;
  for (p = 0; p < parties->len; p++) {
    BrfParty *party = &brf_buf_at(parties, BrfParty, p);
    const BrfMark *mark;
    uint32_t i = party->first, end;
    if (party->type <= BRF_ENTITY_ROLE && (end = called(s, party)) != BRF_NONE) {
      party->name = end;
      party->name_end = brf_naming_run(s, starts, end, s->n);
      party->type = BRF_ENTITY_PERSON;
      party->signature |= brf_party_signature(s, end, party->name_end);
      brf_surname_learn(s, surnames, party->name_end - 1, p);
      continue;
    }
    if (brf_naming_office(s, i) && (mark = name_in_marks(s, party)) != NULL) {
      party->name = mark->open + 1;
      party->name_end = mark->close;
      party->type = BRF_ENTITY_PERSON;
      brf_surname_learn(s, surnames, mark->close - 1, p);
      continue;
    }
    if (party->type != BRF_ENTITY_PERSON || brf_wording_of_another(s, i, party->end)) continue;
    if (brf_naming_office(s, i)) {
      end = name_at_end(s, party);
      if (end == party->end) continue;
      party->name = end;
      party->name_end = party->end;
      brf_surname_learn(s, surnames, party->end - 1, p);
      continue;
    }
    if ((brf_naming_article(s, i) || s->tokens[i].kind == BRF_TOKEN_ABBREV) &&
        i + 1 < party->end)
      i++; /* الإيطالي ماريو بيني, د. سامي عون */
    end = brf_naming_run(s, starts, i, party->end);
    if (end == i + 2 && end < party->end && brf_naming_article(s, end) &&
        brf_tag(s, end)->kinds == 0 &&
        (end + 1 == party->end || brf_naming_office(s, end + 1) ||
         brf_punct(s, end + 1) == BRF_PUNCT_COMMA))
      end++; /* نادية سالم الراوي، مديرة النادي */
    if (end == i + 1 && i == party->first && brf_naming_bare(s, i) && brf_punct(s, end) == BRF_PUNCT_COMMA &&
        end + 1 < party->end && brf_naming_office(s, end + 1)) { /* فيليب، مدرب الفريق */
      party->name = i;
      party->name_end = end;
      continue;
    }
    if (end < i + 2 || (end >= party->end && i == party->first) ||
        !brf_naming_bare(s, i))
      continue;
    party->name = i;
    party->name_end = end;
    brf_surname_learn(s, surnames, end - 1, p);
  }
}

/* Mentions a person by tokens first to end - 1, which no other may use; the last of them is his surname. */
static void person(const BrfScan *s, BrfBuf *mentions, BrfSurnames *surnames, BrfBuf *taken, uint32_t first, uint32_t end, uint32_t party) {
  mention(s, mentions, first, end, party);
  brf_surname_learn(s, surnames, end - 1, party);
  memset(&brf_buf_at(taken, uint8_t, first), 1, end - first);
}

/* The names behind a dual or plural office, each alone: الرئيسان الأميركي جو
   بايدن والروسي فلاديمير بوتين. Returns the last token used. */
static uint32_t several(const BrfScan *s, BrfBuf *parties, BrfBuf *mentions,
                        BrfSurnames *surnames, BrfBuf *taken, const BrfBuf *starts,
                        uint32_t name, uint32_t end, uint32_t limit) {
  uint32_t k, party;
  int anaphor;
  for (;;) {
    party = brf_party(s, parties, name, end, BRF_NONE, 0, &anaphor);
    if (party == BRF_NONE) return end;
    person(s, mentions, surnames, taken, name, end, party);
    k = end;
    while (k < limit && brf_punct(s, k) == BRF_PUNCT_COMMA) k++;
    if (k >= limit || s->tokens[k].kind != BRF_TOKEN_WORD ||
        brf_key_letter(&brf_tag(s, k)->key, 0) != BRF_WAW)
      return end - 1;
    k++;
    while (k < limit && brf_punct(s, k) == BRF_PUNCT_COMMA) k++;
    if (k >= limit || !brf_naming_bare(s, k)) return end - 1;
    name = k;
    end = brf_naming_run(s, starts, name, limit);
    if (end - name < 2) return name - 1;
  }
}

/* Marks the first token that ends behind byte `at`. */
static void mark_behind(const BrfScan *s, BrfBuf *starts, uint32_t at) {
  uint32_t lo = 0, hi = s->n;
  while (lo < hi) {
    uint32_t mid = lo + (hi - lo) / 2;
    if (s->tokens[mid].end <= at)
      lo = mid + 1;
    else
      hi = mid;
  }
  if (lo < s->n) brf_buf_at(starts, uint8_t, lo) = 1;
}

/* قال دفاع المتهم سامي عون, قالت والدة الشهيد سامي عون: the name `name` behind the office at token i is not
   that of the one who is his, whose phrase begins before it or there; but والدة الشهيد، هدى عون. */
static int is_owner(const BrfScan *s, const BrfBuf *starts, uint32_t i, uint32_t name) {
  if (brf_word_is_kin(s, i)) return brf_word_is_definite(s, i + 1) && !brf_scan_comma(s, name - 1);
  return i > 0 && brf_buf_at(starts, uint8_t, i - 1) && brf_word_is_definite(s, i) &&
         s->tokens[i - 1].kind == BRF_TOKEN_WORD && brf_is(s, i - 1, PLAIN) && brf_tag(s, i - 1)->pro == 0 &&
         !brf_word_is_definite(s, i - 1) && !brf_word_is_owned(s, i - 1) && !brf_naming_office(s, i - 1) &&
         !brf_is(s, i - 1, ORGANIZATION);
}

/* المدرسة ستفتح, الممرضة ستغادر: behind a woman's office one word in ست is her verb, no name; but
   المدرب ستافروس, and with a long vowel المعلمة ستيلا. */
static int will_do(const BrfScan *s, uint32_t office, uint32_t name, uint32_t end) {
  const BrfKey *key = &brf_tag(s, name)->key;
  unsigned third = brf_key_letter(key, 2);
  return name == office + 1 && end == name + 1 && brf_word_in_teh(s, office) && key->len > 4 &&
         brf_key_letter(key, 0) == BRF_SEEN && brf_key_letter(key, 1) == BRF_TEH && third != BRF_ALEF &&
         third != BRF_YEH && !brf_word_has(s, name, BRF_TRAIT_GIVEN);
}

/* The word at i goes on a given name wherever it stands: another one, where one's family is from (سامي الحمصي), or an
   unknown word that is no verb by its shape and has nothing leaning on it; but صالحة للسكن, أسماء المدارس, هدى تعرف. */
static int goes_on_name(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  const BrfKey *key = &tag->key;
  const unsigned first = brf_key_letter(key, 0);
  if (brf_word_has(s, i, BRF_TRAIT_GIVEN)) return 1;
  if (s->tokens[i].kind != BRF_TOKEN_WORD || tag->kinds != 0 || tag->nreadings != 0 || brf_word_is_tanwin(s, i) || brf_word_is_owned(s, i)) return 0;
  if (brf_naming_article(s, i)) return brf_key_last(key, 0) == BRF_YEH && key->len > 5;
  return key->len > 3 && brf_naming_bare(s, i) && first != BRF_TEH && first != BRF_LAM && first != BRF_WAW;
}

/* سجل سامي عون هدفين: where the name of a person without an office that begins at i ends, or i; but شركة كريم تك. */
static uint32_t full_name(const BrfScan *s, const BrfBuf *starts, const BrfBuf *taken, uint32_t i) {
  uint32_t end;
  if (!brf_word_has(s, i, BRF_TRAIT_GIVEN) || !brf_naming_bare(s, i) || brf_buf_at(taken, uint8_t, i) || s->muted[i] ||
      (i > 0 && (brf_is(s, i - 1, ORGANIZATION) || brf_is(s, i - 1, MEDIA) || brf_is(s, i - 1, NAMING))))
    return i;
  end = brf_naming_run(s, starts, i, brf_scan_limit(s, i));
  return end >= i + 2 && !brf_buf_at(taken, uint8_t, i + 1) && (goes_on_name(s, i + 1) || brf_word_is_link(s, i + 1)) ? end : i;
}

BrfStatus brf_named(const BrfScan *s, BrfBuf *parties, BrfBuf *mentions) {
  BrfSurnames surnames;
  BrfStatus status;
  BrfBuf known;    /* uint32_t per id of the gazetteer: 1 + its party, or 0 */
  BrfBuf taken;    /* uint8_t per token: in a mention already */
  BrfBuf starts;   /* uint8_t per token: a phrase of the quotes begins or has ended there */
  uint32_t i, k;
  brf_surname_init(&surnames, parties->alloc);
  brf_buf_init(&known, sizeof(uint32_t), parties->alloc);
  brf_buf_init(&taken, 1, parties->alloc);
  brf_buf_init(&starts, 1, parties->alloc);
  if (!brf_buf_reserve(&taken, s->n + 1u) ||
      !brf_buf_reserve(&starts, s->n + 1u) ||
      !brf_buf_reserve(&known, brf_gazetteer_ids())) {
    brf_buf_free(&known);
    brf_buf_free(&taken);
    brf_buf_free(&starts);
    return BRF_NO_MEMORY;
  }
  memset(known.data, 0, brf_gazetteer_ids() * sizeof(uint32_t));
  memset(taken.data, 0, s->n + 1u);
  memset(starts.data, 0, s->n + 1u);
  taken.len = starts.len = s->n;
  for (k = 0; k < mentions->len; k++) { /* وصف ترامب | الاتفاق */
    mark_behind(s, &starts, brf_buf_at(mentions, BrfMention, k).span.start);
    mark_behind(s, &starts, brf_buf_at(mentions, BrfMention, k).span.end);
  }
  name_speakers(s, parties, &starts, &surnames);
  learn_speakers(s, parties, &surnames);
  i = brf_event_next(s->events, 0, BRF_EVENT_NAME);
  for (; i < s->n; i = brf_event_next(s->events, i + 1, BRF_EVENT_NAME)) {
    BrfGazetteerHit hit;
    uint32_t limit, name, end, party;
    int anaphor;
    if (s->muted[i]) continue;
    if (brf_gazetteer_find(s, i, &hit)) {
      party = gazetteer_party(s, parties, &known, i, &hit);
      if (party == BRF_NONE) break;
      mention(s, mentions, i, hit.end, party);
      memset(&brf_buf_at(&taken, uint8_t, i), 1, hit.end - i);
      i = hit.end - 1;
      continue;
    }
    if (!brf_naming_office(s, i) ||
        (!brf_buf_at(&starts, uint8_t, i) && /* المتحدث باسم الأمين العام سامي عون */
         (brf_buf_at(&taken, uint8_t, i) || (i > 0 && brf_naming_office(s, i - 1)))))
      continue;
    if (brf_tag(s, i)->verb && brf_buf_at(&starts, uint8_t, i + 1)) continue; /* طالب | سامي عون بإقالة المدير */
    limit = brf_scan_limit(s, i);
    name = brf_naming_behind(s, &starts, i, limit, &end);
    if (name == i || will_do(s, i, name, end) || is_owner(s, &starts, i, name) || brf_wording_of_another(s, i, end)) continue;
    if (is_several(s, i) && end - name < 2) continue;
    if (is_several(s, i)) {
      i = several(s, parties, mentions, &surnames, &taken, &starts, name, end,
                  limit);
      continue;
    }
    party = brf_party(s, parties, i, end, BRF_NONE, 0, &anaphor);
    if (party == BRF_NONE) break;
    if (end - name >= 2) { /* the name alone is a variant too */
      BrfParty *p = &brf_buf_at(parties, BrfParty, party);
      if (p->name_end <= p->name || p->name_end - p->name < end - name) {
        p->name = name;
        p->name_end = end;
      }
      if (p->type == BRF_ENTITY_ROLE) p->type = BRF_ENTITY_PERSON;
      mention(s, mentions, name, end, party);
    }
    person(s, mentions, &surnames, &taken, i, end, party);
  }
  i = brf_event_next(s->events, 0, BRF_EVENT_UNKNOWN);
  for (; i < s->n; i = brf_event_next(s->events, i + 1, BRF_EVENT_UNKNOWN)) {
    const uint32_t end = full_name(s, &starts, &taken, i);
    uint32_t party;
    int anaphor;
    if (end == i) continue;
    party = brf_party(s, parties, i, end, BRF_NONE, 0, &anaphor);
    if (party == BRF_NONE) break;
    person(s, mentions, &surnames, &taken, i, end, party);
    i = end - 1;
  }
  i = surnames.seen == 0 ? s->n
                         : brf_event_next(s->events, 0, BRF_EVENT_UNKNOWN);
  for (; i < s->n; i = brf_event_next(s->events, i + 1, BRF_EVENT_UNKNOWN)) {
    unsigned letters;
    uint32_t party;
    if (brf_buf_at(&taken, uint8_t, i) || s->muted[i]) continue;
    party = brf_surname_party(s, &surnames, i, &letters);
    if (party != BRF_NONE && i > 0 && letters == 0 &&
        !brf_buf_at(&taken, uint8_t, i - 1) &&
        brf_word_has(s, i - 1, BRF_TRAIT_GIVEN) &&
        brf_party_kin(s, &brf_buf_at(parties, BrfParty, party), i - 1, i + 1))
      continue;
    if (party != BRF_NONE) {
      BrfMention m = brf_mention_of(s, i, i + 1, party);
      m.span.start = brf_scan_behind_letters(s, i, letters);
      brf_buf_append(mentions, &m, 1);
    }
  }
  status = brf_surname_free(&surnames);
  brf_buf_free(&known);
  brf_buf_free(&taken);
  brf_buf_free(&starts);
  if (status != BRF_OK) return status;
  return parties->status != BRF_OK ? parties->status : mentions->status;
}
