#!/bin/sh
# SPDX-License-Identifier: MIT
# distcheck.sh TARBALL VERSION: one version everywhere, and the tarball alone
# builds, passes its checks, gives itself again where files are generated,
# installs, runs when installed, and uninstalls without a rest.
tarball=$1 version=$2
LUA=${LUA:-lua5.4}
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
failed=0

# right WHAT COMMAND...: one line for each thing that is checked
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

says() { grep -q "$2" "$1" || { echo "$1 does not say $2"; return 1; }; }

right "csrc/brf.h says $version" says csrc/brf.h "BRF_VERSION \"$version\""
right "the rockspec says $version" says \
  "rockspec/briefing-$version-1.rockspec" "version = \"$version-1\""
right "the changelog says $version" says CHANGELOG.md "^## $version"
right "the manual page says $version" says docs/briefing.1 "briefing $version"

tar -xzf "$tarball" -C "$work" || exit 1
cd "$work/briefing-$version" || exit 1
find . -type f | sort >"$work/packed"
right "it builds" make -s all
right "the rockspecs are up to date" "$LUA" csrc/tools/genrockspec.lua --check
tables_again() {
  cp -r csrc/tables "$work/tables" && make -s tables &&
    diff -r csrc/tables "$work/tables"
}
right "the tables regenerate to the same bytes" tables_again
right "the reference regenerates to the same bytes" \
  "$LUA" docs/tools/reference.lua --check
right "its checks pass" make -s check BRIEFING_SHARED=/nonexistent
make -s clean
tidy() { find . -type f | sort | diff "$work/packed" -; }
right "make clean leaves what was packed" tidy

installed() {
  # Lua knows no DESTDIR: paths are told.
  LUA_PATH="$work/root/usr/share/lua/5.4/?.lua;$work/root/usr/share/lua/5.4/?/init.lua;;" \
    LUA_CPATH="$work/root/usr/lib/lua/5.4/?.so;;" \
    "$LUA" "$work/root/usr/bin/briefing" "$@"
}
right "it installs" make -s install DESTDIR="$work/root" PREFIX=/usr
reports=$PWD/examples/reports
cd "$work" || exit 1
right "the installed command writes a brief" \
  installed brief "$reports" -o "$work/brief.html"
right "the brief is a page" says "$work/brief.html" "</html>"
cd "$work/briefing-$version" || exit 1
right "it uninstalls" make -s uninstall DESTDIR="$work/root" PREFIX=/usr
nothing() { left=$(find "$work/root" -type f); echo "$left"; [ -z "$left" ]; }
right "nothing is left" nothing
exit $failed
