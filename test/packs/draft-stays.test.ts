import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { stolen } from "./asked.ts";
import { setUp } from "./pictured.ts";

beforeEach(() => {
  vi.spyOn(fs.promises, "rm").mockRejectedValue(new Error("the stick is away"));
  syncBuiltinESMExports();
});
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

it("A pack or delta that has its name is made, also where its draft cannot be taken away, as on a stick that is pulled", async () => {
  await using at = await setUp();
  const folder = await at.device.build(at.world);
  await at.world.write("documentReport", stolen);
  expect((await at.bring(folder)).changes.put).toBe(1);
});

it("Why no pack was made is told, and not what came after", async () => {
  await using at = await setUp();
  at.device.beforeKept = () => {
    throw new Error("the key was revoked");
  };
  await expect(at.device.build(at.world)).rejects.toThrow("the key was revoked");
});
