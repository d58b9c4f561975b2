import { createPublicKey, type KeyObject, verify } from "node:crypto";
import { readBoundedSync } from "../bounded-file.ts";

/** What verifies the hub's checkpoints and tombstones. */
export interface PublicKey {
  readonly key: KeyObject;
  /** Those it replaced. Each is believed about what was signed up to its last moment (RFC 3339, UTC) alone. */
  readonly earlier: readonly { readonly key: KeyObject; readonly until: string }[];
}

const block = String.raw`-----BEGIN PUBLIC KEY-----[A-Za-z0-9+/=\s]+-----END PUBLIC KEY-----\n`;
const shape = new RegExp(String.raw`(?:Until (\S+):\n)?(${block})`, "g");

/** Throws where the file holds no Ed25519 public key. */
export function readPublicKey(path: string): PublicKey {
  const text = readBoundedSync(path);
  const earlier = [...text.matchAll(shape)].flatMap(([, until, pem]) =>
    until && pem ? [{ key: ed25519(pem, path), until }] : [],
  );
  return { key: ed25519(text, path), earlier };
}

/** The text of a file that begins with the key and keeps those of the text before it. */
export function withEarlier(pem: string, before: string, until: string): string {
  return `${pem}Until ${until}:\n${before}`;
}

/** Whether the text of that moment is signed by the key that was the hub's then. */
export function isSignedBy({ key, earlier }: PublicKey, at: string, text: string, signature: string): boolean {
  const signed = (one: KeyObject) => verify(null, Buffer.from(text), one, Buffer.from(signature, "base64"));
  return signed(key) || earlier.some(({ key: one, until }) => at <= until && signed(one));
}

/** The first one in the text. */
function ed25519(text: string, path: string): KeyObject {
  const key = keyIn(text);
  if (!key) throw new Error(`${path} holds no public key in PEM, as the hub's audit-public.pem does`);
  if (key.asymmetricKeyType !== "ed25519") throw new Error(`${path} holds a key of another kind than Ed25519`);
  return key;
}

function keyIn(text: string): KeyObject | null {
  try {
    return createPublicKey(text);
  } catch {
    return null;
  }
}
