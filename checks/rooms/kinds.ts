import { demoWorld } from "../../demo/world.ts";
import { datasets, handedInKinds, type KindDataset } from "../../records/datasets.ts";
import { kinds } from "../../records/kinds.ts";
import { type Neighbours, neighbours } from "../../records/links/kinds.ts";
import { roomOf } from "../../records/rooms.ts";
import { classOf, leads } from "../../test/access/trade.ts";

/** What a kind of record lacks outside its own domain, a sentence for each file. */
export function kindFaults(): string[] {
  const ofEach = [...datasets.values()].flatMap((one) => [...unreviewed(one), ...unlinked(one)]);
  return [...ofEach, ...uninvented(), ...unjudged(), ...unclassed()];
}

/** What names others by its fields, or is so named, needs no link. */
function unlinked({ name, joins, borneOut, handedIn }: KindDataset): string[] {
  const named = [...datasets.values()].some((one) => one.borneOut?.fields.includes(name));
  if (joins || borneOut || named || !handedIn || neighbours.some(({ from, to }) => from === name || to === name))
    return [];
  return [
    `records/links/kinds.ts has no link that joins the kind ${name}: say which does, and what its fields are called.`,
  ];
}

function uninvented(): string[] {
  const lacking = new Set([
    ...handedInKinds.map((kind) => `${kind} among its records`),
    ...neighbours.map(({ kind, from, to }) => `${kind} from ${from} to ${to}`),
  ]);
  for (const entry of demoWorld({ persons: 40, seed: 1 })) {
    lacking.delete(`${entry.record} among its records`);
    if (entry.record === "link") lacking.delete(`${entry.kind} from ${entry.from.record} to ${entry.to.record}`);
  }
  if (lacking.size === 0) return [];
  return [`demo/background.ts has no ${[...lacking].join(" and no ")}: invent one, there or in a file beside it.`];
}

/** The access oracle has a table of its own, so that a fault in the hub's is found by it. */
function unjudged(): string[] {
  const fields = new Set(neighbours.flatMap(fieldsOf).filter((field) => !Object.hasOwn(leads, field)));
  if (fields.size === 0) return [];
  return [`test/access/trade.ts does not say where ${[...fields].join(" and ")} lead: the access oracle needs it.`];
}

/** The same of classes: what the oracle takes for open is not looked at where it is withheld. */
function unclassed(): string[] {
  const fields = [...datasets.values()].flatMap(({ type, classes }) =>
    Object.entries(classes).flatMap(([field, one]) =>
      classOf(type, field) === one ? [] : [`${type}.${field} (${one})`],
    ),
  );
  if (fields.length === 0) return [];
  return [`test/access/trade.ts does not give ${fields.join(" and ")} its class: the access oracle needs it.`];
}

function unreviewed({ name, reviewYears }: KindDataset): string[] {
  if (Number.isInteger(reviewYears) && reviewYears > 0) return [];
  const file = roomOf(kinds[name].subgraph, "records");
  return [`${file} does not say after how many years a record of the kind ${name} is reviewed: give its reviewYears.`];
}

function fieldsOf({ from, to, outward, inward }: Neighbours): string[] {
  return [`${kinds[from].type}.${outward}`, `${kinds[to].type}.${inward}`];
}
