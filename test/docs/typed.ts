// A process that `openTerminal` starts: calls the commands that it is sent, one after the other.

import { chdir } from "node:process";
import { called } from "../cli/command.ts";
import type { Order } from "./terminal.ts";

process.on("message", async ({ folder, settings, words }: Order) => {
  chdir(folder);
  process.send?.(await called(settings, ...words));
});
