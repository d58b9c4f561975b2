import { hash, type KeyObject, sign, verify } from "node:crypto";
import { z } from "zod";
import { PackRefused } from "./refused.ts";

/** The form of pack that this hub writes, and the oldest that it reads. */
export const packForm = 2;
const oldestForm = 2;

/** What stands before what is signed: a signature of the same key over anything else is none of it. */
type Mark = `borderlink pack ${string}\n`;

/** Two lines: what is said, in JSON, and the hub's signature over it; and the digest by which a delta names it. */
export function signLine(said: object, mark: Mark, key: KeyObject): { readonly text: string; readonly digest: string } {
  const line = JSON.stringify(said);
  const signature = sign(null, Buffer.from(mark + line), key).toString("base64url");
  return { text: `${line}\n${signature}\n`, digest: digestOfLine(line) };
}

/** The line that is signed. Throws where this hub's key did not sign it. `what` is named in the refusal. */
export function verifyLine(text: string, mark: Mark, hub: KeyObject, what: string): string {
  const [, line, signature] = /^([^\n]*)\n([A-Za-z0-9_-]{86})\n$/.exec(text) ?? [];
  if (line === undefined || signature === undefined)
    throw new PackRefused("damaged", `${what} is not as a hub writes it.`);
  const signed = Buffer.from(signature, "base64url");
  if (signed.toString("base64url") !== signature || !verify(null, Buffer.from(mark + line), hub, signed))
    throw new PackRefused("unsigned", `${what} is not signed by the hub that this device trusts.`);
  return line;
}

/** What it says, as far as it is of a form that is read here. Says nothing of its times. */
export function understand<S extends z.ZodType>(line: string, schema: S, what: string): z.output<S> {
  const value = jsonOf(line);
  const forms = z.object({ form: z.int(), minimumForm: z.int() }).safeParse(value).data;
  if (forms && forms.minimumForm > packForm)
    throw new PackRefused("newer-format", `${what} was made by a newer hub: renew the program on this device.`);
  if (forms && forms.form < oldestForm)
    throw new PackRefused("older-format", `${what} is of a form that is read no more: have it made anew.`);
  const read = schema.safeParse(value);
  if (!read.success) throw new PackRefused("damaged", `${what} is not as a hub writes it.`);
  return read.data;
}

export function digestOfLine(line: string): string {
  return hash("sha256", line, "hex");
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
