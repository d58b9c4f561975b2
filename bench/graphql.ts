import { createRequire } from "node:module";
import type * as Graphql from "graphql";

// The peers bring a graphql of their own into this folder, and two of them do not know each other's types.
const require = createRequire(new URL("../package.json", import.meta.url));

/** The hub's own instance of graphql-js. */
export const graphql = require("graphql") as typeof Graphql;
