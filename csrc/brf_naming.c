/* SPDX-License-Identifier: MIT */
#include "brf_naming.h"

#include <string.h>

#include "brf_adjunct.h"
#include "brf_deed.h"
#include "brf_gazetteer.h"
#include "brf_medium.h"
#include "brf_over.h"
#include "brf_patient.h"
#include "brf_phrase.h"
#include "brf_word.h"

#define MAX_OFFICE 14u /* words of an office before the name */
#define MAX_MARKED 5u  /* tokens of a name in marks within it */

static unsigned letter(const BrfKey *key, unsigned i) {
  return brf_key_letter(key, i);
}

static int article(const BrfTag *tag) {
  const BrfKey *key = &tag->key;
  if (tag->pro & BRF_PRO_AL) return 1;
  if (key->len > 4 && (letter(key, 0) == BRF_WAW || letter(key, 0) == BRF_BEH))
    return brf_key_has_al(key, 1); /* والروس */
  return key->len > 3 && brf_key_has_al(key, 0);
}

/* The word ends in ها, هم or ته: with a pronoun it is no name (لتمكينها). */
static int has_pronoun(const BrfKey *key) {
  unsigned a, b;
  if (key->len < 6) return 0;
  a = brf_key_last(key, 0);
  b = brf_key_last(key, 1);
  return (b == BRF_HEH && (a == BRF_ALEF || a == BRF_MEEM)) ||
         (b == BRF_TEH && a == BRF_HEH);
}

/* A word that only a name would be here: unknown, no article. */
static int name_like(const BrfTag *tag, const char *word, size_t size) {
  const BrfKey *key = &tag->key;
  const unsigned char *end = (const unsigned char *)word + size;
  if (tag->kinds != 0 || tag->nreadings != 0 || key->len < 2 || (tag->letters & UINT32_C(1) << BRF_LETTERS_MA))
    return 0; /* نفى الوزير ما أشيع */
  if (end[-2] == 0xD9 && end[-1] >= 0x8B && end[-1] <= 0x8D) return 0;
  if (size > 4 && end[-4] == 0xD9 && end[-3] == 0x8B)
    return 0; /* tanwin: مهتماً, مهتمًا */
  if (key->len > 4 && brf_key_in_wa(key)) return 0; /* النواب استقبلوا */
  if (key->len > 5 && letter(key, 0) == BRF_SEEN &&
      (letter(key, 1) == BRF_YEH || letter(key, 1) == BRF_TEH))
    return 0; /* سيتوجهان */
  return !article(tag) && !has_pronoun(key) &&
         !(key->len == 2 && letter(key, 0) == BRF_ALEF && letter(key, 1) == BRF_LAM); /* الـ15 */
}

void brf_naming_describe(BrfTag *tag, const char *word, size_t size) {
  BrfKey key = tag->key;
  unsigned first = letter(&key, 0), second = letter(&key, 1), k;
  if (article(tag)) tag->traits |= BRF_TRAIT_ARTICLE;
  if (name_like(tag, word, size)) tag->traits |= BRF_TRAIT_NAME;
  if (key.len > 2 && tag->kinds == 0 && tag->nreadings == 0 &&
      first == BRF_YEH)
    tag->traits |= BRF_TRAIT_YEH;
  if (key.len > 4 && first == BRF_LAM &&
      (second == BRF_ALEF || second == BRF_TEH || second == BRF_MEEM))
    tag->traits |= BRF_TRAIT_PURPOSE;
  if (key.len == 3 && first == BRF_AIN && second == BRF_BEH &&
      letter(&key, 2) == BRF_DAL)
    tag->traits |= BRF_TRAIT_SERVANT;
  for (k = 0; k < 2; k++) {
    tag->hashes[k] = (uint8_t)(brf_key_hash(key) >> 26);
    if (key.len > 3 && (first == BRF_WAW || first == BRF_BEH ||
                        first == BRF_LAM || first == BRF_FEH))
      key = brf_key_drop_first(key, 1);
  }
}

/* المتحدث باسم الشركة, الناطقة الرسمية باسم الوزارة: who speaks in a name, and is no
   Basim; but الوزير باسم الحداد. */
static int speaks_for(const BrfScan *s, uint32_t i) {
  if (!brf_word_is(s, i, BRF_LETTERS_BISM) || i == 0) return 0;
  return brf_is(s, i - 1, TALKER) ||
         (i > 1 && brf_naming_article(s, i - 1) && brf_is(s, i - 2, TALKER));
}

int brf_naming_bare(const BrfScan *s, uint32_t i) {
  return brf_word_has(s, i, BRF_TRAIT_NAME) && !brf_word_is_verb(s, i) &&
         !brf_word_has_b(s, i) && /* القاضي بتسجيلات */
         !speaks_for(s, i) && !brf_word_is(s, i, BRF_LETTERS_AMA);
}

/* يوهان, يوري: a word in ي, which could be a verb but for its place. */
static int is_bare_in_yeh(const BrfScan *s, uint32_t i) {
  return brf_word_has(s, i, BRF_TRAIT_YEH);
}

/* ستافروس, ستارمر: a word in ست behind a man, of whom no verb in the future begins so. */
static int is_bare_in_set(const BrfScan *s, uint32_t i) {
  const BrfTag *tag = brf_tag(s, i);
  return tag->kinds == 0 && tag->nreadings == 0 && tag->key.len > 5 && i > 0 &&
         letter(&tag->key, 0) == BRF_SEEN && letter(&tag->key, 1) == BRF_TEH &&
         brf_naming_article(s, i - 1) && !brf_word_in_teh(s, i - 1) &&
         brf_key_last(&brf_tag(s, i - 1)->key, 0) != BRF_TEH;
}

/* What ends a name for certain: a mark, a verb of report, a complementizer. */
static int closed(const BrfScan *s, uint32_t i, uint32_t limit) {
  return i >= limit || brf_punct(s, i) != BRF_PUNCT_NONE ||
         brf_is(s, i, COMPLEMENTIZER) || brf_tag(s, i)->verb ||
         brf_scan_opens(s, i) != NULL;
}

/* The word at k is the second of a given name of two: عبد الرحمن, نور الدين, تاج الإسلام, ضيف الله. */
static int ends_given(const BrfScan *s, uint32_t k) {
  static const BrfKey faith[] = {BRF_KEY3(BRF_DAL, BRF_YEH, BRF_NOON), BRF_KEY5(BRF_ALEF, BRF_SEEN, BRF_LAM, BRF_ALEF, BRF_MEEM)};
  BrfKey key = brf_tag(s, k)->key;
  if (!brf_naming_article(s, k)) return 0;
  if (brf_word_has(s, k - 1, BRF_TRAIT_SERVANT) || brf_is(s, k, GOD)) return 1;
  key = brf_key_drop_first(key, 2);
  return brf_key_among(&key, faith, sizeof faith / sizeof *faith);
}

/* صبيح المصري رئيس المجلس, صبيح المصري إن: behind a given name where one's family is from, and then
   his office or the end of the name. */
static int is_from(const BrfScan *s, uint32_t k, uint32_t limit) {
  return (brf_word_has(s, k - 1, BRF_TRAIT_GIVEN) || (k > 1 && brf_is(s, k - 2, TITLE)) ||
          (k > 1 && brf_naming_bare(s, k - 1) && brf_word_has(s, k - 2, BRF_TRAIT_GIVEN)) || /* محمد كرم السوداني */
          (k > 1 && ends_given(s, k - 1))) && /* عبد الكريم العلمي */
         brf_naming_article(s, k) && brf_is(s, k, PLAIN) &&
         brf_key_last(&brf_tag(s, k)->key, 0) == BRF_YEH &&
         (closed(s, k + 1, limit) || (brf_naming_office(s, k + 1) && !brf_naming_article(s, k + 1)));
}

/* متعب الرثعان العنزي: behind a surname in ال the tribe, an unknown word in ي, and nothing with
   the article. */
static int is_tribe(const BrfScan *s, uint32_t k, uint32_t limit) {
  return k < limit && s->tokens[k].kind == BRF_TOKEN_WORD && !(s->tokens[k].flags & BRF_TOKEN_LINE) &&
         brf_naming_article(s, k) && brf_tag(s, k)->kinds == 0 && brf_key_last(&brf_tag(s, k)->key, 0) == BRF_YEH &&
         !brf_word_is_definite(s, k + 1);
}

uint32_t brf_naming_run(const BrfScan *s, const BrfBuf *starts, uint32_t i,
                        uint32_t limit) {
  uint32_t k = i, last = i + BRF_NAMING_RUN;
  int child = 0; /* the last two words say whose */
  while (k < limit && k < last) {
    const BrfKey *key = &brf_tag(s, k)->key;
    int joined = brf_key_letter(key, 0) == BRF_WAW &&
                 !brf_word_has(s, k, BRF_TRAIT_GIVEN);
    if (s->tokens[k].flags & BRF_TOKEN_LINE && k > i) break;
    if (k > i && brf_buf_at(starts, uint8_t, k)) break;
    if (k > i && ends_given(s, k)) last++; /* one name with the word before it */
    if (k > i && k + 1 < limit && brf_word_is_link(s, k) &&
        !(s->tokens[k + 1].flags & BRF_TOKEN_LINE)) {
      k += 2; /* حمود بن علي الغافري, معاذ بن جبل, محمد بن راشد آل مكتوم */
      last += 2;
      child = 1;
      continue;
    }
    if (k > i + 1 && s->tokens[k].kind == BRF_TOKEN_WORD && brf_word_is_von(s, k - 1)) { /* أورسولا فون دير لاين */
      k++;
      last++;
      continue;
    }
    if (child && brf_naming_article(s, k) && brf_tag(s, k)->kinds == 0 && !ends_given(s, k))
      return k + 1;
    child = 0;
    if (k == i && k + 1 < limit && brf_word_is_of_god(s, k)) {
      k += 2;
      continue;
    }
    /* هدى عون كواليس عملها, هدى عون مقتنعا; but سامي عون زوجها */
    if (k > i + 1 && ((!brf_naming_article(s, k) && brf_word_is_owned(s, k + 1) &&
                       !brf_is(s, k + 1, ROLE)) ||
                      brf_deed_state(s, k)))
      break;
    if (k > 0 && brf_phrase_is_no_name(s, k)) break;
    if (k > i + 1 && brf_is(s, k + 1, DEMONSTRATIVE) && brf_tag(s, k + 1)->pro == 0) break; /* هدى عون | جو هذه البلدة */
    if (k > i && brf_is(s, k, ADJUNCT) && brf_is(s, k + 1, PREPOSITION)) break; /* | بناء على */
    if (k > i && key->len > 3 && joined) break;
    /* no name begins with ل and an infinitive, unless behind an office */
    if (k == i &&
        ((key->len > 4 && joined) ||
         (brf_word_has(s, k, BRF_TRAIT_PURPOSE) && !(k > 0 && brf_is(s, k - 1, TITLE))))) /* المستشار لاشين عون */
      break;
    if (brf_naming_bare(s, k) || (k == i && (is_bare_in_yeh(s, k) || is_bare_in_set(s, k))) ||
        (k == i + 2 && is_bare_in_yeh(s, k) && brf_is(s, k + 1, COMPLEMENTIZER)) || /* رجب طيب يلدرم إن */
        (k > i && ends_given(s, k)) || ((k == i + 1 || k == i + 2) && is_from(s, k, limit))) {
      k++;
    } else if ((k > i && brf_naming_article(s, k) && brf_tag(s, k)->kinds == 0 &&
                (!brf_word_is_thing(s, k) || (k > i + 1 && ends_given(s, k - 1) && closed(s, k + 1, limit))) && /* عبد الله العطية، */
                !(brf_word_is_oblique(s, k) && /* ذكر سامي عون المحلفين بأن */
                  brf_is(s, k + 1, COMPLEMENTIZER) && (brf_tag(s, k + 1)->pro & BRF_PRO_B)) &&
                (k == i + 1 ||
                 (k > i + 1 && (ends_given(s, k - 1) || brf_word_has(s, k - 1, BRF_TRAIT_GIVEN))) || /* محمد علي العروي */
                 brf_is(s, k + 1, COMPLEMENTIZER) ||
                 brf_naming_office(s, k + 1))) ||
               (k == i + 1 && brf_word_is_noun(s, k) && !brf_word_is_thing(s, k) &&
                !brf_word_is_owned(s, k) &&
                !brf_tag(s, k)->verb &&
                (closed(s, k + 1, limit) || /* شدد سامي بري على */
                 (brf_is(s, k + 1, PREPOSITION) && !brf_word_is_definite(s, k))))) {
      k++; /* a surname that is a word too: هدى كامل, رنا القاضي */
      if (brf_naming_article(s, k - 1) && is_tribe(s, k, limit)) k++;
      break;
    } else {
      break;
    }
  }
  return k;
}

/* المنتخب الوطني لكرة القدم, المدير العام لسوناطراك سامي عون, المفوض العام للأونروا: what the
   office is for goes on behind its ل; but the names in وزير الري ليث القاسم, الوزير لافروف. */
static int is_for(const BrfScan *s, uint32_t i) {
  const BrfKey *key = &brf_tag(s, i)->key;
  return brf_key_letter(key, 0) == BRF_LAM && !brf_word_has(s, i, BRF_TRAIT_GIVEN) &&
         (brf_naming_article(s, i + 1) || (key->len > 4 && brf_key_letter(key, 1) == BRF_LAM) ||
          (key->len > 4 && i > 0 && brf_naming_article(s, i - 1) && brf_naming_bare(s, i + 1) && brf_naming_bare(s, i + 2)) ||
          (brf_scan_comma(s, i + 1) && brf_naming_bare(s, i + 2) && brf_naming_bare(s, i + 3)));
}

/* أكد الوزير | أهمية زيارة الرئيس سالم عون: the noun at i behind a definite office, which is no
   part of it; but الفريق أول ركن. */
static int is_object(const BrfScan *s, uint32_t i) {
  return (brf_is(s, i, PLAIN) || /* زار الوزير | جامعة الملك سالم */
          (brf_is(s, i, ORGANIZATION) && !brf_is(s, i, ROLE) && brf_naming_article(s, i - 1) && brf_is(s, i - 1, ROLE))) &&
         !brf_naming_article(s, i) && brf_tag(s, i)->pro == 0 && !brf_is(s, i, QUALIFIER) && !brf_is(s, i, COPULA) && !brf_is(s, i - 1, QUALIFIER);
}

/* رئيس حزب «النهضة» سامي عون; الاتحاد الدولي (فيفا) */
static const BrfMark *marks_inside(const BrfScan *s, uint32_t i) {
  return brf_word_is_definite(s, i - 1) && brf_scan_bracket(s, i) ? brf_scan_bracket(s, i)
                                                                  : brf_scan_opens(s, i);
}

/* وزير الصحة والسكان | وإصلاح المستشفيات: an unknown word in و before the article is no name. */
static int is_another_field(const BrfScan *s, uint32_t j) {
  return brf_naming_bare(s, j) && brf_key_letter(&brf_tag(s, j)->key, 0) == BRF_WAW && brf_tag(s, j)->key.len > 4 &&
         !brf_word_has(s, j, BRF_TRAIT_GIVEN) && brf_naming_article(s, j + 1);
}

uint32_t brf_naming_behind(const BrfScan *s, const BrfBuf *starts, uint32_t i,
                            uint32_t limit, uint32_t *end) {
  uint32_t j = i + 1;
  BrfGazetteerHit hit;
  const BrfMark *marks;
  uint32_t place;
  int definite = brf_naming_article(s, i), comma = 0;
  if (brf_is(s, i, TITLE) || brf_is(s, i, COUNTERPART) || brf_word_is_owned(s, i))
    definite = 1; /* محافظه سامي عون */
  while (j < limit && j < i + MAX_OFFICE) {
    if ((s->tokens[j].flags & BRF_TOKEN_LINE) || brf_medium_is_outlet(s, j) ||
        (brf_buf_at(starts, uint8_t, j) && brf_naming_office(s, j))) /* سأل القاضي | المتهمة هدى */
      break;
    if (brf_punct(s, j) == BRF_PUNCT_COMMA && !comma && !brf_word_is_apposed(s, i) &&
        (definite || (j > i + 2 && brf_is(s, j - 2, ORGANIZATION))) && /* المدير لشركة أبل، */
        !brf_phrase_hides(s, j + 1, limit)) { /* ، فضل عدم ذكر اسمه */
      comma = definite = 1;
      j++;
      if (brf_naming_article(s, j) && (brf_word_in_yah(s, j) || brf_is(s, j, TITLE)) && j + 2 < limit && brf_naming_bare(s, j + 1) && brf_naming_bare(s, j + 2))
        j++; /* مدرب المنتخب، الإيطالي روبرتو كارلو */
      continue;
    }
    marks = !comma ? marks_inside(s, j) : NULL;
    if (marks && marks->close < limit && marks->close - j <= MAX_MARKED) {
      j = marks->close + 1;
      definite = 1;
      continue;
    }
    if (s->tokens[j].kind == BRF_TOKEN_ABBREV || /* وزير الصحة د. سامي عون */
        brf_word_is_title_mark(s, j)) { /* المهندس/ سامي عون */
      definite = 1;
      j++;
      continue;
    }
    if (comma && (brf_deed_state(s, j) || (j + 1 < limit && brf_is(s, j + 1, SPEECH) && brf_word_has_b(s, j + 1))))
      break; /* رفض الوزير التعليق، مكتفيا بالقول */
    for (*end = j; definite && *end < limit && s->tokens[*end].kind == BRF_TOKEN_LATIN;) ++*end;
    if (*end > j + 1) return j; /* نائب رئيس الشركة John Smith */
    if (definite && brf_tag(s, j)->kinds == 0 && !brf_word_has(s, j, BRF_TRAIT_GIVEN) && j + 1 < limit &&
        brf_key_letter(&brf_tag(s, j)->key, 0) == BRF_YEH && !brf_naming_article(s, j) && brf_is(s, j + 1, MEDIA))
      break; /* الرئيس يخص جريدة "المدار" بحوار */
    if (definite && !comma && (place = brf_over_area(s, j, limit)) > j) {
      j = place;
      continue;
    }
    if (brf_phrase_withholds(s, j) || (brf_is(s, j, COPULA) && !brf_naming_office(s, j + 1)) || brf_adjunct(s, j) ||
        (definite && !brf_word_is_of_god(s, j) && (brf_deed(s, j) || is_object(s, j)))) /* طلب المحامي | إخلاء سبيل موكله; شهود | كانوا هناك; but أول الشهود كان المعلم سامي عون */
      break;
    if (definite && !comma && j > i + 1 && is_another_field(s, j)) {
      definite = 0;
      j++;
      continue;
    }
    if ((brf_naming_bare(s, j) && !is_for(s, j)) || (definite && brf_word_is_of_god(s, j)) ||
        (definite && (is_bare_in_yeh(s, j) || is_bare_in_set(s, j)) && j + 1 < limit &&
         brf_naming_bare(s, j + 1))) {
      if (!definite) {
        j++;
        continue;
      }
      if (!comma && (brf_patient_behind(s, i, j) || (!brf_word_has(s, j, BRF_TRAIT_GIVEN) && brf_phrase_is_predicate(s, i, j, j))))
        break; /* أما الوزير فاكتفى */
      if (brf_word_is_owned(s, j) && brf_key_letter(&brf_tag(s, j)->key, 0) == BRF_LAM && !brf_word_has(s, j, BRF_TRAIT_GIVEN)) break; /* قال الشاب لجده */
      *end = brf_naming_run(s, starts, j, limit);
      if (*end > j && brf_phrase_is_predicate(s, i, *end - 1, *end)) --*end;
      if (comma && !closed(s, *end, limit) &&
          !(brf_is(s, *end, PREPOSITION) && *end >= j + 2)) /* نظيره الروسي، فلاديمير سعدون في الاتصال */
        break;
      if (*end - j >= 2 ||
          (!comma && *end > j && brf_tag(s, j)->key.len > 2 &&
           ((j == i + 1 && !brf_word_is_thing(s, *end)) || closed(s, *end, limit))))
        return j;
      break;
    }
    place = brf_over_term(s, j, limit); /* الأمينة العامة المنتهية ولايتها هدى عون */
    if (place == j && definite && !comma) place = brf_over_seat(s, j, limit);
    if (place > j) {
      definite = 1;
      j = place;
      continue;
    }
    if (comma || s->tokens[j].kind != BRF_TOKEN_WORD ||
        (brf_tag(s, j)->verb && !brf_phrase_in_construct(s, j) && !speaks_for(s, j - 1) && /* باسم تجمع المعلمين */
         !brf_is(s, j, ORGANIZATION)) || /* مدرب نادى النهر */
        brf_is(s, j, COMPLEMENTIZER) || (brf_is(s, j, PREPOSITION) && brf_tag(s, j)->pro == 0 &&
         !brf_phrase_stands_for(s, j)))
      break;
    if (brf_gazetteer_find(s, j, &hit)) {
      definite = 1;
      j = hit.end;
      continue;
    }
    /* a word without the article opens a construct, which must end in one
       again before a name can follow */
    definite = brf_naming_article(s, j) || brf_is(s, j, SAME) || is_for(s, j) ||
               (definite && brf_is(s, j, QUALIFIER)) || /* الفريق أول سامي عون */
               (brf_is(s, j, IDENTITY) && brf_is(s, j - 1, TALKER)) || /* المتحدث باسمه سامي عون */
               (j == i + 1 && brf_word_is_owned(s, j) && brf_is(s, i, ROLE) && brf_tag(s, j)->kinds != 0) || /* باسم وزارتها, مدير مكتبه سامي عون */
               (speaks_for(s, j - 1) && brf_word_is_owned(s, j));
    j++;
  }
  return i;
}
