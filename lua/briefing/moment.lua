-- SPDX-License-Identifier: MIT
--- Dates in ISO 8601: those that are given so, and publication dates as pages and
--- feeds write them.

local core = require "briefing.core"

local M = {}

local MONTHS = { jan = 1, feb = 2, mar = 3, apr = 4, may = 5, jun = 6, jul = 7, aug = 8,
  sep = 9, oct = 10, nov = 11, dec = 12 }

--- A day or a time on a day, from ISO 8601, RFC 822 (30 Dec 2021 10:00:00 GMT) or an
--- Arabic date with its year; nil for anything else.
---@param s any
---@return string|nil
function M.iso(s)
  if type(s) ~= "string" then return nil end
  s = s:match("^%s*(.-)%s*$")
  local day, time = s:match("^(%d%d%d%d%-%d%d%-%d%d)[T ]?(%d?%d?:?%d?%d?)")
  if day then return #time == 5 and day .. "T" .. time or day end
  local d, month, year, rest = s:match("(%d%d?)[ %-](%a%a%a)%a*[ %-](%d%d%d%d)(.*)$")
  if not d then
    month, d, year, rest = s:match("(%a%a%a)%a* (%d%d?),? (%d%d%d%d)(.*)$")
  end
  month = month and MONTHS[month:lower()]
  if month then
    local clock = rest:match("^,? (%d%d:%d%d)")
    return ("%s-%02d-%02d%s"):format(year, month, tonumber(d), clock and "T" .. clock or "")
  end
  local dates = core.dates(s)
  for _, date in ipairs(dates or {}) do
    if date.kind == "date" or date.kind == "time" then return date.value end
  end
  return nil
end

--- An ISO 8601 date (a year, month, day, or a time on a day), or nil.
---@param s any
---@return string|nil
function M.date(s)
  if type(s) ~= "string" then return nil end
  local year, month, day, rest = s:match("^(%d%d%d%d)%-?(%d?%d?)%-?(%d?%d?)(.*)$")
  if not year or rest ~= "" and not rest:find("^[T ]%d%d:%d%d") then
    return nil
  end
  if month == "" then return rest == "" and year or nil end
  if tonumber(month) < 1 or tonumber(month) > 12 or #month < 2 then return nil end
  if day == "" then return rest == "" and year .. "-" .. month or nil end
  local date = ("%s-%s-%s"):format(year, month, day)
  return core.day_number(date) and date or nil
end

return M
