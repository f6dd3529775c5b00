import { asMember, command, query } from '../declare/index.js';
import { CaptureEvents, CaptureJobRef, CaptureJobView, EventsFound, QueryEvents } from './epcis-shapes.js';

/**
 * Over HTTP these three answer at `/epcis/v2/…`, in the words of the standard, not at `/v1`.
 * No idempotency key: every event has an id of its maker's.
 */
export const captureEvents = command({
  subject: 'logistics.epcis.capture.v1',
  summary: { en: 'Capture visibility events (EPCIS 2.0)', zh: '采集可视化事件（EPCIS 2.0）' },
  access: asMember('tracking.manage'),
  input: CaptureEvents,
  output: CaptureJobView,
});

export const getCaptureJob = query({
  subject: 'logistics.epcis.capture-job.v1',
  summary: { en: 'What became of a capture', zh: '采集任务结果' },
  access: asMember('tracking.manage'),
  input: CaptureJobRef,
  output: CaptureJobView,
});

export const queryEvents = query({
  subject: 'logistics.epcis.query.v1',
  summary: {
    en: 'Visibility events of our goods (EPCIS 2.0)',
    zh: '查询本企业货物的可视化事件（EPCIS 2.0）',
  },
  access: asMember('consignments.read'),
  input: QueryEvents,
  output: EventsFound,
});
