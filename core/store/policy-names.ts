/** Which policies the versions name that are kept: looked up, not counted, so that what is erased need not be noted. */
export interface PolicyNames {
  /** Whether a version names the policy: of this owner's records, or of anybody's. */
  namesPolicy(policy: string, owner?: string): Promise<boolean>;
}
