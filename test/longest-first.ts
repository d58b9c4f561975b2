import { basename } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Begins with the files that take longest, in this order. On a machine where none has run yet vitest knows their sizes alone,
 * and one core would wait for the other's last file.
 */
export function longestFirst(names: readonly string[]): typeof BaseSequencer {
  return class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      const rank = ({ moduleId }: TestSpecification) => names.indexOf(basename(moduleId));
      const named = files.filter((file) => rank(file) >= 0).toSorted((one, other) => rank(one) - rank(other));
      return [...named, ...(await super.sort(files.filter((file) => rank(file) < 0)))];
    }
  };
}
