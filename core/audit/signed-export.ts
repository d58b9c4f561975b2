/**
 * The note beside an export that the hub made by itself: one line that says what the file holds, signed by the hub's key as
 * a checkpoint is. Whoever has `audit-public.pem` sees that the file is the hub's, and whole.
 */
import { type KeyObject, sign } from "node:crypto";
import { z } from "zod";
import { asciiJson } from "./journal/entry.ts";
import { isSignedBy, type PublicKey } from "./public-key.ts";

/** What is said of a file, beside what its manifest has. */
export interface ExportNote extends Readonly<Record<string, unknown>> {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** RFC 3339. */
  readonly made: string;
}

const schema = z.looseObject({ file: z.string(), bytes: z.int(), sha256: z.string(), made: z.string() });

/** What stands before what is signed: a signature of the same key over anything else is none of it. */
const mark = "borderlink export\n";

const shape = /^(\{.*)\}\n?$/s;
const end = /,"signature":"([A-Za-z0-9+/]{86}==)"$/;

/** The line, its end included. */
export function signExport(note: ExportNote, privateKey: KeyObject): string {
  const said = asciiJson(note);
  const signature = sign(null, Buffer.from(mark + said), privateKey).toString("base64");
  return `${said.slice(0, -1)},"signature":"${signature}"}\n`;
}

/** What the line says, where the hub that holds the private key wrote it; null where it did not, or not so. */
export function readExportNote(line: string, publicKey: PublicKey): ExportNote | null {
  const [, inner = ""] = shape.exec(line) ?? [];
  const [whole = "", signature = ""] = end.exec(inner) ?? [];
  const said = `${inner.slice(0, inner.length - whole.length)}}`;
  const note = noteIn(said);
  return note && isSignedBy(publicKey, note.made, mark + said, signature) ? note : null;
}

function noteIn(said: string): ExportNote | null {
  try {
    const read = schema.safeParse(JSON.parse(said));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
