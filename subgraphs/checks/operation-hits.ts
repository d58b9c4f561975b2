import type { Rows } from "../../core/access/reader.ts";
import { everything } from "../../core/store/port.ts";
import { type HitRecord, hits } from "../../records/checks/records.ts";
import { type Connection, connection, type PageArguments, pageRequest } from "../connection.ts";
import type { SubgraphContext } from "../context.ts";
import { loader } from "../loader.ts";
import { shownAs } from "./hits.ts";

const field = "Operation.hits";
const none: Rows<HitRecord> = { records: [], more: false };
const asEdge = (node: HitRecord) => ({ node });

/** The hits of checks that named the operation as their case: none to whom it is not shown. Those of many are one read. */
export async function hitsIn(
  { id }: { readonly id: string },
  page: PageArguments,
  context: SubgraphContext,
): Promise<Connection<HitRecord>> {
  const { reader } = context;
  const list = { field, of: id };
  const request = pageRequest(context, list, page);
  if ((await shownAs(context, id)) === null) return connection(context, list, request, none, asEdge, async () => 0);
  const read = async (ids: readonly string[]) => {
    const found = await reader.findEach(hits, "operation", ids, everything, request);
    return ids.map((one) => found.get(one) ?? none);
  };
  const rows = await loader(context, `${field} ${request.first} ${request.after ?? ""}`, read, request.first).load(id);
  const count = (atMost: number) =>
    loader(context, `count ${field}`, async (ids: readonly string[]) => {
      const found = await reader.countEach(hits, "operation", ids, everything, atMost);
      return ids.map((one) => found.get(one) ?? 0);
    }).load(id);
  return connection(context, list, request, rows, asEdge, count);
}
