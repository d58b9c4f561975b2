import { on } from "node:events";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { takeIn } from "../session/ingest/taken.ts";
import { readerOf } from "./file-form.ts";
import { openAgain } from "./formats/packed.ts";
import type { Delivery, Failed, Order } from "./in-thread.ts";
import { UnreadableFile } from "./unreadable.ts";

/** Pieces that are handed over at once, and characters of JSON after which there are no more: a record may have millions. */
const atOnce = 500;
const charactersAtOnce = 1 << 20;

if (parentPort) await deliverAll(parentPort, workerData as Order);

/** Goes on while it is ahead by no more than it may be, so that memory stays flat. */
async function deliverAll(port: MessagePort, order: Order): Promise<void> {
  const asked = on(port, "message")[Symbol.asyncIterator]();
  let left = order.ahead;
  for await (const delivery of failing(deliveries(order))) {
    if (left === 0) await asked.next();
    else left -= 1;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is no window
    port.postMessage(delivery);
  }
  port.close();
}

async function* deliveries({ path, entry, form, terms }: Order): AsyncGenerator<Delivery> {
  const source = await openAgain(path, entry);
  const take = takeIn(terms);
  const delivery = (pieces: readonly string[], last: boolean): Delivery => {
    return { pieces: `[${pieces.join(",")}]`, done: source.read(), last };
  };
  let pieces: string[] = [];
  let characters = 0;
  for await (const found of await readerOf(form, source)) {
    const piece = JSON.stringify(take(found));
    pieces.push(piece);
    if (pieces.length < atOnce && (characters += piece.length) < charactersAtOnce) continue;
    yield delivery(pieces, false);
    [pieces, characters] = [[], 0];
  }
  yield delivery(pieces, true);
}

/** What is thrown is the last delivery. */
async function* failing(all: AsyncGenerator<Delivery>): AsyncGenerator<Delivery> {
  try {
    yield* all;
  } catch (error) {
    yield { failed: failedBy(error as NodeJS.ErrnoException) };
  }
}

function failedBy(error: NodeJS.ErrnoException): Failed {
  const { message, stack, code, syscall, path } = error;
  return { message, stack, code, syscall, path, unreadable: error instanceof UnreadableFile };
}
