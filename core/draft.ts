import { z } from "zod";
import { type Dataset, type HubRecord, headerShape, text } from "./record.ts";
import { recordId } from "./record-id.ts";
import type { Draft } from "./store/port.ts";
import { type Fault, type Faulty, readAs } from "./faults.ts";
import { fieldOfPath } from "./field-path.ts";

export interface DraftOptions {
  /** The hub's id key: see `recordId`. */
  readonly idKey: Uint8Array;
  /** Id of the interned policy the record goes under. */
  readonly policy: string;
}

/**
 * The record that header and fields make, checked and named; ready for the writer. A field that the kind does not have
 * is refused, since it is most often a misspelt one. A record that joins others and has no reference is named by what it joins.
 */
export function readDraft<R extends HubRecord>(
  dataset: Dataset<R>,
  fields: Readonly<Record<string, unknown>>,
  { idKey, policy }: DraftOptions,
): { readonly draft: Draft<R> } | Faulty {
  const read = readAs(schemaOf(dataset), fields);
  if ("faults" in read) return read;
  const said = read.value as Draft<HubRecord>;
  const reference = said.reference ?? dataset.referenceOf?.(said as Draft<R>) ?? "";
  const id = recordId(idKey, dataset, said.test, said.owner, reference);
  const draft = { ...said, reference, id, policy } as unknown as Draft<R>;
  let forms: string | null = null;
  const faults: Fault[] = said.statements.flatMap(({ field }, index) =>
    statedField(dataset, field) === null
      ? [{ path: `statements[${index}].field`, reason: (forms ??= statedForms(dataset)) }]
      : [],
  );
  const fault = dataset.fault(draft);
  if (fault) faults.push(fault);
  return faults.length > 0 ? { faults } : { draft };
}

/** What its owner handed in of a record that stands: without the store's stamps, and what is carried beside it. */
export function draftOf<R extends HubRecord>({ carried }: Pick<Dataset<R>, "carried">, standing: R): Draft<R> {
  const left = new Set<string>(["version", "created", "updated", ...carried]);
  return Object.fromEntries(Object.entries(standing).filter(([name]) => !left.has(name))) as unknown as Draft<R>;
}

const forms = new WeakMap<Dataset, z.ZodObject>();

/** What may be said of a record of the kind, header and content. */
export function schemaOf(dataset: Dataset): z.ZodObject {
  let form = forms.get(dataset);
  if (!form) {
    const reference = dataset.referenceOf ? text().nullable().default(null) : headerShape.reference;
    forms.set(dataset, (form = z.strictObject({ ...headerShape, ...dataset.content.shape, reference })));
  }
  return form;
}

/**
 * The record's field of which something is stated, by its name or a path into it; null where there is none, so that
 * nothing tells which class it has. Of what was taken in before this was asked, such may stand.
 */
export function statedField(dataset: Dataset, path: string): string | null {
  return fieldOfPath(schemaOf(dataset), path);
}

function statedForms(dataset: Dataset): string {
  const fields = Object.keys(schemaOf(dataset).shape).join(", ");
  return `names no field of a ${dataset.type}: it is one of ${fields}, or a path into one such as names[0].full`;
}
