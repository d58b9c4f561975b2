/** A second process on the same file, for the tests of SQLite: `sqlite-writer.ts PATH count N | batches NAME`. */
import { openSqlite } from "../../../core/store/sqlite.ts";
import { places, stamp, thing, things } from "./world.ts";

const [path = "", what, more = ""] = process.argv.slice(2);
const store = await openSqlite(path, [things, places]);

if (what === "count") {
  for (let round = 0; round < Number(more); round++) {
    await store.transaction(async (session) => {
      const weight = (await session.getMany(things, ["shared"])).get("shared")?.weight ?? 0;
      await session.upsert(things, [{ record: thing("shared", { weight: weight + 1 }) }], stamp());
    });
  }
  await store.close();
  process.disconnect?.();
} else {
  // Until it is killed, which may be in the middle of any batch after the first.
  for (let round = 0; ; round++) {
    const request = `batch-${more}-${round}`;
    const batch = Array.from({ length: 200 }, (_, at) => ({ record: thing(`${request}-${at}`, { words: [request] }) }));
    await store.upsert(things, batch, stamp(0, { request }));
    if (round === 1) process.send?.("writing");
  }
}
