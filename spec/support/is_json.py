# SPDX-License-Identifier: MIT
# is_json.py FILE: for each line 1 where it is JSON to Python, else 0; control
# characters in strings are let pass, Python's own NaN and Infinity are not.
import json
import sys


def refuse(name):
    raise ValueError(name)


def is_json(line):
    try:
        json.loads(line, strict=False, parse_constant=refuse)
    except ValueError:
        return "0"
    return "1"


with open(sys.argv[1], encoding="utf-8", errors="replace", newline="\n") as lines:
    sys.stdout.write("".join(is_json(line) for line in lines.read().split("\n")))
