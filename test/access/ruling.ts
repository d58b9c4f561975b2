import { canariesIn, classLetters } from "./fill.ts";
import { tells, sees } from "./model.ts";
import type { Role } from "./askers.ts";
import { classOf } from "./trade.ts";
import type { AccessWorld, Known } from "./world.ts";

/** Counts what was judged, and keeps what came out wrong. */
export class Ruling {
  visible = 0;
  hidden = 0;
  readonly faults: string[] = [];
  readonly world: AccessWorld;

  constructor(world: AccessWorld) {
    this.world = world;
  }

  /** One case: somebody asked for a record by a path, and it came or did not. */
  judge(role: Role, path: string, record: Known, wanted: boolean, came: boolean): void {
    if (wanted) this.visible += 1;
    else this.hidden += 1;
    if (wanted !== came) this.fault(role, path, `${record.label}, ${came ? "came" : "did not come"} (${record.id})`);
  }

  /** A list of records: each that leads there is one case, and what else stands in it is a fault. */
  judgeList(role: Role, path: string, all: readonly Known[], wanted: readonly Known[], ids: readonly unknown[]): void {
    for (const record of all) this.judge(role, path, record, wanted.includes(record), ids.includes(record.id));
    const others = ids.filter((id) => !wanted.some((one) => one.id === id));
    if (others.length > 0) this.fault(role, path, `what should not be there: ${others.slice(0, 3).join(", ")}`);
    if (new Set(ids).size !== ids.length) this.fault(role, path, "a record stands there twice");
  }

  expect(role: Role, path: string, what: string, got: unknown, wanted: unknown): void {
    const [one, other] = [JSON.stringify(got), JSON.stringify(wanted)];
    if (one !== other) this.fault(role, path, `${what} is ${one?.slice(0, 200)}, not ${other?.slice(0, 200)}`);
  }

  fault(role: Role, path: string, what: string): void {
    this.faults.push(`${role.name}, ${path}: ${what}`);
  }

  /** No byte of what left tells of what the asker may not see: no id, no canary, not inside a cursor either. */
  search(role: Role, path: string, bytes: string): void {
    for (const id of idsIn(bytes)) {
      const record = this.world.records.get(id);
      if (record && !sees(role, record) && !role.operations?.includes(id))
        this.fault(role, path, `the id of ${record.label}`);
    }
    for (const { record: number, letter } of canariesIn(bytes)) {
      const record = this.world.byNumber[number];
      const fieldClass = classLetters[letter];
      const told = record && sees(role, record) && (!fieldClass || tells(role, record, fieldClass));
      if (!told) this.fault(role, path, `a canary (${letter}) of ${record?.label ?? number}`);
    }
  }

  /** What a record says of itself: to whom a class is not told, as if nothing were known there. */
  judgeContent(role: Role, path: string, record: Known, got: Content, whole: Content): void {
    for (const [field, value] of Object.entries(whole)) {
      if (!(field in got)) continue;
      const fieldClass = classOf(record.type, field);
      const told = !fieldClass || tells(role, record, fieldClass);
      const wanted = !told
        ? Array.isArray(value)
          ? []
          : null
        : field === "statements"
          ? this.#told(role, record, value)
          : value;
      this.expect(role, path, `${field} of ${record.label}`, got[field], wanted);
    }
  }

  /** What a source stated of a field is as secret as the field. */
  #told(role: Role, record: Known, statements: unknown): unknown {
    return (statements as readonly { readonly field: string }[]).filter(({ field }) => {
      const fieldClass = classOf(record.type, field);
      return !fieldClass || tells(role, record, fieldClass);
    });
  }
}

export type Content = Readonly<Record<string, unknown>>;

/** Ids in a text, and in what reads as a cursor there: a seal of twelve characters, then an id in base64url. */
function idsIn(bytes: string): Set<string> {
  const cursors = bytes.match(/"[\w-]{52}"/g) ?? [];
  const opened = cursors.map((cursor) => Buffer.from(cursor.slice(13, -1), "base64url").toString("latin1"));
  return new Set([bytes, ...opened].flatMap((text) => text.match(/[A-Z]{3}-[A-Z2-7]{26}/g) ?? []));
}
