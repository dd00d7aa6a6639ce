-- SPDX-License-Identifier: MIT
-- Commands that specs run, as somebody at a prompt would.

local M = {}

local PATHS = 'export LUA_PATH="lua/?.lua;lua/?/init.lua;;" LUA_CPATH="build/?.so;;"; '

--- What a command prints, errors included, and "status N" in a line behind it.
--- Lua finds the modules as they are built here.
function M.run(command)
  local pipe = io.popen(PATHS .. command .. " 2>&1; echo status $?")
  local out = pipe:read "a"
  pipe:close()
  return out
end

--- The same of a Lua script and its arguments.
function M.lua(script) return M.run("lua5.4 " .. script) end

return M
