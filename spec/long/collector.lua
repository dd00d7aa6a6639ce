-- SPDX-License-Identifier: MIT
-- A helper of busted: the collector begins again as soon as it ends, so that
-- what is not held is gone at once.

collectgarbage("incremental", 1, 1000, 1)
