-- SPDX-License-Identifier: MIT
-- Checks the links of the Markdown pages: files that are not there, anchors
-- that no heading has, addresses that are none, pages that the index of docs/
-- leaves out. Asks nothing of the network.

local function read(path)
  local file = io.open(path, "rb")
  local content = file and file:read "a"
  if file then file:close() end
  return content
end

-- Without the blocks and spans of code.
local function prose(text)
  return (("\n" .. text):gsub("\n```.-\n```", "\n"):gsub("`[^`\n]*`", function(code)
    return (code:gsub("[%[%]()]", " "))
  end))
end

-- The anchors of a page's headings, made as GitHub makes them.
local function anchors(path)
  local found = {}
  for heading in ("\n" .. (read(path) or "")):gsub("\n```.-\n```", "\n"):gmatch "\n#+ ([^\n]+)" do
    local anchor = heading:gsub("%[(.-)%]%b()", "%1"):lower()
      :gsub("[%z\1-\127]", function(c) return c:find "[%w%-_ ]" and c or "" end)
      :gsub(" ", "-")
    found[anchor] = true
  end
  return found
end

local failed, links = false, 0
local pipe = assert(io.popen "ls *.md docs/*.md csrc/*/*.md examples/*.md 2>/dev/null")
for path in pipe:lines() do
  local base = path:match "^(.*/)" or ""
  local text = prose(read(path))
  local all = {}
  for link in text:gmatch "%]%(([^)%s]+)%)" do all[#all + 1] = link end
  for link in text:gmatch '<img src="([^"]+)"' do all[#all + 1] = link end
  for _, link in ipairs(all) do
    links = links + 1
    local why
    local target, anchor = link:match "^([^#]*)#?(.*)$"
    if link:find "^%a+:" then
      if not link:find "^https?://[%w.-]+%.%a%a+[%w/%%?&=._~:#-]*$" then why = "no address" end
    else
      local file = target == "" and path or base .. target
      while file:find "[^/]+/%.%./" do file = file:gsub("[^/]+/%.%./", "", 1) end
      local there = io.open(file, "rb")
      if not there then
        why = "no such file"
      elseif anchor ~= "" and not anchors(file)[anchor] then
        why = "no such heading"
      end
      if there then there:close() end
    end
    if why then
      io.stderr:write(("%s: %s: %s\n"):format(path, link, why))
      failed = true
    end
  end
end
pipe:close()
local index = read "docs/README.md"
pipe = assert(io.popen "ls docs/*.md")
for path in pipe:lines() do
  local name = path:match "[^/]+$"
  if name ~= "README.md" and not index:find("](" .. name .. ")", 1, true) then
    io.stderr:write(("docs/README.md: leads nobody to %s\n"):format(path))
    failed = true
  end
end
pipe:close()
if arg[1] == "-v" then print(links .. " links") end
os.exit(not failed)
