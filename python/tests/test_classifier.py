import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from fixture_files import ROOT

from emotion_lens import Classifier, Problem

HOSTILE = [
    "",
    " \r\n\t",
    "\0\uffff",
    "lone \ud83d surrogate \ude00",
    "👩‍👩‍👧 ❤️ 😡",
    "שלום, אני שמח",
    "مرحبا ‏يا عالم",
    "[SEP] [CLS] [MASK] [UNK]",
    "x" * 100_000,
]


def test_no_texts_have_no_results(classifier: Classifier) -> None:
    assert classifier.classify([]) == []


def test_every_label_has_a_probability_for_any_text(classifier: Classifier) -> None:
    for result in classifier.classify(HOSTILE):
        assert tuple(result.scores) == classifier.labels
        assert abs(sum(result.scores.values()) - 1) < 1e-6
        json.dumps(result.record())


def test_an_emotion_and_the_reasons_for_none(classifier: Classifier) -> None:
    texts = [
        "I am so happy that you came!",
        "Yes.",
        "The meeting starts at nine.",
        "Дождь шёл весь день, и никто не хотел выходить. " * 2,
    ]
    assert [(result.verdict, result.reason) for result in classifier.classify(texts)] == [
        ("joy", None),
        ("none", "tooShort"),
        ("none", "belowThreshold"),
        ("none", "notEnglish"),
    ]


def test_a_text_longer_than_the_window_is_read_to_its_end(classifier: Classifier) -> None:
    filler = "The report lists the parts in order. " * 100
    bare, sad, short = classifier.classify([filler, filler + "I miss her and cry every day. " * 40, "I am so happy today."])
    assert bare.windows > 1 and sad.windows > bare.windows and short.windows == 1
    assert sad.scores["sadness"] > bare.scores["sadness"] + 0.1
    assert sad.record()["windows"] == sad.windows and "windows" not in short.record()


def test_what_is_set_is_laid_over_the_models_own() -> None:
    text = "I am so happy that you came!"
    assert Classifier(threads=1, threshold=100).classify([text])[0].reason == "belowThreshold"
    assert Classifier(threads=1, margin=1).classify([text])[0].reason == "tooClose"
    assert Classifier(threads=1, minimum_words=8).classify([text])[0].reason == "tooShort"


def test_a_language_that_is_known_better_counts(classifier: Classifier) -> None:
    text = "Ich bin so glücklich, dass du heute zu uns gekommen bist."
    assert classifier.classify([text], ["other"])[0].reason == "notEnglish"
    with pytest.raises(Problem, match="1 texts and 2 languages"):
        classifier.classify([text], ["other", "other"])


def test_one_text_is_no_list_and_nothing_else_is_a_text(classifier: Classifier) -> None:
    with pytest.raises(TypeError, match="not one text"):
        classifier.classify("I am happy")
    with pytest.raises(TypeError, match="an empty one"):
        classifier.classify([None])  # type: ignore[list-item]


def test_texts_may_come_one_by_one(classifier: Classifier) -> None:
    assert len(classifier.classify(text for text in HOSTILE)) == len(HOSTILE)


def test_several_threads_may_ask_at_once(classifier: Classifier) -> None:
    texts = [f"I was {word} all day long." for word in ("happy", "sad", "afraid", "angry")] * 4
    alone = classifier.classify(texts)
    with ThreadPoolExecutor(4) as threads:
        assert [each[0] for each in threads.map(lambda text: classifier.classify([text]), texts)] == alone


@pytest.mark.parametrize(
    "options",
    [
        {"threshold": 101},
        {"threshold": -1},
        {"margin": 2},
        {"minimum_words": -1},
        {"text_kind": "poem"},
        {"threads": 0},
        {"threads": 10**9},
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(options: dict[str, object]) -> None:
    with pytest.raises(Problem, match="takes"):
        Classifier(**options)  # type: ignore[arg-type]


def copied(folder: Path) -> Path:
    return Path(shutil.copytree(ROOT / "model", folder / "model"))


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="can't be opened"):
        Classifier(tmp_path / "nowhere")
    with pytest.raises(Problem, match=r"no readable config\.json"):
        Classifier(tmp_path)


def test_a_damaged_network_is_refused(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    network = folder / "onnx" / "model_quantized.onnx"
    network.write_bytes(network.read_bytes()[:-1])
    with pytest.raises(Problem, match="damaged or incomplete"):
        Classifier(folder)
    (folder / "SHA256SUMS").unlink()
    with pytest.raises(Problem, match="not an ONNX model"):
        Classifier(folder)


@pytest.mark.parametrize("config", ["{", "[]", "{}", '{"id2label": {"0": "a", "1": "A"}}', '{"id2label": {"1": "a"}}'])
def test_a_configuration_without_labels_is_refused(tmp_path: Path, config: str) -> None:
    folder = copied(tmp_path)
    (folder / "SHA256SUMS").unlink()
    (folder / "config.json").write_text(config, encoding="utf-8")
    with pytest.raises(Problem, match=r"config\.json"):
        Classifier(folder)


def test_a_model_without_figures_goes_by_its_probabilities(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    (folder / "figures.json").unlink()
    [result] = Classifier(folder, threads=1).classify(["I am so happy that you came!"])
    assert (result.verdict, result.agreement) == ("joy", None)
    assert "agreement" not in result.record()


def test_labels_and_a_network_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    (folder / "SHA256SUMS").unlink()
    (folder / "config.json").write_text('{"id2label": {"0": "joy", "1": "fear"}}', encoding="utf-8")
    with pytest.raises(Problem, match="do not fit"):
        Classifier(folder).classify(["a"])
