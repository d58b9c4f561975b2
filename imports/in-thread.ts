import { on } from "node:events";
import { Worker } from "node:worker_threads";
import type { IntakeTerms, Taken, Taking } from "../session/ingest/taken.ts";
import type { FileForm } from "./file-form.ts";
import { UnreadableFile } from "./unreadable.ts";

/** Which file the thread reads. */
export interface ThreadFile {
  readonly path: string;
  /** Which file of a zip. */
  readonly entry: string | undefined;
  readonly form: FileForm;
}

/** What the thread is told. */
export interface Order extends ThreadFile {
  readonly terms: IntakeTerms;
  /** Deliveries that it may be ahead by. */
  readonly ahead: number;
}

/**
 * What it has read and judged, as JSON: as objects it would cost both threads more. The bytes on the disk to which it has
 * come, and whether that was all. Or why it cannot go on.
 */
export type Delivery =
  | { readonly pieces: string; readonly done: number; readonly last: boolean }
  | { readonly failed: Failed };

/** An error as it comes through: its class is lost, what a system says of a file is not. */
export interface Failed extends Pick<NodeJS.ErrnoException, "message" | "stack" | "code" | "syscall" | "path"> {
  readonly unreadable: boolean;
}

/** Deliveries: what is written waits for nothing while this thread writes thousands of links. */
const ahead = 16;
/** Megabytes; with the usual 16 a tenth of the time went to collecting what pieces leave behind. */
const youngGeneration = 64;

/**
 * Reads and judges a file in a thread of its own, which is half of the work of a file that changes nothing, while this one
 * writes. `read` says how many bytes on the disk it has come to.
 */
export function takingInThread(file: ThreadFile): { readonly taking: Taking; readonly read: () => number } {
  let come = 0;
  async function* taking(terms: IntakeTerms): AsyncGenerator<readonly Taken[]> {
    const workerData: Order = { ...file, terms, ahead };
    const thread = new Worker(new URL("reading-thread.ts", import.meta.url), {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
    });
    try {
      const deliveries = on(thread, "message", { close: ["exit"] }) as AsyncIterable<[Delivery]>;
      for await (const [delivery] of deliveries) {
        if ("failed" in delivery) throw errorOf(delivery.failed);
        come = delivery.done;
        yield JSON.parse(delivery.pieces) as Taken[];
        if (delivery.last) return;
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is no window
        thread.postMessage("more");
      }
      throw new Error("the thread that reads the file ended before the file");
    } finally {
      await thread.terminate();
    }
  }
  return { taking, read: () => come };
}

function errorOf({ unreadable, ...said }: Failed): Error {
  return unreadable ? new UnreadableFile(said.message) : Object.assign(new Error(said.message), said);
}
