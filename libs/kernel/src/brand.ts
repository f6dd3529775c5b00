declare const brand: unique symbol;

/**
 * A `T` that may not be mixed up with another `T`: `Brand<string, 'OrderId'>` is a string everywhere,
 * but a BidId cannot be passed for it. Exists for the compiler only, nothing is added at run time.
 */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
