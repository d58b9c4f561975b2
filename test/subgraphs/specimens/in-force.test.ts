import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mayBeValid } from "../../../records/specimens/in-force.ts";
import { openTestHub } from "../../hub.ts";
import { ownerAlone } from "../../world.ts";

describe("a document of a version", () => {
  const said = { firstIssued: "2010-03", lastIssued: "2016-05", longestValidity: 5, stillValid: null };
  it.each([
    ["may be valid from when the first was issued", said, "2010-03-01", true],
    ["was not valid before", said, "2010-02-28", false],
    ["may have been in that year", said, "2010", true],
    ["may be as long after the last was issued as any may", said, "2021-05-31", true],
    ["is not afterwards", said, "2021-06-01", false],
    ["may be valid where nobody says for how long", { ...said, longestValidity: null }, "2026-06-01", true],
    ["may be valid where nobody says when the last was issued", { ...said, lastIssued: null }, "2026-06-01", true],
    ["is not where its owner says so", { ...said, lastIssued: null, stillValid: false }, "2026-06-01", false],
    ["may have been before its owner said so", { ...said, stillValid: false }, "2015", true],
    [
      "may be valid where nobody says anything",
      { firstIssued: null, lastIssued: null, longestValidity: null, stillValid: null },
      "1950",
      true,
    ],
  ])("%s", (_what, version, on, wanted) => {
    expect(mayBeValid(version, on, "2026-06-01")).toBe(wanted);
  });
});

describe("the versions in force", () => {
  let hub: Awaited<ReturnType<typeof openTestHub>>;
  beforeAll(async () => {
    hub = await openTestHub();
    const passport = { category: "PASSPORT", type: "ORDINARY", country: "UTO" };
    const write = (reference: string, said: object) => hub.world.write("specimen", { ...passport, reference, ...said });
    await write("old", { number: "UTO-AO-01001", firstIssued: "2006", lastIssued: "2015", longestValidity: 10 });
    await write("new", { number: "UTO-AO-02001", firstIssued: "2015-06-01" });
    await write("diplomatic", { number: "UTO-AD-01001", type: "DIPLOMATIC" });
    await write("card", { number: "UTO-BO-01001", category: "IDENTITY_CARD" });
    await write("hidden", { number: "UTO-AO-03001", policy: ownerAlone });
  });
  afterAll(() => hub.close());

  const query = `query ($issuer: OwnerCode!, $type: SpecimenType, $on: PartialDate) {
    specimensInForce(issuer: $issuer, category: PASSPORT, type: $type, on: $on) { reference }
  }`;
  const inForce = async (asked: object, by = "GRC") => {
    const { data, codes } = await hub.ask(by, query, { variables: { issuer: "uto", ...asked } });
    return codes.length > 0 ? codes : data.specimensInForce.map((one: { reference: string }) => one.reference);
  };

  it("are listed by number: today's where no day is asked about, and of one type where it is named", async () => {
    expect(await inForce({})).toEqual(["diplomatic", "new"]);
    expect(await inForce({ type: "ORDINARY" })).toEqual(["new"]);
    expect(await inForce({ on: "2015-06-01" })).toEqual(["diplomatic", "old", "new"]);
    expect(await inForce({ on: "2015-05" })).toEqual(["diplomatic", "old"]);
    expect(await inForce({}, "UTO")).toEqual(["diplomatic", "new", "hidden"]);
  });

  it("are refused for an issuer or a day that there is none of", async () => {
    expect(await inForce({ issuer: "Nowhereland" })).toEqual(["BAD_USER_INPUT"]);
    expect(await inForce({ on: "2015-02-30" })).toEqual(["BAD_USER_INPUT"]);
  });

  it("are all disclosed, and what was looked at besides is not", async () => {
    const { requestId } = await hub.ask("GRC", query, { variables: { issuer: "UTO" } });
    const [entry] = await hub.entries(requestId);
    expect(JSON.stringify(entry)).toContain("SPE-");
    expect(JSON.stringify(entry).match(/SPE-/g)).toHaveLength(2);
  });

  it("are refused, and not cut, where there are more than are looked through", async () => {
    const many = Array.from({ length: 201 }, (_, at) => String(at).padStart(5, "0"));
    const records = many.map((version) => ({
      country: "D",
      category: "PASSPORT",
      type: "ORDINARY",
      number: `DEU-AO-${version}`,
    }));
    for (const one of records) await hub.world.write("specimen", one);
    expect(await inForce({ issuer: "D" })).toEqual(["COST_LIMIT"]);
    expect(await inForce({ issuer: "D", type: "SERVICE" })).toEqual([]);
  });
});
