import type { Subgraph } from "../make.ts";
import { permissions } from "./permissions.ts";
import { datasets } from "../../records/checks/records.ts";
import { resolvers } from "./resolvers.ts";

export const subgraph: Subgraph = { name: "checks", resolvers, permissions, datasets };
