-- SPDX-License-Identifier: MIT
--- The options of `briefing.normalize`, checked once and packed into the one
--- integer that the core takes (four bits each, in the order of FIELDS).

local check = require "briefing.check"
local core = require "briefing.core"

local M = {}

-- Field → what it may be set to, in the order of BrfFoldOptions; the first is
-- what "keep" or "none" stands for.
local FIELDS = {
  { "form", "none", "NFC", "NFD", "NFKC", "NFKD" },
  { "diacritics", "keep", "remove" },
  { "tatweel", "keep", "remove" },
  { "alef", "keep", "fold" },
  { "yeh", "keep", "fold" },
  { "teh_marbuta", "keep", "heh" },
  { "hamza", "keep", "carrier", "remove" },
  { "presentation", "keep", "fold" },
  { "letters", "keep", "arabic" },
  { "digits", "keep", "ascii" },
  { "punctuation", "keep", "ascii" },
  { "spaces", "keep", "collapse" },
  { "case", "keep", "lower" },
}

-- `match` is the comparison form of CONTRACT terms: one alef, one yeh, one
-- heh, no tashkeel, no tatweel, as Lucene's ArabicNormalizer has it, with what
-- pages of different outlets write differently besides. `search` also drops
-- the hamza and equates punctuation. `display` changes no letter.
local PRESETS = {
  none = {},
  display = { form = "NFC", tatweel = "remove", presentation = "fold", spaces = "collapse" },
  match = { form = "NFC", diacritics = "remove", tatweel = "remove", alef = "fold",
    yeh = "fold", teh_marbuta = "heh", presentation = "fold", letters = "arabic",
    digits = "ascii", spaces = "collapse", case = "lower" },
  search = { form = "NFKC", diacritics = "remove", tatweel = "remove", alef = "fold",
    yeh = "fold", teh_marbuta = "heh", hamza = "remove", presentation = "fold",
    letters = "arabic", digits = "ascii", punctuation = "ascii", spaces = "collapse",
    case = "lower" },
}

local index, names = {}, {}
for i, field in ipairs(FIELDS) do
  local values = {}
  for v = 2, #field do values[field[v]] = v - 2 end
  index[field[1]] = { shift = 4 * (i - 1), values = values }
  names[#names + 1] = field[1]
end

local function pack(settings, packed)
  for name, value in pairs(settings) do
    local field = index[name]
    packed = packed & ~(15 << field.shift) | field.values[value] << field.shift
  end
  return packed
end

local packed_presets = {}
for name, settings in pairs(PRESETS) do packed_presets[name] = pack(settings, 0) end

local MATCH <const> = packed_presets.match

M.names = names ---@type string[] the single options

M.presets = check.names(PRESETS) ---@type string[]

--- Checks normalization options and packs them.
--- Raises at `level` for an unknown option or value, naming the near one.
---@param options? table  preset and single options; nil is the preset "match"
---@param level? integer  as of `error`, counted from the caller of this function
---@return integer
function M.normalize(options, level)
  if options == nil then return MATCH end
  level = (level or 1) + 1
  if type(options) ~= "table" then
    error("options: table expected, got " .. type(options), level)
  end
  local preset = options.preset == nil and "match" or options.preset
  local packed = packed_presets[preset]
  if not packed then
    error(("unknown preset '%s'%s"):format(tostring(preset),
      check.hint(preset, check.names(PRESETS))), level)
  end
  for name, value in pairs(options) do
    local field = index[name]
    if field then
      local number = field.values[value]
      if not number then
        error(("option '%s': unknown value '%s'%s"):format(name, tostring(value),
          check.hint(value, check.names(field.values))), level)
      end
      packed = packed & ~(15 << field.shift) | number << field.shift
    elseif name ~= "preset" then
      error(("unknown option '%s'%s"):format(tostring(name),
        check.hint(name, M.names)), level)
    end
  end
  return packed
end

--- Normalizes and folds a string.
---@param s string         UTF-8
---@param options? table   preset, form, diacritics, alef …: see docs/manual.md
---@return string? normalized  nil for invalid UTF-8, with message, code and byte
---@return briefing.Alignment|string alignment  maps spans: alignment:original(first, last)
M.apply = core.normalizer(M.normalize)

return M
