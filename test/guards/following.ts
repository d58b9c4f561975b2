import type { Guard } from "./list.ts";

const followed = "test/imports/follow.test.ts";
const again = "test/imports/follow-again.test.ts";
const compared = "test/imports/compare.test.ts";

/** What a hub takes in of another one: whose it is, and that it is what that one shows. */
export const following: readonly Guard[] = [
  {
    name: "own records of who follows",
    file: "imports/feeds/translate.ts",
    find: "owner === readers || handling === null",
    put: "handling === undefined",
    test: [followed, "refuses and counts what it may not hold"],
  },
  {
    name: "what stands here as its owner's own",
    file: "imports/feeds/taking.ts",
    find: "!by && standing.has(record.id)",
    put: "!by && standing.size < 0",
    test: [followed, "refuses and counts what it may not hold"],
  },
  {
    name: "older versions of what is gone",
    file: "imports/feeds/taking.ts",
    find: "!doubted && line.version <= before.told",
    put: "!doubted && line.version < 0",
    test: [followed, "no older version comes back"],
  },
  {
    name: "one run of following at a time",
    file: "imports/feeds/one-run.ts",
    find: "standing?.run !== run",
    put: "standing?.run !== standing?.run",
    test: [again, "are one that goes on, the later"],
  },
  {
    name: "what is called otherwise now stands once",
    file: "imports/feeds/taking.ts",
    find: "before.record !== record.id",
    put: "before.record === null",
    test: [again, "stands here once, under the name that it has then"],
  },
  {
    name: "what was refused did not come",
    file: "imports/feeds/taking.ts",
    find: "...taken, ...(await this.#refusedRows(refusals, rows, following))",
    put: "...taken",
    test: [again, "what its owner hands in here later is its own"],
  },
  {
    name: "what a copy named that was broken off",
    file: "imports/feeds/following.ts",
    find: "copy: copy + 1, whole: false",
    put: "copy: 1, whole: false",
    test: [followed, "names anew what an earlier beginning named"],
  },
  {
    name: "what a new copy does not name",
    file: "imports/feeds/following.ts",
    find: "if (isCopied) await this.#sweep();",
    put: "",
    test: [followed, "loses what it does not name any more"],
  },
  {
    name: "handling of what is received, for its reader alone",
    file: "imports/feeds/translate.ts",
    find: "to?.length === 1 && to[0] === readers",
    put: "to !== undefined",
    test: [followed, "is refused by what it says"],
  },
  {
    name: "form of the lines of another hub's feed",
    file: "imports/feeds/read-line.ts",
    find: "const { data } = form.safeParse(",
    put: 'const { data = { cursor: "" } } = form.safeParse(',
    test: [followed, "ends the run, and nothing of its part is taken in"],
  },
  {
    name: "what was changed or lost here",
    file: "imports/feeds/range-here.ts",
    find: "versions.get(record) === here",
    put: "versions.size >= 0",
    test: [compared, "mend a record that was lost here"],
  },
  {
    name: "what a range does not name",
    file: "imports/feeds/following.ts",
    find: "!named.has(source)",
    put: "named.has(source) && source === null",
    test: [compared, "mend a line that was lost"],
  },
  {
    name: "ranges that do not come together",
    file: "imports/feeds/following.ts",
    find: "if (differing.length === 0) await this.#keep({ compared",
    put: "if (mended >= 0) await this.#keep({ compared",
    test: [compared, "says where the hubs do not come together"],
  },
  {
    name: "records that a hub names by another id than before",
    file: "imports/feeds/removal.ts",
    find: ".every(({ id }) => going.has(id))",
    put: ".every(() => going.size > 0)",
    test: [compared, "is followed anew, and nothing that it names again is gone"],
  },
  {
    name: "older version of a record that is refused now",
    file: "imports/feeds/taking.ts",
    find: "await this.#removeRefused(refusals, rows);",
    put: "",
    test: [again, "is gone here where it stood as an older version"],
  },
  {
    name: "received records that their owner writes itself",
    file: "session/request.ts",
    find: "alongside: takeOver, ",
    put: "",
    test: [again, "is its own from then on, also as it stands"],
  },
  {
    name: "received links of what is gone there and its owner's own here",
    file: "imports/feeds/following.ts",
    find: "refused.flatMap(({ own }) => own ?? [])",
    put: "refused.flatMap(() => [])",
    test: [again, "is its own from then on, also as it stands"],
  },
  {
    name: "what came of a feed that was false",
    file: "imports/feeds/following.ts",
    find: "cursor: verified, whole: true, compared: undefined, doubted: true",
    put: "doubted: true",
    test: [compared, "is asked for again from the last manifest"],
  },
  {
    name: "what was said falsely to be gone",
    file: "imports/feeds/taking.ts",
    find: "before?.gone && !doubted &&",
    put: "before?.gone &&",
    test: [compared, "is asked for again from the last manifest"],
  },
  {
    name: "links that lacked an end",
    file: "imports/feeds/range-here.ts",
    find: "isAsTaken && !comes",
    put: "isAsTaken",
    test: [compared, "is asked for again once the end stands"],
  },
];
