import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inspect, type Inspected, inspectionVerdicts } from "../../../../records/specimens/inspection/inspect.ts";
import { findings, variantOf } from "../../../../records/specimens/inspection/slots.ts";
import {
  allLights,
  fake,
  fibres,
  heron,
  ink,
  microprint,
  newer,
  older,
  seen,
  version,
  watermark,
  window,
  zone,
} from "./world.ts";

const copied = fake("ALT-1", newer, [ink, heron]);
const printed = { number: null, issued: null };

function inspected(about: Partial<Inspected>) {
  return inspect({
    versions: [older, newer],
    fakes: [copied],
    printed,
    observations: [],
    lights: allLights,
    prior: 0.001,
    ...about,
  });
}

const first = (about: Partial<Inspected>) => inspected(about).ranked[0];

describe("an inspection", () => {
  it("says nothing of a document that nobody looked at, and where to look", () => {
    const { verdict, ranked, next } = inspected({});
    expect(verdict).toBe("CANNOT_SAY");
    expect(ranked.map(({ kind }) => kind).toSorted()).toEqual(["GENUINE", "GENUINE", "KNOWN_FAKE", "UNDESCRIBED"]);
    expect(next).not.toBeNull();
  });

  it("ranks the version first whose features are there, and is consistent with it", () => {
    const observations = seen("PRESENT", heron, ink, fibres, microprint, window);
    expect(inspected({ observations }).verdict).toBe("CONSISTENT");
    expect(first({ observations })).toMatchObject({ kind: "GENUINE", id: newer.id, contradicts: [] });
  });

  it("ranks the fake first that differs where an alert says so", () => {
    const observations = [...seen("DIFFERENT", heron, ink), ...seen("PRESENT", fibres, window)];
    expect(inspected({ observations }).verdict).toBe("CONTRADICTED");
    expect(first({ observations })).toMatchObject({ kind: "KNOWN_FAKE", id: "ALT-1", contradicts: [] });
  });

  it("says of a fake that nobody described that it is like no known version, and which it is nearest to", () => {
    const contradicting = [...seen("ABSENT", fibres), ...seen("DIFFERENT", microprint, zone, window)];
    const observations = [...contradicting, ...seen("PRESENT", heron)];
    expect(inspected({ observations }).verdict).toBe("CONTRADICTED");
    expect(first({ observations })).toMatchObject({ kind: "UNDESCRIBED", id: newer.id });
  });

  it("tells for each what agrees and what contradicts", () => {
    const observations = [...seen("PRESENT", watermark), ...seen("ABSENT", window)];
    const { ranked } = inspected({ observations });
    const of = (id: string) => ranked.find((one) => one.kind === "GENUINE" && one.id === id);
    expect(of(older.id)).toMatchObject({ agrees: observations, contradicts: [] });
    expect(of(newer.id)).toMatchObject({ agrees: [], contradicts: observations });
  });

  it("makes no fake of one slip", () => {
    const observations = [...seen("PRESENT", heron, ink, fibres, window), ...seen("DIFFERENT", microprint)];
    expect(inspected({ observations }).verdict).toBe("CANNOT_SAY");
    expect(first({ observations })?.kind).toBe("GENUINE");
  });

  it("counts of several observations of one feature the last", () => {
    const observations = [...seen("ABSENT", heron), ...seen("PRESENT", heron)];
    expect(inspected({ observations })).toEqual(inspected({ observations: seen("PRESENT", heron) }));
  });

  it("knows a feature in other case, punctuation and spaces", () => {
    const shouted = { ...heron, whatToSee: "a HERON;  light and dark" };
    const [one] = inspected({ observations: seen("PRESENT", shouted) }).ranked;
    expect(one?.agrees).toHaveLength(1);
    expect(one?.id).toBe(newer.id);
  });

  it("without a version compares with nothing", () => {
    expect(inspected({ versions: [] })).toEqual({ verdict: "CANNOT_SAY", ranked: [], next: null });
  });

  it("ranks both features of a page that are of one technique and light by themselves", () => {
    const two = version("03001", [watermark, heron]);
    const second = fake("ALT-2", two, [heron]);
    const observations = [...seen("PRESENT", watermark), ...seen("DIFFERENT", heron)];
    const { ranked } = inspected({ versions: [two], fakes: [second], observations });
    expect(ranked.find(({ id }) => id === "ALT-2")).toMatchObject({ agrees: observations });
  });

  it("takes a compared feature without a page for that of whichever page has it", () => {
    const [feature] = fake("ALT-3", newer, [ink]).features;
    const anywhere = { id: "ALT-3", of: newer.id, features: feature ? [{ ...feature, page: null }] : [] };
    const { ranked } = inspected({ fakes: [anywhere], observations: seen("DIFFERENT", ink) });
    expect(ranked.find(({ id }) => id === "ALT-3")?.agrees).toHaveLength(1);
  });
});

describe("what is printed", () => {
  const dated = [
    { ...older, numberFormat: "'X'NNN", firstIssued: "2006-03", lastIssued: "2014" },
    { ...newer, numberFormat: "'XX'NNN", firstIssued: "2014-06-01" },
  ];

  it("speaks for the version with such numbers in those years, and says what contradicts the others", () => {
    const { ranked } = inspected({ versions: dated, printed: { number: "X 123", issued: "2010" } });
    expect(ranked[0]).toMatchObject({ kind: "GENUINE", id: older.id, print: [] });
    expect(ranked.find(({ kind, id }) => kind === "GENUINE" && id === newer.id)?.print).toEqual([
      "NUMBER_FORM",
      "YEARS",
    ]);
  });

  it("in a year that both were issued in speaks for neither", () => {
    const { ranked } = inspected({ versions: dated, printed: { number: null, issued: "2014" } });
    expect(ranked.map(({ print }) => print)).toEqual([[], [], [], []]);
  });

  it("as a number in the range of a fake brings that fake forward", () => {
    const [one, other] = ["ALT-1", "ALT-2"].map((id) => fake(id, newer, [ink]));
    const fakes = one && other ? [one, { ...other, numbers: [{ from: "XX 100", to: "XX 200" }] }] : [];
    const about = { fakes, observations: seen("DIFFERENT", ink), printed: { number: "xx-150", issued: null } };
    expect(inspected(about).ranked.find(({ kind }) => kind === "KNOWN_FAKE")?.id).toBe("ALT-2");
  });
});

describe("the feature to look at next", () => {
  it("is one that the lights at hand show", () => {
    const lightOf = (lights: Inspected["lights"]) => inspected({ lights }).next?.light;
    expect(lightOf([])).toBe("VISIBLE");
    const seenByEye = seen("PRESENT", ink, microprint);
    expect(inspected({ lights: [], observations: seenByEye }).next).toBeNull();
    expect(inspected({ lights: ["UV_365"], observations: seenByEye }).next).toMatchObject(fibres);
  });

  it("is none that was looked at", () => {
    const looked = [watermark, heron, ink, zone, fibres, microprint, window];
    expect(inspected({ observations: seen("PRESENT", ...looked) }).next).toBeNull();
  });
});

it("an answer never fails, ranks each once and asks for what some version has", () => {
  const features = [watermark, heron, ink, zone, fibres, microprint, window].map((one) => ({
    ...one,
    page: "data page",
  }));
  const strange = { ...ink, page: "cover", whatToSee: "" };
  const observation = fc.record({
    feature: fc.constantFrom(...features, strange),
    finding: fc.constantFrom(...findings),
  });
  const prior = fc.double({ min: 1e-6, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(fc.array(observation, { maxLength: 40 }), prior, (observed, share) => {
      const observations = observed.map(({ feature, finding }) => ({ ...feature, finding }));
      const { verdict, ranked, next } = inspected({ observations, prior: share });
      expect(inspectionVerdicts).toContain(verdict);
      expect(new Set(ranked.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(4);
      const variants = new Set(features.map(variantOf));
      expect(next === null || variants.has(variantOf(next))).toBe(true);
    }),
  );
});
