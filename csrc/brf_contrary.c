/* SPDX-License-Identifier: MIT */
#include "brf_contrary.h"

#define NEAR (BRF_ALIKE_NEAR / 2) /* terms on each side, among which is what a word is
                                     told of */

static int has_term(const BrfAlikePiece *piece, const BrfAlikeSign *sign) {
  uint32_t i;
  for (i = 0; i < piece->n; i++)
    if (piece->terms[i].id == sign->id || piece->terms[i].stem == sign->stem)
      return 1;
  return 0;
}

/* Whether a term of a sign is somewhere else than just said. */
static int is_under(const BrfAlikePiece *piece, const BrfAlikeSign *sign) {
  uint32_t i;
  for (i = 0; i < piece->nsigns; i++)
    if (piece->signs[i].polar != BRF_POLAR_SAID &&
        (piece->signs[i].id == sign->id || piece->signs[i].stem == sign->stem))
      return 1;
  return 0;
}

static int is_near(const BrfAlikeSign *sign, uint32_t id) {
  unsigned i;
  for (i = 0; i < BRF_ALIKE_NEAR; i++)
    if (sign->near[i] == id) return 1;
  return 0;
}

/* Whether b has the term of a's sign near one that is near it in a, so that
   the same thing is told of it: الضخ لم يتوقف, توقف الضخ; but مكانها لم يتقرر, ترفع
   تقريرها. */
static int has_term_of_it(const BrfAlikePiece *b, const BrfAlikeSign *sign) {
  uint32_t i, j;
  for (i = 0; i < b->n; i++) {
    if (b->terms[i].id != sign->id && b->terms[i].stem != sign->stem) continue;
    for (j = i < NEAR ? 0 : i - NEAR; j <= i + NEAR && j < b->n; j++)
      if (b->terms[j].id != b->terms[i].id && is_near(sign, b->terms[j].id))
        return 1;
  }
  return 0;
}

/* Whether a denies a word that b just says of the same thing. What it denies beside
   that (توقف الإنتاج، ولم يعلق المدير) is nothing to b, nor is what b has behind a
   negation of its own: لم نجد سترات تكفي, السترات لم تكن تكفي. */
static int denies(const BrfAlikePiece *a, const BrfAlikePiece *b) {
  uint32_t i;
  for (i = 0; i < a->nsigns; i++)
    if (a->signs[i].polar == BRF_POLAR_DENIED &&
        has_term_of_it(b, &a->signs[i]) && !is_under(b, &a->signs[i]))
      return 1;
  return 0;
}

/* Whether something that both have is not just said in a. */
static int is_negative(const BrfAlikePiece *a, const BrfAlikePiece *b) {
  uint32_t i;
  for (i = 0; i < a->nsigns; i++)
    if (a->signs[i].polar != BRF_POLAR_SAID && has_term(b, &a->signs[i]))
      return 1;
  return 0;
}

/* Whether two stand beside one word: ارتفعت أسعار, انخفضت الأسعار. */
static int are_beside_one(const BrfAlikeSign *a, const BrfAlikeSign *b) {
  unsigned i, j;
  for (i = 0; i < 2; i++)
    for (j = 0; j < 2; j++)
      if (a->near[i] != 0 && a->near[i] == b->near[j]) return 1;
  return 0;
}

static int has_side(const BrfAlikePiece *piece, int side) {
  uint32_t i;
  for (i = 0; i < piece->nsigns; i++)
    if (piece->signs[i].side == side) return 1;
  return 0;
}

/*
** Whether of one thing each says one word of a pair and not the other: of who
** has both (ارتفع النفط وانخفض الذهب), one is of something else. To deny one is to
** say the other: لم يتوقف, استمر.
*/
static int opposed(const BrfAlikePiece *a, const BrfAlikePiece *b) {
  uint32_t i, j;
  for (i = 0; i < a->nsigns; i++)
    for (j = 0; j < b->nsigns; j++) {
      const BrfAlikeSign *x = &a->signs[i], *y = &b->signs[j];
      if (x->side != 0 && x->side == -y->side && are_beside_one(x, y) &&
          !has_side(a, y->side) && !has_side(b, x->side))
        return (x->polar != BRF_POLAR_SAID) == (y->polar != BRF_POLAR_SAID);
    }
  return 0;
}

int brf_contrary(const BrfAlikePiece *a, const BrfAlikePiece *b) {
  if (a->denied != b->denied)
    return !(a->denied ? is_negative(b, a) : is_negative(a, b)) &&
           !opposed(a, b);
  if (a->nsigns == 0 && b->nsigns == 0) return 0;
  return denies(a, b) || denies(b, a) || opposed(a, b);
}
