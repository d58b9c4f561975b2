import type { Guard } from "./list.ts";

const real = "test/core/standards/mrz-real.test.ts";
const fuzzed = "test/core/standards/mrz-fuzz.test.ts";

const marks = "test/records/vehicles/matching.test.ts";
const plates = "test/core/standards/plates.test.ts";

/**
 * What keeps a machine-readable zone from being called valid, or a field of it proven, when it is not; and a plate from
 * being lost, or taken for another, by its country's rule.
 */
export const zones: readonly Guard[] = [
  {
    name: "zone: a filler counted into a check digit is Belgium's alone",
    file: "core/standards/mrz-checks.ts",
    find: 'textAt(zone, "issuer") === "BEL" && ',
    put: "",
    test: [real, "of another country may not"],
  },
  {
    name: "zone: a digit that disagrees proves nothing",
    file: "core/standards/mrz-checks.ts",
    find: "if (found.faults.length === 0) proven.push",
    put: "proven.push",
    test: [real, "with a number that was misread keeps it, unproven"],
  },
  {
    name: "zone: a blank digit stands for 0 under an empty field alone",
    file: "core/standards/mrz-checks.ts",
    find: 'found === "<" && /^<*$/.test(text)',
    put: 'found === "<"',
    test: [fuzzed, "never called valid or proven against its digits"],
  },
  {
    name: "zone: the digit over all",
    file: "core/standards/mrz-layout.ts",
    find: 'checks: [followed("optionalData", [72, 86]), compositeOf(44, 43, [])]',
    put: 'checks: [followed("optionalData", [72, 86])]',
    test: [fuzzed, "never called valid or proven against its digits"],
  },
  {
    name: "zone: what stands in a line of another length",
    file: "core/standards/mrz-read.ts",
    find: "damage.isUnreadable(span) || (damage.isDisplaced(span) && !checked.proven.includes(field));",
    put: "damage.isUnreadable(span) || field.length === 0;",
    test: [real, "one of whose lines lost a character keeps of it what a check digit proves"],
  },
  {
    name: "zone: a day that cannot be",
    file: "core/standards/mrz-dates.ts",
    find: 'if (month === "00" && day !== "00" && day !== "<<") return none;\n',
    put: "",
    test: [real, "with a day that cannot be loses that date alone"],
  },
  {
    name: "plate: found as it was typed, too",
    file: "core/standards/plates.ts",
    find: "return written === plate ? [plate] : [plate, written];",
    put: "return [written];",
    test: [marks, "in whichever way"],
  },
  {
    name: "plate: a dealer's red one is another",
    file: "core/standards/plates.ts",
    find: "0(?![3-7])0*",
    put: "0+",
    test: [plates, "of Germany has no zeros before its number"],
  },
  {
    name: "plate: a search by it in each way that its country writes it",
    file: "subgraphs/vehicles/asked.ts",
    find: "plateKeys(plated, registered)",
    put: "plateKeys(plated, null)",
    test: ["test/subgraphs/vehicles/reports.test.ts", "finds what meets every argument"],
  },
  {
    name: "vin: a model year is likelier in North America alone",
    file: "core/standards/vin-maker.ts",
    find: "/[1-5]/.test(first)",
    put: "/./.test(first)",
    test: ["test/core/standards/vin-maker.test.ts", "in North America alone"],
  },
  {
    name: "readMrz: any key may ask, for a purpose",
    file: "gateway/request/purpose-rule.ts",
    find: '  "me",\n',
    put: '  "me",\n  "readMrz",\n',
    test: ["test/subgraphs/checks/standards.test.ts", "says why it asks"],
  },
  {
    name: "zone: a number that its digit denies is not asked about",
    file: "records/checking/zone.ts",
    find: 'isSound("number") ? mrz.number : null',
    put: "mrz.number",
    test: ["test/subgraphs/checks/zone.test.ts", "whose number its digit denies asks about nobody's"],
  },
  {
    name: "zone: a suggestion mends what it is made for",
    file: "core/standards/mrz-findings.ts",
    find: "const isAsked = !isOverAll || optional.some(",
    put: "const isAsked = true || optional.some(",
    test: [fuzzed, "never called valid or proven against its digits"],
  },
];
