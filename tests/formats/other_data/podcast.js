export default [
    {
        "id": "5279",
        "title": "American History Tellers",
        "description": "The Cold War, Prohibition, the Gold Rush, the Space Race. Hosted by Lindsay Graham (not the Senator).",
        "seasons": [
          {
            "season": 1,
            "title": "The Cold War",
            "episodes": [
              {
                "title": "The Cold War - An Ideological War",
                "description": "For nearly 50 years, the United States and Soviet Union waged a global war of ideas.",
                "episode": 1,
                "file": "https://podcast-api.netlify.app/placeholder-audio.mp3"
              },
              {
                "title": "The Cold War - Hearts and Minds",
                "description": "Forget trenches, infantry and tanks. The Cold War was fought with ideas and information.",
                "episode": 2,
                "file": "https://podcast-api.netlify.app/placeholder-audio.mp3"
              }
            ]
          }
        ]
    }
];
