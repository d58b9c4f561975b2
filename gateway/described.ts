import { cardPaths } from "./cards/described.ts";
import { exportPaths } from "./export/described.ts";
import { feedPaths } from "./feed/described.ts";
import { picturePaths } from "./pictures/described.ts";
import { reportPaths } from "./reports/described.ts";
import type { JsonSchema } from "./rest/openapi/json-schema.ts";

/** What the description of the plain calls tells beside them, by its path. */
export const describedBeside = (): Readonly<Record<string, JsonSchema>> => ({
  ...exportPaths(),
  ...feedPaths(),
  ...picturePaths(),
  ...cardPaths(),
  ...reportPaths(),
});
