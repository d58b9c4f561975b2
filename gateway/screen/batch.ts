import { may } from "../../core/access/caller.ts";
import { lacksScope } from "../../core/errors.ts";
import type { Day } from "../../core/lifetime/days.ts";
import type { HubAnswer } from "../http-message.ts";
import type { BatchChecked } from "../../session/batch-checks.ts";
import type { TravellerAsked } from "../../session/checks.ts";
import type { RequestContext } from "../request/context.ts";
import { answerLine, faultLine, problemLine } from "./answer.ts";
import { LineTooLong, type Lines } from "./lines.ts";
import type { ReadRow, Row } from "./row.ts";

export interface Batch {
  /** The caller's name for it: under it and its number a line makes its hits once. */
  readonly name: string;
  /** The number of the first line that is to be answered. */
  readonly from: number;
  /** Border point, lane or flight, of all its lines. */
  readonly place: string | null;
  readonly readRow: ReadRow;
  /** The day by which zones are read. */
  readonly today: () => Day;
  /** Whether the hub is being stopped: the answer ends where it is, and the rest is sent to another process. */
  readonly stopping: () => boolean;
}

/** The way of every request, which each part of a batch goes for itself: who asks, what it costs, the audit entry. */
export interface Way {
  /** `asked` is what the audit marks. */
  run(
    asked: readonly (readonly string[])[],
    cost: number,
    act: (context: RequestContext) => Promise<string>,
  ): Promise<HubAnswer>;
  /** Refuses what is no line that is read. */
  refuse(): Promise<HubAnswer>;
}

/**
 * The answers to the lines of a batch, in their order, a part of them at a time: no part is begun before the one before it
 * was taken. Ends with a line that says so, or with one that says why not; without either, it was cut.
 */
export async function* screened(batch: Batch, parts: AsyncIterable<Lines>, way: Way): AsyncGenerator<string> {
  let next = batch.from;
  /** As many lines as the key may pay for at once, and one request may cost. */
  let atMost = Infinity;
  try {
    for await (const lines of parts) {
      for (let at = 0; at < lines.length;) {
        const part = lines.slice(at, at + atMost);
        const answer = await answerPart(batch, next, part, way);
        if (answer.code === "COST_LIMIT" && part.length > 1) {
          atMost = Math.ceil(part.length / 2);
          continue;
        }
        if (answer.code) return yield problemLine(answer, next);
        at += part.length;
        next += part.length;
        yield answer.body;
        if (batch.stopping()) return;
      }
    }
  } catch (error) {
    if (!(error instanceof LineTooLong)) throw error;
    return yield problemLine(await way.refuse(), next);
  }
  yield `${JSON.stringify({ end: true, next })}\n`;
}

/** The answers to lines that arrived together, by as many reads as one of them takes. */
function answerPart({ readRow, today, place, name }: Batch, first: number, part: Lines, way: Way): Promise<HubAnswer> {
  const day = today();
  const rows = part.map((line): Row => (line === null ? { fault: "is not UTF-8" } : readRow(line, day)));
  const asked: TravellerAsked[] = [];
  const marks: (readonly string[])[] = [];
  const lines: number[] = [];
  rows.forEach((row, at) => {
    if ("fault" in row) return;
    asked.push(row.asked);
    marks.push(row.marks);
    lines.push(first + at);
  });
  return way.run(marks, part.length, async ({ caller, batchChecks, operation, notes }) => {
    for (const kind of ["document", "vehicle", "person"] as const)
      if (asked.some((one) => one[kind] !== null) && !may(caller, kind, "check")) throw lacksScope(`${kind}:check`);
    const checked = await batchChecks.check(asked, { place, operation, tell: null }, (at) => `${name}.${lines[at]}`);
    notes.changed = checked.some(({ hits }) => hits.length > 0);
    const readsHits = may(caller, "hit", "read");
    let at = 0;
    const answers = rows.map((row, index) =>
      "asked" in row
        ? answerLine(first + index, checked[at++] as BatchChecked, readsHits)
        : faultLine(first + index, row.fault),
    );
    return answers.join("");
  });
}
