import { openApiDocument } from '@tianfu/contracts';
import { eventSchemas, writeEventNotices, writeEvents } from './write-events.js';
import { writeFormRules } from './write-form-rules.js';
import { writeOperations, writeTypes } from './write-types.js';
import { writeVocabulary } from './write-vocabulary.js';

const head = '// Generated from the contracts by `npm run generate`; changes made here do not last.\n\n';

/** Name and text of every file under src/generated. */
export function generatedFiles(): Record<string, string> {
  const document = openApiDocument();
  const files = {
    'event-notices.ts': writeEventNotices(),
    'events.ts': writeEvents(),
    ...writeFormRules(document),
    'operations.ts': writeOperations(document),
    'types.ts': writeTypes(document, eventSchemas()),
    ...writeVocabulary(),
  };
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, head + text]));
}
