/** As a carrier names a flight to be screened. */
export interface Flight {
  /** Of the carrier: `UT123`. */
  readonly number: string;
  /** Airports, by their codes. */
  readonly from: string;
  readonly to: string | null;
  /** When it leaves (RFC 3339, UTC). */
  readonly departure: string;
}

const flightNumber = /^[A-Z0-9]{2,3}\d{1,4}[A-Z]?$/;
const airport = /^[A-Z]{3,4}$/;

/** **Our rule**: a passenger is screened for a flight that leaves within so many hours, or left as few ago. */
export const flightHours = 48;

/** What is wrong with a flight, in words for the carrier; null where nothing is. `now` in milliseconds since 1970. */
export function faultOfFlight({ number, from, to, departure }: Flight, now: number): string | null {
  if (!flightNumber.test(number)) return `"number" is written as UT123`;
  for (const [end, code] of Object.entries({ from, to }))
    if (code !== null && !airport.test(code)) return `"${end}" is the code of an airport, such as AMR`;
  const isNear = Math.abs(Date.parse(departure) - now) <= flightHours * 3_600_000;
  return isNear ? null : `"departure" is more than ${flightHours} hours from now`;
}

/** In words for the police of its place. */
export function flightSaid({ number, from, to, departure }: Flight): string {
  return `flight ${number} from ${from}${to === null ? "" : ` to ${to}`}, ${departure}`;
}
