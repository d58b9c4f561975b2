import fc from "fast-check";
import { GraphQLSchema } from "graphql";
import type { TestHub } from "../hub.ts";
import { type ArgumentValues, operations } from "../gateway/executor/operations.ts";
import { askersOf, type Role } from "./askers.ts";
import { askerOf } from "./asking.ts";
import { comparable } from "./comparable.ts";
import { sees } from "./model.ts";
import { Hearing, Ruling } from "./ruling.ts";
import { api } from "./schema.ts";
import { type AccessWorld, addTo, type Handling, handlings } from "./world.ts";

/** What clients may ask that changes nothing. */
const asking = new GraphQLSchema({ ...api.toConfig(), mutation: null });

/** Ids of every kind, seen and hidden, and values that records have where searches ask for them. */
function valuesIn(world: AccessWorld): ArgumentValues {
  const records = [...world.records.values()].filter((_, at) => at % 7 === 0);
  const ids = [...records.map(({ id }) => id), "PER-AAAAAAAAAAAAAAAAAAAAAAAAAA", "nothing"];
  const said = (type: string) => world.ofType(type).map((one) => one.said);
  return {
    id: ids,
    ids,
    of: ids,
    from: ids,
    to: ids,
    perKind: [1, 100],
    first: [1, 5, 50, 100],
    after: ["none"],
    name: ["eriksson", "anna"],
    text: ["eriksson", "anna eri", "XZ000123", "XZ0?01", "9A77", "canary", "offence", "passport"],
    number: ["XZ000123", "UTO-AO-01001", ...said("Notice").map((one) => one.number)],
    birthDate: ["1974-08-12", "1974"],
    identifier: said("Person").map((one) => one.identifiers[0].number),
    vin: ["UTOPIA-77"],
    plate: said("Vehicle").map((one) => one.plate),
    component: said("Vehicle").map((one) => one.components[0].serialNumber),
    specimenNumber: ["UTO-AO-01001"],
    field: ["names", "created"],
    updatedSince: ["2000-01-01"],
    createdSince: ["2000-01-01"],
    ...Object.fromEntries(["issuer", "country", "nationality", "plateCountry"].map((name) => [name, ["UTO", "D"]])),
  };
}

/**
 * Asks valid operations of any shape as any role, and searches the bytes of each answer for what the role may not see.
 * After every fifty a hidden record of each type, with links, is added: not one byte of their answers may change by it.
 * Throws what it found, with the operation.
 */
export async function searchAtRandom(hub: TestHub, world: AccessWorld, { runs = 0, seed = 0 }): Promise<void> {
  const roles = askersOf(hub, world);
  const drawn = fc.tuple(operations(asking, valuesIn(world)), fc.constantFrom(...roles));
  const sample = fc.sample(drawn, { numRuns: runs, seed });
  for (let at = 0; at < sample.length; at += 50) {
    const some = sample.slice(at, at + 50);
    const before = await answersTo(hub, world, some);
    const [name, handling] = handlingFor(at / 50);
    await addTo(world, { [`${name}, added ${at}`]: handling }, 3);
    const after = await answersTo(hub, world, some);
    for (const [nth, [operation, role]] of some.entries()) {
      const blind = !sees({ ...role, rights: ["*:read"] }, { ...handling, kind: "person", ends: [] });
      if (blind && before[nth] !== after[nth])
        throw new Error(`A record that is ${name} is noticed by ${role.name}: ${JSON.stringify(operation)}`);
    }
  }
}

type Drawn = readonly [{ readonly query: string; readonly variables: Readonly<Record<string, unknown>> }, Role];

async function answersTo(hub: TestHub, world: AccessWorld, some: readonly Drawn[]): Promise<string[]> {
  const ruling = new Ruling();
  const answers = some.map(async ([operation, role]) => {
    const answer = await askerOf(hub)(role, operation);
    const bytes = JSON.stringify(answer.headers) + answer.body;
    new Hearing(role, JSON.stringify(operation), ruling).search(bytes, world);
    return comparable(answer);
  });
  const bytes = await Promise.all(answers);
  if (ruling.faults.length > 0) throw new Error(ruling.faults.slice(0, 3).join("\n"));
  return bytes;
}

function handlingFor(turn: number): [string, Handling] {
  const all = Object.entries(handlings);
  return all[(turn * 7 + 1) % all.length] as [string, Handling];
}
