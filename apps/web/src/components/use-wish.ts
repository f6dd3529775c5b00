import { useRef } from 'react';
import { Problem } from '@tianfu/sdk';

type Send<I, O> = (input: I, options: { readonly idempotencyKey: string }) => Promise<O>;

interface Wish {
  readonly content: string;
  readonly key: string;
  readonly input: unknown;
}

/** Sends one wish at most once in effect, however often it is pressed. */
export type MakeWish = <I, O>(content: unknown, make: () => I, send: Send<I, O>) => Promise<O>;

/** Below this status the platform has refused: what follows is another wish. */
const UNSURE_STATUS = 500;

/**
 * One wish keeps its key and its input until the platform has spoken, so that pressing again after the network
 * failed has no second effect. Changed content is another wish; `make` runs once for each.
 */
export function useWish(): MakeWish {
  const wish = useRef<Wish | undefined>(undefined);
  return async <I, O>(content: unknown, make: () => I, send: Send<I, O>): Promise<O> => {
    const text = JSON.stringify(content);
    if (wish.current?.content !== text) wish.current = { content: text, key: randomKey(), input: make() };
    const { key, input } = wish.current;
    try {
      // Made by `make` of the same content, which decides its type.
      const answer = await send(input as I, { idempotencyKey: key });
      wish.current = undefined;
      return answer;
    } catch (error) {
      const unsure = error instanceof Problem && (error.status === 0 || error.status >= UNSURE_STATUS);
      if (!unsure) wish.current = undefined;
      throw error;
    }
  };
}

/** `crypto.randomUUID` is missing on pages served without TLS. */
const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
