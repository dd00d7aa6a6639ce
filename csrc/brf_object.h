/* SPDX-License-Identifier: MIT */
/*
** brf_object: the members of a JSON object on one line, which is how documents
** arrive. It reads what is plainly right; anything else it leaves to a whole
** reader of JSON, once brf_object_check has found that it is JSON.
*/
#ifndef BRF_OBJECT_H
#define BRF_OBJECT_H

#include "brf.h"

typedef enum BrfMemberKind {
  BRF_MEMBER_STRING,  /* `value` without its quotation marks */
  BRF_MEMBER_INTEGER, /* of 18 digits at the most */
  BRF_MEMBER_TRUE,
  BRF_MEMBER_FALSE,
  BRF_MEMBER_NULL,
  BRF_MEMBER_OTHER /* a list, an object, another number: not looked into */
} BrfMemberKind;

typedef struct BrfMember {
  BrfSpan key;   /* without its quotation marks */
  BrfSpan value;
  uint8_t kind;  /* BrfMemberKind */
  uint8_t key_escaped, value_escaped; /* 1: brf_object_unescape is needed */
} BrfMember;

typedef struct BrfObject {
  const char *text; /* borrowed */
  uint32_t size;
  uint32_t at;      /* 0 before the first member */
} BrfObject;

/* Begins with `text`; false when it is too large. */
int brf_object_init(BrfObject *object, const char *text, size_t size);

/* The next member: 1; 0 after the last, when nothing but space is left; -1
   where this reader gives up. */
int brf_object_next(BrfObject *object, BrfMember *member);

/* The same over a list of objects: `*item` is the next object with its braces.
   An object is begun anew for its members. */
int brf_object_item(BrfObject *list, BrfSpan *item);

/* How deep lists and objects may stand in each other. */
#define BRF_OBJECT_DEPTH 512

/*
** Whether `text` is one JSON value and nothing more (RFC 8259; but a string may
** hold control characters, which people's files do): NULL, or in English what
** is wrong at byte `*at`; static storage. Takes no stack, however deep it is.
*/
const char *brf_object_check(const char *text, size_t size, size_t *at);

/*
** Writes the string behind `size` bytes between quotation marks to `out`, of
** `size` bytes at the least, and how long it is to `*made`; false for escapes
** that are none, and halves of a surrogate pair.
*/
int brf_object_unescape(const char *text, size_t size, char *out,
                        size_t *made);

#endif
