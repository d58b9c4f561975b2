import type { Subgraph } from "../make.ts";
import { permissions } from "./permissions.ts";
import { datasets } from "../../records/documents/records.ts";
import { resolvers } from "./resolvers.ts";

export const subgraph: Subgraph = {
  name: "documents",
  resolvers,
  permissions,
  datasets,
};
