"""What a build finds when it begins. Each situation is laid out once, and copied for every run."""

import dataclasses
import pathlib
import shutil
import subprocess

import faults
import project

# What somebody else put into the output: it must never change.
FOREIGN = {"CNAME": "reports.example\n", "theirs/deep/x.txt": "x\n", "glossary/own.txt": "mine\n"}


@dataclasses.dataclass
class Situation:
    """A project to begin with, and what must come of it."""

    state: pathlib.Path
    old: dict | None
    # Whether this situation allows the output to change in one step, if the disk does.
    one_step: bool = True
    # Options of strace that hold during the whole build: a disk that lacks something.
    always: tuple = ()


def lay_out(base: pathlib.Path, program: str) -> dict[str, Situation]:
    import judge

    sources = {}
    for state in ["old", "new"]:
        root = base / f"built-{state}"
        project.write(root / "content", state)
        done = project.build(program, root)
        if done.returncode:
            raise SystemExit(f"the {state} project cannot be built: {done.stderr}")
        sources[state] = root

    def begin(name: str, foreign: bool, old: bool = True) -> pathlib.Path:
        root = base / name
        shutil.copytree(sources["new"] / "content", root / "content")
        (root / "empty").mkdir()
        if old:
            shutil.copytree(sources["old"] / "public", root / "public")
        for path, text in FOREIGN.items() if foreign else []:
            (root / "public" / path).parent.mkdir(parents=True, exist_ok=True)
            (root / "public" / path).write_text(text)
        return root

    def situation(root: pathlib.Path, **more) -> Situation:
        return Situation(root, judge.tree(root / "public"), **more)

    first = situation(begin("first", foreign=False, old=False))
    changed = situation(begin("changed", foreign=True))

    # Version control inside the output keeps the folder in its place.
    root = begin("in-place", foreign=True)
    (root / "public/.git").mkdir()
    (root / "public/.git/HEAD").write_text("ref: refs/heads/main\n")
    in_place = situation(root, one_step=False)

    # Disks without second names: files that stay are copied, and strangers' files keep the folder in its place.
    no_names = ("-e", "inject=?link,?linkat:error=EPERM")
    copied = situation(begin("copied", foreign=False), always=no_names)
    kept = situation(begin("kept", foreign=True), always=no_names, one_step=False)
    # Disks that can rename folders, but not exchange them.
    no_exchange = situation(begin("no-exchange", foreign=True), always=("-e", "inject=renameat2:error=EINVAL"), one_step=False)

    # Builds that were killed: half way through the files, and while the old site was being cleared away.
    halfway = situation(killed(begin("halfway", foreign=True), program, in_place=True), one_step=False)
    clearing = situation(killed(begin("clearing", foreign=True), program, in_place=False))

    return {
        "first": first,
        "changed": changed,
        "in-place": in_place,
        "copied": copied,
        "kept": kept,
        "no-exchange": no_exchange,
        "halfway": halfway,
        "clearing": clearing,
    }


def killed(root: pathlib.Path, program: str, in_place: bool) -> pathlib.Path:
    """Leaves the project as a build does that is killed in the middle of replacing files, or of clearing away."""
    log = root.with_suffix(".log")
    options = [*faults.ONE_THREAD]
    if in_place:
        options += ["-e", "inject=renameat2:error=EINVAL"]
        options += faults.injection("rename", 8, faults.KILL)
    else:
        options += faults.injection("unlink", 12, faults.KILL)
        options += faults.injection("unlinkat", 12, faults.KILL)
    done = faults.traced(program, root, log, options)
    stages = list(root.glob(".public.*"))
    if done.returncode == 0 or len(stages) != 1:
        raise SystemExit(f"the build in {root.name} was to be killed, and was not: {done.stderr}")
    return root
