-- SPDX-License-Identifier: MIT
-- pieces.txt as libFuzzer's dictionary: lua5.4 dictionary.lua < pieces.txt

for line in io.lines() do
  if line ~= "" then
    print('"' .. line:gsub(".", function(c)
      return ("\\x%02X"):format(c:byte())
    end) .. '"')
  end
end
