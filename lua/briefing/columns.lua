-- SPDX-License-Identifier: MIT
--- Which column of a table is which field of a document, by its name.

local fold = require "briefing.fold"

local M = {}

-- Names that columns have in the wild, the likeliest first.
local NAMES = {
  text = { "text", "content", "body", "article", "article_text", "full_text", "fulltext",
    "story", "النص", "نص", "المحتوى", "المقال", "الخبر", "المتن" },
  title = { "title", "headline", "العنوان", "عنوان" },
  date = { "date", "published", "publish_date", "published_at", "pub_date", "pubdate",
    "publication_date", "datetime", "timestamp", "التاريخ", "تاريخ", "تاريخ النشر" },
  outlet = { "outlet", "source", "publisher", "site", "newspaper", "domain", "المصدر",
    "الموقع", "الصحيفة", "الوسيلة" },
  url = { "url", "link", "href", "الرابط" },
  id = { "id", "doc_id", "document_id", "guid", "_id", "المعرف", "الرقم" },
}

local function plain(name)
  return (fold.search(name:lower()):gsub("[%s%-]+", "_"))
end

--- The columns of a table that are fields of a document.
---@param names string[] the columns
---@param mapping table<string, string> which field is which column, as the user says
---@return table<string, string> column by field
function M.fields(names, mapping)
  local there, fields = {}, {}
  for _, name in ipairs(names) do there[plain(name)] = there[plain(name)] or name end
  for field, list in pairs(NAMES) do
    if not mapping[field] then
      for _, name in ipairs(list) do
        if there[plain(name)] then
          fields[field] = there[plain(name)]
          break
        end
      end
    end
  end
  return fields
end

--- Gives `row` its fields under their own names; what the user mapped and what
--- already has such a name stays.
---@param row table<string, any>
---@param fields table<string, string> what `fields` returned
---@return table<string, any> row
function M.rename(row, fields)
  for field, column in pairs(fields) do
    if column ~= field and row[field] == nil then
      row[field], row[column] = row[column], nil
    end
  end
  return row
end

return M
