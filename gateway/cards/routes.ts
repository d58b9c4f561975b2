import type { FastifyInstance } from "fastify";
import { type AddressedOptions, addressedRoutes } from "../addressed/routes.ts";
import { cardShown } from "./shown.ts";

const refusals = {
  inPlainWords: { METHOD_NOT_ALLOWED: "The page of a card is got with GET." },
  allowed: () => "GET",
};

/** Pages of Quick Check Cards, by the addresses that answers give out. */
export async function cardRoutes(app: FastifyInstance, options: AddressedOptions): Promise<void> {
  addressedRoutes(app, cardShown, options, refusals);
}
