#!/bin/sh
# SPDX-License-Identifier: MIT
# Scores `briefing` against gold annotations: prints `name: value` lines for
# each set that is there, and says which are not.
#   BRIEFING  the command       SHARED  folder of gold/, corpus/ and eval/
#   GOLD      one folder instead, with texts.jsonl and gold.jsonl
#   BUILD     where predictions are written
out=$BUILD/eval
mkdir -p "$out"

# score NAME TEXTS GOLD
score() {
  if [ ! -f "$2" ] || [ ! -f "$3" ] || [ ! -f "$SHARED/eval/score.py" ]; then
    echo "$1: skipped (no gold here)"
    return
  fi
  "$BRIEFING" annotate "$2" >"$out/$1.jsonl"
  python3 "$SHARED/eval/score.py" "$3" "$out/$1.jsonl" |
    sed "s/^/$1./"
}

lua() {
  LUA_PATH="lua/?.lua;lua/?/init.lua;;" LUA_CPATH="$BUILD/?.so;;" \
    "${LUA:-lua5.4}" "$@"
}

# event NAME TEXTS EVENT GOLD
event() {
  [ -f "$2" ] && [ -f "$3" ] || { echo "$1: skipped (no gold here)"; return; }
  name=$1 texts=$2 event=$3 gold=$4
  set --
  for list in statements disagreements entities; do
    if "$BRIEFING" "$list" "$texts" --format jsonl >"$out/$list.jsonl" \
      2>/dev/null; then
      set -- "$@" "--$list" "$out/$list.jsonl"
    else
      echo "$name.$list: skipped (no briefing $list)"
    fi
  done
  python3 "$SHARED/eval/score_event.py" "$event" "$texts" --gold "$gold" "$@" |
    sed "s/^/$name./"
  lua spec/eval/event.lua "$event" "$texts" "$out/disagreements.jsonl" |
    sed "s/^/$name./"
}

if [ -n "$GOLD" ]; then
  score "$(basename "$GOLD")" "$GOLD/texts.jsonl" "$GOLD/gold.jsonl"
  exit
fi
score seeds "$SHARED/corpus/reports.jsonl" "$SHARED/gold/seeds/gold.jsonl"
score news "$SHARED/gold/news/texts.jsonl" "$SHARED/gold/news/gold.jsonl"
score invented spec/eval/invented/texts.jsonl spec/eval/invented/gold.jsonl
# the core of the event, and all that a reader finds who leaves nothing out
for reading in event event_full; do
  event "$reading" "$SHARED/corpus/reports.jsonl" \
    "$SHARED/gold/seeds/$reading.json" "$SHARED/gold/seeds/gold.jsonl"
done
lua spec/eval/clitics.lua \
  "$SHARED/external/clitics/wikinews_half.jsonl"
