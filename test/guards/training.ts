import type { Guard } from "./list.ts";

const chain = "test/subgraphs/operations/training.test.ts";
const exercises = "test/subgraphs/operations/exercises.test.ts";
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
