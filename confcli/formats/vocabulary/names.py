"""The names of fields, the most trusted first, in English, German, French, Spanish and others."""

#: What a field belongs to.
SESSION, TALK = "session", "talk"
#: The names of each field; case, blanks, punctuation and accents don't matter.
FIELDS = {
    "title": """title, titel, titre, titulo, titolo, intitule, title en, english title, headline,
        presentation, vortrag, referat, lecture, talk, communication, expose, conference,
        charla, ponencia, comunicacion, relazione, palestra, lezing, contribution, beitrag,
        paper, submission, event, activity, programme item, program item, programmpunkt,
        programm, item, agenda item, agenda, thema, tema, sujet, argomento, onderwerp, what,
        subject, name, bezeichnung, nom, nombre,
        content, タイトル, 題目, 演題, 标题,
        题目, 標題""",
    "subtitle": "subtitle, untertitel, sous titre, subtitulo, sottotitolo",
    "authors": """authors, author, all authors, author list, authors list, list of authors,
        byline, by, autoren, autor, autorinnen, autorin, autor innen, auteurs, auteur,
        autores, autora, autoras, autori, autore, 著者, 作者""",
    "speakers": """speakers, speaker, presenters, presenter, presenting author, presenting
        authors, presented by, main speaker, invited speaker, keynote speaker,
        lecturers, lecturer, panelists, panelist, panellists, panellist, instructors,
        instructor, tutors, facilitators, facilitator, referenten, referent,
        referentinnen, referentin, referent innen, referierende, vortragende,
        vortragender, vortragenden, redner, rednerin, sprecher, sprecherin,
        sprecherinnen, dozent, dozentin, intervenants, intervenant, intervenante,
        speaking, orateurs, orateur, oratrice, presentateurs, presentateur, presentatrice,
        conferenciers, conferencier, ponentes, ponente,
        oradores, orador, oradora, conferenciantes, relatori, relatore, relatrice,
        palestrantes, palestrante, sprekers, spreker, organizers, organisers, organizer,
        organiser, host, hosts, 発表者, 登壇者, 講演者, 演讲者, 报告人, 講者""",
    #: Who presents, where no other name says it.
    "person": "who, people, persons, person, full name, name",
    "coauthors": """co authors, co author, other authors, additional authors, mitautoren, ko
        autoren, coauteurs, coautores, coautori, co speakers, co speaker, co presenters, co
        presenter, other speakers, additional speakers, further speakers""",
    "chairs": """chairs, chair, chairpersons, chairperson, chaired by, moderators, moderator,
        moderation, moderated by, moderatorin, convenors, convenor, conveners, convener,
        vorsitz, sitzungsleitung, leitung, presidents, president, moderateur,
        moderatrice, moderador, moderadora, moderadores, moderatori, moderatore,
        discussants, discussant""",
    "affiliations": """affiliations, affiliation, institutions, institution, institutes,
        institute, institut, organizations, organization, organisations, organisation,
        organisationen, companies, company, employer, universities, university,
        universitat, universite, universidad, hochschule, firma, unternehmen,
        einrichtung, etablissement, entreprise, empresa, institucion, afiliacion,
        afiliaciones, affiliazione, affiliations of authors, 所属, 单位""",
    "abstract": """abstract, abstracts, abstract text, zusammenfassung, kurzfassung, resume,
        resumen, resumo, riassunto, description, beschreibung, descripcion, descrizione,
        descricao, details, long description, short description, summary, synopsis,
        overview, inhalt, blurb, desc, info, information, talk abstract, content,
        概要, 要旨, 摘要""",
    "type": "type, format, kind, art, typ, tipo, formato, genre, formats",
    #: A type or a track, which its values tell.
    "category": "category, kategorie, categorie, categoria, decision, categories",
    "session": """session, sitzung, seance, sesion, sessione, sessao, block, session block,
        panel, セッション""",
    "track": """track, track name, track title, tracks, stream, strand, subject area, primary
        subject area, primary area, research area, area, topic, theme, themenbereich,
        themengebiet, sektion, section, axe, axis, eje, piste, group, thema, tema, sujet,
        argomento, onderwerp""",
    "room": """room, room name, rooms, room title, room override, loc, room location, hall,
        location, venue, place, where, stage, auditorium, raum, saal, ort, buhne, salle, lieu,
        sala, salon, lugar, aula, luogo, local, zaal, 会場, 会议室, 會議室, 地点""",
    "board": """board, board number, board no, board id, poster board, poster board number, poster
        number, poster no, poster id, poster position, poster location, poster stand, poster,
        stand, stand number""",
    "start": """start, starts, start time, starting time, starts at, start at, start date time,
        start date and time, start date time, date and time, datetime, datum uhrzeit,
        datum und uhrzeit, date heure, date et heure, fecha hora, fecha y hora, data
        ora, data e ora, begin, begins, begin time, beginning, from, from time, time
        start, time from, time begin, beginn, anfang, von, startzeit, startzeitpunkt,
        debut, heure debut, heure de debut, debute a, inicio, hora inicio, hora de
        inicio, comienzo, empieza, desde, inizio, ora inizio, ora di inizio, dalle,
        inicio as, dtstart, scheduled at, scheduled start, 開始, 開始時刻, 开始时间, 開始時間""",
    "end": """end, ends, end time, ending time, ends at, end at, end date time, end date and time,
        end finish, finishes, finish time, until, to, to time, till, stop, time end,
        time to, ende, bis, endzeit, endzeitpunkt, fin, heure fin, heure de fin, hora
        fin, hora de fin, hora final, termina, hasta, fine, ora fine, ora di fine, alle,
        dtend, 終了, 終了時刻, 结束时间, 結束時間""",
    "date": """date, start date, date start, from date, begin date, presentation date, datum,
        startdatum, datum von, fecha, fecha inicio, fecha de inicio, date debut, date de
        debut, data, data inizio, day, tag, jour, dia, giorno, dag, when, recorded, recorded at,
        recording date, date recorded, 日付, 日期""",
    "day": """day, day number, day no, conference day, day of conference, tag, jour, dia, giorno,
        dag, date""",
    "end_date": """end date, date end, to date, finish date, enddatum, datum bis, date fin, date de
        fin, fecha fin, fecha de fin, data fine""",
    "time": """time, times, time slot, time range, time span, time frame, hour, hours, slot,
        schedule, scheduled time, scheduled, timing, uhrzeit, zeit, zeitraum,
        zeitfenster, heure, heures, horaire, horaires, hora, horas, horario, ora,
        orario, tijd, tid, when, 時間, 時刻, 时间""",
    "duration": """duration, duration minutes, duration min, duration in minutes, length, minutes,
        mins, duration seconds, duration in seconds, duration sec, duration secs, duration s,
        duration hours, duration in hours, duration hrs, duration h, duration ms, duration millis,
        duration in ms, duration milliseconds, duration mins, length minutes, length in minutes,
        length min, length seconds, length in seconds, length sec, length hours, length in hours,
        length s, length secs, length in sec, duration in sec, duration in min, length in min,
        seconds, secs, video duration, dauer, dauer minuten, duree, duracion, durata, duracao,
        scheduled duration, planned duration""",
    "timezone": "timezone, time zone, tz, zeitzone, fuseau horaire, zona horaria, fuso orario",
    "language": "language, lang, sprache, langue, idioma, lingua, taal, spoken language",
    "url": """url, link, website, web page, web link, web site, website url, homepage,
        permalink, public url, details url, more info, more information, forum, hyperlink""",
    "slides": """slides, slides url, slides link, slides pdf, slide deck, presentation slides,
        presentation url, presentation link, folien, diapositives, diapositivas""",
    "recording": """recording, recording url, recording link, video, videos, video url, video
        link, video recording, youtube, youtube url, youtube link, aufzeichnung,
        enregistrement, grabacion, prerecorded video, youtube id, youtube video id, yt id,
        vimeo id, bilibili id""",
    "links": """links, related urls, related links, pdf, pdf url, pdf link, paper url, paper link,
        paper pdf, poster pdf, poster url, poster link, code, code url, code link, github,
        github url, doi, arxiv, arxiv url, materials, materials url, material, resources,
        additional resources,
        attachments, attachment, livestream, live stream, stream url, stream link, zoom link,
        zoom url, meeting link, meeting url, project page, demo url, demo link, thread url,
        discussion url, open review""",
    "keywords": """keywords, keyword, key words, tags, schlagworte, schlagworter, stichworte, mots
        cles, palabras clave, parole chiave, palavras chave, secondary subject areas, subject
        areas, secondary areas, labels, topics, topic, subject area, primary subject area,
        primary area, research area, area, themen, thema, tema, sujet,
        argomento, onderwerp, level, levels, audience level, difficulty, niveau, nivel,
        livello""",
    "id": """id, uid, guid, uuid, code, number, no, nr, num, ref, reference, key, identifier,
        submission, nummer, numero, kennung""",
    "status": "status, state, acceptance status, talk status, statut, estado, stato, zustand",
    "cancelled": "cancelled, canceled, is cancelled, is canceled, abgesagt, annule, cancelado",
}
#: What stands before a field, by what it belongs to.
OWNERS = {
    SESSION: "session, sitzung, sitzungs, seance, sesion, sessione, sessao, block, panel",
    TALK: """talk, paper, presentation, item, event, slot, submission, contribution, proposal,
        lecture, entry, abstract, poster, vortrag, vortrags, beitrag, beitrags, communication,
        ponencia, charla, article, activity, programme item""",
}
#: The fields of people, and what may follow their names.
PEOPLE = ("authors", "speakers", "person", "coauthors", "chairs")
PARTS = {
    "name": "name, names, full name, full names, list",
    "first": "first name, given name, forename, vorname, prenom, nombre, nome, first",
    "last": """last name, family name, surname, nachname, familienname, nom de famille, apellido,
        apellidos, cognome, sobrenome, last""",
    "affiliation": f"{FIELDS['affiliations']}, org, inst",
}
