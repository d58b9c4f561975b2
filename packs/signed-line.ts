import { hash, type KeyObject, sign, verify } from "node:crypto";
import { z } from "zod";
import { publicKeyFrom, publicTextOf } from "./hub-key.ts";
import { PackRefused } from "./refused.ts";
import { isTrusted, type Trust, turned, type Turning } from "./trust.ts";

/** The newest form of pack and delta that is known here, and the oldest that is read. */
export const packForm = 4;
const oldestForm = 2;

/** What stands before what is signed: a signature of the same key over anything else is none of it. */
type Mark = `borderlink pack ${string}\n`;

/** The key that signs; while a hub turns to another, that one signs as well. */
export interface SigningKeys {
  readonly key: KeyObject;
  readonly next: KeyObject | null;
}

/** What is said, in JSON, and below it each key's signature over it; and the digest by which a delta names it. */
export function signLine(
  said: object,
  mark: Mark,
  { key, next }: SigningKeys,
): { readonly text: string; readonly digest: string } {
  const line = JSON.stringify(next ? { ...said, turnsTo: publicTextOf(next) } : said);
  return { text: withSignatures(line, mark, { key, next }), digest: digestOfLine(line) };
}

/** The line, and below it each key's signature over it. */
export function withSignatures(line: string, mark: Mark, { key, next }: SigningKeys): string {
  const signatures = [key, next].map(
    (one) => one && `${sign(null, Buffer.from(mark + line), one).toString("base64url")}\n`,
  );
  return `${line}\n${signatures.filter(Boolean).join("")}`;
}

/**
 * Throws where no key that the device trusts has signed it, or the hub turns to a key which has not signed as well. Says
 * nothing of its times. `what` is named in the refusal.
 */
export function readSigned<S extends z.ZodType<Turning>>(
  text: string,
  mark: Mark,
  trust: Trust,
  { schema, what }: { readonly schema: S; readonly what: string },
): { readonly said: z.output<S>; readonly digest: string; readonly trust: Trust } {
  const [, line, first, second] = /^([^\n]*)\n([A-Za-z0-9_-]{86})\n(?:([A-Za-z0-9_-]{86})\n)?$/.exec(text) ?? [];
  if (line === undefined || first === undefined) throw new PackRefused("damaged", `${what} is not as a hub writes it.`);
  const isBy = (key: string, signature = "") => isSignature(mark + line, signature, key);
  const by = [trust.hub, trust.former?.hub ?? ""].find((key) => isBy(key, first) || isBy(key, second));
  const unsigned = new PackRefused("unsigned", `${what} is not signed by the hub that this device trusts.`);
  if (by === undefined) throw unsigned;
  const said = understand(line, schema, what);
  const isBoth = said.turnsTo === undefined ? second === undefined : isBy(said.turnsTo, second);
  const isRight = isTrusted(trust, by, said.sequence) && (by === said.turnsTo || isBy(by, first));
  if (!isBoth || !isRight) throw unsigned;
  return { said, digest: digestOfLine(line), trust: turned(trust, said) };
}

export function isSignature(text: string, signature: string, by: string): boolean {
  const [key, signed] = [publicKeyFrom(by), Buffer.from(signature, "base64url")];
  return key !== null && signed.toString("base64url") === signature && verify(null, Buffer.from(text), key, signed);
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
