"""`case-studies build` and `serve` in a copy of a project: real builds by the command line."""

import io
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from PIL import Image

from builds import EPOCH, Built, build, copy_project, environment
from case_studies.cli import main
from case_studies.pages import collisions
from contents import BASE, OAK


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a small project, in which the commands run."""
    folder = copy_project(tmp_path / "project", BASE / "content")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    before = signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGALRM)
    yield folder
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGTERM, before[0])
    signal.signal(signal.SIGALRM, before[1])


def without_cases(project: Path) -> None:
    """Leave a library that has never published a case."""
    for path in (project / "content/case-studies").iterdir():
        path.unlink()
    index = project / "content/index.md"
    index.write_text(index.read_text().replace("[oaks](case-studies/oak.md)", "oaks"))


def test_a_site_that_would_lose_its_cases_is_not_replaced(here, capfd):
    assert main(["build"]) == 0
    without_cases(here)
    assert main(["build"]) == 1
    assert "The new site would have no case study; the old one has 2." in capfd.readouterr().err
    assert (here / "site/case-studies/oak/index.html").is_file()
    assert main(["build", "--allow-fewer"]) == 0
    assert "No case study is published yet:" in capfd.readouterr().err
    assert "No case study is published yet." in (here / "site/index.html").read_text()
    assert sorted(path.name for path in here.glob(".site*")) == [".site.lock"]


def test_a_link_to_a_web_root_stays_a_link(here, tmp_path):
    root = tmp_path / "web/html"
    root.mkdir(parents=True)
    (here / "site").symlink_to(root)
    assert main(["build"]) == 0
    assert (here / "site").is_symlink()
    assert (root / "case-studies/oak/index.html").is_file()


def test_wrong_content_is_told_and_builds_nothing(here, capsys):
    (here / "content/index.md").unlink()
    assert main(["build"]) == 1
    assert "error[no-home-page]" in capsys.readouterr().out
    assert not (here / "site").exists()


def test_a_picture_over_the_theme_is_an_error(here, capfd):
    (here / "content/assets/images").mkdir(parents=True)
    Image.new("L", (4, 4)).save(here / "content/assets/images/favicon.png")
    assert main(["build"]) == 1
    assert "error[picture-in-assets]" in capfd.readouterr().out
    assert not (here / "site").exists()


def test_a_picture_over_a_file_of_the_projects_own_look_is_an_error(here, capfd):
    for folder in ("content/about", "overrides/about"):
        (here / folder).mkdir(parents=True)
        Image.new("L", (4, 4)).save(here / folder / "oak.png")
    text = "---\ntitle: Oaks\n---\n\n![An oak](oak.png)\n"
    (here / "content/about/oaks.md").write_text(text)
    assert main(["build"]) == 1
    assert "The site has two files at /about/oak.png." in capfd.readouterr().err


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
def test_only_what_readers_see_of_pictures_is_published(here, host, tmp_path):
    folder = here / "content/case-studies"
    for name in ("old.png", "plan.png", "left.jpg"):
        data = Image.Exif()
        data[0x010E] = "Secret Street 1"
        Image.new("L", (4, 4)).save(folder / name, exif=data)
    for status, name in (("archived", "old"), ("draft", "plan")):
        text = OAK.replace("published", status).replace("title: ", f"title: {name} ")
        (folder / f"{name}.md").write_text(f"{text}\n![What it was]({name}.png)\n")
    build(here, tmp_path / "out", host=host)
    shown = {path.name for path in (tmp_path / "out/case-studies").rglob("*.*g")}
    assert shown == {"old.png"}
    assert b"Secret" not in (tmp_path / "out/case-studies/old.png").read_bytes()
    page = (tmp_path / "out/case-studies/old/index.html").read_text()
    assert '<img src="../old.png" alt="What it was">' in page


def test_collisions_are_found_whatever_the_capitals():
    assert collisions(["feed.xml", "psa/1.png"]) == []
    assert collisions(["a/B.png", "a/b.png"]) == [
        "The site has two files at /a/b.png. Rename the one in the content."
    ]
    (inside,) = collisions(["Feed.xml", "feed.xml/x.png"])
    assert inside.startswith("The site has a file /Feed.xml and a folder of that name")


def test_a_build_that_is_told_to_end_leaves_nothing(here, capfd):
    hook = "import os, signal, time; os.kill(os.getppid(), signal.SIGTERM); time.sleep(60)"
    (here / "hook.py").write_text(hook)
    with (here / "mkdocs.yml").open("a") as settings:
        settings.write("hooks: [hook.py]\n")
    assert main(["build"]) == 130
    assert "case-studies: Stopped." in capfd.readouterr().err
    assert sorted(path.name for path in here.glob("*site*")) == [".site.lock"]


def test_closed_standard_input_loses_nothing(here, tmp_path):
    words = f"exec {sys.executable} -m mkdocs build --strict --site-dir {tmp_path / 'out'} <&-"
    done = subprocess.run(["sh", "-c", words], env=environment(), capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out/case-studies/oak/index.html").is_file()
    (here / "mkdocs.yml").rename(here / "mkdocs.yaml")
    done = subprocess.run(["sh", "-c", words], env=environment(), capture_output=True, check=False)
    assert done.returncode == 1
    assert b"There is no mkdocs.yml" in done.stderr


@pytest.mark.usefixtures("here")
def test_a_preview_is_served_until_it_is_interrupted():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["serve", "--port", str(port)]) == 2
    seen = []

    def look(*_: object) -> None:
        try:
            with urlopen(f"http://127.0.0.1:{port}/case-studies/oak/") as page:
                seen.append(page.status)
        except OSError:
            return
        signal.setitimer(signal.ITIMER_REAL, 0)
        raise KeyboardInterrupt

    signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, 1, 0.5)
    assert main(["serve", "--port", str(port)]) == 0
    assert seen == [200]


def test_a_preview_that_fails_says_so(here, capfd):
    (here / "mkdocs.yml").write_text("site_name: x\ndocs_dir: content\ntheme: no-such-theme\n")
    assert main(["serve"]) == 1
    assert "MkDocs ended with an error." in capfd.readouterr().err


@pytest.mark.parametrize("command", ["build", "serve"])
def test_without_settings_there_is_nothing_to_build(command, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main([command]) == 2
    assert "There is no mkdocs.yml in" in capsys.readouterr().err


def test_a_reader_that_has_enough_gives_no_traceback(monkeypatch):
    read, write = os.pipe()
    os.close(read)
    with open(write, "w", encoding="utf-8") as pipe:  # noqa: PTH123 - a descriptor
        monkeypatch.setattr(sys, "stdout", pipe)
        assert main(["schema"]) == 1
        monkeypatch.undo()


def test_a_terminal_that_lacks_a_letter_shows_its_number(here, monkeypatch):
    (here / "content/trees.md").write_text("---\ntitle: Trees\nnaïve: x\n---\n", encoding="utf-8")
    terminal = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", terminal)
    assert main(["check"]) == 1
    assert rb"na\xefve" in terminal.buffer.getvalue()


def test_no_standard_output_is_no_fault_and_a_bug_keeps_its_traceback(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["schema"]) == 0
    closed = io.StringIO()
    closed.close()
    monkeypatch.setattr(sys, "stdout", closed)
    with pytest.raises(ValueError, match="closed file"):
        main(["schema"])


def test_another_docs_dir_builds(here, tmp_path):
    (here / "content").rename(here / "text")
    settings = here / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("docs_dir: content", "docs_dir: text"))
    site: Built = build(here, tmp_path / "out", REPO_URL="https://git.example/x")
    links = [each.attrs.get("href") or "" for each in site.pages["case-studies/oak/"].query("a")]
    assert any(link.endswith("/edit/main/text/case-studies/oak.md") for link in links)
