/* SPDX-License-Identifier: MIT */
#include "brf_entity.h"

#include <string.h>

#include "brf_anaphor.h"
#include "brf_opens.h"
#include "brf_phrase.h"
#include "brf_word.h"

#define FULL_REACH 900u  /* tokens back to where a family name stands with a given one */
#define HUMAN_REACH 600u /* tokens back in which الرجل may have stood before */
#define OFFICE_REACH 40u /* tokens back to whom an office alone names */
#define NAME_REACH 7u    /* words of a name before an office */
#define BODY_REACH 1500u /* tokens back to where a body was introduced */

#define BIT(kind) (UINT64_C(1) << BRF_WORD_##kind)

typedef BrfPartyWord Word;

/* The words of a party's phrase, which is asked for them again and again: they
   are kept, or where they are many found anew in `room`. */
static BrfWording wording(const BrfScan *s, BrfParty *party, Word *room) {
  BrfWording w;
  if (party->kept_first < party->kept_end &&
      party->kept_first == party->first && party->kept_end == party->end &&
      party->kept_leans == party->leans) {
    w.words = party->kept;
    w.n = party->nkept;
    w.joint = party->joint;
    return w;
  }
  w = brf_wording(s, party->first, party->end, room);
  if (party->leans && w.n > 0) room[0].key = brf_key_drop_first(room[0].key, 1);
  if (w.n <= BRF_PARTY_KEPT) {
    memcpy(party->kept, room, w.n * sizeof *room);
    party->kept_first = party->first;
    party->kept_end = party->end;
    party->kept_leans = party->leans;
    party->nkept = (uint8_t)w.n;
    party->joint = (uint8_t)w.joint;
  }
  return w;
}

uint64_t brf_party_signature(const BrfScan *s, uint32_t first, uint32_t end) {
  Word room[BRF_WORDING_MAX];
  const BrfWording w = brf_wording(s, first, end, room);
  return brf_wording_signature(&w);
}

void brf_party_sign(const BrfScan *s, BrfParty *party) {
  Word room[BRF_WORDING_MAX];
  const BrfWording w = wording(s, party, room);
  party->signature = brf_wording_signature(&w);
}

int brf_party_joint(const BrfScan *s, BrfParty *party) {
  Word room[BRF_WORDING_MAX];
  return wording(s, party, room).joint;
}

int brf_party_same(const BrfScan *s, BrfParty *party, uint32_t first, uint32_t end) {
  Word room[2][BRF_WORDING_MAX];
  const BrfWording mine = brf_wording(s, first, end, room[0]), theirs = wording(s, party, room[1]);
  return brf_wording_same(&mine, &theirs);
}

int brf_party_kin(const BrfScan *s, BrfParty *party, uint32_t first, uint32_t end) {
  Word room[2][BRF_WORDING_MAX];
  const BrfWording mine = brf_wording(s, first, end, room[0]), theirs = wording(s, party, room[1]);
  return brf_wording_other_given(&mine, &theirs);
}

/* قالت المنظمة: the body was introduced before its first word, by its kind and a
   name in marks (منظمة «نهر»), and that is its phrase. */
static void name_body(const BrfScan *s, BrfKey key, BrfParty *party) {
  uint32_t k = party->first;
  uint32_t floor = k > BODY_REACH ? k - BODY_REACH : 0;
  while (k-- > floor) {
    const BrfMark *mark = k + 1 < s->n ? brf_scan_opens(s, k + 1) : NULL;
    BrfKey base;
    if (mark == NULL || mark->close == BRF_NONE ||
        mark->close - k > BRF_WORDING_MAX || brf_word_is_definite(s, k))
      continue;
    base = brf_word_base(s, k);
    if (!brf_key_same(&base, &key)) continue;
    party->first = k;
    party->end = mark->close + 1;
    return;
  }
}

/* The search for the party that a phrase names. */
typedef struct {
  const BrfScan *s;
  BrfBuf *parties;
  Word room[2][BRF_WORDING_MAX];
  BrfWording mine;
  uint32_t first, end; /* the phrase */
  uint32_t outer;      /* who tells of it, or BRF_NONE */
  int told;            /* 1: somebody speaks to it */
  int definite;
  int generic;         /* 1: none of its words is a name */
  int epithet;         /* الرجل الخمسيني, الشاب العاطل; but الممثل الراحل المنصف الأعور */
  uint64_t signature;
} Search;

static void look_for(Search *x, const BrfScan *s, BrfBuf *parties, uint32_t first, uint32_t end) {
  const Word *words = x->room[0];
  unsigned i;
  x->s = s;
  x->parties = parties;
  x->first = first;
  x->end = end;
  x->mine = brf_wording(s, first, end, x->room[0]);
  if (x->mine.n == 0) return;
  x->signature = brf_wording_signature(&x->mine);
  x->definite = (brf_tag(s, first)->pro & BRF_PRO_AL) != 0 ||
                ((brf_is(s, first, ORGANIZATION) || brf_is(s, first, OFFICE)) && brf_word_is_definite(s, first)) ||
                (first + 1 < end && brf_tag(s, first + 1)->pro == BRF_PRO_AL);
  x->generic = 1;
  for (i = 0; i < x->mine.n; i++) x->generic = x->generic && (words[i].kinds & BRF_WORDING_GENERIC) != 0;
  x->epithet = (words[0].kinds & BIT(EPITHET)) != 0 && x->mine.n == 2 && words[1].definite &&
               (words[1].kinds & ~BIT(PLAIN)) == 0;
}

/* The same for a phrase elsewhere that may name whom the phrase of `from` means. */
static void look_beside(Search *x, const Search *from, uint32_t first, uint32_t end) {
  x->outer = from->outer;
  x->told = from->told;
  look_for(x, from->s, from->parties, first, end);
}

/* The first party that is compared with. */
static uint32_t oldest(const BrfBuf *parties) {
  return parties->len < BRF_PARTY_REACH ? 0 : (uint32_t)parties->len - BRF_PARTY_REACH;
}

/* Whether the phrase may name party p, whose words are `theirs`, by its own. */
static int may_be(const Search *x, const BrfParty *party, const BrfWording *theirs) {
  const BrfWording *mine = &x->mine;
  const Word *head = &mine->words[0];
  const unsigned shared = brf_wording_common(mine, theirs);
  if (party->id != 0 && (theirs->n != mine->n || shared != mine->n))
    return 0; /* a place in a longer phrase is not who it names */
  if (shared == 0 || mine->joint != theirs->joint) return 0; /* the two are not the one */
  if (brf_wording_is_body(head) != brf_wording_is_body(&theirs->words[0]) &&
      !brf_key_same(&head->key, &theirs->words[0].key))
    return 0; /* رئيس المجلس is not المجلس; but الدفاع of دفاع المتهم */
  if (brf_wording_is_document(&theirs->words[0]) && !brf_wording_is_document(head))
    return 0; /* بيان للوزارة is not الوزارة */
  if (brf_wording_is_kin(mine, theirs) || brf_wording_is_kin(theirs, mine)) return 0;
  if (x->generic && brf_wording_behind_names(head, theirs))
    return 0; /* المتهم is not المحامي فلان دفاع المتهم */
  return !x->generic || x->definite || mine->n > 2 || (shared == mine->n && mine->n == theirs->n);
}

/* All words of the one are the other's, and no office of it. */
static int has_all(const BrfWording *a, const BrfWording *b) {
  return brf_wording_common(a, b) == a->n && !brf_wording_part_of_office(a, b);
}

/* The party of these words that was named last, or one of the same family, or
   BRF_NONE. */
/* How well one word goes back to the bearer of `theirs`: as his family's name, last and with the article or without as there,
   better than as the given name of another (الحسن is سامي الحسن rather than حسن كرم), and by the gender of the verb before it. */
static unsigned closeness(const Search *x, const BrfParty *party, const BrfWording *theirs) {
  const BrfWording *mine = &x->mine;
  const Word *word = &mine->words[0], *last = &theirs->words[theirs->n - 1];
  const BrfTag *verb = brf_tag(x->s, x->first > 0 ? x->first - 1 : 0);
  unsigned close;
  if (mine->n != 1 || word->kinds != 0 || theirs->n < 2) return 0;
  close = brf_key_same(&word->key, &last->key) && word->definite == last->definite ? 2u : 0u;
  if (x->first > 0 && verb->verb && verb->nreadings > 0 && verb->suffix == 0 && brf_reading_form(verb->readings[0]) <= BRF_FORM_PRESENT)
    close += brf_reading_feminine(verb->readings[0]) == party->feminine; /* وأضاف السامرائي: not his daughter */
  return close;
}

static uint32_t by_words(Search *x) {
  uint32_t p, best = BRF_NONE, latest = 0;
  unsigned close = 0;
  for (p = oldest(x->parties); p < x->parties->len; p++) {
    BrfParty *party = &brf_buf_at(x->parties, BrfParty, p);
    BrfWording theirs;
    if ((party->signature & x->signature) == 0 || (party->id != 0 && (x->signature & ~party->signature) != 0))
      continue;
    theirs = wording(x->s, party, x->room[1]);
    if (!may_be(x, party, &theirs)) continue;
    if (has_all(&x->mine, &theirs) || has_all(&theirs, &x->mine)) {
      const unsigned now = closeness(x, party, &theirs);
      if (best == BRF_NONE || now > close || (now == close && party->latest >= latest)) {
        best = p;
        latest = party->latest;
        close = now;
      }
    } else if (best == BRF_NONE && brf_wording_one_family(&x->mine, &theirs)) {
      best = p;
      latest = 0;
    }
  }
  return best;
}

/* Whether party p, whose words are `theirs`, is who the phrase goes back to. */
typedef int (*Fits)(const Search *x, const BrfParty *party, const BrfWording *theirs, uint32_t p);

/* The one that fits and was named last, or BRF_NONE. */
static uint32_t latest(Search *x, Fits fits) {
  uint32_t p, best = BRF_NONE, when = 0;
  for (p = oldest(x->parties); p < x->parties->len; p++) {
    BrfParty *party = &brf_buf_at(x->parties, BrfParty, p);
    BrfWording theirs;
    if (best != BRF_NONE && party->latest < when) continue;
    theirs = wording(x->s, party, x->room[1]);
    if (theirs.n == 0 || !fits(x, party, &theirs, p)) continue;
    best = p;
    when = party->latest;
  }
  return best;
}

/* نظيره الأميركي: one who was named with an office and of that nation. */
static int fits_counterpart(const Search *x, const BrfParty *party, const BrfWording *theirs, uint32_t p) {
  return party->type == BRF_ENTITY_PERSON && p != x->outer && theirs->n > 2 && !theirs->joint &&
         (theirs->words[0].kinds & BIT(ROLE)) && brf_key_same(&x->mine.words[1].key, &theirs->words[1].key) &&
         theirs->words[1].definite;
}

/* المسؤول, المتحدث, الكاتب: who spoke and is no one of another office. */
static int fits_office(const Search *x, const BrfParty *party, const BrfWording *theirs, uint32_t p) {
  const BrfScan *s = x->s;
  const int many = brf_word_is_oblique(s, x->first) || brf_word_has(s, x->first, BRF_TRAIT_NOMINATIVE);
  return p != x->outer && party->type <= BRF_ENTITY_ROLE && !theirs->joint &&
         !(many && party->type == BRF_ENTITY_PERSON) &&                         /* الصحفيين */
         !(x->epithet && brf_word_has(s, party->first, BRF_TRAIT_NOMINATIVE)) && /* المشاركون */
         party->feminine == brf_word_heads_feminine(s, x->first) &&
         !brf_wording_other_office(&x->mine.words[0], theirs);
}

/* الرجل, المرأة, الشاب: what anybody is, whatever his office. */
static int is_human(const Word *word) {
  static const BrfKey words[] = {BRF_KEY3(BRF_REH, BRF_JEEM, BRF_LAM), BRF_KEY4(BRF_MEEM, BRF_REH, BRF_ALEF, BRF_HEH),
                                 BRF_KEY4(BRF_SEEN, BRF_YEH, BRF_DAL, BRF_HEH), BRF_KEY3(BRF_SHEEN, BRF_ALEF, BRF_BEH),
                                 BRF_KEY4(BRF_SHEEN, BRF_ALEF, BRF_BEH, BRF_HEH), BRF_KEY4(BRF_FEH, BRF_TEH, BRF_ALEF, BRF_HEH),
                                 BRF_KEY3(BRF_FEH, BRF_TEH, BRF_YEH)};
  return word->definite && brf_key_among(&word->key, words, sizeof words / sizeof *words);
}

/* The word at `first` stands before it in the text too, and so may be of somebody who is told of and has not spoken. */
static int recurs_before(const BrfScan *s, uint32_t first) {
  const BrfKey mine = brf_word_base(s, first);
  uint32_t k;
  for (k = first; k-- > 0 && first - k < HUMAN_REACH;) {
    const BrfKey base = brf_word_base(s, k);
    if (brf_key_same(&base, &mine)) return 1;
  }
  return 0;
}

/* قال نازح يدعى سامي عون … وتابع الرجل: who spoke, one and of that sex. */
static int fits_human(const Search *x, const BrfParty *party, const BrfWording *theirs, uint32_t p) {
  return p != x->outer && party->type <= BRF_ENTITY_ROLE && !theirs->joint && party->mentions > 0 &&
         !brf_word_heads_many(x->s, party->first) && party->feminine == brf_word_heads_feminine(x->s, x->first);
}

/* قالت مصادر مطلعة. وأكد المصدر: the source, one or many. */
static int fits_source(const Search *x, const BrfParty *party, const BrfWording *theirs, uint32_t p) {
  (void)x, (void)party, (void)p;
  return brf_wording_is_source(&theirs->words[0]);
}

/* رئيس and زعيم: two words for one office. */
static int is_leader(const BrfKey *key) {
  static const BrfKey words[] = {BRF_KEY4(BRF_REH, BRF_YEH, BRF_YEH, BRF_SEEN), BRF_KEY4(BRF_ZAIN, BRF_AIN, BRF_YEH, BRF_MEEM)};
  return brf_key_among(key, words, sizeof words / sizeof *words);
}

/* المسؤول الروسي: one of that office who was introduced before (مسؤول بالكرملين), unless he is
   of another nation. الزعيم الأوكراني is الرئيس الأوكراني فلان. */
static int fits_nation(const Search *x, const BrfParty *party, const BrfWording *theirs, uint32_t p) {
  const Word *mine = &x->mine.words[0], *head = &theirs->words[0];
  (void)p;
  return party->type <= BRF_ENTITY_ROLE && party->id == 0 && !theirs->joint &&
         (brf_key_same(&mine->key, &head->key) || (is_leader(&mine->key) && is_leader(&head->key))) &&
         !brf_wording_other_nation(&x->mine, theirs) && !brf_wording_other_number(&x->mine, theirs);
}

/* صحيفة «المدار» … الصحيفة الأمريكية: the outlet of that kind. */
static int fits_outlet(const Search *x, const BrfParty *party, const BrfWording *theirs, uint32_t p) {
  (void)p;
  return party->id == 0 && theirs->n > 1 && !theirs->joint && !theirs->words[0].definite &&
         brf_key_same(&x->mine.words[0].key, &theirs->words[0].key);
}

/* The party was named, as one man or woman who has an office, a given name or did something. */
static int is_somebody(const BrfScan *s, const BrfParty *party, int office) {
  const uint32_t i = party->first;
  return party->mentions > 0 && !brf_word_heads_many(s, i) && brf_key_last(&brf_tag(s, i)->key, 0) != BRF_WAW &&
         (office || brf_word_has(s, i, BRF_TRAIT_GIVEN) || (i > 0 && brf_tag(s, i - 1)->verb));
}

/* المسؤول الحكومي, where no official was introduced: who was named with an office, unless he is
   of another nation; الأكاديمي المغربي, الناشط الحقوقي: whoever was named. */
static int fits_official(const Search *x, const BrfParty *party, const BrfWording *theirs, uint32_t p) {
  const int office = brf_wording_has_office(theirs);
  return party->type == BRF_ENTITY_PERSON && p != x->outer && party->id == 0 && !theirs->joint &&
         party->feminine == brf_word_heads_feminine(x->s, x->first) &&
         (brf_wording_is_official(&x->mine.words[0]) ? office
                                                    : brf_word_in_yah(x->s, x->first + 1) && is_somebody(x->s, party, office)) && /* no الكاتب المجهول */
         !(office && brf_wording_other_nation(&x->mine, theirs));
}

/* المصدر ذاته, نفس المصدر: the one that spoke, whoever it is. */
static int is_same(const Search *x) {
  return brf_is(x->s, x->end - 1, SAME) || (x->first > 0 && brf_is(x->s, x->first - 1, SAME));
}

/* قالت وزارة الصحة إن. وأضاف المصدر: a body that spoke, where no source did, or what it issued (بلاغ); but
   no findings (كشفت التحريات أن). */
static int fits_teller(const Search *x, const BrfParty *party, const BrfWording *theirs, uint32_t p) {
  const uint64_t kinds = theirs->words[0].kinds;
  const int finding = (kinds & BIT(DOCUMENT)) && !(kinds & (BIT(MEDIUM) | BIT(ROLE)));
  return (is_same(x) ? party->type != BRF_ENTITY_PLACE && party->type != BRF_ENTITY_PERSON
                     : party->type == BRF_ENTITY_ORGANIZATION && party->id == 0) &&
         !finding && p != x->outer && party->mentions > 0;
}

/* The same of findings, where nothing else spoke: وخلصت الدراسة إلى أن. وأضاف المصدر; المصدر ذاته, of whoever did. */
static int fits_finding(const Search *x, const BrfParty *party, const BrfWording *theirs, uint32_t p) {
  return ((theirs->words[0].kinds & BIT(DOCUMENT)) || (is_same(x) && party->type == BRF_ENTITY_PERSON)) &&
         p != x->outer && party->id == 0 && party->mentions > 0;
}

/* The party that the phrase goes back to by its office or kind, or BRF_NONE. */
static uint32_t by_office(Search *x) {
  const BrfScan *s = x->s;
  const Word *mine = x->room[0];
  const unsigned n = x->mine.n;
  const int office = (mine[0].kinds & (BIT(ROLE) | BIT(TITLE))) && !(mine[0].kinds & BIT(DOCUMENT));
  uint32_t p = BRF_NONE;
  if (n == 2 && (mine[0].kinds & BIT(COUNTERPART))) p = latest(x, fits_counterpart);
  if (p != BRF_NONE || !x->definite) return p;
  if (n == 1 && !x->told && is_human(&mine[0]) && !(brf_tag(s, x->first)->pro & BRF_PRO_AND) && !recurs_before(s, x->first) &&
      (p = latest(x, fits_human)) != BRF_NONE)
    return p;
  if (office && (x->epithet || (x->generic && n == 1)) && !x->told && !brf_word_is_owned(s, x->first) &&
      !(brf_tag(s, x->first)->pro & BRF_PRO_AND)) /* سالم: …. والمدير: another */
    p = latest(x, fits_office);
  if (p == BRF_NONE && n == 1 && brf_wording_is_source(&mine[0]) && (p = latest(x, fits_source)) == BRF_NONE && !x->told &&
      (p = latest(x, fits_teller)) == BRF_NONE)
    p = latest(x, fits_finding);
  if (p != BRF_NONE || n < 2) return p;
  if (office && brf_word_is_definite(s, x->first) && !brf_wording_is_first(&mine[1]) &&
      brf_wording_type(&x->mine) == BRF_ENTITY_ROLE)
    p = latest(x, fits_nation);
  if (p != BRF_NONE || n != 2 || x->told || !mine[0].definite || !mine[1].definite) return p;
  if ((mine[0].kinds & BIT(MEDIA)) && !(mine[0].kinds & BIT(ROLE)) &&
      (mine[1].kinds & ~(BIT(PLAIN) | BIT(FEMININE))) == 0)
    return latest(x, fits_outlet);
  return (brf_wording_is_official(&mine[0]) || ((mine[0].kinds & BIT(WHOEVER)) && !(mine[0].kinds & BIT(TALKER)) && !brf_wording_is_source(&mine[0]))) &&
                 !brf_wording_is_first(&mine[1])
             ? latest(x, fits_official)
             : BRF_NONE;
}

/* وأضاف كرم، السفير السابق في لوريا: the party whose name stands before the apposition, or BRF_NONE. */
static uint32_t by_name(const Search *x) {
  Search name;
  uint32_t k = x->first;
  while (k < x->end && !brf_scan_comma(x->s, k)) k++;
  if (k == x->end || brf_word_has_office(x->s, x->first) || brf_is(x->s, x->first, ORGANIZATION)) return BRF_NONE;
  name.outer = x->outer;
  name.told = x->told;
  look_for(&name, x->s, x->parties, x->first, k);
  return name.mine.n > 0 && !name.generic ? by_words(&name) : BRF_NONE;
}

/* بحث الوزير سامي الكعبي مع وفد التعاون. وأكد الكعبي: the tokens *start to *stop - 1 that name whom the phrase, a family name
   alone, means in full before it, though he has said nothing yet. */
static int named_in_full(const Search *x, uint32_t *start, uint32_t *stop) {
  const BrfScan *s = x->s;
  const BrfKey key = brf_tag(s, x->first)->key;
  uint32_t k, j;
  if (x->mine.n != 1 || x->end != x->first + 1 || x->mine.words[0].kinds != 0 || brf_tag(s, x->first)->kinds != 0 || key.len < 4)
    return 0;
  for (k = x->first; k-- > 1 && x->first - k < FULL_REACH;) {
    if (!brf_key_same(&brf_tag(s, k)->key, &key)) continue;
    for (j = k; j > 0 && k - j < NAME_REACH && brf_word_is_bare(s, j - 1) && !brf_word_is_definite(s, j - 1) && !brf_word_is_verb(s, j - 1);) {
      j--;
      if (!brf_word_has(s, j, BRF_TRAIT_GIVEN)) continue;
      *start = j;
      *stop = k + 1;
      return 1;
    }
  }
  return 0;
}

/* A new party for the phrase, or BRF_NONE when memory is short. */
static uint32_t introduce(const Search *x) {
  BrfParty *party = brf_buf_push(x->parties);
  if (party == NULL) return BRF_NONE;
  party->first = x->first;
  party->end = x->end;
  if (x->mine.n == 1 && x->definite && brf_wording_is_body(&x->mine.words[0]))
    name_body(x->s, x->mine.words[0].key, party);
  party->type = brf_wording_type(&x->mine);
  party->feminine = (uint8_t)brf_word_heads_feminine(x->s, x->first);
  party->role = (uint8_t)x->generic;
  party->signature = x->signature;
  return (uint32_t)x->parties->len - 1;
}

/* The phrase is the party's where it says more of it; of one found by what stands before an apposition, all. */
static void widen(Search *x, BrfParty *party, int apposed) {
  const BrfWording theirs = wording(x->s, party, x->room[1]);
  if (x->mine.n <= theirs.n || (apposed && brf_wording_common(&theirs, &x->mine) < theirs.n) || (x->generic && !party->role) ||
      (x->mine.words[0].kinds & ~theirs.words[0].kinds & BIT(DOCUMENT))) /* بيان الحركة */
    return;
  party->first = x->first;
  party->end = x->end;
  party->leans = 0;
  party->type = brf_wording_type(&x->mine);
  party->role = (uint8_t)(party->role && x->generic);
  party->signature = x->signature;
}

/* من جانبه، قدم وزير العدل سامي عون توضيحات. وأفاد الوزير: the one of that office who was named since party p was, and has
   said nothing yet, in the paragraph of the phrase; BRF_NONE. */
static uint32_t named_since(Search *x, uint32_t p) {
  const BrfScan *s = x->s;
  const BrfKey office = brf_word_base(s, x->first);
  const uint32_t latest = brf_buf_at(x->parties, BrfParty, p).latest;
  uint32_t i = x->first;
  if (!x->generic || x->mine.n != 1 || !(x->mine.words[0].kinds & BIT(ROLE)) || !brf_word_is_definite(s, x->first)) return BRF_NONE;
  while (i > latest + 1 && x->first - i < OFFICE_REACH && !(s->tokens[i].flags & BRF_TOKEN_PARAGRAPH)) {
    const BrfKey base = brf_word_base(s, --i);
    Search named;
    uint32_t end, q;
    if (!brf_is(s, i, ROLE) || !brf_key_same(&base, &office) || brf_inside(s, i) != BRF_NONE || brf_word_is_owned(s, i) ||
        brf_word_has_lead(s, i) || (i > 0 && brf_is(s, i - 1, ROLE)))
      continue;
    end = brf_phrase_subject(s, i, brf_scan_limit(s, i));
    for (q = i + 1; q < end; q++)
      if (brf_word_is_verb(s, q)) end = q; /* الوزيرة مارسوفا | طمأنت نظيرها، سامي عون */
    if (end <= i + 2) continue;
    look_beside(&named, x, i, end);
    if (named.mine.n < 3 || brf_wording_type(&named.mine) != BRF_ENTITY_PERSON) continue;
    q = by_words(&named);
    return q != BRF_NONE ? q : introduce(&named);
  }
  return BRF_NONE;
}

/* The words of the phrase from token `first` on, an office with what it is of, stand at token i too. */
static int is_that_office(const Search *x, uint32_t first, uint32_t i) {
  const BrfScan *s = x->s;
  uint32_t k;
  if (!brf_is(s, i, ROLE) || brf_inside(s, i) != BRF_NONE) return 0;
  for (k = first; k < x->end; k++, i++) {
    const BrfKey mine = brf_word_base(s, k), theirs = brf_word_base(s, i);
    if (i >= x->first || !brf_key_same(&mine, &theirs)) return 0;
  }
  return 1;
}

/* افتتح سامي عون، وزير البيئة، المعرض. وقال وزير البيئة: the party of him who was named before with the office that the phrase
   is, by his name in front of it or behind it, and has said nothing yet; BRF_NONE. */
static uint32_t named_with_office(Search *x) {
  const BrfScan *s = x->s;
  uint32_t first = x->first, i = x->first, k, len;
  while (first + 1 < x->end && brf_is(s, first, TITLE) && !brf_is(s, first, ROLE)) first++; /* سمو أمير المنطقة */
  len = x->end - first;
  if (len < 2 || !brf_is(s, first, ROLE) || brf_word_is_definite(s, first)) return BRF_NONE;
  for (k = first; k < x->end; k++)
    if (brf_word_has(s, k, BRF_TRAIT_GIVEN) || s->tokens[k].kind != BRF_TOKEN_WORD) return BRF_NONE;
  while (i > 0 && x->first - i < BODY_REACH) {
    uint32_t start, stop, limit;
    Search named;
    if (!is_that_office(x, first, --i)) continue;
    limit = brf_scan_limit(s, i);
    stop = i - (i > 0 && brf_scan_comma(s, i - 1));
    for (start = stop; start > 0 && stop - start < NAME_REACH && s->tokens[start - 1].kind == BRF_TOKEN_WORD &&
                       brf_word_is_bare(s, start - 1) && !brf_word_is_verb(s, start - 1);)
      start--;
    while (start < stop && !brf_word_has(s, start, BRF_TRAIT_GIVEN)) start++;
    if (i + len < limit && brf_word_is_definite(s, i + len) && (brf_word_in_yah(s, i + len) || brf_is(s, i + len, QUALIFIER)))
      continue; /* وزير البيئة الفرنسي: another's office */
    if (start + 2 <= stop) {
      stop = i + len;
    } else {
      if (i + len + 1 >= limit || !brf_word_has(s, i + len, BRF_TRAIT_GIVEN) || !brf_word_is_bare(s, i + len + 1)) continue;
      start = i;
      for (stop = i + len; stop < limit && stop < i + len + NAME_REACH && brf_word_is_bare(s, stop) && !brf_word_is_verb(s, stop);) stop++;
    }
    look_beside(&named, x, start, stop);
    return introduce(&named);
  }
  return BRF_NONE;
}

/* The party of him whom the office goes back to though another named him, known or new; BRF_NONE. */
static uint32_t named_by_another(Search *x) {
  Search named;
  uint32_t start, stop, p;
  if (!brf_anaphor(x->s, x->first, x->end, &start, &stop)) return BRF_NONE;
  look_beside(&named, x, start, stop);
  if (named.mine.n == 0) return BRF_NONE;
  p = by_words(&named);
  return p != BRF_NONE ? p : introduce(&named);
}

uint32_t brf_party(const BrfScan *s, BrfBuf *parties, uint32_t first, uint32_t end, uint32_t outer,
                   int told, int *anaphor) {
  Search x;
  BrfParty *party;
  uint32_t p, since, start, stop, apposed = BRF_NONE;
  *anaphor = 0;
  x.outer = outer;
  x.told = told;
  if (first + 3 < end && brf_scan_comma(s, first + 2) && brf_opens_parent(s, first)) end = first + 2; /* أم خليل، صاحبة المنزل */
  look_for(&x, s, parties, first, end);
  if (x.mine.n == 0) return BRF_NONE;
  p = by_words(&x);
  if (p == BRF_NONE && (p = by_office(&x)) == BRF_NONE) p = apposed = by_name(&x);
  if (p != BRF_NONE && (since = named_since(&x, p)) != BRF_NONE) p = since;
  if (p != BRF_NONE) {
    *anaphor = x.generic;
    widen(&x, &brf_buf_at(parties, BrfParty, p), apposed != BRF_NONE);
  } else if (named_in_full(&x, &start, &stop)) {
    Search full;
    look_beside(&full, &x, start, stop);
    if (full.mine.n == 0 || ((p = by_words(&full)) == BRF_NONE && (p = introduce(&full)) == BRF_NONE)) return BRF_NONE;
  } else if ((p = named_with_office(&x)) != BRF_NONE || (p = named_by_another(&x)) != BRF_NONE) {
    *anaphor = 1;
  } else if ((p = introduce(&x)) == BRF_NONE) {
    return BRF_NONE;
  }
  party = &brf_buf_at(parties, BrfParty, p);
  party->mentions++;
  party->latest = first;
  return p;
}

uint32_t brf_party_fuller(const BrfScan *s, const BrfBuf *parties,
                          uint32_t index) {
  BrfParty *party = &brf_buf_at(parties, BrfParty, index);
  const BrfParty *other;
  Word room[2][BRF_WORDING_MAX];
  BrfWording mine, theirs;
  unsigned i;
  uint32_t p, found = BRF_NONE, from, to;
  if (party->type != BRF_ENTITY_PERSON || party->role || party->id != 0)
    return BRF_NONE;
  mine = wording(s, party, room[0]);
  if (mine.n == 0 || mine.n > 2 || mine.joint) return BRF_NONE;
  for (i = 0; i < mine.n; i++)
    if (mine.words[i].kinds != 0) return BRF_NONE;
  from = index < BRF_PARTY_REACH ? 0 : index - BRF_PARTY_REACH;
  to = index + BRF_PARTY_REACH;
  for (p = from; p < parties->len && p < to; p++) {
    other = &brf_buf_at(parties, BrfParty, p);
    if (p == index || other->type != BRF_ENTITY_PERSON ||
        (other->signature & party->signature) == 0 ||
        other->name_end < other->name + 2)
      continue;
    theirs = brf_wording(s, other->name, other->name_end, room[1]);
    if (theirs.joint || theirs.n <= mine.n || brf_wording_common(&mine, &theirs) != mine.n ||
        !brf_key_same(&mine.words[mine.n - 1].key, &theirs.words[theirs.n - 1].key))
      continue;
    if (found != BRF_NONE) return BRF_NONE;
    found = p;
  }
  return found;
}

uint32_t brf_party_told(const BrfScan *s, const BrfBuf *parties, uint32_t i) {
  BrfKey key = brf_tag(s, i)->key;
  size_t p = parties->len < BRF_PARTY_REACH ? 0 : parties->len - BRF_PARTY_REACH;
  if (!brf_word_leans(s, i)) return BRF_NONE;
  key = brf_key_drop_first(key, 1);
  for (; p < parties->len; p++) {
    const BrfParty *party = &brf_buf_at(parties, BrfParty, p);
    BrfKey last = brf_tag(s, party->end - 1)->key;
    if (party->end > party->first && brf_key_same(&last, &key)) return (uint32_t)p;
  }
  return BRF_NONE;
}
