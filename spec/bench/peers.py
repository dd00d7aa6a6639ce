#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What other libraries take for the same work on the same texts.

    peers.py [--runs N] [--size MB] FOLDER      (make peers)

Reads the .txt files of FOLDER, repeats them to some megabytes of documents,
and has each library that can be imported fold them, find their words and their
sentences, in turns with `briefing`; prints MB/s of UTF-8 (the median of the
runs, by processor time, on one thread) and how many times as fast `briefing`
was in the same runs. From Python each is used as its documentation shows and
gives a list of strings or of places; from Lua every token and sentence is read
likewise. "found" is without reading them: `briefing` makes them when asked.
A library that isn't there is named.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MISSING = []


def have(name):
    try:
        return __import__(name, fromlist=["*"])
    except ImportError:
        MISSING.append(name)
        return None


def peers():
    """(operation, library, function of a text) of what is installed."""
    araby = have("pyarabic.araby")
    if araby:
        def fold(text):
            text = araby.strip_tatweel(araby.strip_tashkeel(text))
            text = araby.normalize_alef(text)  # ى among them
            return araby.normalize_teh(text)
        yield "fold", "PyArabic", fold
        yield "words", "PyArabic", lambda text: list(araby.tokenize_with_location(text))
        yield "sentences", "PyArabic", araby.sentence_tokenize
    camel = have("camel_tools.utils.normalize")
    if camel:
        from camel_tools.tokenizers.word import simple_word_tokenize
        from camel_tools.utils.dediac import dediac_ar

        def fold_camel(text):
            text = camel.normalize_alef_ar(dediac_ar(text).replace("\u0640", ""))
            return camel.normalize_teh_marbuta_ar(camel.normalize_alef_maksura_ar(text))
        yield "fold", "CAMeL Tools", fold_camel
        yield "words", "CAMeL Tools", simple_word_tokenize
    icu = have("icu")
    if icu:
        rules = icu.Transliterator.createFromRules(
            "fold", "[\u064b-\u0652\u0640] > ; [أإآٱ] > ا ; ى > ي ; ة > ه ;",
            icu.UTransDirection.FORWARD)
        yield "fold", "ICU, its transliterator", rules.transliterate
        arabic = icu.Locale("ar")
        for operation, new in (("words", icu.BreakIterator.createWordInstance),
                               ("sentences", icu.BreakIterator.createSentenceInstance)):
            ends = new(arabic)

            def find(text, ends=ends):
                ends.setText(text)
                start, found = 0, []
                for end in ends:
                    found.append((start, text[start:end]))
                    start = end
                return found
            yield operation, "ICU, its break iterator", find
    nltk = have("nltk.tokenize")
    if nltk:
        from nltk.tokenize.punkt import PunktSentenceTokenizer
        pieces, punkt = nltk.WordPunctTokenizer(), PunktSentenceTokenizer()
        yield "words", "NLTK, wordpunct", lambda text: list(pieces.span_tokenize(text))
        yield "sentences", "NLTK, Punkt untrained", lambda text: list(punkt.span_tokenize(text))
    spacy = have("spacy")
    if spacy:
        arabic_of_spacy = spacy.blank("ar")
        splits = spacy.blank("ar")
        splits.add_pipe("sentencizer")
        yield "words", "spaCy, blank ar", lambda text: [
            (token.idx, token.text) for token in arabic_of_spacy(text)]
        yield "sentences", "spaCy, sentencizer", lambda text: [
            (sentence.start_char, sentence.end_char) for sentence in splits(text).sents]


def documents(folder, size):
    texts = [path.read_text(encoding="utf8") for path in sorted(Path(folder).glob("*.txt"))]
    once = sum(len(text.encode()) for text in texts)
    if once == 0:
        sys.exit(f"{folder}: no text here")
    return texts * max(1, round(size * 1e6 / once))


def own(lua, path):
    script = Path(__file__).with_name("peers.lua")
    out = subprocess.run([lua, script, path], check=True, capture_output=True, text=True).stdout
    return {name: float(seconds) for name, seconds in
            (line.split("\t") for line in out.splitlines())}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--size", type=float, default=0.5, help="MB of text")
    parser.add_argument("folder")
    options = parser.parse_args()
    lua = os.environ.get("LUA", "lua5.4")
    texts = documents(options.folder, options.size)
    small = sum(len(text.encode()) for text in texts) / 1e6
    # briefing has more to do, so that its clock can tell it.
    many = texts * 16
    rows = list(peers())
    speeds = {(operation, library): [] for operation, library, _ in rows}
    ratios = {key: [] for key in speeds}
    briefing = {}
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as lines:
        for text in many:
            lines.write(json.dumps({"text": text}, ensure_ascii=False) + "\n")
        lines.flush()
        for _ in range(options.runs):
            mine = {name: 16 * small / seconds for name, seconds in own(lua, lines.name).items()}
            for name, speed in mine.items():
                briefing.setdefault(name, []).append(speed)
            for operation, library, work in rows:
                start = time.process_time()
                for text in texts:
                    work(text)
                speed = small / (time.process_time() - start)
                speeds[operation, library].append(speed)
                ratios[operation, library].append(mine[operation] / speed)
    for name, values in briefing.items():
        print(f"{name}\tbriefing\t{statistics.median(values):.1f}")
        for (operation, library), found in speeds.items():
            if operation == name:
                print(f"{name}\t{library}\t{statistics.median(found):.2f}"
                      f"\tbriefing={statistics.median(ratios[operation, library]):.2g}")
    for name in MISSING:
        print(f"skipped: {name} is not installed", file=sys.stderr)


main()
