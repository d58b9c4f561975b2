import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { agreementSchema } from "../../../core/access/keys/agreements.ts";
import { kindNames } from "../../../records/kinds.ts";
import { openTestHub } from "../../hub.ts";
import { ownerAlone } from "../../world.ts";

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
    expect((await hub.ask(bound, three)).codes).toEqual(["RATE_LIMIT"]);
  });

  it("are spent by the rows that a request did bring, where it was estimated to bring fewer", async () => {
    const components = [{ kind: "AXLE", serialNumber: "A1" }];
    const vehicle = await hub.world.write("vehicle", { plate: "V1", plateCountry: "UTO", components });
    for (let at = 0; at < 8; at += 1)
      await hub.world.write("vehicleReport", { plate: `R${at}`, plateCountry: "UTO", components, status: "STOLEN" });
    for (let at = 0; at < 8; at += 1)
      await hub.world.write("vehicleReport", { plate: `R${at}`, policy: ownerAlone, components, status: "STOLEN" });
    // Estimated at one and five, it is paid as one and the eight that the caller sees.
    const reports = `{ vehicle(id: "${vehicle}") { reports { report { id } } } }`;
    const [bound, seer] = [{ ...key("brought", 19), owner: "XYZ" }, key("sees all", 19)];
    expect((await hub.ask(bound, reports)).data.vehicle.reports).toHaveLength(8);
    expect((await hub.ask(bound, "{ documents(first: 9) { nodes { id } } }")).codes).toEqual([]);
    expect((await hub.ask(bound, "{ me { owner } }")).codes).toEqual(["RATE_LIMIT"]);
    expect((await hub.ask(seer, reports)).data.vehicle.reports).toHaveLength(16);
    expect((await hub.ask(seer, "{ documents(first: 9) { nodes { id } } }")).codes).toEqual(["RATE_LIMIT"]);
  });

  it("are nobody else's", async () => {
    const noisy = key("noisy", 12);
    for (let time = 0; time < 5; time += 1) await hub.ask(noisy, tenRows);
    expect((await hub.ask(noisy, tenRows)).status).toBe(429);
    expect((await hub.ask(key("quiet", 12), tenRows)).status).toBe(200);
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
