// Doc 9303's check digits said a second time, for tests alone: it imports nothing, so that a mistake in the reader cannot
// also be in what judges it.

/** A check digit: what it is of, where what it covers stands (from, to; from 0), and where it stands itself. */
type Digit = readonly [of: string, over: readonly (readonly [number, number])[], at: number];

const twoLines = (width: number): Digit[] => [
  ["number", [[width, width + 9]], width + 9],
  ["birthDate", [[width + 13, width + 19]], width + 19],
  ["expiryDate", [[width + 21, width + 27]], width + 27],
];

const digits: Readonly<Record<string, readonly Digit[]>> = {
  TD1: [
    ["number", [[5, 14]], 14],
    ["birthDate", [[30, 36]], 36],
    ["expiryDate", [[38, 44]], 44],
    [
      "composite",
      [
        [5, 30],
        [30, 37],
        [38, 45],
        [48, 59],
      ],
      59,
    ],
  ],
  TD2: [
    ...twoLines(36),
    [
      "composite",
      [
        [36, 46],
        [49, 56],
        [57, 71],
      ],
      71,
    ],
  ],
  TD3: [
    ...twoLines(44),
    ["optionalData", [[72, 86]], 86],
    [
      "composite",
      [
        [44, 54],
        [57, 64],
        [65, 87],
      ],
      87,
    ],
  ],
  "MRV-A": twoLines(44),
  "MRV-B": twoLines(36),
  "FRA-ID": [
    ["number", [[36, 48]], 48],
    ["birthDate", [[63, 69]], 69],
    ["composite", [[0, 71]], 71],
  ],
  "FRA-DL": [
    ["number", [[0, 14]], 14],
    ["composite", [[0, 29]], 29],
  ],
  "EU-DL": [["composite", [[0, 29]], 29]],
  "CHE-DL": [],
};

const values = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The digit of a text, or null where it has a character that no zone has. */
export function digitOf(text: string): string | null {
  if (!/^[0-9A-Z<]*$/.test(text)) return null;
  const products = Array.from(text, (letter, at) => Math.max(0, values.indexOf(letter)) * Number("731"[at % 3]));
  return String(products.reduce((sum, product) => sum + product, 0) % 10);
}

/** Of each check digit of the zone whether it agrees; null where the text is no zone. */
export function agreement(text: string): Readonly<Record<string, boolean>> | null {
  const zone = text.replace(/\s/g, "").replace(/[a-z]/g, (letter) => letter.toUpperCase());
  const form = formOf(zone);
  if (form === null) return null;
  return Object.fromEntries((digits[form] ?? []).map((digit) => [digit[0], agrees(zone, form, digit)]));
}

function formOf(zone: string): string | null {
  if (zone.length === 90) return "TD1";
  if (zone.length === 88) return zone[0] === "V" ? "MRV-A" : "TD3";
  if (zone.length === 72) return zone[0] === "V" ? "MRV-B" : zone.slice(0, 5) === "IDFRA" ? "FRA-ID" : "TD2";
  if (zone.length === 69) return zone.slice(9, 14) === "FACHE" ? "CHE-DL" : null;
  if (zone.length === 30 && zone[0] === "D") return zone.slice(2, 5) === "FRA" ? "FRA-DL" : "EU-DL";
  return null;
}

function agrees(zone: string, form: string, [of, over, at]: Digit): boolean {
  const covered = over.map(([from, to]) => zone.slice(from, to)).join("");
  const optional = form === "TD1" ? zone.slice(15, 30) : zone.slice(64, 71);
  if (of === "number" && zone[at] === "<" && (form === "TD1" || form === "TD2") && optional[0] !== "<") {
    const rest = optional.split("<")[0] ?? "";
    const digit = rest.slice(-1);
    const whole = digitOf(covered + rest.slice(0, -1)) === digit;
    // Older cards of Belgium count the filler.
    return whole || (zone.slice(2, 5) === "BEL" && digitOf(`${covered}<${rest.slice(0, -1)}`) === digit);
  }
  if (of !== "number" && of !== "composite" && zone[at] === "<" && covered.replaceAll("<", "") === "") return true;
  return digitOf(covered) === zone[at];
}
