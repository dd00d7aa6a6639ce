// SPDX-License-Identifier: MIT
// Opens pages in Debian's Chromium and prints what is seen as one JSON object:
//   node checks.js brief.html hostile.html folder-for-screenshots
"use strict";
const { chromium } = require("playwright-core");
const [brief, hostile, folder] = process.argv.slice(2);
const address = (path) => "file://" + path;

// Relative luminance and contrast of two colours (WCAG 2, 1.4.3), in the page.
function contrasts() {
  const parse = (s) => s.match(/[\d.]+/g).slice(0, 3).map(Number);
  const light = (rgb) => {
    const [r, g, b] = rgb.map((c) => {
      c /= 255;
      return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (e) => {
    for (; e; e = e.parentElement) {
      const c = getComputedStyle(e).backgroundColor;
      if (!/, 0\)$|transparent/.test(c)) return parse(c);
    }
    return [255, 255, 255];
  };
  const list = {};
  for (const selector of ["body", ".meta", ".badge", ".badge.odd", ".credit a", ".cites a",
    ".aside", ".who", "mark", "nav a", "summary", "th", ".when"]) {
    const e = document.querySelector(selector);
    if (!e) continue;
    const [a, b] = [light(parse(getComputedStyle(e).color)), light(behind(e))];
    list[selector] = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }
  return list;
}

async function main() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox"] });
  const seen = { words: [], requests: [], widths: {}, filters: {} };
  const open = async (path, options) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.on("console", (m) => seen.words.push(m.text()));
    page.on("pageerror", (e) => seen.words.push(e.message));
    page.on("dialog", (d) => { seen.words.push("dialog " + d.message()); d.dismiss(); });
    page.on("request", (r) => { if (r.url() !== address(path)) seen.requests.push(r.url()); });
    await page.goto(address(path));
    return page;
  };

  for (const width of [360, 768, 1280]) {
    const page = await open(brief, { viewport: { width, height: 900 } });
    const shot = await page.screenshot({ path: `${folder}/brief-${width}.png` });
    seen.widths[width] = {
      bytes: shot.length,
      overflow: await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      small: await page.evaluate(() => Array.from(document.querySelectorAll(
        ".quotes p, .lead li, .plain p:not(.when), .body")).filter((e) => e.offsetParent !== null
        && parseFloat(getComputedStyle(e).fontSize) < 15).length),
    };
    await page.context().close();
  }

  { // without a script
    const page = await open(brief, { javaScriptEnabled: false });
    seen.plain = {
      form: await page.locator("#filters").isVisible(),
      quotes: await page.locator(".quotes li:visible").count(),
      reports: await page.locator("article.text:visible").count(),
    };
    const link = page.locator("#lead .cites a").first();
    const id = (await link.getAttribute("href")).slice(1);
    await link.click();
    const place = page.locator(`[id="${id}"]`);
    seen.plain.jump = await place.evaluate((e) => {
      const box = e.getBoundingClientRect();
      return box.top >= 0 && box.top < innerHeight && e.matches(":target")
        && getComputedStyle(e).outlineStyle !== "none";
    });
    await page.context().close();
  }

  { // filters
    const page = await open(brief);
    const shown = () => page.locator(".quotes li").evaluateAll((list) =>
      list.filter((li) => !li.hidden).map((li) => ({ ...li.dataset, text: li.textContent })));
    const reports = () => page.locator("article.text").evaluateAll((list) =>
      list.filter((a) => !a.hidden).map((a) => ({ ...a.dataset })));
    const all = await shown();
    seen.all = all.length;
    const choose = async (name, value) => {
      const control = page.locator(`#filters [name=${name}]`);
      if (["speaker", "outlet", "type"].includes(name)) await control.selectOption(value);
      else await control.fill(value);
      seen.filters[name] = { value, quotes: await shown(), reports: await reports(),
        said: await page.locator("#filters output").textContent() };
      await page.locator("#filters [type=reset]").click();
      await page.waitForTimeout(50);
    };
    await choose("speaker", await page.locator("#filters [name=speaker] option").nth(1)
      .getAttribute("value"));
    await choose("outlet", await page.locator("#filters [name=outlet] option").nth(1)
      .getAttribute("value"));
    await choose("type", "direct");
    await choose("since", all.map((q) => q.date).filter(Boolean).sort().at(-1));
    await choose("until", all.map((q) => q.date).filter(Boolean).sort()[0]);
    await choose("words", "إلا"); // is written ألا, إلا, الا
    seen.after = (await shown()).length;
    await page.context().close();
  }

  { // a link to a place that is filtered away
    const page = await open(brief);
    const link = page.locator("#lead .cites a").first();
    const id = (await link.getAttribute("href")).slice(1);
    await page.locator("#filters [name=words]").fill("zzzz");
    const hidden = !(await page.locator(`[id="${id}"]`).isVisible());
    await link.click();
    seen.found = hidden && await page.locator(`[id="${id}"]`).isVisible();
    await page.context().close();
  }

  { // keys, names and order, for who can't use a mouse or see
    const page = await open(brief);
    await page.keyboard.press("Tab");
    seen.keys = { first: await page.evaluate(() => document.activeElement.className),
      visible: await page.locator(".skip").isVisible() };
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    seen.keys.inside = await page.evaluate(() =>
      document.querySelector("main").contains(document.activeElement));
    seen.access = await page.evaluate(() => {
      const levels = Array.from(document.querySelectorAll("h1,h2,h3"), (h) => +h.tagName[1]);
      const ids = Array.from(document.querySelectorAll("[id]"), (e) => e.id);
      return {
        dir: document.documentElement.dir, lang: document.documentElement.lang,
        skips: levels.filter((l, i) => i > 0 && l > levels[i - 1] + 1).length,
        unnamed: Array.from(document.querySelectorAll("a,button,select,input,summary,svg"))
          .filter((e) => !(e.textContent.trim() || e.getAttribute("aria-label")
            || e.labels && e.labels.length && e.labels[0].textContent.trim())).length,
        charts: document.querySelectorAll('svg[role="img"][aria-label]').length,
        tables: document.querySelectorAll("figure table").length,
        twice: ids.length - new Set(ids).size,
        broken: Array.from(document.querySelectorAll('a[href^="#"]'))
          .filter((a) => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).length,
      };
    });
    seen.contrast = await page.evaluate(contrasts);
    await page.emulateMedia({ colorScheme: "dark" });
    seen.dark = await page.evaluate(contrasts);
    seen.night = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: "light", media: "print" });
    seen.print = { form: await page.locator("#filters").isVisible(),
      nav: await page.locator("nav").isVisible(),
      torn: await page.evaluate(() => ["h2", ".charts", ".chart", ".quotes li"].filter((s) =>
        getComputedStyle(document.querySelector(s)).breakInside !== "avoid").join(" ")),
      pdf: (await page.pdf({ path: `${folder}/brief.pdf` })).length };
    await page.context().close();
  }

  { // hostile strings
    const page = await open(hostile);
    seen.hostile = await page.evaluate(() => ({
      title: document.title, images: document.images.length, caught: String(window.caught),
      scripts: document.scripts.length, frames: document.querySelectorAll("iframe,object").length,
      handlers: document.querySelectorAll("[onerror],[onclick],[onload],[style]").length,
      text: document.querySelector("main").textContent.includes("<script>"),
      addresses: Array.from(document.links, (a) => a.protocol)
        .filter((p) => !["file:", "http:", "https:"].includes(p)).length,
    }));
    await page.screenshot({ path: `${folder}/hostile.png` });
    await page.context().close();
  }

  { // the policy itself: what a hole would let in is refused
    const before = seen.words;
    seen.words = [];
    const page = await open(brief);
    seen.policy = await page.evaluate(() => new Promise((done) => {
      const script = document.createElement("script");
      script.textContent = "window.caught = 1";
      document.body.append(script);
      const image = document.createElement("img");
      image.src = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
      image.onload = () => done("image");
      image.onerror = () => done(window.caught ? "script" : "refused");
      document.body.append(image);
    }));
    seen.words = before;
    await page.context().close();
  }
  await browser.close();
  console.log(JSON.stringify(seen));
}

main().catch((error) => { console.error(error.message); process.exit(1); });
