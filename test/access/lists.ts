import { byIdField, recordTypes, searchField } from "./schema.ts";
import { leading } from "./shapes.ts";
import type { AccessWorld } from "./world.ts";

const page = "totalCount totalCountAtLeast edges { cursor node { id } } pageInfo { hasNextPage endCursor }";
const head = "query($first: Int, $after: String)";

/** Every list of the client schema, asked by pages: of searches, and of what everybody's record of each type leads to. */
export function listsOf(world: AccessWorld): string[] {
  return recordTypes.flatMap((type) => {
    const search = searchField(type)?.name;
    const anchor = world.ofType(type.name).find(({ handled }) => handled === "everybody's");
    const steps = leading(type).filter(({ args }) => args.some(({ name }) => name === "after"));
    const from = steps.map(
      ({ name }) =>
        `${head} { of: ${byIdField(type)?.name}(id: "${anchor?.id}") { list: ${name}(first: $first, after: $after) { ${page} } } }`,
    );
    return [...(search ? [`${head} { list: ${search}(first: $first, after: $after) { ${page} } }`] : []), ...from];
  });
}
