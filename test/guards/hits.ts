import type { Guard } from "./list.ts";

const ofTelling = "test/subgraphs/checks/telling.test.ts";
const ofHits = "test/subgraphs/checks/hits.test.ts";
const ofShown = "test/subgraphs/checks/shown-hits.test.ts";
const ofJudgements = "test/subgraphs/checks/judgements.test.ts";
const boundToOthers = "if (bounds.owners && !includesCode([owner, ...bounds.owners], hit.recordOwner))";

/** Hits, what a bureau tells of them, and what follows. */
export const hits: readonly Guard[] = [
  {
    name: "a check tells an owner by its enquiries no more than its bureau does",
    file: "session/hits.ts",
    find: 'if (told === "ALL") disclosures.add',
    put: "disclosures.add",
    test: [ofTelling, "is nothing by any path"],
  },
  {
    name: "a hit of which nothing is told",
    file: "records/checks/telling.ts",
    find: 'if (tell === "NOTHING" || includesCode',
    put: "if (includesCode",
    test: [ofTelling, "is nothing by any path"],
  },
  {
    name: "a hit without where and when",
    file: "records/checks/telling.ts",
    find: ', ...(tell === "HIT" && { classes: [] })',
    put: "",
    test: [ofTelling, "without where and when"],
  },
  {
    name: "stamps that tell the time of a check",
    file: "core/access/withhold.ts",
    find: "if (!shown.has(of)) copy[stamp] = null;",
    put: "if (!shown.has(of)) continue;",
    test: [ofTelling, "without where and when"],
  },
  {
    name: "a search by the time of a check",
    file: "records/checks/records.ts",
    find: 'searched: { answerBy: "source" },',
    put: "searched: {},",
    test: [ofTelling, "without where and when"],
  },
  {
    name: "a check withholds more than was declared, and never tells more",
    file: "records/checks/telling.ts",
    find: "tellings.find((one) => one === byRule || one === asked) ?? byRule",
    put: "asked ?? byRule",
    test: [ofTelling, "is in no case more"],
  },
  {
    name: "hits of which different things are told do not join",
    file: "records/checks/encounter.ts",
    find: "return `${encounter} ${told} ${window}`;",
    put: "return `${encounter} ${window}`;",
    test: [ofTelling, "is not widened"],
  },
  {
    name: "what follows a hit is told as the hit is",
    file: "session/dialogue.ts",
    find: "return policyTelling(owner, recordOwner, told);",
    put: 'return policyTelling(owner, recordOwner, "ALL");',
    test: [ofTelling, "holds for what follows"],
  },
  {
    name: "who replies to a hit",
    file: "session/dialogue.ts",
    find: "if (!includesCode([hit.recordOwner], caller.owner))",
    put: "if (false)",
    test: [ofHits, "is not for GRC to answer"],
  },
  {
    name: "who says what came of a hit",
    file: "session/dialogue.ts",
    find: "if (hit && hit.owner !== this.#options.caller.owner)",
    put: "if (false)",
    test: [ofHits, "is not for the owner of the record to say"],
  },
  {
    name: "a reply that has not seen the last one",
    file: "session/dialogue.ts",
    find: "dialogueOf(standing).replies !== said.expected",
    put: "false",
    test: [ofHits, "shows who has answered"],
  },
  {
    name: "a reply that goes back",
    file: "session/dialogue.ts",
    find: "if (fault !== null) throw hubError",
    put: "if (false) throw hubError",
    test: [ofHits, "does not go back"],
  },
  {
    name: "replies are whole",
    file: "subgraphs/checks/hits.ts",
    find: boundToOthers,
    put: "if (false)",
    test: ["test/subgraphs/checks/following.test.ts", "replies are answered whole"],
  },
  {
    name: "the window of a hit",
    file: "records/checks/encounter.ts",
    find: "Date.parse(at) - Date.parse(first.at) < minutes * 60_000",
    put: "true",
    test: [ofHits, "after it"],
  },
  {
    name: "a judgement is void once a record changes",
    file: "session/hits.ts",
    find: "standing.get(id) === version",
    put: "standing.has(id) || version > 0",
    test: [ofJudgements, "is void once"],
  },
  {
    name: "a judgement ends",
    file: "session/hits.ts",
    find: "all.filter(({ until }) => until >= today)",
    put: "all.filter(() => true || today)",
    test: [ofJudgements, "ends with its last day"],
  },
  {
    name: "a judgement does not last for ever",
    file: "session/dialogue.ts",
    find: "if (!(until >= today && until <= last))",
    put: "if (false)",
    test: [ofJudgements, "does not last until 2028"],
  },
  {
    name: "a request for access by a name alone",
    file: "records/subject.ts",
    find: "(parts.length > 0 && birthDate !== null)",
    put: "parts.length > 0",
    test: ["test/cli/subject.test.ts", "is refused"],
  },
  {
    name: "an operation that is not shown to who sees the hit",
    file: "subgraphs/checks/resolvers.ts",
    find: "(await shownAs(context, operation ?? null))?.id ?? null",
    put: "operation ?? (await shownAs(context, null))?.id ?? null",
    test: [ofTelling, "only where that operation is shown"],
  },
  {
    name: "the hit of a candidate as it stands",
    file: "subgraphs/checks/resolvers.ts",
    find: "(hit ? byId(context, hits, (hit as unknown as { id: string }).id) : null)",
    put: "hit ?? null",
    test: [ofShown, "as it is read by itself"],
  },
  {
    name: "what was read before an act is read anew after it",
    file: "subgraphs/make.ts",
    find: "context.loaders.clear();",
    put: "",
    test: [ofShown, "as it is after the second"],
  },
  {
    name: "the reasons of a check hold no word of a record",
    file: "records/checking/document.ts",
    find: 'says: "The document is reported by who issued it."',
    put: "says: `Reported: ${reports[0]?.note}.`",
    test: ["test/subgraphs/checks/least-disclosure.test.ts", "nothing of a record but kind"],
  },
  {
    name: "a place that no hit can hold",
    file: "records/checks/records.ts",
    find: 'return read && "faults" in read ?',
    put: 'return read && "faults" in read && !stated ?',
    test: ["test/subgraphs/checks/document.test.ts", "is refused at a place"],
  },
  {
    name: "more fingerprints than a check looks through",
    file: "records/checking/person.ts",
    find: "const isWhole = printed.whole &&",
    put: "const isWhole =",
    test: ["test/subgraphs/checks/person.test.ts", "says so where more records refer"],
  },
];
