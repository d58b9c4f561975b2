import { existsSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { defineConfig } from "vitest/config";
import { longestFirst } from "./test/longest-first.ts";

const longest = [
  "mongodb.test.ts",
  "supervisor.test.ts",
  "recipes.test.ts",
  "process.test.ts",
  "backup-mongodb.test.ts",
  "failures.test.ts",
  "old-data.test.ts",
  "metamorphic.test.ts",
  "oracle.test.ts",
];

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // First, and for all tests: what of the hub is not written yet.
    globalSetup: "test/rooms.ts",
    // Sources run as Node runs them. Vite's own module runner would load a second instance of graphql, and values
    // that cross between the two show up as silent nulls.
    experimental: { viteModuleRunner: false },
    // No file changes what another could meet, and each would import the whole hub again otherwise.
    isolate: false,
    // vitest leaves one core to itself, which on a machine of two is half of all.
    maxWorkers: availableParallelism(),
    pool: "threads",
    sequence: { sequencer: longestFirst(longest) },
    // Stores and audits write through to the disk for every entry: in memory where the machine has a folder for it.
    env: { TMPDIR: existsSync("/dev/shm") ? "/dev/shm" : tmpdir() },
    // Only what hangs is to be ended: a busy machine takes many times as long as a quiet one.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
