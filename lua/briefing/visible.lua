-- SPDX-License-Identifier: MIT
--- What a terminal shows and nothing that it obeys: a report may hold escape
--- sequences, or directional overrides that turn its surroundings about.

local M = {}

local SHOWN = "\u{FFFD}"

--- `s` with U+FFFD for controls (C0 but line feed and tab, DEL, C1), and
--- without embeddings, overrides and isolates (U+202A–202E, U+2066–2069).
---@param s string well-formed UTF-8
---@return string
function M.text(s)
  s = s:gsub("\r\n?", "\n"):gsub("[\0-\8\11-\31\127]", SHOWN)
  if s:find("\xC2[\x80-\x9F]") then s = s:gsub("\xC2[\x80-\x9F]", SHOWN) end
  if s:find("\xE2[\x80\x81]") then
    s = s:gsub("\xE2\x80[\xAA-\xAE]", ""):gsub("\xE2\x81[\xA6-\xA9]", "")
  end
  return s
end

--- The same in one line: for messages, names of files, addresses.
---@param s string
---@return string
function M.line(s)
  return M.text((s:gsub("[\t\n\r]", SHOWN)))
end

return M
