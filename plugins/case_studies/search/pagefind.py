"""Owns the talk with Pagefind: documents in, the files of an index out.

Pagefind's own Python client is not used. It sleeps 0.1 s before it reads each answer, which is
17 minutes for 10,000 cases, and it may end Pagefind before the last file is on the disk. Its
command line reads files in the disk's order, so the same library would not give the same bytes.
We speak what the client speaks: base64 of JSON, a comma, one answer to each message.
https://github.com/Pagefind/pagefind/blob/v1.5.2/wrappers/python/src/pagefind/service/__init__.py
"""

import json
import subprocess
import sys
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from typing import IO, Any, cast

COMMAND = (sys.executable, "-m", "pagefind", "--service")
OPTIONS = {"force_language": "en", "keep_index_url": True}
END = b","
BLOCK = 1 << 20


def index_files(documents: Iterable[tuple[str, str]]) -> Mapping[str, bytes]:
    """Return the files of an index of (address, HTML), each by its name.

    The order of the documents is that of the pages in the index. Raises OSError if Pagefind fails.
    """
    with subprocess.Popen(  # noqa: S603 - our own command, no input from outside in it
        COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as service:
        pipes = cast("IO[bytes]", service.stdin), cast("IO[bytes]", service.stdout)  # asked for
        number = _ask(*pipes, type="NewIndex", config=OPTIONS)["index_id"]
        for address, html in documents:
            _ask(*pipes, type="AddFile", index_id=number, url=address, file_contents=html)
        files = _ask(*pipes, type="GetFiles", index_id=number)["files"]
    return {file["path"]: b64decode(file["content"]) for file in files}


def _ask(stdin: IO[bytes], stdout: IO[bytes], **payload: Any) -> dict[str, Any]:
    message = {"message_id": 1, "payload": payload}
    stdin.write(b64encode(json.dumps(message).encode()) + END)
    stdin.flush()
    blocks: list[bytes] = []
    while not blocks or not blocks[-1].endswith(END):
        blocks.append(stdout.read1(BLOCK))  # type: ignore[attr-defined] # a pipe is a BufferedReader
        if not blocks[-1]:
            raise OSError("Pagefind ended without an answer.")
    answer: dict[str, Any] = json.loads(b64decode(b"".join(blocks)[:-1]))["payload"]
    if answer["type"] == "Error":
        raise OSError(f"Pagefind: {answer['message']}")
    return answer
