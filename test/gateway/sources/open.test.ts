import { afterEach, describe, expect, it } from "vitest";
import { type SubgraphName, subgraphNames } from "../../../records/subgraphs.ts";
import { openTestHub } from "../../hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
afterEach(() => hub.close());

const moved = expect.stringContaining("account runs in this process");
/** A list of an earlier deployment: all there were, and nobody listens there now. */
const before = subgraphNames.filter((name) => name !== "account");

function said(): unknown[] {
  return hub.logged.map((line) => (JSON.parse(line) as { readonly msg?: string }).msg);
}

describe("a list of remote subgraphs that is older than account", () => {
  it("leaves account inside, where callers are answered, and the log says so once", async () => {
    hub = await openTestHub({ remote: before });
    const { data, codes } = await hub.ask("UTO", "{ me { owner } }");
    expect([data, codes]).toEqual([{ me: { owner: "UTO" } }, []]);
    expect(said()).toEqual([moved]);
  });

  it.each<readonly [string, readonly SubgraphName[]]>([
    ["names account", subgraphNames],
    ["leaves operations inside as well", ["links", "persons"]],
    ["names none", []],
  ])("is not spoken of where the list %s", async (_what, remote) => {
    hub = await openTestHub({ remote });
    expect(said()).toEqual([]);
  });
});
