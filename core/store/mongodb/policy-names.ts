import type { PolicyName } from "../policy-names.ts";
import type { Collection } from "../port.ts";
import { rowsOf } from "./document.ts";
import { logOf } from "./log.ts";
import { type Asking, options } from "./reads.ts";

const atOnce = 100;

/**
 * In the log first, where nearly all are found; of the others in the outboxes, where few versions wait; and once more in
 * the log, for what the sequencer has moved meanwhile.
 */
export async function namesPolicies(
  asking: Asking,
  collections: readonly Collection[],
  asked: readonly PolicyName[],
): Promise<boolean[]> {
  const named = asked.map(() => false);
  const lookUp = async (find: (some: readonly PolicyName[]) => Promise<readonly boolean[]>) => {
    const open = asked.map((_, at) => at).filter((at) => !named[at]);
    for (let from = 0; from < open.length; from += atOnce) {
      const some = open.slice(from, from + atOnce);
      const found = await find(some.map((at) => asked[at] as PolicyName));
      for (const [nth, at] of some.entries()) named[at] = found[nth] === true;
    }
  };
  await lookUp((some) => inLog(asking, some));
  await lookUp((some) => inOutboxes(asking, collections, some));
  await lookUp((some) => inLog(asking, some));
  return named;
}

/** Each is a pipeline of its own, all in one call, so that each ends with the first version it finds. */
async function inLog({ db, session }: Asking, asked: readonly PolicyName[]): Promise<boolean[]> {
  const [first = [], ...others] = asked.map(({ policy, owner }, at) => [
    { $match: { "record.policy": policy, ...(owner !== undefined && { "record.owner": owner }) } },
    { $limit: 1 },
    { $project: { _id: 0, asked: { $literal: at } } },
  ]);
  const pipeline = [...first, ...others.map((other) => ({ $unionWith: { coll: "versions", pipeline: other } }))];
  const found = await logOf(db).aggregate<{ readonly asked: number }>(pipeline, options(session)).toArray();
  const named = new Set(found.map((one) => one.asked));
  return asked.map((_, at) => named.has(at));
}

async function inOutboxes(
  { db, session }: Asking,
  collections: readonly Collection[],
  asked: readonly PolicyName[],
): Promise<boolean[]> {
  const wanted = {
    "_outbox.request": { $exists: true },
    "_outbox.record.policy": { $in: asked.map(({ policy }) => policy) },
  };
  const owners = new Map<string, Set<string>>();
  for (const collection of collections) {
    const rows = rowsOf(db, collection).find(wanted, { ...options(session), projection: { _outbox: 1 } });
    for await (const { _outbox } of rows)
      for (const { record } of _outbox)
        if (record) owners.getOrInsertComputed(record.policy, () => new Set()).add(record.owner);
  }
  return asked.map(({ policy, owner }) =>
    owner === undefined ? owners.has(policy) : owners.get(policy)?.has(owner) === true,
  );
}
