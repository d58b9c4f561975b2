import { KeyDesk, type WantedKey } from "../../../core/access/key-desk.ts";
import type { Caller } from "../../../core/access/caller.ts";
import type { NewKey } from "../../../core/access/keys/record.ts";
import type { World } from "../../world.ts";

const audit = { intent: async () => {}, outcome: async () => {} };
const operationsModes = { partner: "ids-only", analyst: "off", internal: "off" } as const;
export const standard = {
  role: "analyst",
  owner: "UTO",
  scopes: ["*:*"],
  purposes: null,
  test: false,
  expires: null,
} as const;

export interface Made {
  readonly id: string;
  readonly text: string;
}

export const wanted: WantedKey = { name: "Gate", scopes: ["*:*"], purposes: null, expires: null };

/** Keys that the operator makes, and keys that these make and rotate. */
export class KeyMakers {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  ofOperator(more: Partial<NewKey> = {}): Promise<Made> {
    return this.#world.holdings.keys.create({ ...standard, name: "Desk", ...more });
  }

  async caller({ text }: Made): Promise<Caller> {
    const caller = await this.#world.holdings.keys.check(text);
    if (!caller) throw new Error("nobody asks with this key");
    return caller;
  }

  desk(caller: Caller): KeyDesk {
    const { holdings, clock } = this.#world;
    return new KeyDesk({ keys: holdings.keys, audit, caller, requestId: clock.id(), operationsModes });
  }

  async madeBy(maker: Made, bounds: NonNullable<WantedKey["bounds"]> = {}): Promise<Made> {
    return this.desk(await this.caller(maker)).create({ ...wanted, bounds });
  }

  async rotatedBy(maker: Made, { id }: Made): Promise<Made> {
    const next = await this.desk(await this.caller(maker)).rotate(id, 7);
    if (!next) throw new Error("no such key stands");
    return next;
  }
}
