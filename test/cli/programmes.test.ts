import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { list, remove, set } from "../../cli/commands/programmes.ts";
import { openTestHub } from "../hub.ts";
import { said } from "./said.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
  vi.stubEnv("HUB_DATA", hub.settings.data);
  vi.stubEnv("HUB_STORE", hub.settings.store);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await hub.close();
});

async function file(programme: object): Promise<string> {
  const path = join(hub.settings.data, "programme.json");
  await writeFile(path, JSON.stringify(programme));
  return path;
}

const sentinel = { code: "SENTINEL", name: "Sentinel", seizures: ["CULTURAL_GOODS"] };

describe("borderlink programmes", () => {
  it("declares one, lists it after the hub's own, and removes it while no operation names it", async () => {
    const path = await file(sentinel);
    expect((await said((output) => set(path, output))).answers).toEqual([
      "SENTINEL is a programme: operations may name it from now on.",
    ]);
    const { answers } = await said((output) => list({}, output));
    expect(answers.length).toBe(6);
    expect(answers.at(-1)).toBe("SENTINEL  Sentinel  checks no register  seizes CULTURAL_GOODS");
    const named = { programme: "OTHER", programmeCode: "SENTINEL", name: "Harbour week", phase: "PLANNED" };
    const operation = await hub.world.write("operation", named);
    await expect(said((output) => remove("SENTINEL", output))).rejects.toThrow("1 operations are of the programme");
    await hub.world.withdraw(operation);
    expect(await said((output) => remove("SENTINEL", output))).toMatchObject({ ended: 0 });
    expect(await said((output) => remove("SENTINEL", output))).toMatchObject({ ended: 1, answers: [] });
  });

  it("leaves the hub's own as they are, and says what is wrong with a file", async () => {
    const own = await file({ ...sentinel, code: "STOP" });
    await expect(said((output) => set(own, output))).rejects.toThrow("STOP is a programme of the hub's own");
    const wrong = await file({ ...sentinel, seizures: ["GOLD"] });
    await expect(said((output) => set(wrong, output))).rejects.toThrow(/declares no programme:\n- seizures/);
  });
});
