"""ZIP archives: each member is a document, or an archive again.

Nothing is unpacked to the disk. What an archive says of itself is not believed: how many members, how large, how deep
are all bounded, and no name leads out of it. What is not read is told as a fault of that member, or of the archive.
"""

from __future__ import annotations

import lzma
import os
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from io import BufferedIOBase, BytesIO
from pathlib import Path, PurePosixPath
from typing import cast

from registre.build.found import Found, is_wanted
from registre.errors import DocumentError
from registre.reading import LARGEST_PDF, is_office, is_zip, too_large

MOST_MEMBERS = 50_000
"""The most members that an archive may have, those of archives in it included."""
LARGEST_ARCHIVE = 20_000_000_000
"""The most bytes that the members of an archive may have together, unpacked."""
LARGEST_NESTED = 500_000_000
"""The most bytes that an archive within another may have: it is held in memory."""
DEEPEST = 3
"""How many archives may stand within one another."""

_BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, ValueError)
_UTF8, _ENCRYPTED = 0x800, 0x1
"""What a member's flags say (APPNOTE.TXT 4.4.4)."""
_DRIVE = re.compile(r"[A-Za-z]:")
_DAMAGED = ("it is damaged or truncated", "publish it again")
_COMPRESSED = ("it is compressed in a way that is not read", "pack it again as ZIP (deflate)")
_LOCKED = ("it is encrypted in its archive", "publish it without a password")
_LEADS_OUT = ("its name leads out of its archive", "pack the archive again")
_TOO_DEEP = (f"more than {DEEPEST} archives stand within one another", "unpack it")
_TOO_MANY = (f"it has more than {MOST_MEMBERS} members", "split it")
_TOO_LARGE = (f"its members have more than {LARGEST_ARCHIVE / 1e9:.0f} GB together", "split it")


@dataclass
class _Room:
    """What an archive may still hold."""

    members: int
    size: int

    def lacks(self, infos: list[zipfile.ZipInfo]) -> tuple[str, str] | None:
        """Take the room that members need; return what they have too much of."""
        self.members -= len(infos)
        self.size -= sum(info.file_size for info in infos)
        return _TOO_MANY if self.members < 0 else _TOO_LARGE if self.size < 0 else None


def members(archive: Found) -> Iterator[Found]:
    """Give the documents of a file that is a ZIP: its members, or itself where it is one document or damaged."""
    try:
        with zipfile.ZipFile(archive.path) as opened:
            yield from _listed(opened, archive, _Room(MOST_MEMBERS, LARGEST_ARCHIVE))
    except _BROKEN:
        yield replace(archive, fault=_DAMAGED)
    except OSError:
        yield archive  # (reading it says why)


def _listed(opened: zipfile.ZipFile, archive: Found, room: _Room) -> Iterator[Found]:
    infos = opened.infolist()
    if is_office(info.filename for info in infos):
        yield archive
    elif fault := room.lacks(infos):
        yield replace(archive, fault=fault)
    elif len(archive.members) >= DEEPEST:
        yield replace(archive, fault=_TOO_DEEP)
    else:
        for info in {info.filename: info for info in infos}.values():  # (what is packed again takes the place of it)
            yield from _member(opened, info, archive, room)


def _member(opened: zipfile.ZipFile, info: zipfile.ZipInfo, archive: Found, room: _Room) -> Iterator[Found]:
    name = _name(info)
    path = PurePosixPath(name)
    if info.is_dir() or not path.name or stat.S_ISLNK(info.external_attr >> 16):
        return
    found = Found(archive.path, f"{archive.name}/{path}", (*archive.members, info.filename))
    if path.is_absolute() or ".." in path.parts or _DRIVE.match(name):
        yield replace(found, name=f"{archive.name}/{path.name}", fault=_LEADS_OUT)
    elif not all(map(is_wanted, path.parts)):
        return
    elif info.flag_bits & _ENCRYPTED:
        yield replace(found, fault=_LOCKED)
    else:
        yield from _document_or_archive(opened, info, found, room)


def _name(info: zipfile.ZipInfo) -> str:
    """The name of a member as its author wrote it: programs that do not say which characters it has take their own."""
    name = info.filename
    if not info.flag_bits & _UTF8:
        written = name.encode("cp437", "replace")
        try:
            name = written.decode("utf-8")
        except UnicodeDecodeError:
            name = written.decode("cp850")
    return name.replace("\\", "/")


def _document_or_archive(opened: zipfile.ZipFile, info: zipfile.ZipInfo, found: Found, room: _Room) -> Iterator[Found]:
    try:
        with opened.open(info) as file:
            if not is_zip(file.read(4)):
                yield found
                return
        with zipfile.ZipFile(BytesIO(_unpacked(opened, info, found.name, LARGEST_NESTED))) as nested:
            yield from _listed(nested, found, room)
    except DocumentError as error:
        yield replace(found, fault=(error.what, error.next_step))
    except NotImplementedError:
        yield replace(found, fault=_COMPRESSED)
    except _BROKEN:
        yield replace(found, fault=_DAMAGED)


def _unpacked(opened: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, largest: int) -> bytes:
    if info.file_size > largest:
        raise too_large(info.file_size, name)
    return opened.read(info)


@lru_cache(maxsize=2)
def _kept(path: Path, within: tuple[str, ...], changed: int, process: int) -> zipfile.ZipFile:
    """An archive, open for the members that come next; no two processes may share its file."""
    if not within:
        return zipfile.ZipFile(path)
    around = _kept(path, within[:-1], changed, process)
    return zipfile.ZipFile(BytesIO(around.read(within[-1])))


def _opened(found: Found) -> zipfile.ZipFile:
    return _kept(found.path, found.members[:-1], found.path.stat().st_mtime_ns, os.getpid())


@contextmanager
def _told(found: Found) -> Iterator[None]:
    """Say of a member that it is damaged, whatever shows it."""
    try:
        yield
    except (*_BROKEN, KeyError, NotImplementedError, RuntimeError) as error:
        raise DocumentError(_DAMAGED[0], where=found.name, next_step=_DAMAGED[1]) from error


@contextmanager
def open_member(found: Found) -> Iterator[BufferedIOBase]:
    """Open a member of an archive to read; raises what :func:`read_member` does."""
    with _told(found), _opened(found).open(found.members[-1]) as file:
        yield cast(BufferedIOBase, file)


def read_member(found: Found) -> bytes:
    """Return the bytes of a member of an archive.

    Raises:
        DocumentError: it is damaged, or too large.
        OSError: the archive cannot be read.
    """
    with _told(found):
        opened = _opened(found)
        return _unpacked(opened, opened.getinfo(found.members[-1]), found.name, LARGEST_PDF)
