import { afterAll, beforeAll, expect, it } from "vitest";
import { policySchema } from "../../core/access/policies/policy.ts";
import { type Sector, sectors } from "../../core/access/sectors.ts";
import { type HitRecord, hits } from "../../records/checks/records.ts";
import { agree, flight, keyOf, openScreeningHub, screenDocuments } from "../subgraphs/checks/screening-hub.ts";
import { type Audience, type Held, meets, type Screening } from "./model.ts";

let hub: Awaited<ReturnType<typeof openScreeningHub>>;
beforeAll(async () => {
  hub = await openScreeningHub();
}, 60_000);
afterAll(() => hub.close());

const noon = Date.parse("2026-06-01T12:00:00.000Z");
const minutes = (many: number) => new Date(noon + many * 60_000).toISOString();

/** What a record is opened to; GRC and D are the police, D under its other code as well. */
const openings: readonly (Screening | undefined)[] = [
  undefined,
  { sectors: [...sectors] },
  { sectors: ["carriers"] },
  { sectors: ["hotels", "police"], to: ["GRC"] },
  { sectors: ["carriers", "banks"], to: ["DEU"] },
  { sectors: ["carriers", "banks"], except: ["GRC"] },
  { sectors: [...sectors], to: ["D", "GRC"], except: ["DEU"] },
  { sectors: ["carriers", "police"], until: minutes(-1) },
  { sectors: ["carriers", "police"], until: minutes(60) },
];
const seenBy: readonly (readonly Audience[])[] = [[], [{}], [{ to: ["GRC"] }]];

interface Reported {
  readonly held: Held;
  readonly id: string;
  readonly number: string;
}

/** A report under each opening, seen by nobody, by everybody or by one of the police, theirs or another's, live or for tests. */
async function reports(): Promise<Reported[]> {
  const written: Reported[] = [];
  for (const screening of openings)
    for (const audiences of seenBy)
      for (const owner of ["UTO", "GRC"])
        for (const test of [false, true]) {
          const number = `XW${String(written.length).padStart(7, "0")}`;
          const policy = policySchema.parse({ audiences, ...(screening && { screening }) });
          const said = { owner, issuer: owner, test, policy, type: "PASSPORT", fraudType: "LOST", number };
          const id = await hub.world.write("documentReport", said);
          const held = { kind: "documentReport", owner, test, audiences, ends: [], ...(screening && { screening }) };
          written.push({ held, id, number });
        }
  return written;
}

it("what each sector meets for each police, live or for tests, is what handling opens to it and no more", async () => {
  const all = await reports();
  const faults: string[] = [];
  let [met, unmet] = [0, 0];
  for (const sector of sectors)
    for (const police of ["GRC", "D"])
      for (const test of [false, true])
        for (const owners of [undefined, ["UTO"]]) {
          const owner = `${sector}-${police}-${owners ?? "ANY"}`.toUpperCase();
          const made = await hitsOf(await ask({ owner, sector, police, test, owners }, all));
          for (const { held, id } of all) {
            const wanted = meets({ sector, police, test, now: noon, ...(owners && { owners }) }, held);
            if (wanted) met += 1;
            else unmet += 1;
            const hit = made.find(({ record }) => record === id);
            if (wanted !== (hit !== undefined)) faults.push(`${owner} ${test}: ${JSON.stringify(held)} ${!!hit}`);
            if (hit && (hit.owner !== police || hit.test !== test)) faults.push(`${owner}: whose hit is ${hit.owner}`);
          }
        }
  expect(faults.slice(0, 10)).toEqual([]);
  expect(hub.job.faults).toEqual([]);
  console.log(`Oracle of screening: ${met + unmet} cases, ${met} met.`);
  expect(met).toBeGreaterThan(100);
}, 300_000);

interface Asking {
  readonly owner: string;
  readonly sector: Sector;
  readonly police: string;
  readonly test: boolean;
  readonly owners: readonly string[] | undefined;
}

/** Has every report's document screened; the check ids of these questions begin with what it returns. */
async function ask({ owner, sector, police, test, owners }: Asking, all: readonly Reported[]): Promise<string> {
  await agree(hub, { owner, sector }, [{ bureau: police, places: null }]);
  const asker = { ...keyOf({ owner, sector, test }), bounds: { owners: owners ? [...owners] : null } };
  const documents = all.map(({ number, held }) => ({ number, type: "PASSPORT", issuer: held.owner }));
  const where = sector === "carriers" ? { flight } : { place: "AMAUROT-2" };
  const { codes, requestId } = await hub.ask(asker, screenDocuments, { variables: { documents, ...where } });
  expect(codes).toEqual([]);
  await hub.ring();
  return requestId;
}

async function hitsOf(request: string): Promise<HitRecord[]> {
  const found = await hub.hub.platform.store.find<HitRecord>(hits, {}, { first: 10_000 });
  return found.filter(({ meetings }) => meetings.some(({ check }) => check.startsWith(`${request}-`)));
}
