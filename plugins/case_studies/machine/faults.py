"""Owns the one line that a fault of the machine gets: what, where, what to do."""

import errno

AGAIN = "Run the command again."
ADVICE = {
    errno.ENOSPC: "Free some space on the disk, then run the command again.",
    errno.EDQUOT: "Free some space in your quota, then run the command again.",
    errno.EACCES: "Change its owner or permissions, or run the command as another user.",
    errno.EPERM: "Change its owner or permissions, or run the command as another user.",
    errno.EROFS: "Choose a folder that can be written to.",
    errno.EBUSY: "Close what uses it; a folder that is a mount point cannot be replaced.",
    errno.EXDEV: "Remove the folder, then run the command again.",
    errno.EMFILE: "Allow more open files with `ulimit -n`, then run the command again.",
    errno.ENOMEM: "Free some memory, then run the command again.",
}


class MachineError(Exception):
    """What the machine would not do, already worded for the user."""


def fault_line(error: BaseException) -> str:
    """Return what went wrong in one line, or an empty text where `error` is a bug."""
    match error:
        case MachineError():
            return str(error)
        case OSError():
            return _of_system(error)
        case MemoryError():
            return f"There is not enough memory. {ADVICE[errno.ENOMEM]}"
        case RecursionError():
            return "A text is nested too deep, such as a list in hundreds of lists. Flatten it."
        case _:
            return ""


def _of_system(error: OSError) -> str:
    what = error.strerror or str(error) or type(error).__name__
    names = [str(name) for name in (error.filename, error.filename2) if name is not None]
    where = f": {' and '.join(names)}" if names else ""
    return f"{what}{where}. {ADVICE.get(error.errno or 0, AGAIN)}"
