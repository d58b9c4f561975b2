import { z } from "zod";
import type { Share } from "./entry.ts";

/** Checks of one sort that an entry tells of, in a police operation. Nothing in it says who or what was checked. */
export interface Counted {
  /** Id of the police operation. */
  readonly operation: string;
  /** Code of a border point that is declared; null at no such one. */
  readonly place: string | null;
  /** What kind of thing was checked, one word. */
  readonly kind: string;
  /** What it came to, one word. */
  readonly verdict: string;
  readonly times: number;
  /** Whether the border point took no part in the operation at that time. */
  readonly outside?: boolean;
}

/** An entry that counts: by whom the checks were made and when they became durable. */
export interface CountedEntry {
  /** RFC 3339, UTC. */
  readonly time: string;
  /** Owner of the key that asked. */
  readonly owner: string;
  readonly test: boolean;
  readonly counted: readonly Counted[];
}

/**
 * Owner of the leaf in which an entry counts: nobody, as no organisation has an empty code. Not in the header, as every
 * owner of a record that the entry concerns is shown that: it would learn how many others' records were met. Among the
 * leaves it is sealed as these are, and the chain covers it.
 */
export const ownerOfCounts = "";

const nowhere = "-";
const outsideHours = "outside";

/** The leaf that counts, one text for each sort. */
export function shareOfCounts(counted: readonly Counted[]): Share {
  const records = counted.map(({ operation, place, kind, verdict, times, outside = false }) =>
    [operation, place ?? nowhere, kind, verdict, times, ...(outside ? [outsideHours] : [])].join(" "),
  );
  return { owner: ownerOfCounts, records };
}

/** What an entry disclosed or wrote: its leaves without the one that counts. */
export function ofOwners<S extends Pick<Share, "owner">>(leaves: readonly S[]): readonly S[] {
  return leaves.filter(({ owner }) => owner !== ownerOfCounts);
}

const bodySchema = z.object({
  header: z.object({ time: z.iso.datetime(), caller: z.object({ owner: z.string(), test: z.boolean() }) }),
  leaves: z.array(z.object({ owner: z.string(), records: z.array(z.string()) })),
});
const textShape = /^(\S+) (\S+) (\S+) (\S+) ([1-9]\d{0,8})( outside)?$/;

/** Told from the line as it stands: most entries count nothing, and need not be parsed. It is the first of the leaves. */
const mark = `"leaves":[{"owner":"${ownerOfCounts}",`;

/** What a line of the bodies file counts; null where it counts nothing, or is not one that the hub writes. */
export function countedIn(line: string): CountedEntry | null {
  if (!line.includes(mark)) return null;
  const body = bodySchema.safeParse(parsed(line)).data;
  if (!body) return null;
  const { time, caller } = body.header;
  const texts = body.leaves.find(({ owner }) => owner === ownerOfCounts)?.records ?? [];
  const counted = texts.flatMap((text): Counted[] => {
    const [, operation, place, kind, verdict, times, outside] = textShape.exec(text) ?? [];
    if (!operation || !place || !kind || !verdict) return [];
    const one = { operation, place: place === nowhere ? null : place, kind, verdict, times: Number(times) };
    return [{ ...one, outside: outside !== undefined }];
  });
  return { time, ...caller, counted };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
