import type { Reader } from "../../core/access/reader.ts";
import { type DocumentRecord, documents } from "../../records/documents/records.ts";
import { operations } from "../../records/operations/records.ts";
import { persons } from "../../records/persons/records.ts";
import { alerts, specimens } from "../../records/specimens/records.ts";
import { vehicles } from "../../records/vehicles/records.ts";
import type { ByHand } from "./answers.ts";
import { follow, nodes, recordsAt, reportsOf } from "./reads.ts";
import { operationShown, personShown, reportsShown, specimenShown, ways } from "./shown.ts";

type Gathered = Awaited<ReturnType<typeof gather>>;

/** `queries/fifty.graphql` by hand. As in the hub, `nodes` and the persons' owner each look for themselves; operations
 * of persons and of documents are one read. */
export const fifty: ByHand<{ readonly ids: readonly string[] }, Gathered> = {
  field: "nodes",
  gather,
  data: (all) => {
    const byId = new Map(all.people.flatMap((person) => (person ? [[person.id, person] as const] : [])));
    return {
      nodes: all.found.map((record) => {
        const person = record && byId.get(record.id);
        return person ? personShown(all, person, (document) => documentShown(all, document)) : null;
      }),
    };
  },
};

async function gather(reader: Reader, { ids }: { readonly ids: readonly string[] }) {
  const found = await reader.nodes(ids);
  const who = found.flatMap((record) => record?.id ?? []);
  const people = await reader.byIds(persons, who);
  const held = await follow(reader, who, ways.held);
  const kept = await follow(reader, who, ways.kept);
  const met = await follow(reader, who, ways.met);
  const papers = await recordsAt(reader, documents, held);
  const which = [...papers.keys()];
  const reports = await reportsOf(reader, [...papers.values()]);
  const genuine = await follow(reader, which, ways.genuine);
  const seen = await follow(reader, which, ways.seen);
  const series = await recordsAt(reader, specimens, genuine);
  const imitated = await follow(reader, [...series.keys()], ways.imitated);
  return {
    found,
    people,
    held,
    kept,
    met,
    papers,
    reports,
    genuine,
    seen,
    series,
    imitated,
    vehicles: await recordsAt(reader, vehicles, kept),
    operations: await recordsAt(reader, operations, new Map([...met, ...seen])),
    alerts: await recordsAt(reader, alerts, imitated),
  };
}

function documentShown(all: Gathered, document: DocumentRecord) {
  const { id, type, number, issuer, expires } = document;
  return {
    id,
    type,
    number,
    issuer,
    expires,
    reports: reportsShown(all.reports, document),
    specimens: nodes(all.genuine, id, all.series, (specimen) => specimenShown(all, specimen)),
    operations: nodes(all.seen, id, all.operations, operationShown),
  };
}
