import { isPurpose, purposes } from "../core/access/purposes.ts";
import { firstLineOf } from "./first-line.ts";
import { Refusal } from "./output.ts";

/** How a hub is asked over HTTP, as the command line says. */
export interface AskedHub {
  readonly url: string;
  readonly keyFile: string;
  readonly purpose: string;
  readonly case?: string;
}

/** Who asks and why, as headers. */
export async function headersFor({ keyFile, purpose, case: reference }: Omit<AskedHub, "url">) {
  if (!isPurpose(purpose)) throw new Refusal(`--purpose is one of ${purposes.join(" ")}.`, 2);
  return {
    authorization: `Bearer ${(await firstLineOf(keyFile)).trim()}`,
    "hub-purpose": purpose,
    ...(reference !== undefined && { "hub-case": reference }),
  };
}

/** The hub's address, without a path: its routes are known. */
export function originOf(text: string): string {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search || url.hash)
    throw new Refusal("--url is the hub's address without a path, such as https://hub.example.", 2);
  return url.origin;
}
