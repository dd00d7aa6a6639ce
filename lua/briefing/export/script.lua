-- SPDX-License-Identifier: MIT
--- What the HTML page can do besides being read: filter the quotes and the
--- reports, and unfold all on paper. Without it the form stays hidden.

return [[
"use strict";
(function () {
  var form = document.getElementById("filters");
  if (!form) return;
  var quotes = Array.from(document.querySelectorAll(".quotes li"));
  var folded = Array.from(document.querySelectorAll("main section > details, .speaker > details"));
  var output = form.querySelector("output");
  function fold(s) {
    return s.normalize("NFKC").toLowerCase()
      .replace(/[\u064B-\u065F\u0670\u0640]/g, "")
      .replace(/[\u0622\u0623\u0625\u0671]/g, "\u0627")
      .replace(/[\u0649\u06CC]/g, "\u064A").replace(/\u0629/g, "\u0647");
  }
  var texts = quotes.map(function (li) { return fold(li.textContent); });
  var reports = Array.from(document.querySelectorAll("article.text"));
  var bodies = reports.map(function (one) { return fold(one.textContent); });
  var opened = null;
  function apply() {
    var want = {};
    ["speaker", "outlet", "type", "since", "until"].forEach(function (name) {
      want[name] = form.elements[name].value;
    });
    var words = fold(form.elements.words.value.trim());
    var active = words !== "" || Object.values(want).some(Boolean);
    var shown = 0;
    quotes.forEach(function (li, i) {
      var has = li.dataset;
      var keep = (!want.speaker || has.speaker === want.speaker) &&
        (!want.outlet || has.outlet === want.outlet) &&
        (!want.type || has.type === want.type) &&
        (!want.since || has.date && has.date >= want.since) &&
        (!want.until || has.date && has.date <= want.until) &&
        texts[i].includes(words);
      li.hidden = !keep;
      if (keep) shown += 1;
    });
    reports.forEach(function (one, i) {
      var has = one.dataset;
      one.hidden = !((!want.outlet || has.outlet === want.outlet) &&
        (!want.since || has.date && has.date >= want.since) &&
        (!want.until || has.date && has.date <= want.until) &&
        bodies[i].includes(words));
    });
    document.querySelectorAll(".speaker").forEach(function (article) {
      article.hidden = !article.querySelector(".quotes li:not([hidden])");
    });
    if (active && !opened) opened = folded.filter(function (d) { return d.open; });
    folded.forEach(function (d) {
      if (active) d.open = true;
      else if (opened) d.open = opened.includes(d);
    });
    if (!active) opened = null;
    output.textContent = active ? shown + " / " + quotes.length : "";
  }
  form.addEventListener("input", apply);
  form.addEventListener("reset", function () { setTimeout(apply, 0); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  // A link leads to its place even where that is filtered out or folded away.
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest('a[href^="#"]');
    var place = link && document.getElementById(link.hash.slice(1));
    if (!place) return;
    var report = place.closest("article.text");
    if (report) report.hidden = false;
    for (var d = place.closest("details"); d; d = d.parentElement.closest("details")) {
      d.open = true;
    }
  });
  form.hidden = false;
  var closed = [];
  window.addEventListener("beforeprint", function () {
    closed = folded.filter(function (d) { return !d.open; });
    closed.forEach(function (d) { d.open = true; });
  });
  window.addEventListener("afterprint", function () {
    closed.forEach(function (d) { d.open = false; });
  });
})();
]]
