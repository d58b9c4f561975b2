import { z } from "zod";
import type { FaultBeside, NamedRecord } from "../../core/access/borne-out.ts";
import { inWords, known } from "../../core/display-name.ts";
import { daysBefore } from "../../core/lifetime/days.ts";
import { idOf } from "../../core/named-record.ts";
import { dataset, type HubRecord } from "../../core/record.ts";
import type { Draft } from "../../core/store/port.ts";
import { kinds } from "../kinds.ts";
import { daysOf, wholeDay } from "./periods.ts";
import type { Days } from "./vague-periods.ts";

/** What a certificate entitles to. Values of the SDL's `CertificateLevel`. */
export const certificateLevels = ["PARTICIPANT", "TRAINER"] as const;

/** **Our rule**: so many certificates stand above one in its chain at most. */
export const mostGenerations = 50;

const content = z.object({
  /** Id of the officer who holds it. */
  officer: idOf(kinds.officer),
  course: idOf(kinds.course),
  session: idOf(kinds.session).nullable().default(null),
  level: z.enum(certificateLevels),
  /** Id of the certificate under which the trainer taught; null of whoever was taught by nobody here. */
  taughtBy: idOf(kinds.certificate).nullable().default(null),
  issued: wholeDay,
  /** Last day on which it is in force; null while it has none. */
  expires: wholeDay.nullable().default(null),
  /** First day on which it is in force no more, whatever `expires` says. */
  revoked: wholeDay.nullable().default(null),
});

type Said = z.output<typeof content>;

/**
 * That an officer took part in a course, or may teach it: who taught whom, generation by generation. Its issuer's own; what
 * was taught before a certificate ended stays taught.
 */
export const certificates = dataset(kinds.certificate, content, {
  forms: 1,
  columns: {
    officer: ({ officer }) => officer,
    course: ({ course }) => course,
    session: ({ session }) => session,
    level: ({ level }) => level,
    taughtBy: ({ taughtBy }) => taughtBy,
    lastDay: (certificate) => lastDayOf(certificate),
  },
  indexes: [["officer"], ["taughtBy"], ["session"], ["lastDay"]],
  displayName: ({ level, issued }) => known([`Certificate of a ${inWords(level)}`, issued], ", "),
  classes: {
    officer: "open",
    course: "open",
    session: "open",
    level: "open",
    taughtBy: "open",
    issued: "open",
    expires: "open",
    revoked: "open",
  },
  fault: ({ issued, expires, revoked }) => {
    if (expires !== null && expires < issued) return `it expires (${expires}) before it is issued (${issued})`;
    return revoked !== null && revoked < issued ? `it is revoked (${revoked}) before it is issued (${issued})` : null;
  },
  borneOut: {
    fields: ["officer", "course", "session", "taughtBy"],
    fault: faultBeside,
    above: {
      field: "taughtBy",
      most: mostGenerations,
      circle: "leads back to this one: nobody is taught by whom they taught",
    },
  },
  reviewYears: 10,
});

export type CertificateRecord = HubRecord & Said;

/** Last day on which it is in force; null where it has none. */
export function lastDayOf({ expires, revoked }: Pick<Said, "expires" | "revoked">): string | null {
  const last = revoked && daysBefore(revoked, 1);
  return last !== null && (expires === null || last < expires) ? last : expires;
}

/** Whether it is in force on every one of these days. */
export function isInForce(certificate: Pick<Said, "issued" | "expires" | "revoked">, { first, last }: Days): boolean {
  const ends = lastDayOf(certificate);
  return certificate.issued <= first && (ends === null || last <= ends);
}

/** Why nobody taught under this certificate on those days, in words for whoever says so; null where somebody may have. */
export function whyNotTaught(record: HubRecord | null, days: Days): string | null {
  if (!record) return "names no certificate that you see: hand that in first";
  const certificate = record as CertificateRecord;
  if (certificate.level !== "TRAINER") return `names a certificate of a participant (${record.id}), who teaches nobody`;
  if (isInForce(certificate, days)) return null;
  const when = days.first === days.last ? `on ${days.first}` : `from ${days.first} to ${days.last}`;
  const until = lastDayOf(certificate);
  const force = `from ${certificate.issued}${until ? ` to ${until}` : " on"}`;
  return `names a certificate (${record.id}) that is in force ${force}: under it nobody teaches ${when}`;
}

/** What was true when it was written stays so: a certificate that says again what stands is not judged anew. */
function faultBeside(
  certificate: Draft<CertificateRecord>,
  named: NamedRecord,
  standing: CertificateRecord | undefined,
): FaultBeside | null {
  const fault = (path: string, reason: string) => ({ path, reason });
  if (standing && tells.every((field) => standing[field] === certificate[field])) return null;
  for (const field of ["officer", "course", "session"] as const) {
    const id = certificate[field];
    if (id !== null && !named(id)) return fault(field, `names no ${field} that you see: hand that in first`);
  }
  if (certificate.taughtBy === null) return null;
  const trainer = named(certificate.taughtBy) as CertificateRecord | null;
  const session = certificate.session === null ? null : named(certificate.session);
  const days = (session && daysOf(session as never)) ?? { first: certificate.issued, last: certificate.issued };
  const why = whyNotTaught(trainer, days);
  if (why !== null) return fault("taughtBy", why);
  if (trainer?.officer === certificate.officer)
    return fault("taughtBy", "names the officer's own: nobody is taught by themself");
  if ((trainer?.issued ?? "") >= certificate.issued)
    return fault(
      "taughtBy",
      `names one that is not older (issued ${trainer?.issued}): who teaches was certified before`,
    );
  return null;
}

/** Who was taught what by whom, and when. */
const tells = ["officer", "course", "session", "level", "taughtBy", "issued"] as const;
