import { parseArgs } from "node:util";
import { chosen, positive } from "../arguments.ts";
import { type GatewayName, gatewayNames, type Programs } from "./gateways.ts";

export const queryNames = ["public", "chain", "list"] as const;
/** Its text is in `queries/`. */
export type QueryName = (typeof queryNames)[number];

export interface Options {
  readonly gateways: readonly GatewayName[];
  readonly programs: Programs;
  readonly queries: readonly QueryName[];
  readonly rounds: number;
  readonly seconds: number;
  /** Kept connections, each of which asks again when it is answered. */
  readonly connections: number;
  readonly execArgv: readonly string[];
}

/** Throws an error whose message says what is wrong with the arguments. Gateways that are not there are said and left out. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      gateways: { type: "string", default: gatewayNames.join(",") },
      queries: { type: "string", default: queryNames.join(",") },
      rounds: { type: "string", default: "5" },
      seconds: { type: "string", default: "3" },
      connections: { type: "string", default: "50" },
      "hive-router": { type: "string" },
      "cosmo-router": { type: "string" },
      wgc: { type: "string" },
      profile: { type: "string" },
    },
  });
  const { "hive-router": hive, "cosmo-router": cosmo, wgc, profile } = values;
  const programs: Programs = {
    ...(hive && { "hive-router": hive }),
    ...(cosmo && wgc && { "cosmo-router": cosmo, wgc }),
  };
  const wanted = chosen("gateway", gatewayNames, values.gateways);
  const missing = wanted.filter((name) => (name === "hive-router" || name === "cosmo-router") && !programs[name]);
  if (missing.length > 0) console.error(`left out, as no --${missing.join(", no --")} says where it is`);
  return {
    gateways: wanted.filter((name) => !missing.includes(name)),
    programs,
    queries: chosen("query", queryNames, values.queries),
    rounds: positive("rounds", values.rounds),
    seconds: positive("seconds", values.seconds),
    connections: positive("connections", values.connections),
    execArgv: profile ? ["--cpu-prof", `--cpu-prof-dir=${profile}`] : [],
  };
}
