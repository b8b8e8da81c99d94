"""Rules and sets of rules as values."""

from __future__ import annotations

import pickle
from collections.abc import Iterator

import attrs
import pytest

from litrecord.errors import Problem, ProblemKind
from litrecord.model.record import PaperRecord
from litrecord.typing import Context
from litrecord.validators.catalogue import DEFAULT_RULES
from litrecord.validators.rules import CountingRule, RecordRule, Rules, counting_rule, rule
from litrecord.validators.titles import TITLE_MISSING, title_missing

KIND = ProblemKind(code="test-kind", severity="info", en="found {count}", zh="共 {count}")


def _check(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    if record.doi is None:
        yield KIND.problem("doi")


BY_HAND = RecordRule(KIND, PaperRecord, _check)


@rule(attrs.evolve(KIND, code="test-decorated"), applies_to=PaperRecord)
def decorated(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report every record."""
    yield KIND.problem("title", raw=record.doi)


@counting_rule(KIND, applies_to=PaperRecord)
def counted(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report a record without DOI twice."""
    if record.doi is None:
        yield KIND.problem("doi", raw="first")
        yield KIND.problem("pmid", raw="second")


@attrs.frozen
class OwnRule:
    """A rule that inherits nothing."""

    code: str = "own-rule"
    applies_to: type = PaperRecord

    def check(self, _record: PaperRecord, _context: Context, /) -> tuple[Problem, ...]:
        """Find nothing."""
        return ()


def test_decorator_makes_a_rule_of_a_function() -> None:
    """The rule has the kind's code and checks what it applies to."""
    assert isinstance(decorated, RecordRule)
    assert ("test-decorated", PaperRecord) == (decorated.code, decorated.applies_to)
    (found,) = decorated.check(PaperRecord(doi="10.1000/182"), Context())
    assert ("title", "10.1000/182") == (found.path, found.raw)


def test_counting_rule_tells_the_number_of_records_once() -> None:
    """Two finds in one record count once; path and value are those of the first."""
    assert isinstance(counted, CountingRule)
    run = counted.start(Context())
    run.feed(PaperRecord(doi="10.1000/182"), 0, "")
    run.feed(PaperRecord(), 1, "journal")
    run.feed(PaperRecord(), 1, "journal")
    run.feed(PaperRecord(), 7, "")
    (found,) = run.finish()
    assert ("journal.doi", "first", 2) == (found.path, found.raw, found.count)
    assert "found 2" in found.message


def test_counting_rule_that_found_nothing_says_nothing() -> None:
    """No problem with a count of none."""
    assert [] == list(counted.start(Context()).finish())


def test_passes_of_a_counting_rule_are_independent() -> None:
    """What one pass found does not show in another."""
    one, other = counted.start(Context()), counted.start(Context())
    one.feed(PaperRecord(), 0, "")
    assert (1, 0) == (len(list(one.finish())), len(list(other.finish())))


def test_set_of_rules_is_a_value() -> None:
    """Equal rules make equal sets with equal hashes; the order counts."""
    assert Rules([decorated, counted]) == Rules((decorated, counted))
    assert hash(Rules([decorated, counted])) == hash(Rules((decorated, counted)))
    assert Rules([decorated, counted]) != Rules([counted, decorated])


def test_set_of_rules_is_listed_and_asked_by_code() -> None:
    """Iteration gives the rules, `in` takes a code."""
    rules = Rules([decorated, counted])
    assert [decorated, counted] == list(rules)
    assert ("test-decorated", "test-kind") == rules.codes
    assert (True, False) == ("test-kind" in rules, "title-missing" in rules)
    assert 2 == len(rules)
    assert "<Rules: test-decorated, test-kind>" == repr(rules)


def test_set_of_rules_cannot_be_changed() -> None:
    """It is frozen."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Rules().rules = ()


def test_adding_rules_makes_a_new_set() -> None:
    """New rules come last; the old set stays as it was."""
    rules = Rules([decorated])
    assert ("test-decorated", "own-rule", "test-kind") == rules.with_(OwnRule(), BY_HAND).codes
    assert ("test-decorated",) == rules.codes


def test_leaving_rules_out_makes_a_new_set() -> None:
    """Several codes can be left out at once."""
    rules = Rules([decorated, OwnRule(), counted])
    assert ("own-rule",) == rules.without("test-kind", "test-decorated").codes
    assert rules.codes == rules.without().codes


def test_unknown_code_cannot_be_left_out() -> None:
    """The error names the nearest code."""
    with pytest.raises(ValueError, match=r"no rule with the code 'doi-invald'.*'doi-invalid'"):
        DEFAULT_RULES.without("doi-invald")


def test_code_like_no_other_gets_no_advice() -> None:
    """Where nothing is near, nothing is proposed."""
    with pytest.raises(ValueError, match=r"no rule with the code 'zzz'$"):
        DEFAULT_RULES.without("zzz")


def test_two_rules_of_one_code_are_refused() -> None:
    """The error says how to replace a rule."""
    with pytest.raises(ValueError, match=r"code 'test-kind'.*without\('test-kind'\)"):
        Rules([counted, BY_HAND])
    with pytest.raises(ValueError, match="title-missing"):
        DEFAULT_RULES.with_(title_missing)


@pytest.mark.parametrize(
    "wrong", [None, "title-missing", _check, TITLE_MISSING], ids=lambda one: type(one).__name__
)
def test_what_is_no_rule_is_refused(wrong: object) -> None:
    """A code alone, a function or a kind is no rule."""
    with pytest.raises(TypeError, match="is not a rule"):
        Rules([wrong])


@pytest.mark.parametrize("one", [decorated, counted, BY_HAND, title_missing], ids=lambda r: r.code)
def test_rules_survive_pickling(one: object) -> None:
    """A decorated rule comes back as the very object, another one as an equal one."""
    assert one == pickle.loads(pickle.dumps(one))  # our own bytes


def test_decorated_rule_comes_back_from_a_pickle_as_itself() -> None:
    """It is found by its name, as functions are."""
    assert pickle.loads(pickle.dumps(title_missing)) is title_missing  # our own bytes


def test_set_of_rules_survives_pickling() -> None:
    """Workers can be sent a set of rules."""
    assert DEFAULT_RULES == pickle.loads(pickle.dumps(DEFAULT_RULES))  # our own bytes
