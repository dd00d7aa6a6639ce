#!/bin/sh
# SPDX-License-Identifier: MIT
# check_rocks.sh TARBALL VERSION: the rockspecs lint; LuaRocks makes a source
# rock of the tarball and a binary rock of that, installs it into a fresh
# tree, where the command runs, and removes it without a rest. Needs no
# network: what Debian provides is declared, not fetched.
tarball=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
version=$2
here=$PWD
LUA=${LUA:-lua5.4}
command -v luarocks >/dev/null || {
  echo "skipped: no luarocks here"
  exit 0
}
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
failed=0

cat >"$work/config.lua" <<END
lua_version = "5.4"
lua_interpreter = "$(basename "$LUA")"
rocks_servers = {}
rocks_trees = { "$work/made" }
rocks_provided = { luafilesystem = "1.8-1", dkjson = "2.5-1",
  argparse = "0.7-1" }
END
export LUAROCKS_CONFIG="$work/config.lua"
rocks() { luarocks --lua-version 5.4 "$@"; }

right() {
  what=$1
  shift
  if "$@" >"$work/log" 2>&1; then
    echo "ok: $what"
  else
    echo "NOT OK: $what"
    sed 's/^/    /' "$work/log" | tail -n 40
    failed=1
  fi
}
fails_with() {
  words=$1
  shift
  "$@" >"$work/out" 2>&1 && { echo "it did not fail"; return 1; }
  grep -q "$words" "$work/out" || { cat "$work/out"; return 1; }
}

for spec in rockspec/*.rockspec rockspec/html/*.rockspec; do
  right "lint $spec" rocks lint "$spec"
done

# The release's rockspecs, over the tarball instead of the tag.
for name in briefing briefing-html; do
  sed -e "s|url = \".*\"|url = \"file://$tarball\"|" -e '/tag = /d' \
    "$(find rockspec -name "$name-$version-1.rockspec")" \
    >"$work/$name-$version-1.rockspec"
done
cd "$work" || exit 1

right "a missing library is named, with how to say where it is" \
  fails_with "UTF8PROC_DIR" rocks build --tree "$work/none" \
  "briefing-$version-1.rockspec" UTF8PROC_INCDIR=/nonexistent
mkdir -p prefix/include prefix/lib
include=$(printf '#include <unicode/ucol.h>\n' | cc -E - |
  sed -n 's|^# 1 "\(.*\)/unicode/ucol.h".*|\1|p' | head -n 1)
ln -s "$include/unicode" prefix/include/unicode
library=$(cc -print-file-name=libicui18n.so)
ln -s "$library" "$(dirname "$library")/libicuuc.so" prefix/lib/
right "pack the source rock" rocks pack "briefing-$version-1.rockspec"
right "build it, ICU_DIR told" rocks install --tree "$work/made" \
  "briefing-$version-1.src.rock" ICU_DIR="$work/prefix"
right "pack what was built" rocks pack --tree "$work/made" briefing "$version"
right "install that into a fresh tree" rocks install --tree "$work/fresh" \
  "briefing-$version-1.linux-$(uname -m).rock"
right "the installed command runs" "$work/fresh/bin/briefing" quotes \
  "$here/examples/reports"
printf '<html><body><p>%s</p></body></html>' 'قال الوزير إن الجسر جاهز.' \
  >page.html
html() { "$work/fresh/bin/briefing" quotes page.html; }
right "without briefing-html a page is refused, and it says what to install" \
  fails_with "luarocks install briefing-html" html
if pkg-config --exists gumbo 2>/dev/null; then
  right "briefing-html installs beside it" rocks build --tree "$work/fresh" \
    "briefing-html-$version-1.rockspec"
  right "with it, pages are read" html
  right "briefing-html is removed" rocks remove --tree "$work/fresh" \
    briefing-html
else
  echo "skipped: briefing-html (no gumbo here)"
fi
right "briefing is removed" rocks remove --tree "$work/fresh" briefing
nothing() {
  left=$(find "$work/fresh" ! -type d ! -name 'manifest*' ! -name index.html)
  echo "$left"
  [ -z "$left" ]
}
right "nothing is left" nothing

tar -xzf "$tarball" && cd "briefing-$version" || exit 1
right "luarocks make finds the rockspec by itself" \
  rocks make --tree "$work/made"
right "luarocks test" rocks test
exit $failed
