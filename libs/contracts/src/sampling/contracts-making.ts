import { asMember, command, query } from '../declare/index.js';
import { BookingRef, BookingView, CollectSample, ShipSample } from './bookings.js';
import { FilePart, FilePartRef, FilePartStored, FileRef, FileView, StoreFilePart } from './files.js';
import {
  AddPhotos,
  CheckInMaterial,
  CommentRound,
  FindNextSteps,
  FinishStep,
  LabelFound,
  LabelRef,
  NextSteps,
  RecordCustody,
  RecordMeasurements,
  ReportProblem,
  ReviseSample,
  WorkOnStep,
} from './making.js';

export const checkInMaterial = command({
  subject: 'sampling.material.check-in.v1',
  summary: { en: 'Check in material, with photo and label', zh: '物料签收（拍照、贴标）' },
  http: 'POST /v1/sample-bookings/:bookingId/materials',
  access: asMember('sampling.staff'),
  input: CheckInMaterial,
  output: BookingView,
  errors: ['TRANSITION_REFUSED'],
});

export const recordCustody = command({
  subject: 'sampling.custody.record.v1',
  summary: { en: 'Who has it, and where it is', zh: '登记物料与样衣的交接' },
  http: 'POST /v1/sample-bookings/:bookingId/custody',
  access: asMember('sampling.staff'),
  input: RecordCustody,
  output: BookingView,
  errors: ['TRANSITION_REFUSED'],
});

export const findLabel = query({
  subject: 'sampling.custody.find-label.v1',
  summary: { en: 'Whose label this is', zh: '扫码查找' },
  http: 'GET /v1/centres/:centreId/labels/:label',
  access: asMember('sampling.staff'),
  input: LabelRef,
  output: LabelFound,
});

export const findNextSteps = query({
  subject: 'sampling.step.find-next.v1',
  summary: { en: 'My next step', zh: '我的下一步' },
  http: 'GET /v1/centres/:centreId/next-steps',
  access: asMember('sampling.staff'),
  input: FindNextSteps,
  output: NextSteps,
});

export const startStep = command({
  subject: 'sampling.step.start.v1',
  summary: { en: 'Start a step, or go on after a pause', zh: '开始或继续工序' },
  http: 'POST /v1/sample-bookings/:bookingId/steps/:step/start',
  access: asMember('sampling.staff'),
  input: WorkOnStep,
  output: BookingView,
  errors: ['TRANSITION_REFUSED', 'STEP_NOT_READY'],
});

export const pauseStep = command({
  subject: 'sampling.step.pause.v1',
  summary: { en: 'Pause a step', zh: '暂停工序' },
  http: 'POST /v1/sample-bookings/:bookingId/steps/:step/pause',
  access: asMember('sampling.staff'),
  input: WorkOnStep,
  output: BookingView,
  errors: ['TRANSITION_REFUSED'],
});

export const finishStep = command({
  subject: 'sampling.step.finish.v1',
  summary: { en: 'A step is done', zh: '完成工序' },
  http: 'POST /v1/sample-bookings/:bookingId/steps/:step/finish',
  access: asMember('sampling.staff'),
  input: FinishStep,
  output: BookingView,
  errors: ['TRANSITION_REFUSED'],
});

export const reportProblem = command({
  subject: 'sampling.step.report-problem.v1',
  summary: { en: 'Report a problem; more time repairs the plan', zh: '上报问题（需加时则修复排程）' },
  http: 'POST /v1/sample-bookings/:bookingId/steps/:step/problem',
  access: asMember('sampling.staff'),
  input: ReportProblem,
  output: BookingView,
  errors: ['TRANSITION_REFUSED'],
});

export const recordMeasurements = command({
  subject: 'sampling.round.measure.v1',
  summary: { en: 'Measurement sheet of a round', zh: '登记尺寸表' },
  http: 'PUT /v1/sample-bookings/:bookingId/rounds/:round/measurements',
  access: asMember('sampling.staff'),
  input: RecordMeasurements,
  output: BookingView,
  errors: ['TRANSITION_REFUSED'],
});

export const addPhotos = command({
  subject: 'sampling.photo.add.v1',
  summary: { en: 'Add photos', zh: '添加照片' },
  http: 'POST /v1/sample-bookings/:bookingId/photos',
  access: asMember('sampling.staff'),
  input: AddPhotos,
  output: BookingView,
  errors: ['TRANSITION_REFUSED'],
});

export const commentRound = command({
  subject: 'sampling.round.comment.v1',
  summary: { en: 'Comment a round, per point of measure', zh: '批注本轮样衣' },
  http: 'POST /v1/sample-bookings/:bookingId/rounds/:round/comments',
  access: asMember('samples.read'),
  input: CommentRound,
  output: BookingView,
  errors: ['TRANSITION_REFUSED'],
});

export const reviseSample = command({
  subject: 'sampling.round.revise.v1',
  summary: { en: 'Ask for another round', zh: '申请改样' },
  http: 'POST /v1/sample-bookings/:bookingId/revisions',
  access: asMember('samples.book'),
  input: ReviseSample,
  output: BookingView,
  errors: ['TRANSITION_REFUSED', 'NO_SLOT', 'STEP_IMPOSSIBLE', 'CALENDAR_YEAR_UNKNOWN', 'SLOT_TAKEN'],
});

export const approveSample = command({
  subject: 'sampling.round.approve.v1',
  summary: { en: 'Approve the sample', zh: '确认样衣合格' },
  http: 'POST /v1/sample-bookings/:bookingId/approve',
  access: asMember('samples.book'),
  input: BookingRef,
  output: BookingView,
  errors: ['TRANSITION_REFUSED'],
});

export const collectSample = command({
  subject: 'sampling.booking.collect.v1',
  summary: { en: 'The customer took the sample along', zh: '客户自提' },
  http: 'POST /v1/sample-bookings/:bookingId/collect',
  access: asMember('sampling.staff'),
  input: CollectSample,
  output: BookingView,
  errors: ['TRANSITION_REFUSED'],
});

export const shipSample = command({
  subject: 'sampling.booking.ship.v1',
  summary: { en: 'Hand the sample to logistics', zh: '交付物流' },
  http: 'POST /v1/sample-bookings/:bookingId/ship',
  access: asMember('sampling.staff'),
  input: ShipSample,
  output: BookingView,
  errors: ['TRANSITION_REFUSED'],
});

export const closeBooking = command({
  subject: 'sampling.booking.close.v1',
  summary: { en: 'Close a booking', zh: '关闭预约' },
  http: 'POST /v1/sample-bookings/:bookingId/close',
  access: asMember('sampling.staff'),
  input: BookingRef,
  output: BookingView,
  errors: ['TRANSITION_REFUSED'],
});

/** Behind `POST /v1/files` of the gateway, which cuts the body into parts. */
export const storeFilePart = command({
  subject: 'sampling.file.store.v1',
  summary: { en: 'A part of a file', zh: '上传文件分片' },
  access: asMember('samples.read'),
  input: StoreFilePart,
  output: FilePartStored,
  errors: ['FILE_TYPE_REFUSED', 'FILE_TOO_LARGE', 'FILE_QUOTA_REACHED'],
});

/** Behind `GET /v1/files/ID` of the gateway: for its own enterprise, and for both sides of the booking it belongs to. */
export const readFilePart = query({
  subject: 'sampling.file.read.v1',
  summary: { en: 'A part of a file', zh: '下载文件分片' },
  access: asMember('samples.read'),
  input: FilePartRef,
  output: FilePart,
});

export const getFile = query({
  subject: 'sampling.file.get.v1',
  summary: { en: 'What a file is', zh: '文件信息' },
  http: 'GET /v1/files/:fileId/about',
  access: asMember('samples.read'),
  input: FileRef,
  output: FileView,
});
