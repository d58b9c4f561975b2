import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Clock } from "../../core/clock.ts";
import { type ImportOptions, importFile } from "../../imports/file.ts";
import { openOperatorSession } from "../../session/operator.ts";
import type { HubRecord } from "../../core/record.ts";
import type { Kind } from "../../records/kinds.ts";
import { datasets } from "../../records/datasets.ts";

/** An operator with an empty store of its own (or the database named), and what operators do with it. */
export async function openOperator(store = "sqlite") {
  const data = await mkdtemp(join(tmpdir(), "borderlink-"));
  let ids = 0;
  const clock: Clock = { now: () => Date.parse("2026-06-01T12:00:00.000Z"), id: () => `request-${(ids += 1)}` };
  const session = await openOperatorSession({ store, data }, clock);
  const remarks: string[] = [];
  const watcher = {
    remark: (text: string) => void remarks.push(text),
    progress: () => ({ at: () => {}, stop: () => {} }),
  };

  return {
    session,
    data,
    /** What was said on the way. */
    remarks,
    /** Writes a file and returns its path. */
    async file(name: string, content: string | Uint8Array): Promise<string> {
      const path = join(data, name);
      await writeFile(path, content);
      return path;
    },
    async import(path: string, options: ImportOptions = {}) {
      const imported = await importFile(session, path, options, watcher);
      const rejects = imported.report ? (await readFile(imported.report, "utf8")).trim().split("\n") : [];
      return { ...imported, rejects: rejects.map((line) => JSON.parse(line) as { at: string; reason: string }) };
    },
    /** All that stands of a kind, in the order of its ids. */
    async held(kind: Kind): Promise<(HubRecord & Record<string, unknown>)[]> {
      const dataset = datasets.get(kind);
      if (!dataset) throw new Error(`no dataset ${kind}`);
      const rows = await session.platform.store.find(dataset, {}, { first: 5000 });
      return rows as (HubRecord & Record<string, unknown>)[];
    },
    async close(): Promise<void> {
      await session.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

export type Operator = Awaited<ReturnType<typeof openOperator>>;

/** Lines of the hub's own form. */
export function ndjson(...entries: readonly object[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
}

/** A person of UTO's as it stands in a file. */
export function person(reference: string, fields: object = {}): object {
  return {
    record: "person",
    owner: "UTO",
    reference,
    names: [{ kind: "MAIN", full: `Bearer ${reference}` }],
    ...fields,
  };
}

/** A passport of UTO's as it stands in a file. */
export function passport(reference: string, fields: object = {}): object {
  return {
    record: "document",
    owner: "UTO",
    reference,
    type: "PASSPORT",
    number: `ZZ${reference}`,
    issuer: "UTO",
    ...fields,
  };
}

/** The link from a person to its passport, both of UTO's. */
export function holderOf(holder: string, document: string, fields: object = {}): object {
  const [from, to] = [
    { record: "person", owner: "UTO", reference: holder },
    { record: "document", owner: "UTO", reference: document },
  ];
  return { record: "link", owner: "UTO", kind: "HOLDER_OF", from, to, source: "a border post", ...fields };
}
