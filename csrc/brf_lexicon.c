/* SPDX-License-Identifier: MIT */
#include "brf_lexicon.h"

#include <string.h>

#include "brf_root.h"

#include "tables/lexicon.inc" /* lemmas, readings, entries, slots */

#define NLEMMAS (sizeof lemmas / sizeof *lemmas)

void brf_lexicon_init(BrfLexicon *lexicon, const BrfAlloc *alloc) {
  brf_buf_init(&lexicon->lemmas, sizeof(BrfCueLemma), alloc);
  brf_buf_init(&lexicon->readings, sizeof(uint32_t), alloc);
  brf_buf_init(&lexicon->entries, sizeof(BrfLexEntry), alloc);
}

static void free_string(const BrfAlloc *alloc, const char *s) {
  union { const char *from; char *to; } unconst;
  unconst.from = s;
  if (s != NULL) alloc->fn(alloc->ud, unconst.to, strlen(s) + 1, 0);
}

void brf_lexicon_free(BrfLexicon *lexicon) {
  size_t i;
  for (i = 0; i < lexicon->lemmas.len; i++) {
    BrfCueLemma *cue = &brf_buf_at(&lexicon->lemmas, BrfCueLemma, i);
    free_string(lexicon->lemmas.alloc, cue->lemma);
    free_string(lexicon->lemmas.alloc, cue->cls);
  }
  brf_buf_free(&lexicon->lemmas);
  brf_buf_free(&lexicon->readings);
  brf_buf_free(&lexicon->entries);
}

static char *copy_string(const BrfAlloc *alloc, const char *s) {
  size_t size = strlen(s) + 1;
  char *copy = alloc->fn(alloc->ud, NULL, 0, size);
  if (copy != NULL) memcpy(copy, s, size);
  return copy;
}

static uint8_t group_of(const char *cls) {
  size_t size = strcspn(cls, ".");
  uint8_t i;
  for (i = 1; i < BRF_CLASSES; i++)
    if (strlen(class_names[i]) == size && memcmp(class_names[i], cls, size) == 0)
      return i;
  return BRF_CLASS_OTHER;
}

BrfStatus brf_lexicon_add_cue(BrfLexicon *lexicon, const BrfCueLemma *cue,
                              uint32_t *index) {
  const BrfAlloc *alloc = lexicon->lemmas.alloc;
  BrfCueLemma copy = *cue;
  if (NLEMMAS + lexicon->lemmas.len >= 0xFFF) return BRF_TOO_LARGE;
  copy.lemma = copy_string(alloc, cue->lemma);
  copy.cls = copy_string(alloc, cue->cls);
  copy.group = group_of(cue->cls);
  if (copy.lemma == NULL || copy.cls == NULL ||
      !brf_buf_append(&lexicon->lemmas, &copy, 1)) {
    free_string(alloc, copy.lemma);
    free_string(alloc, copy.cls);
    return BRF_NO_MEMORY;
  }
  *index = (uint32_t)(NLEMMAS + lexicon->lemmas.len - 1);
  return BRF_OK;
}

/* The place of (hi, lo) in the sorted entries: the first not less. */
static size_t lower_bound(const BrfBuf *list, BrfKey key) {
  size_t lo = 0, hi = list->len;
  while (lo < hi) {
    size_t mid = lo + (hi - lo) / 2;
    const BrfLexEntry *e = &brf_buf_at(list, BrfLexEntry, mid);
    if (e->hi < key.hi || (e->hi == key.hi && e->lo < key.lo))
      lo = mid + 1;
    else
      hi = mid;
  }
  return lo;
}

BrfStatus brf_lexicon_add_form(BrfLexicon *lexicon, uint32_t index,
                               const char *word, size_t size, uint32_t bits) {
  BrfBuf *list = &lexicon->entries;
  BrfKey key = brf_key(word, size);
  uint32_t reading = index | bits;
  BrfLexEntry *e;
  size_t at;
  if (key.len == 0 || lexicon->readings.len > 0xFFF0) return BRF_BAD_ARGUMENT;
  at = lower_bound(list, key);
  e = at < list->len ? &brf_buf_at(list, BrfLexEntry, at) : NULL;
  if (e == NULL || e->lo != key.lo || e->hi != key.hi) {
    BrfLexEntry fresh = {key.lo, key.hi, 0, 0, 0};
    if (!brf_buf_append(list, &fresh, 1)) return list->status;
    e = &brf_buf_at(list, BrfLexEntry, at);
    memmove(e + 1, e, (list->len - 1 - at) * sizeof *e);
    *e = fresh;
  }
  if (e->n > 0 && (size_t)e->first + e->n != lexicon->readings.len) {
    /* its readings are not last: move them to the end, to stay in a row */
    size_t i;
    uint16_t first = (uint16_t)lexicon->readings.len;
    for (i = 0; i < e->n; i++) {
      uint32_t r = brf_buf_at(&lexicon->readings, uint32_t, e->first + i);
      if (!brf_buf_append(&lexicon->readings, &r, 1))
        return lexicon->readings.status;
    }
    e->first = first;
  } else if (e->n == 0) {
    e->first = (uint16_t)lexicon->readings.len;
  }
  if (!brf_buf_append(&lexicon->readings, &reading, 1))
    return lexicon->readings.status;
  e->n++;
  return BRF_OK;
}

uint32_t brf_lexicon_count(const BrfLexicon *lexicon) {
  return (uint32_t)(NLEMMAS + (lexicon != NULL ? lexicon->lemmas.len : 0));
}

const BrfCueLemma *brf_lexicon_lemma(const BrfLexicon *lexicon,
                                     uint32_t reading) {
  uint32_t i = brf_reading_lemma(reading);
  if (i < NLEMMAS) return &lemmas[i];
  return &brf_buf_at(&lexicon->lemmas, BrfCueLemma, i - NLEMMAS);
}

/* Most analyses of a word are no word: a bit for each hash of a known one
   (8 KB, always at hand) refuses nine in ten of them. */
static const BrfLexEntry *find_static(BrfKey key) {
  uint32_t hash = brf_key_hash(key), slot = hash & (SLOTS - 1);
  if (!(known[hash >> 22] >> (hash >> 16 & 63) & 1)) return NULL;
  for (; slots[slot] != 0; slot = (slot + 1) & (SLOTS - 1)) {
    const BrfLexEntry *e = &entries[slots[slot] - 1];
    if (e->lo == key.lo && e->hi == key.hi) return e;
  }
  return NULL;
}

uint64_t brf_lexicon_kinds(BrfKey key) {
  const BrfLexEntry *e = key.len > 0 ? find_static(key) : NULL;
  return e != NULL ? e->kinds : 0;
}

/* Which readings an analysis allows. */
enum {
  ANY, PRESENT_ONLY, FINITE_ONLY, NO_FINITE, NOUN_OR_PRESENT, NO_READING
};

static int fits(uint32_t reading, int allow, int suffix) {
  unsigned form = brf_reading_form(reading);
  if (brf_reading_attached(reading) && !suffix) return 0;
  if (suffix && form == BRF_FORM_PARTICIPLE) return 0;
  /* ابنته is no أبنت with a pronoun */
  if (suffix && form == BRF_FORM_PAST && brf_reading_first(reading) &&
      brf_reading_number(reading) == 0)
    return 0;
  switch (allow) {
    case PRESENT_ONLY: return form == BRF_FORM_PRESENT;
    case FINITE_ONLY: return form <= BRF_FORM_PRESENT;
    case NO_READING: return 0;
    case NO_FINITE: return form >= BRF_FORM_PARTICIPLE;
    case NOUN_OR_PRESENT: return form != BRF_FORM_PAST;
    default: return 1;
  }
}

/* What the caller added under a key, or NULL. */
static const BrfLexEntry *find_added(const BrfLexicon *lexicon, BrfKey key) {
  const BrfLexEntry *e;
  size_t at;
  if (lexicon == NULL || lexicon->entries.len == 0) return NULL;
  at = lower_bound(&lexicon->entries, key);
  if (at == lexicon->entries.len) return NULL;
  e = &brf_buf_at(&lexicon->entries, BrfLexEntry, at);
  return e->lo == key.lo && e->hi == key.hi ? e : NULL;
}

/* Kinds that a word does not have with the article: المقابل, الآن, الشيخ جابر الصباح, أن التواصل. */
#define NO_ARTICLE \
  (UINT64_C(1) << BRF_WORD_PREPOSITION | UINT64_C(1) << BRF_WORD_SUBJUNCTIVE | UINT64_C(1) << BRF_WORD_COMPLEMENTIZER | UINT64_C(1) << BRF_WORD_TIME)

/* Takes `key` as the word's base; true when something of it is known. */
static int try_base(const BrfLexicon *lexicon, BrfKey key, int allow,
                    unsigned pro, unsigned suffix, BrfTag *tag) {
  const uint32_t *found = NULL;
  unsigned n = 0, i;
  uint64_t kinds = 0;
  const BrfLexEntry *e;
  if (key.len == 0) return 0;
  e = find_static(key);
  if (e != NULL) {
    kinds = e->kinds;
    found = readings + e->first;
    n = e->n;
  }
  e = find_added(lexicon, key);
  if (e != NULL) {
    found = &brf_buf_at(&lexicon->readings, uint32_t, e->first);
    n = e->n;
  }
  while (n > 0 && !fits(found[0], allow, suffix != 0)) {
    found++;
    n--;
  }
  while (n > 0 && !fits(found[n - 1], allow, suffix != 0)) n--;
  /* إريك: before a pronoun ى is written ا, and أرى and ك would be أراك */
  if (suffix && n > 0 && brf_reading_first(found[0]) && key.len == 3 && brf_key_last(&key, 0) == BRF_YEH) n = 0;
  if (allow == PRESENT_ONLY || allow == FINITE_ONLY) kinds = 0;
  if (pro & BRF_PRO_AL) kinds &= ~NO_ARTICLE;
  if (n == 0 && kinds == 0) return 0;
  tag->kinds = kinds;
  tag->readings = found;
  tag->nreadings = (uint8_t)n;
  tag->pro = (uint8_t)pro;
  tag->suffix = (uint8_t)suffix;
  tag->verb = 0;
  for (i = 0; i < n; i++)
    tag->verb |= brf_reading_form(found[i]) <= BRF_FORM_PRESENT;
  return 1;
}

/* Letters of the pronoun suffix that may end `key`: ه ك 1, ها هم هن نا ني كم
   2, هما 3; 0 when it ends otherwise. */
static unsigned suffix_length(BrfKey key) {
  unsigned a, b;
  if (key.len < 4) return 0;
  a = brf_key_last(&key, 0);
  b = brf_key_last(&key, 1);
  if (a == BRF_HEH || a == BRF_KAF) return 1;
  if (a == BRF_ALEF && (b == BRF_HEH || b == BRF_NOON)) return 2;
  if (a == BRF_MEEM && (b == BRF_HEH || b == BRF_KAF)) return 2;
  if (a == BRF_NOON && b == BRF_HEH) return 2;
  if (a == BRF_YEH && b == BRF_NOON) return 2;
  if (a == BRF_ALEF && b == BRF_MEEM && key.len > 4 &&
      brf_key_last(&key, 2) == BRF_HEH)
    return 3;
  return 0;
}

/* وصفه, which the table has as his word (على حد وصفه), may be a verb with its pronoun
   too: ووصفه بأنه. */
static void add_verb(const BrfLexicon *lexicon, BrfKey key, BrfTag *tag) {
  unsigned suffix = suffix_length(key);
  BrfTag verb = *tag;
  if ((tag->kinds & UINT64_C(1) << BRF_WORD_SAYING) == 0 ||
      tag->verb || suffix == 0 ||
      !try_base(lexicon, brf_key_drop_last(key, suffix), ANY, tag->pro, suffix,
                &verb) ||
      !verb.verb)
    return;
  verb.kinds = tag->kinds;
  *tag = verb;
}

/* زوجته, شركتها: before its owner's pronoun ة is written ت. */
static int try_feminine(const BrfLexicon *lexicon, BrfKey key, unsigned pro,
                        unsigned suffix, BrfTag *tag) {
  BrfKey base = brf_key_drop_last(key, suffix);
  if (base.len < 4 || brf_key_last(&base, 0) != BRF_TEH) return 0;
  base = brf_key_append(brf_key_drop_last(base, 1), BRF_HEH);
  return try_base(lexicon, base, NO_READING, pro, suffix, tag);
}

/* زملاؤه, لزملائه: before its owner's pronoun the hamza of اء is written ؤ or ئ, which fold to و
   and ي; but رأيه, for no راء is known. */
static int try_hamza(const BrfLexicon *lexicon, BrfKey key, unsigned pro,
                     unsigned suffix, BrfTag *tag) {
  BrfKey base = brf_key_drop_last(key, suffix);
  const unsigned last = brf_key_last(&base, 0);
  if (base.len < 4 || (last != BRF_YEH && last != BRF_WAW) || brf_key_last(&base, 1) != BRF_ALEF)
    return 0;
  base = brf_key_append(brf_key_drop_last(base, 1), BRF_HAMZA);
  return try_base(lexicon, base, NO_READING, pro, suffix, tag);
}

/* The noun of `key` as it is written before the pronoun at its end. */
static int try_owned(const BrfLexicon *lexicon, BrfKey key, unsigned pro,
                     unsigned suffix, BrfTag *tag) {
  return try_feminine(lexicon, key, pro, suffix, tag) || try_hamza(lexicon, key, pro, suffix, tag);
}

static int is_masdar(const BrfLexEntry *e) {
  return e != NULL && e->n > 0 && brf_reading_form(readings[e->first + e->n - 1u]) == BRF_FORM_MASDAR;
}

/* The key that ends in ه is nothing but a masdar in ة: إجابة; but تمسكه is تمسك, and his. */
static int is_masdar_in_teh(const BrfLexicon *lexicon, BrfKey key) {
  const BrfLexEntry *e = find_static(key);
  return is_masdar(e) && e->kinds == 0 && find_added(lexicon, key) == NULL &&
         brf_reading_form(readings[e->first]) == BRF_FORM_MASDAR &&
         !is_masdar(find_static(brf_key_drop_last(key, 1)));
}

/* All analyses of what is left behind the conjunction, likeliest first. A word
   that is written with ة has no pronoun at its end: نادية is not نادى + ه. */
static int try_word(const BrfLexicon *lexicon, BrfKey key, unsigned pro,
                    int teh_marbuta, BrfTag *tag) {
  unsigned first, second, suffix;
  BrfKey whole = tag->key;
  if (!teh_marbuta && key.len > 3 && brf_key_last(&key, 0) == BRF_HEH) {
    const BrfKey base = brf_key_drop_last(key, 1);
    if ((brf_lexicon_kinds(key) & UINT64_C(1) << BRF_WORD_FEMININE) != 0 &&
        find_added(lexicon, key) == NULL && try_base(lexicon, base, ANY, pro, 1, tag))
      return 1; /* حديثه: his talk, not a new one (حديثة) */
    if (is_masdar_in_teh(lexicon, key) && try_base(lexicon, base, FINITE_ONLY, pro, 1, tag))
      return 1; /* أجابه: he answered him, no إجابة */
  }
  if (try_base(lexicon, key, ANY, pro, 0, tag)) {
    add_verb(lexicon, key, tag);
    return 1;
  }
  if (key.len < 3) return 0;
  first = brf_key_letter(&key, 0);
  second = brf_key_letter(&key, 1);
  suffix = teh_marbuta ? 0 : suffix_length(key);
  if (first == BRF_SEEN && (second == BRF_YEH || second == BRF_TEH ||
                            second == BRF_NOON || second == BRF_ALEF)) {
    BrfKey base = brf_key_drop_first(key, 1);
    if (try_base(lexicon, base, PRESENT_ONLY, pro | BRF_PRO_S, 0, tag))
      return 1;
    if (suffix && try_base(lexicon, brf_key_drop_last(base, suffix),
                           PRESENT_ONLY, pro | BRF_PRO_S, suffix, tag))
      return 1;
  }
  if (first == BRF_ALEF && second == BRF_LAM &&
      try_base(lexicon, brf_key_drop_first(key, 2), NO_FINITE,
               pro | BRF_PRO_AL, 0, tag))
    return 1;
  if (first == BRF_LAM && second == BRF_LAM &&
      try_base(lexicon, brf_key_drop_first(key, 2), NO_FINITE,
               pro | BRF_PRO_L | BRF_PRO_AL, 0, tag))
    return 1;
  if (first == BRF_BEH || first == BRF_LAM || first == BRF_KAF) {
    unsigned bit = first == BRF_BEH   ? BRF_PRO_B
                   : first == BRF_LAM ? BRF_PRO_L
                                      : BRF_PRO_K;
    BrfKey base = brf_key_drop_first(key, 1);
    int allow = first == BRF_LAM ? NOUN_OR_PRESENT : NO_FINITE;
    if (try_base(lexicon, base, allow, pro | bit, 0, tag)) {
      /* كالي is no ك + إلى */
      if (base.len < 3 ||
          tag->kinds != UINT64_C(1) << BRF_WORD_PREPOSITION)
        return 1;
      memset(tag, 0, sizeof *tag);
      tag->key = whole;
    }
    if (base.len > 3 && second == BRF_ALEF &&
        brf_key_letter(&base, 1) == BRF_LAM &&
        try_base(lexicon, brf_key_drop_first(base, 2), NO_FINITE,
                 pro | bit | BRF_PRO_AL, 0, tag))
      return 1;
    if (suffix && base.len > suffix + 2u &&
        (try_base(lexicon, brf_key_drop_last(base, suffix), NO_FINITE,
                  pro | bit, suffix, tag) ||
         try_owned(lexicon, base, pro | bit, suffix, tag)))
      return 1;
  }
  if (suffix && try_base(lexicon, brf_key_drop_last(key, suffix),
                         /* ني goes with verbs: الفني is no ألف + ني */
                         brf_key_last(&key, 0) == BRF_YEH
                             ? FINITE_ONLY
                             : ANY,
                         pro, suffix, tag))
    return 1;
  if (suffix && try_owned(lexicon, key, pro, suffix, tag)) return 1;
  if (suffix && key.len > suffix + 3u && /* أبلغوه: أبلغوا and his pronoun */
      brf_key_letter(&key, key.len - suffix - 1u) == BRF_WAW &&
      try_base(lexicon, brf_key_append(brf_key_drop_last(key, suffix), BRF_ALEF),
               FINITE_ONLY, pro, suffix, tag))
    return 1;
  /* موعداً, جديدا: the noun alone, no تأكيداً of a verb; أنيا is no أني */
  if (key.len > 3 && brf_key_last(&key, 0) == BRF_ALEF &&
      !(brf_lexicon_kinds(brf_key_drop_last(key, 1)) &
        UINT64_C(1) << BRF_WORD_COMPLEMENTIZER) &&
      try_base(lexicon, brf_key_drop_last(key, 1), NO_READING, pro, 0, tag))
    return 1;
  /* بيقول, بتأكد: the present as it is spoken from Egypt to the Levant */
  return first == BRF_BEH && (second == BRF_YEH || second == BRF_TEH) && key.len > 4 &&
         try_base(lexicon, brf_key_drop_first(key, 1), PRESENT_ONLY, pro, 0, tag);
}

static unsigned conjunction(const BrfKey *key) {
  unsigned first;
  if (key->len < 3) return 0;
  first = brf_key_letter(key, 0);
  return first == BRF_WAW ? BRF_PRO_AND : first == BRF_FEH ? BRF_PRO_SO : 0;
}

/* وعده, وعدني: a verb that tells somebody and whom, no و and a shorter one (عد). */
static int has_addressee(const BrfLexicon *lexicon, BrfTag *tag) {
  unsigned suffix = suffix_length(tag->key);
  BrfTag whole = *tag;
  if (suffix == 0 ||
      !try_base(lexicon, brf_key_drop_last(tag->key, suffix), FINITE_ONLY, 0, suffix, &whole) ||
      brf_lexicon_lemma(lexicon, whole.readings[0])->object != BRF_OBJECT_ADDRESSEE)
    return 0;
  *tag = whole;
  return 1;
}

/* و or ف stands before a word that begins with hamza: وإلى is no والي. */
static int joins_hamza(const char *text, size_t size) {
  const unsigned char *word = (const unsigned char *)text;
  return size > 4 && word[0] == 0xD9 && (word[1] == 0x88 || word[1] == 0x81) &&
         word[2] == 0xD8 && (word[3] == 0xA3 || word[3] == 0xA5);
}

/* `teh`: it is written with ة; `joined`: its first letter is a conjunction for certain. */
static void tag_word(const BrfLexicon *lexicon, int teh, int joined, BrfTag *tag) {
  unsigned pro = conjunction(&tag->key);
  if (pro == 0) {
    try_word(lexicon, tag->key, 0, teh, tag);
    return;
  }
  if (!teh && brf_key_last(&tag->key, 0) == BRF_HEH &&
      (brf_lexicon_kinds(tag->key) & UINT64_C(1) << BRF_WORD_FEMININE) != 0 &&
      try_word(lexicon, tag->key, 0, teh, tag))
    return; /* واجهه is no واجهة */
  if ((!joined || find_added(lexicon, tag->key) != NULL) &&
      try_base(lexicon, tag->key, ANY, 0, 0, tag)) {
    add_verb(lexicon, tag->key, tag);
    return;
  }
  if (has_addressee(lexicon, tag)) return;
  if (try_word(lexicon, brf_key_drop_first(tag->key, 1), pro, teh, tag)) return;
  try_word(lexicon, tag->key, 0, teh, tag);
}

/* عدّه, what he counts as, for which عدة is written alike but for its last letter: the masdar stands
   without it too; but إشارة. */
static int is_owned_masdar(const BrfLexicon *lexicon, const BrfTag *tag) {
  BrfTag bare;
  if (tag->nreadings == 0 || brf_reading_form(tag->readings[0]) != BRF_FORM_MASDAR) return 0;
  memset(&bare, 0, sizeof bare);
  bare.key = brf_key_drop_last(tag->key, 1);
  tag_word(lexicon, 0, 0, &bare);
  return bare.nreadings > 0 &&
         brf_reading_lemma(bare.readings[bare.nreadings - 1]) == brf_reading_lemma(tag->readings[0]) &&
         brf_reading_form(bare.readings[bare.nreadings - 1]) == BRF_FORM_MASDAR;
}

/* The everyday noun that `key` is by its shape, behind the clitics `pro`. */
static int try_deed(BrfKey key, unsigned pro, int teh, int hamza, BrfTag *tag) {
  const unsigned suffix = teh ? 0 : suffix_length(key);
  const int whole = brf_root_is_deed(key, hamza);
  if (!whole && (suffix == 0 || !brf_root_is_deed(brf_key_drop_last(key, suffix), hamza))) return 0;
  tag->kinds = UINT64_C(1) << BRF_WORD_PLAIN;
  tag->pro = (uint8_t)pro;
  tag->suffix = (uint8_t)(whole ? 0 : suffix);
  return 1;
}

/* انسحاب, بالانسحاب, انسحابه: a word that no table has is an everyday noun where it has the shape of a verbal
   noun, which names have not. `text` is the word as written. */
static void tag_deed(const char *text, size_t size, int teh, BrfTag *tag) {
  const unsigned char *at = (const unsigned char *)text;
  const BrfKey whole = tag->key;
  BrfKey key = whole;
  unsigned pro = 0;
  for (;;) {
    const unsigned joint = pro == 0 ? conjunction(&key) : 0;
    const unsigned first = brf_key_letter(&key, 0);
    const size_t letter = 2u * (whole.len - key.len); /* its byte, where no tashkeel stands before it */
    unsigned bit, drop = 1;
    if (key.len < 5) return;
    if (try_deed(key, pro, teh, letter + 1 < size && at[letter] == 0xD8 && at[letter + 1] == 0xA5, tag))
      return;
    if (joint != 0) {
      bit = joint;
    } else if (pro & BRF_PRO_AL) {
      return;
    } else if (brf_key_has_al(&key, 0)) {
      bit = BRF_PRO_AL;
      drop = 2;
    } else if (first == BRF_LAM && brf_key_letter(&key, 1) == BRF_LAM) {
      bit = BRF_PRO_L | BRF_PRO_AL;
      drop = 2;
    } else if (!(pro & (BRF_PRO_B | BRF_PRO_L | BRF_PRO_K)) && (first == BRF_BEH || first == BRF_LAM || first == BRF_KAF)) {
      bit = first == BRF_BEH ? BRF_PRO_B : first == BRF_LAM ? BRF_PRO_L : BRF_PRO_K;
    } else {
      return;
    }
    pro |= bit;
    key = brf_key_drop_first(key, drop);
  }
}

void brf_lexicon_tag(const BrfLexicon *lexicon, const char *text, size_t size,
                     BrfTag *tag) {
  int teh = size > 2 && (unsigned char)text[size - 2] == 0xD8 &&
            (unsigned char)text[size - 1] == 0xA9;
  memset(tag, 0, sizeof *tag);
  tag->key = brf_key(text, size);
  if (tag->key.len == 0) return;
  tag_word(lexicon, teh, joins_hamza(text, size), tag);
  if (tag->pro == BRF_PRO_AL && (unsigned char)text[0] == 0xD8 && (unsigned char)text[1] != 0xA7) {
    const BrfKey key = tag->key; /* ألباريس is no Paris, ألكس no alef of an article */
    memset(tag, 0, sizeof *tag);
    tag->key = key;
  }
  if (teh && is_owned_masdar(lexicon, tag)) tag->nreadings = 0;
  if (teh && tag->kinds & UINT64_C(1) << BRF_WORD_SAYING && find_added(lexicon, tag->key) == NULL) {
    BrfKey key = tag->key; /* a saying is somebody's: وصفة is a recipe, no وصفه */
    memset(tag, 0, sizeof *tag);
    tag->key = key;
  }
  if (tag->kinds == 0 && tag->nreadings == 0) tag_deed(text, size, teh, tag);
}

int brf_lexicon_tag_split(const BrfLexicon *lexicon, const BrfTag *whole,
                          BrfTag *tag) {
  unsigned pro = conjunction(&whole->key);
  memset(tag, 0, sizeof *tag);
  tag->key = whole->key;
  return pro != 0 && whole->pro == 0 &&
         try_word(lexicon, brf_key_drop_first(whole->key, 1), pro, 0, tag);
}
