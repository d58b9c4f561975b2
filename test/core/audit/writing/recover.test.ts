import { appendFileSync, copyFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { asciiJson, sha256 } from "../../../../core/audit/journal/entry.ts";
import { parseBody } from "../../../../core/audit/journal/lines.ts";
import { recover } from "../../../../core/audit/writing/recover.ts";
import { verifyAudit } from "../../../../core/audit/verification/verify.ts";
import { auditFolder, fileIn, openLog, read, tickingClock } from "../world.ts";

const later = tickingClock(Date.parse("2026-06-01T13:00:00.000Z"));
/** A store that recorded the writes of these requests. */
const storeWith = (...requests: string[]) => ({
  committed: async (request: string) => (requests.includes(request) ? 1 : 0),
});

/**
 * What a process left that was killed: a read, a whole write, and two writes without an outcome. It lies in another
 * folder than it was written in, where no living process has it open.
 */
async function killedHub(): Promise<string> {
  const [worked, folder] = [auditFolder(), auditFolder()];
  const log = await openLog(worked);
  await log.append(read("r-1"));
  for (const requestId of ["w-whole", "w-committed", "w-lost"]) {
    await log.intent({
      ...read(requestId),
      status: "intent",
      records: [{ owner: "UTO", records: [`PER-${requestId}`] }],
    });
  }
  await log.outcome({ ...read("w-whole"), status: "committed" });
  for (const file of readdirSync(worked)) copyFileSync(join(worked, file), join(folder, file));
  return folder;
}

/** Every entry of the folder's newest segment of files. */
function newest(folder: string) {
  const file =
    readdirSync(folder)
      .filter((name) => name.endsWith(".bodies"))
      .toSorted()
      .at(-1) ?? "";
  return readFileSync(join(folder, file), "utf8").split("\n").slice(0, -1).map(parseBody);
}

describe("recovery at the start", () => {
  it("closes each open write as the store knows it, and says how the file was found", async () => {
    const folder = await killedHub();
    const file = readdirSync(folder)
      .find((name) => name.endsWith(".chain"))
      ?.replace(".chain", "");
    const log = await openLog(folder, { clock: later });
    expect(await recover(folder, storeWith("w-whole", "w-committed"), log)).toEqual({
      files: 1,
      closed: [
        { requestId: "w-committed", committed: true },
        { requestId: "w-lost", committed: false },
      ],
    });
    const [, ...entries] = newest(folder);
    expect(entries.map((body) => body?.header)).toMatchObject([
      { kind: "recovery", requestId: "w-committed", status: "committed" },
      { kind: "recovery", requestId: "w-lost", status: "not committed" },
      { kind: "recovery", status: "ended", found: { file, entries: 6 } },
    ]);
    expect(entries[0]?.leaves).toEqual([{ owner: "UTO", records: ["PER-w-committed"] }]);
    await log.close();
    expect(await verifyAudit(folder)).toMatchObject({ files: 2, faults: [] });
  });

  it("happens once", async () => {
    const folder = await killedHub();
    const log = await openLog(folder, { clock: later });
    await recover(folder, storeWith(), log);
    expect(await recover(folder, storeWith(), log)).toEqual({ files: 0, closed: [] });
  });

  it("leaves the files of a living process alone", async () => {
    const folder = auditFolder();
    const living = await openLog(folder);
    await living.intent({ ...read("w-1"), status: "intent" });
    const log = await openLog(folder, { clock: later });
    expect(await recover(folder, storeWith(), log)).toEqual({ files: 0, closed: [] });
  });

  it("finds nothing to do after a stop in good order", async () => {
    const folder = auditFolder();
    const stopped = await openLog(folder);
    await stopped.append(read("r-1"));
    await stopped.close();
    const log = await openLog(folder, { clock: later });
    expect(await recover(folder, storeWith(), log)).toEqual({ files: 1, closed: [] });
    expect(newest(folder)).toHaveLength(1);
  });

  it("reads as far as the files are whole and changes none of their bytes", async () => {
    const folder = await killedHub();
    const [chain, bodies] = [fileIn(folder, "chain"), fileIn(folder, "bodies")];
    // The last line of the one is torn, the other holds one that nobody was told of.
    truncateSync(chain, readFileSync(chain).length - 20);
    appendFileSync(bodies, '{"seq":7,"header":{"kind":"int');
    const before = [readFileSync(chain), readFileSync(bodies)];
    const log = await openLog(folder, { clock: later });
    const { closed } = await recover(folder, storeWith("w-whole"), log);
    // The outcome of the first write went with the torn line, so the store is asked about it, too.
    expect(closed.map(({ requestId }) => requestId)).toEqual(["w-whole", "w-committed", "w-lost"]);
    expect(newest(folder).at(-1)?.header.found).toMatchObject({ entries: 5 });
    expect([readFileSync(chain), readFileSync(bodies)]).toEqual(before);
    await log.close();
    expect((await verifyAudit(folder)).faults).toEqual([]);
  });

  it("lets a later change of the file's last entry be seen, even hashed anew", async () => {
    const folder = await killedHub();
    const [chain, bodies] = [fileIn(folder, "chain"), fileIn(folder, "bodies")];
    const log = await openLog(folder, { clock: later });
    await recover(folder, storeWith(), log);
    await log.close();
    const line = readFileSync(bodies, "utf8").split("\n").at(-2) ?? "";
    const changed = line.replace('"millis":3', '"millis":4');
    const [before, after] = [line, changed].map((text) => sha256(asciiJson(parseBody(text)?.header)));
    writeFileSync(bodies, readFileSync(bodies, "utf8").replace(line, changed));
    writeFileSync(chain, readFileSync(chain, "utf8").replace(before ?? "", after ?? ""));
    const what =
      "is the first of those up to 6 that are not, all of them, what the start that looked after the file says";
    expect((await verifyAudit(folder)).faults).toMatchObject([{ seq: 1, what, vouched: 0 }]);
  });

  it("lets a later cut of the file be seen", async () => {
    const folder = await killedHub();
    const chain = fileIn(folder, "chain");
    const log = await openLog(folder, { clock: later });
    await recover(folder, storeWith(), log);
    await log.close();
    truncateSync(chain, readFileSync(chain, "utf8").lastIndexOf("\n", readFileSync(chain).length - 2) + 1);
    const what = "is not as it was at recovery: 5 entries, but 6 were found";
    expect((await verifyAudit(folder)).faults).toContainEqual(expect.objectContaining({ seq: 6, what, torn: false }));
  });
});
