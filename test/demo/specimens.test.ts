import { describe, expect, it } from "vitest";
import { background } from "../../demo/background.ts";
import { today } from "../../demo/dates.ts";
import { designOf } from "../../demo/designs.ts";
import type { DemoEntry, RecordEntry } from "../../demo/filing.ts";
import { demoPictures } from "../../demo/pictures.ts";
import { allSeries, predecessorOf } from "../../demo/series.ts";
import type { Dataset } from "../../core/record.ts";
import { datasets } from "../../records/datasets.ts";
import { levelOf } from "../../records/specimens/levels.ts";
import { fitsNumberFormat } from "../../records/specimens/matching.ts";
import { alerts, specimens } from "../../records/specimens/records.ts";
import { Intake } from "../../session/intake.ts";

const seed = 1;
const entries: readonly DemoEntry[] = background({ persons: 500, seed }, false).records;

function all<D extends Dataset>(dataset: D): RecordEntry<D>[] {
  return entries.filter((entry): entry is DemoEntry & RecordEntry<D> => entry.record === dataset.name);
}

const bySpecimen = new Map(all(specimens).map((one) => [one.number ?? "", one]));
const levels = ["PUBLIC", "BORDER", "LABORATORY"];

describe("specimens of the demo world", () => {
  it("have three to ten features on each page of the demo's own series, each with its place and level", () => {
    for (const { specimen } of allSeries) {
      const pages = bySpecimen.get(specimen)?.pages ?? [];
      expect(pages.length).toBeGreaterThanOrEqual(2);
      for (const { page, features } of pages) {
        expect.soft(features.length, `${specimen}, ${page}`).toSatisfy((count: number) => count >= 3 && count <= 10);
        expect.soft(features.every(({ position }) => position !== null)).toBe(true);
      }
    }
    const features = all(specimens).flatMap(({ pages }) => pages?.flatMap((page) => page.features) ?? []);
    const share = (level: string) => features.filter((one) => levelOf(one) === level).length / features.length;
    expect([share("BORDER") > 0.5, share("PUBLIC") > 0.2, share("LABORATORY") > 0.02]).toEqual([true, true, true]);
  });

  it("list what is for everybody first, then what is for officers, then the laboratory's", () => {
    for (const { specimen } of allSeries)
      for (const { features } of bySpecimen.get(specimen)?.pages ?? []) {
        const order = features.map((one) => levels.indexOf(levelOf(one)));
        expect(order).toEqual(order.toSorted());
      }
  });

  it("differ from their predecessors in features, not in the form of numbers alone", () => {
    const successors = allSeries.filter(({ successor }) => successor);
    expect(successors.length).toBeGreaterThanOrEqual(14);
    for (const series of successors) {
      const before = predecessorOf(series);
      expect(bySpecimen.get(series.specimen)?.predecessor).toBe(before?.specimen);
      const seen = new Set(before && designOf(before).map(({ page, whatToSee }) => `${page} ${whatToSee}`));
      const changed = designOf(series).filter(({ page, whatToSee }) => !seen.has(`${page} ${whatToSee}`));
      expect(changed.length).toBeGreaterThanOrEqual(3);
      expect(changed.length).toBeLessThan(designOf(series).length / 2 + 3);
    }
  });

  it("are joined by forty issuers' passports in three versions each, and two hundred fakes of them", () => {
    const practised = all(specimens).filter(({ note }) => note === "Invented: nobody issues it.");
    expect(new Set(practised.map(({ country }) => country)).size).toBe(40);
    expect(practised).toHaveLength(120);
    expect(all(alerts).filter(({ reference }) => reference.startsWith("CONFUSABLE-"))).toHaveLength(200);
  });

  it("are all such as the import accepts, and so are the alerts", () => {
    const reader = new Intake({ datasets, idKey: new Uint8Array(32), today, reviewers: [] });
    const faults = entries.map((entry) => reader.read({ ...entry })).filter((read) => "faults" in read);
    expect(faults).toEqual([]);
  });
});

describe("alerts of the demo world", () => {
  it("compare features that the series they imitate really has", () => {
    const compared = all(alerts).flatMap(({ specimenNumber, features, quickCheck }) =>
      [...(features ?? []), ...(quickCheck ?? [])].map((feature) => ({ specimenNumber, feature })),
    );
    expect(compared.length).toBeGreaterThan(800);
    for (const { specimenNumber, feature } of compared) {
      const { page, technique, light, level, genuine: whatToSee } = feature;
      const of = bySpecimen.get(specimenNumber ?? "")?.pages?.find((one) => one.page === page);
      expect(of?.features).toContainEqual(expect.objectContaining({ technique, light, level, whatToSee }));
    }
  });

  it("compare nothing where the document is genuine, and name numbers of the series where it is not", () => {
    const isGenuine = ({ kind }: { kind?: string }) => kind === "IMPOSTOR" || kind === "FRAUDULENTLY_OBTAINED";
    expect(
      all(alerts)
        .filter(isGenuine)
        .flatMap(({ features }) => features),
    ).toEqual([]);
    for (const { specimenNumber, numbers } of all(alerts))
      for (const { from, to } of numbers ?? []) {
        const format = bySpecimen.get(specimenNumber ?? "")?.numberFormat ?? "";
        expect([from, to].map((number) => fitsNumberFormat(format, number))).toEqual([true, true]);
        expect(from < to).toBe(true);
      }
  });

  it("have an end in the future, some of them, and quick checks of what an officer may see", () => {
    const ends = all(alerts).flatMap(({ expires }) => expires ?? []);
    expect(ends.length).toBeGreaterThan(5);
    expect(ends.every((end) => end > today)).toBe(true);
    const quick = all(alerts).flatMap(({ quickCheck }) => quickCheck ?? []);
    expect(quick.filter((feature) => levelOf(feature) === "LABORATORY")).toEqual([]);
  });
});

describe("pictures of the demo world", () => {
  const pictures = [...demoPictures(seed)];

  it("are those that its records refer to, each once", () => {
    const drawn = pictures.map(({ of, name }) => `${of.record} ${of.owner} ${of.reference} ${name}`);
    const named = [...all(specimens), ...all(alerts)].flatMap((one) => {
      const dataset = datasets.get(one.record);
      const names =
        dataset?.pictureNames({ features: [], quickCheck: [], pictures: [], pages: [], ...one } as never) ?? [];
      return names.map((name) => `${one.record} ${one.owner} ${one.reference} ${name}`);
    });
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(new Set(drawn)).toEqual(new Set(named));
  });

  it("are of Utopia's documents alone, since nobody else's are imitated", () => {
    expect(new Set(pictures.map(({ drawing }) => drawing.series.country.code))).toEqual(new Set(["UTO"]));
  });

  it("mark a feature with its place in the list of its page, which is the same whatever is withheld", () => {
    const genuine = pictures.filter(({ of }) => of.record === "specimen");
    expect(genuine.length).toBeGreaterThan(40);
    for (const { drawing } of genuine) {
      const listed = bySpecimen
        .get(drawing.series.specimen)
        ?.pages?.find(({ page }) => page === drawing.page)?.features;
      for (const { mark, technique, whatToSee } of drawing.features)
        expect(listed?.[(mark ?? 0) - 1]).toMatchObject({ technique, whatToSee });
    }
  });

  it("show no feature of a higher level than those that refer to them", () => {
    for (const { name, drawing } of pictures) {
      const most = name.includes("-public") || name === "as-found" ? 0 : name.includes("-laboratory") ? 2 : 1;
      const design = designOf(drawing.series);
      const shown = drawing.features.map(({ technique, whatToSee }) =>
        design.find((one) => one.technique === technique && one.whatToSee === whatToSee && one.page === drawing.page),
      );
      expect(Math.max(...shown.map((one) => levels.indexOf(one?.level ?? "PUBLIC")), 0)).toBeLessThanOrEqual(most);
    }
  });

  it("of a whole fake hide whom it was made out to", () => {
    const whole = pictures.filter(({ name }) => name === "as-found");
    expect(whole.length).toBe(3);
    expect(whole.every(({ drawing }) => drawing.masked)).toBe(true);
    expect(pictures.filter(({ name, drawing }) => name !== "as-found" && drawing.masked)).toEqual([]);
  });
});
