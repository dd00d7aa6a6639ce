#!/bin/sh
# SPDX-License-Identifier: MIT
# format.sh [--write [FILE...]]: whether the C sources that csrc/tools/formatted
# lists are as .clang-format has it, by the clang-format of Debian 12, since each
# version has ways of its own. --write formats them, or those that are named and
# lists them from then on; that goes into commits of its own.
cd "$(dirname "$0")/../.." || exit 2
list=csrc/tools/formatted
clang-format --version 2>/dev/null | grep -q 'version 14\.' || {
  echo "skipped: the format of C (no clang-format 14 here)"
  exit 0
}
if [ "$1" = --write ]; then
  shift
  for file; do echo "$file"; done | sort -u - $list >$list.new &&
    mv $list.new $list
  xargs clang-format -i <$list
  exit
fi
wrong=0
while read -r file; do
  if [ ! -e "$file" ]; then
    echo "$list: $file is gone"
    wrong=1
  elif ! clang-format --dry-run -Werror "$file" 2>/dev/null; then
    echo "$file: not as .clang-format has it: make format"
    wrong=1
  fi
done <$list
exit $wrong
