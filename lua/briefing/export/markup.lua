-- SPDX-License-Identifier: MIT
--- A source text in HTML or XML, with spans marked in it. Spans may nest and cross;
--- one that crosses another is cut, and only its first piece carries the id.

local M = {}

local ENTITIES = {
  ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;",
  ["'"] = "&#39;",
}

--- `s` as text in HTML and XML, also inside a quoted attribute. Controls that
--- these do not allow become U+FFFD.
---@param s any
---@return string
function M.escape(s)
  s = tostring(s):gsub("[&<>\"']", ENTITIES)
  s = s:gsub("[\0-\8\11\12\14-\31\127]", "\u{FFFD}")
  return (s:gsub("\xEF\xBF[\xBE\xBF]", "\u{FFFD}")) -- U+FFFE, U+FFFF
end

local escape = M.escape

-- Outer spans first.
local function before(a, b)
  if a.first ~= b.first then return a.first < b.first end
  if a.last ~= b.last then return a.last > b.last end
  return a.rank < b.rank
end

local function open_tag(span)
  local id = span.id and (' id="%s"'):format(escape(span.id)) or ""
  local xml_id = span.xml_id and (' xml:id="%s"'):format(span.xml_id) or ""
  local class = span.class and (' class="%s"'):format(span.class) or ""
  return ("<%s%s%s%s%s>"):format(span.tag, class, id, xml_id,
    span.attributes or "")
end

-- Puts `span` where it belongs in what is still to be opened.
local function insert(queue, span)
  local at = #queue
  while at > 0 and before(queue[at], span) do at = at - 1 end
  table.insert(queue, at + 1, span)
end

---@class briefing.Mark
---@field first integer
---@field last integer
---@field tag string
---@field class string|nil
---@field id string|nil
---@field xml_id string|nil
---@field attributes string|nil further ones, escaped, a blank before each

--- `text` with each of `spans` in an element of its own.
---@param text string
---@param spans briefing.Mark[]
---@return string
function M.mark(text, spans)
  local queue, stack, out, at = {}, {}, {}, 1
  for i, span in ipairs(spans) do
    queue[i] = { first = span.first, last = span.last, tag = span.tag,
      class = span.class, id = span.id, xml_id = span.xml_id,
      attributes = span.attributes, rank = i }
  end
  table.sort(queue, function(a, b) return before(b, a) end)
  local function emit(upto)
    if upto >= at then
      out[#out + 1] = escape(text:sub(at, upto))
      at = upto + 1
    end
  end
  local function close_until(first)
    while #stack > 0 and stack[#stack].last < first do
      local span = table.remove(stack)
      emit(span.last)
      out[#out + 1] = "</" .. span.tag .. ">"
    end
  end
  while #queue > 0 do
    local span = table.remove(queue)
    close_until(span.first)
    local outer = stack[#stack]
    if outer and span.last > outer.last then
      insert(queue, { first = outer.last + 1, last = span.last,
        tag = span.tag, class = span.class, attributes = span.attributes,
        rank = span.rank })
      span.last = outer.last
    end
    emit(span.first - 1)
    out[#out + 1] = open_tag(span)
    stack[#stack + 1] = span
  end
  close_until(math.huge)
  emit(#text)
  return table.concat(out)
end

return M
