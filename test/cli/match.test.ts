import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { program } from "../../cli/borderlink.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "borderlink-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Calls `borderlink match` on a file of these lines, with no hub anywhere. */
async function match(lines: readonly string[], ...options: readonly string[]) {
  const file = join(folder, "pairs.csv");
  writeFileSync(file, lines.join("\n"));
  const said = { code: -1, answers: [] as string[], remarks: [] as string[] };
  const output = {
    answer: (text: string) => void said.answers.push(text),
    remark: (text: string) => void said.remarks.push(text),
  };
  await program(async (_options, work) => void (said.code = await work(output))).parseAsync(
    ["match", file, ...options],
    {
      from: "user",
    },
  );
  return { ...said, last: () => JSON.parse(said.answers.at(-1) ?? "") as Record<string, unknown> };
}

const header = "name1,name2,birthDate1,birthDate2,nationality1,nationality2,sex1,sex2,is_match";
const labelled = [
  header,
  'Elina Talmere,"TALMERE, Elina",,,,,,,true',
  "Elina Talmere,Orlane Oskwick,,,,,,,false",
  "Elina Talmere,Elina Talmere,1970-03-04,1962-09-23,UTO,,F,F,0",
  "Elina Talmere,Nimora Fennwick,,,,,,,1",
  "Elina Talmere,Elina Talmere,,,,,,,no",
];

describe("borderlink match", () => {
  it("answers every line's score in their order, and how often it is right where the file says", async () => {
    const { code, last } = await match(labelled, "--json");
    expect(code).toBe(0);
    expect(last()).toEqual({
      pairs: 5,
      threshold: 0.7,
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
      scores: [1, expect.closeTo(0, 1), expect.closeTo(0.55, 2), expect.closeTo(0, 1), 1],
    });
  });

  it("says in words how sure F1 is, which threshold would be best, and explains the worst mistakes", async () => {
    const { answers } = await match(labelled);
    expect(answers.join("\n")).toMatch(
      /^5 pairs, 2 of them one person; one person from 0\.7 on\nprecision 0\.500 {2}recall 0\.500 {2}F1 0\.500 \(95 %: 0\.\d{3} to 0\.\d{3}\)\nbest threshold of this file 0: F1 0\.571\n2 mistakes, the worst first:\nline 5: 0\.000 [^\n]*missed: they are one person\n {4}elina is asked for[^]*\nline 6: 1\.000 [^\n]*alarmed: they are two\n {4}/,
    );
  });

  it("answers the scores alone where nothing says which pairs are one person", async () => {
    const unlabelled = ["name1;name2;note", "Elina Talmere;Elina Talmére;x", "", "Elina Talmere;Orlane Oskwick;y"];
    const { answers, remarks, last } = await match(unlabelled, "--json", "--threshold", "0.9");
    expect(answers[0]).toMatch(/^line 2: 1\.000 {2}Elina Talmere – Elina Talmére\nline 4: 0\.\d{3} /);
    expect(last()).toMatchObject({ pairs: 2, threshold: 0.9, precision: null, recall: null, f1: null });
    expect(remarks).toEqual(["Passed over: the columns note."]);
  });

  it("reads dates, countries and sexes as registers write them", async () => {
    const rows = [
      "Elina Talmere,Elina Talmere,1970-03-00,1970-03,de,Germany,female,F,true",
      "Elina Talmere,Elina Talmere,1962|1970-03-04,1970-03-04,UTO|nl,NLD,-,m,true",
    ];
    expect((await match([header, ...rows], "--json")).last()).toMatchObject({ scores: [1, 1] });
  });

  it("takes a date or sex that it cannot read for unknown, and says where it stands", async () => {
    const rows = ["Elina Talmere,Elina Talmere,04/03/1970,,,,,,true", "Elina Talmere,Elina Talmere,1970,,,,W,,true"];
    const { remarks, last } = await match([header, ...rows], "--json");
    expect(remarks).toEqual([expect.stringMatching(/^Taken for unknown, .*: birthDate1 of line 2, sex1 of line 3\.$/)]);
    expect(last()).toMatchObject({ pairs: 2, scores: [1, 1] });
  });

  it("takes the whole file or refuses it, with each line and reason", async () => {
    const rows = [
      "Elina Talmere,,,,,,,,true",
      "Elina Talmere,Elina Talmere,,,,,,,perhaps",
      "Elina Talmere",
      "Elina Talmere,Elina Talmere,,,,,,,true",
    ];
    await expect(match([header, ...rows])).rejects.toThrow(
      /^3 lines cannot be read, and nothing was compared:\n- line 2: name2 names nobody\n- line 3: is_match is true or false\n- line 4: the row has 1 cells, the header 9$/,
    );
    await expect(match(["name,birthDate", "Elina Talmere,1970"])).rejects.toThrow(/has no column name1 and no name2/);
    await expect(match(["name1,name1,name2"])).rejects.toThrow(/the column name1 twice/);
    await expect(match([header])).rejects.toThrow(/has no pair below its header/);
    await expect(match([])).rejects.toThrow(/is empty/);
    await expect(match(labelled, "--threshold", "70")).rejects.toThrow(/from 0 to 1/);
    await expect(
      program(async (_o, work) => void (await work({ answer() {}, remark() {} }))).parseAsync(
        ["match", join(folder, "none.csv")],
        { from: "user" },
      ),
    ).rejects.toThrow(/none\.csv/);
  });
});
