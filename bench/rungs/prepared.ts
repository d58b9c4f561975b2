import { obey } from "../child.ts";
import { floorHandler } from "../floor/handler.ts";
import { countReads } from "../usage.ts";
import { servePlain } from "./plain-http.ts";
import { openStanding } from "../standing.ts";

// The top: each question's answer is text that was made when it first came. No key, no read, no audit: what HTTP alone
// costs on this machine.
const [data = ""] = process.argv.slice(2);
const standing = await openStanding(data);
const usage = countReads(standing.platform.store);
const floor = floorHandler(standing);
const kept = new Map<string, string | number>();
const origin = await servePlain({
  "/graphql": async (incoming) => {
    const known = kept.get(incoming.text);
    if (known !== undefined) return known;
    const answer = await floor(incoming);
    kept.set(incoming.text, answer);
    return answer;
  },
});

obey({ usage, url: () => `${origin}/graphql` });
