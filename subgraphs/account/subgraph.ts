import type { Subgraph } from "../make.ts";
import { permissions } from "./permissions.ts";
import { resolvers } from "./resolvers.ts";

export const subgraph: Subgraph = { name: "account", resolvers, permissions, datasets: [] };
