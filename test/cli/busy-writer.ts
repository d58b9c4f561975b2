// A hub that goes on writing batches of twenty into the data folder it is given, until it is told that it is enough.

import { systemClock, timestamp } from "../../core/clock.ts";
import { keyCollection, type KeyRecord } from "../../core/access/keys/record.ts";
import type { Draft } from "../../core/store/port.ts";
import { openPlatform } from "../../session/platform.ts";

const [data = ""] = process.argv.slice(2);
const { store } = await openPlatform({ store: "sqlite", data }, systemClock);
const enough = new AbortController();
process.once("message", () => enough.abort());

const key: Draft<KeyRecord> = {
  id: "",
  owner: "UTO",
  policy: "",
  test: true,
  name: "Busy desk",
  role: "analyst",
  scopes: [],
  purposes: [],
  expires: null,
  notBefore: null,
  revoked: null,
  hash: "",
};

let batches = 0;
while (!enough.signal.aborted) {
  batches += 1;
  const writes = Array.from({ length: 20 }, (_, at) => ({ record: { ...key, id: `busy-${batches}-${at}` } }));
  await store.upsert(keyCollection, writes, { at: timestamp(systemClock), by: "busy", request: `busy-${batches}` });
  if (batches === 5) process.send?.("begun");
  await new Promise((resolve) => setImmediate(resolve));
}
process.send?.(batches, () => process.disconnect?.());
await store.close();
