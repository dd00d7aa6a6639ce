#!/bin/sh
# SPDX-License-Identifier: MIT
# Whether what the build links is here: compiles and links a line with each
# library, and says by name what is missing and how it is installed.
#   CC, NEEDS_CFLAGS, NEEDS_LDFLAGS  as the build uses them
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
missing=0

if ! command -v "${CC%% *}" >/dev/null 2>&1; then
  echo "briefing: no C compiler '$CC' here: install gcc or clang, or say" \
    "make CC=..." >&2
  exit 1
fi

# need NAME HEADER LIBRARIES CODE HELP...
need() {
  name=$1 header=$2 libraries=$3 code=$4
  shift 4
  printf '#include <%s>\nint main(void) { %s }\n' "$header" "$code" \
    >"$work/a.c"
  # shellcheck disable=SC2086
  if ! $CC $NEEDS_CFLAGS -c -o "$work/a.o" "$work/a.c" 2>"$work/log"; then
    what="the header <$header>"
  elif [ -n "$libraries" ] && ! $CC -o "$work/a" "$work/a.o" \
    $NEEDS_LDFLAGS $libraries 2>"$work/log"; then
    what="the library ($libraries)"
  else
    return
  fi
  missing=1
  echo "briefing needs $name: $what was not found by $CC, or is too old" >&2
  printf '  %s\n' "$@" >&2
}

need "ICU" unicode/ucol.h "-licui18n -licuuc" \
  "return (int)ucol_countAvailable();" \
  "Debian, Ubuntu: apt-get install libicu-dev" \
  "Fedora: dnf install libicu-devel    Alpine: apk add icu-dev" \
  "macOS: brew install icu4c    elsewhere: make ICU_DIR=/its/prefix"
need "utf8proc" utf8proc.h "-lutf8proc" "return utf8proc_version()[0];" \
  "Debian, Ubuntu: apt-get install libutf8proc-dev" \
  "Fedora: dnf install utf8proc-devel    Alpine: apk add utf8proc-dev" \
  "macOS: brew install utf8proc    elsewhere: make UTF8PROC_DIR=/its/prefix"
need "libstemmer (Snowball)" libstemmer.h "-lstemmer" \
  "return sb_stemmer_list()[0][0];" \
  "Debian, Ubuntu: apt-get install libstemmer-dev" \
  "Fedora: dnf install libstemmer-devel    Alpine: apk add snowball-dev" \
  "macOS: brew install snowball    elsewhere: make STEMMER_DIR=/its/prefix"
need "Lua 5.4's headers" lua.h "" \
  "int old[LUA_VERSION_NUM >= 504 ? 1 : -1]; return old != 0;" \
  "Debian, Ubuntu: apt-get install liblua5.4-dev" \
  "Fedora: dnf install lua-devel    Alpine: apk add lua5.4-dev" \
  "macOS: brew install lua@5.4    elsewhere: make LUA_DIR=/its/prefix"
exit $missing
