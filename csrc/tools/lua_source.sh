#!/bin/sh
# SPDX-License-Identifier: MIT
# lua_source.sh VERSION PREFIX: builds that Lua, bin/lua and include/ below
# PREFIX, as `make check-lua` takes it. The sources are those that the crate
# lua-src carries, which cargo fetches: a release of it for each Lua. It looks
# for modules where the machine's lua5.4 does.
version=$1 prefix=$2
here=$(cd "$(dirname "$0")" && pwd)
case $version in
  5.4.0) release=540.0.0 ;;
  5.4.3) release=543.0.0 ;;
  5.4.4) release=544.0.1 ;;
  5.4.6) release=546.0.2 ;;
  5.4.7) release=547.0.0 ;;
  5.4.8) release=548.1.2 ;;
  *)
    echo "lua_source.sh: of Lua 5.4 there are 0, 3, 4, 6, 7 and 8" >&2
    exit 1
    ;;
esac
command -v cargo >/dev/null || {
  echo "lua_source.sh: no cargo here to fetch Lua $version with" >&2
  exit 1
}
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cat >"$work/Cargo.toml" <<END
[package]
name = "lua"
version = "0.0.0"
[lib]
path = "none.rs"
[dependencies]
lua-src = "=$release"
END
: >"$work/none.rs"
(cd "$work" && cargo vendor --quiet vendor) >"$work/log" 2>&1 || {
  cat "$work/log" >&2
  exit 1
}
sources=$work/vendor/lua-src/lua-$version
mkdir -p "$prefix/bin" "$prefix/include" || exit 2
places() { env -u LUA_PATH -u LUA_CPATH lua5.4 -e "io.write(package.$1)"; }
# Modules find the interpreter's functions in it: nothing is hidden (-Wl,-E).
${CC:-cc} -O2 -std=gnu99 -DLUA_USE_POSIX -DLUA_USE_DLOPEN -DLUA_COMPAT_5_3 \
  -DLUA_PATH_DEFAULT="\"$(places path)\"" \
  -DLUA_CPATH_DEFAULT="\"$(places cpath)\"" -I"$sources" -o "$prefix/bin/lua" "$here/lua_host.c" "$sources"/l*.c \
  -Wl,-E -lm -ldl || exit 1
cp "$sources/lua.h" "$sources/luaconf.h" "$sources/lualib.h" \
  "$sources/lauxlib.h" "$prefix/include/"
