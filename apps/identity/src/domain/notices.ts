import type { Audience } from '@tianfu/contracts';

/** Who a row of the notification list is for. */
export const POOLS = ['enterprise', 'person', 'operators'] as const;
export type Pool = (typeof POOLS)[number];

export interface Recipient {
  readonly pool: Pool;
  /** The enterprise or person; the one id below for the operators together. */
  readonly recipientId: string;
}

/** The operators share one list; RFC 9562's nil UUID stands for it. */
export const OPERATORS_ID = '00000000-0000-0000-0000-000000000000';

export const operators = (): Recipient => ({ pool: 'operators', recipientId: OPERATORS_ID });

/** The lists an event goes to, each once. The market reads the feed, not a notice. */
export function recipientsOf(audience: readonly Audience[]): Recipient[] {
  const recipients = audience.flatMap((target) => recipientOf(target) ?? []);
  return [...new Map(recipients.map((recipient) => [keyOf(recipient), recipient])).values()];
}

function recipientOf(target: Audience): Recipient | undefined {
  switch (target.to) {
    case 'enterprise':
      return { pool: 'enterprise', recipientId: target.enterpriseId };
    case 'person':
      return { pool: 'person', recipientId: target.personId };
    case 'operators':
      return operators();
    case 'market':
      return undefined;
  }
}

const keyOf = ({ pool, recipientId }: Recipient): string => `${pool} ${recipientId}`;

/** The lists a person reads: those of the active enterprise, the own, and the operators' for an operator. */
export function poolsOf(reader: {
  personId: string;
  enterpriseId: string | undefined;
  isOperator: boolean;
}): Recipient[] {
  const own: Recipient[] = [{ pool: 'person', recipientId: reader.personId }];
  if (reader.enterpriseId !== undefined) own.push({ pool: 'enterprise', recipientId: reader.enterpriseId });
  if (reader.isOperator) own.push(operators());
  return own;
}
