/**
 * The codes of the trade, each with its English and Chinese name.
 * Order matters where a later entry ranks higher (certificate levels).
 */
import type { Bilingual } from '../declare/contract.js';

type Vocabulary = Readonly<Record<string, Bilingual>>;
const codesOf = <V extends Vocabulary>(vocabulary: V): readonly (keyof V & string)[] =>
  Object.keys(vocabulary);

export const PRODUCT_CATEGORIES = {
  't-shirt': { en: 'T-shirt', zh: 'T恤' },
  shirt: { en: 'Shirt', zh: '衬衫' },
  blouse: { en: 'Blouse', zh: '女式衬衫' },
  dress: { en: 'Dress', zh: '连衣裙' },
  skirt: { en: 'Skirt', zh: '半身裙' },
  trousers: { en: 'Trousers', zh: '裤子' },
  jeans: { en: 'Jeans', zh: '牛仔裤' },
  shorts: { en: 'Shorts', zh: '短裤' },
  hoodie: { en: 'Hoodie', zh: '卫衣' },
  knitwear: { en: 'Knitwear', zh: '针织衫' },
  jacket: { en: 'Jacket', zh: '夹克' },
  coat: { en: 'Coat', zh: '大衣' },
  'down-jacket': { en: 'Down jacket', zh: '羽绒服' },
  suit: { en: 'Suit', zh: '西装' },
  sportswear: { en: 'Sportswear', zh: '运动服' },
  underwear: { en: 'Underwear', zh: '内衣' },
  sleepwear: { en: 'Sleepwear', zh: '睡衣' },
  swimwear: { en: 'Swimwear', zh: '泳装' },
  childrenswear: { en: "Children's wear", zh: '童装' },
  qipao: { en: 'Qipao', zh: '旗袍' },
} as const satisfies Vocabulary;
export type ProductCategory = keyof typeof PRODUCT_CATEGORIES;
export const productCategories = codesOf(PRODUCT_CATEGORIES);

export const FABRICS = {
  cotton: { en: 'Cotton', zh: '棉' },
  linen: { en: 'Linen', zh: '麻' },
  silk: { en: 'Silk', zh: '真丝' },
  wool: { en: 'Wool', zh: '羊毛' },
  polyester: { en: 'Polyester', zh: '涤纶' },
  nylon: { en: 'Nylon', zh: '锦纶' },
  viscose: { en: 'Viscose', zh: '粘胶' },
  denim: { en: 'Denim', zh: '牛仔布' },
  jersey: { en: 'Jersey', zh: '针织汗布' },
  fleece: { en: 'Fleece', zh: '抓绒' },
  chiffon: { en: 'Chiffon', zh: '雪纺' },
  lace: { en: 'Lace', zh: '蕾丝' },
  leather: { en: 'Leather', zh: '皮革' },
  functional: { en: 'Functional fabric', zh: '功能面料' },
} as const satisfies Vocabulary;
export type Fabric = keyof typeof FABRICS;
export const fabrics = codesOf(FABRICS);

export const PROCESSES = {
  cutting: { en: 'Cutting', zh: '裁剪' },
  sewing: { en: 'Sewing', zh: '车缝' },
  overlocking: { en: 'Overlocking', zh: '包缝' },
  flatlocking: { en: 'Flatlocking', zh: '绷缝' },
  embroidery: { en: 'Embroidery', zh: '绣花' },
  printing: { en: 'Printing', zh: '印花' },
  washing: { en: 'Washing', zh: '水洗' },
  dyeing: { en: 'Dyeing', zh: '染色' },
  pleating: { en: 'Pleating', zh: '压褶' },
  quilting: { en: 'Quilting', zh: '绗缝' },
  'down-filling': { en: 'Down filling', zh: '充绒' },
  'laser-cutting': { en: 'Laser cutting', zh: '激光裁剪' },
  finishing: { en: 'Finishing', zh: '后道' },
  ironing: { en: 'Ironing', zh: '整烫' },
  packing: { en: 'Packing', zh: '包装' },
} as const satisfies Vocabulary;
export type Process = keyof typeof PROCESSES;
export const processes = codesOf(PROCESSES);

export const MACHINES = {
  lockstitch: { en: 'Lockstitch machine', zh: '平缝机' },
  overlock: { en: 'Overlock machine', zh: '包缝机' },
  flatlock: { en: 'Flatlock machine', zh: '绷缝机' },
  buttonhole: { en: 'Buttonhole machine', zh: '锁眼机' },
  bartack: { en: 'Bartack machine', zh: '套结机' },
  embroidery: { en: 'Embroidery machine', zh: '绣花机' },
  'laser-cutter': { en: 'Laser cutter', zh: '激光裁床' },
  'auto-cutter': { en: 'Automatic cutter', zh: '自动裁床' },
  'down-filler': { en: 'Down filling machine', zh: '充绒机' },
  'flat-knitting': { en: 'Flat knitting machine', zh: '横机' },
  'heat-press': { en: 'Heat press', zh: '烫画机' },
  'steam-press': { en: 'Steam press', zh: '蒸汽烫台' },
} as const satisfies Vocabulary;
export type Machine = keyof typeof MACHINES;
export const machines = codesOf(MACHINES);

/** Cooperation modes (合作模式). */
export const MODES = {
  cmt: { en: 'CMT', zh: '来料加工' },
  fob: { en: 'FOB / full package', zh: '包工包料' },
  sample: { en: 'Sample only', zh: '仅打样' },
} as const satisfies Vocabulary;
export type Mode = keyof typeof MODES;
export const modes = codesOf(MODES);

/** Certificate levels, lowest first. */
export const CERTIFICATE_LEVELS = {
  A: { en: 'Level A', zh: 'A级' },
  AA: { en: 'Level AA', zh: 'AA级' },
  AAA: { en: 'Level AAA', zh: 'AAA级' },
} as const satisfies Vocabulary;
export type CertificateLevel = keyof typeof CERTIFICATE_LEVELS;
export const certificateLevels = codesOf(CERTIFICATE_LEVELS);

/** Rank of a level: 1 is the lowest, 0 is none. */
export const levelRank = (level: CertificateLevel | undefined): number =>
  level === undefined ? 0 : certificateLevels.indexOf(level) + 1;

export const CURRENCIES = ['CNY', 'USD', 'EUR', 'HKD'] as const;
