tvmovies_file = [{
    "startTime": "2015-10-11T21:15Z",
    "endTime": "2015-10-11T22:00Z",
    "duration": 45,
    "qualifiers": ["New"],
    "channels": ["1500"],
    "program": {
        "tmsId": "EP020803330002",
        "seriesId": "11340145",
        "subType": "Series",
        "title": "Hanamoyu",
        "releaseYear": 2015,
        "origAirDate": "2015-10-10",
        "entityType": "Episode",
        "genres": ["Historical drama"],
        "shortDescription": "Fumi lives through the Meiji Restoration and becomes the wife of Gensui Kusaka."
    },
    "stationId": "12324",
    "station": {"stationId": "12324", "callSign": "TVJPN", "channel": "1500"}
}, {
    "startTime": "2015-10-10T23:00Z",
    "endTime": "2015-10-11T01:00Z",
    "duration": 120,
    "channels": ["123"],
    "program": {
        "tmsId": "MV007536810000",
        "subType": "TV Movie",
        "title": "A Country Wedding",
        "releaseYear": 2015,
        "releaseDate": "2015-06-27",
        "entityType": "Movie",
        "genres": ["Romance"],
        "longDescription": "Sparks fly when an engaged country singer meets his childhood friend."
    },
    "stationId": "11069",
    "station": {"stationId": "11069", "callSign": "HALLMARK", "channel": "123"}
}]
