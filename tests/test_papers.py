"""The papers say what is: every variable, folder, target and picture, and the guides open in the admin."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from urllib.parse import urljoin

import pytest
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
READMES = ["README.md", "README.zh-CN.md"]
PAPERS = [*READMES, "LICENSE", "SECURITY.md", *(f"docs/{path.name}" for path in sorted((ROOT / "docs").glob("*.md")))]
GUIDES = ["editors", "translators"]
MAX_PICTURE = 150_000  # bytes

READ_BY_PYTHON = re.compile(r"""(?:environ\.(?:get|setdefault)\(|environ\[|_required\()"([A-Z_]+)"(?!\]\s*=)""")
READ_BY_SHELL = re.compile(r"\$\{([A-Z_]+):?[-=]")
READ_BY_MAKE = re.compile(r"\$\(([A-Z_]+)\)")
SET_BY_MAKE = re.compile(r"^([A-Z_]+) :=", re.MULTILINE)
NOT_OURS = {"PATH", "CURDIR", "MAKEFILE_LIST"}  # of every machine, and make's own
LINKED_PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")
LINK = re.compile(r"\]\(([^)#]+)\)")
PATH_OF_A_MACHINE = re.compile(r"/(?:work|home|root|Users|tmp)/|[A-Z]:\\\\")


@cache
def paper(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def own_folders() -> set[str]:
    """The top-level folders of the project, without what running it leaves behind."""
    ignored = {line.strip().rstrip("/") for line in paper(".gitignore").splitlines()} | {".git"}
    return {path.name for path in ROOT.iterdir() if path.is_dir() and path.name not in ignored}


def variables_of_the_code() -> set[str]:
    """Every environment variable that Python, the Makefile or a script reads."""
    python = [path for folder in own_folders() for path in (ROOT / folder).rglob("*.py")]
    found = {name for path in [*python, *ROOT.glob("*.py")] for name in READ_BY_PYTHON.findall(path.read_text("utf-8"))}
    found |= {name for path in ROOT.glob("deploy/*.sh") for name in READ_BY_SHELL.findall(path.read_text("utf-8"))}
    found |= set(READ_BY_SHELL.findall(paper(".ci/run")))
    found |= set(READ_BY_MAKE.findall(paper("Makefile"))) - set(SET_BY_MAKE.findall(paper("Makefile")))
    return found - NOT_OURS | {"DATABASE_URL"}  # read by dj-database-url


def variables_of_the_paper(name: str) -> set[str]:
    """The variables in the first column of the tables of a paper."""
    return set(re.findall(r"^\| `([A-Z_]+)` \|", paper(name), re.MULTILINE))


def resolves(name: str, target: str) -> Path:
    return (ROOT / name).parent / target


# --- complete ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", READMES)
def test_every_environment_variable_is_named(name):
    assert variables_of_the_paper(name) == variables_of_the_code()


@pytest.mark.parametrize("name", READMES)
def test_every_folder_is_named(name):
    named = set(re.findall(r"^- `([^`/]+)/` ", paper(name), re.MULTILINE))
    assert named == own_folders()


@pytest.mark.parametrize("name", READMES)
def test_every_make_target_is_named(name):
    targets = set(re.search(r"^\.PHONY: (.+)$", paper("Makefile"), re.MULTILINE)[1].split())
    assert set(re.findall(r"(?:^|`)make ([a-z]+)\b", paper(name), re.MULTILINE)) == targets


def test_every_dependency_has_its_reason():
    requirements = paper("requirements.txt") + paper("requirements-dev.txt")
    names = set(re.findall(r"^([A-Za-z][\w-]*)(?:\[\w+\])?==", requirements, re.MULTILINE))
    reasons = re.split(r"[\s|,]+", paper("docs/decisions.md"))
    assert names - set(reasons) == set()


@pytest.mark.parametrize("name", READMES)
def test_the_demonstration_accounts_are_named(name):
    from demo.accounts import NAMES, PASSWORD

    assert [account for account in [*NAMES, PASSWORD] if f"`{account}`" not in paper(name)] == []


# --- sound ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", PAPERS)
def test_every_link_leads_somewhere(name):
    own = [target for target in LINK.findall(paper(name)) if "://" not in target]
    assert [target for target in own if not resolves(name, target).exists()] == []


@pytest.mark.parametrize("name", PAPERS)
def test_every_picture_is_light(name):
    pictures = LINKED_PICTURE.findall(paper(name))
    assert [picture for picture in pictures if resolves(name, picture).stat().st_size >= MAX_PICTURE] == []


def test_every_screenshot_is_shown():
    shown = {resolves(name, picture).resolve() for name in PAPERS for picture in LINKED_PICTURE.findall(paper(name))}
    assert {path.resolve() for path in (ROOT / "docs" / "screenshots").iterdir()} == shown


@pytest.mark.parametrize("name", PAPERS)
def test_no_path_of_a_machine(name):
    assert PATH_OF_A_MACHINE.findall(paper(name)) == []


# --- in the admin --------------------------------------------------------------------------------


@pytest.mark.parametrize("role", ["press", "editor", "translator", "admin"])
@pytest.mark.parametrize("guide", GUIDES)
def test_everybody_opens_the_guides(role, guide, request):
    page = request.getfixturevalue(role).get(f"/admin/help/{guide}/").content.decode()
    heading = paper(f"docs/{guide}.md").splitlines()[0].removeprefix("# ")
    assert f"<h1>{heading}</h1>" in page


@pytest.mark.parametrize("guide", GUIDES)
def test_the_pictures_of_a_guide_are_shown(press, guide):
    address = f"/admin/help/{guide}/"
    pictures = re.findall(r'<img alt="[^"]+" src="([^"]+\.webp)"', press.get(address).content.decode())
    assert len(pictures) == len(LINKED_PICTURE.findall(paper(f"docs/{guide}.md")))
    assert {press.get(urljoin(address, picture)).status_code for picture in pictures} == {200}


@pytest.mark.parametrize("guide", GUIDES)
def test_the_help_menu_leads_to_the_guide(press, guide):
    assert f"/admin/help/{guide}/" in press.get("/admin/").content.decode()


def test_readers_do_not_see_the_guides(client):
    assert client.get("/admin/help/editors/").status_code == 302


def test_nothing_else_is_served_as_a_guide(press):
    assert press.get("/admin/help/decisions/").status_code == 404
