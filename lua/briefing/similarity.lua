-- SPDX-License-Identifier: MIT
--- The weights of the one measure by which statements, disagreements, timeline
--- and summary compare (csrc/brf_alike.h): log odds that two pieces of text say
--- the same. They were learnt by spec/eval/learn.lua; docs/statements.md says
--- from what, and how well they do on events that they were not learnt from.

return {
  dice = 5.00, contain = 2.48, both = 4.98, numbers = 1.93, dates = 3.24,
  negation = -0.98, speaker = 1.34, bias = -3.30,
}
