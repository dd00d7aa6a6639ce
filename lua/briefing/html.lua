-- SPDX-License-Identifier: MIT
--- A web page's report: its main text, and title, outlet, date and author as
--- the page says them. Needs the module briefing.gumbo, which is built where
--- gumbo is; without it every page is refused by name.

local core = require "briefing.core"
local json = require "briefing.json"
local moment = require "briefing.moment"

local M = {}

local loaded, gumbo = pcall(require, "briefing.gumbo")

--- Whether pages can be read here.
---@return boolean
function M.available()
  return loaded
end

-- A page's bytes as UTF-8, by its own declaration where that is needed.
local function decoded(bytes)
  if core.validate(bytes) and not bytes:find("\0", 1, true) then return bytes end
  local charset = bytes:sub(1, 2048):match("charset%s*=%s*[\"']?%s*([%w_%-]+)")
  if charset then
    local text, name = core.decode(bytes, charset)
    if text then return text, name end
  end
  return core.decode(bytes)
end

-- The first string of `meta` under one of the names.
local function first(meta, names)
  for _, name in ipairs(names) do
    if meta[name] then return meta[name] end
  end
end

local ARTICLES = { Article = true, NewsArticle = true, ReportageNewsArticle = true,
  BlogPosting = true, WebPage = true }

-- The article of a page's JSON-LD, or an empty table.
local function linked_data(texts)
  local function look(value)
    if type(value) ~= "table" then return nil end
    local kind = value["@type"]
    if type(kind) == "table" then kind = kind[1] end
    if ARTICLES[kind] and (value.datePublished or value.headline) then return value end
    for _, item in ipairs(value["@graph"] or value) do
      local found = look(item)
      if found then return found end
    end
  end
  for _, text in ipairs(texts) do
    local found = look((json.decode(text)))
    if found then return found end
  end
  return {}
end

-- A name out of JSON-LD: a string, or the name of a thing or of the first one.
local function name_of(value)
  if type(value) == "table" then
    if value[1] then return name_of(value[1]) end
    return type(value.name) == "string" and value.name or nil
  end
  return type(value) == "string" and value or nil
end

--- Reads a page.
---@param bytes string in any charset
---@return { text: string, title: string|nil, outlet: string|nil, date: string|nil,
---  author: string|nil, url: string|nil, charset: string|nil }|nil page
---@return string|nil message, string|nil code
function M.page(bytes)
  if not loaded then
    return nil, "reading HTML needs the module briefing.gumbo: luarocks install "
      .. "briefing-html, or libgumbo-dev (gumbo-parser) when make builds briefing",
      "no-html"
  end
  local text, charset, code = decoded(bytes)
  if not text then return nil, charset, code end
  local page, message
  page, message, code = gumbo.read(text)
  if not page then return nil, message, code end
  local meta, data = page.meta, linked_data(page.json)
  if not page.text or not page.text:find("%S") then
    return nil, "the page holds no text", "empty"
  end
  local heading = page.heading and page.heading:find("%S") and page.heading or nil
  local headline = type(data.headline) == "string" and data.headline or nil
  return {
    text = page.text,
    title = first(meta, { "og:title", "twitter:title" }) or headline or heading
      or page.title,
    outlet = first(meta, { "og:site_name", "application-name" }) or name_of(data.publisher),
    date = moment.iso(first(meta, { "article:published_time", "datePublished", "pubdate",
        "publishdate", "publish-date", "DC.date.issued", "DC.date", "dc.date", "date",
        "parsely-pub-date", "sailthru.date" }))
      or moment.iso(data.datePublished) or moment.iso(page.times[1]),
    author = first(meta, { "author", "article:author", "DC.creator" }) or name_of(data.author),
    url = page.canonical or meta["og:url"],
    charset = charset,
  }
end

--- The text of a piece of HTML, or the piece with its tags taken out where
--- pages cannot be read.
---@param piece string UTF-8
---@return string
function M.text(piece)
  if not piece:find("[<&]") then return piece end
  if loaded then
    local page = gumbo.read("<body><div>" .. piece .. "</div>")
    return page and page.text or ""
  end
  local entities = { amp = "&", lt = "<", gt = ">", quot = '"', nbsp = " ", apos = "'" }
  return (piece:gsub("<[bB][rR]%s*/?>", "\n"):gsub("</[pP]>", "\n\n"):gsub("<[^>]*>", "")
    :gsub("&(%a+);", entities))
end

return M
