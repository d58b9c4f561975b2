import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { extensionCollection } from "../../core/lifetime/collections.ts";
import { openTestHub } from "../hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const day = 86_400_000;
const utopia = { owner: "UTO", scopes: ["*:read", "*:write", "*:administer"] };

describe("one request", () => {
  const inDays = (days: number) => new Date(hub.clock.now() + days * day).toISOString().slice(0, 10);

  it("places as many holds on one record as it asks for, each for itself", async () => {
    const id = await hub.world.person("Petra Alm", { reviewBy: inDays(30) });
    const { data } = await hub.ask(
      utopia,
      `mutation { ${["court", "police", "court"].map((who, at) => `a${at}: holdRecord(id: "${id}", reason: "the ${who} asks") { id reason }`).join(" ")} }`,
    );
    const placed = Object.values(data as Record<string, { id: string; reason: string }>);
    expect(placed.map(({ reason }) => reason)).toEqual(["the court asks", "the police asks", "the court asks"]);
    expect(new Set(placed.map((one) => one.id)).size).toBe(3);
    const { nodes } = (await hub.ask(utopia, `{ holds(id: "${id}") { nodes { id } } }`)).data.holds;
    expect(new Set(nodes.map((node: { id: string }) => node.id))).toEqual(new Set(placed.map((one) => one.id)));
  });

  it("extends one record twice, and keeps both reasons", async () => {
    const id = await hub.world.person("Petra Alm", { reviewBy: inDays(30) });
    const [first, second] = [inDays(60), inDays(90)];
    const extension = (until: string, reason: string) =>
      `extendReview(id: "${id}", until: "${until}", reason: "${reason}") { reviewBy }`;
    const { data } = await hub.ask(
      utopia,
      `mutation { a: ${extension(first, "the trial begins")} b: ${extension(second, "the trial goes on")} }`,
    );
    expect(data).toEqual({ a: { reviewBy: first }, b: { reviewBy: second } });
    const said = await hub.hub.platform.store.find(extensionCollection, { record: id }, { first: 5 });
    const inOrder = said.toSorted((one, other) => (one.until < other.until ? -1 : 1));
    expect(inOrder.map(({ from, until, reason }) => [from, until, reason])).toEqual([
      [inDays(30), first, "the trial begins"],
      [first, second, "the trial goes on"],
    ]);
  });
});
