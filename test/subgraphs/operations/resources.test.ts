import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";
import { shownTo } from "../../world.ts";
import { isSame } from "./deciding.ts";
import { offering } from "./offering.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const { desk, act, planned, offer, allocate, plan } = offering(() => hub);

describe("an operation's resources", () => {
  it("are requested by its owner, offered by who takes part, and allocated; what is missing is told", async () => {
    const days = { from: "2026-06-01", until: "2026-06-30" };
    const operation = await planned({
      requested: [
        { kind: "PERSONNEL", amount: 12, place: "PORT-1", ...days },
        { kind: "TEAM", place: "PORT-1", ...days },
      ],
    });
    const dogs = await offer(operation, { name: "Dog unit 7" });
    expect(dogs).toMatchObject({
      result: "CREATED",
      offer: { name: "Dog unit 7", operation: { name: "Harbour week" } },
    });
    const officers = await offer(operation, { kind: "PERSONNEL", name: null, amount: 8 }, "GRC");
    await allocate(dogs.offer.id, { place: "PORT-1" });
    await allocate(officers.offer.id, { place: "port-1", amount: 8, until: "2026-06-20" });
    expect(await plan(operation)).toEqual({
      offered: expect.arrayContaining([
        { owner: "NLD", name: "Dog unit 7", amount: 1 },
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

  it("are offered by who takes part alone, and allocated by the operation's owner alone, no more than there is", async () => {
    const operation = await planned();
    expect(await offer(operation, {}, "D")).toBe(
      "FORBIDDEN: Only its owner and who takes part in an operation offer it something.",
    );
    const { offer: made } = await offer(operation, { kind: "PERSONNEL", name: null, amount: 3 });
    expect(await allocate(made.id, {}, "NLD")).toBe(
      "FORBIDDEN: Only its owner allocates what is offered to an operation.",
    );
    expect(await allocate(made.id, { amount: 4 })).toBe(`BAD_USER_INPUT: "amount" is 4, and 3 are offered.`);
    expect(await allocate(made.id, {}, "D")).toBeNull();
    expect(await offer(operation, { name: null })).toBe(
      'BAD_USER_INPUT: "name" is to say which team or device is offered.',
    );
  });

  it("are allocated for days on which they may be offered, and no others", async () => {
    const { offer: made } = await offer(await planned(), { from: "2026-06-10", until: "2026-06" });
    const beyond = (end: string) =>
      `BAD_USER_INPUT: "${end}" is a day on which it is not offered: that is from 2026-06-10 until 2026-06.`;
    const answers = [
      await allocate(made.id, { from: "2026-06-09", until: "2026-06-20" }),
      await allocate(made.id, { from: "2026-06-10", until: "2026-07-01" }),
      await allocate(made.id, { from: "2028", until: null }),
      await allocate(made.id, { from: null, until: "2025" }),
    ];
    expect(answers).toEqual(["from", "until", "from", "until"].map(beyond));
    expect(await allocate(made.id, { from: "2026-06", until: "2026-06-30" })).toMatchObject({ result: "CREATED" });
  });

  it("are taken back by who gave them", async () => {
    const operation = await planned();
    const { offer: made } = await offer(operation, { name: "Dog unit 9" });
    const { allocation } = await allocate(made.id);
    expect(await act("releaseAllocation", "", { allocation: allocation.id }, desk("NLD"))).toBe("ABSENT");
    expect(await act("releaseAllocation", "", { allocation: allocation.id }, desk("UTO"))).toBe("WITHDRAWN");
    expect(await act("withdrawOffer", "{ result }", { offer: made.id }, desk("NLD"))).toEqual({ result: "WITHDRAWN" });
    expect(await plan(operation)).toEqual({ offered: [], allocated: [], missing: [], conflicts: [] });
  });

  it("are released with the offer that is taken back, in one act, which says which", async () => {
    const operation = await planned();
    const { offer: made } = await offer(operation, { kind: "PERSONNEL", name: null, amount: 8 }, "GRC");
    const given = [await allocate(made.id, { amount: 3 }), await allocate(made.id, { amount: 5, place: "PORT-1" })];
    const ids = given.map(({ allocation }) => allocation.id as string);
    const withdraw = (owner: string) => act("withdrawOffer", "{ result released }", { offer: made.id }, desk(owner));
    expect(await withdraw("NLD")).toEqual({ result: "ABSENT", released: [] });
    expect((await plan(operation)).allocated).toHaveLength(2);
    expect(await withdraw("GRC")).toEqual({ result: "WITHDRAWN", released: expect.toSatisfy(isSame(ids)) });
    expect(await plan(operation)).toMatchObject({ offered: [], allocated: [] });
  });

  it("stand as they are once the operation is over", async () => {
    const operation = await planned({ reference: "CALLED-OFF" });
    const { offer: made } = await offer(operation, { name: "Dog unit 11" });
    const { allocation } = await allocate(made.id);
    await planned({ reference: "CALLED-OFF", phase: "CANCELLED" });
    const stands = "BAD_USER_INPUT: The operation is CANCELLED: what is offered and allocated to it stands.";
    expect(await allocate(made.id)).toBe(stands);
    expect(await offer(operation)).toBe(stands);
    expect(await act("releaseAllocation", "", { allocation: allocation.id }, desk("UTO"))).toBe(stands);
    expect(await act("withdrawOffer", "{ result }", { offer: made.id }, desk("NLD"))).toBe(stands);
  });
});

describe("what is offered by number", () => {
  const eight = async () => {
    const operation = await planned();
    const said = { kind: "PERSONNEL", name: null, amount: 8, reference: "OFFICERS" };
    const { offer: made } = await offer(operation, said);
    return { operation, id: made.id as string, again: (more: object) => offer(operation, { ...said, ...more }) };
  };
  const beyond = (many: number) =>
    `BAD_USER_INPUT: "amount" makes ${many} that are allocated at once, and 8 are offered.`;

  it("is not allocated beyond it at once, however often it is allocated", async () => {
    const { id } = await eight();
    await allocate(id, { amount: 5, place: "PORT-1", until: "2026-06-10" });
    expect(await allocate(id, { amount: 4, place: "AIR-2", from: "2026-06-10" })).toBe(beyond(9));
    expect(await allocate(id, { amount: 3, place: "AIR-2", from: "2026-06-10" })).toMatchObject({ result: "CREATED" });
    expect(await allocate(id, { amount: 5, place: "AIR-2", from: "2026-06-11" })).toMatchObject({ result: "CREATED" });
    expect(await allocate(id, { amount: 1, from: "2026-06-20", until: "2026-06-20" })).toBe(beyond(9));
  });

  it("is allocated in the morning and in the afternoon", async () => {
    const { id } = await eight();
    const hours = (from: string, until: string) => [{ days: [1, 2, 3, 4, 5], from, until }];
    await allocate(id, { amount: 8, hours: hours("06:00", "12:00") });
    expect(await allocate(id, { amount: 8, hours: hours("11:00", "18:00") })).toBe(beyond(16));
    expect(await allocate(id, { amount: 8, hours: hours("12:00", "18:00") })).toMatchObject({ result: "CREATED" });
    const never = { amount: 1, from: "2026-06-06", until: "2026-06-07", hours: hours("06:00", "12:00") };
    expect(await allocate(id, never)).toBe(
      'BAD_USER_INPUT: "hours[0].days" are days of the week that none of its days is.',
    );
  });

  it("is not beyond it by two who allocate it at the same time", async () => {
    const { operation, id } = await eight();
    const answers = await Promise.all([1, 2, 3, 4].map(() => allocate(id, { amount: 5 })));
    expect(answers.filter((one) => typeof one === "object")).toHaveLength(1);
    expect(answers.filter((one) => one === beyond(10))).toHaveLength(3);
    expect((await plan(operation)).allocated).toEqual([{ place: null, amount: 5 }]);
  });

  it("is shown as a conflict where vague dates may come to more than there is", async () => {
    const { operation, id } = await eight();
    await allocate(id, { amount: 5, from: "2026-06", until: "2026-06-10" });
    await allocate(id, { amount: 4, from: "2026-06-05", until: "2026-06" });
    const query = `{ operation(id: "${operation}") { resourcePlan {
      conflicts { kind offered allocated isSure allocations { amount } } } } }`;
    const { data } = await hub.ask(desk("UTO"), query);
    expect(data.operation.resourcePlan.conflicts).toEqual([
      {
        kind: "PERSONNEL",
        offered: 8,
        allocated: 9,
        isSure: false,
        allocations: expect.toSatisfy(isSame([{ amount: 5 }, { amount: 4 }])),
      },
    ]);
  });

  it("is not offered anew for less than is allocated of it, nor for other days, nor as another kind", async () => {
    const { id, again } = await eight();
    await allocate(id, { amount: 5 });
    const advice = "It is allocated so: have that released first, or withdraw the offer.";
    expect(await again({ amount: 4 })).toBe(`BAD_USER_INPUT: "amount" is 5, and 4 are offered. ${advice}`);
    expect(await again({ from: "2026-06-02" })).toMatch(/"from" is a day on which it is not offered/);
    expect(await again({ kind: "EQUIPMENT" })).toBe(
      'BAD_USER_INPUT: "kind" stays PERSONNEL while some of it is allocated.',
    );
    expect(await again({ amount: 5 })).toMatchObject({ result: "CHANGED" });
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
