import type { Guard } from "./list.ts";

const control = "test/subgraphs/specimens/quality-control.test.ts";
const outOfForce = "test/subgraphs/specimens/out-of-force.test.ts";

/** What stands between a draft and its publication, and between what is over and who asks. */
export const alerts: readonly Guard[] = [
  {
    name: "a step that the kind does not declare",
    file: "core/transitions.ts",
    find: 'if (next.includes(to) && (mover === "owner" || keeps())) return "written";',
    put: 'return "written";',
    test: [control, "is not moved on by its owner"],
  },
  {
    name: "a record that begins as what it cannot be",
    file: "core/transitions.ts",
    find: "return transitions.begins.includes(to)",
    put: "return to.length > 0",
    test: [control, "is not moved on by its owner"],
  },
  {
    name: "an alert is reviewed by another organisation",
    file: "session/alert-reviews.ts",
    find: "if (includesCode([alert.owner], caller.owner))",
    put: 'if (alert.owner === "")',
    test: [control, "are of two organisations"],
  },
  {
    name: "an alert is reviewed by another key",
    file: "session/alert-reviews.ts",
    find: "if (await isSubmittedBy(store, alert, caller.id))",
    put: 'if (await isSubmittedBy(store, alert, ""))',
    test: [control, "where one key has come to act for another organisation"],
  },
  {
    name: "a draft is its owner's",
    file: "records/specimens/publication.ts",
    find: 'return shownTo(state === "DRAFT" ? [] : reviewers);',
    put: "return stated;",
    test: [control, "is its owner's while it is a draft"],
  },
  {
    name: "an alert whose last day is over",
    file: "records/specimens/publication.ts",
    find: "return expires === null ? stated : endingBy(stated, endOfDay(latestDay(expires)));",
    put: "return stated;",
    test: [outOfForce, "on SQLite is met nowhere from the next request on where its last day was over"],
  },
  {
    name: "a picture that shows somebody is masked before an alert is submitted",
    file: "records/specimens/faults.ts",
    find: 'if (state !== "DRAFT" && unmasked)',
    put: 'if (state === "" && unmasked)',
    test: [control, "with a picture that shows somebody's data"],
  },
  {
    name: "at the counter nothing is for laboratories",
    file: "records/specimens/inspection/slots.ts",
    find: 'return features.filter(({ level }) => level !== "LABORATORY");',
    put: "return [...features];",
    test: ["test/subgraphs/specimens/inspections.test.ts", "about nothing that is for laboratories"],
  },
];
