import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { agreementSchema } from "../../../core/access/keys/agreements.ts";
import { kindNames } from "../../../records/kinds.ts";
import { type Asker, openTestHub } from "../../hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeEach(async () => {
  hub = await openTestHub();
});
afterEach(() => hub.close());

/** One point for the request, ten for its rows. */
const tenRows = "{ documents(first: 10) { nodes { id } } }";
const key = (name: string, perMinute: number | null, perDay: number | null = null) => ({
  owner: "UTO",
  name,
  bounds: { perMinute, perDay },
});

describe("a key's points", () => {
  it("are spent by the rows a request may bring, in whatever way it comes", async () => {
    const bound = key("bound", 23);
    // The first goes through Apollo Server, the second is admitted already.
    expect((await hub.ask(bound, tenRows)).status).toBe(200);
    expect((await hub.ask(bound, tenRows)).status).toBe(200);
    const third = await hub.ask(bound, tenRows);
    expect([third.status, third.codes, third.data]).toEqual([429, ["RATE_LIMIT"], undefined]);
    expect(Number(third.headers["retry-after"])).toBeGreaterThan(0);
    expect((await hub.ask(bound, `${tenRows} # another text`)).codes).toEqual(["RATE_LIMIT"]);
    const [entry] = await hub.entries(third.requestId);
    expect(entry?.header).toMatchObject({ kind: "refusal", status: 429, errors: ["RATE_LIMIT"] });
  });

  it("of a day are another limit", async () => {
    const bound = key("daily", null, 12);
    expect((await hub.ask(bound, tenRows)).status).toBe(200);
    expect((await hub.ask(bound, tenRows)).codes).toEqual(["QUOTA_LIMIT"]);
  });

  it("of many questions in one request are those of many requests", async () => {
    const bound = key("aliases", 30);
    const three =
      "{ a: documents(first: 10) { nodes { id } } b: documents(first: 10) { nodes { id } } c: documents(first: 10) { nodes { id } } }";
    expect((await hub.ask(bound, three)).codes).toEqual(["COST_LIMIT"]);
  });

  it("are spent by the rows that a request did bring, where it was estimated to bring fewer", async () => {
    const lister: Asker = { ...key("lists keys", 19), scopes: ["*:*"] };
    for (let at = 1; at < 10; at += 1) await hub.key(key(`another ${at}`, 1));
    // Estimated at one and five, it is paid as one and ten.
    expect((await hub.ask(lister, "{ keys { id } }")).data.keys).toHaveLength(10);
    expect((await hub.ask(lister, "{ documents(first: 8) { nodes { id } } }")).codes).toEqual(["RATE_LIMIT"]);
    expect((await hub.ask(lister, "{ documents(first: 7) { nodes { id } } }")).codes).toEqual([]);
    expect((await hub.ask(lister, "{ me { owner } }")).codes).toEqual(["RATE_LIMIT"]);
  });

  it("are nobody else's", async () => {
    const noisy = key("noisy", 12);
    for (let time = 0; time < 5; time += 1) await hub.ask(noisy, tenRows);
    expect((await hub.ask(noisy, tenRows)).status).toBe(429);
    expect((await hub.ask(key("quiet", 12), tenRows)).status).toBe(200);
  });
});

describe("a request that costs more than can ever be paid at once", () => {
  const refusal = async (asker: Asker) => {
    const answer = await hub.ask(asker, tenRows);
    return [answer.status, answer.codes, answer.headers["retry-after"], answer.errors[0]?.message];
  };
  const never = (span: string) => [
    400,
    ["COST_LIMIT"],
    undefined,
    `Your key may spend 10 points a ${span} and this request costs 11, so it can never be answered. Ask for smaller pages, or in several requests of at most 9 rows each.`,
  ];

  it("than a key has in a minute or a day says so, and how to split it", async () => {
    expect(await refusal(key("minute", 10))).toEqual(never("minute"));
    expect(await refusal(key("day", null, 10))).toEqual(never("day"));
    expect(await refusal(key("of two", 40, 10))).toEqual(never("day"));
    expect((await hub.ask(key("minute", 10), "{ documents(first: 9) { nodes { id } } }")).status).toBe(200);
  });

  it("is told from one that has to wait, for as long as the slowest of its limits", async () => {
    const bound = key("both", 12, 15);
    expect((await hub.ask(bound, tenRows)).status).toBe(200);
    const { codes, headers } = await hub.ask(bound, tenRows);
    expect([codes, headers["retry-after"]]).toEqual([["QUOTA_LIMIT"], "43200"]);
  });
});

it("an organisation's keys share what was agreed with it", async () => {
  const terms = agreementSchema(kindNames).parse({ owner: "UTO", scopes: ["*:*"], bounds: { perMinute: 25 } });
  await hub.hub.platform.agreements.set(terms, "operator", "request");
  const asked = [];
  for (const name of ["one", "two", "three"]) asked.push(await hub.ask(key(name, null), tenRows));
  expect(asked.map(({ status }) => status)).toEqual([200, 200, 429]);
  expect((await hub.ask("XYZ", tenRows)).status).toBe(200);
});

it("an address from which wrong keys keep coming is told to wait, and a right key from there is still good", async () => {
  const wrong = () => hub.ask("UTO", tenRows, { headers: { authorization: "Bearer blk_live_wrong" } });
  const statuses = [];
  for (let time = 0; time < 22; time += 1) statuses.push((await wrong()).status);
  expect(statuses).toEqual([...Array.from({ length: 20 }, () => 401), 429, 429]);
  expect((await hub.ask("UTO", tenRows)).status).toBe(200);
});
