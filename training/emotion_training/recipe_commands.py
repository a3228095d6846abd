"""The commands that do what a recipe says."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from .command import Arguments, Command, Options
from .config import Recipe, load_recipe

RECIPE: Arguments = {
    "--config": {"type": Path, "required": True, "metavar": "FILE", "help": "the recipe, a YAML file"},
    "--data": {"type": Path, "metavar": "FOLDER", "help": "the data's folder, in place of the recipe's"},
    "--base": {"metavar": "BASE", "help": "a local folder, a packaged name or a Hub id, in place of the recipe's"},
}
MODEL: Arguments = {"--model": {"type": Path, "metavar": "FOLDER", "help": "the published model's folder; the run's when not given"}}
FRESH: Arguments = {"--fresh": {"action": "store_true", "help": "begin anew"}}


def recipe_of(options: Options) -> Recipe:
    """The recipe that the options name, with what they put in place of its own."""
    recipe = load_recipe(options.config, options.data)
    return replace(recipe, base=options.base) if options.base else recipe


def _prepare(recipe: Recipe, _: Options) -> None:
    from .text.data import prepare

    for name, rows in prepare(recipe).items():
        print(f"{name}: {rows} rows")


def _adapt(recipe: Recipe, _: Options) -> None:
    from .finetuning import adapt

    adapt.run(recipe)


def _finetune(recipe: Recipe, options: Options) -> None:
    from .finetuning import finetune

    progress = finetune.run(recipe, options.fresh)
    minutes = progress.seconds / 60
    print(f"best macro-F1 {progress.best:.4f} at step {progress.best_step}; {progress.step} steps in {minutes:.1f} minutes")


def _export(recipe: Recipe, _: Options) -> None:
    from .export import export

    export.run(recipe)


def _calibrate(recipe: Recipe, _: Options) -> None:
    from .calibration import calibrate

    calibrate.run(recipe)


def _evaluate(recipe: Recipe, options: Options) -> None:
    from .measuring import evaluate

    evaluate.run(recipe, test=getattr(options, "test", False))


def _card(recipe: Recipe, _: Options) -> None:
    from .publishing import model_card

    model_card.run(recipe)


def _agreement(recipe: Recipe, options: Options) -> None:
    from .calibration import agreement

    agreement.run(recipe, options.model)


def _check(recipe: Recipe, options: Options) -> None:
    from .publishing import check

    check.run(recipe, options.model)


def _scoreboard(recipe: Recipe, options: Options) -> None:
    from .measuring import scoreboard

    scoreboard.run(recipe, options.models, options.names, scoreboard.TRAINING if options.keep else None)


def _read(recipe: Recipe, _: Options) -> None:
    from .measuring import paragraph_reading

    paragraph_reading.run(recipe)


def _average(recipe: Recipe, options: Options) -> None:
    from .network import average

    average.run(options.of, recipe.folder / "model")


def _publish(recipe: Recipe, options: Options) -> None:
    from .publishing import publish

    publish.run(recipe, options.model)


def _command(help: str, run: Callable[[Recipe, Options], None], arguments: Arguments | None = None) -> Command:
    return Command(help, lambda options: run(recipe_of(options), options), {**RECIPE, **(arguments or {})})


STEPS = {
    "prepare": _command("read the data into the run's folder", _prepare),
    "finetune": _command("train; goes on where an interrupted run stopped", _finetune, FRESH),
    "export": _command("write the ONNX file", _export),
    "calibrate": _command("fit temperature, threshold and margin on validation data", _calibrate),
    "evaluate": _command(
        "measure on validation data, or once on the test splits with --test",
        _evaluate,
        {"--test": {"action": "store_true", "help": "measure on the test splits, once per published model"}},
    ),
    "card": _command("write the model's card and figures from the evaluation", _card),
}
"""What a recipe goes through, in this order."""

RECIPE_COMMANDS = {
    **STEPS,
    "adapt": _command("make a base at home with the recipe's training texts, their labels unseen", _adapt),
    "agreement": _command("map the best label's probability to people's agreement, by kind of text", _agreement, MODEL),
    "check": _command("measure a published model again and compare it with its figures", _check, MODEL),
    "scoreboard": _command(
        "print models side by side on validation data, by kind of text and of behaviour",
        _scoreboard,
        {
            "--models": {"type": Path, "nargs": "+", "required": True, "metavar": "FOLDER", "help": "the models' folders"},
            "--names": {"nargs": "+", "default": [], "metavar": "NAME", "help": "what they are called, if not as in their figures"},
            "--keep": {"action": "store_true", "help": "write it into RUNS.md and measured/scoreboard.json"},
        },
    ),
    "read": _command("compare ways of reading a paragraph, on validation data", _read),
    "average": _command(
        "write the mean of several models' weights as the run's model",
        _average,
        {"--of": {"type": Path, "nargs": "+", "required": True, "metavar": "FOLDER", "help": "the models' folders"}},
    ),
    "publish": _command(
        "put a model measured on the test splits where the product reads it",
        _publish,
        {"--model": {"type": Path, "required": True, "metavar": "FOLDER", "help": "the folder whose model is replaced"}},
    ),
}
