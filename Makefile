# SPDX-License-Identifier: MIT
# briefing: `make demo` sets up and shows it, `make test` tests it from nothing.
LUA      ?= lua5.4
CC       ?= cc
CFLAGS   ?= -O2 -g
WARN      = -std=c11 -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes \
            -Wmissing-prototypes -Wpointer-arith -Wcast-qual -Wwrite-strings \
            -Wundef -Wvla -Wformat=2
BUILD    ?= build
LUA_CFLAGS := $(shell pkg-config --cflags lua5.4 2>/dev/null)
CORE_SRC := $(sort $(wildcard csrc/brf_*.c))
BIND_SRC := $(sort $(wildcard csrc/lbriefing*.c))
CORE_OBJ := $(CORE_SRC:csrc/%.c=$(BUILD)/%.o)
BIND_OBJ := $(BIND_SRC:csrc/%.c=$(BUILD)/%.o)
LIBS     := -licui18n -licuuc -lutf8proc
RUN_ENV  := LUA_PATH="lua/?.lua;lua/?/init.lua;;" LUA_CPATH="$(BUILD)/?.so;;"

.PHONY: all clean tables

all: $(BUILD)/briefing/core.so

$(BUILD)/%.o: csrc/%.c $(wildcard csrc/*.h) $(wildcard csrc/tables/*.inc)
	@mkdir -p $(BUILD)
	$(CC) $(CFLAGS) $(WARN) -fPIC -fvisibility=hidden $(LUA_CFLAGS) -c -o $@ $<

$(BUILD)/briefing/core.so: $(CORE_OBJ) $(BIND_OBJ)
	@mkdir -p $(BUILD)/briefing
	$(CC) -shared -o $@ $^ $(LIBS)

clean:
	rm -rf $(BUILD)

# The tables are committed; regenerate them after a change in csrc/data.
tables:
	$(LUA) csrc/tools/gen_lexicon.lua
