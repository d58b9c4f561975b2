import type { Reporter, TestModule } from "vitest/node";

declare module "vitest" {
  interface TaskMeta {
    /** Of a row: how many concrete attacks it made. */
    shapes?: number;
  }
}

/** After vitest's own summary: how much was attacked, and what there is nothing to attack of yet. */
export const report: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const rows = tests.filter((test) => test.meta().shapes !== undefined);
    const shapes = rows.reduce((sum, test) => sum + (test.meta().shapes ?? 0), 0);
    const failed = rows.filter((test) => !test.ok()).length;
    const notYet = tests.filter(({ options }) => options.mode === "todo");
    for (const { name } of notYet) console.log(`not yet: ${name}`);
    console.log(`${rows.length} rows, ${shapes} shapes, ${failed} rows failed, ${notYet.length} parts not yet there`);
  },
};
