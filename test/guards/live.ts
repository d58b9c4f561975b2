import type { Guard } from "./list.ts";

const subscription = "gateway/live/subscription.ts";
const news = "gateway/live/hit-news.ts";
const totals = "gateway/live/check-totals.ts";
const service = "gateway/live/service.ts";
const cursors = "core/changes/bound-cursor.ts";
const places = "gateway/live/places.ts";
const events = "test/gateway/live/events.test.ts";
const ends = "test/gateway/live/ends.test.ts";
const clients = "test/gateway/live/clients.test.ts";
const ofTotals = "test/gateway/live/totals.test.ts";
const ofRights = "test/gateway/live/totals-rights.test.ts";

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
    test: [events, "through more than is looked at at once"],
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
    find: "Math.abs(now - this.#fullSince) >= longestUnread) return",
    put: "Math.abs(now - this.#fullSince) >= longestUnread * 2) return",
    test: [ends, "is hung up on after 20 seconds"],
  },
  {
    name: "heartbeats",
    file: subscription,
    find: "else if (this.#isSilent()) this.#wake.resolve();",
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
    file: "gateway/live/rights.ts",
    find: "if (!may(caller, kind, action))",
    put: 'if (!may(caller, kind, "read"))',
    test: [ends, "without the scope"],
  },
  {
    name: "cursor of another field or owner",
    file: cursors,
    find: "JSON.stringify([followed, owner, test])",
    put: "JSON.stringify([followed, test])",
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
    test: [ofRights, "is told of its operations alone"],
  },
  {
    name: "classes that a key is bound to, and what a subscription tells",
    file: "gateway/live/rights.ts",
    find: "const hidden = bound && classes.find(",
    put: "const hidden = caller.test && bound && classes.find(",
    test: [ofRights, "is not bound to classes without the source"],
  },
  {
    name: "totals once a second",
    file: "core/fresh-reads.ts",
    find: "Math.abs(now - this.#since) >= this.#freshFor",
    put: "Math.abs(now - this.#since) >= 0",
    test: [ofTotals, "changes once a second at the most"],
  },
  {
    name: "totals that one event tells",
    file: totals,
    find: "if (totals.length > mostTotals)",
    put: "if (totals.length > mostTotals * 2)",
    test: [ofRights, "no more totals than an event tells"],
  },
  {
    name: "totals by a clock that is set back",
    file: "core/fresh-reads.ts",
    find: "Math.abs(now - this.#since)",
    put: "now - this.#since",
    test: [ofTotals, "goes on where the clock is set back"],
  },
  {
    name: "heartbeats by a clock that is set back",
    file: subscription,
    find: "Math.abs(this.#parts.clock.now() - this.#told)",
    put: "this.#parts.clock.now() - this.#told",
    test: [ofTotals, "goes on where the clock is set back"],
  },
  {
    name: "one look at the change log for all subscriptions",
    file: service,
    find: "this.#stopLooking ??= this.#options.timer",
    put: "this.#stopLooking = this.#options.timer",
    test: [ends, "are one for all subscriptions"],
  },
  {
    name: "no subscription that begins while the hub stops",
    file: service,
    find: 'if (this.#closing) throw hubError("STOPPING");',
    put: "",
    test: [ends, "ends its subscriptions with an error that says so, and begins no other"],
  },
  {
    name: "a place in the change log that a store has not come to again",
    file: "core/changes/page.ts",
    find: "Number(position) > Number(await store.logEnd())",
    put: "Number(position) < 0",
    test: [events, "of a store that was brought back from a backup"],
  },
  {
    name: "a reading of the change log that began before something was written",
    file: service,
    find: "this.#parts.feeds.changes.wrote();",
    put: "",
    test: [events, "is told at once where another's look"],
  },
];
