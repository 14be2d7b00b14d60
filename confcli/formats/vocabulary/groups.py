"""What groups of objects are called: talks, sessions, people, rooms, tracks, days, or asides."""

from functools import lru_cache

from confcli.formats.vocabulary.meanings import folded, meanings
from confcli.formats.vocabulary.names import PEOPLE as FIELDS_OF_PEOPLE

TALKS, SESSIONS, SLOTS, PEOPLE = "talks", "sessions", "slots", "people"
ROOMS, TRACKS, DAYS, ASIDE = "rooms", "tracks", "days", "aside"
_NAMES = {
    TALKS: """talks, presentations, papers, posters, keynotes, workshops, tutorials, lectures,
        demos, contributions, submissions, accepted papers, accepted talks, lightning talks,
        invited talks, invited speakers talks, orals, spotlights, panels, plenaries, socials,
        breaks, activities, proposals, abstracts, keynote, talk, presentation, courses, trainings,
        vortrage, beitrage, referate, programmpunkte, conferences, communications, exposes,
        ateliers, charlas, ponencias, comunicaciones, talleres, palestras, relazioni, lezingen,
        講演, 演讲, 发表""",
    SESSIONS: """sessions, session, events, event, schedule, schedules, program, programme,
        programs, programmes, agenda, timetable, blocks, entries, subevents, schedule items,
        agenda items, program items, sitzungen, veranstaltungen, programm, zeitplan,
        ablauf, seances, evenements, evenement, programma, sesiones, eventos, programa, sessoes,
        sessioni, eventi, horario, scheduled items, conference schedule, 日程, セッション""",
    SLOTS: """slots, time slots, timeslot, slot, grid, items, rows, times, hours, zeitfenster,
        creneaux, franjas, elements, children, content, contents""",
    PEOPLE: """speakers, speaker, people, persons, authors, presenters, participants, lecturers,
        panelists, panellists, moderators, chairs, hosts, instructors, facilitators, users, team,
        teams, members, profiles, attendees, artists, performers, contributors, creators,
        biographies, bios, keynote speakers, invited speakers, referenten, referentinnen,
        vortragende, sprecher, sprecherinnen, personen, intervenants, orateurs, conferenciers,
        personnes, auteurs, ponentes, oradores, personas, palestrantes, pessoas, relatori,
        persone, sprekers, organizers, organisers, organizing committee, committee, committees,
        staff, volunteers, 講演者, 讲者""",
    ROOMS: """rooms, room, venues, venue, locations, location, halls, stages, stage, places,
        raume, sale, saele, salles, salas, lieux, lugares, zalen, auditoriums""",
    TRACKS: """tracks, track, streams, stream, categories, category, topics, topic, themes, theme,
        tags, levels, formats, types, session types, talk types, submission types, languages,
        event types, kategorien, themen, kategorie, thematiques, categorias, temas, filters,
        labels, keywords""",
    DAYS: """days, day, dates, date, conference days, schedule days, program days, tage, tag,
        jours, jour, dias, dia, giorni, giorno, dagen, dag""",
    ASIDE: """sponsors, sponsor, supporters, partners, partner, exhibitors, news, posts, articles,
        blog, blogs, jobs, products, product, links, link, urls, social, social links, socials
        links, social media, menu, menus, nav, navigation, navbar, header, footer, images, image,
        photos, gallery, faq, faqs, questions, answers, question answers, tickets, ticket, prices,
        pricing, hotels, hotel, travel, resources, materials, attachments, files, downloads,
        features, dependencies, dev dependencies, packages, services, containers, steps, env,
        volumes, ports, authors list, versions, releases, changelog, comments, reviews,
        testimonials, editions, past editions, history, deadlines, important dates, subscriptions,
        legend, alternative recordings, related urls, badges, icons, options,
        settings, config, scripts, assets, variables, references, cells, paths, definitions,
        schemas, components""",
}
_ROLES = {
    folded(name): role for role, names in reversed(_NAMES.items()) for name in names.split(",")
}


#: What groups hold that are called like a field.
_OF_FIELDS = (
    (PEOPLE, frozenset(FIELDS_OF_PEOPLE)),
    (ROOMS, frozenset(("room",))),
    (TRACKS, frozenset("track category type language keywords".split())),
    (ASIDE, frozenset("links slides url affiliations".split())),
)


@lru_cache(4096)
def role(name: str) -> str | None:
    """What a group of this name holds; ``None`` if the name says nothing."""
    if found := _ROLES.get(folded(name)):
        return found
    fields = {each.field for each in meanings(name)}
    return next((role for role, known in _OF_FIELDS if fields and fields <= known), None)
