import { systemClock, timestamp } from "../../core/clock.ts";
import { FeedFalse } from "../../imports/feeds/lines.ts";
import { FeedSource } from "../../imports/feeds/source.ts";
import { type AskedHub, headersFor, originOf } from "../asked-hub.ts";
import { CopyFolder, type Finished } from "../feed/folder.ts";
import { keepForOneRun } from "../feed/one-run.ts";
import type { ExitCode, Output } from "../output.ts";
import { wholeNumber } from "./whole-number.ts";

/** Options as the command line gives them. */
export interface FeedArguments extends AskedHub {
  readonly reason: string;
  readonly kinds?: readonly string[];
  readonly patience: string;
  readonly json?: boolean;
}

/** `borderlink feed FOLDER`. Ends with 1 where the copy is not complete. */
export async function runFeed(folder: string, options: FeedArguments, output: Output): Promise<ExitCode> {
  const source = await sourceOf(options, output);
  let copy: CopyFolder | null = null;
  let leave: (() => Promise<void>) | null = null;
  try {
    leave = await keepForOneRun(folder);
    copy = await CopyFolder.open(folder);
    if (copy.cursor !== null) output.remark("It goes on from the last cursor.");
    for await (const part of source.parts(copy.cursor)) await copy.add(part);
    const finished = await copy.finish(timestamp(systemClock));
    output.answer(options.json ? JSON.stringify(finished?.manifest ?? null) : inWords(finished));
    return 0;
  } catch (error) {
    if (error instanceof FeedFalse) await copy?.discard();
    throw error;
  } finally {
    await source.close();
    await copy?.close();
    await leave?.();
  }
}

/** The feed that the command line names. */
export async function sourceOf(options: FeedArguments, { remark }: Pick<Output, "remark">): Promise<FeedSource> {
  const { url, reason, kinds } = options;
  const patience = wholeNumber("--patience", options.patience, 120);
  return new FeedSource({ url: originOf(url), headers: await headersFor(options), kinds, reason, patience, remark });
}

function inWords(finished: Finished | null): string {
  if (!finished) return "There is nothing that the key may follow.";
  const { file, records, gone, begins } = finished.manifest;
  if (!finished.isNew) return `Nothing has changed since ${file}, whose manifest says so now.`;
  const counts = Object.entries(records).map(([kind, count]) => `  ${kind.padEnd(15)} ${count}`);
  return [`${file}: ${begins ? "a new copy" : "what has changed"}, ${gone} gone`, ...counts].join("\n");
}
