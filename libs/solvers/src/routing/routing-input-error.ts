/** What the caller gave is not a problem, plan or lock that can be searched; the message says what and where. */
export class RoutingInputError extends Error {
  override readonly name = 'RoutingInputError';
}
