"""`litrecord journals`: the journals of ranking tables and profiles, as a table or a card."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from litrecord.api.judging import validate
from litrecord.cli.exits import FINE, PROBLEMS, UNUSABLE
from litrecord.cli.plain import plain_failure, plain_journal, plain_problem
from litrecord.cli.sources import add_lang, add_sources
from litrecord.cli.streams import (
    complain,
    describe,
    flush,
    is_bold,
    line_width,
    write,
    write_data,
)
from litrecord.cli.tables import add_years, expand, read_profiles
from litrecord.codec.json import encode
from litrecord.errors import LitrecordError, MissingExtraError, Problem, Severity, show_value
from litrecord.linking.index import Candidate, JournalIndex, Match
from litrecord.model.collections import Collected, RankingTable
from litrecord.model.journal import JournalProfile
from litrecord.terminal.columns import columns, cut, inert_json, pad, visible
from litrecord.terminal.journals import journal_card
from litrecord.terminal.reports import failure_line
from litrecord.terminal.tables import LEAST_TABLE_WIDTH, journal_table, title_of
from litrecord.terminal.words import evidence_words, word

__all__ = ["configure", "run"]

_MOST_CARD_WIDTH = 88
_MOST_WIDTH = 120
# Lower than for programs: a person looks at them.
_CUTOFF = 0.7


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.description = (
        f"{parser.description} Of each: its title and ISSNs; of the newest JCR edition the data "
        "year, the impact factor, the best quartile and the number of categories; of the newest "
        "CAS partition the year, the zone, the broad field and Top; all other lists. A year that "
        "is not stated is ?. A journal that stands in several rows has several lines; --title and "
        "--issn join them, in all files."
    )
    parser.epilog = f"{parser.epilog or ''}. With --title or --issn 1 also when no journal matches"
    add_sources(
        parser,
        metavar="FILE",
        what="a ranking table (CSV, TSV, a workbook), a file of journal profiles (JSON), a folder "
        "of such, or - for standard input",
    )
    add_years(parser)
    add_lang(parser)
    asked = parser.add_mutually_exclusive_group()
    asked.add_argument(
        "--title",
        metavar="TEXT",
        help="print the card of the journal of that title, with what all files say of it; where "
        "there is none, which may be meant, and similar titles (with the extra match)",
    )
    asked.add_argument(
        "--issn", metavar="ISSN", help="print the card of the journal with that ISSN"
    )
    parser.add_argument(
        "--limit", type=_limit, metavar="N", help="list at most N journals of each file"
    )
    parser.add_argument(
        "--columns",
        action="store_true",
        help="say below each table what its columns were taken for",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--width",
        type=_width,
        metavar="N",
        help=f"columns of a line (default: those of the terminal, at most {_MOST_WIDTH})",
    )


def _limit(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 0 < len(text) < 10 and int(text)):
        raise argparse.ArgumentTypeError(f"expected a number from 1 up, got {text!r}")
    return int(text)


def _width(text: str) -> int:
    width = int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0
    if width < LEAST_TABLE_WIDTH:
        raise argparse.ArgumentTypeError(
            f"expected a number from {LEAST_TABLE_WIDTH} up, got {text!r}"
        )
    return width


def run(arguments: argparse.Namespace) -> int:
    """List the journals of each file, or print the card of the one that is asked for."""
    code = FINE
    tables: list[tuple[str, Collected[JournalProfile]]] = []
    for source in expand(arguments.sources):
        try:
            table = read_profiles(
                source,
                arguments,
                format=arguments.source_format,
                encoding=arguments.encoding,
            )
        except (LitrecordError, OSError) as error:
            complain(describe(error))
            code = UNUSABLE
            continue
        tables.append((source, table))
        if table.failures or any(one.severity is Severity.ERROR for one in table.problems):
            code = max(code, PROBLEMS)
    if arguments.title is not None or arguments.issn is not None:
        if not tables:
            return code
        found = _ask([table for _, table in tables], arguments)
        return max(code, FINE if found else PROBLEMS)
    if arguments.json:
        files = [_plain_table(name, table, arguments) for name, table in tables]
        write_data(inert_json(encode({"litrecord": "1", "files": files}, indent=2)) + "\n")
        return code
    for position, (name, table) in enumerate(tables):
        lead = "\n" if position else ""
        write(lead + "\n".join(_listing(name, table, arguments)) + "\n")
        if table.failures:
            flush()
        for failure in table.failures:
            complain(failure_line(failure, arguments.lang))
    return code


def _listing(
    name: str, table: Collected[JournalProfile], arguments: argparse.Namespace
) -> list[str]:
    lang: str = arguments.lang
    width: int = arguments.width or line_width(LEAST_TABLE_WIDTH, _MOST_WIDTH)
    shown = table[: arguments.limit]
    lines = journal_table(shown, width=width, lang=lang, bold=is_bold())
    counts = [_counted("profile", len(table), lang)]
    if len(shown) < len(table):
        counts.append(word("shown", lang).format(value=len(shown)))
    if table.failures:
        counts.append(_counted("failure", len(table.failures), lang))
    counts.append(_counted("problem-count", len(table.problems), lang))
    named = "<stdin>" if name == "-" else name
    colon, comma = ("：", "，") if lang == "zh" else (": ", ", ")
    lines.append(visible(named) + colon + comma.join(counts))
    if arguments.columns and isinstance(table, RankingTable):
        lines += _columns(table, width, lang)
    return lines


def _counted(key: str, number: int, lang: str) -> str:
    return word(key if number == 1 else f"{key}s", lang).format(value=number)


def _columns(table: RankingTable, width: int, lang: str) -> list[str]:
    headers = [cut(header.strip(), width // 2) for header, _ in table.columns]
    size = max(map(columns, headers), default=0)
    lines = [word("columns-taken", lang)]
    for header, (_, meaning) in zip(headers, table.columns, strict=True):
        taken = word("not-taken", lang) if meaning == "extra" else meaning
        lines.append(cut(f"  {pad(header, size)}  {taken}", width))
    return lines


def _plain_table(
    name: str, table: Collected[JournalProfile], arguments: argparse.Namespace
) -> dict[str, object]:
    named = table.columns if isinstance(table, RankingTable) else ()
    return {
        "source": "<stdin>" if name == "-" else name,
        "count": len(table),
        "columns": [{"header": header, "taken_for": meaning} for header, meaning in named],
        "journals": [plain_journal(one) for one in table[: arguments.limit]],
        "failures": [plain_failure(one) for one in table.failures],
        "problems": [plain_problem(one, arguments.lang) for one in table.problems],
    }


def _ask(tables: Sequence[Collected[JournalProfile]], arguments: argparse.Namespace) -> bool:
    """Print the journal that is asked for, or what may be meant; tell whether there is one."""
    title: str | None = arguments.title
    asked = (arguments.issn,) if arguments.issn is not None else ()
    index = JournalIndex(*tables)
    match = index.match(issn=asked, title=title)
    candidates = index.candidates(issn=asked, title=title)
    similar: tuple[Candidate, ...] | None = None
    if match is None and title is not None:
        try:
            similar = index.suggest(title, cutoff=_CUTOFF)
        except MissingExtraError as error:
            complain(describe(error))
    if arguments.json:
        answer: dict[str, object] = {
            "litrecord": "1",
            "match": None if match is None else _plain_match(match, index, arguments.lang),
            "candidates": [_plain_candidate(one) for one in candidates],
            "suggestions": None if similar is None else [_plain_candidate(one) for one in similar],
        }
        write_data(inert_json(encode(answer, indent=2)) + "\n")
    elif match is not None:
        _write_card(match, index.problems_of(match.profile), arguments)
    else:
        wanted = arguments.issn if title is None else title
        lines = [word("no-match", arguments.lang).format(value=show_value(wanted))]
        lines += _possible("candidates", candidates, arguments.lang)
        known = {id(one.profile) for one in candidates}
        others = [one for one in similar or () if id(one.profile) not in known]
        lines += _possible("suggestions", others, arguments.lang)
        write("\n".join(map(visible, lines)) + "\n")
    return match is not None


def _write_card(
    match: Match, disagreements: tuple[Problem, ...], arguments: argparse.Namespace
) -> None:
    lang: str = arguments.lang
    evidence = "；" if lang == "zh" else "; "
    brackets = "{}（{}）" if lang == "zh" else "{} ({})"
    method = word(f"by-{match.method}", lang)
    if match.evidence:
        reasons = [evidence_words(one, lang) for one in match.evidence]
        method = brackets.format(method, evidence.join(reasons))
    notes = [(word("matched", lang), method)]
    notes += [(word("also-meant", lang), _named(one, lang)) for one in match.candidates]
    text = journal_card(
        match.profile,
        (*disagreements, *validate(match.profile).problems),
        notes=notes,
        width=arguments.width or line_width(LEAST_TABLE_WIDTH, _MOST_CARD_WIDTH),
        lang=lang,
        bold=is_bold(),
    )
    write(f"{text}\n")


def _possible(key: str, found: Sequence[Candidate], lang: str) -> list[str]:
    if not found:
        return []
    colon = "：" if lang == "zh" else ": "
    return [word(key, lang)] + [
        f"  {_named(one.profile, lang)}{colon}"
        + word(one.reason, lang).format(value=f"{one.score:.2f}")
        for one in found
    ]


def _named(profile: JournalProfile, lang: str) -> str:
    numbers = [f"ISSN {issn}" for issn in profile.issns]
    numbers += [] if profile.cn_number is None else [f"CN {profile.cn_number}"]
    if not numbers:
        return title_of(profile, lang)
    brackets = "{}（{}）" if lang == "zh" else "{} ({})"
    return brackets.format(title_of(profile, lang), ("，" if lang == "zh" else ", ").join(numbers))


def _plain_match(match: Match, index: JournalIndex, lang: str) -> dict[str, object]:
    return {
        "journal": plain_journal(match.profile),
        "method": match.method,
        "evidence": list(match.evidence),
        "candidates": [plain_journal(one) for one in match.candidates],
        "problems": [plain_problem(one, lang) for one in index.problems_of(match.profile)],
    }


def _plain_candidate(candidate: Candidate) -> dict[str, object]:
    return {
        "journal": plain_journal(candidate.profile),
        "reason": candidate.reason,
        "score": candidate.score,
    }
