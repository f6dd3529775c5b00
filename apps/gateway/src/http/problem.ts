import { sentence, type Contract, type FieldFault, type Refusal } from '@tianfu/contracts';
import { faultMessage } from './fault-messages.js';
import { faultsToTell } from './faults-to-tell.js';
import type { Language } from './language.js';

/** RFC 9457 */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly instance: string;
  readonly traceId: string;
  readonly errors?: readonly { pointer: string; code: string; message: string }[];
}

export interface ProblemContext {
  readonly language: Language;
  readonly traceId: string;
  /** Path of the request, without its query. */
  readonly path: string;
  readonly contract: Contract | undefined;
  /** What the caller sent, when it got that far. */
  readonly input: unknown;
}

/** The problem document a refusal becomes, in the caller's language. */
export function problemOf(refusal: Refusal, context: ProblemContext): ProblemDocument {
  const { language, contract } = context;
  const faults = faultsToTell(refusal.faults, context.input);
  return {
    type: `/docs/errors#${refusal.code}`,
    title: sentence(refusal.code, language, refusal.params),
    status: refusal.status,
    code: refusal.code,
    instance: context.path,
    traceId: context.traceId,
    ...(faults.length > 0 && { errors: faults.map((fault) => told(fault, contract, language)) }),
  };
}

function told(fault: FieldFault, contract: Contract | undefined, language: Language) {
  return { pointer: fault.pointer, code: fault.code, message: faultMessage(fault, contract, language) };
}
