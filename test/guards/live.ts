import type { Guard } from "./list.ts";

const subscription = "gateway/live/subscription.ts";
const news = "gateway/live/hit-news.ts";
const totals = "gateway/live/check-totals.ts";
const service = "gateway/live/service.ts";
const cursors = "gateway/live/cursors.ts";
const places = "gateway/live/places.ts";
const events = "test/gateway/live/events.test.ts";
const ends = "test/gateway/live/ends.test.ts";
const clients = "test/gateway/live/clients.test.ts";
const overdue = "test/subgraphs/checks/overdue.test.ts";
const ofTotals = "test/gateway/live/totals.test.ts";
const webhooks = "test/gateway/background/webhook-moments.test.ts";
const clocks = "session/hit-clocks.ts";

/** Subscriptions: what is told to whom, what ends them, what they may take. */
export const live: readonly Guard[] = [
  {
    name: "events that the caller sees",
    file: news,
    find: "records.flatMap((record) => (record ? [[record.id, record]] : []))",
    put: 'records.flatMap((record, at) => [[record?.id ?? ids[at] ?? "", record ?? ({} as HubRecord)]])',
    test: [events, "tells nobody of what is not for them"],
  },
  {
    name: "replies that the caller sees",
    file: news,
    find: "collection !== dataset.name || seen.has(id)",
    put: "collection !== dataset.name || ids.includes(id)",
    test: [events, "of a reply"],
  },
  {
    name: "log that goes on behind a remembered stretch",
    file: subscription,
    find: "if (end !== this.#position) this.#moved = true;",
    put: "",
    test: [events, "goes on after 30 seconds of silence"],
  },
  {
    name: "rights looked at again",
    file: subscription,
    find: "if (fault) this.end(fault);",
    put: 'if (fault === "INTERNAL") this.end(fault);',
    test: [ends, "revoked by another process"],
  },
  {
    name: "rights that changed",
    file: subscription,
    find: 'return "RIGHTS_CHANGED";',
    put: "this.#caller = caller;",
    test: [ends, "is narrowed, and begins again"],
  },
  {
    name: "key believed for half a second",
    file: subscription,
    find: "const longestBelieved = 500;",
    put: "const longestBelieved = 1_000;",
    test: [ends, "revoked by another process"],
  },
  {
    name: "events before their entry",
    file: subscription,
    find: 'await this.#parts.audit.append(this.#entry(requestId, "events", [...codes], disclosures));',
    put: "",
    test: [ends, "before they left"],
  },
  {
    name: "points of an event",
    file: subscription,
    find: "if (notes.charged === null && error)",
    put: "if (notes.charged === undefined && error)",
    test: [ends, "points of the minute are spent"],
  },
  {
    name: "client that does not read",
    file: subscription,
    find: "now - this.#fullSince >= longestUnread) return",
    put: "now - this.#fullSince >= longestUnread * 2) return",
    test: [ends, "is hung up on after 20 seconds"],
  },
  {
    name: "heartbeats",
    file: subscription,
    find: "else if (now - this.#told >= heartbeatAfter) this.#wake.resolve();",
    put: "",
    test: [events, "goes on after 30 seconds of silence"],
  },
  {
    name: "places of a key",
    file: places,
    find: " || taken >= this.#limits.perKey",
    put: "",
    test: [ends, "beyond so many of a key"],
  },
  {
    name: "places of a process",
    file: places,
    find: "this.#all >= this.#limits.most || ",
    put: "",
    test: [ends, "beyond so many of a key and of a process"],
  },
  {
    name: "scope to subscribe",
    file: service,
    find: "if (!may(caller, kind, action))",
    put: 'if (!may(caller, kind, "read"))',
    test: [ends, "without the scope"],
  },
  {
    name: "cursor of another field or owner",
    file: cursors,
    find: "JSON.stringify([field, owner, test])",
    put: "JSON.stringify([field, test])",
    test: [events, "takes no cursor but its own"],
  },
  {
    name: "cursor that tells nothing",
    file: cursors,
    find: "update(this.#clock.id())",
    put: "update(position)",
    test: [events, "goes on after 30 seconds of silence"],
  },
  {
    name: "what other processes write",
    file: service,
    find: "if (end !== this.#end) this.wrote();",
    put: "",
    test: [clients, "of what another process wrote"],
  },
  {
    name: "subscription that is not streamed",
    file: "gateway/request/query-rules.ts",
    find: 'if (asked.operation?.operation === OperationTypeNode.SUBSCRIPTION) throw hubError("BAD_REQUEST", streamed);',
    put: "",
    test: [events, "takes no cursor but its own"],
  },
  {
    name: "a subscription to what hangs on variables",
    file: "gateway/live/service.ts",
    find: "if (isConditional(request)) return",
    put: 'if (isConditional(request) && context.requestId === "") return',
    test: ["test/gateway/live/events.test.ts", "is refused where it hangs on variables"],
  },
  {
    name: "a moment that is announced while it counts",
    file: clocks,
    find: "standing.get(record)?.answerBy === due",
    put: "standing.has(record)",
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
    file: clocks,
    find: "JSON.stringify([record, says, due])",
    put: "JSON.stringify([record, says, due, performance.now()])",
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
    find: "standing && standing.until < now ? standing.until : now",
    put: "now",
    test: [overdue, "as soon as a hub runs again"],
  },
  {
    name: "a moment to come that a wrong clock has noted",
    file: clocks,
    find: "standing && standing.until < now ? standing.until : now",
    put: "standing?.until ?? now",
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
    file: "core/webhooks/attempt.ts",
    find: "announcement ?? { condition: {} }",
    put: "{ ...announcement, condition: {} }",
    test: [webhooks, "when the time is over"],
  },
  {
    name: "each moment is a message of its own",
    file: "core/webhooks/message.ts",
    find: '? this.#derived("message", webhook, announcement.id)',
    put: '? this.#derived("message", webhook, kind, record, version)',
    test: [webhooks, "when the time is over"],
  },
  {
    name: "totals of one's own bureau",
    file: "core/check-counts/totals.ts",
    find: "const whose = { $and: [{ owner, test }, { hour: { $gte: since } }] };",
    put: "const whose = { $and: [{ test }, { hour: { $gte: owner && since } }] };",
    test: [ofTotals, "of the bureau's own checks alone"],
  },
  {
    name: "totals of training apart",
    file: "core/check-counts/totals.ts",
    find: "const whose = { $and: [{ owner, test }, { hour: { $gte: since } }] };",
    put: "const whose = { $and: [{ owner }, { hour: { $gte: test ? since : since } }] };",
    test: [ofTotals, "of the bureau's own checks alone"],
  },
  {
    name: "totals of the operations that a key is bound to",
    file: totals,
    find: "return bounds.operations === null ||",
    put: "return bounds.owners === null ||",
    test: [ofTotals, "is told of its operations alone"],
  },
  {
    name: "classes that a key is bound to, and what a subscription tells",
    file: service,
    find: "const hidden = bound && classes.find(",
    put: "const hidden = caller.test && bound && classes.find(",
    test: [ofTotals, "is not bound to classes without the source"],
  },
  {
    name: "totals once a second",
    file: "gateway/live/count-feed.ts",
    find: "now - this.#since >= freshFor",
    put: "now - this.#since >= 0",
    test: [ofTotals, "changes once a second at the most"],
  },
  {
    name: "totals that one event tells",
    file: totals,
    find: "if (totals.length > mostTotals)",
    put: "if (totals.length > mostTotals * 2)",
    test: [ofTotals, "no more totals than an event tells"],
  },
];
