import { isEnumType } from "graphql";
import { api, byIdField, recordTypes, searchField } from "./schema.ts";
import { leading } from "./shapes.ts";
import type { AccessWorld } from "./world.ts";

const page = "totalCount totalCountAtLeast edges { cursor node { id } } pageInfo { hasNextPage endCursor }";
const head = "query($first: Int, $after: String)";

/** The orders in which records of a type can be asked for. */
function ordersOf(type: string): string[] {
  const orders = api.getType(`${type}Order`);
  return isEnumType(orders) ? orders.getValues().map(({ name }) => name) : [];
}

/** Every list of the client schema, asked by pages: of searches in every order, and of what everybody's record of each type leads to. */
export function listsOf(world: AccessWorld): string[] {
  return recordTypes.flatMap((type) => {
    const search = searchField(type)?.name;
    const anchor = world.ofType(type.name).find(({ handled }) => handled === "everybody's");
    const steps = leading(type).filter(({ args }) => args.some(({ name }) => name === "after"));
    const from = steps.map(
      ({ name }) =>
        `${head} { of: ${byIdField(type)?.name}(id: "${anchor?.id}") { list: ${name}(first: $first, after: $after) { ${page} } } }`,
    );
    const ways = search ? ["", ...ordersOf(type.name).map((order) => `, orderBy: ${order}`)] : [];
    return [
      ...ways.map((way) => `${head} { list: ${search}(first: $first, after: $after${way}) { ${page} } }`),
      ...from,
    ];
  });
}
