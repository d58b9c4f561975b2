import type { People } from "./names.ts";

/** A country that files records in the demo world: a real code of Doc 9303, all else invented. */
export interface Country {
  readonly code: string;
  /** As specimen numbers print it: ISO's code, where Doc 9303 has `D`. */
  readonly printed: string;
  readonly people: People;
  readonly language: string;
  /** Invented towns. */
  readonly towns: readonly string[];
}

export const utopia: Country = {
  code: "UTO",
  printed: "UTO",
  people: "utopian",
  language: "Utopian",
  towns: ["Zenith", "Port Amaurot", "Anydrus Bridge", "Hythloday", "Macaria Quay", "North Polyleri"],
};

export const countries: readonly Country[] = [
  utopia,
  {
    code: "NLD",
    printed: "NLD",
    people: "dutch",
    language: "Dutch",
    towns: ["Oudermeren", "Wilgenhaven", "Bloemdijk"],
  },
  {
    code: "D",
    printed: "DEU",
    people: "german",
    language: "German",
    towns: ["Grünhagen am Fluss", "Käststadt", "Neu-Möhlen"],
  },
  {
    code: "BGR",
    printed: "BGR",
    people: "bulgarian",
    language: "Bulgarian",
    towns: ["Yasengrad", "Bela Chuda", "Zheravna Luka"],
  },
  { code: "GRC", printed: "GRC", people: "greek", language: "Greek", towns: ["Nea Almyra", "Ano Xylos", "Psilovouni"] },
  {
    code: "JOR",
    printed: "JOR",
    people: "arabic",
    language: "Arabic",
    towns: ["Bir Saluman", "Qasr al-Duri", "Tall Nadun"],
  },
  {
    code: "SGP",
    printed: "SGP",
    people: "chinese",
    language: "Mandarin",
    towns: ["Lan Quay", "Yu Reach", "Heng Point"],
  },
];
