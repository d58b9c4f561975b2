import type { Guard } from "./list.ts";

const chain = "test/subgraphs/operations/training.test.ts";
const exercises = "test/subgraphs/operations/exercises.test.ts";
const reminders = "test/gateway/live/reminders.test.ts";
const worlds = "test/subgraphs/operations/exercise-worlds.test.ts";

/** What stands between a trainer and whom nobody certified, and between an exercise and who is not to know of it. */
export const training: readonly Guard[] = [
  {
    name: "a trainer's certificate is in force while it teaches",
    file: "records/operations/certificates.ts",
    find: "if (isInForce(certificate, days)) return null;",
    put: "if (days.first) return null;",
    test: [chain, "ends with the certificate of a trainer"],
  },
  {
    name: "a record rests on what its writer knows of",
    file: "core/access/borne-out.ts",
    find: "filter(([, record]) => knows(record))",
    put: "filter(([, record]) => record)",
    test: [chain, "rests on what its issuer sees alone"],
  },
  {
    name: "a chain of certificates that would come back is refused",
    file: "core/access/borne-out.ts",
    find: "if (id === record.id) return { path, reason: circle };",
    put: "if (id === null) return { path, reason: circle };",
    test: [chain, "comes back to none of its certificates"],
  },
  {
    name: "a reminder is for those whom it concerns, live",
    file: "gateway/live/reminders.ts",
    find: "|| !isTo(reminder, caller.owner)",
    put: "|| !reminder",
    test: [reminders, "to the organisation of the officer and to no other"],
  },
  {
    name: "a reminder is of the caller's world",
    file: "gateway/live/reminders.ts",
    find: "test !== caller.test ||",
    put: "test === null ||",
    test: [reminders, "is told to no test key where an agreement is live"],
  },
  {
    name: "a notice is told once",
    file: "session/reminders.ts",
    find: "const fresh = wanted.filter(({ id }) => !known.has(id));",
    put: "const fresh = wanted.map((one) => ({ ...one, id: `${one.id}${Math.random()}` })).filter(({ id }) => !known.has(id));",
    test: [reminders, "at 90, 30 and 7 days, once each"],
  },
  {
    name: "a reminder of an agreement counts while it ends so",
    file: "gateway/live/reminders.ts",
    find: "isNews(await partnership.agreements.toldOf(record), reminder)",
    put: "(await partnership.agreements.toldOf(record)) !== null",
    test: [reminders, "is no news any more once it was renewed"],
  },
  {
    name: "webhooks are told no version of what they are reminded of",
    file: "core/webhooks/news.ts",
    find: "(announcement && reminded.includes(kind))",
    put: "reminded.includes(kind)",
    test: [reminders, "is reminded of certificates and agreements"],
  },
  {
    name: "a reminder is for those whom it concerns, by webhook",
    file: "core/webhooks/news.ts",
    find: "if (announcement && !isTo(announcement, receiving.caller.owner)) return null;",
    put: "",
    test: [reminders, "is reminded of certificates and agreements"],
  },
  {
    name: "a vehicle that came is checked",
    file: "records/operations/scoring.ts",
    find: 'if (inVehicle && ofVehicle.length === 0) return "VEHICLE_NOT_CHECKED";',
    put: "",
    test: [exercises, "has travellers who come by car"],
  },
  {
    name: "what a participant notes is read as any record",
    file: "session/training/practice.ts",
    find: "const stated = this.#drafted(exercise, traveller, { ...nothing, decision, note }).note;",
    put: "const stated = note;",
    test: [exercises, "keeps of a decision no note"],
  },
  {
    name: "a lineage says where it is not whole",
    file: "session/training/lineage.ts",
    find: "if (fresh.length > room) this.whole = false;",
    put: "if (fresh.length < room) this.whole = true;",
    test: ["test/subgraphs/operations/lineage.test.ts", "says where it is not whole"],
  },
  {
    name: "an exercise is of the test world",
    file: "session/training/exercises.ts",
    find: "if (!test) throw hubError",
    put: "if (test === null) throw hubError",
    test: [worlds, "test and live never meet in exercises"],
  },
  {
    name: "what an exercise expects is sealed until it ends",
    file: "session/training/exercises.ts",
    find: "const sealed = this.#sealed.seal(JSON.stringify([id, seed, expected]));",
    put: "const sealed = JSON.stringify([id, seed, expected]);",
    test: [exercises, "tells nobody what there is to be found until it has ended"],
  },
  {
    name: "who takes no part in an exercise checks in none",
    file: "session/training/practice.ts",
    find: "if (!exercise?.participants.some(({ key }) => key === caller.id))",
    put: "if (!exercise)",
    test: [exercises, "takes nothing once it has ended"],
  },
];
