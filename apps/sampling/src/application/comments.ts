import { MAX_COMMENTS, type Refusal, refuseField } from '@tianfu/contracts';

/** A round with as many comments as it may have. */
export const tooManyComments = (): Refusal =>
  refuseField('/comments', 'arrayMaxSize', { maxItems: MAX_COMMENTS });
