import type { TestHub } from "../hub.ts";
import { ownerOf } from "./askers.ts";
import { ask } from "./asking.ts";
import { chunksOf } from "./paths/path.ts";
import type { Content } from "./ruling.ts";
import { recordTypes } from "./schema.ts";
import { everythingOf, ownFields } from "./shapes.ts";
import type { AccessWorld } from "./world.ts";

/** By id: what each record says to its owner, of whom nothing is withheld. */
export async function wholeOf(hub: TestHub, world: AccessWorld): Promise<Map<string, Content>> {
  const whole = new Map<string, Content>();
  for (const type of recordTypes) {
    const query = `query($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on ${type.name} ${everythingOf(type, ownFields)} } }`;
    for (const [, own] of Map.groupBy(world.ofType(type.name), ({ owner, test }) => `${owner} ${test}`)) {
      for (const some of chunksOf(own, 100)) {
        const [first] = some;
        if (!first) continue;
        const ids = some.map(({ id }) => id);
        const { data } = await ask(hub, ownerOf(first, hub.clock.now()), { query, variables: { ids } });
        for (const [at, id] of ids.entries()) whole.set(id, data.nodes[at]);
      }
    }
  }
  return whole;
}
