#!/bin/sh
# SPDX-License-Identifier: MIT
# The walls between the layers, and that each part has its spec. Prints what
# breaks them; fails if anything does.
cd "$(dirname "$0")/../.." || exit 2
found=$(mktemp) || exit 2
trap 'rm -f "$found"' EXIT

# refuse WHAT PATTERN FILE...: no file may match
refuse() {
  what=$1 pattern=$2
  shift 2
  for file in "$@"; do
    [ -e "$file" ] || continue
    grep -nE "$pattern" "$file" | sed "s|^|$file: $what: |" >>"$found"
  done
}

refuse "the core knows no Lua" '#include *[<"](lua|lauxlib|lualib)' \
  csrc/brf*.c csrc/brf*.h
refuse "the binding knows neither ICU nor utf8proc" \
  '#include *[<"](unicode/|utf8proc)' csrc/lbriefing*
for file in csrc/brf*.c csrc/brf*.h; do
  case $file in
    csrc/brf_icu.c | csrc/brf_icu_regex.c) ;;
    *) refuse "only brf_icu sees ICU" '#include *[<"]unicode/' "$file" ;;
  esac
  case $file in
    csrc/brf_fold*) ;;
    *) refuse "only brf_fold sees utf8proc" '#include *[<"]utf8proc' "$file" ;;
  esac
done

for file in csrc/brf_*.c; do
  name=$(basename "$file" .c)
  short=${name#brf_}
  ls "spec/core/${short}_spec.lua" "spec/c/${short}"* "spec/c/${name}"* \
    2>/dev/null | grep -q . || echo "$file: no spec/core/${short}_spec.lua" \
    "and nothing in spec/c" >>"$found"
done
find lua/briefing -name '*.lua' | sort | while read -r file; do
  name=${file#lua/briefing/}
  spec="spec/briefing/${name%.lua}_spec.lua"
  [ "$name" = init.lua ] && spec=spec/briefing/briefing_spec.lua
  [ -e "$spec" ] || echo "$file: no $spec" >>"$found"
done

left='TO''DO|FIX''ME|XX''X'
git ls-files 2>/dev/null | grep -E '\.(c|h|lua|sh|mk)$|Makefile' |
  while read -r file; do refuse "left for later" "\\b($left)\\b" "$file"; done
find csrc -maxdepth 1 -name '*.c' -exec wc -l {} + |
  awk '$2 != "total" && $1 > 700 { print $2 ": " $1 " lines, over 700" }' \
  >>"$found"

if [ -s "$found" ]; then
  cat "$found"
  exit 1
fi
