import { z } from "zod";
import { kinds } from "../kinds.ts";
import { known } from "../../core/display-name.ts";
import { idOf } from "../../core/named-record.ts";
import { dataset, type HubRecord, ownerCode, text } from "../../core/record.ts";
import { canonicalCode } from "../../core/standards/countries.ts";
import type { FaultBeside, NamedRecord } from "../../core/access/borne-out.ts";
import type { Draft } from "../../core/store/port.ts";
import { whyNotTaught } from "./certificates.ts";
import type { Fault } from "../../core/faults.ts";
import { count } from "./counted.ts";
import { daysOf, faultOfPeriod, period, periodColumns } from "./periods.ts";

/** A course as it is offered; each time it is held is a session. */
export const courses = dataset(
  kinds.course,
  z.object({
    title: text(),
    trainTheTrainer: z.boolean().default(false),
    subjects: z.array(text()).default([]),
    durationDays: z.int().min(1).max(1000).nullable().default(null),
    language: text(60).nullable().default(null),
    note: text(2000).nullable().default(null),
  }),
  {
    /** Raised whenever a column or key below derives to something else. */
    forms: 3,
    columns: {
      trainTheTrainer: ({ trainTheTrainer }) => trainTheTrainer,
      durationDays: ({ durationDays }) => durationDays,
    },
    texts: {
      names: { title: ({ title }) => [title] },
      words: { subjects: ({ subjects }) => subjects, note: ({ note }) => [note] },
    },
    displayName: ({ title }) => title,
    classes: {
      title: "open",
      trainTheTrainer: "open",
      subjects: "open",
      durationDays: "open",
      language: "open",
      note: "open",
    },
    reviewYears: 10,
  },
);

/** **Our rule**: so many trainers and participants a session names at most. */
const mostNamed = 200;

const held = z.object({
  place: text().nullable().default(null),
  country: ownerCode.nullable().default(null),
  ...period,
  trainers: z.array(z.strictObject({ organisation: text(), count })).default([]),
  participants: z.array(z.strictObject({ country: ownerCode, count })).default([]),
  /** Ids of the certificates under which its trainers teach, and of the officers who take part, as far as they are named. */
  taughtUnder: z.array(idOf(kinds.certificate)).max(mostNamed).default([]),
  attendedBy: z.array(idOf(kinds.officer)).max(mostNamed).default([]),
  note: text(2000).nullable().default(null),
});

type Held = z.output<typeof held>;

/** A course held once. It counts trainers and participants, and may name them. */
export const sessions = dataset(kinds.session, held, {
  /** Raised whenever a column or key below derives to something else. */
  forms: 4,
  columns: { country: ({ country }) => country && canonicalCode(country), ...periodColumns },
  indexes: [["from"]],
  texts: {
    words: {
      place: ({ place }) => [place],
      trainers: ({ trainers }) => trainers.map(({ organisation }) => organisation),
      note: ({ note }) => [note],
    },
  },
  displayName: ({ place, country, from }) => known([place, country, from], ", "),
  classes: {
    place: "open",
    country: "open",
    from: "open",
    until: "open",
    trainers: "open",
    participants: "open",
    taughtUnder: "open",
    attendedBy: "open",
    note: "open",
  },
  fault: (session) => faultOfPeriod(session) ?? faultOfNamed(session),
  borneOut: { fields: ["taughtUnder", "attendedBy"], fault: faultBeside },
  reviewYears: 10,
});

/** Nobody is named twice, nor more than are counted. */
function faultOfNamed({ from, trainers, participants, taughtUnder, attendedBy }: Held): Fault | null {
  const counted = (groups: readonly { readonly count: number }[]) => groups.reduce((sum, one) => sum + one.count, 0);
  for (const [path, what, ids, groups] of [
    ["taughtUnder", "trainers", taughtUnder, trainers],
    ["attendedBy", "participants", attendedBy, participants],
  ] as const) {
    if (new Set(ids).size < ids.length) return { path, reason: `names one of its ${what} twice` };
    const reason = `names ${ids.length}, and it counts ${counted(groups)} ${what}`;
    if (ids.length > counted(groups)) return { path, reason };
  }
  if (from !== null || taughtUnder.length === 0) return null;
  return { path: "from", reason: "is to say on which days the trainers that it names teach" };
}

/**
 * Each trainer is certified on all days of the session; each country is counted with those of its officers who are named.
 * What was true when it was written stays so.
 */
function faultBeside(
  session: Draft<HubRecord & Held>,
  named: NamedRecord,
  standing: (HubRecord & Held) | undefined,
): FaultBeside | null {
  const days = daysOf(session);
  const before = standing && daysOf(standing);
  const sameDays = before?.first === days?.first && before?.last === days?.last;
  const stood = new Set(sameDays ? standing?.taughtUnder : []);
  for (const [at, id] of session.taughtUnder.entries()) {
    const reason = stood.has(id) || !days ? null : whyNotTaught(named(id), days);
    if (reason !== null) return { path: `taughtUnder[${at}]`, reason };
  }
  const attended = new Set(standing?.attendedBy);
  const ofCountry = new Map<string, number>();
  for (const [at, id] of session.attendedBy.entries()) {
    const officer = named(id);
    const path = `attendedBy[${at}]`;
    if (!officer && attended.has(id)) continue;
    if (!officer) return { path, reason: "names no officer that you see: hand that in first" };
    const country = canonicalCode(officer.owner);
    const many = (ofCountry.get(country) ?? 0) + 1;
    ofCountry.set(country, many);
    const counted = session.participants
      .filter((one) => canonicalCode(one.country) === country)
      .reduce((sum, one) => sum + one.count, 0);
    if (many > counted) return { path, reason: `names more officers of ${officer.owner} than it counts (${counted})` };
  }
  return null;
}
