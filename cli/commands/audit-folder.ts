import { stat } from "node:fs/promises";
import { join } from "node:path";
import { segmentsIn } from "../../core/audit/journal/files.ts";
import { markFile } from "../../core/audit/mark.ts";
import { systemClock } from "../../core/clock.ts";
import { type Expected, expectedIn } from "../../core/register/expected.ts";
import { registerCollections } from "../../core/register/rows.ts";
import { readSettings } from "../../core/settings.ts";
import { subgraphs } from "../../records/subgraphs.ts";
import { openStore, storeFile } from "../../core/store/open.ts";
import { type Output, Refusal } from "../output.ts";

/** The folder, if it is there. */
export async function auditFolder(folder = join(readSettings(subgraphs).data, "audit")): Promise<string> {
  if (await stat(folder).catch(() => null)) return folder;
  throw new Refusal(`There is no audit in ${folder}: has the hub run with this HUB_DATA?`);
}

/** The hub's own folder, for what must not say "nothing" of files that are gone. */
export async function wholeAuditFolder(output: Output): Promise<string> {
  const [folder, known] = [await auditFolder(), await remembered()];
  if (known?.faults.length)
    throw new Refusal(`${folder} is not the hub's audit: its ${markFile} ${known.faults.join(", ")}.`);
  const here = (await segmentsIn(folder)).map(({ name }) => name);
  const missing = new Set(known?.segments).difference(new Set(here)).size;
  if (missing > 0) output.remark(`${missing} files of the audit are missing: see audit verify.`);
  return folder;
}

/** What the store that the settings name remembers of its audit folder; null where there is no store. */
export async function remembered(): Promise<Expected | null> {
  const { store: setting, data } = readSettings(subgraphs);
  const embedded = setting === "sqlite";
  if (embedded && !(await stat(join(data, storeFile)).catch(() => null))) return null;
  const store = await openStore({ store: setting, data }, registerCollections, systemClock);
  try {
    return await expectedIn(store, { data, embedded });
  } finally {
    await store.close();
  }
}
