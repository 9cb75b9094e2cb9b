"""Builds under strace: which calls that write there are, and what happens if one of them fails or is the last."""

import pathlib
import re
import subprocess

# Calls that change what is on a disk. The question mark lets strace pass over those that this processor does not have.
WRITING = (
    "open openat openat2 creat mkdir mkdirat write pwrite64 writev pwritev link linkat symlink symlinkat rename renameat "
    "renameat2 unlink unlinkat rmdir chmod fchmod fchmodat fchmodat2 chown fchown fchownat lchown utimensat truncate "
    "ftruncate fallocate fsync fdatasync sync_file_range copy_file_range sendfile flock"
).split()

ERRORS = ["ENOSPC", "EIO", "EACCES", "EROFS", "EMFILE"]
KILL = "SIGKILL"
FAULTS = [*ERRORS, KILL]

# Where no thread can be made, all work is done by the first one. Calls then come in one order, and can be counted.
ONE_THREAD = ["-e", "inject=?clone,?clone3:error=ENOSYS"]

CALL = re.compile(r"^(?:\d+ +)?(\w+)\((.*)")


def traced(program: str, root: pathlib.Path, log: pathlib.Path, options: list[str]) -> subprocess.CompletedProcess:
    """Builds the project under strace. What strace itself says goes to `log`."""
    calls = ",".join(f"?{name}" for name in [*WRITING, "clone", "clone3"])
    return subprocess.run(
        ["strace", "-o", log, "-e", f"trace={calls}", *options, program, "build", "-C", root],
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
        timeout=60,
    )


def calls(log: pathlib.Path) -> list[tuple[str, int, str]]:
    """The calls of a build that write: name, how many of this name came before and with it, arguments."""
    counts: dict[str, int] = {}
    found = []
    for line in log.read_text(errors="replace").splitlines():
        match = CALL.match(line)
        if not match or match[1] not in WRITING:
            continue
        name, rest = match[1], match[2]
        counts[name] = counts.get(name, 0) + 1
        # Opening writes only where it makes a file, and messages are for nobody's disk.
        reads = name in ("open", "openat", "openat2") and not re.search(r"O_CREAT|O_TRUNC|O_TMPFILE", rest)
        says = name in ("write", "writev") and re.match(r"[12],", rest)
        if not reads and not says:
            found.append((name, counts[name], rest))
    return found


# A call that another thread interrupts in the log stands on two lines, of which the second has no arguments.
SAYING = re.compile(r"^(\d+)? *writev?\([12],")
RESUMED = re.compile(r"^(\d+)? *<\.\.\. writev? resumed>")


def struck_words(log: pathlib.Path) -> bool:
    """Whether a write that failed was one to standard output or standard error. That is no disk's fault, and leaves the
    build nothing to tell it with; strace of the versions in use cannot leave such writes out beforehand."""
    saying = set()
    for line in log.read_text(errors="replace").splitlines():
        said, resumed = SAYING.match(line), RESUMED.match(line)
        if said and line.endswith("<unfinished ...>"):
            saying.add(said[1])
        elif line.endswith("(INJECTED)") and (said or resumed and resumed[1] in saying):
            return True
        elif resumed:
            saying.discard(resumed[1])
    return False


def injection(name: str, number: int, fault: str) -> list[str]:
    """The options of strace that make one call fail, or kill the build when it begins."""
    how = f"signal={fault}" if fault == KILL else f"error={fault}"
    return ["-e", f"inject={name}:{how}:when={number}"]
