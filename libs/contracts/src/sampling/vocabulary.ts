/** The codes of the sample-making centre, each with its English and Chinese name. */
import type { Bilingual } from '../declare/contract.js';

type Vocabulary = Readonly<Record<string, Bilingual>>;
const codesOf = <V extends Vocabulary>(vocabulary: V): readonly (keyof V & string)[] =>
  Object.keys(vocabulary);

export const RESOURCE_KINDS = {
  'pattern-maker': { en: 'Pattern maker', zh: '制版师' },
  cutter: { en: 'Cutter', zh: '裁剪师' },
  sewer: { en: 'Sample sewer', zh: '样衣车工' },
  finisher: { en: 'Finisher', zh: '后道工' },
  presser: { en: 'Presser', zh: '整烫工' },
  fitter: { en: 'Fitter', zh: '审样师' },
  lockstitch: { en: 'Lockstitch machine', zh: '平缝机' },
  overlock: { en: 'Overlock machine', zh: '包缝机' },
  flatlock: { en: 'Flatlock machine', zh: '绷缝机' },
  laser: { en: 'Laser cutter', zh: '激光裁床' },
  'down-filling': { en: 'Down filling machine', zh: '充绒机' },
  plotter: { en: 'Plotter', zh: '绘图仪' },
  'cutting-table': { en: 'Cutting table', zh: '裁剪台' },
  'pressing-table': { en: 'Pressing table', zh: '烫台' },
  'fitting-room': { en: 'Fitting room', zh: '试衣间' },
  other: { en: 'Other', zh: '其他' },
} as const satisfies Vocabulary;
export type ResourceKind = keyof typeof RESOURCE_KINDS;
export const resourceKinds = codesOf(RESOURCE_KINDS);

export const SAMPLE_TYPES = {
  proto: { en: 'Proto sample', zh: '初样' },
  fit: { en: 'Fit sample', zh: '试身样' },
  'pre-production': { en: 'Pre-production sample', zh: '产前样' },
  'size-set': { en: 'Size set', zh: '齐码样' },
  'pattern-only': { en: 'Pattern only', zh: '仅制版' },
  grading: { en: 'Grading', zh: '放码' },
  marker: { en: 'Marker', zh: '排料' },
} as const satisfies Vocabulary;
export type SampleType = keyof typeof SAMPLE_TYPES;
export const sampleTypes = codesOf(SAMPLE_TYPES);

export const SAMPLE_STEPS = {
  pattern: { en: 'Pattern', zh: '制版' },
  grading: { en: 'Grading', zh: '放码' },
  marker: { en: 'Marker', zh: '排料' },
  plot: { en: 'Plot', zh: '绘图' },
  relax: { en: 'Rest the fabric', zh: '面料松布' },
  cut: { en: 'Cut', zh: '裁剪' },
  print: { en: 'Print or embroider', zh: '印绣花' },
  sew: { en: 'Sew', zh: '车缝' },
  fill: { en: 'Fill with down', zh: '充绒' },
  finish: { en: 'Finish', zh: '后道' },
  press: { en: 'Press', zh: '整烫' },
  fit: { en: 'Fit and review', zh: '审样' },
} as const satisfies Vocabulary;
export type SampleStep = keyof typeof SAMPLE_STEPS;
export const sampleSteps = codesOf(SAMPLE_STEPS);

export const DIFFICULTIES = {
  easy: { en: 'Easy', zh: '简单' },
  normal: { en: 'Normal', zh: '一般' },
  hard: { en: 'Hard', zh: '复杂' },
  expert: { en: 'Very hard', zh: '高难' },
} as const satisfies Vocabulary;
export type Difficulty = keyof typeof DIFFICULTIES;
export const difficulties = codesOf(DIFFICULTIES);

export const URGENCIES = {
  relaxed: { en: 'No hurry', zh: '不急' },
  normal: { en: 'Normal', zh: '正常' },
  urgent: { en: 'Urgent', zh: '加急' },
} as const satisfies Vocabulary;
export type Urgency = keyof typeof URGENCIES;
export const urgencies = codesOf(URGENCIES);

export const ABSENCE_KINDS = {
  illness: { en: 'Illness', zh: '病假' },
  leave: { en: 'Leave', zh: '休假' },
  maintenance: { en: 'Maintenance', zh: '保养' },
  breakdown: { en: 'Breakdown', zh: '故障' },
  other: { en: 'Other', zh: '其他' },
} as const satisfies Vocabulary;
export type AbsenceKind = keyof typeof ABSENCE_KINDS;
export const absenceKinds = codesOf(ABSENCE_KINDS);

export const BOOKING_STATES = {
  requested: { en: 'Waiting for a slot', zh: '候补中' },
  quoted: { en: 'Quoted', zh: '已报价' },
  held: { en: 'Slots held', zh: '已占位' },
  confirmed: { en: 'Confirmed', zh: '已确认' },
  'in-progress': { en: 'Being made', zh: '制作中' },
  ready: { en: 'Ready', zh: '已完成待取' },
  collected: { en: 'Collected', zh: '已自提' },
  shipped: { en: 'Handed to logistics', zh: '已交物流' },
  closed: { en: 'Closed', zh: '已关闭' },
  cancelled: { en: 'Cancelled', zh: '已取消' },
  'no-show': { en: 'No-show', zh: '未到' },
  expired: { en: 'Expired', zh: '已过期' },
} as const satisfies Vocabulary;
export type BookingState = keyof typeof BOOKING_STATES;
export const bookingStates = codesOf(BOOKING_STATES);

export const STEP_STATES = {
  waiting: { en: 'Waiting', zh: '待开始' },
  running: { en: 'Under way', zh: '进行中' },
  paused: { en: 'Paused', zh: '已暂停' },
  problem: { en: 'Problem', zh: '有问题' },
  done: { en: 'Done', zh: '已完成' },
} as const satisfies Vocabulary;
export type StepState = keyof typeof STEP_STATES;
export const stepStates = codesOf(STEP_STATES);

export const PROBLEM_KINDS = {
  'material-missing': { en: 'Material is missing', zh: '缺少物料' },
  'material-fault': { en: 'Material is faulty', zh: '物料有问题' },
  'machine-fault': { en: 'Machine broke down', zh: '机器故障' },
  'pattern-fault': { en: 'Pattern does not fit', zh: '版型有误' },
  'takes-longer': { en: 'It takes longer', zh: '耗时超出' },
  unclear: { en: 'The task is unclear', zh: '要求不清' },
  other: { en: 'Other', zh: '其他' },
} as const satisfies Vocabulary;
export type ProblemKind = keyof typeof PROBLEM_KINDS;
export const problemKinds = codesOf(PROBLEM_KINDS);

export const CUSTODY_ACTIONS = {
  received: { en: 'Received', zh: '收到' },
  stored: { en: 'Stored', zh: '入库' },
  'handed-on': { en: 'Handed on', zh: '转交' },
  returned: { en: 'Returned', zh: '退还' },
  'used-up': { en: 'Used up', zh: '用完' },
  collected: { en: 'Collected', zh: '自提' },
  shipped: { en: 'Shipped', zh: '发出' },
} as const satisfies Vocabulary;
export type CustodyAction = keyof typeof CUSTODY_ACTIONS;
export const custodyActions = codesOf(CUSTODY_ACTIONS);

/** What is wrong with a cell, a row or a sheet of an imported workbook. */
export const SHEET_FAULTS = {
  'sheet-missing': {
    en: 'There is no sheet of resources, shifts or days',
    zh: '没有“资源”“班次”或“日历”工作表',
  },
  'column-missing': { en: 'The column is missing', zh: '缺少这一列' },
  'column-unknown': { en: 'The column is not known', zh: '没有这样的列' },
  'column-repeated': { en: 'The column is there twice', zh: '列名重复' },
  'too-many-rows': { en: 'The sheet has too many rows', zh: '行数过多' },
  required: { en: 'The cell is empty', zh: '不能为空' },
  'too-long': { en: 'The text is too long', zh: '文字过长' },
  'unknown-kind': { en: 'There is no such kind of resource', zh: '没有这种资源类别' },
  'not-in-range': { en: 'Must be a whole number in its range', zh: '须为规定范围内的整数' },
  'not-yes-or-no': { en: 'Must be yes or no', zh: '须为“是”或“否”' },
  repeated: { en: 'Said before in this sheet', zh: '与前面的行重复' },
  'unknown-resource': {
    en: 'Neither the centre nor the file has this resource',
    zh: '中心与文件中都没有这个资源',
  },
  'not-a-weekday': { en: 'Must be a weekday', zh: '须为星期几' },
  'not-a-time': { en: 'Must be a time like 08:30', zh: '须为时间，例如 08:30' },
  'ends-before-it-begins': { en: 'The shift ends before it begins', zh: '班次结束早于开始' },
  'shifts-overlap': { en: 'Overlaps another shift', zh: '与另一班次重叠' },
  'too-many-shifts': { en: 'The resource has too many shifts', zh: '该资源班次过多' },
  'no-shifts': { en: 'A new resource needs shifts', zh: '新资源须有班次' },
  'not-a-date': { en: 'Must be a date like 2026-11-22', zh: '须为日期，例如 2026-11-22' },
  'in-the-past': { en: 'The day is over', zh: '日期已过' },
  'in-use': { en: 'More units are booked than would be left', zh: '已预约的数量多于剩余数量' },
} as const satisfies Vocabulary;
export type SheetFaultCode = keyof typeof SHEET_FAULTS;
export const sheetFaults = codesOf(SHEET_FAULTS);
