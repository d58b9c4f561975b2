import { Presets, SingleBar } from "cli-progress";
import type { Told } from "../core/jobs/derive-anew.ts";

/** Shows how far a long command is: `done` of `total`, and some words. */
export interface Progress {
  at(done: number, words: string): void;
  stop(): void;
}

/** A tenth of the way from one plain line to the next. */
const steps = 10;

/** A bar where somebody watches, plain lines otherwise; always on stderr, since stdout is for the answer. */
export function showProgress(total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  return stream.isTTY ? bar(total, stream) : plainLines(total, stream);
}

function bar(total: number, stream: NodeJS.WriteStream): Progress {
  const options = { format: "{bar} {percentage} %  {words}", stream, hideCursor: true };
  const shown = new SingleBar(options, Presets.shades_classic);
  shown.start(Math.max(1, total), 0, { words: "" });
  return { at: (done, words) => shown.update(Math.min(done, total), { words }), stop: () => shown.stop() };
}

function plainLines(total: number, stream: NodeJS.WritableStream): Progress {
  let shown = 0;
  return {
    at: (done, words) => {
      const step = total > 0 ? Math.floor((done / total) * steps) : steps;
      if (step <= shown) return;
      shown = step;
      stream.write(`${Math.min(100, step * (100 / steps))} %  ${words}\n`);
    },
    stop: () => {},
  };
}

/** Shows how far the rows of each collection are derived anew, which only the first command after an upgrade does. */
export function showDerivation(stream: NodeJS.WriteStream = process.stderr): Told {
  const shown = new Map<string, Progress>();
  return (collection, done, all) => {
    const progress = shown.get(collection) ?? showProgress(all, stream);
    shown.set(collection, progress);
    progress.at(done, `columns and keys of ${collection} are derived anew`);
    if (done >= all) progress.stop();
  };
}
