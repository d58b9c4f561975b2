import { checkDigit } from "./check-digit.ts";
import type { MrzFields } from "./mrz.ts";
import { writeDate } from "./mrz-dates.ts";
import { layouts, type MrzLayout, type MrzSpanName } from "./mrz-layout.ts";
import { mrzName } from "./transliterate.ts";

/**
 * The lines of the machine-readable zone for these fields, check digits computed. Names may be in any script that Doc
 * 9303 transliterates and are cut where they do not fit; `optionalData` and `optionalData2` may be left out. Throws
 * RangeError where another value does not fit the form (a passport number of ten characters, `é` in a number, a name
 * that leaves no Latin letter): the caller made those fields, so that is its fault, not input.
 */
export function writeMrz(fields: Omit<MrzFields, "optionalData" | "optionalData2"> & Partial<MrzFields>): string[] {
  const layout = layouts[fields.format];
  const zone: string[] = layout.widths.flatMap((width) => Array.from<string>({ length: width }).fill("<"));
  const put = (name: MrzSpanName, text: string): void => {
    const [from, to] = layout.spans[name] ?? [0, 0];
    if (text.length > to - from || !/^[A-Z0-9<]*$/.test(text))
      throw new RangeError(`${name} does not fit ${fields.format}: ${text}`);
    zone.splice(from, text.length, ...text);
  };
  const [namesFrom, namesTo] = layout.spans.names ?? [0, 0];
  const number = writeNumber(fields.number, fields.optionalData ?? "", layout);
  put("documentCode", fields.documentCode);
  put("issuer", fields.issuer);
  put("names", writeNames(fields, namesTo - namesFrom));
  put("number", number.number);
  put("optionalData", number.optionalData);
  put("nationality", fields.nationality);
  put("birthDate", writeDate(fields.birthDate));
  put("sex", fields.sex === "X" ? "<" : fields.sex);
  put("expiryDate", writeDate(fields.expiryDate));
  if (layout.spans.optionalData2 !== undefined) put("optionalData2", fields.optionalData2 ?? "");
  // Of empty optional data too: Doc 9303 allows 0 or <, and every reader takes 0. The digit over all comes last.
  for (const { field, at, over } of layout.checks) {
    zone[at] =
      field === "number" ? number.check : checkDigit(over.map((span) => zone.slice(...span).join("")).join(""));
  }
  return layout.widths.map((width, line) => zone.slice(line * width, (line + 1) * width).join(""));
}

/** On cards the rest of a long number and its check digit go to the optional data, parted from it by a filler. */
function writeNumber(
  number: string,
  optionalData: string,
  layout: MrzLayout,
): { number: string; check: string; optionalData: string } {
  if (number === "") throw new RangeError("A zone needs a document number");
  if (!layout.longNumbers || number.length <= 9)
    return { number, check: checkDigit(number.padEnd(9, "<")), optionalData };
  const overflow = number.slice(9) + checkDigit(number);
  return {
    number: number.slice(0, 9),
    check: "<",
    optionalData: optionalData === "" ? overflow : `${overflow}<${optionalData}`,
  };
}

/** Primary and secondary name in the width of their field; cut, at least one letter of the secondary name stays. */
function writeNames(fields: Pick<MrzFields, "primaryName" | "secondaryName">, width: number): string {
  const primary = mrzName(fields.primaryName);
  const secondary = mrzName(fields.secondaryName);
  if (primary === "") throw new RangeError(`No letter of the name can be written: ${fields.primaryName}`);
  if (secondary === "") return cutName(primary, width);
  return cutName(`${primary.slice(0, width - 3).replace(/<+$/, "")}<<${secondary}`, width);
}

/**
 * A cut name must end in a letter, by which Doc 9303 knows that it is cut: where the cut would fall on a filler, the
 * longest part before it gives up letters instead. A name of nothing but single letters has none to give.
 */
function cutName(name: string, width: number): string {
  let text = name;
  while (text.length > width && text.charAt(width - 1) === "<") {
    const parts = [...text.slice(0, width).matchAll(/[A-Z]+/g)];
    const longest = parts.reduce((longer, part) => (part[0].length > longer[0].length ? part : longer));
    if (longest[0].length === 1) break;
    const end = longest.index + longest[0].length;
    text = text.slice(0, end - 1) + text.slice(end);
  }
  return text.slice(0, width);
}
