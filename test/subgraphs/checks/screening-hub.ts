import { type Policy, policySchema } from "../../../core/access/policies/policy.ts";
import type { Sector } from "../../../core/access/sectors.ts";
import { screenInBackground } from "../../../gateway/background/screening.ts";
import { type HitRecord, hits } from "../../../records/checks/records.ts";
import type { ScreeningMeter } from "../../../session/screening/job.ts";
import { type Asked, openTestHub, type TestHub } from "../../hub.ts";
import { heldTimer } from "../../world.ts";

const second = 1_000;

/** Figures as the job tells them. */
export function heldMeter() {
  const figures = { waiting: 0, oldest: null as number | null, checked: 0, outlived: 0 };
  const meter: ScreeningMeter = {
    waiting: (waiting, oldest) => Object.assign(figures, { waiting, oldest }),
    checked: (count) => void (figures.checked += count),
    outlived: (count) => void (figures.outlived += count),
  };
  return { figures, meter };
}

/** The job of a process on that hub's store, which looks at what waits when the test rings. */
export function jobOf(hub: Pick<TestHub, "hub" | "clock" | "settings">) {
  const bell = heldTimer();
  const { figures, meter } = heldMeter();
  const faults: unknown[] = [];
  const log = { error: (said: unknown) => void faults.push(said) };
  const options = { clock: hub.clock, meter, log: log as never, hitRules: hub.settings, timer: bell.timer };
  return { stop: screenInBackground(hub.hub, options), bell, figures, faults };
}

/** An airline of Utopia, whose police are told of what is met wherever it flies from. */
export const skyways = { owner: "SKYWAYS", sector: "carriers" } as const;

export interface SectorKey {
  readonly owner: string;
  readonly sector: Sector;
  readonly test?: boolean;
}

/** The key of an organisation that screens. */
export function keyOf({ owner, sector, test = false }: SectorKey) {
  return { owner, sector, test, role: "partner", scopes: ["document:check"] } as const;
}

/** The agreement of an organisation that screens. */
export function agree(
  hub: Pick<TestHub, "hub">,
  { owner, sector }: SectorKey,
  police: readonly { readonly bureau: string; readonly places: string[] | null }[] = [{ bureau: "UTO", places: null }],
) {
  const bounds = { owners: null, classes: null, operations: null, perMinute: null, perDay: null };
  const narrowing = { purposes: null, bounds, addresses: null, until: null };
  const screening = { sector, police: [...police] };
  const terms = { owner, scopes: ["*:*"], ...narrowing, screening };
  return hub.hub.platform.agreements.set(terms, "operator", "request");
}

export const screenDocuments = `mutation ($documents: [DocumentToScreen!]!, $flight: FlightToScreen, $place: String, $key: String) {
  screenDocuments(documents: $documents, flight: $flight, place: $place, idempotencyKey: $key) { received at }
}`;

export const flight = { number: "UT123", from: "AMR", to: "XXA", departure: "2026-06-02T06:30:00Z" };

export function passport(number: string) {
  return { number, type: "PASSPORT", issuer: "UTO" };
}

/** A hub with an airline's agreement, and the job that checks what it asks. */
export async function openScreeningHub() {
  const hub = await openTestHub();
  const { close } = hub;
  await agree(hub, skyways);
  const job = jobOf(hub);
  return Object.assign(hub, {
    job,
    /** What the airline is answered that has these passports screened. */
    screen: (numbers: readonly string[], asked: Asked = {}) =>
      hub.ask(keyOf(skyways), screenDocuments, {
        ...asked,
        variables: { documents: numbers.map(passport), flight, ...asked.variables },
      }),
    /** Has what was asked so far checked. */
    ring: async () => {
      hub.clock.pass(2 * second);
      await job.bell.ring();
    },
    close: async () => {
      await job.stop();
      await close();
    },
  });
}

const fields = `id owner recordOwner kind sector told state recordStands record { id } meetings { check at place operation }`;

/** The hits that a bureau sees, in the order of their ids. */
export async function hitsOf(hub: Pick<TestHub, "ask">, owner: string, test = false) {
  const asker = { owner, test, scopes: ["*:read", "*:search"] };
  const { data, errors } = await hub.ask(asker, `{ hits(first: 100) { nodes { ${fields} } } }`);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.hits.nodes as Record<string, any>[]; // oxlint-disable-line typescript/no-explicit-any
}

export type Opening = Partial<NonNullable<Policy["screening"]>>;

/** A record that nobody but its owner sees, and that carriers may have screened. */
export function openedTo(screening: Opening = {}): Policy {
  return policySchema.parse({ screening: { sectors: ["carriers"], ...screening } });
}

/** A passport of XXA that its owner reports stolen. */
export function stolenPassportOfXxa(hub: TestHub, number: string, policy: Policy = openedTo()): Promise<string> {
  const reported = { ...passport(number), owner: "XXA", issuer: "XXA", fraudType: "STOLEN", reference: number };
  return hub.world.write("documentReport", { ...reported, policy });
}

/** What is sent to have it screened. */
export function asked(number: string) {
  return { documents: [{ ...passport(number), issuer: "XXA" }] };
}

/** The hits on a record that a bureau sees. */
export async function hitsOnRecord(hub: TestHub, record: string, owner = "UTO") {
  const seen = new Set((await hitsOf(hub, owner)).map(({ id }) => id));
  const all = await hub.hub.platform.store.find<HitRecord>(hits, { record }, { first: 100 });
  return all.filter(({ id }) => seen.has(id)).map(({ owner: of, told, meetings }) => ({ of, told, meetings }));
}
