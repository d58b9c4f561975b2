import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { setAgreement } from "../../cli/commands/agreements.ts";

const silent = { answer: () => {}, remark: () => {} };

it.each([
  ["{broken", "is not JSON."],
  ['{"owner":"UTO","scopes":["*:read"],"owner":"NLD"}', "names owner twice."],
  [
    '{"owner":"uto","scopes":[],"until":"2035","more":1}',
    [
      "is no agreement:",
      "- owner: an owner is an upper-case code such as UTO",
      "- scopes: must not be empty",
      "- until: must be a date and time such as 2027-06-30T00:00:00Z (RFC 3339)",
      "- has no field more",
    ].join("\n"),
  ],
  [
    '{"owner":"DEU","scopes":["document:check"],"screening":{"sector":"police","police":[{"bureau":"D"}]}}',
    "is no agreement:\n- screening.police: an organisation that screens is not the police who are told: it would be told what it met",
  ],
])("an agreement's file that is none is refused with all that is wrong with it: %s", async (text, said) => {
  const folder = mkdtempSync(join(tmpdir(), "borderlink-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "agreement.json");
  writeFileSync(file, text);
  await expect(setAgreement(file, silent)).rejects.toMatchObject({ code: 2, message: `${file} ${said}` });
});
