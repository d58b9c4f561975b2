import type { MrzResult } from "../../core/standards/mrz.ts";
import { readVin } from "../../core/standards/vin.ts";
import { vinOrigin } from "../../core/standards/vin-maker.ts";

/** A zone that was read, as clients see it: enum values for what the hub spells `MRV-A` and `birthDate`. */
export function zoneShown({ ok, format, mrz, faults, advice }: MrzResult) {
  return {
    ...mrz,
    wellFormed: ok,
    format: format && constant(format),
    proven: (mrz?.proven ?? []).map(constant),
    faults: faults.map(found),
    advice: advice.map(found),
  } as never;
}

function found({ field, kind, message, ...rest }: MrzResult["faults"][number] | MrzResult["advice"][number]) {
  return { ...rest, field: constant(field), kind: constant(kind), says: message };
}

function constant(name: string): string {
  return name
    .replace(/[a-z](?=[A-Z])/g, "$&_")
    .replaceAll("-", "_")
    .toUpperCase();
}

/** A VIN as clients see it; null where there is nothing to read. */
export function vinShown(text: string) {
  const read = readVin(text);
  if (read === null) return null;
  const { likelierYear, ...origin } = vinOrigin(read.vin) ?? {};
  const advice = read.advice.map(({ message }) => message);
  return {
    vin: read.vin,
    iso3779: read.shape === "iso-3779",
    ...origin,
    likelierModelYear: likelierYear,
    advice,
  } as never;
}
