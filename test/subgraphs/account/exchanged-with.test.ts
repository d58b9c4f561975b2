import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { everybody } from "../../world.ts";
import { administrator, airline, openWithAirline, terms } from "./airline.ts";

let hub: Awaited<ReturnType<typeof openWithAirline>>["hub"];
let partner: string;
let agree: Awaited<ReturnType<typeof openWithAirline>>["agree"];
let handedIn = 0;
beforeAll(async () => {
  ({ hub, partner, agree } = await openWithAirline());
}, 60_000);
afterAll(() => hub.close());

describe("what was exchanged with one of several organisations", () => {
  const fields = `{ owner test since until checks { kind verdict count } received { kind answers records }
    given { kind answers records } handedIn { kind count } }`;
  const span = `since: "2026-06-01T00:00:00Z", until: "2026-07-01T00:00:00Z"`;
  async function doneBy(owner: string, act: string): Promise<void> {
    const number = `XE${String((handedIn += 1)).padStart(7, "0")}`;
    if (act === "hand in")
      return void (await hub.world.write("document", {
        owner,
        reference: number,
        policy: everybody,
        type: "PASSPORT",
        number,
        issuer: "UTO",
      }));
    const check = `mutation { checkDocument(document: { type: PASSPORT, number: "${number}", issuer: "UTO" }) { verdict } }`;
    expect((await hub.ask({ ...airline, owner }, check)).errors).toEqual([]);
  }

  it("is told of the organisation that is asked for where several agreements name the partner, as it is told itself", async () => {
    const organisations = ["AAL", "CAL", "DAL"];
    for (const owner of organisations.slice(1)) await agree({ ...terms, owner });
    const asked = (organisation: string | null) =>
      hub.ask(
        administrator,
        `query ($p: ID!, $o: OwnerCode) { exchangedWith(partner: $p, organisation: $o, ${span}) ${fields} }`,
        { variables: { p: partner, o: organisation } },
      );
    const { codes, errors } = await asked(null);
    expect([codes, errors[0]?.message]).toEqual([["BAD_USER_INPUT"], expect.stringContaining("AAL, CAL, DAL")]);
    const acts = fc.array(fc.tuple(fc.constantFrom(...organisations), fc.constantFrom("hand in", "check")), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(acts, async (done) => {
        for (const [owner, act] of done) await doneBy(owner, act);
        await hub.hub.platform.checkCounts.settle();
        for (const owner of organisations) {
          const own = await hub.ask({ ...airline, owner }, `{ me { exchanged(${span}) ${fields} } }`);
          const { exchangedWith } = (await asked(owner)).data;
          expect(exchangedWith).toEqual(own.data.me.exchanged);
          expect(exchangedWith.owner).toBe(owner);
        }
      }),
      { numRuns: 5 },
    );
    expect((await asked("NLD")).data.exchangedWith).toBeNull();
    for (const owner of organisations.slice(1)) await hub.hub.platform.agreements.remove(owner, "operator", "r-2");
  });
});
