"""The disks on which builds are broken. Each gives a folder in which a project can stand."""

import pathlib
import shutil
import subprocess

import project


class Missing(Exception):
    """This machine cannot give such a disk."""


def call(*words) -> None:
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False)
    if done.returncode:
        raise Missing(f"{words[0]}: {done.stderr.strip() or done.returncode}")


class Folder:
    """A folder on whatever disk holds temporary files."""

    # Whether this disk can exchange two folders in one step.
    exchanges = True

    def __init__(self, base: pathlib.Path):
        self.base = base
        self.root = base / "project"

    def prepare(self, state: pathlib.Path) -> pathlib.Path:
        """Makes the project a copy of `state`, and returns its folder."""
        self.root.mkdir(exist_ok=True)
        project.replace(self.root, state)
        return self.root


class Tmpfs(Folder):
    """A disk in memory."""

    def __init__(self, base):
        super().__init__(base)
        call("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", base)


class InFile(Folder):
    """A disk in a file, made for the purpose."""

    def __init__(self, base, kind: str, *options: str):
        super().__init__(base)
        if not shutil.which(f"mkfs.{kind}"):
            raise Missing(f"mkfs.{kind} is not installed")
        image = base.with_suffix(".image")
        with image.open("wb") as file:
            file.truncate(400 << 20)
        call(f"mkfs.{kind}", *options, image)
        call("mount", "-o", "loop", image, base)


class Overlay(Folder):
    """An overlay whose lower layer holds the project, as in containers: its folders cannot be exchanged."""

    exchanges = False

    def __init__(self, base):
        super().__init__(base)
        call("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", base)
        self.mounted = False

    def prepare(self, state):
        if self.mounted:
            call("umount", self.root)
        for name in ["lower", "upper", "work", "project"]:
            shutil.rmtree(self.base / name, ignore_errors=True)
            (self.base / name).mkdir()
        project.replace(self.base / "lower", state)
        layers = ",".join(f"{layer}dir={self.base / layer}" for layer in ["lower", "upper", "work"])
        call("mount", "-t", "overlay", "-o", layers, "overlay", self.root)
        self.mounted = True
        return self.root


class MountPoint(Folder):
    """An output that is a disk of its own, which cannot change places with a folder of another."""

    exchanges = False

    def __init__(self, base):
        super().__init__(base)
        out = self.root / "public"
        out.mkdir(parents=True)
        call("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", out)

    def prepare(self, state):
        project.replace(self.root / "content", state / "content")
        for stage in self.root.glob(".public.*"):
            shutil.rmtree(stage)
        out = state / "public"
        project.replace(self.root / "public", out if out.exists() else state / "empty")
        return self.root


DISKS = {
    "folder": Folder,
    "tmpfs": Tmpfs,
    "overlay": Overlay,
    "mount-point": MountPoint,
    "ext4": lambda base: InFile(base, "ext4", "-q"),
    "xfs": lambda base: InFile(base, "xfs", "-q"),
    "btrfs": lambda base: InFile(base, "btrfs", "-q"),
}
