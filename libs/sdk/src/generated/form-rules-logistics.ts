// Generated from the contracts by `npm run generate`; changes made here do not last.

import type { FormRule } from '../form-rule.js';

type Rules = Readonly<Record<string, FormRule>>;

export const AcceptTripBody = {
  "driverId": {
    "required": false,
    "format": "uuid"
  }
} as const satisfies Rules;

export const AddConsignmentBody = {
  "consignmentId": {
    "required": true,
    "format": "uuid"
  },
  "preview": {
    "required": false
  }
} as const satisfies Rules;

export const AnnounceInbound = {
  "warehouseId": {
    "required": true,
    "format": "uuid"
  },
  "expectedOn": {
    "required": true,
    "format": "date"
  },
  "consignmentId": {
    "required": false,
    "format": "uuid"
  },
  "lines": {
    "required": true,
    "minItems": 1,
    "maxItems": 500,
    "schema": "InboundLine"
  }
} as const satisfies Rules;

export const AskForQuotes = {
  "consignmentIds": {
    "required": false,
    "minItems": 1,
    "maxItems": 20
  },
  "goods": {
    "required": false,
    "schema": "AskedGoods"
  },
  "carrierIds": {
    "required": false,
    "minItems": 1,
    "maxItems": 100
  },
  "deadline": {
    "required": true,
    "format": "date-time"
  },
  "remark": {
    "required": false,
    "minLength": 1,
    "maxLength": 1000
  }
} as const satisfies Rules;

export const AskedGoods = {
  "title": {
    "required": true,
    "minLength": 2,
    "maxLength": 120
  },
  "pickUp": {
    "required": true,
    "schema": "LocatedPlace"
  },
  "pickUpWindow": {
    "required": true,
    "schema": "LogisticsWindow"
  },
  "destination": {
    "required": true,
    "schema": "LocatedPlace"
  },
  "deliveryWindow": {
    "required": false,
    "schema": "LogisticsWindow"
  },
  "weightGrams": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 100000000
  },
  "volumeCm3": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 1000000000
  },
  "cartonCount": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 2000
  }
} as const satisfies Rules;

export const AssignVehicleBody = {
  "vehicleId": {
    "required": true,
    "format": "uuid"
  }
} as const satisfies Rules;

export const AttachWaybillBody = {
  "provider": {
    "required": true,
    "enum": [
      "tianfu",
      "kuaidi100",
      "kdniao"
    ]
  },
  "carrierCode": {
    "required": true,
    "pattern": "^[A-Za-z0-9_-]{2,40}$"
  },
  "waybillNumber": {
    "required": true,
    "pattern": "^[A-Za-z0-9-]{4,40}$"
  }
} as const satisfies Rules;

export const AwardCarriageBody = {
  "quoteId": {
    "required": true,
    "format": "uuid"
  },
  "consignmentIds": {
    "required": false,
    "minItems": 1,
    "maxItems": 20
  },
  "reason": {
    "required": false,
    "minLength": 1,
    "maxLength": 1000
  }
} as const satisfies Rules;

export const BookConsignmentBody = {
  "hubId": {
    "required": false,
    "format": "uuid"
  }
} as const satisfies Rules;

export const CancelCarriageRequestBody = {
  "reason": {
    "required": true,
    "minLength": 2,
    "maxLength": 1000
  }
} as const satisfies Rules;

export const CancelConsignmentBody = {
  "reason": {
    "required": true,
    "minLength": 2,
    "maxLength": 1000
  }
} as const satisfies Rules;

export const CancelInboundBody = {
  "reason": {
    "required": true,
    "minLength": 2,
    "maxLength": 1000
  }
} as const satisfies Rules;

export const CancelOutboundBody = {
  "reason": {
    "required": true,
    "minLength": 2,
    "maxLength": 1000
  }
} as const satisfies Rules;

export const CancelTripBody = {
  "reason": {
    "required": true,
    "minLength": 2,
    "maxLength": 1000
  }
} as const satisfies Rules;

export const CartonInput = {
  "count": {
    "required": false,
    "integer": true,
    "min": 1,
    "max": 2000
  },
  "weightGrams": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 2000000
  },
  "lengthMm": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 12000
  },
  "widthMm": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 3000
  },
  "heightMm": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 3000
  },
  "contents": {
    "required": true,
    "minItems": 0,
    "maxItems": 200,
    "schema": "SizeColourCellShape"
  }
} as const satisfies Rules;

export const ChangeShareRuleBody = {
  "shareRule": {
    "required": true,
    "enum": [
      "proportional",
      "shapley"
    ]
  }
} as const satisfies Rules;

export const ChangeVehicleBody = {
  "plate": {
    "required": true,
    "minLength": 2,
    "maxLength": 20
  },
  "capacityKg": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 100000
  },
  "capacityM3": {
    "required": true,
    "min": 0.01,
    "max": 200
  },
  "capacityCartons": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 20000
  },
  "depot": {
    "required": true,
    "schema": "LocatedPlace"
  },
  "shifts": {
    "required": true,
    "minItems": 1,
    "maxItems": 14,
    "schema": "VehicleShift"
  },
  "tariff": {
    "required": true,
    "schema": "VehicleTariff"
  }
} as const satisfies Rules;

export const CreateConsignment = {
  "title": {
    "required": true,
    "minLength": 2,
    "maxLength": 120
  },
  "pickUp": {
    "required": true,
    "schema": "LogisticsPlace"
  },
  "pickUpWindow": {
    "required": false,
    "schema": "LogisticsWindow"
  },
  "destination": {
    "required": true,
    "schema": "LogisticsPlace"
  },
  "deliveryWindow": {
    "required": false,
    "schema": "LogisticsWindow"
  },
  "incoterm": {
    "required": true,
    "enum": [
      "EXW",
      "FCA",
      "FAS",
      "FOB",
      "CFR",
      "CIF",
      "CPT",
      "CIP",
      "DAP",
      "DPU",
      "DDP"
    ]
  },
  "value": {
    "required": false,
    "schema": "MoneyAmount"
  },
  "consigneeId": {
    "required": false,
    "format": "uuid"
  },
  "urgent": {
    "required": false
  },
  "cartons": {
    "required": true,
    "minItems": 0,
    "maxItems": 200,
    "schema": "CartonInput"
  },
  "remark": {
    "required": false,
    "minLength": 1,
    "maxLength": 1000
  }
} as const satisfies Rules;

export const CreateTrip = {
  "day": {
    "required": true,
    "format": "date"
  },
  "vehicleId": {
    "required": true,
    "format": "uuid"
  },
  "consignmentIds": {
    "required": true,
    "minItems": 1,
    "maxItems": 200
  },
  "kind": {
    "required": false,
    "enum": [
      "milk-run",
      "line-haul",
      "shared-container",
      "direct"
    ]
  },
  "cutOffAt": {
    "required": false,
    "format": "date-time"
  },
  "shareRule": {
    "required": false,
    "enum": [
      "proportional",
      "shapley"
    ]
  }
} as const satisfies Rules;

export const CustomsLine = {
  "description": {
    "required": true,
    "minLength": 1,
    "maxLength": 120
  },
  "descriptionZh": {
    "required": true,
    "minLength": 1,
    "maxLength": 120
  },
  "styleCode": {
    "required": false,
    "minLength": 1,
    "maxLength": 40
  },
  "category": {
    "required": true,
    "enum": [
      "t-shirt",
      "shirt",
      "blouse",
      "dress",
      "skirt",
      "trousers",
      "jeans",
      "shorts",
      "hoodie",
      "knitwear",
      "jacket",
      "coat",
      "down-jacket",
      "suit",
      "sportswear",
      "underwear",
      "sleepwear",
      "swimwear",
      "childrenswear",
      "qipao"
    ]
  },
  "fabrics": {
    "required": true,
    "minItems": 1,
    "maxItems": 5,
    "enum": [
      "cotton",
      "linen",
      "silk",
      "wool",
      "polyester",
      "nylon",
      "viscose",
      "denim",
      "jersey",
      "fleece",
      "chiffon",
      "lace",
      "leather",
      "functional"
    ]
  },
  "construction": {
    "required": false,
    "enum": [
      "knitted",
      "woven"
    ]
  },
  "composition": {
    "required": true,
    "minItems": 1,
    "maxItems": 8,
    "schema": "FibreShare"
  },
  "hsCode": {
    "required": true,
    "pattern": "^\\d{4,12}$"
  },
  "origin": {
    "required": true,
    "pattern": "^[A-Z]{2}$"
  },
  "quantityPieces": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 10000000
  },
  "unitPrice": {
    "required": true,
    "schema": "UnitPriceAmount"
  },
  "netGrams": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 1000000000
  },
  "grossGrams": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 1000000000
  },
  "cartonCount": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 2000
  }
} as const satisfies Rules;

export const CustomsPapers = {
  "invoiceNumber": {
    "required": true,
    "minLength": 1,
    "maxLength": 40
  },
  "invoiceDate": {
    "required": true,
    "format": "date"
  },
  "exporter": {
    "required": true,
    "schema": "CustomsParty"
  },
  "importer": {
    "required": true,
    "schema": "CustomsParty"
  },
  "incoterm": {
    "required": true,
    "enum": [
      "EXW",
      "FCA",
      "FAS",
      "FOB",
      "CFR",
      "CIF",
      "CPT",
      "CIP",
      "DAP",
      "DPU",
      "DDP"
    ]
  },
  "incotermPlace": {
    "required": true,
    "minLength": 1,
    "maxLength": 80
  },
  "portOfLoading": {
    "required": false,
    "pattern": "^[A-Z]{2}[A-Z2-9]{3}$"
  },
  "portOfDischarge": {
    "required": false,
    "pattern": "^[A-Z]{2}[A-Z2-9]{3}$"
  },
  "currency": {
    "required": true,
    "enum": [
      "CNY",
      "USD",
      "EUR",
      "HKD"
    ]
  },
  "total": {
    "required": true,
    "schema": "MoneyAmount"
  },
  "lines": {
    "required": true,
    "minItems": 1,
    "maxItems": 200,
    "schema": "CustomsLine"
  }
} as const satisfies Rules;

export const CustomsParty = {
  "name": {
    "required": true,
    "minLength": 1,
    "maxLength": 160
  },
  "address": {
    "required": true,
    "minLength": 1,
    "maxLength": 300
  },
  "country": {
    "required": true,
    "pattern": "^[A-Z]{2}$"
  },
  "taxNumber": {
    "required": false,
    "pattern": "^[A-Z0-9-]{4,30}$"
  }
} as const satisfies Rules;

export const DeclareCustomsBody = {
  "invoiceNumber": {
    "required": true,
    "minLength": 1,
    "maxLength": 40
  },
  "invoiceDate": {
    "required": true,
    "format": "date"
  },
  "exporter": {
    "required": true,
    "schema": "CustomsParty"
  },
  "importer": {
    "required": true,
    "schema": "CustomsParty"
  },
  "incoterm": {
    "required": true,
    "enum": [
      "EXW",
      "FCA",
      "FAS",
      "FOB",
      "CFR",
      "CIF",
      "CPT",
      "CIP",
      "DAP",
      "DPU",
      "DDP"
    ]
  },
  "incotermPlace": {
    "required": true,
    "minLength": 1,
    "maxLength": 80
  },
  "portOfLoading": {
    "required": false,
    "pattern": "^[A-Z]{2}[A-Z2-9]{3}$"
  },
  "portOfDischarge": {
    "required": false,
    "pattern": "^[A-Z]{2}[A-Z2-9]{3}$"
  },
  "currency": {
    "required": true,
    "enum": [
      "CNY",
      "USD",
      "EUR",
      "HKD"
    ]
  },
  "total": {
    "required": true,
    "schema": "MoneyAmount"
  },
  "lines": {
    "required": true,
    "minItems": 1,
    "maxItems": 200,
    "schema": "CustomsLine"
  }
} as const satisfies Rules;

export const DeclineTripBody = {
  "reason": {
    "required": true,
    "minLength": 2,
    "maxLength": 1000
  }
} as const satisfies Rules;

export const DescribeCarrier = {
  "name": {
    "required": true,
    "minLength": 2,
    "maxLength": 120
  },
  "dispatchPhone": {
    "required": true,
    "pattern": "^\\+?[\\d-]{5,20}$"
  },
  "kuaidi100Code": {
    "required": false,
    "pattern": "^[a-z0-9_]{2,40}$"
  },
  "kdniaoCode": {
    "required": false,
    "pattern": "^[A-Z0-9_]{2,40}$"
  }
} as const satisfies Rules;

export const DisposeStockBody = {
  "pieces": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 1000000
  },
  "reason": {
    "required": true,
    "minLength": 2,
    "maxLength": 1000
  }
} as const satisfies Rules;

export const DrivingEvent = {
  "eventId": {
    "required": true,
    "format": "uuid"
  },
  "kind": {
    "required": true,
    "enum": [
      "arrived",
      "loaded",
      "delivered",
      "failed"
    ]
  },
  "stopId": {
    "required": true,
    "format": "uuid"
  },
  "at": {
    "required": true,
    "format": "date-time"
  },
  "position": {
    "required": false,
    "schema": "GeoPosition"
  },
  "scans": {
    "required": false,
    "minItems": 0,
    "maxItems": 2000
  },
  "proof": {
    "required": false,
    "schema": "ProofOfDelivery"
  },
  "reason": {
    "required": false,
    "minLength": 1,
    "maxLength": 1000
  }
} as const satisfies Rules;

export const FibreShare = {
  "fibre": {
    "required": true,
    "minLength": 1,
    "maxLength": 40
  },
  "percent": {
    "required": true,
    "min": 0.1,
    "max": 100
  }
} as const satisfies Rules;

export const InboundLine = {
  "batch": {
    "required": true,
    "minLength": 1,
    "maxLength": 40
  },
  "expectedPieces": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 1000000
  },
  "pieceCm3": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 1000000
  },
  "styleCode": {
    "required": true,
    "pattern": "^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$"
  },
  "colour": {
    "required": true,
    "minLength": 1,
    "maxLength": 30
  },
  "size": {
    "required": true,
    "minLength": 1,
    "maxLength": 20
  }
} as const satisfies Rules;

export const LocatedPlace = {
  "address": {
    "required": true,
    "minLength": 1,
    "maxLength": 300
  },
  "position": {
    "required": true,
    "schema": "GeoPosition"
  }
} as const satisfies Rules;

export const LockStopBody = {
  "stopId": {
    "required": true,
    "format": "uuid"
  },
  "locked": {
    "required": true
  }
} as const satisfies Rules;

export const LogisticsPlace = {
  "address": {
    "required": true,
    "minLength": 1,
    "maxLength": 300
  },
  "position": {
    "required": false,
    "schema": "GeoPosition"
  },
  "contactName": {
    "required": false,
    "minLength": 1,
    "maxLength": 60
  },
  "contactPhone": {
    "required": false,
    "pattern": "^\\+?[\\d-]{5,20}$"
  }
} as const satisfies Rules;

export const LogisticsWindow = {
  "opensAt": {
    "required": true,
    "format": "date-time"
  },
  "closesAt": {
    "required": true,
    "format": "date-time"
  }
} as const satisfies Rules;

export const MoneyAmount = {
  "amount": {
    "required": true,
    "pattern": "^\\d{1,13}(\\.\\d{1,2})?$"
  },
  "currency": {
    "required": true,
    "enum": [
      "CNY",
      "USD",
      "EUR",
      "HKD"
    ]
  }
} as const satisfies Rules;

export const MoveConsignmentBody = {
  "consignmentId": {
    "required": true,
    "format": "uuid"
  },
  "toTripId": {
    "required": false,
    "format": "uuid"
  },
  "afterStopId": {
    "required": false,
    "format": "uuid"
  },
  "preview": {
    "required": false
  }
} as const satisfies Rules;

export const OpenTrackingIntake = {
  "provider": {
    "required": true,
    "enum": [
      "tianfu",
      "kuaidi100",
      "kdniao"
    ]
  },
  "name": {
    "required": true,
    "minLength": 2,
    "maxLength": 80
  },
  "secret": {
    "required": false,
    "minLength": 8,
    "maxLength": 200,
    "format": "password"
  }
} as const satisfies Rules;

export const OutboundLine = {
  "pieces": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 1000000
  },
  "styleCode": {
    "required": true,
    "pattern": "^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$"
  },
  "colour": {
    "required": true,
    "minLength": 1,
    "maxLength": 30
  },
  "size": {
    "required": true,
    "minLength": 1,
    "maxLength": 20
  }
} as const satisfies Rules;

export const PlaceCarriageQuoteBody = {
  "price": {
    "required": true,
    "schema": "MoneyAmount"
  },
  "vehicleId": {
    "required": true,
    "format": "uuid"
  },
  "pickUpAt": {
    "required": true,
    "format": "date-time"
  },
  "deliverAt": {
    "required": true,
    "format": "date-time"
  },
  "validUntil": {
    "required": true,
    "format": "date-time"
  },
  "remark": {
    "required": false,
    "minLength": 1,
    "maxLength": 2000
  }
} as const satisfies Rules;

export const PlanDay = {
  "day": {
    "required": true,
    "format": "date"
  },
  "seconds": {
    "required": false,
    "integer": true,
    "min": 1,
    "max": 120
  },
  "seed": {
    "required": false,
    "integer": true,
    "min": 0,
    "max": 4294967295
  },
  "vehicleIds": {
    "required": false,
    "minItems": 1,
    "maxItems": 200
  },
  "shareRule": {
    "required": false,
    "enum": [
      "proportional",
      "shapley"
    ]
  }
} as const satisfies Rules;

export const ProofOfDelivery = {
  "kind": {
    "required": true,
    "enum": [
      "signature",
      "photo",
      "code"
    ]
  },
  "code": {
    "required": false,
    "minLength": 1,
    "maxLength": 6
  },
  "mediaType": {
    "required": false,
    "enum": [
      "image/png",
      "image/jpeg"
    ]
  },
  "data": {
    "required": false,
    "maxLength": 600000,
    "pattern": "^[A-Za-z0-9+/]+={0,2}$"
  },
  "receivedBy": {
    "required": false,
    "minLength": 1,
    "maxLength": 60
  }
} as const satisfies Rules;

export const PublishFeeRuleBody = {
  "validFrom": {
    "required": true,
    "format": "date"
  },
  "tiers": {
    "required": true,
    "minItems": 1,
    "maxItems": 12,
    "schema": "StorageTier"
  },
  "receivingPerPiece": {
    "required": false,
    "schema": "UnitPriceAmount"
  },
  "shippingPerOrder": {
    "required": false,
    "schema": "UnitPriceAmount"
  },
  "shippingPerPiece": {
    "required": false,
    "schema": "UnitPriceAmount"
  },
  "returnPerPiece": {
    "required": false,
    "schema": "UnitPriceAmount"
  },
  "disposalPerPiece": {
    "required": false,
    "schema": "UnitPriceAmount"
  }
} as const satisfies Rules;

export const RateCardContent = {
  "name": {
    "required": true,
    "minLength": 2,
    "maxLength": 80
  },
  "currency": {
    "required": true,
    "enum": [
      "CNY",
      "USD",
      "EUR",
      "HKD"
    ]
  },
  "collects": {
    "required": true,
    "minItems": 1,
    "maxItems": 40,
    "schema": "ServedArea"
  },
  "volumetricDivisor": {
    "required": true,
    "integer": true,
    "min": 1000,
    "max": 20000
  },
  "minimum": {
    "required": true,
    "schema": "MoneyAmount"
  },
  "fuelPercent": {
    "required": true,
    "min": 0,
    "max": 200
  },
  "urgentPercent": {
    "required": true,
    "min": 0,
    "max": 400
  },
  "maxWeightGrams": {
    "required": false,
    "integer": true,
    "min": 1,
    "max": 100000000
  },
  "zones": {
    "required": true,
    "minItems": 1,
    "maxItems": 60,
    "schema": "RateZone"
  },
  "validFrom": {
    "required": true,
    "format": "date"
  },
  "validUntil": {
    "required": true,
    "format": "date"
  }
} as const satisfies Rules;

export const RateZone = {
  "name": {
    "required": true,
    "minLength": 1,
    "maxLength": 40
  },
  "areas": {
    "required": true,
    "minItems": 1,
    "maxItems": 40,
    "schema": "ServedArea"
  },
  "breaks": {
    "required": true,
    "minItems": 1,
    "maxItems": 20,
    "schema": "WeightBreak"
  },
  "perM3": {
    "required": false,
    "schema": "UnitPriceAmount"
  },
  "transitDays": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 90
  }
} as const satisfies Rules;

export const ReceiveInboundBody = {
  "lines": {
    "required": true,
    "minItems": 0,
    "maxItems": 500,
    "schema": "ReceivedLine"
  },
  "complete": {
    "required": true
  }
} as const satisfies Rules;

export const ReceiveReturnBody = {
  "lines": {
    "required": true,
    "minItems": 1,
    "maxItems": 500,
    "schema": "ReturnedLine"
  }
} as const satisfies Rules;

export const ReceivedLine = {
  "line": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 500
  },
  "goodPieces": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 1000000
  },
  "damagedPieces": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 1000000
  }
} as const satisfies Rules;

export const RecordDrivingBody = {
  "events": {
    "required": true,
    "minItems": 1,
    "maxItems": 200,
    "schema": "DrivingEvent"
  }
} as const satisfies Rules;

export const RegisterHub = {
  "enterpriseId": {
    "required": true,
    "format": "uuid"
  },
  "name": {
    "required": true,
    "minLength": 2,
    "maxLength": 120
  },
  "place": {
    "required": true,
    "schema": "LocatedPlace"
  }
} as const satisfies Rules;

export const RegisterWarehouse = {
  "enterpriseId": {
    "required": true,
    "format": "uuid"
  },
  "name": {
    "required": true,
    "minLength": 2,
    "maxLength": 120
  },
  "country": {
    "required": true,
    "pattern": "^[A-Z]{2}$"
  },
  "place": {
    "required": true,
    "schema": "LogisticsPlace"
  },
  "currency": {
    "required": true,
    "enum": [
      "CNY",
      "USD",
      "EUR",
      "HKD"
    ]
  }
} as const satisfies Rules;

export const ReportPositionsBody = {
  "positions": {
    "required": true,
    "minItems": 1,
    "maxItems": 500,
    "schema": "VehiclePosition"
  }
} as const satisfies Rules;

export const RequestOutbound = {
  "warehouseId": {
    "required": true,
    "format": "uuid"
  },
  "recipient": {
    "required": true,
    "schema": "LogisticsPlace"
  },
  "reference": {
    "required": false,
    "minLength": 1,
    "maxLength": 60
  },
  "lines": {
    "required": true,
    "minItems": 1,
    "maxItems": 500,
    "schema": "OutboundLine"
  }
} as const satisfies Rules;

export const ResolveLogisticsExceptionBody = {
  "resolution": {
    "required": true,
    "minLength": 2,
    "maxLength": 1000
  }
} as const satisfies Rules;

export const ReturnedLine = {
  "batchId": {
    "required": true,
    "format": "uuid"
  },
  "goodPieces": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 1000000
  },
  "damagedPieces": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 1000000
  }
} as const satisfies Rules;

export const ReviseCarriageQuoteBody = {
  "price": {
    "required": true,
    "schema": "MoneyAmount"
  },
  "vehicleId": {
    "required": true,
    "format": "uuid"
  },
  "pickUpAt": {
    "required": true,
    "format": "date-time"
  },
  "deliverAt": {
    "required": true,
    "format": "date-time"
  },
  "validUntil": {
    "required": true,
    "format": "date-time"
  },
  "remark": {
    "required": false,
    "minLength": 1,
    "maxLength": 2000
  }
} as const satisfies Rules;

export const SendViaHubBody = {
  "handOverAt": {
    "required": false,
    "format": "date-time"
  }
} as const satisfies Rules;

export const ServedArea = {
  "centre": {
    "required": true,
    "schema": "GeoPosition"
  },
  "radiusKm": {
    "required": true,
    "min": 0.1,
    "max": 20050
  }
} as const satisfies Rules;

export const ShipOutboundBody = {
  "carrierName": {
    "required": true,
    "minLength": 1,
    "maxLength": 60
  },
  "waybillNumber": {
    "required": true,
    "pattern": "^[A-Za-z0-9-]{4,60}$"
  }
} as const satisfies Rules;

export const SizeColourCellShape = {
  "colour": {
    "required": true,
    "minLength": 1,
    "maxLength": 30
  },
  "size": {
    "required": true,
    "minLength": 1,
    "maxLength": 20
  },
  "quantityPieces": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 10000000
  }
} as const satisfies Rules;

export const StorageTier = {
  "fromDay": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 10000
  },
  "perM3Day": {
    "required": false,
    "schema": "UnitPriceAmount"
  }
} as const satisfies Rules;

export const UnitPriceAmount = {
  "amount": {
    "required": true,
    "pattern": "^\\d{1,11}(\\.\\d{1,4})?$"
  },
  "currency": {
    "required": true,
    "enum": [
      "CNY",
      "USD",
      "EUR",
      "HKD"
    ]
  }
} as const satisfies Rules;

export const UpdateConsignmentBody = {
  "title": {
    "required": true,
    "minLength": 2,
    "maxLength": 120
  },
  "pickUp": {
    "required": true,
    "schema": "LogisticsPlace"
  },
  "pickUpWindow": {
    "required": false,
    "schema": "LogisticsWindow"
  },
  "destination": {
    "required": true,
    "schema": "LogisticsPlace"
  },
  "deliveryWindow": {
    "required": false,
    "schema": "LogisticsWindow"
  },
  "incoterm": {
    "required": true,
    "enum": [
      "EXW",
      "FCA",
      "FAS",
      "FOB",
      "CFR",
      "CIF",
      "CPT",
      "CIP",
      "DAP",
      "DPU",
      "DDP"
    ]
  },
  "value": {
    "required": false,
    "schema": "MoneyAmount"
  },
  "consigneeId": {
    "required": false,
    "format": "uuid"
  },
  "urgent": {
    "required": false
  },
  "cartons": {
    "required": true,
    "minItems": 0,
    "maxItems": 200,
    "schema": "CartonInput"
  },
  "remark": {
    "required": false,
    "minLength": 1,
    "maxLength": 1000
  }
} as const satisfies Rules;

export const VehicleContent = {
  "plate": {
    "required": true,
    "minLength": 2,
    "maxLength": 20
  },
  "capacityKg": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 100000
  },
  "capacityM3": {
    "required": true,
    "min": 0.01,
    "max": 200
  },
  "capacityCartons": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 20000
  },
  "depot": {
    "required": true,
    "schema": "LocatedPlace"
  },
  "shifts": {
    "required": true,
    "minItems": 1,
    "maxItems": 14,
    "schema": "VehicleShift"
  },
  "tariff": {
    "required": true,
    "schema": "VehicleTariff"
  }
} as const satisfies Rules;

export const VehiclePosition = {
  "position": {
    "required": true,
    "schema": "GeoPosition"
  },
  "at": {
    "required": true,
    "format": "date-time"
  },
  "accuracyMetres": {
    "required": false,
    "min": 0,
    "max": 100000
  }
} as const satisfies Rules;

export const VehicleShift = {
  "days": {
    "required": true,
    "minItems": 1,
    "maxItems": 7,
    "enum": [
      "mon",
      "tue",
      "wed",
      "thu",
      "fri",
      "sat",
      "sun"
    ]
  },
  "startsAt": {
    "required": true,
    "pattern": "^([01]\\d|2[0-3]):[0-5]\\d$"
  },
  "endsAt": {
    "required": true,
    "pattern": "^([01]\\d|2[0-3]):[0-5]\\d$"
  }
} as const satisfies Rules;

export const VehicleTariff = {
  "fixed": {
    "required": true,
    "schema": "MoneyAmount"
  },
  "perKm": {
    "required": true,
    "schema": "UnitPriceAmount"
  }
} as const satisfies Rules;

export const WeightBreak = {
  "fromGrams": {
    "required": true,
    "integer": true,
    "min": 0,
    "max": 100000000
  },
  "flat": {
    "required": true,
    "schema": "MoneyAmount"
  },
  "perKg": {
    "required": false,
    "schema": "UnitPriceAmount"
  }
} as const satisfies Rules;
