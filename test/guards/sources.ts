import type { Guard } from "./list.ts";

const ofSources = "test/subgraphs/checks/sources.test.ts";
const ofDelivery = "test/imports/delivery.test.ts";

/** Sources that are overdue, and what a delivery is. */
export const sources: readonly Guard[] = [
  {
    name: "a source that a clock ahead has declared",
    file: "core/deliveries/book.ts",
    find: 'since <= believed ? since : ""',
    put: "since",
    test: ["test/core/deliveries.test.ts", "declared by a clock which ran ahead"],
  },
  {
    name: "a source that is declared anew",
    file: "core/deliveries/book.ts",
    find: "!!at && at >= begun && at <= believed",
    put: "!!at && at <= believed",
    test: ["test/core/deliveries.test.ts", "declared anew is waited for"],
  },
  {
    name: "nothing recorded, where the source is overdue",
    file: "records/checking/verdict.ts",
    find: 'const verdict = isOverdue ? "NOT_CHECKED" : drawn;',
    put: "const verdict = drawn;",
    test: [ofSources, "was not made, and says whose records are late"],
  },
  {
    name: "an overdue source of an owner that shows the caller nothing",
    file: "session/deliveries.ts",
    find: "return policies.length === 0 || policies.some((policy) => shown.has(policy));",
    put: "return true;",
    test: [ofSources, "is not told of"],
  },
  {
    name: "an overdue source of an owner that the key is not bound to",
    file: "session/deliveries.ts",
    find: "if (owners && !includesCode(owners, owner)) return false;",
    put: "",
    test: [ofSources, "is not told of"],
  },
  {
    name: "overdue sources of test records",
    file: "core/deliveries/book.ts",
    find: " && one.test === test",
    put: "",
    test: [ofSources, "is no test key's where live records are late"],
  },
  {
    name: "a batch that is sent again is no delivery",
    file: "session/record-service.ts",
    find: '!("repeated" in outcome) && ',
    put: "",
    test: [ofSources, "the same batch again is no delivery"],
  },
  {
    name: "who says that a bureau has delivered",
    file: "session/deliveries.ts",
    find: 'if (!may(caller, kind, "write")) throw lacksScope(`${kind}:write`);',
    put: "",
    test: ["test/subgraphs/account/sources.test.ts", "is who may write such records"],
  },
  {
    name: "a file that was tried only, or refused as the whole, is no delivery",
    file: "imports/file.ts",
    find: "if (!options.dryRun && !whole.refused)",
    put: "if (whole)",
    test: [ofDelivery, "is none where it"],
  },
  {
    name: "a file that somebody writes to while it is read",
    file: "imports/file.ts",
    find: "if (!(await source.isAsOpened()))",
    put: "if (!(await source.isAsOpened()) && options.dryRun)",
    test: [ofDelivery, "where somebody writes to it meanwhile"],
  },
  {
    name: "the whole of nothing",
    file: "imports/file.ts",
    find: "if (taken.concerned.length === 0) return { missing: 0, withdrawn: 0, refused: ofNothing };",
    put: "",
    test: ["test/imports/withdraw-missing.test.ts", "where it has no record"],
  },
  {
    name: "an edition of a list that is older than the last",
    file: "imports/editions.ts",
    find: "if (last && isOlder(published, last.published))",
    put: "if (last && published === name.list)",
    test: ["test/imports/editions.test.ts", "is refused where it is older than the last"],
  },
  {
    name: "a list is as fresh as its edition",
    file: "core/deliveries/book.ts",
    find: "const noted = [edition ? null : row?.at, confirmed]",
    put: "const noted = [row?.at, confirmed]",
    test: ["test/imports/editions.test.ts", "has its source overdue where it is old"],
  },
  {
    name: "a judgement rests on all that is linked, however much",
    file: "records/checking/judged.ts",
    find: "if (!page?.more) return found;",
    put: "if (page) return found;",
    test: ["test/records/checking/judged.test.ts", "of 101 that its bearer holds"],
  },
  {
    name: "a bearer whose day of birth contradicts",
    file: "records/checking/bearers.ts",
    find: "born.factor >= 1 && ",
    put: "",
    test: ["test/subgraphs/checks/bearers.test.ts", "was born a year before"],
  },
  {
    name: "a bearer whose name is another",
    file: "records/checking/bearers.ts",
    find: " && score >= profiles.secondLine.threshold",
    put: "",
    test: ["test/subgraphs/checks/bearers.test.ts", "has another name, born the same day"],
  },
];
