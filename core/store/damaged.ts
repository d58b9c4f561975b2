import { StoreUnavailable } from "./port.ts";

/** What the store holds cannot be read, and no later try will read it. */
export class StoreDamaged extends StoreUnavailable {}
