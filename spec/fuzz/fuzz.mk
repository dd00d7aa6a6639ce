# SPDX-License-Identifier: MIT
# make fuzz [SECONDS=n] [TARGETS="utf8 fold …"] [ENGINE=driver]: each target for
# n seconds from the committed seeds and the texts of the specs, under
# AddressSanitizer and UBSan; by libFuzzer where clang links it, else (or with
# ENGINE=driver) by spec/fuzz/driver.c and $(CC). What was found along the way
# stays in build/fuzz/ENGINE/corpus; an input that broke something in
# build/fuzz/ENGINE/broken-*. At the end what is written in Lua (lua.lua): files
# that are read and written. Prints target, inputs tried, engine.
.PHONY: fuzz fuzz-targets

SECONDS ?= 10
TARGETS ?= $(patsubst spec/fuzz/fuzz_%.c,%,$(wildcard spec/fuzz/fuzz_*.c))
ENGINE  ?= $(shell command -v clang >/dev/null 2>&1 && \
  echo 'int LLVMFuzzerTestOneInput(const char *d, long n);int \
  LLVMFuzzerTestOneInput(const char *d, long n) { return n < 0 && *d; }' | \
  clang -x c - -fsanitize=fuzzer -o /dev/null 2>/dev/null && \
  echo libfuzzer || echo driver)
FUZZ    := $(BUILD)/fuzz/$(ENGINE)
FUZZ_CC := $(if $(filter libfuzzer,$(ENGINE)),clang,$(CC))
comma   := ,
FUZZ_FLAGS = -O1 -g -std=c11 -fno-omit-frame-pointer -fno-sanitize-recover=all \
  -D_POSIX_C_SOURCE=200809L -Icsrc \
  -fsanitize=address,undefined$(if $(filter clang,$(FUZZ_CC)),$(comma)fuzzer-no-link)
FUZZ_OBJ = $(CORE_SRC:csrc/%.c=$(FUZZ)/%.o)

$(FUZZ)/%.o: csrc/%.c $(wildcard csrc/*.h) $(wildcard csrc/tables/*.inc)
	@mkdir -p $(FUZZ)
	@$(FUZZ_CC) $(FUZZ_FLAGS) -c -o $@ $<

$(FUZZ)/core.a: $(FUZZ_OBJ)
	@rm -f $@
	@ar rcs $@ $^

$(FUZZ)/fuzz_%: spec/fuzz/fuzz_%.c spec/fuzz/fuzz.c spec/fuzz/fuzz.h \
                spec/fuzz/driver.c $(FUZZ)/core.a
	@$(FUZZ_CC) $(FUZZ_FLAGS) \
	  $(if $(filter clang,$(FUZZ_CC)),-fsanitize=fuzzer) -o $@ $< spec/fuzz/fuzz.c \
	  $(if $(filter clang,$(FUZZ_CC)),,spec/fuzz/driver.c) $(FUZZ)/core.a $(LIBS) -lm

fuzz-targets: $(TARGETS:%=$(FUZZ)/fuzz_%)

# Runs one target; prints what it tried.
define fuzz_libfuzzer
$(FUZZ)/fuzz_$$target -max_total_time=$(SECONDS) -max_len=4096 -timeout=20 \
  -rss_limit_mb=2048 -dict=$(FUZZ)/pieces.dict \
  -artifact_prefix=$(FUZZ)/broken-$$target- -print_final_stats=1 \
  $(FUZZ)/corpus/$$target spec/fuzz/seeds spec/fuzz/found $(FUZZ)/specs \
  >$(FUZZ)/$$target.log 2>&1 || { tail -30 $(FUZZ)/$$target.log; status=1; }; \
sed -n "s/stat::number_of_executed_units: */$$target	/p" $(FUZZ)/$$target.log
endef
define fuzz_driver
ASAN_OPTIONS=abort_on_error=1 UBSAN_OPTIONS=abort_on_error=1 $(FUZZ)/fuzz_$$target -seconds=$(SECONDS) -pieces=spec/fuzz/pieces.txt \
  -keep=$(FUZZ)/broken-$$target spec/fuzz/seeds/* spec/fuzz/found/* \
  $(FUZZ)/specs/* >$(FUZZ)/$$target.log 2>&1 \
  || { tail -30 $(FUZZ)/$$target.log; status=1; }; \
sed -n "s/.*files, \([0-9]*\) .*/$$target	\1/p" $(FUZZ)/$$target.log
endef

fuzz: all fuzz-targets
	@$(LUA) spec/fuzz/dictionary.lua < spec/fuzz/pieces.txt > $(FUZZ)/pieces.dict
	@$(LUA) spec/fuzz/seeds.lua $(FUZZ)/specs
	@status=0; for target in $(TARGETS); do \
	  mkdir -p $(FUZZ)/corpus/$$target; \
	  $(fuzz_$(ENGINE)); \
	done; \
	$(RUN_ENV) $(LUA) spec/fuzz/lua.lua $(SECONDS) || status=1; exit $$status

# The seeds, what was found once, and some inputs that come of changing them,
# through every target, at every `make check`: plain builds, always the same.
REPLAYS  = $(patsubst spec/fuzz/fuzz_%.c,$(BUILD)/spec/replay_%,\
             $(wildcard spec/fuzz/fuzz_*.c))

$(BUILD)/spec/replay_%: spec/fuzz/fuzz_%.c spec/fuzz/fuzz.c spec/fuzz/fuzz.h \
                        spec/fuzz/driver.c $(CORE_OBJ)
	@mkdir -p $(BUILD)/spec
	$(CC) $(CFLAGS) $(WARN) -D_POSIX_C_SOURCE=200809L -Icsrc -o $@ $< \
	  spec/fuzz/fuzz.c spec/fuzz/driver.c $(CORE_OBJ) $(LIBS) -lm

ctest: $(REPLAYS)
