"""Cities, countries and abbreviations that people name, by the zone they are in.

The cities that IANA names are not repeated, unless there is another one of that name. A name in
several zones is ambiguous.
"""

_NAMES = {
    "UTC": "Z",
    "America/Los_Angeles": "California, Las Vegas, Palo Alto, Pasadena, Portland, San "
    "Diego, San Francisco, San Jose, Santa Clara, Seattle, Silicon Valley, Stanford, SF, Bay Area",
    "America/Phoenix": "Arizona, Tucson",
    "America/Denver": "Boulder, Colorado, Salt Lake City",
    "America/Chicago": "Austin, Birmingham, Dallas, Houston, Minneapolis, Nashville, New Orleans, "
    "San Antonio, Springfield, St Louis, Texas, Central Standard Time",
    "America/New_York": "Atlanta, Baltimore, Boston, Cambridge, Columbus, Florida, Georgia, Miami, "
    "New York City, NYC, Orlando, Philadelphia, Pittsburgh, Portland, Princeton, Raleigh, "
    "Springfield, Washington, Washington DC",
    "America/Anchorage": "Alaska",
    "Pacific/Honolulu": "Hawaii",
    "America/St_Johns": "Newfoundland, NST, NDT",
    "America/Toronto": "Ottawa, Quebec, Quebec City, Waterloo",
    "America/Edmonton": "Banff, Calgary",
    "America/Vancouver": "Victoria",
    "America/Puerto_Rico": "San Juan",
    "America/Costa_Rica": "San Jose",
    "America/Mexico_City": "Guadalajara",
    "America/Bogota": "COT, Colombia, Medellin",
    "America/Lima": "Peru, PET",
    "America/Sao_Paulo": "BRT, Rio, Rio de Janeiro, Brasilia",
    "America/Argentina/Buenos_Aires": "ART, Argentina",
    "America/Santiago": "CLT",
    "Europe/London": "GB, Birmingham, Bristol, Britain, Cambridge, Edinburgh, England, Glasgow, "
    "Manchester, Oxford, Scotland, UK, United Kingdom, Wales",
    "Europe/Dublin": "Eire, Ireland, Cork",
    "Europe/Lisbon": "Portugal, Porto",
    "Europe/Madrid": "Barcelona, Bilbao, Cordoba, Malaga, San Sebastian, Seville, Spain, Valencia",
    "Europe/Paris": "France, Grenoble, Lille, Lyon, Marseille, Nantes, Nice, Strasbourg, Toulouse",
    "Europe/Brussels": "Antwerp, Belgium, Bruges, Ghent, Leuven",
    "Europe/Amsterdam": "Delft, Eindhoven, Holland, Netherlands, Rotterdam, Utrecht, The Hague",
    "Europe/Berlin": "Bonn, Cologne, Darmstadt, Dresden, Düsseldorf, Frankfurt, Germany, Hamburg, "
    "Hannover, Karlsruhe, Köln, Leipzig, München, Munich, Nürnberg, Nuremberg, Saarbrücken, "
    "Stuttgart, Tübingen",
    "Europe/Zurich": "Basel, Bern, Geneva, Lausanne, Switzerland",
    "Europe/Vienna": "Austria, Graz, Linz, Salzburg",
    "Europe/Rome": "Bologna, Florence, Italy, Milan, Naples, Pisa, Trento, Turin, Venice",
    "Europe/Prague": "Brno, Czechia, Czech Republic",
    "Europe/Warsaw": "Poland, Kraków, Gdansk, Wroclaw",
    "Europe/Budapest": "Hungary",
    "Europe/Copenhagen": "Aarhus, Denmark",
    "Europe/Stockholm": "Gothenburg, Linköping, Lund, Malmö, Sweden, Uppsala",
    "Europe/Oslo": "Bergen, Norway, Trondheim",
    "Europe/Helsinki": "Finland, Espoo, Tampere, Turku",
    "Europe/Athens": "Greece, Heraklion, Thessaloniki, Crete",
    "Europe/Istanbul": "Turkey, Ankara, TRT",
    "Europe/Kyiv": "Ukraine, Lviv",
    "Europe/Moscow": "Saint Petersburg, St Petersburg",
    "Asia/Jerusalem": "Israel, Haifa, IDT",
    "Asia/Dubai": "Abu Dhabi, UAE",
    "Asia/Tbilisi": "Georgia",
    "Asia/Tehran": "Iran, IRST",
    "Asia/Karachi": "Hyderabad, Islamabad, Lahore, Pakistan",
    "Asia/Kolkata": "Bangalore, Bengaluru, Chennai, Delhi, Hyderabad, India, Mumbai, New Delhi, "
    "Pune",
    "Asia/Kathmandu": "Nepal, NPT",
    "Asia/Bangkok": "ICT, Thailand, Phuket",
    "Asia/Ho_Chi_Minh": "Hanoi, Ho Chi Minh City, Vietnam",
    "Asia/Kuala_Lumpur": "Malaysia, Penang",
    "Asia/Manila": "Philippines, PHT",
    "Asia/Jakarta": "Bandung",
    "Asia/Makassar": "Bali, WITA",
    "Asia/Shanghai": "PRC, Beijing, China, Chengdu, Guangzhou, Hangzhou, Nanjing, Shenzhen, Wuhan, "
    "Suzhou, Xi'an, China Standard Time",
    "Asia/Taipei": "ROC, Taiwan",
    "Asia/Hong_Kong": "Hongkong",
    "America/Havana": "Cuba",
    "Atlantic/Reykjavik": "Iceland",
    "Africa/Tripoli": "Libya",
    "Asia/Seoul": "ROK, Busan, Daejeon, Korea, South Korea",
    "Asia/Tokyo": "Japan, Fukuoka, Kobe, Kyoto, Nagoya, Nara, Okinawa, Osaka, Sapporo, Yokohama",
    "Pacific/Auckland": "NZ, Wellington, New Zealand, NZT",
    "Africa/Cairo": "Egypt, Alexandria",
    "Africa/Casablanca": "Marrakesh, Morocco, Rabat",
    "Africa/Nairobi": "Kenya",
    "Africa/Kigali": "Rwanda",
    "Africa/Addis_Ababa": "Ethiopia",
    "Africa/Johannesburg": "Cape Town, Durban, South Africa",
}
#: The names by zone.
NAMES = {zone: names.split(", ") for zone, names in _NAMES.items()}
