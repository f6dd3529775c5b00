/** One message of a server-sent event stream. */
export interface StreamMessage {
  readonly event: string;
  readonly data: string;
  readonly id: string | undefined;
}

const MAX_MESSAGE_CHARACTERS = 2_000_000;

/**
 * Reads server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html); the platform ends
 * lines with \n. Comments (heartbeats) are handed over as a message of event `comment`, so that silence shows.
 * @throws RangeError when a message does not end
 */
export async function* readEventStream(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamMessage> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += decoder.decode(value, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      if (text.length > MAX_MESSAGE_CHARACTERS)
        throw new RangeError('a message of the event stream does not end');
      for (const block of blocks) yield parseBlock(block);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function parseBlock(block: string): StreamMessage {
  const fields = block.split('\n').map((line): [string, string] => {
    const colon = line.indexOf(':');
    return colon < 0 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
  });
  const last = (name: string): string | undefined => fields.findLast(([field]) => field === name)?.[1];
  const data = fields.filter(([field]) => field === 'data').map(([, value]) => value);
  return {
    event: last('event') ?? (data.length === 0 ? 'comment' : 'message'),
    data: data.join('\n'),
    id: last('id'),
  };
}
