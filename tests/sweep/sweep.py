"""Runs the sweep: each situation on each disk, each call that writes, each fault."""

import argparse
import collections
import os
import pathlib
import random
import shutil
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

import disks
import faults
import judge
import occasions
import project
import situations


# What a sample takes: disks that need no program but mount, each with the situations that it adds something to.
SAMPLE = {
    "tmpfs": ["first", "changed", "in-place", "clearing"],
    "overlay": ["changed"],
    "mount-point": ["changed", "halfway"],
}


class Sweep:
    """One situation on one disk."""

    def __init__(self, disk, situation, program: str, new: dict):
        self.disk, self.situation, self.program = disk, situation, program
        foreign = {name: data for name, data in (situation.old or {}).items() if name in situations.FOREIGN or ".git" in name}
        self.foreign = foreign
        self.new = {**new, **foreign}
        self.one_step = situation.one_step and disk.exchanges
        self.log = pathlib.Path(f"{disk.base}.log")
        # Whether the last build was broken in its words, not in what it writes.
        self.struck_words = False

    def calls(self) -> list[tuple[str, int, str]]:
        """What a build writes here when nothing goes wrong."""
        root = self.disk.prepare(self.situation.state)
        done = faults.traced(self.program, root, self.log, [*faults.ONE_THREAD, *self.situation.always])
        if done.returncode or judge.tree(root / "public") != self.new:
            raise SystemExit(f"the build fails without any fault: {done.stderr}")
        return faults.calls(self.log)

    def old(self, root: pathlib.Path):
        return self.situation.old if self.situation.old is not None or not (root / "public").exists() else {}

    def run(self, options: list[str], fault: str) -> list[str]:
        """Builds with a fault, looks, builds again, looks again. Returns what is wrong."""
        root = self.disk.prepare(self.situation.state)
        old = self.old(root)
        done = faults.traced(self.program, root, self.log, [*self.situation.always, *options])
        self.struck_words = faults.struck_words(self.log)
        site = judge.tree(root / "public")
        wrong = [judge.broken(site, old, self.new, self.one_step)]
        if fault != faults.KILL:
            wrong.append(judge.message_fault(done.returncode, done.stderr, root))
            if done.returncode == 0 and judge.without_work(site) != self.new:
                wrong.append(f"said to be done, but is not: {judge.difference(site, self.new)}")
        for name, data in self.foreign.items():
            if (site or {}).get(name) != data:
                wrong.append(f"{name} is not ours, and was changed")

        again = project.build(self.program, root)
        after = judge.tree(root / "public")
        if again.returncode:
            wrong.append(f"the next build failed: {again.stderr}")
        elif after != self.new:
            wrong.append(f"after the next build: {judge.difference(after, self.new)}")
        if left := judge.litter(root):
            wrong.append(f"the next build left {', '.join(left)}")
        return [fault for fault in wrong if fault]


def chosen(calls: list, sample: bool) -> list[tuple[tuple, list[str]]]:
    """Which calls are broken in which ways: all in all, or in a sample the first and the last of a kind."""
    if not sample:
        return [(call, faults.FAULTS) for call in calls]
    kinds = collections.defaultdict(list)
    for call in calls:
        kinds[call[0]].append(call)
    picked = []
    for number, of_kind in enumerate(kinds.values()):
        for turn, at in enumerate(sorted({0, len(of_kind) - 1})):
            error = faults.ERRORS[(number + turn) % len(faults.ERRORS)]
            picked.append((of_kind[at], [error, faults.KILL]))
    return picked


def sweep(name: str, work: Sweep, sample: bool, seed: int) -> tuple[str, int, list[str]]:
    """One line of the table: what was swept, how many builds were broken, what was found."""
    found, count = [], 0
    calls = work.calls()
    for (call, number, rest), ways in chosen(calls, sample):
        for fault in ways:
            count += 1
            wrong = work.run([*faults.ONE_THREAD, *faults.injection(call, number, fault)], fault)
            found += [f"{name}: {fault} at {call} {number} ({rest[:90]}): {fault_found}" for fault_found in wrong]
    # With all threads the order of calls is another each time, and a call counts in the thread that makes it.
    chance = random.Random(seed)
    wanted, drawn = count + (3 if sample else 60), 0
    while count < wanted:
        drawn += 1
        if drawn > 20 * wanted:
            raise SystemExit(f"{name}, all threads: too few of the calls drawn write to the disk")
        call, number, _rest = chance.choice(calls)
        fault = chance.choice(faults.FAULTS)
        number = max(1, number // chance.choice([1, 2, 4]))
        wrong = work.run(["-f", *faults.injection(call, number, fault)], fault)
        # Each thread counts its own calls, so that a number may meet the line that tells an error: another is drawn.
        if work.struck_words:
            continue
        count += 1
        found += [f"{name}, all threads: {fault} at {call} {number}: {fault_found}" for fault_found in wrong]
    return f"{len(calls)} calls", count, found


def main() -> int:
    parser = argparse.ArgumentParser(prog="tests/sweep/run")
    parser.add_argument("--sample", action="store_true")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--disk", action="append", choices=disks.DISKS)
    parser.add_argument("--situation", action="append")
    wanted = parser.parse_args()
    if not shutil.which("strace"):
        print("tests/sweep/run: strace is missing (Debian: strace)", file=sys.stderr)
        return 2
    program = os.environ["RAPPORTEUR_PROGRAM"]
    # Disks that were mounted here go with the name space.
    with tempfile.TemporaryDirectory(prefix="sweep-", ignore_cleanup_errors=True) as scratch:
        base = pathlib.Path(scratch).resolve()
        laid_out = situations.lay_out(base / "states", program)
        if wanted.list:
            print("disks:     ", *disks.DISKS, "\nsituations:", *laid_out)
            return 0
        names = wanted.situation or list(laid_out)
        if unknown := set(names) - set(laid_out):
            print("tests/sweep/run: no such situation:", *unknown, file=sys.stderr)
            return 2
        new = judge.tree(base / "states/built-new/public")
        return report(base, laid_out, names, new, program, wanted)


def report(base, laid_out, names, new, program, wanted) -> int:
    jobs, missing = [], []
    light = wanted.sample and not wanted.situation
    for name in wanted.disk or (SAMPLE if light else disks.DISKS):
        folder = base / name
        folder.mkdir()
        try:
            jobs.append((name, disks.DISKS[name](folder)))
        except disks.Missing as why:
            missing.append((name, why))

    def on_disk(job):
        rows = []
        sampled = SAMPLE[job[0]] if wanted.sample and not wanted.disk and not wanted.situation else names
        for name in [name for name in names if name in sampled]:
            begun = time.monotonic()
            work = Sweep(job[1], laid_out[name], program, new)
            said, count, found = sweep(f"{job[0]}, {name}", work, wanted.sample, wanted.seed)
            rows.append((job[0], name, said, count, found, time.monotonic() - begun))
            print(f"  {job[0]:12} {name:12} {said:>10} {count:>6} builds {len(found):>4} faults", flush=True)
        return rows

    with ThreadPoolExecutor(max_workers=2) as pool:
        rows = [row for rows in pool.map(on_disk, jobs) for row in rows]
    faults_found = [fault for row in rows for fault in row[4]]
    for name, wrong in occasions.occasions(base / "occasions", program, base / "states"):
        print(f"  {name:25} {len(wrong):>28} faults", flush=True)
        faults_found += [f"{name}: {fault}" for fault in wrong]
    for fault in faults_found:
        print(fault)
    for name, why in missing:
        print(f"NOT RUN: {name} ({why})")
    print(f"{sum(row[3] for row in rows)} builds broken, {len(faults_found)} faults")
    return 1 if faults_found else 2 if missing and wanted.disk else 0


if __name__ == "__main__":
    sys.exit(main())
