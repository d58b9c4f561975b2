import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";
import { shownTo } from "../../world.ts";
import { deciding } from "./deciding.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const { desk, act } = deciding(() => hub);
const asked = { programme: "STOP", name: "Harbour week", phase: "PLANNED", countries: ["NLD", "GRC"] };
const planned = (said: object = {}) => hub.world.write("operation", { ...asked, ...said });

let references = 0;

const offer = async (operation: string, said: object = {}, owner = "NLD") => {
  const reference = `O-${(references += 1)}`;
  const whole = { operation, reference, kind: "TEAM", name: "Dog unit 4", from: "2026-06-01", until: "2026-06-30" };
  return act("offerResource", "{ result offer { id name operation { name } } }", { ...whole, ...said }, desk(owner));
};
const allocate = async (of: string, said: object = {}, owner = "UTO") => {
  const reference = `A-${(references += 1)}`;
  const whole = { offer: of, reference, from: "2026-06-01", until: "2026-06-30", ...said };
  return act("allocateResource", "{ result allocation { id place offer { name } } }", whole, desk(owner));
};

async function plan(operation: string, owner = "UTO") {
  const query = `{ operation(id: "${operation}") { resourcePlan {
    offered { owner name amount } allocated { place amount }
    missing { kind place from until amount }
    conflicts { kind name owner isSure allocations { operation place from until } }
  } } }`;
  const { data, codes } = await hub.ask(desk(owner), query);
  return codes.length > 0 ? codes : data.operation.resourcePlan;
}

describe("an operation's resources", () => {
  it("are requested by its owner, offered by who takes part, and allocated; what is missing is told", async () => {
    const days = { from: "2026-06-01", until: "2026-06-30" };
    const operation = await planned({
      requested: [
        { kind: "PERSONNEL", amount: 12, place: "PORT-1", ...days },
        { kind: "TEAM", place: "PORT-1", ...days },
      ],
    });
    const dogs = await offer(operation);
    expect(dogs).toMatchObject({
      result: "CREATED",
      offer: { name: "Dog unit 4", operation: { name: "Harbour week" } },
    });
    const officers = await offer(operation, { kind: "PERSONNEL", name: null, amount: 8 }, "GRC");
    await allocate(dogs.offer.id, { place: "PORT-1" });
    await allocate(officers.offer.id, { place: "port-1", amount: 8, until: "2026-06-20" });
    expect(await plan(operation)).toEqual({
      offered: expect.arrayContaining([
        { owner: "NLD", name: "Dog unit 4", amount: 1 },
        { owner: "GRC", name: null, amount: 8 },
      ]),
      allocated: expect.arrayContaining([
        { place: "PORT-1", amount: 1 },
        { place: "port-1", amount: 8 },
      ]),
      missing: [
        { kind: "PERSONNEL", place: "PORT-1", from: "2026-06-01", until: "2026-06-20", amount: 4 },
        { kind: "PERSONNEL", place: "PORT-1", from: "2026-06-21", until: "2026-06-30", amount: 12 },
      ],
      conflicts: [],
    });
  });

  it("are offered by who is asked alone, and allocated by the operation's owner alone, no more than there is", async () => {
    const operation = await planned();
    expect(await offer(operation, {}, "D")).toBe(
      "FORBIDDEN: Only who is asked to take part in an operation offers it something.",
    );
    const { offer: made } = await offer(operation, { kind: "PERSONNEL", name: null, amount: 3 });
    expect(await allocate(made.id, {}, "NLD")).toBe(
      "FORBIDDEN: Only its owner allocates what is offered to an operation.",
    );
    expect(await allocate(made.id, { amount: 4 })).toBe(`BAD_USER_INPUT: "amount" is 4, and 3 are offered.`);
    expect(await allocate(made.id, {}, "D")).toBeNull();
    expect(await offer(operation, { name: null })).toBe("BAD_USER_INPUT: A team or a device is offered by its name.");
  });

  it("are allocated for days on which they may be offered, and no others", async () => {
    const { offer: made } = await offer(await planned(), { from: "2026-06-10", until: "2026-06" });
    const beyond = "BAD_USER_INPUT: It is offered from 2026-06-10 until 2026-06: allocate it for days within.";
    const answers = [
      await allocate(made.id, { from: "2026-06-09", until: "2026-06-20" }),
      await allocate(made.id, { from: "2026-06-10", until: "2026-07-01" }),
      await allocate(made.id, { from: "2028", until: null }),
      await allocate(made.id, { from: null, until: "2025" }),
    ];
    expect(answers).toEqual(answers.map(() => beyond));
    expect(await allocate(made.id, { from: "2026-06", until: "2026-06-30" })).toMatchObject({ result: "CREATED" });
  });

  it("are taken back by who gave them", async () => {
    const operation = await planned();
    const { offer: made } = await offer(operation, { name: "Dog unit 9" });
    const { allocation } = await allocate(made.id);
    expect(await act("releaseAllocation", "", { allocation: allocation.id }, desk("NLD"))).toBe("ABSENT");
    expect(await act("releaseAllocation", "", { allocation: allocation.id }, desk("UTO"))).toBe("WITHDRAWN");
    expect(await act("withdrawOffer", "", { offer: made.id }, desk("NLD"))).toBe("WITHDRAWN");
    expect(await plan(operation)).toEqual({ offered: [], allocated: [], missing: [], conflicts: [] });
  });
});

describe("a team at two places", () => {
  const inTwo = async (name: string, more: object = {}) => {
    const [here, there] = [
      await planned(),
      await planned({ name: "Airport week", owner: "D", countries: ["NLD"], ...more }),
    ];
    const first = await offer(here, { name });
    const second = await offer(there, { name: name.toLowerCase() });
    await allocate(first.offer.id, { place: "PORT-1", until: "2026-06-10" });
    await allocate(second.offer.id, { place: "AIR-2", from: "2026-06-10" }, "D");
    return [here, there] as const;
  };

  it("is shown to who sees both operations' allocations, whoever asks for which, however the team is spelt", async () => {
    const [here, there] = await inTwo("Boat 7");
    const conflict = {
      kind: "TEAM",
      name: "Boat 7",
      owner: "NLD",
      isSure: true,
      allocations: [
        { operation: here, place: "PORT-1", from: "2026-06-01", until: "2026-06-10" },
        { operation: there, place: "AIR-2", from: "2026-06-10", until: "2026-06-30" },
      ],
    };
    for (const operation of [here, there]) expect((await plan(operation, "NLD")).conflicts).toEqual([conflict]);
  });

  it("is not told to whom the other operation's allocations are not shown", async () => {
    const [here] = await inTwo("Boat 8");
    expect((await plan(here, "UTO")).conflicts).toEqual([]);
    expect((await plan(here, "GRC")).conflicts).toEqual([]);
  });

  it("is nothing that a hidden operation adds a byte to", async () => {
    const [here] = await inTwo("Boat 9", { policy: shownTo({ to: ["NLD"] }) });
    const alone = await planned();
    const { offer: only } = await offer(alone, { name: "Boat 10" });
    await allocate(only.id, { place: "PORT-1", until: "2026-06-10" });
    const [one, other] = [await plan(here), await plan(alone)];
    expect(JSON.stringify(one).replace("Boat 9", "Boat 10")).toBe(JSON.stringify(other));
  });
});
