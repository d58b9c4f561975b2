import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { base32 } from "../record-id.ts";
import { StartRefused } from "../start.ts";

/** The file that says which audit folder this is. */
export const markFile = "folder.json";

const markSchema = z.strictObject({
  id: z.string().regex(/^AUDIT-[A-Z2-7]{26}$/),
  /** Fingerprint of the id key of the hub that made the folder. */
  hub: z.string(),
  /** Whether that hub had the embedded store, which is then a file beside the folder. */
  embedded: z.boolean(),
});

/** Names an audit folder, so that the store knows its own and misses one that is gone. */
export type FolderMark = z.output<typeof markSchema>;

/** Null where the folder has none, or is not there. */
export function readMark(folder: string): FolderMark | null {
  const path = join(folder, markFile);
  let content: string;
  try {
    content = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  const mark = markSchema.safeParse(jsonOf(content)).data;
  if (!mark) throw new StartRefused(`${path} is damaged: bring it back from the backup. Nothing was changed.`);
  return mark;
}

/** A name that no other folder has: two hubs on one machine's clock must differ in it, so chance makes it. */
export function freshFolderId(): string {
  return `AUDIT-${base32(randomBytes(16))}`;
}

/** Written aside and linked into its place: of processes that make it at once one wins, and all get that one's. */
export function makeMark(folder: string, mark: FolderMark): FolderMark {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, markFile);
  const draft = `${path}.${randomBytes(8).toString("hex")}`;
  writeFileSync(draft, `${JSON.stringify(mark)}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    unlinkSync(draft);
  }
  return readMark(folder) ?? mark;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
