import type { Guard } from "./list.ts";

const real = "test/core/standards/mrz-real.test.ts";
const fuzzed = "test/core/standards/mrz-fuzz.test.ts";

/** What keeps a machine-readable zone from being called valid, or a field of it proven, when it is not. */
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
    find: "found.faults.length === 0 ? check.proves : []",
    put: "check.proves",
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
    find: "if (!checked.proven.includes(field) && damage.isDisplaced(span)) return fields.unread;\n",
    put: "",
    test: [real, "one of whose lines lost a character keeps of it what a check digit proves"],
  },
  {
    name: "zone: a day that cannot be",
    file: "core/standards/mrz-dates.ts",
    find: 'if (month === "00" && day !== "00" && day !== "<<") return none;\n',
    put: "",
    test: [real, "with a day that cannot be loses that date alone"],
  },
];
