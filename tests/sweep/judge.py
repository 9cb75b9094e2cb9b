"""What a folder holds, and whether that is as it must be."""

import pathlib

LIST = ".rapporteur"


def tree(folder: pathlib.Path) -> dict[str, bytes] | None:
    """Every file with its bytes, every empty folder with a slash at its end; nothing if the folder is not there."""
    if not folder.exists():
        return None
    found = {}
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if path.is_file():
            found[name] = path.read_bytes()
        elif path.is_dir() and not any(path.iterdir()):
            found[name + "/"] = b""
    return found


def without_work(site: dict[str, bytes] | None) -> dict[str, bytes]:
    """A site without the folder in which a build works inside the output."""
    return {name: data for name, data in (site or {}).items() if not name.startswith(".rapporteur-")}


def broken(site, old, new, one_step: bool) -> str | None:
    """Why the site is neither the old one nor the new one; where files are replaced one by one, why one of them is."""
    if one_step:
        return None if site in (old, new) else f"neither the old site nor the new one: {difference(site, new)}"
    old, new = old or {}, new or {}
    for name, data in without_work(site).items():
        # A folder is for a moment empty when its last file is gone, or its first is still to come.
        if data not in (old.get(name), new.get(name)) and not name.endswith("/"):
            return f"{name} is neither old nor new"
    for name, data in old.items():
        if new.get(name) == data and name not in (site or {}):
            return f"{name} is gone, though nothing was to change"
    return None


def difference(site, wanted) -> str:
    site, wanted = site or {}, wanted or {}
    kinds = {
        "missing": sorted(set(wanted) - set(site)),
        "too many": sorted(set(site) - set(wanted)),
        "different": sorted(name for name in set(site) & set(wanted) if site[name] != wanted[name]),
    }
    return "; ".join(f"{kind} {', '.join(names[:4])}" for kind, names in kinds.items() if names) or "nothing"


def litter(root: pathlib.Path) -> list[str]:
    """What builds left beside and inside the output."""
    left = [path.name for path in root.iterdir() if path.name not in ("content", "public", "empty")]
    out = root / "public"
    return left + [path.name for path in (out.iterdir() if out.exists() else []) if path.name.startswith(LIST + "-")]


def message_fault(status: int, message: str, root: pathlib.Path) -> str | None:
    """What is wrong with the way in which a build that was not killed ended."""
    if status == 0:
        return None
    if status != 2:
        return f"ended with status {status}: {message}"
    if not message.startswith("error: ") and "\nerror: " not in message:
        return f"no error is told: {message}"
    if f"`{root}" not in message:
        return f"no path is named: {message}"
    return None
