/* SPDX-License-Identifier: MIT */
#include "brf_word.h"

#include "brf_gazetteer.h"

#define CAMP_REACH 3u /* tokens from مخيم to for whom it is */

#define NAME_REACH 2000u /* tokens around, in which a name is looked for */
#define MAX_OPENING 3u /* words before the comma that sets them off */
#define ALI_REACH 400u /* tokens around, in which على is looked for */

int brf_word_is_apposed(const BrfScan *s, uint32_t i) {
  if (i < 3 || !brf_scan_comma(s, i - 1) || !(brf_word_is_bare(s, i - 3) || brf_word_has(s, i - 3, BRF_TRAIT_GIVEN))) return 0;
  return brf_tag(s, i - 2)->kinds == 0 || (brf_word_is_definite(s, i - 2) && brf_word_has(s, i - 3, BRF_TRAIT_GIVEN));
}

int brf_word_is_fronted(const BrfScan *s, uint32_t i) {
  static const BrfKey opening[] = {BRF_KEY3(BRF_WAW, BRF_ALEF, BRF_THAL), BRF_KEY6(BRF_WAW, BRF_BEH, BRF_AIN, BRF_DAL, BRF_MEEM, BRF_ALEF),
                                   BRF_KEY4(BRF_WAW, BRF_BEH, BRF_AIN, BRF_DAL)};
  const uint32_t floor = brf_scan_floor(s, i);
  const uint32_t k = i > floor + 1 && brf_is(s, i - 1, COMPLEMENTIZER) ? i - 2 : i - 1;
  if (i == floor) return brf_word_has_form(s, i, BRF_FORM_PARTICIPLE) && brf_key_last(&brf_tag(s, i)->key, 0) == BRF_ALEF;
  if (i == 0 || k != floor) return 0;
  return brf_key_among(&brf_tag(s, k)->key, opening + 2 * (k + 1 < i), k + 1 < i ? 1 : 2);
}

int brf_word_is_time(const BrfScan *scan, uint32_t i) {
  if (!brf_is(scan, i, TIME)) return 0;
  if (i == 0 || !brf_word_has(scan, i, BRF_TRAIT_AAM) ||
      !(brf_is(scan, i - 1, ROLE) || brf_is(scan, i - 1, ORGANIZATION) || brf_word_is_definite(scan, i - 1)))
    return 1; /* النائب العام, الأمن العام: an adjective */
  return brf_is(scan, i + 1, RECENT) ||
         (i + 1 < scan->n && scan->tokens[i + 1].kind == BRF_TOKEN_NUMBER);
}

int brf_word_is_ali(const BrfScan *scan, uint32_t i) {
  uint32_t k = i > ALI_REACH ? i - ALI_REACH : 0;
  if (i >= scan->n || !brf_word_has(scan, i, BRF_TRAIT_ALI)) return 0;
  if (i > 0 && brf_is(scan, i - 1, TITLE) && brf_word_has(scan, i + 1, BRF_TRAIT_SERVANT)) return 1; /* الدكتور علي عبد العال */
  for (; k < scan->n && k < i + ALI_REACH; k++)
    if (brf_word_has(scan, k, BRF_TRAIT_ALA)) return 1;
  return 0;
}

/* Token i is a complementizer that begins with alef and a hamza, of which `hamza` is the second byte. */
static int is_written(const BrfScan *s, uint32_t i, unsigned char hamza) {
  const unsigned char *word = (const unsigned char *)s->text + s->tokens[i].start;
  if (!brf_is(s, i, COMPLEMENTIZER)) return 0;
  if (brf_tag(s, i)->pro & BRF_PRO_AND) word += 2;
  if (brf_tag(s, i)->pro & BRF_PRO_B) word += 2;
  return word[0] == 0xD8 && word[1] == hamza;
}

int brf_word_is_inna(const BrfScan *scan, uint32_t i) { return is_written(scan, i, 0xA5); }

int brf_word_is_anna(const BrfScan *scan, uint32_t i) { return is_written(scan, i, 0xA3); }

int brf_word_is_latter(const BrfScan *s, uint32_t i) {
  static const BrfKey he = BRF_KEY4(BRF_ALEF, BRF_KHAH, BRF_YEH, BRF_REH);
  static const BrfKey she = BRF_KEY5(BRF_ALEF, BRF_KHAH, BRF_YEH, BRF_REH, BRF_HEH);
  BrfKey base = brf_tag(s, i)->key;
  if (!brf_key_has_al(&base, 0) || brf_word_has_lead(s, i)) return 0;
  base = brf_key_drop_first(base, 2);
  return (brf_key_same(&base, &he) || brf_key_same(&base, &she)) && i > 0 &&
         s->tokens[i - 1].kind == BRF_TOKEN_WORD && !brf_word_is_definite(s, i - 1) &&
         (!brf_word_is_owned(s, i - 1) || brf_word_is_in_him(s, i - 1)) && /* أكد خلاله الأخير */
         (!brf_is(s, i - 1, PREPOSITION) || brf_word_is_in_him(s, i - 1)) && !brf_is(s, i - 1, DEMONSTRATIVE);
}

int brf_word_is_some_of(const BrfScan *s, uint32_t i) {
  static const BrfKey counts[] = {BRF_KEY3(BRF_AIN, BRF_DAL, BRF_DAL), BRF_KEY5(BRF_AIN, BRF_SHEEN, BRF_REH, BRF_ALEF, BRF_TEH),
                                  BRF_KEY4(BRF_MEEM, BRF_AIN, BRF_ZAH, BRF_MEEM), BRF_KEY3(BRF_ALEF, BRF_HAH, BRF_DAL)};
  static const BrfKey all[] = {BRF_KEY2(BRF_KAF, BRF_LAM), BRF_KEY4(BRF_JEEM, BRF_MEEM, BRF_YEH, BRF_AIN),
                               BRF_KEY4(BRF_KAF, BRF_ALEF, BRF_FEH, BRF_HEH)};
  static const BrfKey many = BRF_KEY4(BRF_AIN, BRF_DAL, BRF_YEH, BRF_DAL);
  BrfKey base;
  uint32_t k = i + 1;
  int of, number;
  if (k >= s->n || s->tokens[i].kind != BRF_TOKEN_WORD || !(brf_is(s, i, PLAIN) || brf_is(s, i, ANYBODY) || brf_word_is(s, i, BRF_LETTERS_IHDA)))
    return 0;
  of = brf_word_is(s, k, BRF_LETTERS_MIN);
  k += (uint32_t)of;
  if (k >= s->n || !(brf_is(s, k, ROLE) || brf_word_has(s, k, BRF_TRAIT_SOMEONE))) return 0;
  base = brf_word_base(s, i);
  number = brf_key_same(&base, &counts[0]) || brf_key_same(&base, &many) || brf_word_has(s, i, BRF_TRAIT_ALONE); /* عدد من, العديد من, ثلاثة من; but عدد القتلى */
  if (of && brf_key_same(&base, &all[0])) return brf_word_has(s, k, BRF_TRAIT_SOMEONE); /* كل من الوزير والنائب */
  if (!(number && of) && !brf_is(s, i, ANYBODY) && !brf_word_is(s, i, BRF_LETTERS_IHDA) &&
      !brf_key_among(&base, counts + 1, sizeof counts / sizeof *counts - 1) && !brf_key_among(&base, all, sizeof all / sizeof *all))
    return 0;
  if ((brf_tag(s, i)->pro & BRF_PRO_L) && brf_word_has(s, k, BRF_TRAIT_SOMEONE)) return 1; /* لأحد الحراس */
  return brf_is(s, k, ROLE) && (brf_word_is_definite(s, k) || (k + 1 < s->n && brf_word_is_definite(s, k + 1)));
}

int brf_word_is_someone(const BrfScan *scan, uint32_t i) {
  const BrfToken *t = &scan->tokens[i];
  const unsigned char *end = (const unsigned char *)scan->text + t->end;
  if (t->kind == BRF_TOKEN_WORD)
    return brf_word_has(scan, i, BRF_TRAIT_SOMEONE) || (brf_is(scan, i, PLAIN) && brf_word_is_some_of(scan, i));
  /* #الخارجية with its ة is not told from a thing */
  return t->end - t->start < 2 || !((end[-2] == 0xD8 && end[-1] == 0xA9) ||
                                    (end[-2] == 0xD9 && end[-1] == 0x8B));
}

/* الداعية ياسين, الخليفة: his title, which is written as hers would be; but الداعية هدى. */
static int is_his_title(const BrfScan *s, uint32_t i) {
  static const BrfKey titles[] = {BRF_KEY5(BRF_DAL, BRF_ALEF, BRF_AIN, BRF_YEH, BRF_HEH), BRF_KEY5(BRF_AIN, BRF_LAM, BRF_ALEF, BRF_MEEM, BRF_HEH),
                                  BRF_KEY5(BRF_KHAH, BRF_LAM, BRF_YEH, BRF_FEH, BRF_HEH)};
  const BrfKey base = brf_word_base(s, i);
  return brf_key_among(&base, titles, sizeof titles / sizeof *titles) && !brf_is(s, i + 1, FEMININE);
}

int brf_word_heads_feminine(const BrfScan *scan, uint32_t i) {
  static const BrfKey mother = BRF_KEY4(BRF_ALEF, BRF_LAM, BRF_ALEF, BRF_MEEM);
  BrfGazetteerHit hit;
  if (brf_is(scan, i, GAZETTEER) && !brf_word_in_teh(scan, i) && brf_gazetteer_find(scan, i, &hit) && hit.end == i + 1)
    return hit.feminine; /* الإليزيه */
  BrfKey key = brf_tag(scan, i)->key;
  if (brf_is(scan, i, COLLECTIVE)) return 1; /* أكدت المصادر */
  if (brf_word_is(scan, i, BRF_LETTERS_IHDA)) return 1;
  if (key.len == 4 && brf_key_same(&key, &mother)) return 1; /* الأم */
  if (brf_word_is_owned(scan, i)) { /* رئيستها */
    unsigned last = key.len - 1u;
    if (brf_key_letter(&key, last) != BRF_HEH) last--;
    return brf_key_letter(&key, last - 1u) == BRF_TEH;
  }
  if (key.len > 4 && brf_key_last(&key, 0) == BRF_HEH && brf_key_last(&key, 1) == BRF_YEH && !brf_word_is_definite(scan, i) &&
      (unsigned char)scan->text[scan->tokens[i].end - 1] == 0x87)
    return 0; /* خوسيه, جوزيه, with ه */
  return key.len > 2 && brf_key_last(&key, 0) == BRF_HEH && !is_his_title(scan, i);
}

int brf_word_heads_many(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  const unsigned last = brf_key_last(&tag->key, tag->suffix);
  return brf_word_is_nominative(s, i) || brf_word_are_many(s, i) ||
         ((brf_is(s, i, ROLE) || (tag->kinds == 0 && brf_word_is_definite(s, i) && tag->key.len == 7)) && /* الأمراء */
          tag->key.len > tag->suffix + 4u && /* خبراء, زملاؤه, زملائه */
          brf_key_last(&tag->key, tag->suffix + 1u) == BRF_ALEF &&
          (last == BRF_HAMZA || (tag->suffix > 0 && (last == BRF_WAW || last == BRF_YEH))));
}

int brf_word_is_of_what(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  return tag->kinds == 0 && tag->nreadings == 0 && tag->key.len > 5 &&
         brf_key_in_at(&tag->key) &&
         brf_word_is_definite(s, i + 1);
}

int brf_word_is_camp(const BrfScan *s, uint32_t i) {
  static const BrfKey camp = BRF_KEY4(BRF_MEEM, BRF_KHAH, BRF_YEH, BRF_MEEM);
  uint32_t k;
  if (!(brf_tag(s, i)->pro & BRF_PRO_L)) return 0;
  for (k = i; k-- > 0 && i - k <= CAMP_REACH;) {
    const BrfKey base = brf_word_base(s, k);
    if (brf_key_same(&base, &camp)) return 1;
  }
  return 0;
}

int brf_word_is_one_of(const BrfScan *scan, uint32_t i) {
  static const BrfKey ahad = BRF_KEY3(BRF_ALEF, BRF_HAH, BRF_DAL);
  return brf_word_is(scan, i, BRF_LETTERS_IHDA) || brf_key_same(&brf_tag(scan, i)->key, &ahad);
}

int brf_word_is_masculine_body(const BrfScan *scan, uint32_t i) {
  const BrfKey *key = &brf_tag(scan, i)->key;
  return (brf_is(scan, i, ORGANIZATION) || brf_is(scan, i, DOCUMENT)) && !brf_is(scan, i, ROLE) &&
         !brf_is(scan, i, COLLECTIVE) && brf_key_last(key, 0) != BRF_HEH &&
         !brf_key_in_at(key);
}

int brf_word_stands_near(const BrfScan *scan, uint32_t i, BrfKey key) {
  uint32_t k, from = i > NAME_REACH ? i - NAME_REACH : 0;
  for (k = from; k < scan->n && k < i + NAME_REACH; k++)
    if (k != i && brf_key_same(&brf_tag(scan, k)->key, &key)) return 1;
  return 0;
}

int brf_word_is_of_class(const BrfScan *scan, uint32_t i, unsigned group) {
  const BrfTag *tag = brf_tag(scan, i);
  return tag->nreadings > 0 && brf_lexicon_lemma(scan->lexicon, tag->readings[0])->group == group;
}

int brf_word_calls(const BrfScan *scan, uint32_t i) {
  return brf_tag(scan, i)->suffix > 0 && brf_word_has_b(scan, i + 1) &&
         brf_word_is_of_class(scan, i, BRF_CLASS_DESCRIBE);
}

int brf_word_opens_clause(const BrfScan *scan, uint32_t i) {
  if (i + 1 < scan->n && brf_tag(scan, i)->pro == 0 &&
      (brf_word_is(scan, i, BRF_LETTERS_ILA) || brf_word_is(scan, i, BRF_LETTERS_ALA) ||
       brf_word_is(scan, i, BRF_LETTERS_MIN)))
    i++;
  return i < scan->n && brf_is(scan, i, COMPLEMENTIZER);
}

/* `key`, which is that of token i or a part of it, ends a whole name near it. */
static int is_surname(const BrfScan *scan, uint32_t i, const BrfKey *key) {
  uint32_t k, from = i > NAME_REACH ? i - NAME_REACH : 1;
  for (k = from; k < scan->n && k < i + NAME_REACH; k++) {
    const BrfKey *other = &brf_tag(scan, k)->key;
    if (k == i || !brf_key_same(other, key)) continue;
    if (brf_scan_opens(scan, k - 1) != NULL && brf_scan_closes(scan, k + 1) && k > 1 &&
        brf_word_is_definite(scan, k - 2))
      return 1; /* العميد المكلف "المسماري" */
    if (brf_word_has(scan, k - 1, BRF_TRAIT_GIVEN) ||
        (k > 1 && brf_word_has(scan, k - 2, BRF_TRAIT_SERVANT)) || /* عبد المنعم السعدون */
        (k > 1 && (scan->joints[k - 1] & BRF_JOINT_GIVEN) && /* البديل يوسف العنزي */
         brf_word_is_definite(scan, k - 2)) ||
        (k > 1 && brf_word_is_bare(scan, k - 1) && !brf_word_is_owned(scan, k - 1) &&
         (brf_word_has_office(scan, k - 2) ||
          (k > 2 && brf_scan_comma(scan, k - 2) && brf_scan_comma(scan, k + 1) && brf_word_is_bare(scan, k) && /* رئيس الشبكة، ليسلي كرستن، */
           (brf_word_is_definite(scan, k - 3) || brf_scan_closes(scan, k - 3))) ||
          (brf_word_has(scan, k - 2, BRF_TRAIT_GIVEN) && brf_word_is_bare(scan, k)) || /* رجب طيب يلماز */
          (k > 2 && (brf_word_is_bare(scan, k) || brf_tag(scan, k)->suffix > 0) &&
           brf_word_is_definite(scan, k - 2) && /* الباحثة السنغالية آوا ديوب */
           brf_is(scan, k - 3, ROLE)))))
      return 1;
  }
  return 0;
}

int brf_word_is_surname(const BrfScan *scan, uint32_t i) {
  return brf_tag(scan, i)->kinds == 0 && is_surname(scan, i, &brf_tag(scan, i)->key);
}

int brf_word_is_to_surname(const BrfScan *scan, uint32_t i) {
  const BrfKey key = brf_key_drop_first(brf_tag(scan, i)->key, 1);
  return brf_word_leans(scan, i) && is_surname(scan, i, &key);
}

int brf_word_is_organizing(const BrfScan *scan, uint32_t i) {
  static const BrfKey committee = BRF_KEY4(BRF_LAM, BRF_JEEM, BRF_NOON, BRF_HEH);
  static const BrfKey side = BRF_KEY3(BRF_JEEM, BRF_HEH, BRF_HEH);
  const BrfKey before = brf_word_base(scan, i - 1);
  return (brf_key_same(&before, &committee) || brf_key_same(&before, &side)) && brf_word_in_teh(scan, i);
}

uint32_t brf_word_behind_opening(const BrfScan *scan, uint32_t i) {
  uint32_t k;
  for (k = i + 1; k < scan->n && k <= i + MAX_OPENING && scan->tokens[k - 1].kind == BRF_TOKEN_WORD; k++)
    if (brf_scan_comma(scan, k))
      return brf_word_is_tanwin(scan, i) || brf_is(scan, i, PREPOSITION) || brf_is(scan, i, ADVERB) ||
                     brf_word_is_time(scan, i)
                 ? k + 1
                 : i;
  return i;
}

uint32_t brf_word_behind_contrast(const BrfScan *scan, uint32_t i) {
  const BrfKey *key = &brf_tag(scan, i)->key;
  const unsigned at = brf_key_letter(key, 0) == BRF_WAW; /* ولكن */
  if (brf_is(scan, i, CONTRAST) && brf_is(scan, i + 1, COMPLEMENTIZER)) return i + 2;
  return brf_is(scan, i, CONJUNCTION) && key->len == 3 + at && brf_key_letter(key, at) == BRF_LAM ? i + 1 : i;
}

int brf_word_is_thing(const BrfScan *scan, uint32_t i) {
  return i > 0 && i < scan->n && brf_word_is_definite(scan, i) &&
         !brf_word_has(scan, i - 1, BRF_TRAIT_GIVEN) && !brf_is(scan, i, ROLE) &&
         (brf_is(scan, i, ORGANIZATION) || brf_is(scan, i, DOCUMENT) || brf_is(scan, i, PLAIN) ||
          (brf_tag(scan, i)->kinds == 0 && brf_word_in_teh(scan, i)));
}

int brf_word_is_link(const BrfScan *scan, uint32_t i) {
  static const BrfKey words[] = {BRF_KEY2(BRF_BEH, BRF_NOON),
                                 BRF_KEY3(BRF_BEH, BRF_NOON, BRF_TEH),
                                 BRF_KEY3(BRF_ALEF, BRF_BEH, BRF_NOON),
                                 BRF_KEY3(BRF_WAW, BRF_LAM, BRF_DAL),
                                 BRF_KEY3(BRF_ALEF, BRF_BEH, BRF_WAW),
                                 BRF_KEY3(BRF_ALEF, BRF_BEH, BRF_YEH),
                                 BRF_KEY2(BRF_ALEF, BRF_LAM),
                                 BRF_KEY5(BRF_ALEF, BRF_WAW, BRF_LAM, BRF_ALEF, BRF_DAL)};
  const BrfKey *key = &brf_tag(scan, i)->key;
  size_t k = 0;
  if (i + 1 >= scan->n || scan->tokens[i + 1].kind != BRF_TOKEN_WORD ||
      (brf_is(scan, i + 1, PREPOSITION) && !brf_word_has(scan, i + 1, BRF_TRAIT_ALI))) /* ولد في */
    return 0;
  while (k < sizeof words / sizeof *words && !brf_key_same(key, &words[k])) k++;
  return k < sizeof words / sizeof *words;
}

int brf_word_is_von(const BrfScan *scan, uint32_t i) {
  static const BrfKey words[] = {BRF_KEY3(BRF_FEH, BRF_WAW, BRF_NOON), BRF_KEY3(BRF_FEH, BRF_ALEF, BRF_NOON),
                                 BRF_KEY3(BRF_DAL, BRF_YEH, BRF_REH), BRF_KEY2(BRF_DAL, BRF_YEH),
                                 BRF_KEY2(BRF_DAL, BRF_WAW), BRF_KEY2(BRF_DAL, BRF_ALEF)};
  return brf_key_among(&brf_tag(scan, i)->key, words, sizeof words / sizeof *words);
}

int brf_word_takes(const BrfScan *scan, uint32_t i, unsigned forms,
                   uint32_t takes) {
  const BrfTag *tag = brf_tag(scan, i);
  unsigned r;
  for (r = 0; r < tag->nreadings; r++)
    if ((forms >> brf_reading_form(tag->readings[r]) & 1u) &&
        (brf_lexicon_lemma(scan->lexicon, tag->readings[r])->takes & takes))
      return 1;
  return 0;
}

int brf_word_has_form(const BrfScan *scan, uint32_t i, unsigned form) {
  const BrfTag *tag = brf_tag(scan, i);
  unsigned r;
  for (r = 0; r < tag->nreadings; r++)
    if (brf_reading_form(tag->readings[r]) == form) return 1;
  return 0;
}

int brf_word_is_in_him(const BrfScan *s, uint32_t i) {
  static const BrfKey during = BRF_KEY4(BRF_KHAH, BRF_LAM, BRF_ALEF, BRF_LAM);
  BrfKey key = brf_tag(s, i)->key;
  if (brf_word_is_pronoun(s, i)) return brf_key_letter(&key, 0) == BRF_FEH;
  if (!brf_word_is_owned(s, i)) return 0;
  while (key.len > 4) key = brf_key_drop_last(key, 1);
  return brf_key_same(&key, &during);
}

int brf_word_is_of_god(const BrfScan *s, uint32_t i) {
  return s->tokens[i].kind == BRF_TOKEN_WORD && brf_tag(s, i)->pro == 0 && !brf_is(s, i, EULOGY) && !brf_word_is_owned(s, i) && i + 1 < s->n &&
         brf_is(s, i + 1, GOD) && brf_word_is_definite(s, i + 1) && !brf_word_has_lead(s, i + 1) &&
         !(s->tokens[i + 1].flags & BRF_TOKEN_LINE);
}

int brf_word_is_kin(const BrfScan *s, uint32_t i) {
  static const BrfKey kin[] = { /* without the ة of hers */
      BRF_KEY4(BRF_WAW, BRF_ALEF, BRF_LAM, BRF_DAL),  BRF_KEY4(BRF_SHEEN, BRF_QAF, BRF_YEH, BRF_QAF),
      BRF_KEY3(BRF_NOON, BRF_JEEM, BRF_LAM),          BRF_KEY3(BRF_ZAIN, BRF_WAW, BRF_JEEM),
      BRF_KEY3(BRF_ALEF, BRF_BEH, BRF_NOON),          BRF_KEY3(BRF_ALEF, BRF_KHAH, BRF_TEH)};
  BrfKey key = brf_word_base(s, i);
  if (!brf_is(s, i, ROLE) || brf_word_is_definite(s, i) || brf_word_is_owned(s, i)) return 0;
  if (key.len > 3 && brf_key_last(&key, 0) == BRF_HEH) key = brf_key_drop_last(key, 1);
  return brf_key_among(&key, kin, sizeof kin / sizeof *kin);
}

int brf_word_is_firm_verb(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  return tag->verb && tag->nreadings > 0 &&
         brf_lexicon_lemma(s->lexicon, tag->readings[0])->strength !=
             BRF_CUE_WEAK;
}
