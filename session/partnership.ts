import { AgreementService, type AgreementServiceOptions } from "./agreements/service.ts";
import { CapacityService, type CapacityServiceOptions } from "./capacity.ts";

type PartnershipParts = AgreementServiceOptions & CapacityServiceOptions;

/** What one request may learn of its organisation as a partner of the hub: each service is made when it is first asked for. */
export class PartnershipSession {
  readonly parts: PartnershipParts;
  private readonly made: { -readonly [Service in keyof PartnershipSession]?: PartnershipSession[Service] } = {};

  constructor(parts: PartnershipParts) {
    this.parts = parts;
  }

  get agreements(): AgreementService {
    return (this.made.agreements ??= new AgreementService(this.parts));
  }

  get capacity(): CapacityService {
    return (this.made.capacity ??= new CapacityService(this.parts));
  }
}
