"""The command `emotion-training`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from .config import Recipe, load_recipe
from .problem import Problem

COMMANDS = {
    "prepare": "read the data into the run's folder",
    "adapt": "make a base at home with the recipe's training texts, their labels unseen",
    "finetune": "train; goes on where an interrupted run stopped",
    "export": "write the ONNX file",
    "calibrate": "fit temperature, threshold and margin on validation data",
    "evaluate": "measure on validation data, or once on the test splits with --test",
    "card": "write the model's card and figures from the evaluation",
    "all": "prepare, finetune, export, calibrate, evaluate and card, in this order",
    "check": "measure a published model again and compare it with its figures",
    "read": "compare ways of reading a paragraph, on validation data",
    "average": "write the mean of several models' weights as the run's model",
    "publish": "put a model measured on the test splits where the product reads it",
    "score": "print the scores of each text of a file, read alone",
    "prose": "make a set of technical prose from the READMEs of installed npm packages",
}
ALL = ("prepare", "finetune", "export", "calibrate", "evaluate", "card")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command. 0 when it went well, 2 after one sentence on what is wrong with the input."""
    options = _parser().parse_args(arguments)
    try:
        if options.command == "prose":
            from . import prose

            for part, rows in prose.run(options.packages, options.out).items():
                print(f"{part}: {rows} paragraphs")
            return 0
        if options.command == "score":
            from . import score

            score.run(options.model, options.texts)
            return 0
        recipe = load_recipe(options.config, options.data)
        if options.base:
            recipe = _with_base(recipe, options.base)
        for command in ALL if options.command == "all" else (options.command,):
            if options.command == "all":
                print(f"== {command}", file=sys.stderr, flush=True)
            _run(command, recipe, options)
    except Problem as problem:
        print(f"emotion-training: {problem}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("emotion-training: interrupted; `finetune` goes on from its last checkpoint.", file=sys.stderr)
        return 130
    return 0


def _run(command: str, recipe: Recipe, options: argparse.Namespace) -> None:
    # Each part is loaded when it is asked for: reading data needs no PyTorch, exporting no plots.
    if command == "prepare":
        from .data import prepare

        for name, rows in prepare(recipe).items():
            print(f"{name}: {rows} rows")
    elif command == "adapt":
        from . import adapt

        adapt.run(recipe)
    elif command == "finetune":
        from . import finetune

        progress = finetune.run(recipe, getattr(options, "fresh", False))
        minutes = progress.seconds / 60
        print(f"best macro-F1 {progress.best:.4f} at step {progress.best_step}; {progress.step} steps in {minutes:.1f} minutes")
    elif command == "export":
        from . import export

        export.run(recipe)
    elif command == "calibrate":
        from . import calibrate

        calibrate.run(recipe)
    elif command == "evaluate":
        from . import evaluate

        evaluate.run(recipe, test=getattr(options, "test", False))
    elif command == "card":
        from . import card

        card.run(recipe)
    elif command == "check":
        from . import check

        check.run(recipe, options.model)
    elif command == "publish":
        from . import publish

        publish.run(recipe, options.model)
    elif command == "read":
        from . import reading

        reading.run(recipe)
    elif command == "average":
        from . import average

        average.run(options.of, recipe.folder / "model")


def _with_base(recipe: Recipe, base: str) -> Recipe:
    from dataclasses import replace

    return replace(recipe, base=base)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="emotion-training", description="Trains, measures and exports an emotion classifier.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, text in COMMANDS.items():
        command = commands.add_parser(name, help=text, description=text.capitalize() + ".")
        if name == "prose":
            command.add_argument("--packages", type=Path, required=True, metavar="FOLDER", help="a folder such as node_modules")
            command.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="where the three parts are written")
            continue
        if name == "score":
            command.add_argument("--model", type=Path, required=True, metavar="FOLDER", help="the model's folder")
            command.add_argument("--texts", type=Path, required=True, metavar="FILE", help="JSON lines with `text`")
            continue
        command.add_argument("--config", type=Path, required=True, metavar="FILE", help="the recipe, a YAML file")
        command.add_argument("--data", type=Path, metavar="FOLDER", help="the data's folder, in place of the recipe's")
        command.add_argument("--base", metavar="BASE", help="a local folder, a packaged name or a Hub id, in place of the recipe's")
        if name in ("finetune", "all"):
            command.add_argument("--fresh", action="store_true", help="begin anew")
        if name == "evaluate":
            command.add_argument("--test", action="store_true", help="measure on the test splits, once per published model")
        if name == "check":
            command.add_argument("--model", type=Path, metavar="FOLDER", help="the published model's folder; the run's when not given")
        if name == "publish":
            command.add_argument("--model", type=Path, required=True, metavar="FOLDER", help="the folder whose model is replaced")
        if name == "average":
            command.add_argument("--of", type=Path, nargs="+", required=True, metavar="FOLDER", help="the models' folders")
    return parser


if __name__ == "__main__":
    sys.exit(main())
