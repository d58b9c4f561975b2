import type { HubRecord } from "../core/record.ts";
import type { SubgraphContext } from "./context.ts";
import { loader } from "./loader.ts";

/**
 * What has an id, of whatever kind, read together with the others that the request asks for; null where the caller sees
 * none. It stands as its id alone, from which its own subgraph answers, unless `held` says that this one is that.
 */
export function nodes(context: SubgraphContext, held: (id: string) => boolean = () => false) {
  return loader<string, Pick<HubRecord, "id"> | null>(context, "nodes", async (ids: readonly string[]) => {
    const records = await context.reader.nodes(ids);
    context.spending.charge("rows", records.filter((record) => record !== null).length);
    return records.map((record) => record && (held(record.id) ? record : { id: record.id }));
  });
}
