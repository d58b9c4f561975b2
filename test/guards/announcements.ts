import type { Guard } from "./list.ts";

const news = "gateway/live/hit-news.ts";
const clocks = "session/hit-clocks.ts";
const overdue = "test/subgraphs/checks/overdue.test.ts";
const webhooks = "test/gateway/background/webhook-moments.test.ts";

/** What the hub tells of a record that nobody wrote: once, while it is so, and to whom it may be told. */
export const announcements: readonly Guard[] = [
  {
    name: "a moment that is announced while it counts",
    file: clocks,
    find: "standing.get(announcement.record)?.answerBy === due",
    put: "standing.has(announcement.record)",
    test: [overdue, "is no news any more once it is answered"],
  },
  {
    name: "moments that are withheld, or count no more",
    file: news,
    find: "collection === announcementCollection.name ? (record as Announcement) : { condition: {} }",
    put: "collection === record.id ? (record as Announcement) : { condition: {} }",
    test: [overdue, "from whom the time is withheld"],
  },
  {
    name: "one step of a hit is one announcement",
    file: "core/announcements.ts",
    find: "JSON.stringify([record, says, at])",
    put: "JSON.stringify([record, says, at, performance.now()])",
    test: [overdue, "is told once by processes that look at the same moment"],
  },
  {
    name: "one process looks for hits that are overdue",
    file: "gateway/background/leased.ts",
    find: "!ended() && lease.take()",
    put: "!ended()",
    test: [overdue, "is told by one process at a time"],
  },
  {
    name: "what passed while no hub ran",
    file: clocks,
    find: "later(until, -lookedAtAgain)",
    put: "later(now, -lookedAtAgain)",
    test: [overdue, "as soon as a hub runs again"],
  },
  {
    name: "a moment to come that a wrong clock has noted",
    file: clocks,
    find: "standing && standing.until <= now ? standing.until : null",
    put: "standing?.until ?? null",
    test: [overdue, "whose clock was a day ahead"],
  },
  {
    name: "announcements go with their record",
    file: "core/retention/erasure.ts",
    find: "await eraseAbout(session, announcementCollection, ids, stamp);",
    put: "",
    test: [overdue, "leaves nothing of what was told of it"],
  },
  {
    name: "a webhook is told of a moment while it counts",
    file: "core/webhooks/news.ts",
    find: "announcement ?? { condition: {} }",
    put: "{ ...announcement, condition: {} }",
    test: [webhooks, "when the time is over"],
  },
  {
    name: "each moment is a message of its own",
    file: "core/webhooks/message.ts",
    find: "announcement ? [announcement.id]",
    put: "announcement ? [kind, record, version]",
    test: [webhooks, "when the time is over"],
  },
  {
    name: "a lease that a clock ahead has taken",
    file: "core/jobs/lease.ts",
    find: " && standing.until - now <= 2 * this.#millis",
    put: "",
    test: ["test/core/jobs/lease.test.ts", "that a clock which ran ahead took"],
  },
  {
    name: "a lease that is remembered from a time to come",
    file: "core/jobs/lease.ts",
    find: "left > 0 && left <= this.#millis",
    put: "left > 0",
    test: ["test/core/jobs/lease.test.ts", "that a clock which ran ahead took"],
  },
];
