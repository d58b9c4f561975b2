import { z } from "zod";
import { type Dataset, type HubRecord, headerShape, text } from "./record.ts";
import { linkReference, recordId } from "./record-id.ts";
import type { Draft } from "./store/port.ts";
import { fieldOfPath } from "./field-path.ts";
import { visible } from "./visible.ts";

/** Why no record can be made of what was handed in. */
export interface Fault {
  /** The field at fault, such as `names[0].full`; empty where it is the record as a whole. */
  readonly path: string;
  /** In words for its owner; never a value, which may be anybody's data. */
  readonly reason: string;
}

export interface DraftOptions {
  /** The hub's id key: see `recordId`. */
  readonly idKey: Uint8Array;
  /** Id of the interned policy the record goes under. */
  readonly policy: string;
}

/**
 * The record that header and fields make, checked and named; ready for the writer. A field that the kind does not have
 * is refused, since it is most often a misspelt one. A link that has no reference is named by what it joins.
 */
export function readDraft<R extends HubRecord>(
  dataset: Dataset<R>,
  fields: Readonly<Record<string, unknown>>,
  { idKey, policy }: DraftOptions,
): { readonly draft: Draft<R> } | Fault {
  const parsed = schemaOf(dataset).safeParse(fields, { error: requiredFirst });
  if (!parsed.success) return faultOfSchema(parsed.error);
  const said = parsed.data as Draft<HubRecord>;
  const misnamed = said.statements.findIndex(({ field }) => statedField(dataset, field) === null);
  if (misnamed >= 0) return { path: `statements[${misnamed}].field`, reason: statedForms(dataset) };
  const reference = said.reference ?? linkReferenceOf(parsed.data);
  const id = recordId(idKey, dataset, said.test, said.owner, reference);
  const draft = { ...said, reference, id, policy } as unknown as Draft<R>;
  const reason = dataset.fault(draft);
  return reason === null ? { draft } : { path: "", reason };
}

/** The first fault that a schema found, with the number of the others. `under` stands before its path. */
export function faultOfSchema({ issues }: z.ZodError, under = ""): Fault {
  const [first, ...others] = issues;
  if (!first) return { path: under, reason: "is not as it must be" };
  const path = pathText([...(under ? [under] : []), ...first.path]);
  const reason =
    first.code === "unrecognized_keys" ? `has no field ${visible(first.keys.join(", ").slice(0, 200))}` : first.message;
  return {
    path,
    reason:
      others.length > 0 ? `${reason} (and ${others.length} more ${others.length === 1 ? "fault" : "faults"})` : reason,
  };
}

/** `names[0].full` */
function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    return text ? `${text}.${String(step)}` : String(step);
  }, "");
}

const forms = new WeakMap<Dataset, z.ZodObject>();

/** What may be said of a record of the kind, header and content. */
export function schemaOf(dataset: Dataset): z.ZodObject {
  let form = forms.get(dataset);
  if (!form) {
    const reference = dataset.joins ? text().nullable().default(null) : headerShape.reference;
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

function requiredFirst({ input }: { input?: unknown }): string | undefined {
  return input === undefined ? "is required" : undefined;
}

function linkReferenceOf(link: Readonly<Record<string, unknown>>): string {
  return linkReference(String(link["kind"]), String(link["from"]), String(link["to"]), String(link["source"]));
}
