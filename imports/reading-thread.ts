import { on } from "node:events";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { type Taken, takeIn } from "../session/ingest/taken.ts";
import { readerOf } from "./file-form.ts";
import { openAgain } from "./formats/packed.ts";
import type { Delivery, Failed, Order } from "./in-thread.ts";
import { UnreadableFile } from "./unreadable.ts";

const atOnce = 500;

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
  let pieces: Taken[] = [];
  for await (const piece of await readerOf(form, source)) {
    pieces.push(take(piece));
    if (pieces.length < atOnce) continue;
    yield { pieces: JSON.stringify(pieces), done: source.read(), last: false };
    pieces = [];
  }
  yield { pieces: JSON.stringify(pieces), done: source.read(), last: true };
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
