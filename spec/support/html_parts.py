# SPDX-License-Identifier: MIT
# html_parts.py FILE: what of a page could do something, as JSON.
import html.parser
import json
import re
import sys

OWN = set("html head meta title style script body header main footer nav section article h1 h2 h3 h4 p ul ol li "
          "a b bdi q cite span div table caption thead tbody tr th td details summary label input select option "
          "button form time small strong em i mark svg g rect text line path circle figure figcaption desc dl dt dd "
          "br noscript fieldset legend output dialog blockquote sup sub tfoot".split())


class Parts(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.seen = {"scripts": 0, "handlers": [], "addresses": [], "foreign": []}

    def handle_starttag(self, tag, attributes):
        seen = self.seen
        seen["scripts"] += tag == "script"
        if tag not in OWN:
            seen["foreign"].append(tag)
        for name, value in attributes:
            if name.startswith("on"):
                seen["handlers"].append([tag, name])
            if name in ("href", "src", "action", "xlink:href", "formaction") \
                    and not re.match(r"(https?://|#)", value or ""):
                seen["addresses"].append([tag, name, value])


parts = Parts()
with open(sys.argv[1], encoding="utf-8") as page:
    parts.feed(page.read())
print(json.dumps(parts.seen))
