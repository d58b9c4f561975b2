import type { Setting } from "./table.ts";
import { file, orNone } from "./values.ts";

export const exportSettings = {
  exports: {
    variable: "HUB_EXPORTS",
    default: "none",
    allowed: "`none`, or a file (JSON)",
    meaning: "Exports that the hub makes by itself, how often, and where to: see the manual's page for operators.",
    schema: orNone(file),
  },
} as const satisfies Record<string, Setting>;
