/** A country's rule by which a plate is written in more than one way: what its number must look like, and the other way. */
interface PlateRule {
  readonly form: RegExp;
  readonly written: (plate: string) => string;
}

/** How a letter of Cyrillic or Greek plates is transcribed, where it was read by its sound and not by its look. */
const bySound: Readonly<Record<string, string>> = { V: "B", N: "H", R: "P", S: "C", U: "Y" };

/**
 * By country (Doc 9303). Only what its plates leave no doubt about: a rule that could name another vehicle is none.
 * Plates of Bulgaria and Russia have twelve letters (АВЕКМНОРСТУХ), those of Greece fourteen (ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ): V, R, S
 * and U are on none, and N on Greece's alone.
 */
const rules: ReadonlyMap<string, PlateRule> = new Map(
  Object.entries({
    BGR: { form: /^[A-Z]{1,2}\d{4}[A-Z]{1,2}$/, written: (plate: string) => plate.replace(/[VNRSU]/g, byLook) },
    RUS: { form: /^[A-Z]\d{3}[A-Z]{2}\d{2,3}$/, written: (plate: string) => plate.replace(/[VNRSU]/g, byLook) },
    GRC: { form: /^[A-Z]{3}\d{1,4}$/, written: (plate: string) => plate.replace(/[VR]/g, byLook) },
    // The number begins with no 0, but on red plates of dealers and collectors (03 to 07), which are others.
    D: { form: /^[A-ZÄÖÜ]{2,5}0(?![3-7])0*[1-9]\d{0,3}[EH]?$/, written: withoutZeros },
    CHE: { form: /^[A-Z]{2}0+[1-9]\d{0,5}$/, written: withoutZeros },
    LIE: { form: /^FL0+[1-9]\d{0,5}$/, written: withoutZeros },
    // A province has two digits, 01 to 81.
    TUR: { form: /^[1-9][A-Z]{1,3}\d{2,5}$/, written: (plate: string) => `0${plate}` },
  }),
);

/**
 * The forms under which a plate is kept and looked up: its normal form (see `normaliseNumber`) as it is, and that in which
 * its country writes it, where the two differ. **Our rule**: the first is never left out, so that a plate whose country
 * nobody stated is found all the same.
 */
export function plateForms(plate: string, country: string): readonly string[] {
  const rule = rules.get(country);
  if (rule === undefined || !rule.form.test(plate)) return [plate];
  const written = rule.written(plate);
  return written === plate ? [plate] : [plate, written];
}

function byLook(letter: string): string {
  return bySound[letter] ?? letter;
}

function withoutZeros(plate: string): string {
  return plate.replace(/(?<=\D)0+/, "");
}
