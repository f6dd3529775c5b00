import { addDays, shanghaiDate } from '@tianfu/kernel';
import { aDressOrder } from '../main-job.js';
import type { Fault } from './refusals.js';

/** What a caller sends, and everything the problem document must say of it. */
export type BadOrder = readonly [what: string, body: string, ...faults: Fault[]];

const today = shanghaiDate(new Date());
const inDays = (days: number): string => `${addDays(today, days)}T04:00:00Z`;
const required = (pointer: string): Fault => [pointer, 'required', 'is required', '必填'];
const unknown = (pointer: string): Fault => [pointer, 'unknownField', 'is not a known field', '没有这个字段'];
const control = (pointer: string): Fault => [pointer, 'cleanText', 'has control characters', '含有控制字符'];
const forbidden = (pointer: string): Fault => [
  pointer,
  'forbiddenKey',
  'has a name that is not allowed',
  '含有不允许的字段名',
];
const atLeastOne = (pointer: string): Fault => [pointer, 'min', 'must be at least 1', '不能小于 1'];
const price = (pointer: string): Fault => [
  pointer,
  'unitPrice',
  'must be a price above zero like 12.5000 with at most four decimals',
  '须为大于零的单价，例如 12.5000，最多四位小数',
];

const withField = (given: object): string => JSON.stringify({ ...aDressOrder(), ...given });
/** For what JSON.stringify would not write: replaces `"@"`. */
const withText = (given: object, written: string): string => withField(given).replaceAll('"@"', written);
const cell = (given: object = {}): object => ({ colour: '红', size: 'M', quantityPieces: 600, ...given });
const destination = (given: object): object => ({
  destination: { address: '武汉市', position: { lat: 30, lng: 114 }, ...given },
});
const pricedAt = (amount: unknown): object => ({ targetPrice: { amount, currency: 'CNY' } });

export const BAD_ORDERS: readonly BadOrder[] = [
  ['an unknown field', withField({ colour: '红' }), unknown('/colour')],
  ['an unknown field in a cell', withField({ matrix: [cell({ price: 1 })] }), unknown('/matrix/0/price')],
  ['an unknown field in an object', withField(destination({ city: '武汉' })), unknown('/destination/city')],
  ['a name with signs of a JSON pointer', withField({ 'a/b~c': 1 }), unknown('/a~1b~0c')],
  ['a name every object has', withField({ toString: 'x' }), forbidden('/toString')],
  ['a constructor', withField({ x: { constructor: 1 } }), forbidden('/x/constructor')],
  ['a prototype', withText({ x: '@' }, '{"__proto__":{"own":true}}'), forbidden('')],
  ['no title', withField({ title: undefined }), required('/title')],
  ['a number as title', withField({ title: 7 }), ['/title', 'isString', 'must be text', '须为文本']],
  ['null as title', withField({ title: null }), ['/title', 'isString', 'must be text', '须为文本']],
  [
    'null for what may be left out',
    withField({ description: null }),
    ['/description', 'isString', 'must be text', '须为文本'],
  ],
  [
    'blanks as title',
    withField({ title: '  　 ' }),
    ['/title', 'minLength', 'must have at least 2 characters', '至少 2 个字符'],
  ],
  [
    'a title too long',
    withField({ title: '裙'.repeat(121) }),
    ['/title', 'maxLength', 'must have at most 120 characters', '最多 120 个字符'],
  ],
  ['NUL in the title', withField({ title: 'a\0b' }), control('/title')],
  ['half a surrogate pair in the title', withField({ title: 'a\ud800b' }), control('/title')],
  [
    'the other half in an address',
    withField(destination({ address: '\udc00x' })),
    control('/destination/address'),
  ],
  ['an escape sequence in a description', withField({ description: 'a\u001b[2J' }), control('/description')],
  [
    'text as quantity',
    withField({ quantityPieces: '600' }),
    ['/quantityPieces', 'isInt', 'must be a whole number', '须为整数'],
  ],
  [
    'half a piece',
    withField({ quantityPieces: 600.5 }),
    ['/quantityPieces', 'isInt', 'must be a whole number', '须为整数'],
  ],
  ['quantity 0', withField({ quantityPieces: 0 }), atLeastOne('/quantityPieces')],
  ['a quantity below zero', withField({ quantityPieces: -600 }), atLeastOne('/quantityPieces')],
  [
    'a quantity of 1e400',
    withText({ quantityPieces: '@' }, '1e400'),
    ['/quantityPieces', 'isInt', 'must be a whole number', '须为整数'],
  ],
  [
    'a quantity of 1e300',
    withText({ quantityPieces: '@' }, '1e300'),
    ['/quantityPieces', 'max', 'must be at most 10000000', '不能大于 10000000'],
  ],
  [
    'a cell without pieces',
    withField({ matrix: [cell({ quantityPieces: 0 })] }),
    atLeastOne('/matrix/0/quantityPieces'),
  ],
  [
    'a matrix that does not sum',
    withField({ quantityPieces: 601 }),
    ['/quantityPieces', 'sum', 'the matrix sums to 600, not 601', '颜色尺码合计 600 件，与数量 601 件不符'],
  ],
  [
    'a colour and size twice',
    withField({ matrix: [cell(), cell({ size: ' ｍ' })] }),
    ['/matrix/1', 'duplicate', 'has this colour and size already', '颜色和尺码重复'],
  ],
  [
    'an object as matrix',
    withField({ matrix: { 0: cell() } }),
    ['/matrix', 'isArray', 'must be a list', '须为列表'],
  ],
  ...['[]', 'null', '[{"colour":"红","size":"M","quantityPieces":600}]'].map((written): BadOrder => [
    `${written} as a cell`,
    withText({ matrix: ['@'] }, written),
    ['/matrix/0', 'nestedValidation', 'must be an object', '须为对象'],
  ]),
  [
    'numbers as cells',
    withField({ matrix: [600] }),
    ['/matrix/0', 'nestedValidation', 'must be an object', '须为对象'],
  ],
  [
    'a matrix without cells',
    withField({ matrix: [] }),
    ['/matrix', 'arrayMinSize', 'must have at least 1 items', '至少 1 项'],
  ],
  [
    '340,000 empty cells',
    withText({ matrix: '@' }, `[${'{},'.repeat(339_999)}{}]`),
    ['/matrix', 'arrayMaxSize', 'must have at most 2400 items', '最多 2400 项'],
  ],
  [
    '120,000 numbers of nobody',
    withText({ x: '@' }, `[${'1,'.repeat(119_999)}1]`),
    ['', 'tooMany', 'has more than 50000 fields or items', '字段或项目超过 50000 个'],
  ],
  [
    '300 unknown fields',
    withField(Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`f${String(at)}`, 1]))),
    ['', 'tooMany', 'has more than 200 fields or items', '字段或项目超过 200 个'],
  ],
  [
    '21 lists in each other',
    withText({ x: '@' }, '['.repeat(21) + ']'.repeat(21)),
    ['', 'tooDeep', 'is nested too deep', '嵌套层数过多'],
  ],
  [
    'a code nobody knows',
    withField({ mode: 'gift' }),
    ['/mode', 'isIn', 'must be one of: cmt, fob, sample', '须为以下之一：cmt, fob, sample'],
  ],
  [
    'a fabric twice',
    withField({ fabrics: ['silk', 'silk'] }),
    ['/fabrics', 'distinct', 'has a repeated item', '有重复项'],
  ],
  [
    'yes for true',
    withField({ targetPriceShown: 'yes' }),
    ['/targetPriceShown', 'isBoolean', 'must be true or false', '须为 true 或 false'],
  ],
  [
    'a place beyond the pole',
    withField(destination({ position: { lat: 90.1, lng: 0 } })),
    ['/destination/position/lat', 'max', 'must be at most 90', '不能大于 90'],
  ],
  [
    'a place as a list',
    withField(destination({ position: [30, 114] })),
    ['/destination/position', 'isObject', 'must be an object', '须为对象'],
  ],
  ['a price of zero', withField(pricedAt('0.0000')), price('/targetPrice/amount')],
  ['a price with five decimals', withField(pricedAt('1.00001')), price('/targetPrice/amount')],
  ['a price as a power', withField(pricedAt('1e3')), price('/targetPrice/amount')],
  [
    'a price as a number',
    withField(pricedAt(12.5)),
    ['/targetPrice/amount', 'isString', 'must be text', '须为文本'],
  ],
  [
    'a target price to show that is not there',
    withField({ targetPriceShown: true }),
    ['/targetPriceShown', 'nothing-to-show', 'there is no target price to show', '没有可展示的目标价'],
  ],
  [
    'a day no calendar has',
    withField({ deliveryDate: '2027-02-29' }),
    ['/deliveryDate', 'calendarDate', 'must be a date like 2026-11-22', '须为日期，例如 2026-11-22'],
  ],
  [
    'delivery today',
    withField({ deliveryDate: today }),
    ['/deliveryDate', 'past', 'lies in the past', '不能早于现在'],
  ],
  [
    'a deadline in the past',
    withField({ biddingDeadline: inDays(-1) }),
    ['/biddingDeadline', 'past', 'lies in the past', '不能早于现在'],
  ],
  [
    'a deadline without offset',
    withField({ biddingDeadline: inDays(3).slice(0, -1) }),
    [
      '/biddingDeadline',
      'instant',
      'must be a time like 2026-11-22T08:30:00Z',
      '须为时间，例如 2026-11-22T08:30:00Z',
    ],
  ],
  [
    'a deadline in a hundred days',
    withField({ biddingDeadline: inDays(100), deliveryDate: addDays(today, 200) }),
    ['/biddingDeadline', 'too-late', 'must be at most 90 days ahead', '最多在 90 天之后'],
  ],
  [
    'delivery before the deadline',
    withField({ biddingDeadline: inDays(9), deliveryDate: addDays(today, 8) }),
    ['/deliveryDate', 'before-deadline', 'must be after the bidding deadline', '须晚于报价截止时间'],
  ],
  [
    'several things at once',
    withField({ title: undefined, quantityPieces: 0, matrix: [cell({ size: '' })] }),
    required('/title'),
    ['/matrix/0/size', 'minLength', 'must have at least 1 characters', '至少 1 个字符'],
    atLeastOne('/quantityPieces'),
  ],
];

/** No JSON that means an order, or none at all: refused before a service hears of it. */
export const BAD_BODIES: readonly (readonly [
  what: string,
  body: string | Buffer,
  status: number,
  code: string,
  en: string,
  zh: string,
])[] = [
  [
    '10 MB',
    Buffer.alloc(10_000_000, ' '),
    413,
    'BODY_TOO_LARGE',
    'The body is larger than 1048576 bytes.',
    '请求内容超过 1048576 字节。',
  ],
  [
    'invalid UTF-8',
    Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d]),
    400,
    'INVALID_UTF8',
    'The body is not valid UTF-8 text.',
    '请求内容不是有效的 UTF-8 文本。',
  ],
  [
    'a surrogate in UTF-8',
    Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]),
    400,
    'INVALID_UTF8',
    'The body is not valid UTF-8 text.',
    '请求内容不是有效的 UTF-8 文本。',
  ],
  [
    'half a JSON',
    '{"title":"连衣',
    400,
    'MALFORMED_JSON',
    'The body is not valid JSON.',
    '请求内容不是有效的 JSON。',
  ],
  [
    'a comma too many',
    '{"title":"x",}',
    400,
    'MALFORMED_JSON',
    'The body is not valid JSON.',
    '请求内容不是有效的 JSON。',
  ],
  [
    'single quotes',
    "{'title':'x'}",
    400,
    'MALFORMED_JSON',
    'The body is not valid JSON.',
    '请求内容不是有效的 JSON。',
  ],
  [
    'NaN',
    '{"quantityPieces":NaN}',
    400,
    'MALFORMED_JSON',
    'The body is not valid JSON.',
    '请求内容不是有效的 JSON。',
  ],
  [
    'numbers that grow when written again',
    `{"x":[${'1e20,'.repeat(150_000)}1]}`,
    413,
    'BODY_TOO_LARGE',
    'The body is larger than 2097152 bytes.',
    '请求内容超过 2097152 字节。',
  ],
];
