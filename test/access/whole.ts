import type { TestHub } from "../hub.ts";
import { ownerOf } from "./askers.ts";
import { askerOf } from "./asking.ts";
import { chunksOf } from "./paths/path.ts";
import type { Content } from "./ruling.ts";
import { recordTypes } from "./schema.ts";
import { everythingOf, ownFields } from "./shapes.ts";
import type { AccessWorld } from "./world.ts";

/** By id: what each record says to whom nothing of it is withheld: its owner, or an owner of what it joins. */
export async function wholeOf(hub: TestHub, world: AccessWorld): Promise<Map<string, Content>> {
  const whole = new Map<string, Content>();
  const ask = askerOf(hub);
  for (const type of recordTypes) {
    const own = everythingOf(type, ownFields);
    const query = `query($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on ${type.name} ${own} } }`;
    for (const some of chunksOf(world.ofType(type.name), 100)) {
      const ids = some.map(({ id }) => id);
      const toldTo = new Map(some.flatMap((one) => [one, ...one.ends]).map((one) => [`${one.owner} ${one.test}`, one]));
      for (const one of toldTo.values()) {
        const { data } = await ask(ownerOf(one, hub.clock.now()), { query, variables: { ids } });
        for (const [at, { id, owner, ends }] of some.entries()) {
          const content = data.nodes[at] as Content | null;
          if (
            content &&
            [owner, ...ends.map((end) => end.owner)].includes(one.owner) &&
            (owner === one.owner || !whole.has(id))
          )
            whole.set(id, content);
        }
      }
    }
  }
  return whole;
}
