-- SPDX-License-Identifier: MIT
--- The middle one of some numbers, which are sorted.
return function(numbers)
  table.sort(numbers)
  return numbers[#numbers // 2 + 1]
end
