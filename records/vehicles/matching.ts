import { canonicalCode } from "../../core/standards/countries.ts";
import { normaliseNumber } from "../../core/standards/document-numbers.ts";
import { normaliseName } from "../../core/standards/names.ts";
import { plateForms } from "../../core/standards/plates.ts";
import { readVin } from "../../core/standards/vin.ts";
import { isFiller, numberKey } from "../fillers.ts";

/** The marks by which a vehicle, or a part of one, is named and looked up. Values of the SDL's `VehicleMark`. */
export type MarkKind = "VIN" | "PLATE" | "ENGINE_NUMBER" | "COMPONENT";

/** What a vehicle's record and a report about one are both named by; any of it may be unknown. */
export interface Marked {
  readonly vin: string | null;
  readonly plate: string | null;
  readonly plateCountry: string | null;
  readonly engineNumber: string | null;
  readonly components: readonly { readonly kind: string; readonly serialNumber: string }[];
  readonly make: string | null;
}

/** How a vehicle and a report meet. */
export interface Meeting {
  /** The marks they share. */
  readonly by: MarkKind[];
  /** True where none of these marks is enough by itself. */
  readonly weak: boolean;
}

interface Mark {
  readonly kind: MarkKind;
  readonly number: string;
  /** What a number is unique within: a plate's country, a component's kind. Empty: unknown. Null: the mark has none. */
  readonly within: string | null;
}

/** The key under which a number of this kind is found, whatever it is unique within. */
export function markKey(kind: MarkKind, number: string): string {
  return `${kind}|${normaliseNumber(number)}`;
}

/** The keys under which a plate is found, in each way that its country writes it. */
export function plateKeys(plate: string, country: string | null): string[] {
  return plateForms(normaliseNumber(plate), country ?? "").map((form) => markKey("PLATE", form));
}

/** A make or model as it is kept and looked up, in one piece or apart: `Land Rover` is `Landrover`; null where it names none. */
export function wordKey(text: string | null): string | null {
  return text === null || isFiller(text) ? null : normaliseName(text).replaceAll(" ", "") || null;
}

/** Every key under which the record is found. */
export function keysOf(record: Marked): string[] {
  const keys = marksOf(record).flatMap(({ kind, number, within }) =>
    within === null ? [`${kind}|${number}`] : [`${kind}|${number}`, `${kind}|${number}|${within}`],
  );
  return [...new Set(keys)];
}

/** The keys under which records that may meet this one are looked up: its own countries and kinds, and unknown ones. */
export function lookUpKeysOf(record: Marked): string[] {
  const keys = marksOf(record).flatMap(({ kind, number, within }) =>
    within ? [`${kind}|${number}|${within}`, `${kind}|${number}|`] : [`${kind}|${number}`],
  );
  return [...new Set(keys)];
}

/** By which marks two records meet, and whether the evidence is weak. The rules are the hub's own. */
export function meetingOf(one: Marked, other: Marked): Meeting {
  const pairs = marksOf(one).flatMap((mark) =>
    marksOf(other).flatMap((match) => (meets(mark, match) ? [{ mark, match }] : [])),
  );
  return {
    by: [...new Set(pairs.map(({ mark }) => mark.kind))],
    weak: pairs.every(({ mark, match }) => isWeak(mark, match, one, other)),
  };
}

/** Whose word on it comes first: its country of registration's, or, where it names none, its own owner's. */
export function homeOf({ plateCountry, owner }: Marked & { readonly owner: string }): string {
  return plateCountry ?? owner;
}

function marksOf({ vin, plate, plateCountry, engineNumber, components }: Marked): Mark[] {
  const stated: { kind: MarkKind; text: string | null; within: string | null }[] = [
    { kind: "VIN", text: vin, within: null },
    { kind: "PLATE", text: plate, within: canonicalCode(plateCountry ?? "") },
    { kind: "ENGINE_NUMBER", text: engineNumber, within: null },
    ...components.map(({ kind, serialNumber }) => ({
      kind: "COMPONENT" as const,
      text: serialNumber,
      within: kind === "OTHER" ? "" : kind,
    })),
  ];
  return stated.flatMap(({ kind, text, within }) => {
    const number = numberKey(text);
    if (number === null) return [];
    const forms = kind === "PLATE" ? plateForms(number, within ?? "") : [number];
    return forms.map((form) => ({ kind, number: form, within }));
  });
}

function meets(one: Mark, other: Mark): boolean {
  if (one.kind !== other.kind || one.number !== other.number) return false;
  return !one.within || !other.within || one.within === other.within;
}

function isWeak(mark: Mark, match: Mark, one: Marked, other: Marked): boolean {
  switch (mark.kind) {
    case "VIN":
      // Older chassis numbers are unique within their maker at best.
      return readVin(mark.number)?.shape !== "iso-3779";
    case "PLATE":
      return !mark.within || !match.within || differ(one.vin, other.vin);
    case "ENGINE_NUMBER":
      // Makers number their engines independently.
      return wordKey(one.make) === null || wordKey(one.make) !== wordKey(other.make);
    case "COMPONENT":
      return !mark.within || !match.within;
  }
}

function differ(oneVin: string | null, otherVin: string | null): boolean {
  const [one, other] = [numberKey(oneVin), numberKey(otherVin)];
  return one !== null && other !== null && one !== other;
}
