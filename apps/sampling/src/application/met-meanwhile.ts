import { Refusal } from '@tianfu/contracts';

/** For sheets, whose names were compared before: a name that is taken now was added meanwhile. @throws always */
export function metMeanwhile(error: unknown): never {
  if (!(error instanceof Refusal) || error.code !== 'RESOURCE_NAME_TAKEN') throw error;
  throw new Refusal('TRY_AGAIN', {}, [], { cause: error });
}
