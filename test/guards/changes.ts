import type { Guard } from "./list.ts";

const told = "core/changes/told.ts";
const past = "core/access/history/past-reader.ts";
const service = "session/changes.ts";
const feed = "test/subgraphs/links/changes.test.ts";
const followed = "test/subgraphs/links/changes-followed.test.ts";
const watched = "test/gateway/live/watched.test.ts";
const watching = "test/gateway/background/webhook-watch.test.ts";

/** The feed of changes, and watching: what is told to whom, and for how long. */
export const changes: readonly Guard[] = [
  {
    name: "versions that are for the caller, in the feed",
    file: told,
    find: "byVersion(await past.shown(dataset, recordsOf(changes), standing))",
    put: "byVersion(recordsOf(changes))",
    test: [feed, "could never see"],
  },
  {
    name: "records that stand no more, in the feed",
    file: told,
    find: '!standing.has(id) ? "GONE"',
    put: 'standing.size < 0 ? "GONE"',
    test: [feed, "says that a record is gone"],
  },
  {
    name: "gone records that the caller could see",
    file: told,
    find: "byVersion(await past.shown(dataset, recordsOf(before), standing))",
    put: "byVersion(recordsOf(before))",
    test: [feed, "could never see"],
  },
  {
    name: "ends of links that are gone",
    file: past,
    find: "record && (named(record).every((id) => seen.has(id)) ? record : null)",
    put: "record && (ends.size >= 0 ? record : null)",
    test: [feed, "both its ends"],
  },
  {
    name: "erasures for who could see the record",
    file: told,
    find: "(await past.couldSee(dataset, note))",
    put: "past !== null",
    test: [followed, "to who could see the record"],
  },
  {
    name: "ends of links that were erased",
    file: past,
    find: "others.some((end) => classesOn(end.kind, end) === undefined)",
    put: "others.some((end) => end.kind === dataset.name)",
    test: [followed, "could see both its ends"],
  },
  {
    name: "erased links that name a relative",
    file: past,
    find: "admitsRecordClass(purpose, { class: recordClass })",
    put: 'admitsRecordClass(purpose, { class: recordClass && "identity" })',
    test: [followed, "of a link that names a relative"],
  },
  {
    name: "classes of a key, of what was erased",
    file: past,
    find: "coveredClasses(classesOf(admitting), bound)",
    put: "classesOf(admitting)",
    test: [followed, "of a link that names a relative"],
  },
  {
    name: "when a hit was made, in the feed",
    file: past,
    find: "return showsTime(dataset, classes) ? withhold(dataset, record, classes) : null;",
    put: "return withhold(dataset, record, classes);",
    test: [feed, "does not say when it was made"],
  },
  {
    name: "when a hit was made that is erased",
    file: past,
    find: "classes === undefined || !showsTime(dataset, classes)) return false;",
    put: "classes === undefined) return false;",
    test: [feed, "does not say when it was made"],
  },
  {
    name: "copies that follow erasures",
    file: "core/retention/erasure.ts",
    find: "await noteErasures(session, parts, collection, ids, stamp);",
    put: "",
    test: [followed, "ends as what the caller may see"],
  },
  {
    name: "notes of erasures for thirty days",
    file: "core/retention/erasure-notes.ts",
    find: "{ on: { $lt: before } }",
    put: '{ on: { $lt: before && "" } }',
    test: [followed, "for 30 days"],
  },
  {
    name: "cursors of the feed for thirty days",
    file: service,
    find: "> erasuresToldFor)",
    put: "> 1_000 * erasuresToldFor)",
    test: [followed, "for 30 days"],
  },
  {
    name: "cursors of the feed and its kinds",
    file: service,
    find: '`changes ${kinds.join(" ")}`',
    put: '`changes ${kinds.join(" ").slice(0, 0)}`',
    test: [feed, "for a cursor of other kinds"],
  },
  {
    name: "kinds that may be listed, in the feed",
    file: service,
    find: 'may(caller, kind, "search") && may(caller, kind, "read")',
    put: 'may(caller, kind, "read")',
    test: [feed, "without the right to list"],
  },
  {
    name: "disclosures of the feed",
    file: service,
    find: "disclosures.add(owner, id);",
    put: "void [disclosures, owner];",
    test: [feed, "noted in the audit"],
  },
  {
    name: "changes looked through for one page",
    file: "core/changes/page.ts",
    find: "stretches < mostStretches",
    put: "stretches < 10 * mostStretches",
    test: ["test/core/changes/page.test.ts", "is over after so many"],
  },
  {
    name: "what handling has withheld since, in the feed",
    file: past,
    find: "classesOfBoth(own, standing.get(record.id) ?? null)",
    put: "classesOfBoth(own, standing.size > 0 ? own : own)",
    test: [watched, "withheld by now"],
  },
  {
    name: "fields that are watched",
    file: "core/changes/watch.ts",
    find: "!last || fields.some(",
    put: "shown !== null || fields.some(",
    test: [watched, "where one of the fields"],
  },
  {
    name: "disclosures of events",
    file: "gateway/live/subscription.ts",
    find: "if (discloses) disclosures.add(discloses.owner, discloses.id);",
    put: "",
    test: [watched, "is noted in the audit"],
  },
  {
    name: "events as they leave",
    file: "gateway/live/watched.ts",
    find: "some((now) => now.what === what)",
    put: "every((now) => now.id === id)",
    test: [watched, "at which it leaves"],
  },
  {
    name: "whether an event is judged as it leaves",
    file: "gateway/live/subscription.ts",
    find: "if (holds && !(await holds(context))) return;",
    put: "",
    test: [watched, "at which it leaves"],
  },
  {
    name: "scopes of who watches",
    file: "gateway/live/watched.ts",
    find: "if (!may(caller, kind, action))",
    put: 'if (kind === "" && !may(caller, kind, action))',
    test: [watched, "is refused what cannot be watched"],
  },
  {
    name: "rights of whoever watches by a webhook",
    file: "core/webhooks/declared.ts",
    find: "if (!needed.every(([kind, action]) => may(caller, kind, action))) throw beyondOwn();",
    put: "",
    test: [watching, "by whose own key may watch the same"],
  },
  {
    name: "disclosures of what a webhook watches",
    file: "core/webhooks/news.ts",
    find: "if (told) disclosures.add(told.owner, told.id);",
    put: "",
    test: [watching, "hold their ids and kinds alone"],
  },
  {
    name: "what a webhook watches, as it is sent",
    file: "core/webhooks/news.ts",
    find: "return told?.what.toLowerCase() ?? null;",
    put: 'return told?.what.toLowerCase() ?? "changed";',
    test: [watching, "it may be told by then"],
  },
  {
    name: "erasures of what a webhook watches",
    file: "core/webhooks/news.ts",
    find: "collection: erasure ? erasureCollection.name : kind, id: erasure ?? record",
    put: "collection: kind, id: record",
    test: [watching, "is told that one is gone"],
  },
];
