import type { MrzFault, MrzReading, MrzResult } from "./mrz.ts";
import { checkAll, type NumberPart, numberOf } from "./mrz-checks.ts";
import { damageOf } from "./mrz-damage.ts";
import { readBirthDate, readExpiryDate } from "./mrz-dates.ts";
import * as fields from "./mrz-fields.ts";
import { type Findings, foundAdvice, nothingFound, together } from "./mrz-findings.ts";
import type { MrzFieldName, Span } from "./mrz-layout.ts";
import { type Zone, zoneOf } from "./mrz-zone.ts";

/** The longest zone has 90 characters; this leaves room for line ends and stray spaces. */
const longestInput = 500;

/**
 * Reads a machine-readable zone: its lines, or one text with or without line ends. Spaces and case do not matter. Never
 * throws and never corrects: a zone with any fault is malformed, and the result says where, together with every field
 * that could be read nonetheless. `today` (ISO date) settles the century of two-digit years.
 */
export function readMrz(input: string | readonly string[], today: string): MrzResult {
  const text = typeof input === "string" ? input : input.join("\n");
  const zone = text.length > longestInput ? `${text.length} characters are no machine-readable zone` : zoneOf(text);
  if (typeof zone !== "string") return readZone(zone, today);
  const fault: MrzFault = {
    field: "zone",
    kind: "shape",
    message: zone,
    line: 1,
    column: 1,
    length: 0,
    suggestions: [],
  };
  return { ok: false, format: null, mrz: null, faults: [fault], advice: [] };
}

function readZone(zone: Zone, today: string): MrzResult {
  const damage = damageOf(zone);
  const number = numberOf(zone);
  const checked = checkAll(zone, number, damage);
  const isLost = (field: MrzFieldName, span: Span) =>
    damage.isUnreadable(span) || (damage.isDisplaced(span) && !checked.proven.includes(field));
  const reads = readFields(zone, { today, number, isLost });
  const found = [layoutAdvice(zone), damage.findings, checked.findings];
  for (const one of Object.values(reads)) found.push(one.found);
  const { faults, advice } = together(found);
  const mrz = readingOf(zone, reads, checked.proven);
  return { ok: faults.length === 0, format: zone.form, mrz, faults, advice };
}

/** What the fields of a zone are read with. */
interface Reading {
  readonly today: string;
  readonly number: NumberPart;
  readonly isLost: (field: MrzFieldName, span: Span) => boolean;
}

type Reads = ReturnType<typeof readFields>;

function readFields(zone: Zone, { today, number, isLost }: Reading) {
  const given = zone.layout.spans.givenNames;
  const read = <Value>(
    field: Exclude<MrzFieldName, "zone" | "composite">,
    how: (text: string, span: Span) => fields.Read<Value>,
  ): fields.Read<Value> => {
    const span = zone.layout.spans[field];
    return span === undefined || isLost(field, span) ? fields.unread : how(zone.text.slice(span[0], span[1]), span);
  };
  return {
    documentCode: read("documentCode", (text, span) => fields.readDocumentCode(zone, text, span)),
    issuer: read("issuer", (text, span) => fields.readCountry(zone, "issuer", text, span)),
    number: read("number", (_, span) => fields.readNumber(zone, fields.trimmed(number.value), span)),
    nationality: read("nationality", (text, span) => fields.readCountry(zone, "nationality", text, span)),
    birthDate: read("birthDate", (text, span) => fields.readDate(zone, "birthDate", span, readBirthDate(text, today))),
    sex: read("sex", (text, span) => fields.readSex(zone, text, span)),
    expiryDate: read("expiryDate", (text, span) =>
      fields.readDate(zone, "expiryDate", span, readExpiryDate(text, today)),
    ),
    optionalData: read("optionalData", () => plain(number.optionalData)),
    optionalData2: read("optionalData2", plain),
    names: read("names", (text, span) =>
      given !== undefined && isLost("names", given) ? fields.unread : fields.readNames(zone, text, span, given),
    ),
  };
}

function readingOf({ form }: Zone, reads: Reads, proven: readonly MrzFieldName[]): MrzReading {
  const names = reads.names.value;
  return {
    format: form,
    documentCode: reads.documentCode.value,
    issuer: reads.issuer.value,
    number: reads.number.value,
    nationality: reads.nationality.value,
    birthDate: reads.birthDate.value,
    sex: reads.sex.value,
    expiryDate: reads.expiryDate.value,
    optionalData: reads.optionalData.value,
    optionalData2: reads.optionalData2.value,
    primaryName: names?.primary ?? null,
    secondaryName: names?.secondary ?? null,
    nameTruncated: names?.truncated ?? false,
    proven: proven.filter((field) => field in reads && reads[field as keyof Reads].value !== null),
  };
}

function plain(text: string): fields.Read<string> {
  return { value: fields.trimmed(text), found: nothingFound };
}

function layoutAdvice(zone: Zone): Findings {
  const { national } = zone.layout;
  if (national === undefined) return nothingFound;
  return foundAdvice(zone, "zone", "layout", [0, 1], `not of Doc 9303: ${national}`);
}
