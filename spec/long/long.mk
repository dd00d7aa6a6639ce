# SPDX-License-Identifier: MIT
# make check-long: what takes too long for `make check`. Each part works in a
# copy of the tree under build/long and leaves a line of figures in
# build/long/figures.tsv; parts can be made alone (make long-asan).
LONG       = $(BUILD)/long
LONG_PARTS = warnings cppcheck asan tsan valgrind collector coverage crash limits fuzz
.PHONY: check-long $(LONG_PARTS:%=long-%)

check-long:
	@rm -f $(LONG)/figures.tsv; status=0; for part in $(LONG_PARTS); do \
	  echo "== $$part"; \
	  $(MAKE) --no-print-directory -s long-$$part || status=1; \
	done; cat $(LONG)/figures.tsv; exit $$status

# $(call long_copy,NAME): the tree as it stands, without what was built.
define long_copy
rm -rf $(LONG)/$(1); mkdir -p $(LONG)/$(1); \
git ls-files -co --exclude-standard | tar cf - -T - | tar xf - -C $(LONG)/$(1); \
[ ! -e $(SHARED) ] || ln -sfn "$$(cd $(SHARED) && pwd)" $(LONG)/shared
endef
LONG_TEST = sh $(CURDIR)/spec/long/figure.sh $(CURDIR)/$(LONG)/figures.tsv

long-warnings:
	@$(call long_copy,warnings); cd $(LONG)/warnings; \
	for cc in gcc clang; do \
	  command -v $$cc >/dev/null || { echo "skipped: no $$cc"; continue; }; \
	  $(MAKE) -s clean; \
	  $(LONG_TEST) "warnings of $$cc" $(MAKE) -s CI=1 CC=$$cc all ctest || exit 1; \
	done

long-cppcheck:
	@command -v cppcheck >/dev/null || { echo "skipped: no cppcheck"; exit 0; }; \
	mkdir -p $(LONG); $(LONG_TEST) cppcheck cppcheck -q --std=c11 -j2 \
	  --enable=warning,performance,portability --error-exitcode=1 \
	  --inline-suppr -I csrc -D__x86_64__ -D__GNUC__ \
	  --suppress=missingIncludeSystem csrc/*.c csrc/optional/*.c

# The whole suite under AddressSanitizer and UBSan: each test of C is built with
# them, and Lua loads them before a module that is. Not so split(1), which asks
# for aligned memory in a way that the sanitizer's allocator refuses.
SANITIZE  = cc -fsanitize=address,undefined -fno-sanitize-recover=undefined \
            -fno-omit-frame-pointer
long-asan:
	@$(call long_copy,asan); cd $(LONG)/asan; \
	$(MAKE) -s all ctest CC="$(SANITIZE)" CFLAGS="-O1 -g" || exit 1; \
	mkdir build/bin; printf '#!/bin/sh\nLD_PRELOAD= exec %s "$$@"\n' \
	  "$$(command -v split)" >build/bin/split; chmod +x build/bin/split; \
	PATH="$$PWD/build/bin:$$PATH" \
	ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1:alloc_dealloc_mismatch=0 \
	UBSAN_OPTIONS=print_stacktrace=1 LD_PRELOAD="$$(cc -print-file-name=libasan.so)" \
	$(LONG_TEST) "suite under ASan and UBSan" busted

# Data races: the batch in C, documents over threads, two states in two threads.
RACES     = TSAN_OPTIONS=halt_on_error=1:suppressions=spec/long/tsan.supp
long-tsan: all
	@$(call long_copy,tsan); cd $(LONG)/tsan; \
	$(MAKE) -s all ctest CC="cc -fsanitize=thread" CFLAGS="-O1 -g" || exit 1; \
	for test in batch lua_states; do \
	  $(RACES) \
	  $(LONG_TEST) "$$test under TSan" build/spec/$${test}_test || exit 1; \
	done; \
	(cd $(CURDIR) && $(RUN_ENV) $(LUA) spec/long/reports.lua 400 \
	  $(LONG)/tsan/build/reports.jsonl) || exit 1; \
	TSAN_OPTIONS=halt_on_error=1 $(RUN_ENV) \
	$(LONG_TEST) "jobs under TSan" env LD_PRELOAD="$$(cc -print-file-name=libtsan.so)" \
	  $(LUA) spec/long/jobs.lua build/reports.jsonl 4

# No leak, nothing read that was not written: the tests in C, the replayed
# inputs of the fuzzers, and the specs of the core.
VALGRIND  = valgrind -q --leak-check=full --errors-for-leak-kinds=definite \
            --error-exitcode=9
long-valgrind:
	@$(call long_copy,valgrind); cd $(LONG)/valgrind; $(MAKE) -s all ctest || exit 1; \
	for test in $(notdir $(C_TESTS)); do \
	  $(LONG_TEST) "$$test under valgrind" $(VALGRIND) build/spec/$$test || exit 1; \
	done; \
	for test in $(notdir $(REPLAYS)); do \
	  $(LONG_TEST) "$$test under valgrind" $(VALGRIND) build/spec/$$test \
	    spec/fuzz/seeds/* spec/fuzz/found/* || exit 1; \
	done; \
	$(RUN_ENV) $(LONG_TEST) "specs of the core under valgrind" $(VALGRIND) \
	  $(LUA) spec/long/busted.lua spec/core

# The specs of the package with a collector that never rests.
long-collector:
	@$(call long_copy,collector); cd $(LONG)/collector; $(MAKE) -s all ctest || exit 1; \
	for folder in core briefing; do \
	  $(LONG_TEST) "spec/$$folder under a restless collector" sh spec/long/each.sh \
	    spec/$$folder busted --helper=spec/long/collector.lua || exit 1; \
	done

# Lines of C and of Lua that the specs of the package run, in percent.
long-coverage:
	@$(call long_copy,coverage); cd $(LONG)/coverage; \
	$(MAKE) -s all ctest CC="cc --coverage" CFLAGS="-O0 -g" || exit 1; \
	mkdir build/lua; \
	LUA_INIT="@$$PWD/spec/long/coverage.lua" COVERAGE="$$PWD/build/lua" \
	  busted spec/core spec/briefing spec/c_spec.lua >build/busted.log; tail -1 build/busted.log; \
	(cd build && gcov -n brf_*.gcda lbriefing*.gcda 2>/dev/null) >build/gcov.txt; \
	$(LONG_TEST) "coverage" $(LUA) spec/long/covered.lua build/gcov.txt build/lua

# Each kind of run killed so many times, at moments that are spread over it.
long-crash: all
	@mkdir -p $(LONG); KILLS=20 $(LONG_TEST) "runs killed" busted spec/trust/crash_spec.lua

long-limits: all
	@mkdir -p $(LONG); $(RUN_ENV) $(LONG_TEST) limits $(LUA) spec/long/limits.lua

long-fuzz: all
	@mkdir -p $(LONG); $(LONG_TEST) fuzz $(MAKE) --no-print-directory -s fuzz

# Tests in C over the binding and Lua itself.
LUA_LIBS := $(shell pkg-config --libs lua5.4 2>/dev/null)
$(BUILD)/spec/lua_%_test: spec/c/lua_%_test.c spec/c/check.h $(CORE_OBJ) \
                          $(BIND_OBJ)
	@mkdir -p $(BUILD)/spec
	$(CC) $(CFLAGS) $(WARN) $(LUA_CFLAGS) -D_POSIX_C_SOURCE=200809L -Icsrc \
	  -o $@ $< $(CORE_OBJ) $(BIND_OBJ) $(LIBS) $(LUA_LIBS) -lm
