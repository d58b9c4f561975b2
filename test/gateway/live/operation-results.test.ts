import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Policy } from "../../../core/access/policies/policy.ts";
import { openResultsHub } from "../../subgraphs/operations/results-hub.ts";
import { everybody, shownTo } from "../../world.ts";
import { openListening, said, type Stream, subscribe } from "./streams.ts";

type Listening = Awaited<ReturnType<typeof openListening>>;

let listening: Listening;
let at: Awaited<ReturnType<typeof openResultsHub>>;
beforeAll(async () => {
  listening = await openListening();
  at = await openResultsHub(listening);
});
afterAll(() => listening.close());

const query = `subscription ($operation: ID!, $after: String) {
  operationResultsChanged(operation: $operation, after: $after) {
    cursor asOf exact whole counts { measure place day country kind came count told }
  }
}`;

const follow = (owner: string, after: string | null = null) =>
  subscribe(listening, owner, { query, variables: { operation: at.operation, after } });

/** What is counted is looked at once by all who follow. */
async function counted(): Promise<void> {
  await at.count();
  listening.clock.pass(250);
  await listening.bell.ring();
}

async function next(stream: Stream) {
  return said(await stream.next()).data.operationResultsChanged;
}

const times = async (many: number, owner: string, place?: string) => {
  for (let one = 0; one < many; one += 1) await at.check(owner, place === undefined ? {} : { place });
};

// One story: what a test does is where the next begins.
describe("a subscription to what an operation brings", { shuffle: false }, () => {
  it("tells its owner all of it, then at the next look what has changed, and who comes back what it missed", async () => {
    await times(2, "GRC");
    await at.count();
    const stream = await follow("UTO");
    const first = await next(stream);
    expect(first).toMatchObject({ whole: true, exact: true, counts: [{ place: "PORT-1", country: "GRC", count: 2 }] });
    await times(1, "NLD", "PORT-2");
    await counted();
    const second = await next(stream);
    expect(second).toMatchObject({ whole: false, counts: [{ place: "PORT-2", country: "NLD", count: 1 }] });
    stream.leave();
    await times(1, "GRC");
    await times(1, "NLD", "PORT-2");
    await counted();
    const [late, later] = [await follow("UTO", first.cursor), await follow("UTO", second.cursor)];
    const missed = [
      { place: "PORT-1", country: "GRC", count: 3 },
      { place: "PORT-2", country: "NLD", count: 2 },
    ];
    expect(await next(late)).toMatchObject({ whole: false, counts: missed });
    expect(await next(later)).toMatchObject({ whole: false, counts: missed });
    late.leave();
    later.leave();
  });

  it("tells others once another five is reached: by no event and no cursor that there was one check more", async () => {
    await times(2, "GRC");
    await at.count();
    const stream = await follow("GRC");
    expect((await next(stream)).counts).toMatchObject([
      { place: "PORT-1", count: 5, told: "5 or more" },
      { place: "PORT-2", count: 0, told: "<5" },
    ]);
    for (let one = 0; one < 4; one += 1) {
      await times(1, "GRC");
      await counted();
    }
    listening.clock.pass(60_000);
    await listening.bell.ring();
    // A heartbeat, and with the cursor that was told before.
    const beat = await stream.block();
    expect(beat?.event).toBe("");
    await times(1, "GRC");
    await counted();
    expect(await next(stream)).toMatchObject({ whole: false, exact: false, counts: [{ place: "PORT-1", count: 10 }] });
    stream.leave();
  });

  it("tells nothing more to whom the operation is shown no longer, and goes on once it is shown again", async () => {
    const rewrite = (policy: Policy) => listening.world.write("operation", { ...at.said, policy });
    await times(5, "GRC", "PORT-1");
    await at.count();
    const stream = await follow("NLD");
    await next(stream);
    await rewrite(shownTo({ to: ["GRC"] }));
    await times(10, "GRC", "PORT-1");
    await counted();
    listening.clock.pass(60_000);
    await listening.bell.ring();
    expect((await stream.block())?.event).toBe("");
    const late = await follow("NLD");
    listening.clock.pass(60_000);
    await listening.bell.ring();
    expect((await late.block())?.event).toBe("");
    await rewrite(everybody);
    await times(5, "GRC", "PORT-1");
    await counted();
    expect((await next(stream)).counts).toMatchObject([{ place: "PORT-1" }]);
    stream.leave();
    late.leave();
  });

  it("tells all anew where what was counted is no more, as an outcome that is corrected on another day", async () => {
    const officer = { owner: "GRC", scopes: ["*:*"] };
    const { hit } = await at.check("GRC", { number: "XZ0002", place: "PORT-1" });
    listening.clock.pass(86_400_000);
    const said = (outcome: string) =>
      at.ask(officer, `mutation ($hit: ID!) { recordHitOutcome(hit: $hit, outcome: ${outcome}) { result } }`, { hit });
    await said("ARREST");
    await at.count();
    const stream = await follow("UTO");
    const outcomes = ({ counts }: { counts: { measure: string; day: string; count: number }[] }) =>
      counts.filter(({ measure }) => measure === "OUTCOME").map(({ day, count }) => [day, count]);
    const first = await next(stream);
    expect(outcomes(first)).toEqual([["2026-06-02", 1]]);
    listening.clock.pass(86_400_000);
    await said("NONE");
    await counted();
    const second = await next(stream);
    expect([second.whole, outcomes(second)]).toEqual([true, [["2026-06-03", 1]]]);
    expect(second.counts.length).toBe(first.counts.length);
    stream.leave();
  });

  it("tells nothing to whom the operation is not shown, and refuses a key that is bound to another", async () => {
    const hidden = await listening.world.write("operation", {
      programme: "HAWK",
      name: "Quiet",
      phase: "RUNNING",
      policy: { audiences: [] } as never,
    });
    const stream = await subscribe(listening, "GRC", { query, variables: { operation: hidden } });
    await counted();
    listening.clock.pass(60_000);
    await listening.bell.ring();
    const [opening, beat] = [await stream.block(), await stream.block()];
    expect([opening?.event, beat?.event]).toEqual(["", ""]);
    stream.leave();
    const bounds = { operations: [hidden] };
    const refused = await subscribe(listening, { owner: "UTO", bounds } as never, {
      query,
      variables: { operation: at.operation },
      headers: { "hub-case": hidden },
    });
    expect(refused.status).not.toBe(200);
    expect(await refused.text()).toContain("FORBIDDEN");
  });
});
