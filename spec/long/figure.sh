#!/bin/sh
# SPDX-License-Identifier: MIT
# figure.sh FILE NAME COMMAND...: runs it, shows the end of what it prints where
# it fails, and appends name, outcome, seconds and its last line to FILE.
file=$1 name=$2
shift 2
log=$(mktemp) || exit 2
trap 'rm -f "$log"' EXIT
start=$(date +%s)
"$@" >"$log" 2>&1
status=$?
outcome=held
[ $status = 0 ] || outcome=BROKEN
[ $status = 0 ] || tail -60 "$log"
printf '%s\t%s\t%d s\t%s\n' "$name" "$outcome" "$(($(date +%s) - start))" \
  "$(tail -1 "$log" | cut -c1-200)" | tee -a "$file"
exit $status
