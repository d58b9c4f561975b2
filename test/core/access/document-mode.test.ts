import { afterAll, beforeAll, expect, it } from "vitest";
import { documentModes as modes, modeOf } from "../../../core/access/document-mode.ts";
import { openWorld } from "../../world.ts";
import { KeyMakers, made, type Made, wanted } from "./key-makers.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const classes = { partner: "ids-only", internal: "off" } as const;

it("a key that is made runs no text that its maker may not, whatever the operator has their class run later", async () => {
  const makers = new KeyMakers(world);
  let children = 0;
  for (const own of [null, "log", "safelist"] as const)
    for (const wish of [null, ...modes]) {
      const maker = await makers.ofOperator({ documentMode: own });
      const making = makers.service(await makers.caller(maker)).create({ ...wanted, documentMode: wish });
      const child = await making.then(made).catch(() => null);
      children += child ? 1 : 0;
      const grandchild = child && made(await makers.service(await makers.caller(child)).create(wanted));
      for (const key of [child, grandchild].filter((one) => one !== null))
        for (const analyst of modes) {
          const strictness = async (of: Made) =>
            modes.indexOf(modeOf(await makers.caller(of), { ...classes, analyst }));
          expect(await strictness(key)).toBeGreaterThanOrEqual(await strictness(maker));
        }
    }
  expect(children).toBe(5 + 4 + 3);
});
