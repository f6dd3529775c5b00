import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator';
import type { Class } from './contract.js';
import { escapePointer, outlineFaults } from './outline.js';
import { isPlainlyValid } from './plainly-valid.js';
import { Refusal, type FieldFault } from './refusal.js';

const MAX_FAULTS = 50;

/**
 * Checks and converts an incoming object to its contract class.
 * Unknown fields are refused, texts come out trimmed and normalised. What is far too large, or names what every
 * object has (`constructor`), is refused before the rest is looked at.
 * @throws Refusal `VALIDATION_FAILED` with a JSON pointer for every wrong field (at most 50).
 */
export function validated<T extends object>(of: Class<T>, raw: unknown): T {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    throw new Refusal('VALIDATION_FAILED', {}, [
      { pointer: '', code: 'object', message: 'must be an object' },
    ]);
  }
  refuseIfAny(outlineFaults(of, raw));
  const instance = plainToInstance(of, raw, { exposeDefaultValues: true });
  if (!hasRules(of)) {
    refuseIfAny(Object.keys(raw).map((name) => ({ pointer: `/${name}`, code: 'unknownField' })));
    return instance;
  }
  if (isPlainlyValid(instance)) return instance;
  const errors = validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
  });
  refuseIfAny(errors.flatMap((error) => faultsOf(error, '')));
  return instance;
}

const rulesByClass = new WeakMap<Class<object>, boolean>();

function hasRules(of: Class<object>): boolean {
  const known = rulesByClass.get(of);
  if (known !== undefined) return known;
  const has = getMetadataStorage().getTargetValidationMetadatas(of, '', true, false).length > 0;
  rulesByClass.set(of, has);
  return has;
}

function refuseIfAny(faults: FieldFault[]): void {
  if (faults.length > 0) throw new Refusal('VALIDATION_FAILED', {}, faults.slice(0, MAX_FAULTS));
}

function faultsOf(error: ValidationError, parent: string): FieldFault[] {
  const pointer = `${parent}/${escapePointer(error.property)}`;
  const own = Object.entries(error.constraints ?? {}).map(([name, message]) => ({
    pointer,
    code: name === 'whitelistValidation' ? 'unknownField' : name,
    message: name === 'whitelistValidation' ? 'is not a known field' : message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, pointer))];
}
