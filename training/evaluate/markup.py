"""Markdown of reports, and the HTML page that is made of it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from typing import Final

_STYLE: Final = """
body { font: 15px/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem;
       color: #1b1f24; background: #fff; }
table { border-collapse: collapse; margin: 1rem 0; display: block; overflow-x: auto; }
th, td { padding: .25rem .7rem; border-bottom: 1px solid #d5dae0; text-align: left; }
td { font-variant-numeric: tabular-nums; }
img { max-width: 100%; } code { background: #eef1f4; padding: 0 .25rem; }
@media (prefers-color-scheme: dark) { body { color: #e4e8ec; background: #16191d; }
  th, td { border-color: #3a4149; } code { background: #272c32; } }
"""

_INLINE: Final = (
    (re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)"), r'<img src="\2" alt="\1">'),
    (re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)"), r'<a href="\2">\1</a>'),
    (re.compile(r"`([^`]+)`"), r"<code>\1</code>"),
    (re.compile(r"\*\*([^*]+)\*\*"), r"<strong>\1</strong>"),
)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(_cell(cell) for cell in line) + " |" for line in lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def page(title: str, markdown: str) -> str:
    """Return an HTML page of the Markdown that reports consist of.

    It knows headings, paragraphs, tables, lists, fenced code, pictures, links, code and bold.
    """
    body = "\n".join(_blocks(markdown))
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{html.escape(title)}</title>'
        f"<style>{_STYLE}</style></head><body>\n{body}\n</body></html>\n"
    )


def _blocks(markdown: str) -> Iterator[str]:
    """Turn each block, which blank lines part from others, into HTML."""
    fence: list[str] | None = None
    for block in markdown.split("\n\n"):
        if fence is None and block.startswith("```"):
            fence = []
        if fence is not None:
            fence.append(block)
            if block.rstrip().endswith("```") and (len(fence) > 1 or block.count("```") > 1):
                code = "\n\n".join(fence).strip().removeprefix("```").removesuffix("```")
                yield f"<pre><code>{html.escape(code.strip())}</code></pre>"
                fence = None
        elif block.strip():
            yield _block(block.strip("\n"))


def _block(block: str) -> str:
    lines = block.split("\n")
    if heading := re.match(r"(#{1,4}) (.*)", lines[0]):
        level = len(heading[1])
        rest = "\n".join(lines[1:])
        return f"<h{level}>{_inline(heading[2])}</h{level}>" + (_block(rest) if rest else "")
    if lines[0].startswith("|"):
        return _table(lines)
    if lines[0].startswith("- "):
        items = re.split(r"\n?^- ", block, flags=re.MULTILINE)[1:]
        return "<ul>" + "".join(f"<li>{_inline(item)}</li>" for item in items) + "</ul>"
    return f"<p>{_inline(block)}</p>"


def _table(lines: Sequence[str]) -> str:
    rows = [
        [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        for line in lines
    ]
    head = "".join(f"<th>{_inline(cell)}</th>" for cell in rows[0])
    body = "\n".join(
        "<tr>" + "".join(f"<td>{_inline(cell)}</td>" for cell in row) + "</tr>" for row in rows[2:]
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>\n{body}\n</tbody></table>"


def _inline(text: str) -> str:
    marked = html.escape(text, quote=True)
    for pattern, replacement in _INLINE:
        marked = pattern.sub(replacement, marked)
    return marked
