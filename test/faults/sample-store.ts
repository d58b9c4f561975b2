import { systemClock } from "../../core/clock.ts";
import { openPlatform } from "../../session/platform.ts";
import { World } from "../world.ts";

/** What a hub of a trial holds before anything happens to it. */
export interface SampleStore {
  /** May read, search and write everything of UTO's. */
  readonly key: string;
  readonly keyId: string;
  /** Numbers of passports, each with a holder. */
  readonly numbers: readonly string[];
}

/** Twenty persons with a passport each, and a key; the hub must not run yet. */
export async function fillStore(data: string, store = "sqlite"): Promise<SampleStore> {
  const clock = { ...systemClock, pass: () => {} };
  const platform = await openPlatform({ store, data }, clock);
  try {
    const world = new World(platform, clock);
    const numbers = Array.from({ length: 20 }, (_, at) => `ZZ${1000 + at}`);
    for (const number of numbers) {
      const [holder, passport] = [await world.person(`Bearer ${number}`), await world.passport(number)];
      await world.link("HOLDER_OF", holder, passport);
    }
    const { id, text } = await platform.keys.create({
      name: "Desk of Utopia",
      role: "internal",
      owner: "UTO",
      scopes: ["*:read", "*:search", "*:write"],
      purposes: null,
      test: false,
      expires: null,
    });
    return { key: text, keyId: id, numbers };
  } finally {
    await platform.close();
  }
}
