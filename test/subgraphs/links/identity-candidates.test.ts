import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";
import { desk, judge } from "./judging.ts";
import { ownerAlone, shownTo } from "../../world.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
}, 60_000);
afterAll(() => hub.close());

async function candidatesOf(of: string, { by = "UTO", unsure = false } = {}) {
  const { data, errors, codes } = await hub.ask(
    desk(by),
    `query ($of: ID!, $unsure: Boolean) { identityCandidates(of: $of, unsure: $unsure) {
      candidates { record { id } score weak reasons judgements { owner judgement } } more
    } }`,
    { variables: { of, unsure } },
  );
  if (errors.length > 0) return { codes };
  return data.identityCandidates;
}

const idsOf = (found: { candidates: readonly { record: { id: string } }[] }) =>
  found.candidates.map(({ record }) => record.id);

describe("candidates", () => {
  const born = (date: string) => ({ birthDates: [{ date }], nationalities: ["UTO"] });

  it("of a person are whom the matcher takes for the same, the likest first, with what it says", async () => {
    const [one, same, near] = [
      await hub.world.person("Orlane Velidar", born("1970-03-04")),
      await hub.world.person("VELIDAR, Orlane", { owner: "GRC", ...born("1970-03-04") }),
      await hub.world.person("Orlan Velidar", { owner: "GRC", ...born("1970-03-05") }),
    ];
    await hub.world.person("Orlane Velidar", { owner: "GRC", policy: ownerAlone, ...born("1970-03-04") });
    const found = await candidatesOf(one);
    expect(idsOf(found)).toEqual([same, near]);
    expect(found).toMatchObject({ more: false, candidates: [{ score: 1, weak: false, judgements: [] }, {}] });
    expect(found.candidates[0].reasons.length).toBeGreaterThan(1);
  });

  it("are not who was judged by the own organisation; what others judged is shown", async () => {
    const [a, b, c] = [
      await hub.world.person("Tamsin Quarrell", born("1981-01-02")),
      await hub.world.person("Tamsin Quarrell", { owner: "GRC", ...born("1981-01-02") }),
      await hub.world.person("Tamsin Quarrell", { owner: "D", ...born("1981-01-02") }),
    ];
    await judge(hub, a, b, { judgement: "UNSURE" });
    await judge(hub, a, c, { by: "GRC" });
    const found = await candidatesOf(a);
    expect(found.candidates).toMatchObject([{ record: { id: c }, judgements: [{ owner: "GRC", judgement: "SAME" }] }]);
    expect(idsOf(await candidatesOf(a, { unsure: true })).toSorted()).toEqual([b, c].toSorted());
    await judge(hub, a, b, { judgement: "DIFFERENT" });
    expect(idsOf(await candidatesOf(a, { unsure: true }))).toEqual([c]);
  });

  it("of a document have its number, and neither another type nor another issuer", async () => {
    const write = (owner: string, said: object = {}) => hub.world.passport("QQ 77-001", { owner, ...said });
    const [one, same, vague] = [await write("UTO"), await write("GRC"), await write("GRC", { issuer: null })];
    await write("GRC", { issuer: "D" });
    await write("GRC", { type: "VISA" });
    expect((await candidatesOf(one)).candidates).toMatchObject([
      { record: { id: same }, weak: false, reasons: ["the same number", "the same type", "the same issuer"] },
      { record: { id: vague }, weak: true, score: null },
    ]);
  });

  it("of a vehicle share a mark", async () => {
    const write = (owner: string, said: object) => hub.world.write("vehicle", { owner, category: "CAR", ...said });
    const [one, same, plate] = [
      await write("UTO", { vin: "1M8GDM9AXKP042788", plate: "QX 1", plateCountry: "UTO" }),
      await write("GRC", { vin: "1M8GDM9AXKP042788" }),
      await write("GRC", { plate: "QX 1" }),
    ];
    expect((await candidatesOf(one)).candidates).toMatchObject([
      { record: { id: same }, weak: false, reasons: ["the same VIN"] },
      { record: { id: plate }, weak: true, reasons: ["the same plate"] },
    ]);
  });

  it("of a record that the caller does not see there are none, as of one that there is not", async () => {
    const hidden = await hub.world.person("Hidden", { policy: ownerAlone });
    expect(await candidatesOf(hidden, { by: "GRC" })).toBeNull();
    expect(await candidatesOf(`PER-${"A".repeat(26)}`)).toBeNull();
  });

  it("of another kind are refused", async () => {
    const partner = await hub.world.write("partner", { name: "Carrier", kind: "PRIVATE" });
    expect(await candidatesOf(partner)).toEqual({ codes: ["BAD_USER_INPUT"] });
  });

  it("are nobody's whose names the caller may not ask about", async () => {
    const one = await hub.world.person("Wilhelmina Ostrander", born("1969-09-09"));
    const policy = shownTo({ classes: [] });
    await hub.world.person("Wilhelmina Ostrander", { owner: "GRC", policy, ...born("1969-09-09") });
    expect(await candidatesOf(one)).toEqual({ candidates: [], more: false });
  });
});

describe("the queue", () => {
  const page = async (after: string | null, first = 2) => {
    const { data, codes } = await hub.ask(
      desk("NLD"),
      `query ($first: Int, $after: String) { identityQueue(kind: DOCUMENT, first: $first, after: $after) {
        records { record { id } candidates { record { id } } more } next
      } }`,
      { variables: { first, after } },
    );
    return data?.identityQueue ?? { codes };
  };

  it("goes through the caller's own records, past those without candidates, to the end", async () => {
    const own: string[] = [];
    for (let nth = 0; nth < 7; nth += 1) own.push(await hub.world.passport(`QN ${nth}`, { owner: "NLD" }));
    const twin = await hub.world.passport("QN 3", { owner: "GRC" });
    const met: unknown[] = [];
    let pages = 0;
    for (let after: string | null = null; ; pages += 1) {
      const { records, next } = await page(after);
      met.push(...records);
      if ((after = next) === null) break;
    }
    expect(met).toEqual([{ record: { id: own[3] }, candidates: [{ record: { id: twin } }], more: false }]);
    expect(pages).toBe(3);
    await judge(hub, own[3] as string, twin, { by: "NLD", judgement: "DIFFERENT" });
    expect(await page(null, 50)).toEqual({ records: [], next: null });
  });

  it("takes no cursor of another queue, and no page beyond its bounds", async () => {
    expect(await page("none")).toEqual({ codes: ["BAD_CURSOR"] });
    expect(await page(null, 51)).toEqual({ codes: ["PAGE_SIZE"] });
  });
});

it("candidates want the right to search their kind", async () => {
  const narrow = { owner: "UTO", scopes: ["*:read"] };
  const query = "{ identityQueue(kind: PERSON) { next } }";
  expect((await hub.ask(narrow, query)).codes).toEqual(["FORBIDDEN"]);
});
