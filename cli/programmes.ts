import type { Command } from "commander";
import type { Run } from "./output.ts";

/** The commands that declare programmes of operations. */
export function programmeCommands(borderlink: Command, run: Run): void {
  const programmes = borderlink
    .command("programmes")
    .description("programmes of operations, beside the hub's own: STOP, INFRA, Icebreaker, Lionfish, Hawk");
  programmes
    .command("set")
    .argument("<file>", "JSON: code, name, crimeAreas, activities, registers, seizures, places")
    .description("declare a programme, or declare it anew under its code")
    .action((file: string, options: object) =>
      run(options, async (output) => (await import("./commands/programmes.ts")).set(file, output)),
    );
  programmes
    .command("list")
    .description("every programme: the hub's own and those declared")
    .option("--json", "print one JSON object")
    .action((options) =>
      run(options, async (output) => (await import("./commands/programmes.ts")).list(options, output)),
    );
  programmes
    .command("remove")
    .argument("<code>", "code of a declared programme")
    .description("remove a declared programme that no operation names")
    .action((code: string, options: object) =>
      run(options, async (output) => (await import("./commands/programmes.ts")).remove(code, output)),
    );
}
