import type { Kind } from "../../../records/kinds.ts";
import { identityKinds } from "../../../records/links/identity.ts";
import { type LinkKind, neighbours } from "../../../records/links/kinds.ts";
import type { Entry } from "../../../session/entry.ts";
import type { Crowd } from "./crowded-world.ts";

/** Who states all of it. */
export const owner = "UTO";

export function referenceOf(kind: Kind, at: number): string {
  return `${kind} ${at}`;
}

const everybody = { audiences: [{}] };
/** A quarter is its owner's alone: whoever asks reads past it. */
const handlings = [everybody, everybody, { audiences: [{ except: ["NIX"] }] }, { audiences: [] }];

/** Names that everybody has: each search meets thousands. */
const given = ["Mohammed", "Mohamed Ali", "Anna Maria", "Abd al-Rahman", "Jan"];
const family = ["Ali", "Hassan", "Eriksson", "Haddad Ali", "Nowak"];
/** Eight components that a thousand vehicles and reports share. */
const shared = Array.from({ length: 8 }, (_, at) => `C-SHARED-${at}`);

type Content = (at: number) => object;

const described = (at: number) => ({
  vin: at < 600 ? "UTOPIA-77" : `VIN-${at}`,
  plate: at % 3 === 0 ? `P-${at % 50}` : `P-${at}`,
  plateCountry: "UTO",
  make: "Norvik",
  model: at % 2 ? "Fjell" : "Sund",
  colour: at % 20 === 0 ? "PINK" : "BLACK",
  year: 2000 + (at % 20),
  category: "CAR",
  components: at < 1000 ? shared.map((serialNumber) => ({ kind: "AXLE", serialNumber })) : [],
});

const contents: Readonly<
  Record<
    Exclude<
      Kind,
      | "link"
      | "identityJudgement"
      | "alertReview"
      | "hit"
      | "hitReply"
      | "hitResult"
      | "judgement"
      | "tellingRule"
      | "referral"
      | "participation"
      | "resourceOffer"
      | "allocation"
      | "decision"
      | "afterActionReport"
      | "inspection"
      | "exercise"
      | "exerciseAttempt"
    >,
    Content
  >
> = {
  person: (at) => ({
    names: [0, 1, 2].map((nth) => ({
      kind: nth === 0 ? "MAIN" : "ALIAS",
      full: `${given[(at + nth) % 5]} ${family[Math.floor(at / 5 + nth) % 5]}${nth === 0 ? ` ${at}` : ""}`,
    })),
    birthDates: [{ date: at % 2 ? "1974" : `19${60 + (at % 40)}-08-12` }],
    nationalities: ["UTO", at % 7 ? "D" : "GRC"],
    sex: at % 2 ? "M" : "F",
    identifiers: [{ number: at < 600 ? "ID-1" : `ID-${at}` }],
    note: at < 100 ? "note ".repeat(700) : "note",
  }),
  notice: (at) => ({ form: "NOTICE", colour: "RED", status: "VALID", number: `2026/${at % 300}` }),
  document: (at) => ({
    type: "PASSPORT",
    issuer: at % 3 ? "UTO" : "GRC",
    number: at < 600 ? "XZ000123" : `XZ${at}`,
    issued: `20${10 + (at % 10)}-03`,
  }),
  documentReport: (at) => ({
    type: "PASSPORT",
    issuer: "UTO",
    number: at < 600 ? "XZ000123" : `XZ${at}`,
    fraudType: at % 50 === 0 ? "REVOKED" : "STOLEN",
    // As many on each day, and in one country, so that an order has long stretches of the same value.
    theftDate: `2025-0${1 + (at % 9)}-01`,
    theftCountry: "GRC",
  }),
  vehicle: described,
  vehicleReport: (at) => ({ ...described(at), status: at % 60 === 0 ? "STOLEN" : "RECOVERED" }),
  specimen: (at) => ({
    number: `UTO-AO-${String(at + 1).padStart(5, "0")}`,
    country: "UTO",
    category: "PASSPORT",
    type: "ORDINARY",
    pages: Array.from({ length: 20 }, (_, page) => ({ page: `page ${page}`, features: features(20, genuine) })),
  }),
  alert: (at) => ({
    kind: "COUNTERFEIT",
    country: "UTO",
    specimenNumber: "UTO-AO-00001",
    state: "SUBMITTED",
    title: `Alert ${at}`,
    features: features(60, compared),
  }),
  operation: (at) => ({
    programme: "HAWK",
    name: `Operation ${at}`,
    from: `2026-0${1 + (at % 9)}-01`,
    until: `2026-0${1 + (at % 9)}-20`,
    phase: "RUNNING",
    countries: ["UTO", "GRC"],
    objectives: Array.from({ length: 50 }, () => "Check every document on the route."),
  }),
  deployment: (at) => ({ event: `Event ${at}`, country: "UTO" }),
  course: (at) => ({ title: `Course ${at}` }),
  officer: (at) => ({ name: `Officer ${at}`, service: `Service ${at % 9}` }),
  certificate: (at) => ({
    officer: named("officer", at),
    course: named("course", at % 50),
    level: at % 3 ? "PARTICIPANT" : "TRAINER",
    issued: `2026-0${1 + (at % 9)}-01`,
  }),
  session: () => ({ country: "UTO" }),
  partner: (at) => ({ name: `Partner ${at}`, kind: "PRIVATE" }),
  policyDocument: (at) => ({
    title: `Rules ${at}`,
    number: `R-${at % 40}`,
    documentVersion: "1",
    text: "rule ".repeat(400),
  }),
  capacityReport: (at) => ({
    asOf: `2026-0${1 + (at % 9)}`,
    borderPoints: Array.from({ length: 100 }, (_, point) => ({ code: `P-${point}`, connected: "FIND" })),
  }),
};

const genuine = { technique: "WATERMARK", whatToSee: "A head shimmers when it is tilted against the light." };
const compared = { technique: "WATERMARK", genuine: "A head shimmers.", fake: "It is printed." };

function features(many: number, feature: object): readonly object[] {
  return Array.from({ length: many }, () => feature);
}

/** Of a kind that is neither, a tenth of the persons. */
function howMany(kind: Kind, { persons, vehicles }: Crowd): number {
  if (kind === "person") return persons;
  if (kind === "vehicle") return vehicles;
  if (kind === "specimen" || kind === "operation" || kind === "alert") return 300;
  return Math.max(1_000, Math.floor(persons / 10));
}

/**
 * Records of every kind, then links: each kind of link joins everything to the first records of the other kind, so that
 * some have thousands, and a thousand records to one another.
 */
export function* crowdedEntries(crowd: Crowd): Generator<Entry> {
  for (const [kind, content] of Object.entries(contents) as [Kind, Content][]) {
    for (let at = 0; at < howMany(kind, crowd); at += 1) yield { ...filing(kind, at), ...content(at) };
  }
  for (const { kind, from, to } of neighbours) {
    const many = Math.min(howMany(from, crowd), 2_000);
    for (let at = 0; at < many; at += 1) {
      if (from !== to || at > 0) yield link(kind, from, at, to, 0);
      const next = (at * 7 + 1) % Math.min(howMany(to, crowd), 1_000);
      if (next !== 0 && (from !== to || next !== at)) yield link(kind, from, at, to, next);
    }
  }
  yield* judgements(crowd);
}

/** The same of judgements: one record is judged with a thousand others. */
function* judgements(crowd: Crowd): Generator<Entry> {
  for (const kind of identityKinds)
    for (let at = 1; at < Math.min(howMany(kind, crowd), 1_000); at += 1)
      yield {
        ...joined(kind, 0, kind, at),
        record: "identityJudgement",
        judgement: "SAME",
        basis: `register ${at % 9}`,
      };
}

function filing(kind: Kind, at: number) {
  return { record: kind, owner, reference: referenceOf(kind, at), handling: handlings[at % handlings.length] };
}

function link(kind: LinkKind, from: Kind, at: number, to: Kind, other: number): Entry {
  return { ...joined(from, at, to, other), record: "link", kind, source: `register ${at % 9}` };
}

function named(record: Kind, nth: number) {
  return { record, owner, reference: referenceOf(record, nth) };
}

function joined(from: Kind, at: number, to: Kind, other: number) {
  return { owner, handling: everybody, from: named(from, at), to: named(to, other) };
}
