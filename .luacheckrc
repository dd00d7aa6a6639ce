std = "lua54"
max_line_length = 100
files["spec/**/*.lua"] = { std = "+busted", max_line_length = false }
files["rockspec/**/*.rockspec"] = { std = "rockspec" }
exclude_files = { "build", "lua_modules", "csrc/tables", "library" }
