import type { FastifyInstance } from "fastify";
import { type AddressedOptions, addressedRoutes } from "../addressed/routes.ts";
import { reportShown } from "./shown.ts";

const refusals = {
  inPlainWords: { METHOD_NOT_ALLOWED: "The page of a report is got with GET." },
  allowed: () => "GET",
};

/** Pages of after-action reports, by the addresses that answers give out. */
export async function reportRoutes(app: FastifyInstance, options: AddressedOptions): Promise<void> {
  addressedRoutes(app, reportShown, options, refusals);
}
