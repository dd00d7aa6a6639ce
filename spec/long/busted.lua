-- SPDX-License-Identifier: MIT
-- busted inside of this process, which the command's wrapper is not: for
-- valgrind. lua5.4 spec/long/busted.lua FOLDER

require "busted.runner" { standalone = false }
