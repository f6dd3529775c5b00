// Generated from the contracts by `npm run generate`; changes made here do not last.

export * from './vocabulary-logistics.js';
export * from './vocabulary-sampling.js';

export const PRODUCT_CATEGORIES = {
  "t-shirt": {
    "en": "T-shirt",
    "zh": "T恤"
  },
  "shirt": {
    "en": "Shirt",
    "zh": "衬衫"
  },
  "blouse": {
    "en": "Blouse",
    "zh": "女式衬衫"
  },
  "dress": {
    "en": "Dress",
    "zh": "连衣裙"
  },
  "skirt": {
    "en": "Skirt",
    "zh": "半身裙"
  },
  "trousers": {
    "en": "Trousers",
    "zh": "裤子"
  },
  "jeans": {
    "en": "Jeans",
    "zh": "牛仔裤"
  },
  "shorts": {
    "en": "Shorts",
    "zh": "短裤"
  },
  "hoodie": {
    "en": "Hoodie",
    "zh": "卫衣"
  },
  "knitwear": {
    "en": "Knitwear",
    "zh": "针织衫"
  },
  "jacket": {
    "en": "Jacket",
    "zh": "夹克"
  },
  "coat": {
    "en": "Coat",
    "zh": "大衣"
  },
  "down-jacket": {
    "en": "Down jacket",
    "zh": "羽绒服"
  },
  "suit": {
    "en": "Suit",
    "zh": "西装"
  },
  "sportswear": {
    "en": "Sportswear",
    "zh": "运动服"
  },
  "underwear": {
    "en": "Underwear",
    "zh": "内衣"
  },
  "sleepwear": {
    "en": "Sleepwear",
    "zh": "睡衣"
  },
  "swimwear": {
    "en": "Swimwear",
    "zh": "泳装"
  },
  "childrenswear": {
    "en": "Children's wear",
    "zh": "童装"
  },
  "qipao": {
    "en": "Qipao",
    "zh": "旗袍"
  }
} as const;
export type ProductCategory = keyof typeof PRODUCT_CATEGORIES;

export const FABRICS = {
  "cotton": {
    "en": "Cotton",
    "zh": "棉"
  },
  "linen": {
    "en": "Linen",
    "zh": "麻"
  },
  "silk": {
    "en": "Silk",
    "zh": "真丝"
  },
  "wool": {
    "en": "Wool",
    "zh": "羊毛"
  },
  "polyester": {
    "en": "Polyester",
    "zh": "涤纶"
  },
  "nylon": {
    "en": "Nylon",
    "zh": "锦纶"
  },
  "viscose": {
    "en": "Viscose",
    "zh": "粘胶"
  },
  "denim": {
    "en": "Denim",
    "zh": "牛仔布"
  },
  "jersey": {
    "en": "Jersey",
    "zh": "针织汗布"
  },
  "fleece": {
    "en": "Fleece",
    "zh": "抓绒"
  },
  "chiffon": {
    "en": "Chiffon",
    "zh": "雪纺"
  },
  "lace": {
    "en": "Lace",
    "zh": "蕾丝"
  },
  "leather": {
    "en": "Leather",
    "zh": "皮革"
  },
  "functional": {
    "en": "Functional fabric",
    "zh": "功能面料"
  }
} as const;
export type Fabric = keyof typeof FABRICS;

export const PROCESSES = {
  "cutting": {
    "en": "Cutting",
    "zh": "裁剪"
  },
  "sewing": {
    "en": "Sewing",
    "zh": "车缝"
  },
  "overlocking": {
    "en": "Overlocking",
    "zh": "包缝"
  },
  "flatlocking": {
    "en": "Flatlocking",
    "zh": "绷缝"
  },
  "embroidery": {
    "en": "Embroidery",
    "zh": "绣花"
  },
  "printing": {
    "en": "Printing",
    "zh": "印花"
  },
  "washing": {
    "en": "Washing",
    "zh": "水洗"
  },
  "dyeing": {
    "en": "Dyeing",
    "zh": "染色"
  },
  "pleating": {
    "en": "Pleating",
    "zh": "压褶"
  },
  "quilting": {
    "en": "Quilting",
    "zh": "绗缝"
  },
  "down-filling": {
    "en": "Down filling",
    "zh": "充绒"
  },
  "laser-cutting": {
    "en": "Laser cutting",
    "zh": "激光裁剪"
  },
  "finishing": {
    "en": "Finishing",
    "zh": "后道"
  },
  "ironing": {
    "en": "Ironing",
    "zh": "整烫"
  },
  "packing": {
    "en": "Packing",
    "zh": "包装"
  }
} as const;
export type Process = keyof typeof PROCESSES;

export const MACHINES = {
  "lockstitch": {
    "en": "Lockstitch machine",
    "zh": "平缝机"
  },
  "overlock": {
    "en": "Overlock machine",
    "zh": "包缝机"
  },
  "flatlock": {
    "en": "Flatlock machine",
    "zh": "绷缝机"
  },
  "buttonhole": {
    "en": "Buttonhole machine",
    "zh": "锁眼机"
  },
  "bartack": {
    "en": "Bartack machine",
    "zh": "套结机"
  },
  "embroidery": {
    "en": "Embroidery machine",
    "zh": "绣花机"
  },
  "laser-cutter": {
    "en": "Laser cutter",
    "zh": "激光裁床"
  },
  "auto-cutter": {
    "en": "Automatic cutter",
    "zh": "自动裁床"
  },
  "down-filler": {
    "en": "Down filling machine",
    "zh": "充绒机"
  },
  "flat-knitting": {
    "en": "Flat knitting machine",
    "zh": "横机"
  },
  "heat-press": {
    "en": "Heat press",
    "zh": "烫画机"
  },
  "steam-press": {
    "en": "Steam press",
    "zh": "蒸汽烫台"
  }
} as const;
export type Machine = keyof typeof MACHINES;

export const MODES = {
  "cmt": {
    "en": "CMT",
    "zh": "来料加工"
  },
  "fob": {
    "en": "FOB / full package",
    "zh": "包工包料"
  },
  "sample": {
    "en": "Sample only",
    "zh": "仅打样"
  }
} as const;
export type Mode = keyof typeof MODES;

export const CERTIFICATE_LEVELS = {
  "A": {
    "en": "Level A",
    "zh": "A级"
  },
  "AA": {
    "en": "Level AA",
    "zh": "AA级"
  },
  "AAA": {
    "en": "Level AAA",
    "zh": "AAA级"
  }
} as const;
export type CertificateLevel = keyof typeof CERTIFICATE_LEVELS;

export const CONSIGNMENT_STATES = ["draft","booked","planned","accepted","picked-up","in-transit","delivered","closed","returned","cancelled"] as const;
export type ConsignmentState = (typeof CONSIGNMENT_STATES)[number];

export const TRIP_STATES = ["planned","tendered","accepted","underway","completed","cancelled"] as const;
export type TripState = (typeof TRIP_STATES)[number];

export const CURRENCIES = ["CNY","USD","EUR","HKD"] as const;
export type Currency = (typeof CURRENCIES)[number];

export const ORDER_STATES = ["draft","open","closed","awarded","contracted","producing","delivered","completed","failed","cancelled"] as const;
export type OrderState = (typeof ORDER_STATES)[number];

export const ORDER_SORTS = ["-createdAt","biddingDeadline","deliveryDate","-quantityPieces"] as const;
export type OrderSort = (typeof ORDER_SORTS)[number];

export const BID_STATES = ["submitted","unconfirmed","withdrawn","opened","won","lost","disqualified"] as const;
export type BidState = (typeof BID_STATES)[number];

export const DOSSIER_STATES = ["draft","submitted","in-review","revision-requested","certified","suspended","revoked","rejected","expired"] as const;
export type DossierState = (typeof DOSSIER_STATES)[number];

export const SCORE_PARTS = ["category","process","fabric","machine","capacity","leadTime","distance","level","record"] as const;
export type ScorePartName = (typeof SCORE_PARTS)[number];

export const MISFIT_CODES = ["not-certified","certificate-expired","level-too-low","scope-lacks-category","category-not-made","mode-not-offered","fabric-not-worked","process-missing","quantity-below-moq","capacity-too-small","lead-time-too-long","own-order"] as const;
export type MisfitCode = (typeof MISFIT_CODES)[number];

export const FACILITY_FLAGS = ["country-centre","no-position","country-normalised"] as const;
export type FacilityFlag = (typeof FACILITY_FLAGS)[number];

export const MEMBER_ROLES = ["owner","buyer","supplier","dispatcher","carrier","driver","sampler"] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

export const MEMBER_PERMISSIONS = ["enterprise.read","notifications.read","market.read","orders.read","contracts.read","dossier.read","consignments.read","samples.read","orders.post","orders.award","orders.receive","matches.read","samples.book","consignments.edit","tracking.manage","bids.place","bids.read","feed.read","orders.make","dossier.edit","trips.plan","vehicles.read","warehouse.operate","carriers.manage","tenders.answer","trips.drive","sampling.staff","members.manage","api-keys.manage","enterprise.edit","dossier.submit","sampling.manage"] as const;
export type MemberPermission = (typeof MEMBER_PERMISSIONS)[number];

export const OPERATOR_PERMISSIONS = ["certification.review","certification.revoke","facilities.import","hubs.register","warehouses.register","sampling.register","platform.observe","dead-letters.replay"] as const;
export type OperatorPermission = (typeof OPERATOR_PERMISSIONS)[number];

export const PERMISSIONS = ["enterprise.read","notifications.read","market.read","orders.read","contracts.read","dossier.read","consignments.read","samples.read","orders.post","orders.award","orders.receive","matches.read","samples.book","consignments.edit","tracking.manage","bids.place","bids.read","feed.read","orders.make","dossier.edit","trips.plan","vehicles.read","warehouse.operate","carriers.manage","tenders.answer","trips.drive","sampling.staff","members.manage","api-keys.manage","enterprise.edit","dossier.submit","sampling.manage","certification.review","certification.revoke","facilities.import","hubs.register","warehouses.register","sampling.register","platform.observe","dead-letters.replay"] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const ERROR_CODES = ["VALIDATION_FAILED","MALFORMED_JSON","INVALID_UTF8","BODY_TOO_LARGE","UNSUPPORTED_MEDIA_TYPE","UNAUTHENTICATED","SESSION_EXPIRED","FORBIDDEN","ENTERPRISE_REQUIRED","CROSS_ORIGIN","NOT_FOUND","METHOD_NOT_ALLOWED","IDEMPOTENCY_KEY_REQUIRED","IDEMPOTENCY_KEY_REUSED","VERSION_REQUIRED","VERSION_STALE","TOO_MANY_REQUESTS","TRY_AGAIN","INTERNAL","SERVICE_UNAVAILABLE","DEADLINE_EXCEEDED","CONTACT_TAKEN","WRONG_CREDENTIALS","RESET_CODE_WRONG","MESSAGES_UNAVAILABLE","USCC_TAKEN","INVITATION_INVALID","ALREADY_MEMBER","LAST_OWNER","TRANSITION_REFUSED","DOSSIER_INCOMPLETE","ORDERS_UNREACHABLE","ORDER_NOT_DRAFT","ORDER_NOT_OPEN","ORDER_NOT_CLOSED","ORDER_ALREADY_AWARDED","ORDER_NOT_CANCELLABLE","DEADLINE_PASSED","BIDDER_NOT_CERTIFIED","LEVEL_TOO_LOW","OWN_ORDER","BID_EXISTS","BID_NOT_ACTIVE","BIDS_SEALED","BID_NOT_AWARDABLE","QUANTITY_TOO_SMALL","CONDITIONS_CHANGED","ORDER_ALREADY_READY","ORDER_NOT_READY","NOT_A_HUB","HUB_UNKNOWN","CARRIER_NOT_DESCRIBED","CARRIER_NOT_CERTIFIED","NO_CARRIER_TO_ASK","REQUEST_ALREADY_AWARDED","GOODS_CHANGED","PLATE_TAKEN","VEHICLE_TOO_SMALL","VEHICLE_OFF_DUTY","VEHICLE_NOT_AVAILABLE","CONSIGNMENT_TAKEN","ALREADY_AT_HUB","LEG_CURRENCY","HAND_OVER_NO_TIME","HAND_OVER_OUT_OF_TIME","STOP_LOCKED","CUT_OFF_PASSED","SHARE_RULE_TOO_LARGE","PLAN_RUNNING","STOP_UNKNOWN","STOP_OUT_OF_ORDER","GOODS_NOT_AT_HUB","CARTON_UNKNOWN","CARTON_OF_ANOTHER_TRIP","CARTON_MISSING","PROOF_MISSING","DELIVERY_CODE_WRONG","WAYBILL_TAKEN","SIGNATURE_WRONG","CALLBACK_TOO_OLD","CALLBACK_UNREADABLE","NOTHING_TO_PRINT","TOO_MUCH_TO_PRINT","CUSTOMS_INCOMPLETE","STOCK_SHORT","RETURN_TOO_MANY","FEE_RULE_EXISTS","CALENDAR_YEAR_UNKNOWN","CENTRE_CLOSED","SERVICE_NOT_BOOKABLE","STEP_IMPOSSIBLE","NO_SLOT","SLOT_TAKEN","QUOTE_EXPIRED","HOLD_EXPIRED","DEPOSIT_MISSING","FAIR_SHARE_REACHED","MOVE_REFUSED","STEP_NOT_READY","RESOURCE_BUSY","RESOURCE_NAME_TAKEN","FILE_TYPE_REFUSED","FILE_TOO_LARGE","FILE_QUOTA_REACHED"] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
