import type { Role } from "../askers.ts";
import { callerPaths } from "./callers.ts";
import { changePaths } from "./changes.ts";
import { explanationPaths } from "./explanations.ts";
import { historyPaths } from "./history.ts";
import { identityPaths } from "./identity.ts";
import { linkedPaths } from "./linked.ts";
import { linkingPaths } from "./linking.ts";
import { numberPaths } from "./numbers.ts";
import type { Ground, Path } from "./path.ts";
import { personSearchPaths } from "./person-search.ts";
import { recordPaths } from "./records.ts";
import { searchPaths } from "./searches.ts";
import { statisticsPaths } from "./statistics.ts";
import { textSearchPaths } from "./text-search.ts";
import { versionPaths } from "./versions.ts";
import { walkPaths } from "./walks.ts";
import { writePaths } from "./writes.ts";

/** Every path through the gateway that only asks. There is no union in the schema, and no export by GraphQL. */
export function readingPaths(ground: Ground, roles: readonly Role[]): Path[] {
  return [
    ...lookingPaths(ground, roles),
    ...personSearchPaths(ground),
    ...numberPaths(ground),
    ...linkedPaths(ground),
    ...walkPaths(ground),
    ...textSearchPaths(ground),
    ...changePaths(ground),
    ...versionPaths(ground),
    ...statisticsPaths(ground),
  ];
}

/** Every path through the gateway. */
export function oraclePaths(ground: Ground, roles: readonly Role[]): Path[] {
  // In this order: who asks a path goes by its place.
  const before = [...lookingPaths(ground, roles), ...writePaths(ground), ...linkingPaths(ground)];
  return [
    ...before,
    ...personSearchPaths(ground),
    ...numberPaths(ground),
    ...linkedPaths(ground),
    ...identityPaths(ground),
    ...walkPaths(ground),
    ...textSearchPaths(ground),
    ...changePaths(ground),
    ...versionPaths(ground),
    ...statisticsPaths(ground),
  ];
}

function lookingPaths(ground: Ground, roles: readonly Role[]): Path[] {
  return [
    ...recordPaths(ground),
    ...searchPaths(ground),
    ...explanationPaths(ground, roles),
    ...callerPaths(),
    ...historyPaths(ground),
  ];
}
