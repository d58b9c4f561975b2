import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";
import { isSame } from "./deciding.ts";
import { offering } from "./offering.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const { desk, act, asked, planned, answer, offer, allocate, plan, send } = offering(() => hub);

const record = `mutation ($record: OperationInput!, $key: String!) {
  recordOperations(records: [$record], idempotencyKey: $key) { result }
}`;
const nameOf = ({ name }: { name: string }) => name;

describe("what is offered to an operation", () => {
  it("is not offered by who is only asked, has declined or has left, nor allocated where such have offered it", async () => {
    const operation = await hub.world.write("operation", { ...asked, countries: ["NLD", "GRC", "D"] });
    const refused =
      "FORBIDDEN: Only its owner and who takes part in an operation offer it something." +
      ' Accept it first: "answerOperation".';
    expect(await offer(operation)).toBe(refused);
    await answer(operation, "DECLINED");
    expect(await offer(operation)).toBe(refused);
    await answer(operation, "ACCEPTED");
    await answer(operation, "LEFT");
    expect(await offer(operation)).toBe(refused);
    expect(await offer(operation, { name: "Boat 1" }, "UTO")).toMatchObject({ result: "CREATED" });
    const said = { operation, kind: "TEAM", name: "Boat 2", from: "2026-06-01", until: "2026-06-30" };
    const before = await hub.world.write("resourceOffer", { owner: "NLD", ...said });
    expect(await allocate(before)).toBe('BAD_USER_INPUT: "offer" is of who does not take part in the operation.');
  });

  it("is taken back as who offers it leaves, with what is allocated of it, in one act, which says which", async () => {
    const operation = await planned();
    const [dogs, boat] = [await offer(operation), await offer(operation, { name: "Boat 3" })];
    const others = await offer(operation, { name: "Boat 4" }, "GRC");
    const { allocation } = await allocate(dogs.offer.id);
    await allocate(others.offer.id);
    const left = await answer(operation, "LEFT");
    expect(left).toEqual({
      result: "CHANGED",
      withdrawn: expect.toSatisfy(isSame([dogs.offer.id, boat.offer.id])),
      released: [allocation.id],
    });
    expect(await plan(operation)).toMatchObject({ offered: [{ name: "Boat 4" }], allocated: [{ amount: 1 }] });
    expect(await answer(operation, "ACCEPTED")).toEqual({ result: "CHANGED", withdrawn: [], released: [] });
    expect(await plan(operation)).toMatchObject({ offered: [{ name: "Boat 4" }] });
  });

  it("is taken back as the operation asks who offers it no more, with what is allocated of it, in one act", async () => {
    const operation = await planned({ reference: "NARROWED", partnersAsked: ["SKYWAYS"] });
    await answer(operation, "ACCEPTED", "SKYWAYS");
    const made = new Map<string, { offer: string; allocation: string }>();
    for (const owner of ["NLD", "GRC", "SKYWAYS", "UTO"]) {
      const { offer: of } = await offer(operation, { name: `Boat of ${owner}` }, owner);
      made.set(owner, { offer: of.id, allocation: (await allocate(of.id)).allocation.id });
    }
    const change = async (said: object) => {
      const variables = { record: { ...asked, reference: "NARROWED", ...said }, key: crypto.randomUUID() };
      const { data, requestId } = await hub.ask(desk("UTO"), record, { variables });
      expect(data.recordOperations).toEqual([{ result: "CHANGED" }]);
      const outcome = (await hub.entries(requestId)).find(({ header }) => header.kind === "outcome");
      return { leaves: outcome?.leaves, offered: (await plan(operation)).offered.map(nameOf).toSorted() };
    };
    const renamed = await change({ name: "Harbour days", partnersAsked: ["SKYWAYS"] });
    expect(renamed.offered).toEqual(["Boat of GRC", "Boat of NLD", "Boat of SKYWAYS", "Boat of UTO"]);
    const narrowed = await change({ countries: ["GRC"], partnersAsked: [] });
    expect(narrowed.offered).toEqual(["Boat of GRC", "Boat of UTO"]);
    expect((await plan(operation)).allocated).toHaveLength(2);
    const fell = ["NLD", "SKYWAYS"].map((owner) => made.get(owner));
    const noted = new Map(narrowed.leaves?.map(({ owner, records }) => [owner, records]));
    expect(noted.get("UTO")).toEqual(expect.toSatisfy(isSame([operation, ...fell.map((one) => one?.allocation)])));
    expect([noted.get("NLD"), noted.get("SKYWAYS")]).toEqual(fell.map((one) => [one?.offer]));
    await change({ countries: ["GRC", "NLD"], partnersAsked: ["SKYWAYS"] });
    expect((await plan(operation)).offered.map(nameOf).toSorted()).toEqual(["Boat of GRC", "Boat of UTO"]);
  });

  it("is taken back once, and told again, as who leaves says so again under its idempotency key", async () => {
    const operation = await planned();
    const { offer: made } = await offer(operation);
    const { allocation } = await allocate(made.id);
    const leave = () =>
      act(
        "answerOperation",
        "{ withdrawn released }",
        { operation, state: "LEFT", idempotencyKey: "leaving-0001" },
        desk("NLD"),
      );
    const first = await leave();
    expect(first).toEqual({ withdrawn: [made.id], released: [allocation.id] });
    expect(await leave()).toEqual(first);
  });

  it("is refused at the place that is wrong", async () => {
    const operation = await planned();
    const { offer: made } = await offer(operation, { kind: "PERSONNEL", name: null, amount: 8 });
    const hours = [{ days: [1], from: "06:00", until: "12:00" }];
    const paths = async (field: string, said: object) => {
      const { errors } = await send(field, said, field === "offerResource" ? desk("NLD") : desk("UTO"));
      return errors.flatMap(({ extensions }) => (extensions.faults ?? []).map(({ path }) => path));
    };
    const offered = { operation, reference: "WRONG", kind: "TEAM", name: "Boat 5", amount: 1 };
    const wrong = { from: "2026-06-10", until: "2026-06-01" };
    expect(await paths("offerResource", { ...offered, ...wrong })).toEqual(["until"]);
    expect(await paths("offerResource", { ...offered, name: null })).toEqual(["name"]);
    expect(await paths("offerResource", { ...offered, amount: 2 })).toEqual(["amount"]);
    const allocated = { offer: made.id, reference: "WRONG", amount: 1 };
    expect(await paths("allocateResource", { ...allocated, ...wrong })).toEqual(["until"]);
    const saturday = { from: "2026-06-06", until: "2026-06-06", hours };
    expect(await paths("allocateResource", { ...allocated, ...saturday })).toEqual(["hours[0].days"]);
  });
});
