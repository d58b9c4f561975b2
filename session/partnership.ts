import { AgreementService, type AgreementServiceOptions } from "./agreements/service.ts";
import { CapacityService, type CapacityServiceOptions } from "./capacity.ts";
import { DeliveryService, type DeliveryServiceOptions } from "./deliveries.ts";

type PartnershipParts = AgreementServiceOptions & CapacityServiceOptions & DeliveryServiceOptions;

/** What one request may learn of its organisation as a partner of the hub: each service is made when it is first asked for. */
export class PartnershipSession {
  readonly parts: PartnershipParts;
  private readonly made: { -readonly [Service in keyof PartnershipSession]?: PartnershipSession[Service] } = {};

  constructor(parts: PartnershipParts) {
    this.parts = parts;
  }

  /** What was agreed with it, and what was exchanged. */
  get agreements(): AgreementService {
    return (this.made.agreements ??= new AgreementService(this.parts));
  }

  /** Where it says that it has delivered. */
  get deliveries(): DeliveryService {
    return (this.made.deliveries ??= new DeliveryService(this.parts));
  }

  /** What countries can do at their borders. */
  get capacity(): CapacityService {
    return (this.made.capacity ??= new CapacityService(this.parts));
  }
}
