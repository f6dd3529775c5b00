/** Every service that may own a contract or call one; gateway and platform own none. */
export const SERVICE_NAMES = [
  'identity',
  'certification',
  'orders',
  'matching',
  'logistics',
  'sampling',
  'gateway',
  'platform',
] as const;
export type ServiceName = (typeof SERVICE_NAMES)[number];

/** `<owner>.<noun>.<verb or past tense>.v<N>`, for example `orders.bid.place.v1`. */
export type Subject = `${ServiceName}.${string}.${string}.v${number}`;

/** NATS subject a command or query is sent on. */
export const commandSubject = (subject: Subject): string => `cmd.${subject}`;
/** NATS subject an event is published on (inside the JetStream stream `EVT`). */
export const eventSubject = (subject: Subject): string => `evt.${subject}`;

export function ownerOf(subject: Subject): ServiceName {
  const owner = SERVICE_NAMES.find((name) => subject.startsWith(`${name}.`));
  if (owner === undefined) throw new Error(`subject ${subject} names no known service`);
  return owner;
}
