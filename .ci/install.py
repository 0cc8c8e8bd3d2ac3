"""Owns what pip may do here: install exactly what it is told, and settle nothing by itself.

The user's settings say where packages come from (an index, a proxy, a certificate). Those that
would change what is installed (`constraint`, `user`, `no-binary` and the like) are left out.
"""

import ast
import os
import subprocess
import sys
from pathlib import Path

PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input")
LOG = str(Path(sys.prefix) / "set-up.log")
# A wheel needs no building, and so nothing that no lock holds.
EXACTLY = (
    *("install", "--quiet", "--quiet", "--progress-bar", "off", "--log", LOG),
    *("--no-deps", "--only-binary", ":all:"),
)
MOST_LINES = 12  # of what pip says, before the log is the better place to read
WHERE = {
    *("index-url", "extra-index-url", "find-links", "no-index", "trusted-host"),
    *("proxy", "cert", "client-cert", "keyring-provider", "use-feature"),
    *("timeout", "default-timeout", "retries", "cache-dir", "no-cache-dir"),
}


def main(arguments: list[str]) -> int:
    bare = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    settings = bare | where_packages_come_from() | {"PIP_CONFIG_FILE": os.devnull}
    command = [*PIP, *EXACTLY, *arguments]
    done = subprocess.run(command, env=settings, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        sys.stderr.write(
            f"Set-up stopped: {reason(done.stderr)}\n"
            "Mend this (is the network there? is `pip config list` right?) and run make again.\n"
            f"All that pip said: {LOG}\n"
        )
    return done.returncode


def where_packages_come_from() -> dict[str, str]:
    """Return the settings to keep, as variables; a variable outweighs a file, as in pip itself."""
    command = [*PIP, "config", "list"]
    listed = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    settings: dict[str, dict[str, str]] = {"global": {}, "install": {}, ":env:": {}}
    for line in listed.splitlines():
        place, _, setting = line.partition(".")
        name, _, value = setting.partition("=")
        if name in WHERE and place in settings:
            settings[place][f"PIP_{name.upper().replace('-', '_')}"] = ast.literal_eval(value)
    return settings["global"] | settings["install"] | settings[":env:"]


def reason(said: str) -> str:
    """Return the last thing that pip called an error, with the lines that say more about it."""
    lines = [line.rstrip() for line in said.splitlines() if line.strip()]
    starts = [number for number, line in enumerate(lines) if line.lower().startswith("error: ")]
    told = lines[starts[-1] if starts else -1 :] or ["pip failed without a word."]
    more = [f"… and {len(told) - MOST_LINES} more lines"] if len(told) > MOST_LINES else []
    return "\n".join([*told[:MOST_LINES], *more])[len("error: ") if starts else 0 :]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
