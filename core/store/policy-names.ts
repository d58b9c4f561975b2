/** A policy, and whose records are asked whether they go under it; without an owner, anybody's. */
export interface PolicyName {
  readonly policy: string;
  readonly owner?: string;
}

/** Which policies the versions name that are kept: looked up, not counted, so that what is erased need not be noted. */
export interface PolicyNames {
  /** Whether a version names each of them, in their order. */
  namesPolicies(asked: readonly PolicyName[]): Promise<boolean[]>;
}
