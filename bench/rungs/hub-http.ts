import { obey } from "../child.ts";
import { startHub } from "./hub-served.ts";

const { usage, address } = await startHub(process.argv[2] ?? "");

obey({ usage, url: () => `${address}/graphql` });
