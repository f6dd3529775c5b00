// Generated from the contracts by `npm run generate`; changes made here do not last.

import type { FormRule } from '../form-rule.js';

type Rules = Readonly<Record<string, FormRule>>;

export const AmendOrderBody = {
  "biddingDeadline": {
    "required": false,
    "format": "date-time"
  },
  "reason": {
    "required": true,
    "minLength": 2,
    "maxLength": 1000
  },
  "title": {
    "required": true,
    "minLength": 2,
    "maxLength": 120
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
    "maxItems": 14,
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
  "processes": {
    "required": true,
    "minItems": 1,
    "maxItems": 15,
    "enum": [
      "cutting",
      "sewing",
      "overlocking",
      "flatlocking",
      "embroidery",
      "printing",
      "washing",
      "dyeing",
      "pleating",
      "quilting",
      "down-filling",
      "laser-cutting",
      "finishing",
      "ironing",
      "packing"
    ]
  },
  "matrix": {
    "required": true,
    "minItems": 1,
    "maxItems": 2400,
    "schema": "SizeColourCellShape"
  },
  "quantityPieces": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 10000000
  },
  "smvMinutes": {
    "required": false,
    "min": 0.01,
    "max": 10000
  },
  "deliveryDate": {
    "required": true,
    "format": "date"
  },
  "destination": {
    "required": true,
    "schema": "Destination"
  },
  "mode": {
    "required": true,
    "enum": [
      "cmt",
      "fob",
      "sample"
    ]
  },
  "targetPrice": {
    "required": false,
    "schema": "UnitPriceAmount"
  },
  "targetPriceShown": {
    "required": false
  },
  "requiredLevel": {
    "required": false,
    "enum": [
      "A",
      "AA",
      "AAA"
    ]
  },
  "description": {
    "required": false,
    "minLength": 1,
    "maxLength": 4000
  }
} as const satisfies Rules;

export const AwardOrderBody = {
  "bidId": {
    "required": true,
    "format": "uuid"
  },
  "reason": {
    "required": false,
    "minLength": 1,
    "maxLength": 1000
  }
} as const satisfies Rules;

export const CancelOrderBody = {
  "reason": {
    "required": true,
    "minLength": 2,
    "maxLength": 1000
  }
} as const satisfies Rules;

export const Destination = {
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

export const MarkReadyBody = {
  "readyAt": {
    "required": false,
    "format": "date-time"
  },
  "matrix": {
    "required": false,
    "minItems": 1,
    "maxItems": 2400,
    "schema": "SizeColourCellShape"
  },
  "cartons": {
    "required": false,
    "integer": true,
    "min": 1,
    "max": 100000
  },
  "pickUp": {
    "required": true,
    "schema": "PickUp"
  },
  "remark": {
    "required": false,
    "minLength": 1,
    "maxLength": 1000
  }
} as const satisfies Rules;

export const PickUp = {
  "address": {
    "required": true,
    "minLength": 1,
    "maxLength": 300
  },
  "position": {
    "required": true,
    "schema": "GeoPosition"
  },
  "from": {
    "required": true,
    "format": "date-time"
  },
  "to": {
    "required": true,
    "format": "date-time"
  }
} as const satisfies Rules;

export const PlaceBidBody = {
  "conditions": {
    "required": false,
    "integer": true,
    "min": 1,
    "max": 21
  },
  "unitPrice": {
    "required": true,
    "schema": "UnitPriceAmount"
  },
  "leadTimeDays": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 365
  },
  "quantityPieces": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 10000000
  },
  "remark": {
    "required": false,
    "minLength": 1,
    "maxLength": 2000
  }
} as const satisfies Rules;

export const PostOrder = {
  "biddingDeadline": {
    "required": false,
    "format": "date-time"
  },
  "title": {
    "required": true,
    "minLength": 2,
    "maxLength": 120
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
    "maxItems": 14,
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
  "processes": {
    "required": true,
    "minItems": 1,
    "maxItems": 15,
    "enum": [
      "cutting",
      "sewing",
      "overlocking",
      "flatlocking",
      "embroidery",
      "printing",
      "washing",
      "dyeing",
      "pleating",
      "quilting",
      "down-filling",
      "laser-cutting",
      "finishing",
      "ironing",
      "packing"
    ]
  },
  "matrix": {
    "required": true,
    "minItems": 1,
    "maxItems": 2400,
    "schema": "SizeColourCellShape"
  },
  "quantityPieces": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 10000000
  },
  "smvMinutes": {
    "required": false,
    "min": 0.01,
    "max": 10000
  },
  "deliveryDate": {
    "required": true,
    "format": "date"
  },
  "destination": {
    "required": true,
    "schema": "Destination"
  },
  "mode": {
    "required": true,
    "enum": [
      "cmt",
      "fob",
      "sample"
    ]
  },
  "targetPrice": {
    "required": false,
    "schema": "UnitPriceAmount"
  },
  "targetPriceShown": {
    "required": false
  },
  "requiredLevel": {
    "required": false,
    "enum": [
      "A",
      "AA",
      "AAA"
    ]
  },
  "description": {
    "required": false,
    "minLength": 1,
    "maxLength": 4000
  }
} as const satisfies Rules;

export const PublishOrderBody = {
  "biddingDeadline": {
    "required": true,
    "format": "date-time"
  }
} as const satisfies Rules;

export const ReconfirmBidBody = {
  "conditions": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 21
  }
} as const satisfies Rules;

export const ReviseBidBody = {
  "conditions": {
    "required": false,
    "integer": true,
    "min": 1,
    "max": 21
  },
  "unitPrice": {
    "required": true,
    "schema": "UnitPriceAmount"
  },
  "leadTimeDays": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 365
  },
  "quantityPieces": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 10000000
  },
  "remark": {
    "required": false,
    "minLength": 1,
    "maxLength": 2000
  }
} as const satisfies Rules;

export const UpdateDraftBody = {
  "title": {
    "required": true,
    "minLength": 2,
    "maxLength": 120
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
    "maxItems": 14,
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
  "processes": {
    "required": true,
    "minItems": 1,
    "maxItems": 15,
    "enum": [
      "cutting",
      "sewing",
      "overlocking",
      "flatlocking",
      "embroidery",
      "printing",
      "washing",
      "dyeing",
      "pleating",
      "quilting",
      "down-filling",
      "laser-cutting",
      "finishing",
      "ironing",
      "packing"
    ]
  },
  "matrix": {
    "required": true,
    "minItems": 1,
    "maxItems": 2400,
    "schema": "SizeColourCellShape"
  },
  "quantityPieces": {
    "required": true,
    "integer": true,
    "min": 1,
    "max": 10000000
  },
  "smvMinutes": {
    "required": false,
    "min": 0.01,
    "max": 10000
  },
  "deliveryDate": {
    "required": true,
    "format": "date"
  },
  "destination": {
    "required": true,
    "schema": "Destination"
  },
  "mode": {
    "required": true,
    "enum": [
      "cmt",
      "fob",
      "sample"
    ]
  },
  "targetPrice": {
    "required": false,
    "schema": "UnitPriceAmount"
  },
  "targetPriceShown": {
    "required": false
  },
  "requiredLevel": {
    "required": false,
    "enum": [
      "A",
      "AA",
      "AAA"
    ]
  },
  "description": {
    "required": false,
    "minLength": 1,
    "maxLength": 4000
  }
} as const satisfies Rules;
