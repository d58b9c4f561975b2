import { z } from "zod";
import type { Device } from "../device/folder.ts";
import { epochSchema, rowsOf } from "./journal.ts";

const bytes = z.string().regex(/^[A-Za-z0-9_-]+$/);
const link = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** What stands before the entries of an epoch. */
export const headSchema = z.strictObject({
  borderlink: z.literal("pack-journal"),
  device: z.string().regex(/^DEV-[A-Z2-7]{26}$/),
  epoch: z.string().regex(/^JRN-[A-Z2-7]{16}$/),
  about: epochSchema,
  /** The link that its first entry is chained to, and the number of that. */
  after: z.strictObject({ number: z.int().nonnegative(), link }),
});
export type Head = z.output<typeof headSchema>;

/** An entry as it is handed in. */
export const entrySchema = z.strictObject({ number: z.int().positive(), body: bytes, link });
export type Entry = z.output<typeof entrySchema>;

/** Bytes of a line: of 100 travellers with all that can be asked of each there is room. */
export const longestLine = 8 * 1024 * 1024;

const atOnce = 200;

/** Bytes of what is sent over the network at once. */
export const largestHandedIn = 2 * longestLine;

/** What the hub has not said that it keeps, line by line: of each epoch its head, then its entries. */
export function* handedIn(device: Device): Generator<string> {
  const rows = rowsOf(device);
  try {
    for (const { id, about, kept, last } of rows.epochs()) {
      if (last.number === kept.number) continue;
      const after = { number: kept.number, link: textOf(kept.link) };
      const head = { borderlink: "pack-journal", device: device.id, epoch: id, about: JSON.parse(about), after };
      yield JSON.stringify(headSchema.parse(head));
      for (let at = kept.number; ;) {
        const page = rows.entries(id, at, atOnce);
        for (const { number, body, link: chained } of page)
          yield JSON.stringify({ number, body: textOf(body), link: textOf(chained) } satisfies Entry);
        if (page.length < atOnce) break;
        at = page.at(-1)?.number ?? at;
      }
    }
  } finally {
    rows.close();
  }
}

/** A first part of it, for one request; null where there is nothing. */
export function nextHandedIn(device: Device): string | null {
  // Given up by another program on the way, entries would be missed in the middle.
  return device.alone(() => firstPart(device));
}

function firstPart(device: Device): string | null {
  let text = "";
  let lines = 0;
  for (const line of handedIn(device)) {
    if (lines > atOnce || text.length + line.length >= largestHandedIn) break;
    text += `${line}\n`;
    lines += 1;
  }
  return lines === 0 ? null : text;
}

export function textOf(bytesOfIt: Uint8Array): string {
  return Buffer.from(bytesOfIt).toString("base64url");
}
