import { describe, expect, it } from "vitest";
import {
  documentKeys,
  documentsKeysOf,
  isMetWeakly,
  type Named,
  reportKeys,
  reportsKeyOf,
} from "../../../records/documents/matching.ts";

const report = { number: "xz-000 123", type: "PASSPORT", issuer: "UTO" };

/** Whether the report is found from the document, and the document from the report. */
function meet(document: Named): [boolean, boolean] {
  const key = reportsKeyOf(document);
  return [
    key !== null && reportKeys(report).includes(key),
    documentsKeysOf(report).some((one) => documentKeys(document).includes(one)),
  ];
}

describe("a document and a report", () => {
  it.each<[Partial<Named>, boolean, boolean]>([
    [{}, true, false],
    [{ type: null }, true, true],
    [{ issuer: null }, true, true],
    [{ type: null, issuer: null }, true, true],
    [{ number: "XZ000124" }, false, false],
    [{ number: null }, false, false],
    [{ type: "VISA" }, false, false],
    [{ issuer: "D" }, false, false],
  ])("of which the document says %j otherwise: meet %s", (said, met, weakly) => {
    const document = { number: "XZ000123", type: "PASSPORT", issuer: "UTO", ...said };
    expect(meet(document)).toEqual([met, met]);
    expect(met && isMetWeakly(document)).toBe(weakly);
  });

  it.each(["D", "DEU"])("meet whichever of its codes the issuer is printed by: %s", (issuer) => {
    const german = { number: "XZ000123", type: "PASSPORT", issuer };
    for (const other of ["D", "DEU"]) {
      const key = reportsKeyOf({ ...german, issuer: other });
      expect(reportKeys(german)).toContain(key);
      expect(documentKeys({ ...german, issuer: other })).toEqual(documentKeys(german));
      expect(documentsKeysOf(german)).toContain(key);
    }
  });
});
