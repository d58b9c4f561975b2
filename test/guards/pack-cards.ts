import type { Guard } from "./list.ts";

const ofCards = "test/packs/cards.test.ts";

export const packCards: readonly Guard[] = [
  {
    name: "no card is made of a pack whose time is over",
    file: "cli/serve-pack/offline-cards.ts",
    find: "if (now >= Date.parse(validUntil))",
    put: "if (now < 0)",
    test: [ofCards, "is good no longer than its pack, and is none after it"],
  },
  {
    name: "a card is good no longer than the pack that it is made of",
    file: "cli/serve-pack/offline-cards.ts",
    find: "card && card.validUntil > validUntil ? { ...card, validUntil } : card",
    put: "card",
    test: [ofCards, "is good no longer than its pack, and is none after it"],
  },
  {
    name: "no card is made of a pack that may hold no alerts",
    file: "cli/serve-pack/offline-cards.ts",
    find: "if (lacks.length > 0)",
    put: "if (lacks.length > 9)",
    test: [ofCards, "is refused where its key had no right to take alerts along"],
  },
];
