import type { Reader } from "../../core/access/reader.ts";
import { type DocumentRecord, documents } from "../../records/documents/records.ts";
import { operations } from "../../records/operations/records.ts";
import { persons } from "../../records/persons/records.ts";
import { alerts, specimens } from "../../records/specimens/records.ts";
import { vehicles } from "../../records/vehicles/records.ts";
import type { ByHand } from "./answers.ts";
import { documentsByNumber, follow, nodes, recordsAt, reportsOf } from "./reads.ts";
import { operationShown, personShown, reportsShown, specimenShown, ways } from "./shown.ts";

type Gathered = Awaited<ReturnType<typeof gather>>;

/** `queries/link.graphql` by hand. */
export const link: ByHand<{ readonly number: string }, Gathered> = {
  field: "documents",
  gather,
  data: (all) => ({ documents: { nodes: all.found.map((document) => documentShown(all, document)) } }),
};

/** One read a hop and type, as the gateway's plan has them: operations of persons and of documents are one. */
async function gather(reader: Reader, { number }: { readonly number: string }) {
  const found = await documentsByNumber(reader, number, "PASSPORT");
  const ids = found.map(({ id }) => id);
  const reports = await reportsOf(reader, found);
  const holders = await follow(reader, ids, ways.holders);
  const genuine = await follow(reader, ids, ways.genuine);
  const seen = await follow(reader, ids, ways.seen);
  const people = await recordsAt(reader, persons, holders);
  const who = [...people.keys()];
  const series = await recordsAt(reader, specimens, genuine);
  const held = await follow(reader, who, ways.held);
  const kept = await follow(reader, who, ways.kept);
  const met = await follow(reader, who, ways.met);
  const imitated = await follow(reader, [...series.keys()], ways.imitated);
  return {
    found,
    reports,
    holders,
    people,
    genuine,
    series,
    seen,
    held,
    kept,
    met,
    imitated,
    papers: await recordsAt(reader, documents, held),
    vehicles: await recordsAt(reader, vehicles, kept),
    operations: await recordsAt(reader, operations, new Map([...met, ...seen])),
    alerts: await recordsAt(reader, alerts, imitated),
  };
}

function documentShown(all: Gathered, document: DocumentRecord) {
  const { id, number, issuer, expires } = document;
  return {
    id,
    number,
    issuer,
    expires,
    reports: reportsShown(all.reports, document),
    holders: nodes(all.holders, id, all.people, (person) => personShown(all, person, otherDocumentShown)),
    specimens: nodes(all.genuine, id, all.series, (specimen) => specimenShown(all, specimen)),
    operations: nodes(all.seen, id, all.operations, operationShown),
  };
}

function otherDocumentShown({ id, type, number, issuer }: DocumentRecord) {
  return { id, type, number, issuer };
}
