#!/bin/sh
# SPDX-License-Identifier: MIT
# check_lua.sh PREFIX: builds a copy of the project with the headers below PREFIX
# and runs its tests in PREFIX/bin/lua, which has to find the Lua modules that
# they need: those of one Lua 5.4 are right for all.
prefix=$(cd "$1" && pwd) || exit 2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
"$prefix/bin/lua" -e 'print(_VERSION)' | grep -q '^Lua 5\.4$' || {
  echo "check_lua.sh: $prefix/bin/lua is no Lua 5.4" >&2
  exit 1
}
mkdir "$work/bin"
ln -s "$prefix/bin/lua" "$work/bin/lua5.4"
ln -s "$prefix/bin/lua" "$work/bin/lua"
git ls-files | tar -cf - -T - | tar -xf - -C "$work" || exit 2
cd "$work" || exit 2
echo "$("$prefix/bin/lua" -v):"
PATH="$work/bin:$PATH" \
  make -s spec LUA_DIR="$prefix" LUA="$work/bin/lua5.4"
