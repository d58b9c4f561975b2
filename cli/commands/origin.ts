import { Refusal } from "../output.ts";

/** The hub's address, without a path: its routes are known. */
export function originOf(text: string): string {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search || url.hash)
    throw new Refusal("--url is the hub's address without a path, such as https://hub.example.", 2);
  return url.origin;
}
