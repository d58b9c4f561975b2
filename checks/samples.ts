import type { Kind } from "../records/kinds.ts";

/** Names as sources write them: in one piece and apart, in several scripts, with look-alikes and marks nobody sees. */
const names = [
  "Abd al-Rahman MÜLLER",
  "Abdulrahman Al Haj",
  "McDonagh, Anne-Marie O’Neil",
  "Håkan Strasser-Weiß",
  "Gal·la Il·lustre",
  "Иванов Юрий Щербаков",
  "Ивaнов Пeтp",
  "Ольга\u200bГригорович",
  "Παπαδόπουλος Ευάγγελος",
  "عبد الرحمن بن محمّد",
  "علی\u200cرضا",
  "王 小明",
  "김철수",
  "Łukasz D'Arcy de la Cruz",
];

/** Numbers as printed: with separators, in other digits and scripts, and some that name nothing. */
const numbers = [
  "L 898902-C3",
  "AB 12.345/6",
  "а123вс 77",
  "ДT 4711",
  "٣٤٥ ب ١",
  "ＡＢ１２",
  "-",
  "N/A",
  "UNKNOWN",
  "0000",
];
const codes = ["UTO", "D", "DEU", "RKS", "XXK", "ROM", "FRA"];

/** As exact as sources give them. */
const dates = ["2024", "2024-06", "2024-06-30", null];

const id = (prefix: string) => `${prefix}-${"A".repeat(26)}`;
const link = (from: string, to: string) => ({ kind: "HOLDER_OF", from: id(from), to: id(to), source: "sample" });
const stated = numbers.map((number, at) => ({
  vin: ["1M8GDM9AXKP042788", "ХТА210990Y1234567", "WS 4411", "1M8GDM9AXKPO42788"][at] ?? null,
  plate: number,
  plateCountry: codes[at] ?? null,
  engineNumber: number,
  components: [{ kind: "GEARBOX", serialNumber: number }, { serialNumber: number }],
  category: "CAR",
  make: ["Mercedes-Benz", "Land Rover", "Škoda", "ЛАДА"][at] ?? null,
  model: ["Golf GTI", "Océane"][at] ?? null,
  colour: "GREEN",
  year: 2020 + at,
}));
/** Plates that their country writes in another way. */
const plates = [
  "B-AB 0123 D",
  "ZH 00123 CHE",
  "FL 0012 LIE",
  "6 AB 123 TUR",
  "SV 0000 NR BGR",
  "S123VR 77 RUS",
  "RVA-1234 GRC",
];
const marked = [
  ...stated,
  ...plates.map((text) => ({ plate: text.slice(0, text.lastIndexOf(" ")), plateCountry: text.split(" ").at(-1) })),
];

/**
 * What the datasets are held to: records of each kind that make every column and key, with whatever their normal forms
 * look at. A changed or new sample changes what they derive to as well.
 */
export const samples: Readonly<Record<Kind, readonly object[]>> = {
  person: [
    ...names.map((full, at) => ({
      names: [{ kind: "MAIN", full }],
      nationalities: codes.slice(at, at + 2),
      sex: "F",
      heightCm: 160 + at,
    })),
    {
      birthDates: [{ date: "1965-03-21" }, { date: "1966-07", approximate: true }, { date: "1970", until: "1972" }],
      identifiers: numbers.map((number) => ({ number })),
      fingerprints: numbers.map((transactionNumber) => ({ transactionNumber })),
    },
  ],
  notice: numbers.map((number, at) => ({
    form: "NOTICE",
    colour: "RED",
    number,
    status: "VALID",
    issued: dates[at] ?? null,
    expires: dates[at + 1] ?? null,
  })),
  document: numbers.flatMap((number, at) => [
    { number, type: "PASSPORT", issuer: codes[at] ?? null, issued: dates[at] ?? null },
    { number, expires: dates[at] ?? null },
  ]),
  documentReport: numbers.map((number, at) => ({
    number,
    type: "VISA",
    issuer: codes[at % codes.length],
    fraudType: "LOST",
    theftDate: dates[at] ?? null,
    theftCountry: codes[at] ?? null,
  })),
  vehicle: marked,
  vehicleReport: marked.map((vehicle, at) => ({
    ...vehicle,
    status: "STOLEN",
    theftDate: dates[at] ?? null,
    theftCountry: codes[at] ?? null,
  })),
  specimen: codes
    .filter((code) => code.length === 3)
    .map((country, at) => ({
      number: `${country}-AO-02001`,
      predecessor: `${country}-AO-01001`,
      country,
      category: "PASSPORT",
      type: "ORDINARY",
      firstIssued: dates[at] ?? null,
    })),
  alert: codes.map((country, at) => ({
    kind: "COUNTERFEIT",
    country,
    specimenNumber: "UTO-AO-01001",
    detectedCountry: country,
    detectedDate: dates[at] ?? null,
  })),
  alertReview: [
    { alert: id("ALE"), alertVersion: 2, alertOwner: "UTO", checklist: [], decision: "RETURN", reasons: ["blurred"] },
  ],
  operation: [
    { programme: "STOP", name: "Sample", phase: "RUNNING", countries: codes, from: "2024-06", until: "2024" },
    { programme: "OTHER", programmeCode: "SENTINEL", name: "Sample", phase: "PLANNED" },
  ],
  deployment: codes.map((country, at) => ({ event: "Games", country, from: dates[at], until: dates[at] })),
  course: [{ title: "Documents", trainTheTrainer: true, durationDays: 5 }],
  session: codes.map((country, at) => ({ country, from: dates[at], until: dates[at] })),
  partner: [{ name: "Carrier", kind: "PRIVATE", from: "2024", until: "2031-06-30" }],
  policyDocument: numbers.map((number, at) => ({
    title: "Rules for officers",
    number,
    documentVersion: `${at}`,
    from: dates[at] ?? null,
    until: at === 0 ? "2031" : null,
    text: "Every traveller's document is checked.",
  })),
  capacityReport: [{ asOf: "2026-03", borderPoints: [{ code: "PORT-1", name: "Port Amaurot", connected: "FIND" }] }],
  hit: [
    {
      kind: "NOTICE",
      record: id("NOT"),
      recordOwner: "DEU",
      urgent: true,
      encounter: "sample",
      meetings: [{ check: "sample", at: "2026-06-01T12:00:00.000Z", place: "Pier 4", operation: id("OPE") }],
    },
  ],
  hitReply: [{ hit: id("HIT"), hitOwner: "DEU", number: 1, state: "CONFIRMED" }],
  hitResult: [{ hit: id("HIT"), recordOwner: "DEU", outcome: "NONE" }],
  judgement: [
    {
      hit: id("HIT"),
      record: id("NOT"),
      recordOwner: "DEU",
      encounter: "sample",
      basis: "Sample",
      until: "2027-06-01",
      versions: [{ id: id("NOT"), version: 1 }],
    },
  ],
  inspection: [
    {
      issuer: "DEU",
      category: "PASSPORT",
      type: "ORDINARY",
      verdict: "CANNOT_SAY",
      observations: [{ page: "data page", technique: "WATERMARK", whatToSee: "A lighthouse.", finding: "PRESENT" }],
    },
  ],
  resourceOffer: [
    { operation: id("OPE"), kind: "TEAM", name: "Équipe  Ä 1", from: "2024-06", until: "2024" },
    { operation: id("OPE"), kind: "PERSONNEL", amount: 12 },
  ],
  allocation: [
    { operation: id("OPE"), offer: id("OFF"), kind: "TEAM", place: "PORT-1", from: "2024", until: "2024-06" },
  ],
  afterActionReport: [
    { operation: id("OPE"), number: 1, asOf: "2026-06-01T12:00:00.000Z", content: "{}", sha256: "0".repeat(64) },
  ],
  decision: [
    {
      operation: id("OPE"),
      subject: "Second lane",
      decision: "It opens on Monday.",
      decidedBy: "Desk",
      decidedAt: "2026-06-01T12:00:00.000Z",
    },
  ],
  officer: [{ service: "Border Police" }, {}],
  certificate: [
    { officer: id("OFR"), course: id("COU"), level: "TRAINER", issued: "2026-01-05", expires: "2028-01-04" },
    {
      officer: id("OFR"),
      course: id("COU"),
      session: id("SES"),
      level: "PARTICIPANT",
      taughtBy: id("CRT"),
      issued: "2026-01-05",
      revoked: "2026-03-01",
    },
  ],
  exercise: [
    {
      session: id("SES"),
      scenario: "FIRST_LINE",
      started: "2026-06-01T12:00:00.000Z",
      startedBy: "sample",
      participants: [{ officer: id("OFR"), key: "sample" }],
      travellers: [{ type: "PASSPORT", number: "XZ000123", issuer: "UTO" }],
      sealed: "sample",
    },
  ],
  exerciseAttempt: [
    { exercise: id("EXE"), exerciseOwner: "DEU", officer: id("OFR"), key: "sample", traveller: 2, decision: "PASS" },
  ],
  participation: [{ operation: id("OPE"), state: "ACCEPTED", since: "2026-06-01T12:00:00.000Z" }],
  referral: [{ check: "sample", reason: "Sample", state: "OPEN", place: "PörT  1", operation: id("OPE") }],
  tellingRule: [{ about: "DEU", tell: "HIT", reason: "Sample" }],
  link: [link("PER", "DOC"), { ...link("VEH", "OPE"), periods: [{ since: "2020", until: "2021-03" }] }],
  identityJudgement: [
    { from: id("PER"), to: `PER-${"B".repeat(26)}`, judgement: "SAME", basis: "Sample" },
    { from: id("VEH"), to: `VEH-${"B".repeat(26)}`, judgement: "UNSURE", basis: "Sample" },
  ],
};
