/* SPDX-License-Identifier: MIT */
#include "brf_ner.h"

#include <string.h>

#include "brf_adjunct.h"
#include "brf_deed.h"
#include "brf_entity.h"
#include "brf_gazetteer.h"
#include "brf_medium.h"
#include "brf_over.h"
#include "brf_patient.h"
#include "brf_phrase.h"
#include "brf_surname.h"
#include "brf_word.h"

#define MAX_OFFICE 10u /* words of an office before the name */
#define MAX_CALLED 4u /* words from one with no name to what he is called */
#define MAX_RUN 4u     /* words of a name */

/* {== words */

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
  if (key->len > 5 && letter(key, 0) == BRF_SEEN &&
      (letter(key, 1) == BRF_YEH || letter(key, 1) == BRF_TEH))
    return 0; /* سيتوجهان */
  return !article(tag) && !has_pronoun(key) &&
         !(key->len == 2 && letter(key, 0) == BRF_ALEF && letter(key, 1) == BRF_LAM); /* الـ15 */
}

void brf_ner_describe(BrfTag *tag, const char *word, size_t size) {
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

static int has_article(const BrfScan *s, uint32_t i) {
  return brf_word_has(s, i, BRF_TRAIT_ARTICLE);
}

/* المتحدث باسم الشركة, الناطقة الرسمية باسم الوزارة: who speaks in a name, and is no
   Basim; but الوزير باسم الحداد. */
static int speaks_for(const BrfScan *s, uint32_t i) {
  if (!brf_word_is(s, i, BRF_LETTERS_BISM) || i == 0) return 0;
  return brf_is(s, i - 1, TALKER) ||
         (i > 1 && has_article(s, i - 1) && brf_is(s, i - 2, TALKER));
}

/* A word that only a name would be here: unknown, no verb, no article. */
static int is_bare(const BrfScan *s, uint32_t i) {
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
         has_article(s, i - 1) && !brf_word_in_teh(s, i - 1) &&
         brf_key_last(&brf_tag(s, i - 1)->key, 0) != BRF_TEH;
}

static int is_office(const BrfScan *s, uint32_t i) {
  return brf_word_has_office(s, i) ||
         brf_is(s, i, COUNTERPART);
}

/* What ends a name for certain: a mark, a verb of report, a complementizer. */
static int closed(const BrfScan *s, uint32_t i, uint32_t limit) {
  return i >= limit || brf_punct(s, i) != BRF_PUNCT_NONE ||
         brf_is(s, i, COMPLEMENTIZER) || brf_tag(s, i)->verb ||
         brf_scan_opens(s, i) != NULL;
}

/* The word at k is the second of a given name of two: عبد الرحمن, نور الدين, ضيف الله. */
static int ends_given(const BrfScan *s, uint32_t k) {
  static const BrfKey faith = BRF_KEY3(BRF_DAL, BRF_YEH, BRF_NOON);
  BrfKey key = brf_tag(s, k)->key;
  if (!has_article(s, k)) return 0;
  if (brf_word_has(s, k - 1, BRF_TRAIT_SERVANT) || brf_is(s, k, GOD)) return 1;
  key = brf_key_drop_first(key, 2);
  return brf_key_same(&key, &faith);
}

/* صبيح المصري رئيس المجلس, صبيح المصري إن: behind a given name where one's family is from, and then
   his office or the end of the name. */
static int is_from(const BrfScan *s, uint32_t k, uint32_t limit) {
  return (brf_word_has(s, k - 1, BRF_TRAIT_GIVEN) || (k > 1 && brf_is(s, k - 2, TITLE))) &&
         has_article(s, k) && brf_is(s, k, PLAIN) &&
         brf_key_last(&brf_tag(s, k)->key, 0) == BRF_YEH &&
         (closed(s, k + 1, limit) || (is_office(s, k + 1) && !has_article(s, k + 1)));
}

/* متعب الرثعان العنزي: behind a surname in ال the tribe, an unknown word in ي, and nothing with
   the article. */
static int is_tribe(const BrfScan *s, uint32_t k, uint32_t limit) {
  return k < limit && s->tokens[k].kind == BRF_TOKEN_WORD && !(s->tokens[k].flags & BRF_TOKEN_LINE) &&
         has_article(s, k) && brf_tag(s, k)->kinds == 0 && brf_key_last(&brf_tag(s, k)->key, 0) == BRF_YEH &&
         !brf_word_is_definite(s, k + 1);
}

/* The end of the name that begins at i: bare words, with a surname in ال
   behind them (محمد إبراهيم الشناوي). It stops where a phrase of the quotes
   begins (أخبر الرئيس بايدن | بوتين). */
static uint32_t run_end(const BrfScan *s, const BrfBuf *starts, uint32_t i,
                        uint32_t limit) {
  uint32_t k = i, last = i + MAX_RUN;
  int child = 0; /* the last two words say whose */
  while (k < limit && k < last) {
    const BrfKey *key = &brf_tag(s, k)->key;
    int joined = brf_key_letter(key, 0) == BRF_WAW &&
                 !brf_word_has(s, k, BRF_TRAIT_GIVEN);
    if (s->tokens[k].flags & BRF_TOKEN_LINE && k > i) break;
    if (k > i && brf_buf_at(starts, uint8_t, k)) break;
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
    if (child && has_article(s, k) && brf_tag(s, k)->kinds == 0 && !ends_given(s, k))
      return k + 1;
    child = 0;
    /* هدى عون كواليس عملها, هدى عون مقتنعا; but سامي عون زوجها */
    if (k > i + 1 && ((!has_article(s, k) && brf_word_is_owned(s, k + 1) &&
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
    if (is_bare(s, k) || (k == i && (is_bare_in_yeh(s, k) || is_bare_in_set(s, k))) ||
        (k == i + 2 && is_bare_in_yeh(s, k) && brf_is(s, k + 1, COMPLEMENTIZER)) || /* رجب طيب يلدرم إن */
        (k > i && ends_given(s, k)) || (k == i + 1 && is_from(s, k, limit))) {
      k++;
    } else if ((k > i && has_article(s, k) && brf_tag(s, k)->kinds == 0 &&
                !brf_word_is_thing(s, k) &&
                !(brf_word_is_oblique(s, k) && /* ذكر سامي عون المحلفين بأن */
                  brf_is(s, k + 1, COMPLEMENTIZER) && (brf_tag(s, k + 1)->pro & BRF_PRO_B)) &&
                (k == i + 1 ||
                 (k > i + 1 && (ends_given(s, k - 1) || brf_word_has(s, k - 1, BRF_TRAIT_GIVEN))) || /* محمد علي العروي */
                 brf_is(s, k + 1, COMPLEMENTIZER) ||
                 is_office(s, k + 1))) ||
               (k == i + 1 && brf_word_is_noun(s, k) && !brf_word_is_thing(s, k) &&
                !brf_word_is_owned(s, k) &&
                !brf_tag(s, k)->verb &&
                (closed(s, k + 1, limit) || /* شدد سامي بري على */
                 (brf_is(s, k + 1, PREPOSITION) && !brf_word_is_definite(s, k))))) {
      k++; /* a surname that is a word too: هدى كامل, رنا القاضي */
      if (has_article(s, k - 1) && is_tribe(s, k, limit)) k++;
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
         (has_article(s, i + 1) || (key->len > 4 && brf_key_letter(key, 1) == BRF_LAM) ||
          (key->len > 4 && i > 0 && has_article(s, i - 1) && is_bare(s, i + 1) && is_bare(s, i + 2)) ||
          (brf_scan_comma(s, i + 1) && is_bare(s, i + 2) && is_bare(s, i + 3)));
}

/* أكد الوزير | أهمية زيارة الرئيس سالم عون: the noun at i behind a definite office, which is no
   part of it; but الفريق أول ركن. */
static int is_object(const BrfScan *s, uint32_t i) {
  return brf_is(s, i, PLAIN) && !has_article(s, i) && brf_tag(s, i)->pro == 0 &&
         !brf_is(s, i, QUALIFIER) && !brf_is(s, i, COPULA) && !brf_is(s, i - 1, QUALIFIER);
}

/* رئيس حزب «النهضة» سامي عون; الاتحاد الدولي (فيفا) */
static const BrfMark *marks_inside(const BrfScan *s, uint32_t i) {
  return brf_word_is_definite(s, i - 1) && brf_scan_bracket(s, i) ? brf_scan_bracket(s, i)
                                                                  : brf_scan_opens(s, i);
}

/* وزير الصحة والسكان | وإصلاح المستشفيات: an unknown word in و before the article is no name. */
static int is_another_field(const BrfScan *s, uint32_t j) {
  return is_bare(s, j) && brf_key_letter(&brf_tag(s, j)->key, 0) == BRF_WAW && brf_tag(s, j)->key.len > 4 &&
         !brf_word_has(s, j, BRF_TRAIT_GIVEN) && has_article(s, j + 1);
}

/*
** The name behind the office at i, or i: its first token, `*end` behind its
** last. Construct and adjectives stand between (وزير الخارجية الأمريكي X); a
** word in ال must come before the name, for without one the bare word is part
** of the office (وزير دفاع كذا).
*/
static uint32_t name_behind(const BrfScan *s, const BrfBuf *starts, uint32_t i,
                            uint32_t limit, uint32_t *end) {
  uint32_t j = i + 1;
  BrfGazetteerHit hit;
  const BrfMark *marks;
  uint32_t place;
  int definite = has_article(s, i), comma = 0;
  if (brf_is(s, i, TITLE) || brf_is(s, i, COUNTERPART) || brf_word_is_owned(s, i))
    definite = 1; /* محافظه سامي عون */
  while (j < limit && j < i + MAX_OFFICE) {
    if ((s->tokens[j].flags & BRF_TOKEN_LINE) || brf_medium_is_outlet(s, j) ||
        (brf_buf_at(starts, uint8_t, j) && is_office(s, j))) /* سأل القاضي | المتهمة هدى */
      break;
    if (brf_punct(s, j) == BRF_PUNCT_COMMA && !comma &&
        (definite || (j > i + 2 && brf_is(s, j - 2, ORGANIZATION))) && /* المدير لشركة أبل، */
        !brf_phrase_hides(s, j + 1, limit)) { /* ، فضل عدم ذكر اسمه */
      comma = definite = 1;
      j++;
      if (has_article(s, j) && brf_word_in_yah(s, j) && j + 2 < limit && is_bare(s, j + 1) && is_bare(s, j + 2))
        j++; /* مدرب المنتخب، الإيطالي روبرتو كارلو */
      continue;
    }
    marks = !comma ? marks_inside(s, j) : NULL;
    if (marks && marks->close < limit && marks->close - j <= MAX_OFFICE / 2) {
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
    for (*end = j; definite && *end < limit && s->tokens[*end].kind == BRF_TOKEN_LATIN;) ++*end;
    if (*end > j + 1) return j; /* نائب رئيس الشركة John Smith */
    if (definite && brf_tag(s, j)->kinds == 0 && !brf_word_has(s, j, BRF_TRAIT_GIVEN) && j + 1 < limit &&
        brf_key_letter(&brf_tag(s, j)->key, 0) == BRF_YEH && !has_article(s, j) && brf_is(s, j + 1, MEDIA))
      break; /* الرئيس يخص جريدة "المدار" بحوار */
    if (brf_phrase_withholds(s, j) || brf_adjunct(s, j) ||
        (definite && (brf_deed(s, j) || is_object(s, j)))) /* طلب المحامي | إخلاء سبيل موكله */
      break;
    if (definite && !comma && j > i + 1 && is_another_field(s, j)) {
      definite = 0;
      j++;
      continue;
    }
    if ((is_bare(s, j) && !is_for(s, j)) ||
        (definite && (is_bare_in_yeh(s, j) || is_bare_in_set(s, j)) && j + 1 < limit &&
         is_bare(s, j + 1))) {
      if (!definite) {
        j++;
        continue;
      }
      if (!comma && brf_patient_behind(s, i, j)) break;
      *end = run_end(s, starts, j, limit);
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
        (brf_tag(s, j)->verb && !brf_phrase_in_construct(s, j) &&
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
    definite = has_article(s, j) || brf_is(s, j, SAME) || is_for(s, j) ||
               (definite && brf_is(s, j, QUALIFIER)) || /* الفريق أول سامي عون */
               (speaks_for(s, j - 1) && brf_word_is_owned(s, j)); /* باسم وزارتها */
    j++;
  }
  return i;
}

/* ==} */

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
        is_bare(s, last) && !brf_party_joint(s, party))
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
  for (p = k; p-- > first && k - p < MAX_RUN;)
    if (brf_gazetteer_find(s, p, &hit) && hit.end == k) return 1;
  return 0;
}

/* The name that ends the party's phrase begins at the token returned, behind its
   office and where that is: السفير لدى بكين سامي عون, الخبير في شؤون البحر نادر الحوري. */
static uint32_t name_at_end(const BrfScan *s, const BrfParty *party) {
  uint32_t k = party->end, i;
  if (is_several(s, party->first)) return k; /* محللون في بنك جولدمان ساكس */
  if (has_article(s, k - 1) && brf_tag(s, k - 1)->kinds == 0) k--;
  while (k > party->first + 2 && party->end - k < MAX_RUN && is_bare(s, k - 1))
    k--;
  if (party->end - k < 2 ||
      !(has_article(s, k - 1) || ends_known(s, party->first, k) || brf_scan_comma(s, k - 1)))
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
      brf_mark_size(mark) >= MAX_RUN ||
      !(has_article(s, mark->open - 1) || brf_scan_comma(s, mark->open - 1)) ||
      !brf_word_has(s, mark->open + 1, BRF_TRAIT_GIVEN))
    return NULL;
  for (k = mark->open + 1; k < mark->close; k++)
    if (!is_bare(s, k)) return NULL;
  return mark;
}

/* يدعى, تدعى: with ى, for يدعي claims. */
static int is_called(const BrfScan *s, uint32_t k) {
  static const BrfKey he = BRF_KEY4(BRF_YEH, BRF_DAL, BRF_AIN, BRF_YEH);
  static const BrfKey she = BRF_KEY4(BRF_TEH, BRF_DAL, BRF_AIN, BRF_YEH);
  const BrfKey *key = &brf_tag(s, k)->key;
  return (brf_key_same(key, &he) || brf_key_same(key, &she)) && brf_word_in_maqsura(s, k);
}

/* مزارع يدعى سامي عون, ساكن في الحي يدعى سامي عون, شابة اسمها هدى: behind a word that says so
   begins what one is called; BRF_NONE. */
static uint32_t called(const BrfScan *s, const BrfParty *party) {
  uint32_t k;
  for (k = party->first + 1; k < party->end + MAX_CALLED && k + 1 < s->n; k++) {
    const BrfToken *t = &s->tokens[k];
    if (t->kind != BRF_TOKEN_WORD || brf_is(s, k, COMPLEMENTIZER)) return BRF_NONE;
    if ((brf_is(s, k, IDENTITY) || is_called(s, k)) && is_bare(s, k + 1)) return k + 1;
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
      party->name_end = run_end(s, starts, end, s->n);
      party->type = BRF_ENTITY_PERSON;
      party->signature |= brf_party_signature(s, end, party->name_end);
      brf_surname_learn(s, surnames, party->name_end - 1, p);
      continue;
    }
    if (is_office(s, i) && (mark = name_in_marks(s, party)) != NULL) {
      party->name = mark->open + 1;
      party->name_end = mark->close;
      party->type = BRF_ENTITY_PERSON;
      brf_surname_learn(s, surnames, mark->close - 1, p);
      continue;
    }
    if (party->type != BRF_ENTITY_PERSON || brf_wording_of_another(s, i, party->end)) continue;
    if (is_office(s, i)) {
      end = name_at_end(s, party);
      if (end == party->end) continue;
      party->name = end;
      party->name_end = party->end;
      brf_surname_learn(s, surnames, party->end - 1, p);
      continue;
    }
    if ((has_article(s, i) || s->tokens[i].kind == BRF_TOKEN_ABBREV) &&
        i + 1 < party->end)
      i++; /* الإيطالي ماريو بيني, د. سامي عون */
    end = run_end(s, starts, i, party->end);
    if (end == i + 2 && end < party->end && has_article(s, end) &&
        brf_tag(s, end)->kinds == 0 &&
        (end + 1 == party->end || is_office(s, end + 1) ||
         brf_punct(s, end + 1) == BRF_PUNCT_COMMA))
      end++; /* نادية سالم الراوي، مديرة النادي */
    if (end == i + 1 && i == party->first && is_bare(s, i) && brf_punct(s, end) == BRF_PUNCT_COMMA &&
        end + 1 < party->end && is_office(s, end + 1)) { /* فيليب، مدرب الفريق */
      party->name = i;
      party->name_end = end;
      continue;
    }
    if (end < i + 2 || (end >= party->end && i == party->first) ||
        !is_bare(s, i))
      continue;
    party->name = i;
    party->name_end = end;
    brf_surname_learn(s, surnames, end - 1, p);
  }
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
    mention(s, mentions, name, end, party);
    brf_surname_learn(s, surnames, end - 1, party);
    for (k = name; k < end; k++) brf_buf_at(taken, uint8_t, k) = 1;
    k = end;
    while (k < limit && brf_punct(s, k) == BRF_PUNCT_COMMA) k++;
    if (k >= limit || s->tokens[k].kind != BRF_TOKEN_WORD ||
        brf_key_letter(&brf_tag(s, k)->key, 0) != BRF_WAW)
      return end - 1;
    k++;
    while (k < limit && brf_punct(s, k) == BRF_PUNCT_COMMA) k++;
    if (k >= limit || !is_bare(s, k)) return end - 1;
    name = k;
    end = run_end(s, starts, name, limit);
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
         !brf_word_is_definite(s, i - 1) && !brf_word_is_owned(s, i - 1) && !is_office(s, i - 1) &&
         !brf_is(s, i - 1, ORGANIZATION);
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
      for (k = i; k < hit.end; k++) brf_buf_at(&taken, uint8_t, k) = 1;
      i = hit.end - 1;
      continue;
    }
    if (!is_office(s, i) ||
        (!brf_buf_at(&starts, uint8_t, i) && /* المتحدث باسم الأمين العام سامي عون */
         (brf_buf_at(&taken, uint8_t, i) || (i > 0 && is_office(s, i - 1)))))
      continue;
    limit = brf_scan_limit(s, i);
    name = name_behind(s, &starts, i, limit, &end);
    if (name == i || is_owner(s, &starts, i, name) || brf_wording_of_another(s, i, end)) continue;
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
    mention(s, mentions, i, end, party);
    brf_surname_learn(s, &surnames, end - 1, party);
    for (k = i; k < end; k++) brf_buf_at(&taken, uint8_t, k) = 1;
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
