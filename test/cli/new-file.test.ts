import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createNewFile, moveToNewFile } from "../../cli/new-file.ts";
import { inWords } from "../../core/mendable.ts";

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "borderlink-"));
  path = join(folder, "made.txt");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const refused = () => `${path} exists already (EEXIST). Nothing is ever overwritten: move it away, or name another.`;

/** Both ways in which a command makes a file. */
const ways = {
  "written where it stands": async (text: string) => {
    const file = await createNewFile(path);
    await file.writeFile(text);
    await file.close();
  },
  "finished aside": async (text: string) => {
    const draft = join(folder, `draft of ${text}`);
    await writeFile(draft, text, { mode: 0o600 });
    await moveToNewFile(draft, path).finally(() => rm(draft, { force: true }));
  },
};

describe.each(Object.entries(ways))("a file that a command makes, %s", (_way, make) => {
  it("is for the user alone who runs it", async () => {
    await make("one");
    expect(await readFile(path, "utf8")).toBe("one");
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it("takes the place of nothing: not of a file, a folder or a link that leads nowhere", async () => {
    const standing = {
      file: () => writeFile(path, "mine"),
      folder: () => mkdir(path),
      link: () => symlink(join(folder, "elsewhere"), path),
    };
    for (const stand of Object.values(standing)) {
      await stand();
      expect(inWords(await make("one").catch((error: unknown) => error))).toBe(refused());
      expect(await readdir(folder)).toEqual(["made.txt"]);
      await rm(path, { recursive: true });
    }
  });

  it("is made by one alone of many at once", async () => {
    const tried = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => make(String(index))));
    const made = tried.flatMap(({ status }, index) => (status === "fulfilled" ? [index] : []));
    expect(made).toHaveLength(1);
    expect(await readFile(path, "utf8")).toBe(String(made[0]));
  });
});
