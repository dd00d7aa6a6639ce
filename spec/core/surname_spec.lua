-- SPDX-License-Identifier: MIT
local read = require "spec.support.read"

describe("names that were told in full", function()
  it("are known again by their last word, whatever leans on it", function()
    local _, forms = read.entity(
      "التقى وزير الري السوداني خالد منصور الوفد. ثم اجتمع بمنصور عدد من النواب، ومنصور عائد غدا.",
      "خالد منصور")
    assert.is_true(forms["منصور"])
    assert.is_nil(forms["بمنصور"])
  end)

  it("are not known again behind another given name", function()
    local _, forms = read.entity("قال هاني برغوث إن الجسر آمن. والتقى نادر برغوث الوفد، وغادر برغوث.", "هاني برغوث")
    assert.is_true(forms["برغوث"])
    local e = read.entity("قال هاني برغوث إن الجسر آمن. والتقى نادر برغوث الوفد.", "هاني برغوث")
    assert.equal(1, #e.mentions)
    assert.truthy(read.entity("قال هاني برغوث إن الجسر آمن. والتقى نادر برغوث الوفد.", "نادر برغوث"))
  end)

  it("are the first's where two end alike, and none of two letters", function()
    local _, forms = read.entity("التقى وزير الري خالد كرم والوزير هادي كرم الوفد. وغادر كرم القاعة.", "خالد كرم")
    assert.is_true(forms["كرم"])
    _, forms = read.entity("التقى وزير الري خالد دل الوفد. ثم دل الناس.", "خالد دل")
    assert.is_nil(forms["دل"])
  end)

  it("are found among more than fit the first table", function()
    local text, letters = {}, { "ا", "و", "ي" }
    local function surname(i)
      return "كف" .. letters[i % 3 + 1] .. "نس" .. letters[i // 3 % 3 + 1] .. "قض" .. letters[i // 9 % 3 + 1] .. "زغ" ..
        letters[i // 27 % 3 + 1]
    end
    for i = 0, 79 do text[#text + 1] = "التقى وزير الري خالد " .. surname(i) .. " الوفد." end
    for i = 0, 79 do text[#text + 1] = "وغادر " .. surname(i) .. " القاعة." end
    text = table.concat(text, " ")
    for i = 0, 79 do
      local _, forms = read.entity(text, "خالد " .. surname(i))
      assert.is_true(forms[surname(i)])
    end
  end)
end)
