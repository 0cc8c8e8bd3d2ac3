"""Owns the talk with Pagefind: documents in, the files of an index out.

Pagefind's own Python client is not used. It sleeps 0.1 s before it reads each answer, which is
17 minutes for 10,000 cases, and it may end Pagefind before the last file is on the disk. Its
command line reads files in the disk's order, so the same library would not give the same bytes.
We speak what the client speaks: base64 of JSON, a comma, one answer to each message.
https://github.com/Pagefind/pagefind/blob/v1.5.2/wrappers/python/src/pagefind/service/__init__.py
"""

import json
import sys
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from subprocess import PIPE, Popen
from threading import Timer
from typing import IO, Any, cast

from case_studies.machine import MachineError

COMMAND = (sys.executable, "-m", "pagefind", "--service")
OPTIONS = {"force_language": "en", "keep_index_url": True}
END = b","
BLOCK = 1 << 20


PATIENCE = 60.0  # seconds for one answer
EACH = 0.1  # seconds more for the last answer, for each document: it holds the whole index
FAILED = (
    "Pagefind, which makes the search index, ended or gave no answer in {:.0f} seconds. Try again."
)


def index_files(
    documents: Iterable[tuple[str, str]],
    command: Sequence[str] = COMMAND,
    seconds: float = PATIENCE,
) -> Mapping[str, bytes]:
    """Return the files of an index of (address, HTML), each by its name.

    The order of the documents is that of the pages in the index. Raises MachineError if
    Pagefind fails, or has no answer in its time.
    """
    with Popen(  # noqa: S603 - our own command, no input from outside in it
        command, stdin=PIPE, stdout=PIPE
    ) as service:
        number = _ask(service, seconds, type="NewIndex", config=OPTIONS)["index_id"]
        last = seconds
        for address, html in documents:
            last += EACH
            words = {"index_id": number, "url": address, "file_contents": html}
            _ask(service, seconds, type="AddFile", **words)
        files = _ask(service, last, type="GetFiles", index_id=number)["files"]
    return {file["path"]: b64decode(file["content"]) for file in files}


def _ask(service: Popen[bytes], seconds: float, **payload: Any) -> dict[str, Any]:
    """Return the answer to a message; end Pagefind where it takes longer than `seconds`."""
    watch = Timer(seconds, service.kill)
    watch.start()
    pipes = cast("IO[bytes]", service.stdin), cast("IO[bytes]", service.stdout)  # asked for
    try:
        return _answer(*pipes, payload)
    except (BrokenPipeError, EOFError):
        with suppress(BrokenPipeError):
            pipes[0].close()  # what it would not take is let go
        raise MachineError(FAILED.format(seconds)) from None
    finally:
        watch.cancel()


def _answer(stdin: IO[bytes], stdout: IO[bytes], payload: dict[str, Any]) -> dict[str, Any]:
    message = {"message_id": 1, "payload": payload}
    stdin.write(b64encode(json.dumps(message).encode()) + END)
    stdin.flush()
    blocks: list[bytes] = []
    while not blocks or not blocks[-1].endswith(END):
        blocks.append(stdout.read1(BLOCK))  # type: ignore[attr-defined] # a pipe is a BufferedReader
        if not blocks[-1]:
            raise EOFError
    answer: dict[str, Any] = json.loads(b64decode(b"".join(blocks)[:-1]))["payload"]
    if answer["type"] == "Error":
        raise MachineError(f"Pagefind cannot make the search index: {answer['message']}")
    return answer
