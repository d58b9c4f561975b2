import { existsSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { longestFirst } from "../longest-first.ts";
import { report } from "./report.ts";

// `npm run attacks`: apart from `npm test`, since slow clients wait for time limits and floods take their time.
export default defineConfig({
  test: {
    root: join(import.meta.dirname, "../.."),
    include: ["test/attacks/*.attack.ts"],
    experimental: { viteModuleRunner: false },
    // Growth is measured in the whole process: nothing else may run in it.
    pool: "forks",
    // The search takes its minute, whatever the machine.
    sequence: { sequencer: longestFirst(["dearest.attack.ts", "policies.attack.ts", "slow.attack.ts"]) },
    // vitest leaves one core to itself, which on a machine of two is half of all.
    maxWorkers: availableParallelism(),
    execArgv: ["--expose-gc"],
    env: { TMPDIR: existsSync("/dev/shm") ? "/dev/shm" : tmpdir() },
    testTimeout: 60_000,
    hookTimeout: 30_000,
    reporters: ["verbose", report],
  },
});
