import type { Bilingual, Contract, FieldFault } from '@tianfu/contracts';
import type { Language } from './language.js';
import { ruleParams } from './rule-params.js';

/**
 * What is wrong with a field, for the person who filled it in. `{name}` comes from the fault or from the
 * contract's rule. Codes: class-validator's rules, the field kinds of libs/contracts, and what services refuse.
 */
export const FAULT_MESSAGES: Readonly<Record<string, Bilingual>> = {
  // The request as a whole.
  object: { en: 'must be an object', zh: '须为对象' },
  tooDeep: { en: 'is nested too deep', zh: '嵌套层数过多' },
  forbiddenKey: { en: 'has a name that is not allowed', zh: '含有不允许的字段名' },
  tooMany: { en: 'has more than {maximum} fields or items', zh: '字段或项目超过 {maximum} 个' },
  noBody: { en: 'a GET takes no body', zh: 'GET 请求不能带内容' },
  conflict: { en: 'says something else in the address', zh: '与地址中的值不一致' },
  enterpriseHeader: { en: 'the header X-Enterprise must be an id', zh: '请求头 X-Enterprise 须为企业编号' },
  unknownField: { en: 'is not a known field', zh: '没有这个字段' },
  // Kinds.
  required: { en: 'is required', zh: '必填' },
  isString: { en: 'must be text', zh: '须为文本' },
  isInt: { en: 'must be a whole number', zh: '须为整数' },
  isNumber: { en: 'must be a number with not too many decimals', zh: '须为数字，且小数位数不能过多' },
  isBoolean: { en: 'must be true or false', zh: '须为 true 或 false' },
  isArray: { en: 'must be a list', zh: '须为列表' },
  isObject: { en: 'must be an object', zh: '须为对象' },
  nestedValidation: { en: 'must be an object', zh: '须为对象' },
  id: { en: 'must be an id', zh: '须为有效编号' },
  instant: { en: 'must be a time like 2026-11-22T08:30:00Z', zh: '须为时间，例如 2026-11-22T08:30:00Z' },
  calendarDate: { en: 'must be a date like 2026-11-22', zh: '须为日期，例如 2026-11-22' },
  money: {
    en: 'must be an amount like 12.50 with at most two decimals',
    zh: '须为金额，例如 12.50，最多两位小数',
  },
  unitPrice: {
    en: 'must be a price above zero like 12.5000 with at most four decimals',
    zh: '须为大于零的单价，例如 12.5000，最多四位小数',
  },
  contact: { en: 'must be a mobile number or an e-mail address', zh: '须为手机号或邮箱' },
  uscc: { en: 'must be a valid unified social credit code', zh: '须为有效的统一社会信用代码' },
  matches: { en: 'does not have the right form', zh: '格式不正确' },
  // Bounds.
  min: { en: 'must be at least {minimum}', zh: '不能小于 {minimum}' },
  max: { en: 'must be at most {maximum}', zh: '不能大于 {maximum}' },
  minLength: { en: 'must have at least {minLength} characters', zh: '至少 {minLength} 个字符' },
  maxLength: { en: 'must have at most {maxLength} characters', zh: '最多 {maxLength} 个字符' },
  arrayMinSize: { en: 'must have at least {minItems} items', zh: '至少 {minItems} 项' },
  arrayMaxSize: { en: 'must have at most {maxItems} items', zh: '最多 {maxItems} 项' },
  isIn: { en: 'must be one of: {values}', zh: '须为以下之一：{values}' },
  distinct: { en: 'has a repeated item', zh: '有重复项' },
  cleanText: { en: 'has control characters', zh: '含有控制字符' },
  // Refused by services.
  notExcel: { en: 'must be an Excel file (.xlsx)', zh: '须为 Excel 文件（.xlsx）' },
  tooLarge: { en: 'has more than {maximumBytes} bytes', zh: '超过 {maximumBytes} 字节' },
  base64: { en: 'must be base64', zh: '须为 Base64 编码' },
  shiftsOverlap: { en: 'overlaps the shift {from}–{until}', zh: '与班次 {from}–{until} 重叠' },
  endsBeforeItBegins: { en: 'must be after the beginning', zh: '结束须晚于开始' },
  stepNumber: {
    en: 'must be {expected}: steps are numbered in order',
    zh: '须为 {expected}：工序按顺序编号',
  },
  unknownStep: { en: 'there is no step {step}', zh: '没有第 {step} 步' },
  lagsCross: { en: 'must not be shorter than the minimum', zh: '不能小于最短间隔' },
  precedenceCycle: { en: 'step {step} would come after itself', zh: '第 {step} 步形成循环' },
  notOffered: { en: 'is not offered here', zh: '此处不提供' },
  unknownMaterial: { en: 'is not on the list of this service', zh: '不在该服务的物料清单中' },
  unknownFile: { en: 'is no file of your enterprise', zh: '不是本企业的文件' },
  unknownLabel: { en: 'belongs to another booking', zh: '属于其他预约' },
  cursor: { en: 'is not a cursor of this list', zh: '不是此列表的翻页标记' },
  common: { en: 'is too easy to guess', zh: '太容易被猜到' },
  past: { en: 'lies in the past', zh: '不能早于现在' },
  inThePast: { en: 'lies in the past', zh: '不能早于现在' },
  beyondYourRights: { en: 'goes beyond what you may do yourself', zh: '超出您自己的权限' },
  'too-many-revisions': { en: 'was revised {maximum} times already', zh: '已修改 {maximum} 次，不能再改' },
  'before-deadline': { en: 'must be after the bidding deadline', zh: '须晚于报价截止时间' },
  'earlier-than-before': { en: 'must not be earlier than it was', zh: '不能早于原来的时间' },
  unchanged: { en: 'nothing suppliers see would change', zh: '供应商能看到的内容没有变化' },
  'too-many-amendments': { en: 'was changed {maximum} times already', zh: '已变更 {maximum} 次，不能再改' },
  'before-award': { en: 'lies before the award', zh: '不能早于定标时间' },
  'before-start': { en: 'must be after the start of the window', zh: '须晚于开始时间' },
  'before-ready': { en: 'must be after the goods are ready', zh: '须晚于备好时间' },
  'not-ordered': { en: 'this colour and size was not ordered', zh: '需求中没有该颜色和尺码' },
  'too-soon': {
    en: 'must be at least {minimumSeconds} seconds ahead',
    zh: '至少须在 {minimumSeconds} 秒之后',
  },
  'too-late': { en: 'must be at most {maximumDays} days ahead', zh: '最多在 {maximumDays} 天之后' },
  'nothing-to-show': { en: 'there is no target price to show', zh: '没有可展示的目标价' },
  sum: {
    en: 'the matrix sums to {sumPieces}, not {quantityPieces}',
    zh: '颜色尺码合计 {sumPieces} 件，与数量 {quantityPieces} 件不符',
  },
  duplicate: { en: 'has this colour and size already', zh: '颜色和尺码重复' },
  empty: { en: 'must not be empty', zh: '不能为空' },
  quantity: { en: 'must be a whole number of pieces above zero', zh: '件数须为正整数' },
  'too-many-colours': { en: 'has more than {maximum} colours', zh: '颜色超过 {maximum} 种' },
  'too-many-sizes': { en: 'has more than {maximum} sizes', zh: '尺码超过 {maximum} 个' },
  'more-than-ordered': {
    en: 'is more than the {orderedPieces} pieces ordered',
    zh: '超过需求数量 {orderedPieces} 件',
  },
  'closes-before-it-opens': { en: 'must be after the beginning', zh: '须晚于开始时间' },
  'too-long': { en: 'is longer than {maximumDays} days', zh: '时间段超过 {maximumDays} 天' },
  'before-pick-up': { en: 'ends before the goods may be picked up', zh: '早于可提货时间' },
  'too-many-cartons': { en: 'has more than {maximum} cartons', zh: '超过 {maximum} 箱' },
  'not-ascending': { en: 'must be more than the one before; the first is 0', zh: '须逐级递增，首级为 0' },
  'other-currency': { en: 'must be in {currency}', zh: '币种须为 {currency}' },
  unknown: { en: 'is not known here', zh: '此处没有该项' },
  repeated: { en: 'is there twice', zh: '重复' },
  'not-in-future': { en: 'must be a day after today', zh: '须晚于今天' },
  'no-patterns': { en: 'takes whole URIs, no patterns', zh: '须为完整的 URI，不支持通配' },
  eventIdTaken: { en: 'was captured before with other content', zh: '该事件编号已采集，内容不同' },
  'difference-added': { en: 'was added: {after}', zh: '已新增：{after}' },
  'difference-removed': { en: 'was removed: {before}', zh: '已移除：{before}' },
  'difference-changed': { en: 'was changed from {before} to {after}', zh: '已由 {before} 改为 {after}' },
  'difference-moved': { en: 'was moved: {after}', zh: '顺序已变：{after}' },
  coversCertificate: {
    en: 'must still cover what is certified: {missing}',
    zh: '须包含已认证的品类：{missing}',
  },
  withinCapability: { en: 'goes beyond the capability: {beyond}', zh: '超出产能档案中的品类：{beyond}' },
  validityRange: { en: 'must be between {earliest} and {latest}', zh: '须在 {earliest} 至 {latest} 之间' },
};

/** The validator names the place of the error in a credit code in English only. */
const USCC_DETAILS: Readonly<Record<string, string>> = {
  'must have 18 characters': '须为 18 位',
  'has a character that cannot occur (I, O, S, V and Z are not used)':
    '含有不会出现的字符（不使用 I、O、S、V、Z）',
  'must have a six-digit region code in places 3 to 8': '第 3 至 8 位须为六位行政区划码',
  'has a wrong organisation check digit (place 17)': '组织机构代码校验位（第 17 位）错误',
  'has a wrong check digit (place 18)': '校验位（第 18 位）错误',
};

/** The sentence of a fault in the reader's language; the service's own where none is known or a number is missing. */
export function faultMessage(fault: FieldFault, contract: Contract | undefined, language: Language): string {
  if (fault.code === 'uscc' && fault.message !== undefined) {
    return language === 'en' ? fault.message : (USCC_DETAILS[fault.message] ?? fault.message);
  }
  const template = Object.hasOwn(FAULT_MESSAGES, fault.code) ? FAULT_MESSAGES[fault.code] : undefined;
  if (template === undefined) return fault.message ?? fault.code;
  const params = ruleParams(fault, contract);
  const filled = template[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    String(params[name] ?? whole),
  );
  return filled.includes('{') && fault.message !== undefined ? fault.message : filled;
}
