"""``confcli stars export``."""

import json
from collections.abc import Iterable
from typing import Annotated

from confcli.cli import completion, own_files, written_files
from confcli.cli.confirming import Yes
from confcli.cli.options.declaring import Texts, one_of, option
from confcli.cli.resources import database
from confcli.cli.streams import note
from confcli.cli.written_files import STDOUT, ToFile
from confcli.export.backup import Backup
from confcli.library import catalog
from confcli.model.errors import WrongUsageError
from confcli.model.marks import Marked
from confcli.model.safety import json_safe, safe
from confcli.model.text import counted
from confcli.views import field
from confcli.views.backup_shapes import BACKUP

FORMS = ("json", "ids")


def command(
    to: ToFile = None,
    form: Annotated[
        str,
        option(
            "--format -f FORM",
            "json (default), or ids: those of what you starred, one per line. Example: -f ids",
            completion.choices(FORMS),
        ),
    ] = "json",
    conference: Annotated[
        Texts,
        option(
            "--conference -c NAME",
            'Only what is yours there, without appointments. Example: -c "ICLR 2021"',
            completion.conferences,
        ),
    ] = None,
    as_json: Annotated[bool, option("--json", "Write JSON, as without it.")] = False,
    yes: Yes = False,
) -> None:
    """Write all that is yours as JSON, to keep or to pass on.

    That is stars, labels and notes, what you hid and saw, and your appointments. confcli stars
    import reads it back.

    Example: confcli stars export -o stars.json
    """
    one_of(form, FORMS, "can't write")
    if as_json and form != "json":
        raise WrongUsageError(f"--json can't be combined with -f {form}")
    kept = catalog.own(database())
    marked = own_files.of_conferences(kept.marked.values(), conference)
    own = Backup(marked, [] if conference else kept.appointments)
    text = _document(own) if form == "json" else _ids(own.marks)
    if written_files.write(to, text, yes=yes) and to not in (None, STDOUT):
        parts = counted(len(own.marks), "item"), counted(len(own.appointments), "appointment")
        ids = counted(text.count("\n"), "id")
        note(f"wrote {' and '.join(parts) if form == 'json' else ids} to {to}")


def _document(own: Backup) -> str:
    (document,) = field.rows([own], BACKUP.fields, [])
    return f"{json_safe(json.dumps(document, ensure_ascii=False, indent=2))}\n"


def _ids(marked: Iterable[Marked]) -> str:
    return "".join(f"{safe(each.id)}\n" for each in own_files.starred(marked))
