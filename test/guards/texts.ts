import type { Guard } from "./list.ts";

const forged = "test/cli/forged-texts.test.ts";

/** What keeps a text that somebody stored from forging what another reads. */
export const texts: readonly Guard[] = [
  {
    name: "line ends in a text that is shown",
    file: "core/visible.ts",
    find: ".replaceAll(/\\n|(?<= ) /g, written)",
    put: "",
    test: ["test/core/visible.test.ts", "shows a line end"],
  },
  {
    name: "name in the list of keys",
    file: "cli/commands/keys-list.ts",
    find: "visible(name),",
    put: "name,",
    test: [forged, "in the list of keys"],
  },
  {
    name: "bound in the list of keys",
    file: "cli/commands/keys-list.ts",
    find: 'visible(bounds.join("; "))',
    put: 'bounds.join("; ")',
    test: [forged, "in the list of keys"],
  },
  {
    name: "reason of a hold",
    file: "cli/commands/retention-records.ts",
    find: "visible(reason)",
    put: "reason",
    test: [forged, "as the reason of a hold"],
  },
  {
    name: "who asked, in the enquiries",
    file: "cli/commands/audit-owner.ts",
    find: "parts.map(visible)",
    put: "parts",
    test: [forged, "as the name or the case of who asked"],
  },
  {
    name: "whatever a command prints",
    file: "cli/output.ts",
    find: "process.stdout.write(`${visibleLines(text)}",
    put: "process.stdout.write(`${text}",
    test: [forged, "by the terminal in whatever a command prints"],
  },
  {
    name: "what an import rejected",
    file: "imports/rejects.ts",
    find: "visibleLines(JSON.stringify(rejected))",
    put: "JSON.stringify(rejected)",
    test: [forged, "in the file of what an import rejected"],
  },
  {
    name: "lines of the log",
    file: "core/log.ts",
    find: "out.write(visibleLines(line))",
    put: "out.write(line)",
    test: ["test/core/visible.test.ts", "turns none in the log"],
  },
  {
    name: "what a record says in the query page",
    file: "gateway/page/start.js",
    find: '(typeof value === "string" ? visible(value) : value)',
    put: "value",
    test: ["test/gateway/page.test.ts", "shows the marks in what a record says"],
  },
];
