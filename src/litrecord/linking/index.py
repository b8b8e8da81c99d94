"""The index of journals: which journal a record, an ISSN or a title speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NoReturn

import attrs

from litrecord.errors import Location, MissingExtraError, Problem, show_value
from litrecord.linking.dating import ValueEditions, editions_of
from litrecord.linking.question import Method, Question, Reason
from litrecord.linking.realm import Hits, Realm
from litrecord.linking.titles import normalise_title
from litrecord.model.journal import JournalProfile
from litrecord.model.record import PaperRecord

__all__ = ["Candidate", "JournalIndex", "Match"]

_CUTOFF: Final = 0.85


@attrs.frozen(repr=False)
class Match:
    """The journal that was found, and how.

    Attributes:
        profile: The journal, with what all rows of the index say of it.
        method: `issn`, `cn-number`, `title` (equal but for letter case), `normalised-title`, or
            `short-name` (conferences only).
        evidence: What speaks for it, and `title differs` where the titles have no word in common.
        candidates: Other journals to which the same ISSN or number leads.
    """

    profile: JournalProfile
    method: Method
    evidence: tuple[str, ...] = ()
    candidates: tuple[JournalProfile, ...] = ()

    def __repr__(self) -> str:
        return f"<Match: {str(self.profile)!r} by {self.method} ({', '.join(self.evidence)})>"


@attrs.frozen(repr=False)
class Candidate:
    """A journal that may be meant and was not matched.

    Attributes:
        profile: The journal.
        reason: `issn-conflict` (the title is the same, the ISSNs or CN numbers are others),
            `ambiguous-issn` or `ambiguous-title` (it is one of several), or `similar-title`.
        score: Likeness of the titles from 0 to 1; 1.0 except for similar titles.
    """

    profile: JournalProfile
    reason: Reason
    score: float = 1.0

    def __repr__(self) -> str:
        return f"<Candidate: {str(self.profile)!r}, {self.reason}, {self.score:.2f}>"


class JournalIndex:
    """Journals and conferences, to be found by ISSN, CN number and title.

    Rows of one journal, in one table or in several, are joined first: by a shared ISSN, by CN
    number, and by title where one side has no ISSN. Twin journals with equal titles and different
    ISSNs stay two. Journals and conferences never match each other. The index cannot be changed,
    may be used from many threads and can be pickled.

    Args:
        tables: Tables or other iterables of profiles.

    Raises:
        TypeError: Something else than a profile is among them.
    """

    __slots__ = ("_conferences", "_journals")
    _journals: Realm
    _conferences: Realm

    def __init__(self, *tables: Iterable[JournalProfile]) -> None:
        journals: list[JournalProfile] = []
        conferences: list[JournalProfile] = []
        for table in tables:
            if isinstance(table, JournalProfile):
                raise TypeError(
                    "expected tables of profiles, got a JournalProfile; put it in a list"
                )
            for profile in table:
                if not isinstance(profile, JournalProfile):
                    raise TypeError(
                        f"expected JournalProfile, got {type(profile).__name__}; "
                        "several tables are several arguments: JournalIndex(first, second)"
                    )
                (conferences if profile.kind == "conference" else journals).append(profile)
        object.__setattr__(self, "_journals", Realm(journals, short_names=False))
        object.__setattr__(self, "_conferences", Realm(conferences, short_names=True))

    def match(
        self,
        obj: PaperRecord | JournalProfile | None = None,
        /,
        *,
        issn: str | Iterable[str] = (),
        title: str | None = None,
    ) -> Match | None:
        """Return the journal that is meant, or None when there is none or more than one.

        First all ISSNs, whatever their medium and check digit; then the CN number; then the
        title but for letter case; then its normalised form, with `&` as punctuation and then as
        `and`. Titles in every language and aliases count. A title never overrules ISSNs or CN
        numbers of which none is shared: see `candidates`. Where an ISSN leads to several
        journals, the title decides.

        A record is looked up by its journal; one of kind `paper-conference` among the conferences
        first. A profile without kind is looked up among the journals.

        Args:
            obj: A record or a profile; or None to ask by `issn` and `title` alone, which looks
                among the journals and then among the conferences.
            issn: One ISSN or several, further to those of `obj`.
            title: A title, further to those of `obj`.

        Raises:
            TypeError: An argument is of another type.
        """
        if obj is None and title is None and type(issn) is str:
            # What is asked most, without the detour.
            found = self._journals.by_issn.get(issn)
            if type(found) is int:
                return Match(self._journals.profile(found), "issn", (f"issn {issn}",))
        question = Question.of(obj, issn, title)
        realms = self._realms(question)
        for realm in realms:
            answer = question.ask(realm)
            if answer is not None:
                return Match(
                    realm.profile(answer.at),
                    answer.method,
                    answer.evidence,
                    tuple(map(realm.profile, answer.others)),
                )
            if realm is not realms[-1] and question.doubts(realm):
                return None
        return None

    def candidates(
        self,
        obj: PaperRecord | JournalProfile | None = None,
        /,
        *,
        issn: str | Iterable[str] = (),
        title: str | None = None,
    ) -> tuple[Candidate, ...]:
        """Return the journals that may be meant besides the one that `match` returns, if any.

        They tell why there is no match. The arguments are those of `match`.

        Raises:
            TypeError: An argument is of another type.
        """
        question = Question.of(obj, issn, title)
        found: list[Candidate] = []
        for realm in self._realms(question):
            answer = question.ask(realm)
            doubts = question.doubts(realm)
            found += [
                Candidate(realm.profile(at), reason)
                for at, reason in doubts.items()
                if answer is None or at != answer.at
            ]
            if answer is not None or doubts:
                break
        return tuple(found)

    def suggest(
        self, title: str, *, limit: int = 5, cutoff: float = _CUTOFF
    ) -> tuple[Candidate, ...]:
        """Return journals and conferences with similar titles, the most similar first.

        They are suggestions for a person to look at and never a match. Normalised titles are
        compared letter by letter, in their order of words and in alphabetical order; journals of
        that very title are among them with the score 1.0.

        Args:
            title: The title to look for.
            limit: At most so many, from 1.
            cutoff: Lowest score, 0 to 1.

        Raises:
            MissingExtraError: The extra `match` is not installed.
            ValueError: `limit` or `cutoff` is out of range.
        """
        if limit < 1:
            raise ValueError(f"limit: expected 1 or more, got {show_value(limit)}")
        if not 0 <= cutoff <= 1:
            raise ValueError(f"cutoff: expected 0 to 1, got {show_value(cutoff)}")
        try:
            from rapidfuzz import fuzz, process  # noqa: PLC0415  # an extra
        except ImportError:
            raise MissingExtraError(
                extra="match", package="rapidfuzz", purpose="suggesting similar titles"
            ) from None
        key = normalise_title(title)
        scores: dict[tuple[int, int], float] = {}
        if key:
            for number, realm in enumerate((self._journals, self._conferences)):
                spellings: list[tuple[str, Hits]] = list(realm.spellings())
                for scorer in (fuzz.ratio, fuzz.token_sort_ratio):
                    for _, score, position in process.extract(
                        key,
                        [one for one, _ in spellings],
                        scorer=scorer,
                        processor=None,
                        limit=limit,
                        score_cutoff=cutoff * 100,
                    ):
                        for at in spellings[position][1]:
                            scores[number, at] = max(score / 100, scores.get((number, at), 0.0))
        best = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:limit]
        realms = (self._journals, self._conferences)
        return tuple(
            Candidate(realms[number].profile(at), "similar-title", score)
            for (number, at), score in best
        )

    def editions(self, obj: PaperRecord | JournalProfile) -> tuple[ValueEditions, ...]:
        """Return, for each undated value of a record's or a profile's rankings, where it stands.

        A value without a year is compared with those of the matched journal in every dated
        edition: impact factors as printed numbers with their qualifier, quartiles by category
        where one is named, zones by broad field (大类). Each is answered separately; nothing says
        that two of them are of one edition.

        Returns:
            One for each undated value in the order of the rankings; with no editions when none
            has that value or no journal matches.

        Raises:
            TypeError: `obj` is of another type.
        """
        found = self.match(obj)
        return editions_of(None if found is None else found.profile, obj)

    @property
    def profiles(self) -> tuple[JournalProfile, ...]:
        """The journals, then the conferences, each with what all its rows say together."""
        return tuple(self)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What the rows of one journal disagree in: `profiles-disagree`, `rankings-disagree`.

        The path is the field of the joined profile, `location.index` its position in `profiles`.
        Nothing is overwritten: the other value is in `raw`, and both rankings stay.
        """
        found: list[Problem] = []
        for first, realm in ((0, self._journals), (len(self._journals), self._conferences)):
            for at in range(len(realm)):
                location = Location(index=first + at)
                found += [attrs.evolve(one, location=location) for one in realm.problems(at)]
        return tuple(found)

    def problems_of(self, profile: JournalProfile) -> tuple[Problem, ...]:
        """Return what the rows of a journal disagree in.

        Args:
            profile: A profile that this index gave out; of any other nothing is known.
        """
        for realm in (self._journals, self._conferences):
            found = realm.problems_of(profile)
            if found:
                return found
        return ()

    def __len__(self) -> int:
        return len(self._journals) + len(self._conferences)

    def __iter__(self) -> Iterator[JournalProfile]:
        for realm in (self._journals, self._conferences):
            yield from map(realm.profile, range(len(realm)))

    def _realms(self, question: Question) -> tuple[Realm, ...]:
        if question.kind == "conference":
            return (self._conferences,)
        if question.kind == "paper-conference":
            return (self._conferences, self._journals)
        if question.kind is None and len(self._conferences):
            return (self._journals, self._conferences)
        return (self._journals,)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a JournalIndex cannot be changed (attribute {name!r})")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a JournalIndex cannot be changed (attribute {name!r})")

    def __getstate__(self) -> dict[str, object]:
        return {"_journals": self._journals, "_conferences": self._conferences}

    def __setstate__(self, state: Mapping[str, object]) -> None:
        for name, value in state.items():
            object.__setattr__(self, name, value)

    def __repr__(self) -> str:
        return (
            f"<JournalIndex: {len(self._journals)} journals, {len(self._conferences)} conferences>"
        )
