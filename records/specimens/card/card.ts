import type { Day } from "../../../core/lifetime/days.ts";
import type { SpecimenCategory, SpecimenType } from "../matching.ts";
import type { AlertRecord, SpecimenRecord } from "../records.ts";
import { type CardFeature, cardFeatures } from "./features.ts";
import { isInForce } from "../in-force.ts";
import { eachOnce, type Issue, mayBeOf } from "./issued.ts";

/** Whose documents a card is about. */
export interface CardAsked extends Issue {
  /** As the hub has its code. */
  readonly issuer: string;
  readonly category: SpecimenCategory;
  /** Null for all types of the category. */
  readonly type: SpecimenType | null;
}

/** A version of a record that the card was made of. */
export interface CardSource {
  readonly id: string;
  readonly owner: string;
  readonly version: number;
}

/** The few features that tell fakes from genuine documents fastest, as known at one moment. */
export interface QuickCheckCard extends CardAsked {
  /** RFC 3339. */
  readonly made: string;
  readonly validUntil: string;
  readonly features: readonly CardFeature[];
  /** The genuine versions that the document may be of. */
  readonly specimens: readonly (CardSource & { readonly number: string })[];
  /** The alerts in force on fakes of these. */
  readonly alerts: readonly (CardSource & { readonly title: string | null; readonly specimenNumber: string })[];
}

/**
 * **Our rule**: milliseconds that a card is valid. A shift and the one after it; what was published or withdrawn since is on
 * the next one.
 */
export const cardLife = 24 * 3_600_000;

/** The versions that such a document may be of. */
export function versionsFor(asked: CardAsked, specimens: readonly SpecimenRecord[]): SpecimenRecord[] {
  return eachOnce(specimens.filter((one) => mayBeOf(one, asked)));
}

/**
 * The card of these versions (see `versionsFor`) and of what is in force of the alerts about them. Null where there is
 * nothing to look at: a card without a line would read as "nothing to fear". `made`: milliseconds since 1970; `today`: its day.
 */
export function cardOf(
  asked: CardAsked,
  versions: readonly SpecimenRecord[],
  alerts: readonly AlertRecord[],
  { made, today }: { readonly made: number; readonly today: Day },
): QuickCheckCard | null {
  const inForce = alerts.filter((one) => isInForce(one, today)).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const features = cardFeatures(versions, inForce);
  if (features.length === 0) return null;
  return {
    ...asked,
    made: new Date(made).toISOString(),
    validUntil: new Date(made + cardLife).toISOString(),
    features,
    specimens: versions.map((one) => ({ ...sourceOf(one), number: one.number })),
    alerts: inForce.map((one) => ({
      ...sourceOf(one),
      title: one.title,
      specimenNumber: one.specimenNumber ?? "",
    })),
  };
}

function sourceOf({ id, owner, version }: CardSource): CardSource {
  return { id, owner, version };
}
