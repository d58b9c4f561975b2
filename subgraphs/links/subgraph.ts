import type { Subgraph } from "../make.ts";
import { permissions } from "./permissions.ts";
import { datasets } from "../../records/links/records.ts";
import { resolvers } from "./resolvers.ts";

export const subgraph: Subgraph = { name: "links", resolvers, permissions, datasets };
