/**
 * `npm run test:mongodb`: downloads a MongoDB server by way of `mongodb-memory-server`, starts it as a replica set of
 * one member, and runs the contract suite of the store and the tests of its backup against it. Needs internet once, then
 * its cache.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

const version = "10";

/** Run where npm has put the package on the path of modules; ends when its standard input does. */
const starter = `
  const { createRequire } = require("node:module");
  const { delimiter, dirname, join } = require("node:path");
  const bin = process.env.PATH.split(delimiter).find((folder) => folder.includes("_npx"));
  const { MongoMemoryReplSet } = createRequire(join(dirname(bin), "x.js"))("mongodb-memory-server");
  MongoMemoryReplSet.create({ replSet: { count: 1, storageEngine: "wiredTiger" } }).then((server) => {
    console.log("MONGODB_URI=" + server.getUri());
    process.stdin.resume().on("end", () => server.stop().then(() => process.exit(0)));
  });
`;

const packaged = ["exec", "--yes", `--package=mongodb-memory-server@${version}`, "--", "node", "-e", starter];
const server = spawn("npm", packaged, { stdio: ["pipe", "pipe", "inherit"] });
const ended = once(server, "exit");

let uri: string | undefined;
for await (const line of createInterface({ input: server.stdout })) {
  if (!line.startsWith("MONGODB_URI=")) continue;
  uri = line.slice("MONGODB_URI=".length);
  break;
}

if (uri) {
  const tests = ["test/core/store/mongodb.test.ts", "test/cli/backup-mongodb.test.ts"];
  const suite = spawn(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...tests], {
    stdio: "inherit",
    env: { MONGODB_URI: uri, HUB_TEST_REQUIRE_MONGODB: "1" },
  });
  const [code] = await once(suite, "exit");
  server.stdin.end();
  await ended;
  process.exitCode = code === 0 ? 0 : 1;
} else {
  console.error(
    "No MongoDB server could be downloaded: this command needs npm's registry and fastdl.mongodb.org.\n" +
      "Without internet, put mongod on the path or set MONGODB_URI, and run npm test.",
  );
  process.exitCode = 1;
}
