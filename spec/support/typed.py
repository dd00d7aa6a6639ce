# SPDX-License-Identifier: MIT
# Types at a program as at a terminal: typed.py COMMAND < keys > screen
import os
import pty
import select
import sys
import time

keys = sys.stdin.buffer.read()
child, terminal = pty.fork()
if child == 0:
    os.execvp("sh", ["sh", "-c", sys.argv[1]])


def read(quiet):
    """What is written until nothing is for `quiet` seconds."""
    out = b""
    while select.select([terminal], [], [], quiet)[0]:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            return out
        if not piece:
            return out
        out += piece
    return out


started = time.time()
screen = b""
while b"> " not in screen and time.time() - started < 20:
    screen += read(0.1)
for key in keys:
    os.write(terminal, bytes([key]))
    if key in b"\t\n":
        screen += read(0.3)
os.write(terminal, b"\x04")
screen += read(1)
os.waitpid(child, 0)
sys.stdout.buffer.write(screen)
