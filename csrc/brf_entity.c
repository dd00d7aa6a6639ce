/* SPDX-License-Identifier: MIT */
#include "brf_entity.h"

#include <string.h>

#include "brf_name.h"
#include "brf_word.h"

#define MAX_WORDS 24u /* words of a phrase that are compared */
#define BODY_REACH 1500u /* tokens back to where a body was introduced */

#define BIT(kind) (UINT64_C(1) << BRF_WORD_##kind)

typedef BrfPartyWord Word;

/* قبلية, محلي: an adjective of place or trade, without the article. */
static int is_of_ya(const BrfScan *s, uint32_t i) {
  return brf_tag(s, i)->key.len > 3 && !brf_word_is_definite(s, i) && brf_word_in_yah(s, i);
}

/* الوزير; but السكان, which is a thing too. */
static int is_role(const BrfTag *tag) {
  return (tag->kinds & (BIT(ROLE) | BIT(TITLE))) && !(tag->kinds & BIT(PLAIN));
}

/* The word adds a second one to the phrase: بايدن وبوتين, الكرملين والبيت
   الأبيض; but not another adjective: مصادر قبلية ومحلية. An unknown word in و of five letters or
   more is taken for that. */
static int joins(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  const BrfTag *last = brf_tag(s, i - 1);
  unsigned shift = brf_key_letter(&tag->key, 0) == BRF_WAW;
  if (brf_word_is_and(s, i - 1)) return 1;
  /* وزيرة الاقتصاد والمالية is one: the article goes on within her office */
  if (shift && tag->key.len > 4 &&
      brf_key_has_al(&tag->key, 1) && brf_key_has_al(&last->key, 0) &&
      !(tag->kinds & (BIT(GAZETTEER) | BIT(ORGANIZATION))) &&
      (!(tag->kinds & BIT(ROLE)) || /* وزير الصحة والسكان; but الوزير والسكان */
       ((tag->kinds & BIT(PLAIN)) && !is_role(last))))
    return 0;
  /* وزير الصحة والسكان وإصلاح المستشفيات */
  if (shift && tag->kinds == 0 && tag->nreadings == 0 && tag->key.len > 4 && !(tag->traits & BRF_TRAIT_GIVEN) &&
      brf_key_has_al(&last->key, brf_key_letter(&last->key, 0) == BRF_WAW) && !is_role(last) &&
      brf_word_is_definite(s, i + 1) && brf_tag(s, i + 1)->kinds == 0)
    return 0;
  if (shift && !brf_tag_is(tag, BRF_WORD_ROLE) && is_of_ya(s, i) && is_of_ya(s, i - 1)) return 0;
  if (tag->pro & BRF_PRO_AND) return 1;
  return tag->kinds == 0 && tag->nreadings == 0 && tag->key.len > 4 &&
         !(tag->traits & BRF_TRAIT_GIVEN) &&
         brf_key_letter(&tag->key, 0) == BRF_WAW;
}

/* بيان, تقرير: no source or speaker. */
static int is_document(const Word *head) {
  return (head->kinds & BIT(DOCUMENT)) && !(head->kinds & (BIT(ROLE) | BIT(ORGANIZATION) | BIT(MEDIA)));
}

/* The name that begins at i with the servant of one with the article, in one word or in
   two (عبدالله, عبد الله): without both in `*key`. Its last token, or BRF_NONE. */
static uint32_t servant(const BrfScan *s, uint32_t i, uint32_t end, BrfKey *key) {
  const BrfTag *tag = brf_tag(s, i);
  *key = brf_key_drop_first(tag->key, 3);
  if (tag->key.len > 6 && tag->kinds == 0 && brf_key_letter(&tag->key, 0) == BRF_AIN &&
      brf_key_letter(&tag->key, 1) == BRF_BEH && brf_key_letter(&tag->key, 2) == BRF_DAL &&
      brf_key_has_al(key, 0)) {
    *key = brf_key_drop_first(*key, 2);
    return i;
  }
  if (!(tag->traits & BRF_TRAIT_SERVANT) || i + 1 >= end || brf_tag(s, i + 1)->key.len < 4 ||
      !brf_key_has_al(&brf_tag(s, i + 1)->key, 0))
    return BRF_NONE;
  *key = brf_key_drop_first(brf_tag(s, i + 1)->key, 2);
  return i + 1;
}

int brf_party_of_another(const BrfScan *s, uint32_t first, uint32_t end) {
  const uint64_t adjectives = BIT(QUALIFIER) | BIT(PLAIN) | BIT(ISSUED); /* مقرب, كبير */
  uint32_t k = first + 1;
  if (!brf_is(s, first, ROLE) || brf_is(s, first, TITLE) || brf_word_is_definite(s, first) || brf_word_is_owned(s, first))
    return 0;
  while (k < end && k < first + 3 && brf_tag(s, k)->pro == 0 && !brf_word_is_definite(s, k) &&
         s->tokens[k].kind == BRF_TOKEN_WORD && !brf_word_is(s, k, BRF_LETTERS_BISM) &&
         (brf_tag(s, k)->kinds == 0 || (brf_tag(s, k)->kinds & adjectives)))
    k++;
  if (k >= end || !(brf_is(s, k, PREPOSITION) || brf_word_is(s, k, BRF_LETTERS_BISM) || (brf_tag(s, k)->pro & BRF_PRO_L)))
    return 0;
  for (; k < end && !brf_scan_comma(s, k); k++)
    if (k + 1 < end ? (brf_is(s, k, ROLE) || brf_is(s, k, TITLE)) && !brf_word_are_many(s, k)
                    : brf_word_is(s, k - 1, BRF_LETTERS_MIN) && brf_word_is_bare(s, k)) /* مقرب من كرم */
      return 1;
  return 0;
}

/* The words of a phrase for comparison; `*joint` is 1 when it names two. */
static unsigned words_of(const BrfScan *s, uint32_t first, uint32_t end,
                         Word *words, int *joint) {
  unsigned n = 0, before = 0, behind = 0, offices = 0;
  int whose = brf_word_is_kin(s, first) || brf_party_of_another(s, first, end);
  uint32_t last;
  *joint = 0;
  for (; first < end && n < MAX_WORDS; first++) {
    const BrfTag *tag = brf_tag(s, first);
    const BrfToken *t = &s->tokens[first];
    whose = whose && !brf_scan_comma(s, first); /* والدة الشهيد، هدى عون: her own name */
    if (tag->key.len == 0) {
      if (t->kind == BRF_TOKEN_LATIN || t->kind == BRF_TOKEN_NUMBER) {
        /* hashed: Latin names take part in the comparison */
        uint64_t h = 1469598103934665603u;
        uint32_t b;
        for (b = t->start; b < t->end; b++)
          h = (h ^ (unsigned char)s->text[b]) * 1099511628211u;
        words[n].key.lo = h;
        words[n].key.hi = ~h;
        words[n].key.len = BRF_KEY_MAX;
        words[n].definite = 0; /* الدول الـ15, أعضاء المجلس الـ15: a number is no name */
        words[n++].kinds = t->kind == BRF_TOKEN_NUMBER ? BIT(TIME) : 0;
      }
      continue;
    }
    if (n > 0 && joins(s, first)) {
      offices = !*joint && brf_tag_is(tag, BRF_WORD_ROLE);
      *joint = 1;
    } else if (tag->kinds == 0 && tag->nreadings == 0 &&
               !brf_word_is_definite(s, first)) {
      if (*joint) behind++;
      else before++;
    }
    if (brf_tag_is(tag, BRF_WORD_PREPOSITION) ||
        brf_tag_is(tag, BRF_WORD_SAME) || tag->key.len < 2)
      continue;
    if ((last = servant(s, first, end, &words[n].key)) != BRF_NONE) {
      words[n].definite = 0;
      words[n++].kinds = 0;
      first = last;
      continue;
    }
    words[n].key = brf_word_base(s, first);
    if (brf_tag_is(tag, BRF_WORD_ORGANIZATION) && brf_word_is_definite(s, first) && brf_key_has_al(&words[n].key, 0))
      words[n].key = brf_key_drop_first(words[n].key, 2); /* الدفاع, a word with its article */
    words[n].definite = words[n].key.len + 1 < tag->key.len &&
                        brf_key_letter(&tag->key, 0) != BRF_WAW;
    words[n++].kinds = brf_word_is(s, first, BRF_LETTERS_UMM) ? 0 : tag->kinds; /* السيدة أم محمد, no أم درمان */
  }
  /* أستاذ الاقتصاد ورئيس النادي سامي عون: two offices of one name */
  if (offices && before == 0 && behind >= 2) *joint = 0;
  words[0].whose = whose;
  return n;
}

/* The words of a party's phrase, which is asked for them again and again: they
   are kept, or where they are many found anew in `room`. */
static unsigned party_words(const BrfScan *s, BrfParty *party, Word *room,
                            const Word **words, int *joint) {
  unsigned n;
  if (party->kept_first < party->kept_end &&
      party->kept_first == party->first && party->kept_end == party->end &&
      party->kept_leans == party->leans) {
    *words = party->kept;
    *joint = party->joint;
    return party->nkept;
  }
  n = words_of(s, party->first, party->end, room, joint);
  if (party->leans && n > 0) room[0].key = brf_key_drop_first(room[0].key, 1);
  *words = room;
  if (n <= BRF_PARTY_KEPT) {
    memcpy(party->kept, room, n * sizeof *room);
    party->kept_first = party->first;
    party->kept_end = party->end;
    party->kept_leans = party->leans;
    party->nkept = (uint8_t)n;
    party->joint = (uint8_t)*joint;
  }
  return n;
}

static unsigned common(const Word *a, unsigned na, const Word *b, unsigned nb) {
  unsigned i, j, n = 0;
  for (i = 0; i < na; i++)
    for (j = 0; j < nb; j++)
      if (brf_key_same(&a[i].key, &b[j].key)) {
        n++;
        break;
      }
  return n;
}

#define GENERIC (BIT(ROLE) | BIT(TITLE) | BIT(ORGANIZATION) | BIT(MEDIA) | \
                 BIT(DOCUMENT) | BIT(MEDIUM) | BIT(BOTH))

/* An adjective in ي or ية, as nations have; its first letter tells two apart
   well enough, and أميركي from أمريكي not at all. */
static unsigned nation(const Word *words, unsigned n) {
  unsigned i;
  for (i = 1; i < n; i++) {
    const BrfKey *key = &words[i].key;
    unsigned last = key->len > 3 ? brf_key_last(key, 0) : 0;
    unsigned before = key->len > 3 ? brf_key_last(key, 1) : 0;
    if (words[i].kinds & BIT(QUALIFIER)) continue; /* الناطق الرسمي */
    if (last == BRF_YEH || (last == BRF_HEH && before == BRF_YEH))
      return brf_key_letter(key, 0);
  }
  return 0;
}

static int other_nation(const Word *a, unsigned na, const Word *b,
                        unsigned nb) {
  unsigned x = nation(a, na), y = nation(b, nb);
  return x != 0 && y != 0 && x != y;
}

/* The given name before the family name that ends a phrase, or NULL: جو in الرئيس
   جو بايدن, محمد in محمد بن سالم; but الرئيس بايدن has none. */
static const Word *given(const Word *words, unsigned n) {
  const Word *word;
  if (n > 2 && words[n - 2].key.len == 2 &&
      brf_key_letter(&words[n - 2].key, 0) == BRF_BEH &&
      brf_key_letter(&words[n - 2].key, 1) == BRF_NOON)
    n--;
  if (n < 2) return NULL;
  word = &words[n - 2];
  return word->kinds == 0 && !word->definite ? word : NULL;
}

/* Whether one key begins with all of the other: جو, جوزيف. */
static int begins(const BrfKey *a, const BrfKey *b) {
  unsigned i, n = a->len < b->len ? a->len : b->len;
  for (i = 0; i < n; i++)
    if (brf_key_letter(a, i) != brf_key_letter(b, i)) return 0;
  return 1;
}

/* Two of one family: هاني عون is not سامي عون. */
static int other_given(const Word *a, unsigned na, const Word *b,
                       unsigned nb) {
  const Word *x = given(a, na), *y = given(b, nb);
  return x != NULL && y != NULL && !begins(&x->key, &y->key) &&
         brf_name_similarity(x->key, y->key) == 0;
}

/* The same last word is a family name: الرئيس بايدن, جو بايدن. One with the article is
   an adjective where it stands behind no given name: السفير القبرصي is not وزير
   الخارجية القبرصي. */
static int one_family(const Word *a, unsigned na, const Word *b, unsigned nb) {
  const Word *last = &a[na - 1];
  return na > 1 && nb > 1 && na <= 3 && nb <= 4 && last->kinds == 0 &&
         last->definite == b[nb - 1].definite && /* مصادر أمنية, الأجهزة الأمنية */
         brf_key_same(&last->key, &b[nb - 1].key) && !(b[nb - 1].kinds & GENERIC) &&
         (!last->definite || given(a, na) != NULL || given(b, nb) != NULL) &&
         !other_given(a, na, b, nb);
}

/* The head is a body or a document, no person or office. */
static int institution(const Word *head) {
  return ((head->kinds & (BIT(ORGANIZATION) | BIT(MEDIA) | BIT(DOCUMENT))) ||
          ((head->kinds & BIT(GAZETTEER)) && !(head->kinds & BIT(PLAIN)))) && /* المصري, for all of المصري اليوم */
         !(head->kinds & (BIT(ROLE) | BIT(TITLE)));
}

static uint8_t type_of(const Word *words, unsigned n) {
  unsigned i;
  if (n > 0) {
    uint64_t head = words[0].kinds;
    if (words[0].whose) return BRF_ENTITY_ROLE;
    if (head & (BIT(ROLE) | BIT(TITLE))) {
      /* الوزير سالم; but مسؤول بارز has an adjective */
      int definite = words[0].definite || (head & BIT(TITLE)) != 0;
      for (i = 1; i < n; i++) {
        if (words[i].kinds == 0 && !words[i].definite &&
            (definite || words[i].key.len == BRF_KEY_MAX)) /* رئيس Smith */
          return BRF_ENTITY_PERSON;
        definite |= words[i].definite || (words[i].kinds & BIT(GAZETTEER)) != 0;
      }
      return BRF_ENTITY_ROLE;
    }
    if (head & BIT(MEDIA)) return BRF_ENTITY_MEDIUM;
    if (head & (BIT(ORGANIZATION) | BIT(DOCUMENT) | BIT(MEDIUM)))
      return BRF_ENTITY_ORGANIZATION;
    for (i = 0; i < n; i++) { /* سامي عون مدرب المنتخب is a person */
      if (words[i].kinds & (BIT(ROLE) | BIT(TITLE))) return BRF_ENTITY_PERSON;
      if (words[i].kinds & BIT(ORGANIZATION)) return BRF_ENTITY_ORGANIZATION;
    }
  }
  return BRF_ENTITY_PERSON;
}

static uint64_t signature(const Word *words, unsigned n) {
  uint64_t bits = 0;
  while (n-- > 0) bits |= UINT64_C(1) << (brf_key_hash(words[n].key) & 63u);
  return bits;
}

uint64_t brf_party_signature(const BrfScan *s, uint32_t first, uint32_t end) {
  Word words[MAX_WORDS];
  int joint;
  const unsigned n = words_of(s, first, end, words, &joint);
  return signature(words, n);
}

void brf_party_sign(const BrfScan *s, BrfParty *party) {
  Word room[MAX_WORDS];
  const Word *words;
  int joint;
  unsigned n = party_words(s, party, room, &words, &joint);
  party->signature = signature(words, n);
}

int brf_party_joint(const BrfScan *s, BrfParty *party) {
  Word room[MAX_WORDS];
  const Word *words;
  int joint;
  party_words(s, party, room, &words, &joint);
  return joint;
}

/* What `compare` says of the words of a phrase and those of the party's. */
typedef int (*Compare)(const Word *a, unsigned na, const Word *b, unsigned nb);
static int compared(const BrfScan *s, BrfParty *party, uint32_t first,
                    uint32_t end, Compare compare) {
  Word mine[MAX_WORDS], room[MAX_WORDS];
  const Word *theirs;
  int joint;
  unsigned n = words_of(s, first, end, mine, &joint);
  unsigned nt = party_words(s, party, room, &theirs, &joint);
  return compare(mine, n, theirs, nt);
}

static int same_words(const Word *a, unsigned na, const Word *b, unsigned nb) {
  return na == nb && common(a, na, b, nb) == na;
}

int brf_party_same(const BrfScan *s, BrfParty *party, uint32_t first,
                   uint32_t end) {
  return compared(s, party, first, end, same_words);
}

int brf_party_kin(const BrfScan *s, BrfParty *party, uint32_t first,
                  uint32_t end) {
  return compared(s, party, first, end, other_given);
}

static int is_name(const Word *word) {
  return word->kinds == 0 && !word->definite;
}

/* The office `head` stands straight behind a name, whose bearer has it: الدكتور سالم عون، مدير
   المركز; but المحامي سالم عون دفاع المتهم, المتحدث باسم الأمين العام. */
static int is_apposed(const Word *head, const Word *words, unsigned n) {
  unsigned i;
  for (i = 2; i < n; i++)
    if (brf_key_same(&words[i].key, &head->key))
      return is_name(&words[i - 1]) && (is_name(&words[i - 2]) || (words[i - 2].kinds & BIT(TITLE)));
  return 0;
}

/* The office `head` stands in the phrase behind some name, and is another's where it
   has the article or the name an office of its own: المحامي سالم عون دفاع المتهم; but سالم
   عون، مدرب الفريق. */
static int behind_names(const Word *head, const Word *words, unsigned n) {
  unsigned i, names = 0, offices = 0;
  if (is_apposed(head, words, n)) return 0;
  for (i = 0; i < n; i++) {
    if (brf_key_same(&words[i].key, &head->key))
      return names > 0 && (words[i].definite || offices > 0);
    names += is_name(&words[i]);
    offices += (words[i].kinds & (BIT(ROLE) | BIT(TITLE))) != 0;
  }
  return 0;
}

/* The office alone is another's than the phrase's, which does not have it: الشاهد, المنتج is
   not سالم عون; but المتحدث, المسؤول may be anybody who spoke, and الرجل whoever has none. */
static int other_office(const Word *office, const Word *words, unsigned n) {
  unsigned i;
  if ((office->kinds & BIT(WHOEVER)) || !(office->kinds & BIT(ROLE))) return 0;
  for (i = 0; i < n; i++) {
    if (brf_key_same(&words[i].key, &office->key)) return 0;
    if (words[i].kinds & BIT(ROLE)) return 1; /* الرئيس not who speaks for him */
  }
  return !(office->kinds & BIT(EPITHET));
}

/* `b` is whose kin one is, and `a` is another: سالم عون of والدة الشهيد سالم عون; but هدى عون، والدة الشهيد
   and الوالدة are she. */
static int is_kin_of(const Word *a, unsigned na, const Word *b, unsigned nb) {
  return b[0].whose && !a[0].whose && !brf_key_same(&a[0].key, &b[0].key) && common(a, na, b, nb) == na;
}

/* The words of `a`, which are all of `b` too, are what somebody has an office of:
   الدفاع المدني of المتحدث باسم الدفاع المدني سالم عون, الرئيس of نائب الرئيس سالم عون; but
   الوزير of الوزير سالم عون is he, and عون of both. */
static int part_of_office(const Word *a, unsigned na, const Word *b,
                          unsigned nb) {
  unsigned i = 0, k;
  if ((a[0].kinds & BIT(ROLE)) && is_apposed(&a[0], b, nb)) return 0;
  while (na > 1 && !(a[0].kinds & BIT(ROLE)) && i < nb && !(b[i].kinds & BIT(ROLE)))
    i++; /* مكتب البريد of سالم عون عضو مكتب البريد */
  if (i == nb || !(b[i].kinds & (BIT(ROLE) | BIT(TITLE)))) return 0;
  if (na == 1 && is_name(&a[0])) /* عون of مسؤول في إدارة عون; أبل of مدير شركة أبل، سامي عون */
    for (k = 2; k < nb; k++)
      if (brf_key_same(&a[0].key, &b[k].key) && (b[k - 1].kinds & BIT(ORGANIZATION)) &&
          !(b[k - 1].kinds & BIT(ROLE)) && !b[k - 1].definite)
        return 1;
  if (i == 1 && nb > 3 && b[1].definite && !b[0].definite && (b[0].kinds & BIT(PLAIN)) && is_name(&a[0]) &&
      brf_key_same(&a[0].key, &b[2].key))
    return 1; /* سالم عون of دفاع المتهم سالم عون */
  if (na >= nb || brf_key_same(&a[0].key, &b[0].key) ||
      (na == 1 && brf_key_same(&a[0].key, &b[nb - 1].key)) ||
      (na == 1 && (b[0].definite || !brf_key_same(&a[0].key, &b[1].key))))
    return 0;
  for (i = 0; i < na; i++)
    if (!a[i].definite && !(a[i].kinds & BIT(TIME))) return 0; /* العام */
  return 1;
}

/* الأول behind an office makes another of it: الوزير الأول is no الوزير. */
static int is_first(const BrfKey *key) {
  static const BrfKey first = BRF_KEY3(BRF_ALEF, BRF_WAW, BRF_LAM);
  return brf_key_same(key, &first);
}

/* مصدر, مصادر. */
static int is_source(const Word *word) {
  return (word->kinds & BIT(WHOEVER)) != 0 && (word->kinds & BIT(DOCUMENT)) != 0;
}

/* المتهم الثالث is not المتهم الأول: the ordinal that is the second word of either is not
   the other's. */
static int other_number(const Word *a, unsigned na, const Word *b, unsigned nb) {
  static const BrfKey ordinals[] = {
      BRF_KEY3(BRF_ALEF, BRF_WAW, BRF_LAM),
      BRF_KEY4(BRF_THEH, BRF_ALEF, BRF_NOON, BRF_YEH),
      BRF_KEY4(BRF_THEH, BRF_ALEF, BRF_LAM, BRF_THEH),
      BRF_KEY4(BRF_REH, BRF_ALEF, BRF_BEH, BRF_AIN),
      BRF_KEY4(BRF_KHAH, BRF_ALEF, BRF_MEEM, BRF_SEEN)};
  size_t k;
  for (k = 0; k < sizeof ordinals / sizeof *ordinals; k++)
    if (na > 1 && brf_key_same(&a[1].key, &ordinals[k]))
      return !(nb > 1 && brf_key_same(&b[1].key, &ordinals[k]));
  return 0;
}

/* المسؤول, المسؤولة: an official of any office. */
static int is_any_official(const Word *head) {
  return head->definite && (head->kinds & BIT(WHOEVER)) && head->key.len >= 5 &&
         brf_key_letter(&head->key, 1) == BRF_SEEN && brf_key_letter(&head->key, 3) == BRF_WAW;
}

/* One of the words is an office: سامي عون، الناطق باسم الحكومة. */
static int has_office(const Word *words, unsigned n) {
  while (n-- > 0)
    if ((words[n].kinds & BIT(ROLE)) && (!(words[n].kinds & BIT(WHOEVER)) || (words[n].kinds & BIT(TALKER))))
      return 1;
  return 0;
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
        mark->close - k > MAX_WORDS || brf_word_is_definite(s, k))
      continue;
    base = brf_word_base(s, k);
    if (!brf_key_same(&base, &key)) continue;
    party->first = k;
    party->end = mark->close + 1;
    return;
  }
}

uint32_t brf_party(const BrfScan *s, BrfBuf *parties, uint32_t first,
                   uint32_t end, uint32_t outer, int told, int *anaphor) {
  Word mine[MAX_WORDS], room[MAX_WORDS];
  const Word *theirs;
  int joint, other_joint;
  unsigned n = words_of(s, first, end, mine, &joint), i, nt, shared;
  uint32_t p, best = BRF_NONE, last = BRF_NONE, best_latest = 0;
  uint32_t oldest = parties->len < BRF_PARTY_REACH
                        ? 0 : (uint32_t)parties->len - BRF_PARTY_REACH;
  int definite, epithet, generic = 1;
  uint64_t sign;
  BrfParty *party;
  *anaphor = 0;
  if (n == 0) return BRF_NONE;
  sign = signature(mine, n);
  definite = (brf_tag(s, first)->pro & BRF_PRO_AL) != 0 ||
             (brf_is(s, first, ORGANIZATION) && brf_word_is_definite(s, first)) ||
             (first + 1 < end && brf_tag(s, first + 1)->pro == BRF_PRO_AL);
  for (i = 0; i < n; i++) generic = generic && (mine[i].kinds & GENERIC) != 0;
  for (p = oldest; p < parties->len; p++) {
    party = &brf_buf_at(parties, BrfParty, p);
    if ((party->signature & sign) == 0) continue;
    if (party->id != 0 && (sign & ~party->signature) != 0) continue;
    nt = party_words(s, party, room, &theirs, &other_joint);
    if (party->id != 0 && (nt != n || common(mine, n, theirs, nt) != n))
      continue; /* a place in a longer phrase is not who it names */
    if (nt > 0 && institution(&mine[0]) != institution(&theirs[0]) && !brf_key_same(&mine[0].key, &theirs[0].key))
      continue; /* رئيس المجلس is not المجلس; but الدفاع of دفاع المتهم */
    if (joint != other_joint) continue; /* the two are not the one */
    if (nt > 0 && is_document(&theirs[0]) && !is_document(&mine[0])) continue; /* بيان للوزارة is not الوزارة */
    shared = common(mine, n, theirs, nt);
    if (shared == 0) continue;
    if (is_kin_of(mine, n, theirs, nt) || is_kin_of(theirs, nt, mine, n)) continue;
    if (generic && behind_names(&mine[0], theirs, nt))
      continue; /* المتهم is not المحامي فلان دفاع المتهم */
    if (generic && !definite && !(shared == n && n == nt) && n < 3) continue;
    if ((shared == n && !part_of_office(mine, n, theirs, nt)) ||
        (common(theirs, nt, mine, n) == nt &&
         !part_of_office(theirs, nt, mine, n))) {
      if (best == BRF_NONE || party->latest >= best_latest) {
        best = p;
        best_latest = party->latest;
      }
    } else if (best == BRF_NONE && one_family(mine, n, theirs, nt)) {
      best = p;
      best_latest = 0;
    }
  }
  /* نظيره الأميركي: one who was named with an office and of that nation */
  for (p = oldest; best == BRF_NONE && n == 2 && (mine[0].kinds & BIT(COUNTERPART)) && p < parties->len; p++) {
    party = &brf_buf_at(parties, BrfParty, p);
    nt = party_words(s, party, room, &theirs, &other_joint);
    if (party->type == BRF_ENTITY_PERSON && p != outer && nt > 2 && !other_joint &&
        (theirs[0].kinds & BIT(ROLE)) && brf_key_same(&mine[1].key, &theirs[1].key) && theirs[1].definite)
      best = p;
  }
  /* الرجل الخمسيني, الشاب العاطل; but الممثل الراحل المنصف الأعور */
  epithet = (mine[0].kinds & BIT(EPITHET)) != 0 && n == 2 && mine[1].definite &&
            (mine[1].kinds & ~BIT(PLAIN)) == 0;
  if (best == BRF_NONE && (generic || epithet) && definite && !told &&
      !brf_word_is_owned(s, first) &&
      !(brf_tag(s, first)->pro & BRF_PRO_AND)) { /* سالم: …. والمدير: another */
    /* المسؤول, المتحدث, الكاتب: the one who spoke last and fits */
    const int feminine = brf_word_heads_feminine(s, first);
    const int many = brf_word_is_oblique(s, first) ||
                     brf_word_has(s, first, BRF_TRAIT_NOMINATIVE);
    for (p = oldest; p < parties->len; p++) {
      party = &brf_buf_at(parties, BrfParty, p);
      if (!(mine[0].kinds & (BIT(ROLE) | BIT(TITLE))) ||
          (mine[0].kinds & BIT(DOCUMENT)) || (n > 1 && !epithet))
        break;
      if (p == outer || party->type > BRF_ENTITY_ROLE ||
          (many && party->type == BRF_ENTITY_PERSON) || /* الصحفيين */
          (epithet && brf_word_has(s, party->first, BRF_TRAIT_NOMINATIVE)) || /* المشاركون */
          party->feminine != feminine)
        continue;
      nt = party_words(s, party, room, &theirs, &other_joint);
      if (other_joint || other_office(&mine[0], theirs, nt)) continue;
      if (best == BRF_NONE || party->latest >= best_latest) {
        best = p;
        best_latest = party->latest;
      }
    }
  }
  /* قالت مصادر مطلعة. وأكد المصدر: the source, one or many, that was heard last */
  for (p = oldest; best == BRF_NONE && n == 1 && definite && is_source(&mine[0]) && p < parties->len; p++) {
    party = &brf_buf_at(parties, BrfParty, p);
    nt = party_words(s, party, room, &theirs, &other_joint);
    if (nt > 0 && is_source(&theirs[0])) best = p;
  }
  if (best == BRF_NONE && definite && n > 1 &&
      (brf_tag(s, first)->pro & BRF_PRO_AL) &&
      (mine[0].kinds & (BIT(ROLE) | BIT(TITLE))) && !(mine[0].kinds & BIT(DOCUMENT)) &&
      !is_first(&mine[1].key) &&
      type_of(mine, n) == BRF_ENTITY_ROLE) {
    /* المسؤول الروسي: one of that office who was introduced before (مسؤول
       بالكرملين), unless he is of another nation */
    for (p = oldest; p < parties->len; p++) {
      party = &brf_buf_at(parties, BrfParty, p);
      if (party->type > BRF_ENTITY_ROLE || party->id != 0) continue;
      nt = party_words(s, party, room, &theirs, &other_joint);
      if (nt == 0 || other_joint ||
          !(brf_key_same(&mine[0].key, &theirs[0].key) ||
            (mine[0].kinds & theirs[0].kinds & BIT(LEADER))) ||
          other_nation(mine, n, theirs, nt) || other_number(mine, n, theirs, nt))
        continue; /* الزعيم الأوكراني is الرئيس الأوكراني فلان */
      if (best == BRF_NONE || party->latest >= best_latest) {
        best = p;
        best_latest = party->latest;
      }
    }
  }
  /* صحيفة «المدار» … الصحيفة الأمريكية: the outlet of that kind that was named last */
  for (p = oldest; best == BRF_NONE && n == 2 && !told && (mine[0].kinds & BIT(MEDIA)) && !(mine[0].kinds & BIT(ROLE)) &&
                   mine[0].definite && mine[1].definite &&
                   (mine[1].kinds & ~(BIT(PLAIN) | BIT(FEMININE))) == 0 && p < parties->len; p++) {
    party = &brf_buf_at(parties, BrfParty, p);
    if (party->id != 0) continue;
    nt = party_words(s, party, room, &theirs, &other_joint);
    if (nt > 1 && !other_joint && brf_key_same(&mine[0].key, &theirs[0].key) && !theirs[0].definite &&
        (last == BRF_NONE || party->latest >= best_latest)) {
      last = p;
      best_latest = party->latest;
    }
  }
  /* المسؤول الحكومي, where no official was introduced: who was named last with an office,
     unless he is of another nation */
  for (p = oldest; best == BRF_NONE && n == 2 && !told && is_any_official(&mine[0]) && mine[1].definite &&
                   !is_first(&mine[1].key) && p < parties->len; p++) {
    party = &brf_buf_at(parties, BrfParty, p);
    if (party->type != BRF_ENTITY_PERSON || p == outer || party->id != 0 ||
        party->feminine != brf_word_heads_feminine(s, first))
      continue;
    nt = party_words(s, party, room, &theirs, &other_joint);
    if (!other_joint && has_office(theirs, nt) && !other_nation(mine, n, theirs, nt) &&
        (last == BRF_NONE || party->latest >= best_latest)) {
      last = p;
      best_latest = party->latest;
    }
  }
  if (best == BRF_NONE) best = last;
  if (best == BRF_NONE) {
    party = brf_buf_push(parties);
    if (party == NULL) return BRF_NONE;
    party->first = first;
    party->end = end;
    if (n == 1 && definite && institution(&mine[0]))
      name_body(s, mine[0].key, party);
    party->type = type_of(mine, n);
    party->feminine = (uint8_t)brf_word_heads_feminine(s, first);
    party->role = (uint8_t)generic;
    party->signature = sign;
    best = (uint32_t)parties->len - 1;
  } else {
    party = &brf_buf_at(parties, BrfParty, best);
    nt = party_words(s, party, room, &theirs, &other_joint);
    *anaphor = generic;
    if (n > nt && !(generic && !party->role) &&
        !(mine[0].kinds & ~theirs[0].kinds & BIT(DOCUMENT))) { /* بيان الحركة */
      party->first = first;
      party->end = end;
      party->leans = 0;
      party->type = type_of(mine, n);
      party->role = (uint8_t)(party->role && generic);
      party->signature = sign;
    }
  }
  party->mentions++;
  party->latest = first;
  return best;
}

uint32_t brf_party_fuller(const BrfScan *s, const BrfBuf *parties,
                          uint32_t index) {
  BrfParty *party = &brf_buf_at(parties, BrfParty, index);
  const BrfParty *other;
  Word room[MAX_WORDS], theirs[MAX_WORDS];
  const Word *mine;
  int joint;
  unsigned n, nt, i;
  uint32_t p, found = BRF_NONE, from, to;
  if (party->type != BRF_ENTITY_PERSON || party->role || party->id != 0)
    return BRF_NONE;
  n = party_words(s, party, room, &mine, &joint);
  if (n == 0 || n > 2 || joint) return BRF_NONE;
  for (i = 0; i < n; i++)
    if (mine[i].kinds != 0) return BRF_NONE;
  from = index < BRF_PARTY_REACH ? 0 : index - BRF_PARTY_REACH;
  to = index + BRF_PARTY_REACH;
  for (p = from; p < parties->len && p < to; p++) {
    other = &brf_buf_at(parties, BrfParty, p);
    if (p == index || other->type != BRF_ENTITY_PERSON ||
        (other->signature & party->signature) == 0 ||
        other->name_end < other->name + 2)
      continue;
    nt = words_of(s, other->name, other->name_end, theirs, &joint);
    if (joint || nt <= n || common(mine, n, theirs, nt) != n ||
        !brf_key_same(&mine[n - 1].key, &theirs[nt - 1].key))
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
