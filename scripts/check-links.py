"""Checks that every link in the project's documents leads somewhere: to a file, and to a heading.

Addresses on the web are not fetched. Usage: check-links.py [ROOT]. Exit code 1 when a link is
broken, with one line for each: file:line: what.
"""

import re
import sys
import unicodedata
from pathlib import Path
from urllib.parse import unquote

SKIPPED = {".git", ".build", ".swiftpm", "node_modules"}
INLINE = re.compile(r"!?\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
DEFINED = re.compile(r"^\s{0,3}\[[^\]]+\]:\s+<?(\S+?)>?(?:\s|$)")
HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*\s*$")
CODE = re.compile(r"(`+).*?\1")


def prose(path: Path):
    """The lines that are no code block, with their numbers; a code span is blanked."""
    fence = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        mark = re.match(r"^\s*(`{3,}|~{3,})", line)
        if mark and (fence is None or line.strip().startswith(fence)):
            fence = None if fence else mark.group(1)
        elif fence is None:
            yield number, line


def anchors(path: Path) -> set[str]:
    """Names of the headings as GitHub makes them; a repeated heading gets -1, -2 …"""
    found: dict[str, int] = {}
    names = set()
    for _, line in prose(path):
        heading = HEADING.match(line)
        if not heading:
            continue
        text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", heading.group(1)).lower()
        name = "".join(
            "-" if c == " " else c
            for c in text
            if c in " -_" or unicodedata.category(c)[0] in "LN"
        )
        count = found.get(name, 0)
        found[name] = count + 1
        names.add(f"{name}-{count}" if count else name)
    return names


def faults(root: Path):
    documents = sorted(
        path for path in root.rglob("*.md") if not SKIPPED & set(path.relative_to(root).parts)
    )
    links = 0
    for document in documents:
        place = document.relative_to(root)
        for number, line in prose(document):
            plain = CODE.sub("", line)
            for target in INLINE.findall(plain) + DEFINED.findall(plain):
                links += 1
                if re.match(r"^[a-z][a-z0-9+.-]*:", target):
                    continue
                name, _, anchor = unquote(target).partition("#")
                file = (document.parent / name).resolve() if name else document.resolve()
                if name.startswith("/") or not file.is_relative_to(root):
                    yield f"{place}:{number}: {target} leads out of the project"
                elif not file.exists():
                    yield f"{place}:{number}: {target} does not exist"
                elif anchor and file.suffix == ".md" and anchor not in anchors(file):
                    yield f"{place}:{number}: {target}: no such heading"
    print(f"{links} links in {len(documents)} documents", file=sys.stderr)


def main() -> int:
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent.parent).resolve()
    broken = list(faults(root))
    for line in broken:
        print(line)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
