/** The issuer's keys cannot be had, so no token can be judged; `cause` says why. */
export class SignInUnavailable extends Error {
  override readonly name = "SignInUnavailable";
}
