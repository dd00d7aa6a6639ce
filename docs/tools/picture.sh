#!/bin/sh
# SPDX-License-Identifier: MIT
# picture.sh PAGE PICTURE: the top of a briefing as a PNG, for README.md, by
# Debian's Chromium; made small by pngquant where that is installed.
page=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
command -v chromium >/dev/null || {
  echo "picture.sh: no chromium here (make setup-browser)" >&2
  exit 1
}
chromium --headless=new --no-sandbox --hide-scrollbars --window-size=760,1340 \
  --user-data-dir="$work/profile" --screenshot="$work/page.png" \
  "file://$page" 2>"$work/log" || {
  cat "$work/log" >&2
  exit 1
}
if command -v pngquant >/dev/null; then
  pngquant --force --quality=60-90 --strip --output "$2" 32 "$work/page.png"
else
  cp "$work/page.png" "$2"
fi
