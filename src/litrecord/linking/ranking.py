"""Adding what an index says of their journals to records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, TypeVar, cast

import attrs

from litrecord.errors import Location, Problem, show_value
from litrecord.linking.editions import contradiction, edition_of
from litrecord.linking.findings import (
    EDITION_MISSING,
    JOURNAL_AMBIGUOUS,
    JOURNAL_ISSN_CONFLICT,
    JOURNAL_TITLE_DIFFERS,
    JOURNAL_UNMATCHED,
    PUBLICATION_DATE_MISSING,
    RANKING_DISAGREES,
    RELEASE_DATE_UNKNOWN,
)
from litrecord.linking.index import JournalIndex
from litrecord.linking.policies import NEEDS_DATE, Fact, Policy, check_policy, fact_of, select_facts
from litrecord.linking.question import DIFFERENT_TITLE
from litrecord.model.collections import RecordSet
from litrecord.model.journal import IndexStatus, JournalProfile
from litrecord.model.ranking import Ranking
from litrecord.model.record import PaperRecord

__all__ = ["rank"]

R = TypeVar("R", bound=PaperRecord)

_MOST_NAMES: Final = 3
_FEW: Final = 8


def rank(records: Iterable[R], index: JournalIndex, *, policy: Policy = "all") -> RecordSet[R]:
    """Return records with the rankings that an index has for their journals.

    A record's own rankings stay first and as they are; those of the index follow that the policy
    takes and that the record does not have yet. Each policy looks at every system by itself:
    the JCR, each scheme of the CAS partition, 新锐分区, each list, each database.

    - `all`: every edition, and what is undated.
    - `latest`: the newest edition in the index.
    - `same_year`: the edition whose year is that of publication: of the JCR the *data* year.
    - `released_before`: the newest edition that was out by the date of publication. Where the
      dates leave that open the edition is not taken, and there is a problem.
    - a year: the edition of that year.

    The date of publication is `published`, else `published_online`. Records to which nothing is
    added come back as the same objects.

    Args:
        records: Records, or a set of them, whose problems and failures are kept.
        index: The journals.
        policy: `all`, `latest`, `same_year`, `released_before`, or a year.

    Returns:
        The records in their order, with problems. Not matched: `journal-unmatched`,
        `journal-ambiguous`, `journal-issn-conflict`. Matched in spite of another title:
        `journal-title-differs`. Nothing added: `edition-missing`, `publication-date-missing`,
        `release-date-unknown`. And `ranking-disagrees` where the record has a dated value that
        the same edition in the index contradicts. Of records without a journal nothing is said.

    Raises:
        TypeError: One of the records is something else, or the policy is no name and no year.
        ValueError: There is no such policy.
    """
    if isinstance(records, PaperRecord):
        raise TypeError("records: expected several, got one PaperRecord; pass [record]")
    if not isinstance(index, JournalIndex):
        raise TypeError(
            f"index: expected a JournalIndex, got {type(index).__name__}; "
            "JournalIndex(table) makes one of tables"
        )
    checked = check_policy(policy)
    # Of each journal what the index says, by the identity of its profile, which the index keeps.
    known: dict[int, list[Fact]] = {}
    items: list[R] = []
    problems: dict[int, list[Problem]] = {}
    given = records if isinstance(records, RecordSet) else None
    for at, record in enumerate(records):
        if not isinstance(record, PaperRecord):
            raise TypeError(f"expected PaperRecord, got {type(record).__name__}")
        found: list[Problem] = [] if given is None else list(given.problems_of(at))
        items.append(_rank_one(record, index, checked, found, known))
        if found:
            problems[at] = found
    if given is None:
        return RecordSet(items, problems=problems)
    count = len(given.problems) - sum(len(given.problems_of(at)) for at in range(len(given)))
    made = type(given)(
        items,
        problems=problems,
        general=given.problems[:count],
        failures=given.failures,
    )
    return cast("RecordSet[R]", made)


def _rank_one(
    record: R,
    index: JournalIndex,
    policy: Policy,
    problems: list[Problem],
    known: dict[int, list[Fact]],
) -> R:
    journal = record.journal
    if journal is None:
        return record
    location = None if record.source is None else record.source.location
    match = index.match(record)
    if match is None:
        problems.append(_unmatched(record, journal, index, location))
        return record
    profile = match.profile
    if DIFFERENT_TITLE in match.evidence:
        problems.append(
            JOURNAL_TITLE_DIFFERS.problem("journal", raw=str(profile), location=location)
        )
    problems += _disagreements(journal, profile, location)
    published = record.published or record.published_online
    if published is None and policy in NEEDS_DATE:
        problems.append(PUBLICATION_DATE_MISSING.problem("published", location=location))
        return record
    facts = known.get(id(profile))
    if facts is None:
        stated = dict.fromkeys((*profile.rankings, *profile.indexing))
        facts = known[id(profile)] = [fact_of(one) for one in stated]
    taken, unknown = select_facts(facts, policy, published)
    for fact in unknown:
        path = "journal.indexing" if isinstance(fact.value, IndexStatus) else "journal.rankings"
        problems.append(RELEASE_DATE_UNKNOWN.problem(path, raw=fact.label, location=location))
    if not taken and not unknown and policy != "all":
        problems.append(EDITION_MISSING.problem("journal", raw=policy, location=location))
    added = _without([fact.value for fact in taken], (*journal.rankings, *journal.indexing))
    if not added:
        return record
    rankings = tuple(one for one in added if not isinstance(one, IndexStatus))
    indexing = tuple(one for one in added if isinstance(one, IndexStatus))
    return attrs.evolve(
        record,
        journal=attrs.evolve(
            journal,
            rankings=journal.rankings + rankings,
            indexing=journal.indexing + indexing,
        ),
    )


def _without(
    values: list[Ranking | IndexStatus], own: tuple[Ranking | IndexStatus, ...]
) -> list[Ranking | IndexStatus]:
    """Return the values that are not among the record's own."""
    if len(own) > _FEW:
        some = frozenset(own)
        return [one for one in values if one not in some]
    # Hashing a ranking costs more than comparing it with a few.
    return [one for one in values if not any(one == mine for mine in own)]


def _unmatched(
    record: PaperRecord, journal: JournalProfile, index: JournalIndex, location: Location | None
) -> Problem:
    raw = str(journal) or next(iter(journal.issns), None)
    candidates = index.candidates(record)
    if not candidates:
        return JOURNAL_UNMATCHED.problem("journal", raw=raw, location=location)
    if all(one.reason == "issn-conflict" for one in candidates):
        held = "; ".join(_numbered(one.profile) for one in candidates[:_MOST_NAMES])
        return JOURNAL_ISSN_CONFLICT.problem("journal", raw=held, location=location)
    names = [show_value(str(one.profile)) for one in candidates[:_MOST_NAMES]]
    more = ", …" if len(candidates) > _MOST_NAMES else ""
    return JOURNAL_AMBIGUOUS.problem(
        "journal", raw=raw, expected=", ".join(names) + more, location=location
    )


def _numbered(profile: JournalProfile) -> str:
    numbers = [f"ISSN {issn}" for issn in profile.issns]
    numbers += [] if profile.cn_number is None else [f"CN {profile.cn_number}"]
    return ", ".join([str(profile), *numbers])


def _disagreements(
    journal: JournalProfile, profile: JournalProfile, location: Location | None
) -> Iterator[Problem]:
    """Yield a problem for each dated ranking of the record that its edition contradicts."""
    editions: dict[object, list[Ranking]] = {}
    for at, ranking in enumerate(journal.rankings):
        edition = edition_of(ranking)
        if edition is None:
            continue
        if not editions:
            for one in profile.rankings:
                editions.setdefault(edition_of(one), []).append(one)
        found = [contradiction(ranking, one) for one in editions.get(edition, ())]
        # Where the tables contradict each other, agreeing with one of them will do.
        if found and all(one is not None for one in found) and found[0] is not None:
            first = found[0]
            yield RANKING_DISAGREES.problem(
                f"journal.rankings[{at}].{first.path}",
                raw=first.kept if isinstance(first.kept, str | int) else str(first.kept),
                expected=f"{first.other}",
                location=location,
            )
