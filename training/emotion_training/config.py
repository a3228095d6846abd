"""Recipes: YAML files read into frozen dataclasses. Unknown keys are refused."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, TypeVar

import yaml

from .problem import Problem

READERS = ("carer", "goemotions", "jsonl", "csv", "hub", "reman", "brighter", "xed", "premo")
KINDS = ("fiction", "first-person", "film", "pull-requests", "comments", "tweets", "documentation")
"""Of text, by which a model is judged."""
PARTS = ("train", "validation", "test")
KEEPS = ("best", "last")
PRECISIONS = ("fp32", "bf16", "auto")

Made = TypeVar("Made")


@dataclass(frozen=True)
class Source:
    """Where rows come from and what becomes of them in an epoch."""

    name: str
    file: str
    """Relative to the recipe's data folder; a data set's id for the reader `hub`."""
    reader: str = "jsonl"
    split: str | None = None
    labels: Mapping[str, Any] | None = None
    """The file's label -> a label, [label, weight], or `neutral` (the uniform distribution). None: the recipe's own."""
    kind: str = ""
    """The kind of text, one of KINDS; empty where it is no matter."""
    part: str = ""
    """One of PARTS: only the rows that the fixed split gives it. Empty: all rows."""
    by: str = ""
    """The field of a row whose value decides its part, such as its author; empty for the text itself."""
    held: float = 0.2
    """Share of rows held apart for validation, and as many for the test."""
    where: Mapping[str, Any] = field(default_factory=dict)
    """Field -> value: only the rows that have these."""
    weight: float = 1.0
    """Of each row in the loss: less than 1 where labels are weak."""
    courtesy: bool = False
    """Rows that are nothing but thanks or an apology have no clear emotion, whatever their label."""
    skip_others: bool = False
    """Leave out rows with a label that `labels` doesn't name; otherwise they are an error."""
    single: bool = False
    """Leave out rows with several labels."""
    rows: int = 0
    """Rows drawn anew for each epoch; 0 for all."""
    join: float = 0.0
    """Share of rows joined with one to three others of the same label."""
    marks: float = 0.0
    """Share of rows given a final mark."""
    sentence: bool = False
    """Take one sentence of each row, drawn anew for each epoch."""
    people: bool = True
    """Whether people gave the labels; the odds, which say how often people agreed, count no other set."""
    repeat: Mapping[str, int] = field(default_factory=dict)
    """Label -> how often its rows stand in an epoch; 1 for those not named."""


@dataclass(frozen=True)
class Training:
    """How the weights are changed. Shares are 0 to 1."""

    epochs: int = 3
    batch: int = 16
    validation_batch: int = 32
    learning_rate: float = 2e-5
    weight_decay: float = 0.01
    warmup: float = 0.06
    clip: float = 1.0
    max_tokens: int = 128
    bucket: int = 0
    """Batches sorted by length together; 0 leaves the rows as shuffled."""
    precision: str = "fp32"
    checks_per_epoch: int = 1
    select: str = ""
    """The validation source whose macro-F1 picks the weights."""
    keep: str = "best"
    """Which check's weights the run ends with: the `best` by `select`, or the `last`."""
    layer_decay: float = 1.0
    """Factor on the learning rate from one layer to the one below it."""
    r_drop: float = 0.0
    """Weight of the symmetric divergence between two passes with different dropout (R-Drop, Liang et al. 2021)."""
    save_every: int = 0
    """Steps after which the run's state is saved besides at the checks; 0 for never."""
    stop_after: int = 0
    """Steps after which the run ends early, its schedule unchanged; 0 for never."""


@dataclass(frozen=True)
class Recipe:
    """Everything that decides a model."""

    name: str
    labels: tuple[str, ...]
    base: str
    folder: Path
    data: Path
    train: tuple[Source, ...]
    validation: tuple[Source, ...]
    training: Training
    test: tuple[Source, ...] = ()
    seed: int = 1
    about: str = ""
    """A Markdown file with what its maker says of the model, for the card; relative to the recipe."""


def load_recipe(path: Path, data: Path | None = None) -> Recipe:
    """
    Reads a recipe. Its `folder`, `data` and a `base` that is a folder are relative to the file; `data` given here takes its place. One that `extends`
    another file, relative to itself, has that one's settings besides its own, for a source of the same name too; new sources come
    after the inherited ones.
    """
    value = _read(path)
    value["folder"] = path.parent / str(value.get("folder", f"../runs/{value.get('name', path.stem)}"))
    value["data"] = data or path.parent / str(value.get("data", "../data"))
    if value.get("about"):
        value["about"] = str(path.parent / str(value["about"]))
    value["labels"] = tuple(str(label) for label in value.get("labels") or ())
    for part in ("train", "validation", "test"):
        rows = value.get(part) or []
        if not isinstance(rows, list):
            raise Problem(f"{path}: `{part}` needs a list of sources.")
        value[part] = tuple(_made(Source, row, f"{path}: {part}, source {number}") for number, row in enumerate(rows, 1))
    value["training"] = _made(Training, value.get("training") or {}, f"{path}: training")
    return _checked(_made(Recipe, value, str(path)), path)


def _read(path: Path, seen: tuple[Path, ...] = ()) -> dict[str, Any]:
    """The table of a recipe, the one it extends included. Name, folder and `about` are never inherited."""
    try:
        value = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise Problem(f"{path}: the recipe can't be read ({error.strerror}).") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise Problem(f"{path}{f':{mark.line + 1}' if mark else ''}: the recipe is not valid YAML.") from error
    if not isinstance(value, dict):
        raise Problem(f"{path}: the recipe is empty or not a table of settings.")
    if isinstance(value.get("base"), str):
        value["base"] = _base(value["base"], path)
    extended = value.pop("extends", None)
    if extended is None:
        return value
    base = path.parent / str(extended)
    if base.resolve() in seen:
        raise Problem(f"{path}: the recipes extend each other in a circle.")
    below = _read(base, (*seen, path.resolve(), base.resolve()))
    below.pop("name", None)
    below.pop("folder", None)
    below.pop("about", None)
    if isinstance(below.get("training"), dict) and isinstance(value.get("training"), dict):
        value["training"] = {**below["training"], **value["training"]}
    for part in ("train", "validation", "test"):
        if isinstance(below.get(part), list) and isinstance(value.get(part), list):
            value[part] = _joined(below[part], value[part])
    return {**below, **value}


def _base(name: str, path: Path) -> str:
    """A folder relative to the recipe that names it; a packaged name or a Hub id as it is."""
    beside = path.parent / name
    return str(beside) if beside.is_dir() or name.startswith(("./", "../")) else name


def _joined(below: list[Any], own: list[Any]) -> list[Any]:
    """Sources of two recipes: of one that both name, the own settings over the inherited ones; new ones at the end."""
    named = {source.get("name"): source for source in own if isinstance(source, dict)}
    kept = [{**source, **named.pop(source.get("name"), {})} if isinstance(source, dict) else source for source in below]
    return [*kept, *(source for source in own if not isinstance(source, dict) or source.get("name") in named)]


def _made(kind: type[Made], value: Any, place: str) -> Made:
    """An instance of a dataclass from a table; each value must have its field's type."""
    if not isinstance(value, dict):
        raise Problem(f"{place}: a table of settings is needed, not {value!r}.")
    known = {each.name: each for each in fields(kind)}  # type: ignore[arg-type]
    for key, setting in value.items():
        if key not in known:
            raise Problem(f"{place}: the setting `{key}` is unknown; known are {', '.join(known)}.")
        if known[key].type is float and isinstance(setting, (int, float, str)):
            value[key] = setting = _number(setting, f"{place}: `{key}`")
        expected = known[key].type
        if isinstance(expected, type) and (not isinstance(setting, expected) or isinstance(setting, bool) is not (expected is bool)):
            raise Problem(f"{place}: `{key}` needs {expected.__name__}, not {setting!r}.")
    try:
        return kind(**value)
    except TypeError as error:
        raise Problem(f"{place}: {str(error).split('__init__() ')[-1]}.") from error


def _number(setting: Any, place: str) -> float:
    # YAML 1.1 reads 2e-5 as text; the recipe means a number.
    try:
        return float(setting)
    except ValueError as error:
        raise Problem(f"{place} needs a number, not {setting!r}.") from error


def _checked(recipe: Recipe, path: Path) -> Recipe:
    if len(set(recipe.labels)) < 2 or len(set(recipe.labels)) < len(recipe.labels):
        raise Problem(f"{path}: `labels` needs at least two different names.")
    if not recipe.train or not recipe.validation:
        raise Problem(f"{path}: `train` and `validation` need at least one source each.")
    names = [source.name for source in (*recipe.train, *recipe.validation, *recipe.test)]
    if len(set(names)) < len(names):
        raise Problem(f"{path}: two sources have the same name.")
    for source in (*recipe.train, *recipe.validation, *recipe.test):
        if source.reader not in READERS:
            raise Problem(f"{path}: source `{source.name}`: the reader `{source.reader}` is none of {', '.join(READERS)}.")
        if source.kind and source.kind not in KINDS:
            raise Problem(f"{path}: source `{source.name}`: the kind `{source.kind}` is none of {', '.join(KINDS)}.")
        if source.part and source.part not in PARTS:
            raise Problem(f"{path}: source `{source.name}`: the part `{source.part}` is none of {', '.join(PARTS)}.")
        if not 0 < source.held < 0.5:
            raise Problem(f"{path}: source `{source.name}`: `held` {source.held:g} is not between 0 and a half.")
        if not 0 < source.weight <= 1:
            raise Problem(f"{path}: source `{source.name}`: the weight {source.weight:g} is not above 0 and at most 1.")
    if recipe.training.keep not in KEEPS:
        raise Problem(f"{path}: `keep` is none of {', '.join(KEEPS)}.")
    if recipe.training.precision not in PRECISIONS:
        raise Problem(f"{path}: `precision` is none of {', '.join(PRECISIONS)}.")
    select = recipe.training.select or recipe.validation[0].name
    if select not in [source.name for source in recipe.validation]:
        raise Problem(f"{path}: `select` names no validation source: {select}.")
    return replace(recipe, training=replace(recipe.training, select=select))
