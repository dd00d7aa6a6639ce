#!/bin/sh
# SPDX-License-Identifier: MIT
# each.sh FOLDER COMMAND...: runs it with each spec of a folder, in a process of
# its own: what one leaves in memory costs the others nothing. Shows those that
# fail; the last line is as busted's, of all of them.
folder=$1
shift
log=$(mktemp) || exit 2
trap 'rm -f "$log" "$log.sums"' EXIT
status=0
for spec in $(find "$folder" -name '*_spec.lua' | sort); do
  "$@" "$spec" >"$log" 2>&1 || {
    status=1
    echo "== $spec"
    cat "$log"
  }
  tail -1 "$log" >>"$log.sums"
done
awk '{ passed += $1; failed += $3 } END { print passed " passed, " failed " failed" }' \
  "$log.sums"
exit $status
