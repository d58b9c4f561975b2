import type { AlertRecord, PictureRecord, SpecimenRecord } from "../../records/specimens/records.ts";
import type { SecurityFeature } from "../../records/specimens/features.ts";
import type { PictureReference } from "../../records/specimens/pictures.ts";
import type { AlertResolvers, SpecimenResolvers } from "./generated/resolver-types.ts";

/** Of a record from before there were pictures the value is missing. */
type Referred = PictureReference | null | undefined;

/** What a record says of a picture, with the record that it is of. */
function pictureOf({ id }: { readonly id: string }, picture: Referred): PictureRecord | null {
  return picture ? { ...picture, record: id } : null;
}

type Compared = AlertRecord["features"][number];
type PicturedInBoth = Omit<Compared, "genuinePicture" | "fakePicture"> & {
  readonly genuinePicture: PictureRecord | null;
  readonly fakePicture: PictureRecord | null;
};

/** What has no picture is handed on as it is: a specimen's pages have thousands of features. */
const comparedIn = (alert: AlertRecord, features: readonly Compared[]) =>
  features.map((feature) =>
    feature.genuinePicture || feature.fakePicture
      ? {
          ...feature,
          genuinePicture: pictureOf(alert, feature.genuinePicture),
          fakePicture: pictureOf(alert, feature.fakePicture),
        }
      : (feature as PicturedInBoth),
  );

type Pictured = Omit<SecurityFeature, "picture"> & { readonly picture: PictureRecord | null };

/** A feature of a specimen, with its picture. */
export function withPicture(specimen: Pick<SpecimenRecord, "id">, feature: SecurityFeature): Pictured {
  return feature.picture ? { ...feature, picture: pictureOf(specimen, feature.picture) } : (feature as Pictured);
}

/** Fields of a specimen that hold pictures. */
export const specimenPictures = {
  pages: (specimen: SpecimenRecord) =>
    specimen.pages.map((page) =>
      page.features.some(({ picture }) => picture)
        ? { ...page, features: page.features.map((feature) => withPicture(specimen, feature)) }
        : { ...page, features: page.features as Pictured[] },
    ),
} satisfies SpecimenResolvers;

/** Fields of an alert that hold pictures. */
export const alertPictures = {
  features: (alert: AlertRecord) => comparedIn(alert, alert.features),
  quickCheck: (alert: AlertRecord) => comparedIn(alert, alert.quickCheck),
  pictures: (alert: AlertRecord) => (alert.pictures ?? []).flatMap((picture) => pictureOf(alert, picture) ?? []),
} satisfies AlertResolvers;
