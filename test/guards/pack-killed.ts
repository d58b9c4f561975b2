import type { Guard } from "./list.ts";

const ofKilled = "test/cli/pack-killed.test.ts";

/** What is believed of a pack or delta whose command was killed as it ended. */
export const packKilled: readonly Guard[] = [
  {
    name: "a delta follows no pack that may not be there",
    file: "cli/commands/pack-build.ts",
    find: "if (held && !newer) return held;",
    put: "if (held) return held;",
    test: [ofKilled, "is in doubt where it is not to be seen"],
  },
  {
    name: "a pack whose command was killed before it had its name is not taken for made",
    file: "packs/unsettled.ts",
    find: "if (isAt(path, named)) return true;",
    put: "if (existsSync(asideOf(draft)) || isAt(path, named)) return true;",
    test: [ofKilled, "after the hub had noted it is made by the same command"],
  },
  {
    name: "an owner is told where nobody knows whether a pack came to be",
    file: "session/offline/holding.ts",
    find: "inDoubt: unsettled !== undefined",
    put: "inDoubt: false",
    test: ["test/gateway/packs.test.ts", "are told as in doubt where the command that made one was killed"],
  },
];
