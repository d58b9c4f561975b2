import type { Filter } from "../../core/store/port.ts";
import type { Dataset } from "../../core/record.ts";
import { documents } from "../../records/documents/records.ts";
import type { Kind } from "../../records/kinds.ts";
import { links } from "../../records/links/records.ts";
import { persons } from "../../records/persons/records.ts";
import { reported, type ReportedAsked } from "./reported.ts";
import { allRecords, alongLinks, type LinkStep, type Step, type Walking } from "./steps.ts";

/** What is asked of the records of a list by what they are linked to; what is left out sets no condition. */
export interface LinkedAsked {
  /** Issuers, of each of which a person holds a document. */
  readonly holdsDocumentsOf?: readonly string[];
  readonly holdsReported?: ReportedAsked;
  readonly keeperHoldsReported?: ReportedAsked;
  /** A nationality of a notice's subject. */
  readonly subjectNationality?: string;
  /** Id of an operation. */
  readonly seenIn?: string;
}

/** One condition: what must be found at the far end of a way that leads there from a record of the list. */
export interface Condition {
  readonly steps: readonly Step[];
  /** How many there are at the far end, by which the rarest is picked. Counting stops at `atMost`. */
  readonly count: (atMost: number) => Promise<number>;
  /** All that is there. */
  readonly far: () => Promise<readonly string[]>;
  /** Which of these are. */
  readonly among: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
}

const holders: LinkStep = { kind: "HOLDER_OF", near: "from", from: "person", to: "document" };
const keepers: LinkStep = { kind: "KEEPER_OF", near: "to", from: "person", to: "vehicle" };
const subjects: LinkStep = { kind: "SUBJECT_OF", near: "to", from: "person", to: "notice" };

/** The kinds that must be read to say whether a condition is met, beside the links. */
export const kindsRead: Readonly<Record<keyof LinkedAsked, readonly Kind[]>> = {
  holdsDocumentsOf: ["document"],
  holdsReported: ["document", "documentReport"],
  keeperHoldsReported: ["person", "document", "documentReport"],
  subjectNationality: ["person"],
  seenIn: ["operation"],
};

/** The conditions on records of a kind. */
export function conditionsOf(walking: Walking, of: Kind, asked: LinkedAsked): Condition[] {
  const { holdsDocumentsOf = [], holdsReported, keeperHoldsReported, subjectNationality, seenIn } = asked;
  const along = (step: LinkStep) => alongLinks(walking, step);
  const onReported = (steps: readonly LinkStep[], one: ReportedAsked): Condition => {
    const { step, ...far } = reported(walking, one);
    return { steps: [...steps.map(along), step], ...far };
  };
  return [
    ...holdsDocumentsOf.map((issuer) => ({ steps: [along(holders)], ...records(walking, documents, { issuer }) })),
    ...(holdsReported ? [onReported([holders], holdsReported)] : []),
    ...(keeperHoldsReported ? [onReported([keepers, holders], keeperHoldsReported)] : []),
    ...(subjectNationality === undefined
      ? []
      : [{ steps: [along(subjects)], ...records(walking, persons, { nationality: subjectNationality }) }]),
    ...(seenIn === undefined ? [] : [seen(walking, of, seenIn)]),
  ];
}

/** Records of a kind that meet a filter. */
function records(walking: Walking, dataset: Dataset, filter: Filter): Omit<Condition, "steps"> {
  const { reader, looked } = walking;
  return {
    count: (atMost) => reader.count(dataset, filter, atMost),
    far: async () => (await allRecords(walking, dataset, filter)).map(({ id }) => id),
    among: (ids) => {
      looked.at(ids.length);
      return reader.seen(dataset, ids, "", filter);
    },
  };
}

/** One operation. Whether it is seen, each link to it says. */
function seen(walking: Walking, of: Kind, operation: string): Condition {
  const link = { kind: "SEEN_IN", fromKind: of, toKind: "operation", to: operation };
  return {
    steps: [alongLinks(walking, { kind: "SEEN_IN", near: "from", from: of, to: "operation" })],
    count: (atMost) => walking.reader.count(links, link, atMost),
    far: () => Promise.resolve([operation]),
    among: (ids) => Promise.resolve(new Set(ids.filter((id) => id === operation))),
  };
}
