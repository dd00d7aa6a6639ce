-- SPDX-License-Identifier: MIT
local core = require "briefing.core"
local json = require "dkjson"
local options = require "briefing.options"

local SHARED = os.getenv("BRIEFING_SHARED") or "../shared"
local FORMS = { "NFC", "NFD", "NFKC", "NFKD" }

local function rows(path)
  local file = io.open(SHARED .. "/external/" .. path)
  if not file then return nil end
  local list = {}
  for line in file:lines() do list[#list + 1] = json.decode(line) end
  file:close()
  return list
end

local function form(name)
  return options.normalize { preset = "none", form = name }
end

describe("Unicode forms", function()
  for _, row in ipairs {
    { "NFC", "\u{627}\u{654}", "\u{623}" }, { "NFD", "\u{623}", "\u{627}\u{654}" },
    { "NFC", "ب\u{651}\u{64E}", "ب\u{64E}\u{651}" }, { "NFC", "ﻻ", "ﻻ" }, { "NFKC", "ﻻ", "لا" },
    { "NFKC", "ﬁ ²", "fi 2" }, { "NFKD", "\u{E9} ﷲ", "e\u{301} الله" },
    { "NFC", "\u{1100}\u{1161}\u{11A8}", "\u{AC01}" }, { "NFD", "\u{AC01}", "\u{1100}\u{1161}\u{11A8}" },
    { "NFC", "e\u{301}\u{323}x", "\u{1EB9}\u{301}x" },
  } do
    it(("make %s of %s"):format(row[1], row[2]), function()
      assert.equal(row[3], (core.normalize(row[2], form(row[1]))))
    end)
  end

  local cases = rows "unicode/normalization.jsonl"
  for _, name in ipairs(FORMS) do
    it("agree with Unicode's own cases: " .. name, function()
      if not cases then return pending("no shared material") end
      local packed, wrong = form(name), {}
      for _, case in ipairs(cases) do
        -- alone, and between lines, over a block's edge
        if core.normalize(case.source, packed) ~= case[name:lower()] then
          wrong[#wrong + 1] = case.id
        end
        local around = core.normalize(("ب"):rep(30) .. "\n" .. case.source .. "\nب", packed)
        local starts = ("ب"):rep(30) .. "\n"
        if around ~= starts .. case[name:lower()] .. "\nب" then
          wrong[#wrong + 1] = case.id .. " within"
        end
      end
      assert.same({}, wrong)
    end)
  end
end)

-- Pairs of other libraries, under the options that say what they do.
local LUCENE = { preset = "none", alef = "fold", yeh = "fold", teh_marbuta = "heh",
  diacritics = "remove", tatweel = "remove" }
local function only(name, value)
  return { preset = "none", [name] = value }
end
local OTHERS = {
  { "normalize", LUCENE }, { "strip_tashkeel", only("diacritics", "remove") },
  { "strip_tatweel", only("tatweel", "remove") },
  { "normalize_hamza_tasheel", { preset = "none", alef = "fold", hamza = "carrier" } },
}

-- Whose contract no option states: shadda alone kept or removed, the last vowel
-- alone removed, hamza written apart from its carrier, ى made ا with the
-- tashkeel kept, tashkeel reduced or corrected, and what is no normalization
-- (stems, tokens, whole analyzers).
local NOT_OURS = {
  strip_harakat_keep_shadda = true, strip_last_haraka = true, strip_shadda = true,
  normalize_hamza_to_hamza = true, normalize_alef_incl_wasla_and_maksura = true,
  reduce_tashkeel = true, autocorrect = true, tokenize = true, light_stem = true,
  analyze = true,
}

describe("pairs of other libraries", function()
  local cases = rows "normalization/handwritten_pairs.jsonl"
  it("hold under the options that say the same", function()
    if not cases then return pending("no shared material") end
    local wrong = {}
    for _, case in ipairs(cases) do
      local given
      for _, other in ipairs(OTHERS) do
        if case.op == other[1] then given = other[2] end
      end
      assert.is_true(given ~= nil or NOT_OURS[case.op] == true, case.op)
      if given and core.normalize(case.input, options.normalize(given)) ~= case.expected then
        wrong[#wrong + 1] = case.id
      end
    end
    assert.same({}, wrong)
  end)
end)
