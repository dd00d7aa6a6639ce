-- SPDX-License-Identifier: MIT
--- SHA-256 (FIPS 180-4) in base64, for the page's Content-Security-Policy.

local M = {}

-- The first 32 bits of the fractional parts of the roots of the primes:
-- square roots of the first 8, cube roots of the first 64.
local function roots(count, power)
  local list, n = {}, 2
  while #list < count do
    local prime = true
    for d = 2, math.floor(n ^ 0.5) do
      if n % d == 0 then prime = false break end
    end
    if prime then
      local root = n ^ power
      list[#list + 1] = math.floor((root - math.floor(root)) * 2 ^ 32)
    end
    n = n + 1
  end
  return list
end
local START, K = roots(8, 1 / 2), roots(64, 1 / 3)

local function rotate(x, n)
  return (x >> n | x << (32 - n)) & 0xFFFFFFFF
end

local function sha256(s)
  local h = table.move(START, 1, 8, 1, {})
  local pad = "\x80" .. ("\0"):rep((55 - #s) % 64)
  s = s .. pad .. (">I8"):pack(#s * 8)
  for at = 1, #s, 64 do
    local w = { (">" .. ("I4"):rep(16)):unpack(s, at) }
    for i = 17, 64 do
      local a, b = w[i - 15], w[i - 2]
      local s0 = rotate(a, 7) ~ rotate(a, 18) ~ a >> 3
      local s1 = rotate(b, 17) ~ rotate(b, 19) ~ b >> 10
      w[i] = (w[i - 16] + s0 + w[i - 7] + s1) & 0xFFFFFFFF
    end
    local a, b, c, d, e, f, g, k = table.unpack(h)
    for i = 1, 64 do
      local s1 = rotate(e, 6) ~ rotate(e, 11) ~ rotate(e, 25)
      local t1 = k + s1 + (e & f ~ ~e & g) + K[i] + w[i]
      local s0 = rotate(a, 2) ~ rotate(a, 13) ~ rotate(a, 22)
      local t2 = s0 + (a & b ~ a & c ~ b & c)
      a, b, c, d, e, f, g, k =
        (t1 + t2) & 0xFFFFFFFF, a, b, c, (d + t1) & 0xFFFFFFFF, e, f, g
    end
    for i, x in ipairs { a, b, c, d, e, f, g, k } do
      h[i] = (h[i] + x) & 0xFFFFFFFF
    end
  end
  return (">" .. ("I4"):rep(8)):pack(table.unpack(h))
end

local ALPHABET =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

local function base64(s)
  local out = {}
  for at = 1, #s, 3 do
    local a, b, c = s:byte(at, at + 2)
    local bits = a << 16 | (b or 0) << 8 | (c or 0)
    for i = 0, 3 do
      local n = bits >> (18 - 6 * i) & 63
      local known = i < 2 or i == 2 and b or i == 3 and c
      out[#out + 1] = known and ALPHABET:sub(n + 1, n + 1) or "="
    end
  end
  return table.concat(out)
end

--- SHA-256 of `s` in base64.
---@param s string
---@return string
function M.sha256(s)
  return base64(sha256(s))
end

return M
