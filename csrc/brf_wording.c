/* SPDX-License-Identifier: MIT */
#include "brf_wording.h"

#include "brf_name.h"
#include "brf_over.h"
#include "brf_quote.h"
#include "brf_word.h"

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

/* An unknown word or an everyday noun. */
static int is_common(const BrfTag *tag) { return (tag->kinds & ~(BIT(PLAIN) | BIT(FEMININE))) == 0; }

/* The word adds a second one to the phrase: بايدن وبوتين, الكرملين والبيت
   الأبيض; but not another adjective: مصادر قبلية ومحلية. An unknown word in و of five letters or
   more is taken for that. */
static int joins(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  const BrfTag *last = brf_tag(s, i - 1);
  unsigned shift = brf_key_letter(&tag->key, 0) == BRF_WAW;
  if (brf_word_is_and(s, i - 1)) return 1;
  /* وزيرة الاقتصاد والمالية is one: the article goes on within her office */
  if (shift && tag->key.len > 4 && brf_key_has_al(&tag->key, 1) &&
      brf_key_has_al(&last->key, brf_key_letter(&last->key, 0) == BRF_WAW) && /* والمياه والغابات */
      !(tag->kinds & (BIT(GAZETTEER) | BIT(ORGANIZATION))) &&
      (!(tag->kinds & BIT(ROLE)) || /* وزير الصحة والسكان; but الوزير والسكان */
       ((tag->kinds & BIT(PLAIN)) && !is_role(last))))
    return 0;
  /* وزير الصحة والسكان وإصلاح المستشفيات */
  if (shift && is_common(tag) && tag->nreadings == 0 && tag->key.len > 4 && !(tag->traits & BRF_TRAIT_GIVEN) &&
      brf_key_has_al(&last->key, brf_key_letter(&last->key, 0) == BRF_WAW) && !is_role(last) &&
      brf_word_is_definite(s, i + 1) && is_common(brf_tag(s, i + 1)))
    return 0;
  if (shift && !brf_tag_is(tag, BRF_WORD_ROLE) && is_of_ya(s, i) && is_of_ya(s, i - 1)) return 0;
  if (tag->pro & BRF_PRO_AND) return 1;
  return tag->kinds == 0 && tag->nreadings == 0 && tag->key.len > 4 &&
         !(tag->traits & BRF_TRAIT_GIVEN) &&
         brf_key_letter(&tag->key, 0) == BRF_WAW;
}

int brf_wording_is_document(const Word *head) {
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

int brf_wording_of_another(const BrfScan *s, uint32_t first, uint32_t end) {
  const uint64_t adjectives = BIT(QUALIFIER) | BIT(PLAIN) | BIT(ISSUED); /* مقرب, كبير */
  const int source = brf_word_is_source(s, first);
  uint32_t k = first + 1;
  if (!brf_is(s, first, ROLE) || brf_is(s, first, TITLE) || (brf_word_is_definite(s, first) && !source) || brf_word_is_owned(s, first))
    return 0;
  while (k < end && k < first + 3 && (brf_tag(s, k)->pro & ~(source ? BRF_PRO_AL : 0u)) == 0 &&
         (source || !brf_word_is_definite(s, k)) &&
         s->tokens[k].kind == BRF_TOKEN_WORD && !brf_word_is(s, k, BRF_LETTERS_BISM) &&
         (brf_tag(s, k)->kinds == 0 || (brf_tag(s, k)->kinds & adjectives)))
    k++;
  if (k >= end || !(brf_is(s, k, PREPOSITION) || brf_word_is(s, k, BRF_LETTERS_BISM) || (brf_tag(s, k)->pro & BRF_PRO_L)))
    return 0;
  if (source && brf_word_is(s, k, BRF_LETTERS_MIN)) return 1; /* المصادر المقربة من الحداد */
  for (; k < end && !brf_scan_comma(s, k); k++)
    if (k + 1 < end ? (brf_is(s, k, ROLE) || brf_is(s, k, TITLE)) && !brf_word_are_many(s, k)
                    : brf_word_is(s, k - 1, BRF_LETTERS_MIN) && brf_word_is_bare(s, k)) /* مقرب من كرم */
      return 1;
  return 0;
}

/* The words of a phrase for comparison; `*joint` is 1 when it names two. */
static unsigned words_of(const BrfScan *s, uint32_t first, uint32_t end, Word *words, int *joint) {
  unsigned n = 0, before = 0, behind = 0, offices = 0;
  int whose = brf_word_is_kin(s, first) || brf_wording_of_another(s, first, end);
  uint32_t last;
  *joint = 0;
  for (; first < end && n < BRF_WORDING_MAX; first++) {
    const BrfTag *tag = brf_tag(s, first);
    const BrfToken *t = &s->tokens[first];
    whose = whose && !brf_scan_comma(s, first); /* والدة الشهيد، هدى عون: her own name */
    if ((last = brf_over_term(s, first, end)) > first) { /* المنتهية ولايته */
      first = last - 1;
      continue;
    }
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
    if ((tag->kinds & (BIT(ORGANIZATION) | BIT(OFFICE))) && brf_word_is_definite(s, first) &&
        brf_key_has_al(&words[n].key, 0))
      words[n].key = brf_key_drop_first(words[n].key, 2); /* الدفاع, السفير, words with their article */
    words[n].definite = words[n].key.len + 1 < tag->key.len &&
                        brf_key_letter(&tag->key, 0) != BRF_WAW;
    words[n++].kinds = brf_word_is(s, first, BRF_LETTERS_UMM) ? 0 : tag->kinds; /* السيدة أم محمد, no أم درمان */
  }
  /* أستاذ الاقتصاد ورئيس النادي سامي عون: two offices of one name */
  if (offices && before == 0 && behind >= 2) *joint = 0;
  words[0].whose = whose;
  return n;
}

/* رئيس الدبلوماسية المجرية is the minister of foreign affairs. Returns how many of n words are left. */
static unsigned spell_out(Word *words, unsigned n) {
  static const BrfKey head = BRF_KEY4(BRF_REH, BRF_YEH, BRF_YEH, BRF_SEEN), minister = BRF_KEY4(BRF_WAW, BRF_ZAIN, BRF_YEH, BRF_REH);
  static const BrfKey foreign = BRF_KEY6(BRF_KHAH, BRF_ALEF, BRF_REH, BRF_JEEM, BRF_YEH, BRF_HEH);
  const unsigned at = n > 1 ? brf_key_letter(&words[1].key, 0) : 0;
  if (at != BRF_DAL || words[1].key.len != 9 || !words[1].definite || words[0].definite ||
      !brf_key_same(&words[0].key, &head))
    return n;
  words[0].key = minister;
  words[1].key = foreign;
  return n == 3 ? 2 : n; /* of his country's */
}

BrfWording brf_wording(const BrfScan *s, uint32_t first, uint32_t end, Word *room) {
  BrfWording w;
  w.n = words_of(s, first, end, room, &w.joint);
  w.n = spell_out(room, w.n);
  w.words = room;
  return w;
}

unsigned brf_wording_common(const BrfWording *a, const BrfWording *b) {
  unsigned i, j, n = 0;
  for (i = 0; i < a->n; i++)
    for (j = 0; j < b->n; j++)
      if (brf_key_same(&a->words[i].key, &b->words[j].key)) {
        n++;
        break;
      }
  return n;
}

/* The first adjective in ي or ية, as nations have, from word `from` on, or the number of words; الناطق الرسمي has none. */
static unsigned next_nation(const BrfWording *w, unsigned from) {
  unsigned i;
  for (i = from; i < w->n; i++) {
    const BrfKey *key = &w->words[i].key;
    const unsigned last = key->len > 3 ? brf_key_last(key, 0) : 0;
    if ((w->words[i].kinds & BIT(QUALIFIER)) || (w->words[i].kinds == 0 && w->words[i - 1].kinds == 0))
      continue; /* nor has سامي الوردي: a surname */
    if (last == BRF_YEH || (last == BRF_HEH && brf_key_last(key, 1) == BRF_YEH)) break;
  }
  return i;
}

/* التركي, وزير خارجية تركيا: a word of b is the country of which a has the adjective. */
static int is_of_country(const BrfWording *a, const BrfWording *b) {
  unsigned i, k;
  for (i = next_nation(a, 1); i < a->n; i = next_nation(a, i + 1))
    for (k = 1; k < b->n; k++)
      if ((b->words[k].kinds & BIT(GAZETTEER)) && brf_key_letter(&a->words[i].key, 0) == brf_key_letter(&b->words[k].key, 0) &&
          brf_key_letter(&a->words[i].key, 1) == brf_key_letter(&b->words[k].key, 1))
        return 1;
  return 0;
}

int brf_wording_other_nation(const BrfWording *a, const BrfWording *b) {
  unsigned i, k;
  if (is_of_country(a, b) || is_of_country(b, a)) return 0;
  if (next_nation(a, 1) == a->n || next_nation(b, 1) == b->n) return 0;
  /* its first letter tells two apart well enough, and أميركي from أمريكي not at all */
  for (i = next_nation(a, 1); i < a->n; i = next_nation(a, i + 1))
    for (k = next_nation(b, 1); k < b->n; k = next_nation(b, k + 1))
      if (brf_key_letter(&a->words[i].key, 0) == brf_key_letter(&b->words[k].key, 0)) return 0;
  return 1;
}

/* The given name before the family name that ends a phrase, or NULL: جو in الرئيس
   جو بايدن, محمد in محمد بن سالم; but الرئيس بايدن has none. */
static const Word *given(const BrfWording *w) {
  const Word *words = w->words;
  unsigned n = w->n;
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

int brf_wording_other_given(const BrfWording *a, const BrfWording *b) {
  const Word *x = given(a), *y = given(b);
  return x != NULL && y != NULL && !begins(&x->key, &y->key) &&
         brf_name_similarity(x->key, y->key) == 0;
}

int brf_wording_one_family(const BrfWording *a, const BrfWording *b) {
  const Word *last = &a->words[a->n - 1];
  return a->n > 1 && b->n > 1 && a->n <= 3 && b->n <= 4 && last->kinds == 0 &&
         !a->words[0].whose && !b->words[0].whose && /* المصادر المقربة من كرم */
         last->definite == b->words[b->n - 1].definite && /* مصادر أمنية, الأجهزة الأمنية */
         brf_key_same(&last->key, &b->words[b->n - 1].key) && !(b->words[b->n - 1].kinds & BRF_WORDING_GENERIC) &&
         (!last->definite || given(a) != NULL || given(b) != NULL) &&
         !brf_wording_other_given(a, b);
}

int brf_wording_is_body(const Word *head) {
  return ((head->kinds & (BIT(ORGANIZATION) | BIT(MEDIA) | BIT(DOCUMENT))) ||
          ((head->kinds & BIT(GAZETTEER)) && !(head->kinds & BIT(PLAIN)))) && /* المصري, for all of المصري اليوم */
         !(head->kinds & (BIT(ROLE) | BIT(TITLE)));
}

uint8_t brf_wording_type(const BrfWording *w) {
  const Word *words = w->words;
  const unsigned n = w->n;
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

uint64_t brf_wording_signature(const BrfWording *w) {
  const Word *words = w->words;
  unsigned n = w->n;
  uint64_t bits = 0;
  while (n-- > 0) bits |= UINT64_C(1) << (brf_key_hash(words[n].key) & 63u);
  return bits;
}

int brf_wording_same(const BrfWording *a, const BrfWording *b) {
  return a->n == b->n && brf_wording_common(a, b) == a->n;
}

static int is_name(const Word *word) {
  return word->kinds == 0 && !word->definite;
}

/* The office `head` stands straight behind a name, whose bearer has it: الدكتور سالم عون، مدير
   المركز; but المحامي سالم عون دفاع المتهم, المتحدث باسم الأمين العام. */
static int is_apposed(const Word *head, const BrfWording *w) {
  const Word *words = w->words;
  const unsigned n = w->n;
  unsigned i;
  for (i = 2; i < n; i++)
    if (brf_key_same(&words[i].key, &head->key))
      return is_name(&words[i - 1]) && (is_name(&words[i - 2]) || (words[i - 2].kinds & BIT(TITLE)));
  return 0;
}

int brf_wording_behind_names(const Word *head, const BrfWording *w) {
  const Word *words = w->words;
  const unsigned n = w->n;
  unsigned i, names = 0, offices = 0;
  if (is_apposed(head, w)) return 0;
  for (i = 0; i < n; i++) {
    if (brf_key_same(&words[i].key, &head->key))
      return names > 0 && (words[i].definite || offices > 0);
    names += is_name(&words[i]);
    offices += (words[i].kinds & (BIT(ROLE) | BIT(TITLE))) != 0;
  }
  return 0;
}

int brf_wording_other_office(const Word *office, const BrfWording *w) {
  const Word *words = w->words;
  const unsigned n = w->n;
  unsigned i;
  if ((office->kinds & BIT(WHOEVER)) || !(office->kinds & (BIT(ROLE) | BIT(OFFICE)))) return 0;
  for (i = 0; i < n; i++) {
    if (brf_key_same(&words[i].key, &office->key)) return 0;
    if (words[i].kinds & BIT(ROLE)) return 1; /* الرئيس not who speaks for him */
  }
  return !(office->kinds & BIT(EPITHET));
}

int brf_wording_is_kin(const BrfWording *a, const BrfWording *b) {
  return b->words[0].whose && !a->words[0].whose && !brf_key_same(&a->words[0].key, &b->words[0].key) && brf_wording_common(a, b) == a->n;
}

/* النهر, أبل of نائب رئيس النهر سامي كابلان, سامي كابلان نائب رئيس أبل: the one word of `a` is what an office in `b` is
   of, before or behind a name of two words; but عون of الرئيس عون, سامي of المدير سامي عون. */
static int is_of_holder(const BrfWording *a, const BrfWording *b) {
  unsigned first = 0, m;
  while (first < b->n && !(b->words[first].kinds & BIT(ROLE))) first++;
  for (m = first; m < b->n && (b->words[m].kinds & BIT(ROLE)) && !(b->words[m].kinds & BIT(TITLE)) && !b->words[m].definite;) m++;
  return m > first && m < b->n && a->n == 1 && (first > 1 || m + 3 <= b->n) && !(a->words[0].kinds & (BIT(ROLE) | BIT(TITLE))) &&
         brf_key_same(&a->words[0].key, &b->words[m].key);
}

int brf_wording_part_of_office(const BrfWording *a, const BrfWording *b) {
  const Word *x = a->words, *y = b->words;
  unsigned i = 0, k;
  if ((x[0].kinds & BIT(ROLE)) && is_apposed(&x[0], b)) return 0;
  if (is_of_holder(a, b)) return 1;
  while (a->n > 1 && !(x[0].kinds & BIT(ROLE)) && i < b->n && !(y[i].kinds & BIT(ROLE)))
    i++; /* مكتب البريد of سالم عون عضو مكتب البريد */
  if (i == b->n || !(y[i].kinds & (BIT(ROLE) | BIT(TITLE)))) return 0;
  if (a->n == 1 && is_name(&x[0])) /* عون of مسؤول في إدارة عون; أبل of مدير شركة أبل، سامي عون */
    for (k = 2; k < b->n; k++)
      if (brf_key_same(&x[0].key, &y[k].key) && (y[k - 1].kinds & BIT(ORGANIZATION)) &&
          !(y[k - 1].kinds & BIT(ROLE)) && !y[k - 1].definite)
        return 1;
  if (i == 1 && b->n > 3 && y[1].definite && !y[0].definite && (y[0].kinds & BIT(PLAIN)) && is_name(&x[0]) &&
      brf_key_same(&x[0].key, &y[2].key))
    return 1; /* سالم عون of دفاع المتهم سالم عون */
  if (a->n >= b->n || brf_key_same(&x[0].key, &y[0].key) ||
      (a->n == 1 && brf_key_same(&x[0].key, &y[b->n - 1].key)) ||
      (a->n == 1 && (y[0].definite || !brf_key_same(&x[0].key, &y[1].key))))
    return 0;
  for (i = 0; i < a->n; i++)
    if (!x[i].definite && !(x[i].kinds & BIT(TIME))) return 0; /* العام */
  return 1;
}

int brf_wording_is_first(const Word *word) {
  static const BrfKey first = BRF_KEY3(BRF_ALEF, BRF_WAW, BRF_LAM);
  return brf_key_same(&word->key, &first);
}

int brf_wording_is_source(const Word *word) {
  return (word->kinds & BIT(WHOEVER)) != 0 && (word->kinds & BIT(DOCUMENT)) != 0;
}

int brf_wording_other_number(const BrfWording *a, const BrfWording *b) {
  static const BrfKey ordinals[] = {
      BRF_KEY3(BRF_ALEF, BRF_WAW, BRF_LAM),
      BRF_KEY4(BRF_THEH, BRF_ALEF, BRF_NOON, BRF_YEH),
      BRF_KEY4(BRF_THEH, BRF_ALEF, BRF_LAM, BRF_THEH),
      BRF_KEY4(BRF_REH, BRF_ALEF, BRF_BEH, BRF_AIN),
      BRF_KEY4(BRF_KHAH, BRF_ALEF, BRF_MEEM, BRF_SEEN)};
  return a->n > 1 && brf_key_among(&a->words[1].key, ordinals, sizeof ordinals / sizeof *ordinals) &&
         !(b->n > 1 && brf_key_same(&a->words[1].key, &b->words[1].key));
}

int brf_wording_is_official(const Word *head) {
  return head->definite && (head->kinds & BIT(WHOEVER)) && head->key.len >= 5 &&
         brf_key_letter(&head->key, 1) == BRF_SEEN && brf_key_letter(&head->key, 3) == BRF_WAW;
}

int brf_wording_has_office(const BrfWording *w) {
  const Word *words = w->words;
  unsigned n = w->n;
  while (n-- > 0)
    if ((words[n].kinds & BIT(ROLE)) && (!(words[n].kinds & BIT(WHOEVER)) || (words[n].kinds & BIT(TALKER))))
      return 1;
  return 0;
}
