let JOBS = [
    {
        "id": "ff4d3144-e870-4ef9-bd25-32ba1280f285",
        "title": "Dental Hygienist",
        "description": "Proin leo odio, porttitor id, consequat in, consequat ut, nulla. Sed accumsan felis.",
        "company": "Livefish",
        "location": "Astana",
        "labels": ["new", "flexible hours", "full-time"],
        "createdAt": "03/05/2019"
    },
    {
        "id": "a5aebc1c-8b6f-4394-9863-4da377d149b8",
        "title": "Software Engineer III",
        "description": "Vestibulum ac est lacinia nisi venenatis tristique. Fusce congue, diam id ornare imperdiet.",
        "company": "Fiveclub",
        "location": "Tiel",
        "labels": ["urgent"],
        "createdAt": "07/23/2018"
    }
]
