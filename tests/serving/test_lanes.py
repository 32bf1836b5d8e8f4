"""Whose turn it is, with a clock and processes of our own: nothing here takes time."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from registre.queries.scanning import form
from registre.serving.experience import Experience
from registre.serving.lanes import Lanes
from registre.serving.refusals import RefusedError
from registre.serving.turns import State, Turn

PATIENCE = 0.25


@dataclass
class Process:
    """What works on a query: it has had so many seconds, and goes on or not."""

    had: float = 0.0
    stopped: bool = False

    def spent(self) -> float:
        return self.had

    def rest(self) -> None:
        self.stopped = True

    def go_on(self) -> None:
        self.stopped = False


@dataclass
class Server:
    """A queue of two cores, whose clock stands still until :meth:`work`."""

    quick: int = 4
    long: int = 6
    waiting: int = 100
    time: float = 100.0
    costs: dict[Turn, float] = field(default_factory=dict)
    processes: dict[Turn, Process] = field(default_factory=dict)
    answered: dict[Turn, float] = field(default_factory=dict)
    asked: dict[Turn, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.lanes = Lanes(self.quick, self.long, self.waiting, PATIENCE, lambda: self.time)

    def ask(self, form: str, cost: float) -> Turn:
        turn = self.lanes.enter(form)
        self.costs[turn], self.asked[turn] = cost, self.time
        return turn

    def work(self, seconds: float, step: float = 0.05) -> None:
        """Let time go by: two cores are shared by all that go on."""
        for _ in range(round(seconds / step)):
            self.time += step
            going = [turn for turn in self.costs if turn.state is State.GOING]
            for turn in going:
                if turn not in self.processes or turn.sent_back.is_set():
                    self.processes[turn] = Process()
                    turn.work_on(self.processes[turn])
                self.processes[turn].had += step * min(1.0, 2 / len(going))
                self.lanes.note(turn)
            for turn in [one for one in self.costs if self._done(one)]:
                self.end(turn, answered=True)

    def _done(self, turn: Turn) -> bool:
        return turn.state is State.GOING and turn in self.processes and self.processes[turn].had >= self.costs[turn]

    def end(self, turn: Turn, *, answered: bool) -> None:
        turn.work_on(None)
        del self.costs[turn]
        if answered:
            self.answered[turn] = self.time - self.asked[turn]
        self.lanes.leave(turn, answered=answered)


def going(turns: list[Turn]) -> list[int]:
    return [n for n, turn in enumerate(turns) if turn.state is State.GOING]


def test_what_was_never_asked_before_takes_half_of_the_places() -> None:
    server = Server()
    turns = [server.ask(f"q{n}", 1.0) for n in range(5)]
    assert going(turns) == [0, 1]


def test_what_is_known_to_be_quick_goes_at_once_in_its_order() -> None:
    server = Server()
    server.lanes.experience.took("quick", 0.01)
    turns = [server.ask("quick", 0.1) for _ in range(6)]
    assert going(turns) == [0, 1, 2, 3]
    server.end(turns[1], answered=True)
    assert going(turns) == [0, 1, 2, 3, 4]


def test_the_shortest_of_long_ones_goes_first_and_of_equals_who_came_first() -> None:
    server = Server(quick=2)
    server.lanes.experience.took("one", 1.0)
    server.lanes.experience.took("three", 3.0)
    turns = [server.ask(name, 9.0) for name in ("three", "one", "one")]
    assert going(turns) == [1]
    assert turns[0].state is State.RESTING
    server.end(turns[1], answered=False)
    assert going(turns) == [1, 2]


def test_one_that_takes_more_than_was_thought_rests_and_goes_on_from_there() -> None:
    server = Server(quick=2)
    for name in ("a", "b"):
        server.lanes.experience.took(name, 0.4)
    first, second = server.ask("a", 2.0), server.ask("b", 0.3)
    server.work(0.8)
    assert (first.state, second.state) == (State.RESTING, State.GOING)
    assert server.processes[first].stopped
    had = server.processes[first].had
    server.work(0.5)
    assert second in server.answered
    assert (first.state, server.processes[first].stopped) == (State.GOING, False)
    assert server.processes[first].had > had > 0.6


def test_who_waits_long_goes_before_shorter_ones_that_came_later() -> None:
    server = Server(quick=2)
    server.lanes.experience.took("short", 0.5)
    server.lanes.experience.took("long", 3.0)
    patient = server.ask("long", 3.0)
    while patient not in server.answered and server.time < 200:
        server.ask("short", 0.5)
        server.work(0.5)
    assert server.answered[patient] < 40
    assert len(server.answered) > 10


def test_fifty_clients_of_mixed_queries_are_all_answered_before_any_would_give_up() -> None:
    server, costs = Server(long=24), [0.02, 0.05, 0.1, 0.3, 0.8, 1.5, 4.0]
    count = 0
    while server.time < 400:
        while len(server.costs) < 50 and server.time < 300:
            count += 1
            server.ask(f"form {count % 7}", costs[count % 7])
        server.work(0.5)
    assert not server.costs
    assert len(server.answered) > 250
    assert max(server.answered.values()) < 120
    quick = [waited for turn, waited in server.answered.items() if turn.form in {"form 0", "form 1", "form 2"}]
    assert sorted(quick)[len(quick) // 2] < 1


def test_quick_ones_are_answered_at_once_beside_queries_that_do_not_end() -> None:
    server = Server(long=24)
    server.lanes.experience.took("quick", 0.05)
    runaways = [server.ask(f"runaway {n}", 1e9) for n in range(20)]
    for _ in range(40):
        server.ask("quick", 0.05)
        server.work(0.2)
    assert len(server.answered) >= 39
    assert max(server.answered.values()) <= 0.3
    assert len(going(runaways)) <= 4


def test_long_ones_that_are_known_go_before_those_that_may_never_end() -> None:
    server = Server(long=24)
    server.lanes.experience.took("honest", 2.5)
    for n in range(20):
        server.ask(f"runaway {n % 5}", 1e9)
    server.work(0.5)
    honest = [server.ask("honest", 2.5) for _ in range(2)]
    server.work(6)
    assert all(server.answered[turn] <= 6 for turn in honest)


def test_when_too_many_are_begun_the_last_in_order_begins_again_later() -> None:
    server = Server(long=3)
    runaways = [server.ask(f"runaway {n}", 1e9) for n in range(8)]
    server.work(20)
    begun = [turn for turn in runaways if turn.begun]
    assert len(begun) <= 3 + 2
    assert any(turn.begun_once and not turn.begun for turn in runaways)
    server.lanes.experience.took("honest", 0.5)
    honest = server.ask("honest", 0.5)
    server.work(2)
    assert honest in server.answered


def test_a_process_that_comes_late_rests_at_once() -> None:
    server = Server(quick=2)
    server.lanes.experience.took("one", 1.0)
    server.lanes.experience.took("three", 3.0)
    late = server.ask("three", 3.0)
    server.ask("one", 1.0)
    process = Process()
    late.work_on(process)
    assert process.stopped


def test_a_process_that_answers_as_it_is_stopped_is_not_left_so() -> None:
    server = Server(quick=2)
    server.lanes.experience.took("one", 1.0)
    server.lanes.experience.took("three", 3.0)
    answering, process = server.ask("three", 3.0), Process()
    answering.work_on(process)
    server.ask("one", 1.0)
    assert process.stopped
    answering.work_on(None)
    server.lanes.leave(answering, answered=True)
    assert not process.stopped


def test_no_more_wait_than_may() -> None:
    server = Server(quick=2, waiting=2)
    turns = [server.ask("q", 1.0) for _ in range(3)]
    assert going(turns) == [0]
    with pytest.raises(RefusedError, match="too many queries") as refused:
        server.ask("q", 1.0)
    assert refused.value.status == 503
    assert refused.value.retry_after


def test_more_cost_is_believed_at_once_and_less_by_halves() -> None:
    known = Experience()
    assert known.of("q") is None
    known.reached("q", 0.5)
    assert known.of("q") == (0.5, False)
    known.took("q", 4.0)
    assert known.of("q") == (4.0, True)
    known.took("q", 1.0)
    assert known.of("q") == (2.5, True)
    known.reached("q", 0.25)
    assert known.of("q") == (2.5, True)


def test_forms_that_were_not_asked_for_long_are_forgotten() -> None:
    known = Experience()
    for n in range(5000):
        known.took(str(n), 1.0)
    assert known.of("0") is None
    assert known.of("4999") == (1.0, True)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("SELECT ?s { ?s ?p 'a' }", "SELECT ?s {\n  ?s ?p 'it\\'s'\n} # b", True),
        ('SELECT ?s { ?s ?p "a", 1 }', 'SELECT ?s { ?s ?p """b\n"c""", 20.5 }', True),
        ("PREFIX a: <b:c> SELECT ?s { <d:e> a:p ?s }", "PREFIX a: <b:c> SELECT ?s { <f:g> a:p ?s }", True),
        ("PREFIX a: <b:c> SELECT ?s { ?s a:p 1 }", "PREFIX a: <b:d> SELECT ?s { ?s a:p 1 }", False),
        ("SELECT ?s { ?s a:p 1 }", "SELECT ?s { ?s a:q 1 }", False),
        ("SELECT ?s { ?s ?p ?o }", "SELECT ?s { ?s ?p ?o . ?o ?q ?r }", False),
    ],
)
def test_queries_that_differ_in_values_have_one_form(one: str, other: str, alike: bool) -> None:
    assert (form(one) == form(other)) is alike
