import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";
import { ownerAlone, shownTo } from "../../world.ts";

const feature = (technique: string, level = "PUBLIC") => ({ technique, level, fake: "made badly" });

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
  const of = { kind: "COUNTERFEIT", state: "PUBLISHED", specimenNumber: "UTO-AO-01001" };
  const write = (said: object) => hub.world.write("alert", { ...of, ...said });
  const bridge = { detectedPlace: "Utopia Bridge", detectedCountry: "UTO" };
  await write({ ...bridge, detectedDate: "2025-03-04", features: [feature("WATERMARK"), feature("CHIP", "BORDER")] });
  await write({ ...bridge, detectedPlace: "UTOPIA-BRIDGE", detectedDate: "2025-03", features: [feature("WATERMARK")] });
  await write({ ...bridge, detectedCountry: "GRC", detectedDate: "2025", kind: "FORGERY" });
  await write({ specimenNumber: null, country: "D", detectedCountry: "DEU", features: [feature("CHIP")] });
  await write({ kind: "PSEUDO_DOCUMENT", specimenNumber: null, quickCheck: [feature("CHIP")] });
  await write({ state: "DRAFT" });
  await write({ ...bridge, detectedPlace: "Hidden Pass", detectedDate: "2024-01", policy: ownerAlone });
  const shown = shownTo({ to: ["GRC"], classes: [] });
  await write({ detectedDate: "2025-05", features: [feature("INTAGLIO", "BORDER")], policy: shown });
});
afterAll(() => hub.close());

interface Group {
  readonly key: string | null;
  readonly and: string | null;
  readonly count: number;
}

async function counted(asked: string, by: string | object = "D") {
  const query = `{ alertStatistics(${asked}) { total addsUp groups { key and count } } }`;
  const { data, codes } = await hub.ask(by as string, query);
  if (codes.length > 0) return codes;
  const { total, addsUp, groups } = data.alertStatistics;
  const line = ({ key, and, count }: Group) => `${key}${and === null ? "" : ` ${and}`}: ${count}`;
  return [`${total}${addsUp ? "" : " in several groups"}`, ...groups.map(line)];
}

describe("alerts are counted", () => {
  it.each([
    ["by: ISSUER", ["5", "D: 1", "UTO: 3", "null: 1"]],
    ["by: KIND", ["5", "COUNTERFEIT: 3", "FORGERY: 1", "PSEUDO_DOCUMENT: 1"]],
    ["by: TECHNIQUE", ["5 in several groups", "CHIP: 3", "WATERMARK: 2", "null: 1"]],
    ["by: BORDER_POINT", ["5", "UTOPIA-BRIDGE (UTO): 2", "Utopia Bridge (GRC): 1", "null: 2"]],
    ["by: DETECTED_COUNTRY", ["5", "D: 1", "GRC: 1", "UTO: 2", "null: 1"]],
    ["by: MONTH", ["5", "2025: 1", "2025-03: 2", "null: 2"]],
    ["by: YEAR", ["5", "2025: 3", "null: 2"]],
    ["by: ISSUER, and: MONTH", ["5", "D: 1", "UTO 2025: 1", "UTO 2025-03: 2", "null: 1"]],
  ])("%s, all that are seen and published", async (asked, wanted) => {
    expect(await counted(asked)).toEqual(wanted);
  });

  it.each([
    ['issuers: ["deu"]', ["1", "COUNTERFEIT: 1"]],
    ['detectedCountries: ["UTO", "GRC"]', ["3", "COUNTERFEIT: 2", "FORGERY: 1"]],
    ['detected: { from: "2025-03-04", surely: true }', ["1", "COUNTERFEIT: 1"]],
    ["techniques: [CHIP]", ["3", "COUNTERFEIT: 2", "PSEUDO_DOCUMENT: 1"]],
    ["kinds: [FORGERY]", ["1", "FORGERY: 1"]],
    ["states: [DRAFT, PUBLISHED], kinds: [COUNTERFEIT]", ["4", "COUNTERFEIT: 4"]],
    ["states: [RETURNED]", ["0"]],
  ])("of those with %s", async (narrowed, wanted) => {
    expect(await counted(`by: KIND, ${narrowed}`)).toEqual(wanted);
  });

  it("by what is shown of each: a hidden one is in no group, nor is a feature that is withheld", async () => {
    expect(await counted("by: BORDER_POINT", "UTO")).toContain("Hidden Pass (UTO): 1");
    expect(await counted("by: TECHNIQUE", "UTO")).toContain("INTAGLIO: 1");
    expect(await counted("by: TECHNIQUE", "GRC")).toEqual([
      "6 in several groups",
      "CHIP: 3",
      "WATERMARK: 2",
      "null: 2",
    ]);
    expect(await counted("by: TECHNIQUE, techniques: [INTAGLIO]", "GRC")).toEqual(["0 in several groups"]);
    const open = { owner: "D", bounds: { classes: [] } };
    expect(await counted("by: TECHNIQUE", open)).toEqual(["5 in several groups", "CHIP: 2", "WATERMARK: 2", "null: 1"]);
  });

  it("or it is said why not", async () => {
    expect(await counted('by: KIND, issuers: ["Nowhereland"]')).toEqual(["BAD_USER_INPUT"]);
    expect(await counted("by: KIND, techniques: []")).toEqual(["BAD_USER_INPUT"]);
    expect(await counted("by: KIND", { owner: "D", scopes: ["alert:read"] })).toEqual(["FORBIDDEN"]);
  });
});
