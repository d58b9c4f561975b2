import { asHandedIn } from "../../../core/access/history/shown-version.ts";
import { contentDefaults } from "../../../core/content-defaults.ts";
import { type Dataset, header, type HubRecord } from "../../../core/record.ts";
import { withoutNulls } from "../../../core/without-nulls.ts";
import { links } from "../../../records/links/records.ts";
import type { ExportContent, ExportedRecord, ExportFormat } from "./content.ts";

type Entry = Readonly<Record<string, unknown>>;

/**
 * The hub's own form, which `borderlink import` takes: a record a line, with its handling, and records by their owner's
 * references, as ids differ between hubs. What is imported so and exported again is the same, byte for byte.
 */
export const ndjson: ExportFormat = {
  contentType: "application/x-ndjson",
  extension: "ndjson",
  ownAlone: true,
  takes: () => true,
  takesLink: () => true,
  *write(content) {
    const names = new Map(content.records.map((one) => [one.record.id, nameOf(one)]));
    const joined = content.links.map((record) => ({ dataset: links as Dataset, record }));
    for (const one of [...inOrder(content.records, names), ...inOrder(joined, names)])
      yield `${JSON.stringify(entryOf(one, names, content.policies))}\n`;
  },
};

/** By what stays from hub to hub: names of kinds, and the owner's references. */
function inOrder(records: readonly ExportedRecord[], names: ReadonlyMap<string, Entry>): ExportedRecord[] {
  const referred = (id: string) => String(names.get(id)?.["reference"] ?? id);
  const key = (one: ExportedRecord) => {
    const { reference } = one.record;
    return `${one.dataset.name} ${isNamed(one) ? reference : reference.replaceAll(idForm, referred)}`;
  };
  const keyed = records.map((one) => [key(one), one] as const);
  return keyed.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one);
}

const idForm = /[A-Z]{3}-[A-Z2-7]{26}/g;

/** Whether its owner has given it a reference; otherwise that is made of the ids of what it joins. */
function isNamed({ dataset, record }: ExportedRecord): boolean {
  return dataset.referenceOf?.(record) !== record.reference;
}

function nameOf({ dataset, record }: ExportedRecord): Entry {
  return { record: dataset.name, owner: record.owner, reference: record.reference };
}

function entryOf(one: ExportedRecord, names: ReadonlyMap<string, Entry>, policies: ExportContent["policies"]): Entry {
  const { dataset, record } = one;
  const { record: kind, owner, reference, ...stated } = asHandedIn(dataset, record);
  const { field = "" } = dataset.statedHandling ?? {};
  const handling = (record as HubRecord & Entry)[field] ?? policies.get(record.policy);
  const said = Object.entries(withoutNulls(stated) as Entry).filter(([name, value]) => isSaid(dataset, name, value));
  const naming = new Set<string>([...(dataset.joins ?? []), ...(dataset.borneOut?.fields ?? [])]);
  const named = said.map(([name, value]) => [name, naming.has(name) ? byName(value, names) : value]);
  return { record: kind, owner, ...(isNamed(one) && { reference }), handling, ...Object.fromEntries(named) };
}

const headerDefaults = contentDefaults(header);

/** Whether an owner who leaves it out says otherwise. */
function isSaid({ defaults = {} }: Dataset, name: string, value: unknown): boolean {
  const leftOut = Object.hasOwn(headerDefaults, name) ? headerDefaults[name] : defaults[name];
  return JSON.stringify(leftOut) !== JSON.stringify(value);
}

/** Ids of records that are in the file as its owner calls them; others stay. */
function byName(value: unknown, names: ReadonlyMap<string, Entry>): unknown {
  if (Array.isArray(value)) return value.map((one) => byName(one, names));
  return names.get(String(value)) ?? value;
}
