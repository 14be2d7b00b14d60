const movies = [
    {
        "title": "Alice in Wonderland",
        "year": "2010",
        "runtime": "108",
        "genres": ["adventure", "family", "fantasy"],
        "directors": ["Tim Burton"],
        "actors": ["Johnny Depp", "Mia Wasikowska", "Helena Bonham Carter", "Anne Hathaway"],
        "plot": "Nineteen-year-old Alice returns to the magical world from her childhood adventure.",
        "poster_url": "https://images-na.ssl-images-amazon.com/images/M/MV5BMTMwNjAxMTc0Nl5B.jpg"
    },
    {
        "title": "Shrek 2",
        "year": "2004",
        "runtime": "93",
        "genres": ["animation", "adventure", "comedy"],
        "directors": ["Andrew Adamson", "Kelly Asbury", "Conrad Vernon"],
        "actors": ["Mike Myers", "Eddie Murphy", "Cameron Diaz", "Julie Andrews"],
        "plot": "Princess Fiona's parents invite her and Shrek to dinner to celebrate her marriage.",
        "poster_url": "https://images-na.ssl-images-amazon.com/images/M/MV5BMTk4MTMwNjI4M15B.jpg"
    }
];
