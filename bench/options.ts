import { parseArgs } from "node:util";
import { chosen, positive } from "./arguments.ts";
import { type CaseName, caseNames } from "./cases.ts";
import { rungNames, type RungName } from "./ladder.ts";
import { usualSubjects } from "./world.ts";

export interface Options {
  readonly persons: number;
  /** Of how many persons is asked. */
  readonly subjects: number;
  /** Documents and reports beside the persons' own, of which nobody asks. */
  readonly others: number;
  /** Folder that holds the world from one run to the next; null for one that is thrown away. */
  readonly world: string | null;
  readonly rounds: number;
  readonly seconds: number;
  readonly rungs: readonly RungName[];
  readonly queries: readonly CaseName[];
  readonly json: boolean;
  /** The audit and the key check alone, without the ladder. */
  readonly audit: boolean;
  /** Folder for a processor profile of each rung's front process; null for none. */
  readonly profile: string | null;
  /** On whose disk the audit is measured; the system's for temporary files where it is left out. */
  readonly folder: string | undefined;
}

export const usageText = `npm run bench -- [--persons 20000] [--subjects ${usualSubjects}] [--others 0] [--world FOLDER] [--rounds 3] [--seconds 1.2] [--rungs ${rungNames.join(",")}] [--queries ${caseNames.join(",")}] [--profile FOLDER] [--json], or --audit [--seconds 5] [--folder FOLDER] [--json]`;

/** Throws an error whose message says what is wrong with the arguments. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      persons: { type: "string", default: "20000" },
      subjects: { type: "string", default: String(usualSubjects) },
      others: { type: "string", default: "0" },
      world: { type: "string" },
      rounds: { type: "string", default: "3" },
      seconds: { type: "string", default: "1.2" },
      rungs: { type: "string", default: rungNames.join(",") },
      queries: { type: "string", default: caseNames.join(",") },
      profile: { type: "string" },
      audit: { type: "boolean", default: false },
      folder: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  return {
    persons: positive("persons", values.persons),
    subjects: positive("subjects", values.subjects),
    others: values.others === "0" ? 0 : positive("others", values.others),
    world: values.world ?? null,
    rounds: positive("rounds", values.rounds),
    seconds: positive("seconds", values.seconds),
    rungs: chosen("rung", rungNames, values.rungs),
    queries: chosen("query", caseNames, values.queries),
    json: values.json,
    profile: values.profile ?? null,
    audit: values.audit,
    folder: values.folder,
  };
}
