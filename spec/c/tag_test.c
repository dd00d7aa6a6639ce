/* SPDX-License-Identifier: MIT */
/* What a word is by its own letters. */
#include "brf_tag.h"

#include "brf_lexicon.h"
#include "check.h"

typedef struct Row {
  const char *word;
  uint32_t has, not; /* traits */
} Row;

static BrfTag describe(const char *word) {
  BrfTag tag;
  brf_lexicon_tag(NULL, word, strlen(word), &tag);
  brf_tag_describe(&tag, word, strlen(word));
  return tag;
}

int main(void) {
#define T(name) BRF_TRAIT_##name
  static const Row rows[] = {
      {"الوزير", T(DEFINITE) | T(NOUN) | T(SOMEONE), T(NO_NOUN) | T(VERB)},
      {"والوزير", T(DEFINITE), T(NOMINATIVE)},
      {"المحتجون", T(NOMINATIVE), T(OWNED)},
      {"تصريحاته", T(OWNED), T(DEFINITE)},
      {"حديقة", T(NOUN), T(OWNED) | T(SOMEONE)},
      {"مداخلتها", T(OWNED), T(TANWIN)},
      {"ضاحكةً", T(TANWIN), T(OWNED)},
      {"عليه", T(PRONOUN), T(NOUN)},
      {"لي", T(PRONOUN), T(B)},
      {"بالتلاعب", T(B), T(PRONOUN)},
      {"بايدن", T(NOUN), T(B)},
      {"في", T(NO_NOUN), T(NOUN)},
      {"قال", T(VERB), T(LIKE_VERB)},
      {"يتلكأ", T(IMPERFECT) | T(LIKE_VERB), T(VERB)},
      {"يوفنتوس", T(NOUN), T(IMPERFECT)},
      {"سيعمل", T(WILL), T(IMPERFECT)},
      {"على", T(ALA) | T(NO_NOUN), T(ALI)},
      {"علي", T(ALI), T(ALA) | T(NOUN) | T(NO_NOUN)},
      {"العام", T(AAM), T(NOUN) | T(NO_NOUN)},
      {"استدعاء", T(NOUN), T(SOMEONE)},
      {"اجتمعت", T(PAST) | T(NO_NOUN), T(SOMEONE) | T(BARE)},
      {"واستمع", T(PAST) | T(NO_NOUN), T(SOMEONE) | T(BARE)},
      {"استهدفت", T(PAST) | T(NO_NOUN), T(SOMEONE)},
      {"اجتماع", T(NOUN), T(PAST)},
      {"أرتشر", T(SOMEONE) | T(BARE), T(PAST)},
      {"انتون", T(SOMEONE) | T(BARE), T(PAST)},
      {"وع", T(NOUN), T(PAST)},
      {"قُرب", 0, T(PAST)},
      {"سُمعت", T(PAST) | T(NO_NOUN), T(SOMEONE)},
      {"وشُرد", T(PAST) | T(NO_NOUN), T(SOMEONE)},
      {"مُغلف", T(NOUN), T(PAST)},
      {"استانا", T(BARE), T(PAST)},
  };
  size_t i;
  BrfTag tag;
  for (i = 0; i < sizeof rows / sizeof *rows; i++) {
    tag = describe(rows[i].word);
    if ((tag.traits & rows[i].has) != rows[i].has ||
        (tag.traits & rows[i].not) != 0)
      printf("%s: %x\n", rows[i].word, (unsigned)tag.traits);
    CHECK((tag.traits & rows[i].has) == rows[i].has);
    CHECK((tag.traits & rows[i].not) == 0);
  }
  CHECK(describe("والزبون").pro == (BRF_PRO_AND | BRF_PRO_AL));
  CHECK(describe("والتر").pro == 0);
  CHECK(describe("والدته").pro == 0);
  tag = describe("وإلى");
  CHECK(tag.letters == UINT32_C(1) << BRF_LETTERS_ILA);
  tag = describe("ما");
  CHECK(tag.letters == UINT32_C(1) << BRF_LETTERS_MA);
  tag = describe("إلينا");
  CHECK(tag.letters == 0);
  return CHECK_DONE();
}
