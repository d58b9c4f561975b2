import { createHash } from "node:crypto";
import { normaliseNumber } from "../../core/standards/document-numbers.ts";
import { categoryOf, checkDocuments, namedOnly } from "../../records/checking/document.ts";
import type { Finding } from "../../records/checking/verdict.ts";
import { type DocumentRecord, documents } from "../../records/documents/records.ts";
import type { ExerciseRecord } from "../../records/operations/records.ts";
import { type Expected, type ExpectedOutcome, type Scenario, scenarios } from "../../records/operations/scenarios.ts";
import { featuresOf, type Observation, pagesForBorder } from "../../records/specimens/inspection/slots.ts";
import { specimenKey } from "../../records/specimens/matching.ts";
import { type AlertRecord, alerts, type SpecimenRecord, specimens } from "../../records/specimens/records.ts";
import { readAll } from "../read-whole.ts";
import { withVehicles } from "./draw-vehicles.ts";
import { atOnce, byLot, type Drawing, type Drawn, type Lots, mostLookedAt, tooFew } from "./lots.ts";

type Traveller = ExerciseRecord["travellers"][number];

/**
 * Travellers of the scenario, drawn by the seed from test records that the starter sees, each with what the real check and
 * the real inspection come to. The same seed over the same records draws the same, in the same order.
 */
export async function drawTravellers(drawing: Drawing, scenario: Scenario, seed: number) {
  const lots = (text: string) => createHash("sha256").update(`${seed}|${scenario}|${text}`).digest("hex");
  const known = await versionsByIssuer(drawing);
  const inReported = scenarios[scenario].VEHICLE_REPORT;
  const drawn = [...(await drawFakes(drawing, scenarios[scenario].FAKE, known, lots))];
  const wanted = new Map(Object.entries(scenarios[scenario]) as [ExpectedOutcome, number][]);
  wanted.set("FAKE", 0);
  // Of who comes in a reported car nothing else is known.
  wanted.set("VEHICLE_REPORT", 0);
  wanted.set("NOTHING", scenarios[scenario].NOTHING + inReported);
  const pool = byLot(await passports(drawing), lots, (one) => nameOf(one));
  for (let at = 0; at < pool.length && [...wanted.values()].some((left) => left > 0); at += atOnce) {
    const some = pool.slice(at, at + atOnce);
    const findings = await checkedNow(drawing, some);
    for (const [index, document] of some.entries()) {
      const outcome = outcomeOf(findings[index] as Finding);
      const left = outcome === null ? 0 : (wanted.get(outcome) ?? 0);
      if (outcome === null || left === 0 || drawn.some(({ traveller }) => isSame(traveller, document))) continue;
      wanted.set(outcome, left - 1);
      drawn.push({ traveller: presented(document, await seenOf(drawing, known, document, lots)), outcome });
    }
  }
  for (const [outcome, left] of wanted) if (left > 0) throw tooFew(outcome, scenario, left);
  const named = await withBearers(drawing, drawn, pool, lots);
  const driven = inReported > 0 ? await withVehicles(drawing, named, inReported, lots) : named;
  const ordered = byLot(driven, lots, ({ traveller }) => `order ${nameOf(traveller)}`);
  const expected = ordered.map(({ outcome }, at): Expected => ({ traveller: at + 1, outcome }));
  return { travellers: ordered.map(({ traveller }) => traveller), expected };
}

/** A document that can be handed over: all that names one is stated. */
type Named = DocumentRecord & { readonly number: string; readonly type: string; readonly issuer: string };

async function passports({ reader }: Drawing): Promise<Named[]> {
  const found: Named[] = [];
  for await (const some of readAll<DocumentRecord>(reader, documents, {
    type: { $in: ["PASSPORT", "IDENTITY_CARD"] },
  })) {
    found.push(...some.filter((one): one is Named => one.number !== null && one.issuer !== null && one.type !== null));
    if (found.length >= mostLookedAt) break;
  }
  const byNumber = new Map(found.map((one) => [normaliseNumber(one.number), one]));
  return [...byNumber.values()];
}

function checkedNow({ reader, today }: Drawing, some: readonly Pick<Traveller, "number" | "type" | "issuer">[]) {
  const asked = some.map(({ number, type, issuer }) =>
    namedOnly({ number, type: type as Named["type"], issuer } as never),
  );
  return checkDocuments({ reader, today, lateSources: async () => [] }, asked);
}

/** Null where it is not plain what there is to be found. */
function outcomeOf({ candidates, nextStep }: Finding): ExpectedOutcome | null {
  if (candidates.some(({ kind }) => kind === "DOCUMENT_REPORT")) return "DOCUMENT_REPORT";
  if (candidates.some(({ kind }) => kind === "NOTICE")) return "NOTICE";
  return candidates.length === 0 && nextStep === "CONTINUE" ? "NOTHING" : null;
}

type Versions = ReadonlyMap<string, readonly SpecimenRecord[]>;

/** Of the type that an inspection takes where none is said. */
async function versionsByIssuer({ reader }: Drawing): Promise<Versions> {
  const found: SpecimenRecord[] = [];
  for await (const some of readAll<SpecimenRecord>(reader, specimens, { type: "ORDINARY" })) {
    found.push(...some);
    if (found.length >= mostLookedAt) break;
  }
  return Map.groupBy(found, ({ country, category }) => `${country} ${category}`);
}

/** What is to be seen of a genuine document, as a version has it that the real inspection does not contradict; nothing where none is known. */
async function seenOf({ inspections }: Drawing, known: Versions, document: Named, lots: Lots): Promise<Observation[]> {
  const category = categoryOf[document.type];
  const versions = known.get(`${document.issuer} ${category}`) ?? [];
  for (const version of byLot(versions, lots, ({ number }) => `version ${nameOf(document)} ${number}`)) {
    const observations = observed(version, () => "PRESENT");
    const { issuer, number } = document;
    const asked = { issuer, category: version.category, type: version.type, printed: { number, issued: null } };
    const { verdict } = await inspections.look({ ...asked, observations, lights: [] });
    if (verdict !== "CONTRADICTED") return observations;
  }
  return [];
}

function observed(version: SpecimenRecord, finding: (one: Omit<Observation, "finding">) => Observation["finding"]) {
  return featuresOf(pagesForBorder(version)).map(({ page, technique, light, whatToSee }) => {
    const feature = { page, technique, light, whatToSee };
    return { ...feature, finding: finding(feature) };
  });
}

/** Documents made as published alerts describe, which the real inspection tells from the genuine ones. */
async function drawFakes(drawing: Drawing, wanted: number, known: Versions, lots: Lots) {
  if (wanted === 0) return [];
  const found: AlertRecord[] = [];
  for await (const some of readAll<AlertRecord>(drawing.reader, alerts, { state: "PUBLISHED" })) found.push(...some);
  const all = [...known.values()].flat();
  const drawn: Drawn[] = [];
  for (const alert of byLot(found, lots, ({ specimenNumber, title }) => `${specimenNumber} ${title}`)) {
    if (drawn.length === wanted) break;
    const version = all.find(({ number }) => specimenKey(number) === specimenKey(alert.specimenNumber ?? ""));
    const traveller = version && fakeOf(version, alert, lots);
    if (!traveller || !version || drawn.some((one) => one.traveller.number === traveller.number)) continue;
    const [finding] = await checkedNow(drawing, [traveller]);
    const looked = await drawing.inspections.look({
      issuer: version.country as string,
      category: version.category,
      type: version.type,
      printed: { number: traveller.number, issued: null },
      observations: traveller.seen as Observation[],
      lights: [],
    });
    if (finding?.candidates.length === 0 && looked.verdict === "CONTRADICTED")
      drawn.push({ traveller, outcome: "FAKE" });
  }
  if (drawn.length < wanted) throw tooFew("FAKE", null, wanted - drawn.length);
  return drawn;
}

/**
 * False documents in the names of bearers of whom nothing is known, as far as there are any: a document without a name would
 * say by itself that it is false.
 */
async function withBearers(drawing: Drawing, drawn: readonly Drawn[], pool: Named[], lots: Lots) {
  if (drawn.every(({ outcome }) => outcome !== "FAKE")) return drawn;
  const others = pool.filter((one) => one.holder?.surname && !drawn.some(({ traveller }) => isSame(traveller, one)));
  const some = byLot(others, lots, (one) => `bearer ${nameOf(one)}`).slice(0, atOnce);
  const findings = await checkedNow(drawing, some);
  const free = some.filter((_, at) => outcomeOf(findings[at] as Finding) === "NOTHING");
  return drawn.map(({ traveller, outcome }): Drawn => {
    const bearer = outcome === "FAKE" ? free.shift() : undefined;
    return { traveller: bearer ? { ...traveller, ...printedOf(bearer) } : traveller, outcome };
  });
}

function fakeOf(version: SpecimenRecord, alert: AlertRecord, lots: Lots): Traveller | null {
  const type = Object.keys(categoryOf).find((one) => categoryOf[one] === version.category);
  if (!type || !version.country) return null;
  const differs = (one: Omit<Observation, "finding">) =>
    alert.features.find(
      ({ technique, light, page }) =>
        technique === one.technique && light === one.light && (page ?? one.page) === one.page,
    );
  const seen = observed(version, (one) => {
    const fake = differs(one);
    return fake ? (fake.seen ?? "DIFFERENT") : "PRESENT";
  });
  const digits = String(Number.parseInt(lots(`number ${alert.title} ${version.number}`).slice(0, 8), 16)).padStart(
    7,
    "0",
  );
  const number = alert.numbers[0]?.from ?? `X${digits.slice(-7)}`;
  const printed = { surname: null, givenNames: null, birthDate: null };
  return {
    type: type as Traveller["type"],
    number,
    issuer: version.country,
    ...printed,
    seen: seen as Traveller["seen"],
    vehicle: null,
  };
}

function presented(document: Named, seen: Observation[]): Traveller {
  const { type, number, issuer } = document;
  return { type, number, issuer, ...printedOf(document), vehicle: null, seen: seen as Traveller["seen"] } as Traveller;
}

function printedOf({ holder }: Named): Pick<Traveller, "surname" | "givenNames" | "birthDate"> {
  const { surname = null, givenNames = null, birthDate = null } = holder ?? {};
  return { surname, givenNames, birthDate };
}

function nameOf({ type, number, issuer }: { type: string; number: string; issuer: string }): string {
  return `${type} ${issuer} ${number}`;
}

function isSame(one: { readonly number: string }, other: { readonly number: string }): boolean {
  return normaliseNumber(one.number) === normaliseNumber(other.number);
}
