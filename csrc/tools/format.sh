#!/bin/sh
# SPDX-License-Identifier: MIT
# format.sh [--write]: whether the C sources are as .clang-format has it, by the
# clang-format of Debian 12, since each version has ways of its own; --write
# formats them. Those in format.later are left as they are until somebody has
# them to himself: reformatting goes into commits of its own.
cd "$(dirname "$0")/../.." || exit 2
clang-format --version 2>/dev/null | grep -q 'version 14\.' || {
  echo "skipped: the format of C (no clang-format 14 here)"
  exit 0
}
wrong=0
for file in $(find csrc spec -name node_modules -prune -o -name '*.[ch]' -print |
  sort); do
  grep -qx "$file" csrc/tools/format.later && continue
  if [ "$1" = --write ]; then
    clang-format -i "$file"
  elif ! clang-format --dry-run -Werror "$file" 2>/dev/null; then
    echo "$file: not as .clang-format has it: make format"
    wrong=1
  fi
done
while read -r file; do
  if [ ! -e "$file" ]; then
    echo "csrc/tools/format.later: $file is gone"
    wrong=1
  fi
done <csrc/tools/format.later
exit $wrong
