import ical, { ICalCalendarMethod } from 'ical-generator';
import { SAMPLE_STEPS } from '@tianfu/contracts';
import type { CalendarEntry, CalendarWriter } from '../../application/side-ports.js';

const wordsOf = (kind: string): string => {
  const known = Object.entries(SAMPLE_STEPS).find(([code]) => code === kind)?.[1];
  return known === undefined ? kind : `${known.zh} ${known.en}`;
};

/** iCalendar (RFC 5545). An entry keeps its UID, so a moved step moves in every calendar that has it. */
export class IcsWriter implements CalendarWriter {
  write(name: string, entries: readonly CalendarEntry[]): string {
    const calendar = ical({
      name,
      prodId: { company: 'Tianfu', product: 'sampling', language: 'ZH' },
      method: ICalCalendarMethod.PUBLISH,
    });
    for (const { id, number, title, kind, place, from, until, sequence } of entries) {
      calendar.createEvent({
        id: `${id}@sampling.tianfu`,
        summary: `${wordsOf(kind)} · ${title} (${number})`,
        location: place,
        start: from,
        end: until,
        sequence,
      });
    }
    return calendar.toString();
  }
}
