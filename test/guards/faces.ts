import type { Guard } from "./list.ts";

/** What the page and the commands show, and to whom. */
export const faces: readonly Guard[] = [
  {
    name: "who is led to the query page",
    file: "gateway/page/serve.ts",
    find: 'accept?.includes("text/html") ?',
    put: "accept !== null ?",
    test: ["test/gateway/page.test.ts", "is where a browser that asks for the hub is led, and nobody else"],
  },
  {
    name: "every command's --output",
    file: "cli/borderlink.ts",
    find: "for (const command of leavesOf(borderlink)) command",
    put: "for (const command of leavesOf(borderlink).slice(1)) command",
    test: ["test/cli/answer-file.test.ts", "can be had of every command"],
  },
  {
    name: "an answer's file before the act",
    file: "cli/answer-file.ts",
    find: "const file = await createNewFile(path);",
    put: 'const file = await (await import("node:fs/promises")).open(path, "w", 0o600);',
    test: ["test/cli/answer-file.test.ts", "is refused where a file stands already"],
  },
  {
    name: "no hub where one is misspelt",
    file: "cli/no-store.ts",
    find: "if (!embedded || existsSync(join(data, storeFile))) return;",
    put: "if (!embedded || data !== null) return;",
    test: ["test/cli/calls.test.ts", "says where there is none instead of making one: keys list"],
  },
];
