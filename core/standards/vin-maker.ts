import { isoShape } from "./vin.ts";
import { vinCountries, vinMakers, vinRegions } from "./vin-countries.ts";

/** What the first characters of a VIN of ISO 3779 say of its maker, and the tenth of its year. */
export interface VinOrigin {
  /** World manufacturer identifier: three characters; of a maker of few vehicles, whose third is 9, six. */
  readonly maker: string;
  /** Null where the hub is not sure whose code it is. */
  readonly makerName: string | null;
  /** Null where published tables place it differently. */
  readonly region: string | null;
  /** Doc 9303's code of the country in which the maker has its code, which need not be where it builds; null where unsure. */
  readonly country: string | null;
  /** The two years, thirty apart, of which the tenth character may be the model year; none where it has no year's. */
  readonly modelYears: readonly number[];
  /** Which of the two the seventh character points to, by the rule of North America (49 CFR 565). */
  readonly likelierYear: number | null;
}

/** The order in which ISO 3780 counts. */
const order = "ABCDEFGHJKLMNPRSTUVWXYZ1234567890";
/** The letter or digit of 1980 and 2010, and so on for thirty years: without I, O, Q, U, Z and 0. */
const years = "ABCDEFGHJKLMNPRSTVWXY123456789";

/**
 * Of a VIN in the form of ISO 3779, null of any other: older numbers say it in their makers' own ways. A model year is
 * compulsory in North America alone: elsewhere position 10 may mean anything.
 */
export function vinOrigin(vin17: string): VinOrigin | null {
  if (!isoShape.test(vin17)) return null;
  const [first, second] = [vin17.charAt(0), vin17.charAt(1)];
  const year = years.indexOf(vin17.charAt(9));
  const modelYears = year < 0 ? [] : [1980 + year, 2010 + year];
  return {
    maker: vin17.charAt(2) === "9" ? vin17.slice(0, 3) + vin17.slice(11, 14) : vin17.slice(0, 3),
    makerName: vinMakers[vin17.slice(0, 3)] ?? null,
    region: vinRegions.find(([characters]) => characters.includes(first))?.[1] ?? null,
    country: vinCountries.find((range) => range[0] === first && lies(second, range[1], range[2]))?.[3] ?? null,
    modelYears,
    // A digit until 2009, a letter since, on cars and light lorries.
    likelierYear:
      modelYears.length > 0 && /[1-5]/.test(first) ? (modelYears[/[A-Z]/.test(vin17.charAt(6)) ? 1 : 0] ?? null) : null,
  };
}

function lies(character: string, from: string, to: string): boolean {
  const at = order.indexOf(character);
  return at >= order.indexOf(from) && at <= order.indexOf(to);
}
