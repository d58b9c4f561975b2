import { hubError } from "../errors.ts";
import type { Following } from "../store/following.ts";
import type { Collection } from "../store/port.ts";
import { fullTurn, laterTurn, turnLasted } from "../turn.ts";
import { type JudgingChanges, type ToldChange, toldOf } from "./told.ts";

/** A page of what a caller is told has changed. */
export interface ChangePage {
  readonly changes: readonly ToldChange[];
  /** Where it goes on in the change log. */
  readonly cursor: string;
  /** Whether the log goes on behind it, with something for the caller or without. */
  readonly more: boolean;
}

/** Changes of the log that are looked through at once, and how often for one page, which then tells as much as it has. */
const atOnce = 500;
const mostStretches = 20;

/** Reads on behind a cursor of the log until so many changes are told of, within bounds that others' changes take as well. */
export async function readChanges(
  judging: JudgingChanges & { readonly store: Following },
  collections: readonly Collection[],
  after: string,
  first: number,
): Promise<ChangePage> {
  const { store } = judging;
  const told: ToldChange[] = [];
  let [cursor, more] = [after, true];
  for (let stretches = 0; more && stretches < mostStretches && told.length < first; stretches += 1) {
    if (turnLasted() >= fullTurn) await laterTurn();
    const stretch = await store.changesOf(collections, cursor, atOnce);
    const found = await toldOf(judging, stretch.changes);
    const room = first - told.length;
    told.push(...found.slice(0, room));
    const last = found.length > room ? found[room - 1] : undefined;
    cursor = last?.change.cursor ?? stretch.cursor;
    more = stretch.more || last !== undefined;
  }
  return { changes: told, cursor, more };
}

/** A store that was brought back from a backup: until it has come there again, what is written would not be told. */
export async function refuseBeyondEnd(store: Pick<Following, "logEnd">, position: string): Promise<void> {
  if (Number(position) > Number(await store.logEnd())) throw hubError("BAD_CURSOR");
}
