// Generated from the contracts by `npm run generate`; changes made here do not last.

export const INCOTERMS = {
  "EXW": {
    "en": "EXW – ex works",
    "zh": "EXW 工厂交货"
  },
  "FCA": {
    "en": "FCA – free carrier",
    "zh": "FCA 货交承运人"
  },
  "FAS": {
    "en": "FAS – free alongside ship",
    "zh": "FAS 船边交货"
  },
  "FOB": {
    "en": "FOB – free on board",
    "zh": "FOB 船上交货"
  },
  "CFR": {
    "en": "CFR – cost and freight",
    "zh": "CFR 成本加运费"
  },
  "CIF": {
    "en": "CIF – cost, insurance and freight",
    "zh": "CIF 成本、保险费加运费"
  },
  "CPT": {
    "en": "CPT – carriage paid to",
    "zh": "CPT 运费付至"
  },
  "CIP": {
    "en": "CIP – carriage and insurance paid to",
    "zh": "CIP 运费、保险费付至"
  },
  "DAP": {
    "en": "DAP – delivered at place",
    "zh": "DAP 目的地交货"
  },
  "DPU": {
    "en": "DPU – delivered at place unloaded",
    "zh": "DPU 目的地卸货后交货"
  },
  "DDP": {
    "en": "DDP – delivered duty paid",
    "zh": "DDP 完税后交货"
  }
} as const;
export type Incoterm = keyof typeof INCOTERMS;

export const TRIP_KINDS = {
  "milk-run": {
    "en": "Milk run to the hub",
    "zh": "循环取货"
  },
  "line-haul": {
    "en": "Line haul from the hub",
    "zh": "干线运输"
  },
  "shared-container": {
    "en": "Shared container",
    "zh": "拼柜"
  },
  "direct": {
    "en": "Direct run",
    "zh": "直送"
  }
} as const;
export type TripKind = keyof typeof TRIP_KINDS;

export const SHARE_RULES = {
  "proportional": {
    "en": "In proportion to the cost alone",
    "zh": "按单独运输成本比例分摊"
  },
  "shapley": {
    "en": "Shapley value (up to eight consignments)",
    "zh": "沙普利值（不超过八票）"
  }
} as const;
export type ShareRule = keyof typeof SHARE_RULES;

export const TRACKING_STATUSES = {
  "registered": {
    "en": "Registered",
    "zh": "已下单"
  },
  "picked-up": {
    "en": "Picked up",
    "zh": "已揽收"
  },
  "in-transit": {
    "en": "In transit",
    "zh": "运输中"
  },
  "customs": {
    "en": "In customs",
    "zh": "清关中"
  },
  "customs-cleared": {
    "en": "Cleared by customs",
    "zh": "已清关"
  },
  "out-for-delivery": {
    "en": "Out for delivery",
    "zh": "派送中"
  },
  "delivered": {
    "en": "Delivered",
    "zh": "已签收"
  },
  "forwarded": {
    "en": "Handed to another carrier",
    "zh": "已转投"
  },
  "exception": {
    "en": "Problem",
    "zh": "疑难"
  },
  "refused": {
    "en": "Refused by the recipient",
    "zh": "拒签"
  },
  "returning": {
    "en": "On its way back",
    "zh": "退回中"
  },
  "returned": {
    "en": "Returned to the sender",
    "zh": "已退签"
  }
} as const;
export type TrackingStatus = keyof typeof TRACKING_STATUSES;

export const EXCEPTION_ENDS = {
  "hand": {
    "en": "By hand",
    "zh": "人工处理"
  },
  "award": {
    "en": "Another quote was awarded",
    "zh": "已授予其他报价"
  },
  "acceptance": {
    "en": "A carrier has accepted the trip",
    "zh": "承运商已接单"
  },
  "other-trip": {
    "en": "The goods are on another trip",
    "zh": "货物已改排其他车次"
  }
} as const;
export type ExceptionEnd = keyof typeof EXCEPTION_ENDS;

export const EXCEPTION_KINDS = {
  "late": {
    "en": "Late",
    "zh": "晚点"
  },
  "deviation": {
    "en": "Off the route",
    "zh": "偏离路线"
  },
  "long-stop": {
    "en": "Standing too long",
    "zh": "停留过久"
  },
  "no-scan": {
    "en": "No sign of life",
    "zh": "长时间无扫描"
  },
  "declined": {
    "en": "Declined by the carrier",
    "zh": "承运商拒单"
  },
  "failed-stop": {
    "en": "Pick-up or delivery failed",
    "zh": "取货或派送失败"
  },
  "carton-missing": {
    "en": "Carton missing",
    "zh": "缺箱"
  },
  "carrier-problem": {
    "en": "The carrier reports a problem",
    "zh": "承运商报告异常"
  }
} as const;
export type ExceptionKind = keyof typeof EXCEPTION_KINDS;

export const SHIPPING_PAPERS = {
  "labels": {
    "en": "Carton labels",
    "zh": "箱唛标签"
  },
  "packing-list": {
    "en": "Packing list",
    "zh": "装箱单"
  },
  "waybill": {
    "en": "Waybill",
    "zh": "运单"
  },
  "commercial-invoice": {
    "en": "Commercial invoice",
    "zh": "商业发票"
  },
  "customs-packing-list": {
    "en": "Customs packing list",
    "zh": "报关装箱单"
  }
} as const;
export type ShippingPaper = keyof typeof SHIPPING_PAPERS;

export const STOCK_PLACES = {
  "outside": {
    "en": "Outside the warehouse",
    "zh": "库外"
  },
  "on-hand": {
    "en": "On hand",
    "zh": "可用"
  },
  "reserved": {
    "en": "Reserved for an outbound order",
    "zh": "已占用"
  },
  "damaged": {
    "en": "Damaged",
    "zh": "残损"
  }
} as const;
export type StockPlace = keyof typeof STOCK_PLACES;

export const STOCK_MOVES = {
  "receive": {
    "en": "Received",
    "zh": "收货"
  },
  "reserve": {
    "en": "Reserved",
    "zh": "占用"
  },
  "release": {
    "en": "Released",
    "zh": "释放"
  },
  "ship": {
    "en": "Shipped",
    "zh": "出库"
  },
  "return": {
    "en": "Returned",
    "zh": "退货入库"
  },
  "dispose": {
    "en": "Destroyed",
    "zh": "销毁"
  }
} as const;
export type StockMoveKind = keyof typeof STOCK_MOVES;

export const WAREHOUSE_FEES = {
  "storage": {
    "en": "Storage",
    "zh": "仓储费"
  },
  "receiving": {
    "en": "Receiving",
    "zh": "收货操作费"
  },
  "shipping": {
    "en": "Picking and shipping",
    "zh": "出库操作费"
  },
  "return": {
    "en": "Returns",
    "zh": "退货操作费"
  },
  "disposal": {
    "en": "Destruction",
    "zh": "销毁费"
  }
} as const;
export type WarehouseFee = keyof typeof WAREHOUSE_FEES;
