/**
 * The commands of the manual that its test does not run as they stand, and why. Each of them is parsed all the same:
 * script, command, options and settings must be there.
 */
export const notRun: readonly { readonly begins: string; readonly why: string }[] = [
  { begins: "npm start", why: "runs until it is stopped: test/gateway/process.test.ts starts the hub and asks it" },
  { begins: "npm test", why: "is the run in which this test stands" },
  {
    begins: "npm run subgraph",
    why: "runs until it is stopped: test/gateway/link-query.test.ts asks remote subgraphs",
  },
  { begins: "npm run check", why: "takes half a minute; CI runs it beside the tests" },
  { begins: "npm run generate", why: "writes into the checkout; npm run check compares" },
  { begins: "npm run fix", why: "writes into the checkout" },
  { begins: "npm run test:mongodb", why: "fetches a server, which needs the network" },
  { begins: "npm run attacks", why: "takes two minutes; CI runs it" },
  { begins: "npm run dearest", why: "takes an hour: it makes a large world; the attacks search on a small one" },
  { begins: "npm run guards", why: "takes many minutes" },
  { begins: "npm run openapi", why: "fetches tools from npm and PyPI, which needs the network; CI runs it" },
  { begins: "npm run faults", why: "takes many minutes, and root for a full disk" },
  { begins: "npm run fuzz", why: "takes many minutes; its properties stand in npm test with fewer runs" },
  { begins: "npm run bench", why: "takes minutes; test/bench runs its parts" },
  { begins: "npm run matching", why: "takes ten seconds; test/records/persons/scoring.test.ts judges its pairs" },
  { begins: "npm run names", why: "takes minutes; test/records/persons/candidates.test.ts tries the index" },
  { begins: "npm run soak", why: "takes ten minutes" },
  {
    begins: "npm run borderlink -- backup /elsewhere/hub-2027-01-31.backup",
    why: "asks for a passphrase at the terminal: the form for cron, below it, is run",
  },
  {
    begins: "npm run borderlink -- restore /elsewhere/hub-2027-01-31.backup",
    why: "asks for a passphrase at the terminal: the form for cron, below it, is run",
  },
  {
    begins: "npm run borderlink -- exports check",
    why: "needs a file that a hub made: test/gateway/export/scheduled.test.ts checks some",
  },
  { begins: "npm run borderlink -- audit lost", why: "needs a lost folder: test/cli/mending.test.ts runs it" },
  { begins: "curl -N", why: "runs until it is ended: test/gateway/live/events.test.ts subscribes" },
  {
    begins: "npm run borderlink -- screen",
    why: "needs a hub that listens and its key: test/cli/screen.test.ts runs it against one",
  },
  {
    begins: "npm run borderlink -- feed",
    why: "needs a hub that listens and its key: test/cli/feed.test.ts runs it against one",
  },
  {
    begins: "npm run borderlink -- follow",
    why: "needs another hub that listens and its key: test/imports/follow.test.ts follows one",
  },
  {
    begins: "npm run borderlink -- pack",
    why: "asks for a passphrase at the terminal, on a device: test/cli/pack.test.ts runs them one after the other",
  },
  { begins: "npm run feeds", why: "takes many minutes; test/feeds kills a follower of fewer records" },
  { begins: "npm run packs-bench", why: "takes minutes; test/packs/first-line.test.ts tries the first line" },
  { begins: "npm run packs", why: "takes many minutes; its properties stand in test/packs with fewer runs" },
  { begins: "npm run import-bench", why: "takes minutes; test/imports/counts.test.ts takes its forms in" },
  { begins: "npm run screen-bench", why: "takes minutes; test/cli/screen.test.ts breaks it off and goes on" },
  { begins: "curl", why: "needs a hub that listens: the test runs it by itself, against one" },
];

/** What is done in a smaller form, for time. */
export const smaller: ReadonlyMap<string, string> = new Map([["--persons 200000", "--persons 1"]]);
