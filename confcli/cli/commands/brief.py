"""``confcli brief``."""

from typing import Annotated

from confcli.cli import briefing, completion, emit, one_conference, streams
from confcli.cli.loading import here as here_and_now
from confcli.cli.options.declaring import Texts, argument, option
from confcli.cli.options.filters import Conference
from confcli.cli.options.output import Clock, Output
from confcli.cli.options.source import Scope
from confcli.cli.options.text_form import Markdown
from confcli.model.errors import WrongUsageError
from confcli.views import drawing
from confcli.views.brief_shapes import BRIEF


def command(
    source: Scope,
    conference: Conference,
    clock: Clock,
    output: Output,
    form: Markdown,
    name: Annotated[
        Texts,
        argument("[CONFERENCE...]", "The conference. Example: iclr-2021", completion.conferences),
    ] = None,
    topic: Annotated[
        Texts,
        option(
            "--topic WORDS",
            "Show instead what there is on a topic, a query as for search: talks, people, "
            "sessions and days; repeat it for several. Example: --topic 'federated learning'",
            completion.of_field("keywords"),
        ),
    ] = None,
    trend: Annotated[
        Texts,
        option(
            "--trend WORDS",
            "Show instead how much of each conference is on a topic, in order of date; repeat it "
            "to compare topics. Example: --trend 'diffusion models'",
            completion.of_field("keywords"),
        ),
    ] = None,
) -> int:
    """Show a conference at a glance: days, rooms, people and topics.

    Also what is on now, and what is yours. Without a name it is the conference in your settings,
    the only one, or the one that is on.

    Example: confcli brief iclr-2021
    """
    as_text = form.is_asked(output)
    asked = [*(conference.conference or ()), *([" ".join(name)] if name else ())]
    here = here_and_now(clock, source, asked or None)
    if topic and trend:
        raise WrongUsageError("--topic and --trend can't be combined")
    if topic:
        from confcli.cli import topic_brief  # which a brief doesn't need

        topic_brief.show(here, source, asked, topic, output, form)
        return 0
    if trend:
        from confcli.cli import trends  # which a brief doesn't need

        trends.show(here, source, asked, trend, output, form)
        return 0
    found = one_conference.schedule(here, source, asked)
    if found is None:
        return 1
    here.note_one_zone("days and times")
    brief = briefing.of(here, found, source, is_read=as_text)
    if as_text:
        streams.out().data(briefing.markdown(brief, here))
    else:
        emit.one(BRIEF, brief, here.look(), output, drawing.brief.draw)
    return 0
