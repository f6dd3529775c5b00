import type { FactoryProvider, InjectionToken } from '@nestjs/common';

/**
 * A provider: a plain class made of what its constructor asks for, in that order. So use cases know nothing of
 * Nest; the compiler checks each given part against the port it stands for.
 */
export function made<Parts extends unknown[]>(
  of: new (...parts: Parts) => object,
  ...from: { [Part in keyof Parts]: InjectionToken<Parts[Part]> }
): FactoryProvider {
  return { provide: of, useFactory: (...parts: Parts) => new of(...parts), inject: from };
}
