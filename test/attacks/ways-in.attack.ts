import { attackBy } from "./run.ts";
import { waysIn } from "./rows.ts";

for (const [group, rows] of Object.entries(waysIn)) attackBy(group, rows);
