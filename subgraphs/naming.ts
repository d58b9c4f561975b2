import { may } from "../core/access/caller.ts";
import { lacksScope } from "../core/errors.ts";
import type { Dataset, HubRecord } from "../core/record.ts";
import { everything } from "../core/store/port.ts";
import type { SubgraphContext } from "./context.ts";
import { loader } from "./loader.ts";

/** Which records are meant: those that have this id in the field, and how many of them at most. */
interface Naming {
  readonly field: string;
  readonly id: string;
  readonly most: number;
}

/**
 * What the caller is shown of the records that name another, and whether there are more; of all that an answer asks this
 * of in one read. `FORBIDDEN` where its key may not read them: none would read as none there.
 */
export async function naming<R extends HubRecord>(
  context: SubgraphContext,
  dataset: Dataset<R>,
  { field, id, most }: Naming,
): Promise<{ readonly records: readonly R[]; readonly more: boolean }> {
  if (!may(context.caller, dataset.name, "read")) throw lacksScope(`${dataset.name}:read`);
  const load = async (ids: readonly string[]) => {
    const found = await context.reader.findEach(dataset, field, ids, everything, { first: most });
    return ids.map((one) => found.get(one) ?? { records: [], more: false });
  };
  return loader(context, `${dataset.name} by ${field}, ${most} at most`, load, most).load(id);
}
