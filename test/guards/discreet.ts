import type { Guard } from "./list.ts";

const ofDiscreet = "test/subgraphs/checks/discreet.test.ts";
const ofCorrections = "test/subgraphs/checks/corrections.test.ts";

/** What is met and said to nobody but its owner, and corrections of what hits told. */
export const discreet: readonly Guard[] = [
  {
    name: "what is met discreetly is shown to nobody",
    file: "core/access/policies/audience.ts",
    find: 'return discreet ? "discreet" : null;',
    put: "return null;",
    test: [ofDiscreet, "says nothing to whom it is not shown"],
  },
  {
    name: "a discreet hit of which nothing could be withheld",
    file: "session/hits.ts",
    find: '.filter((one) => one.told === "ALL")',
    put: "",
    test: [ofDiscreet, "makes no hit where the bureau tells its owner"],
  },
  {
    name: "what is shown is not met discreetly as well",
    file: "session/discreet-checks.ts",
    find: " && !shown.has(record)",
    put: "",
    test: [ofDiscreet, "is told as any other to whom it is shown"],
  },
  {
    name: "a discreet hit is not one that its owner made",
    file: "subgraphs/checks/hits.ts",
    find: 'direction === "MADE" && { checkedBy: caller.owner }',
    put: 'direction === "MADE" && { owner: caller.owner }',
    test: [ofDiscreet, "says nothing to whom it is not shown"],
  },
  {
    name: "what a discreet look reads is no disclosure",
    file: "session/discreet-checks.ts",
    find: "const disclosures = new Disclosures();",
    put: "const { disclosures } = this.#options;",
    test: [ofDiscreet, "is an enquiry of its owner's"],
  },
  {
    name: "what is looked for discreetly is no part of the answer's time",
    file: "session/discreet-checks.ts",
    find: "return this.#options.afterwards.add(async () => {",
    put: "return (async (act: () => Promise<void>) => act())(async () => {",
    test: [ofDiscreet, "is read for once the answer has left"],
  },
  {
    name: "a discreet hit under a key that was used before",
    file: "session/hits.ts",
    find: "discreetly ${owner} ${contents}`",
    put: "discreetly ${owner}`",
    test: [ofDiscreet, "used for another"],
  },
  {
    name: "what waits for the store is done when it is back",
    file: "core/jobs/afterwards.ts",
    find: "if (this.#ended || !(error instanceof StoreUnavailable)) return",
    put: "if (!this.#ended) return",
    test: ["test/core/jobs/afterwards.test.ts", "once the store is back"],
  },
  {
    name: "a correction of what a bureau does not see any more",
    file: "session/corrections.ts",
    find: 'return before && (await this.#sees(hit, before)) ? "RECORD_GONE" : null;',
    put: 'return before ? "RECORD_GONE" : null;',
    test: [ofCorrections, "is taken out of the bureau's sight"],
  },
  {
    name: "a correction is told once",
    file: "core/announcements.ts",
    find: "JSON.stringify([record, says, at])",
    put: "JSON.stringify([record, says, at, Math.random()])",
    test: [ofCorrections, "is told of once"],
  },
  {
    name: "a correction that was met already",
    file: "session/corrections.ts",
    find: "change.version <= (hit.recordVersion ?? 0)",
    put: "change.version < 0",
    test: [ofCorrections, "where it stood so when it was met"],
  },
  {
    name: "an erasure of which no version is left",
    file: "session/corrections.ts",
    find: "change.erased || (await",
    put: "(await",
    test: [ofCorrections, "is erased is told of as gone"],
  },
];
