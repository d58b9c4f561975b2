import { expect, it } from "vitest";
import { checkOfflineAgain } from "../../../gateway/background/offline-checks.ts";
import { hubSigningKeys } from "../../../packs/hub-key.ts";
import { hubJournalKey } from "../../../packs/journal/hub-key.ts";
import { openTestHub } from "../../hub.ts";
import { passport, stolen } from "../../packs/asked.ts";
import { HandingIn } from "../../packs/handing-in.ts";
import { TestDevice } from "../../packs/packed.ts";
import { heldTimer } from "../../world.ts";

it("What a device was asked offline is checked again by the running hub, and both bureaus see when", async () => {
  await using stack = new AsyncDisposableStack();
  const hub = await openTestHub();
  stack.defer(() => hub.close());
  const { data } = hub.settings;
  const device = stack.use(await TestDevice.enrolled(hub.clock, hubSigningKeys(data).key, hubJournalKey(data)));
  const both = await HandingIn.between(hub.world, device);
  await both.checked(await device.build(hub.world), passport("XZ000123"));
  hub.clock.pass(3_600_000);
  await hub.world.write("documentReport", stolen);
  await both.receive();
  const { timer, ring } = heldTimer();
  const failed: unknown[] = [];
  const log = { error: (fault: unknown) => void failed.push(fault) } as never;
  stack.defer(checkOfflineAgain(hub.hub, { clock: hub.clock, log, timer, hitRules: hub.settings }));
  await ring();
  const meetings = "meetings { at checkedAgain place }";
  for (const [owner, direction] of [
    ["GRC", "MADE"],
    ["UTO", "RECEIVED"],
  ] as const) {
    const asker = { owner, scopes: ["hit:read", "hit:search"] };
    const { data: said } = await hub.ask(
      asker,
      `{ hits(direction: ${direction}, first: 5) { nodes { ${meetings} } } }`,
    );
    expect([owner, said?.hits.nodes]).toEqual([
      owner,
      [{ meetings: [{ at: "2026-06-01T12:00:00.000Z", checkedAgain: "2026-06-01T13:00:00.000Z", place: "Post 7" }] }],
    ]);
  }
  expect(failed).toEqual([]);
  const entry = (await hub.entries()).find(({ header }) => String(header.note).startsWith("asked offline"));
  expect(entry?.header.note).toMatch(/^asked offline 2026-06-01T12:00:00.000Z: DEV-\w+ JRN-\w+ 1$/);
});
