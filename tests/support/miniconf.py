"""Small MiniConf data files."""

import json
from typing import Any

from confcli.model.entities import Talk
from tests.support.corpus import parse, talks

AT_NINE = {"start": "2020-07-06T09:00:00Z", "end": "2020-07-06T10:00:00Z"}


def paper(**fields: Any) -> list[Talk]:
    return talks(parse(json.dumps([{"UID": "1", "title": "Kites"} | fields])))


LIST = "- UID: k\n  title: Kites\n"
