"""`litrecord convert`: records from one format into another."""

from __future__ import annotations

import argparse
from pathlib import Path

from litrecord.api.streaming import is_parted
from litrecord.cli.conversion import Conversion, add_jobs, request_of
from litrecord.cli.exits import FINE, PROBLEMS, UNUSABLE
from litrecord.cli.failures import add_failures
from litrecord.cli.journal import Journal, identity_of, journal_of
from litrecord.cli.outputs import add_output, choose_serializer
from litrecord.cli.parts import PartMaker
from litrecord.cli.progress import add_summary, is_summary_wanted
from litrecord.cli.sources import add_lang, add_sources
from litrecord.cli.streams import complain
from litrecord.cli.version import version
from litrecord.errors import FormatError
from litrecord.typing import Serializer

__all__ = ["configure", "run"]


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_sources(parser, option="--from")
    add_output(parser, usual="json")
    add_failures(parser)
    add_jobs(parser)
    parser.add_argument(
        "--resume",
        action="store_true",
        help="keep what is done in a hidden file beside OUT, .OUT.resume, until OUT is written; "
        "go on after that if the last run was interrupted",
    )
    add_summary(parser)
    add_lang(parser, "language of messages (default: en)")


def run(arguments: argparse.Namespace) -> int:
    """Write all records of the sources, in order; one that is alone is no array of one.

    To a file nothing is written unless every source can be read.
    """
    output: str = arguments.output
    serializer = choose_serializer(arguments.target_format, output, usual="json")
    conversion = Conversion(
        arguments,
        PartMaker(
            request=request_of(arguments),
            serializer=serializer,
            lang=arguments.lang,
            tells_losses=arguments.losses,
            keeps_failures=arguments.failures is not None,
        ),
        may_be_single=True,
    )
    if not arguments.resume:
        is_written = conversion.run()
    elif is_parted(serializer):
        is_written = _resume(conversion, arguments, serializer)
    else:
        complain(f"litrecord: {serializer.name} is written in view of all records, not by --resume")
        is_written = conversion.run()
    if not is_written:
        conversion.tell_nothing()
        return UNUSABLE
    if is_summary_wanted(arguments):
        conversion.tell_summary()
    else:
        conversion.tell_warnings()
    return PROBLEMS if conversion.are_grave() else FINE


def _resume(conversion: Conversion, arguments: argparse.Namespace, serializer: Serializer) -> bool:
    """Go on with what another run began.

    Raises:
        FormatError: There is no file to write, or standard input is read, which is gone next time.
    """
    output: str = arguments.output
    if output == "-" or (Path(output).exists() and not Path(output).is_file()):
        raise FormatError("--resume needs a file to write; name it with -o")
    if "-" in arguments.sources:
        raise FormatError("--resume needs sources that can be read again, not standard input (-)")
    options: dict[str, object] = {
        "litrecord": version(),
        "serializer": repr(serializer),
        "format": arguments.source_format,
        "encoding": arguments.encoding,
        "failures": arguments.failures is not None,
    }
    with Journal(journal_of(output), identity_of(arguments.sources, options)) as journal:
        if journal.was_other:
            complain("litrecord: what was kept is of other sources or options; starting anew")
        elif journal.count:
            done = sum(part.records for part in journal.found)
            complain(f"litrecord: going on after the {done} records of an earlier run")
        try:
            is_written = conversion.run(journal)
        except BaseException:
            if journal.count:
                complain("litrecord: what is done is kept; --resume goes on from there")
            else:
                journal.remove()
            raise
        journal.remove()
    return is_written
