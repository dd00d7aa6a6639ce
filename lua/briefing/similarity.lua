-- SPDX-License-Identifier: MIT
--- The weights of the one measure by which statements, disagreements, timeline
--- and summary compare (csrc/brf_alike.h): log odds that two pieces of text say
--- the same. They were learnt by spec/eval/learn.lua; docs/statements.md says
--- from what, and how well they do on events that they were not learnt from.

return {
  dice = 4.89, contain = 2.18, both = 5.06, numbers = 2.01, dates = 3.39,
  negation = -0.49, speaker = 0.96, bias = -3.13,
}
