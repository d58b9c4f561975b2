import type { Guard } from "./list.ts";

/** What identity judgements join, and what they must not. */
export const identity: readonly Guard[] = [
  {
    name: "a pair that is judged different is not joined",
    file: "records/links/clusters.ts",
    find: "ofPairs.filter((ofPair) => !ofPair.some(isDifferent))",
    put: "ofPairs",
    test: ["test/records/links/clusters.test.ts", "what chains of SAME join"],
  },
  {
    name: "one identity judgement of a pair",
    file: "records/links/identity.ts",
    find: "JSON.stringify([from, to].toSorted())",
    put: "JSON.stringify([from, to])",
    test: ["test/subgraphs/links/identity.test.ts", "stands once of a pair and an organisation"],
  },
  {
    name: "no reference of an identity judgement's own",
    file: "records/links/identity.ts",
    find: "return reference === pairReference({ from, to })",
    put: "return reference !== null",
    test: ["test/subgraphs/links/identity.test.ts", "has no reference of its own"],
  },
  {
    name: "a cluster that is not followed to its end says so",
    file: "session/identity/clusters.ts",
    find: "if (!pages || pages.get(id)?.more) unfollowed.add(id);",
    put: "if (!pages) unfollowed.add(id);",
    test: ["test/session/identity.test.ts", "beyond that they say so"],
  },
  {
    name: "a cluster of an unseen record",
    file: "session/identity/clusters.ts",
    find: "if (!record) return null;",
    put: "",
    test: ["test/subgraphs/links/identity.test.ts", "ends at a record that the caller does not see"],
  },
  {
    name: "the right to search, of candidates",
    file: "session/identity/candidates.ts",
    find: 'if (!may(this.#options.caller, kind, "search"))',
    put: "if (!kind)",
    test: ["test/subgraphs/links/identity-candidates.test.ts", "want the right to search"],
  },
  {
    name: "what is judged is no candidate",
    file: "session/identity/candidates.ts",
    find: "new Set([id, ...own.map((one) => otherEnd(one, id))])",
    put: "new Set([id, ...own.slice(0, 0).map((one) => otherEnd(one, id))])",
    test: ["test/subgraphs/links/identity-candidates.test.ts", "are not who was judged"],
  },
  {
    name: "clusters disclose what they tell, not what they read",
    file: "session/identity/clusters.ts",
    find: "reader.silent()",
    put: "reader",
    test: ["test/subgraphs/links/identity.test.ts", "tells the audit"],
  },
  {
    name: "erasure of judgements with what they join",
    file: "core/retention/erasure.ts",
    find: "of [tombstoneCollection, ...joining] as Collection[]",
    put: "of [tombstoneCollection, ...joining.slice(0, 1)] as Collection[]",
    test: ["test/core/retention/sweep.test.ts", "with the judgements of it"],
  },
  {
    name: "handling of an end reaches its judgements",
    file: "core/access/writer.ts",
    find: "for (const dataset of this.#options.joining)",
    put: "for (const dataset of this.#options.joining.slice(0, 1))",
    test: ["test/subgraphs/links/identity.test.ts", "is gone for others as soon as"],
  },
];
