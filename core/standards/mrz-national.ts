import { followed, type MrzLayout, type NationalForm } from "./mrz-layout.ts";

/**
 * Zones on documents that border guards are handed and that Doc 9303 does not describe. They are read as far as their
 * layout is public.
 */
export const nationalLayouts: Readonly<Record<NationalForm, MrzLayout>> = {
  // As the French Wikipedia's article on the card ("Codage de la bande MRZ") describes it: the number's first four digits
  // are year and month of issue; neither expiry nor nationality is in the zone.
  "FRA-ID": {
    national: "the identity card that France issued from 1988 to 2021",
    widths: [36, 36],
    spans: {
      documentCode: [0, 2],
      issuer: [2, 5],
      names: [5, 30],
      optionalData: [30, 36],
      number: [36, 48],
      givenNames: [49, 63],
      birthDate: [63, 69],
      sex: [70, 71],
    },
    checks: [
      followed("number", [36, 48]),
      followed("birthDate", [63, 69]),
      {
        field: "composite",
        at: 71,
        over: [[0, 71]],
        proves: ["documentCode", "issuer", "names", "optionalData", "sex"],
      },
    ],
    longNumbers: false,
  },
  // The layout as public readers have it (npm package `mrz` 4); that the last digit is over all before it is ISO/IEC
  // 18013-3's. Its second character says how the chip is opened. It names no birth date.
  "FRA-DL": {
    national: "a French driving licence",
    widths: [30],
    spans: { documentCode: [0, 1], issuer: [2, 5], number: [5, 14], expiryDate: [15, 21], names: [21, 29] },
    checks: [
      { field: "number", at: 14, over: [[0, 14]], proves: ["documentCode", "issuer", "number"] },
      { field: "composite", at: 29, over: [[0, 29]], proves: ["expiryDate", "names"] },
    ],
    longNumbers: false,
  },
  // ISO/IEC 18013-3: a `D`, how the chip is opened, 27 characters at the issuer's discretion, and a digit over them all.
  // That issuers of the European Union begin theirs with their code is custom (D1NLD…).
  "EU-DL": {
    national: "a driving licence of one line, whose other fields each issuer lays out for itself",
    widths: [30],
    spans: { documentCode: [0, 1], issuer: [2, 5] },
    checks: [{ field: "composite", at: 29, over: [[0, 29]], proves: ["documentCode", "issuer"] }],
    longNumbers: false,
  },
  // As Switzerland's federal roads office (ASTRA) told its embassies on 20 October 2003, and the npm package `mrz` 4 reads
  // it: the blank's number and language; `FA`, issuer, the licence's number with its version, birth date; names. It has no
  // check digit at all.
  "CHE-DL": {
    national: "a Swiss driving licence, whose zone has no check digits",
    widths: [9, 30, 30],
    spans: {
      optionalData: [0, 9],
      documentCode: [9, 11],
      issuer: [11, 14],
      number: [14, 26],
      birthDate: [28, 34],
      names: [39, 69],
    },
    checks: [],
    longNumbers: false,
  },
};
