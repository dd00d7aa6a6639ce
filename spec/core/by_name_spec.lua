-- SPDX-License-Identifier: MIT
-- Whom a sentence names as the one who does something: name, text, speaker of the last quote, mention.
local read = require "spec.support.read"

local ROWS = {
  { "three names, of which the object follows", "والتقى سامي كرم العلي وفدا من القرية، مؤكدا أن السد قديم.", "سامي كرم العلي", "سامي كرم العلي" },
  { "a servant of God, by both halves of the name", "والتقى محمد عبد الرحمن وفدا من القرية، مؤكدا أن السد قديم.",
    "محمد عبد الرحمن", "محمد عبد الرحمن" },
  { "by whom the paper is", "ونشرت الصحيفة مقالا لهادي كرم، قال فيه إن الحكومة أخطأت.", "هادي كرم", "لهادي كرم" },
  { "with whom the talk is", "وأجرت القناة حوارا مع هادي كرم، أكد خلاله أن الحكومة أخطأت.", "هادي كرم", "هادي كرم" },
  { "whose speech it came in", "جاء ذلك خلال كلمة الوزير سامي عون في المؤتمر، حيث أكد أن السد آمن.", "سامي عون", "الوزير سامي عون" },
  { "whoever spoke, where it came as he met another",
    "قال سامي عون إن الوقت حان. جاء ذلك خلال لقائه السفير اللوري، حيث أكد أن السد آمن.", "سامي عون", nil },
  { "whose name stands behind what he is", "وروى الناجي الوحيد رامي فواز لحظات الانهيار، قائلا إن البيت سقط.",
    "الناجي الوحيد رامي فواز", "الناجي الوحيد رامي فواز" },
  { "things, of whom their refusal tells",
    "وأعلنت صناديق تقاعد كبرى رفضها القاطع للخطة، معتبرة أن المجلس خاضع.",
    "صناديق تقاعد كبرى", "صناديق تقاعد كبرى" },
  { "not the importance of her country", "قالت هدى عون إن السد قديم. وأكدت أهمية بلادها للجميع، معتبرة أن المجلس خاضع.", "هدى عون", nil },
  { "whoever was at work, behind what he became",
    "كان سامي برشان يعمل في صحف كثيرة، ثم أصبح مستشارا لمدير الميناء، وغادر البلاد، قائلا إنه \"يخشى على نفسه\".",
    "سامي برشان", "سامي برشان" },
  { "a surname before a verb that is not known",
    "وقال سامي عون إن الباب مغلق.\nوكان عون نهض من مقعده وألقى علبة على الأرض، هاتفا: \"هذا لا يجوز أبدا\".",
    "سامي عون", "عون" },
  { "one set before a comma, ahead of where he spoke",
    "قال الممثل سامي الزعري إن العمل بطيء. الزعري، خلال استضافته في البرنامج “وجها لوجه”، الذي يبث على قناة “الريف”، أشار إلى أن السد قديم.",
    "سامي الزعري", "الزعري" },
  { "a given name and a surname before what he did",
    "سامي عون زار المدينة القديمة، مؤكدا أن السد قديم.", "سامي عون", "سامي عون" },
}

describe("who does something by his name is", function()
  for _, row in ipairs(ROWS) do
    it(row[1], function()
      assert.same({ row[3], row[4] }, read.who(row[2]))
    end)
  end
end)
