import { obey } from "../child.ts";
import { floorHandler, hollowHandler } from "../floor/handler.ts";
import { countReads } from "../usage.ts";
import { servePlain } from "./plain-http.ts";
import { openStanding } from "../standing.ts";

// The floor: each query answered by a handler written for it, on Node's own HTTP server and the core.
const [data = ""] = process.argv.slice(2);
const standing = await openStanding(data);
const usage = countReads(standing.platform.store);
const origin = await servePlain({ "/graphql": floorHandler(standing), "/hollow": hollowHandler(standing) });

obey({ usage, url: () => `${origin}/graphql` });
