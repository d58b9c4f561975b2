import type { certificateLevels } from "../records/operations/certificates.ts";
import type { officers as officerRecords } from "../records/operations/officers.ts";
import type { sessions as sessionRecords } from "../records/operations/training.ts";
import { type AnyRecordEntry, type Filing, filing, type Named, nameOf, type RecordEntry } from "./filing.ts";
import { handlings } from "./handling.ts";

type Officer = RecordEntry<typeof officerRecords>;

/** A certificate names others by their owners' references, which the intake makes ids of. */
export interface CertificateEntry extends Filing {
  readonly record: "certificate";
  readonly reference: string;
  readonly officer: Named;
  readonly course: Named;
  readonly session?: Named;
  readonly level: (typeof certificateLevels)[number];
  readonly taughtBy?: Named;
  readonly issued: string;
  readonly expires?: string;
  readonly revoked?: string;
}

type SessionEntry = Omit<RecordEntry<typeof sessionRecords>, "taughtUnder" | "attendedBy"> & {
  readonly taughtUnder: readonly Named[];
  readonly attendedBy: readonly Named[];
};

/** Who teaches, who is taught, and what says so. */
export interface TaughtInChain {
  readonly records: readonly AnyRecordEntry[];
  /** The session that names them, and the course it is one of. */
  readonly session: SessionEntry;
}

type Certify = (owner: string, at: number, officer: Officer, said: Partial<CertificateEntry>) => CertificateEntry;

/** So that at whatever time somebody asks, in the first two years, some end soon. */
function refreshers(which: number, officer: Officer, trainer: CertificateEntry, certify: Certify): CertificateEntry[] {
  return [0, 1, 2, 3, 4, 5, 6].map((time) => {
    const months = 7 + 4 * time + 2 * which;
    const monthOf = (year: number) =>
      `${year + Math.floor((months - 1) / 12)}-${String(((months - 1) % 12) + 1).padStart(2, "0")}`;
    return certify("UTO", 10 + 10 * which + time, officer, {
      level: "PARTICIPANT",
      taughtBy: nameOf(trainer),
      issued: `${monthOf(2024)}-15`,
      expires: `${monthOf(2026)}-14`,
    });
  });
}

const people = [
  { owner: "XPO", name: "Hedda Morgenroth", role: "document examiner", languages: ["English", "French"] },
  { owner: "UTO", name: "Tomas Wendelin", role: "document examiner", languages: ["English"] },
  { owner: "UTO", name: "Oriane Castellane", role: "second-line officer", languages: ["English", "Spanish"] },
  { owner: "UTO", name: "Ilse Amaurot", role: "first-line officer", languages: ["English"] },
  { owner: "UTO", name: "Raphael Anyder", role: "first-line officer", languages: ["English"] },
] as const;

/**
 * Three generations who teach the course, of which the last one's certificate has ended, and the session in which it taught
 * two officers of Utopia while it was in force.
 */
export function taughtInChain(test: boolean, course: Named): TaughtInChain {
  const officers = people.map(({ owner, ...said }, at): Officer => ({
    ...filing(owner, `OFFICER-${at + 1}`, test, handlings.identityWithheld),
    record: "officer",
    ...said,
    languages: [...said.languages],
    service: owner === "XPO" ? "Training unit" : "Border Police of Utopia",
    note: null,
  }));
  const [first, second, third, ...learners] = officers as [Officer, Officer, Officer, ...Officer[]];
  const certify: Certify = (owner, at, officer, said) => ({
    ...filing(owner, `CERTIFICATE-${at}`, test, handlings.open),
    record: "certificate",
    officer: nameOf(officer),
    course: nameOf(course),
    level: "TRAINER",
    issued: "2022-01-10",
    ...said,
  });
  const roots = certify("XPO", 1, first, { expires: "2032-01-09" });
  const next = certify("XPO", 2, second, { taughtBy: nameOf(roots), issued: "2023-05-12", expires: "2031-05-11" });
  const ended = certify("UTO", 3, third, { taughtBy: nameOf(next), issued: "2024-06-03", expires: "2026-01-31" });
  const session: SessionEntry = {
    ...filing("UTO", `${course.reference.replace("TRAINING-", "")}-3`, test, handlings.open),
    record: "session",
    place: "Amaurot",
    country: "UTO",
    from: "2025-03-03",
    until: "2025-03-14",
    trainers: [{ organisation: "Border Police of Utopia", count: 1 }],
    participants: [{ country: "UTO", count: 2 }],
    taughtUnder: [nameOf(ended)],
    attendedBy: learners.map(nameOf),
    note: null,
  };
  const passed = learners.map((officer, at) =>
    certify("UTO", at + 4, officer, {
      session: nameOf(session),
      level: "PARTICIPANT",
      taughtBy: nameOf(ended),
      issued: "2025-03-14",
      expires: "2030-03-13",
    }),
  );
  const refreshed = test ? [] : learners.flatMap((officer, which) => refreshers(which, officer, next, certify));
  return { records: [...officers, roots, next, ended, session, ...passed, ...refreshed], session };
}
