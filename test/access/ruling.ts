import { canariesIn, classLetters } from "./fill.ts";
import { tells, sees } from "./model.ts";
import type { Role } from "./askers.ts";
import { toldPart } from "./told-parts.ts";
import { classOf, classOfStated, untold } from "./trade.ts";
import type { AccessWorld, Known } from "./world.ts";

/**
 * Fields put together of other records, of which some may be hidden: their bytes are searched as all are, and what they come
 * to is tried in test/subgraphs/operations/narrowed.test.ts and resources.test.ts.
 */
const putTogether: readonly string[] = ["Operation.resourcePlan"];

/** Counts what was judged, and keeps what came out wrong. */
export class Ruling {
  visible = 0;
  hidden = 0;
  readonly faults: string[] = [];
}

/** One answer before the judge: who asked, and by which path. */
export class Hearing {
  readonly role: Role;
  readonly #path: string;
  readonly #ruling: Ruling;

  constructor(role: Role, path: string, ruling: Ruling) {
    this.role = role;
    this.#path = path;
    this.#ruling = ruling;
  }

  /** One case: the asker was to get the record or not, and it came or did not. */
  judge(record: Known, wanted: boolean, came: boolean): void {
    if (wanted) this.#ruling.visible += 1;
    else this.#ruling.hidden += 1;
    if (wanted !== came) this.fault(`${record.label}, ${came ? "came" : "did not come"} (${record.id})`);
  }

  /** A list of records: each that leads there is one case, and what else stands in it is a fault. */
  judgeList(all: readonly Known[], wanted: readonly Known[], ids: readonly unknown[]): void {
    for (const record of all) this.judge(record, wanted.includes(record), ids.includes(record.id));
    const others = ids.filter((id) => !wanted.some((one) => one.id === id));
    if (others.length > 0) this.fault(`what should not be there: ${others.slice(0, 3).join(", ")}`);
    if (new Set(ids).size !== ids.length) this.fault("a record stands there twice");
  }

  expect(what: string, got: unknown, wanted: unknown): void {
    const [one, other] = [JSON.stringify(got), JSON.stringify(wanted)];
    if (one !== other) this.fault(`${what} is ${one?.slice(0, 200)}, not ${other?.slice(0, 200)}`);
  }

  fault(what: string): void {
    this.#ruling.faults.push(`${this.role.name}, ${this.#path}: ${what}`);
  }

  /** No byte of what left tells of what the asker may not see: no id, no canary, not inside a cursor either. */
  search(bytes: string, { records, byNumber }: AccessWorld): void {
    for (const id of idsIn(bytes)) {
      const record = records.get(id);
      if (record && !sees(this.role, record) && !this.role.operations?.includes(id))
        this.fault(`the id of ${record.label}`);
    }
    for (const { record: number, letter } of canariesIn(bytes)) {
      const record = byNumber[number];
      const fieldClass = classLetters[letter];
      const told = record && sees(this.role, record) && (!fieldClass || tells(this.role, record, fieldClass));
      if (!told) this.fault(`a canary (${letter}) of ${record?.label ?? number}`);
    }
  }

  /** What a record says of itself: to whom a class is not told, as if nothing were known there. */
  judgeContent(record: Known, got: Content, whole: Content = {}): void {
    for (const [field, value] of Object.entries(whole)) {
      if (!(field in got) || putTogether.includes(`${record.type}.${field}`)) continue;
      const told = toldPart(record.type, field, value, (one) => this.#tellsClass(record, one));
      const known = field === "statements" ? this.#told(record, value as readonly Statement[]) : told;
      const unknown = untold(record, field, value);
      const wanted = this.#tells(record, field) ? known : unknown;
      this.expect(`${field} of ${record.label}`, addressed(got[field]), addressed(wanted));
    }
  }

  /** What a source stated of a field is as secret as the field. */
  #told(record: Known, statements: readonly Statement[]): Statement[] {
    return statements.filter(({ field }) => this.#tellsClass(record, classOfStated(record.type, field)));
  }

  #tells(record: Known, field: string): boolean {
    return this.#tellsClass(record, classOf(record.type, field));
  }

  #tellsClass(record: Known, fieldClass: string | null): boolean {
    return !fieldClass || tells(this.role, record, fieldClass);
  }
}

interface Statement {
  readonly field: string;
}

export type Content = Readonly<Record<string, unknown>>;

/** Ids in a text, and in what reads as a cursor there: a seal of twelve characters, then a place and an id in base64url. */
function idsIn(bytes: string): Set<string> {
  const cursors = bytes.match(/"[\w-]{52,56}"/g) ?? [];
  const opened = cursors.map((cursor) => Buffer.from(cursor.slice(13, -1), "base64url").toString("latin1"));
  return new Set([bytes, ...opened].flatMap((text) => text.match(/[A-Z]{3}-[A-Z2-7]{26}/g) ?? []));
}

/** The address of a picture is signed for one caller: compared is that there is one. */
function addressed(value: unknown): unknown {
  const isAddress = (one: unknown) => one !== null && typeof one === "object" && "url" in one && "until" in one;
  return JSON.parse(JSON.stringify(value, (_key, one) => (isAddress(one) ? true : one)) ?? "null");
}
