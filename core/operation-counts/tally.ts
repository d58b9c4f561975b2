import type { StoreSession } from "../store/port.ts";
import { inFives } from "./fives.ts";
import {
  cellKey,
  type CountedWhat,
  type CountedWhere,
  headId,
  type OperationCount,
  operationCountCollection,
  operationHeadCollection,
  rowId,
} from "./rows.ts";
import { unowned } from "../store/bare-rows.ts";

interface Counting {
  readonly where: CountedWhere;
  readonly cells: Map<string, number>;
}

/** What is to be added to an operation's counts in one transaction. */
export class Tally {
  readonly #counting = new Map<string, Counting>();

  /** `times` is negative where something that was counted is taken back. */
  add(where: CountedWhere, what: CountedWhat, times: number): void {
    const { cells } = this.#counting.getOrInsertComputed(rowId(where), () => ({ where, cells: new Map() }));
    const key = cellKey(what);
    cells.set(key, (cells.get(key) ?? 0) + times);
  }

  get empty(): boolean {
    return this.#counting.size === 0;
  }

  /** Inside the transaction that keeps how far its source was read: so each is counted once, whatever is killed. */
  async keep(session: StoreSession, at: string): Promise<void> {
    const named = [...new Set([...this.#counting.values()].map(({ where }) => headId(where)))];
    const heads = await session.getMany(operationHeadCollection, named);
    const standing = await session.getMany(operationCountCollection, [...this.#counting.keys()]);
    const changes = new Map(named.map((id) => [id, (heads.get(id)?.changed ?? 0) + 1]));
    const rows = [...this.#counting].map(([id, { where, cells }]) =>
      counted(standing.get(id) ?? begun(id, where, at), cells, changes.get(headId(where)) as number, at),
    );
    await session.project(operationCountCollection, rows);
    await session.project(
      operationHeadCollection,
      [...changes].map(([id, changed]) => {
        return { ...unowned, id, changed, version: changed, created: heads.get(id)?.created ?? at, updated: at };
      }),
    );
  }
}

function begun(id: string, { operation, test, country: owner, place, day }: CountedWhere, at: string): OperationCount {
  const stamps = { version: 0, created: at, updated: at };
  return { id, owner, policy: "", test, operation, place, day, cells: {}, changed: 0, toldChanged: 0, ...stamps };
}

function counted(row: OperationCount, added: ReadonlyMap<string, number>, changed: number, at: string): OperationCount {
  const cells = { ...row.cells };
  let told = false;
  for (const [key, times] of added) {
    const [before, now] = [cells[key] ?? 0, (cells[key] ?? 0) + times];
    told ||= inFives(before) !== inFives(now);
    if (now === 0) delete cells[key];
    else cells[key] = now;
  }
  const toldChanged = told ? changed : row.toldChanged;
  return { ...row, cells, changed, toldChanged, version: row.version + 1, updated: at };
}
