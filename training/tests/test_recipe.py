"""Recipes and data: what is read, and the one sentence where something is wrong."""

from pathlib import Path

import pytest
from emotion_training.config import Recipe, load_recipe
from emotion_training.text.data import prepare, read_prepared, read_source
from emotion_training.finetuning.epoch import epoch_rows
from emotion_training.problem import Problem

RECIPE = """
labels: [joy, fear]
name: small
base: none
folder: run
data: data
train: [{name: a, file: a.txt, reader: carer}]
validation: [{name: b, file: b.txt, reader: carer}]
"""


def recipe(folder: Path, rows: str = "so good;joy\nso dark;fear\n", text: str = RECIPE, name: str = "a.txt") -> Recipe:
    (folder / "data").mkdir(exist_ok=True)
    (folder / "data" / name).write_text(rows, encoding="utf-8")
    (folder / "data" / "b.txt").write_text("good;joy\n", encoding="utf-8")
    (folder / "recipe.yaml").write_text(text, encoding="utf-8")
    return load_recipe(folder / "recipe.yaml")


def test_a_label_is_one_hot(tmp_path: Path) -> None:
    small = recipe(tmp_path)
    assert [(row.text, row.target) for row in read_source(small.train[0], small)] == [
        ("so good", (1.0, 0.0)),
        ("so dark", (0.0, 1.0)),
    ]


def test_a_correction_to_no_clear_emotion_is_the_uniform_distribution(tmp_path: Path) -> None:
    text = RECIPE.replace("file: a.txt, reader: carer", "file: a.jsonl, reader: jsonl")
    small = recipe(tmp_path, '{"text": "It rained.", "label": "none"}\n', text, "a.jsonl")
    row = read_source(small.train[0], small)[0]
    assert row.target == (0.5, 0.5)
    assert row.label is None


def test_weights_spread_the_rest_evenly_and_several_labels_are_averaged(tmp_path: Path) -> None:
    table = "labels: {glad: [joy, 0.8], scared: fear}"
    text = RECIPE.replace("file: a.txt, reader: carer", f"file: a.jsonl, reader: jsonl, {table}")
    small = recipe(tmp_path, '{"text": "x", "labels": ["glad", "scared"]}\n', text, "a.jsonl")
    assert read_source(small.train[0], small)[0].target == pytest.approx((0.4, 0.6))


def test_a_csv_is_read_by_its_columns(tmp_path: Path) -> None:
    text = RECIPE.replace("file: a.txt, reader: carer", "file: a.csv, reader: csv")
    small = recipe(tmp_path, 'label,text\njoy,"one, two"\n', text, "a.csv")
    assert read_source(small.train[0], small)[0].text == "one, two"


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ("good;joy\nno label here\n", r"a\.txt:2: the row has no label"),
        ("good;joy\ndark;anger\n", r"a\.txt:2: the label `anger` is unknown; known are joy, fear"),
        ("", r"a\.txt: the source `a` has no rows"),
    ],
)
def test_a_wrong_row_is_named_with_its_line(tmp_path: Path, rows: str, sentence: str) -> None:
    small = recipe(tmp_path, rows)
    with pytest.raises(Problem, match=sentence):
        read_source(small.train[0], small)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    small = recipe(tmp_path)
    (tmp_path / "data" / "a.txt").unlink()
    with pytest.raises(Problem, match=r"a\.txt: the file can't be read"):
        read_source(small.train[0], small)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (RECIPE + "colour: red\n", "`colour` is unknown"),
        (RECIPE + "training: {epochs: many}\n", "`epochs` needs int, not 'many'"),
        (RECIPE + "training: {precision: fp8}\n", "`precision` is none of"),
        (RECIPE + "training: {select: z}\n", "`select` names no validation source: z"),
        (RECIPE.replace("[joy, fear]", "[joy, joy]"), "at least two different names"),
        (RECIPE.replace("name: b", "name: a"), "two sources have the same name"),
        ("", "empty or not a table"),
        ("a: [", "recipe.yaml:1: the recipe is not valid YAML"),
    ],
)
def test_a_wrong_recipe_is_one_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(Problem, match=sentence) as caught:
        recipe(tmp_path, text=text)
    assert "\n" not in str(caught.value)


def test_the_recipes_that_come_with_it_are_valid() -> None:
    configs = Path(__file__).parent.parent / "configs"
    seed = load_recipe(configs / "seed.yaml").training
    assert (seed.epochs, seed.batch, seed.validation_batch) == (3, 16, 32)
    assert (seed.learning_rate, seed.weight_decay, seed.warmup, seed.precision) == (2e-5, 0.01, 0.06, "fp32")
    assert load_recipe(configs / "default.yaml").base == "all-minilm-l6-v2"


def test_what_was_prepared_is_read_again(tmp_path: Path) -> None:
    small = recipe(tmp_path)
    assert prepare(small) == {"a": 2, "b": 1}
    assert read_prepared(small, "train", "a") == read_source(small.train[0], small)


def test_unprepared_data_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="run `emotion-training prepare` first"):
        read_prepared(recipe(tmp_path), "train", "a")


def test_an_epoch_is_the_same_for_the_same_seed_and_another_the_next_time(tmp_path: Path) -> None:
    text = RECIPE.replace("reader: carer}]\nvalidation", "reader: carer, marks: 0.5, join: 0.5}]\nvalidation")
    small = recipe(tmp_path, "".join(f"text {number};joy\n" for number in range(40)), text)
    pools = {"a": read_source(small.train[0], small)}

    def texts(epoch: int) -> list[str]:
        return [row.text for row in epoch_rows(pools, small.train, 1, epoch, small.labels)]

    assert texts(0) == texts(0)
    assert texts(0) != texts(1)
    assert len(texts(0)) == 40


def test_a_recipe_extends_another(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text(
        "name: base\nlabels: [a, b]\nbase: x\ntrain: [{name: t, file: t, split: s}]\nvalidation: [{name: v, file: v}]\n"
        "training: {epochs: 4, batch: 8}\n",
        encoding="utf-8",
    )
    (tmp_path / "more.yaml").write_text(
        "extends: base.yaml\nname: more\ntrain: [{name: u, file: u}, {name: t, file: t, rows: 5}]\ntraining: {epochs: 1}\n", encoding="utf-8"
    )
    recipe = load_recipe(tmp_path / "more.yaml")
    assert [(source.name, source.rows, source.split) for source in recipe.train] == [("t", 5, "s"), ("u", 0, None)]
    assert [source.name for source in recipe.validation] == ["v"]
    assert (recipe.training.epochs, recipe.training.batch) == (1, 8)
    assert (recipe.name, recipe.folder) == ("more", tmp_path / "../runs/more")


def test_recipes_that_extend_each_other_are_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("extends: b.yaml\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("extends: a.yaml\n", encoding="utf-8")
    with pytest.raises(Problem, match="circle"):
        load_recipe(tmp_path / "a.yaml")
