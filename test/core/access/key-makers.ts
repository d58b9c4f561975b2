import type { ClassModes } from "../../../core/access/document-mode.ts";
import type { KeyService, MadeKey, WantedKey } from "../../../core/access/keys/service.ts";
import type { Caller } from "../../../core/access/caller.ts";
import type { NewKey } from "../../../core/access/keys/record.ts";
import type { World } from "../../world.ts";

const documentModes = { partner: "ids-only", analyst: "off", internal: "off" } as const;
export const defaults = {
  role: "analyst",
  owner: "UTO",
  scopes: ["*:*"],
  purposes: null,
  test: false,
  expires: null,
} as const;

/** A key as its operator hands it in, on the day of the tests' clock. */
export const analyst: NewKey = {
  name: "Desk of Utopia",
  role: "analyst",
  owner: "UTO",
  scopes: ["document:read", "person:*"],
  purposes: ["border-control"],
  test: false,
  expires: "2026-06-01T13:00:00.000Z",
};

export interface Made {
  readonly id: string;
  readonly text: string;
}

export const wanted: WantedKey = { name: "Gate", scopes: ["*:*"], purposes: null, expires: null };

/** Where whoever asks makes its keys. */
export function keyServiceOf(world: World, caller: Caller, documentModes: ClassModes): KeyService {
  return world.asking(caller, null, { documentModes }).ownAccess.keys;
}

/** A key whose text was shown. */
export function made(key: MadeKey | null): Made {
  if (key?.text == null) throw new Error("no key was made");
  return { ...key, text: key.text };
}

/** Keys that the operator makes, and keys that these make and rotate. */
export class KeyMakers {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  ofOperator(more: Partial<NewKey> = {}): Promise<Made> {
    return this.#world.platform.keys.create({ ...defaults, name: "Desk", ...more });
  }

  async caller({ text }: Made): Promise<Caller> {
    const caller = await this.#world.platform.keys.check(text);
    if (!caller) throw new Error("nobody asks with this key");
    return caller;
  }

  service(caller: Caller): KeyService {
    return keyServiceOf(this.#world, caller, documentModes);
  }

  async madeBy(maker: Made, bounds: NonNullable<WantedKey["bounds"]> = {}): Promise<Made> {
    return made(await this.service(await this.caller(maker)).create({ ...wanted, bounds }));
  }

  async rotatedBy(maker: Made, { id }: Made): Promise<Made> {
    return made(await this.service(await this.caller(maker)).rotate(id, 7));
  }
}
