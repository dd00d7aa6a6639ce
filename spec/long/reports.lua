-- SPDX-License-Identifier: MIT
-- reports.lua COUNT FILE: that many invented reports as JSON lines.

package.path = "./?.lua;" .. package.path
require("spec.support.generated").write(arg[2], tonumber(arg[1]))
