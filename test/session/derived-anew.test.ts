import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { showDerivation } from "../../cli/progress.ts";
import { policyId } from "../../core/access/policies/policy.ts";
import { formsCollection, loggedTo } from "../../core/jobs/derive-anew.ts";
import type { Dataset, HubRecord } from "../../core/record.ts";
import type { Collection, Draft } from "../../core/store/port.ts";
import { recordId } from "../../core/record-id.ts";
import { secretFile } from "../../core/secrets.ts";
import { openStore } from "../../core/store/open.ts";
import { referrals } from "../../records/checks/referrals.ts";
import { participations } from "../../records/operations/participations.ts";
import { type OperationRecord, operations, type ParticipationRecord } from "../../records/operations/records.ts";
import { allocations, resourceOffers } from "../../records/operations/resources.ts";
import { type PersonRecord, persons } from "../../records/persons/records.ts";
import { openPlatform } from "../../session/platform.ts";
import { personFilter } from "../../subgraphs/persons/criteria.ts";
import { everybody, shownTo, stillClock, World } from "../world.ts";
import { freshPlace, type Place } from "../store.ts";

/** Persons as a hub of before declared them: a name was found by the whole of it alone. */
const earlier: Collection<PersonRecord> = {
  ...persons,
  forms: 1,
  keys: { ...persons.keys, name: ({ names }) => names.map(({ full }) => full) },
};

const clock = stillClock();
let place: Place;
beforeEach(async () => {
  place = freshPlace();
  await (await openPlatform(place, clock)).close();
});
afterEach(() => place.remove());

/** A store as the hub of before left it, with one person in it. */
async function recordedBefore(): Promise<void> {
  const collections: Collection[] = [earlier, formsCollection];
  const store = await openStore(place, collections, clock);
  await store.discard(formsCollection, {});
  const header = { id: "PER-1", owner: "UTO", policy: "POL-1", test: false, reference: "1", reviewBy: null };
  const content = persons.content.parse({ names: [{ kind: "MAIN", full: "Abd al-Rahman Müller" }] });
  const record = { ...header, ...content } as unknown as Draft<PersonRecord>;
  await store.upsert(earlier, [{ record }], { at: "2026-01-01T00:00:00.000Z", by: "KEY-1", request: "R-1" });
  await store.close();
}

/** An answer as the hub of before wrote it, which carried nothing of its operation. */
const carryingNothing: Collection<ParticipationRecord> = { ...participations, forms: 1, carried: ["due"] };

/** A store of before with an operation of UTO's that NLD is shown and D is not, and NLD's answer to it. */
async function answeredBefore(earlierPlace: Place): Promise<string> {
  const idKey = secretFile(earlierPlace.data, "id");
  const operation = recordId(idKey, operations, false, "UTO", "1");
  const answer = recordId(idKey, participations, false, "NLD", operation);
  const header = { test: false, reference: "1", reviewBy: null };
  const asked = { programme: "STOP", name: "Harbour week", phase: "PLANNED", countries: ["NLD", "D"] };
  const said = { operation, state: "ACCEPTED", since: "2026-05-01T12:00:00.000Z" };
  const stamp = { at: "2026-05-01T12:00:00.000Z", by: "KEY-1", request: "R-1" };
  const store = await openStore(earlierPlace, [operations, carryingNothing], clock);
  const about = {
    ...header,
    id: operation,
    owner: "UTO",
    policy: policyId(shownToNld),
    ...operations.content.parse(asked),
  };
  await store.upsert(operations, [{ record: about as unknown as Draft<OperationRecord> }], stamp);
  const own = {
    ...header,
    reference: operation,
    id: answer,
    owner: "NLD",
    policy: policyId(everybody),
    ...participations.content.parse(said),
  };
  await store.upsert(carryingNothing, [{ record: own as unknown as Draft<ParticipationRecord> }], stamp);
  await store.close();
  return answer;
}

const shownToNld = shownTo({ to: ["NLD"] });

describe("an answer to an operation that a hub recorded before answers carried it", () => {
  it("is shown to whom the operation is shown, once a hub that carries it has started", async () => {
    const earlierPlace = freshPlace();
    const answer = await answeredBefore(earlierPlace);
    const opening = openPlatform(earlierPlace, clock);
    await expect(opening).resolves.toBeDefined();
    const platform = await opening;
    const world = new World(platform, clock);
    await world.intern([shownToNld]);
    await world.intern([everybody], "NLD");
    const seen = async (owner: string) =>
      (await world.asking(owner).reader.byIds(participations, [answer]))[0] !== null;
    expect([await seen("NLD"), await seen("UTO"), await seen("D")]).toEqual([true, true, false]);
    await platform.close();
    await earlierPlace.remove();
  });
});

/** The record as a hub of before kept it, which knew nothing of this field. */
async function keptWithout<R extends HubRecord>(
  earlierPlace: Place,
  dataset: Dataset<R>,
  said: object,
  field: string,
): Promise<void> {
  const earlierKind: Collection<R> = { ...dataset, forms: 1, columns: {}, carried: ["due"], indexes: [] };
  const header = {
    id: recordId(secretFile(earlierPlace.data, "id"), dataset, false, "UTO", "1"),
    owner: "UTO",
    policy: "POL-1",
  };
  const content = Object.entries(dataset.content.parse(said)).filter(([name]) => name !== field);
  const record = { ...header, test: false, reference: "1", reviewBy: null, ...Object.fromEntries(content) };
  const store = await openStore(earlierPlace, [earlierKind], clock);
  await store.upsert(earlierKind, [{ record: record as unknown as Draft<R> }], {
    at: "2026-05-01T12:00:00.000Z",
    by: "KEY-1",
    request: "R-1",
  });
  await store.close();
}

describe("a record from before its kind had a field", () => {
  it("says what the field says where it is left out, once a hub that has the field has started", async () => {
    const earlierPlace = freshPlace();
    const idKey = secretFile(earlierPlace.data, "id");
    const [operation, offer] = [operations, resourceOffers].map((one) => recordId(idKey, one, false, "UTO", "1"));
    await keptWithout(earlierPlace, referrals, { check: "C", reason: "Zone", state: "OPEN" }, "operation");
    await keptWithout(earlierPlace, allocations, { operation, offer, kind: "TEAM" }, "hours");
    const opening = openPlatform(earlierPlace, clock);
    await expect(opening).resolves.toBeDefined();
    const { store, close } = await opening;
    const kept = async <R extends HubRecord>(dataset: Dataset<R>) => store.find(dataset, {}, { first: 5 });
    expect(await kept(referrals)).toMatchObject([{ operation: null, reason: "Zone", version: 1 }]);
    expect(await store.count(referrals, { operation: null })).toBe(1);
    expect(await kept(allocations)).toMatchObject([{ hours: [], operation, version: 1 }]);
    await close();
    await earlierPlace.remove();
  });
});

describe("how far rows are derived", () => {
  it("is one line of the log for each kind, and plain lines of a command that nobody watches", () => {
    const [logged, written]: [object[], string[]] = [[], []];
    const log = loggedTo({ info: (facts) => void logged.push(facts) });
    const show = showDerivation({ write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream);
    for (const told of [log, show]) for (const done of [0, 500, 1000]) told("person", done, 1000);
    expect(logged).toEqual([{ collection: "person", done: 0, all: 1000 }]);
    expect(written).toEqual([
      "50 %  columns and keys of person are derived anew\n",
      "100 %  columns and keys of person are derived anew\n",
    ]);
  });
});

describe("a hub that declares other keys than the one before it", () => {
  it("finds what an earlier hub recorded, and the change log has nothing more", async () => {
    await recordedBefore();
    const told: string[] = [];
    const { store, close } = await openPlatform(place, clock, (name, done, all) => told.push(`${name} ${done}/${all}`));
    expect(await store.count(persons, personFilter({ name: "Abdalrahman Mueller" }))).toBe(1);
    expect((await store.versions(persons, "PER-1")).length).toBe(1);
    expect(told).toEqual(["person 0/1", "person 1/1"]);
    await close();
  });

  it("is refused for the one before it, in a sentence", async () => {
    const store = await openStore(place, [formsCollection], clock);
    const [row] = await store.find(formsCollection, { _id: "FORMS-person" }, { first: 1 });
    if (!row) throw new Error("the hub notes what persons are derived to");
    await store.project(formsCollection, [{ ...row, forms: row.forms + 1 }]);
    await store.close();
    await expect(openPlatform(place, clock)).rejects.toThrow(
      /^Columns and keys of person were derived by a newer hub .* Nothing was changed\.$/s,
    );
  });
});
