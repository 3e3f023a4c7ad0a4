"""Arguments in, text and exit codes out. The one layer that knows the terminal and the clock."""

from collections.abc import Sequence

import click

from govgraph.cli.root import PROGRAM, govgraph
from govgraph.cli.screen import FAULT, leave_quickly, ready_streams, tell


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0 nothing found, 1 findings, 2 something is wrong.

    Whatever happens, it ends in a plain sentence on standard error and never in a traceback.
    """
    ready_streams()
    leave_quickly()
    try:
        code = govgraph.main(arguments, prog_name=PROGRAM, standalone_mode=False)
    except click.ClickException as error:
        tell(_sentence(error))
        return FAULT
    except (click.Abort, KeyboardInterrupt):
        tell("Stopped.")
        return FAULT
    except OSError as error:
        tell(f"{error.filename or 'A file'} can't be used: {error.strerror or error}.")
        return FAULT
    except Exception as error:  # noqa: BLE001 - the last resort: nobody is to meet a traceback
        tell(f"This is a bug in govgraph: {_bug(error)}.")
        return FAULT
    return code if isinstance(code, int) else 0


def _sentence(error: click.ClickException) -> str:
    """What was wrong with the command, and where to read how it is written."""
    said = error.format_message()
    if isinstance(error, click.UsageError) and error.ctx is not None:
        return f"{said}\nHow it is written: {error.ctx.command_path} --help"
    return said


def _bug(error: Exception) -> str:
    """What went wrong, and the last place in govgraph that it passed, on one line."""
    from traceback import walk_tb  # noqa: PLC0415 - it is slow to import, and only a bug needs it

    if type(error).__module__.startswith(PROGRAM):
        return " ".join(str(error).split())
    modules = [
        (str(frame.f_globals["__name__"]), line) for frame, line in walk_tb(error.__traceback__)
    ]
    places = [f"{module}:{line}" for module, line in modules if module.startswith(PROGRAM)]
    return " ".join(f"{type(error).__name__}: {error} (at {places[-1]})".split())
