import { allEvents, SchemaCollector } from '@tianfu/contracts';
import type { Schema } from './document-shapes.js';
import { namesIn } from './type-text.js';

/** Schemas of all event payloads and of what they nest. */
export function eventSchemas(): Record<string, Schema> {
  const collector = new SchemaCollector();
  for (const event of allEvents) collector.refTo(event.payload);
  return collector.schemas;
}

/** `events.ts`: subjects, names in both languages, and payload types. */
export function writeEvents(): string {
  const payloads = namesIn(allEvents.map((event) => event.payload.name).join(' ')).toSorted();
  const rows = allEvents.map(
    ({ subject, summary, notice }) => `  '${subject}': ${JSON.stringify({ ...summary, notice })},`,
  );
  return `import type { ${payloads.join(', ')} } from './types.js';

/** Payload of every event, by subject. */
export interface EventPayloads {
${allEvents.map((event) => `  '${event.subject}': ${event.payload.name};`).join('\n')}
}

export type EventSubject = keyof EventPayloads;

/** Every event: its name in both languages, and whether it stays in the notification list. */
export const EVENTS = {
${rows.join('\n')}
} as const satisfies Readonly<Record<EventSubject, { en: string; zh: string; notice: boolean }>>;
`;
}

/** `event-notices.ts`: the subjects alone, for a browser that hears events and has its own sentences for them. */
export function writeEventNotices(): string {
  const rows = allEvents.map(({ subject, notice }) => `  '${subject}': ${String(notice)},`);
  return `import type { EventSubject } from './events.js';

/** Every event, and whether it stays in the notification list. */
export const EVENT_NOTICES = {
${rows.join('\n')}
} as const satisfies Readonly<Record<EventSubject, boolean>>;
`;
}
