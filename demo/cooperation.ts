import { at, Chance } from "./chance.ts";
import { countries, utopia } from "./countries.ts";
import { filing, type RecordEntry } from "./filing.ts";
import { handlings } from "./handling.ts";
import type { deployments as deploymentRecords } from "../records/operations/deployments.ts";
import type { partners as partnerRecords } from "../records/operations/partners.ts";
import type { courses as courseRecords, sessions as sessionRecords } from "../records/operations/training.ts";

const events = [
  "Games of the Isles",
  "Assembly of Ports",
  "World Regatta",
  "Summit on Bridges",
  "Cup of the Seven Towns",
  "Expo Amaurot",
];

const taught = [
  { title: "Examination of travel documents, first line", trainTheTrainer: false, durationDays: 3 },
  { title: "Examination of travel documents, second line", trainTheTrainer: false, durationDays: 10 },
  { title: "Teaching the examination of documents", trainTheTrainer: true, durationDays: 12 },
  { title: "Recognising stolen vehicles", trainTheTrainer: false, durationDays: 5 },
  { title: "From a hit to its confirmation", trainTheTrainer: false, durationDays: 2 },
] as const;

const bodies = [
  { name: "Association of Strait Ports", kind: "REGIONAL", agreement: "Exchange of alerts on documents" },
  { name: "Conference of Harbour Cities", kind: "INTERNATIONAL", agreement: "Joint planning of operations" },
  { name: "Amaurot Air Lines", kind: "PRIVATE", agreement: "Checks of number, form and country before boarding" },
  { name: "Customs Service of Utopia", kind: "NATIONAL", agreement: "Access to reports about vehicles" },
  { name: "Hythloday Institute of Documents", kind: "ACADEMIC", agreement: "Courses for document examiners" },
] as const;

/** IMEST deployments of the last years; a running one is for those who take part. */
export function deployments(seed: number, test: boolean): RecordEntry<typeof deploymentRecords>[] {
  return events.slice(0, test ? 1 : undefined).map((event, index) => {
    const chance = new Chance(seed, "deployment", test, index);
    const place = test ? utopia : at(countries, index);
    const year = 2021 + index;
    return {
      ...filing(
        "XPO",
        `IMEST-${year}-${index + 1}`,
        test,
        index % 3 === 2 ? handlings.borderChecksOnly : handlings.open,
      ),
      record: "deployment",
      event: `${event} ${year}`,
      place: at(place.towns, index),
      country: place.code,
      from: `${year}-07-02`,
      until: `${year}-07-24`,
      team: [
        { role: "document examiner", country: "UTO", count: chance.between(1, 4) },
        { role: "analyst", country: place.code, count: chance.between(1, 3) },
      ],
      grantedAccess: chance.some(["NOMINALS", "NOTICES", "SLTD", "TDAWN", "SMV", "EDISON", "DIAL_DOC"] as const, 5),
      note: null,
    };
  });
}

/** The courses on offer. */
export function courses(test: boolean): RecordEntry<typeof courseRecords>[] {
  return taught.slice(0, test ? 1 : undefined).map((course, index) => ({
    ...filing("XPO", `COURSE-${index + 1}`, test, handlings.open),
    record: "course",
    ...course,
    subjects: ["genuine documents", "forms of fraud", "practice on training records"],
    language: "English",
    note: null,
  }));
}

/** Each course held twice. */
export function sessions(seed: number, test: boolean, offered: readonly RecordEntry<typeof courseRecords>[]) {
  return offered.flatMap((course, index) =>
    [1, 2].map((time) => {
      const chance = new Chance(seed, "session", test, index, time);
      const place = test ? utopia : at(countries, index + time);
      const month = String(chance.between(1, 9)).padStart(2, "0");
      const session: RecordEntry<typeof sessionRecords> = {
        ...filing(
          place.code,
          `${course.reference.replace("TRAINING-", "")}-${time}`,
          test,
          time === 2 ? handlings.listedCountries : handlings.open,
        ),
        record: "session",
        place: chance.pick(place.towns),
        country: place.code,
        from: `${2023 + time}-${month}-03`,
        until: `${2023 + time}-${month}-14`,
        trainers: [{ organisation: "Hythloday Institute of Documents", count: chance.between(1, 4) }],
        participants: chance.some(countries, 4).map(({ code }) => ({ country: code, count: chance.between(1, 6) })),
        note: test ? "Hits in this session are simulated, on training records." : null,
      };
      return { session, course };
    }),
  );
}

/** Bodies with which an agreement stands; the second's has ended. */
export function partners(test: boolean): RecordEntry<typeof partnerRecords>[] {
  return bodies.slice(0, test ? 1 : undefined).map((body, index) => ({
    ...filing(
      index === 3 ? "UTO" : "XPO",
      `PARTNER-${index + 1}`,
      test,
      index === 2 ? handlings.sourceAndRelationsWithheld : handlings.open,
    ),
    record: "partner",
    ...body,
    from: String(2015 + index),
    until: index === 1 ? "2024-12-31" : null,
    note: null,
  }));
}
