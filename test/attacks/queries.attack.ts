import { attackBy } from "./run.ts";
import { queries } from "./rows.ts";

for (const [group, rows] of Object.entries(queries)) attackBy(group, rows);
