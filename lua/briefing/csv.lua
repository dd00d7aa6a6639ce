-- SPDX-License-Identifier: MIT
--- CSV as RFC 4180 has it: fields parted by commas, quoted where they hold a
--- comma, a quote or a line break, records ended by CRLF.

local M = {}

local CONTROL = "\u{FFFD}"

--- One record as a line. A text that a spreadsheet would run as a formula
--- (it starts with = + - @, a tab or a carriage return) gets an apostrophe, and
--- controls that a terminal obeys become U+FFFD.
---@param fields any[] strings and numbers; false or "" for an empty field
---@return string
function M.line(fields)
  local out = {}
  for i, field in ipairs(fields) do
    if type(field) == "string" then
      if field:find("^[=+%-@\t\r]") then field = "'" .. field end
      if field:find "[\0-\8\11\12\14-\31\127\xC2]" then
        field = field:gsub("[\0-\8\11\12\14-\31\127]", CONTROL)
          :gsub("\xC2[\x80-\x9F]", CONTROL)
      end
      -- also at what parts the fields elsewhere, lest a piece be a formula there
      if field:find('[,"\r\n;\t]') then
        field = '"' .. field:gsub('"', '""') .. '"'
      end
    elseif not field then
      field = ""
    end
    out[i] = tostring(field)
  end
  return table.concat(out, ",") .. "\r\n"
end

--- Reads records, also with LF line ends and a byte order mark.
---@param s string
---@param separator string|nil one character; a comma when absent
---@return string[][]|nil records nil when a quoted field is never closed
---@return string|nil message, string|nil code, integer|nil byte
function M.parse(s, separator)
  separator = separator or ","
  local ends = "[" .. separator .. "\r\n]"
  local records, record = {}, {}
  local at = s:sub(1, 3) == "\xEF\xBB\xBF" and 4 or 1
  while at <= #s do
    local field
    if s:byte(at) == 34 then
      local pieces, from = {}, at + 1
      while true do
        local close = s:find('"', from, true)
        if not close then
          return nil, "a quoted field is never closed", "bad-csv", at
        end
        pieces[#pieces + 1] = s:sub(from, close - 1)
        from = close + 1
        if s:byte(from) ~= 34 then break end
        pieces[#pieces + 1] = '"'
        from = from + 1
      end
      local stop = s:find(ends, from) or #s + 1
      field = table.concat(pieces) .. s:sub(from, stop - 1)
      at = stop
    else
      local stop = s:find(ends, at) or #s + 1
      field, at = s:sub(at, stop - 1), stop
    end
    record[#record + 1] = field
    local char = s:sub(at, at)
    if char == separator and at == #s then record[#record + 1] = "" end
    if char ~= separator then
      if #record > 1 or record[1] ~= "" then records[#records + 1] = record end
      record = {}
      if s:sub(at, at + 1) == "\r\n" then at = at + 1 end
    end
    at = at + 1
  end
  if #record > 0 then records[#records + 1] = record end
  return records
end

--- Reads records whose first one names the fields.
---@param s string
---@param separator string|nil
---@return table<string, string>[]|nil rows
---@return string|nil message, string|nil code, integer|nil byte
function M.rows(s, separator)
  local records, message, code, byte = M.parse(s, separator)
  if not records then return nil, message, code, byte end
  local names, rows = records[1] or {}, {}
  for i = 2, #records do
    local row = {}
    for j, name in ipairs(names) do
      local value = records[i][j]
      if value and value ~= "" then row[name] = value end
    end
    rows[#rows + 1] = row
  end
  return rows
end

return M
