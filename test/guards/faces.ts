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
];
