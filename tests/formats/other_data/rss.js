var jsonRSS = [
  {
    "title": "RSS 2.0 - Entry 1 title",
    "description": "Item 1 - Sample description Item 1 - Sample description",
    "summary": "Item 1 - Sample description",
    "date": "2003-06-03T09:39:21.000Z",
    "pubdate": "2003-06-03T09:39:21.000Z",
    "pubDate": "2003-06-03T09:39:21.000Z",
    "link": "http://example.com/test.php",
    "guid": "http://example.com/rss2.html#example1",
    "author": "Mr. X1",
    "comments": null,
    "categories": [],
    "enclosures": [{"url": "http://image.test1", "type": "image/jpeg", "length": null}],
    "permalink": "http://example.com/rss2.html#example1"
  },
  {
    "title": "RSS 2.0 - Entry 5 title",
    "description": "Item 5 - Sample description Item 5 - Sample description",
    "summary": "Item 5 - Sample description",
    "date": "2003-06-03T09:39:21.000Z",
    "pubdate": "2003-06-03T09:39:21.000Z",
    "pubDate": "2003-06-03T09:39:21.000Z",
    "link": "http://example.com/test.php",
    "guid": "http://example.com/rss2.html#example5",
    "author": "Mr. X5",
    "comments": null,
    "categories": [],
    "permalink": "http://example.com/rss2.html#example5"
  }
];
