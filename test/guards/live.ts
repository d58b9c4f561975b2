import type { Guard } from "./list.ts";

const subscription = "gateway/live/subscription.ts";
const told = "gateway/live/told.ts";
const service = "gateway/live/service.ts";
const cursors = "gateway/live/cursors.ts";
const places = "gateway/live/places.ts";
const events = "test/gateway/live/events.test.ts";
const ends = "test/gateway/live/ends.test.ts";
const clients = "test/gateway/live/clients.test.ts";

/** Subscriptions: what is told to whom, what ends them, what they may take. */
export const live: readonly Guard[] = [
  {
    name: "events that the caller sees",
    file: told,
    find: "return new Set(ids.filter((_id, at) => records[at]));",
    put: "return new Set(ids.filter((_id, at) => records.length > at));",
    test: [events, "tells nobody of what is not for them"],
  },
  {
    name: "replies that the caller sees",
    file: told,
    find: "collection !== dataset.name || seen.has(id)",
    put: "collection !== dataset.name || ids.includes(id)",
    test: [events, "of a reply"],
  },
  {
    name: "log that goes on behind a remembered stretch",
    file: subscription,
    find: "if (cursor !== this.#position) this.#moved = true;",
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
    find: "if (!may(caller, dataset.name, action))",
    put: 'if (!may(caller, dataset.name, "read"))',
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
];
