import { z } from "zod";
import { type Hours, hoursSchema } from "../../core/access/admission.ts";
import { inWords, known } from "../../core/display-name.ts";
import { dataset, ownerCode, text } from "../../core/record.ts";
import { recordIdForm } from "../../core/record-id.ts";
import { canonicalCode } from "../../core/standards/countries.ts";
import { normalForm } from "../../core/standards/normal-form.ts";
import { kinds } from "../kinds.ts";
import { resourceKinds } from "./counted.ts";
import { faultOfPeriod, period, periodColumns } from "./periods.ts";
import { mayCover, type VaguePeriod, weekdaysIn } from "./vague-periods.ts";

const recordId = z.string().regex(recordIdForm, "an id is a kind's prefix and 26 letters and digits");

/** A number of things, one at least. */
const amount = z.int().min(1).max(1_000_000);

/** What an operation asks for: so much of a kind, at a place and for a time. */
export const requested = z.strictObject({
  kind: z.enum(resourceKinds),
  amount: amount.default(1),
  /** A border point's code, or another place; null is the operation as a whole. */
  place: text().nullable().default(null),
  ...period,
  note: text(500).nullable().default(null),
});

/** What has a name and can be at one place only. */
export const namedResources: readonly string[] = ["TEAM", "DEVICE"];

/** What a country or partner offers to an operation for a time. */
export const resourceOffers = dataset(
  kinds.resourceOffer,
  z.object({
    operation: recordId,
    kind: z.enum(resourceKinds),
    /** Of a team or a device the one that is meant. */
    name: text().nullable().default(null),
    amount: amount.default(1),
    ...period,
    note: text(500).nullable().default(null),
  }),
  {
    forms: 1,
    columns: { operation: ({ operation }) => operation, kind: ({ kind }) => kind, ...periodColumns },
    keys: { thing: (offer) => [thingOffered(offer)].filter((thing) => thing !== null) },
    indexes: [["operation"]],
    within: { field: "operation", kind: kinds.operation.name },
    texts: { names: { name: ({ name }) => [name] }, words: { note: ({ note }) => [note] } },
    displayName: ({ name, kind }) => name ?? inWords(kind),
    classes: {
      operation: "open",
      kind: "open",
      name: "open",
      amount: "open",
      from: "open",
      until: "open",
      note: "open",
    },
    fault: ({ kind, name, amount: many, ...days }) => {
      if (namedResources.includes(kind) && name === null) return "a team or a device is offered by its name";
      if (namedResources.includes(kind) && many !== 1) return "a team or a device is offered one by one";
      return faultOfPeriod(days);
    },
    handedIn: false,
    reviewYears: 5,
  },
);

/** Where a resource that was offered goes, as the operation's owner decides. */
export const allocations = dataset(
  kinds.allocation,
  z.object({
    operation: recordId,
    /** The offer that it is taken from. */
    offer: recordId,
    kind: z.enum(resourceKinds),
    amount: amount.default(1),
    /** A border point's code, or another place; null is the operation as a whole. */
    place: text().nullable().default(null),
    country: ownerCode.nullable().default(null),
    ...period,
    /** Parts of the week on these days, UTC; none means at any time. */
    hours: z.array(hoursSchema).max(20).default([]),
    note: text(500).nullable().default(null),
  }),
  {
    forms: 1,
    columns: { operation: ({ operation }) => operation, offer: ({ offer }) => offer, ...periodColumns },
    indexes: [["operation"], ["offer"]],
    within: { field: "operation", kind: kinds.operation.name },
    texts: { words: { place: ({ place }) => [place], note: ({ note }) => [note] } },
    displayName: ({ kind, place }) => known([inWords(kind), place], ", "),
    classes: {
      operation: "open",
      offer: "open",
      kind: "open",
      amount: "open",
      place: "open",
      country: "open",
      from: "open",
      until: "open",
      hours: "open",
      note: "open",
    },
    fault: ({ from, until, hours }) => faultOfPeriod({ from, until }) ?? faultOfHours({ from, until, hours }),
    handedIn: false,
    reviewYears: 5,
  },
);

/** Why hours cannot be of these days, in words for the owner; null where they can. */
function faultOfHours({ hours, ...days }: VaguePeriod & { readonly hours: readonly Hours[] }): string | null {
  const on = weekdaysIn(mayCover(days));
  const never = hours.find((part) => !part.days.some((day) => on.has(day)));
  return never ? `its hours on days ${never.days.join(", ")} of the week are on none of its days` : null;
}

interface Offered {
  readonly owner: string;
  readonly kind: string;
  readonly name: string | null;
}

/** Under which one team or device is known, however often it is offered; null of what has no name, or may be at many places. */
export function thingOffered({ owner, kind, name }: Offered): string | null {
  if (!namedResources.includes(kind) || name === null) return null;
  return `${canonicalCode(owner)} ${kind} ${placeKey(name)}`;
}

/** A place, or a name, as it is compared. */
export function placeKey(place: string): string {
  return normalForm(place, "NFKC").toUpperCase().replaceAll(/\s+/g, " ").trim();
}
