import type { PackAge } from "../../packs/checks.ts";
import type { Manifest } from "../../packs/manifest.ts";

/** How old a pack is at a moment. */
export function ageOf({ sequence, made, validUntil }: Manifest, now: number): PackAge {
  return { sequence, made, validUntil, minutes: Math.floor((now - Date.parse(made)) / 60_000) };
}

/** As who gets no GraphQL is told it: in the header `Hub-Pack`. */
export function inHeader({ sequence, made, validUntil, minutes }: PackAge): string {
  return `sequence=${sequence}; made=${made}; valid-until=${validUntil}; minutes=${minutes}`;
}
