/* SPDX-License-Identifier: MIT */
/*
** lbriefing_file: what Lua's own library can't do with files: make one that is
** new for certain, bring it to the disk before it takes another's place, cut
** it; read a line, but not one of any length; and tell a terminal.
*/
#define _POSIX_C_SOURCE 200809L

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <lualib.h>

#include "lbriefing.h"

#define TRIES 100 /* names that others took meanwhile */

/* nil and why not, as io.open has it. */
static int fail(lua_State *L, const char *path) {
  int error = errno;
  luaL_pushfail(L);
  lua_pushfstring(L, "%s: %s", path, strerror(error));
  lua_pushinteger(L, error);
  return 3;
}

/* Closes; the first error counts. */
static int close_after(int file, int ok) {
  int error = errno;
  if (close(file) != 0 && ok) return 0;
  errno = error;
  return ok;
}

/* Pushes the folder that holds `path`, "./" where that names none. */
static const char *push_folder(lua_State *L, const char *path) {
  const char *slash = strrchr(path, '/');
  if (slash == NULL) return lua_pushliteral(L, "./");
  return lua_pushlstring(L, path, (size_t)(slash - path) + 1);
}

/* core.beside(path) → the name of a new, empty file in the same folder: it is
   nobody else's, and follows no link. Its mode is that of the file at `path`,
   where there is one; nil, message, errno where none can be made. */
static int core_beside(lua_State *L) {
  const char *path = luaL_checkstring(L, 1), *folder, *name;
  struct stat old;
  struct timespec now;
  int file = -1, ok, i;
  lua_settop(L, 1);
  folder = push_folder(L, path);
  for (i = 0; i < TRIES; i++) {
    clock_gettime(CLOCK_REALTIME, &now);
    lua_settop(L, 2);
    name = lua_pushfstring(L, "%sbriefing-%d-%d%d.part", folder, (int)getpid(),
                           (int)(now.tv_nsec / 1000), i);
    file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                0666);
    if (file >= 0 || errno != EEXIST) break;
  }
  if (file < 0) return fail(L, path);
  ok = stat(path, &old) != 0 || !S_ISREG(old.st_mode) ||
       fchmod(file, old.st_mode & 0777) == 0;
  if (close_after(file, ok)) return 1;
  i = errno;
  unlink(name);
  errno = i;
  return fail(L, path);
}

/* What stands in a file or folder, on the disk. */
static int synced(const char *path, int flags) {
  int file = open(path, O_RDONLY | O_CLOEXEC | flags);
  return file >= 0 && close_after(file, fsync(file) == 0);
}

/* core.put_in_place(name, path) → true: the file `name` is on the disk and
   takes the place of what was at `path`, at once; or nil, message, errno. */
static int core_put_in_place(lua_State *L) {
  const char *name = luaL_checkstring(L, 1);
  const char *path = luaL_checkstring(L, 2);
  if (!synced(name, O_NOFOLLOW) || rename(name, path) != 0)
    return fail(L, path);
  /* Some file systems can't sync a folder; the file is there all the same. */
  (void)synced(push_folder(L, path), 0);
  lua_pushboolean(L, 1);
  return 1;
}

/* core.cut(path, size) → true: the file holds its first `size` bytes only; or
   nil, message, errno */
static int core_cut(lua_State *L) {
  const char *path = luaL_checkstring(L, 1);
  lua_Integer size = luaL_checkinteger(L, 2);
  luaL_argcheck(L, size >= 0, 2, "a size");
  if (truncate(path, (off_t)size) != 0) return fail(L, path);
  lua_pushboolean(L, 1);
  return 1;
}

#define HEAD 65536 /* bytes given of a line that is too long */

/* core.read_line(file, longest) → the next line with its line feed; nil at the
   end; nil and its beginning where it has more bytes than `longest`: it is read
   over then. */
static int core_read_line(lua_State *L) {
  luaL_Stream *stream = luaL_checkudata(L, 1, LUA_FILEHANDLE);
  lua_Integer longest = luaL_checkinteger(L, 2), size = 0;
  luaL_Buffer line;
  int c = 0, head = 0;
  luaL_argcheck(L, stream->closef != NULL, 1, "an open file");
  luaL_buffinit(L, &line);
  flockfile(stream->f);
  while (c != '\n' && (c = getc_unlocked(stream->f)) != EOF) {
    if (++size <= longest) {
      /* memory may be short, and Lua jump: not with the file locked */
      if (luaL_bufflen(&line) == line.size) {
        funlockfile(stream->f);
        luaL_prepbuffsize(&line, 1);
        flockfile(stream->f);
      }
      luaL_addchar(&line, (char)c);
    } else if (!head) {
      head = 1;
      if (luaL_bufflen(&line) > HEAD)
        luaL_buffsub(&line, luaL_bufflen(&line) - HEAD);
    }
  }
  funlockfile(stream->f);
  if (size == 0) {
    luaL_pushfail(L);
    return 1;
  }
  luaL_pushresult(&line);
  if (!head) return 1;
  luaL_pushfail(L);
  lua_insert(L, -2);
  return 2;
}

/* core.is_terminal(descriptor) → whether it is one */
static int core_is_terminal(lua_State *L) {
  lua_pushboolean(L, isatty((int)luaL_checkinteger(L, 1)));
  return 1;
}

void lbrf_open_file(lua_State *L) {
  static const luaL_Reg functions[] = {{"beside", core_beside},
                                       {"put_in_place", core_put_in_place},
                                       {"cut", core_cut},
                                       {"read_line", core_read_line},
                                       {"is_terminal", core_is_terminal},
                                       {NULL, NULL}};
  luaL_setfuncs(L, functions, 0);
}
