/** A process of its own that imports a file and is killed on the way: `killed-import.ts DATA FILE`. */
import { importFile } from "../../imports/file.ts";
import { openOperatorSession } from "../../session/operator.ts";
import { systemClock } from "../../core/clock.ts";

const [data = "", path = ""] = process.argv.slice(2);
const session = await openOperatorSession({ store: "sqlite", data }, systemClock);
const told = { at: (_done: number, words: string) => void process.stdout.write(`${words}\n`), stop: () => {} };
await importFile(session, path, { full: true }, { remark: () => {}, progress: () => told });
await session.close();
