import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";
import { desk } from "./granting.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const open = (event: string, said: object = {}) => ({
  event,
  from: "2026-06-02",
  until: "2026-06-05",
  team: 2,
  registers: ["SLTD"],
  ...said,
});
const opening = "openDeployment(deployment: $one) { id keys { key } }";
const ask = (one: object) =>
  hub.ask(desk, `mutation ($one: NewDeploymentInput!) { ${opening} }`, { variables: { one } });
const standing = async () =>
  (await hub.ask(desk, "{ deployments(first: 1) { totalCount } }")).data.deployments.totalCount as number;

describe("who opens a deployment", () => {
  it.each([{ from: "2026-02-30" }, { until: "2026-06-31" }, { until: "2026-13-01" }])(
    "is told of a day that no calendar has: %j",
    async (days) => {
      expect((await ask(open("Games", days))).codes).toEqual(["BAD_USER_INPUT"]);
    },
  );

  it.each([
    [{ team: 0 }, "team", "a team has 1 to 200: open a second one for more"],
    [{ team: 201 }, "team", "a team has 1 to 200: open a second one for more"],
    [{ event: " " }, "event", "needs a label that says who the team is"],
    [{ country: "ZZZZ" }, "country", "is no code of a country or issuer in Doc 9303 or ISO 3166."],
  ])("is told in the words of a deployment what is wrong: %j", async (said, path, reason) => {
    const { errors } = await ask({ ...open("Games"), ...said });
    expect(errors).toMatchObject([
      { message: `${path}: ${reason}`, extensions: { code: "BAD_USER_INPUT", faults: [{ path, reason }] } },
    ]);
  });

  it("may open one to the last day that can be written", async () => {
    const { data, codes } = await hub.ask(
      desk,
      `mutation ($one: NewDeploymentInput!) {
      openDeployment(deployment: $one) { grant { until } }
    }`,
      { variables: { one: open("Last games", { from: "9999-12-31", until: "9999-12-31", reference: "LAST" }) } },
    );
    expect(codes).toEqual([]);
    expect(data.openDeployment.grant.until).toBe("9999-12-31T23:59:59.000Z");
  });

  it("leaves no deployment without keys where the event's name is too long for the names of its keys", async () => {
    const before = await standing();
    expect((await ask(open("G".repeat(191)))).codes).toEqual(["BAD_USER_INPUT"]);
    expect(await standing()).toBe(before);
  });

  it("opens two in one request without an idempotency key, each with its own team", async () => {
    const before = await standing();
    const both = `mutation ($one: NewDeploymentInput!, $other: NewDeploymentInput!) {
      games: ${opening} fair: ${opening.replace("$one", "$other")}
    }`;
    const variables = { one: open("Games"), other: open("Fair") };
    const { codes, data } = await hub.ask(desk, both, { variables });
    expect(codes).toEqual([]);
    expect(data.games.id).not.toBe(data.fair.id);
    expect(await standing()).toBe(before + 2);
    expect((await hub.ask(desk, both, { variables })).codes).toEqual(["BAD_USER_INPUT", "BAD_USER_INPUT"]);
  });
});
