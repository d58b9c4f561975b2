import { administered } from "../../../core/audit/writing/administration.ts";
import { oldSegments, removeSegment } from "../../../core/audit/retain.ts";
import { openTombstoneSigner, publicKeyFile } from "../../../core/audit/checkpoints/signer.ts";
import { readPublicKey } from "../../../core/audit/public-key.ts";
import { isBuried } from "../../../core/audit/checkpoints/tombstone.ts";
import { holdCollection } from "../../../core/lifetime/collections.ts";
import { eraseStep } from "../../../core/retention/erasure.ts";
import { datasets } from "../../../records/datasets.ts";
import type { SessionParts } from "../../../session/parts.ts";
import { callerOf, datasetOf, type World } from "../../world.ts";
import { openSignedLog } from "./books.ts";
import { read, tickingClock } from "./world.ts";

export const operator = { id: "operator", name: "operator", role: "internal", owner: "", test: false } as const;
const utopia = callerOf("UTO", { scopes: ["*:*"] });
export const hour = (number: number) => tickingClock(Date.parse("2026-06-01T00:00:00.000Z") + number * 3_600_000);

/** Where an act takes place: a world, and the data folder of its audit. */
export interface Place {
  readonly world: World;
  readonly data: string;
  readonly folder: string;
}

export interface Trial {
  readonly act: (log: SessionParts["audit"]) => Promise<unknown>;
  readonly tookPlace: () => Promise<boolean>;
}

/** Each act of the hub's that changes something: how it is done, and how one sees that it was. */
export const acts: Readonly<Record<string, (place: Place) => Promise<Trial>>> = {
  "a write": async ({ world }) => {
    const record = await world.draft("person");
    return {
      act: (audit) => world.asking(utopia, null, { audit }).writer().put(datasetOf("person"), [{ record }]),
      tookPlace: async () => (await world.platform.store.count(datasetOf("person"), { _id: record.id })) === 1,
    };
  },
  "a hold of the owner's": async ({ world }) => {
    const { store } = world.platform;
    const record = await world.person("Petra Alm");
    return {
      act: (audit) => world.asking(utopia, null, { audit }).ownRecords.retention.hold(record, "a court asks", null),
      tookPlace: async () => (await store.count(holdCollection, { record })) === 1,
    };
  },
  "an erasure": async ({ world }) => {
    const { store, pictures } = world.platform;
    const record = await world.person("Petra Alm");
    const parts = { store, pictures, datasets, clock: world.clock };
    const by = { caller: operator, note: "order 7" };
    return {
      act: (audit) => eraseStep({ ...parts, audit }, by, datasetOf("person"), [record], null),
      tookPlace: async () => (await store.count(datasetOf("person"), { _id: record })) === 0,
    };
  },
  "a key made by the operator": async ({ world }) => {
    const { keys } = world.platform;
    const requestId = world.clock.id();
    const key = { name: "Gate 7", role: "analyst", owner: "UTO", scopes: ["person:read"] } as const;
    const whole = { ...key, scopes: [...key.scopes], purposes: null, test: false, expires: null };
    return {
      act: (log) =>
        administered(log, { requestId, caller: operator }, "key create", async (request) => {
          const { id } = await keys.create(whole, operator.id, request);
          return { result: id, note: `key create ${id}` };
        }),
      tookPlace: async () => (await keys.list()).length === 1,
    };
  },
  "the removal of an audit file": async ({ world, data, folder }) => {
    const old = await openSignedLog(folder, data, { clock: hour(0) });
    await old.log.append(read("r-1"));
    await old.log.close();
    const [one] = await oldSegments(folder, () => "2027-01-01T00:00:00.000Z", readPublicKey(publicKeyFile(data)), {
      countedUpTo: async () => 0,
    });
    if (!one) throw new Error("there is no old pair");
    const removal = { folder, index: await world.platform.index(), clock: world.clock, caller: operator };
    const sign = openTombstoneSigner(data);
    return {
      act: (administration) => removeSegment(one, { ...removal, administration, sign }),
      tookPlace: () => isBuried(one.segment, { file: one.segment.name, entries: one.entries, last: one.last }),
    };
  },
};
