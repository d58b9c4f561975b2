import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FeatureLevel, featureLevels } from "../../../records/specimens/levels.ts";
import { specimens } from "../../../records/specimens/records.ts";
import { compareVersions } from "../../../records/specimens/versions.ts";
import { withhold } from "../../../core/access/withhold.ts";

const watermark = { technique: "WATERMARK", light: "TRANSMITTED", whatToSee: "A swan, light and dark." } as const;
const engraving = { technique: "LASER_ENGRAVING", light: "OBLIQUE", whatToSee: "The number can be felt." } as const;

function version(number: string, pages: object, said: object = {}) {
  const parts = Object.entries(pages).map(([page, features]) => ({ page, features }));
  const content = { number, country: "UTO", category: "PASSPORT", type: "ORDINARY", pages: parts, ...said };
  return { id: number, owner: "UTO", ...specimens.content.parse(content) } as never;
}

const shown = (specimen: never, ...withheld: FeatureLevel[]) => ({ specimen, withheld: new Set(withheld) });

/** What is said of each feature, in a line. */
function saidOf(one: ReturnType<typeof shown>, other: ReturnType<typeof shown>): string[] {
  const { pages } = compareVersions(one, other);
  return pages.flatMap(({ page, features }) =>
    features.map(({ change, technique, differs }) => [page, technique, change, ...differs].join(" ")),
  );
}

describe("between two versions", () => {
  it("features were added, removed and changed, page by page as the later has them", () => {
    const first = version("UTO-AO-01001", { "Data page": [watermark, engraving], cover: [watermark] });
    const second = version("UTO-AO-02001", {
      "data-page": [
        { ...watermark, whatToSee: "A heron." },
        { technique: "CHIP", whatToSee: "It answers." },
      ],
      "visa page": [engraving],
    });
    expect(saidOf(shown(first), shown(second))).toEqual([
      "data-page WATERMARK CHANGED WHAT_TO_SEE",
      "data-page CHIP ADDED",
      "data-page LASER_ENGRAVING REMOVED",
      "visa page LASER_ENGRAVING ADDED",
      "cover WATERMARK REMOVED",
    ]);
  });

  it("case, spaces and punctuation change nothing, nor does a rectangle that was drawn anew", () => {
    const at = (x: number) => ({ x, y: 0.5, width: 0.25, height: 0.25 });
    const first = version("UTO-AO-01001", { cover: [{ ...watermark, position: at(0.5) }] });
    const again = version("UTO-AO-02001", {
      Cover: [{ ...watermark, whatToSee: "a SWAN: light and dark", position: at(0.505) }],
    });
    const moved = version("UTO-AO-03001", { cover: [{ ...watermark, level: "PUBLIC", position: at(0.1) }] });
    const unplaced = version("UTO-AO-04001", { cover: [watermark] });
    expect(saidOf(shown(first), shown(again))).toEqual(["Cover WATERMARK SAME"]);
    expect(saidOf(shown(first), shown(moved))).toEqual(["cover WATERMARK CHANGED LEVEL POSITION"]);
    expect(saidOf(shown(first), shown(unplaced))).toEqual(["cover WATERMARK SAME"]);
  });

  it("of several at one place, those that read the same belong together", () => {
    const motif = (whatToSee: string) => ({ ...watermark, whatToSee });
    const first = version("UTO-AO-01001", { "12": [motif("a fox"), motif("a bell"), motif("a harp")] });
    const second = version("UTO-AO-02001", { "12": [motif("a harp"), motif("a salmon")] });
    const { pages } = compareVersions(shown(first), shown(second));
    expect(pages[0]?.features.map(({ one, other }) => `${one?.whatToSee} > ${other?.whatToSee}`)).toEqual([
      "a harp > a harp",
      "a fox > a salmon",
      "a bell > undefined",
    ]);
  });

  it("facts differ that both state", () => {
    const size = { width: 125, height: 88 };
    const first = version(
      "UTO-AO-01001",
      {},
      { numberFormat: "'X'NNNNNNN", longestValidity: 5, size, lastIssued: "2016" },
    );
    const second = version("UTO-AO-02001", {}, { numberFormat: "'XU'NNNNNNN", longestValidity: 10, size, zone: "TD3" });
    expect(compareVersions(shown(first), shown(second)).facts).toEqual([
      { fact: "LONGEST_VALIDITY", one: "5", other: "10" },
      { fact: "NUMBER_FORMAT", one: "'X'NNNNNNN", other: "'XU'NNNNNNN" },
    ]);
  });
});

describe("what is withheld of one version", () => {
  const before = version("UTO-AO-01001", { cover: [{ ...watermark, level: "PUBLIC" }, engraving] });
  const after = (features: readonly object[]) => version("UTO-AO-02001", { cover: features });

  it("counts as absent in both", () => {
    const both = [{ ...watermark, level: "PUBLIC" }, engraving];
    expect(saidOf(shown(before), shown(after(both.slice(0, 1)), "BORDER"))).toEqual(["cover WATERMARK SAME"]);
    expect(saidOf(shown(after(both.slice(0, 1)), "BORDER"), shown(before))).toEqual(["cover WATERMARK SAME"]);
  });

  it("may be where a feature went which it does not show", () => {
    expect(saidOf(shown(before), shown(after([]), "BORDER"))).toEqual(["cover WATERMARK UNKNOWN"]);
    expect(saidOf(shown(after([]), "LABORATORY"), shown(before))).toEqual([
      "cover WATERMARK UNKNOWN",
      "cover LASER_ENGRAVING UNKNOWN",
    ]);
  });

  it("never looks added or removed, and whether there is any of it changes nothing", () => {
    const motifs = fc.constantFrom("a fox", "a bell", "a harp");
    const feature = fc.record({ level: fc.constantFrom(...featureLevels), whatToSee: motifs });
    const features = fc.array(feature, { maxLength: 6 });
    const withheld = fc.uniqueArray(fc.constantFrom("BORDER", "LABORATORY"), { maxLength: 2 });
    const page = (some: readonly object[], hidden: readonly FeatureLevel[]) => {
      const all = some.map((one) => ({ ...watermark, ...one }));
      const classes = [
        "biometrics",
        ...["BORDER", "LABORATORY"].filter((one) => !hidden.includes(one as FeatureLevel)),
      ];
      const record = { ...(version("UTO-AO-01001", { cover: all }) as object), statements: [] } as never;
      return shown(
        withhold(specimens, record, new Set(classes.map((one) => one.toLowerCase())) as never) as never,
        ...hidden,
      );
    };
    fc.assert(
      fc.property(features, features, features, withheld, (one, other, hidden, levels) => {
        const more = hidden.filter(({ level }) => (levels as string[]).includes(level));
        const said = saidOf(page(one, []), page([...other, ...more], levels as FeatureLevel[]));
        expect(said).toEqual(saidOf(page(one, []), page(other, levels as FeatureLevel[])));
        const removed = said.filter((line) => levels.length > 0 && line.includes("REMOVED"));
        expect(removed).toEqual([]);
      }),
    );
  });
});
