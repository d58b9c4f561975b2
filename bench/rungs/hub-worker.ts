import { readSettings } from "../../core/settings.ts";
import { subgraphs } from "../../records/subgraphs.ts";
import { startHub } from "./hub-served.ts";

// One of the processes of `hub-two`. The first finds a port, which the other is told as any process of the hub is.
const { port } = readSettings(subgraphs);
const { usage } = await startHub(process.argv[2] ?? "", port);
process.on("message", (message) => message === "usage" && process.send?.({ usage: usage() }));
