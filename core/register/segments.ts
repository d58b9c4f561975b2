import { segmentsIn } from "../audit/journal/files.ts";
import { readMark } from "../audit/mark.ts";
import type { StoreSession } from "../store/port.ts";
import { pagesOf } from "../store/pages.ts";
import { segmentCollection } from "./rows.ts";
import { unowned } from "../store/bare-rows.ts";

/** Remembers that these segments of files are in the folder. They say so themselves as well, so there is no history of it. */
export async function noteSegments(
  store: Pick<StoreSession, "project">,
  folder: string,
  names: readonly string[],
): Promise<void> {
  const stamps = { version: 1, created: "", updated: "" };
  if (names.length > 0)
    await store.project(
      segmentCollection,
      names.map((id) => ({ ...unowned, ...stamps, id, folder })),
    );
}

/** Segments that are looked up at once. */
const atOnce = 1_000;

/** Remembers the segments that came since it did so last. Their names come in the order of time, and none comes twice. */
export class SegmentRegister {
  readonly #folder: string;
  readonly #open: () => Promise<SegmentStore & { close(): Promise<void> }>;
  #known: ReadonlySet<string> = new Set();

  /** The store is opened for the moment that there is something to remember: its own cache is for those who read records. */
  constructor(folder: string, open: () => Promise<SegmentStore & { close(): Promise<void> }>) {
    this.#folder = folder;
    this.#open = open;
  }

  async bringUpToDate(): Promise<void> {
    const all = (await segmentsIn(this.#folder)).map(({ name }) => name);
    const names = all.filter((name) => !this.#known.has(name));
    if (names.length === 0) return;
    const store = await this.#open();
    try {
      await noteNewSegments(store, this.#folder, names);
    } finally {
      await store.close();
    }
    this.#known = new Set(all);
  }
}

type SegmentStore = Pick<StoreSession, "getMany" | "project">;

/** Remembers those of the segments that are not remembered yet, in a folder that the store knows. */
export async function noteNewSegments(store: SegmentStore, folder: string, names: readonly string[]): Promise<void> {
  const mark = readMark(folder);
  if (!mark) return;
  for (let at = 0; at < names.length; at += atOnce) {
    const some = names.slice(at, at + atOnce);
    const known = await store.getMany(segmentCollection, some);
    const fresh = some.filter((name) => !known.has(name));
    await noteSegments(store, mark.id, fresh);
  }
}

/** Every segment of the folder that the store has ever noted. */
export async function notedSegments(store: Pick<StoreSession, "find">, folder: string): Promise<string[]> {
  const names: string[] = [];
  for await (const rows of pagesOf(store, segmentCollection, { folder }, { first: atOnce }))
    names.push(...rows.map(({ id }) => id));
  return names;
}
