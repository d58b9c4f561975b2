import type { ComparedFeature, SecurityFeature } from "../features.ts";
import { type Layout, layOut, unitsCompared } from "../inspection/layout.ts";
import { featuresOf, forBorder, pagesForBorder, variantOf } from "../inspection/slots.ts";
import { type Telling, tellingFeatures } from "../inspection/telling-features.ts";
import { specimenKey } from "../matching.ts";
import { namesOf, type PictureReference, showsPerson } from "../pictures.ts";
import type { AlertRecord, SpecimenRecord } from "../records.ts";

/** A picture by the record that has it and its name there. */
export interface CardPicture {
  readonly record: string;
  readonly name: string;
}

/** How a genuine document has the feature. */
export interface GenuineSide {
  /** Numbers of the versions that have it so. */
  readonly versions: readonly string[];
  readonly whatToSee: string;
  readonly position: SecurityFeature["position"];
  readonly picture: CardPicture | null;
}

/** What some fakes show there. */
export interface FakeSide {
  /** Ids of the alerts that say so. */
  readonly alerts: readonly string[];
  readonly seen: ComparedFeature["seen"];
  readonly shows: string;
  readonly picture: CardPicture | null;
}

/** One line of a card. */
export interface CardFeature {
  readonly page: string;
  readonly technique: SecurityFeature["technique"];
  readonly light: SecurityFeature["light"];
  /** One for each way in which the versions have it. */
  readonly genuine: readonly GenuineSide[];
  /** One for each thing that is said of fakes, what most alerts say first. */
  readonly fakes: readonly FakeSide[];
  /** In how many of the alerts the fake differs here. */
  readonly alerts: number;
}

/**
 * The lines of a card: the features that tell most, for border officers. What an owner put on its own Quick Check Card
 * counts as any other feature that the fake differs in, neither more nor less, since it may not have known of the other
 * fakes; where it is chosen, its words and pictures go before those of the examiner, as they were written for seconds.
 */
export function cardFeatures(versions: readonly SpecimenRecord[], alerts: readonly AlertRecord[]): CardFeature[] {
  const byNumber = new Map(versions.map(({ number, id }) => [specimenKey(number), id]));
  const fakes = alerts.flatMap((alert) => {
    const of = alert.specimenNumber && byNumber.get(specimenKey(alert.specimenNumber));
    return of ? [{ id: alert.id, of, features: forBorder([...alert.quickCheck, ...alert.features]) }] : [];
  });
  const layout = layOut(
    versions.map((version) => ({ ...version, ...pagesForBorder(version) })),
    [],
  );
  const numbers = new Map(versions.map(({ id, number }) => [id, number]));
  return tellingFeatures<SecurityFeature>(versions, fakes).flatMap((telling) => {
    const first = telling.genuine[0]?.feature;
    if (!first) return [];
    const differ = new Set(telling.fakes);
    const differing = fakes.filter(({ id }) => differ.has(id));
    const compared = differing.flatMap(({ id, of, features }) =>
      said(layout, telling, features).map((one) => ({ id, of, ...one })),
    );
    const genuine = genuineSides(telling, numbers, compared);
    const { page, technique, light } = first;
    return [{ page, technique, light, genuine, fakes: fakeSides(compared), alerts: telling.fakes.length }];
  });
}

/** What an alert compares; `of`: id of the version that its fake imitates. */
type Compared = ComparedFeature & { readonly id: string; readonly of: string };

/** What an alert says of the line's feature: its first words on it, with the first picture of each side. */
function said(layout: Layout, { genuine }: Telling<SecurityFeature>, features: readonly ComparedFeature[]) {
  const units = new Set(genuine.map(({ feature }) => layout.byVariant.get(variantOf(feature))?.unit));
  const all = features.filter((one) => unitsCompared(layout, one).some((unit) => units.has(unit)));
  const [first] = all;
  if (!first) return [];
  const picture = (side: "genuinePicture" | "fakePicture") => all.find((one) => one[side])?.[side] ?? null;
  return [{ ...first, genuinePicture: picture("genuinePicture"), fakePicture: picture("fakePicture") }];
}

function genuineSides(
  { genuine }: Telling<SecurityFeature>,
  numbers: ReadonlyMap<string, string>,
  compared: readonly Compared[],
): GenuineSide[] {
  const variants = Map.groupBy(genuine, ({ feature }) => variantOf(feature));
  return [...variants.values()].map((same) => {
    const own = same.flatMap(({ version, feature }) => pictureOf(version, feature.picture))[0];
    const { whatToSee = "", position = null } = same[0]?.feature ?? {};
    const versions = [...new Set(same.flatMap(({ version }) => numbers.get(version) ?? []))];
    // An alert's picture of the genuine shows the version that its fake imitates, and no other.
    const imitated = compared.filter(({ of }) => same.some(({ version }) => version === of));
    const compare = imitated.flatMap(({ id, genuinePicture }) => pictureOf(id, genuinePicture))[0];
    return { versions, whatToSee, position, picture: own ?? compare ?? null };
  });
}

function fakeSides(compared: readonly Compared[]): FakeSide[] {
  const sides = [...Map.groupBy(compared, ({ seen = "DIFFERENT", fake }) => `${seen} ${fake}`).values()];
  return sides
    .toSorted((one, other) => other.length - one.length)
    .map((same) => ({
      alerts: same.map(({ id }) => id),
      seen: same[0]?.seen ?? "DIFFERENT",
      shows: same[0]?.fake ?? "",
      picture: same.flatMap(({ id, fakePicture }) => pictureOf(id, fakePicture))[0] ?? null,
    }));
}

function pictureOf(record: string, picture: Referred): CardPicture[] {
  return isForCards(picture) ? [{ record, name: picture.name }] : [];
}

type Referred = PictureReference | null | undefined;

/** None that shows somebody, whatever the caller may see: a card is saved, printed and handed round. */
function isForCards(picture: Referred): picture is PictureReference {
  return picture != null && !showsPerson(picture);
}

/** Names of the pictures of a version that a card may show, whichever of its features that is made of. */
export function cardPicturesOfVersion({ pages }: Pick<SpecimenRecord, "pages">): readonly string[] {
  return namesOf(
    featuresOf<SecurityFeature>(pagesForBorder({ pages }))
      .flatMap(({ picture }) => picture ?? [])
      .filter(isForCards),
  );
}

/** The same of an alert. */
export function cardPicturesOfAlert({
  quickCheck,
  features,
}: Pick<AlertRecord, "quickCheck" | "features">): readonly string[] {
  const sides = forBorder([...quickCheck, ...features]).flatMap((one) => [one.genuinePicture, one.fakePicture]);
  return namesOf(sides.filter(isForCards));
}
