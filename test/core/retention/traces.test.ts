import fc from "fast-check";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sweep } from "../../../core/retention/sweep.ts";
import { timestamp } from "../../../core/clock.ts";
import type { Store } from "../../../core/store/port.ts";
import { openTestHub } from "../../hub.ts";
import type { Said } from "../../world.ts";
import { partsOf } from "./parts.ts";
import { everyChange } from "../store/contract-log.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let store: Store;
beforeAll(async () => {
  hub = await openTestHub();
  store = hub.hub.platform.store;
});
afterAll(() => hub.close());

const day = 86_400_000;
const swept = () => sweep(partsOf(hub));

const neighboursOf = (id: string) =>
  `{ person(id: "${id}") { associates { nodes { id name } } links(first: 5) { nodes { id note } } } }`;

describe("what is erased", () => {
  it("leaves no trace in any answer, and every other answer is as it was, byte for byte", async () => {
    let salt = 100_000;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }), async (fates) => {
        // What an earlier run kept must not be taken for a trace: none has the names of another, nor one that holds them.
        salt += 1;
        const today = timestamp(hub.clock).slice(0, 10);
        const made: { person: string; passport: string; goes: boolean; number: string; name: string }[] = [];
        for (const [at, goes] of fates.entries()) {
          const [number, name] = [`ZZ${salt}${at}`, `Canary${salt} Nr${at}x${salt}`];
          const reviewBy = goes ? today : null;
          const person = await hub.world.person(name, { reviewBy });
          const passport = await hub.world.passport(number, { reviewBy });
          await hub.world.link("HOLDER_OF", person, passport, { note: `note ${name}` } as Said);
          made.push({ person, passport, goes, number, name });
        }
        for (const { person } of made.slice(1)) await hub.world.link("ASSOCIATE_OF", made[0]?.person ?? "", person);
        hub.clock.pass(day);
        const asked = async (one: (typeof made)[number]) =>
          (
            await Promise.all(
              [
                `{ person(id: "${one.person}") { id name documents { nodes { id } totalCount } } }`,
                `{ persons(name: "Nr${one.name.split(" Nr")[1]}", first: 5) { nodes { id name } totalCount pageInfo { endCursor } } }`,
                `{ documents(number: "${one.number}", type: PASSPORT, first: 5) { nodes { id holders { nodes { name } } } totalCount } }`,
                `{ node(id: "${one.passport}") { id } nodes(ids: ["${one.person}"]) { id } }`,
                `{ explainAccess(id: "${one.person}", as: { owner: "XYZ", purpose: "identify" }) { visible } }`,
              ].map((query) => hub.ask({ owner: "UTO", scopes: ["*:*"] }, query)),
            )
          ).map(({ body }) => body);
        const keep = made.filter(({ goes }) => !goes);
        const answers = await Promise.all(keep.map(asked));
        const { erased } = await swept();
        expect(erased).toBe(2 * (made.length - keep.length));
        expect(await Promise.all(keep.map(asked))).toEqual(answers);
        for (const one of made.filter(({ goes }) => goes)) {
          const neighbours = keep.map(({ person }) => hub.ask("UTO", neighboursOf(person)));
          const bodies = [...(await asked(one)), ...(await Promise.all(neighbours)).map(({ body }) => body)].join();
          for (const trace of [one.name, one.number, one.person, one.passport]) expect(bodies).not.toContain(trace);
        }
        const log = JSON.stringify(await everyChange(store, 1000));
        for (const { name, goes } of made) expect(log.includes(`"${name}"`)).toBe(!goes);
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it("is not to be found in the embedded store's files once they are written anew", async () => {
    if (hub.settings.store !== "sqlite") return;
    const path = join(hub.settings.data, "store.sqlite");
    const found = () =>
      ["", "-wal"].some(
        (end) => existsSync(path + end) && readFileSync(path + end, "latin1").includes("CanaryInTheFile"),
      );
    const today = timestamp(hub.clock).slice(0, 10);
    for (let at = 0; at < 30; at++) {
      const said = { reference: `F-${at}`, reviewBy: today, note: "x".repeat(1 + at * 97) };
      await hub.world.person(`CanaryInTheFile ${at}`, said);
      await hub.world.person(`CanaryInTheFile ${at}, corrected`, said);
    }
    expect(found()).toBe(true);
    hub.clock.pass(day);
    expect(await swept()).toMatchObject({ erased: 30 });
    await store.rewrite();
    expect(found()).toBe(false);
  });
});
