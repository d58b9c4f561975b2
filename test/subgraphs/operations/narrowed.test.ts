import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operations } from "../../../records/operations/records.ts";
import { openTestHub } from "../../hub.ts";
import { runsUnderTest } from "../../store.ts";
import { ownerAlone, shownTo } from "../../world.ts";
import { erase } from "../links/erasing.ts";
import { deciding } from "./deciding.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const { desk, act } = deciding(() => hub);
const owners = ["UTO", "NLD", "D"] as const;
const lists = ["participations", "resourceOffers", "allocations", "decisions"] as const;

const rewrite = (reference: string, policy = shownTo({ to: ["NLD", "D"] })) =>
  hub.world.write("operation", {
    programme: "STOP",
    name: "Harbour week",
    phase: "RUNNING",
    reference,
    policy,
    countries: ["NLD", "D"],
  });

/** An operation that NLD and D are shown, to which NLD has said, offered and decided something, and UTO allocated it. */
async function spokenOf(reference: string): Promise<string> {
  const operation = await rewrite(reference);
  const answered = `mutation { answerOperation(operation: "${operation}", state: ACCEPTED) { result } }`;
  expect((await hub.ask(desk("NLD"), answered)).codes).toEqual([]);
  await act("offerResource", "{ result }", { operation, reference: "B", kind: "FUNDING", amount: 1 }, desk("NLD"));
  const decided = { operation, reference: "D-1", subject: "Hours", decision: "It opens at six." };
  await act("recordDecision", "{ result }", decided, desk("NLD"));
  const [offer] = (await seen(operation, "UTO")).resourceOffers as { id: string }[];
  await act("allocateResource", "{ result }", { offer: offer?.id, reference: "A", amount: 1 }, desk("UTO"));
  return operation;
}

async function seen(operation: string, owner: string) {
  const query = `{ operation(id: "${operation}") { id }
    ${lists.map((list) => `${list}(operation: "${operation}") { totalCount nodes { id owner } }`).join(" ")} }`;
  const { data } = await hub.ask(desk(owner), query);
  return { operation: data.operation, ...Object.fromEntries(lists.map((list) => [list, data[list].nodes])) } as Record<
    "operation" | (typeof lists)[number],
    any // oxlint-disable-line typescript/no-explicit-any
  >;
}

const ofOthers = (told: Awaited<ReturnType<typeof seen>>, owner: string) =>
  lists.flatMap((list) => told[list] as { id: string; owner: string }[]).filter((one) => one.owner !== owner);

describe("what is said of an operation whose handling is narrowed", () => {
  it("is shown to nobody but its own owner who is not shown the operation, and to all others as before", async () => {
    let references = 0;
    const audience = fc.subarray(["NLD", "D"]).map((to) => (to.length > 0 ? shownTo({ to }) : ownerAlone));
    await fc.assert(
      fc.asyncProperty(fc.array(audience, { minLength: 1, maxLength: 2 }), async (handlings) => {
        const reference = `NARROWED-${(references += 1)}`;
        const operation = await spokenOf(reference);
        const before = new Map<string, number>();
        for (const owner of owners) before.set(owner, ofOthers(await seen(operation, owner), owner).length);
        expect([...before.values()]).toEqual([3, 1, 4]);
        for (const policy of handlings) {
          await rewrite(reference, policy);
          for (const owner of owners) {
            const told = await seen(operation, owner);
            expect(ofOthers(told, owner).length).toBe(told.operation ? before.get(owner) : 0);
          }
          expect((await seen(operation, "NLD")).decisions).toHaveLength(1);
        }
      }),
      { numRuns: runsUnderTest ?? 8 },
    );
  }, 120_000);

  it("is gone with the operation for all but its own owner, and back with it, by id and in history as well", async () => {
    const operation = await spokenOf("WITHDRAWN");
    const [{ id }] = (await seen(operation, "D")).decisions;
    const query = `{ node(id: "${id}") { id } versions(id: "${id}") { nodes { version } } }`;
    const told = async (owner: string) => {
      const { data } = await hub.ask(desk(owner), query);
      return [data.node !== null, data.versions.nodes.length];
    };
    expect(await told("D")).toEqual([true, 1]);
    await hub.world.writer("UTO").withdraw(operations, [{ id: operation }]);
    for (const owner of ["UTO", "D"]) expect(await told(owner)).toEqual([false, 0]);
    expect(await told("NLD")).toEqual([true, 1]);
    await rewrite("WITHDRAWN");
    for (const owner of owners) expect(await told(owner)).toEqual([true, 1]);
  });

  it("is no event of the feed for who is not shown the operation, and one for its own owner", async () => {
    const operation = await spokenOf("FED");
    const [{ id: ofNld }] = (await seen(operation, "NLD")).decisions;
    const since = new Date(hub.clock.now() - 1).toISOString();
    const query = `{ changes(kinds: [DECISION], since: "${since}", first: 100) { changes { id what } } }`;
    const told = async (owner: string) => {
      const { data } = await hub.ask(desk(owner), query);
      const changes = data.changes.changes as { id: string; what: string }[];
      return changes.flatMap(({ id, what }) => (id === ofNld ? [what] : []));
    };
    expect([await told("D"), await told("NLD")]).toEqual([["CREATED"], ["CREATED"]]);
    await rewrite("FED", ownerAlone);
    expect([await told("D"), await told("NLD")]).toEqual([[], ["CREATED"]]);
  });

  it("is told as taken back to its own owner, and to whom the operation is shown, and to nobody else", async () => {
    const operation = await spokenOf("TAKEN BACK");
    const [{ id: offer }] = (await seen(operation, "D")).resourceOffers;
    await rewrite("TAKEN BACK", shownTo({ to: ["NLD"] }));
    hub.clock.pass(1_000);
    const since = new Date(hub.clock.now()).toISOString();
    expect(await act("withdrawOffer", "{ result }", { offer }, desk("NLD"))).toEqual({ result: "WITHDRAWN" });
    const query = `{ changes(kinds: [RESOURCE_OFFER], since: "${since}", first: 100) { changes { id what } } }`;
    const told = async (owner: string) => (await hub.ask(desk(owner), query)).data.changes.changes;
    const gone = [{ id: offer, what: "GONE" }];
    expect([await told("UTO"), await told("NLD"), await told("D")]).toEqual([gone, gone, []]);
  });

  it("is told as erased to its own owner, and to whom the operation was shown, and to nobody else", async () => {
    const operation = await spokenOf("ERASED");
    const [{ id }] = (await seen(operation, "NLD")).decisions;
    await rewrite("ERASED", shownTo({ to: ["D"] }));
    hub.clock.pass(1_000);
    const since = new Date(hub.clock.now()).toISOString();
    await erase(hub, id);
    const query = `{ changes(kinds: [DECISION], since: "${since}", first: 100) { changes { id what } } }`;
    const told = async (owner: string) => (await hub.ask(desk(owner), query)).data.changes.changes;
    const gone = [{ id, what: "GONE" }];
    expect([await told("NLD"), await told("D"), await told("GRC")]).toEqual([gone, gone, []]);
  });
});
