import { Chance } from "./chance.ts";
import { catalogue, motifs } from "./confusable-features.ts";
import { cardCatalogue, furtherPassportFeatures, type Possible } from "./more-features.ts";
import { predecessorOf, type Series } from "./series.ts";

/** A security feature of a series, with the picture that it shows there. */
export interface Designed extends Omit<Possible, "see" | "failing"> {
  readonly whatToSee: string;
  readonly motif: string;
}

const passportPages = ["cover", "inside front cover", "data page", "visa pages", "inside back cover"];
const cardPages = ["front", "back"];
const levels = ["PUBLIC", "BORDER", "LABORATORY"];

/** What a series without a successor has, and what came in with the newer one. */
const replaced: Readonly<Record<string, "OLDER" | "NEWER">> = {
  LAMINATE: "OLDER",
  LASER_ENGRAVING: "NEWER",
  CHANGEABLE_LASER_IMAGE: "NEWER",
  TRANSPARENT_WINDOW: "NEWER",
};

/**
 * The security features of a series, which are the same whatever the world's seed: page by page, on each those for
 * everybody first, then those for officers, then the laboratory's. So a feature's place in the list is the same for
 * whoever sees it, and is what its mark in a picture says.
 */
export function designOf(series: Series): readonly Designed[] {
  return designs.getOrInsertComputed(series, designed);
}

const designs = new Map<Series, readonly Designed[]>();

function designed(series: Series): readonly Designed[] {
  const { mrz, successor } = series;
  const [possible, pages] =
    mrz === "TD1" ? [cardCatalogue, cardPages] : [[...catalogue, ...furtherPassportFeatures], passportPages];
  const shown = shownBy(series, possible);
  return possible
    .filter(({ technique }) => replaced[technique] !== (successor ? "OLDER" : "NEWER"))
    .toSorted(
      (a, b) => pages.indexOf(a.page) - pages.indexOf(b.page) || levels.indexOf(a.level) - levels.indexOf(b.level),
    )
    .map(({ see, failing: _failing, ...feature }) => {
      const motif = shown.get(`${feature.page} ${feature.technique}`) ?? "";
      return { ...feature, motif, whatToSee: see(motif) };
    });
}

/** By feature, what each shows: a successor keeps what its predecessor shows but for three to five features. */
function shownBy(series: Series, possible: readonly Possible[]): ReadonlyMap<string, string> {
  const before = predecessorOf(series);
  const names = possible.map(({ page, technique }) => `${page} ${technique}`);
  const chance = new Chance("design", series.specimen);
  if (!before) return new Map(names.map((name) => [name, chance.pick(motifs)]));
  const old = new Map(designOf(before).map(({ page, technique, motif }) => [`${page} ${technique}`, motif]));
  const changed = new Set(chance.some([...old.keys()], chance.between(3, 5)));
  return new Map(
    names.map((name) => {
      const motif = old.get(name);
      const kept = motif !== undefined && motif !== "" && !changed.has(name);
      return [name, kept ? motif : chance.pick(motifs.filter((one) => one !== motif))];
    }),
  );
}
