import type { Guard } from "./list.ts";

const asked = "test/gateway/feed/feed.test.ts";
const kept = "test/cli/feed.test.ts";
const source = "test/imports/feed-source.test.ts";
const followed = "test/imports/follow.test.ts";
const anew = "test/gateway/feed/resync.test.ts";
const ranges = "test/gateway/feed/ranges.test.ts";

/** Copies that partners keep: what they may hold, and that what they may not hold any more goes. */
export const feeds: readonly Guard[] = [
  {
    name: "right to export what is followed",
    file: "session/feeds/reader.ts",
    find: ' && may(caller, kind, "export")',
    put: "",
    test: [asked, "needs the rights to read, to list and to export"],
  },
  {
    name: "right to list what is followed",
    file: "session/feeds/reader.ts",
    find: "mayFollow(caller, kind) && ",
    put: "",
    test: [asked, "needs the rights to read, to list and to export"],
  },
  {
    name: "ends of links in a new copy",
    file: "session/feeds/reader.ts",
    find: "if (!joins) return everything;",
    put: "if (joins || !joins) return everything;",
    test: [asked, "needs the rights to read, to list and to export"],
  },
  {
    name: "ends of links that change",
    file: "session/feeds/reader.ts",
    find: "if (record && this.#joinsFollowed(dataset, record))",
    put: "if (record)",
    test: [asked, "needs the rights to read, to list and to export"],
  },
  {
    name: "links of what comes into sight",
    file: "session/feeds/reader.ts",
    find: "policies.get(`${id} ${version - 1}`) !== record?.policy",
    put: "version < 0 && record !== null",
    test: [asked, "brings with what comes into sight"],
  },
  {
    name: "a copy whose key has other rights",
    file: "session/feeds/service.ts",
    find: "if (rights !== now || dayNumber",
    put: "if (dayNumber",
    test: [anew, "begins anew for other rights"],
  },
  {
    name: "a copy that a permission has left",
    file: "session/feeds/service.ts",
    find: "return !(await this.#anyUnder(ended));",
    put: "return ended !== null;",
    test: [anew, "begins anew where a permission has ended"],
  },
  {
    name: "a copy from before what erasures are told of",
    file: "session/feeds/service.ts",
    find: "this.#parts.now) - day > erasuresToldFor",
    put: "this.#parts.now) - day > 10 * erasuresToldFor",
    test: [anew, "after more days than erasures are told for"],
  },
  {
    name: "purposes of a key in the handling that a follower is told",
    file: "session/feeds/handling.ts",
    find: "both(purposes, caller.purposes)",
    put: "purposes && [...purposes]",
    test: [asked, "binds what it tells of"],
  },
  {
    name: "other audiences in the handling that a follower is told",
    file: "session/feeds/handling.ts",
    find: "verdicts.filter(({ refusal }) => refusal === null)",
    put: "verdicts",
    test: [asked, "of other audiences nothing"],
  },
  {
    name: "what is gone from a copy, in the audit",
    file: "session/feeds/reader.ts",
    find: "for (const { id, owner } of gone.values()) this.#parts.reader.disclose(owner, id);",
    put: "",
    test: [asked, "stands in the audit before it leaves"],
  },
  {
    name: "part of a copy that did not come whole",
    file: "cli/feed/folder.ts",
    find: "await truncate(this.#part, upTo);",
    put: "",
    test: [kept, "that was broken off after"],
  },
  {
    name: "manifest of a feed",
    file: "imports/feeds/source.ts",
    find: " || last.manifest.sha256 !== sha256",
    put: " && sha256.length > 0",
    test: [kept, "is refused where an answer is not what its manifest says"],
  },
  {
    name: "feed that is cut and tells nothing more",
    file: "imports/feeds/source.ts",
    find: "if (isFurther) [waited",
    put: "[waited",
    test: [source, "is given up where it tells nothing more"],
  },
  {
    name: "form of what a hub asks to be waited for",
    file: "imports/feeds/read-line.ts",
    find: "z.number().min(0).optional()",
    put: "z.any().optional()",
    test: [source, "is waited for as usual where it does not say how long"],
  },
  {
    name: "what was received, in a feed",
    file: "session/feeds/reader.ts",
    find: "records.filter((one) => !named(one).some((id) => received.has(id)))",
    put: "records.filter(() => received !== null)",
    test: [followed, "is in no feed of this hub"],
  },
  {
    name: "audit of roots, which discloses nothing",
    file: "session/feeds/service.ts",
    find: "isTold ? reader : reader.silent()",
    put: "reader",
    test: [ranges, "say nothing of what the key does not see, and disclose no record"],
  },
  {
    name: "bounds of roots, which the hub chooses",
    file: "gateway/feed/form.ts",
    find: "(range?.through ?? null) === null",
    put: "range !== null",
    test: [ranges, "where roots are asked up to a bound"],
  },
  {
    name: "what was received, in a range",
    file: "session/feeds/reader.ts",
    find: "const own = await this.#own(records);",
    put: "const own = records;",
    test: [followed, "is in no feed of this hub"],
  },
  {
    name: "part of a copy that was false",
    file: "cli/commands/feed.ts",
    find: "if (error instanceof FeedFalse) await copy?.discard();",
    put: "",
    test: [kept, "is refused where an answer is not what its manifest says"],
  },
];
