"""Files hold the old content or all of the new, whatever happens while they are written."""

from __future__ import annotations

import gzip
import os
import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from litrecord.api.files import replacing, write_file

needs_modes = pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")


def names(folder: Path) -> list[str]:
    """Return the names in a folder."""
    return sorted(path.name for path in folder.iterdir())


def mode(path: Path) -> int:
    """Return the permissions of a file."""
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def umask() -> Iterator[None]:
    """Let files be made for the owner and readable for the group only."""
    before = os.umask(0o027)
    yield
    os.umask(before)


def test_new_file_is_written(tmp_path: Path) -> None:
    """A file that was not there holds the content, and nothing else is left beside it."""
    write_file(tmp_path / "a.json", b"content")
    assert b"content" == (tmp_path / "a.json").read_bytes()
    assert ["a.json"] == names(tmp_path)
    write_file(os.fspath(tmp_path / "a.json"), b"")
    assert b"" == (tmp_path / "a.json").read_bytes()


@needs_modes
@pytest.mark.usefixtures("umask")
def test_new_file_follows_the_mask(tmp_path: Path) -> None:
    """A new file has the permissions that the user's mask leaves."""
    write_file(tmp_path / "a.json", b"content")
    assert 0o640 == mode(tmp_path / "a.json")


@needs_modes
@pytest.mark.parametrize("kept", [0o600, 0o444, 0o755, 0o664], ids=oct)
def test_mode_of_an_old_file_is_kept(kept: int, tmp_path: Path) -> None:
    """A file that is replaced keeps its permissions, narrow or wide."""
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    path.chmod(kept)
    write_file(path, b"new")
    assert (kept, b"new") == (mode(path), path.read_bytes())


@needs_modes
def test_secret_content_is_never_readable_for_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The permissions are narrowed before the content is in the temporary file."""
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    path.chmod(0o600)
    seen: list[int] = []

    def look(descriptor: int) -> None:
        if stat.S_ISREG(os.fstat(descriptor).st_mode):
            seen.append(stat.S_IMODE(os.fstat(descriptor).st_mode))

    monkeypatch.setattr(os, "fsync", look)
    write_file(path, b"secret")
    assert [0o600] == seen


@pytest.mark.parametrize("error", [OSError("disk full"), KeyboardInterrupt()], ids=repr)
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_failing_write_leaves_the_old_file(
    step: str, error: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where writing or replacing fails, the old content is there and no temporary file."""

    def fail(*_: object, **__: object) -> None:
        raise error

    (tmp_path / "a.json").write_bytes(b"old")
    with monkeypatch.context() as patched:
        patched.setattr(os, step, fail)
        with pytest.raises(type(error)):
            write_file(tmp_path / "a.json", b"new")
        with pytest.raises(type(error)):
            write_file(tmp_path / "b.json", b"new")
    assert b"old" == (tmp_path / "a.json").read_bytes()
    assert ["a.json"] == names(tmp_path)


def test_folder_must_be_there(tmp_path: Path) -> None:
    """A file in a folder that does not exist, or that is a folder, is the system's own error."""
    with pytest.raises(FileNotFoundError):
        write_file(tmp_path / "absent" / "a.json", b"")
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match="folder"):
        write_file(tmp_path / "folder", b"")
    assert ["folder"] == names(tmp_path)


def test_links_are_followed(tmp_path: Path) -> None:
    """A symbolic link stays one; what it leads to is written, or made."""
    for name in ("there.json", "not-there.json"):
        (tmp_path / "inner").mkdir(exist_ok=True)
        link = tmp_path / f"link-to-{name}"
        link.symlink_to(Path("inner") / name)
        write_file(link, b"content")
        assert link.is_symlink()
        assert b"content" == (tmp_path / "inner" / name).read_bytes()
    assert ["not-there.json", "there.json"] == names(tmp_path / "inner")


@pytest.mark.parametrize("name", ["a.json.gz", "a.JSON.GZ"])
def test_gz_is_compressed(name: str, tmp_path: Path) -> None:
    """A name that ends in .gz, in any letter case, is compressed, and always to the same bytes."""
    write_file(tmp_path / name, b"content")
    first = (tmp_path / name).read_bytes()
    assert b"content" == gzip.decompress(first)
    write_file(tmp_path / name, b"content")
    assert first == (tmp_path / name).read_bytes()
    # Bytes 4 to 8 are the time.
    assert bytes(4) == first[4:8]


def test_name_given_decides_about_compression(tmp_path: Path) -> None:
    """What a link is called counts, not what it leads to."""
    (tmp_path / "a.json.gz").symlink_to(tmp_path / "data")
    write_file(tmp_path / "a.json.gz", b"content")
    assert b"content" == gzip.decompress((tmp_path / "data").read_bytes())


@pytest.mark.parametrize("name", ["a" * 250 + ".json", "河" * 83 + ".json", "\U00020000" * 62])
def test_longest_names_can_be_written(name: str, tmp_path: Path) -> None:
    """A name as long as the system allows leaves room for the temporary one."""
    write_file(tmp_path / name, b"content")
    assert [name] == names(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_pipe_is_written_to(tmp_path: Path) -> None:
    """What is there and no file is written to, not replaced."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    write_file(pipe, b"content")
    reader.join()
    assert [b"content"] == got
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_folder_that_cannot_be_synced_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the system does not open or sync folders, the file is written all the same."""
    opened = os.open
    synced = os.fsync

    def refuse_folders(path: object, flags: int, mode: int = 0o777) -> int:
        if Path(os.fspath(path)).is_dir():
            raise PermissionError(13, "a folder")
        return opened(path, flags, mode)

    def sync_files(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(22, "a folder")
        synced(descriptor)

    for name, replacement in {"open": refuse_folders, "fsync": sync_files}.items():
        with monkeypatch.context() as patched:
            patched.setattr(os, name, replacement)
            write_file(tmp_path / f"{name}.json", b"content")
    assert ["fsync.json", "open.json"] == names(tmp_path)


def test_writers_at_the_same_time(tmp_path: Path) -> None:
    """Of several writers one wins as a whole."""
    path = tmp_path / "a.json"
    contents = [bytes([65 + at]) * 200_000 for at in range(4)]
    threads = [threading.Thread(target=write_file, args=(path, one)) for one in contents]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert path.read_bytes() in contents
    assert ["a.json"] == names(tmp_path)


# Streams


def test_stream_takes_the_place_of_the_file_at_the_end(tmp_path: Path) -> None:
    """Until all is written the path holds the old content, and a temporary file is beside it."""
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    with replacing(path) as stream:
        stream.write(b"new ")
        stream.flush()
        assert b"old" == path.read_bytes()
        (beside,) = (name for name in names(tmp_path) if name != "a.json")
        assert beside.startswith(".a.json.")
        assert beside.endswith(".part")
        stream.write(b"content")
    assert (b"new content", ["a.json"]) == (path.read_bytes(), names(tmp_path))


@pytest.mark.parametrize("name", ["a.json", "a.json.gz"])
@pytest.mark.parametrize("error", [ValueError(), KeyboardInterrupt(), GeneratorExit()], ids=repr)
def test_block_that_fails_leaves_the_old_file(
    error: BaseException, name: str, tmp_path: Path
) -> None:
    """Whatever is raised while writing, nothing of the new content stays."""
    path = tmp_path / name
    path.write_bytes(b"old")

    def write_half(target: Path) -> None:
        with replacing(target) as stream:
            stream.write(b"half")
            raise error

    for target in (path, tmp_path / f"other-{name}"):
        with pytest.raises(type(error)):
            write_half(target)
    assert (b"old", [name]) == (path.read_bytes(), names(tmp_path))


def test_stream_of_a_compressed_file_is_compressed(tmp_path: Path) -> None:
    """Pieces become one stream of gzip."""
    with replacing(tmp_path / "a.gz") as stream:
        stream.write(b"a")
        stream.write(memoryview(b"bc")[1:])
    assert b"ac" == gzip.decompress((tmp_path / "a.gz").read_bytes())


def test_long_names_have_room_for_the_temporary_one(tmp_path: Path) -> None:
    """A name may be as long as the system allows, in characters of several bytes too."""
    path = tmp_path / ("灯" * 80 + ".json")
    with replacing(path) as stream:
        stream.write(b"x")
    assert b"x" == path.read_bytes()
