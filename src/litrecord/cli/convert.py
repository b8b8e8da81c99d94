"""`litrecord convert`: records from one format into another."""

from __future__ import annotations

import argparse
from pathlib import Path

from litrecord.cli.exits import FINE, PROBLEMS, UNUSABLE
from litrecord.cli.outputs import add_output, choose_serializer, tell_losses, write_records
from litrecord.cli.sources import ReadSources, add_lang, add_sources
from litrecord.cli.streams import complain
from litrecord.model.collections import RecordSet

__all__ = ["configure", "run"]


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_sources(parser, option="--from")
    add_output(parser, usual="json")
    add_lang(parser, "language of messages (default: en)")


def run(arguments: argparse.Namespace) -> int:
    """Write all records of the sources, in order; one that is alone is no array of one.

    Nothing is written unless every source can be read.
    """
    output: str = arguments.output
    serializer = choose_serializer(arguments.target_format, output, usual="json")
    found = ReadSources(arguments)
    found.tell_errors(arguments.lang)
    found.tell_warnings()
    if found.failures and not found.records:
        complain("litrecord: no record could be read; nothing is written")
        return UNUSABLE
    alone = len(found.records) == 1 and not found.failures and _is_single(arguments.sources)
    written = found.records[0] if alone else RecordSet(found.records)
    if arguments.losses:
        tell_losses(written, serializer, arguments.lang)
    write_records(written, serializer, output)
    return PROBLEMS if found.are_grave() else FINE


def _is_single(sources: list[str]) -> bool:
    """Tell whether the sources hold one record by their kind: a folder with one has a set."""
    return len(sources) == 1 and not (sources[0] != "-" and Path(sources[0]).is_dir())
