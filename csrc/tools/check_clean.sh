#!/bin/sh
# SPDX-License-Identifier: MIT
# check_clean.sh FOLDER [REPORTS]: follows README.md in a Debian 12 with nothing
# but git and make, made in FOLDER by debootstrap (as root; some 200 MB): the
# two commands, then a brief of REPORTS (the samples, when left out) by the
# installed command. Says how long each took.
clean=$1
reports=${2:-examples/reports}
[ "$(id -u)" = 0 ] && command -v debootstrap >/dev/null || {
  echo "skipped: a clean Debian needs root and debootstrap"
  exit 0
}
mounted=
finish() { for at in $mounted; do umount "$at"; done; }
trap finish EXIT
if [ ! -e "$clean/etc/debian_version" ]; then
  debootstrap --variant=minbase --include=git,make,ca-certificates bookworm \
    "$clean" >"$clean.log" 2>&1 || {
    tail "$clean.log"
    exit 1
  }
fi
clean=$(cd "$clean" && pwd)
rm -rf "$clean/root/briefing" "$clean/root/reports"
git clone -q . "$clean/root/briefing" || exit 1
cp -r "$reports" "$clean/root/reports" || exit 1
for name in proc dev dev/pts; do
  if [ $name = proc ]; then
    mount -t proc proc "$clean/proc" || exit 1
  else
    mount --bind "/$name" "$clean/$name" || exit 1
  fi
  mounted="$clean/$name $mounted"
done
# step WHAT COMMAND: in the clean tree, and how long it took
step() {
  from=$(date +%s)
  if chroot "$clean" /usr/bin/env -i HOME=/root LANG=C.UTF-8 \
    PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    sh -c "cd /root/briefing && $2" >"$clean.step" 2>&1; then
    echo "ok: $1, $(($(date +%s) - from)) s: $(tail -n 1 "$clean.step")"
  else
    echo "NOT OK: $1"
    tail -n 30 "$clean.step"
    exit 1
  fi
}
step "make demo" "make demo"
step "make test" "make test"
step "make install" "make -s install && briefing --version"
step "a brief of one's own reports" "cd / && briefing brief /root/reports \
  -o /root/brief.html && ls -l /root/brief.html"
step "make uninstall" "make -s uninstall && ! command -v briefing"
