import type { Store } from "../../core/store/port.ts";
import { Filling } from "./filling.ts";

export interface LinkedWorld {
  /** Of communities of a hundred persons each, with their documents; not in the star or the clique. */
  readonly persons: readonly string[];
  readonly star: string;
  readonly clique: readonly string[];
  readonly links: number;
}

const operation = { programme: "HAWK", name: "Harbour", phase: "RUNNING" };
const communitySize = 100;

/**
 * Writes persons with so many links: half among persons and documents of one community, a fifth from one community to
 * another, a fifth to operations; the rest to a star, an operation in which a part of them was seen, and a clique. The same
 * numbers make the same world.
 */
export async function fillLinked(store: Store, persons: number, wanted: number): Promise<LinkedWorld> {
  const filling = new Filling(store, 14);
  const { random } = filling;
  await filling.intern();
  const named = (full: string) => ({ names: [{ kind: "MAIN", full }] });
  const people = await filling.records("person", persons, named("Anna"));
  const documents = await filling.records("document", persons / 2, { type: "PASSPORT", number: "XZ1", issuer: "UTO" });
  const operations = await filling.records("operation", Math.ceil(persons / 200), operation);
  const [star = ""] = await filling.records("operation", 1, operation, filling.everybodys);
  const clique = await filling.records("person", Math.min(300, persons / 40), named("Berta"), filling.everybodys);
  for (const [at, one] of clique.entries())
    for (const other of clique.slice(at + 1)) await filling.join("ASSOCIATE_OF", one, other);
  // The last half of the persons are the star's, and linked to nobody and nothing of the first half.
  const half = persons / 2;
  for (const one of people.slice(half)) await filling.join("SEEN_IN", one, star);
  const anyOf = (list: readonly string[], isFirst: boolean) => {
    const many = Math.floor(list.length / 2);
    return list[(isFirst ? 0 : many) + random(many)] as string;
  };
  for (let left = wanted - filling.links; left > 0; left -= 1) {
    const nth = random(people.length);
    const [one, isFirst] = [people[nth] as string, nth < half];
    const community = nth - (nth % communitySize);
    const sort = random(10);
    if (sort < 3) await filling.join("ASSOCIATE_OF", one, people[community + random(communitySize)] as string);
    else if (sort < 6)
      await filling.join("HOLDER_OF", one, documents[(community + random(communitySize)) >> 1] as string);
    else if (sort < 8) await filling.join("TRAVELLED_WITH", one, anyOf(people, isFirst));
    else await filling.join("SEEN_IN", one, anyOf(operations, isFirst));
  }
  await filling.end();
  return { persons: people.slice(0, half).filter((id) => filling.isShown(id)), star, clique, links: filling.links };
}

/** What few of so many records have, by which lists are narrowed. */
export interface RareWorld {
  /** A person with a thousand links. */
  readonly busy: string;
  /** An operation in which few were seen. */
  readonly operation: string;
}

/** How many records have each rare thing; links of the busy person are as many as a timeline takes. */
const [few, busyLinks] = [60, 1_000];

/** Beside what `fillLinked` wrote: documents of GRC, reported ones, notices for Greeks, a small operation, a busy person. */
export async function fillRare(store: Store): Promise<RareWorld> {
  const filling = new Filling(store, 15);
  await filling.intern();
  const names = [{ kind: "MAIN", full: "Rara" }];
  const [rare = ""] = await filling.records("operation", 1, operation, filling.everybodys);
  for (let at = 0; at < few; at += 1) {
    const number = `RA${10_000 + at}`;
    const [person = ""] = await filling.records("person", 1, { names, nationalities: ["GRC"] });
    const [own = ""] = await filling.records("document", 1, { type: "PASSPORT", number, issuer: "GRC" });
    const [other = ""] = await filling.records("document", 1, { type: "PASSPORT", number, issuer: "UTO" });
    const [vehicle = ""] = await filling.records("vehicle", 1, { plate: number });
    const [notice = ""] = await filling.records("notice", 1, { form: "NOTICE", colour: "RED", status: "VALID" });
    const theft = { fraudType: "STOLEN", theftCountry: "XYZ", theftDate: "2025" };
    await filling.records("documentReport", 1, { owner: "GRC", type: "PASSPORT", number, issuer: "GRC", ...theft });
    await filling.join("HOLDER_OF", person, own);
    await filling.join("HOLDER_OF", person, other);
    await filling.join("KEEPER_OF", person, vehicle);
    await filling.join("SUBJECT_OF", person, notice);
    await filling.join("SEEN_IN", person, rare);
  }
  const [busy = ""] = await filling.records("person", 1, { names }, filling.everybodys);
  for (const companion of await filling.records("person", busyLinks, { names }, filling.everybodys))
    await filling.join("TRAVELLED_WITH", busy, companion, filling.everybodys);
  await filling.end();
  return { busy, operation: rare };
}
