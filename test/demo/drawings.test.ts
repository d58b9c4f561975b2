import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Designed, designOf } from "../../demo/designs.ts";
import { lettering } from "../../demo/drawings/alphabet.ts";
import { drawPage, type FeatureDrawing } from "../../demo/drawings/page.ts";
import { Rasteriser } from "../../demo/drawings/rasterise.ts";
import { allSeries, type Series } from "../../demo/series.ts";

/** Of the newer series, and what only the older has. */
const pages = ["UTO-AO-02001", "UTO-BO-02001", "UTO-AO-01001"].flatMap((specimen) => {
  const series = allSeries.find((one) => one.specimen === specimen);
  const features = series ? designOf(series) : [];
  return Map.groupBy(features, ({ page, light }) => `${page}, ${light ?? "VISIBLE"}`)
    .entries()
    .filter(([, shown]) => specimen.endsWith("2001") || shown.some(({ technique }) => technique === "LAMINATE"))
    .map(([title, shown]) => ({ title: `${specimen}, ${title}`, series: series as Series, shown }))
    .toArray();
});

/** The page with every feature present but one, without marks. */
function drawn(series: Series, shown: readonly Designed[], one: Designed | null, seen: FeatureDrawing["seen"]) {
  const [first] = shown as [Designed];
  const features = shown.map((feature): FeatureDrawing => {
    const { technique, position, whatToSee } = feature;
    return {
      technique,
      position: position as NonNullable<typeof position>,
      whatToSee,
      seen: feature === one ? seen : "PRESENT",
      mark: null,
    };
  });
  return drawPage({ series, page: first.page, light: first.light ?? "VISIBLE", features });
}

async function pixels(svg: string) {
  // A third of the size is enough to tell what lies where.
  const { data, info } = await sharp(Buffer.from(svg), { density: 24 })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, ...info };
}

/** How many pixels differ inside the feature's rectangle, and how many outside of it by more than the edge's own. */
function difference(one: Awaited<ReturnType<typeof pixels>>, other: typeof one, { position }: Designed) {
  const { width, height, channels } = one;
  const [left, top] = [(position?.x ?? 0) * width - 1, (position?.y ?? 0) * height - 1];
  const [right, bottom] = [left + (position?.width ?? 0) * width + 2, top + (position?.height ?? 0) * height + 2];
  let [inside, outside] = [0, 0];
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const at = pixel * channels;
    const most = Math.max(
      ...[0, 1, 2].map((channel) => Math.abs((one.data[at + channel] ?? 0) - (other.data[at + channel] ?? 0))),
    );
    if (most < 12) continue;
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    if (x >= left && x <= right && y >= top && y <= bottom) inside += 1;
    else outside += 1;
  }
  return { inside, outside, area: position ? position.width * width * position.height * height : 0 };
}

describe.each(pages)("a drawing of $title", ({ series, shown }) => {
  it("is the same text whenever it is drawn", () => {
    expect(drawn(series, shown, null, "PRESENT")).toBe(drawn(series, shown, null, "PRESENT"));
  });

  it("shows each feature in its rectangle and nowhere else, and the deviation of a fake there as well", async () => {
    const genuine = await pixels(drawn(series, shown, null, "PRESENT"));
    for (const feature of shown) {
      for (const seen of ["ABSENT", "DIFFERENT"] as const) {
        const { inside, outside, area } = difference(
          genuine,
          await pixels(drawn(series, shown, feature, seen)),
          feature,
        );
        expect.soft(outside, `${feature.technique} ${seen}, pixels outside`).toBe(0);
        expect.soft(inside / area, `${feature.technique} ${seen}, share of its rectangle`).toBeGreaterThan(0.005);
      }
    }
  });
});

describe("a drawing that is made into a picture", () => {
  let rasteriser: Rasteriser;
  beforeAll(() => void (rasteriser = new Rasteriser()));
  afterAll(() => rasteriser[Symbol.dispose]());
  const [{ series, shown }] = pages as [(typeof pages)[number]];

  it("is the same bytes each time, a thousand pixels long", async () => {
    const svg = drawn(series, shown, null, "PRESENT");
    const [one, other] = [await rasteriser.png(svg), await rasteriser.png(svg)];
    expect(Buffer.compare(one, other)).toBe(0);
    const { width = 0, height = 0, format } = await sharp(one).metadata();
    expect([Math.max(width, height), format]).toEqual([1000, "png"]);
  });

  it.each([
    ["is none", "no drawing"],
    ["is a picture already", "\u0089PNG\r\n\u001a\n"],
  ])("fails where it %s, and the next one is made", async (_what, text) => {
    await expect(rasteriser.png(text)).rejects.toThrow("was not made into a picture");
    expect((await rasteriser.png(drawn(series, shown, null, "PRESENT"))).length).toBeGreaterThan(1000);
  });
});

describe("the alphabet", () => {
  it("has every letter and digit, each other than all others, so that no font is needed", () => {
    const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<-./");
    const strokes = letters.map((letter) => lettering(letter, { x: 0, y: 0, height: 60 }));
    expect(strokes.filter((d) => d === "")).toEqual([]);
    expect(new Set(strokes).size).toBe(letters.length);
    expect(lettering(" ", { x: 0, y: 0, height: 60 })).toBe("");
  });
});
