import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { program } from "../../cli/borderlink.ts";

let data: string;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "borderlink-"));
  vi.stubEnv("HUB_DATA", data);
  vi.stubEnv("HUB_WEBHOOKS", "https://hooks.example/");
  await call("keys", "create", "--name", "Desk", "--role", "analyst", "--owner", "UTO", "--scopes", "hit:read");
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(data, { recursive: true, force: true });
});

async function call(...args: readonly string[]) {
  const said = { code: -1, answers: [] as string[], remarks: [] as string[] };
  const output = {
    answer: (text: string) => said.answers.push(text),
    remark: (text: string) => said.remarks.push(text),
  };
  await program(async (_options, work) => void (said.code = await work(output))).parseAsync(args, { from: "user" });
  return said;
}

const wanted = ["--owner", "UTO", "--name", "Desk", "--purpose", "border-control"];
const webhooks = (...args: readonly string[]) => call("webhooks", ...args);
const listed = async () => JSON.parse((await webhooks("list", "--json")).answers[0] ?? "").webhooks;

describe("borderlink webhooks", () => {
  it("makes, lists, rotates, pauses, resumes and deletes them for their organisations", async () => {
    const made = await webhooks("create", ...wanted, "--url", "https://hooks.example/hits");
    expect(made.answers[0]).toMatch(/^whsec_/);
    const trained = await webhooks("create", ...wanted, "--url", "https://hooks.example/training", "--test", "--json");
    const { id: training } = JSON.parse(trained.answers[0] ?? "");
    const live = (await listed()).find(({ test }: { test: boolean }) => !test);
    expect(live).toMatchObject({
      owner: "UTO",
      kinds: ["hit", "hitReply", "hitResult", "judgement"],
      maker: "operator",
      delivered: null,
      deadLetters: 0,
    });
    const lines = (await webhooks("list")).answers.join("\n");
    expect(lines).toContain(
      `${live.id}  live  UTO  active  hit,hitReply,hitResult,judgement  border-control  Desk\n    https://hooks.example/hits\n`,
    );
    expect(lines).toContain("    told nothing yet; 0 to be sent again, 0 given up");
    const rotated = await webhooks("rotate", live.id, "--overlap", "2");
    expect(rotated.answers[0]).toMatch(/^whsec_/);
    expect(rotated.answers).not.toEqual(made.answers);
    expect((await webhooks("pause", live.id)).answers).toEqual([`${live.id} is paused.`]);
    expect((await webhooks("list")).answers[0]).toContain(`${live.id}  live  UTO  paused`);
    expect((await webhooks("resume", live.id)).answers).toEqual([`${live.id} goes on where it stood.`]);
    expect((await webhooks("resend", live.id)).answers).toEqual([
      `0 messages of ${live.id} are sent again, and 0 are not.`,
    ]);
    expect((await webhooks("dead-letters", live.id)).remarks).toEqual([`${live.id} has no dead letters.`]);
    expect((await webhooks("delete", training)).answers).toEqual([`${training} is deleted.`]);
    expect((await listed()).map(({ id }: { id: string }) => id)).toEqual([live.id]);
  });

  it("makes one that watches records", async () => {
    const watched = ["--watch", '{"kinds":["PERSON"],"owner":"Germany"}'];
    const made = await webhooks("create", ...wanted, "--url", "https://hooks.example/watched", ...watched, "--json");
    const { id } = JSON.parse(made.answers[0] ?? "");
    const found = (await listed()).find((one: { id: string }) => one.id === id);
    expect(found).toMatchObject({ kinds: ["person"], watch: { kinds: ["person"], owner: "D" } });
    await webhooks("delete", id);
    for (const [text, why] of [
      ["{", "--watch is no JSON"],
      ['{"kinds":["PERSONS"]}', "each names a record"],
      ['{"ids":["PER-X"],"owner":"DEU"}', '"owner" and "linkedTo" are for "kinds"'],
    ] as const)
      await expect(webhooks("create", ...wanted, "--url", "https://hooks.example/", "--watch", text)).rejects.toThrow(
        why,
      );
  });

  it("says what is wrong with one that there cannot be, and where there is none", async () => {
    const refused = webhooks("create", ...wanted, "--url", "https://elsewhere.example/");
    await expect(refused).rejects.toThrow("the hub's operator allows others, in HUB_WEBHOOKS");
    const unfit = webhooks("create", ...wanted, "--url", "https://hooks.example/", "--kinds", "person");
    await expect(unfit).rejects.toThrow(/- kinds\[0\]: /);
    expect(await webhooks("pause", "WHK-X")).toMatchObject({
      code: 1,
      remarks: ["There is no webhook WHK-X: borderlink webhooks list shows every one."],
    });
  });
});
