# SPDX-License-Identifier: MIT
# briefing: `make demo` sets up and shows it, `make test` tests it from nothing.
LUA      ?= lua5.4
CC       ?= cc
CFLAGS   ?= -O2 -g
WARN      = -std=c11 -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes \
            -Wmissing-prototypes -Wpointer-arith -Wcast-qual -Wwrite-strings \
            -Wundef -Wvla -Wformat=2 $(if $(CI),-Werror)
BUILD    ?= build
LUA_CFLAGS := $(shell pkg-config --cflags lua5.4 2>/dev/null)
CORE_SRC := $(sort $(wildcard csrc/brf_*.c))
BIND_SRC := $(sort $(wildcard csrc/lbriefing*.c))
CORE_OBJ := $(CORE_SRC:csrc/%.c=$(BUILD)/%.o)
BIND_OBJ := $(BIND_SRC:csrc/%.c=$(BUILD)/%.o)
# Reading HTML is optional: its module is built where gumbo is.
HTML     := $(if $(shell pkg-config --exists gumbo 2>/dev/null && echo yes),\
              $(BUILD)/briefing/gumbo.so)
LIBS     := -licui18n -licuuc -lutf8proc -lstemmer -pthread
RUN_ENV  := LUA_PATH="lua/?.lua;lua/?/init.lua;;" LUA_CPATH="$(BUILD)/?.so;;"

.PHONY: all ctest clean tables demo test check spec lint rockspec readme install eval \
        check-spark setup setup-test setup-browser

PREFIX   ?= /usr/local
SHARED   ?= ../shared
GOLD     ?=
LUA_SRC  := $(shell find lua/briefing -name '*.lua')

all: $(BUILD)/briefing/core.so $(HTML)

$(BUILD)/%.o: csrc/%.c $(wildcard csrc/*.h) $(wildcard csrc/tables/*.inc)
	@mkdir -p $(BUILD)
	$(CC) $(CFLAGS) $(WARN) -fPIC -fvisibility=hidden $(LUA_CFLAGS) -c -o $@ $<

$(BUILD)/briefing/core.so: $(CORE_OBJ) $(BIND_OBJ)
	@mkdir -p $(BUILD)/briefing
	$(CC) -shared -o $@ $^ $(LIBS)

$(BUILD)/briefing/gumbo.so: csrc/optional/lbriefing_html.c
	@mkdir -p $(BUILD)/briefing
	@$(CC) $(CFLAGS) $(WARN) -fPIC -fvisibility=hidden $(LUA_CFLAGS) \
	  $(shell pkg-config --cflags gumbo) -shared -o $@ $< \
	  $(shell pkg-config --libs gumbo)

clean:
	rm -rf $(BUILD)

# The tables are committed; regenerate them after a change in csrc/data.
tables:
	$(LUA) csrc/tools/gen_lexicon.lua
	$(LUA) csrc/tools/gen_names.lua
	$(LUA) csrc/tools/gen_synonyms.lua
	$(LUA) csrc/tools/gen_date.lua
	$(LUA) csrc/tools/gen_clean.lua
	$(LUA) csrc/tools/gen_token.lua

# Debian's packages: what the program needs, and what its tests need besides.
NEEDS     := gcc libc6-dev pkg-config lua5.4 liblua5.4-dev libicu-dev \
             libutf8proc-dev libstemmer-dev libgumbo-dev lua-filesystem lua-dkjson \
             lua-argparse lua-expat lua-zlib lua-dbi-sqlite3
NEEDS_TEST := $(NEEDS) lua-busted lua-check python3

# Installs those of the packages $(1) that are missing.
define packages
@command -v dpkg-query >/dev/null || { \
  echo "not a Debian system; this needs: $(1)"; exit 0; }; \
missing=$$(for p in $(1); do \
  dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' \
    || echo $$p; done); \
[ -z "$$missing" ] || { \
  echo "installing from Debian:" $$missing; \
  sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
  $$sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
    $$sudo apt-get install -qq -y --no-install-recommends $$missing >/dev/null; }
endef

setup:
	$(call packages,$(NEEDS))

setup-test:
	$(call packages,$(NEEDS_TEST))
	@$(BROWSER_READY)

# The page is tested in a browser where there are Chromium and node (make
# setup-browser); elsewhere those tests are skipped by name.
BROWSER := spec/browser/node_modules/playwright-core/package.json
BROWSER_READY = ! command -v npm >/dev/null || [ -e $(BROWSER) ] || \
  npm ci --silent --no-audit --no-fund --prefix spec/browser >/dev/null 2>&1 || \
  echo "playwright-core can't be had: the page is not tested in a browser"

setup-browser:
	$(call packages,chromium nodejs npm fonts-noto-core)
	@$(BROWSER_READY)

# From nothing to a briefing: here and in build/brief.html.
demo: setup
	@$(MAKE) --no-print-directory -s all
	@lua/bin/briefing brief examples/reports -o $(BUILD)/brief.html
	@lua/bin/briefing brief examples/reports
	@echo "The same as a page: $(BUILD)/brief.html"

# From nothing to tested. The last line counts the tests.
test: setup-test
	@$(MAKE) --no-print-directory -s check

check: all ctest
	@status=0; $(MAKE) --no-print-directory lint || status=1; \
	  busted || status=1; exit $$status

# The C-level tests, each a program of its own over the core alone.
C_TESTS := $(patsubst spec/c/%.c,$(BUILD)/spec/%,$(wildcard spec/c/*_test.c))

ctest: $(C_TESTS)

$(BUILD)/spec/%: spec/c/%.c spec/c/check.h $(CORE_OBJ)
	@mkdir -p $(BUILD)/spec
	$(CC) $(CFLAGS) $(WARN) -Icsrc -o $@ $< $(CORE_OBJ) $(LIBS) -lm

spec: all ctest
	@busted $(SPEC)

# The job for Spark on a cluster of its own on this machine, against sort(1):
# some two minutes with the install. DOCUMENTS=20000 for a longer one.
DOCUMENTS ?= 400
check-spark: all
	@if home=$$(sh csrc/tools/spark_home.sh $(BUILD)/spark); then \
	  BRIEFING_SPARK="$$(cd "$$home" && pwd)" DOCUMENTS=$(DOCUMENTS) \
	    busted spec/briefing/spark_spec.lua; fi

lint:
	@luacheck --quiet --codes .
	@csrc/tools/check_layers.sh
	@$(LUA) csrc/tools/genrockspec.lua --check

# The rockspec lists every source; make it again when one is added.
rockspec:
	$(LUA) csrc/tools/genrockspec.lua

# README.md shows what the ten-line script really prints.
readme: all
	@$(RUN_ENV) $(LUA) csrc/tools/readme.lua

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/lua/5.4/briefing
	install -m 644 $(BUILD)/briefing/core.so \
	  $(DESTDIR)$(PREFIX)/lib/lua/5.4/briefing/core.so
	[ -z "$(HTML)" ] || install -m 644 $(HTML) \
	  $(DESTDIR)$(PREFIX)/lib/lua/5.4/briefing/gumbo.so
	for file in $(LUA_SRC:lua/%=%); do \
	  install -D -m 644 lua/$$file \
	    $(DESTDIR)$(PREFIX)/share/lua/5.4/$$file; done
	install -D -m 644 docs/briefing.1 \
	  $(DESTDIR)$(PREFIX)/share/man/man1/briefing.1
	install -m 755 lua/bin/briefing $(DESTDIR)$(PREFIX)/bin/briefing

# How well it reads, against gold annotations that are not part of this
# project: GOLD=folder (texts.jsonl, gold.jsonl) or those beside it.
eval: all
	@BRIEFING="$(CURDIR)/lua/bin/briefing" SHARED="$(SHARED)" GOLD="$(GOLD)" \
	  BUILD="$(BUILD)" sh csrc/tools/eval.sh
	@$(RUN_ENV) SHARED="$(SHARED)" $(LUA) spec/eval/dates.lua

-include spec/bench/bench.mk
-include spec/fuzz/fuzz.mk
-include spec/long/long.mk
