"""Work spread over processes. Each test runs in a process of its own, which has one thread."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

BEGIN = """
import os, signal, sys, time
from litrecord.api.workers import Workers

def here(task):
    return task < 0
"""
SOURCE = Path(__file__).resolve().parents[2] / "src"


def run(program: str) -> subprocess.CompletedProcess[str]:
    """Run a program that uses workers; warnings are errors in it."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", BEGIN + program],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={"PYTHONPATH": str(SOURCE)},
    )


def is_alive(pid: int) -> bool:
    """Tell whether a process runs; one that nobody has buried yet does not."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


def test_results_come_in_the_order_of_the_tasks() -> None:
    """Whichever process is done first."""
    found = run("""
def work(task):
    time.sleep(0.05 if task % 3 == 0 else 0)
    return task * 2

with Workers(3, work) as workers:
    print(list(workers.map(range(20), here=here)))
""")
    assert (f"{[2 * task for task in range(20)]}\n", "") == (found.stdout, found.stderr)


def test_some_tasks_are_done_here() -> None:
    """Those that need not be sent; all others in other processes."""
    found = run("""
with Workers(2, lambda task: os.getpid()) as workers:
    pids = list(workers.map([-1, 1, -1, 1, 1], here=here))
print([pid == os.getpid() for pid in pids], len(set(pids)) <= 3)
""")
    assert "[True, False, True, False, False] True\n" == found.stdout


def test_few_tasks_are_taken_ahead() -> None:
    """Results that nobody takes hold up the tasks."""
    found = run("""
taken = 0
def tasks():
    global taken
    for task in range(1000):
        taken += 1
        yield task

with Workers(2, lambda task: task) as workers:
    results = workers.map(tasks(), here=here)
    next(results)
    print(taken <= 8)
""")
    assert "True\n" == found.stdout


def test_large_tasks_and_results_do_not_wait_for_each_other() -> None:
    """What does not fit into a pipe is taken while it is sent."""
    found = run("""
with Workers(2, lambda task: task[::-1]) as workers:
    some = [bytes([at]) * 3_000_000 for at in range(8)]
    print(list(workers.map(some, here=lambda task: False)) == some)
""")
    assert "True\n" == found.stdout


def test_an_error_is_raised_where_results_are_taken() -> None:
    """After the results before it; the processes end."""
    found = run("""
def work(task):
    return 1 // (3 - task)

with Workers(2, work) as workers:
    try:
        for one in workers.map(range(9), here=here):
            print(one)
    except ZeroDivisionError as error:
        print("raised")
""")
    assert "0\n0\n1\nraised\n" == found.stdout


def test_a_death_is_an_error() -> None:
    """As that by the system for want of memory."""
    found = run("""
def work(task):
    if task == 4:
        os.kill(os.getpid(), signal.SIGKILL)
    return task

with Workers(2, work) as workers:
    try:
        list(workers.map(range(9), here=here))
    except ChildProcessError as error:
        print(error)
""")
    assert "a worker process died, perhaps for want of memory\n" == found.stdout


def test_a_death_in_the_middle_of_a_result_is_an_error() -> None:
    """Of a large result only a part may have been sent."""
    found = run("""
def work(task):
    signal.setitimer(signal.ITIMER_REAL, 0.5)
    return bytes(50_000_000)

with Workers(1, work) as workers:
    try:
        for _ in workers.map(range(2), here=lambda task: time.sleep(1) or False):
            pass
    except ChildProcessError as error:
        print(error)
""")
    assert "a worker process died, perhaps for want of memory\n" == found.stdout


def test_an_interrupt_while_they_are_made_waits_for_them() -> None:
    """It is not for a process that has just begun, and is taken when all are there."""
    found = run("""
os.register_at_fork(after_in_child=lambda: os.kill(os.getpid(), signal.SIGINT))
with Workers(2, lambda task: task) as workers:
    print(*workers.map(range(3), here=here))
""")
    assert ("0 1 2\n", "") == (found.stdout, found.stderr)


def test_no_process_outlives_its_parent() -> None:
    """Workers end when whoever sends them tasks is killed."""
    found = run("""
if os.fork() == 0:
    workers = Workers(2, lambda task: os.getpid())
    pids = list(workers.map(range(2), here=here))
    print(*pids, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
os.wait()
""")
    pids = [int(pid) for pid in found.stdout.split()]
    assert 2 == len(pids)
    for _ in range(100):
        if not any(map(is_alive, pids)):
            break
        time.sleep(0.05)
    assert [] == [pid for pid in pids if is_alive(pid)]


def test_an_interrupt_ends_all_quietly() -> None:
    """The terminal sends it to every process; only the first one says something."""
    found = run("""
os.setpgrp()
# Whoever starts a program in the background may let it ignore interrupts.
signal.signal(signal.SIGINT, signal.default_int_handler)
def work(task):
    time.sleep(30)

try:
    with Workers(2, work) as workers:
        signal.alarm(1)
        signal.signal(signal.SIGALRM, lambda *_: os.killpg(0, signal.SIGINT))
        list(workers.map(range(4), here=here))
except KeyboardInterrupt:
    print("interrupted")
""")
    assert ("interrupted\n", "") == (found.stdout, found.stderr)


def test_what_was_there_stays_in_place() -> None:
    """Objects are set aside for the fork only."""
    found = run("""
import gc
with Workers(1, lambda task: gc.get_freeze_count()) as workers:
    (frozen,) = workers.map([1], here=here)
print(gc.get_freeze_count(), frozen > 0)
""")
    assert "0 True\n" == found.stdout
