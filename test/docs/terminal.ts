import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Ended } from "../cli/command.ts";

/** A command of `borderlink` that is called in a folder. */
export interface Order {
  readonly folder: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly words: readonly string[];
}

/** Where a reader types the manual's commands: a process of its own, since a thread has no folder of its own. */
export interface Terminal {
  run(order: Order): Promise<Ended>;
  close(): void;
}

export function openTerminal(): Terminal {
  const child = fork(join(import.meta.dirname, "typed.ts"));
  return {
    run: async (order) => {
      child.send(order);
      const [ended] = (await once(child, "message")) as [Ended];
      return ended;
    },
    close: () => child.disconnect(),
  };
}
