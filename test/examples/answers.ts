/** What each question is answered at least, by the name of its file. */
export const answers: Readonly<Record<string, object>> = {
  "01-around-a-passport": {
    documents: {
      nodes: [
        {
          displayName: "Passport XU4711123 (UTO)",
          reports: { edges: [{ node: { fraudType: "LOST" } }] },
          holders: { edges: [{ node: { displayName: "Nimelle Brenighan", vehicles: { nodes: [{}] } } }] },
          specimens: { nodes: [{ alerts: { nodes: [{ quickCheck: [{}, {}, {}] }] } }] },
        },
      ],
    },
  },
  "04-alerts-imitating-a-series": {
    specimens: { nodes: [{ alerts: { totalCount: 1, nodes: [{ state: "PUBLISHED" }] } }] },
  },
  "05-name-in-another-script": {
    searchPersons: { matches: [{ person: { displayName: "Веломир Зорен Цветюков" } }] },
  },
  "06-misspelt-name": { searchPersons: { matches: [{ person: { displayName: "Nimelle Brenighan" } }], more: false } },
};
