"""Mutations of seeds: of bytes, of lines, of tokens, and of the values of JSON."""

import copy
import json
import random
import re
from collections.abc import Callable, Sequence
from typing import Any

#: Longer inputs are cut to this many bytes: small ones find as much in less time.
LONGEST = 24_000
#: What readers trip over, whatever the syntax.
_HOSTILE = [
    *(
        b"",
        b" ",
        b"\0",
        b"\xff",
        b"\xef\xbb\xbf",
        b"\xed\xa0\x80",
        b"\r",
        b"\r\n",
        b"\x1b]52;c;eA\x07",
    ),
    *(b"\xe2\x80\xae", b"\xe2\x80\xa8", b"\xc2\x9b31m", b"\xcc\x81" * 60, b"\\ud800", b"&#xD800;"),
    *(
        b"0",
        b"-1",
        b"1e999",
        b"NaN",
        b"9" * 30,
        b"9" * 5000,
        b"2147483648",
        b"-0.0",
        b"null",
        b"true",
    ),
    *(b"0001-01-01T00:00:00", b"9999-12-31T23:59:59-14:00", b"0001-01-01T00:00:00+14:00"),
    *(b"1900-01-01", b"2100-12-31T23:59", b"2021-02-30", b"24:00", b"25:61", b"+23:59:59.5"),
    *(b"Mars/Olympus", b"Europe/Berlin", b"PST", b"IST", b"Etc/GMT+14", b"../../etc/passwd"),
    *(
        b"<!---->",
        b"<b>",
        b"<i><font>",
        b"</p>",
        b"<![CDATA[",
        b"]]>",
        b"&amp;",
        b"&x;",
        b"<!DOCTYPE",
    ),
    *(
        b"[",
        b"{",
        b'"',
        b"'",
        b"(",
        b"))",
        b"*",
        b"&a",
        b"*a",
        b"<<: *a",
        b"---",
        b"\t",
        b": ",
        b"- ",
    ),
    *(
        b"BEGIN:VEVENT\r\n",
        b"END:VEVENT\r\n",
        b"RRULE:FREQ=SECONDLY",
        b"DTSTART:20210504T120000Z\r\n",
    ),
    *(
        b" and ",
        b", ",
        b" (",
        b"1, 2",
        b"et al.",
        b" / ",
        b"; ",
        b"@",
        b"https://",
        b"=cmd|' /C'!A0",
    ),
]
_VALUES: list[Any] = [
    *(None, True, False, 0, -1, 10**400, 1e308, 0.5, "", " ", "\ud800", "\0", "x" * 3000, [], {}),
    *([[]], [None], {"": None}, {"en": "Kites", "fr": None}, "2021-05-04T12:00:00Z", "0001-01-01"),
    *(
        "12:30",
        1620129600,
        1620129600000,
        "p1234567",
        "Ada Verne",
        ["Ada Verne", 7],
        "Europe/Berlin",
    ),
]
_TOKEN = re.compile(rb"[A-Za-z_-]+|\d+|\s+|.", re.DOTALL)

Mutation = Callable[[bytes], bytes]


class Mutator:
    """Makes inputs of seeds; the same ones from the same ``seed``."""

    def __init__(self, seeds: Sequence[bytes], seed: int, *, bytes_only: bool = False) -> None:
        self._random = random.Random(seed)  # noqa: S311 - it has to be repeatable, not secret
        self._longest = max(map(len, seeds)) if bytes_only else LONGEST
        self._seeds = [seed[: self._longest] for seed in seeds] or [b""]
        self._ways: list[Mutation] = [self._flip, self._blank, self._cut, self._splice]
        if not bytes_only:
            self._ways += [
                *(self._insert, self._replace, self._repeat, self._line, self._token),
                *(self._number, self._json, self._json),
            ]

    def next(self) -> bytes:
        """Another input: a seed, mutated once to eight times."""
        data = self._random.choice(self._seeds)
        for _ in range(min(8, 1 + int(self._random.expovariate(0.5)))):
            data = self._random.choice(self._ways)(data)[: 4 * self._longest]
        return data

    def mutate(self, data: bytes) -> bytes:
        """Mutate an input once."""
        return self._random.choice(self._ways)(data)

    def _place(self, data: bytes) -> int:
        return self._random.randint(0, len(data))

    def _span(self, data: bytes, longest: int = 400) -> tuple[int, int]:
        begin = self._place(data)
        return begin, min(len(data), begin + self._random.randint(0, longest))

    def _flip(self, data: bytes) -> bytes:
        begin, end = self._span(data, 3)
        return data[:begin] + self._random.randbytes(end - begin) + data[end:]

    def _blank(self, data: bytes) -> bytes:
        begin, end = self._span(data, 600)
        return data[:begin] + b"\0" * (end - begin) + data[end:]

    def _insert(self, data: bytes) -> bytes:
        place = self._place(data)
        return data[:place] + self._random.choice(_HOSTILE) + data[place:]

    def _replace(self, data: bytes) -> bytes:
        begin, end = self._span(data, 30)
        return data[:begin] + self._random.choice(_HOSTILE) + data[end:]

    def _cut(self, data: bytes) -> bytes:
        begin, end = self._span(data, 3000)
        return data[:begin] + data[end:]

    def _repeat(self, data: bytes) -> bytes:
        begin, end = self._span(data, self._random.choice((3, 20, 400)))
        times = self._random.choice((2, 3, 50, 500))
        return data[:end] + data[begin:end] * times + data[end:]

    def _splice(self, data: bytes) -> bytes:
        other = self._random.choice(self._seeds)
        begin, end = self._span(other, 1000)
        place = self._place(data)
        return data[:place] + other[begin:end] + data[place:]

    def _line(self, data: bytes) -> bytes:
        lines = data.splitlines(keepends=True)
        if not lines:
            return data
        one, other = self._random.randrange(len(lines)), self._random.randrange(len(lines))
        way = self._random.randrange(3)
        if way == 0:
            lines[one], lines[other] = lines[other], lines[one]
        elif way == 1:
            lines.insert(one, lines[other])
        else:
            del lines[one]
        return b"".join(lines)

    def _token(self, data: bytes) -> bytes:
        tokens = _TOKEN.findall(data)
        if not tokens:
            return data
        place = self._random.randrange(len(tokens))
        kept = self._random.choice(
            (tokens, _TOKEN.findall(self._random.choice(self._seeds)), _HOSTILE)
        )
        tokens[place] = self._random.choice(kept or [b""])
        return b"".join(tokens)

    def _number(self, data: bytes) -> bytes:
        found = list(re.finditer(rb"\d+", data))
        if not found:
            return data
        one = self._random.choice(found)
        new = self._random.choice(
            (b"0", b"1", b"13", b"99", b"0001", b"9999", b"-3", b"1e9", b"9" * 20)
        )
        return data[: one.start()] + new + data[one.end() :]

    def _json(self, data: bytes) -> bytes:
        """Replace, remove or repeat a value anywhere in JSON; other bytes get a token replaced."""
        try:
            document = json.loads(data)
        except (ValueError, RecursionError):
            return self._token(data)
        for _ in range(self._random.randint(1, 3)):
            self._change(document)
        return json.dumps(document, ensure_ascii=self._random.random() < 0.5).encode(
            "utf-8", "surrogatepass"
        )

    def _change(self, document: Any) -> None:
        holder, depth = document, self._random.randint(0, 8)
        while True:
            if not isinstance(holder, dict | list) or not holder:
                return
            keys: list[Any] = list(holder if isinstance(holder, dict) else range(len(holder)))
            key = self._random.choice(keys)
            if depth == 0 or not isinstance(holder[key], dict | list) or not holder[key]:
                break
            holder, depth = holder[key], depth - 1
        way = self._random.randrange(5)
        if way == 0:
            del holder[key]
        elif way == 1 and isinstance(holder, list):
            # Of lists in lists, a hundred each would take all memory.
            many = 3 if isinstance(holder[key], dict | list) else 100
            holder[key:key] = [holder[key]] * self._random.choice((1, many))
        elif way == 2:
            holder[key] = [holder[key]] if self._random.random() < 0.5 else {"value": holder[key]}
        elif way == 3:
            holder[key] = holder[self._random.choice(keys)]
        else:
            holder[key] = copy.deepcopy(self._random.choice(_VALUES))
