import { join } from "node:path";
import { z } from "zod";
import { readNamedFile } from "../../core/setting-file.ts";

/** The hub's own manifest, which the gateway checks before it serves. */
const ownManifest = join(import.meta.dirname, "../../gateway/trusted-documents/generated/examples.json");

const manifestForm = z.object({
  operations: z.array(z.object({ id: z.string(), name: z.string(), type: z.string() })),
});

/** A trusted document as clients name it. */
export interface NamedDocument {
  /** SHA-256 of its text, in hex. */
  readonly id: string;
  readonly name: string;
  /** `query`, `mutation` or `subscription`. */
  readonly type: string;
}

/** What the manifest of that file names, or the hub's own where null; read once, when it is first asked for. */
export function namedDocuments(file: string | null): () => readonly NamedDocument[] {
  let read: readonly NamedDocument[] | null = null;
  return () =>
    (read ??= manifestForm
      .parse(JSON.parse(readNamedFile("HUB_TRUSTED_DOCUMENTS", file ?? ownManifest)))
      .operations.toSorted((one, other) => (one.name < other.name ? -1 : 1)));
}
