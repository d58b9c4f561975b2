import type { Guard } from "./list.ts";

const ofScreening = "test/subgraphs/checks/screening.test.ts";
const ofAsked = "test/subgraphs/checks/screening-asked.test.ts";
const ofSight = "test/subgraphs/checks/screening-sight.test.ts";
const ofFollowed = "test/subgraphs/checks/screening-followed.test.ts";
const ofQuestions = "test/session/screening/questions.test.ts";

/** Screening without sight: what is opened to it, what is told of it, and what waits. */
export const screening: readonly Guard[] = [
  {
    name: "records of the police themselves are not screened unless opened",
    file: "core/access/policies/book.ts",
    find: "{ caller, purpose: null, whole: null }",
    put: "{ caller, purpose: null, whole: caller.owner }",
    test: [ofScreening, "whoever owns it"],
  },
  {
    name: "police whom an owner leaves out",
    file: "core/access/policies/audience.ts",
    find: "return refusingPart({ ...screening, purposes: null }",
    put: "return refusingPart({ ...screening, to: null, except: [], purposes: null }",
    test: [ofScreening, "lets these police be told"],
  },
  {
    name: "the end of what is opened to screening",
    file: "core/access/policies/ends.ts",
    find: "[...audiences, ...(screening ? [screening] : [])]",
    put: "audiences",
    test: [ofScreening, "once the time is over"],
  },
  {
    name: "rights of a sector's key",
    file: "core/access/caller.ts",
    find: "if (sector !== undefined) return none;",
    put: "",
    test: [ofAsked, "has no right at all"],
  },
  {
    name: "what tells of no record, asked with a sector's key",
    file: "gateway/request/purpose-rule.ts",
    find: "if (sector !== undefined && fields.some(",
    put: "if (fields.length === 0 && fields.some(",
    test: [ofSight, "no byte depends on the records"],
  },
  {
    name: "a sector's key for processes of an earlier hub",
    file: "core/access/keys/record.ts",
    find: "{ ...written, scopes: [], screens:",
    put: "{ ...written, screens:",
    test: [ofAsked, "an earlier hub"],
  },
  {
    name: "a sector's key without an agreement",
    file: "core/access/keys/registry.ts",
    find: "if (granted.sector !== null && agreement",
    put: "if (false && agreement",
    test: [ofAsked, "has agreed to screen"],
  },
  {
    name: "screening after the agreement's end",
    file: "session/screening/service.ts",
    find: "if (terms && terms.sector === caller.sector) return terms;",
    put: 'return terms ?? { sector: "carriers", police: [{ bureau: "UTO", places: null }] };',
    test: [ofAsked, "the agreement ended since"],
  },
  {
    name: "the question of a sector leaves marks of a day's key alone",
    file: "records/checking/marked.ts",
    find: '  "screenDocuments",\n',
    put: "",
    test: [ofScreening, "its question as a check"],
  },
  {
    name: "a hit of screening does not join a check's",
    file: "records/checks/encounter.ts",
    find: "...(sector === null ? [] : [sector]), ",
    put: "",
    test: [ofScreening, "none of a check's"],
  },
  {
    name: "a question that is checked again",
    file: "session/screening/checks.ts",
    find: "asked: askedDocument(document) ?? check, check };",
    put: "asked: askedDocument(document) ?? check, check: session.requestId };",
    test: ["test/session/screening/killed.test.ts", "makes no second hit"],
  },
  {
    name: "questions are answered before anybody looks",
    file: "session/screening/job.ts",
    find: "const until = clock.now() - settling;",
    put: "const until = clock.now();",
    test: [ofQuestions, "its acknowledgement is away"],
  },
  {
    name: "questions of an organisation are bounded",
    file: "session/screening/questions.ts",
    find: "if (waiting + questions.length > this.#most) throw",
    put: "if (waiting > Infinity) throw",
    test: [ofQuestions, "no more of one organisation"],
  },
  {
    name: "a question is bound to whose it is",
    file: "session/screening/questions.ts",
    find: "return Buffer.from(JSON.stringify([id, owner, test]));",
    put: "return Buffer.from(String([id, owner, test].length));",
    test: [ofQuestions, "not as another's"],
  },
  {
    name: "questions are kept no longer than they are of use",
    file: "session/screening/job.ts",
    find: "await this.#forget(outlived);",
    put: "",
    test: [ofQuestions, "has waited for two days"],
  },
  {
    name: "a judgement on a hit of screening",
    file: "session/judgements.ts",
    find: "readersFor(sector), restedOn",
    put: "readersFor(null), restedOn",
    test: [ofFollowed, "judged it to be somebody else"],
  },
  {
    name: "a correction of what was met by screening",
    file: "core/access/policies/book.ts",
    find: " || (sector !== null && opensTo(text, sector, owner, now))",
    put: "",
    test: [ofFollowed, "is told of as changed"],
  },
];
