import { demoWorld } from "../../demo/world.ts";
import { datasets, type KindDataset } from "../../records/datasets.ts";
import { type Kind, kindNames, kinds } from "../../records/kinds.ts";
import { type Neighbours, neighbours } from "../../records/links/kinds.ts";
import { roomOf } from "../../records/rooms.ts";
import { leads } from "../../test/access/trade.ts";

/** What a kind of record lacks outside its own domain, a sentence for each file. */
export function kindFaults(): string[] {
  return [...datasets.values()].flatMap((dataset) => [
    ...unlinked(dataset),
    ...uninvented(dataset),
    ...unjudged(dataset),
    ...unreviewed(dataset),
  ]);
}

function unlinked({ name, joins }: KindDataset): string[] {
  if (joins || rowsOf(name).length > 0) return [];
  return [
    `records/links/kinds.ts has no link that joins the kind ${name}: say which does, and what its fields are called.`,
  ];
}

const invented = new Set(Array.from(demoWorld({ persons: 40, seed: 1 }), ({ record }) => record));

function uninvented({ name }: KindDataset): string[] {
  return invented.has(name)
    ? []
    : [`demo/background.ts makes no record of the kind ${name}: invent one, there or beside it.`];
}

/** The access oracle has a table of its own, so that a fault in the hub's is found by it. */
function unjudged({ name }: KindDataset): string[] {
  const fields = rowsOf(name)
    .flatMap(fieldsOf)
    .filter((field) => !Object.hasOwn(leads, field));
  if (fields.length === 0) return [];
  return [
    `test/access/trade.ts does not say where ${[...new Set(fields)].join(" and ")} lead: the access oracle needs it.`,
  ];
}

function unreviewed({ name, reviewYears }: KindDataset): string[] {
  if (Number.isInteger(reviewYears) && reviewYears > 0) return [];
  const file = roomOf(kinds[name].subgraph, "records");
  return [`${file} does not say after how many years a record of the kind ${name} is reviewed: give its reviewYears.`];
}

function rowsOf(kind: Kind): Neighbours[] {
  return neighbours.filter(({ from, to }) => from === kind || to === kind);
}

function fieldsOf({ from, to, outward, inward }: Neighbours): string[] {
  return [`${kinds[from].type}.${outward}`, `${kinds[to].type}.${inward}`];
}
