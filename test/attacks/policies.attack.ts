import { afterAll, describe, expect, it } from "vitest";
import { PolicyBook } from "../../core/access/policies/book.ts";
import { maxPolicies, planPolicies } from "../../core/access/policies/intern.ts";
import { policyCollection, referenceCollection } from "../../core/access/policies/rows.ts";
import { sweepPolicies } from "../../core/access/policies/sweep.ts";
import { persons } from "../../records/persons/records.ts";
import { openPlatform } from "../../session/platform.ts";
import { mongodbServer, noServer } from "../mongodb-server.ts";
import { freshPlace } from "../store.ts";
import { watched } from "./stretch.ts";
import { callerOf, shownTo, stillClock, World } from "../world.ts";

/** A server that only speaks MongoDB's protocol takes a minute for each; SQLite and MongoDB's own one have all. */
const many = (server: string) => (/^(SQLite|MongoDB)/.test(server) ? 100 : 2);
/** Milliseconds of processor time for a search just after one policy's end; that of judging all anew was thirty and more. */
const most = 10;
/** Milliseconds of processor time in which the process turns to nothing else. */
const longest = 250;

const server = await mongodbServer();
if (!server) console.warn(noServer);
afterAll(() => server?.stop());

describe.each(["sqlite", ...(server ? [server.url] : [])])(
  "a hundred owners with as many policies as they may, on %s",
  (store) => {
    it(
      "slow nobody down when one ends after the other, are refused one more, and are swept",
      { timeout: 1_200_000 },
      async () => {
        const [place, clock] = [freshPlace(), stillClock()];
        const platform = await openPlatform({ ...place, store }, clock);
        const world = new World(platform, clock);
        const name = await platform.store.server();
        const owners = Array.from({ length: many(name) }, (_, at) => `O-${at}`);
        for (let nth = 0; nth < 20; nth += 1) await world.person(`Anna ${nth}`);
        const ending = (at: number) => shownTo({ until: new Date(clock.now() + (at + 1) * 1000).toISOString() });
        for (const [at, owner] of owners.entries()) {
          const all = Array.from({ length: maxPolicies }, (_, nth) => ending(nth * owners.length + at));
          await world.intern(all, owner);
        }
        for (const owner of owners) {
          const { beyond } = await planPolicies(platform.store, owner, new Set(["POL-ONE-MORE"]));
          expect([owner, beyond.size]).toEqual([owner, 1]);
        }

        const analyst = callerOf("XYZ");
        const search = () => world.asking(analyst).reader.find(persons, {}, { first: 10 });
        const { stretch } = await watched(search);
        const times: number[] = [];
        for (let ends = 0; ends < 50; ends += 1) {
          clock.pass(1000);
          times.push(await cpuOf(search));
        }
        const shown = (await new PolicyBook(platform.store).view(analyst, null, clock.now())).shown.base.size;
        expect(shown).toBe(owners.length * maxPolicies - 50 + 1);
        console.log(
          `${name}, ${owners.length} owners: first search ${stretch.toFixed(0)} ms at a stretch, after an end ${times.toSorted((a, b) => a - b)[25]} ms`,
        );
        expect(times.toSorted((one, other) => one - other)[25]).toBeLessThan(most);
        expect(stretch).toBeLessThan(longest);

        for (const swept of [0, owners.length * maxPolicies, 0]) {
          const sweeping = sweepPolicies({ store: platform.store, clock, keepOn: async () => {} });
          expect(await sweeping).toBe(swept);
          clock.pass(2 * 86_400_000);
        }
        expect(await platform.store.count(referenceCollection, {})).toBe(1);
        expect(await platform.store.count(policyCollection, {})).toBe(1);
        await platform.close();
        await place.remove();
      },
    );
  },
);

async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
