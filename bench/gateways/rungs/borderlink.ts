import { obey } from "../../child.ts";
import { serveExecutor } from "./served.ts";

const port = await serveExecutor(process.argv.slice(2));

obey({ url: () => `http://127.0.0.1:${port}/graphql`, pids: () => [process.pid] });
