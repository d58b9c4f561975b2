import type { Guard } from "./list.ts";

const reach = "core/access/reach.ts";
const reachTest = "test/core/access/reach.test.ts";
const payersTest = "test/core/access/payers.test.ts";
const lineageTest = "test/core/access/lineage.test.ts";
/** What a key that makes keys may hand on, and who pays for it. */
export const keys: readonly Guard[] = [
  {
    name: "reach of a key that is made",
    file: "core/access/keys/service.ts",
    find: "excess(this.#reachOf(keys.granted(key)), this.#reach(own))",
    put: "excess(this.#reachOf(keys.granted(key)), this.#reachOf(keys.granted(key)))",
    test: [reachTest, "by the key that made it"],
  },
  {
    name: "reach of a key that is rotated",
    file: "core/access/keys/service.ts",
    find: "excess(this.#reachOf(key), this.#reach(own))",
    put: "excess(this.#reach(own), this.#reach(own))",
    test: [reachTest, "by the key that rotated it"],
  },
  {
    name: "night that is no part of a day",
    file: "core/access/admission.ts",
    find: "({ from, until }) => from < until",
    put: "({ from, until }) => from !== until",
    test: ["test/core/access/keys/record.test.ts", '"from":"22:00","until":"06:00"'],
  },
  {
    name: "role that a key hands on",
    file: reach,
    find: "ranks[asked] > ranks[most] && asked",
    put: "ranks[asked] > 9 && asked",
    test: [reachTest, 'goes beyond one with {"role":"partner"}'],
  },
  {
    name: "scopes that a key hands on",
    file: reach,
    find: "missing(uncovered(asked, most), new Set())",
    put: "missing(uncovered(asked, asked), new Set())",
    test: [reachTest, 'goes beyond one with {"scopes"'],
  },
  {
    name: "addresses that a key hands on",
    file: reach,
    find: "asked.filter((range) => !covers(",
    put: 'asked.filter((range) => range === "" && !covers(',
    test: [reachTest, 'goes beyond one with {"addresses"'],
  },
  {
    name: "hours that a key hands on",
    file: reach,
    find: "asked.filter((part) => !covers(",
    put: 'asked.filter((part) => part.from === "" && !covers(',
    test: [reachTest, 'goes beyond one with {"hours"'],
  },
  {
    name: "end that a key hands on",
    file: reach,
    find: "Date.parse(asked) > Date.parse(most) && asked",
    put: "false",
    test: [reachTest, 'goes beyond one with {"expires"'],
  },
  {
    name: "points that a key hands on",
    file: reach,
    find: 'perMinute: ["perMinute", (asked, most) => asked > most && asked]',
    put: 'perMinute: ["perMinute", () => false]',
    test: [reachTest, 'goes beyond one with {"perMinute"'],
  },
  {
    name: "parts that a rotated key leaves open",
    file: reach,
    find: "if (wanted === null) return [`${name} without a limit`];",
    put: "if (wanted === null) return [];",
    test: [reachTest, "without a limit goes beyond any that has one"],
  },
  {
    name: "addresses by arithmetic",
    file: "core/access/spans.ts",
    find: "return reached >= until;",
    put: "return reached > from;",
    test: ["test/core/access/admission.test.ts", "lie within others where each address"],
  },
  {
    name: "points of a key's makers",
    file: "core/access/usage/payers.ts",
    find: "...makers.map((maker) => (",
    put: "...makers.slice(99).map((maker) => (",
    test: [payersTest, "five children of one with 50 points"],
  },
  {
    name: "points of a key that was succeeded",
    file: "core/access/usage/payers.ts",
    find: "subject: spending(account)",
    put: "subject: spending(id)",
    test: [payersTest, "from the points of the key that it succeeds"],
  },
  {
    name: "points of whoever rotates a key",
    file: "core/access/keys/registry.ts",
    find: "joinedPayers(lineage.account, lineage.payers, payers)",
    put: "joinedPayers(lineage.account, lineage.payers, [])",
    test: [payersTest, "by whoever rotated it, and was shown its text"],
  },
  {
    name: "depth of keys that make keys",
    file: "core/access/keys/lineage.ts",
    find: "const maxPayers = 8;",
    put: "const maxPayers = 800;",
    test: [lineageTest, "at most eight keys away"],
  },
  {
    name: "makers of earlier keys",
    file: "core/access/keys/lineage.ts",
    find: "(await store.versions(keyCollection, id))[0]?.by ??",
    put: "",
    test: [lineageTest, "as the change log tells"],
  },
  {
    name: "keys that a revoked key made",
    file: "core/access/keys/lineage.ts",
    find: "...(made.get(maker) ?? [])",
    put: '...(made.get("") ?? [])',
    test: [lineageTest, "ends them with it where that is asked"],
  },
  {
    name: "a maker that was revoked meanwhile",
    file: "core/access/keys/standing.ts",
    find: "if ((await rowIn(session, by))?.revoked) throw",
    put: "if ((await rowIn(session, by))?.revoked === by) throw",
    test: [lineageTest, "that was revoked a moment ago"],
  },
];
