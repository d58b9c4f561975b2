import type { Reader } from "../../core/access/reader.ts";
import { normaliseNumber } from "../../core/standards/document-numbers.ts";
import type { DocumentRecord, DocumentReportRecord } from "../../records/documents/records.ts";
import { documentReports, documents } from "../../records/documents/records.ts";
import { links } from "../../records/links/records.ts";
import { notices } from "../../records/persons/records.ts";
import { specimens } from "../../records/specimens/records.ts";
import type { ByHand } from "./answers.ts";

// A type, since what an interface lacks for a record of variables is its index.
type Asked = {
  readonly document: { readonly number: string; readonly type: string; readonly issuer: string };
};

const page = { first: 100 };

/**
 * `queries/check-document.graphql` by hand, of a document that nothing is recorded about: the reads that tell so.
 * The questions meet no report and no notice in force: what is met it does not show.
 */
export const checkDocument: ByHand<Asked, boolean> = {
  field: "checkDocument",
  reads: "checks",
  gather: async (reader, { document: { number, type, issuer } }) => {
    const digits = normaliseNumber(number);
    const [reports, known] = await Promise.all([
      found<DocumentReportRecord>(
        reader.findEach(documentReports, "number", [`${digits}|${type}|${issuer}`], {}, page),
      ),
      found<DocumentRecord>(reader.findEach(documents, "number", keysOf(digits, type, issuer), {}, page)),
      reader.findEach(specimens, "country", [issuer], {}, page),
    ]);
    const met = known.length > 0 ? await noticesAbout(reader, [...new Set(known.map(({ id }) => id))]) : [];
    return reports.length > 0 || met.length > 0;
  },
  data: (isMet) => ({
    checkDocument: {
      verdict: isMet ? "MET" : "NO_RECORD",
      nextStep: "CONTINUE",
      reasons: [{ code: "NO_RECORD", says: "Nothing is recorded about it, which is no proof of validity." }],
      candidates: [],
      anomalies: [],
      travellerScreen: "Please wait for the officer.",
    },
  }),
};

function keysOf(digits: string, type: string, issuer: string): string[] {
  return [`${digits}|${type}|${issuer}`, `${digits}|${type}|`, `${digits}||${issuer}`, `${digits}||`];
}

async function noticesAbout(reader: Reader, ids: readonly string[]) {
  const held = await found(reader.findEach(links, "to", ids, { kind: "HOLDER_OF" }, page));
  if (held.length === 0) return [];
  const persons = [...new Set(held.map(({ from }) => from))];
  const kinds = { kind: { $in: ["SUBJECT_OF", "HOLDER_OF"] } };
  const about = await found(reader.findEach(links, "from", persons, kinds, page));
  const ends = (kind: string) => about.flatMap((link) => (link.kind === kind ? link.to : []));
  const [subjectOf, holderOf] = [ends("SUBJECT_OF"), ends("HOLDER_OF")];
  const [read] = await Promise.all([
    subjectOf.length > 0 ? reader.byIds(notices, subjectOf) : [],
    holderOf.length > 0 ? reader.byIds(documents, holderOf) : [],
  ]);
  return read.filter((notice) => notice?.status === "VALID");
}

async function found<R>(reading: Promise<ReadonlyMap<string, { readonly records: readonly R[] }>>): Promise<R[]> {
  return [...(await reading).values()].flatMap(({ records }) => records);
}
