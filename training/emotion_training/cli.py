"""The command `emotion-training`."""

import argparse
import sys
from collections.abc import Sequence

from .command import Command, Options
from .problem import Problem
from .recipe_commands import FRESH, RECIPE, RECIPE_COMMANDS, STEPS
from .text_commands import TEXT_COMMANDS


def _all(options: Options) -> None:
    for name, command in STEPS.items():
        print(f"== {name}", file=sys.stderr, flush=True)
        command.run(options)


COMMANDS = {
    "all": Command(f"{', '.join(STEPS)}, in this order", _all, {**RECIPE, **FRESH}),
    **RECIPE_COMMANDS,
    **TEXT_COMMANDS,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command. 0 when it went well, 2 after one sentence on what is wrong with the input, 130 when interrupted."""
    options = _parser().parse_args(arguments)
    try:
        COMMANDS[options.command].run(options)
    except Problem as problem:
        print(f"emotion-training: {problem}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("emotion-training: interrupted; `finetune` goes on from its last checkpoint.", file=sys.stderr)
        return 130
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="emotion-training", description="Trains, measures and exports an emotion classifier.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, command in COMMANDS.items():
        own = commands.add_parser(name, help=command.help, description=command.help.capitalize() + ".")
        for argument, settings in command.arguments.items():
            own.add_argument(argument, **settings)
    return parser


if __name__ == "__main__":
    sys.exit(main())
