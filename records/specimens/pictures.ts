import { z } from "zod";
import type { Fault } from "../../core/faults.ts";

/** What a picture shows of the person whose document it is. Values of the SDL's `PersonalData`. */
export const personalData = ["NONE", "MASKED", "SHOWN"] as const;

/**
 * A picture of the record by its owner's short name for it, which is unique within the record. The bytes are handed in by
 * themselves, and are never part of a version: see `core/pictures/`.
 */
export const pictureReference = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, "a picture is named like data-page-uv"),
  personalData: z.enum(personalData).default("NONE"),
});

export type PictureReference = z.output<typeof pictureReference>;

/** Of a record from before there were pictures the value is missing. */
type Referred = PictureReference | null | undefined;

/** A picture, and where in the record it is named. */
export interface Placed {
  readonly path: string;
  readonly picture: Referred;
}

/** Whether it shows somebody's data, which is of the class `biometrics`. */
export function showsPerson(picture: Referred): boolean {
  return picture?.personalData === "SHOWN";
}

/** Each name once. */
export function namesOf(pictures: readonly Referred[]): readonly string[] {
  return [...new Set(pictures.flatMap((one) => one?.name ?? []))];
}

/** A name is of one picture, which shows of a person what it shows wherever it is named. */
export function pictureFault(pictures: readonly Placed[]): Fault | null {
  const said = new Map<string, string>();
  for (const { path, picture } of pictures) {
    if (!picture) continue;
    const { name, personalData: shows } = picture;
    const before = said.getOrInsert(name, shows);
    if (before !== shows)
      return {
        path: `${path}.personalData`,
        reason: `is ${shows}, and ${before} where the picture ${name} is named first`,
      };
  }
  return null;
}
