-- SPDX-License-Identifier: MIT
local core = require "briefing.core"
local similarity = require "briefing.similarity"

local function units(texts)
  local stemmer <close> = core.stemmer()
  local list = {}
  for i, text in ipairs(texts) do
    local ids, _, _, negative = stemmer:terms(text)
    list[i] = { ids = ids, negative = negative }
  end
  local weights = similarity.weights(list)
  for _, unit in ipairs(list) do similarity.prepare(unit, weights) end
  return list
end

describe("similarity", function()
  local list = units {
    "ارتفعت أسعار القمح في العاصمة بسبب الجفاف",
    "زيادة أسعار القمح بسبب الجفاف في العاصمة",
    "فاز الفريق بكأس البطولة أمس",
    "لم ترتفع أسعار القمح في العاصمة بسبب الجفاف",
    "",
  }
  it("is 1 for the same", function()
    assert.is_true(math.abs(similarity.score(list[1], list[1]) - 1) < 1e-9)
  end)
  it("is high for a paraphrase, by synonyms", function()
    assert.is_true(similarity.score(list[1], list[2]) > 0.7)
  end)
  it("is the same both ways", function()
    assert.equal(similarity.score(list[1], list[2]), similarity.score(list[2], list[1]))
  end)
  it("is 0 for what has nothing in common, and for nothing", function()
    assert.equal(0, similarity.score(list[1], list[3]))
    assert.equal(0, similarity.score(list[1], list[5]))
  end)
  it("is less where one denies", function()
    assert.is_true(similarity.score(list[1], list[4]) < 0.9)
  end)
end)
