import type { Purpose } from "../../core/access/purposes.ts";
import { type Clock, timestamp } from "../../core/clock.ts";
import { bare, unowned } from "../../core/store/bare-rows.ts";
import { pagesOf } from "../../core/store/pages.ts";
import { everything, type Stamp, type Store, type StoredRecord } from "../../core/store/port.ts";

/** A device that an operator has approved: packs are made for it, and for no other. */
export interface DeviceRecord extends StoredRecord {
  /** As the device calls itself. */
  readonly name: string;
  /** X25519, base64url: what is sealed to it opens nowhere else. */
  readonly publicKey: string;
  /** Id of the API key for whose holder packs are made. */
  readonly key: string;
  /** Hours for which a pack of it is good. */
  readonly hours: number;
  /** Of the last pack that was made for it; each has another, and a higher one. */
  readonly sequence: number;
  /** RFC 3339. */
  readonly revoked: string | null;
  /** What was made for it and may be good still; absent where nothing was since hubs know of it. */
  readonly living?: readonly LivingPack[];
  /** The public key of the hub's, the newer one where two did, that signed what was made for it last. */
  readonly signedBy?: string;
}

/** A pack or delta that was made. What is in it stands in the audit, as shown in this request between these moments. */
export interface LivingPack {
  readonly sequence: number;
  /** On whose behalf, whose kind of records, and for what. */
  readonly owner: string;
  readonly test: boolean;
  readonly purpose: Purpose;
  readonly request: string;
  /** RFC 3339, as all moments. */
  readonly made: string;
  readonly finished: string;
  readonly validUntil: string;
  /** While it is not known whether it came to be; absent once it is known that it did. */
  readonly unsettled?: Unsettled;
}

/** Of a pack or delta that is noted, and not seen to be there: the command that makes it is at its end, or was killed there. */
export interface Unsettled {
  /** Where it lies, whole, until it has its name. */
  readonly draft: string;
  readonly path: string;
  /** Of the hub's public keys the one that signed it; the newer one where two did. */
  readonly signedBy: string;
}

export const deviceCollection = bare<DeviceRecord>("packDevice");

type Approved = Pick<DeviceRecord, "id" | "name" | "publicKey" | "key" | "hours">;

/** The devices that have packs. */
export class Devices {
  readonly #store: Store;
  readonly #clock: Clock;

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** The device as it stands, which was approved before where it is not `fresh`: what was said then counts. */
  async approve(
    device: Approved,
    request: string,
  ): Promise<{ readonly fresh: boolean; readonly device: DeviceRecord }> {
    const record = { ...unowned, ...device, sequence: 0, revoked: null };
    return this.#store.transaction(async (within) => {
      const [outcome] = await within.upsert(deviceCollection, [{ record, expected: 0 }], this.#stamp(request));
      const standing = (await within.getMany(deviceCollection, [device.id])).get(device.id) as DeviceRecord;
      return { fresh: outcome?.result === "created", device: standing };
    });
  }

  /** False where there is none that stands. */
  async revoke(id: string, request: string): Promise<boolean> {
    return this.#store.transaction(async (within) => {
      const device = (await within.getMany(deviceCollection, [id])).get(id);
      if (!device || device.revoked) return false;
      const record = { ...withoutStamps(device), revoked: timestamp(this.#clock) };
      await within.upsert(deviceCollection, [{ record }], this.#stamp(request));
      return true;
    });
  }

  /** The device with the number of its next pack, which no other pack of it has or gets; null where it has none any more. */
  async next(id: string, request: string): Promise<DeviceRecord | null> {
    return this.#store.transaction(async (within) => {
      await within.lock(deviceCollection, [id]);
      const device = (await within.getMany(deviceCollection, [id])).get(id);
      if (!device || device.revoked) return null;
      const sequence = device.sequence + 1;
      await within.upsert(deviceCollection, [{ record: { ...withoutStamps(device), sequence } }], this.#stamp(request));
      return { ...device, sequence };
    });
  }

  async find(id: string): Promise<DeviceRecord | null> {
    return (await this.#store.getMany(deviceCollection, [id])).get(id) ?? null;
  }

  /**
   * Notes a pack that is about to be there, and forgets those that are good no more. Refused where the device was revoked
   * meanwhile, or something else was made for it since it stood as `before`: of two at once the second does not follow what
   * it has by then. `keep` is done in the same step.
   */
  async made(
    before: Pick<DeviceRecord, "id" | "living">,
    pack: LivingPack & Required<Pick<LivingPack, "unsettled">>,
    keep: () => void,
    request: string,
  ): Promise<"made" | "revoked" | "overtaken"> {
    return this.#store.transaction(async (within) => {
      const { id } = before;
      await within.lock(deviceCollection, [id]);
      const device = (await within.getMany(deviceCollection, [id])).get(id);
      if (!device || device.revoked) return "revoked";
      const known = new Set(before.living?.map(({ sequence }) => sequence));
      if (device.living?.some(({ sequence }) => !known.has(sequence))) return "overtaken";
      const living = [...livingOf(device, timestamp(this.#clock)), pack];
      await within.upsert(deviceCollection, [{ record: { ...withoutStamps(device), living } }], this.#stamp(request));
      keep();
      return "made";
    });
  }

  /**
   * Notes of a pack whether it came to be; one that did not is forgotten. `keep` is done in the same step where it did. False
   * where that was known.
   */
  async settle(
    id: string,
    { sequence, isThere }: { readonly sequence: number; readonly isThere: boolean },
    keep: () => void,
    request: string,
  ): Promise<boolean> {
    return this.#store.transaction(async (within) => {
      await within.lock(deviceCollection, [id]);
      const device = (await within.getMany(deviceCollection, [id])).get(id);
      const { unsettled, ...pack } = device?.living?.find((one) => one.sequence === sequence) ?? {};
      if (!device || !unsettled) return false;
      const others = (device.living ?? []).filter((one) => one.sequence !== sequence);
      const isLast = others.every((one) => one.sequence < sequence);
      const record = {
        ...withoutStamps(device),
        living: isThere ? [...others, pack as LivingPack] : others,
        ...(isThere && isLast && { signedBy: unsettled.signedBy }),
      };
      await within.upsert(deviceCollection, [{ record }], this.#stamp(request));
      if (isThere) keep();
      return true;
    });
  }

  async list(): Promise<DeviceRecord[]> {
    const found: DeviceRecord[] = [];
    for await (const page of pagesOf(this.#store, deviceCollection, everything)) found.push(...page);
    return found;
  }

  #stamp(request: string): Stamp {
    return { at: timestamp(this.#clock), by: "operator", request };
  }
}

/** The packs of the device that are good at the moment. */
export function livingOf({ living = [] }: DeviceRecord, now: string): readonly LivingPack[] {
  return living.filter(({ validUntil }) => validUntil > now);
}

function withoutStamps({ version: _version, created: _created, updated: _updated, ...device }: DeviceRecord) {
  return device;
}
