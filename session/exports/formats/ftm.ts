import type { HubRecord } from "../../../core/record.ts";
import { headword } from "../../../core/display-name.ts";
import type { LinkKind } from "../../../records/links/kinds.ts";
import type { LinkRecord } from "../../../records/links/records.ts";
import type { ExportFormat } from "./content.ts";
import { countryOf, documentOf, operationOf, partnerOf, personOf, type Properties, vehicleOf } from "./ftm-schemata.ts";

/**
 * FollowTheMoney, an entity a line. Its vocabulary is narrower than the hub's: it has schemata for persons, documents,
 * vehicles, operations, deployments and partners, and for nothing that is reported or requested about them. What it has
 * none for is not bent into another.
 */
export const ftm: ExportFormat = {
  contentType: "application/x-ndjson; charset=utf-8",
  extension: "ftm.ndjson",
  takes: ({ dataset }) => Object.hasOwn(things, dataset.name),
  takesLink: ({ kind, from, to }) => isHolding(kind) || (isThing(from) && isThing(to)),
  *write({ records, links }) {
    const holders = new Map<string, string[]>();
    for (const { kind, from, to } of links) if (isHolding(kind)) holders.set(to, [...(holders.get(to) ?? []), from]);
    for (const { dataset, record } of records) {
      const schema = things[dataset.name];
      if (schema) yield entity(record.id, ...schema(record, holders.get(record.id) ?? []), ownOf(record));
    }
    for (const link of links) if (!isHolding(link.kind)) yield entity(link.id, ...linkOf(link), ownOf(link));
  },
};

type Schema = readonly [schema: string, properties: Properties];

type SchemaOf = { of(record: HubRecord, holders: readonly string[]): Schema }["of"];

/** By kind of record, each for its own records. */
const things: Readonly<Record<string, SchemaOf>> = {
  person: personOf,
  document: documentOf,
  vehicle: vehicleOf,
  operation: operationOf,
  deployment: operationOf,
  partner: partnerOf,
};

/** A holding is no entity of its own there: the document names its holder. */
function isHolding(kind: LinkKind): boolean {
  return kind === "HOLDER_OF";
}

/** Whether the id is of what FollowTheMoney calls a Thing, which any link may join: an identification is none. */
function isThing(id: string): boolean {
  return ["PER", "VEH", "OPE", "DEP", "PAR"].includes(id.slice(0, 3));
}

function linkOf({ kind, from, to, periods, source, note }: LinkRecord): Schema {
  const said = {
    startDate: periods.map(({ since }) => since),
    endDate: periods.map(({ until }) => until),
    publisher: [source],
    summary: [note],
  };
  if (kind === "RELATIVE_OF") return ["Family", { person: [from], relative: [to], ...said }];
  if (kind === "ASSOCIATE_OF") return ["Associate", { person: [from], associate: [to], ...said }];
  return ["UnknownLink", { subject: [from], object: [to], role: [headword(kind)], ...said }];
}

/** Who states it, and since when it stands so. */
function ownOf({ owner, updated }: HubRecord): Properties {
  return { publisher: [countryOf(owner)], modifiedAt: [updated] };
}

/** All values are texts, each once; a property without any is left out. */
function entity(id: string, schema: string, said: Properties, own: Properties): string {
  const properties: Record<string, string[]> = {};
  for (const [name, values] of [...Object.entries(said), ...Object.entries(own)]) {
    const known = values.filter((value) => value !== null && value !== undefined && value !== "").map(String);
    if (known.length > 0) properties[name] = [...new Set([...(properties[name] ?? []), ...known])];
  }
  return `${JSON.stringify({ id, schema, properties })}\n`;
}
