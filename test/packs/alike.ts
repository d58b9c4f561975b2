import { everything } from "../../core/store/port.ts";
import { checkDocuments, namedOnly } from "../../records/checking/document.ts";
import { checkPerson } from "../../records/checking/person.ts";
import { checkVehicles } from "../../records/checking/vehicle.ts";
import type { Finding } from "../../records/checking/verdict.ts";
import type { TravellerAsked } from "../../session/checks.ts";
import { datasetOf, type Said, shownTo, type World } from "../world.ts";
import { offline, post } from "./packed.ts";

/** Draws numbers from 0 to below; the same seed draws the same ones. */
export type Draw = (below: number) => number;

/** Mulberry32. */
export function drawFrom(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const names = ["Nimelle Brenighan", "Orlane Dauvesque", "Brenighan Nimelle", "Tavish Orrendale"];
const births = ["1980-01-02", "1980", "2015-05-05", "1974-08-12"];
const owners = ["UTO", "GRC", "DEU"];
const types = ["PASSPORT", "IDENTITY_CARD"] as const;
const plates = ["ZZ 1", "ZZ2", "ZZ-3"];

const one = <T>(draw: Draw, of: readonly T[]): T => of[draw(of.length)] as T;
const maybe = <T>(draw: Draw, value: T): T | null => (draw(3) === 0 ? null : value);
const numberOf = (draw: Draw, many: number) => `XZ${String(draw(many)).padStart(6, "0")}`;

/** Handlings under which a pack and the hub are to say the same: whoever is shown it may take it along, or it is discreet. */
const handlings = (now: number): Said["policy"][] => [
  offline,
  offline,
  shownTo({ to: ["GRC"], offline: true }),
  shownTo({ to: ["DEU"], offline: true }),
  shownTo({ discreet: true }),
  shownTo({ offline: true, until: new Date(now + 3 * 3_600_000).toISOString() }),
  shownTo({ offline: true, classes: ["source"] }),
  shownTo(),
];

/** Records about few travellers, so that they meet; `many` of each kind. */
export async function fillAlike(world: World, draw: Draw, many: number): Promise<void> {
  const policies = handlings(world.clock.now());
  const said = () => ({ owner: one(draw, owners), policy: one(draw, policies) });
  const people: string[] = [];
  const held: string[] = [];
  for (let at = 0; at < many; at += 1) {
    const issuer = one(draw, owners);
    const fraudType = one(draw, ["STOLEN", "LOST", "REVOKED", "INVALID"]);
    const report = {
      ...said(),
      number: numberOf(draw, many),
      type: one(draw, types),
      issuer,
      owner: issuer,
      fraudType,
    };
    await world.write("documentReport", report);
    const identifiers = [{ number: numberOf(draw, many) }];
    const fingerprints = draw(3) === 0 ? [{ transactionNumber: `TX${draw(many)}` }] : [];
    const birthDates = [{ date: one(draw, births) }];
    people.push(await world.person(one(draw, names), { ...said(), birthDates, identifiers, fingerprints }));
    const holder = { surname: "Brenighan", birthDate: one(draw, births) };
    const document = { number: numberOf(draw, many), type: maybe(draw, one(draw, types)), issuer: maybe(draw, issuer) };
    held.push(await world.write("document", { ...said(), ...document, holder }));
    const vehicle = { plate: one(draw, plates), plateCountry: maybe(draw, one(draw, owners)), make: "Orbis" };
    const status = one(draw, ["STOLEN", "RECOVERED"]);
    await world.write("vehicleReport", {
      ...said(),
      ...vehicle,
      engineNumber: maybe(draw, `EN${draw(many)}77`),
      status,
    });
    const notice = { form: "NOTICE", colour: one(draw, ["RED", "YELLOW"]), status: one(draw, ["VALID", "SUSPENDED"]) };
    const expires = maybe(draw, one(draw, ["2026-06-01", "2030"]));
    const about = await world.write("notice", { ...said(), ...notice, expires });
    await world.link("SUBJECT_OF", one(draw, people), about, said());
    await world.link("HOLDER_OF", one(draw, people), one(draw, held), said());
  }
  for (const [at, country] of owners.entries())
    await world.write("specimen", {
      ...said(),
      number: `${country}-AO-0${at + 1}001`,
      country,
      category: "PASSPORT",
      type: "ORDINARY",
      numberFormat: one(draw, ["LLNNNNNN", "NNNNNNNNN"]),
      firstIssued: one(draw, ["2015", "2024"]),
    });
}

const stamps = new Set(["id", "version", "created", "updated", "due"]);

/** Withdraws some of them, shows some to others, and adds as many as are said. */
export async function changeAlike(world: World, draw: Draw, more: number): Promise<void> {
  const policies = handlings(world.clock.now());
  for (const kind of ["documentReport", "person", "document", "vehicleReport", "notice", "link"] as const)
    for (const record of await world.platform.store.find(datasetOf(kind), everything, { first: 100 })) {
      const what = draw(6);
      if (what === 0) await world.withdraw(record.id, record.owner);
      if (what !== 1 || kind === "link") continue;
      const said = Object.fromEntries(Object.entries(record).filter(([name]) => !stamps.has(name)));
      await world.write(kind, { ...said, policy: one(draw, policies) });
    }
  await fillAlike(world, draw, more);
}

/** A traveller who may be one of them. */
export function askAlike(draw: Draw, many: number): TravellerAsked {
  const birthDate = one(draw, births);
  const bearer = { name: one(draw, names), birthDate: maybe(draw, birthDate), nationality: null, sex: null };
  const named = namedOnly({
    number: numberOf(draw, many + 5),
    type: maybe(draw, one(draw, types)),
    issuer: maybe(draw, one(draw, owners)),
  });
  const vehicle = { vin: null, plate: one(draw, plates), plateCountry: maybe(draw, one(draw, owners)), components: [] };
  const asked = { names: [bearer.name], birthDate: maybe(draw, birthDate), nationalities: [], sex: null };
  return {
    document: { ...named, issued: maybe(draw, one(draw, ["2016", "2025"])), bearer: maybe(draw, bearer) },
    vehicle: maybe(draw, { ...vehicle, engineNumber: maybe(draw, `EN${draw(many)}77`), make: "Orbis" }),
    person: maybe(draw, { ...asked, transactionNumber: maybe(draw, `TX${draw(many)}`) }),
  };
}

/** What the hub says of each part, by the rules and reads of its own checks. */
export async function saidOnline(world: World, asked: TravellerAsked): Promise<(Finding | null)[]> {
  const { checking } = world.asking(post).checks;
  return [
    asked.document && ((await checkDocuments(checking, [asked.document]))[0] ?? null),
    asked.vehicle && ((await checkVehicles(checking, [asked.vehicle]))[0] ?? null),
    asked.person && (await checkPerson(checking, asked.person)),
  ];
}
