import { parentPort, workerData } from "node:worker_threads";
import { parse } from "graphql";
import { apolloPlanner } from "./apollo.ts";
import type { Delivery, Order } from "./thread.ts";

const planner = apolloPlanner(workerData as string);

parentPort?.on("message", async ({ number, text }: Order) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is no window
  parentPort?.postMessage(await deliver(number, text));
});

async function deliver(number: number, text: string): Promise<Delivery> {
  try {
    return { number, plan: await planner.plan(parse(text, { noLocation: true })) };
  } catch (error) {
    return { number, fault: (error as Error).message };
  }
}
