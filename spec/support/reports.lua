-- SPDX-License-Identifier: MIT
-- Three short invented reports, and a folder to write files in.

local lfs = require "lfs"

local M = {}

function M.list()
  return {
    { id = "n1", outlet = "north", date = "2024-03-01", url = "https://north.example/1",
      text = "امتلاء السد قريب\n\nقال وزير المياه سامي الحداد إن السد سيمتلئ في مارس المقبل.\n\n"
        .. "وأضاف الحداد: «لن نرفع الأسعار هذا العام»." },
    { id = "s1", outlet = "south", date = "2024-03-02", section = "local",
      text = "أكد الوزير سامي الحداد أن السد سيمتلئ في أبريل المقبل، مشيرا إلى أن الأسعار "
        .. "ستبقى كما هي هذا العام." },
    { id = 3, outlet = "coast", date = "2024-03-02",
      text = "حذر رئيس البلدية كريم ناصر من أن الوادي قد يفيض قبل امتلاء السد.\n\n"
        .. "وقال ناصر إن السكان \"في خطر\"." },
  }
end

--- Writes a file.
---@param path string
---@param content string
function M.write(path, content)
  local file = assert(io.open(path, "wb"))
  file:write(content)
  file:close()
end

--- A path in the system's folder for such things, with an ending; nothing is there yet.
---@param ending string
---@return string
function M.path(ending)
  local path = os.tmpname()
  os.remove(path) -- which os.tmpname has made
  return path .. ending
end

--- A new folder with these files; `M.remove` takes it away.
---@param files table<string, string>
---@return string
function M.folder(files)
  local path = M.path ""
  assert(lfs.mkdir(path))
  for name, content in pairs(files) do M.write(path .. "/" .. name, content) end
  return path
end

function M.remove(path)
  for name in lfs.dir(path) do
    if name ~= "." and name ~= ".." then os.remove(path .. "/" .. name) end
  end
  lfs.rmdir(path)
end

function M.read(path)
  local file = assert(io.open(path, "rb"))
  local content = file:read("a")
  file:close()
  return content
end

return M
