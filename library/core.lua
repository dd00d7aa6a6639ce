---@meta briefing.core
-- SPDX-License-Identifier: MIT
-- What the C core gives to Lua, for editors and for docs/reference.md. The
-- names behind `core.` are for the package's own use; its values (tokens,
-- spans, dates, …) are what everybody sees.

local core = {}

---@type string
core.version = nil

--- A stretch of a document: `text:sub(first, last)` is it.
---@class briefing.Span
---@field first integer first byte, from 1
---@field last integer last byte, included
---@field text string the words there

--- A word, number, mark or symbol of a text.
---@class briefing.Token: briefing.Span
---@field kind string "word", "number", "latin", "punctuation", "symbol" …
---@field folded string the form by which words are compared
---@field clitics { proclitics: string[], stem: string, enclitics: string[] } و, ال and the like told apart

--- The tokens of a text; `tokens[i]` is made when it is asked for.
---@class briefing.Tokens
---@operator len: integer
---@field [integer] briefing.Token
local Tokens = {}

--- Iterates: `for token in tokens:each() do`.
---@return fun(): briefing.Token|nil
function Tokens:each() end

--- Leaves its memory to the next list; `local t <close> = …` does the same, and
--- a loop over many texts that does works in the same memory all along.
function Tokens:close() end

--- The sentences of a text.
---@class briefing.Sentences
---@operator len: integer
---@field [integer] briefing.Span
local Sentences = {}

--- Iterates: `for sentence in sentences:each() do`.
---@return fun(): briefing.Span|nil
function Sentences:each() end

--- Leaves its memory to the next list.
function Sentences:close() end

--- Maps spans between a string and its normalized form.
---@class briefing.Alignment
local Alignment = {}

--- The span of the original behind a span of the normalized string.
---@param first integer
---@param last integer
---@return integer first, integer last
function Alignment:original(first, last) end

--- The span of the normalized string for a span of the original.
---@param first integer
---@param last integer
---@return integer first, integer last
function Alignment:normalized(first, last) end

--- Who or what a document names. `document:entities()` has those of one
--- document; `set:entities()` joins them and adds variants and documents.
---@class briefing.Entity
---@field name string
---@field type "person"|"role"|"organization"|"place"|"medium"
---@field id string|nil in a set: "e1" and so on
---@field ref string|nil the id in your gazetteer
---@field mentions briefing.Span[]
---@field family string|nil in a set, of a person: the folded last word of the name
---@field capital_of string|nil in a set: the country whose capital, and so whose government, a city is ("RU" of موسكو)
---@field variants string[]|nil in a set: how it is written
---@field documents briefing.Document[]|nil in a set: where it is named

--- The reporting words of a quote.
---@class briefing.Cue: briefing.Span
---@field lemma string
---@field class string such as say, add, warn, deny

--- Who is credited with a quote.
---@class briefing.Speaker
---@field name string
---@field entity integer index into `document:entities()`
---@field mention briefing.Span|nil the words beside the cue, if there are any
---@field how "mention"|"role"|"pronoun"|"dropped"|"document"

--- To whom or where something was said.
---@class briefing.Party: briefing.Span
---@field name string|nil
---@field entity integer|nil index into `document:entities()`

--- A reported speech act whose complement is no clause: دعا إلى التهدئة.
---@class briefing.Act: briefing.Span
---@field cue briefing.Cue
---@field speaker briefing.Speaker|nil

--- A date; see docs/dates.md.
---@class briefing.Date: briefing.Span
---@field value string ISO 8601: a day, month, year, range or time
---@field kind string "date", "time", "range" …

--- A number with what it counts.
---@class briefing.Quantity: briefing.Span
---@field value number
---@field unit string|nil an ICU unit or ISO 4217 code
---@field kind "number"|"ordinal"|"percent"|"money"|"duration"|"measure"

--- Text on the page that is not the report.
---@class briefing.Boilerplate: briefing.Span
---@field kind "ui"|"caption"|"credit"|"duplicate-title"|"translator-note"|"tags"|"dateline"|"byline"

--- One place that carries a statement, a value or an event.
---@class briefing.Member: briefing.Span
---@field document briefing.Document
---@field quote briefing.Quote|nil
---@field speaker string|nil

--- The tokens of a string.
---@param s string UTF-8
---@return briefing.Tokens|nil
---@return string|nil message, string|nil code, integer|nil byte
function core.tokens(s) end

--- The sentences of a string.
---@param s string UTF-8
---@return briefing.Sentences|nil
---@return string|nil message, string|nil code, integer|nil byte
function core.sentences(s) end

--- The versions of briefing, icu, unicode and utf8proc.
---@return table<string, string>
function core.versions() end

--- The country whose capital, and so whose government, a city is.
---@param ref string the city's id: "moscow"
---@return string|nil country its id: "RU"
function core.capital_of(ref) end

--- Normalizes by options packed into an integer (lua/briefing/options.lua).
---@param s string
---@param packed integer
---@param kernel string|nil "scalar", "avx2" …; the best when left out
---@return string|nil normalized, briefing.Alignment|string alignment
function core.normalize(s, packed, kernel) end

--- The same without an alignment.
---@param s string
---@param packed integer
---@return string|nil normalized, string|nil message, string|nil code, integer|nil byte
function core.fold(s, packed) end

--- Makes a function that normalizes by options: without any it calls no Lua.
---@param pack fun(options: table|nil, level: integer): integer  packs options; raises at the level for wrong ones
---@return fun(s: string, options: table|nil): string|nil, briefing.Alignment|string
function core.normalizer(pack) end

--- Whether a string is UTF-8.
---@param s string
---@return true|nil
---@return string|nil message, string|nil code, integer|nil byte
function core.validate(s) end

--- Replaces invalid UTF-8 by U+FFFD.
---@param s string
---@return string, integer replacements
function core.replace(s) end

--- How many code points a well-formed string has.
---@param s string
---@return integer
function core.count(s) end

--- Maps bytes to code points of a well-formed string and back.
---@param s string
---@return userdata offsets
function core.offsets(s) end

--- The kernels that run on this processor.
---@return string[]
function core.kernels() end

--- Analyses a document.
---@param text string
---@param options table|nil { date, title, mode, lexicon, boilerplate }
---@return userdata|nil doc
---@return string|nil message, string|nil code, integer|nil byte
function core.analyse(text, options) end

--- An empty lexicon, layered over the built-in one.
---@return userdata
function core.lexicon() end

--- The dates of a text.
---@param text string
---@param reference string|nil the day that they count from, ISO 8601
---@param prefer "nearest"|"future"|nil where no year or week is named
---@return briefing.Date[]
function core.dates(text, reference, prefer) end

--- The quantities of a text.
---@param text string
---@return briefing.Quantity[]
function core.quantities(text) end

--- The boilerplate of a page, and its title.
---@param text string
---@param title string|nil
---@return briefing.Boilerplate[], briefing.Span|nil title
function core.boilerplate(text, title) end

--- The date a text gives itself.
---@param text string
---@return table|nil { value, source, confidence, first, last, text }
function core.document_date(text) end

--- Bytes of another charset as UTF-8.
---@param bytes string
---@param charset string|nil recognised when left out
---@return string|nil utf8, string charset, integer confidence
function core.decode(bytes, charset) end

--- A stemmer: Snowball's Arabic light stemmer; `stemmer:terms(text, edits)` are the
--- terms of a text.
---@return userdata
function core.stemmer() end

--- A piece of text that is compared with others.
---@param stemmer userdata
---@param text string
---@param speaker string|nil in a form that is one for one speaker
---@return userdata|nil piece
---@return string|nil message, string|nil code, integer|nil byte
function core.piece(stemmer, text, speaker) end

--- The piece that a row of `piece:rows` holds.
---@param row string
---@return userdata|nil
function core.read_piece(row) end

--- Weights by which pieces are alike: `weights:odds(a, b)`.
---@param weights table see lua/briefing/similarity.lua
---@return userdata
function core.weights(weights) end

--- An empty store of the units of a set: `add`, `weigh`, `clusters`.
---@param weights table
---@return userdata
function core.units(weights) end

--- How many units of a bucket others are compared with.
---@type integer
core.held = nil

--- The clauses of a part of a text: where they begin, and where they end.
---@param text string
---@param first integer|nil byte, 1 when left out
---@param last integer|nil the text's last when left out
---@return integer[]|nil firsts, integer[]|string lasts
function core.clauses(text, first, last) end

--- How alike two words of names are, 0 to 1.
---@param a string
---@param b string
---@return number
function core.name_similarity(a, b) end

--- FNV-1a of a string's bytes, the same on every machine.
---@param s string
---@return string digits 16, hexadecimal
function core.hash(s) end

--- A regular expression by ICU.
---@param pattern string
---@return userdata|nil
---@return string|nil message, string|nil code, integer|nil byte
function core.regex(pattern) end

--- How many columns a string takes on a terminal.
---@param s string
---@return integer
function core.width(s) end

--- The members of a JSON object, where the core reads them by itself.
---@param line string
---@param null any what null becomes
---@param decode function|nil for what it does not read by itself; without it
---  that stays JSON
---@return table|nil
function core.members(line, null, decode) end

--- The same of each object of a JSON list.
---@param list string
---@param null any what null becomes
---@param decode function|nil
---@return table[]|nil
function core.objects(list, null, decode) end

--- Whether a text is one JSON value: nothing, or what is wrong.
---@param text string
---@return string|nil wrong, integer|nil byte
function core.check_json(text) end

--- A new, empty file in the folder of `path`, of the mode of what is there.
---@param path string
---@return string|nil name
---@return string|nil message, integer|nil errno
function core.beside(path) end

--- Brings a file to the disk and lets it take the place of another.
---@param name string
---@param path string
---@return true|nil
---@return string|nil message, integer|nil errno
function core.put_in_place(name, path) end

--- Cuts a file to its first `size` bytes.
---@param path string
---@param size integer
---@return true|nil
---@return string|nil message, integer|nil errno
function core.cut(path, size) end

--- The next line of a file with its line feed; nil at the end; nil and the
--- beginning of a line that is too long, which is read over.
---@param file file*
---@param longest integer bytes
---@return string|nil line, string|nil head
function core.read_line(file, longest) end

--- Whether a file descriptor is a terminal.
---@param descriptor integer
---@return boolean
function core.is_terminal(descriptor) end

--- A day as a number, wherever the process is.
---@param day string ISO 8601
---@return integer|nil number days since 1970-01-01; nil for what is no whole day
function core.day_number(day) end

--- The day of a number.
---@param number integer
---@return string day ISO 8601
function core.day(number) end

--- Worker threads, each with a Lua state of its own.
---@param workers integer
---@param places integer how many may wait
---@param module string that returns the workers' function, from strings to strings
---@return userdata|nil pool
---@return string|nil message, string|nil code
function core.pool(workers, places, module) end

return core
