# SPDX-License-Identifier: MIT
# Reads exports with readers that are not ours and says what is in them, as
# JSON: readers.py FOLDER, which holds x.jsonl, x.csv, x.db and so on.
import csv
import html.parser
import json
import os
import re
import sqlite3
import sys
import urllib.parse
import xml.etree.ElementTree as etree

folder = sys.argv[1]
TEI = "{http://www.tei-c.org/ns/1.0}"


def path(name):
    return os.path.join(folder, name)


def text(name, **how):
    with open(path(name), encoding="utf-8", newline="", **how) as file:
        return file.read()


def spans(document):
    """Every span that says its words, however deep."""
    if isinstance(document, dict):
        if "start" in document and "text" in document:
            yield document["start"], document["end"], document["text"]
        for value in document.values():
            yield from spans(value)
    elif isinstance(document, list):
        for value in document:
            yield from spans(value)


def read_jsonl():
    documents = [json.loads(line) for line in text("x.jsonl").splitlines()]
    count = wrong = 0
    for document in documents:
        for start, end, words in spans({k: v for k, v in document.items() if k != "text"}):
            count += 1
            wrong += document["text"][start:end] != words
    return {"documents": [d["text"] for d in documents], "spans": count, "wrong": wrong,
            "quotes": [q["text"] for d in documents for q in d["quotes"]]}


def read_csv():
    rows = list(csv.DictReader(text("x.csv").splitlines(keepends=True), strict=True))
    with open(path("bom.csv"), encoding="utf-8-sig", newline="") as file:
        marked = list(csv.DictReader(file, strict=True))
    formulas = sum(cell[:1] in "=+-@\t\r" and cell != "" for row in rows for cell in row.values())
    return {"quotes": [row["text"] for row in rows], "same": rows == marked,
            "mark": open(path("bom.csv"), "rb").read(3).hex(), "formulas": formulas,
            "ends": text("x.csv").count("\r\n") - len(rows)}


def read_db():
    db = sqlite3.connect("file:%s?mode=ro" % path("x.db"), uri=True)
    one = lambda sql, *values: db.execute(sql, values).fetchone()[0]
    texts = dict(db.execute("SELECT id, text FROM documents ORDER BY rowid"))
    wrong = 0
    for table in ("quotes", "mentions", "dates"):
        for document, start, end, words in db.execute(
                'SELECT document, start, "end", text FROM %s' % table):
            wrong += texts[document][start:end] != words
    tables = {name: [c[1] for c in db.execute("PRAGMA table_info(%s)" % name)]
              for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' "
                                        "AND name NOT LIKE 'search_%' AND name NOT LIKE 'sqlite_%'")}
    return {"check": one("PRAGMA integrity_check"),
            "dangling": len(db.execute("PRAGMA foreign_key_check").fetchall()),
            "documents": list(texts.values()), "wrong": wrong, "tables": tables,
            "quotes": [t for (t,) in db.execute("SELECT text FROM quotes ORDER BY rowid")],
            "found": one("SELECT count(*) FROM search WHERE search MATCH ? AND quote IS NOT NULL",
                         os.environ["FOLDED"])}


def read_tei():
    root = etree.parse(path("x.xml")).getroot()
    ids = {e.get("{http://www.w3.org/XML/1998/namespace}id") for e in root.iter()} - {None}
    refs = [r[1:] for e in root.iter() for a in ("who", "toWhom", "ref")
            for r in e.get(a, "").split() if r.startswith("#")]
    found = {"documents": ["".join(ab.itertext()) for ab in root.iter(TEI + "ab")],
             "said": len(list(root.iter(TEI + "said"))), "dangling": sum(r not in ids for r in refs),
             "kinds": sorted({e.tag.replace(TEI, "") for ab in root.iter(TEI + "ab") for e in ab.iter()})}
    return found


def read_jsonld():
    page = json.loads(text("x.jsonld"))
    texts = [json.loads(line)["text"] for line in text("x.jsonl").splitlines()]
    where = [json.loads(line) for line in text("x.jsonl").splitlines()]
    by_source = {d.get("url") or "urn:briefing:" + urllib.parse.quote(d["id"], safe=""): d["text"] for d in where}
    wrong = 0
    for item in page["items"]:
        source = by_source[item["target"]["source"]]
        position, quote = item["target"]["selector"]
        assert position["type"] == "TextPositionSelector" and quote["type"] == "TextQuoteSelector"
        wrong += source[position["start"]:position["end"]] != quote["exact"]
        wrong += source.count(quote["prefix"] + quote["exact"] + quote["suffix"]) < 1
    return {"context": page["@context"], "type": page["type"], "wrong": wrong, "of": len(texts),
            "quotes": [i["target"]["selector"][1]["exact"] for i in page["items"]],
            "ids": len({i["id"] for i in page["items"]})}


def read_conllu():
    sentences = [block for block in text("x.conllu").split("\n\n") if block.strip()]
    wrong = words = 0
    for block in sentences:
        rows = [line.split("\t") for line in block.split("\n") if line and line[0] != "#"]
        wrong += any(len(row) != 10 for row in rows)
        wrong += [row[0] for row in rows] != [str(i + 1) for i in range(len(rows))]
        wrong += not re.search(r"^# sent_id = \S", block, re.M)
        wrong += not re.search(r"^# text = \S", block, re.M)
        words += len(rows)
    return {"sentences": len(sentences), "words": words, "wrong": wrong}


def read_html():
    class Page(html.parser.HTMLParser):
        def __init__(self):
            super().__init__()
            self.bodies, self.depth, self.tags = [], 0, set()

        def handle_starttag(self, tag, attributes):
            self.tags.add(tag)
            if tag == "div" and ("class", "body") in attributes:
                self.bodies.append("")
                self.depth = 1
            elif self.depth and tag == "div":
                self.depth += 1

        def handle_endtag(self, tag):
            if self.depth and tag == "div":
                self.depth -= 1

        def handle_data(self, data):
            if self.depth:
                self.bodies[-1] += data

    page = Page()
    page.feed(text("x.html"))
    return {"documents": page.bodies,
            "outside": sorted(page.tags & {"img", "link", "iframe", "object", "video", "audio"})}


def read_json():
    brief = json.loads(text("x.json"))
    return {"keys": list(brief), "documents": [d["text"] for d in brief["documents"]]}


names = [name[5:] for name in list(globals()) if name.startswith("read_")]
print(json.dumps({name: globals()["read_" + name]() for name in names}))
