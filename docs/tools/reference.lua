-- SPDX-License-Identifier: MIT
-- Writes docs/reference.md and library/briefing.lua from the annotations of
-- lua/briefing and library/core.lua. With --check it writes nothing, and fails
-- where one of these is stale, a public function lacks its annotation, or
-- library/core.lua and the core differ in what functions there are.

package.path = "docs/tools/?.lua;" .. package.path
local annotations = require "annotations"

local REFERENCE, LIBRARY = "docs/reference.md", "library/briefing.lua"

-- What users meet, in the order of the reference.
local CLASSES = { "Set", "Collection", "Quote", "Document", "Entity", "Statement",
  "Disagreement", "Event", "Copy", "Only", "Sentence", "Wording", "Member", "Brief", "Cue",
  "Speaker", "Party", "Act", "Date",
  "Quantity", "Boilerplate", "Span", "Token", "Tokens", "Sentences", "Alignment",
  "Lexicon", "Known", "Problem" }

local function read(path)
  local file = io.open(path, "rb")
  local content = file and file:read "a"
  if file then file:close() end
  return content
end

-- {== what there is

local modules, names = {}, {}
local pipe = assert(io.popen "find lua/briefing -name '*.lua' | LC_ALL=C sort")
for path in pipe:lines() do
  local name = path:gsub("^lua/", ""):gsub("%.lua$", ""):gsub("/init$", ""):gsub("/", ".")
  modules[name] = annotations.read(path)
  names[#names + 1] = name
end
pipe:close()
modules["briefing.core"] = annotations.read "library/core.lua"
names[#names + 1] = "briefing.core"

-- Classes by name, with the methods that their module gives them.
local classes = {}
for _, name in ipairs(names) do
  local module = modules[name]
  for _, class in ipairs(module.classes) do
    local short = class.class:match "^briefing%.(%w+)$"
    if short then
      class.short, class.methods = short, {}
      for _, one in ipairs(module.functions) do
        if one.owner and one.owner == (class.variable or short) and one.method
          and not one.name:find "^__" then
          class.methods[#class.methods + 1] = one
        end
      end
      classes[short] = class
    end
  end
  -- A class that only has methods needs no line of its own.
  for _, one in ipairs(module.functions) do
    local owner = one.owner
    if one.method and owner == "Lexicon" and not classes.Lexicon then
      classes.Lexicon = { short = "Lexicon", class = "briefing.Lexicon", text = module.text,
        fields = {}, methods = {} }
    end
    if one.method and owner == "Lexicon" and name == "briefing.lexicon" then
      table.insert(classes.Lexicon.methods, one)
    end
  end
end

local function function_of(module, owner, name)
  for _, one in ipairs(modules[module].functions) do
    if one.owner == owner and one.name == name then return one end
  end
end

-- The functions of the package itself: those of its file, and those that it
-- takes from another module under its own name.
local functions = {}
do
  local init = modules["briefing"]
  local taken = read("lua/briefing/init.lua"):match "\nlocal briefing = {\n(.-)\n}\n"
  for name, from, field in taken:gmatch "([%w_]+) = ([%w_]+)%.([%w_]+)," do
    local module = init.requires[from]
    local one = function_of(module, module == "briefing.core" and "core" or "M", field)
    if one then
      functions[#functions + 1] = setmetatable({ name = name }, { __index = one })
    end
  end
  for name, own in taken:gmatch "([%w_]+) = ([%w_]+),\n" do
    for _, one in ipairs(init.functions) do
      if one.is_local and one.name == own then
        functions[#functions + 1] = setmetatable({ name = name }, { __index = one })
      end
    end
  end
  for _, one in ipairs(init.functions) do
    if one.owner == "briefing" then table.insert(functions, one) end
  end
  table.sort(functions, function(a, b) return a.name < b.name end)
end

-- }==
-- {== the reference

local out

local function add(format, ...)
  out[#out + 1] = select("#", ...) > 0 and format:format(...) or format
end

-- The type at the head of `text` and what is said behind it.
local function typed(text)
  local depth, i = 0, 1
  while i <= #text do
    local c = text:sub(i, i)
    if c:find "[{(<%[]" then depth = depth + 1 end
    if c:find "[})>%]]" then depth = depth - 1 end
    if c == " " and depth == 0 and not text:sub(1, i):find "[:,|]%s*$" then
      return text:sub(1, i - 1), text:sub(i + 1):gsub("^%s+", "")
    end
    i = i + 1
  end
  return text, ""
end

local function row(name, text)
  local kind, said = typed(text)
  add("| `%s` | `%s` | %s |", name, (kind:gsub("briefing%.", ""):gsub("|", "\\|")),
    (said:gsub("|", "\\|")))
end

local function describe(text)
  add(table.concat(text, "\n"))
  add ""
end

local function signature(prefix, one)
  return ("%s%s(%s)"):format(prefix, one.name, (one.args:gsub("%s+", " ")))
end

local function write_function(prefix, one)
  add("### `%s`", signature(prefix, one))
  add ""
  describe(one.text)
  if #one.params > 0 then
    add "| argument | type | |"
    add "|---|---|---|"
    for _, param in ipairs(one.params) do
      row(param.name .. (param.optional and "?" or ""), param.text)
    end
    add ""
  end
  for i, value in ipairs(one.returns) do
    local text = value.text:gsub("briefing%.", ""):gsub("  +", " ")
    add("%s `%s`", i == 1 and "Returns" or "and", text)
  end
  if #one.returns > 0 then add "" end
end

-- briefing.Set as `set`, for the head of a method.
local function variable(short)
  return short:lower()
end

local function reference()
  out = {}
  add [[
# Reference

Made by `make reference` from the annotations in `lua/briefing` and
`library/core.lua`; change it there. What fails returns `nil, message, code,
byte`; misuse raises. Spans are bytes, from 1, the last one included.

Editors with the Lua language server complete all of this when the folder
`library` of the rock or the checkout is in `Lua.workspace.library`.

## briefing

```lua
local briefing = require "briefing"
```
]]
  for _, one in ipairs(functions) do write_function("briefing.", one) end
  add [[
### `briefing.version`, `briefing.lexicon`

The version as a string; the lexicon that documents are analysed with (see
[Lexicon](#lexicon)).
]]
  for _, short in ipairs(CLASSES) do
    local class = assert(classes[short], "no class briefing." .. short)
    add("## %s", short)
    add ""
    local text = class.text
    if #text == 0 then
      for _, name in ipairs(names) do
        for _, one in ipairs(modules[name].classes) do
          if one == class then text = modules[name].text end
        end
      end
    end
    describe(text)
    if class.parent then
      local parent = class.parent:gsub("briefing%.", "")
      add("A [%s](#%s), and:", parent, parent:lower())
      add ""
    end
    if #class.fields > 0 then
      add "| field | type | |"
      add "|---|---|---|"
      for _, field in ipairs(class.fields) do row(field.name, field.text) end
      add ""
    end
    for _, one in ipairs(class.methods) do
      write_function(variable(short) .. ":", one)
    end
  end
  local text = table.concat(out, "\n"):gsub("\n\n\n+", "\n\n"):gsub("\n+$", "\n")
  return text
end

-- }==
-- {== the definitions

local function definitions()
  out = {}
  add [[
---@meta briefing
-- SPDX-License-Identifier: MIT
-- Generated by docs/tools/reference.lua (make reference): what editors complete.

local briefing = {}

---@type string
briefing.version = nil

--- The lexicon that documents are analysed with.
---@type briefing.Lexicon
briefing.lexicon = nil
]]
  local function stub(prefix, one)
    for _, line in ipairs(one.block) do add(line) end
    add(("function %s(%s) end"):format(prefix .. one.name, one.args))
    add ""
  end
  for _, one in ipairs(functions) do stub("briefing.", one) end
  for _, short in ipairs(CLASSES) do
    local class = classes[short]
    local in_core = false
    for _, one in ipairs(modules["briefing.core"].classes) do
      in_core = in_core or one == class
    end
    if not in_core then
      for _, line in ipairs(class.block or { "---@class " .. class.class }) do add(line) end
      if short == "Set" then
        add "---@field [integer] briefing.Document"
        add "---@operator len: integer"
        add "---@operator add(briefing.Set): briefing.Set"
        add "---@operator sub(briefing.Set): briefing.Set"
        add "---@operator mul(briefing.Set): briefing.Set"
      elseif short == "Collection" then
        add "---@field [integer] any"
        add "---@operator len: integer"
      end
      add(("local %s = {}"):format(short))
      add ""
      for _, one in ipairs(class.methods) do stub(short .. ":", one) end
    end
  end
  add "return briefing"
  return table.concat(out, "\n") .. "\n"
end

-- }==

local texts = { [REFERENCE] = reference(), [LIBRARY] = definitions() }
if arg[1] ~= "--check" then
  for path, text in pairs(texts) do
    local file = assert(io.open(path, "wb"))
    file:write(text)
    file:close()
  end
  return
end

local failed = false
local function fail(...)
  io.stderr:write(string.format(...), "\n")
  failed = true
end
for path, text in pairs(texts) do
  if read(path) ~= text then fail("%s is behind the annotations: make reference", path) end
end
for _, name in ipairs(names) do
  local module, public = modules[name], { M = true, core = true, briefing = true }
  for _, class in ipairs(module.classes) do
    if class.class then public[class.class:match "%w+$"] = true end
  end
  for _, one in ipairs(module.functions) do
    local lacks = public[one.owner] and not one.name:find "^__" and annotations.lacks(one)
    if lacks then fail("%s:%d: %s lacks %s", module.path, one.at, one.name, lacks) end
  end
end
local found, core = pcall(require, "briefing.core")
if found then
  for name, value in pairs(core) do
    if type(value) == "function" and not function_of("briefing.core", "core", name) then
      fail("library/core.lua does not describe core.%s", name)
    end
  end
  for _, one in ipairs(modules["briefing.core"].functions) do
    if one.owner == "core" and not core[one.name] then
      fail("library/core.lua describes core.%s, which is not there", one.name)
    end
  end
end
os.exit(not failed)
