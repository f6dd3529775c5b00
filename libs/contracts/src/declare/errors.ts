/**
 * The error catalogue: every code a caller can meet, with its HTTP status and its sentence.
 * `{name}` is filled from the refusal's params. Sentences say what to do.
 */
import type { Bilingual } from './contract.js';

interface ErrorEntry extends Bilingual {
  readonly status: number;
}

/** Codes any contract may answer; they need not be declared. */
export const COMMON_ERRORS = {
  VALIDATION_FAILED: { status: 400, en: 'Some fields need correcting.', zh: '有些内容需要更正。' },
  MALFORMED_JSON: { status: 400, en: 'The body is not valid JSON.', zh: '请求内容不是有效的 JSON。' },
  INVALID_UTF8: {
    status: 400,
    en: 'The body is not valid UTF-8 text.',
    zh: '请求内容不是有效的 UTF-8 文本。',
  },
  BODY_TOO_LARGE: {
    status: 413,
    en: 'The body is larger than {limitBytes} bytes.',
    zh: '请求内容超过 {limitBytes} 字节。',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    en: 'Send JSON (application/json).',
    zh: '请发送 JSON（application/json）。',
  },
  UNAUTHENTICATED: { status: 401, en: 'Please sign in.', zh: '请先登录。' },
  SESSION_EXPIRED: {
    status: 401,
    en: 'Your session has ended. Please sign in again.',
    zh: '登录已失效，请重新登录。',
  },
  FORBIDDEN: { status: 403, en: 'Your role does not allow this.', zh: '您的角色没有此权限。' },
  ENTERPRISE_REQUIRED: {
    status: 403,
    en: 'Create or join an enterprise first, or name one with X-Enterprise.',
    zh: '请先创建或加入企业，或用 X-Enterprise 指明企业。',
  },
  CROSS_ORIGIN: { status: 403, en: 'The request comes from another site.', zh: '请求来自其他网站，已拒绝。' },
  NOT_FOUND: {
    status: 404,
    en: 'There is no such thing, or it is not yours to see.',
    zh: '没有找到，或您无权查看。',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    en: 'This address does not take {method}.',
    zh: '该地址不支持 {method}。',
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    status: 400,
    en: 'Send an Idempotency-Key header (up to 255 characters) so that a repeat has no second effect.',
    zh: '请提供 Idempotency-Key 请求头（最多 255 个字符），以免重复提交。',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    en: 'This Idempotency-Key was used with other content. Use a new key.',
    zh: '此 Idempotency-Key 已用于其他内容，请换一个新的。',
  },
  VERSION_REQUIRED: {
    status: 428,
    en: 'Say which version you saw with an If-Match header.',
    zh: '请用 If-Match 请求头说明您看到的版本。',
  },
  VERSION_STALE: {
    status: 412,
    en: 'Somebody changed this meanwhile. Look at the new version and try again.',
    zh: '内容已被他人修改，请查看最新版本后重试。',
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    en: 'Too many requests. Try again in {retryAfterSeconds} seconds.',
    zh: '请求过于频繁，请在 {retryAfterSeconds} 秒后重试。',
  },
  TRY_AGAIN: { status: 409, en: 'Two changes met. Please try again.', zh: '同时有其他修改，请重试。' },
  INTERNAL: {
    status: 500,
    en: 'Something broke on our side. Give support the trace id.',
    zh: '系统出错了，请把追踪编号提供给客服。',
  },
  SERVICE_UNAVAILABLE: {
    status: 503,
    en: 'This part of the platform is not available right now. Try again shortly.',
    zh: '该功能暂时不可用，请稍后重试。',
  },
  DEADLINE_EXCEEDED: { status: 504, en: 'It took too long. Try again.', zh: '处理超时，请重试。' },
} as const satisfies Record<string, ErrorEntry>;

/** Codes a contract must name to be allowed to answer them. */
export const DECLARED_ERRORS = {
  // identity
  CONTACT_TAKEN: {
    status: 409,
    en: 'This phone number or e-mail already has an account. Sign in instead.',
    zh: '该手机号或邮箱已注册，请直接登录。',
  },
  WRONG_CREDENTIALS: {
    status: 401,
    en: 'The account or the password is wrong.',
    zh: '账号或密码不正确。',
  },
  RESET_CODE_WRONG: {
    status: 409,
    en: 'The code is wrong, was used or has expired. Have a new one sent.',
    zh: '验证码不正确、已使用或已过期，请重新获取。',
  },
  MESSAGES_UNAVAILABLE: {
    status: 503,
    en: 'This platform cannot send messages yet. Ask its operator for help.',
    zh: '本平台暂不能发送消息，请联系平台运营。',
  },
  USCC_TAKEN: {
    status: 409,
    en: 'An enterprise with this unified social credit code exists. Ask its owner for an invitation.',
    zh: '该统一社会信用代码的企业已存在，请向其管理员索取邀请。',
  },
  INVITATION_INVALID: {
    status: 404,
    en: 'This invitation does not exist, has expired or was used.',
    zh: '邀请不存在、已过期或已使用。',
  },
  ALREADY_MEMBER: { status: 409, en: 'You already belong to this enterprise.', zh: '您已是该企业成员。' },
  LAST_OWNER: {
    status: 409,
    en: 'An enterprise needs at least one owner. Make somebody else an owner first.',
    zh: '企业至少要有一位管理员，请先指定其他管理员。',
  },
  // certification
  TRANSITION_REFUSED: {
    status: 409,
    en: 'This cannot be done now: the state is {state}.',
    zh: '当前状态（{state}）不能进行此操作。',
  },
  DOSSIER_INCOMPLETE: {
    status: 409,
    en: 'Fill in your capability before you submit.',
    zh: '请先填写产能信息再提交认证。',
  },
  ORDERS_UNREACHABLE: {
    status: 503,
    en: 'The revocation is recorded but could not reach the order book yet. It will be completed by itself.',
    zh: '撤销已登记，但暂时无法通知订单系统，系统会自动完成。',
  },
  // orders
  ORDER_NOT_DRAFT: { status: 409, en: 'Only a draft can be changed.', zh: '只有草稿可以修改。' },
  ORDER_NOT_OPEN: { status: 409, en: 'The order does not take bids (any more).', zh: '该需求不在报价期内。' },
  ORDER_NOT_CLOSED: {
    status: 409,
    en: 'Bids are sealed until the deadline. Award after they are opened.',
    zh: '截止前报价保密，请在开标后定标。',
  },
  ORDER_ALREADY_AWARDED: { status: 409, en: 'This order is already awarded.', zh: '该需求已定标。' },
  ORDER_NOT_CANCELLABLE: {
    status: 409,
    en: 'This order can no longer be cancelled: the state is {state}.',
    zh: '当前状态（{state}）不能取消。',
  },
  DEADLINE_PASSED: { status: 409, en: 'The bidding deadline has passed.', zh: '报价已截止。' },
  BIDDER_NOT_CERTIFIED: {
    status: 403,
    en: 'Only certified suppliers can bid. Submit your dossier for certification.',
    zh: '只有已认证的供应商可以报价，请先提交认证。',
  },
  LEVEL_TOO_LOW: {
    status: 403,
    en: 'This order asks for certificate level {required}; yours is {actual}.',
    zh: '该需求要求认证等级 {required}，您的等级为 {actual}。',
  },
  OWN_ORDER: { status: 403, en: 'You cannot bid on your own order.', zh: '不能对自己的需求报价。' },
  BID_EXISTS: {
    status: 409,
    en: 'You already have a bid here. Revise it instead.',
    zh: '您已报价，请修改原报价。',
  },
  BID_NOT_ACTIVE: { status: 409, en: 'This bid is withdrawn.', zh: '该报价已撤回。' },
  BIDS_SEALED: {
    status: 409,
    en: 'Bids are sealed until the deadline. Nobody can read them before.',
    zh: '截止前报价保密，任何人都不能查看。',
  },
  BID_NOT_AWARDABLE: {
    status: 409,
    en: 'This bid cannot be awarded: it is withdrawn, or its bidder is not certified now.',
    zh: '该报价不能中标：已撤回，或报价方当前未获认证。',
  },
  QUANTITY_TOO_SMALL: {
    status: 409,
    en: 'The bid covers {offered} of {wanted} pieces. Choose one that covers the order.',
    zh: '该报价只能承接 {offered} 件，需求为 {wanted} 件，请选择能全部承接的报价。',
  },
  CONDITIONS_CHANGED: {
    status: 409,
    en: 'The buyer has changed the conditions meanwhile. Read them and decide again.',
    zh: '采购商已修改需求，请查看变更后再决定。',
  },
  ORDER_ALREADY_READY: {
    status: 409,
    en: 'The goods of this order were marked ready before.',
    zh: '该订单的货已标记备好。',
  },
  ORDER_NOT_READY: {
    status: 409,
    en: 'The supplier has not marked the goods ready yet.',
    zh: '供应商尚未标记货已备好。',
  },
  // logistics
  NOT_A_HUB: {
    status: 403,
    en: 'Your enterprise is not a hub. An operator registers hubs.',
    zh: '本企业不是集散中心，请联系平台运营登记。',
  },
  HUB_UNKNOWN: {
    status: 409,
    en: 'There is no such hub, or none at all yet.',
    zh: '没有该集散中心，或尚无集散中心。',
  },
  CARRIER_NOT_DESCRIBED: {
    status: 409,
    en: 'Say who you are as a carrier first.',
    zh: '请先填写承运商资料。',
  },
  CARRIER_NOT_CERTIFIED: {
    status: 409,
    en: 'The carrier has no certificate in force.',
    zh: '该承运商当前未获认证。',
  },
  NO_CARRIER_TO_ASK: {
    status: 409,
    en: 'No certified carrier collects near the pick-up. Choose carriers yourself.',
    zh: '提货地附近没有已认证的承运商，请自行选择承运商。',
  },
  REQUEST_ALREADY_AWARDED: {
    status: 409,
    en: 'This request is already awarded.',
    zh: '该询价已定标。',
  },
  GOODS_CHANGED: {
    status: 409,
    en: 'Consignment {number} is not what carriers were asked for any more. Cancel the request and ask anew.',
    zh: '托运单 {number} 与询价内容已不一致，请取消后重新询价。',
  },
  PLATE_TAKEN: { status: 409, en: 'A vehicle with this plate exists.', zh: '该车牌已登记。' },
  VEHICLE_TOO_SMALL: {
    status: 409,
    en: 'The vehicle takes {capacity} {unit}; {load} {unit} would be on it.',
    zh: '车辆可载 {capacity} {unit}，装载将达 {load} {unit}。',
  },
  VEHICLE_OFF_DUTY: {
    status: 409,
    en: 'The vehicle has no shift that day, or the trip does not end within it.',
    zh: '车辆当天无班次，或行程超出班次时间。',
  },
  VEHICLE_NOT_AVAILABLE: {
    status: 409,
    en: 'The vehicle is retired, already on a trip that day, or its carrier is not certified.',
    zh: '车辆已停用、当天已有车次，或承运商未获认证。',
  },
  CONSIGNMENT_TAKEN: {
    status: 409,
    en: 'The consignment is not waiting at this hub: it is on another trip, or not booked.',
    zh: '该托运单不在本中心待排：已在其他车次，或未提交。',
  },
  ALREADY_AT_HUB: {
    status: 409,
    en: 'The goods begin or end their way at the hub: one trip takes them all of it.',
    zh: '货物的起点或终点就在集散中心，一个车次即可送完。',
  },
  LEG_CURRENCY: {
    status: 409,
    en: 'What this leg may cost is said in {leg}; the vehicle is paid in {vehicle}.',
    zh: '该程费用上限按 {leg} 计，车辆按 {vehicle} 计价。',
  },
  HAND_OVER_NO_TIME: {
    status: 409,
    en: 'The windows leave no room for the way via the hub: {minutes} minutes are missing.',
    zh: '提货和送达时间不够经集散中心中转，还差 {minutes} 分钟。',
  },
  HAND_OVER_OUT_OF_TIME: {
    status: 409,
    en: 'The hub can give these goods on between {earliest} and {latest}.',
    zh: '集散中心只能在 {earliest} 至 {latest} 之间交接这批货。',
  },
  STOP_LOCKED: { status: 409, en: 'The stop is locked. Free it first.', zh: '该停靠点已锁定，请先解锁。' },
  CUT_OFF_PASSED: { status: 409, en: 'The cut-off has passed.', zh: '已过截单时间。' },
  SHARE_RULE_TOO_LARGE: {
    status: 409,
    en: 'The Shapley value is worked out for up to {maximum} consignments; this trip has {actual}.',
    zh: '沙普利值最多支持 {maximum} 票，本车次有 {actual} 票。',
  },
  PLAN_RUNNING: {
    status: 409,
    en: 'A planning run of this day is under way. Wait for it or stop it.',
    zh: '当天排车正在进行，请等待或先停止。',
  },
  STOP_UNKNOWN: { status: 409, en: 'The trip has no such stop.', zh: '本车次没有该停靠点。' },
  STOP_OUT_OF_ORDER: {
    status: 409,
    en: 'This does not come next at that stop.',
    zh: '该停靠点当前不能进行此操作。',
  },
  GOODS_NOT_AT_HUB: {
    status: 409,
    en: 'The goods are not at the hub yet: their first leg is still on its way.',
    zh: '货物尚未到达集散中心：第一程还在路上。',
  },
  CARTON_UNKNOWN: { status: 409, en: 'There is no such carton here.', zh: '此处没有该箱号。' },
  CARTON_OF_ANOTHER_TRIP: {
    status: 409,
    en: 'Carton {sscc} does not belong to this stop. Leave it where it is.',
    zh: '箱 {sscc} 不属于本停靠点，请勿装卸。',
  },
  CARTON_MISSING: {
    status: 409,
    en: '{missing} cartons were not scanned.',
    zh: '还有 {missing} 箱未扫描。',
  },
  PROOF_MISSING: {
    status: 409,
    en: 'A delivery needs a signature, a photo or the code.',
    zh: '签收需要签名、照片或签收码。',
  },
  DELIVERY_CODE_WRONG: { status: 409, en: 'The delivery code is wrong.', zh: '签收码不正确。' },
  WAYBILL_TAKEN: {
    status: 409,
    en: 'This waybill number belongs to another consignment.',
    zh: '该运单号已绑定其他托运单。',
  },
  SIGNATURE_WRONG: { status: 401, en: 'The signature is wrong.', zh: '签名不正确。' },
  CALLBACK_TOO_OLD: {
    status: 401,
    en: 'The callback is more than {seconds} seconds old or from the future.',
    zh: '回调时间与当前时间相差超过 {seconds} 秒。',
  },
  CALLBACK_UNREADABLE: {
    status: 400,
    en: 'The callback is signed, but not in the form of its provider.',
    zh: '回调已通过签名校验，但内容格式不符。',
  },
  NOTHING_TO_PRINT: {
    status: 409,
    en: 'There is nothing on this paper: the consignment has no cartons, or nothing is declared.',
    zh: '没有可打印的内容：托运单没有箱，或未填写报关资料。',
  },
  TOO_MUCH_TO_PRINT: {
    status: 409,
    en: 'One print takes {limit} cartons; these are {actual}. Print them in parts.',
    zh: '一次最多打印 {limit} 箱，当前 {actual} 箱，请分批打印。',
  },
  CUSTOMS_INCOMPLETE: {
    status: 409,
    en: 'The declaration has {errors} errors. Check it and correct them first.',
    zh: '报关资料有 {errors} 处错误，请先检查更正。',
  },
  STOCK_SHORT: {
    status: 409,
    en: 'Only {available} of {wanted} pieces of {styleCode} {colour} {size} are there.',
    zh: '{styleCode} {colour} {size} 库存仅 {available} 件，需要 {wanted} 件。',
  },
  RETURN_TOO_MANY: {
    status: 409,
    en: '{returned} pieces of the batch would have come back; {shipped} were sent.',
    zh: '该批次累计退回 {returned} 件，超过发出的 {shipped} 件。',
  },
  FEE_RULE_EXISTS: {
    status: 409,
    en: 'There is a rule from that day on already. Choose another day.',
    zh: '该日期已有费率，请换一个生效日期。',
  },
  // sampling
  CALENDAR_YEAR_UNKNOWN: {
    status: 409,
    en: 'The working days of {year} are not known yet. The centre can set them day by day in its calendar.',
    zh: '{year} 年的工作日安排尚未公布，打样中心可在日历中逐日设置。',
  },
  CENTRE_CLOSED: { status: 409, en: 'This centre takes no bookings now.', zh: '该打样中心暂不接受预约。' },
  SERVICE_NOT_BOOKABLE: { status: 409, en: 'This service cannot be booked now.', zh: '该服务目前不能预约。' },
  STEP_IMPOSSIBLE: {
    status: 409,
    en: 'Nobody at the centre can do step {step}. Ask the centre.',
    zh: '该中心目前没有人员或设备能完成第 {step} 步，请联系中心。',
  },
  NO_SLOT: {
    status: 409,
    en: 'Nothing is free in the next {days} days. Join the waiting list.',
    zh: '未来 {days} 天内没有空档，可加入候补。',
  },
  SLOT_TAKEN: {
    status: 409,
    en: 'Somebody else was quicker. The next free slot has the sample ready at {nextAt}.',
    zh: '该时段已被占用，下一个可用时段的完成时间为 {nextAt}。',
  },
  QUOTE_EXPIRED: {
    status: 409,
    en: 'This quote is no longer valid. Ask for a new one.',
    zh: '报价已失效，请重新询价。',
  },
  HOLD_EXPIRED: {
    status: 409,
    en: 'The slots were held until {until}. Ask for a new quote.',
    zh: '占位已于 {until} 到期，请重新询价。',
  },
  DEPOSIT_MISSING: {
    status: 409,
    en: 'The deposit of {amount} {currency} is not recorded yet. Pay at the centre first.',
    zh: '尚未登记定金 {amount} {currency}，请先向中心支付。',
  },
  FAIR_SHARE_REACHED: {
    status: 409,
    en: 'A firm may have {limit} bookings begin in one week. Choose a later week.',
    zh: '每家企业每周最多可开始 {limit} 个预约，请选择之后的日期。',
  },
  MOVE_REFUSED: {
    status: 409,
    en: 'It cannot be put there: {why}.',
    zh: '不能移到该处：{why}。',
  },
  STEP_NOT_READY: {
    status: 409,
    en: 'Step {before} comes first.',
    zh: '请先完成第 {before} 步。',
  },
  RESOURCE_BUSY: {
    status: 409,
    en: 'It is still needed by {bookings} bookings. Move them first.',
    zh: '仍有 {bookings} 个预约需要它，请先调整。',
  },
  RESOURCE_NAME_TAKEN: {
    status: 409,
    en: 'The centre has a resource of this name already.',
    zh: '该中心已有同名资源。',
  },
  FILE_TYPE_REFUSED: {
    status: 415,
    en: 'Only JPEG, PNG, WebP and PDF are kept.',
    zh: '仅支持 JPEG、PNG、WebP 图片和 PDF 文件。',
  },
  FILE_TOO_LARGE: {
    status: 413,
    en: 'A file has at most {limitBytes} bytes.',
    zh: '文件不能超过 {limitBytes} 字节。',
  },
  FILE_QUOTA_REACHED: {
    status: 409,
    en: 'Your enterprise keeps as many files as it may today. Try again tomorrow.',
    zh: '今日上传文件已达上限，请明天再试。',
  },
} as const satisfies Record<string, ErrorEntry>;

export const ERRORS = { ...COMMON_ERRORS, ...DECLARED_ERRORS };
export type CommonErrorCode = keyof typeof COMMON_ERRORS;
export type ErrorCode = keyof typeof ERRORS;

export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(ERRORS, code);
export const isCommonError = (code: string): code is CommonErrorCode => Object.hasOwn(COMMON_ERRORS, code);

/** The sentence of a code with its params filled in. Missing params stay visible as `{name}`. */
export function sentence(
  code: ErrorCode,
  language: keyof Bilingual,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return ERRORS[code][language].replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    String(params[name] ?? whole),
  );
}
