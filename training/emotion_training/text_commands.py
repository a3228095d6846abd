"""The commands that need no recipe: they make texts, or put texts to a model."""

from pathlib import Path

from .command import Arguments, Command, Options

MODEL: Arguments = {"--model": {"type": Path, "required": True, "metavar": "FOLDER", "help": "the model's folder"}}


def _prose(options: Options) -> None:
    from .text import prose

    for part, rows in prose.run(options.packages, options.out).items():
        print(f"{part}: {rows} paragraphs")


def _counterfactual(options: Options) -> None:
    from .counterfactual import counterfactual

    for part, rows in counterfactual.run(options.out, options.seed).items():
        print(f"{part}: {rows} rows")


def _score(options: Options) -> None:
    from .measuring import score

    score.run(options.model, options.texts)


def _behaviour(options: Options) -> None:
    from .measuring import behaviour

    behaviour.run(options.model, options.out, options.failing)


def _label(options: Options) -> None:
    from .finetuning import label

    rows = label.run(options.model, options.texts, options.out, options.rows, options.sentences)
    print(f"{options.out}: {rows} rows")


TEXT_COMMANDS = {
    "prose": Command(
        "make a set of technical prose from the READMEs of installed npm packages",
        _prose,
        {
            "--packages": {"type": Path, "required": True, "metavar": "FOLDER", "help": "a folder such as node_modules"},
            "--out": {"type": Path, "required": True, "metavar": "FOLDER", "help": "where the three parts are written"},
        },
    ),
    "counterfactual": Command(
        "make sentences in which a word of emotion is no feeling, and their felt twins",
        _counterfactual,
        {
            "--out": {"type": Path, "required": True, "metavar": "FOLDER", "help": "where the two parts are written"},
            "--seed": {"type": int, "default": 0, "help": "other rows of the same templates; 0 when not given"},
        },
    ),
    "score": Command(
        "print the scores of each text of a file, read alone",
        _score,
        {**MODEL, "--texts": {"type": Path, "required": True, "metavar": "FILE", "help": "JSON lines with `text`"}},
    ),
    "behaviour": Command(
        "put the behaviour suite to a model; prints the cases passed of each kind",
        _behaviour,
        {
            **MODEL,
            "--failing": {"action": "store_true", "help": "print each case that failed, and what was wrong"},
            "--out": {"type": Path, "metavar": "FILE", "help": "where the report is written, as JSON"},
        },
    ),
    "label": Command(
        "give texts without labels the soft labels of a teacher",
        _label,
        {
            **MODEL,
            "--texts": {"type": Path, "nargs": "+", "required": True, "metavar": "FILE", "help": "JSON lines with `text`"},
            "--out": {"type": Path, "required": True, "metavar": "FILE", "help": "where the rows are written, as JSON lines"},
            "--rows": {"type": int, "default": 0, "metavar": "N", "help": "at most so many, drawn at random"},
            "--sentences": {"action": "store_true", "help": "read paragraphs by sentence too, and keep one"},
        },
    ),
}
