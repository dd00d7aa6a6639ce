# SPDX-License-Identifier: MIT
# make bench [CORPUS=file]: MB/s beside memcpy, ICU and utf8proc.
.PHONY: bench
CORPUS ?=
BENCH_ENV := LUA_PATH="lua/?.lua;lua/?/init.lua;./?.lua;;" \
             LUA_CPATH="$(BUILD)/?.so;;"

$(BUILD)/bench: spec/bench/bench.c spec/bench/corpus.c spec/bench/corpus.h \
                $(CORE_OBJ)
	$(CC) $(CFLAGS) $(WARN) -Icsrc -o $@ spec/bench/bench.c \
	  spec/bench/corpus.c $(CORE_OBJ) $(LIBS) -lm

$(BUILD)/passes.so: spec/bench/passes.c spec/bench/corpus.c \
                    spec/bench/corpus.h $(CORE_OBJ)
	$(CC) $(CFLAGS) $(WARN) -fPIC $(LUA_CFLAGS) -Icsrc -shared -o $@ \
	  spec/bench/passes.c spec/bench/corpus.c $(CORE_OBJ) $(LIBS) -lm

bench: all $(BUILD)/bench $(BUILD)/passes.so
	@$(BUILD)/bench $(CORPUS)
	@$(BENCH_ENV) $(LUA) spec/bench/bench.lua $(CORPUS)
	@$(BENCH_ENV) $(LUA) spec/bench/annotate.lua make $(BUILD)/bench.jsonl \
	  $(CORPUS)
	@$(BENCH_ENV) $(LUA) spec/bench/annotate.lua run $(BUILD)/bench.jsonl
	@LUA="$(LUA)" $(BENCH_ENV) $(LUA) spec/bench/statements.lua

# What other libraries take for the same work: PYTHON is one that has some of
# pyarabic, camel-tools, pyicu, nltk and spacy.
.PHONY: peers
PYTHON  ?= python3
REPORTS ?= examples/reports
peers: all
	@LUA="$(LUA)" $(RUN_ENV) $(PYTHON) spec/bench/peers.py $(REPORTS)

# make scale [DOCUMENTS=n]: what so many documents cost, one process, a store,
# sort(1) and Spark: name, documents/s, MB/s of text, peak MB of all processes,
# seconds by the clock and by the processors.
.PHONY: scale
scale: DOCUMENTS = 20000
scale: all
	@spark=$$(sh csrc/tools/spark_home.sh $(BUILD)/spark) && \
	  spark=$$(cd "$$spark" && pwd); \
	LUA="$(LUA)" $(RUN_ENV) $(LUA) spec/bench/scale.lua $(DOCUMENTS) $$spark
