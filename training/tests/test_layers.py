import re
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "emotion_training"
ROOMS = (
    "text",
    "counterfactual",
    "scoring",
    "network",
    "export",
    "reading",
    "finetuning",
    "pages",
    "measuring",
    "calibration",
    "publishing",
)
"""From the ground up: a room uses those below it, and what stands outside all rooms but the commands."""
IMPORT = re.compile(r"^\s*from (\.\.?)([a-z_.]*) import", re.MULTILINE)


def test_every_folder_is_a_room():
    assert {path.parent.name for path in PACKAGE.glob("*/*.py")} == set(ROOMS)


def test_arrows_point_down():
    wrong = [
        f"{room}/{path.name} imports {target}"
        for room in ROOMS
        for path in (PACKAGE / room).glob("*.py")
        for target in targets(path, room)
        if target not in ROOMS[: ROOMS.index(room) + 1] and target not in ("config", "problem")
    ]
    assert wrong == []


def test_no_file_needs_itself_by_a_way_around():
    arrows = {
        str(path.relative_to(PACKAGE)): {str(other.relative_to(PACKAGE)) for other in files(path)} for path in PACKAGE.glob("**/*.py")
    }
    for start in arrows:
        reached, waiting = set(), [*arrows[start]]
        while waiting:
            each = waiting.pop()
            if each not in reached:
                reached.add(each)
                waiting += arrows[each]
        assert start not in reached, f"{start} needs itself"


def test_no_room_holds_more_than_twenty_files():
    assert all(len(list((PACKAGE / room).glob("*.py"))) <= 20 for room in ROOMS)


def targets(path: Path, room: str) -> list[str]:
    found = IMPORT.findall(path.read_text(encoding="utf-8"))
    return [room if dots == "." else module.split(".")[0] for dots, module in found]


def files(path: Path) -> list[Path]:
    """The files that a file imports from."""
    found = []
    for dots, module in IMPORT.findall(path.read_text(encoding="utf-8")):
        folder = path.parent if dots == "." else path.parent.parent
        candidate = folder.joinpath(*module.split(".")).with_suffix(".py")
        found += [candidate] if module and candidate.exists() else []
    return found
