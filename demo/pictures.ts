import { type Alerts, alerts } from "./alerts.ts";
import { type Designed, designOf } from "./designs.ts";
import { drawPage, type FeatureDrawing, type PageDrawing } from "./drawings/page.ts";
import { type Named, nameOf } from "./filing.ts";
import { asFound, isDrawn, pictureName } from "./picture-names.ts";
import { allSeries, type Series } from "./series.ts";
import { specimenName } from "./specimens.ts";

/** A picture of a record of the demo world. */
export interface DemoPicture {
  readonly of: Named;
  /** As the record refers to it. */
  readonly name: string;
  readonly drawing: PageDrawing;
}

type Alert = Alerts["records"][number];
/** The pages and lights of a picture, and up to which level it shows features. */
type Shown = Pick<Designed, "page" | "light" | "level">;

const levels = ["PUBLIC", "BORDER", "LABORATORY"];

/** Every picture that the records of the demo world refer to: the genuine ones, then those of the fakes. */
export function* demoPictures(seed: number): Generator<DemoPicture, void> {
  const drawn = allSeries.filter((series) => isDrawn(series, false));
  for (const series of drawn) yield* picturesOfSeries(series);
  for (const alert of alerts(seed, false).records) {
    const series = drawn.find(({ specimen }) => specimen === alert.specimenNumber);
    if (series && alert.pictures?.length) yield* picturesOfFake(series, alert);
  }
}

/** The picture as SVG. */
export function draw({ drawing }: DemoPicture): string {
  return drawPage(drawing);
}

function* picturesOfSeries(series: Series): Generator<DemoPicture, void> {
  const design = designOf(series);
  for (const [name, shown] of named(design)) {
    const onPage = design.filter(({ page }) => page === shown.page);
    const features = inPicture(design, shown).map((feature) =>
      drawing(feature, "PRESENT", onPage.indexOf(feature) + 1),
    );
    yield { of: specimenName(series, false), name, drawing: pageOf(series, shown, features) };
  }
}

function* picturesOfFake(series: Series, alert: Alert): Generator<DemoPicture, void> {
  const compared = alert.features ?? [];
  const placeOf = ({ page, technique, light }: Designed) =>
    compared.findIndex((one) => one.page === page && one.technique === technique && one.light === light);
  const drawn = (shown: Shown, fake: boolean, isMarked: boolean) =>
    inPicture(designOf(series), shown).map((feature) => {
      const place = placeOf(feature);
      const seen = (fake && compared[place]?.seen) || "PRESENT";
      return drawing(feature, seen, place >= 0 && isMarked ? place + 1 : null);
    });
  for (const [name, shown] of named(designOf(series).filter((feature) => placeOf(feature) >= 0)))
    for (const [ending, fake] of [
      ["genuine", false],
      ["fake", true],
    ] as const)
      yield { of: nameOf(alert), name: `${name}-${ending}`, drawing: pageOf(series, shown, drawn(shown, fake, true)) };
  const whole: Shown = { page: series.mrz === "TD1" ? "front" : "data page", light: "VISIBLE", level: "PUBLIC" };
  yield {
    of: nameOf(alert),
    name: asFound,
    drawing: { ...pageOf(series, whole, drawn(whole, true, false)), masked: true },
  };
}

/** Each picture that shows some of the features, by its name. */
function named(features: readonly Designed[]): ReadonlyMap<string, Shown> {
  return new Map(features.map((feature) => [pictureName(feature), feature]));
}

function inPicture(design: readonly Designed[], { page, light, level }: Shown): Designed[] {
  return design.filter(
    (one) =>
      one.page === page &&
      (one.light ?? "VISIBLE") === (light ?? "VISIBLE") &&
      levels.indexOf(one.level) <= levels.indexOf(level),
  );
}

function drawing(
  { technique, position, whatToSee }: Designed,
  seen: FeatureDrawing["seen"],
  mark: number | null,
): FeatureDrawing {
  return { technique, position, whatToSee, seen, mark };
}

function pageOf(series: Series, { page, light }: Shown, features: readonly FeatureDrawing[]): PageDrawing {
  return { series, page, light: light ?? "VISIBLE", features };
}
