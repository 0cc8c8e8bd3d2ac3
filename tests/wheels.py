"""Owns the wheel as others get it: built, and installed alone into an empty environment."""

import shutil
import subprocess
import sys
import venv
from importlib import metadata
from pathlib import Path

from packaging.utils import canonicalize_name

from builds import ROOT, environment
from locks import asked, reached


def installed_wheel(folder: Path) -> None:
    """Build the wheel, and install it in `folder` with what the project asks for to be built.

    The dependencies are copied from the environment that runs the tests, which `make` installed
    from a lock: nothing is fetched, and no tool for tests comes along.
    """
    run([sys.executable, "-m", "pip", "wheel", *ALONE, "--wheel-dir", str(folder), str(ROOT)])
    venv.create(folder / "venv", with_pip=False)
    python = folder / "venv/bin/python3"
    site = run([str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"])
    for name in sorted({canonicalize_name(each.name) for each in reached(asked("build"))}):
        copy_distribution(name, Path(site.strip()))
    wheel = next(folder.glob("*.whl"))
    run([sys.executable, "-m", "pip", "--python", str(python), "install", *ALONE, str(wheel)])


ALONE = ["--quiet", "--no-deps", "--no-index", "--no-build-isolation"]


def copy_distribution(name: str, target: Path) -> None:
    """Copy the files of an installed distribution; its commands stay behind."""
    try:
        files = metadata.distribution(name).files or []
    except metadata.PackageNotFoundError:
        return  # the lock serves other systems too
    for file in files:
        source = Path(str(file.locate()))
        if ".." not in file.parts and source.suffix != ".pyc" and source.is_file():
            (target / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target / file)


def run(command: list[str], folder: Path | None = None, **changes: str) -> str:
    """Run a command in `folder`; fails the test with what it printed, else returns that."""
    done = subprocess.run(
        command, cwd=folder, env=environment(**changes), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
