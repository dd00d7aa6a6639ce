# SPDX-License-Identifier: MIT
# make bench [CORPUS=file]: MB/s beside memcpy, ICU and utf8proc.
.PHONY: bench
CORPUS ?=

$(BUILD)/bench: spec/bench/bench.c spec/bench/corpus.c spec/bench/corpus.h \
                $(CORE_OBJ)
	$(CC) $(CFLAGS) $(WARN) -Icsrc -o $@ spec/bench/bench.c \
	  spec/bench/corpus.c $(CORE_OBJ) $(LIBS) -lm

bench: all $(BUILD)/bench
	@$(BUILD)/bench $(BUILD)/bench.bin $(CORPUS) | tee $(BUILD)/bench.tsv
	@$(RUN_ENV) $(LUA) spec/bench/bench.lua $(BUILD)/bench.tsv \
	  $(BUILD)/bench.bin
	@rm -f $(BUILD)/bench.bin
