import { serveExecutor } from "./served.ts";

await serveExecutor(process.argv.slice(2));
