import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const none = "OPE-1";

it.each([
  `answerOperation(operation: "${none}", state: ACCEPTED) { result }`,
  `recordDecision(operation: "${none}", reference: "D-1", subject: "Hours", decision: "At six.") { result }`,
  `offerResource(operation: "${none}", reference: "R-1", kind: TEAM, amount: 1) { result }`,
  `allocateResource(offer: "${none}", reference: "A-1", amount: 1) { result }`,
])("an act on what has no id at all is refused, and not answered as if nothing were there: %s", async (act) => {
  const { codes, errors } = await hub.ask({ owner: "UTO", scopes: ["*:*"] }, `mutation { ${act} }`);
  expect([codes, errors[0]?.message]).toEqual([["BAD_USER_INPUT"], expect.stringContaining("takes ids such as")]);
});
