import { useRef } from 'react';

/**
 * A key for one wish: the same content keeps its key until `done`, so that pressing again after the network
 * failed has no second effect; changed content is another wish.
 */
export function useWish(): { keyFor: (content: unknown) => string; done: () => void } {
  const wish = useRef<{ content: string; key: string } | undefined>(undefined);
  return {
    keyFor(content) {
      const text = JSON.stringify(content);
      if (wish.current?.content !== text) wish.current = { content: text, key: randomKey() };
      return wish.current.key;
    },
    done() {
      wish.current = undefined;
    },
  };
}

/** `crypto.randomUUID` is missing on pages served without TLS. */
const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
