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

const comparedIn = (alert: AlertRecord, features: readonly Compared[]) =>
  features.map((feature) => ({
    ...feature,
    genuinePicture: pictureOf(alert, feature.genuinePicture),
    fakePicture: pictureOf(alert, feature.fakePicture),
  }));

/** A feature of a specimen, with its picture. */
export function withPicture(specimen: Pick<SpecimenRecord, "id">, feature: SecurityFeature) {
  return { ...feature, picture: pictureOf(specimen, feature.picture) };
}

/** Fields of a specimen that hold pictures. */
export const specimenPictures = {
  pages: (specimen: SpecimenRecord) =>
    specimen.pages.map((page) => ({
      ...page,
      features: page.features.map((feature) => withPicture(specimen, feature)),
    })),
} satisfies SpecimenResolvers;

/** Fields of an alert that hold pictures. */
export const alertPictures = {
  features: (alert: AlertRecord) => comparedIn(alert, alert.features),
  quickCheck: (alert: AlertRecord) => comparedIn(alert, alert.quickCheck),
  pictures: (alert: AlertRecord) => (alert.pictures ?? []).flatMap((picture) => pictureOf(alert, picture) ?? []),
} satisfies AlertResolvers;
