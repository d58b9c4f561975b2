import { obey } from "../child.ts";
import { startHub } from "./hub-served.ts";

const { usage, address } = await startHub(process.argv[2] ?? "");

const megabytes = 2 ** 20;

/** What it holds, in megabytes: of the heap what is in use, where the process may collect what is not. */
function memory() {
  (globalThis as { gc?: () => void }).gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { rss: rss / megabytes, heap: heapUsed / megabytes };
}

obey({ usage, memory, url: () => `${address}/graphql` });
