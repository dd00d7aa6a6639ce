/* SPDX-License-Identifier: MIT */
#include "brf_term.h"

static BrfTerm *term_at(const BrfBuf *terms, size_t i) {
  return &brf_buf_at(terms, BrfTerm, i);
}

size_t brf_term_from(const BrfBuf *terms, size_t at) {
  size_t low = 0, high = terms->len;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (term_at(terms, middle)->start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

size_t brf_term_upto(const BrfBuf *terms, size_t first, size_t end) {
  while (first < terms->len && term_at(terms, first)->end <= end) first++;
  return first;
}

uint32_t brf_term_signs(const BrfTerm *terms, size_t i, size_t n,
                        BrfAlikeSign *signs, uint32_t limit) {
  const BrfTerm *term = &terms[i];
  size_t k;
  if (limit == 0 || (term->polar == BRF_POLAR_SAID && term->side == 0))
    return 0;
  signs[0].stem = (uint32_t)term->stem;
  signs[0].id = (uint32_t)term->id;
  signs[0].side = term->side;
  signs[0].polar = term->polar;
  for (k = 0; k < BRF_ALIKE_NEAR; k += 2) {
    size_t far = 1 + k / 2;
    signs[0].near[k] = i >= far ? (uint32_t)terms[i - far].id : 0;
    signs[0].near[k + 1] = i + far < n ? (uint32_t)terms[i + far].id : 0;
  }
  if (limit == 1 || term->full == 0) return 1;
  signs[1] = signs[0];
  signs[1].stem = signs[1].id = (uint32_t)term->full;
  return 2;
}

/* Appends `term` in one form; NULL where there is no memory for it. */
static BrfTerm *put(BrfBuf *out, const BrfTerm *term, BrfTermForm form) {
  BrfTerm *made = brf_buf_push(out);
  if (made == NULL) return NULL;
  *made = *term;
  if (form.stem != 0) made->stem = form.stem;
  made->id = form.id;
  made->full = 0;
  made->side = 0;
  /* a name or number is no verb that is denied: لم يكن سالم حاضرا */
  if (made->polar == BRF_POLAR_DENIED) made->polar = BRF_POLAR_UNDER;
  return made;
}

BrfStatus brf_term_edit(BrfBuf *terms, BrfTermEdit *edits, size_t n,
                        const BrfTermForm *forms) {
  BrfBuf out;
  size_t i, k;
  for (k = 0; k < n; k++) {
    size_t end, first = brf_term_from(terms, edits[k].start);
    end = brf_term_upto(terms, first, edits[k].end);
    for (i = first; i < end; i++)
      if (term_at(terms, i)->edit == 0)
        term_at(terms, i)->edit = (uint32_t)k + 1;
  }
  brf_buf_init(&out, sizeof(BrfTerm), terms->alloc);
  brf_buf_reserve(&out, terms->len);
  for (i = 0; i < terms->len; i++) {
    const BrfTerm *term = term_at(terms, i);
    BrfTerm *made;
    BrfTermEdit *edit = term->edit > 0 ? &edits[term->edit - 1] : NULL;
    if (edit == NULL) {
      brf_buf_append(&out, term, 1);
    } else if (edit->at_last) {
      if (term->end != edit->end) continue;
      made = put(&out, term, forms[edit->forms]);
      if (made != NULL) made->named = 1;
    } else if (!edit->done) {
      edit->done = 1;
      for (k = 0; k < edit->n; k++) put(&out, term, forms[edit->forms + k]);
    }
  }
  if (out.status != BRF_OK) {
    BrfStatus status = out.status;
    brf_buf_free(&out);
    return status;
  }
  brf_buf_free(terms);
  *terms = out;
  return BRF_OK;
}
