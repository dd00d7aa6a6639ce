-- SPDX-License-Identifier: MIT
local core = require "briefing.core"
local similarity = require "briefing.similarity"

local stemmer = core.stemmer()
local weights = core.weights(similarity)

local function odds(a, b, speaker)
  return weights:odds(core.piece(stemmer, a, speaker), core.piece(stemmer, b, speaker))
end

local PRICES = "ارتفعت أسعار القمح في العاصمة بسبب الجفاف"

describe("similarity", function()
  it("is over 0 for a paraphrase, by synonyms and roots", function()
    assert.is_true(odds(PRICES, "زيادة أسعار القمح بسبب الجفاف في العاصمة") > 0)
    assert.is_true(odds("انخفض تدفق النهر في الصيف", "لن يغير انخفاض التدفق في النهر شيئا") > 0)
  end)
  it("is under 0 for what has little or nothing in common", function()
    assert.is_true(odds(PRICES, "فاز الفريق بكأس البطولة أمس") < 0)
    assert.is_true(odds(PRICES, "زار الوزير العاصمة أمس والتقى رئيس البلدية") < 0)
    assert.is_true(odds(PRICES, "") < 0)
  end)
  it("is the same both ways", function()
    local other = "زيادة أسعار القمح هذا العام"
    assert.equal(odds(PRICES, other), odds(other, PRICES))
  end)
  it("is less where one denies, more where one speaker says both", function()
    local same = odds(PRICES, PRICES)
    assert.is_true(odds(PRICES, "لم ترتفع أسعار القمح في العاصمة بسبب الجفاف") < same)
    assert.is_true(odds(PRICES, PRICES, "الوزير") > same)
  end)
  it("has weights that stand for what they are", function()
    for _, name in ipairs { "dice", "contain", "both", "numbers", "dates", "speaker" } do
      assert.is_true(similarity[name] > 0, name)
    end
    assert.is_true(similarity.negation < 0 and similarity.bias < 0)
    assert.error_matches(function() core.weights { dice = 1 } end, "no number 'contain'")
  end)
end)
