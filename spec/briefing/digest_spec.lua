-- SPDX-License-Identifier: MIT
local digest = require "briefing.digest"

-- FIPS 180-2, appendix B, in base64.
describe("digest.sha256", function()
  for _, row in ipairs {
    { "nothing", "", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=" },
    { "one block", "abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=" },
    { "two blocks", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE=" },
    { "a million letters", ("a"):rep(1000000),
      "zcduXJkU+5KBocfihNc+Z/GAmkiklyAOBG05zMcRLNA=" },
  } do
    it("of " .. row[1], function() assert.equal(row[3], digest.sha256(row[2])) end)
  end
end)
