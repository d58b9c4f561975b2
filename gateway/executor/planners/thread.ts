import { Worker } from "node:worker_threads";
import { type DocumentNode, print } from "graphql";
import type { Plan, Planner } from "../plan.ts";

/** What is asked of the thread. */
export interface Order {
  readonly number: number;
  readonly text: string;
}

/** What it answers. */
export type Delivery = { readonly number: number } & ({ readonly plan: Plan } | { readonly fault: string });

/**
 * Apollo's planner in a thread of its own, begun with the first document that needs it: it takes half a second to begin, for
 * which the event loop is not to stand still. It keeps no process alive that waits for nothing.
 */
export function planInThread(supergraphSdl: string): Planner {
  let thread: Worker | null = null;
  let orders = 0;
  const waiting = new Map<number, PromiseWithResolvers<Plan>>();

  const settle = (delivery: Delivery) => {
    const order = waiting.get(delivery.number);
    waiting.delete(delivery.number);
    if (waiting.size === 0) thread?.unref();
    if ("plan" in delivery) order?.resolve(delivery.plan);
    else order?.reject(new Error(delivery.fault));
  };

  const begin = (): Worker => {
    const begun = new Worker(new URL("apollo-thread.ts", import.meta.url), { workerData: supergraphSdl });
    begun.on("message", settle);
    begun.on("error", (error) => {
      thread = null;
      for (const order of waiting.values()) order.reject(error);
      waiting.clear();
    });
    return begun;
  };

  return {
    plan: (document: DocumentNode) => {
      thread ??= begin();
      thread.ref();
      const order: Order = { number: (orders += 1), text: print(document) };
      const promised = Promise.withResolvers<Plan>();
      waiting.set(order.number, promised);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is no window
      thread.postMessage(order);
      return promised.promise;
    },
  };
}
