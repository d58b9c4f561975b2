import { Buffer } from "node:buffer";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { systemClock, timestamp } from "../../core/clock.ts";
import { type AskedHub, headersFor, originOf } from "../asked-hub.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { showProgress } from "../progress.ts";
import { Answers, type Tally } from "../screen/answers.ts";
import { type Segment, segmentsOf } from "../screen/segments.ts";
import { Sender } from "../screen/sender.ts";
import { wholeNumber } from "./whole-number.ts";

/** Options as the command line gives them. */
export interface ScreenArguments extends AskedHub {
  readonly answers: string;
  readonly place?: string;
  readonly batch?: string;
  readonly travellers?: boolean;
  readonly format?: string;
  readonly connections: string;
  readonly patience: string;
  readonly json?: boolean;
}

/** Lines of one request: enough that its beginning costs nothing, and few enough to be sent again. */
const linesOfSegment = 10_000;

/** Segments a connection that are read at once: while the first waits for its answer, the others go on. */
const ahead = 2;

const mediaTypes: Readonly<Record<string, string>> = { ndjson: "application/x-ndjson", csv: "text/csv" };

/** `borderlink screen FILE`. Ends with 1 where the list is not through, or a line of it could not be asked. */
export async function runScreen(path: string, options: ScreenArguments, output: Output): Promise<ExitCode> {
  for (const [option, said] of [
    ["--key-file", options.keyFile],
    ["--answers", options.answers],
  ] as const)
    if (said === undefined) throw new Refusal(`${option} is needed where a hub is asked.`, 2);
  const format = options.format ?? (path.toLowerCase().endsWith(".csv") ? "csv" : "ndjson");
  const type = mediaTypes[format];
  if (!type) throw new Refusal(`--format is one of ${Object.keys(mediaTypes).join(" ")}.`, 2);
  const url = originOf(options.url);
  const connections = wholeNumber("--connections", options.connections, 16, { from: 1, to: 256 });
  const patience = wholeNumber("--patience", options.patience, 120);
  const asking = await headersFor(options);
  const answers = await Answers.open(options.answers, path, options.batch ?? systemClock.id());
  const sender = new Sender({
    url,
    headers: {
      ...asking,
      "content-type": type,
      "idempotency-key": answers.batch,
      ...(options.travellers && { "screen-subjects": "travellers" }),
      ...(options.place !== undefined && { "screen-place": options.place }),
    },
    header: format === "csv" ? await headerOf(path) : Buffer.alloc(0),
    connections,
    patience,
    remark: output.remark,
  });
  const [began, before] = [performance.now(), answers.tally.lines];
  if (before > 0) output.remark(`${before} lines were answered before; it goes on with the next.`);
  try {
    await sendAll(path, { answers, sender, connections, header: format === "csv" });
    const seconds = (performance.now() - began) / 1_000;
    const { tally, batch } = answers;
    const perSecond = Math.round((tally.lines - before) / Math.max(seconds, 0.001));
    const report = { batch, list: path, ended: timestamp(systemClock), ...tally, seconds, perSecond };
    await answers.finish(report);
    output.answer(options.json ? JSON.stringify(report) : inWords(tally, perSecond));
    return tally.errors > 0 ? 1 : 0;
  } finally {
    await sender.close();
    await answers.close();
  }
}

interface Sending {
  readonly answers: Answers;
  readonly sender: Sender;
  readonly connections: number;
  readonly header: boolean;
}

/** Segments are on their way side by side, so that every process of the hub has some; answers are written in order. */
async function sendAll(path: string, { answers, sender, connections, header }: Sending): Promise<void> {
  const { size } = await stat(path);
  const progress = showProgress(size);
  const onTheirWay: { readonly segment: Segment; readonly answer: Promise<string> }[] = [];
  const takeFirst = async () => {
    const first = onTheirWay.shift();
    if (!first) return;
    await answers.append(await first.answer);
    progress.at(first.segment.upTo, `${answers.tally.lines} lines, ${answers.tally.hits} hits`);
  };
  try {
    for await (const segment of segmentsOf(path, { from: answers.tally.lines + 1, atMost: linesOfSegment, header })) {
      const answer = sender.answers(segment);
      // Told when its turn comes.
      answer.catch(() => {});
      onTheirWay.push({ segment, answer });
      if (onTheirWay.length >= ahead * connections) await takeFirst();
    }
    while (onTheirWay.length > 0) await takeFirst();
  } finally {
    progress.stop();
  }
}

/** The first line of a list of CSV, with its end. */
async function headerOf(path: string): Promise<Buffer> {
  const input = createReadStream(path);
  for await (const line of createInterface({ input })) {
    input.destroy();
    return Buffer.from(`${line}\n`);
  }
  return Buffer.alloc(0);
}

function inWords({ lines, verdicts, errors, hits }: Tally, perSecond: number): string {
  const counts = Object.entries(verdicts).map(([verdict, count]) => `  ${verdict.padEnd(20)} ${count}`);
  return [
    `${lines} lines answered, ${hits} hits; ${perSecond} lines a second`,
    ...counts,
    ...(errors > 0 ? [`  could not be asked   ${errors} (their answers have an "error" that says why)`] : []),
  ].join("\n");
}
