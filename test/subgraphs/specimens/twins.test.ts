import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";
import { ownerAlone, shownTo } from "../../world.ts";

const grey = { technique: "WATERMARK", light: "TRANSMITTED", page: "visa page", fake: "Printed in grey ink." };
const seam = { technique: "STITCHING", light: "UV_365", page: "cover", fake: "The seam stays dark." };
const foil = { technique: "OPTICALLY_VARIABLE_DEVICE", page: "data page", fake: "Foil that does not move." };
const features = [grey, seam, foil];
const again = [
  { ...foil, fake: "Static metallic film." },
  { ...seam, page: null, fake: "No fluorescence of the stitching." },
  { ...grey, page: "page 12", fake: "Grey overprint on the surface." },
];

let hub: Awaited<ReturnType<typeof openTestHub>>;
let draft: string;

beforeAll(async () => {
  hub = await openTestHub();
  const of = { kind: "COUNTERFEIT", specimenNumber: "UTO-AO-01001", state: "PUBLISHED", features };
  const write = (reference: string, said: object) => hub.world.write("alert", { reference, ...of, ...said });
  await write("the same", {});
  await write("of another version", { specimenNumber: "UTO-AO-02001", features: [grey] });
  await write("of the country alone", {
    kind: "FORGERY",
    specimenNumber: null,
    country: "UTO",
    features: [seam, { ...foil, fake: "Cut from a bank card." }],
  });
  await write("of a card", { specimenNumber: "UTO-BO-01001" });
  await write("hidden", { policy: ownerAlone });
  await write("returned", { state: "RETURNED", returnReasons: ["no pictures"] });
  await write("expired", { expires: "2026-05" });
  await write("in force for a day", { expires: "2026-06-01", features: [grey], policy: shownTo({ to: ["D"] }) });
  await write("nobody's", { kind: "PSEUDO_DOCUMENT", specimenNumber: null });
  draft = await hub.world.write("alert", { ...of, owner: "GRC", state: "SUBMITTED", features: again });
});
afterAll(() => hub.close());

const query = `query ($id: ID!, $first: Int) { alert(id: $id) { twins(first: $first) {
  matches { alert { reference } likely reasons { aspect agrees technique says } } more
} } }`;
interface Told {
  readonly alert: { readonly reference: string };
  readonly likely: string;
}

const twinsFor = async (asker: string, first = 5) => {
  const { data, codes } = await hub.ask(asker, query, { variables: { id: draft, first } });
  if (codes.length > 0) return codes;
  const { matches, more } = data.alert.twins;
  const told = (matches as readonly Told[]).map(({ alert, likely }) => `${alert.reference} ${likely}`);
  return [...told, ...(more ? ["more"] : [])];
};

describe("the twins of an alert that is submitted", () => {
  it("are those in force of its series that its reader sees as well, the likeliest first", async () => {
    expect(await twinsFor("GRC")).toEqual([
      "the same SAME",
      "of another version SIMILAR",
      "of the country alone SIMILAR",
    ]);
    expect((await twinsFor("D")).filter((one) => one.startsWith("in force"))).toEqual(["in force for a day SIMILAR"]);
    expect((await twinsFor("UTO")).filter((one) => one.endsWith("SAME")).toSorted()).toEqual([
      "hidden SAME",
      "the same SAME",
    ]);
  });

  it("are told why, feature by feature, however they are written", async () => {
    const { data } = await hub.ask("GRC", query, { variables: { id: draft, first: 1 } });
    const [{ reasons }] = data.alert.twins.matches;
    expect(reasons.filter(({ aspect }: { aspect: string }) => aspect === "FEATURE")).toHaveLength(3);
    expect(reasons).toContainEqual({
      aspect: "FEATURE",
      agrees: true,
      technique: "WATERMARK",
      says: "Both say much the same of the watermark.",
    });
    expect(reasons).toContainEqual(expect.objectContaining({ aspect: "SERIES", agrees: true }));
  });

  it("are as many as are asked for, and it is said where there are more", async () => {
    expect(await twinsFor("GRC", 1)).toEqual(["the same SAME", "more"]);
    expect(await twinsFor("GRC", 0)).toEqual(["PAGE_SIZE"]);
    expect(await twinsFor("GRC", 101)).toEqual(["PAGE_SIZE"]);
  });

  it("are disclosed, and what was compared besides is not", async () => {
    const { requestId, data } = await hub.ask("GRC", query.replace("reference", "id"), {
      variables: { id: draft, first: 1 },
    });
    const entry = JSON.stringify(await hub.entries(requestId));
    const shown = [draft, data.alert.twins.matches[0].alert.id];
    expect([...new Set(entry.match(/ALE-\w+/g))].toSorted()).toEqual(shown.toSorted());
  });
});
