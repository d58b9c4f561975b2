/** A process of its own that imports a file and is killed on the way: `killed-import.ts DATA FILE`. */
import { importFile } from "../../imports/file.ts";
import { openStation } from "../../session/operator.ts";
import { systemClock } from "../../core/clock.ts";

const [data = "", path = ""] = process.argv.slice(2);
const station = await openStation({ store: "sqlite", data }, systemClock);
const told = { at: (_done: number, words: string) => void process.stdout.write(`${words}\n`), stop: () => {} };
await importFile(station, path, { full: true }, { remark: () => {}, progress: () => told });
await station.close();
