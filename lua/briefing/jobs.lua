-- SPDX-License-Identifier: MIT
--- Documents over several processes: each reads the whole input and annotates
--- every Nth document; their lines are taken in turn, so that the output is
--- that of one process. Pipes between them hold back whoever is ahead.

local M = {}

--- A string as one word of the shell.
---@param s string
---@return string
function M.shell_word(s)
  return "'" .. s:gsub("'", "'\\''") .. "'"
end

--- Picks every `of`th of what it is asked about, beginning with number `part`.
---@param part integer from 1
---@param of integer
---@return fun(): boolean
function M.every(part, of)
  local number = 0
  return function()
    number = number + 1
    return (number - 1) % of == part - 1
  end
end

-- The words of the shell that run this program again.
local function this_program()
  local first, list = 0, {}
  while arg[first - 1] do first = first - 1 end
  for i = first, 0 do list[#list + 1] = M.shell_word(arg[i]) end
  return table.concat(list, " ")
end

--- Runs this program `count` times with `arguments` and `--part i/count`, and
--- gives each line of theirs to `take`, in turn.
---@param count integer
---@param arguments string[]
---@param take fun(line: string): boolean false stops
---@return integer status the highest exit status of theirs
---@return boolean complete false when one of them stopped before its end
function M.run(count, arguments, take)
  local command = this_program()
  for _, argument in ipairs(arguments) do
    command = command .. " " .. M.shell_word(argument)
  end
  local workers = {}
  for i = 1, count do
    workers[i] = assert(io.popen(("%s --part %d/%d"):format(command, i, count)))
  end
  local turn, going = 0, true
  while going do
    local line = workers[turn % count + 1]:read("L")
    going = line ~= nil and take(line)
    turn = turn + 1
  end
  local status, complete = 0, true
  for _, worker in ipairs(workers) do
    complete = complete and worker:read("L") == nil
    local _, how, code = worker:close()
    status = math.max(status, how == "exit" and code or 3)
    complete = complete and how == "exit"
  end
  return status, complete
end

return M
