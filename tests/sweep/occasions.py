"""Disks that are full, read-only or elsewhere: each occasion is a build, and what must come of it."""

import pathlib
import subprocess

import disks
import judge
import project


def run(program: str, root: pathlib.Path, out: pathlib.Path) -> subprocess.CompletedProcess:
    return subprocess.run([program, "build", "-C", root, "--out", out], capture_output=True, text=True, check=False)


def refused(done, out: pathlib.Path, words: str) -> list[str]:
    """What is wrong with a build that had to end with a message of these words, and of this path."""
    if done.returncode != 2:
        return [f"ended with {done.returncode}, not 2: {done.stderr}"]
    wrong = [] if words in done.stderr else [f"does not say that {words}: {done.stderr}"]
    return wrong + ([] if str(out) in done.stderr else [f"does not name {out}: {done.stderr}"])


class Bench:
    """A project in its old and its new state, and the sites of both."""

    def __init__(self, base: pathlib.Path, program: str, states: pathlib.Path):
        self.base, self.program = base, program
        self.old, self.new = states / "built-old", states / "built-new"
        self.sites = [judge.tree(root / "public") for root in (self.old, self.new)]

    def mount(self, name: str, size: str) -> pathlib.Path:
        folder = self.base / name
        folder.mkdir(parents=True)
        disks.call("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder)
        return folder

    def filled(self, bench: str, size: str) -> tuple[pathlib.Path, pathlib.Path]:
        """A small disk with the old site on it and nothing free."""
        disk = self.mount(bench, size)
        project.replace(disk / "public", self.old / "public")
        filler = disk / "filler"
        with filler.open("wb", buffering=0) as file:
            try:
                while True:
                    file.write(b"x" * 4096)
            except OSError:
                pass
        return disk / "public", filler

    def full_disk(self) -> list[str]:
        """A disk that is full before the build, or becomes full at any point of it."""
        wrong, refusals = [], 0
        out, filler = self.filled("full", "2m")
        for room in [0, 1, 4, 16, 64, 256]:
            with filler.open("r+b") as file:
                file.truncate(max(0, filler.stat().st_size - room * 1024))
            done = run(self.program, self.new, out)
            site = judge.tree(out)
            if done.returncode == 0:
                if site != self.sites[1]:
                    wrong.append(f"with {room} KB: said to be done, and is not")
                project.replace(out, self.old / "public")
                continue
            refusals += 1
            wrong += [f"with {room} KB: {fault}" for fault in refused(done, out, "the disk is full")]
            if site != self.sites[0]:
                wrong.append(f"with {room} KB: {judge.difference(site, self.sites[0])}")
            if left := [path.name for path in out.parent.iterdir() if "rapporteur-" in path.name]:
                wrong.append(f"with {room} KB: left {left}")
        if refusals < 3:
            wrong.append(f"the disk was full only {refusals} times")
        filler.unlink()
        done = run(self.program, self.new, out)
        return wrong + ([] if done.returncode == 0 and judge.tree(out) == self.sites[1] else [f"with room: {done.stderr}"])

    def full_mount_point(self) -> list[str]:
        """An output that is a small disk of its own, and full."""
        out = self.mount("small", "400k")
        done = run(self.program, self.old, out)
        fits = done.returncode == 0
        if fits:
            return ["400 KB are enough for the site, so that nothing is shown"]
        wrong = refused(done, out, "the disk is full")
        if judge.tree(out):
            wrong.append(f"left {sorted(judge.tree(out))[:4]}")
        return wrong

    def read_only(self) -> list[str]:
        """An output on a disk that can only be read, with a change to write and without."""
        out = self.mount("read-only", "8m")
        project.replace(out, self.old / "public")
        disks.call("mount", "-o", "remount,ro", out)
        same = run(self.program, self.old, out)
        wrong = [] if same.returncode == 0 else [f"nothing was to be written, and yet: {same.stderr}"]
        wrong += refused(run(self.program, self.new, out), out, "can only be read")
        return wrong + ([] if judge.tree(out) == self.sites[0] else ["the site was changed"])

    def elsewhere(self) -> list[str]:
        """An output on another disk than the project, and behind a link to one."""
        disk, wrong = self.mount("elsewhere", "16m"), []
        (self.base / "link").symlink_to(disk / "linked")
        (disk / "linked").mkdir()
        for out in [disk / "deep/er/site", self.base / "link"]:
            for root, site in zip([self.old, self.new], self.sites):
                done = run(self.program, root, out)
                if done.returncode or judge.tree(out.resolve()) != site:
                    wrong.append(f"{out}: {done.stderr}")
                elif "file by file" in done.stderr:
                    wrong.append(f"{out}: file by file, where folders can be exchanged")
        return wrong


def occasions(base: pathlib.Path, program: str, states: pathlib.Path) -> list[tuple[str, list[str]]]:
    bench = Bench(base, program, states)
    found = []
    for occasion in [bench.full_disk, bench.full_mount_point, bench.read_only, bench.elsewhere]:
        found.append((occasion.__name__.replace("_", " "), occasion()))
    return found
