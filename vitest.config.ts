import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Sources run as Node runs them. Vite's own module runner would load a second instance of graphql, and values
    // that cross between the two show up as silent nulls.
    experimental: { viteModuleRunner: false },
    testTimeout: 10_000,
    hookTimeout: 30_000,
  },
});
